"""What stands where a list is empty: a sentence, and buttons for what can be done next."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.widgets.action_button import ActionButton


class EmptyState(QWidget):
    """Shown in the middle of the place of the list. The sentence is given once, or told anew with ``tell``."""

    acted = Signal()  # the button that ``tell`` named

    def __init__(self, text: str = "", *actions: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = QLabel(text, self)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.label.setWordWrap(True)
        self.label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.button = QPushButton(self)
        self.button.clicked.connect(self.acted)
        self.button.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        layout.setSpacing(GRID)
        layout.addStretch()
        layout.addWidget(self.label)
        for action in actions:
            layout.addWidget(ActionButton(action, self), 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch()

    def tell(self, text: str, act: str) -> None:
        """Say why it is empty; a blank ``act`` hides the button."""
        self.label.setText(text)
        self.button.setText(act)
        self.button.setVisible(bool(act))
