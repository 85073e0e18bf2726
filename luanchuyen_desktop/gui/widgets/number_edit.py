"""Fields for a number, or nothing: a small whole one, a year, an amount in đồng, a coefficient."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from luanchuyen_desktop.domain.dates import EARLIEST_YEAR, LATEST_YEAR
from luanchuyen_desktop.gui.widgets.job_strip import grouped

_LARGEST_AMOUNT = 10**12  # as the exchange workbook takes them
_AMOUNT = re.compile(r"\d{1,13}|\d{1,3}([. ]\d{3}){1,4}", re.ASCII)
_COEFFICIENT = re.compile(r"\d{1,4}([.,]\d{1,3})?", re.ASCII)


class TypedNumberEdit(QLineEdit):
    """The text is left alone while it is typed; faults are told when the field is left."""

    value_edited = Signal(object)  # the number or None, at every change by the person
    problem = Signal(str)
    understood = Signal(str)

    def __init__(self, length: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(length)
        self.textEdited.connect(self._on_edited)

    # -- what a subclass says --------------------------------------------------------------------------------------

    def read(self, text: str) -> Any:
        """The number that a text means; ``None`` for one that is none."""
        raise NotImplementedError

    def fault(self) -> str:
        """What is wrong with the text, in a sentence."""
        raise NotImplementedError

    def written(self, value: Any) -> str:
        """A stored number as it is shown."""
        return str(value)

    # -- what editors of fields have in common ---------------------------------------------------------------------

    def value(self) -> Any:
        """The number; ``None`` for an empty or unreadable field."""
        return self.read(self.text().strip())

    def is_valid(self) -> bool:
        """Whether the text is such a number or empty."""
        return self.value() is not None or not self.text().strip()

    def set_value(self, value: Any) -> None:
        """Show a stored number."""
        self.setText("" if value is None else self.written(value))
        self.problem.emit("")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tells what is wrong, now that typing is over."""
        self.problem.emit("" if self.is_valid() else self.fault())
        super().focusOutEvent(event)

    @Slot()
    def _on_edited(self) -> None:
        if self.is_valid():
            self.problem.emit("")
            self.value_edited.emit(self.value())


class NumberEdit(TypedNumberEdit):
    """A whole number from ``least`` to ``most``, such as a count of months."""

    def __init__(self, most: int, least: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(8, parent)
        self._least, self._most = least, most

    def read(self, text: str) -> int | None:
        """Digits only."""
        number = int(text) if text.isascii() and text.isdigit() else -1
        return number if self._least <= number <= self._most else None

    def value(self) -> int | None:
        """The number; ``None`` for an empty or unreadable field."""
        return self.read(self.text().strip())

    def fault(self) -> str:
        """Which numbers it takes."""
        words = self.tr("“%1” is not a whole number from %2 to %3.").replace("%1", self.text())
        return words.replace("%2", str(self._least)).replace("%3", str(self._most))


class YearEdit(NumberEdit):
    """A year in four digits."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(LATEST_YEAR, EARLIEST_YEAR, parent)
        self.setPlaceholderText(self.tr("year"))

    def fault(self) -> str:
        """How a year is typed."""
        return self.tr("“%1” is not a year. Type four digits, for example 2026.").replace("%1", self.text())


class AmountEdit(TypedNumberEdit):
    """Đồng: takes ``1600000`` and ``1.600.000``, and shows the latter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(20, parent)

    def read(self, text: str) -> int | None:
        """Dots or blanks may stand between groups of three digits."""
        amount = int(re.sub(r"\D", "", text)) if _AMOUNT.fullmatch(text) else None
        return amount if amount is not None and amount <= _LARGEST_AMOUNT else None

    def written(self, value: int) -> str:
        """With dots between the thousands."""
        return grouped(value)

    def fault(self) -> str:
        """How an amount is typed."""
        words = self.tr("“%1” is not an amount in đồng. Type a whole number, for example 1.600.000.")
        return words.replace("%1", self.text())


class CoefficientEdit(TypedNumberEdit):
    """Takes ``0,9`` and ``0.9``, and shows the former."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(8, parent)

    def read(self, text: str) -> Decimal | None:
        """At most three decimals, without zeros at the end."""
        if not _COEFFICIENT.fullmatch(text):
            return None
        plain = text.replace(",", ".")
        return Decimal(plain.rstrip("0").rstrip(".") if "." in plain else plain)

    def written(self, value: Decimal) -> str:
        """With a decimal comma."""
        return f"{value:f}".replace(".", ",")

    def fault(self) -> str:
        """How a coefficient is typed."""
        return self.tr("“%1” is not a coefficient. Type a number such as 0,9.").replace("%1", self.text())
