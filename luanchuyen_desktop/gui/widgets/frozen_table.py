"""A table whose first column stays in sight while the others scroll sideways."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from luanchuyen_desktop.gui.theme import GRID

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}


def dress(table: QTableView) -> None:
    """Whole rows, one at a time, of one height; nothing is edited in the cells."""
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setAlternatingRowColors(True)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + GRID)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setSectionsClickable(True)
    header.setSortIndicatorShown(True)
    header.setMinimumSectionSize(4 * GRID)


class FrozenTable(QTableView):
    """The frozen column is a second view of the same model and selection, laid over the first."""

    opened = Signal()  # Enter, F2 or a double click on the current row
    sort_asked = Signal(int)  # column whose heading was clicked

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self)
        self.frozen = QTableView(self)
        dress(self.frozen)
        self.frozen.setFrameShape(QFrame.Shape.NoFrame)
        self.frozen.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.frozen.setFocusProxy(self)
        self.frozen.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.frozen.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().stackUnder(self.frozen)
        self._elastic: dict[int, int] = {}
        self._last = 0
        self._sharing = False
        self.verticalScrollBar().valueChanged.connect(self.frozen.verticalScrollBar().setValue)
        self.frozen.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        self.horizontalHeader().sectionResized.connect(self._on_resized)
        self.frozen.horizontalHeader().sectionResized.connect(self._on_frozen_resized)
        for table in (self, self.frozen):
            table.horizontalHeader().sectionClicked.connect(self.sort_asked)
            table.doubleClicked.connect(self._on_double_clicked)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Both views show it."""
        super().setModel(model)
        self.frozen.setModel(model)
        self.frozen.setSelectionModel(self.selectionModel())
        for column in range(1, model.columnCount() if model else 0):
            self.frozen.setColumnHidden(column, True)  # noqa: FBT003 - Qt's signature
        self._place()

    def let_mark_several(self) -> None:
        """Rows can be marked with Ctrl and Shift; the current one stays one."""
        for table in (self, self.frozen):
            table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    def show_sort(self, column: int, order: Qt.SortOrder) -> None:
        """Draw the arrow of the order at a heading."""
        for table in (self, self.frozen):
            table.horizontalHeader().setSortIndicator(column, order)

    def share_width(self, columns: dict[int, int], last: int) -> None:
        """Let these columns (with their least widths) take what is left of the width up to column ``last``.

        Ends when the person sets the width of a column.
        """
        self._elastic, self._last = columns, last
        self._share()

    def own_width(self, column: int) -> int:
        """What a column needs. The last one of all may be wider at the moment: it is stretched to the edge."""
        return self.columnWidth(column)

    @property
    def is_shared(self) -> bool:
        """Whether the widths are still those of the program."""
        return bool(self._elastic)

    def _share(self) -> None:
        if not self._elastic:
            return
        self._sharing = True
        fixed = sum(self.own_width(column) for column in range(self._last + 1) if column not in self._elastic)
        rest = self.viewport().width() - fixed - sum(self._elastic.values())
        for column, least in self._elastic.items():
            self.setColumnWidth(column, least + max(rest, 0) // len(self._elastic))
        self._sharing = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The frozen column is as high as the rest."""
        super().resizeEvent(event)
        self._share()
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and F2 open the current row."""
        if event.key() in _ENTER and self.currentIndex().isValid():
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """A cell of the frozen column is in sight already, whatever is scrolled sideways."""
        if index.column() > 0:
            super().scrollTo(index, hint)
            return
        sideways = self.horizontalScrollBar().value()
        super().scrollTo(index, hint)
        self.horizontalScrollBar().setValue(sideways)

    @Slot(QModelIndex)
    def _on_double_clicked(self, _index: QModelIndex) -> None:
        self.opened.emit()

    @Slot(int, int, int)
    def _on_resized(self, column: int, _old: int, new: int) -> None:
        if not self._sharing and QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._elastic = {}
        if column == 0:
            self.frozen.setColumnWidth(0, new)
            self._place()

    @Slot(int, int, int)
    def _on_frozen_resized(self, column: int, _old: int, new: int) -> None:
        if column == 0 and self.columnWidth(0) != new:
            self.setColumnWidth(0, new)

    def _place(self) -> None:
        header = self.horizontalHeader().height()
        self.frozen.horizontalHeader().setFixedHeight(header)
        frame = self.frameWidth()
        self.frozen.setGeometry(frame, frame, self.columnWidth(0), self.viewport().height() + header)
