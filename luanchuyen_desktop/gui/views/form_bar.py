"""The bar above a long form: a button for each of its parts, those that are not shown left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Slot
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.views.cadre.section import SectionBar


@dataclass(frozen=True, slots=True)
class FormPart:
    """``head``: what stands at the top of the part; ``None``: the top of the form."""

    key: str
    title: str
    head: QWidget | None


class FormBar(QWidget):
    """Scrolls ``inner`` within ``scroll`` to the part asked for, and presses the button of the one in sight."""

    def __init__(
        self, scroll: QScrollArea, inner: QWidget, parts: Sequence[FormPart], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._scroll, self._inner = scroll, inner
        self._parts = {part.key: part for part in parts}
        self.buttons = SectionBar([(part.key, part.title) for part in parts], self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 0, 2 * GRID, 0)
        layout.addWidget(self.buttons)
        self.buttons.asked.connect(self.show_part)
        scroll.verticalScrollBar().valueChanged.connect(self.follow)

    def arrange(self) -> None:
        """Offer the parts that the form shows now."""
        self.buttons.show_only([key for key in self._parts if self._is_shown(key)])
        self.follow()

    def _is_shown(self, key: str) -> bool:
        head = self._parts[key].head
        return head is None or head.isVisibleTo(self._inner)

    @Slot(str)
    def show_part(self, key: str) -> None:
        """Scroll to a part."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        self._scroll.verticalScrollBar().setValue(self._top(key))
        self.buttons.show_current(key)

    @Slot()
    def follow(self) -> None:
        """Press the button of the part in sight; at the very end the one that was asked for stays pressed."""
        bar = self._scroll.verticalScrollBar()
        top = bar.value() + 4 * GRID
        passed = [key for key in self._parts if self._is_shown(key) and self._top(key) <= top]
        if passed and (bar.value() < bar.maximum() or not bar.maximum()):
            self.buttons.show_current(passed[-1])

    def _top(self, key: str) -> int:
        head = self._parts[key].head
        return 0 if head is None else head.mapTo(self._inner, QPoint(0, 0)).y()
