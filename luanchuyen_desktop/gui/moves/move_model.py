"""The moves of a package as a table: who, from where, to where, from when, and what it would bring."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from luanchuyen_desktop.domain.packages import Move, Package
from luanchuyen_desktop.gui.marks import LISTED, SYMBOLS, Mark, mark_of
from luanchuyen_desktop.gui.models.rows_model import Column, RowsModel
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import mark_color
from luanchuyen_desktop.services.moves.package_moves import Fault
from luanchuyen_desktop.services.moves.what_if import CadreChange, WhatIf
from luanchuyen_desktop.services.post_names import post_in


@dataclass(frozen=True, slots=True)
class MoveRow:
    """``change`` and ``fault``: from the latest time that the package was laid out."""

    number: int
    move: Move
    change: CadreChange | None
    fault: Fault | None


class MoveModel(RowsModel):
    """Rows are known by their place."""

    columns = (
        Column("name", 22),
        Column("found", 12),
        Column("to", 30),
        Column("from", 26),
        Column("start", 11, right=True),
    )

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.headings = {
            "name": self.tr("Full name"),
            "found": self.tr("New, gone"),
            "to": self.tr("To"),
            "from": self.tr("From"),
            "start": self.tr("Begins on"),
        }

    def take(self, package: Package | None, result: WhatIf | None) -> None:
        """Show the moves; what an earlier ``result`` says of one that still stands is shown until a new one comes."""
        moves = package.moves if package else ()
        if result is not None and result.package == package:
            changes = {one.number: one for one in result.cadres}
            faults = {one.number: one for one in result.faults}
            self.show_rows([MoveRow(at, move, changes.get(at), faults.get(at)) for at, move in enumerate(moves)])
            return
        earlier = {one.move: one for one in result.cadres} if result else {}
        self.show_rows([MoveRow(at, move, earlier.get(move), None) for at, move in enumerate(moves)])

    def key_of(self, row: MoveRow) -> int:
        """The place in the package."""
        return row.number

    def texts_of(self, _position: int, row: MoveRow) -> Sequence[str]:
        """One text a column."""
        catalogue, move, change = self._session.catalogue, row.move, row.change
        name = self._session.names.get(move.cadre) or move.name or move.cadre
        origin = change.origin if change else None
        leaves = post_in(catalogue, origin.title, origin.unit) if origin else None
        goal = post_in(catalogue, move.to_title, move.to_unit)
        return f"{row.number + 1}. {name}", _found(row), goal or "?", leaves or "", str(move.start or "")

    def tooltip_of(self, row: MoveRow, column: Column, text: str) -> str:
        """What is wrong with the move, or the sentences of its new findings."""
        if row.fault is not None:
            return f"{row.fault.text}\n{row.fault.advice}"
        if column.key == "found" and row.change is not None:
            return "\n".join(f"{SYMBOLS[mark_of(one)]} {one.rule} {one.message}" for one in row.change.added) or text
        return text

    def more_of(self, row: MoveRow, column: Column, role: int) -> Any:
        """The gravest mark gives the colour."""
        if role != Qt.ItemDataRole.ForegroundRole or column.key != "found":
            return None
        if row.fault is not None and row.fault.blocks:
            return mark_color(Mark.ERROR, QApplication.palette())
        if row.change is None:
            return None
        marks = [mark_of(one) for one in row.change.added]
        return mark_color(min(marks, default=Mark.OK), QApplication.palette())


def _found(row: MoveRow) -> str:
    if row.fault is not None and row.fault.blocks:
        return f"{SYMBOLS[Mark.ERROR]} !"
    if row.change is None:
        return "…"
    marks = [mark_of(one) for one in row.change.added]
    parts = [f"{SYMBOLS[mark]} {marks.count(mark)}" for mark in LISTED if mark in marks]
    if row.change.removed:
        parts.append(f"{SYMBOLS[Mark.OK]} {len(row.change.removed)}")
    return "  ".join(parts) or "–"
