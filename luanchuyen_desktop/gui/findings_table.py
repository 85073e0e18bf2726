"""The look and the keys of the table of findings: headings drawn across all columns, folded by key and mouse."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOption,
    QStyleOptionViewItem,
    QTableView,
)

from luanchuyen_desktop.gui.findings_groups import Group
from luanchuyen_desktop.gui.findings_model import Column, FindingsModel
from luanchuyen_desktop.gui.marks import LISTED, SYMBOLS
from luanchuyen_desktop.gui.theme import GRID, mark_color
from luanchuyen_desktop.gui.widgets.job_strip import grouped
from luanchuyen_desktop.settings import Json

ARROW = GRID * 3  # pixels at the left of a heading: a click there folds it
_LETTERS = ((Column.MARK, 20), (Column.RULE, 38), (Column.WHO, 30), (Column.CLEARS, 13))
Key = Qt.Key


class FindingsTable(QTableView):
    """Rows are chosen whole, several at a time. Left and Right fold and open a group, with Ctrl all of them."""

    def __init__(self, model: FindingsModel) -> None:
        super().__init__()
        self.findings = model
        self.setModel(model)
        self.setItemDelegate(_Lines(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSortingEnabled(True)
        self.setAccessibleName(self.tr("Findings"))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + GRID)
        header = self.horizontalHeader()
        header.setSortIndicator(Column.MARK, Qt.SortOrder.AscendingOrder)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        for column, letters in _LETTERS:
            self.setColumnWidth(column, letters * self.fontMetrics().averageCharWidth())
        header.setSectionResizeMode(Column.MESSAGE, QHeaderView.ResizeMode.Stretch)

    def offer(self, actions: Sequence[QAction]) -> None:
        """Put these in the menu of the lines, apart from those before."""
        if self.actions():
            separator = QAction(self)
            separator.setSeparator(True)
            self.addAction(separator)
        self.addActions(actions)

    def widths(self) -> list[Json]:
        """Of the columns, in pixels."""
        return [self.columnWidth(column) for column in Column]

    def set_widths(self, widths: Json) -> None:
        """Take what ``widths`` gave; what fits no longer is passed over."""
        if isinstance(widths, list) and len(widths) == len(Column):
            for column, width in zip(Column, widths, strict=True):
                if isinstance(width, int) and width > 0 and column is not Column.MESSAGE:
                    self.setColumnWidth(column, width)

    # -- choosing --------------------------------------------------------------------------------------------------

    def choose(self, line: int) -> None:
        """Make this the only line chosen, and bring it into sight."""
        column = max(self.currentIndex().column(), 0)
        index = self.findings.index(line, column)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)

    def chosen(self) -> list[int]:
        """The lines chosen, from above."""
        spans = self.selectionModel().selection()  # spans, as asking for 100,000 lines one by one takes seconds
        return sorted({line for span in spans.toList() for line in range(span.top(), span.bottom() + 1)})

    def top(self) -> int:
        """The line at the upper edge."""
        return self.rowAt(0)

    def set_top(self, line: int) -> None:
        """Scroll so that this line is at the upper edge."""
        self.scrollTo(self.findings.index(line, 0), QAbstractItemView.ScrollHint.PositionAtTop)

    def toggle(self, line: int) -> bool:
        """Fold or open the heading in that line; ``False`` if there is none."""
        group = self.findings.heading(line)
        if group is None:
            return False
        self.findings.set_folded(line, folded=not self.findings.list.is_folded(group))
        return True

    def fold_all(self, *, folded: bool) -> None:
        """Fold or open every group; the group in hand stays in hand."""
        line = self.currentIndex().row()
        above = self.findings.list.heading_of(line) if line >= 0 else -1
        group = self.findings.heading(above)
        self.findings.fold_all(folded=folded)
        if group is not None:
            self.choose(self.findings.list.find_heading(group.key))

    # -- hands -----------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right as in a tree."""
        if event.key() in {Key.Key_Left, Key.Key_Right} and self._fold_by_key(event):
            event.accept()
            return
        super().keyPressEvent(event)

    def _fold_by_key(self, event: QKeyEvent) -> bool:
        left, line = event.key() == Key.Key_Left, self.currentIndex().row()
        above = self.findings.list.heading_of(line) if line >= 0 else -1
        if above < 0:
            return False
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.fold_all(folded=left)
        elif event.modifiers():
            return False
        elif above == line:
            self.findings.set_folded(line, folded=left)
        elif left:
            self.choose(above)
        else:
            return False
        return True

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The table's actions; the menu does not hold up the window as Qt's own would."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self.actions())
        menu.popup(event.globalPos())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the arrow of a heading folds it."""
        super().mousePressEvent(event)
        place = event.position().toPoint()
        if event.button() is Qt.MouseButton.LeftButton and place.x() < ARROW:
            self.toggle(self.rowAt(place.y()))


class _Lines(QStyledItemDelegate):
    """Draws a heading across the table: each cell its part of it, so that no cells need to be joined."""

    def __init__(self, table: FindingsTable) -> None:
        super().__init__(table)
        self._table = table

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Findings as usual, headings here."""
        group = self._table.findings.heading(index.row())
        if group is None:
            super().paint(painter, option, index)
            return
        painter.save()
        painter.setClipRect(option.rect)
        whole = QRect(0, option.rect.top(), self._table.viewport().width(), option.rect.height())
        self._draw(painter, option, whole, group)
        painter.restore()

    def _draw(self, painter: QPainter, option: QStyleOptionViewItem, whole: QRect, group: Group) -> None:
        model, palette = self._table.findings, option.palette
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(whole, palette.color(QPalette.ColorRole.Highlight if chosen else QPalette.ColorRole.Window))
        arrow = QStyleOption()
        arrow.rect = QRect(whole.left() + GRID // 2, whole.top(), ARROW - GRID, whole.height())
        arrow.palette, arrow.state = palette, option.state
        kind = QStyle.PrimitiveElement
        folded = model.list.is_folded(group)
        shape = kind.PE_IndicatorArrowRight if folded else kind.PE_IndicatorArrowDown
        self._table.style().drawPrimitive(shape, arrow, painter, self._table)
        text = palette.color(QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text)
        font = option.font
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(text)
        left = whole.left() + ARROW
        parts = [(f"{SYMBOLS[mark]} {grouped(group.counts[mark])}", mark) for mark in LISTED if group.counts[mark]]
        counts = sum(painter.fontMetrics().horizontalAdvance(part) + GRID * 2 for part, _ in parts)
        room = max(whole.width() - left - counts - GRID, 0)
        title = painter.fontMetrics().elidedText(model.title(group), Qt.TextElideMode.ElideRight, room)
        aligned = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(whole.adjusted(left, 0, 0, 0), aligned, title)
        left += painter.fontMetrics().horizontalAdvance(title) + GRID * 2
        for part, mark in parts:
            painter.setPen(text if chosen else mark_color(mark, palette))
            painter.drawText(whole.adjusted(left, 0, 0, 0), aligned, part)
            left += painter.fontMetrics().horizontalAdvance(part) + GRID * 2
