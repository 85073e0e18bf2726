"""A section of the cadre form that lists records: a table, and under it the fields of the line in hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QItemSelection, QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QHeaderView, QLabel, QPushButton, QVBoxLayout, QWidget

from luanchuyen_desktop.domain.dossier import Catalogue, Dossier
from luanchuyen_desktop.domain.records import Record
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.marks import Mark
from luanchuyen_desktop.gui.models.record_table import RecordTable
from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.views.cadre.fields import ListKind, Lists
from luanchuyen_desktop.gui.widgets.figures import FiguresDelegate
from luanchuyen_desktop.gui.widgets.finding_list import ShownFinding
from luanchuyen_desktop.gui.widgets.record_editor import RecordEditor
from luanchuyen_desktop.gui.widgets.short_table import ShortTable
from luanchuyen_desktop.services.drafts import part_of


class ListSection(QWidget):
    """Add, edit and delete records of one kind; the editor is made when it is first needed."""

    drafted = Signal()
    committed = Signal(object)  # Record
    deleted = Signal(object)  # Record
    finding_clicked = Signal(object)  # Finding
    dropped = Signal(str)  # labels of fields whose text was not stored when another line was taken in hand
    opened = Signal(QWidget)  # the fields of a line that was taken in hand
    pane_changed = Signal()  # another record, or none, is in hand

    def __init__(
        self,
        kind: ListKind,
        catalogue: Callable[[], Catalogue],
        lists: Callable[[], Lists],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.kind = kind
        self._catalogue, self._lists = catalogue, lists
        self._owner = ""  # code of whom the records belong to
        self._locked = False
        self._editor: RecordEditor | None = None
        self._model = RecordTable(
            [column.label for column in kind.columns], [column.figures for column in kind.columns], self
        )
        self.table = self._make_table()
        self._empty = QLabel(kind.empty, self)
        self._empty.setWordWrap(True)
        self.add_button = QPushButton(icon("plus"), kind.add, self)
        self.delete_button = QPushButton(icon("trash"), self.tr("Delete"), self)
        self._pane = QFrame(self)
        self._pane.setFrameShape(QFrame.Shape.StyledPanel)
        self._pane.hide()
        self._lay_out()
        self.add_button.clicked.connect(self.add)
        self.delete_button.clicked.connect(self._delete_in_hand)
        self.table.opened.connect(self._open)
        self.table.delete_pressed.connect(self._delete_row)
        self.table.selectionModel().selectionChanged.connect(self._on_selected)

    def _make_table(self) -> ShortTable:
        table = ShortTable(self)
        table.setModel(self._model)
        table.setAccessibleName(self.kind.title)
        header = table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(0, 3 * GRID)
        for column, spec in enumerate(self.kind.columns, 1):
            narrow = spec.figures or column == 1
            mode = QHeaderView.ResizeMode.ResizeToContents if narrow else QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(column, mode)
            if spec.figures:
                table.setItemDelegateForColumn(column, FiguresDelegate(table))
        return table

    def _lay_out(self) -> None:
        self._buttons = buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self.add_button)
        buttons.addWidget(self.delete_button)
        buttons.addStretch()
        pane = QVBoxLayout(self._pane)
        pane.setContentsMargins(GRID, GRID, GRID, GRID)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        for part in (self._empty, self.table):
            layout.addWidget(part)
        layout.addLayout(buttons)
        layout.addWidget(self._pane)

    def add_beside_buttons(self, button: QPushButton) -> None:
        """A further button, beside those to add and to delete."""
        self._buttons.insertWidget(self._buttons.count() - 1, button)

    # -- showing ---------------------------------------------------------------------------------------------------

    def show_dossier(self, dossier: Dossier) -> None:
        """Show the records of another cadre, none of them in hand."""
        self.show_records(dossier.cadre.code, part_of(dossier, self.kind.record))

    def refresh(self, dossier: Dossier) -> None:
        """Show the same cadre's records as they are stored now; the one in hand stays in hand."""
        self.refresh_records(dossier.cadre.code, part_of(dossier, self.kind.record))

    def show_records(self, owner: str, records: Sequence[Any]) -> None:
        """Show the records of another owner (by code), none of them in hand."""
        self._tell_dropped()
        self._owner = owner
        self._close()
        self._fill(records)

    def refresh_records(self, owner: str, records: Sequence[Any]) -> None:
        """Show the same owner's records as they are stored now; the one in hand stays in hand."""
        self._owner = owner
        in_hand = self.in_hand()
        known = {record.id for record in self._records()}
        self._fill(records)
        if in_hand is None or self._editor is None:
            return
        if in_hand.id is None:
            stored = self.added(records, known, in_hand)
            if stored is None:
                return
        else:
            stored = next((record for record in records if record.id == in_hand.id), None)
        if stored is None:
            self._close()
            return
        self._editor.set_record(stored)
        self._mark_row(stored)

    def added(self, records: Sequence[Any], known: set[int | None], _in_hand: Record) -> Any:
        """The stored form of the record that was sent to be added; ``None`` if it is not there (yet)."""
        sent = self._editor.sent if self._editor is not None else None
        if sent is None:
            return None
        fresh = [record for record in records if record.id not in known and replace(record, id=None) == sent]
        return fresh[-1] if fresh else None

    def _fill(self, records: Sequence[Any]) -> None:
        catalogue = self._catalogue()
        # A reset of the model drops the selection, which is not the person letting go of the line in hand.
        with QSignalBlocker(self.table.selectionModel()):
            self._model.show_records(
                records, lambda record: tuple(c.text(record, catalogue) for c in self.kind.columns)
            )
        self.table.fit()
        self.table.setVisible(bool(records))
        self._empty.setVisible(not records)
        self._show_buttons()

    def show_marks(self, marks: Mapping[str, Mark]) -> None:
        """Mark the rows that findings are about."""
        self._model.show_marks(marks)

    def set_locked(self, *, locked: bool) -> None:
        """Only to be read."""
        self._locked = locked
        if self._editor is not None:
            self._editor.set_locked(locked=locked)
        self._show_buttons()

    def set_lists(self) -> None:
        """The catalogue changed: the editor is made anew when it is next needed."""
        if self._editor is not None:
            self._close()
            self._editor.deleteLater()
            self._editor = None

    def _records(self) -> list[Any]:
        return [self._model.record(row) for row in range(self._model.rowCount())]

    def _show_buttons(self) -> None:
        self.add_button.setEnabled(not self._locked)
        self.delete_button.setEnabled(not self._locked and self.in_hand() is not None)
        self.delete_button.setVisible(self._model.rowCount() > 0 or self.in_hand() is not None)

    # -- the record in hand ------------------------------------------------------------------------------------------

    @property
    def editor(self) -> RecordEditor | None:
        """The fields of the record in hand; ``None`` while no line is open."""
        return self._editor if self.in_hand() is not None else None

    def in_hand(self) -> Record | None:
        """The record in hand as stored, or the blank of one that is being added."""
        return None if self._editor is None or self._pane.isHidden() else self._editor.record

    def draft(self) -> Record | None:
        """The record in hand as it would be stored; ``None`` while nothing differs or something needed is missing."""
        if self._editor is None or self.in_hand() is None:
            return None
        draft = self._editor.draft()
        return draft if draft is not None and (draft.id is not None or self._editor.is_complete()) else None

    def commit(self) -> None:
        """Store what is typed."""
        if self._editor is not None and self.in_hand() is not None:
            self._editor.commit()

    def release(self, record: Record) -> None:
        """Storing a record has ended."""
        if self._editor is not None:
            self._editor.release(record)

    def _tell_dropped(self) -> None:
        labels = self._editor.unstored() if self._editor is not None and self.in_hand() is not None else []
        if labels:
            self.dropped.emit(", ".join(labels))

    @Slot()
    def add(self) -> None:
        """Open the fields of a new record."""
        self.commit()
        self._tell_dropped()
        self.table.clearSelection()
        self.table.setCurrentIndex(self._model.index(-1, -1))
        editor = self._show(self.kind.blank(self._owner))
        editor.focus_field(editor.names[0])

    def open_record(self, key: str, field: str) -> bool:
        """Take a record in hand by its number and put the cursor into a field."""
        row = self._model.row_of(key)
        if row < 0:
            return False
        self.table.selectRow(row)
        editor = self._editor
        if editor is None:
            return False
        return editor.focus_field(field) or editor.focus_field(editor.names[0])

    @Slot(int)
    def _open(self, row: int) -> None:
        self.table.selectRow(row)
        if self._editor is not None:
            self._editor.focus_field(self._editor.names[0])

    @Slot(QItemSelection, QItemSelection)
    def _on_selected(self, selected: QItemSelection, _before: QItemSelection) -> None:
        indexes = selected.indexes()
        if not indexes:
            return
        self.commit()
        self._tell_dropped()
        self._show(self._model.record(indexes[0].row()))

    def _show(self, record: Record) -> RecordEditor:
        if self._editor is None:
            self._editor = self._make_editor()
        self._editor.show_record(record)
        self._pane.show()
        self._show_buttons()
        self.pane_changed.emit()
        self.opened.emit(self._pane)
        return self._editor

    def _make_editor(self) -> RecordEditor:
        editor = RecordEditor(self.kind.fields(self._lists()), self._pane)
        editor.drafted.connect(self.drafted)
        editor.committed.connect(self.committed)
        editor.finding_clicked.connect(self.finding_clicked)
        editor.set_locked(locked=self._locked)
        layout = self._pane.layout()
        assert layout is not None  # noqa: S101 - set in _lay_out
        layout.addWidget(editor)
        return editor

    def _close(self) -> None:
        was_open = self.in_hand() is not None
        if self._editor is not None:
            self._editor.show_record(None)
        self._pane.hide()
        self.table.clearSelection()
        self._show_buttons()
        if was_open:
            self.pane_changed.emit()

    def _mark_row(self, record: Record) -> None:
        """Select the row of the record in hand without opening it again."""
        row = self._model.row_of(str(record.id))
        with QSignalBlocker(self.table.selectionModel()):
            self.table.selectRow(row)
        self.table.viewport().update()

    @Slot()
    def _delete_in_hand(self) -> None:
        record = self.in_hand()
        if record is None:
            return
        self._close()
        if record.id is None:
            self.drafted.emit()
        else:
            self.deleted.emit(record)

    @Slot(int)
    def _delete_row(self, row: int) -> None:
        if not self._locked:
            record = self._model.record(row)
            self._close()
            self.deleted.emit(record)

    def show_findings(self, by_field: Mapping[str, Sequence[ShownFinding]]) -> None:
        """Show findings at the fields of the record in hand."""
        if self._editor is not None:
            self._editor.show_findings(by_field)
