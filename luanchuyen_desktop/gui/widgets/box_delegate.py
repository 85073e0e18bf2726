"""Boxes to tick in lists and tables, with the same edge as a box in a form."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QStyledItemDelegate, QStyleOptionViewItem


class BoxDelegate(QStyledItemDelegate):
    """Boxes whose edge is seen, as that of a box in a form: see ``theme._field_palette``."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """The edge of a box is drawn in the colour of the window."""
        super().initStyleOption(option, index)
        dressed: Any = QApplication  # PySide says the name of a class is bytes, but takes text only
        edged = dressed.palette("QCheckBox").color(QPalette.ColorRole.Window)
        option.palette.setColor(QPalette.ColorRole.Window, edged)
