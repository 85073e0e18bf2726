"""A table of records: whole rows are chosen, a row is known by its key, Ctrl+C copies it for a spreadsheet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from luanchuyen_desktop.gui.models.rows_model import Column, RowsModel
from luanchuyen_desktop.gui.theme import GRID


class RowsTable(QTableView):
    """``chosen`` follows the person, not the program: rows that come back after a reload are chosen silently."""

    chosen = Signal(object)  # the row in hand, or None
    selection_changed = Signal()  # other rows are marked
    opened = Signal()  # Enter or a double click

    def __init__(self, model: RowsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self._quiet = False
        self._kept: list[Any] = []
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        dress_list(self)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + GRID)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        set_widths(header, model.columns)
        self.doubleClicked.connect(self.opened)
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._bring_back)
        self.selectionModel().selectionChanged.connect(self._on_selected)

    def chosen_rows(self) -> list[Any]:
        """The rows marked, from top to bottom."""
        numbers = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._rows.rows[number] for number in numbers]

    def choose(self, key: Any, *, quietly: bool = False) -> bool:
        """Mark the row of that key alone; ``False`` if it is not shown."""
        position = self._rows.position_of(key)
        if position is None:
            return False
        flags = QItemSelectionModel.SelectionFlag
        index = self._rows.index(position, 0)
        self._quiet = quietly
        # Not selectRow: what that does depends on the keys held down, and this may follow a Ctrl+Z.
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self._quiet = False
        self.scrollTo(index)
        return True

    def forget_choice(self) -> None:
        """Mark nothing, silently."""
        self._quiet = True
        self.selectionModel().clear()
        self._quiet = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Ctrl+C copies."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.chosen_rows():
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def _copy(self) -> None:
        model = self._rows
        columns = range(model.columnCount())
        heads = [str(model.headerData(at, Qt.Orientation.Horizontal) or "") for at in columns]
        numbers = sorted(index.row() for index in self.selectionModel().selectedRows())
        lines = [[str(model.index(row, at).data() or "") for at in columns] for row in numbers]
        QGuiApplication.clipboard().setText("\n".join("\t".join(line) for line in [heads, *lines]))

    @Slot()
    def _keep(self) -> None:
        self._kept = [self._rows.key_of(row) for row in self.chosen_rows()]

    @Slot()
    def _bring_back(self) -> None:
        self._quiet = True
        selection = QItemSelection()
        positions = [at for at in map(self._rows.position_of, self._kept) if at is not None]
        for position in positions:
            selection.select(self._rows.index(position, 0), self._rows.index(position, 0))
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(selection, flags.ClearAndSelect | flags.Rows)
        if positions:
            self.selectionModel().setCurrentIndex(self._rows.index(positions[0], 0), flags.NoUpdate)
        self._quiet = False

    @Slot()
    def _on_selected(self) -> None:
        self.selection_changed.emit()
        if not self._quiet:
            rows = self.chosen_rows()
            self.chosen.emit(rows[0] if len(rows) == 1 else None)


def dress_list(view: QAbstractItemView) -> None:
    """What tables and trees have in common."""
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setAlternatingRowColors(True)
    view.setTextElideMode(Qt.TextElideMode.ElideRight)


def set_widths(header: QHeaderView, columns: Sequence[Column]) -> None:
    """The widths that columns have at first."""
    header.setSectionsMovable(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    header.setStretchLastSection(True)
    header.setMinimumSectionSize(3 * GRID)
    for at, column in enumerate(columns):
        header.resizeSection(at, column.chars * header.fontMetrics().horizontalAdvance("0") + GRID)
