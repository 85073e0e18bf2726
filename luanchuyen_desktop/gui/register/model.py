"""The table of the register."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from luanchuyen_desktop.domain.vocabulary import PaperState
from luanchuyen_desktop.gui.models.rows_model import Column, Role, RowsModel
from luanchuyen_desktop.gui.theme import colors_of
from luanchuyen_desktop.services.register.listing import RegisterRow, pdf_words

_FAINT = {PaperState.RELEASED, PaperState.REPLACED, PaperState.ELSEWHERE}


def _by_number(row: RegisterRow) -> object:
    return row.order


def _by_date(row: RegisterRow) -> object:
    return (row.entry.date.iso() if row.entry.date else "", row.order)


class RegisterModel(RowsModel):
    """One line an entry, by kind, term and number, or by another column."""

    columns = (
        Column("number", 16, sort=_by_number),
        Column("date", 12, sort=_by_date),
        Column("kind", 14, sort=lambda row: (row.entry.kind, row.order)),
        Column("about", 44, sort=lambda row: (row.entry.about or "", row.order)),
        Column("state", 17, sort=lambda row: (row.entry.state, row.order)),
        Column("signer", 20, sort=lambda row: (row.entry.signer or "", row.order)),
        Column("case", 28, sort=lambda row: (row.case, row.order)),
        Column("period", 12, sort=lambda row: (row.entry.series, row.order)),
        Column("paper", 16),
    )

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._order: tuple[Callable[[RegisterRow], Any], bool] = (_by_number, False)
        self.headings = {
            "number": self.tr("Document no."),
            "date": self.tr("Date"),
            "kind": self.tr("Kind of document"),
            "about": self.tr("What it is about"),
            "state": self.tr("State"),
            "signer": self.tr("Signed by"),
            "case": self.tr("Case"),
            "period": self.tr("Term, year"),
            "paper": self.tr("Paper"),
        }

    def take(self, rows: Sequence[RegisterRow]) -> None:
        """Show these in the order chosen."""
        key, descending = self._order
        self.show_rows(sorted(rows, key=key, reverse=descending))

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column; -1: by kind, term and number."""
        key = self.columns[column].sort if column >= 0 else _by_number
        self._order = (key, column >= 0 and order is Qt.SortOrder.DescendingOrder)
        self.take(self.rows)

    def key_of(self, row: RegisterRow) -> str:
        """The code of the entry."""
        return row.entry.code

    def texts_of(self, _position: int, row: RegisterRow) -> Sequence[str]:
        """One text a column."""
        one = row.entry
        version = self.tr("version %1").replace("%1", str(one.version))
        state = f"{one.state}, {version}" if one.version > 1 else str(one.state)
        return (
            row.number,
            str(one.date) if one.date else "",
            str(one.kind),
            one.about or one.reason or "",
            state,
            one.signer or "",
            row.case,
            one.series,
            pdf_words(one),
        )

    def more_of(self, row: RegisterRow, _column: Column, role: int) -> Any:
        """What no longer counts, or never was a paper of this register, stands back."""
        if role == Role.ForegroundRole and row.entry.state in _FAINT:
            return colors_of(QApplication.palette()).faint
        return None
