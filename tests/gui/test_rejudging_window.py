"""Old decisions under other law, driven as a person does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot
from python_calamine import CalamineWorkbook

from luanchuyen_desktop.gui.marks import Mark
from luanchuyen_desktop.gui.rejudging.window import RejudgingWindow
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.view import Export, Paper
from luanchuyen_desktop.gui.widgets.whole_day_edit import WholeDayEdit
from luanchuyen_desktop.rules.finding import FieldRef

Settle = Callable[[Session], None]


@pytest.fixture
def window(session: Session, settle: Settle) -> Iterator[RejudgingWindow]:
    made = RejudgingWindow(session)
    made.show()
    settle(session)
    yield made
    made.close()


def retype(qtbot: QtBot, edit: WholeDayEdit, text: str) -> None:
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, text)
    qtbot.keyClick(edit, Qt.Key.Key_Return)


def test_the_same_law_judges_alike(window: RejudgingWindow) -> None:
    assert window.stack.currentWidget() is window.empty
    assert "như nhau" in window.empty.label.text()
    assert window.law_name.text() == "theo Quy định 65-QĐ/TW"
    assert window.summary.text() == "1 quyết định, trong đó 0 có kết luận khác; đang hiện 0 dòng"
    window.differing.click()
    assert window.model.rowCount() > 8
    assert not any(pair.differs for pair in window.model.rows)


def test_other_law_is_set_beside_it(window: RejudgingWindow, session: Session, settle: Settle, qtbot: QtBot) -> None:
    retype(qtbot, window.law, "1/1/2016")
    settle(session)
    assert window.law_name.text() == "như khi chưa có quy định nào có hiệu lực"
    assert all(pair.differs for pair in window.model.rows)
    at = next(at for at, pair in enumerate(window.model.rows) if pair.rule == "LC04")
    assert window.model.text(at, "then") == "● lỗi"
    assert window.model.text(at, "now") == "– không áp dụng"
    window.table.selectRow(at)
    assert "24 tháng" in window.then.toPlainText()
    assert "65-QĐ/TW" in window.then.toPlainText()
    assert "chưa có hiệu lực" in window.now.toPlainText()


def test_filters(window: RejudgingWindow, session: Session, settle: Settle, qtbot: QtBot) -> None:
    window.differing.click()
    window.rule.setCurrentIndex(window.rule.findData("LC04"))
    window.rule.activated.emit(0)
    assert [pair.rule for pair in window.model.rows] == ["LC04"]
    window.rule.setCurrentIndex(0)
    window.verdict.setCurrentIndex(window.verdict.findData(int(Mark.ERROR)))
    window.verdict.activated.emit(0)
    assert {pair.rule for pair in window.model.rows} == {"LC04"}
    qtbot.keyClicks(window.search, "khong ai")
    qtbot.keyClick(window.search, Qt.Key.Key_Return)
    assert window.model.rowCount() == 0
    assert "khớp với bộ lọc" in window.empty.label.text()


def test_periods(window: RejudgingWindow, session: Session, settle: Settle, qtbot: QtBot) -> None:
    retype(qtbot, window.last, "1/1/2001")
    assert window.problem.text() == "● Ngày cuối ở trước ngày đầu."
    retype(qtbot, window.last, "31/8/2025")
    settle(session)
    assert window.problem.isHidden()
    assert "Không có luân chuyển nào" in window.empty.label.text()


def test_copy_print_open(window: RejudgingWindow, session: Session, qtbot: QtBot) -> None:
    assert not window.copy_button.isEnabled()
    window.differing.click()
    window.copy_button.click()
    text = QGuiApplication.clipboard().text()
    assert text.count("Khi quyết định:") == window.model.rowCount()
    assert "Vi phạm (lỗi)" in text
    papers: list[Paper] = []
    window.paper_wanted.connect(papers.append)
    window.print_button.click()
    assert papers[0].make(session.workspace, lambda _done, _total: None).startswith(b"%PDF")
    opened: list[FieldRef] = []
    window.go_to.connect(opened.append)
    assert not window.open_button.isEnabled()
    window.table.selectRow(0)
    qtbot.keyClick(window.table, Qt.Key.Key_Return)
    window.open_button.click()
    assert opened == [FieldRef("rotation", "LC0001", "decided")] * 2


def test_sorting(window: RejudgingWindow) -> None:
    window.differing.click()
    columns = [column.key for column in window.model.columns]
    window.table.sort_asked.emit(columns.index("rule"))
    rules = [pair.rule for pair in window.model.rows]
    assert rules == sorted(rules)
    window.table.sort_asked.emit(columns.index("then"))
    assert window.model.text(0, "then") == "● lỗi"


def test_it_begins_with_the_first_rule_set(window: RejudgingWindow) -> None:
    assert window.first.day() == date(2017, 10, 7)


def test_the_list_goes_to_excel(
    window: RejudgingWindow, session: Session, settle: Settle, qtbot: QtBot, tmp_path: Path
) -> None:
    assert not window.export_button.isEnabled()  # nothing differs
    retype(qtbot, window.law, "1/1/2016")
    settle(session)
    with qtbot.waitSignal(window.export_wanted) as caught:
        qtbot.mouseClick(window.export_button, Qt.MouseButton.LeftButton)
    assert caught.args is not None
    export = caught.args[0]
    assert isinstance(export, Export)
    assert export.file_name == "Xét lại quyết định 2016-01-01.xlsx"
    path = tmp_path / "xét lại.xlsx"
    export.write(path, lambda _done, _total: None)
    workbook = CalamineWorkbook.from_path(path)
    heads, *lines = workbook.get_sheet_by_name("Xét lại quyết định").to_python()
    assert len(lines) == window.model.rowCount()
    row = next(line for line in lines if line[5] == "LC04")
    facts = dict(zip(heads, row, strict=True))
    assert facts["Kết luận khi ra quyết định"] == "Vi phạm (lỗi)"
    assert facts["Kết luận theo ngày chọn"] == "Không áp dụng"
    assert facts["Khác nhau"] == "có"
    told = {row[0]: row[1] for row in workbook.get_sheet_by_name("Thông tin").to_python()}
    assert told["Số dòng"] == len(lines)
    assert told["Xét lại"] == "như khi chưa có quy định nào có hiệu lực"
