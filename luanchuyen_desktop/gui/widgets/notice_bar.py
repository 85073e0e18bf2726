"""A line that says what was just done, with a button to take it back."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.theme import GRID, colors_of

SHOWN_FOR = 15_000  # milliseconds


class NoticeBar(QWidget):
    """Goes by itself after a while."""

    undo_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.label = QLabel(self)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.undo_button = QPushButton(icon("arrow-back-up"), self.tr("Undo"), self)
        self.undo_button.clicked.connect(self.undo_asked)
        close = QToolButton(self)
        close.setIcon(icon("x"))
        close.setAutoRaise(True)
        close.setToolTip(self.tr("Close"))
        close.setAccessibleName(self.tr("Close"))
        close.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(GRID, GRID // 2, GRID // 2, GRID // 2)
        layout.setSpacing(GRID)
        layout.addWidget(self.label, 1)
        layout.addWidget(self.undo_button)
        layout.addWidget(close)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(SHOWN_FOR)
        self._clock.timeout.connect(self.hide)
        self.hide()

    def tell(self, text: str, *, can_undo: bool = False) -> None:
        """Show a sentence for a while."""
        palette = self.palette()
        palette.setColor(palette.ColorRole.Window, colors_of(palette).banner)
        self.setPalette(palette)
        self.label.setText(text)
        self.undo_button.setVisible(can_undo)
        self.show()
        self._clock.start()

    @Slot()
    def dismiss(self) -> None:
        """Take it away: it is no longer what was just done."""
        self._clock.stop()
        self.hide()
