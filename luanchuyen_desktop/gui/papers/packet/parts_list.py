"""The kinds of papers of a packet: ticked or not, in an order that is changed by dragging or with Alt+Up, Alt+Down."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.widgets.box_delegate import BoxDelegate
from luanchuyen_desktop.services.papers.packets.packet import MOST_COPIES, Chosen
from luanchuyen_desktop.services.papers.packets.part import Part

_KEY, _COPIES, _TITLE = (Qt.ItemDataRole.UserRole + number for number in range(3))


@dataclass(frozen=True, slots=True)
class Line:
    """One kind of paper as it stands in the list."""

    key: str
    ticked: bool
    copies: int = 1


class PartsList(QListWidget):
    """The space bar ticks the line in hand."""

    edited = Signal()  # ticks, copies or order are others

    def __init__(self, parts: Mapping[str, Part], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self.setItemDelegate(BoxDelegate(self))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setAlternatingRowColors(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.show_lines(())
        self.itemChanged.connect(self._tell)

    def show_lines(self, lines: Iterable[Line]) -> None:
        """These lines, then the kinds that are not among them, as they are offered at first."""
        known = [line for line in lines if line.key in self._parts]
        named = {line.key for line in known}
        rest = [Line(part.key, part.usual and not known) for part in self._parts.values() if part.key not in named]
        with QSignalBlocker(self):
            self.clear()
            for line in (*known, *rest):
                self.addItem(self._item(line))
            self.setCurrentRow(0)
        self.edited.emit()

    def _item(self, line: Line) -> QListWidgetItem:
        title = self._parts[line.key].title
        item = QListWidgetItem()
        flags = Qt.ItemFlag
        item.setFlags(
            flags.ItemIsEnabled | flags.ItemIsSelectable | flags.ItemIsUserCheckable | flags.ItemIsDragEnabled
        )
        item.setData(_KEY, line.key)
        item.setData(_TITLE, title)
        item.setToolTip(title)
        item.setSizeHint(QSize(0, self.fontMetrics().height() + GRID))
        item.setCheckState(Qt.CheckState.Checked if line.ticked else Qt.CheckState.Unchecked)
        _set_copies(item, line.copies)
        return item

    def lines(self) -> list[Line]:
        """All lines from top to bottom."""
        items = (self.item(row) for row in range(self.count()))
        return [
            Line(item.data(_KEY), item.checkState() is Qt.CheckState.Checked, int(item.data(_COPIES))) for item in items
        ]

    def chosen(self) -> Sequence[Chosen]:
        """What is ticked, in its order."""
        return [Chosen(line.key, line.copies) for line in self.lines() if line.ticked]

    def copies_in_hand(self) -> int:
        """Of the line in hand; 1 where there is none."""
        item = self.currentItem()
        return int(item.data(_COPIES)) if item is not None else 1

    def set_copies(self, copies: int) -> None:
        """Of the line in hand."""
        item = self.currentItem()
        if item is not None and copies != item.data(_COPIES):
            with QSignalBlocker(self):
                _set_copies(item, copies)
            self.viewport().update()
            self.edited.emit()

    def move_by(self, step: int) -> None:
        """Move the line in hand up (-1) or down (1)."""
        row = self.currentRow()
        if row < 0 or not 0 <= row + step < self.count():
            return
        with QSignalBlocker(self):
            item = self.takeItem(row)
            self.insertItem(row + step, item)
        self.setCurrentRow(row + step)
        self.edited.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+Up and Alt+Down move the line in hand."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_by(step)
        else:
            super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """A line was dragged to another place."""
        super().dropEvent(event)
        self.edited.emit()

    def _tell(self) -> None:
        self.edited.emit()


def _set_copies(item: QListWidgetItem, copies: int) -> None:
    copies = max(1, min(copies, MOST_COPIES))
    item.setData(_COPIES, copies)
    title = str(item.data(_TITLE))
    item.setText(f"{title}  × {copies}" if copies > 1 else title)
