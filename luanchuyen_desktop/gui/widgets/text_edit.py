"""Fields for text and for a year: what is typed is left alone, what is read from it is clean."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QPlainTextEdit, QWidget

from luanchuyen_desktop.domain.vn_text import nfc, squeeze

NOTE_LINES = 3


class TextEdit(QLineEdit):
    """One line of text; blank is ``None``. ``suggestions`` are the usual words, others may be typed."""

    value_edited = Signal(object)  # str or None, at every change by the person

    def __init__(self, suggestions: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("not recorded"))
        if suggestions:
            completer = QCompleter(list(suggestions), self)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.activated.connect(self._on_picked)
            self.setCompleter(completer)
        self.textEdited.connect(self._tell)

    def value(self) -> str | None:
        """The text in its stored form."""
        return squeeze(self.text()) or None

    def set_value(self, value: str | None) -> None:
        """Show a stored text, from its beginning."""
        self.setText(value or "")
        self.setToolTip(value or "")
        if not self.hasFocus():
            self.setCursorPosition(0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Typing is over: tell what is longer than the field, or wrong."""
        self.setToolTip(self.text())
        super().focusOutEvent(event)

    @Slot()
    def _tell(self) -> None:
        self.value_edited.emit(self.value())

    @Slot(str)
    def _on_picked(self, _text: str) -> None:
        self._tell()


class NoteEdit(QPlainTextEdit):
    """Some lines of text; Tab leaves it."""

    value_edited = Signal(object)  # str or None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setPlaceholderText(self.tr("not recorded"))
        self._showing = False
        self.textChanged.connect(self._tell)

    def value(self) -> str | None:
        """The text in its stored form."""
        return nfc(self.toPlainText()).strip() or None

    def set_value(self, value: str | None) -> None:
        """Show a stored text."""
        self._showing = True
        self.setPlainText(value or "")
        self._showing = False

    def sizeHint(self) -> QSize:
        """Some lines high."""
        lines = NOTE_LINES * self.fontMetrics().lineSpacing()
        return QSize(super().sizeHint().width(), int(lines + 2 * self.document().documentMargin()) + 4)

    def minimumSizeHint(self) -> QSize:
        """Never less high than that."""
        return QSize(80, self.sizeHint().height())

    @Slot()
    def _tell(self) -> None:
        if not self._showing:
            self.value_edited.emit(self.value())
