"""A field that is yes, no, or not said yet: for facts where "no" is a finding of its own."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from luanchuyen_desktop.gui.theme import show_missing


class YesNoBox(QComboBox):
    """Offers the two answers, and a line for none."""

    value_edited = Signal(object)  # bool or None

    def __init__(self, yes: str, no: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.addItem(self.tr("not recorded"), None)
        self.addItem(yes, True)  # noqa: FBT003 - the data of the line
        self.addItem(no, False)  # noqa: FBT003 - the data of the line
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._told: bool | None = None
        self._dress()
        self.currentIndexChanged.connect(self._on_changed)

    def value(self) -> bool | None:
        """The answer; ``None`` while none was given."""
        answer = self.currentData()
        return answer if isinstance(answer, bool) else None

    def set_value(self, value: bool | None) -> None:  # noqa: FBT001 - the value of the field, like those of the others
        """Show a stored answer."""
        self._told = value
        self.setCurrentIndex(0 if value is None else 1 if value else 2)
        self._dress()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ignored: scrolling a form must not change what is under the pointer."""
        event.ignore()

    @Slot()
    def _on_changed(self) -> None:
        if self.value() != self._told:
            self._told = self.value()
            self._dress()
            self.value_edited.emit(self._told)

    def changeEvent(self, event: QEvent) -> None:
        """Follows a change between light and dark."""
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()
        super().changeEvent(event)

    def _dress(self) -> None:
        show_missing(self, missing=self.value() is None)
