"""Keeps the figures of the overview fresh: asked off the window's thread, only while somebody looks at them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from luanchuyen_desktop.gui.latest import Latest
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.services.book_workers import cores_to_use
from luanchuyen_desktop.services.deadlines.book import in_order, of_book
from luanchuyen_desktop.services.deadlines.event import Deadline
from luanchuyen_desktop.services.overview.dues import whole_period
from luanchuyen_desktop.services.overview.figures import Overview, overview_of
from luanchuyen_desktop.services.progress import Progress
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes

PAUSE = 300  # milliseconds: several edits at once are counted once


class Asker(QObject):
    """Two questions: the figures, in a few seconds at most, and the deadlines, which take longer.

    After an edit of some cadres the figures are counted anew, and the deadlines are asked of these cadres only. The
    deadlines wait for the full check: two long reads at once would leave no thread for the searches of other tabs.
    """

    counted = Signal(object)  # Overview
    dues_known = Signal(object, object)  # deadlines of the longest span, and the day they were asked for
    dues_asked = Signal(object)  # Job: to be shown and cancelled
    dues_stopped = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._awake = False
        self._counting, self._looking = Latest(session, self), Latest(session, self)
        self._counting.done.connect(self.counted)
        self._looking.done.connect(self._take_dues)
        self._looking.cancelled.connect(self._given_up)
        self._figures_stale = True
        self._stale: frozenset[str] | None = None  # whose deadlines are to be asked; None: everybody's
        self._stopped = False  # by the person: not begun again by itself
        self._asked: frozenset[str] | None = None
        self._deadlines: Sequence[Deadline] = ()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(PAUSE)
        self._soon.timeout.connect(self._ask)
        session.check_started.connect(self._make_way)
        session.findings_changed.connect(self._checked)

    @property
    def is_busy(self) -> bool:
        """Whether something is asked, or about to be."""
        return self._soon.isActive() or self._counting.is_busy or self._looking.is_busy

    def wake(self) -> None:
        """Somebody looks: ask what is not known."""
        self._awake = True
        if self._figures_stale or self._stale != frozenset():
            self._ask()

    def sleep(self) -> None:
        """Nobody looks: what changes is only noted."""
        self._awake = False

    def changed(self, changes: Changes | None) -> None:
        """The book, or the day, is another one; ``None``: in every respect."""
        self._figures_stale = True
        if changes is None or changes.cadres is None:
            self._stale, self._stopped = None, False
        elif self._stale is not None:
            self._stale |= changes.cadres
        if self._awake:
            self._soon.start()

    @Slot()
    def look_again(self) -> None:
        """Ask for the deadlines that were given up."""
        self._stopped = False
        self._ask()

    @Slot()
    def _ask(self) -> None:
        self._soon.stop()
        if self._figures_stale:
            self._count()
        if self._stale != frozenset() and not self._stopped and self._session.is_checked:
            self._look()

    @Slot()
    def _make_way(self) -> None:
        """The whole book is checked again, because much is different: the deadlines will be asked after it."""
        if self._looking.is_busy:
            self._looking.stop()
            self._stale = None

    @Slot(object)
    def _checked(self, cadres: frozenset[str] | None) -> None:
        if cadres is None and self._awake:
            self._ask()

    # -- figures ---------------------------------------------------------------------------------------------------

    def _count(self) -> None:
        self._figures_stale = False
        rule_book, day = self._session.workspace.rule_book, self._session.as_of

        def work(book: Book, progress: Progress) -> Overview:
            return overview_of(book, rule_book, day, progress)

        self._counting.ask(self.tr("Counting for the overview"), work)

    # -- deadlines -------------------------------------------------------------------------------------------------

    def _look(self) -> None:
        """Ask of everybody, or of those who changed; what is under way is asked again with them."""
        if self._looking.is_busy:
            self._stale = None if self._stale is None or self._asked is None else self._stale | self._asked
        self._asked, self._stale = self._stale, frozenset()
        rule_book, day, cadres = self._session.workspace.rule_book, self._session.as_of, self._asked

        def work(book: Book, progress: Progress) -> tuple[date, list[Deadline]]:
            period, workers = whole_period(day), cores_to_use(spare=1)
            return day, of_book(book, rule_book, period, day, cadres=cadres, progress=progress, workers=workers)

        job = self._looking.ask(self.tr("Looking for deadlines"), work)
        if cadres is None:
            self.dues_asked.emit(job)

    @Slot(object)
    def _take_dues(self, answer: tuple[date, list[Deadline]]) -> None:
        day, found = answer
        if self._asked is not None:
            kept = [each for each in self._deadlines if each.cadre not in self._asked]
            found = sorted([*kept, *found], key=in_order)
        self._deadlines = found
        self.dues_known.emit(found, day)

    @Slot()
    def _given_up(self) -> None:
        self._stale, self._stopped = None, True
        self.dues_stopped.emit()
