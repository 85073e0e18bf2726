"""The table of deadlines, ordered here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QWidget

from luanchuyen_desktop.domain.vn_text import name_key
from luanchuyen_desktop.gui.marks import SYMBOLS, Mark
from luanchuyen_desktop.gui.models.rows_model import Column, Role, RowsModel
from luanchuyen_desktop.gui.theme import mark_color
from luanchuyen_desktop.services.deadlines.book import in_order
from luanchuyen_desktop.services.deadlines.event import EFFECT_NAMES, Deadline, Effect
from luanchuyen_desktop.services.deadlines.kind import KIND_NAMES

MARKS = {
    Effect.APPEARS: Mark.ERROR,
    Effect.CLEARS: Mark.OK,
    Effect.NOTICE: Mark.NOTE,
    Effect.UNSURE: Mark.UNKNOWN,
    Effect.CHANGES: Mark.WARNING,
    Effect.DUE: Mark.WARNING,
}


def _by_name(deadline: Deadline) -> tuple[object, ...]:
    return (name_key(deadline.name), deadline.cadre, in_order(deadline))


def _by_post(deadline: Deadline) -> tuple[object, ...]:
    return (name_key(deadline.post), in_order(deadline))


def _by_kind(deadline: Deadline) -> tuple[object, ...]:
    return (KIND_NAMES[deadline.kind], in_order(deadline))


class DeadlineModel(RowsModel):
    """Lines in the order of days, or of another column."""

    columns = (
        Column("when", 18, sort=in_order),
        Column("left", 12, right=True, sort=in_order),
        Column("effect", 14),
        Column("name", 24, sort=_by_name),
        Column("text", 66),
        Column("post", 34, sort=_by_post),
        Column("kind", 28, sort=_by_kind),
        Column("citation", 30),
    )

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day = date.min
        self._lead = 0
        self._order: tuple[Callable[[Deadline], Any], bool] = (in_order, False)
        self.headings = {
            "when": self.tr("When"),
            "left": self.tr("Days left"),
            "effect": self.tr("Happens"),
            "name": self.tr("Full name"),
            "text": self.tr("What"),
            "post": self.tr("Present post"),
            "kind": self.tr("Kind"),
            "citation": self.tr("By"),
        }

    def take(self, rows: Sequence[Deadline], day: date, lead: int) -> None:
        """Show these. ``day``: today, or the day of judging; ``lead``: how many days before it is pressing."""
        key, reverse = self._order
        self._day, self._lead = day, lead
        self.show_rows(sorted(rows, key=key, reverse=reverse))
        self.refresh()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column; -1: by day."""
        key = self.columns[column].sort if column >= 0 else in_order
        self._order = (key, order is Qt.SortOrder.DescendingOrder)
        self.show_rows(sorted(self.rows, key=key, reverse=self._order[1]))

    def key_of(self, row: Deadline) -> Deadline:
        """The deadline itself."""
        return row

    def texts_of(self, _position: int, row: Deadline) -> Sequence[str]:
        """One text a column."""
        who = row.name if row.subject == row.cadre else f"{row.name} · {row.subject}"
        effect = f"{SYMBOLS[MARKS[row.effect]]} {EFFECT_NAMES[row.effect]}"
        return (row.when, self._left(row), effect, who, row.text, row.post, KIND_NAMES[row.kind], row.citation)

    def _left(self, row: Deadline) -> str:
        """Days to go; nothing where a date that is not exact may be upon us already."""
        left = row.days_left(self._day)
        if row.is_exact or left > 0:
            return str(left)
        return "–"

    def is_pressing(self, row: Deadline) -> bool:
        """Whether it is time to act: the lead time has begun and the day is not over."""
        return self._lead > 0 and row.earliest - timedelta(days=self._lead) <= self._day <= row.latest

    def more_of(self, row: Deadline, column: Column, role: int) -> Any:
        """Bold while it is pressing; the colour of the mark."""
        if role == Role.FontRole and self.is_pressing(row) and column.key in {"when", "left"}:
            font = QFont(QApplication.font())
            font.setBold(True)
            return font
        if role == Role.ForegroundRole and column.key == "effect":
            return mark_color(MARKS[row.effect], QApplication.palette())
        return None
