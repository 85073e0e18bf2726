"""A table of records: whole rows are chosen, a row is known by its key, Ctrl+C copies it for a spreadsheet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from luanchuyen_desktop.gui.models.rows_model import Column, RowsModel
from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.widgets.figures import FiguresDelegate
from luanchuyen_desktop.gui.widgets.frozen_table import FrozenTable


class RowsTable(FrozenTable):
    """``chosen`` follows the person, not the program: rows that come back after a reload are chosen silently."""

    chosen = Signal(object)  # the row in hand, or None
    selection_changed = Signal()  # other rows are marked

    def __init__(self, model: RowsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self.ordered_by = (-1, Qt.SortOrder.AscendingOrder)
        self._quiet = False
        self._kept: list[Any] = []
        self.setModel(model)
        for table in (self, self.frozen):
            table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
            table.setTextElideMode(Qt.TextElideMode.ElideRight)
        set_widths(self.horizontalHeader(), model.columns)
        set_figures(self, model.columns)
        self.order_by(-1)
        self.sort_asked.connect(self._on_heading)
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._bring_back)
        self.selectionModel().selectionChanged.connect(self._on_selected)

    def order_by(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column, or as the model does by itself (-1)."""
        self.ordered_by = (column, order)
        self.show_sort(column, order)
        self._rows.sort(column, order)

    @Slot(int)
    def _on_heading(self, column: int) -> None:
        """Up, down, and at the third click back to the order of the model itself."""
        if self._rows.columns[column].sort is None:
            return
        up, down = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
        if self.ordered_by[0] != column:
            self.order_by(column, up)
        elif self.ordered_by[1] is up:
            self.order_by(column, down)
        else:
            self.order_by(-1)

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

    def own_width(self, column: int) -> int:
        """What a column needs: for the last one, which is stretched, what it was given at first."""
        if column < len(self._rows.columns) - 1:
            return super().own_width(column)
        return width_of(self.horizontalHeader(), self._rows.columns[column])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+C copies the rows marked."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        else:
            super().keyPressEvent(event)

    def _copy(self) -> None:
        model = self._rows
        columns = range(model.columnCount())
        heads = [str(model.headerData(at, Qt.Orientation.Horizontal) or "").strip() for at in columns]
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


def set_figures(view: QAbstractItemView, columns: Sequence[Column]) -> None:
    """Let figures stand where their headings do."""
    for at, column in enumerate(columns):
        if column.right:
            view.setItemDelegateForColumn(at, FiguresDelegate(view))


def share_rest(table: RowsTable, model: RowsModel, keys: Sequence[str], last: str | None = None) -> None:
    """Let these columns take what the others leave of the width, up to the column ``last`` or the last of all."""
    at = {column.key: number for number, column in enumerate(model.columns)}
    table.share_width({at[key]: table.columnWidth(at[key]) for key in keys}, at[last] if last else len(at) - 1)


def set_widths(header: QHeaderView, columns: Sequence[Column]) -> None:
    """The widths that columns have at first."""
    header.setSectionsMovable(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    header.setStretchLastSection(True)
    header.setMinimumSectionSize(3 * GRID)
    for at, column in enumerate(columns):
        header.resizeSection(at, width_of(header, column))


def width_of(header: QHeaderView, column: Column) -> int:
    """What a column needs, in pixels of the heading's font."""
    return column.chars * header.fontMetrics().horizontalAdvance("0") + GRID
