"""A field for a small whole number, such as a count of months, or nothing."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QWidget


class NumberEdit(QLineEdit):
    """Accepts a whole number from 1 to ``most``. The text is left alone; what is wrong is told when it is left."""

    value_edited = Signal(object)  # int or None, at every change by the person
    problem = Signal(str)
    understood = Signal(str)

    def __init__(self, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = most
        self.setMaxLength(8)
        self.textEdited.connect(self._on_edited)

    def value(self) -> int | None:
        """The number; ``None`` for an empty or unreadable field."""
        text = self.text().strip()
        number = int(text) if text.isascii() and text.isdigit() else 0
        return number if 1 <= number <= self._most else None

    def is_valid(self) -> bool:
        """Whether the text is such a number or empty."""
        return self.value() is not None or not self.text().strip()

    def set_value(self, value: int | None) -> None:
        """Show a stored number."""
        self.setText("" if value is None else str(value))
        self.problem.emit("")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tells what is wrong, now that typing is over."""
        fault = self.tr("“%1” is not a whole number from 1 to %2.").replace("%1", self.text())
        self.problem.emit("" if self.is_valid() else fault.replace("%2", str(self._most)))
        super().focusOutEvent(event)

    @Slot()
    def _on_edited(self) -> None:
        if self.is_valid():
            self.problem.emit("")
            self.value_edited.emit(self.value())
