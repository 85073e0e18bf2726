"""Cadres as a list to pick from; made when it is first asked for, and again when names have changed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.widgets.entries import Entry
from luanchuyen_desktop.services.roster import RosterFilter, list_codes


class CadreEntries(QObject):
    """In the Vietnamese order of names."""

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._entries: list[Entry] | None = None
        session.names_changed.connect(self._forget)

    def all(self) -> list[Entry]:
        """Every cadre of the book."""
        if self._entries is None:
            session = self._session
            codes = list_codes(session.book, session.catalogue, RosterFilter(), session.as_of)
            self._entries = [Entry.of(code, session.names.get(code, code)) for code in codes]
        return self._entries

    @Slot()
    def _forget(self) -> None:
        self._entries = None
        self.changed.emit()
