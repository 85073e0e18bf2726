"""A window in which something is written that is stored only when the person says so."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget


class UnsavedWindow(QWidget):
    """No dialog: Esc does not close it. The main window asks it before the book is closed."""

    def has_unsaved(self) -> bool:
        """Whether closing would lose something."""
        raise NotImplementedError

    def ask_to_leave(self, then: Callable[[], object]) -> None:
        """Ask; if the person agrees, close without it and do ``then``."""
        raise NotImplementedError
