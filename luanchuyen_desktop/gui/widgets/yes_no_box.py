"""A field that is yes, no, or not said yet: for facts where "no" is a finding of its own."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget


class YesNoBox(QComboBox):
    """Offers an empty line and the two answers."""

    value_edited = Signal(object)  # bool or None

    def __init__(self, yes: str, no: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.addItem("", None)
        self.addItem(yes, True)  # noqa: FBT003 - the data of the line
        self.addItem(no, False)  # noqa: FBT003 - the data of the line
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._told: bool | None = None
        self.currentIndexChanged.connect(self._on_changed)

    def value(self) -> bool | None:
        """The answer; ``None`` while none was given."""
        answer = self.currentData()
        return answer if isinstance(answer, bool) else None

    def set_value(self, value: bool | None) -> None:  # noqa: FBT001 - the value of the field, like those of the others
        """Show a stored answer."""
        self._told = value
        self.setCurrentIndex(0 if value is None else 1 if value else 2)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ignored: scrolling a form must not change what is under the pointer."""
        event.ignore()

    @Slot()
    def _on_changed(self) -> None:
        if self.value() != self._told:
            self._told = self.value()
            self.value_edited.emit(self._told)
