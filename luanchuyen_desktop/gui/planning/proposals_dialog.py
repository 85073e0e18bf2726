"""Proposals for a year's rotation source: found in the book, each with who and why, ticked and added at once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.vn_text import fits, fold
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.models.post_cache import PostCache
from luanchuyen_desktop.gui.models.rows_model import Column
from luanchuyen_desktop.gui.planning.act_dialog import ActDialog
from luanchuyen_desktop.gui.planning.readiness import Judge
from luanchuyen_desktop.gui.planning.tick_model import TickModel, TickTable
from luanchuyen_desktop.gui.session import Operation, Session
from luanchuyen_desktop.gui.tasks import Job, Kind
from luanchuyen_desktop.gui.theme import GRID, fit
from luanchuyen_desktop.gui.views.rows_table import share_rest
from luanchuyen_desktop.gui.widgets.empty_state import EmptyState
from luanchuyen_desktop.gui.widgets.job_strip import JobStrip
from luanchuyen_desktop.gui.widgets.partial_date_edit import PartialDateEdit
from luanchuyen_desktop.gui.widgets.search_box import SearchBox
from luanchuyen_desktop.gui.widgets.text_edit import TextEdit
from luanchuyen_desktop.services.planning.source_list import add_proposals
from luanchuyen_desktop.services.planning.source_proposals import Ground, Proposal, as_of_note, find_proposals
from luanchuyen_desktop.services.progress import Progress
from luanchuyen_desktop.store.book import Book

_PAGE = 60


class ProposalModel(TickModel):
    """Rows are proposals."""

    columns = (Column("name", 26), Column("post", 26), Column("ground", 20), Column("why", 30), Column("doubts", 20))
    boxes = ("name",)

    def __init__(self, session: Session, posts: PostCache, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._posts = session, posts
        self.headings = {
            "name": self.tr("Full name"),
            "post": self.tr("Present post"),
            "ground": self.tr("Ground"),
            "why": self.tr("Why"),
            "doubts": self.tr("To be minded"),
        }

    def key_of(self, row: Proposal) -> str:
        """The cadre's code."""
        return row.cadre

    def texts_of(self, position: int, row: Proposal) -> Sequence[str]:
        """One text a column."""

        def page() -> list[str]:
            return [other.cadre for other in self.rows[position : position + _PAGE]]

        post = self._posts.text(self._session.catalogue, row.cadre, page)
        return row.name, post, "; ".join(row.grounds), " ".join(row.reasons), " ".join(row.doubts)


