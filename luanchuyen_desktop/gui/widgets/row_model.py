"""A plain table of texts for dialogs: heads and rows, nothing to edit."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Slot,
)
from PySide6.QtGui import QGuiApplication, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QTableView

from luanchuyen_desktop.gui.theme import GRID

MOST_WRAPPED = 500
_ROOT = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class RowModel(QAbstractTableModel):
    """Rows of texts, all of the length of the heads. ``figures``: the columns that are set to the right."""

    def __init__(self, heads: Sequence[str], parent: QObject | None = None, *, figures: Collection[int] = ()) -> None:
        super().__init__(parent)
        self._heads = tuple(heads)
        self._figures = frozenset(figures)
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
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section in self._figures else None
        return None

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text, also as tooltip, since it may be cut."""
        if index.isValid() and role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self._rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in self._figures:
            return _RIGHT
        return None

    def as_text(self, rows: Sequence[int]) -> str:
        """These rows with tabs between cells, heads first: what a spreadsheet takes."""
        lines = [self._heads, *(self._rows[row] for row in rows)]
        return "\n".join("\t".join(line) for line in lines)


class WrappingTable(QTableView):
    """Makes rows as high as their texts need: the first ``MOST_WRAPPED``, since each is measured.

    In a narrow window the columns become narrower too, until a person sets one: what wraps need not be scrolled.
    """

    def __init__(self, letters: Sequence[int]) -> None:
        super().__init__()
        self._letters = tuple(letters)  # of each column but the last
        self._mine = False  # whether it is this table that sets a width
        self._is_set = False
        self.horizontalHeader().sectionResized.connect(self._on_resized)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Rows are measured when others are taken."""
        super().setModel(model)
        if model is not None:
            model.modelReset.connect(self._measure)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A wider column needs fewer lines."""
        super().resizeEvent(event)
        if not self._is_set:
            self._share_out()
        self._measure()

    def _share_out(self) -> None:
        letter = self.fontMetrics().averageCharWidth()
        wanted = (sum(self._letters) + max(self._letters)) * letter
        share = min(1.0, self.viewport().width() / wanted)
        self._mine = True
        self.setColumnWidth(len(self._letters), GRID)  # the least of the last one, which is stretched
        for column, letters in enumerate(self._letters):
            self.setColumnWidth(column, int(letters * letter * share))
        self._mine = False

    @Slot(int, int, int)
    def _on_resized(self, column: int, _before: int, _now: int) -> None:
        if column < len(self._letters) and not self._mine and QGuiApplication.mouseButtons():
            self._is_set = True
            self._measure()

    @Slot()
    def _measure(self) -> None:
        model, least = self.model(), self.verticalHeader().defaultSectionSize()
        for row in range(min(model.rowCount() if model is not None else 0, MOST_WRAPPED)):
            self.setRowHeight(row, max(least, self.sizeHintForRow(row) + GRID // 2))


def make_table(model: RowModel, letters: Sequence[int], *, wraps: bool = False) -> QTableView:
    """A table over such rows; ``letters``: width of each column but the last, which takes the rest. Ctrl+C copies."""
    table = WrappingTable(letters) if wraps else QTableView()
    table.setModel(model)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setAlternatingRowColors(True)
    table.setShowGrid(False)
    table.setWordWrap(wraps)
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
