"""One section of the catalogue window: the list at the left, the record in hand at the right."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QStackedWidget, QWidget

from luanchuyen_desktop.domain.records import AllowanceRate, Position, Title
from luanchuyen_desktop.domain.vocabulary import Level
from luanchuyen_desktop.gui.catalogue.form import CatalogueForm
from luanchuyen_desktop.gui.catalogue.kinds import CatalogueKind
from luanchuyen_desktop.gui.catalogue.model import CatalogueModel
from luanchuyen_desktop.gui.catalogue.shown import Around
from luanchuyen_desktop.gui.catalogue.starting_titles_dialog import StartingTitlesDialog
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.tasks import Kind
from luanchuyen_desktop.gui.views.list_layout import acts_row, lay_out_list_and_form, row_of
from luanchuyen_desktop.gui.views.rows_table import RowsTable
from luanchuyen_desktop.gui.widgets.choice_box import ChoiceBox
from luanchuyen_desktop.gui.widgets.empty_state import EmptyState
from luanchuyen_desktop.gui.widgets.job_strip import grouped
from luanchuyen_desktop.gui.widgets.notice_bar import NoticeBar
from luanchuyen_desktop.gui.widgets.search_box import SearchBox
from luanchuyen_desktop.services.catalogue import (
    CatalogueFilter,
    Keyed,
    catalogue_records,
    choose,
    holder_counts,
    keyed,
)
from luanchuyen_desktop.services.editing import tidied
from luanchuyen_desktop.services.starting_titles import starting_titles

_WIDTHS = (760, 420)


class CatalogueSection(QWidget):
    """Follows the catalogue of the session by itself; the holders of posts are counted when it is shown."""

    counted = Signal()

    def __init__(self, session: Session, kind: CatalogueKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = kind
        self._session = session
        self._rows: list[Keyed] = []
        self._around = Around(session.catalogue)
        self._stale_holders = kind.record is Position
        self.model = CatalogueModel(kind, self._around, self)
        self.table = RowsTable(self.model, self)
        self.table.setSelectionMode(RowsTable.SelectionMode.SingleSelection)
        self.table.frozen.setSelectionMode(RowsTable.SelectionMode.SingleSelection)
        self.table.setAccessibleName(kind.title)
        self.form = CatalogueForm(session, kind, self)
        self.search = SearchBox(self.tr("Search by name or code"), self)
        self.level: ChoiceBox[Level] = ChoiceBox(Level, empty=self.tr("All levels"))
        self.in_effect = QCheckBox(self.tr("Hide what has ended"), self)
        self.summary = QLabel(self)
        self.empty = EmptyState(parent=self)
        self.notice = NoticeBar(self)
        self.add_button = QPushButton(icon("plus"), kind.add, self)
        self.load_button = QPushButton(icon("file-import"), self.tr("Load proposed titles…"), self)
        self._stack = QStackedWidget(self)
        self._lay_out()
        self._connect()
        self.reload()

    def _lay_out(self) -> None:
        self.level.setAccessibleName(self.tr("Level"))
        self.level.set_value(None)
        self.level.setCurrentIndex(0)
        self.level.setVisible(self.kind.has_level)
        self.in_effect.setVisible(self.kind.has_level)
        self.add_button.setEnabled(not self._session.read_only)
        filters = row_of(self.search, self.level, stretch=0)
        self.load_button.setVisible(self.kind.record is Title)
        self.load_button.setEnabled(not self._session.read_only)
        acts = acts_row(self.add_button, self.load_button, self.in_effect, summary=self.summary)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        self.splitter = lay_out_list_and_form(self, [filters, acts, self.notice], self._stack, self.form)
        self.splitter.setSizes(list(_WIDTHS))

    def _connect(self) -> None:
        self.search.searched.connect(self.show_again)
        self.search.left_down.connect(self.table.setFocus)
        self.level.currentIndexChanged.connect(self.show_again)
        self.in_effect.toggled.connect(self.show_again)
        self.empty.acted.connect(self._act_on_empty)
        self.add_button.clicked.connect(self.add)
        self.load_button.clicked.connect(self._load)
        self.table.chosen.connect(self._choose)
        self.table.opened.connect(self._enter_form)
        self.form.added.connect(self._show_added)
        self.form.deleted.connect(self._tell_deleted)
        self.form.dropped.connect(self._after_drop)
        self.notice.undo_asked.connect(self._undo)
        self._session.catalogue_changed.connect(self.reload)
        if self.kind.record is Position:
            self._session.changed.connect(self._forget_holders)
            self._session.as_of_changed.connect(self._forget_holders)

    # -- rows ------------------------------------------------------------------------------------------------------

    @Slot()
    def reload(self) -> None:
        """Take the catalogue as it is now."""
        catalogue = self._session.catalogue
        self._around = Around(catalogue, self._around.holders)
        self._rows = keyed(catalogue_records(catalogue, self.kind.record), catalogue)
        self.show_again()
        self.form.refresh()
        self.counted.emit()

    @property
    def count(self) -> int:
        """How many records there are."""
        return len(self._rows)

    @Slot()
    def show_again(self) -> None:
        """Filter anew."""
        day = self._session.as_of if self.in_effect.isChecked() else None
        chosen = choose(self._rows, CatalogueFilter(self.search.text(), self.level.value(), day))
        self.model.take(chosen, self._around)
        self.summary.setText(self._summary(len(chosen)))
        self._tell_empty(shown=len(chosen))

    def _summary(self, shown: int) -> str:
        if shown == len(self._rows):
            return self.tr("%1 lines").replace("%1", grouped(shown))
        words = self.tr("%1 of %2 lines").replace("%1", grouped(shown))
        return words.replace("%2", grouped(len(self._rows)))

    def _tell_empty(self, *, shown: int) -> None:
        self._stack.setCurrentWidget(self.table if shown else self.empty)
        if shown:
            return
        if self._rows:
            self.empty.tell(self.tr("Nothing in the catalogue fits these filters."), self.tr("Clear the filters"))
        else:
            self.empty.tell(self.kind.empty, "" if self._session.read_only else self.kind.add)

    @Slot()
    def _act_on_empty(self) -> None:
        if self._rows:
            self.clear_filters()
        else:
            self.add()

    def clear_filters(self) -> None:
        """Show all again."""
        self.search.clear()
        self.level.setCurrentIndex(0)
        self.in_effect.setChecked(False)
        self.show_again()

    # -- the record in hand ----------------------------------------------------------------------------------------

    @Slot(object)
    def _choose(self, record: Any | None) -> None:
        if not self._may_leave():
            return
        self.form.show_record(record)

    def _may_leave(self) -> bool:
        """Store what is typed. What cannot be stored is not thrown away: the form keeps it and says why."""
        if not self.form.flush():
            self._mark_in_hand()
            words = self.tr("Not stored yet. Mend the field that says why, or press Esc in it to put it back.")
            self.notice.tell(words)
            return False
        self.notice.dismiss()
        return True

    def _mark_in_hand(self) -> None:
        record = self.form.record
        if record is None or record.id is None or not self.table.choose(record.id, quietly=True):
            self.table.forget_choice()

    @Slot()
    def _enter_form(self) -> None:
        self.form.focus(self.kind.first)

    @Slot()
    def add(self) -> None:
        """Begin a record, or go on with the one that is being added."""
        if self._session.read_only:
            return
        if self.form.is_new:
            self.form.focus(self.kind.first)
        elif self._may_leave():
            self.table.forget_choice()
            self.form.start_new()

    @Slot()
    def _load(self) -> None:
        """Choose among the shipped titles."""
        if self._may_leave():
            groups = starting_titles(self._session.workspace.resources)
            StartingTitlesDialog(self._session, groups, self).open()

    @Slot()
    def _after_drop(self) -> None:
        self.notice.dismiss()
        self.table.setFocus()

    @Slot(object)
    def _show_added(self, sent: Any) -> None:
        """The form goes on with the record as it is stored."""
        stored = max(
            (row.record for row in self._rows if _is_same(row.record, sent)),
            key=lambda each: each.id or 0,
            default=None,
        )
        if stored is not None:
            self.form.go_on_with(stored)
            self._mark_in_hand()

    @Slot(object)
    def _tell_deleted(self, record: Any) -> None:
        name = getattr(record, "name", "") or self.form.kind.title
        self.notice.tell(self.tr("“%1” is out of the catalogue.").replace("%1", name), can_undo=True)

    @Slot()
    def _undo(self) -> None:
        self.notice.dismiss()
        self._session.undo()

    def open_record(self, key: str, field: str) -> bool:
        """Take a record in hand by its code, or a post by its number, and put the cursor into a field."""
        found = next(
            (row.record for row in self._rows if key in {getattr(row.record, "code", ""), str(row.record.id)}), None
        )
        if found is None or found.id is None:
            return False
        if self.model.position_of(found.id) is None:
            self.clear_filters()
        if self._may_leave():
            self.table.forget_choice()
            self.table.choose(found.id)
            self.form.focus(field) or self.form.focus(self.kind.first)
        return True

    def flush(self) -> bool:
        """Store what is typed; ``False`` if some of it cannot be stored as it is."""
        return self.form.flush()

    # -- holders of posts ------------------------------------------------------------------------------------------

    @Slot()
    def _forget_holders(self) -> None:
        self._stale_holders = True
        if self.isVisible():
            self.count_holders()

    def count_holders(self) -> None:
        """Count anew, off the window's thread, if anything may have changed."""
        if not self._stale_holders:
            return
        self._stale_holders = False
        day = self._session.as_of
        work = self._session.read(
            self.tr("Counting holders"), lambda book, _tick: holder_counts(book, day), Kind.BACKGROUND
        )
        work.done.connect(self._take_holders)

    @Slot(object)
    def _take_holders(self, holders: Any) -> None:
        self._around = Around(self._session.catalogue, holders)
        self.show_again()
        self.form.show_holders(holders)


def _is_same(record: Any, sent: Any) -> bool:
    if isinstance(record, Position):
        return (record.unit, record.title) == (sent.unit, sent.title)
    if isinstance(record, AllowanceRate):
        kept: AllowanceRate = tidied(sent)
        return replace(record, id=None) == kept
    return bool(record.code == sent.code)