class ProposalsDialog(ActDialog):
    """Looks through the book in a job; nothing is ticked by itself: who is proposed is the person's to say."""

    def __init__(
        self, session: Session, posts: PostCache, judge: Judge, year: int, parent: QWidget | None = None
    ) -> None:
        self._posts, self._judge, self._year = posts, judge, year
        self._found: Sequence[Proposal] = ()
        self.proposed = PartialDateEdit(PartialDate.of(session.as_of))
        self.proposed_by = TextEdit()
        self._job: Job | None = None
        super().__init__(session, "", "", parent)
        self.setWindowTitle(self.tr("Proposals for the rotation source of %1").replace("%1", str(year)))
        self.model.ticked.connect(self.on_edited)
        self.table.chosen.connect(self._show_one)
        fit(self, GRID * 138, GRID * 84)
        self.look()
        self.judge()

    def make_parts(self) -> Sequence[QWidget]:
        """The list, the one in hand in full, the fields."""
        self.model = ProposalModel(self.session, self._posts, self)
        self.table = TickTable(self.model, self)
        self.table.setAccessibleName(self.tr("Who could be proposed"))
        share_rest(self.table, self.model, ("post", "why", "doubts"))
        self.search = SearchBox(self.tr("Search by name, code or reason"), self)
        self.ground = QComboBox(self)
        self.ground.setAccessibleName(self.tr("Ground"))
        self.ground.addItem(self.tr("All grounds"), None)
        for ground in Ground:
            self.ground.addItem(str(ground), ground)
        self.all_button = QPushButton(icon("check"), self.tr("Tick all shown"), self)
        self.none_button = QPushButton(icon("x"), self.tr("Untick all"), self)
        self.empty = EmptyState(parent=self)
        self.strip = JobStrip(self)
        self.whole = self.told("")
        self.whole.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        self.search.searched.connect(self._filter)
        self.search.left_down.connect(self.table.setFocus)
        self.ground.activated.connect(self._filter)
        self.all_button.clicked.connect(self._tick_all)
        self.none_button.clicked.connect(self._untick)
        return [self._list_part(), self._fields_part()]

    def _list_part(self) -> QWidget:
        part = QWidget(self)
        acts = QHBoxLayout()
        acts.setSpacing(GRID)
        acts.addWidget(self.search, 1)
        for widget in (self.ground, self.all_button, self.none_button):
            acts.addWidget(widget)
        for button in (self.all_button, self.none_button):
            button.setAutoDefault(False)
        years = self._judge.measure().terms.evaluation_years
        hint = QLabel(f"{self._words()} {as_of_note(self.session.as_of, years)}", part)
        hint.setWordWrap(True)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(acts)
        column.addWidget(hint)
        column.addWidget(self._stack, 1)
        column.addWidget(self.strip)
        column.addWidget(self.whole)
        return part

    def _words(self) -> str:
        return self.tr(
            "Who is on this year's list, or on a rotation now, is not looked at. Space ticks the lines marked."
        )

    def _fields_part(self) -> QWidget:
        part = QWidget(self)
        across = QHBoxLayout(part)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(2 * GRID)
        across.addWidget(self.field(self.tr("Proposed on"), self.proposed), 1, Qt.AlignmentFlag.AlignTop)
        across.addWidget(self.field(self.tr("Proposed by"), self.proposed_by), 2, Qt.AlignmentFlag.AlignTop)
        return part

    # -- looking ---------------------------------------------------------------------------------------------------

    def look(self) -> None:
        """Go through the book."""
        measure, year = self._judge.measure(), self._year

        def work(book: Book, progress: Progress) -> list[Proposal]:
            return find_proposals(book, measure, year, progress)

        self._job = self.session.read(self.tr("Looking for proposals"), work, Kind.BACKGROUND)
        self._job.done.connect(self._take)
        self._job.finished.connect(self._ended)
        self.strip.show_job(self._job)
        self._filter()

    @Slot(object)
    def _take(self, found: list[Proposal]) -> None:
        self._found = found

    @Slot()
    def _ended(self) -> None:
        self._job = None
        self._filter()
        self.judge()

    @Slot()
    def _filter(self) -> None:
        words, ground = fold(self.search.text()).split(), self.ground.currentData()
        rows = [
            one
            for one in self._found
            if (ground is None or ground in one.grounds) and fits(fold(f"{one.name} {one.cadre} {one.text}"), words)
        ]
        self.model.show_rows(rows)
        self._stack.setCurrentWidget(self.table if rows else self.empty)
        self.empty.tell(self._why_empty(), "")
        self._show_one(None)

    def _why_empty(self) -> str:
        if self._job is not None:
            return self.tr("Looking through the book…")
        if self._found:
            return self.tr("Nobody fits the filter. Choose all grounds, or empty the search.")
        return self.tr(
            "Nobody is found: nobody in the planning pool has good evaluations and enough time left, no head is near "
            "two terms, nobody local holds a post for outsiders. Add people by hand instead."
        )

    @Slot(object)
    def _show_one(self, row: Proposal | None) -> None:
        lines = [] if row is None else [f"{row.name}: {row.text}", *row.doubts]
        self.whole.setText("\n".join(lines))
        self.whole.setVisible(bool(lines))

    @Slot()
    def _tick_all(self) -> None:
        self.model.tick([row.cadre for row in self.model.rows], "name")

    @Slot()
    def _untick(self) -> None:
        self.model.tick([one.cadre for one in self._found], None)

    # -- adding ----------------------------------------------------------------------------------------------------

    def ticked(self) -> list[Proposal]:
        """The proposals that are ticked, in the order of names, shown or not."""
        wanted = set(self.model.chosen("name"))
        return [one for one in self._found if one.cadre in wanted]

    def preview(self) -> Sequence[str]:
        """How many would be added."""
        chosen = self.ticked()
        self.act_button.setText(self.tr("Add %1 people").replace("%1", str(len(chosen))))
        if not chosen:
            raise UserError(self.tr("Tick whom to propose."))
        if not self.proposed.is_valid():
            raise UserError(self.proposed.fault())
        return []

    def operation(self) -> Operation:
        """Add them with their reasons."""
        return partial(
            add_proposals,
            proposals=self.ticked(),
            year=self._year,
            proposed=self.proposed.value(),
            proposed_by=self.proposed_by.value(),
        )

    def done(self, result: int) -> None:
        """Stop looking."""
        if self._job is not None:
            self._job.cancel()
        super().done(result)
