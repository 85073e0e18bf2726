"""The first size of a large dialog: as wished, but never beyond the screen."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog

FRAME = QSize(16, 48)  # pixels that the window system takes around it


def open_at(dialog: QDialog, wished: QSize) -> None:
    """Give a dialog that size, or what the screen has of it."""
    dialog.resize(wished.boundedTo(dialog.screen().availableSize() - FRAME))
