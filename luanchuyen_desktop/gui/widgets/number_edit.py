"""A field for a small whole number, such as a count of months, or nothing."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from luanchuyen_desktop.domain.dates import EARLIEST_YEAR, LATEST_YEAR


class NumberEdit(QLineEdit):
    """Accepts a whole number from ``least`` to ``most``. The text is left alone; faults are told when it is left."""

    value_edited = Signal(object)  # int or None, at every change by the person
    problem = Signal(str)
    understood = Signal(str)

    def __init__(self, most: int, least: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least, self._most = least, most
        self.setMaxLength(8)
        self.textEdited.connect(self._on_edited)

    def value(self) -> int | None:
        """The number; ``None`` for an empty or unreadable field."""
        text = self.text().strip()
        number = int(text) if text.isascii() and text.isdigit() else -1
        return number if self._least <= number <= self._most else None

    def is_valid(self) -> bool:
        """Whether the text is such a number or empty."""
        return self.value() is not None or not self.text().strip()

    def set_value(self, value: int | None) -> None:
        """Show a stored number."""
        self.setText("" if value is None else str(value))
        self.problem.emit("")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tells what is wrong, now that typing is over."""
        self.problem.emit("" if self.is_valid() else self.fault())
        super().focusOutEvent(event)

    def fault(self) -> str:
        """What is wrong with the text, in a sentence."""
        words = self.tr("“%1” is not a whole number from %2 to %3.").replace("%1", self.text())
        return words.replace("%2", str(self._least)).replace("%3", str(self._most))

    @Slot()
    def _on_edited(self) -> None:
        if self.is_valid():
            self.problem.emit("")
            self.value_edited.emit(self.value())


class YearEdit(NumberEdit):
    """A year in four digits, or nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(LATEST_YEAR, EARLIEST_YEAR, parent)
        self.setPlaceholderText(self.tr("year"))

    def fault(self) -> str:
        """What is wrong with the text."""
        return self.tr("“%1” is not a year. Type four digits, for example 2026.").replace("%1", self.text())
