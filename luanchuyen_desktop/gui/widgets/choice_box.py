"""A choice from one of the closed lists, with an empty line for "not recorded"."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from luanchuyen_desktop.gui.theme import show_missing

E = TypeVar("E", bound=StrEnum)


class ChoiceBox(QComboBox, Generic[E]):
    """Offers the members of an enumeration in their order; their values are the words shown."""

    value_edited = Signal(object)  # E or None, when the person chose another

    def __init__(
        self, members: Iterable[E], value: E | None = None, parent: QWidget | None = None, *, empty: str | None = ""
    ) -> None:
        """``empty``: what the line for ``None`` says, by itself that it is not recorded; ``None`` leaves it out."""
        super().__init__(parent)
        self._members: list[E | None] = []
        self._offer(members, empty)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.set_value(value)
        self._told = self.value()
        self.activated.connect(self._on_activated)

    def set_members(self, members: Iterable[E], *, empty: str | None = "") -> None:
        """Offer other members; the choice stays where it is still offered."""
        chosen = self.value()
        self._offer(members, empty)
        self.set_value(chosen)

    def _offer(self, members: Iterable[E], empty: str | None) -> None:
        self._tells_missing = empty == ""
        self._members = [] if empty is None else [None]
        self._members += list(members)
        self.clear()
        none = empty or self.tr("not recorded")
        self.addItems([none if member is None else str(member) for member in self._members])

    def value(self) -> E | None:
        """What is chosen; ``None`` for the empty line."""
        return self._members[self.currentIndex()] if self.currentIndex() >= 0 else None

    def set_value(self, value: E | None) -> None:
        """Show a stored choice."""
        self.setCurrentIndex(self._members.index(value) if value in self._members else -1)
        self._told = self.value()
        self.setToolTip(self.currentText())
        self._dress()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ignored: scrolling a form must not change what is under the pointer."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete chooses the empty line."""
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and None in self._members:
            self.setCurrentIndex(self._members.index(None))
            self._on_activated()
            return
        super().keyPressEvent(event)
        self._on_activated()

    @Slot()
    def _on_activated(self) -> None:
        if self.value() != self._told:
            self._told = self.value()
            self.setToolTip(self.currentText())
            self._dress()
            self.value_edited.emit(self._told)

    def changeEvent(self, event: QEvent) -> None:
        """Follows a change between light and dark."""
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()
        super().changeEvent(event)

    def _dress(self) -> None:
        if self._tells_missing:
            show_missing(self, missing=self.value() is None)
