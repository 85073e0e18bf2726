"""The table of rules on old decisions, both verdicts side by side."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QWidget

from luanchuyen_desktop.domain.vn_text import name_key
from luanchuyen_desktop.gui.marks import label, mark_of
from luanchuyen_desktop.gui.models.rows_model import Column, Role, RowsModel
from luanchuyen_desktop.gui.theme import mark_color
from luanchuyen_desktop.services.findings.rejudging import Pair


def by_day(pair: Pair) -> tuple[object, ...]:
    """The order of decisions."""
    return (pair.decided.earliest, pair.rotation, pair.rule)


def _by_name(pair: Pair) -> tuple[object, ...]:
    return (name_key(pair.name), by_day(pair))


def _by_rule(pair: Pair) -> tuple[object, ...]:
    return (pair.rule, by_day(pair))


def _by_then(pair: Pair) -> tuple[object, ...]:
    return (mark_of(pair.then), by_day(pair))


def _by_now(pair: Pair) -> tuple[object, ...]:
    return (mark_of(pair.now), by_day(pair))


class PairModel(RowsModel):
    """One line a rule on a rotation."""

    columns = (
        Column("who", 24, sort=_by_name),
        Column("decided", 12, sort=by_day),
        Column("rule", 34, sort=_by_rule),
        Column("then", 22, sort=_by_then),
        Column("now", 22, sort=_by_now),
        Column("rotation", 10),
        Column("move", 50),
    )

    def __init__(self, titles: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles = titles
        self._order: tuple[Callable[[Pair], Any], bool] = (by_day, False)
        self.headings = {
            "who": self.tr("Full name"),
            "decided": self.tr("Decided on"),
            "rule": self.tr("Rule"),
            "then": self.tr("When it was decided"),
            "now": self.tr("By the day chosen"),
            "rotation": self.tr("Rotation"),
            "move": self.tr("From where to where"),
        }

    def take(self, rows: Sequence[Pair]) -> None:
        """Show these."""
        key, reverse = self._order
        self.show_rows(sorted(rows, key=key, reverse=reverse))

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column; -1: by day of decision."""
        key = self.columns[column].sort if column >= 0 else by_day
        self._order = (key, order is Qt.SortOrder.DescendingOrder)
        self.show_rows(sorted(self.rows, key=key, reverse=self._order[1]))

    def key_of(self, row: Pair) -> tuple[str, str]:
        """The rotation and the rule."""
        return (row.rotation, row.rule)

    def texts_of(self, _position: int, row: Pair) -> Sequence[str]:
        """One text a column."""
        rule = f"{row.rule} {self._titles.get(row.rule, '')}".strip()
        move = " → ".join(part for part in (row.origin, row.destination) if part)
        return (row.name, str(row.decided), rule, _verdict(row, "then"), _verdict(row, "now"), row.rotation, move)

    def tooltip_of(self, row: Pair, column: Column, text: str) -> str:
        """The sentence behind a verdict."""
        if column.key in {"then", "now"}:
            finding = row.then if column.key == "then" else row.now
            return f"{text}\n{finding.message}\n{finding.citation}"
        return text

    def more_of(self, row: Pair, column: Column, role: int) -> Any:
        """The colour of the mark; bold where the two differ."""
        if column.key not in {"then", "now"}:
            return None
        if role == Role.ForegroundRole:
            return mark_color(mark_of(row.then if column.key == "then" else row.now), QApplication.palette())
        if role == Role.FontRole and row.differs:
            font = QFont(QApplication.font())
            font.setBold(True)
            return font
        return None


def _verdict(row: Pair, side: str) -> str:
    return label(mark_of(row.then if side == "then" else row.now))
