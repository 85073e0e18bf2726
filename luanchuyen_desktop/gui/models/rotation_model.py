"""The table of rotations."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from luanchuyen_desktop.domain.records import Rotation
from luanchuyen_desktop.domain.vocabulary import SubjectKind
from luanchuyen_desktop.gui.findings_store import FindingRow
from luanchuyen_desktop.gui.marks import SYMBOLS, Mark, word
from luanchuyen_desktop.gui.models.old_seats import OldSeats
from luanchuyen_desktop.gui.models.rotation_text import due_words, remaining_text
from luanchuyen_desktop.gui.models.rows_model import Column, Role, RowsModel
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import mark_color
from luanchuyen_desktop.services.post_names import post_in
from luanchuyen_desktop.services.rotations.rotation_list import (
    RotationSort,
    due_text,
    least_reached,
    order_rotations,
    remaining,
)
from luanchuyen_desktop.store.pool import Named

COLUMNS = (
    Column("name", 18, sort=RotationSort.NAME),
    Column("mark", 2),
    Column("from", 12, sort=RotationSort.FROM),
    Column("to", 12, sort=RotationSort.TO),
    Column("state", 14, sort=RotationSort.STATE),
    Column("start", 10, right=True, sort=RotationSort.START),
    Column("least", 10, right=True, sort=RotationSort.START),
    Column("due", 10, right=True, sort=RotationSort.DUE),
    Column("left", 18, sort=RotationSort.DUE),
    Column("seat", 30),
    Column("purpose", 18, sort=RotationSort.PURPOSE),
    Column("outcome", 18, sort=RotationSort.OUTCOME),
    Column("code", 8, sort=RotationSort.CODE),
)


class RotationModel(RowsModel):
    """Rows are ``Named[Rotation]``; a click on a header orders them, the third click goes back to what is urgent."""

    columns = COLUMNS

    def __init__(self, session: Session, parent: QObject | None = None, seats: OldSeats | None = None) -> None:
        super().__init__(parent)
        self._seats = seats
        if seats is not None:
            seats.changed.connect(self.refresh)
        self.headings = {
            "name": self.tr("Full name"),
            "from": self.tr("Origin"),
            "to": self.tr("Destination"),
            "state": self.tr("State"),
            "start": self.tr("Start"),
            "least": self._least_heading(session),
            "due": self.tr("Period reached"),
            "left": self.tr("Left"),
            "seat": self.tr("Old post"),
            "purpose": self.tr("Purpose"),
            "outcome": self.tr("Outcome"),
            "code": self.tr("Code"),
        }
        self._session = session
        self._sort = RotationSort.URGENCY
        self._descending = False

    def _least_heading(self, session: Session) -> str:
        months = session.workspace.rule_book.data.limit("LC04", "min_months", session.as_of)
        return self.tr("%1 months").replace("%1", str(months)) if months is not None else self.tr("Least period")

    def take(self, rows: Sequence[Named[Rotation]]) -> None:
        """Show these rows in the order chosen."""
        self.show_rows(order_rotations(rows, self._session.catalogue, self._sort, descending=self._descending))

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column; -1 is the order of urgency."""
        wanted = self.columns[column].sort if 0 <= column < len(self.columns) else None
        self._sort = wanted or RotationSort.URGENCY
        self._descending = wanted is not None and order is Qt.SortOrder.DescendingOrder
        self.take(self.rows)

    def key_of(self, row: Named[Rotation]) -> str:
        """The number that the row is known by."""
        return row.record.code

    def texts_of(self, _position: int, row: Named[Rotation]) -> Sequence[str]:
        """One text a column."""
        one, catalogue = row.record, self._session.catalogue
        worst = self._worst(one)
        return (
            row.name,
            SYMBOLS[worst] if worst is not None else "",
            post_in(catalogue, one.from_title, one.from_unit) or "",
            post_in(catalogue, one.to_title, one.to_unit) or one.to_unit,
            str(one.state),
            str(one.start or ""),
            str(least_reached(one, self._session.workspace.rule_book.data, self._session.as_of) or ""),
            due_text(one),
            remaining_text(one, self._session.as_of),
            self._seats.text(one.code) if self._seats is not None else "",
            str(one.purpose or ""),
            str(one.outcome or ""),
            one.code,
        )

    def tooltip_of(self, row: Named[Rotation], column: Column, text: str) -> str:
        """Findings in full, how the end of the period was counted, or the text that may be cut."""
        if column.key == "mark":
            return "\n".join(f"{SYMBOLS[found.mark]} {found.rule} {found.message}" for found in self._found(row.record))
        if column.key in {"due", "left"}:
            return "\n".join(part for part in (text, due_words(row.record)) if part)
        return text

    def more_of(self, row: Named[Rotation], column: Column, role: int) -> Any:
        """Colours of marks, and their words for those who cannot see them."""
        if role == Role.ForegroundRole:
            return self._color(row.record, column)
        if role == Role.AccessibleTextRole and column.key == "mark":
            worst = self._worst(row.record)
            return word(worst) if worst is not None else ""
        return None

    def _color(self, one: Rotation, column: Column) -> Any:
        palette: QPalette = QApplication.palette()
        if column.key == "mark":
            worst = self._worst(one)
            return mark_color(worst, palette) if worst is not None else None
        if column.key == "left":
            left = remaining(one, self._session.as_of)
            return mark_color(Mark.WARNING, palette) if left is not None and left.over is not False else None
        return None

    def _found(self, one: Rotation) -> list[FindingRow]:
        rows = self._session.findings.of(one.cadre)
        return [row for row in rows if row.subject_kind is SubjectKind.ROTATION and row.subject == one.code]

    def _worst(self, one: Rotation) -> Mark | None:
        return min((found.mark for found in self._found(one)), default=None)
