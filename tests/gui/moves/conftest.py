from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.views.rows_table import RowsTable
from luanchuyen_desktop.gui.widgets.code_picker import CodePicker
from luanchuyen_desktop.store.book import Book
from tests.gui.roster_desk import type_text
from tests.province import fill_province

Key = Qt.Key


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with Book.create(tmp_path / "tinh.lccb", user="Người thử") as made:
        fill_province(made)
        yield made
        made.release_thread()


class Hands:
    """Keys and mouse on one window."""

    def __init__(self, session: Session, qtbot: QtBot) -> None:
        self.session, self.qtbot = session, qtbot

    def show(self, window: QWidget) -> None:
        window.show()
        self.qtbot.waitExposed(window)
        window.activateWindow()
        self.qtbot.waitUntil(window.isActiveWindow)
        self.settle()

    def settle(self) -> None:
        """Until nothing runs and nothing waits for its pause."""
        for _ in range(2):
            QTest.qWait(30)
            self.until(lambda: not self.session.tasks.jobs)
        QApplication.processEvents()

    def until(self, holds: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(holds, timeout=10_000)

    def pick(self, picker: CodePicker, text: str, code: str) -> None:
        """Type part of a name and take the first line offered."""
        picker.setFocus()
        QTest.keyClick(picker, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        type_text(picker, text)
        self.until(lambda: QApplication.activePopupWidget() is not None)
        QTest.keyClick(QApplication.activePopupWidget() or picker, Key.Key_Return)
        assert picker.value() == code

    def type(self, field: QWidget, text: str) -> None:
        field.setFocus()
        QTest.keyClick(field, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(field, Key.Key_Backspace)
        type_text(field, text)

    def press(self, button: QPushButton) -> None:
        self.until(lambda: button.isEnabled() and button.isVisible())
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def click_row(self, table: RowsTable, row: int, *, add: bool = False) -> None:
        modifier = Qt.KeyboardModifier.ControlModifier if add else Qt.KeyboardModifier.NoModifier
        index = table.model().index(row, 2)
        table.scrollTo(index)
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, modifier, table.visualRect(index).center())
        assert table.selectionModel().isSelected(index)


@pytest.fixture
def hands(session: Session, qtbot: QtBot) -> Hands:
    session.start()
    made = Hands(session, qtbot)
    made.settle()
    return made
