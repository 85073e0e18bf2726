"""A table of shares: each cell says its figures, and is the darker the greater its share."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from luanchuyen_desktop.gui.charts.chart_view import PAD, ChartView, Spot

_ROW = 1.7  # lines
_DARKEST = 0.45  # of the ink over the ground: text on it keeps its contrast
_LABEL_SHARE = 0.36  # of the width at most


class GridView(ChartView):
    """Rows are bars, cells their parts; a cell without text stands for nothing at all."""

    def height_needed(self) -> int:
        """The heads and all rows."""
        return int(self.line * (_ROW * len(self.chart.bars) + 1.4)) + 2 * PAD

    def _left(self) -> float:
        widest = self.widest([bar.label for bar in self.chart.bars]) + 3 * PAD
        return min(widest, self.width() * _LABEL_SHARE)

    def lay_out(self) -> list[list[Spot]]:
        """Cells of equal width."""
        left = self._left()
        width = (self.width() - left - PAD) / max(len(self.chart.heads), 1)
        found = []
        for number, bar in enumerate(self.chart.bars):
            top = PAD + self.line * (1.4 + number * _ROW)
            spots = []
            for at, part in enumerate(bar.parts):
                cell = QRectF(left + at * width, top, width, self.line * _ROW)
                spots.append(Spot(bar, part, cell.adjusted(1.5, 1.5, -1.5, -1.5), cell))
            found.append(spots)
        return found

    def paint(self, painter: QPainter) -> None:
        """Heads, row labels, cells."""
        flag = Qt.AlignmentFlag
        left = self._left()
        for at, head in enumerate(self.chart.heads):
            cell = self.spots()[0][at].reach
            place = QRectF(cell.left(), PAD, cell.width(), self.line)
            self.write(painter, place, head, flag.AlignHCenter, self.faint())
        for spots in self.spots():
            row = spots[0].reach
            label = QRectF(0, row.top(), left - 2 * PAD, row.height())
            self.write(painter, label, spots[0].bar.label, flag.AlignRight, self.text_color())
            for spot in spots:
                self._paint_cell(painter, spot)

    def _paint_cell(self, painter: QPainter, spot: Spot) -> None:
        if not spot.part.text:
            self.write(painter, spot.area, "–", Qt.AlignmentFlag.AlignHCenter, self.faint())
            return
        color = QColor(self.bar_color())
        painter.setPen(QPen(color, 1))
        color.setAlphaF(_DARKEST * min(max(spot.part.share, 0.0), 1.0))
        painter.setBrush(color)
        painter.drawRect(spot.area)
        self.write(painter, spot.area, spot.part.text, Qt.AlignmentFlag.AlignHCenter, self.text_color())
