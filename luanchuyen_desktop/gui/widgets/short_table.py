"""A table that is as high as its rows, for lists inside a scrolling form."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableView, QWidget

MOST_ROWS = 60


class ShortTable(QTableView):
    """Whole rows, one at a time; Enter or a double click opens, Delete asks to delete."""

    opened = Signal(int)  # row
    delete_pressed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 10)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(24)
        self.doubleClicked.connect(self._open)

    def fit(self) -> None:
        """Take the height of the rows there are."""
        rows = min(self.model().rowCount() if self.model() else 0, MOST_ROWS)
        header = self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(header + rows * self.verticalHeader().defaultSectionSize() + 2 * self.frameWidth())

    def take_in_hand(self, row: int) -> bool:
        """Select a row and take the cursor; ``False`` for -1, which is no row."""
        if row >= 0:
            self.selectRow(row)
            self.setFocus()
        return row >= 0

    def minimumSizeHint(self) -> QSize:
        """May be as narrow as the form."""
        return QSize(80, 24)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and F2 open, Delete asks to delete."""
        row = self.currentIndex().row()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2} and row >= 0:
            self.opened.emit(row)
        elif event.key() == Qt.Key.Key_Delete and row >= 0:
            self.delete_pressed.emit(row)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Something is current once the table has the cursor."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ignored: the form scrolls, not the table in it."""
        event.ignore()

    @Slot()
    def _open(self) -> None:
        self.opened.emit(self.currentIndex().row())
