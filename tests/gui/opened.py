"""The main window with a book open in it, as the tests that begin there need it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from luanchuyen_desktop import paths
from luanchuyen_desktop.gui.main_window import MainWindow, Surroundings
from luanchuyen_desktop.gui.messages import Messages
from luanchuyen_desktop.gui.views import all_views
from luanchuyen_desktop.settings import Settings

PATIENCE = 20_000  # milliseconds: a machine that is full takes its time


@contextmanager
def opened_window(path: Path, today: date, qtbot: QtBot) -> Iterator[MainWindow]:
    """The window with all its tabs, the book in it checked; closed at the end."""
    log = path.parent / "log" / "luanchuyen.log"
    around = Surroundings(Settings(None), Messages(log), paths.resources(), log, lambda: today, "vi")
    window = MainWindow(around, all_views())
    qtbot.addWidget(window)
    window.resize(1366, 760)
    window.show()
    with qtbot.waitSignal(window.book_shown, timeout=PATIENCE):
        window.open_book(path)
    settle(window, qtbot)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=PATIENCE)


def settle(window: MainWindow, qtbot: QtBot) -> None:
    """Wait until no job is under way, also none that the end of another one began."""
    for _ in range(2):
        qtbot.waitUntil(lambda: window.session is None or not window.session.tasks.jobs, timeout=PATIENCE)
        QApplication.processEvents()
