"""All exceptions of the book: searched, narrowed to those asked for, expired or no longer needed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from luanchuyen_desktop.domain.records import Waiver
from luanchuyen_desktop.domain.vocabulary import SubjectKind
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.in_front import bring
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import GRID, fit
from luanchuyen_desktop.gui.views.list_layout import row_of
from luanchuyen_desktop.gui.views.rows_table import RowsTable
from luanchuyen_desktop.gui.waivers.dialog import WaiverDialog
from luanchuyen_desktop.gui.waivers.model import WaiverModel
from luanchuyen_desktop.gui.waivers.proposing import blank
from luanchuyen_desktop.gui.waivers.section import take_out
from luanchuyen_desktop.gui.widgets.empty_state import EmptyState
from luanchuyen_desktop.gui.widgets.search_box import SearchBox
from luanchuyen_desktop.rules.finding import FieldRef
from luanchuyen_desktop.services.waiver_list import Standing, WaiverFilter, WaiverRow, choose, waiver_rows
from luanchuyen_desktop.store.journal import Changes


class WaiversWindow(QWidget):
    """A window beside the main one; what it lists is edited in the dialog."""

    go_to = Signal(object)  # FieldRef: please open this record in its tab

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Exceptions"))
        self._session = session
        self._rows: list[WaiverRow] = []
        self.model = WaiverModel(session, self)
        self.table = RowsTable(self.model, self)
        self.table.setSelectionMode(RowsTable.SelectionMode.SingleSelection)
        self.table.frozen.setSelectionMode(RowsTable.SelectionMode.SingleSelection)
        self.table.setAccessibleName(self.windowTitle())
        self.search = SearchBox(self.tr("Search by name, code, rule or document"), self)
        self.standing = QComboBox(self)
        self.unneeded = QCheckBox(self.tr("Only those no longer needed"), self)
        self.summary = QLabel(self)
        self.empty = EmptyState(parent=self)
        self.ask_button = QPushButton(icon("plus"), self.tr("Request an exception…"), self)
        self.open_button = QPushButton(icon("list-check"), self.tr("Open…"), self)
        self.delete_button = QPushButton(icon("trash"), self.tr("Delete"), self)
        self.record_button = QPushButton(icon("user"), self.tr("Open the record"), self)
        self._stack = QStackedWidget(self)
        self._lay_out()
        self._connect()
        self.reload()
        fit(self, 1180, 520)

    def _lay_out(self) -> None:
        self.standing.setAccessibleName(self.tr("State"))
        self.standing.addItem(self.tr("All states"), None)
        for one in Standing:
            self.standing.addItem(one.value, one)
        acts = QHBoxLayout()
        acts.setSpacing(GRID)
        for button in (self.ask_button, self.open_button, self.record_button, self.delete_button):
            acts.addWidget(button)
        acts.addStretch()
        acts.addWidget(self.summary)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID, GRID, GRID, GRID)
        layout.setSpacing(GRID)
        layout.addLayout(row_of(self.search, self.standing, self.unneeded, stretch=0))
        layout.addLayout(acts)
        layout.addWidget(self._stack, 1)

    def _connect(self) -> None:
        session = self._session
        self.search.searched.connect(self.show_again)
        self.search.left_down.connect(self.table.setFocus)
        self.standing.currentIndexChanged.connect(self.show_again)
        self.unneeded.toggled.connect(self.show_again)
        self.empty.acted.connect(self._act_on_empty)
        self.table.selection_changed.connect(self._show_buttons)
        self.table.opened.connect(self.open_current)
        self.ask_button.clicked.connect(self.ask)
        self.open_button.clicked.connect(self.open_current)
        self.record_button.clicked.connect(self._open_record)
        self.delete_button.clicked.connect(self._delete)
        session.changed.connect(self._on_changed)
        session.names_changed.connect(self.reload)
        session.findings_changed.connect(self._on_findings)
        session.as_of_changed.connect(self._on_findings)

    # -- rows ------------------------------------------------------------------------------------------------------

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if changes.cadres is None or changes.tables & {"waiver", "rotation", "cadre"}:
            self.reload()

    @Slot()
    def reload(self) -> None:
        """Read all exceptions; there are few."""
        self._rows = waiver_rows(self._session.book, self._session.names)
        self.show_again()

    @Slot()
    def _on_findings(self) -> None:
        self.show_again()
        self.model.refresh()

    @Slot()
    def show_again(self) -> None:
        """Filter anew."""
        wanted = WaiverFilter(self.search.text(), self.standing.currentData(), self.unneeded.isChecked())
        chosen = choose(self._rows, wanted, self._session.as_of, lambda row: self.model.is_needed(row) is False)
        self.model.take(chosen)
        words = self.tr("%1 of %2 exceptions").replace("%1", str(len(chosen)))
        self.summary.setText(words.replace("%2", str(len(self._rows))))
        self._stack.setCurrentWidget(self.table if chosen else self.empty)
        if self._rows:
            self.empty.tell(self.tr("No exception fits these filters."), self.tr("Clear the filters"))
        else:
            text = self.tr("No exception is recorded. Request one here, or from a finding in the panel.")
            self.empty.tell(text, "" if self._session.read_only else self.tr("Request an exception…"))
        self._show_buttons()

    @Slot()
    def _act_on_empty(self) -> None:
        if not self._rows:
            self.ask()
            return
        self.search.clear()
        self.standing.setCurrentIndex(0)
        self.unneeded.setChecked(False)
        self.show_again()

    @Slot()
    def _show_buttons(self) -> None:
        row, locked = self._current(), self._session.read_only
        self.ask_button.setEnabled(not locked)
        self.open_button.setEnabled(row is not None)
        self.record_button.setEnabled(row is not None and bool(row.cadre))
        self.delete_button.setEnabled(row is not None and not locked)

    def _current(self) -> WaiverRow | None:
        rows = self.table.chosen_rows()
        return rows[0] if rows else None

    # -- acts ------------------------------------------------------------------------------------------------------

    def bring(self) -> None:
        """Show it in front of the others."""
        bring(self)
        self.search.setFocus()

    @Slot()
    def ask(self) -> None:
        """Write a request; for whom is asked in the dialog."""
        WaiverDialog(self._session, blank(SubjectKind.ROTATION, ""), self).open()

    @Slot()
    def open_current(self) -> None:
        """Open the exception in hand."""
        row = self._current()
        if row is not None:
            WaiverDialog(self._session, row.waiver, self).open()

    @Slot()
    def _open_record(self) -> None:
        row = self._current()
        if row is not None:
            self.go_to.emit(_record_of(row.waiver))

    @Slot()
    def _delete(self) -> None:
        row = self._current()
        if row is not None:
            take_out(self._session, row.waiver, row.name)


def _record_of(waiver: Waiver) -> FieldRef:
    return FieldRef(waiver.subject_kind.value, waiver.subject, "name")
