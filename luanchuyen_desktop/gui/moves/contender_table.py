"""Who of the planning pool could go to a post: a line each, least in the way first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from luanchuyen_desktop.gui.marks import SYMBOLS, Mark
from luanchuyen_desktop.gui.models.rows_model import Column, RowsModel
from luanchuyen_desktop.gui.theme import mark_color
from luanchuyen_desktop.services.moves.why_not import Contender


class ContenderModel(RowsModel):
    """Name, and how much stands in the way."""

    columns = (Column("name", 23), Column("against", 12))

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.headings = {"name": self.tr("Full name"), "against": self.tr("In the way")}

    def key_of(self, row: Contender) -> str:
        """The cadre's code."""
        return row.cadre

    def texts_of(self, _position: int, row: Contender) -> Sequence[str]:
        """One text a column."""
        counts = ((Mark.ERROR, row.errors), (Mark.UNKNOWN, row.open), (Mark.WARNING, row.warnings))
        told = "  ".join(f"{SYMBOLS[mark]} {count}" for mark, count in counts if count)
        return row.name, told or f"{SYMBOLS[Mark.OK]} {self.tr('nothing')}"

    def tooltip_of(self, row: Contender, _column: Column, text: str) -> str:
        """The first thing in the way, in full."""
        return f"{text}\n{row.first}" if row.first else text

    def more_of(self, row: Contender, column: Column, role: int) -> Any:
        """The gravest mark gives the colour."""
        if role != Qt.ItemDataRole.ForegroundRole or column.key != "against":
            return None
        mark = Mark.ERROR if row.errors else Mark.UNKNOWN if row.open else Mark.WARNING if row.warnings else Mark.OK
        return mark_color(mark, QApplication.palette())
