"""A list of codes that may be long: a field to add one above, those picked below; Delete takes the marked ones out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.widgets.code_picker import CodePicker
from luanchuyen_desktop.gui.widgets.entries import Entry

_CODE = Qt.ItemDataRole.UserRole


class CodeList(QWidget):
    """Its value is a tuple of codes in the order in which they were picked."""

    value_edited = Signal(object)  # tuple[str, ...]
    understood = Signal(str)
    problem = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: Mapping[str, str] = {}
        self._codes: tuple[str, ...] = ()
        self._remarks: Mapping[str, str] = {}
        self.picker = CodePicker(parent=self)
        self.picker.setPlaceholderText(self.tr("add: type part of the name or code"))
        self.picker.value_edited.connect(self._add)
        self.picker.problem.connect(self.problem)
        self.list = QListWidget(self)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setAlternatingRowColors(True)
        self.list.setUniformItemSizes(True)
        self.list.itemSelectionChanged.connect(self._allow)
        self.remove_button = QPushButton(icon("x"), self.tr("Take out"), self)
        self.remove_button.setAutoDefault(False)
        self.remove_button.clicked.connect(self.remove_marked)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.list)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.remove_marked)
        self.acts = QHBoxLayout()
        self.acts.setSpacing(GRID)
        self.acts.addWidget(self.remove_button)
        self.acts.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self.picker)
        layout.addWidget(self.list, 1)
        layout.addLayout(self.acts)
        self.setFocusProxy(self.picker)
        self._allow()

    def set_entries(self, entries: Sequence[Entry], names: Mapping[str, str]) -> None:
        """What may be picked, and the names of all that may be shown."""
        self._names = names
        self.picker.set_entries(entries)
        self._show()

    def set_remarks(self, remarks: Mapping[str, str]) -> None:
        """What is said of a code behind its name."""
        self._remarks = remarks
        self._show()

    def value(self) -> tuple[str, ...]:
        """The codes."""
        return self._codes

    def set_value(self, codes: Iterable[str]) -> None:
        """Show these codes."""
        self._codes = tuple(dict.fromkeys(codes))
        self._show()

    def is_valid(self) -> bool:
        """Whether no part of a name is left in the field."""
        return not self.picker.text().strip()

    @Slot(object)
    def _add(self, code: str | None) -> None:
        if code is None:
            return
        self.picker.set_value(None)
        self._take((*self._codes, code))

    @Slot()
    def remove_marked(self) -> None:
        """Take out what is marked."""
        gone = {item.data(_CODE) for item in self.list.selectedItems()}
        if gone:
            self._take(tuple(code for code in self._codes if code not in gone))

    def _take(self, codes: tuple[str, ...]) -> None:
        self.set_value(codes)
        self.value_edited.emit(self._codes)

    def _show(self) -> None:
        self.list.clear()
        for code in self._codes:
            remark = self._remarks.get(code, "")
            name = self._names.get(code, code)
            item = QListWidgetItem(f"{name} ({code}){f' → {remark}' if remark else ''}")
            item.setData(_CODE, code)
            item.setToolTip(item.text())
            self.list.addItem(item)
        self._allow()

    @Slot()
    def _allow(self) -> None:
        self.remove_button.setEnabled(bool(self.list.selectedItems()))
