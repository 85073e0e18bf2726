"""The verdicts that follow from 57 real moves as published, with their gaps."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from luanchuyen_desktop.domain.dates import PartialDate, parse_date
from luanchuyen_desktop.domain.dossier import Catalogue, Dossier
from luanchuyen_desktop.domain.records import Cadre, Place, Rotation, Tenure, Title, Unit
from luanchuyen_desktop.domain.vocabulary import Level, Purpose, RotationState, Sex
from luanchuyen_desktop.rules.engine import RuleBook

ROOT = Path(__file__).parents[2]
DATA = ROOT / "tests" / "data"
AS_OF = date(2026, 11, 1)


def rows(workbook: CalamineWorkbook, sheet: str) -> list[dict[str, str]]:
    header, *lines = workbook.get_sheet_by_name(sheet).to_python()
    return [{str(name): _text(value) for name, value in zip(header, line, strict=True)} for line in lines if any(line)]


def _text(value: object) -> str:
    return str(int(value)) if isinstance(value, float) else str(value).strip()


def when(text: str) -> PartialDate | None:
    return parse_date(text)


@pytest.fixture(scope="module")
def book() -> CalamineWorkbook:
    return CalamineWorkbook.from_path(DATA / "published_cases.xlsx")


@pytest.fixture(scope="module")
def catalogue(book: CalamineWorkbook) -> Catalogue:
    places = [
        Place(row["Mã địa bàn"], row["Tên địa bàn"], Level(row["Cấp"]), row["Mã địa bàn cấp trên"] or None)
        for row in rows(book, "Địa bàn")
    ]
    units = [
        Unit(row["Mã đơn vị"], row["Tên đơn vị"], Level(row["Cấp"]), place=row["Mã địa bàn"] or None)
        for row in rows(book, "Đơn vị")
    ]
    titles = [
        Title(
            row["Mã chức danh"],
            row["Tên chức danh"],
            int(row["Bậc tương đương"]) if row["Bậc tương đương"] else None,
            is_head=row["Cấp trưởng"] == "x",
            is_non_local=row["Không là người địa phương"] == "x",
        )
        for row in rows(book, "Chức danh")
    ]
    return Catalogue(
        {place.code: place for place in places},
        {unit.code: unit for unit in units},
        {title.code: title for title in titles},
    )


@pytest.fixture(scope="module")
def verdicts(book: CalamineWorkbook, catalogue: Catalogue) -> dict[tuple[str, str], str]:
    tenures: dict[str, list[Tenure]] = {}
    for row in rows(book, "Quá trình công tác"):
        start, end = when(row["Từ ngày"]), when(row["Đến ngày"])
        tenure = Tenure(row["Mã cán bộ"], start, end, row["Mã đơn vị"], row["Mã chức danh"])
        tenures.setdefault(tenure.cadre, []).append(tenure)
    rotations = {row["Mã cán bộ"]: _rotation(row) for row in rows(book, "Luân chuyển")}
    rule_book = RuleBook.load(ROOT / "resources")
    found = {}
    for row in rows(book, "Cán bộ"):
        code = row["Mã cán bộ"]
        cadre = Cadre(
            code,
            row["Họ và tên"],
            birth=when(row["Ngày sinh"]),
            sex=Sex(row["Giới tính"]) if row["Giới tính"] else None,
            hometown_place=row["Mã địa bàn quê quán"] or None,
        )
        dossier = Dossier(cadre, tuple(tenures.get(code, ())), rotations=(rotations[code],))
        for finding in rule_book.check(dossier, catalogue, AS_OF):
            found[finding.subject_kind.value + finding.subject, finding.rule] = finding.verdict.value
    return found


def _rotation(row: dict[str, str]) -> Rotation:
    return Rotation(
        row["Mã luân chuyển"],
        row["Mã cán bộ"],
        row["Mã đơn vị đi"] or None,
        row["Mã chức danh đi"] or None,
        row["Mã đơn vị đến"],
        row["Mã chức danh đến"],
        purpose=Purpose(row["Mục đích"]),
        decided=when(row["Ngày quyết định"]),
        start=when(row["Ngày bắt đầu"]),
        planned_months=int(row["Thời hạn (tháng)"]),
        state=RotationState(row["Trạng thái"]),
    )


def expected() -> list[tuple[str, str, str]]:
    with (DATA / "published_cases_expected.csv").open(encoding="utf-8-sig", newline="") as file:
        return [(row["rotation"], row["rule"], row["verdict"]) for row in csv.DictReader(file)]


def test_the_table_is_complete() -> None:
    assert len(expected()) == 227
    assert len({rotation for rotation, _, _ in expected()}) == 57


@pytest.mark.parametrize(("rotation", "rule", "verdict"), expected())
def test_published_verdict(rotation: str, rule: str, verdict: str, verdicts: dict[tuple[str, str], str]) -> None:
    assert verdicts["rotation" + rotation, rule] == verdict
