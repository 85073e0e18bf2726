from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.status import Status
from luanchuyen_desktop.gui.widgets.day_box import DayBox
from luanchuyen_desktop.gui.widgets.whole_day_edit import WholeDayEdit

Settle = Callable[[Session], None]
TODAY = date(2026, 11, 22)


@pytest.fixture
def box(session: Session, qtbot: QtBot) -> DayBox:
    session.today = lambda: TODAY
    made = DayBox(session)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def retype(qtbot: QtBot, edit: QLineEdit, text: str) -> None:
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, text)


def test_today_is_not_marked(box: DayBox) -> None:
    assert box.edit.text() == "22/11/2026"
    assert box.today_button.isHidden()
    assert box.sign.isHidden()


def test_another_day_has_the_book_checked_again_and_is_marked(
    box: DayBox, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    session.start()
    settle(session)
    before = {row.message for row in session.findings}
    retype(qtbot, box.edit, "1/10/2027")
    qtbot.keyClick(box.edit, Qt.Key.Key_Return)
    assert session.as_of == date(2027, 10, 1)
    settle(session)
    after = {row.message for row in session.findings}
    assert any("2026" in message and "đánh giá" in message for message in after - before)
    assert box.sign.isVisible()
    assert box.sign.text() == "▲"
    assert "ngày sắp tới" in box.sign.toolTip()
    qtbot.mouseClick(box.today_button, Qt.MouseButton.LeftButton)
    settle(session)
    assert session.as_of == TODAY
    assert box.edit.text() == "22/11/2026"
    assert {row.message for row in session.findings} == before
    assert box.sign.isHidden()


@pytest.mark.parametrize("text", ["6/2027", "2027", "", "31/02/2027", "ngay mai"])
def test_what_is_no_whole_day_changes_nothing(box: DayBox, session: Session, qtbot: QtBot, text: str) -> None:
    retype(qtbot, box.edit, text) if text else box.edit.clear()
    qtbot.keyClick(box.edit, Qt.Key.Key_Return)
    assert session.as_of == TODAY
    assert not box.edit.is_valid() or not text
    if text:
        assert box.fault.isVisible()
        assert box.fault.text().startswith("● ")
    qtbot.keyClick(box.edit, Qt.Key.Key_Escape)
    assert box.edit.text() == "22/11/2026"
    assert box.fault.isHidden()


def test_leaving_the_field_takes_a_day_and_drops_what_is_none(box: DayBox, session: Session, qtbot: QtBot) -> None:
    other = QLineEdit()
    qtbot.addWidget(other)
    other.show()
    retype(qtbot, box.edit, "5/5/2025")
    box.edit.clearFocus()
    assert session.as_of == date(2025, 5, 5)
    assert "đã qua" in box.sign.toolTip()
    retype(qtbot, box.edit, "5/2025")
    box.edit.clearFocus()
    assert session.as_of == date(2025, 5, 5)
    assert box.edit.text() == "05/05/2025"


def test_it_follows_a_day_chosen_elsewhere(box: DayBox, session: Session) -> None:
    session.set_as_of(date(2030, 1, 31))
    assert box.edit.text() == "31/01/2030"


def test_the_status_line_says_that_it_is_not_today(session: Session, qtbot: QtBot) -> None:
    session.today = lambda: TODAY
    status = Status("vi")
    qtbot.addWidget(status)
    status.follow(session)
    assert status._day.text() == "Kiểm tra theo ngày 22/11/2026"
    session.set_as_of(date(2024, 2, 29))
    assert status._day.text() == "▲ Kiểm tra theo ngày 29/02/2024, không phải hôm nay"


def test_the_edit_by_itself_tells_each_new_day_once(qtbot: QtBot) -> None:
    edit = WholeDayEdit(TODAY)
    qtbot.addWidget(edit)
    edit.show()
    told: list[date] = []
    edit.day_chosen.connect(told.append)
    retype(qtbot, edit, "1.2.2027")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    edit.clearFocus()
    assert told == [date(2027, 2, 1)]
    assert edit.text() == "01/02/2027"
