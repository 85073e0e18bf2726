"""Says in the main window what undo and redo did to numbers of the register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from luanchuyen_desktop.services.register.undone import put_back_words
from luanchuyen_desktop.store.journal import Changes

if TYPE_CHECKING:
    from luanchuyen_desktop.gui.main_window import MainWindow

_SHOWN = 20_000  # milliseconds


class RegisterTelling(QObject):
    """Follows the open book."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.book_shown.connect(self._follow)

    @Slot()
    def _follow(self) -> None:
        session = self._window.session
        if session is not None:
            session.changed.connect(self._tell)

    @Slot(object)
    def _tell(self, changes: Changes) -> None:
        session = self._window.session
        if session is not None and (words := put_back_words(session.book, changes)):
            self._window.statusBar().showMessage(words, _SHOWN)
