"""What all charts have in common: a place for every part, a cursor that keys move, tooltips, opening."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from luanchuyen_desktop.documents.charts.chart_contents import Bar, Chart, Part, Shape
from luanchuyen_desktop.gui.charts.fills import ink
from luanchuyen_desktop.gui.theme import GRID, colors_of
from luanchuyen_desktop.gui.widgets.job_strip import grouped

PAD = 4  # pixels around texts
AROUND = 3  # pixels of the frame around the part in hand
_STEPS = {Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0), Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1)}
_OPEN = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


@dataclass(frozen=True, slots=True)
class Spot:
    """A part where it is drawn. ``area``: the bar itself; ``reach``: where a click means it."""

    bar: Bar
    part: Part
    area: QRectF
    reach: QRectF


class ChartView(QWidget):
    """Arrow keys go from part to part, Enter, Space and a click open what is behind it.

    Subclasses say where the parts lie (``lay_out``) and draw the rest (``paint``).
    """

    opened = Signal(object)  # what is behind a part

    turned = False  # whether bars stand side by side, so that left and right go from bar to bar

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart = Chart("", Shape.BARS, "", "", ())
        self.row = 0
        self.column = 0
        self._spots: list[list[Spot]] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    # -- content ---------------------------------------------------------------------------------------------------

    def take(self, chart: Chart) -> None:
        """Show this; the cursor stays where it was, as far as there is something."""
        self.chart = chart
        self._spots = None
        self.setAccessibleName(f"{chart.title}. {chart.subject}")
        self._put(self.row, self.column)
        self.updateGeometry()
        self.update()

    def spots(self) -> list[list[Spot]]:
        """Where every part is, bar by bar."""
        if self._spots is None:
            self._spots = self.lay_out() if not self.chart.is_empty else []
        return self._spots

    def in_hand(self) -> Spot | None:
        """The part under the cursor."""
        spots = self.spots()
        if not spots:
            return None
        parts = spots[min(self.row, len(spots) - 1)]
        return parts[min(self.column, len(parts) - 1)]

    def told(self, spot: Spot) -> str:
        """A part in words, for tooltips and screen readers."""
        count = spot.part.text or grouped(spot.part.count)
        name = "" if spot.part.name == spot.bar.label or self.chart.shape is Shape.GRID else f", {spot.part.name}"
        words = f"{spot.bar.label}{name}: {count}"
        if self.chart.shape is Shape.GRID:
            words = f"{spot.part.name}: {count}"
        more = spot.part.told or ("" if spot.bar.text == count else spot.bar.text)
        return f"{words} · {more}" if more else words

    # -- what a subclass says --------------------------------------------------------------------------------------

    def lay_out(self) -> list[list[Spot]]:
        """The parts where they lie at the present size; no bar without a part."""
        raise NotImplementedError

    def paint(self, painter: QPainter) -> None:
        """Labels, areas, axes."""
        raise NotImplementedError

    def height_needed(self) -> int:
        """Of the chart at any width."""
        raise NotImplementedError

    # -- measures --------------------------------------------------------------------------------------------------

    @property
    def line(self) -> int:
        """The height of a line of text."""
        return self.fontMetrics().height()

    def faint(self) -> QColor:
        """The colour of what is said beside."""
        return QColor(colors_of(self.palette()).faint)

    def text_color(self) -> QColor:
        """The colour of labels."""
        return self.palette().color(self.palette().ColorRole.WindowText)

    def widest(self, texts: Sequence[str]) -> int:
        """In pixels."""
        return max((self.fontMetrics().horizontalAdvance(text) for text in texts), default=0)

    def sizeHint(self) -> QSize:
        """As high as needed."""
        return QSize(GRID * 50, self.height_needed())

    def minimumSizeHint(self) -> QSize:
        """As high as needed, and rather narrow."""
        return QSize(GRID * 34, self.height_needed())

    # -- painting --------------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The chart, and a frame around what is in hand."""
        painter = QPainter(self)
        if not self.spots():
            return
        self.paint(painter)
        spot = self.in_hand()
        if spot is not None and self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.text_color(), 1.5))
            frame = spot.area.adjusted(-AROUND, -AROUND, AROUND, AROUND)
            painter.drawRoundedRect(frame, 2, 2)

    def write(self, painter: QPainter, rect: QRectF, text: str, align: Qt.AlignmentFlag, color: QColor) -> None:
        """One line of text, shortened to the room there is."""
        font = QFont(self.font())
        painter.setFont(font)
        painter.setPen(color)
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(rect.width()) + 1)
        painter.drawText(rect, int(align | Qt.AlignmentFlag.AlignVCenter), shown)

    def bar_color(self) -> QColor:
        """Of areas."""
        return ink(self.palette())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Everything lies elsewhere."""
        self._spots = None
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Another font, other places."""
        if event.type() == QEvent.Type.FontChange:
            self._spots = None
            self.updateGeometry()
        super().changeEvent(event)

    # -- keys and mouse --------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, Home and End, and what opens; arrows at the edge are left to the page."""
        key = Qt.Key(event.key())
        spots = self.spots()
        if key in _OPEN and spots:
            self._open(self.in_hand())
        elif key in _STEPS and spots:
            down, right = _STEPS[key]
            if self.turned:
                down, right = right, -down
            if not self._step(down, right):
                event.ignore()
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End} and spots:
            self._put(0 if key is Qt.Key.Key_Home else len(spots) - 1, self.column)
        else:
            super().keyPressEvent(event)

    def _step(self, down: int, right: int) -> bool:
        spots = self.spots()
        row = self.row + down
        column = min(self.column, len(spots[self.row]) - 1) + right
        if not 0 <= row < len(spots) or not 0 <= column < len(spots[self.row if right else row]) + (0 if right else 99):
            return False
        self._put(row, column)
        return True

    def _put(self, row: int, column: int) -> None:
        spots = self.spots()
        self.row = max(0, min(row, len(spots) - 1))
        self.column = max(0, column)
        spot = self.in_hand()
        self.setAccessibleDescription(self.told(spot) if spot is not None else self.chart.empty)
        self.update()

    def spot_at(self, point: QPointF) -> tuple[int, int] | None:
        """Bar and part under a point."""
        for row, parts in enumerate(self.spots()):
            for column, spot in enumerate(parts):
                if spot.reach.contains(point):
                    return row, column
        return None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over what can be opened."""
        at = self.spot_at(event.position())
        can_open = at is not None and self._leads_somewhere(self.spots()[at[0]][at[1]])
        self.setCursor(Qt.CursorShape.PointingHandCursor if can_open else Qt.CursorShape.ArrowCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click takes the part in hand and opens it."""
        at = self.spot_at(event.position())
        if at is not None and event.button() is Qt.MouseButton.LeftButton:
            self._put(*at)
            self._open(self.in_hand())

    def _leads_somewhere(self, spot: Spot) -> bool:
        return spot.part.count > 0 and spot.part.behind is not None

    def _open(self, spot: Spot | None) -> None:
        if spot is not None and self._leads_somewhere(spot):
            self.opened.emit(spot.part.behind)

    def focusInEvent(self, event: object) -> None:
        """The frame appears."""
        self.update()
        super().focusInEvent(event)  # type: ignore[arg-type]  # Qt hands over its own event

    def focusOutEvent(self, event: object) -> None:
        """The frame goes."""
        self.update()
        super().focusOutEvent(event)  # type: ignore[arg-type]  # as above

    def event(self, event: QEvent) -> bool:
        """What is under the pointer, in words."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = self.spot_at(QPointF(event.pos()))
            if at is not None:
                QToolTip.showText(event.globalPos(), self.told(self.spots()[at[0]][at[1]]), self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)
