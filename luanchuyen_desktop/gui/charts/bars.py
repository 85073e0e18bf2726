"""Bars one under the other, each of one or several parts, with the label before or above and the figure at the end."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from luanchuyen_desktop.documents.charts.chart_contents import Bar
from luanchuyen_desktop.gui.charts.chart_view import PAD, ChartView, Spot
from luanchuyen_desktop.gui.charts.fills import paint_area

_LONG_LABEL = 30  # letters; longer ones stand above their bars
_LEAST = 3.0  # pixels of a part that counts anything


class BarsView(ChartView):
    """Scaled so that the longest bar takes all the room; of shares, so that all are equally long."""

    def _is_stacked(self) -> bool:
        return any(len(bar.label) > _LONG_LABEL for bar in self.chart.bars)

    def _bar_height(self) -> float:
        return self.line * 0.8

    def _row_height(self) -> float:
        return self.line * (2.15 if self._is_stacked() else 1.45)

    def height_needed(self) -> int:
        """All rows."""
        return int(self._row_height() * len(self.chart.bars)) + 2 * PAD

    def _columns(self) -> tuple[float, float]:
        """Where bars begin, and where figures begin."""
        figures = self.widest([bar.text for bar in self.chart.bars])
        left = 0 if self._is_stacked() else self.widest([bar.label for bar in self.chart.bars]) + 2 * PAD
        return left + PAD, self.width() - figures - 2 * PAD if not self._is_stacked() else self.width() - PAD

    def lay_out(self) -> list[list[Spot]]:
        """Parts side by side; what counts nothing takes no room, but a bar without anything can still be pointed at."""
        left, right = self._columns()
        longest = max(bar.total for bar in self.chart.bars) or 1
        scale = max(right - left, 10) / longest
        found = []
        for number, bar in enumerate(self.chart.bars):
            top = PAD + number * self._row_height()
            row = QRectF(0, top, self.width(), self._row_height())
            bar_top = top + (self.line * 1.05 if self._is_stacked() else (self._row_height() - self._bar_height()) / 2)
            found.append(list(self._parts(bar, row, QRectF(left, bar_top, 0, self._bar_height()), scale)))
        return found

    def _parts(self, bar: Bar, row: QRectF, at: QRectF, scale: float) -> Iterator[Spot]:
        shown = [part for part in bar.parts if part.count] or [bar.parts[0]]
        x = at.left()
        for number, part in enumerate(shown):
            width = max(part.count * scale, _LEAST) if part.count else 0.0
            area = QRectF(x, at.top(), width, at.height())
            # The label belongs to the first part, the figure to the last one.
            first = row.left() if number == 0 else x
            last = row.right() if number == len(shown) - 1 else x + width
            yield Spot(bar, part, area, QRectF(first, row.top(), last - first, row.height()))
            x += width

    def paint(self, painter: QPainter) -> None:
        """Label, parts, figure."""
        left, right = self._columns()
        flag = Qt.AlignmentFlag
        for spots in self.spots():
            row, bar = spots[0].reach, spots[0].bar
            if self._is_stacked():
                line = QRectF(0, row.top(), self.width() - PAD, self.line)
                taken = self.widest([bar.text]) + 2 * PAD
                self.write(painter, line.adjusted(PAD, 0, -taken, 0), bar.label, flag.AlignLeft, self.text_color())
                self.write(painter, line, bar.text, flag.AlignRight, self.text_color())
            else:
                label = QRectF(0, row.top(), left - 2 * PAD, row.height())
                self.write(painter, label, bar.label, flag.AlignRight, self.text_color())
                figure = QRectF(right + PAD, row.top(), self.width() - right - PAD, row.height())
                self.write(painter, figure, bar.text, flag.AlignLeft, self.text_color())
            for spot in spots:
                if spot.part.count:
                    paint_area(painter, spot.area, spot.part.fill, self.bar_color())
            base = spots[0].area.left() - 1
            painter.setPen(self.faint())
            painter.drawLine(int(base), int(spots[0].area.top()) - 2, int(base), int(spots[0].area.bottom()) + 2)
