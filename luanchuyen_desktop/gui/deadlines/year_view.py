"""A year as twelve small months: days with deadlines are framed and carry their count."""

from __future__ import annotations

import calendar
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from luanchuyen_desktop.domain.dates import EARLIEST_YEAR, LATEST_YEAR, add_months, days_in_month
from luanchuyen_desktop.gui.marks import SYMBOLS, Mark
from luanchuyen_desktop.gui.theme import GRID, colors_of, mark_color
from luanchuyen_desktop.services.deadlines.event import Deadline, Effect

ACROSS, DOWN = 4, 3
WEEKS = 6
_DAYS_A_WEEK = 7
_GAP = GRID + GRID // 2  # between two months side by side
_HEADS = 2  # lines above the days: the month, the days of the week
_WEEKDAYS = ("T2", "T3", "T4", "T5", "T6", "T7", "CN")
_MOST_TOLD = 8  # in a tooltip


@dataclass(frozen=True, slots=True)
class _Cell:
    """A day and where it is drawn."""

    day: date
    rect: QRect


class YearView(QWidget):
    """Arrow keys go from day to day, Page Up and Down by months, with Ctrl by years; Enter and a click choose."""

    day_chosen = Signal(object)  # date: show what is on it
    day_opened = Signal(object)  # date: Enter or a double click
    year_changed = Signal(int)

    def __init__(self, day: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.day = day
        self.today = day
        self._exact: dict[date, list[Deadline]] = {}
        self._months: Counter[tuple[int, int]] = Counter()
        self._years: Counter[int] = Counter()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Deadlines of the year"))
        self._describe()

    # -- content ---------------------------------------------------------------------------------------------------

    def take(self, deadlines: Iterable[Deadline], today: date) -> None:
        """Show these; ``today`` is underlined."""
        self._exact, self._months, self._years = {}, Counter(), Counter()
        for each in deadlines:
            month = each.month
            if each.is_exact:
                self._exact.setdefault(each.earliest, []).append(each)
            elif month is not None and month.month is not None:
                self._months[month.year, month.month] += 1
            elif month is not None:
                self._years[month.year] += 1
            else:
                self._months[each.earliest.year, each.earliest.month] += 1
        self.today = today
        self._describe()
        self.update()

    def on(self, day: date) -> list[Deadline]:
        """What is known to be on a day."""
        return self._exact.get(day, [])

    def coarse(self, month: int) -> int:
        """How many lie somewhere in a month of the year shown, their day unknown."""
        return self._months[self.day.year, month]

    def coarse_in_year(self) -> int:
        """How many lie somewhere in the year shown, their month unknown."""
        return self._years[self.day.year]

    def go_to(self, day: date) -> None:
        """Put the cursor on a day, in whatever year."""
        if day == self.day or not EARLIEST_YEAR < day.year < LATEST_YEAR:
            return
        year_before, self.day = self.day.year, day
        self._describe()
        self.update()
        if day.year != year_before:
            self.year_changed.emit(day.year)
        self.day_chosen.emit(day)

    def _describe(self) -> None:
        count = len(self.on(self.day))
        words = self.tr("%1: %2 deadlines").replace("%1", f"{self.day:%d/%m/%Y}").replace("%2", str(count))
        self.setAccessibleDescription(words)

    # -- geometry --------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """Room for two digits and a count in every cell."""
        return self._size(4, 4)

    def minimumSizeHint(self) -> QSize:
        """As narrow as two digits and a count can be."""
        return self._size(3, 0)

    def _size(self, digits: int, air: int) -> QSize:
        metrics = self.fontMetrics()
        cell = metrics.horizontalAdvance("0") * digits + 4
        line = metrics.height() + air
        width = ACROSS * _DAYS_A_WEEK * cell + (ACROSS + 1) * _GAP
        return QSize(width, DOWN * (WEEKS + _HEADS) * line + (DOWN + 1) * GRID)

    def _month_rect(self, month: int) -> QRect:
        across, down = (month - 1) % ACROSS, (month - 1) // ACROSS
        width = (self.width() - (ACROSS + 1) * _GAP) // ACROSS
        height = (self.height() - (DOWN + 1) * GRID) // DOWN
        return QRect(_GAP + across * (width + _GAP), GRID + down * (height + GRID), width, height)

    def _cells(self, month: int) -> list[_Cell]:
        rect = self._month_rect(month)
        width, height = rect.width() / _DAYS_A_WEEK, rect.height() / (WEEKS + _HEADS)
        first = date(self.day.year, month, 1)
        cells = []
        for number in range(days_in_month(first.year, month)):
            at = first.weekday() + number
            left = rect.left() + round(at % _DAYS_A_WEEK * width)
            top = rect.top() + round((at // _DAYS_A_WEEK + _HEADS) * height)
            cells.append(_Cell(first + timedelta(days=number), QRect(left, top, int(width), int(height))))
        return cells

    def day_at(self, point: QPoint) -> date | None:
        """The day drawn there."""
        for month in range(1, 13):
            if self._month_rect(month).contains(point):
                return next((cell.day for cell in self._cells(month) if cell.rect.contains(point)), None)
        return None

    def rect_of(self, day: date) -> QRect:
        """Where a day of the year shown is drawn."""
        return self._cells(day.month)[day.day - 1].rect

    # -- painting --------------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Twelve months on the ground of lists."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().color(self.palette().ColorRole.Base))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for month in range(1, 13):
            self._paint_heads(painter, month)
            for cell in self._cells(month):
                self._paint_day(painter, cell)

    def _paint_heads(self, painter: QPainter, month: int) -> None:
        rect = self._month_rect(month)
        line = rect.height() // (WEEKS + _HEADS)
        text = self.palette().color(self.palette().ColorRole.Text)
        faint = QColor(colors_of(self.palette()).faint)
        head = QRect(rect.left(), rect.top(), rect.width(), line)
        painter.setFont(self._font(bold=True))
        painter.setPen(text)
        painter.drawText(head, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._month_name(month))
        painter.setFont(self._font(bold=False))
        painter.setPen(faint)
        if count := self.coarse(month):
            words = self.tr("+ %1 day unknown").replace("%1", str(count))
            painter.drawText(head, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
        for number, name in enumerate(_WEEKDAYS):
            width = rect.width() / _DAYS_A_WEEK
            place = QRect(rect.left() + round(number * width), rect.top() + line, int(width), line)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, name)

    def _month_name(self, month: int) -> str:
        return self.tr("Month %1").replace("%1", str(month))

    def _paint_day(self, painter: QPainter, cell: _Cell) -> None:
        deadlines = self.on(cell.day)
        palette = self.palette()
        chosen = cell.day == self.day
        box = QRectF(cell.rect).adjusted(1.5, 1.5, -1.5, -1.5)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(palette.ColorRole.Highlight))
            painter.drawRoundedRect(box, 3, 3)
        if deadlines:
            # A thick frame: something begins to be wrong; a thin one: it is due, announced or over.
            grave = any(each.effect is Effect.APPEARS for each in deadlines)
            frame = mark_color(Mark.ERROR if grave else Mark.NOTE, palette)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(frame, 2.0 if grave else 1.0))
            painter.drawRoundedRect(box, 3, 3)
        role = palette.ColorRole.HighlightedText if chosen else palette.ColorRole.Text
        painter.setPen(palette.color(role))
        if not deadlines and not chosen and cell.day.weekday() >= _DAYS_A_WEEK - 2:
            painter.setPen(QColor(colors_of(palette).faint))
        painter.setFont(self._font(bold=False, underline=cell.day == self.today))
        if not deadlines:
            painter.drawText(cell.rect, Qt.AlignmentFlag.AlignCenter, str(cell.day.day))
            return
        inner = cell.rect.adjusted(3, 0, -3, 0)
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, str(cell.day.day))
        painter.setFont(self._small_font())
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, _count(len(deadlines)))

    def _font(self, *, bold: bool, underline: bool = False) -> QFont:
        font = QFont(self.font())
        font.setBold(bold)
        font.setUnderline(underline)
        return font

    def _small_font(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(max(font.pointSizeF() * 0.75, 6.0))
        return font

    # -- keys and mouse --------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Days, weeks, months, years; the ends of a month."""
        key, control = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        days = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
        months = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        if key in days:
            step = days[Qt.Key(key)]
            self.go_to(self._next_with(step) if control else self.day + timedelta(days=step))
        elif key in months:
            self.go_to(add_months(self.day, months[Qt.Key(key)] * (12 if control else 1)))
        elif key == Qt.Key.Key_Home:
            self.go_to(self.day.replace(day=1))
        elif key == Qt.Key.Key_End:
            self.go_to(self.day.replace(day=calendar.monthrange(self.day.year, self.day.month)[1]))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.day_opened.emit(self.day)
        else:
            super().keyPressEvent(event)

    def _next_with(self, step: int) -> date:
        """The nearest day in that direction on which there is something."""
        later = [day for day in self._exact if (day - self.day).days * step > 0]
        if not later:
            return self.day
        return min(later) if step > 0 else max(later)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click chooses the day."""
        day = self.day_at(event.position().toPoint())
        if day is not None:
            self.go_to(day)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click opens it."""
        day = self.day_at(event.position().toPoint())
        if day is not None:
            self.day_opened.emit(day)

    def event(self, event: QEvent) -> bool:
        """What is on the day under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            day = self.day_at(event.pos())
            if day is not None and self.on(day):
                QToolTip.showText(event.globalPos(), self.told(day), self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def told(self, day: date) -> str:
        """The deadlines of a day, a few of them in words."""
        deadlines = self.on(day)
        lines = [f"{day:%d/%m/%Y}"]
        lines += [f"{SYMBOLS[Mark.NOTE]} {each.name}: {each.text}" for each in deadlines[:_MOST_TOLD]]
        rest = len(deadlines) - _MOST_TOLD
        if rest > 0:
            lines.append(self.tr("and %1 more").replace("%1", str(rest)))
        return "\n".join(lines)


def _count(number: int) -> str:
    """Two signs find room; “+”: a hundred or more."""
    return str(number) if number < 100 else "+"
