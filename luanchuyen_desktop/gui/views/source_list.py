"""The rotation source of a year: who is on it, added from the planning pool or one by one."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QPushButton,
    QStackedWidget,
    QWidget,
)

from luanchuyen_desktop.domain.records import PlanningEntry, SourceEntry
from luanchuyen_desktop.gui.cadre_entries import CadreEntries
from luanchuyen_desktop.gui.dialogs.pool_dialog import PoolDialog
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.models.post_cache import PostCache
from luanchuyen_desktop.gui.models.source_model import SourceModel
from luanchuyen_desktop.gui.planning.proposals_dialog import ProposalsDialog
from luanchuyen_desktop.gui.planning.readiness import Judge
from luanchuyen_desktop.gui.planning.source_acts import SourceActs
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.views.filter_box import refill
from luanchuyen_desktop.gui.views.list_layout import acts_row, lay_out_list_and_form, row_of
from luanchuyen_desktop.gui.views.rows_table import RowsTable
from luanchuyen_desktop.gui.views.source_form import SourceForm
from luanchuyen_desktop.gui.widgets.elided_label import ElidedLabel
from luanchuyen_desktop.gui.widgets.empty_state import EmptyState
from luanchuyen_desktop.gui.widgets.search_box import SearchBox
from luanchuyen_desktop.services.planning.pool import (
    added_record,
    candidates,
    choose_source,
    named_records,
    source_years,
)
from luanchuyen_desktop.store.pool import Named


class SourceList(QWidget):
    """``show_entries`` gives it all entries of the book; it shows those of one year."""

    counted = Signal()  # the number on the year's list may be another

    def __init__(
        self, session: Session, posts: PostCache, cadres: CadreEntries, judge: Judge, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._posts, self._judge = session, posts, judge
        self._all: Mapping[int, Named[SourceEntry]] = {}
        self._preferred: object = None
        self._planning: Mapping[int, Named[PlanningEntry]] = {}
        self.model = SourceModel(session, posts, self)
        self.table = RowsTable(self.model, self)
        self.table.setAccessibleName(self.tr("Rotation source"))
        self._share_width()
        self.form = SourceForm(session, cadres, self)
        self.year_box = QComboBox(self)
        self.search = SearchBox(self.tr("Search by name or code"), self)
        self.state = QComboBox(self)
        self.summary = ElidedLabel(self)
        self.empty = EmptyState(parent=self)
        self.find_button = QPushButton(icon("search"), self.tr("Find proposals…"), self)
        self.pool_button = QPushButton(icon("users"), self.tr("Add from the pool…"), self)
        self.add_button = QPushButton(icon("user-plus"), self.tr("Add a cadre"), self)
        self.acts = SourceActs(session, self._marked, self._whole, self)
        self._stack = QStackedWidget(self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        year = self._session.as_of.year
        for known in source_years((), year):
            self.year_box.addItem(self.tr("Year %1").replace("%1", str(known)), known)
        self.year_box.setCurrentIndex(self.year_box.findData(year))
        self.year_box.setAccessibleName(self.tr("Year of the source list"))
        self.state.setAccessibleName(self.tr("State"))
        self.state.addItem(self.tr("All states"), None)
        for button in (self.find_button, self.pool_button, self.add_button):
            button.setEnabled(not self._session.read_only)
        filters = row_of(self.year_box, self.search, self.state, stretch=1)
        acts = acts_row(self.find_button, self.pool_button, self.add_button, summary=self.summary)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        self.splitter = lay_out_list_and_form(self, [filters, acts, self.acts], self._stack, self.form)

    def _share_width(self) -> None:
        """Posts and reason take what the others leave: the whole line is in sight on a small screen."""
        at = {column.key: number for number, column in enumerate(self.model.columns)}
        least = {at[key]: self.table.columnWidth(at[key]) for key in ("post", "planned", "reason")}
        self.table.share_width(least, at["reason"])

    def _connect(self) -> None:
        self.year_box.currentIndexChanged.connect(self._on_year)
        self.search.searched.connect(self.show_again)
        self.search.left_down.connect(self.table.setFocus)
        self.state.currentIndexChanged.connect(self.show_again)
        self.empty.acted.connect(self._act_on_empty)
        self.find_button.clicked.connect(self.find_proposals)
        self.pool_button.clicked.connect(self.add_from_pool)
        self.table.selection_changed.connect(self._allow)
        self.add_button.clicked.connect(self.add)
        self.table.chosen.connect(self._choose)
        self.form.added.connect(self._show_added)

    # -- rows ------------------------------------------------------------------------------------------------------

    @property
    def year(self) -> int:
        """The year shown."""
        year = self.year_box.currentData()
        return year if isinstance(year, int) else self._session.as_of.year

    def count(self) -> int:
        """How many are on the year's list."""
        return sum(entry.record.year == self.year for entry in self._all.values())

    def show_entries(
        self, entries: Mapping[int, Named[SourceEntry]], planning: Mapping[int, Named[PlanningEntry]]
    ) -> None:
        """Take the entries of the book as they are now, and what the people are planned for."""
        self._all, self._planning = entries, planning
        planned: dict[str, list[PlanningEntry]] = {}
        for entry in planning.values():
            if entry.record.removed is None:
                planned.setdefault(entry.record.cadre, []).append(entry.record)
        self.model.planned = planned
        self._offer_filters()
        self.show_again()
        self.form.refresh()

    def _offer_filters(self) -> None:
        year, state = self._preferred or self.year, self.state.currentData()
        states = sorted({entry.record.state or "" for entry in self._all.values()})
        years = source_years(self._all.values(), self._session.as_of.year)
        refill(self.year_box, [(self.tr("Year %1").replace("%1", str(one)), one) for one in years], year)
        lines = [(one or self.tr("State not recorded"), one) for one in states]
        refill(self.state, [(self.tr("All states"), None), *lines], state)
        if self._all:
            self._preferred = None

    def prefer_year(self, year: object) -> None:
        """Show a year as soon as it is known to occur."""
        self._preferred = year
        if (at := self.year_box.findData(year)) >= 0:
            self.year_box.setCurrentIndex(at)

    @Slot()
    def show_again(self) -> None:
        """Filter anew."""
        rows = choose_source(self._all.values(), self.year, self.search.text(), self.state.currentData())
        self.model.show_rows(rows)
        whole = self.count()
        text = self.tr("%1 people on the list of %2").replace("%2", str(self.year))
        self.summary.setText(text.replace("%1", str(whole) if len(rows) == whole else f"{len(rows)}/{whole}"))
        self._tell_empty(shown=len(rows), whole=whole)
        self._allow()
        self.counted.emit()

    @Slot()
    def _allow(self) -> None:
        self.acts.refresh(self.year)

    def _marked(self) -> list[SourceEntry]:
        return [row.record for row in self.table.chosen_rows()]

    def _whole(self) -> list[SourceEntry]:
        return [entry.record for entry in choose_source(self._all.values(), self.year)]

    def _tell_empty(self, *, shown: int, whole: int) -> None:
        self._stack.setCurrentWidget(self.table if shown else self.empty)
        if shown:
            return
        year = str(self.year)
        if whole:
            self.empty.tell(self.tr("Nobody on this list fits the filters."), self.tr("Clear the filters"))
        elif self._session.read_only:
            self.empty.tell(self.tr("Nobody is on the rotation source of %1.").replace("%1", year), "")
        else:
            text = self.tr(
                "Nobody is on the rotation source of %1 yet. Let the book propose people, or add them by hand."
            )
            self.empty.tell(text.replace("%1", year), self.tr("Find proposals…"))

    @Slot()
    def _act_on_empty(self) -> None:
        if self.count():
            self.search.clear()
            self.state.setCurrentIndex(0)
            self.show_again()
        else:
            self.find_proposals()

    @Slot()
    def _on_year(self) -> None:
        self.form.flush()
        self.table.forget_choice()
        self.form.show_record(None)
        self.show_again()

    # -- the line in hand ------------------------------------------------------------------------------------------

    @Slot(object)
    def _choose(self, row: Named[SourceEntry] | None) -> None:
        self.form.flush()
        self.form.show_record(row.record if row is not None else None)

    @Slot()
    def add(self) -> None:
        """Begin a line for a cadre that is picked."""
        self.form.flush()
        self.table.forget_choice()
        self.form.start_new(self.year)

    @Slot()
    def find_proposals(self) -> None:
        """Look through the book for who should be on the list."""
        ProposalsDialog(self._session, self._posts, self._judge, self.year, self).open()

    @Slot()
    def add_from_pool(self) -> None:
        """Choose several of the planning pool."""
        listed = {entry.record.cadre for entry in self._all.values() if entry.record.year == self.year}
        offered = candidates(self._planning.values(), listed, self.year)
        PoolDialog(self._session, self._posts, offered, self.year, self).open()

    @Slot(object)
    def _show_added(self, sent: SourceEntry) -> None:
        found = named_records(self._session.book, SourceEntry, [sent.cadre])
        stored = added_record([entry.record for entry in found], sent)
        if stored is not None:
            self.form.go_on_with(stored)
            self.table.choose(stored.id, quietly=True)

    def open_entry(self, number: int, field: str) -> bool:
        """Take a line in hand by its row number and put the cursor into a field."""
        entry = self._all.get(number)
        if entry is None:
            return False
        self.year_box.setCurrentIndex(self.year_box.findData(entry.record.year))
        if self.model.position_of(number) is None:
            self.search.clear()
            self.state.setCurrentIndex(0)
            self.show_again()
        self.table.forget_choice()
        self.table.choose(number)
        self.form.focus(field) or self.form.focus("proposed")
        return True
