"""A field for several codes: those picked stand above, each with a button that takes it out; below one more is picked.

Made for the places or units that succeed another.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.widgets.code_picker import CodePicker
from luanchuyen_desktop.gui.widgets.entries import Entry


class CodesPicker(QWidget):
    """Its value is a tuple of codes in the order in which they were picked."""

    value_edited = Signal(object)  # tuple[str, ...]
    understood = Signal(str)
    problem = Signal(str)

    def __init__(self, entries: Sequence[Entry] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._codes: tuple[str, ...] = ()
        self._names: dict[str, str] = {}
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self.picker = CodePicker(parent=self)
        self.picker.setPlaceholderText(self.tr("add: type part of the name or code"))
        self.picker.value_edited.connect(self._add)
        self.picker.problem.connect(self.problem)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addLayout(self._lines)
        layout.addWidget(self.picker)
        self.setFocusProxy(self.picker)
        self.set_entries(entries)

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """What may be picked."""
        self._names = {entry.code: entry.name for entry in entries}
        self.picker.set_entries(entries)
        self._show()

    def value(self) -> tuple[str, ...]:
        """The codes."""
        return self._codes

    def set_value(self, value: Sequence[str] | None) -> None:
        """Show stored codes."""
        codes = tuple(value or ())
        if codes != self._codes:
            self._codes = codes
            self._show()

    def is_valid(self) -> bool:
        """Whether no part of a name is left in the field below."""
        return not self.picker.text().strip()

    def isModified(self) -> bool:
        """Whether something is being typed."""
        return bool(self.picker.text().strip())

    def settle(self) -> None:
        """The field is left: a text that names one thing is taken, another is told."""
        self.picker.settle()

    def buttons(self) -> list[QToolButton]:
        """What takes out each of the codes, in their order."""
        return [button for button in self.findChildren(QToolButton) if button.property("code") in self._codes]

    @Slot(object)
    def _add(self, code: str | None) -> None:
        if code is None:
            return
        self.picker.set_value(None)
        if code not in self._codes:
            self._take((*self._codes, code))

    @Slot()
    def _remove(self) -> None:
        code = self.sender().property("code")
        self._take(tuple(each for each in self._codes if each != code))

    def _take(self, codes: tuple[str, ...]) -> None:
        self._codes = codes
        self._show()
        self.value_edited.emit(codes)

    def _show(self) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.setParent(None)
                old.deleteLater()
        for code in self._codes:
            self._lines.addWidget(self._line(code))

    def _line(self, code: str) -> QWidget:
        line = QWidget(self)
        label = QLabel(f"{self._names.get(code, '?')} ({code})", line)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        button = QToolButton(line)
        button.setIcon(icon("x"))
        button.setIconSize(QSize(2 * GRID, 2 * GRID))
        button.setAutoRaise(True)
        button.setProperty("code", code)
        button.setToolTip(self.tr("Take out"))
        button.setAccessibleName(f"{button.toolTip()}: {label.text()}")
        button.clicked.connect(self._remove)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label, 1)
        row.addWidget(button)
        return line
