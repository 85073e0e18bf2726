"""The tables of the window of planning rounds: the rounds, and the list of the one in hand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from luanchuyen_desktop.domain.records import PlanningEntry, PlanningRound
from luanchuyen_desktop.gui.models.rows_model import Column, Role, RowsModel
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import colors_of
from luanchuyen_desktop.services.planning.planning_rounds import round_state
from luanchuyen_desktop.services.planning.planning_words import entry_state
from luanchuyen_desktop.services.post_names import post_in


class RoundModel(RowsModel):
    """Rows are rounds, the latest begun first."""

    columns = (
        Column("code", 13),
        Column("kind", 15),
        Column("term", 10),
        Column("year", 7, right=True),
        Column("opened", 13, right=True),
        Column("decision", 11),
        Column("state", 20),
    )

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.headings = {
            "code": self.tr("Code"),
            "kind": self.tr("Kind"),
            "term": self.tr("Term"),
            "year": self.tr("Year"),
            "opened": self.tr("Begun on"),
            "decision": self.tr("Decision no."),
            "state": self.tr("State"),
        }

    def key_of(self, row: PlanningRound) -> int | None:
        """The number that the row is known by."""
        return row.id

    def texts_of(self, _position: int, row: PlanningRound) -> Sequence[str]:
        """One text a column."""
        return (
            row.code,
            row.kind.value,
            row.term,
            "" if row.year is None else str(row.year),
            str(row.opened or ""),
            row.decision_no or "",
            round_state(row),
        )


class RoundListModel(RowsModel):
    """Rows are entries on the list of ``round``."""

    columns = (
        Column("name", 21),
        Column("post", 20),
        Column("state", 18),
        Column("decision", 11),
        Column("reviewed", 11, right=True),
        Column("reason", 10),
    )

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.round: PlanningRound | None = None
        self.headings = {
            "name": self.tr("Full name"),
            "post": self.tr("Planned title"),
            "state": self.tr("In this round"),
            "decision": self.tr("Decision no."),
            "reviewed": self.tr("Reviewed"),
            "reason": self.tr("Why taken off"),
        }

    def key_of(self, row: PlanningEntry) -> int | None:
        """The number that the row is known by."""
        return row.id

    def texts_of(self, _position: int, row: PlanningEntry) -> Sequence[str]:
        """One text a column."""
        session = self._session
        return (
            session.names.get(row.cadre, row.cadre),
            post_in(session.catalogue, row.title, row.unit) or row.title,
            entry_state(self.round, row) if self.round is not None else "",
            row.removal_no or row.decision_no or "",
            str(row.reviewed or ""),
            row.removal_reason or "",
        )

    def more_of(self, row: PlanningEntry, _column: Column, role: int) -> Any:
        """Who was taken off stands back."""
        if role == Role.ForegroundRole and row.removed is not None:
            return QColor(colors_of(QApplication.palette()).faint)
        return None
