"""One table of the report in the window: every number opens the list of those behind it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from luanchuyen_desktop.documents.text import number
from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.services.reports.figures import Figure, Row, Table

_Index = QModelIndex | QPersistentModelIndex
_NOTHING = QModelIndex()
_FIGURE_CHARS = 9
_SHARE_CHARS = 19
_AIR = 8  # pixels above and below words, together


@dataclass(frozen=True, slots=True)
class ShownRow:
    """A row of the table; of a heading over rows, only the text. ``depth``: 1 for rows that split the one above.

    ``apart``: those who are not in the table because the book does not tell enough; their number stands alone.
    """

    label: str
    row: Row | None = None
    apart: Figure | None = None
    depth: int = 0
    is_total: bool = False

    @property
    def is_heading(self) -> bool:
        """Whether it has no numbers."""
        return self.row is None and self.apart is None


class FiguresModel(QAbstractTableModel):
    """The rows of a table as they are printed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table: Table | None = None
        self.rows: list[ShownRow] = []

    def take(self, table: Table | None) -> None:
        """Show this one."""
        self.beginResetModel()
        self.table = table
        self.rows = _shown(table) if table is not None else []
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOTHING) -> int:
        """Of rows and headings."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = _NOTHING) -> int:
        """The words, then the figures."""
        return 0 if parent.isValid() or self.table is None else 1 + len(self.table.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The headings of the printed table."""
        if self.table is None or orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.tr("Contents") if section == 0 else self.table.columns[section - 1].label
        if role == Qt.ItemDataRole.ToolTipRole and section > 0:
            return self.table.columns[section - 1].label
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a row, or a number as it is printed."""
        if not index.isValid() or self.table is None:
            return None
        one = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(index.row(), index.column())
        if role == Qt.ItemDataRole.FontRole:
            font = QFont()
            font.setBold(one.is_total or one.is_heading)
            font.setItalic(one.apart is not None)
            return font
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() > 0:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return one.label if role == Qt.ItemDataRole.ToolTipRole and index.column() == 0 else None

    def text(self, row: int, column: int) -> str:
        """What stands in a cell."""
        one = self.rows[row]
        if column == 0:
            return "    " * one.depth + one.label
        if one.apart is not None:
            return number(one.apart.count) if column == 1 else ""
        return self.table.text(one.row, column - 1) if one.row is not None and self.table is not None else ""

    def behind(self, row: int, column: int) -> tuple[str, Figure] | None:
        """Of which number, and who is counted there; ``None`` where there is no number."""
        one = self.rows[row]
        if self.table is None or column == 0:
            return None
        if one.apart is not None:
            return (f"Biểu {self.table.number}: {one.label}", one.apart) if column == 1 else None
        if one.row is None:
            return None
        title = f"Biểu {self.table.number}: {one.label} – {self.table.columns[column - 1].label}"
        return title, one.row.figures[column - 1]

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Headings cannot be chosen."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.rows[index.row()].is_heading:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def _shown(table: Table) -> list[ShownRow]:
    rows: list[ShownRow] = []
    for block in table.blocks:
        if block.title and block.rows:
            rows.append(ShownRow(block.title))
        for row in block.rows:
            rows.append(ShownRow(row.label, row))
            rows += [ShownRow(part.label, part, depth=1) for part in row.parts]
    rows.append(ShownRow(table.total.label, table.total, is_total=True))
    if table.undetermined is not None:
        rows.append(ShownRow("Chưa xác định được, không tính vào biểu", apart=table.undetermined))
    return rows


class FiguresTable(QTableView):
    """One cell at a time; Enter or a double click on a number asks for those behind it."""

    opened = Signal(str, object)  # of which number, Figure

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figures = FiguresModel(self)
        self.setModel(self.figures)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.verticalHeader().setMinimumSectionSize(self.fontMetrics().height() + _AIR)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        self.doubleClicked.connect(self.open_number)

    def take(self, table: Table | None) -> None:
        """Show this one; the cursor stands on the first number."""
        self.clearSpans()
        self.figures.take(table)
        if table is None:
            return
        digit = self.fontMetrics().horizontalAdvance("0")
        header = self.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for at, column in enumerate(table.columns, start=1):
            header.setSectionResizeMode(at, QHeaderView.ResizeMode.Interactive)
            chars = _SHARE_CHARS if "tỷ lệ" in column.label else _FIGURE_CHARS
            header.resizeSection(at, chars * digit + GRID)
        self._make_room()
        for at, one in enumerate(self.figures.rows):
            if one.is_heading:
                self.setSpan(at, 0, 1, 1 + len(table.columns))
        first = next((at for at, one in enumerate(self.figures.rows) if one.row is not None), 0)
        self.setCurrentIndex(self.figures.index(first, 1))

    def _make_room(self) -> None:
        """A heading row in which the longest heading stands whole: Qt counts one line."""
        header, metrics = self.horizontalHeader(), self.fontMetrics()
        table = self.figures.table
        heights = [
            metrics.boundingRect(
                QRect(0, 0, header.sectionSize(at) - GRID, 1000), Qt.TextFlag.TextWordWrap, column.label
            ).height()
            for at, column in enumerate(table.columns if table is not None else (), start=1)
        ]
        header.setFixedHeight(max(heights, default=metrics.height()) + _AIR)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.open_number()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Takes what there is."""
        return QSize(80 * GRID, 40 * GRID)

    @Slot()
    def open_number(self) -> None:
        """Ask for those behind the number under the cursor."""
        index = self.currentIndex()
        found = self.figures.behind(index.row(), index.column()) if index.isValid() else None
        if found is not None:
            self.opened.emit(*found)
