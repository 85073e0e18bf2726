"""What is wrong with what is typed, in the colour and with the mark of errors; hidden while nothing is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QWidget

from luanchuyen_desktop.gui.marks import SYMBOLS, Mark
from luanchuyen_desktop.gui.theme import color_text, mark_color


class ProblemLabel(QLabel):
    """A sentence of plain text that wraps and follows a change between light and dark."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self._dress()
        self.hide()

    @Slot(str)
    def tell(self, text: str) -> None:
        """Say it; blank takes it away."""
        self.setText(f"{SYMBOLS[Mark.ERROR]} {text}" if text else "")
        self.setVisible(bool(text))

    def changeEvent(self, event: QEvent) -> None:
        """Follows the colours of the window."""
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()
        super().changeEvent(event)

    def _dress(self) -> None:
        color_text(self, mark_color(Mark.ERROR, QGuiApplication.palette()))
