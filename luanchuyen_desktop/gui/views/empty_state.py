"""What stands in the place of an empty table: why it is empty, and a button for what to do next."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from luanchuyen_desktop.gui.theme import GRID


class EmptyState(QWidget):
    """A sentence in the middle; the button only where there is something to do here."""

    acted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = QLabel(self)
        self.label.setWordWrap(True)
        self.label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button = QPushButton(self)
        self.button.clicked.connect(self.acted)
        layout = QVBoxLayout(self)
        layout.setSpacing(2 * GRID)
        layout.setContentsMargins(8 * GRID, 0, 8 * GRID, 0)
        layout.addStretch(2)
        layout.addWidget(self.label)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)

    def tell(self, text: str, act: str) -> None:
        """Say it; a blank ``act`` hides the button."""
        self.label.setText(text)
        self.button.setText(act)
        self.button.setVisible(bool(act))
