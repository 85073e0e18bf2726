from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from luanchuyen_desktop import paths
from luanchuyen_desktop.documents.forms.frames import STATE
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.gui.lists.slips_dialog import SlipsDialog
from luanchuyen_desktop.services.papers.slips import SlipRequest, load_meetings
from luanchuyen_desktop.services.papers.wording.template_kinds import SlipKind
from tests.gui.hands import press, type_into, write_words

MEETINGS = load_meetings(paths.resources(), "Tỉnh ủy")
Shown = Callable[..., SlipsDialog]


@pytest.fixture
def asked() -> list[SlipRequest]:
    return []


@pytest.fixture
def shown(qtbot: QtBot, asked: list[SlipRequest]) -> Iterator[Shown]:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()

    def made(*codes: str) -> SlipsDialog:
        dialog = SlipsDialog(codes, MEETINGS, asked.append, window)
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    yield made
    window.close()


def take(dialog: SlipsDialog, box: str, row: int, qtbot: QtBot) -> None:
    """With the keys, as a person goes down a list."""
    field = getattr(dialog, box)
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    while field.currentIndex() != row:
        qtbot.keyClick(field, Qt.Key.Key_Down if field.currentIndex() < row else Qt.Key.Key_Up)


def test_the_decision_is_voted_on_by_the_standing_committee(
    shown: Shown, asked: list[SlipRequest], qtbot: QtBot
) -> None:
    dialog = shown("LC0001", "LC0002")
    assert dialog.meeting.currentText() == "Hội nghị Ban Thường vụ Tỉnh ủy"
    assert "2" in dialog.told.text()
    assert not dialog.lines_frame.isVisible()
    press(qtbot, dialog.show_button)
    (request,) = asked
    assert request == SlipRequest(SlipKind.VOTE, ("LC0001", "LC0002"), "Hội nghị Ban Thường vụ Tỉnh ủy", 15)


def test_a_meeting_brings_its_slip_and_everything_can_be_changed(
    shown: Shown, asked: list[SlipRequest], qtbot: QtBot
) -> None:
    dialog = shown("LC0001")
    take(dialog, "meeting", 0, qtbot)
    assert dialog._kind is SlipKind.NAMES
    assert dialog.lines_frame.isVisible()
    assert not dialog.told.isVisible()
    edit = dialog.meeting.lineEdit()
    assert edit is not None
    type_into(qtbot, edit, "")
    write_words(qtbot, edit, "Hội nghị Đảng ủy xã")
    type_into(qtbot, dialog.copies, "40")
    type_into(qtbot, dialog.lines, "3")
    type_into(qtbot, dialog.day, "05/12/2026")
    take(dialog, "frame", 1, qtbot)
    press(qtbot, dialog.show_button)
    (request,) = asked
    assert request == SlipRequest(
        SlipKind.NAMES, ("LC0001",), "Hội nghị Đảng ủy xã", 40, STATE, PartialDate(2026, 12, 5), 3
    )


def test_without_rotations_names_are_asked_for(shown: Shown) -> None:
    dialog = shown()
    assert dialog._kind is SlipKind.NAMES
    dialog.close()


@pytest.mark.parametrize(
    ("field", "typed", "told"),
    [("copies", "", "từ 1 đến 500"), ("copies", "0", "từ 1"), ("copies", "501", "500"), ("day", "31/02/2026", "")],
)
def test_what_cannot_be_is_told_at_its_field(
    shown: Shown, asked: list[SlipRequest], qtbot: QtBot, field: str, typed: str, told: str
) -> None:
    dialog = shown("LC0001")
    type_into(qtbot, getattr(dialog, field), typed)
    press(qtbot, dialog.show_button)
    problem = getattr(dialog, f"{field}_frame").problem_text()
    assert told in problem
    assert problem
    assert asked == []
    edit = dialog.meeting.lineEdit()
    assert edit is not None
    type_into(qtbot, getattr(dialog, field), "1" if field == "copies" else "")
    type_into(qtbot, edit, "")
    press(qtbot, dialog.show_button)
    assert "hội nghị" in dialog.meeting_frame.problem_text()
    assert asked == []
    dialog.close()
