"""A field for a date of which perhaps only the month or the year is known, or nothing at all."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from luanchuyen_desktop.domain.dates import PartialDate, parse_date
from luanchuyen_desktop.errors import DateError

PAUSE = 600  # milliseconds without a key before a half-typed date is called wrong


class PartialDateEdit(QLineEdit):
    """Accepts ``05/05/2020``, ``5/2020``, ``2020`` and nothing. The text is left alone until the field is left."""

    value_edited = Signal(object)  # PartialDate or None, at every change by the person to another valid value
    understood = Signal(str)
    problem = Signal(str)

    def __init__(self, value: PartialDate | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: PartialDate | None = None
        self._fault = ""
        self.setPlaceholderText(self.tr("day/month/year"))
        self.setToolTip(self.tr("Takes 05/05/2020, 5/2020 or 2020, and may stay empty"))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._tell_problem)
        self.textEdited.connect(self._on_edited)
        self.set_value(value)

    def value(self) -> PartialDate | None:
        """The date last understood; ``None`` for an empty field, or one that cannot be read (see ``is_valid``)."""
        return self._value

    def is_valid(self) -> bool:
        """Whether the text is a date or empty."""
        return not self._fault

    def fault(self) -> str:
        """What is wrong with the text; blank if nothing is."""
        return self._fault

    def set_value(self, value: PartialDate | None) -> None:
        """Show a stored date."""
        self._pause.stop()
        self.setText("" if value is None else str(value))
        self._read()
        self._tell()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Only now is the text put into its usual form."""
        self._pause.stop()
        if self.is_valid() and self._value is not None and self.text() != str(self._value):
            self.setText(str(self._value))
        self._tell()
        super().focusOutEvent(event)

    @Slot()
    def _on_edited(self) -> None:
        before = (self._value, self._fault)
        self._read()
        self.understood.emit(self._understanding())
        if self.is_valid():
            self._pause.stop()
            self._tell()
        else:
            self._pause.start()
        # An unreadable text is no value yet: the stored one stays until the text can be read or is emptied.
        if self.is_valid() and (self._value, "") != before:
            self.value_edited.emit(self._value)

    def _read(self) -> None:
        try:
            self._value, self._fault = parse_date(self.text()), ""
        except DateError as error:
            self._value, self._fault = None, str(error)

    @Slot()
    def _tell_problem(self) -> None:
        self.problem.emit(self._fault)

    def _tell(self) -> None:
        self.understood.emit(self._understanding())
        self.problem.emit(self._fault)
        self.setToolTip(self._fault or self._understanding())

    def _understanding(self) -> str:
        value = self._value
        if value is None:
            return ""
        if value.is_exact:
            return "" if self.text().strip() == str(value) else str(value)  # nothing to add to what stands there
        if value.month is not None:
            return self.tr("%1, day not known").replace("%1", f"{value.month}/{value.year}")
        return self.tr("%1, day and month not known").replace("%1", str(value.year))
