"""Columns side by side, parts on top of one another: months to come."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from luanchuyen_desktop.gui.charts.chart_view import PAD, ChartView, Spot
from luanchuyen_desktop.gui.charts.fills import paint_area

_LINES = 9  # of text: the height of the highest column
_WIDEST = 56  # pixels of a column
_FILLED = 0.62  # of its share of the width
_LEAST = 3.0


class ColumnsView(ChartView):
    """The figure stands above each column, its name below."""

    turned = True

    def height_needed(self) -> int:
        """The columns, a line above and a line below."""
        return self.line * (_LINES + 2) + 2 * PAD

    def lay_out(self) -> list[list[Spot]]:
        """The first part at the bottom."""
        bars = self.chart.bars
        width = self.width() / len(bars)
        bottom = float(self.height() - self.line - PAD)
        scale = (bottom - self.line - PAD) / (max(bar.total for bar in bars) or 1)
        thick = min(width * _FILLED, _WIDEST)
        found = []
        for number, bar in enumerate(bars):
            x, y = number * width + (width - thick) / 2, bottom
            parts = [part for part in bar.parts if part.count] or [bar.parts[0]]
            spots = []
            for place, part in enumerate(parts):
                height = max(part.count * scale, _LEAST) if part.count else 0.0
                area = QRectF(x, y - height, thick, height)
                top = 0.0 if place == len(parts) - 1 else area.top()
                low = float(self.height()) if place == 0 else area.bottom()
                spots.append(Spot(bar, part, area, QRectF(number * width, top, width, low - top)))
                y -= height
            found.append(spots)
        return found

    def paint(self, painter: QPainter) -> None:
        """Parts, figures, names, the base line."""
        flag = Qt.AlignmentFlag
        bottom = self.height() - self.line - PAD
        for spots in self.spots():
            reach, bar = spots[0].reach, spots[0].bar
            for spot in spots:
                if spot.part.count:
                    paint_area(painter, spot.area, spot.part.fill, self.bar_color())
            top = min(spot.area.top() for spot in spots)
            above = QRectF(reach.left(), top - self.line - 1, reach.width(), self.line)
            self.write(painter, above, bar.text, flag.AlignHCenter, self.text_color() if bar.total else self.faint())
            below = QRectF(reach.left(), bottom + PAD // 2, reach.width(), self.line)
            self.write(painter, below, bar.label, flag.AlignHCenter, self.text_color())
        painter.setPen(self.faint())
        painter.drawLine(0, bottom, self.width(), bottom)
