"""How areas are filled: told apart by pattern first, so that a black-and-white print reads the same."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from luanchuyen_desktop.documents.charts.chart_contents import Chart, Fill
from luanchuyen_desktop.gui.theme import GRID, colors_of
from luanchuyen_desktop.gui.widgets.flow_layout import FlowLayout

_PATTERNS = {
    Fill.SOLID: Qt.BrushStyle.SolidPattern,
    Fill.HATCHED: Qt.BrushStyle.BDiagPattern,
    Fill.DOTTED: Qt.BrushStyle.Dense6Pattern,
    Fill.BLANK: Qt.BrushStyle.NoBrush,
}
_SWATCH = QSize(22, 12)


def ink(palette: QPalette) -> QColor:
    """The colour of bars: at least 3 to 1 on the ground of lists, light or dark."""
    return QColor(colors_of(palette).link)


def paint_area(painter: QPainter, rect: QRectF, fill: Fill, color: QColor) -> None:
    """A framed area in that pattern."""
    painter.setPen(QPen(color, 1))
    painter.setBrush(QBrush(color, _PATTERNS[fill]))
    painter.drawRect(rect)


class Swatch(QWidget):
    """A small area as the chart fills it."""

    def __init__(self, fill: Fill, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fill = fill
        self.setFixedSize(_SWATCH)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The pattern."""
        painter = QPainter(self)
        paint_area(painter, QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), self.fill, ink(self.palette()))


class Legend(QWidget):
    """What each pattern stands for; hidden where there is only one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, GRID * 2)
        self._entries: list[QWidget] = []
        self._shown: list[tuple[Fill, str]] = []

    def take(self, chart: Chart) -> None:
        """Name the patterns of this chart."""
        wanted = list(chart.legend())
        self.setVisible(bool(wanted))
        if wanted == self._shown:
            return
        self._shown = wanted
        for entry in self._entries:
            self._flow.removeWidget(entry)
            entry.deleteLater()
        self._entries = [self._entry(fill, name) for fill, name in wanted]
        for entry in self._entries:
            self._flow.addWidget(entry)

    def _entry(self, fill: Fill, name: str) -> QWidget:
        entry = QWidget(self)
        row = QHBoxLayout(entry)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID // 2)
        row.addWidget(Swatch(fill, entry))
        row.addWidget(QLabel(name, entry))
        return entry
