"""Finds the cadres that the roster lists, off the window's thread; the latest question wins."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from luanchuyen_desktop.gui.latest import Latest
from luanchuyen_desktop.gui.models.roster_model import SORTS, RosterColumn
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.tasks import Kind
from luanchuyen_desktop.services.progress import Progress
from luanchuyen_desktop.services.roster import RosterFilter, RosterSort, list_codes
from luanchuyen_desktop.store.book import Book


class RosterFinder(QObject):
    """Keeps the order that was asked for; ``found`` brings codes in that order."""

    found = Signal(list, int)  # codes, and how many cadres the book has

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._latest = Latest(session, self)
        self._latest.done.connect(self._take)
        self.column = RosterColumn.NAME
        self.descending = False

    def order_by(self, column: RosterColumn) -> bool:
        """Order by a column, once more turns it round; ``False`` if the column has no order."""
        if column is not RosterColumn.FINDINGS and column not in SORTS:
            return False
        self.descending = column is self.column and not self.descending
        self.column = column
        return True

    def ask(self, wanted: RosterFilter) -> None:
        """Start to find; an earlier question is dropped."""
        session = self._session
        catalogue, day = session.catalogue, session.as_of
        sort, descending = SORTS.get(self.column, RosterSort.NAME), self.descending and self.column in SORTS

        def work(book: Book, _progress: Progress) -> tuple[list[str], int]:
            codes = list_codes(book, catalogue, wanted, day, sort, descending=descending)
            return codes, len(codes) if wanted == RosterFilter() else book.counts()["cadre"]

        self._latest.ask(self.tr("Searching"), work, Kind.TASK)

    @Slot(object)
    def _take(self, answer: tuple[list[str], int]) -> None:
        codes, total = answer
        self.found.emit(self._by_findings(codes) if self.column is RosterColumn.FINDINGS else codes, total)

    def _by_findings(self, codes: list[str]) -> list[str]:
        """Those with the gravest findings first, and among them those with the most; then in the order of names."""
        store = self._session.findings

        def weight(code: str) -> tuple[int, int]:
            worst = store.worst(code)
            return (99, 0) if worst is None else (int(worst), -len(store.of(code)))

        return sorted(codes, key=weight, reverse=self.descending)
