"""What a decision settles besides, or is taken together with: each line with a tick."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from luanchuyen_desktop.gui.theme import GRID, give_headroom


class Offered(Protocol):
    """A line: ``usual``: ticked from the beginning."""

    @property
    def key(self) -> str:
        """Names it while the fields of the decision change."""
        ...

    @property
    def text(self) -> str:
        """What it says."""
        ...

    @property
    def usual(self) -> bool:
        """Whether it is ticked until the person says otherwise."""
        ...


class SettlementBox(QWidget):
    """Keeps what the person ticked while the lines change with the fields of the decision."""

    value_edited = Signal(object)  # frozenset of keys

    def __init__(self, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Offered, ...] = ()
        self._chosen: dict[str, bool] = {}  # what the person said, by key
        self.boxes: dict[str, QCheckBox] = {}
        self._heading = QLabel(heading, self)
        self._heading.setWordWrap(True)
        give_headroom(self._heading)
        self._lines = QWidget(self)
        column = QVBoxLayout(self._lines)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self._heading)
        layout.addWidget(self._lines)
        self.hide()

    def show_settlements(self, settlements: Sequence[Offered]) -> None:
        """These lines, in the place of the earlier ones; hidden where there are none."""
        if self._shown == tuple(settlements):
            return
        self._shown = tuple(settlements)
        column = self._lines.layout()
        assert column is not None  # noqa: S101 - set in __init__
        while (item := column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.boxes = {}
        for each in settlements:
            line = _Line(each.text, self._lines)
            line.box.setChecked(self._chosen.get(each.key, each.usual))
            line.box.setProperty("key", each.key)
            line.box.clicked.connect(self._on_clicked)
            self.boxes[each.key] = line.box
            column.addWidget(line)
        self.setVisible(bool(settlements))

    def keys(self) -> frozenset[str]:
        """Of the lines that are ticked."""
        return frozenset(key for key, box in self.boxes.items() if box.isChecked())

    @Slot()
    def _on_clicked(self) -> None:
        box = self.sender()
        assert isinstance(box, QCheckBox)  # noqa: S101 - only they are connected
        self._chosen[str(box.property("key"))] = box.isChecked()
        self.value_edited.emit(self.keys())


class _Line(QWidget):
    """A tick whose text takes as many lines as it needs; a click on the text ticks, too."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.box = QCheckBox(self)
        self.box.setAccessibleName(text)
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        give_headroom(label)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(label, 1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The text belongs to the tick."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.box.click()
        super().mouseReleaseEvent(event)
