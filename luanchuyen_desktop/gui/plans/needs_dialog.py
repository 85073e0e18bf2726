"""Choosing posts that will lack somebody, to be stated in a plan."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from luanchuyen_desktop.domain.records import PlanLine, RotationPlan
from luanchuyen_desktop.domain.vocabulary import Level
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.latest import Latest
from luanchuyen_desktop.gui.models.rows_model import Column, RowsModel
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import GRID, fit, plain_buttons
from luanchuyen_desktop.gui.views.rows_table import RowsTable
from luanchuyen_desktop.gui.widgets.choice_box import ChoiceBox
from luanchuyen_desktop.gui.widgets.empty_state import EmptyState
from luanchuyen_desktop.gui.widgets.job_strip import JobStrip
from luanchuyen_desktop.gui.widgets.search_box import SearchBox
from luanchuyen_desktop.gui.widgets.whole_day_edit import WholeDayEdit
from luanchuyen_desktop.services.needs.book import needs_of
from luanchuyen_desktop.services.needs.figures import Post, Survey
from luanchuyen_desktop.services.needs.listing import Grouping, NeedsFilter, choose, group
from luanchuyen_desktop.services.needs.reasons import EXPECTED, Cause
from luanchuyen_desktop.services.needs.seats import Moment
from luanchuyen_desktop.services.needs.words import post_words
from luanchuyen_desktop.services.plans.plans import add_lines, lines_from_needs
from luanchuyen_desktop.services.progress import Progress
from luanchuyen_desktop.store.book import Book


class LackingModel(RowsModel):
    """Rows are posts."""

    columns = (
        Column("post", 44),
        Column("vacant", 9, right=True),
        Column("difficult", 9),
        Column("why", 44),
    )

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._counted: frozenset[Cause] = EXPECTED
        self.headings = {
            "post": self.tr("Post"),
            "vacant": self.tr("Lacking"),
            "difficult": self.tr("Difficulty"),
            "why": self.tr("Who leaves, and why"),
        }

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Always by units and ranks."""

    def key_of(self, row: Post) -> tuple[str, str]:
        """Unit and title."""
        return row.unit, row.title

    def texts_of(self, _position: int, row: Post) -> Sequence[str]:
        """One text a column."""
        leaving = [seat for seat in row.seats if seat.leaves(self._counted) is not False]
        why = "; ".join(f"{seat.name}: {seat.why(self._counted)}" for seat in leaving)
        post = post_words(row, self._session.catalogue)
        return post, row.then.vacant.in_words, "✓" if row.difficult else "", why


class NeedsDialog(QDialog):
    """The day is at first the last one of the plan's year; posts that the plan states already are not offered."""

    def __init__(
        self, session: Session, plan: RotationPlan, lines: Sequence[PlanLine], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._plan, self._lines = session, plan, lines
        self._survey: Survey | None = None
        self._latest = Latest(session, self)
        self._latest.done.connect(self._take)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Take from the needs into the plan of %1").replace("%1", str(plan.year)))
        self.day = WholeDayEdit(max(date(plan.year, 12, 31), session.as_of), self)
        self.search = SearchBox(self.tr("Search by unit or title"), self)
        self.level: ChoiceBox[Level] = ChoiceBox(Level, parent=self, empty=self.tr("All levels"))
        self.level.setCurrentIndex(0)
        self.level.setAccessibleName(self.tr("Level"))
        self.model = LackingModel(session, self)
        self.table = RowsTable(self.model, self)
        self.empty = EmptyState(parent=self)
        self.strip = JobStrip(self)
        self.problem = QLabel(self)
        self.add_button = QPushButton(icon("plus"), "", self)
        self._stack = QStackedWidget(self)
        self._lay_out()
        self.day.day_chosen.connect(self._ask)
        self.search.searched.connect(self._show)
        self.search.left_down.connect(self.table.setFocus)
        self.level.currentIndexChanged.connect(self._show)
        self.table.selection_changed.connect(self._count)
        self.add_button.clicked.connect(self._add)
        self._count()
        self._ask()

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.setSpacing(GRID)
        label = QLabel(self.tr("Until the end of &day"), self)
        label.setBuddy(self.day)
        self.day.setAccessibleName(label.text().replace("&", ""))
        for widget in (label, self.day, self.level):
            above.addWidget(widget)
        above.addWidget(self.search, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        buttons.addButton(self.add_button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        plain_buttons(buttons)
        self.problem.setWordWrap(True)
        self.problem.hide()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addLayout(above)
        layout.addWidget(self.problem)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.strip)
        layout.addWidget(buttons)
        fit(self, GRID * 130, GRID * 70)

    @Slot()
    def _ask(self) -> None:
        day, session = self.day.day(), self._session
        self.problem.setVisible(day < session.as_of)
        if day < session.as_of:
            words = self.tr("The day lies before the day of judging (%1). Choose that day or a later one.")
            self.problem.setText(words.replace("%1", f"{session.as_of:%d/%m/%Y}"))
            return
        moment, rule_book = Moment(session.as_of, day), session.workspace.rule_book

        def work(book: Book, progress: Progress) -> Survey:
            return needs_of(book, rule_book, moment, EXPECTED, progress)

        self.strip.show_job(self._latest.ask(self.tr("Counting the needs"), work))

    @Slot(object)
    def _take(self, found: Survey) -> None:
        self._survey = found
        self._show()

    @Slot()
    def _show(self) -> None:
        if self._survey is None:
            return
        catalogue = self._session.catalogue
        stated = {(line.unit, line.title) for line in self._lines}
        wanted = NeedsFilter(self.search.text(), self.level.value())
        posts = [
            post
            for post in choose(self._survey.posts, wanted, catalogue)
            if post.then.vacant and (post.unit, post.title) not in stated
        ]
        self.model.show_rows([one.posts[0] for one in group(posts, Grouping.POST, catalogue)])
        self._stack.setCurrentWidget(self.table if posts else self.empty)
        self.empty.tell(self.tr("No post that the plan does not state yet lacks anybody on that day."), "")

    @Slot()
    def _count(self) -> None:
        count = len(self.table.chosen_rows())
        self.add_button.setText(self.tr("Take %1 posts").replace("%1", str(count)))
        self.add_button.setEnabled(count > 0)

    @Slot()
    def _add(self) -> None:
        session, plan = self._session, self._plan
        months = session.workspace.rule_book.data.limit("LC04", "min_months", session.as_of)
        lines = lines_from_needs(self.table.chosen_rows(), plan, self._lines, session.catalogue, months)
        session.submit(partial(add_lines, plan=plan.code, lines=lines)).done.connect(self.accept)

    def done(self, result: int) -> None:
        """Stop asking."""
        self._latest.stop()
        super().done(result)
