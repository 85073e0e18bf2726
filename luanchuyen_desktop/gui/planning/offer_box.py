"""A field for text with the usual words to choose from; other text is kept as typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from luanchuyen_desktop.domain.vn_text import squeeze


class OfferBox(QComboBox):
    """Blank is ``None``."""

    value_edited = Signal(object)  # str or None, at every change by the person

    def __init__(self, words: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.addItems(list(words))
        self.set_value(None)
        line = self.lineEdit()
        if line is not None:
            line.setPlaceholderText(self.tr("not recorded"))
            line.textEdited.connect(self._tell)
        self.activated.connect(self._tell)

    def value(self) -> str | None:
        """The text in its stored form."""
        return squeeze(self.currentText()) or None

    def set_value(self, value: str | None) -> None:
        """Show a stored text."""
        self.setCurrentIndex(self.findText(value) if value else -1)
        self.setEditText(value or "")
        self.setToolTip(value or "")
        line = self.lineEdit()
        if line is not None and not line.hasFocus():
            line.setCursorPosition(0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ignored: scrolling a form must not change what is under the pointer."""
        event.ignore()

    @Slot()
    def _tell(self) -> None:
        self.setToolTip(self.currentText())
        self.value_edited.emit(self.value())
