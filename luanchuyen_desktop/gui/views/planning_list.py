"""Who is planned for which post in which term: filters, the tree of posts, the form of the entry in hand."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QPushButton,
    QStackedWidget,
    QWidget,
)

from luanchuyen_desktop.domain.records import PlanningEntry, PlanningRound
from luanchuyen_desktop.gui.cadre_entries import CadreEntries
from luanchuyen_desktop.gui.catalogue_entries import title_entries, unit_entries
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.models.planning_model import PlanningModel
from luanchuyen_desktop.gui.models.post_cache import PostCache
from luanchuyen_desktop.gui.planning.post_page import PostPage
from luanchuyen_desktop.gui.planning.readiness import Judge, ReadinessCache
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.views.filter_box import refill
from luanchuyen_desktop.gui.views.list_layout import acts_row, lay_out_list_and_form, row_of
from luanchuyen_desktop.gui.views.planning_form import PlanningForm
from luanchuyen_desktop.gui.views.planning_tree import PlanningTree
from luanchuyen_desktop.gui.widgets.code_picker import CodePicker
from luanchuyen_desktop.gui.widgets.elided_label import ElidedLabel
from luanchuyen_desktop.gui.widgets.empty_state import EmptyState
from luanchuyen_desktop.gui.widgets.search_box import SearchBox
from luanchuyen_desktop.services.planning.pool import (
    PlanningFilter,
    added_record,
    choose_planning,
    group_planning,
    named_records,
    terms,
)
from luanchuyen_desktop.store.pool import Named


class PlanningList(QWidget):
    """``show_entries`` gives it all entries of the book; it filters and groups them.

    Beside the tree stands the form of the person in hand, or the page of the post in hand.
    """

    def __init__(self, session: Session, posts: PostCache, cadres: CadreEntries, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._all: Mapping[int, Named[PlanningEntry]] = {}
        self._preferred: object = None
        self._offered: object = None
        self.judge = Judge(session, self)
        self.ready = ReadinessCache(session, self.judge, self)
        self.model = PlanningModel(session, posts, self.ready, self)
        self.tree = PlanningTree(self.model, self)
        self.tree.setAccessibleName(self.tr("Planning pool"))
        self.form = PlanningForm(session, cadres, self.judge, self)
        self.post = PostPage(session, self.judge, self)
        self.search = SearchBox(self.tr("Search by cadre, title or unit"), self)
        self.term = QComboBox(self)
        self.title = CodePicker(parent=self)
        self.unit = CodePicker(parent=self)
        self.active_only = QCheckBox(self.tr("Hide those taken off"), self)
        self.summary = ElidedLabel(self)
        self.empty = EmptyState(parent=self)
        self.add_button = QPushButton(icon("plus"), self.tr("Add to the pool"), self)
        self.rounds_button = QPushButton(icon("calendar-event"), self.tr("Planning rounds…"), self)
        self._stack = QStackedWidget(self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.term.setAccessibleName(self.tr("Term"))
        self.term.addItem(self.tr("All terms"), None)
        for picker, hint in ((self.title, self.tr("Planned title")), (self.unit, self.tr("Unit"))):
            picker.setPlaceholderText(hint)
            picker.setAccessibleName(hint)
        self.add_button.setEnabled(not self._session.read_only)
        filters = row_of(self.search, self.term, self.title, self.unit)
        for number, share in enumerate((3, 0, 2, 2)):
            filters.setStretch(number, share)
        acts = acts_row(self.add_button, self.rounds_button, self.active_only, summary=self.summary)
        self._stack.addWidget(self.tree)
        self._stack.addWidget(self.empty)
        self.beside = QStackedWidget(self)
        self.beside.addWidget(self.form)
        self.beside.addWidget(self.post)
        self.splitter = lay_out_list_and_form(self, [filters, acts], self._stack, self.beside)

    def _connect(self) -> None:
        self.search.searched.connect(self.show_again)
        self.search.left_down.connect(self.tree.setFocus)
        self.term.currentIndexChanged.connect(self.show_again)
        self.title.value_edited.connect(self.show_again)
        self.unit.value_edited.connect(self.show_again)
        self.active_only.toggled.connect(self.show_again)
        self.empty.acted.connect(self._act_on_empty)
        self.add_button.clicked.connect(self.add)
        self.tree.chosen.connect(self._choose)
        self.form.added.connect(self._show_added)

    # -- rows ------------------------------------------------------------------------------------------------------

    def show_entries(self, entries: Mapping[int, Named[PlanningEntry]]) -> None:
        """Take the entries of the book as they are now."""
        self._all = entries
        self._offer_filters()
        self.show_again()
        self.form.refresh()

    def look_again(self, cadres: Collection[str]) -> None:
        """Something else in the files of these cadres has changed: who is ready may be others."""
        self.model.refresh_cadres(cadres)
        self.form.refresh()
        group = self.tree.group() if self.beside.currentWidget() is self.post else None
        if group is not None and any(named.record.cadre in cadres for named in group.entries):
            self.post.show_group(group)

    def _offer_filters(self) -> None:
        records = [entry.record for entry in self._all.values()]
        chosen = self.term.currentData() or self._preferred
        lines = [(term, term) for term in terms(self._all.values())]
        refill(self.term, [(self.tr("All terms"), None), *lines], chosen)
        if records:
            self._preferred = None
        titles, units = {one.title for one in records}, {one.unit for one in records}
        catalogue = self._session.catalogue
        if self._offered == (titles, units, catalogue):
            return  # making the lists of a large catalogue takes a while
        self._offered = (titles, units, catalogue)
        _offer(self.title, [entry for entry in title_entries(catalogue) if entry.code in titles])
        _offer(self.unit, [entry for entry in unit_entries(catalogue) if entry.code in units])

    def prefer_term(self, term: object) -> None:
        """Narrow to a term as soon as it is known to occur."""
        self._preferred = term
        self.term.setCurrentIndex(max(self.term.findData(term), 0))

    @Slot()
    def show_again(self) -> None:
        """Filter and group anew."""
        wanted = PlanningFilter(
            self.search.text(),
            self.term.currentData(),
            self.title.value(),
            self.unit.value(),
            self.active_only.isChecked(),
        )
        catalogue = self._session.catalogue
        chosen = choose_planning(self._all.values(), wanted, catalogue)
        self.tree.show_groups(group_planning(chosen, catalogue))
        self._tell_empty(shown=len(chosen))
        self.summary.setText(self._summary(chosen))
        if self.beside.currentWidget() is self.post:
            self._show_beside(self.tree.entry())

    def _summary(self, chosen: list[Named[PlanningEntry]]) -> str:
        active = [entry.record for entry in chosen if entry.record.removed is None]
        people = len({record.cadre for record in active})
        posts = len({(record.title, record.unit, record.term) for record in active})
        text = self.tr("%1 people planned for %2 posts").replace("%1", str(people)).replace("%2", str(posts))
        gone = len(chosen) - len(active)
        return f"{text} · {self.tr('%1 taken off').replace('%1', str(gone))}" if gone else text

    def _tell_empty(self, *, shown: int) -> None:
        self._stack.setCurrentWidget(self.tree if shown else self.empty)
        if shown:
            return
        if self._all:
            self.empty.tell(self.tr("Nobody in the pool fits these filters."), self.tr("Clear the filters"))
        elif self._session.read_only:
            self.empty.tell(self.tr("The planning pool of this book is empty."), "")
        else:
            text = self.tr("The planning pool is empty. Add an entry, or import the Excel workbook from the File menu.")
            self.empty.tell(text, self.tr("Add to the pool"))

    @Slot()
    def _act_on_empty(self) -> None:
        if self._all:
            self.clear_filters()
        else:
            self.add()

    def clear_filters(self) -> None:
        """Show the whole pool again."""
        self.search.clear()
        self.term.setCurrentIndex(0)
        self.title.set_value(None)
        self.unit.set_value(None)
        self.active_only.setChecked(False)
        self.show_again()

    # -- the entry in hand -----------------------------------------------------------------------------------------

    @Slot(object)
    def _choose(self, entry: Named[PlanningEntry] | None) -> None:
        self.form.flush()
        self.form.show_record(entry.record if entry is not None else None)
        self._show_beside(entry)

    def _show_beside(self, entry: Named[PlanningEntry] | None) -> None:
        group = self.tree.group() if entry is None else None
        self.beside.setCurrentWidget(self.post if group is not None else self.form)
        self.post.show_group(group)

    @Slot()
    def add(self) -> None:
        """Begin an entry for the post in hand, or for any."""
        group = self.tree.group()
        self.start_new(group.entries[0].record if group is not None else None)

    def start_new(self, like: PlanningEntry | None, one: PlanningRound | None = None) -> None:
        """Begin an entry like another one, in a planning round if one is given."""
        self.form.flush()
        self.tree.forget_choice()
        self._show_beside(None)
        self.form.start_new(like, one)

    @Slot(object)
    def _show_added(self, sent: PlanningEntry) -> None:
        found = named_records(self._session.book, PlanningEntry, [sent.cadre])
        stored = added_record([entry.record for entry in found], sent)
        if stored is not None and stored.id is not None:
            self.form.go_on_with(stored)
            self.tree.choose(stored.id, quietly=True)

    def open_entry(self, number: int, field: str) -> bool:
        """Take an entry in hand by its row number and put the cursor into a field."""
        if number not in self._all:
            return False
        if not self.model.index_of(number).isValid():
            self.clear_filters()
        self.beside.setCurrentWidget(self.form)
        self.tree.forget_choice()
        self.tree.choose(number)
        self.form.focus(field) or self.form.focus("term")
        return True


def _offer(picker: CodePicker, entries: list[Any]) -> None:
    """Give a filter its list, except while somebody types in it."""
    if not (picker.hasFocus() and picker.isModified()):
        picker.set_entries(entries)
