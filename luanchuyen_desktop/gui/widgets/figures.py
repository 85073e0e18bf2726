"""Figures and dates in a table: set to the right, but not against the next column."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QStyledItemDelegate

from luanchuyen_desktop.gui.theme import FIGURE_GAP


class FiguresDelegate(QStyledItemDelegate):
    """For columns that are aligned to the right."""

    def displayText(self, value: Any, locale: QLocale | QLocale.Language) -> str:
        """The text with a gap behind it."""
        return super().displayText(value, locale) + FIGURE_GAP
