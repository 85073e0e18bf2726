"""A short list of records of one cadre as a table: a mark, then the columns of its kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication

from luanchuyen_desktop.domain.records import DossierItem, Opinion, ProcedureStep
from luanchuyen_desktop.gui.marks import SYMBOLS, Mark, word
from luanchuyen_desktop.gui.theme import FIGURE_GAP, mark_color
from luanchuyen_desktop.rules.outcome import ref

Index: TypeAlias = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_CENTER = int(Qt.AlignmentFlag.AlignCenter)


class RecordTable(QAbstractTableModel):
    """Rows are texts made once; column 0 is the gravest mark of the row's findings."""

    def __init__(self, labels: Sequence[str], figures: Sequence[bool], parent: QObject | None = None) -> None:
        """``figures``: which of the labelled columns hold dates and numbers."""
        super().__init__(parent)
        self._labels = ["", *labels]
        self._figures = [False, *figures]
        self._records: list[Any] = []
        self._texts: list[tuple[str, ...]] = []
        self._marks: Mapping[str, Mark] = {}

    def show_records(self, records: Sequence[Any], text: Callable[[Any], tuple[str, ...]]) -> None:
        """Show these; ``text`` gives the cells of one."""
        self.beginResetModel()
        self._records = list(records)
        self._texts = [text(record) for record in records]
        self.endResetModel()

    def show_marks(self, marks: Mapping[str, Mark]) -> None:
        """Mark rows by the number (as text) or the code of their record."""
        if marks == self._marks:
            return
        self._marks = dict(marks)
        if self._records:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._records) - 1, 0))

    def record(self, row: int) -> Any:
        """The record of a row."""
        return self._records[row]

    def row_of(self, key: str) -> int:
        """The row of a record by its number or code; -1 if it is not there."""
        return next((row for row, record in enumerate(self._records) if key in _keys(record)), -1)

    def rowCount(self, parent: Index = _NONE) -> int:
        """How many records."""
        return 0 if parent.isValid() else len(self._records)

    def columnCount(self, parent: Index = _NONE) -> int:
        """The mark and the columns of the kind."""
        return 0 if parent.isValid() else len(self._labels)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Labels of the columns."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._labels):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._labels[section] + (FIGURE_GAP if self._figures[section] else "")
        if role == Qt.ItemDataRole.TextAlignmentRole and self._figures[section]:
            return _RIGHT
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows."""
        if not index.isValid() or index.row() >= len(self._records):
            return None
        column = index.column()
        if column == 0:
            return self._mark_data(self._mark(index.row()), role)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self._texts[index.row()][column - 1]
        if role == Qt.ItemDataRole.TextAlignmentRole and self._figures[column]:
            return _RIGHT
        return None

    def _mark(self, row: int) -> Mark | None:
        return min((self._marks[key] for key in _keys(self._records[row]) if key in self._marks), default=None)

    def _mark_data(self, mark: Mark | None, role: int) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _CENTER
        if mark is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return SYMBOLS[mark]
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            return word(mark)
        if role == Qt.ItemDataRole.ForegroundRole:
            return mark_color(mark, QGuiApplication.palette())
        return None


def _keys(record: Any) -> tuple[str, ...]:
    if isinstance(record, ProcedureStep | DossierItem | Opinion):
        return (ref(record, "").key, str(record.id))
    code = getattr(record, "code", None)
    return (code,) if code is not None else (str(record.id),)
