"""The order in which records come in tells nothing: sheets, rows and workbooks permuted give the same findings."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest
import xlsxwriter
from python_calamine import CalamineWorkbook

from luanchuyen_desktop import paths
from luanchuyen_desktop.domain.records import Cadre, PlanningEntry, Position, Rotation, Tenure, Waiver
from luanchuyen_desktop.domain.vocabulary import SubjectKind, WaiverState
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.services.demo import build_demo
from luanchuyen_desktop.services.findings.checking import check_book
from luanchuyen_desktop.services.workbooks import apply_import, export_book, prepare_import
from luanchuyen_desktop.store.book import Book

AS_OF = date(2026, 11, 23)
SHARED = {"Địa bàn", "Đơn vị", "Chức danh", "Vị trí", "Tiêu chuẩn chức danh", "Mức hỗ trợ"}
SHARED |= {"Đợt quy hoạch", "Kế hoạch luân chuyển", "Nội dung kế hoạch"}
OF_ROTATIONS = {"Quy trình", "Hồ sơ", "Ý kiến", "Theo dõi luân chuyển"}
Sheet = list[tuple[Any, ...]]
Found = dict[tuple[str, str, str], dict[str, object]]


@pytest.fixture(scope="module")
def rule_book() -> RuleBook:
    return RuleBook.load(paths.resources())


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    """A sample in which several look like one person and several are in one post, with rows that are quite alike."""
    with Book.create(tmp_path_factory.mktemp("mau") / "mau.lccb", user="Hạnh") as made:
        build_demo(made, 40, 5, AS_OF)
        people, rotations = list(made.records(Cadre)), list(made.records(Rotation))
        posts = [(each.to_unit, each.to_title) for each in rotations]
        with made.operate("Chen chúc") as write:
            for number, cadre in enumerate(people[::4]):
                write.update(replace(cadre, name=people[1].name, birth=people[number % 3].birth))
                unit, title = posts[number % 3]
                tenure = Tenure(cadre.code, rotations[number % 3].start, None, unit, title, concurrent=True)
                other = replace(tenure, title=posts[(number + 1) % 3][1], concurrent=False)
                write.insert_many([tenure, replace(tenure, decision_no="12-QĐ/TU"), other])
                entry = PlanningEntry(cadre.code, "2025-2030", title, approved=cadre.party_joined)
                write.insert_many([entry, replace(entry, unit=unit), replace(entry, term="2020-2025")])
            write.insert(Waiver("DL07", SubjectKind.CADRE, people[0].code, state=WaiverState.GRANTED))
            known = {(each.unit, each.title) for each in made.records(Position)}
            write.insert_many(Position(*post, 1) for post in dict.fromkeys(posts) if post not in known)
        yield made


@pytest.fixture(scope="module")
def sheets(book: Book, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Sheet]:
    path = tmp_path_factory.mktemp("xuat") / "so.xlsx"
    export_book(book, path)
    workbook = CalamineWorkbook.from_path(path)
    return {name: list(map(tuple, workbook.get_sheet_by_name(name).to_python())) for name in workbook.sheet_names}


@pytest.fixture
def imported(tmp_path: Path, rule_book: RuleBook) -> Callable[..., Found]:
    """The findings of a new book into which these workbooks were imported one after the other."""

    def run(*workbooks: dict[str, Sheet]) -> Found:
        number = len(list(tmp_path.iterdir()))
        with Book.create(tmp_path / f"{number}.lccb", user="Hạnh") as new:
            new.database.execute_sql("PRAGMA synchronous = 0")
            for sheets in workbooks:
                path = tmp_path / "nhap.xlsx"
                write_sheets(path, sheets)
                plan = prepare_import(new, path)
                assert not plan.has_errors
                apply_import(new, plan)
            return found(new, rule_book)

    return run


def write_sheets(path: Path, sheets: dict[str, Sheet]) -> None:
    with xlsxwriter.Workbook(str(path)) as workbook:
        day = workbook.add_format({"num_format": "dd/mm/yyyy"})
        for name, rows in sheets.items():
            sheet = workbook.add_worksheet(name)
            for number, row in enumerate(rows):
                for column, cell in enumerate(row):
                    if isinstance(cell, date):
                        sheet.write_datetime(number, column, cell, day)
                    elif cell != "":
                        sheet.write(number, column, cell)


def found(book: Book, rule_book: RuleBook) -> Found:
    """Every finding as it goes out; row numbers of the book, which depend on the order, do not."""
    return {
        (each.rule, each.subject_kind.value, each.subject): each.to_json()
        for _, findings in check_book(book, rule_book, AS_OF)
        for each in findings
    }


def shuffled(rng: Random, sheets: dict[str, Sheet]) -> dict[str, Sheet]:
    names = list(sheets)
    rng.shuffle(names)
    return {name: [sheets[name][0], *sample(rng, sheets[name][1:])] for name in names}


def sample(rng: Random, rows: Sequence[tuple[Any, ...]]) -> Sheet:
    return rng.sample(rows, len(rows))


def of_cadres(sheets: dict[str, Sheet], codes: set[str]) -> dict[str, Sheet]:
    """The catalogue, and what belongs to these cadres."""
    rotations = {row[0] for row in sheets["Luân chuyển"][1:] if row[1] in codes}

    def belongs(name: str, row: tuple[Any, ...]) -> bool:
        if name in SHARED:
            return True
        if name == "Ngoại lệ":
            return row[2] in codes | rotations
        if name in OF_ROTATIONS:
            return row[0] in rotations
        return row[1 if name == "Luân chuyển" else 0] in codes

    return {name: [rows[0], *(row for row in rows[1:] if belongs(name, row))] for name, rows in sheets.items()}


@pytest.fixture(scope="module")
def expected(book: Book, rule_book: RuleBook) -> Found:
    findings = found(book, rule_book)
    verdicts = {(each["rule"], each["verdict"]) for each in findings.values()}
    assert {("LC03", "breached"), ("LC03", "satisfied"), ("DL07", "breached"), ("DL07", "satisfied")} <= verdicts
    return findings


@pytest.mark.parametrize("seed", range(4))
def test_rows_and_sheets_in_any_order(
    sheets: dict[str, Sheet], expected: Found, imported: Callable[..., Found], seed: int
) -> None:
    assert imported(shuffled(Random(seed), sheets)) == expected


@pytest.mark.parametrize("seed", range(3))
def test_two_workbooks_in_either_order(
    sheets: dict[str, Sheet], expected: Found, imported: Callable[..., Found], seed: int
) -> None:
    """Each holds some of the cadres; neither refers to the other, but their people share names and posts."""
    rng = Random(seed)
    codes = [str(row[0]) for row in sheets["Cán bộ"][1:]]
    first = set(rng.sample(codes, len(codes) // 2))
    halves = [of_cadres(sheets, first), of_cadres(sheets, set(codes) - first)]
    halves = [shuffled(rng, half) for half in halves]
    assert imported(*halves) == expected
    assert imported(*reversed(halves)) == expected
