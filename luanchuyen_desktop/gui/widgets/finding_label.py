"""The line of a finding under a field: mark, rule and sentence; a click asks to see it in the panel."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from luanchuyen_desktop.gui.marks import SYMBOLS, Mark, mark_of, word
from luanchuyen_desktop.gui.theme import color_text, mark_color
from luanchuyen_desktop.rules.finding import Finding


class FindingLabel(QLabel):
    """One finding, in full; the detail of article and what to do is in its tooltip."""

    clicked = Signal(object)  # Finding

    def __init__(self, finding: Finding, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finding = finding
        mark = mark_of(finding)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(f"{SYMBOLS[mark]} {finding.rule} {finding.message}")
        self.setWordWrap(True)
        self.setAccessibleName(f"{word(mark)}: {finding.message}")
        self.setToolTip("\n".join([word(mark), finding.citation, *(f"→ {fix}" for fix in finding.fixes)]).strip())
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)  # a new policy has lost what setWordWrap had set
        self.setSizePolicy(policy)
        self._dress()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click asks for the finding."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit(self.finding)
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space are a click."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.clicked.emit(self.finding)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follows a change between light and dark."""
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()
        super().changeEvent(event)

    def _dress(self) -> None:
        color_text(self, mark_color(self._mark(), QGuiApplication.palette()))

    def _mark(self) -> Mark:
        """Whose colour it has."""
        return mark_of(self.finding)
