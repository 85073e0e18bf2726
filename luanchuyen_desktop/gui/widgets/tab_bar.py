"""Tabs high enough for Vietnamese: Qt's own cut the marks of Ổ and the tail of g off where a font stands high."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QTabBar

from luanchuyen_desktop.gui.theme import GRID


class TallTabBar(QTabBar):
    """For ``QTabWidget.setTabBar`` before the first tab, or by itself."""

    def tabSizeHint(self, index: int) -> QSize:
        """A little more than Qt asks for."""
        return super().tabSizeHint(index) + QSize(0, GRID // 2)
