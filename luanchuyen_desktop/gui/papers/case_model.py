"""The cases of a run as a table: whose paper it is, and how it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from luanchuyen_desktop.gui.marks import SYMBOLS, Mark
from luanchuyen_desktop.gui.models.rows_model import Column, RowsModel
from luanchuyen_desktop.gui.theme import mark_color
from luanchuyen_desktop.services.papers.standing import Standing


@dataclass(frozen=True, slots=True)
class CaseRow:
    """``standing``: ``None`` until it is known."""

    code: str
    name: str
    standing: Standing | None = None


class CaseModel(RowsModel):
    """Rows are known by the code of the case."""

    columns = (Column("name", 24), Column("standing", 14))

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.headings = {"name": self.tr("Case"), "standing": self.tr("Paper")}

    def key_of(self, row: CaseRow) -> str:
        """The code."""
        return row.code

    def texts_of(self, _position: int, row: CaseRow) -> Sequence[str]:
        """Who, and how the paper stands."""
        name = f"{row.name} ({row.code})" if row.name else row.code
        if row.standing is None:
            return name, "…"
        return name, f"{SYMBOLS[mark_of(row.standing)]} {row.standing.words}"

    def tooltip_of(self, row: CaseRow, column: Column, text: str) -> str:
        """Why it cannot be printed, or what is missing."""
        standing = row.standing
        if column.key != "standing" or standing is None:
            return text
        if standing.fault is not None:
            return f"{standing.fault.message}\n{standing.fault.advice}"
        if standing.state is None or standing.entry is not None:
            return text
        lacks = [f"{one.label} – {one.field}" for one in standing.state.missing]
        return "\n".join(line for line in (standing.state.why_draft, *lacks) if line) or text

    def more_of(self, row: CaseRow, column: Column, role: int) -> Any:
        """The mark gives the colour."""
        if role != Qt.ItemDataRole.ForegroundRole or column.key != "standing" or row.standing is None:
            return None
        return mark_color(mark_of(row.standing), QApplication.palette())


def mark_of(standing: Standing) -> Mark:
    """Whole, lacking something, or not to be printed."""
    if standing.fault is not None:
        return Mark.ERROR
    return Mark.OK if standing.is_final else Mark.WARNING
