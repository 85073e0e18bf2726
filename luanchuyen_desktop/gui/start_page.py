"""What the window shows while no book is open: what to do next."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCommandLinkButton, QLabel, QPushButton, QVBoxLayout, QWidget

from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.theme import GRID

WIDTH = GRID * 64


class StartPage(QWidget):
    """Open, make, or take up a recent book."""

    open_wanted = Signal()
    new_wanted = Signal()
    recent_wanted = Signal(object)  # Path

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = QLabel(self.tr("No book is open"), self)
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 1.6)
        title.setFont(font)
        text = QLabel(self.tr("A book is one file that holds the cadres, the planning and the rotations."), self)
        text.setWordWrap(True)
        opening = self._opening = QPushButton(icon("folder-open"), self.tr("&Open a book…"), self)
        opening.setDefault(True)
        opening.clicked.connect(self.open_wanted)
        making = QPushButton(icon("file-plus"), self.tr("&Make a new book…"), self)
        making.clicked.connect(self.new_wanted)
        for button in (opening, making):
            button.setAutoDefault(True)  # else Enter does nothing outside a dialog
        self._recent_title = QLabel(self.tr("Opened lately"), self)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(0)
        column = QVBoxLayout()
        column.setSpacing(GRID)
        for part in (title, text, opening, making):
            part.setMaximumWidth(WIDTH)
            column.addWidget(part)
        column.addSpacing(GRID * 2)
        column.addWidget(self._recent_title)
        column.addLayout(self._recent)
        frame = QWidget(self)
        frame.setLayout(column)
        frame.setFixedWidth(WIDTH)
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        layout.addWidget(frame, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)

    def showEvent(self, event: QShowEvent) -> None:
        """Enter opens a book, Tab goes on to the others."""
        super().showEvent(event)
        self._opening.setFocus()

    def show_recent(self, paths: Sequence[Path]) -> None:
        """List these books."""
        while (item := self._recent.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        self._recent_title.setVisible(bool(paths))
        for path in paths:
            button = QCommandLinkButton(path.name, str(path.parent), self)
            button.setIcon(icon("book"))
            button.setAutoDefault(True)
            button.clicked.connect(partial(self.recent_wanted.emit, path))
            self._recent.addWidget(button)
