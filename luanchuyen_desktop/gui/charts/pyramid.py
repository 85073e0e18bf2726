"""Two sides back to back with the labels between them; bars of one part stand below, on their own."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from luanchuyen_desktop.gui.charts.chart_view import PAD, ChartView, Spot
from luanchuyen_desktop.gui.charts.fills import paint_area
from luanchuyen_desktop.gui.widgets.job_strip import grouped

_ROW = 1.3  # lines
_LEAST = 2.0


class PyramidView(ChartView):
    """The two parts of a bar to the left and to the right."""

    def height_needed(self) -> int:
        """The heads and all rows."""
        return int(self.line * (_ROW * len(self.chart.bars) + 1.4)) + 2 * PAD

    def _middle(self) -> tuple[float, float]:
        """The left and the right edge of the labels."""
        half = self.widest([bar.label for bar in self.chart.bars]) / 2 + 2 * PAD
        return self.width() / 2 - half, self.width() / 2 + half

    def lay_out(self) -> list[list[Spot]]:
        """Both sides on one scale, so that they can be compared."""
        bars = self.chart.bars
        left, right = self._middle()
        most = max(part.count for bar in bars for part in bar.parts) or 1
        figure = self.widest([grouped(most)]) + 2 * PAD
        scale = max(left - figure, 10) / most
        found = []
        for number, bar in enumerate(bars):
            top = PAD + self.line * (1.4 + number * _ROW)
            height = self.line * _ROW
            inner = QRectF(0, top + height * 0.14, 0, height * 0.72)
            spots = []
            for side, part in enumerate(bar.parts):
                length = max(part.count * scale, _LEAST) if part.count else 0.0
                to_left = side == 0 and len(bar.parts) > 1
                area = QRectF(left - length if to_left else right, inner.top(), length, inner.height())
                reach = QRectF(0 if to_left else right, top, left if to_left else self.width() - right, height)
                if len(bar.parts) == 1:
                    reach = QRectF(0, top, self.width(), height)
                spots.append(Spot(bar, part, area, reach))
            found.append(spots)
        return found

    def paint(self, painter: QPainter) -> None:
        """Heads, labels, bars with their figures at the outer ends."""
        flag = Qt.AlignmentFlag
        left, right = self._middle()
        if len(self.chart.heads) == 2:
            for head, rect, align in (
                (self.chart.heads[0], QRectF(0, PAD, left, self.line), flag.AlignRight),
                (self.chart.heads[1], QRectF(right, PAD, self.width() - right, self.line), flag.AlignLeft),
            ):
                self.write(painter, rect, head, align, self.faint())
        for spots in self.spots():
            row = spots[0].reach
            label = QRectF(left, row.top(), right - left, row.height())
            self.write(painter, label, spots[0].bar.label, flag.AlignHCenter, self.text_color())
            for side, spot in enumerate(spots):
                if spot.part.count:
                    paint_area(painter, spot.area, spot.part.fill, self.bar_color())
                text = grouped(spot.part.count)
                color = self.text_color() if spot.part.count else self.faint()
                if side == 0 and len(spots) > 1:
                    end = QRectF(0, row.top(), spot.area.left() - PAD, row.height())
                    self.write(painter, end, text, flag.AlignRight, color)
                else:
                    end = QRectF(spot.area.right() + PAD, row.top(), self.width() - spot.area.right(), row.height())
                    self.write(painter, end, text, flag.AlignLeft, color)
