"""The 2C in the exchange workbook: out and in again the same, differences are planned, older workbooks go on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from luanchuyen_desktop.domain.records import CvFacts, Training
from luanchuyen_desktop.exchange import writer
from luanchuyen_desktop.exchange.layout import SHEETS
from luanchuyen_desktop.exchange.writer import write_workbook
from luanchuyen_desktop.services import editing
from luanchuyen_desktop.services.cv.photo import keep_photo, photo_of, prepared
from luanchuyen_desktop.services.progress import no_progress
from luanchuyen_desktop.services.workbooks import apply_import, export_book, prepare_import
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.cv import cv_parts
from tests.services.cv.cv_book import AS_OF, cv_book, picture

NEW = ("Lý lịch 2C", "Đào tạo, bồi dưỡng", "Khen thưởng", "Quan hệ gia đình")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Workspace]:
    with cv_book(tmp_path) as workspace:
        yield workspace


def cells(path: Path) -> dict[str, Any]:
    workbook = CalamineWorkbook.from_path(str(path))
    return {name: workbook.get_sheet_by_name(name).to_python() for name in workbook.sheet_names}


def test_the_sheets_stand_at_the_end(book: Workspace) -> None:
    assert tuple(sheet.name for sheet in SHEETS)[-4:] == NEW


def test_out_and_in_and_out_again_gives_the_same_cells(book: Workspace, tmp_path: Path) -> None:
    keep_photo(book.book, "C1", prepared(picture(), "a.jpg"), "a.jpg", AS_OF)
    first, second = tmp_path / "a.xlsx", tmp_path / "b.xlsx"
    export_book(book.book, first)
    with Book.create(tmp_path / "khac.lccb", user="Hạnh") as other:
        plan = prepare_import(other, first)
        assert not plan.has_errors
        apply_import(other, plan)
        export_book(other, second)
        mine, theirs = cv_parts(book.book, "C1"), cv_parts(other, "C1")
        assert mine.facts is not None
        assert theirs.facts is not None
        assert replace(mine.facts, id=None) == replace(theirs.facts, id=None)
        assert [replace(each, id=None) for each in mine.family] == [replace(each, id=None) for each in theirs.family]
        assert photo_of(other, "C1") is None
    assert cells(first) == cells(second)
    header, row = cells(first)["Lý lịch 2C"][:2]
    told = dict(zip(header, row, strict=True))
    assert (told["Mã ngạch"], told["Hệ số lương"], told["Số căn cước"]) == ("01.002", "5,08", "000080012345")


def test_a_changed_cell_is_planned_and_written(book: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    export_book(book.book, path)
    facts = cv_parts(book.book, "C1").facts
    assert facts is not None
    editing.save(book.book, replace(facts, weight_kg=70))
    editing.save(book.book, Training("C1", "Trường Chính trị tỉnh"))
    plan = prepare_import(book.book, path)
    assert [(change.sheet, change.column, change.before, change.after) for change in plan.changes()] == [
        ("Lý lịch 2C", "Cân nặng (kg)", "70", "62")
    ]
    apply_import(book.book, plan)
    stored = cv_parts(book.book, "C1")
    assert stored.facts is not None
    assert stored.facts.weight_kg == 62
    assert len(stored.trainings) == 2  # an import takes nothing away
    book.book.undo()
    assert cv_parts(book.book, "C1").facts == replace(facts, weight_kg=70)


def test_a_workbook_without_the_new_sheets_changes_nothing_in_them(
    book: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "cu.xlsx"
    monkeypatch.setattr(writer, "SHEETS", SHEETS[:-4])
    export_book(book.book, path)
    monkeypatch.undo()
    assert not set(NEW) & set(cells(path))
    plan = prepare_import(book.book, path)
    assert not plan.has_errors
    assert plan.changes_nothing


def test_two_rows_of_one_cadre_are_refused(book: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    records = {CvFacts: [CvFacts("C2", phone="1"), CvFacts("C2", phone="2")]}
    write_workbook(path, lambda kind: records.get(kind, []), 2, no_progress)  # type: ignore[arg-type]  # records of the kind asked for
    plan = prepare_import(book.book, path)
    assert [(each.sheet, each.row, each.message) for each in plan.problems if "Trùng" in each.message] == [
        ("Lý lịch 2C", 3, "Trùng mã cán bộ với dòng 2.")
    ]
    assert plan.has_errors
