"""The open book as the windows see it: one door for writes, news of changes, findings kept up to date."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import Any, TypeAlias

from PySide6.QtCore import QObject, Signal, Slot

from luanchuyen_desktop.domain.dossier import Catalogue, Dossier
from luanchuyen_desktop.domain.holders import with_drafts
from luanchuyen_desktop.gui.findings_store import FindingRow, FindingsStore, rows_of
from luanchuyen_desktop.gui.tasks import Job, Kind, TaskRunner
from luanchuyen_desktop.gui.widgets.entries import Entry
from luanchuyen_desktop.rules.finding import Finding
from luanchuyen_desktop.services.book_workers import cores_to_use
from luanchuyen_desktop.services.findings.check_workers import CadreFindings, check_some, check_whole
from luanchuyen_desktop.services.findings.checking import ATTENTION, FindingsDiff, compare_draft
from luanchuyen_desktop.services.law import rule_state
from luanchuyen_desktop.services.progress import Progress
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes
from luanchuyen_desktop.store.roster import people

Operation: TypeAlias = Callable[[Book], Changes | None]
_CATALOGUE_TABLES = frozenset({"place", "unit", "title", "position", "title_standard", "allowance_rate"})


@dataclass(frozen=True, slots=True)
class _Checked:
    """What a check job brings back: lines and names by cadre."""

    rows: Mapping[str, tuple[FindingRow, ...]]
    names: Mapping[str, str]


class Session(QObject):
    """Everything a view needs. Made when a book is opened, closed with it; lives on the window's thread."""

    changed = Signal(object)  # Changes: what an operation changed; catalogue and undo names are fresh already
    catalogue_changed = Signal()
    findings_changed = Signal(object)  # frozenset of cadre codes, or None for all
    names_changed = Signal()
    as_of_changed = Signal()
    rules_changed = Signal()  # other rule sets count: everybody is checked again
    check_started = Signal(object)  # Job: the full check

    def __init__(
        self,
        workspace: Workspace,
        on_error: Callable[[BaseException], None],
        parent: QObject | None = None,
        today: Callable[[], date] = date.today,
    ) -> None:
        """``on_error``: told of every failure that no caller listens for. ``today``: the clock."""
        super().__init__(parent)
        self.workspace = workspace
        self.today = today
        self.findings = FindingsStore()
        self.names: Mapping[str, str] = {}
        self.people: Sequence[Entry] = ()  # every cadre, in the order of names, to pick or to find
        self.saved_at: datetime | None = None
        self.tasks = TaskRunner(on_error, workspace.book.release_thread, self)
        self._catalogue = workspace.book.catalogue()
        self._rule_titles = dict(workspace.rule_book.titles())
        self._stored: Dossier | None = None
        self._is_closed = False
        self.is_checked = False  # whether the findings cover the whole book
        self._full_check: Job | None = None
        self._touched: set[str] = set()
        self._first_turn = 0  # of the last full check
        self._turn = 0  # of the last check that was asked for
        self._turns: dict[str, int] = {}  # cadre → of the last check since the last full one

    # -- reading ---------------------------------------------------------------------------------------------------

    @property
    def book(self) -> Book:
        """The book, for short reads on the window's thread."""
        return self.workspace.book

    @property
    def catalogue(self) -> Catalogue:
        """Places, units and titles as they are now."""
        return self._catalogue

    @property
    def as_of(self) -> date:
        """The day by which everything is judged."""
        return self.workspace.as_of

    @property
    def read_only(self) -> bool:
        """Whether the book may only be looked at."""
        return self.book.read_only

    def rule_title(self, rule: str) -> str:
        """The Vietnamese name of a rule."""
        return self._rule_titles.get(rule, "")

    def read(self, name: str, work: Callable[[Book, Progress], Any], kind: Kind = Kind.TASK) -> Job:
        """Start a long read on a thread of its own."""
        return self.tasks.read(name, partial(work, self.book), kind)

    # -- writing ---------------------------------------------------------------------------------------------------

    def submit(self, operation: Operation, name: str = "") -> Job:
        """Queue a write; ``changed`` follows if it changed anything. Its failure is told unless the caller listens."""
        return self.write(name, lambda book, _progress: operation(book), Kind.EDIT)

    def write(self, name: str, work: Callable[[Book, Progress], Any], kind: Kind = Kind.TASK) -> Job:
        """Queue a long write (an import); a ``Changes`` that it returns is announced."""
        job = self.tasks.write(name, partial(work, self.book), kind)
        job.done.connect(self._written)
        return job

    def undo(self) -> Job:
        """Take back the last edit."""
        return self.submit(Book.undo)

    def redo(self) -> Job:
        """Do again what was taken back."""
        return self.submit(Book.redo)

    @Slot(object)
    def _written(self, result: object) -> None:
        self.saved_at = datetime.now()
        if not isinstance(result, Changes) or self.tasks.is_closed:
            return
        self._stored = None
        if result.cadres is None and "setting" in result.tables:
            rule_state.refresh(self.workspace)
            self.rules_changed.emit()
        if result.tables & _CATALOGUE_TABLES:
            self._catalogue = self.book.catalogue()
            self.catalogue_changed.emit()
        self.changed.emit(result)
        if result.cadres is None:
            self.load_names()
            self.check_all()
        elif result.cadres:
            self._check_some(result.cadres)

    # -- findings --------------------------------------------------------------------------------------------------

    def set_as_of(self, day: date) -> None:
        """Judge everything by another day from now on."""
        if day != self.workspace.as_of:
            self.workspace.as_of = day
            self.as_of_changed.emit()
            self.check_all()

    def start(self) -> None:
        """After opening: read the names, then check the whole book."""
        self.load_names()
        self.check_all()

    def check_all(self) -> None:
        """Check every cadre again, in the place of a full check under way."""
        if self._full_check is not None:
            self._full_check.cancel()
        self._touched.clear()
        # What was asked for before may be of another day or of other rules: it is covered by this check.
        self._turn += 1
        self._turns = {}
        self._first_turn = self._turn
        job = self.read(self.tr("Checking the whole book"), self._check_work(None), Kind.BACKGROUND)
        self._full_check = job
        self.is_checked = False
        job.done.connect(self._all_checked)
        job.finished.connect(self._check_finished)
        self.check_started.emit(job)

    def check_draft(self, draft: Dossier, others: Mapping[str, Dossier] | None = None) -> FindingsDiff:
        """What storing this draft would create and clear; in memory, a few milliseconds.

        ``others``: files (by cadre) that are taken as drafted, too.
        """
        stored = self.stored(draft.cadre.code)
        draft = self._in_context(draft, others)
        rule_book = self.workspace.rule_book
        if stored is None:
            return FindingsDiff(tuple(rule_book.check(draft, self._catalogue, self.as_of, ATTENTION)), ())
        return compare_draft(rule_book, self._catalogue, self.as_of, stored, draft)

    def findings_of(self, dossier: Dossier, others: Mapping[str, Dossier] | None = None) -> list[Finding]:
        """Everything that needs attention in a dossier, stored or draft, with all details; ``others`` as above."""
        dossier = self._in_context(dossier, others)
        return self.workspace.rule_book.check(dossier, self._catalogue, self.as_of, ATTENTION)

    def _in_context(self, draft: Dossier, others: Mapping[str, Dossier] | None = None) -> Dossier:
        """With what other files say; as it is once the book is closed, when a form's last pause may still end."""
        if self.tasks.is_closed:
            return draft
        return with_drafts(self.book.in_context(draft), others or {})

    def finding(self, row: FindingRow) -> Finding | None:
        """The finding behind a line, computed anew; ``None`` if it is gone."""
        stored = self.stored(row.cadre)
        if stored is None:
            return None
        return next((finding for finding in self.findings_of(stored) if row.is_of(finding)), None)

    def stored(self, cadre: str) -> Dossier | None:
        """The dossier as stored; the last one asked for is kept until something changes.

        ``None`` also once the book is closed: a pause of a list or a panel may end after it.
        """
        if self._is_closed:
            return None
        if self._stored is None or self._stored.cadre.code != cadre:
            self._stored = self.book.dossier(cadre)
        return self._stored

    def _check_some(self, cadres: frozenset[str]) -> None:
        self._turn += 1
        self._turns |= dict.fromkeys(cadres, self._turn)
        job = self.read(self.tr("Checking again"), self._check_work(cadres), Kind.BACKGROUND)
        job.done.connect(partial(self._some_checked, self._turn))

    def _check_work(self, cadres: frozenset[str] | None) -> Callable[[Book, Progress], _Checked]:
        """The rules over these cadres or all; those that are gone come back without lines."""
        rule_book, as_of = self.workspace.rule_book, self.as_of

        def judged(book: Book, progress: Progress) -> Iterator[CadreFindings]:
            if cadres is not None:
                return check_some(book, rule_book, as_of, cadres, progress, ATTENTION)
            # An edit meanwhile is checked on its own, so the check need not hold on to one view of the book.
            cores = cores_to_use(spare=1)
            return check_whole(book, rule_book, as_of, cores, progress, ATTENTION, one_view=False)

        def work(book: Book, progress: Progress) -> _Checked:
            rows: dict[str, tuple[FindingRow, ...]] = dict.fromkeys(cadres or (), ())
            names: dict[str, str] = {}
            for each in judged(book, progress):
                rows[each.cadre] = rows_of(each.findings, each.name, each.unit)
                names[each.cadre] = each.name
            return _Checked(rows, names)

        return work

    @Slot(object)
    def _all_checked(self, checked: _Checked) -> None:
        if self.sender() is not self._full_check:
            return  # overtaken by a newer one
        self.is_checked = True
        # A cadre edited meanwhile was checked on its own, later than the view of the book that this check had.
        newer = {cadre: self.findings.of(cadre) for cadre in self._touched}
        self.findings.replace_all({**checked.rows, **newer})
        self.findings_changed.emit(None)

    @Slot()
    def _check_finished(self) -> None:
        if self.sender() is self._full_check:
            self._full_check = None

    def _some_checked(self, turn: int, checked: _Checked) -> None:
        if turn < self._first_turn:
            return
        # Threads may end in another order than they began: what was asked for last counts.
        rows = {cadre: found for cadre, found in checked.rows.items() if self._turns.get(cadre, 0) <= turn}
        cadres = frozenset(rows)
        if self._full_check is not None:
            self._touched |= cadres
        self.findings.put(rows)
        if any(self.names.get(cadre, "") != checked.names.get(cadre, "") for cadre in cadres):
            self.load_names()
        self.findings_changed.emit(cadres)

    # -- names -----------------------------------------------------------------------------------------------------

    def load_names(self) -> None:
        """Read the name of every cadre, for lists that show codes of others."""
        job = self.read(self.tr("Reading names"), _read_people, Kind.BACKGROUND)
        job.done.connect(self._people_read)

    @Slot(object)
    def _people_read(self, people: Sequence[Entry]) -> None:
        self.people = people
        self.names = {entry.code: entry.name for entry in people}
        self.names_changed.emit()

    def close(self) -> None:
        """Stop all work and close the book. Cancels what runs: ask the person before."""
        self.tasks.close()
        self._is_closed = True
        self.book.close()


def _read_people(book: Book, _progress: Progress) -> list[Entry]:
    return [
        Entry(person.code, person.name, str(person.birth) if person.birth else "", person.key)
        for person in people(book)
    ]
