"""A field for a password: hidden until the person wants to see it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget


class PasswordEdit(QLineEdit):
    """What is typed is taken as it is, blanks too; it cannot be copied out while it is hidden."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reveal(shown=False)

    def reveal(self, *, shown: bool) -> None:
        """Show the letters, or dots."""
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        hints = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoAutoUppercase
        hints |= Qt.InputMethodHint.ImhNoPredictiveText
        self.setInputMethodHints(hints if shown else hints | Qt.InputMethodHint.ImhHiddenText)


class RevealBox(QCheckBox):
    """Shows and hides what is typed in password fields."""

    def __init__(self, edits: Sequence[PasswordEdit], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(self.tr("&Show the password"))
        self._edits = edits
        self.toggled.connect(self._reveal)

    @Slot(bool)
    def _reveal(self, shown: bool) -> None:  # noqa: FBT001 - the signal's argument
        for edit in self._edits:
            edit.reveal(shown=shown)
