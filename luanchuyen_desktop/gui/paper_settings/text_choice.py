"""A choice of texts whose first line means the default."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget


class TextChoice(QComboBox):
    """Blank is the first line; ``first`` says what it stands for."""

    value_edited = Signal(object)  # str or None, when the person chose another

    def __init__(self, texts: Sequence[str], first: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = ("", *texts)
        self.addItems([first, *texts])
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self._told = ""
        self.currentIndexChanged.connect(self._on_changed)

    def value(self) -> str | None:
        """What is chosen; ``None`` for the default."""
        return self._texts[max(0, self.currentIndex())] or None

    def set_value(self, value: str | None) -> None:
        """Show a stored choice."""
        self._told = value or ""
        self.setCurrentIndex(self._texts.index(self._told) if self._told in self._texts else 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ignored: scrolling a form must not change what is under the pointer."""
        event.ignore()

    @Slot()
    def _on_changed(self) -> None:
        text = self.value() or ""
        if text != self._told:
            self._told = text
            self.value_edited.emit(text or None)
