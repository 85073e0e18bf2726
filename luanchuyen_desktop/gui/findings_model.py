"""The table of findings: filtered and ordered here, because a proxy over so many lines is too slow."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from datetime import date
from enum import IntEnum
from functools import lru_cache

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QApplication

from luanchuyen_desktop.domain.vn_text import fold, name_key
from luanchuyen_desktop.gui.findings_store import FindingRow
from luanchuyen_desktop.gui.marks import LISTED, Mark, label
from luanchuyen_desktop.gui.theme import mark_color

_ROOT = QModelIndex()
Role = Qt.ItemDataRole


class Column(IntEnum):
    """The columns in their order."""

    MARK = 0
    RULE = 1
    WHO = 2
    MESSAGE = 3
    CLEARS = 4


class FindingsModel(QAbstractTableModel):
    """Lines of the findings store that pass the filter."""

    def __init__(self, rule_title: Callable[[str], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rule_title = rule_title
        self._names: Mapping[str, str] = {}
        self._all: list[FindingRow] = []
        self._shown: list[FindingRow] = []
        self._marks: frozenset[Mark] = frozenset(LISTED)
        self._words: list[str] = []
        self._sort = (Column.MARK, Qt.SortOrder.AscendingOrder)

    # -- content ---------------------------------------------------------------------------------------------------

    def take(self, rows: Collection[FindingRow], names: Mapping[str, str]) -> None:
        """Show other findings; ``names`` by cadre code."""
        self._names = names
        self._all = sorted(rows, key=self._key(self._sort[0]), reverse=self._descending())
        self._refresh()

    def set_filter(self, marks: Collection[Mark], text: str) -> None:
        """Only these marks, and only lines in which every word of the text occurs."""
        self._marks = frozenset(marks)
        self._words = fold(text).split()
        self._refresh()

    def row(self, index: int) -> FindingRow:
        """The line in that row."""
        return self._shown[index]

    def find(self, wanted: FindingRow) -> int:
        """In which row the line stands; -1 if it is not shown."""
        return self._shown.index(wanted) if wanted in self._shown else -1

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column; lines that are equal there stand by gravity, rule and person."""
        if (column, order) == self._sort or column < 0:
            return
        self._sort = (Column(column), order)
        self._all.sort(key=self._key(Column(column)), reverse=self._descending())
        self._refresh()

    def _descending(self) -> bool:
        return self._sort[1] is Qt.SortOrder.DescendingOrder

    def _key(self, column: Column) -> Callable[[FindingRow], tuple[object, ...]]:
        def who(row: FindingRow) -> str:
            return _name_key(self._names.get(row.cadre, ""))

        def gravity(row: FindingRow) -> tuple[object, ...]:
            return row.mark, row.rule, row.cadre, row.subject

        keys: dict[Column, Callable[[FindingRow], tuple[object, ...]]] = {
            Column.MARK: gravity,
            Column.RULE: lambda row: (row.rule, *gravity(row)),
            Column.WHO: lambda row: (who(row), row.cadre, *gravity(row)),
            Column.MESSAGE: lambda row: (row.message, *gravity(row)),
            Column.CLEARS: lambda row: (row.clears_on or date.max, *gravity(row)),
        }
        return keys[column]

    def _refresh(self) -> None:
        self.beginResetModel()
        marks, words = self._marks, self._words
        self._shown = [row for row in self._all if row.mark in marks and all(word in row.key for word in words)]
        self.endResetModel()

    # -- Qt's side -------------------------------------------------------------------------------------------------

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        """How many lines pass."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        """As many as ``Column`` has."""
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        """The heads of the columns."""
        if orientation is not Qt.Orientation.Horizontal or role != Role.DisplayRole or section >= len(Column):
            return None
        heads = (self.tr("Severity"), self.tr("Rule"), self.tr("Whom"), self.tr("What"), self.tr("Ends by itself"))
        return heads[section]

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Role.DisplayRole) -> object:
        """Text and tooltip; the colour of the mark."""
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        row = self._shown[index.row()]
        if role in {Role.DisplayRole, Role.ToolTipRole}:
            return self.text(row, Column(index.column()))
        if role == Role.ForegroundRole and index.column() == Column.MARK:
            return mark_color(row.mark, QApplication.palette())
        return None

    def text(self, row: FindingRow, column: Column) -> str:
        """What stands in a cell."""
        if column is Column.MARK:
            return label(row.mark)
        if column is Column.RULE:
            return f"{row.rule} · {self._rule_title(row.rule)}"
        if column is Column.WHO:
            name = self._names.get(row.cadre, row.cadre)
            return name if row.subject == row.cadre else f"{name} · {row.subject}"
        if column is Column.MESSAGE:
            return row.message
        return f"{row.clears_on:%d/%m/%Y}" if row.clears_on else ""


@lru_cache(maxsize=65536)
def _name_key(name: str) -> str:
    return name_key(name)
