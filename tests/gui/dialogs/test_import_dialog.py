from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import xlsxwriter
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from luanchuyen_desktop.gui.dialogs.import_dialog import ImportDialog
from luanchuyen_desktop.gui.session import Session

PUBLISHED = Path(__file__).parents[2] / "data" / "published_cases.xlsx"
Settle = Callable[[Session], None]


def workbook(path: Path, *rows: tuple[str, ...]) -> Path:
    """A workbook with one sheet of cadres."""
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("Cán bộ")
        for number, row in enumerate((("Mã cán bộ", "Họ và tên", "Ngày sinh"), *rows)):
            sheet.write_row(number, 0, row)
    return path


@pytest.fixture
def open_dialog(session: Session, settle: Settle, qtbot: QtBot) -> Callable[[Path], ImportDialog]:
    def make(path: Path) -> ImportDialog:
        dialog = ImportDialog(session, path)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(dialog)
        dialog.show()
        settle(session)
        return dialog

    return make


def test_published_cases_are_shown_first_then_imported_and_undone(
    session: Session, settle: Settle, qtbot: QtBot, open_dialog: Callable[[Path], ImportDialog]
) -> None:
    before = session.book.counts()
    dialog = open_dialog(PUBLISHED)
    assert session.book.counts() == before
    assert "57" in [dialog._sheets.index(row, 1).data() for row in range(dialog._sheets.rowCount())]
    assert dialog._import.isEnabled()
    qtbot.mouseClick(dialog._import, Qt.MouseButton.LeftButton)
    settle(session)
    assert session.book.counts()["rotation"] == before["rotation"] + 57
    assert "Hoàn tác" in dialog._summary.text()
    session.undo()
    settle(session)
    assert session.book.counts() == before


def test_problems_are_listed_by_place_and_nothing_can_be_imported(
    tmp_path: Path, open_dialog: Callable[[Path], ImportDialog]
) -> None:
    dialog = open_dialog(workbook(tmp_path / "sai.xlsx", ("CB100", "Mai Văn Trăm", "31/02/2020"), ("CB101", "", "")))
    model = dialog._problems
    rows = [[str(model.index(row, column).data()) for column in range(7)] for row in range(model.rowCount())]
    assert [row[1:5] for row in rows] == [
        ["Cán bộ", "2", "Ngày sinh", "31/02/2020"],
        ["Cán bộ", "3", "Họ và tên", ""],
    ]
    assert not dialog._import.isEnabled()
    assert "2 lỗi" in dialog._summary.text()
    dialog._copy.click()
    assert "31/02/2020" in QGuiApplication.clipboard().text()


def test_a_long_problem_is_read_whole(tmp_path: Path, open_dialog: Callable[[Path], ImportDialog]) -> None:
    dialog = open_dialog(workbook(tmp_path / "dai.xlsx", ("CB100", "Mai Văn Trăm", "vào khoảng tháng ba " * 12)))
    table = dialog._problem_table
    assert dialog.width() <= dialog.screen().availableGeometry().width()
    lines = table.rowHeight(0) / table.fontMetrics().height()
    assert lines > 2  # wrapped, not cut off
    assert "ngày/tháng/năm" in str(dialog._problems.index(0, 5).data())


def test_changed_cells_are_shown_old_and_new(tmp_path: Path, open_dialog: Callable[[Path], ImportDialog]) -> None:
    dialog = open_dialog(workbook(tmp_path / "sua.xlsx", ("CB001", "Nguyễn Văn Đức", "13/05/1976")))
    model = dialog._changes
    assert [model.index(0, column).data() for column in range(5)] == [
        "Cán bộ",
        "2",
        "Ngày sinh",
        "12/05/1976",
        "13/05/1976",
    ]


def test_file_that_is_no_workbook_is_a_sentence(tmp_path: Path, open_dialog: Callable[[Path], ImportDialog]) -> None:
    wrong = tmp_path / "sai.xlsx"
    wrong.write_text("không phải Excel", encoding="utf-8")
    dialog = open_dialog(wrong)
    assert "sai.xlsx" in dialog._summary.text()
    assert not dialog._import.isEnabled()


def test_nothing_new_says_so(tmp_path: Path, open_dialog: Callable[[Path], ImportDialog]) -> None:
    dialog = open_dialog(workbook(tmp_path / "cu.xlsx", ("CB001", "Nguyễn Văn Đức", "12/05/1976")))
    assert "đã có đủ" in dialog._summary.text()
    assert not dialog._import.isEnabled()
