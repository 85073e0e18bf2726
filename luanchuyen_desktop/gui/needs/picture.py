"""The needs as a picture: units (or places, levels) down, titles across, a box for each place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip, QWidget

from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.gui.needs.boxes import Box, Row, draw_box, draw_limit, row_of
from luanchuyen_desktop.gui.theme import GRID, colors_of
from luanchuyen_desktop.services.needs.figures import Post
from luanchuyen_desktop.services.needs.listing import Group, summed, title_label
from luanchuyen_desktop.services.needs.ordering import title_order
from luanchuyen_desktop.services.needs.reasons import Cause

_SIDE = 11  # pixels of a box
_STEP = _SIDE + 4
_MOST_BOXES = 6  # more are told by figures over a bar
_HEAD_LINES = 4
_LABEL = 30 * GRID
_COLUMN, _PACKED = 13 * GRID, 17 * GRID
_DENSE = 0.3  # share of cells with something in them from which titles stand in columns
WHOLE = -1
"""The column of the line's own name: all its titles."""
Place: TypeAlias = tuple[int, int]  # line, column


@dataclass(frozen=True, slots=True)
class _Cell:
    """The posts of one title in one line. ``title``: its place in the order of ranks."""

    title: int
    posts: tuple[Post, ...]
    row: Row


