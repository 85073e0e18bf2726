"""The standards of titles in a window of their own."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import GRID, fit, plain_buttons
from luanchuyen_desktop.gui.views.title_standards import TitleStandardsEditor


class TitleStandardsDialog(QDialog):
    """Not modal: rotations can be looked at beside it."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Title standards"))
        text = self.tr("Rule LC09 compares these with the education recorded of the cadre on the day of the decision.")
        told = QLabel(text, self)
        told.setWordWrap(True)
        self.editor = TitleStandardsEditor(session, self)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        plain_buttons(buttons)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(told)
        layout.addWidget(self.editor, 1)
        layout.addWidget(buttons)
        fit(self, 1000, 560)

    def done(self, result: int) -> None:
        """Store what is typed before it closes."""
        self.editor.flush()
        super().done(result)
