"""The cases of a packet in a table: who goes where, and what became of the papers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from luanchuyen_desktop.domain.records import Rotation
from luanchuyen_desktop.gui.marks import SYMBOLS, Mark
from luanchuyen_desktop.gui.models.rows_model import Column, Role, RowsModel
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import mark_color
from luanchuyen_desktop.gui.views.rows_table import RowsTable
from luanchuyen_desktop.services.papers.packets.result import CaseResult, Outcome
from luanchuyen_desktop.services.post_names import post_in
from luanchuyen_desktop.store.pool import Named, named_by_code

_MARKS = {
    Outcome.MADE: Mark.OK,
    Outcome.DRAFT: Mark.NOTE,
    Outcome.PARTLY: Mark.WARNING,
    Outcome.FAILED: Mark.ERROR,
    Outcome.NOTHING: Mark.NOT_APPLICABLE,
}


@dataclass(frozen=True, slots=True)
class CaseRow:
    """``rotation``: ``None`` once it is gone from the book; ``result``: of the last run."""

    code: str
    rotation: Named[Rotation] | None
    result: CaseResult | None = None


class CasesModel(RowsModel):
    """In the order in which they were put in."""

    columns = (Column("name", 20), Column("result", 23), Column("to", 22), Column("state", 14), Column("code", 8))

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._results: Mapping[str, CaseResult] = {}
        self.headings = {
            "name": self.tr("Full name"),
            "to": self.tr("Destination"),
            "state": self.tr("State"),
            "code": self.tr("Code"),
            "result": self.tr("Result"),
        }

    def codes(self) -> list[str]:
        """Of the rotations."""
        return [row.code for row in self.rows]

    def take(self, codes: Sequence[str]) -> None:
        """Show these as they are in the book now."""
        found = {each.record.code: each for each in named_by_code(self._session.book, Rotation, codes)}
        self.show_rows([CaseRow(code, found.get(code), self._results.get(code)) for code in dict.fromkeys(codes)])

    def tell(self, results: Sequence[CaseResult]) -> None:
        """What became of the papers."""
        self._results = {result.case.code: result for result in results}
        self.take(self.codes())

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """As they were put in: so they stand in the packet."""

    def key_of(self, row: CaseRow) -> str:
        """The code."""
        return row.code

    def texts_of(self, _position: int, row: CaseRow) -> Sequence[str]:
        """One text a column."""
        outcome = row.result.outcome if row.result is not None else None
        result = f"{SYMBOLS[_MARKS[outcome]]} {outcome.value}" if outcome is not None else ""
        if row.rotation is None:
            return self.tr("(not in the book any more)"), result, "", "", row.code
        one = row.rotation.record
        to = post_in(self._session.catalogue, one.to_title, one.to_unit) or ""
        return row.rotation.name, result, to, str(one.state), row.code

    def tooltip_of(self, row: CaseRow, column: Column, text: str) -> str:
        """The lines of the result under it."""
        if column.key == "result" and row.result is not None:
            return "\n".join((row.result.outcome.value, *row.result.lines))
        return text

    def more_of(self, row: CaseRow, column: Column, role: int) -> Any:
        """The colour of the mark."""
        if role == Role.ForegroundRole and column.key == "result" and row.result is not None:
            return mark_color(_MARKS[row.result.outcome], QApplication.palette())
        return None


class CasesTable(RowsTable):
    """Delete is told."""

    off_key = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes the marked cases out."""
        if event.key() == Qt.Key.Key_Delete and self.chosen_rows():
            self.off_key.emit()
        else:
            super().keyPressEvent(event)
