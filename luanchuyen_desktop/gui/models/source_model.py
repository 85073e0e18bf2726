"""The table of a year's rotation source."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject

from luanchuyen_desktop.domain.records import PlanningEntry, SourceEntry
from luanchuyen_desktop.gui.models.post_cache import PostCache
from luanchuyen_desktop.gui.models.rows_model import Column, RowsModel
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.services.post_names import post_in
from luanchuyen_desktop.store.pool import Named

_PAGE = 60


class SourceModel(RowsModel):
    """Rows are ``Named[SourceEntry]`` of one year, with the cadre's post and what the cadre is planned for."""

    columns = (
        Column("name", 20),
        Column("post", 14),
        Column("planned", 14),
        Column("proposed", 12, right=True),
        Column("state", 17),
        Column("reason", 14),
    )

    def __init__(self, session: Session, posts: PostCache, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.headings = {
            "name": self.tr("Full name"),
            "post": self.tr("Present post"),
            "planned": self.tr("Planned for"),
            "proposed": self.tr("Proposed on"),
            "state": self.tr("State"),
            "reason": self.tr("Reason"),
        }
        self._session = session
        self._posts = posts
        self.planned: Mapping[str, Sequence[PlanningEntry]] = {}  # standing entries by cadre

    def key_of(self, row: Named[SourceEntry]) -> int | None:
        """The number that the row is known by."""
        return row.record.id

    def texts_of(self, position: int, row: Named[SourceEntry]) -> Sequence[str]:
        """One text a column."""
        one, catalogue = row.record, self._session.catalogue

        def page() -> list[str]:
            return [other.record.cadre for other in self.rows[position : position + _PAGE]]

        return (
            row.name,
            self._posts.text(catalogue, one.cadre, page),
            planned_text(self._session, self.planned.get(one.cadre, ())),
            str(one.proposed or ""),
            " · ".join(part for part in (one.state, one.document_no) if part),
            one.reason or "",
        )


def planned_text(session: Session, entries: Sequence[PlanningEntry]) -> str:
    """The posts that somebody is planned for, each with its term."""
    catalogue = session.catalogue
    latest = sorted(entries, key=lambda one: one.term, reverse=True)
    return "; ".join(f"{post_in(catalogue, one.title, one.unit) or one.title} ({one.term})" for one in latest)
