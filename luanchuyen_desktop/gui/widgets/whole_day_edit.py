"""A field for one whole day: the day by which things are judged, the end of a period."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.widgets.partial_date_edit import PartialDateEdit


class WholeDayEdit(PartialDateEdit):
    """Takes only whole days. Enter or leaving the field chooses; Esc, and leaving it half-typed, bring back the day."""

    day_chosen = Signal(object)  # date: another than before

    def __init__(self, day: date, parent: QWidget | None = None) -> None:
        self._day = day
        super().__init__(PartialDate.of(day), parent)
        digits = self.fontMetrics().horizontalAdvance("0")
        self.setFixedWidth(digits * len("00/00/0000") + GRID * 4)
        self.returnPressed.connect(self._choose)

    def day(self) -> date:
        """The day in force."""
        return self._day

    def set_day(self, day: date) -> None:
        """Show another day."""
        self._day = day
        self.set_value(PartialDate.of(day))

    def _read(self) -> None:
        super()._read()
        if not self._fault and (self._value is None or not self._value.is_exact):
            self._value, self._fault = None, self.tr("Give the whole date: day/month/year.")

    @Slot()
    def _choose(self) -> None:
        self._pause.stop()
        self._tell()
        value = self.value()
        if value is not None and value.earliest != self._day:
            self._day = value.earliest
            self.set_value(value)
            self.day_chosen.emit(self._day)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What cannot be read goes: the field never shows a day that is not in force."""
        if self.is_valid():
            self._choose()
        else:
            self.set_day(self._day)
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc takes back what was typed."""
        if event.key() == Qt.Key.Key_Escape and self.text() != str(PartialDate.of(self._day)):
            self.set_day(self._day)
            self.selectAll()
            return
        super().keyPressEvent(event)
