"""Drop-down lists of a filter bar whose lines follow what is in the book."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox


def refill(box: QComboBox, lines: Sequence[tuple[str, object]], chosen: object) -> None:
    """Offer other lines (text and value) silently; the choice stays where it is still offered, else the first."""
    blocker = QSignalBlocker(box)
    box.clear()
    for text, value in lines:
        box.addItem(text, value)
    box.setCurrentIndex(max(box.findData(chosen), 0))
    blocker.unblock()
