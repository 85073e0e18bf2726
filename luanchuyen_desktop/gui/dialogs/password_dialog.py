"""Asking for the password of a file that does not open without one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from luanchuyen_desktop.gui.theme import GRID, grow, plain_buttons
from luanchuyen_desktop.gui.widgets.field_frame import FieldFrame
from luanchuyen_desktop.gui.widgets.password_edit import PasswordEdit, RevealBox
from luanchuyen_desktop.store.passwords import WrongPassword


class PasswordDialog(QDialog):
    """Stays open until a password fits or the person presses Cancel; shut while one is being tried."""

    entered = Signal(str)

    def __init__(self, file_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Password of %1").replace("%1", file_name))
        text = self.tr("%1 has a password, or it is not a book of this program. Type the password to open it.")
        self.explanation = QLabel(text.replace("%1", file_name), self)
        self.explanation.setTextFormat(Qt.TextFormat.PlainText)
        self.explanation.setWordWrap(True)
        self.edit = PasswordEdit(self)
        self.frame = FieldFrame(self.tr("Password"), self.edit, self)
        self.reveal = RevealBox([self.edit], self)
        standard = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(standard.Open | standard.Cancel, self)
        self.buttons.button(standard.Open).setDefault(True)
        self.buttons.accepted.connect(self._enter)
        self.buttons.rejected.connect(self.reject)
        plain_buttons(self.buttons)
        layout = QVBoxLayout(self)
        layout.setSpacing(GRID)
        for part in (self.explanation, self.frame, self.reveal):
            layout.addWidget(part)
        layout.addStretch()
        layout.addWidget(self.buttons)
        self.setMinimumWidth(GRID * 56)
        self.edit.textEdited.connect(self._typed)
        self._typed()
        self.edit.setFocus()
        grow(self)

    def refuse(self, error: WrongPassword) -> None:
        """Say that it does not fit; what was typed is marked, to be typed over."""
        self.setEnabled(True)
        self.frame.set_problem(str(error))
        self.edit.setFocus()
        self.edit.selectAll()
        grow(self)

    def reject(self) -> None:
        """Cancel, unless a password is being tried: what that opens must not be lost sight of."""
        if self.isEnabled():
            super().reject()

    @Slot()
    def _typed(self) -> None:
        self.frame.set_problem("")
        self.buttons.button(QDialogButtonBox.StandardButton.Open).setEnabled(bool(self.edit.text()))

    @Slot()
    def _enter(self) -> None:
        self.setEnabled(False)
        self.entered.emit(self.edit.text())
