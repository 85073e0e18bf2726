"""The Quy hoạch tab: the planning pool, and beside it the rotation source of a year."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from luanchuyen_desktop.domain.records import PlanningEntry, SourceEntry
from luanchuyen_desktop.gui.cadre_entries import CadreEntries
from luanchuyen_desktop.gui.models.post_cache import PostCache
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.view import View
from luanchuyen_desktop.gui.views import view_state
from luanchuyen_desktop.gui.views.planning_list import PlanningList
from luanchuyen_desktop.gui.views.rotation_view import PROPOSAL
from luanchuyen_desktop.gui.views.source_list import SourceList
from luanchuyen_desktop.gui.widgets.tab_bar import TallTabBar
from luanchuyen_desktop.rules.finding import FieldRef
from luanchuyen_desktop.services.planning.pool import named_records
from luanchuyen_desktop.services.progress import Progress
from luanchuyen_desktop.services.roster import HeldPost, list_rows
from luanchuyen_desktop.settings import Json
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes
from luanchuyen_desktop.store.planning import round_by_code
from luanchuyen_desktop.store.pool import Named

_TABLES = {"planning_entry", "planning_vote", "source_entry", "cadre", "tenure"}
NEW_IN_ROUND = "new entry of a planning round"  # as the record of a ``FieldRef``; the key is the code of the round
R = TypeVar("R", PlanningEntry, SourceEntry)


@dataclass(frozen=True, slots=True)
class _Read:
    planning: dict[int, Named[PlanningEntry]]
    sources: dict[int, Named[SourceEntry]]


class PlanningView(View):
    """Two lists over the same people; each has its form."""

    key = "planning"
    concerns = frozenset({"planning_entry", "source_entry"})

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.title = self.tr("Planning")
        self._read = _Read({}, {})
        self._loaded = False
        self._wanted: FieldRef | None = None
        self._posts = PostCache(self._held)
        cadres = CadreEntries(session, self)
        self.pool = PlanningList(session, self._posts, cadres, self)
        self.sources = SourceList(session, self._posts, cadres, self.pool.judge, self)
        self.bar = TallTabBar(self)
        self.bar.setDrawBase(False)
        self.bar.setDocumentMode(True)
        self.bar.setExpanding(False)
        self.bar.addTab(self.tr("Planning pool"))
        self.bar.addTab(self.tr("Rotation source"))
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.pool)
        self._stack.addWidget(self.sources)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self._stack, 1)
        self._connect()
        self._show()

    def _connect(self) -> None:
        self.bar.currentChanged.connect(self._stack.setCurrentIndex)
        self.sources.counted.connect(self._tell_counts)
        self.sources.form.rotation_asked.connect(self._propose)
        self.pool.rounds_button.clicked.connect(self.rounds_wanted)
        self.pool.post.cadre_asked.connect(self._open_cadre)
        self.sources.acts.paper_wanted.connect(self.paper_wanted)
        self.sources.acts.export_wanted.connect(self.export_wanted)
        for form in (self.pool.form, self.sources.form):
            form.draft_checked.connect(self.draft_checked)
            form.finding_clicked.connect(self.show_finding)
            form.cadre_asked.connect(self._open_cadre)
        self.session.as_of_changed.connect(self._forget_posts)

    # -- rows ------------------------------------------------------------------------------------------------------

    def reload(self, changes: Changes | None) -> None:
        """Read what changed: everything in a job of its own, a few cadres at once."""
        if changes is None or "planning_round" in changes.tables:
            self.pool.form.fill_rounds()
        if changes is None or changes.cadres is None:
            self.pool.ready.clear()
            job = self.session.read(self.tr("Reading the planning pool"), _read_all)
            job.done.connect(self._take_all)
            return
        if not changes.cadres:
            return
        self.pool.ready.forget(changes.cadres)
        if not changes.tables & _TABLES:
            self.pool.look_again(changes.cadres)
            return
        if "tenure" in changes.tables:
            self._posts.forget()
        book, cadres = self.session.book, changes.cadres
        self._read = _Read(
            _others(self._read.planning, cadres) | _by_id(named_records(book, PlanningEntry, cadres)),
            _others(self._read.sources, cadres) | _by_id(named_records(book, SourceEntry, cadres)),
        )
        if changes.tables <= {"source_entry"}:
            self.sources.show_entries(self._read.sources, self._read.planning)
        else:
            self._show()
            self.pool.look_again(changes.cadres)

    @Slot(object)
    def _take_all(self, read: _Read) -> None:
        self._read, self._loaded = read, True
        self._posts.forget()
        self._show()
        if self._wanted is not None:
            self.show_record(self._wanted)
            self._wanted = None

    def _show(self) -> None:
        self.pool.show_entries(self._read.planning)
        self.sources.show_entries(self._read.sources, self._read.planning)
        self._tell_counts()

    @Slot()
    def _tell_counts(self) -> None:
        standing = sum(entry.record.removed is None for entry in self._read.planning.values())
        self.bar.setTabText(0, self.tr("Planning pool (%1)").replace("%1", str(standing)))
        text = self.tr("Rotation source of %1 (%2)").replace("%1", str(self.sources.year))
        self.bar.setTabText(1, text.replace("%2", str(self.sources.count())))
        if self.count != standing:
            self.count = standing
            self.count_changed.emit()

    def _held(self, codes: Sequence[str]) -> dict[str, HeldPost]:
        rows = list_rows(self.session.book, codes, self.session.as_of)
        return {row.cadre.code: row.post for row in rows if row.post is not None}

    @Slot()
    def _forget_posts(self) -> None:
        self._posts.forget()
        self.pool.model.refresh()
        self.sources.model.refresh()

    # -- for the main window ---------------------------------------------------------------------------------------

    @Slot(str)
    def _open_cadre(self, cadre: str) -> None:
        self.go_to.emit(FieldRef("cadre", cadre, "name"))

    @Slot(str)
    def _propose(self, cadre: str) -> None:
        self.go_to.emit(FieldRef(PROPOSAL, cadre, ""))

    def show_record(self, field: FieldRef) -> bool:
        """Open a planning entry or a line of the rotation source at a field."""
        if field.record == NEW_IN_ROUND:
            return self._start_in_round(field.key)
        if field.record not in {"planning_entry", "source_entry"} or not field.key.isdigit():
            return False
        if not self._loaded:
            self._wanted = field
            return True
        tab, part = (0, self.pool) if field.record == "planning_entry" else (1, self.sources)
        self.bar.setCurrentIndex(tab)
        return part.open_entry(int(field.key), field.field)

    def _start_in_round(self, code: str) -> bool:
        one = round_by_code(self.session.book, code)
        if one is None or self.session.read_only:
            return False
        self.bar.setCurrentIndex(0)
        self.pool.start_new(None, one)
        return True

    def flush(self) -> bool:
        """Store what is typed in either form."""
        stored = [self.pool.form.flush(), self.sources.form.flush()]
        return all(stored)

    def focus_search(self) -> None:
        """The cursor into the search field of the list that is shown."""
        part = self.pool if self.bar.currentIndex() == 0 else self.sources
        part.search.setFocus()
        part.search.selectAll()

    def print_own(self) -> bool:
        """The rotation source of the year; the planning pool has no paper of its own."""
        button = self.sources.acts.print_button
        is_there = self.bar.currentIndex() == 1 and button.isEnabled()
        if is_there:
            button.click()
        return is_there

    def save_state(self) -> dict[str, Json]:
        """Which list, its widths, the term and the year."""
        return {
            "part": self.bar.currentIndex(),
            "term": self.pool.term.currentData(),
            "active_only": self.pool.active_only.isChecked(),
            "year": self.sources.year,
            "pool": view_state.sizes(self.pool.tree.header()),
            "source": view_state.chosen_widths(self.sources.table),
            "split": list(self.pool.splitter.sizes()),
        }

    def restore_state(self, state: dict[str, Json]) -> None:
        """Take back what ``save_state`` gave."""
        self.bar.setCurrentIndex(view_state.whole(state.get("part"), 0, 1))
        self.pool.active_only.setChecked(state.get("active_only") is True)
        view_state.set_sizes(self.pool.tree.header(), state.get("pool"))
        view_state.set_chosen_widths(self.sources.table, state.get("source"))
        for splitter in (self.pool.splitter, self.sources.splitter):
            view_state.set_split(splitter, state.get("split"))
        self.pool.prefer_term(state.get("term"))
        self.sources.prefer_year(state.get("year"))


def _by_id(entries: Iterable[Named[R]]) -> dict[int, Named[R]]:
    return {entry.record.id: entry for entry in entries if entry.record.id is not None}


def _others(entries: dict[int, Named[R]], cadres: Collection[str]) -> dict[int, Named[R]]:
    return {number: entry for number, entry in entries.items() if entry.record.cadre not in cadres}


def _read_all(book: Book, progress: Progress) -> _Read:
    with book.snapshot():
        progress(0, 2)
        planning = _by_id(named_records(book, PlanningEntry))
        progress(1, 2)
        return _Read(planning, _by_id(named_records(book, SourceEntry)))
