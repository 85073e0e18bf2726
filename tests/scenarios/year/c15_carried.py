"""The whole book goes out as a workbook and into an empty book: the same cells, the same lists."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from python_calamine import CalamineWorkbook

from luanchuyen_desktop.gui.dialogs.import_dialog import ImportDialog
from luanchuyen_desktop.gui.views.planning_view import PlanningView
from tests.scenarios.office import CONTROL, Key, Office
from tests.scenarios.year.c11_ended import counts
from tests.scenarios.year.c12_counted import DAY, findings

Cells = dict[str, list[list[Any]]]


def run(office: Office) -> None:
    """Nothing but the attached file stays behind, and that is said."""
    first = export(office, "sổ.xlsx")
    words, more = office.told()
    assert "1 tệp" in f"{words}\n{more}"
    new_book(office, "sổ mới.lccb")
    assert office.session.book.counts()["cadre"] == 0
    take_in(office, first)
    second = export(office, "sổ mới.xlsx")
    before, after = cells(first), cells(second)
    assert before.keys() == after.keys()
    for name in before:
        assert after[name] == before[name], name
    assert sum(len(rows) - 1 for rows in before.values()) > 150  # each sheet has a heading
    office.day(DAY)
    assert counts(office) == "4 luân chuyển · 1 đang luân chuyển · 3 đã kết thúc"
    assert office.tab(PlanningView).count == 3
    findings(office)


def export(office: Office, name: str) -> Path:
    office.front(office.window)
    office.key(Key.Key_E, CONTROL)
    path = office.save_as(name)
    office.until(path.exists, name)
    office.settle()
    return path


def new_book(office: Office, name: str) -> None:
    old = office.page
    office.front(office.window)
    office.key(Key.Key_N, CONTROL)
    office.save_as(name)
    office.until(lambda: office.window.page is not None and office.window.page is not old, "the new book")
    office.checked()


def take_in(office: Office, path: Path) -> None:
    office.front(office.window)
    office.key(Key.Key_I, CONTROL)
    office.answer(path)
    dialog = office.shown(ImportDialog)
    office.until(dialog._import.isEnabled, "the workbook is read")
    office.press(dialog._import)
    office.until(lambda: "Hoàn tác" in dialog._summary.text(), "imported")
    office.shut(dialog)
    office.checked()


def cells(path: Path) -> Cells:
    """Sheet by sheet, line by line."""
    workbook = CalamineWorkbook.from_path(str(path))
    return {name: workbook.get_sheet_by_name(name).to_python() for name in workbook.sheet_names}
