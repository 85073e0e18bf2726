"""A picture of the main window, taken by the program itself once the book in it is checked."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication, QMessageBox

from luanchuyen_desktop.gui.dialogs.password_dialog import PasswordDialog
from luanchuyen_desktop.gui.main_window import MainWindow

LOOK_EVERY = 50  # milliseconds
SETTLED_AFTER = 400  # milliseconds: tables wait a moment before they show what a job brought
SIZE = (1280, 720)
WRONG = 2  # exit code where there is no picture


@dataclass(frozen=True, slots=True)
class PictureWish:
    """Where the picture goes, and by which day the book is judged in it (``None``: today)."""

    file: Path
    as_of: date | None = None


class PictureTaker(QObject):
    """Waits for the full check, saves the picture and ends the program.

    Nobody is there to answer a message: the first that opens is written to stderr and ends the program with code 2.
    """

    def __init__(self, window: MainWindow, file: Path) -> None:
        super().__init__(window)
        self._window = window
        window.resize(*SIZE)  # whatever screen there is, or none
        self._file = file
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    @Slot()
    def _look(self) -> None:
        message = QApplication.activeModalWidget()
        if isinstance(message, QMessageBox):
            self._fail(" ".join(filter(None, (message.text(), message.informativeText()))))
            return
        if isinstance(message, PasswordDialog):
            self._fail(message.explanation.text())
            return
        session = self._window.session
        if session is None or not session.is_checked or session.tasks.jobs:
            return
        self._timer.stop()
        QTimer.singleShot(SETTLED_AFTER, self, self._take)

    @Slot()
    def _take(self) -> None:
        if not self._window.grab().save(str(self._file)):
            self._fail(f"Không ghi được ảnh vào {self._file}. Kiểm tra thư mục và đuôi tệp (.png).")
            return
        self._window.close()
        QApplication.exit(0)

    def _fail(self, why: str) -> None:
        self._timer.stop()
        print(why, file=sys.stderr)  # noqa: T201 - asked for from the command line
        QApplication.exit(WRONG)
