"""What the boxes of the picture mean, drawn as they are drawn there."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from luanchuyen_desktop.gui.needs.boxes import Box, draw_box, draw_limit
from luanchuyen_desktop.gui.theme import GRID

_SIDE = 11


class Legend(QWidget):
    """One line; it wraps nothing, so that its words are few."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = {
            Box.STAYS: self.tr("stays"),
            Box.COMES: self.tr("comes"),
            Box.UNSURE: self.tr("not sure"),
            Box.LEAVES: self.tr("leaves: a place falls vacant"),
            Box.EMPTY: self.tr("vacant now"),
        }
        self._limit = self.tr("behind the line: too many")
        self._unstated = self.tr("…: number not recorded")
        self.setAccessibleName(", ".join([*self._words.values(), self._limit, self._unstated]))

    def sizeHint(self) -> QSize:
        """All of it."""
        metrics = self.fontMetrics()
        words = [*self._words.values(), self._limit]
        wide = sum(metrics.horizontalAdvance(text) + _SIDE + 3 * GRID for text in words)
        return QSize(wide + metrics.horizontalAdvance(self._unstated) + 2 * GRID, metrics.height() + GRID)

    def minimumSizeHint(self) -> QSize:
        """May be cut at the right."""
        return QSize(20 * GRID, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Box and words, one after the other."""
        painter = QPainter(self)
        palette = self.palette()
        left, top = float(GRID // 2), (self.height() - _SIDE) / 2
        for box, text in self._words.items():
            draw_box(painter, QRectF(left + 0.5, top, _SIDE, _SIDE), box, palette)
            left = self._write(painter, left + _SIDE + GRID // 2, text) + 2 * GRID
        draw_limit(painter, left + 2, top - 3, top + _SIDE + 3, palette)
        draw_box(painter, QRectF(left + 6.5, top, _SIDE, _SIDE), Box.STAYS, palette)
        left = self._write(painter, left + _SIDE + GRID + GRID // 2, self._limit) + 2 * GRID
        self._write(painter, left, self._unstated)

    def _write(self, painter: QPainter, left: float, text: str) -> float:
        painter.setPen(self.palette().color(self.palette().ColorRole.WindowText))
        wide = self.fontMetrics().horizontalAdvance(text)
        painter.drawText(QRectF(left, 0, wide + 1, self.height()), Qt.AlignmentFlag.AlignVCenter, text)
        return left + wide