class NeedsPicture(QAbstractScrollArea):
    """Titles stand in columns where most lines have them; else each line has its own titles side by side.

    Paints only what is in sight. Arrow keys go from cell to cell; a click or Enter shows who stands behind it.
    """

    chosen = Signal(object)  # Group: the posts of the cell in hand

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups: Sequence[Group] = ()
        self._names: list[str] = []
        self._cells: dict[Place, _Cell] = {}
        self._across = 0  # columns
        self.is_packed = False  # whether each line has titles of its own
        self.cell: Place = (0, WHOLE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Picture of the needs"))

    def take(self, groups: Sequence[Group], catalogue: Catalogue, counted: frozenset[Cause]) -> None:
        """Show these lines; titles in the order of their ranks."""
        in_hand = self._groups[self.cell[0]].key if self.cell[0] < len(self._groups) else ""
        self._groups = groups
        found: dict[tuple[int, str], list[Post]] = {}
        for at, one in enumerate(groups):
            for post in one.posts:
                found.setdefault((at, post.title), []).append(post)
        titles = sorted({title for _, title in found}, key=lambda code: (*title_order(catalogue, code), code))
        number = {code: at for at, code in enumerate(titles)}
        self._names = [title_label(catalogue, code) for code in titles]
        self.is_packed = len(found) < _DENSE * len(groups) * len(titles)
        self._cells = {}
        slots = [0] * len(groups)
        for (at, title), posts in sorted(found.items(), key=lambda item: (item[0][0], number[item[0][1]])):
            slot = slots[at] if self.is_packed else number[title]
            slots[at] += 1
            self._cells[at, slot] = _Cell(number[title], tuple(posts), row_of(posts, counted))
        self._across = max(slots, default=0) if self.is_packed else len(titles)
        self.cell = next((at for at, one in enumerate(groups) if one.key == in_hand), 0), WHOLE
        self._measure()
        self.viewport().update()

    def group_at(self, place: Place) -> Group | None:
        """The posts of a cell as a line of their own; ``None`` where there is none."""
        down, across = place
        if not 0 <= down < len(self._groups):
            return None
        one, cell = self._groups[down], self._cells.get(place)
        if across == WHOLE:
            return one
        if cell is None:
            return None
        name = self._names[cell.title]
        return summed(cell.posts, f"{one.key}\t{name}", f"{one.label} · {name}")

    def row_at(self, place: Place) -> Row | None:
        """The boxes of a cell."""
        cell = self._cells.get(place)
        return cell.row if cell is not None else None

    # -- geometry --------------------------------------------------------------------------------------------------

    @property
    def _line(self) -> int:
        lines = 2 if self.is_packed else 1
        return lines * self.fontMetrics().height() + GRID + GRID // 2

    @property
    def _wide(self) -> int:
        return _PACKED if self.is_packed else _COLUMN

    @property
    def _head(self) -> int:
        return 0 if self.is_packed else _HEAD_LINES * self.fontMetrics().lineSpacing() + GRID

    def _measure(self) -> None:
        view = self.viewport().size()
        wide = _LABEL + self._across * self._wide
        high = self._head + len(self._groups) * self._line
        for bar, whole, seen, step in (
            (self.horizontalScrollBar(), wide, view.width(), self._wide),
            (self.verticalScrollBar(), high, view.height(), self._line),
        ):
            bar.setRange(0, max(whole - seen, 0))
            bar.setPageStep(max(seen - step, step))
            bar.setSingleStep(step)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other room, other scroll bars."""
        super().resizeEvent(event)
        self._measure()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Headings stay: everything is painted anew."""
        self.viewport().update()

    def rect_of(self, cell: Place) -> QRect:
        """Where a cell is drawn in the viewport now."""
        down, across = cell
        top = self._head + down * self._line - self.verticalScrollBar().value()
        if across == WHOLE:
            return QRect(0, top, _LABEL, self._line)
        left = _LABEL + across * self._wide - self.horizontalScrollBar().value()
        return QRect(left, top, self._wide, self._line)

    def cell_at(self, point: QPoint) -> Place | None:
        """The cell under a point of the viewport."""
        if point.y() < self._head:
            return None
        down = (point.y() - self._head + self.verticalScrollBar().value()) // self._line
        across = (
            WHOLE if point.x() < _LABEL else (point.x() - _LABEL + self.horizontalScrollBar().value()) // self._wide
        )
        return (down, across) if down < len(self._groups) and across < self._across else None

    def sizeHint(self) -> QSize:
        """Some lines and titles."""
        return QSize(_LABEL + 6 * _COLUMN, self._head + 8 * self._line)

    # -- painting --------------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Cells, then the headings over them."""
        painter = QPainter(self.viewport())
        palette, view = self.palette(), self.viewport().rect()
        painter.fillRect(view, palette.color(palette.ColorRole.Base))
        down, across = self._in_sight()
        for at in down:
            if at % 2:
                stripe = QRect(0, self.rect_of((at, WHOLE)).top(), view.width(), self._line)
                painter.fillRect(stripe, palette.color(palette.ColorRole.AlternateBase))
            for title in across:
                self._paint_cell(painter, (at, title))
        for at in down:
            self._paint_label(painter, at)
        self._paint_heads(painter, across)

    def _in_sight(self) -> tuple[range, range]:
        view = self.viewport().size()
        top, left = self.verticalScrollBar().value(), self.horizontalScrollBar().value()
        down = range(top // self._line, min(len(self._groups), (top + view.height()) // self._line + 1))
        return down, range(left // self._wide, min(self._across, (left + view.width()) // self._wide + 1))

    def _paint_cell(self, painter: QPainter, place: Place) -> None:
        rect, cell = self.rect_of(place), self._cells.get(place)
        if cell is not None:
            inner = rect
            if self.is_packed:
                inner = self._paint_title(painter, rect, self._names[cell.title])
            if len(cell.row.boxes) <= _MOST_BOXES:
                self._paint_boxes(painter, inner, cell.row)
            else:
                self._paint_bar(painter, inner, cell.row)
        if place == self.cell:
            self._frame(painter, rect)

    def _paint_title(self, painter: QPainter, rect: QRect, name: str) -> QRect:
        """The title over its boxes; returns what is left for them."""
        metrics = self.fontMetrics()
        upper = QRect(rect.left() + GRID // 2, rect.top() + GRID // 4, rect.width() - GRID, metrics.height())
        painter.setPen(QColor(colors_of(self.palette()).faint))
        cut = metrics.elidedText(name, Qt.TextElideMode.ElideRight, upper.width())
        painter.drawText(upper, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, cut)
        return rect.adjusted(0, metrics.height(), 0, -GRID // 4)

    def _paint_boxes(self, painter: QPainter, rect: QRect, row: Row) -> None:
        left, top = rect.left() + GRID // 2, rect.center().y() - _SIDE / 2 + 0.5
        for number, box in enumerate(row.boxes):
            draw_box(painter, QRectF(left + number * _STEP + 0.5, top, _SIDE, _SIDE), box, self.palette())
        if row.places is not None and not row.partly and len(row.boxes) > row.places:
            draw_limit(painter, left + row.places * _STEP - 1.5, top - 3, top + _SIDE + 3, self.palette())
        if row.partly:
            painter.setPen(self.palette().color(self.palette().ColorRole.Text))
            place = QRectF(left + len(row.boxes) * _STEP, rect.top(), _STEP, rect.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, "…")

    def _paint_bar(self, painter: QPainter, rect: QRect, row: Row) -> None:
        """``12/15`` over a bar of the same parts."""
        palette = self.palette()
        painter.setPen(palette.color(palette.ColorRole.Text))
        text = f"{row.holders}/{'?' if row.places is None else row.places}{'+?' if row.partly and row.places else ''}"
        inner = rect.adjusted(GRID // 2, 1, -GRID, -1)
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, text)
        high, whole = 6, len(row.boxes)
        left, top = float(inner.left()), inner.bottom() - high
        for box in Box:
            share = inner.width() * row.boxes.count(box) / whole
            if share:
                draw_box(painter, QRectF(left + 0.5, top + 0.5, max(share - 2, 1), high), box, palette)
                left += share

    def _paint_label(self, painter: QPainter, at: int) -> None:
        rect, palette, one = self.rect_of((at, WHOLE)), self.palette(), self._groups[at]
        ground = palette.ColorRole.AlternateBase if at % 2 else palette.ColorRole.Base
        painter.fillRect(rect, palette.color(ground))
        painter.setPen(palette.color(palette.ColorRole.Text))
        text = f"▲ {one.label}" if one.difficult else one.label
        inner = rect.adjusted(GRID // 2, 0, -GRID // 2, 0)
        cut = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, cut)
        if self.cell == (at, WHOLE):
            self._frame(painter, rect)

    def _paint_heads(self, painter: QPainter, across: range) -> None:
        palette = self.palette()
        head = QRect(0, 0, self.viewport().width(), self._head)
        painter.fillRect(head, palette.color(palette.ColorRole.Window))
        painter.setPen(palette.color(palette.ColorRole.WindowText))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap
        for at in across if self._head else ():
            left = self.rect_of((0, at)).left()
            place = QRect(left + GRID // 2, GRID // 2, self._wide - GRID, self._head - GRID)
            painter.drawText(place, int(flags), cut_words(self._names[at], self.fontMetrics(), place.width()))
        painter.fillRect(QRect(0, 0, _LABEL, self._head), palette.color(palette.ColorRole.Window))
        painter.setPen(QPen(colors_of(palette).line))
        if self._head:
            painter.drawLine(0, self._head - 1, head.width(), self._head - 1)
        painter.drawLine(_LABEL - 1, 0, _LABEL - 1, self.viewport().height())

    def _frame(self, painter: QPainter, rect: QRect) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.palette().color(self.palette().ColorRole.Highlight), 2))
        painter.drawRect(rect.adjusted(1, 1, -2, -2))

    # -- keys and mouse --------------------------------------------------------------------------------------------

    def go_to(self, cell: Place) -> None:
        """Take a cell in hand and bring it into sight."""
        down = min(max(cell[0], 0), len(self._groups) - 1)
        across = min(max(cell[1], WHOLE), self._across - 1)
        if not self._groups:
            return
        self.cell = (down, across)
        self._reveal()
        self.viewport().update()
        group = self.group_at(self.cell)
        self.setAccessibleDescription(self.told(self.cell))
        self.chosen.emit(group)

    def _reveal(self) -> None:
        rect, view = self.rect_of(self.cell), self.viewport().rect()
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + min(rect.top() - self._head, 0) + max(rect.bottom() - view.bottom(), 0))
        if self.cell[1] != WHOLE:
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() + min(rect.left() - _LABEL, 0) + max(rect.right() - view.right(), 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, pages, ends."""
        down, across = self.cell
        page = max((self.viewport().height() - self._head) // self._line - 1, 1)
        steps = {
            Qt.Key.Key_Up: (down - 1, across),
            Qt.Key.Key_Down: (down + 1, across),
            Qt.Key.Key_Left: (down, across - 1),
            Qt.Key.Key_Right: (down, across + 1),
            Qt.Key.Key_PageUp: (down - page, across),
            Qt.Key.Key_PageDown: (down + page, across),
            Qt.Key.Key_Home: (down, WHOLE),
            Qt.Key.Key_End: (down, self._across - 1),
            Qt.Key.Key_Return: self.cell,
            Qt.Key.Key_Enter: self.cell,
        }
        if event.key() in steps:
            self.go_to(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click takes a cell in hand."""
        cell = self.cell_at(event.position().toPoint())
        if cell is not None:
            self.go_to(cell)

    def viewportEvent(self, event: QEvent) -> bool:
        """What the cell under the pointer says."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            cell = self.cell_at(event.pos())
            text = self.told(cell) if cell is not None else ""
            if text:
                QToolTip.showText(event.globalPos(), text, self)
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)

    def told(self, cell: Place) -> str:
        """The figures of a cell in words."""
        one = self.group_at(cell)
        if one is None:
            return ""
        now = self.tr("now %1, lacking %2, too many %3")
        then = self.tr("after the day %1, lacking %2, too many %3")
        lines = [one.label]
        for words, figures in ((now, one.now), (then, one.then)):
            counts = (figures.holders, figures.vacant, figures.surplus)
            for number, count in enumerate(counts, start=1):
                words = words.replace(f"%{number}", count.in_words)  # noqa: PLW2901 - filled in step by step
            lines.append(words)
        if one.then.unstated:
            lines.append(self.tr("%1 posts have no number on record").replace("%1", str(one.then.unstated)))
        return "\n".join(lines)


def cut_words(text: str, metrics: QFontMetrics, width: int) -> str:
    """As many lines as there is room for; the rest is cut with dots."""
    lines: list[str] = []
    for word in text.split():
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.horizontalAdvance(joined) <= width:
            lines[-1] = joined
        else:
            lines.append(word)
    if len(lines) > _HEAD_LINES:
        last = " ".join(lines[_HEAD_LINES - 1 :])
        lines = [*lines[: _HEAD_LINES - 1], metrics.elidedText(last, Qt.TextElideMode.ElideRight, width)]
    return "\n".join(lines)
