"""The table of what rotated cadres are due."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from luanchuyen_desktop.gui.marks import SYMBOLS, Mark
from luanchuyen_desktop.gui.models.rows_model import Column, Role, RowsModel
from luanchuyen_desktop.gui.theme import mark_color
from luanchuyen_desktop.gui.widgets.job_strip import grouped
from luanchuyen_desktop.services.allowances.book import LABELS, DueRow

_BY_NAME = "name"


def _order_of(label: str) -> Callable[[DueRow], object]:
    return lambda row: (row.due.of(label), row.name_key)


def _by_name(row: DueRow) -> object:
    return (row.name_key, row.code)


class DueModel(RowsModel):
    """One line a rotation, in the order of names or of another column; a dash where nothing is due."""

    columns = (
        Column(_BY_NAME, 22, sort=_by_name),
        Column("code", 9),
        *(Column(label, max(len(label) * 4 // 5 + 1, 10), right=True, sort=_order_of(label)) for label in LABELS),
        Column("total", 13, right=True, sort=lambda row: (row.due.total, row.name_key)),
        Column("unknown", 30),
        Column("from", 34),
        Column("to", 34),
    )

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._order: tuple[Callable[[DueRow], Any], bool] = (_by_name, False)
        self.headings = {
            _BY_NAME: self.tr("Full name"),
            "code": self.tr("Rotation"),
            **{label: label for label in LABELS},
            "total": self.tr("Sum (đồng)"),
            "unknown": self.tr("Not worked out"),
            "from": self.tr("From"),
            "to": self.tr("To"),
        }

    def take(self, rows: Sequence[DueRow]) -> None:
        """Show these in the order chosen."""
        key, descending = self._order
        self.show_rows(sorted(rows, key=key, reverse=descending))

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column; -1: by name."""
        key = self.columns[column].sort if column >= 0 else _by_name
        self._order = (key, column >= 0 and order is Qt.SortOrder.DescendingOrder)
        self.take(self.rows)

    def key_of(self, row: DueRow) -> str:
        """The code of the rotation."""
        return row.code

    def texts_of(self, _position: int, row: DueRow) -> Sequence[str]:
        """One text a column."""
        amounts = [grouped(amount) if amount else "–" for amount in map(row.due.of, LABELS)]
        unknown = f"{SYMBOLS[Mark.UNKNOWN]} {' '.join(row.due.unknown)}" if row.due.unknown else ""
        return (row.name, row.code, *amounts, grouped(row.due.total), unknown, *row.move)

    def more_of(self, row: DueRow, column: Column, role: int) -> Any:
        """The colour of what is not known."""
        if role == Role.ForegroundRole and column.key == "unknown" and row.due.unknown:
            return mark_color(Mark.UNKNOWN, QApplication.palette())
        return None
