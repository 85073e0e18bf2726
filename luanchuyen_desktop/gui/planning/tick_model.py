"""Rows with boxes to tick, by mouse or with the space bar."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from luanchuyen_desktop.gui.models.rows_model import Column, Index, Role, RowsModel
from luanchuyen_desktop.gui.views.rows_table import RowsTable
from luanchuyen_desktop.gui.widgets.box_delegate import BoxDelegate


class TickModel(RowsModel):
    """The columns named in ``boxes`` have a box each; a row has at most one of them ticked."""

    ticked = Signal()  # other boxes are ticked

    boxes: tuple[str, ...] = ()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ticks: dict[Any, str] = {}  # key of a row → column

    def chosen(self, box: str) -> list[Any]:
        """The keys of the rows that are ticked in this column, in the order in which they were ticked."""
        return [key for key, column in self._ticks.items() if column == box]

    def tick(self, keys: Iterable[Any], box: str | None) -> None:
        """Tick these rows in a column, or in none."""
        for key in keys:
            self._ticks.pop(key, None)
            if box is not None:
                self._ticks[key] = box
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, len(self.columns) - 1))
        self.ticked.emit()

    def toggle(self, keys: list[Any], box: str) -> None:
        """Tick these rows, or untick them where all of them are ticked there already."""
        all_ticked = all(self._ticks.get(key) == box for key in keys)
        self.tick(keys, None if all_ticked else box)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A box can be ticked."""
        flags = super().flags(index)
        is_box = index.isValid() and self.columns[index.column()].key in self.boxes
        return flags | Qt.ItemFlag.ItemIsUserCheckable if is_box else flags

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        """A box was clicked."""
        if role != Role.CheckStateRole or not index.isValid():
            return False
        on = Qt.CheckState(value) is Qt.CheckState.Checked
        self.tick([self.key_of(self.rows[index.row()])], self.columns[index.column()].key if on else None)
        return True

    def more_of(self, row: Any, column: Column, role: int) -> Any:
        """The state of a box, as the number that the delegate reads."""
        if role != Role.CheckStateRole or column.key not in self.boxes:
            return None
        on = self._ticks.get(self.key_of(row)) == column.key
        return (Qt.CheckState.Checked if on else Qt.CheckState.Unchecked).value


class TickTable(RowsTable):
    """The space bar ticks all rows that are marked; Delete is told."""

    off_key = Signal()

    def __init__(self, model: TickModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self._tick_model = model
        self._boxes = BoxDelegate(self)
        for at, column in enumerate(model.columns):
            if column.key in model.boxes:
                for table in (self, self.frozen):
                    table.setItemDelegateForColumn(at, self._boxes)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space: the first box of the rows marked."""
        rows = self.chosen_rows()
        if event.key() == Qt.Key.Key_Space and rows:
            self._tick_model.toggle([self._tick_model.key_of(row) for row in rows], self._tick_model.boxes[0])
        elif event.key() == Qt.Key.Key_Delete and rows:
            self.off_key.emit()
        else:
            super().keyPressEvent(event)
