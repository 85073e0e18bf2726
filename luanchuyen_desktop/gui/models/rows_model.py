"""A table over frozen rows held in memory: texts are made when a row is first painted, and kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from luanchuyen_desktop.gui.theme import FIGURE_GAP

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
ROW_ROLE = Role.UserRole
NOWHERE = QModelIndex()
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Column:
    """``chars``: the width at first, in digits. ``sort``: what the service orders by, if it can."""

    key: str
    chars: int
    right: bool = False
    sort: Any = None


class RowsModel(QAbstractTableModel):
    """Subclasses say what a row's key, texts, tooltips and marks are."""

    columns: Sequence[Column] = ()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.headings: Mapping[str, str] = {}  # by the column's key; none for a column that needs no words
        self.rows: list[Any] = []
        self._texts: dict[int, Sequence[str]] = {}

    # -- what a subclass says --------------------------------------------------------------------------------------

    def key_of(self, row: Any) -> Any:
        """What stays the same when the row is edited."""
        raise NotImplementedError

    def texts_of(self, position: int, row: Any) -> Sequence[str]:
        """One text a column."""
        raise NotImplementedError

    def tooltip_of(self, _row: Any, _column: Column, text: str) -> str:
        """What is told when the pointer rests on a cell: by itself the text, which may be cut."""
        return text

    def more_of(self, _row: Any, _column: Column, _role: int) -> Any:
        """Colours, fonts, accessible words."""
        return None

    # -- rows ------------------------------------------------------------------------------------------------------

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Take these rows. Where only contents differ, nothing in a view moves."""
        same = [self.key_of(row) for row in rows] == [self.key_of(row) for row in self.rows]
        if same:
            self.rows = list(rows)
            self.refresh()
            return
        self.beginResetModel()
        self.rows = list(rows)
        self._texts = {}
        self.endResetModel()

    def refresh(self) -> None:
        """Make all texts anew: names, marks or the day have changed."""
        self._texts = {}
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, len(self.columns) - 1))

    def position_of(self, key: Any) -> int | None:
        """Where the row of that key is."""
        return next((at for at, row in enumerate(self.rows) if self.key_of(row) == key), None)

    def text(self, position: int, key: str) -> str:
        """The text of a cell by the column's key."""
        at = next(at for at, column in enumerate(self.columns) if column.key == key)
        return self._row_texts(position)[at]

    def _row_texts(self, position: int) -> Sequence[str]:
        texts = self._texts.get(position)
        if texts is None:
            texts = self._texts[position] = self.texts_of(position, self.rows[position])
        return texts

    # -- Qt --------------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """What a cell shows."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        column = self.columns[index.column()]
        if role == Role.DisplayRole:
            return self._row_texts(index.row())[index.column()]
        row = self.rows[index.row()]
        if role == Role.ToolTipRole:
            return self.tooltip_of(row, column, self._row_texts(index.row())[index.column()])
        if role == Role.TextAlignmentRole:
            return _RIGHT if column.right else _LEFT
        if role == ROW_ROLE:
            return row
        return self.more_of(row, column, role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        """What stands above a column."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        heading = self.headings.get(column.key, "")
        if role == Role.DisplayRole:
            return heading + FIGURE_GAP if column.right else heading
        if role == Role.ToolTipRole:
            return heading
        if role == Role.TextAlignmentRole:
            return _RIGHT if column.right else _LEFT
        return None
