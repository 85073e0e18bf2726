"""What is on one day, in words, one entry a deadline."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from luanchuyen_desktop.gui.deadlines.model import MARKS
from luanchuyen_desktop.gui.marks import SYMBOLS
from luanchuyen_desktop.gui.widgets.job_strip import grouped
from luanchuyen_desktop.services.deadlines.event import Deadline

MOST = 300  # entries; wrapped text is slow to lay out, and nobody reads more here


class DayList(QListWidget):
    """Enter or a double click opens the record."""

    opened = Signal(object)  # Deadline

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Sequence[Deadline] = ()
        self.setWordWrap(True)
        self.setAlternatingRowColors(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.itemDoubleClicked.connect(self._open)

    def take(self, deadlines: Sequence[Deadline]) -> None:
        """Show these; a last line says how many more there are."""
        self._shown = deadlines[:MOST]
        self.clear()
        for each in self._shown:
            who = each.name if each.subject == each.cadre else f"{each.name} · {each.subject}"
            when = "" if each.is_exact else f" ({each.when})"
            self.addItem(f"{SYMBOLS[MARKS[each.effect]]} {who}{when}\n{each.text}")
        rest = len(deadlines) - len(self._shown)
        if rest > 0:
            item = QListWidgetItem(self.tr("and %1 more: see the list").replace("%1", grouped(rest)))
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self.addItem(item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _open(self) -> None:
        row = self.currentRow()
        if 0 <= row < len(self._shown):
            self.opened.emit(self._shown[row])
