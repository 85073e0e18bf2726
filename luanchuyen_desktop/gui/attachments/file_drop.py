"""Dropping files on the rows of a table."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QTableView


class FileDrop(QObject):
    """Takes files of this machine that are dropped on a row; the row under them is marked meanwhile."""

    dropped = Signal(int, list)  # row, paths

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self.is_open = True
        table.setAcceptDrops(True)
        table.viewport().setAcceptDrops(True)
        table.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Entering, moving and dropping; everything else goes on to the table."""
        if not isinstance(event, QDropEvent):  # entering and moving are kinds of it
            return super().eventFilter(watched, event)
        paths, row = _files(event.mimeData()), self._row(event)
        if not self.is_open or not paths or row < 0:
            event.ignore()
            return True
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self.dropped.emit(row, paths)
        else:
            self._table.setCurrentIndex(self._table.model().index(row, 1))
        return True

    def _row(self, event: QDropEvent) -> int:
        """The row under the files; the last one below all."""
        count = self._table.model().rowCount()
        row = self._table.rowAt(int(event.position().y()))
        return row if row >= 0 else count - 1


def _files(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
