"""The old posts of all who are away on rotation, kept up to date for the table and the form."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.tasks import Kind
from luanchuyen_desktop.services.progress import Progress
from luanchuyen_desktop.services.rotations.old_seats import OldSeat, old_seats, seat_words
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes

_CONCERNED = frozenset({"rotation", "tenure", "unit", "title", "position", "cadre"})


class OldSeats(QObject):
    """Reads them beside the window's work, anew whenever a post, a unit or a rotation changes."""

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._seats: Mapping[str, OldSeat] = {}
        session.changed.connect(self._on_changed)
        session.as_of_changed.connect(self.read)

    def of(self, rotation: str) -> OldSeat | None:
        """The old post of a rotation; ``None`` for one that is not under way, and before it is read."""
        return self._seats.get(rotation)

    def text(self, rotation: str) -> str:
        """The same in words; blank where there is nothing to say."""
        seat = self._seats.get(rotation)
        return seat_words(seat) if seat is not None else ""

    @Slot()
    def read(self) -> None:
        """Ask the book."""
        session = self._session
        work = partial(_read, catalogue=session.catalogue, day=session.as_of)
        job = session.read(self.tr("Reading the old posts"), work, Kind.BACKGROUND)
        job.done.connect(self._take)

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if changes.tables & _CONCERNED:
            self.read()

    @Slot(object)
    def _take(self, seats: Mapping[str, OldSeat]) -> None:
        if seats != self._seats:
            self._seats = seats
            self.changed.emit()


def _read(book: Book, _progress: Progress, catalogue: Catalogue, day: date) -> Mapping[str, OldSeat]:
    return old_seats(book, catalogue, day)
