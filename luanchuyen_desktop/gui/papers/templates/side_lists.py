"""The two lists under the text: what is wrong or missing in it, and the placeholders that may be written."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QTableView, QVBoxLayout, QWidget

from luanchuyen_desktop.domain.vn_text import fold
from luanchuyen_desktop.gui.marks import SYMBOLS
from luanchuyen_desktop.gui.papers.templates.remarks import Remark
from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.widgets.row_model import RowModel, make_table
from luanchuyen_desktop.gui.widgets.search_box import SearchBox
from luanchuyen_desktop.services.papers.wording.template_preview import Placeholder

_SHOWN = 300  # characters of a value


class RemarkList(QWidget):
    """A click or Enter leads to the place."""

    asked = Signal(object)  # Remark

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._remarks: Sequence[Remark] = ()
        heads = ("", self.tr("Line"), self.tr("What is wrong or missing"), self.tr("What to do"))
        self.model = RowModel(heads, self, figures=(1,))
        self.table = make_table(self.model, (4, 9, 42), wraps=True)
        self.table.setAccessibleName(self.tr("Mistakes and missing values"))
        _choose_one(self.table)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table)
        self.table.clicked.connect(self._ask)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            _key(self.table, key).activated.connect(self._ask_current)

    def show_remarks(self, remarks: Sequence[Remark]) -> None:
        """Take others."""
        self._remarks = remarks
        self.model.show(
            [(SYMBOLS[each.mark], str(each.line) if each.line else "", each.what, each.hint) for each in remarks]
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Rows are as high as their texts need at the width that the table has now."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._show_again)

    @Slot()
    def _show_again(self) -> None:
        self.show_remarks(self._remarks)

    @Slot(QModelIndex)
    def _ask(self, index: QModelIndex) -> None:
        if index.isValid():
            self.asked.emit(self._remarks[index.row()])

    @Slot()
    def _ask_current(self) -> None:
        self._ask(self.table.currentIndex())


class PlaceholderList(QWidget):
    """A double click or Enter writes the placeholder at the cursor of the text."""

    wanted = Signal(str)  # its name

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._all: Sequence[Placeholder] = ()
        self._shown: list[Placeholder] = []
        self.search = SearchBox(self.tr("Filter by name, meaning or value"), self)
        heads = (self.tr("Placeholder"), self.tr("Meaning"), self.tr("Value now"), self.tr("Entered at"))
        self.model = RowModel(heads, self)
        self.table = make_table(self.model, (22, 22, 26))
        self.table.setAccessibleName(self.tr("Placeholders"))
        self.table.setToolTip(self.tr("Double click or Enter writes the placeholder at the cursor."))
        _choose_one(self.table)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID // 2, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self.search)
        layout.addWidget(self.table, 1)
        self.search.searched.connect(self._filter)
        self.search.left_down.connect(self._go_down)
        self.table.doubleClicked.connect(self._want)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            _key(self.table, key).activated.connect(self._want_current)

    @property
    def shown(self) -> Sequence[Placeholder]:
        """What fits the filter."""
        return self._shown

    def show_placeholders(self, found: Sequence[Placeholder]) -> None:
        """Take others; the row in hand stays."""
        if found == self._all:
            return
        row = self.table.currentIndex().row()
        self._all = found
        self._filter()
        if 0 <= row < len(self._shown):
            self.table.selectRow(row)

    @Slot()
    def _filter(self) -> None:
        words = fold(self.search.text()).split()
        self._shown = [
            each
            for each in self._all
            if all(word in fold(f"{each.name} {each.label} {each.value} {each.field}") for word in words)
        ]
        nothing = self.tr("? no value")
        self.model.show(
            [(f"{{{{{each.name}}}}}", each.label, each.value[:_SHOWN] or nothing, each.field) for each in self._shown]
        )

    @Slot()
    def _go_down(self) -> None:
        if self._shown:
            self.table.selectRow(max(self.table.currentIndex().row(), 0))
            self.table.setFocus()

    @Slot(QModelIndex)
    def _want(self, index: QModelIndex) -> None:
        if index.isValid():
            self.wanted.emit(self._shown[index.row()].name)

    @Slot()
    def _want_current(self) -> None:
        self._want(self.table.currentIndex())


def _choose_one(table: QTableView) -> None:
    table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
    table.setMinimumHeight(5 * GRID)  # on a small screen the text needs the room more


def _key(table: QTableView, key: Qt.Key) -> QShortcut:
    """A key that works in the table alone: in a dialog Enter would look for a button."""
    shortcut = QShortcut(QKeySequence(key), table)
    shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
    return shortcut
