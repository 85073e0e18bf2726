"""A choice among the levels of one kind of education; a recorded text that is none of them stays and is told."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from luanchuyen_desktop.domain.vocabulary import StandardKind
from luanchuyen_desktop.rules.education_levels import Scales


class LevelBox(QComboBox):
    """The levels follow the kind that is chosen beside it, the lowest first."""

    value_edited = Signal(object)  # str or None
    problem = Signal(str)
    understood = Signal(str)

    def __init__(self, scales: Scales, kind: Callable[[], StandardKind | None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scales, self._kind = scales, kind
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.activated.connect(self._on_activated)
        self.set_value(None)

    def value(self) -> str | None:
        """The level chosen, or the text that is recorded."""
        return self.currentText() or None

    def set_value(self, value: str | None) -> None:
        """Show a stored level among those of the kind."""
        kind = self._kind()
        levels = list(self._scales[kind].levels) if kind is not None else []
        self.clear()
        self.addItems(["", *levels, *([value] if value and value not in levels else [])])
        self.setCurrentText(value or "")
        is_unknown = kind is not None and bool(value) and self._scales[kind].rank(value or "") is None
        told = self.tr("“%1” is no level of this kind. Choose one from the list.").replace("%1", value or "")
        self.problem.emit(told if is_unknown else "")

    @Slot()
    def take_kind(self) -> None:
        """Another kind was chosen: offer its levels; what was chosen before stays until it is changed."""
        self.set_value(self.value())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ignored: scrolling a form must not change what is under the pointer."""
        event.ignore()

    @Slot()
    def _on_activated(self) -> None:
        self.set_value(self.value())
        self.value_edited.emit(self.value())
