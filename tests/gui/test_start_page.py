from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from luanchuyen_desktop.gui.start_page import StartPage


def test_enter_opens_and_tab_goes_on_to_the_recent_books(qtbot: QtBot, tmp_path: Path) -> None:
    page = StartPage()
    qtbot.addWidget(page)
    recent = [tmp_path / "mot.lccb", tmp_path / "hai.lccb"]
    page.show_recent(recent)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    opening = QApplication.focusWidget()
    assert isinstance(opening, QPushButton)
    with qtbot.waitSignal(page.open_wanted):
        qtbot.keyClick(opening, Qt.Key.Key_Return)
    told: list[Path] = []
    page.new_wanted.connect(lambda: told.append(Path("mới")))
    page.recent_wanted.connect(told.append)
    for _ in range(3):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert told == [Path("mới"), *recent]
