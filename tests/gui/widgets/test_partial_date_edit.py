from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.gui.widgets.field_frame import FieldFrame
from luanchuyen_desktop.gui.widgets.partial_date_edit import PartialDateEdit


@pytest.fixture
def edit(qtbot: QtBot) -> Iterator[PartialDateEdit]:
    """In a window with a second field, so that the focus can leave."""
    window = QWidget()
    layout = QVBoxLayout(window)
    made = PartialDateEdit()
    layout.addWidget(FieldFrame("Ngày sinh", made))
    layout.addWidget(QLineEdit())
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    yield made
    window.close()


def frame_of(edit: PartialDateEdit) -> FieldFrame:
    frame = edit.parent()
    assert isinstance(frame, FieldFrame)
    return frame


@pytest.mark.parametrize(
    ("typed", "value", "afterwards"),
    [
        ("5/2020", PartialDate(2020, 5), "05/2020"),
        ("2020", PartialDate(2020), "2020"),
        ("5-5-2020", PartialDate(2020, 5, 5), "05/05/2020"),
        ("", None, ""),
    ],
)
def test_text_is_left_alone_until_the_field_is_left(
    edit: PartialDateEdit, qtbot: QtBot, typed: str, value: PartialDate | None, afterwards: str
) -> None:
    qtbot.keyClicks(edit, typed)
    assert edit.text() == typed
    assert edit.value() == value
    qtbot.keyClick(edit, Qt.Key.Key_Tab)
    assert edit.text() == afterwards
    assert edit.is_valid()


def test_impossible_date_stays_and_is_told_under_the_field(edit: PartialDateEdit, qtbot: QtBot) -> None:
    qtbot.keyClicks(edit, "31/02/2020")
    qtbot.keyClick(edit, Qt.Key.Key_Tab)
    assert edit.text() == "31/02/2020"
    assert not edit.is_valid()
    assert edit.value() is None
    assert "Không có ngày 31/02/2020" in frame_of(edit).problem_text()


def test_half_typed_date_is_not_called_wrong_at_once(edit: PartialDateEdit, qtbot: QtBot) -> None:
    qtbot.keyClicks(edit, "12/")
    assert frame_of(edit).problem_text() == ""
    qtbot.waitUntil(lambda: frame_of(edit).problem_text() != "", timeout=3_000)
    qtbot.keyClicks(edit, "2020")
    assert frame_of(edit).problem_text() == ""


def test_only_changes_of_the_value_are_told(edit: PartialDateEdit, qtbot: QtBot) -> None:
    seen: list[PartialDate | None] = []
    edit.value_edited.connect(seen.append)
    qtbot.keyClicks(edit, "5/2020 ")
    assert seen == [PartialDate(2020, 5)]
    edit.selectAll()
    qtbot.keyClick(edit, Qt.Key.Key_Delete)
    assert seen == [PartialDate(2020, 5), None]


def test_setting_a_value_tells_nothing(edit: PartialDateEdit) -> None:
    seen: list[object] = []
    edit.value_edited.connect(seen.append)
    edit.set_value(PartialDate(1976, 5))
    assert edit.text() == "05/1976"
    assert frame_of(edit).hint_text() == "5/1976, chưa rõ ngày"
    assert seen == []
