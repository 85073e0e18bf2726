"""A plain table of texts for dialogs: heads and rows, nothing to edit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QTableView

from luanchuyen_desktop.gui.theme import GRID

_ROOT = QModelIndex()


class RowModel(QAbstractTableModel):
    """Rows of texts, all of the length of the heads."""

    def __init__(self, heads: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heads = tuple(heads)
        self._rows: Sequence[Sequence[str]] = ()

    def show(self, rows: Sequence[Sequence[str]]) -> None:
        """Take other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        """How many rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        """How many heads."""
        return 0 if parent.isValid() else len(self._heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The heads."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section] if section < len(self._heads) else None
        return None

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text, also as tooltip, since it may be cut."""
        if index.isValid() and role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self._rows[index.row()][index.column()]
        return None

    def as_text(self, rows: Sequence[int]) -> str:
        """These rows with tabs between cells, heads first: what a spreadsheet takes."""
        lines = [self._heads, *(self._rows[row] for row in rows)]
        return "\n".join("\t".join(line) for line in lines)


def make_table(model: RowModel, letters: Sequence[int]) -> QTableView:
    """A table over such rows; ``letters``: width of each column but the last, which takes the rest. Ctrl+C copies."""
    table = QTableView()
    table.setModel(model)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setAlternatingRowColors(True)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + GRID)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setStretchLastSection(True)
    for column, count in enumerate(letters):
        table.setColumnWidth(column, count * table.fontMetrics().averageCharWidth())
    copy = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), table)
    copy.setContext(Qt.ShortcutContext.WidgetShortcut)
    copy.activated.connect(lambda: copy_rows(table, model))
    return table


def copy_rows(table: QTableView, model: RowModel) -> None:
    """Put the chosen rows, or all when none is chosen, on the clipboard."""
    chosen = sorted(index.row() for index in table.selectionModel().selectedRows())
    QGuiApplication.clipboard().setText(model.as_text(chosen or range(model.rowCount())))
