"""Choosing people of a year's approved source list for a post of the plan."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from luanchuyen_desktop.domain.records import PlanLine, RotationPlan
from luanchuyen_desktop.domain.vn_text import fits, fold
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.marks import SYMBOLS, Mark
from luanchuyen_desktop.gui.models.rows_model import Column, RowsModel
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.tasks import Kind
from luanchuyen_desktop.gui.theme import GRID, fit, plain_buttons
from luanchuyen_desktop.gui.views.rows_table import RowsTable, share_rest
from luanchuyen_desktop.gui.widgets.empty_state import EmptyState
from luanchuyen_desktop.gui.widgets.field_frame import FieldFrame
from luanchuyen_desktop.gui.widgets.search_box import SearchBox
from luanchuyen_desktop.services.plans.plan_checks import line_name
from luanchuyen_desktop.services.plans.plan_people import SourcePerson, add_people, source_people
from luanchuyen_desktop.services.plans.plan_progress import PlanProgress
from luanchuyen_desktop.services.post_names import post_in


class SourceModel(RowsModel):
    """Who is on the list, the post held now, and why somebody cannot be chosen."""

    columns = (Column("name", 24), Column("post", 40), Column("reason", 26), Column("waiting", 20))

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.headings = {
            "name": self.tr("Full name"),
            "post": self.tr("Present post"),
            "reason": self.tr("Reason"),
            "waiting": self.tr("Under way"),
        }

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Always by name."""

    def key_of(self, row: SourcePerson) -> str:
        """The cadre."""
        return row.cadre

    def texts_of(self, _position: int, row: SourcePerson) -> Sequence[str]:
        """One text a column."""
        post, waiting = row.post, row.waiting
        held = post_in(self._session.catalogue, post.title, post.unit) if post is not None else ""
        under_way = f"{waiting.code} · {waiting.state}" if waiting is not None else ""
        return row.entry.name, held or "", row.entry.record.reason or "", under_way


class SourceDialog(QDialog):
    """Mark people with Ctrl or Shift; a rotation in state “Dự kiến” is made for each, all in one step."""

    def __init__(
        self,
        session: Session,
        plan: RotationPlan,
        progress: PlanProgress,
        line: PlanLine | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._plan = session, plan
        self._people: Sequence[SourcePerson] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Add from the approved source list of %1").replace("%1", str(plan.year)))
        self.line = QComboBox(self)
        for each in progress.lines:
            if each.line is None:
                continue
            name = line_name(each.line, session.catalogue)
            left = "" if each.open is None else f" ({each.open}/{each.wanted})"
            self.line.addItem(name + left, each.line.id)
        at = self.line.findData(line.id) if line is not None else -1
        self.line.setCurrentIndex(max(at, 0))
        self.model = SourceModel(session, self)
        self.table = RowsTable(self.model, self)
        share_rest(self.table, self.model, ("post", "reason"))
        self.search = SearchBox(self.tr("Search by name or code"), self)
        self.empty = EmptyState(parent=self)
        self.add_button = QPushButton(icon("user-plus"), "", self)
        self.warning = QLabel(self)
        self._open = {each.line.id: each.open for each in progress.lines if each.line is not None}
        self._stack = QStackedWidget(self)
        self._lay_out()
        self.search.searched.connect(self._filter)
        self.search.left_down.connect(self.table.setFocus)
        self.table.selection_changed.connect(self._count)
        self.line.currentIndexChanged.connect(self._count)
        self.add_button.clicked.connect(self._add)
        self._count()
        self._read()

    def _lay_out(self) -> None:
        words = self.tr("For each a rotation in state “Dự kiến” is made, with what the plan states of the post.")
        hint = QLabel(words, self)
        hint.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        buttons.addButton(self.add_button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        plain_buttons(buttons)
        self.add_button.setDefault(True)
        self.warning.setWordWrap(True)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(FieldFrame(self.tr("For the post (nobody yet for / wanted)"), self.line, self))
        layout.addWidget(self.search)
        layout.addWidget(self._stack, 1)
        layout.addWidget(hint)
        layout.addWidget(self.warning)
        layout.addWidget(buttons)
        fit(self, GRID * 118, GRID * 66)

    def _read(self) -> None:
        plan, day = self._plan, self._session.as_of
        work = self._session.read(
            self.tr("Reading the source list"), lambda book, _tick: source_people(book, plan, day), Kind.BACKGROUND
        )
        work.done.connect(self._take)

    @Slot(object)
    def _take(self, people: Sequence[SourcePerson]) -> None:
        self._people = people
        self._filter()

    @Slot()
    def _filter(self) -> None:
        words = fold(self.search.text()).split()
        shown = [one for one in self._people if fits(one.entry.search, words)]
        self.model.show_rows(shown)
        self._stack.setCurrentWidget(self.table if shown else self.empty)
        if self._people:
            self.empty.tell(self.tr("Nobody on the list fits the search."), "")
        else:
            words_of_none = self.tr(
                "Nobody on the source list of %1 is approved yet. Record the approval in the tab of the planning pool."
            )
            self.empty.tell(words_of_none.replace("%1", str(self._plan.year)), "")

    def chosen(self) -> list[str]:
        """The cadres marked."""
        return [one.cadre for one in self.table.chosen_rows()]

    @Slot()
    def _count(self) -> None:
        count = len(self.chosen())
        self.add_button.setText(self.tr("Add %1 people").replace("%1", str(count)))
        self.add_button.setEnabled(count > 0)
        left = self._open.get(self.line.currentData())
        words = self.tr("More are chosen than the plan still wants for this post: %1 for %2.")
        too_many = left is not None and count > left
        text = words.replace("%1", str(count)).replace("%2", str(left))
        self.warning.setText(f"{SYMBOLS[Mark.WARNING]} {text}" if too_many else "")
        self.warning.setVisible(too_many)

    @Slot()
    def _add(self) -> None:
        line, cadres = int(self.line.currentData()), self.chosen()
        act = partial(add_people, plan=self._plan.code, line=line, cadres=cadres, day=self._session.as_of)
        self._session.submit(act).done.connect(self.accept)
