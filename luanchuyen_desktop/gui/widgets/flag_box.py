"""A yes-or-no field of a record."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QWidget


class FlagBox(QCheckBox):
    """A check box that speaks like the other fields of a form."""

    value_edited = Signal(object)  # bool

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.clicked.connect(self._tell)

    def value(self) -> bool:
        """Whether it is ticked."""
        return self.isChecked()

    def set_value(self, value: bool | None) -> None:  # noqa: FBT001 - the value of the field, like those of the others
        """Show a stored value."""
        self.setChecked(bool(value))

    @Slot()
    def _tell(self) -> None:
        self.value_edited.emit(self.isChecked())
