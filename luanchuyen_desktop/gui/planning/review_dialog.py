"""Rà soát quy hoạch: who is kept, who is taken off by one decision, several at once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import PlanningEntry, PlanningRound
from luanchuyen_desktop.domain.vn_text import fits, fold
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.models.rows_model import Column
from luanchuyen_desktop.gui.planning.act_dialog import ActDialog
from luanchuyen_desktop.gui.planning.exit_dialog import REASONS
from luanchuyen_desktop.gui.planning.tick_model import TickModel, TickTable
from luanchuyen_desktop.gui.session import Operation, Session
from luanchuyen_desktop.gui.theme import GRID, fit
from luanchuyen_desktop.gui.views.rows_table import share_rest
from luanchuyen_desktop.gui.widgets.partial_date_edit import PartialDateEdit
from luanchuyen_desktop.gui.widgets.search_box import SearchBox
from luanchuyen_desktop.gui.widgets.text_edit import TextEdit
from luanchuyen_desktop.services.planning.planning_rounds import Exit, Step, carry_out, is_reviewed, review
from luanchuyen_desktop.services.planning.planning_words import entry_state, plan_in_words
from luanchuyen_desktop.services.post_names import post_in

KEEP, OFF = "keep", "off"


class ReviewModel(TickModel):
    """Rows are the entries of the round that still stand."""

    columns = (
        Column("name", 23),
        Column(KEEP, 9),
        Column(OFF, 9),
        Column("post", 24),
        Column("reviewed", 16, right=True),
        Column("state", 21),
    )
    boxes = (KEEP, OFF)

    def __init__(self, session: Session, one: PlanningRound, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._round = session, one
        self.headings = {
            "name": self.tr("Full name"),
            KEEP: self.tr("Keep"),
            OFF: self.tr("Take off"),
            "post": self.tr("Planned title"),
            "reviewed": self.tr("Last reviewed on"),
            "state": self.tr("In this round"),
        }

    def key_of(self, row: PlanningEntry) -> int:
        """The number that the row is known by."""
        return row.id or 0

    def texts_of(self, _position: int, row: PlanningEntry) -> Sequence[str]:
        """One text a column; the boxes have none."""
        session = self._session
        return (
            session.names.get(row.cadre, row.cadre),
            "",
            "",
            post_in(session.catalogue, row.title, row.unit) or row.title,
            str(row.reviewed or ""),
            entry_state(self._round, row),
        )


class ReviewDialog(ActDialog):
    """What is ticked is written with one day; those taken off with one decision and one reason."""

    def __init__(
        self, session: Session, one: PlanningRound, entries: Sequence[PlanningEntry], parent: QWidget | None = None
    ) -> None:
        self._round, self._entries = one, entries
        self._standing = [entry for entry in entries if entry.removed is None]
        self.day = PartialDateEdit(PartialDate.of(session.as_of))
        self.off_day, self.off_number, self.off_reason = PartialDateEdit(), TextEdit(), TextEdit(REASONS)
        super().__init__(session, "", "", parent)
        self.setWindowTitle(self.tr("Review of the planning list: %1").replace("%1", one.code))
        self.act_button.setText(self.tr("Record the review"))
        self.model.ticked.connect(self.on_edited)
        self._filter()
        fit(self, GRID * 118, GRID * 82)
        self.judge()
        self.table.setFocus()

    def make_parts(self) -> Sequence[QWidget]:
        """The list with its boxes, then the fields."""
        self.model = ReviewModel(self.session, self._round, self)
        self.table = TickTable(self.model, self)
        self.table.setAccessibleName(self.tr("Who is reviewed"))
        share_rest(self.table, self.model, ("post",), "state")
        self.search = SearchBox(self.tr("Search by name, code or planned title"), self)
        self.search.searched.connect(self._filter)
        self.search.left_down.connect(self.table.setFocus)
        self.keep_rest = QPushButton(icon("check"), self.tr("Keep all who are not reviewed yet"), self)
        self.untick = QPushButton(icon("x"), self.tr("Untick all"), self)
        for button in (self.keep_rest, self.untick):
            button.setAutoDefault(False)
        self.keep_rest.clicked.connect(self._keep_rest)
        self.untick.clicked.connect(self._untick)
        return [self._list_part(), self._fields_part()]

    def _list_part(self) -> QWidget:
        part = QWidget(self)
        acts = QHBoxLayout()
        acts.setSpacing(GRID)
        acts.addWidget(self.search, 1)
        acts.addWidget(self.keep_rest)
        acts.addWidget(self.untick)
        hint = QLabel(
            self.tr("Tick with the mouse, or mark lines and press Space to keep them, Delete to take off."), part
        )
        hint.setWordWrap(True)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(acts)
        column.addWidget(hint)
        column.addWidget(self.table, 1)
        self.table.off_key.connect(self._off_marked)
        return part

    def _fields_part(self) -> QWidget:
        part = QWidget(self)
        across = QHBoxLayout(part)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(2 * GRID)
        for label, editor in (
            (self.tr("Reviewed on"), self.day),
            (self.tr("Taken off on"), self.off_day),
            (self.tr("Decision that took off"), self.off_number),
            (self.tr("Reason"), self.off_reason),
        ):
            across.addWidget(self.field(label, editor), 1, Qt.AlignmentFlag.AlignTop)
        return part

    # -- ticking ---------------------------------------------------------------------------------------------------

    @Slot()
    def _filter(self) -> None:
        words = fold(self.search.text()).split()
        self.model.show_rows([entry for entry in self._standing if fits(self._key(entry), words)])

    def _key(self, entry: PlanningEntry) -> str:
        session = self.session
        post = post_in(session.catalogue, entry.title, entry.unit) or entry.title
        return fold(f"{session.names.get(entry.cadre, '')} {entry.cadre} {post}")

    @Slot()
    def _keep_rest(self) -> None:
        ticked = {*self.model.chosen(KEEP), *self.model.chosen(OFF)}
        rest = [entry.id for entry in self._standing if not is_reviewed(self._round, entry) and entry.id not in ticked]
        self.model.tick(rest, KEEP)

    @Slot()
    def _untick(self) -> None:
        self.model.tick([entry.id for entry in self._standing], None)

    @Slot()
    def _off_marked(self) -> None:
        self.model.toggle([row.id for row in self.table.chosen_rows()], OFF)

    # -- what it would do ------------------------------------------------------------------------------------------

    def step(self) -> Step:
        """What is ticked and typed."""
        out = Exit(self.off_day.value(), self.off_number.value(), self.off_reason.value())
        return review(self.model.chosen(KEEP), self.model.chosen(OFF), self.day.value(), out)

    def preview(self) -> Sequence[str]:
        """Who stays, who goes."""
        plan = self.step()(self._round, self._entries)
        return plan_in_words(self._round, self._entries, plan, self.session.names)

    def operation(self) -> Operation:
        """Write it by the book as it is then."""
        return partial(carry_out, code=self._round.code, step=self.step())
