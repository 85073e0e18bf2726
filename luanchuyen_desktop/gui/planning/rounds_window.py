"""The window “Đợt quy hoạch”: the rounds, the list of the one in hand, and its steps."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from luanchuyen_desktop.domain.records import PlanningEntry, PlanningRound
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.latest import Latest
from luanchuyen_desktop.gui.planning.review_dialog import ReviewDialog
from luanchuyen_desktop.gui.planning.round_dialogs import ApproveDialog, CloseDialog, OpenRoundDialog
from luanchuyen_desktop.gui.planning.round_form import RoundForm
from luanchuyen_desktop.gui.planning.rounds_model import RoundListModel, RoundModel
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import GRID, fit
from luanchuyen_desktop.gui.views.filter_box import refill
from luanchuyen_desktop.gui.views.list_layout import acts_row
from luanchuyen_desktop.gui.views.planning_view import NEW_IN_ROUND
from luanchuyen_desktop.gui.views.rows_table import RowsTable, share_rest
from luanchuyen_desktop.gui.widgets.empty_state import EmptyState
from luanchuyen_desktop.gui.widgets.window_buttons import closing_buttons
from luanchuyen_desktop.rules.finding import FieldRef
from luanchuyen_desktop.services import editing
from luanchuyen_desktop.services.planning.planning_rounds import entries_of, rounds
from luanchuyen_desktop.services.planning.planning_words import counts_in_words, entry_kind
from luanchuyen_desktop.services.progress import Progress
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes
from luanchuyen_desktop.store.planning import usual_term


class RoundsWindow(QDialog):
    """The rounds are few and read at once; the list of one is read in a job."""

    go_to = Signal(object)  # FieldRef

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._latest = Latest(session, self)
        self._latest.done.connect(self._take_entries)
        self.entries: Sequence[PlanningEntry] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setWindowTitle(self.tr("Planning rounds"))
        self.model = RoundModel(self)
        self.table = RowsTable(self.model, self)
        self.table.setAccessibleName(self.tr("Planning rounds"))
        self.list_model = RoundListModel(session, self)
        self.list_table = RowsTable(self.list_model, self)
        self.list_table.setAccessibleName(self.tr("List of the round"))
        self.form = RoundForm(session, self)
        self.open_button = QPushButton(icon("plus"), self.tr("Open a round…"), self)
        self.shown = QComboBox(self)
        self.shown.setAccessibleName(self.tr("Which of the list"))
        self.counts = QLabel(self)
        self.empty = EmptyState(parent=self)
        self.list_empty = EmptyState(parent=self)
        self._stack, self._list_stack = QStackedWidget(self), QStackedWidget(self)
        self._lay_out()
        self._connect()
        self.reload()
        if self.model.rows:
            self.table.choose(self.model.rows[0].id)

    def _lay_out(self) -> None:
        for stack, table, empty in (
            (self._stack, self.table, self.empty),
            (self._list_stack, self.list_table, self.list_empty),
        ):
            stack.addWidget(table)
            stack.addWidget(empty)
        self.counts.setTextFormat(Qt.TextFormat.PlainText)
        share_rest(self.table, self.model, ("state",))
        share_rest(self.list_table, self.list_model, ("post", "reason"))
        self.open_button.setEnabled(not self._session.read_only)
        self.open_button.setAutoDefault(False)
        splitter = QSplitter(self)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._lists())
        splitter.addWidget(self.form)
        self.form.setMinimumWidth(GRID * 40)
        splitter.setSizes([GRID * 106, GRID * 42])
        splitter.setStretchFactor(0, 1)
        buttons = closing_buttons(self)
        buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setSpacing(GRID)
        layout.addWidget(splitter, 1)
        layout.addWidget(buttons)
        fit(self, GRID * 150, GRID * 82)

    def _lists(self) -> QWidget:
        """The rounds, and below them who is on the list of the one in hand."""
        lists = QSplitter(Qt.Orientation.Vertical, self)
        lists.setChildrenCollapsible(False)
        lists.addWidget(self._stack)
        below = QWidget(self)
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(acts_row(self.shown, summary=self.counts))
        column.addWidget(self._list_stack, 1)
        lists.addWidget(below)
        lists.setSizes([GRID * 24, GRID * 46])
        left = QWidget(self)
        rows = QVBoxLayout(left)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GRID)
        rows.addLayout(acts_row(self.open_button, summary=QLabel(self)))
        rows.addWidget(lists, 1)
        return left

    def _connect(self) -> None:
        self.table.chosen.connect(self._choose)
        self.list_table.opened.connect(self._open_entry)
        self.shown.activated.connect(self._show_list)
        self.empty.acted.connect(self.open_round)
        self.open_button.clicked.connect(self.open_round)
        self.form.approve_asked.connect(self.approve)
        self.form.review_asked.connect(self.review)
        self.form.close_asked.connect(self.close_round)
        self.form.add_asked.connect(self._add_person)
        self.form.delete_asked.connect(self._delete)
        self._session.changed.connect(self._on_changed)
        self._session.names_changed.connect(self.list_model.refresh)

    # -- showing ---------------------------------------------------------------------------------------------------

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if changes.cadres is None or changes.tables & {"planning_round", "planning_entry", "cadre"}:
            known = {one.id for one in self.model.rows}
            self.reload()
            fresh = [one for one in self.model.rows if one.id not in known]
            if len(fresh) == 1:  # the round that was just opened
                self.table.choose(fresh[0].id)

    @Slot()
    def reload(self) -> None:
        """Show the book as it is now; the round in hand stays in hand."""
        self.model.show_rows(rounds(self._session.book))
        self.form.refresh()
        there = bool(self.model.rows)
        self._stack.setCurrentWidget(self.table if there else self.empty)
        if not there:
            act = "" if self._session.read_only else self.tr("Open a round…")
            self.empty.tell(self.tr("No planning round is recorded yet."), act)
        self._read_list()

    @property
    def round(self) -> PlanningRound | None:
        """The round in hand."""
        record = self.form.record
        return record if isinstance(record, PlanningRound) else None

    @Slot(object)
    def _choose(self, row: PlanningRound | None) -> None:
        self.form.flush()
        self.form.show_record(row)
        self._read_list()

    def _read_list(self) -> None:
        one = self.round
        if one is None:
            self._latest.stop()
            self._take_entries(())
            return

        def work(book: Book, _progress: Progress) -> list[PlanningEntry]:
            return entries_of(book, one)

        self._latest.ask(self.tr("Reading the list of the round"), work)

    @Slot(object)
    def _take_entries(self, entries: Sequence[PlanningEntry]) -> None:
        self.entries = entries
        one = self.round
        kinds = sorted({entry_kind(one, entry) for entry in entries}) if one is not None else []
        refill(self.shown, [(self.tr("All on the list"), None), *((kind, kind) for kind in kinds)], self._wanted())
        self._show_list()

    def _wanted(self) -> object:
        return self.shown.currentData()

    @Slot()
    def _show_list(self) -> None:
        one, wanted = self.round, self._wanted()
        rows = [entry for entry in self.entries if one is not None and wanted in {None, entry_kind(one, entry)}]
        self.list_model.round = one
        self.list_model.show_rows(rows)
        self.list_model.refresh()
        self.counts.setText(counts_in_words(one, self.entries) if one is not None else "")
        self.shown.setVisible(bool(self.entries))
        self._list_stack.setCurrentWidget(self.list_table if rows else self.list_empty)
        self.list_empty.tell(self._why_empty(), "")

    def _why_empty(self) -> str:
        if self.round is None:
            return self.tr("Choose a round above to see its list.")
        if self._latest.is_busy:
            return self.tr("Reading the list of the round")
        return self.tr("Nobody is on the list of this round yet. Press “Add a person…”.")

    # -- acts ------------------------------------------------------------------------------------------------------

    @Slot()
    def open_round(self) -> None:
        """Ask for a new round; the term that most are planned for is proposed, else the one of the latest round."""
        if not self._session.read_only:
            term = usual_term(self._session.book) or (self.model.rows[0].term if self.model.rows else None)
            OpenRoundDialog(self._session, term, self).open()

    @Slot()
    def approve(self) -> None:
        """Ask for the decision."""
        if (one := self._ready()) is not None:
            ApproveDialog(self._session, one, self._entries_now(one), self).open()

    @Slot()
    def review(self) -> None:
        """Keep some, take off others."""
        if (one := self._ready()) is not None:
            ReviewDialog(self._session, one, self._entries_now(one), self).open()

    @Slot()
    def close_round(self) -> None:
        """Ask for the last day."""
        if (one := self._ready()) is not None:
            CloseDialog(self._session, one, self._entries_now(one), self).open()

    def _ready(self) -> PlanningRound | None:
        """The round in hand, once what is typed is sent to be stored."""
        return self.round if self.form.flush() else None

    def _entries_now(self, one: PlanningRound) -> Sequence[PlanningEntry]:
        return self.entries if not self._latest.is_busy else entries_of(self._session.book, one)

    @Slot()
    def _add_person(self) -> None:
        if (one := self.round) is not None and self.form.flush():
            self.go_to.emit(FieldRef(NEW_IN_ROUND, one.code, ""))

    @Slot()
    def _delete(self) -> None:
        if (one := self.round) is not None:
            self._session.submit(partial(editing.delete, record=one))

    @Slot()
    def _open_entry(self) -> None:
        rows = self.list_table.chosen_rows()
        if rows:
            self.go_to.emit(FieldRef("planning_entry", str(rows[0].id), "term"))

    def done(self, result: int) -> None:
        """Store what is typed before it closes."""
        self.form.flush()
        self._latest.stop()
        super().done(result)
