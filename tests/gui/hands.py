"""What hands do in a window: press, type, pick; shared by the tests that drive the tabs by key and mouse."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView, QWidget
from pytestqt.qtbot import QtBot

from luanchuyen_desktop.gui.widgets.code_picker import CodePicker


def pick(qtbot: QtBot, picker: CodePicker, code: str) -> None:
    """Type a code and take it with Enter (the list of names has tests of its own)."""
    picker.setFocus()
    qtbot.waitUntil(picker.hasFocus)
    picker.selectAll()
    qtbot.keyClicks(picker, code)
    qtbot.keyClick(picker, Qt.Key.Key_Return)
    assert picker.value() == code


def pick_from_list(qtbot: QtBot, picker: CodePicker, text: str) -> None:
    """Type part of a name and take the first line offered; the cursor stays in the field."""
    picker.window().activateWindow()
    picker.setFocus()
    qtbot.waitUntil(picker.hasFocus)
    picker.selectAll()
    qtbot.keyClicks(picker, text)
    qtbot.waitUntil(picker._popup.isVisible)
    qtbot.keyClick(picker._popup, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not picker._popup.isVisible())


def press(qtbot: QtBot, button: QWidget) -> None:
    """Click a button once the layout has given it its place."""
    qtbot.waitUntil(lambda: button.isVisible() and button.width() > 24)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def type_into(qtbot: QtBot, field: QWidget, text: str) -> None:
    """Type in the place of what is there."""
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClicks(field, text)


def write_words(qtbot: QtBot, field: QWidget, text: str) -> None:
    """Text as a Vietnamese input method hands it over (QTest types Latin letters only)."""
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(field, event)


def drag_column(table: QTableView, column: int, by: int) -> None:
    """Pull the right edge of a heading by so many pixels, as with the mouse."""
    header, window = table.horizontalHeader(), table.window()
    edge = QPoint(header.sectionViewportPosition(column) + header.sectionSize(column) - 1, header.height() // 2)
    start = header.viewport().mapTo(window, edge)
    handle, button = window.windowHandle(), Qt.MouseButton.LeftButton
    # Through the window and not the widget: only so does Qt know that a button is held.
    QTest.mousePress(handle, button, pos=start)
    for step in (by // 2, by):
        QTest.mouseMove(handle, start + QPoint(step, 0), 20)
    QTest.mouseRelease(handle, button, pos=start + QPoint(by, 0))
