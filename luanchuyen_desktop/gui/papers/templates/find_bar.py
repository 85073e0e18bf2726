"""A line under the text to find words in it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.papers.templates.text_editor import TemplateEdit
from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.widgets.problem_label import ProblemLabel


class FindBar(QWidget):
    """Enter finds the next place, Shift+Enter the one before, Esc leaves."""

    def __init__(self, editor: TemplateEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self.words = QLineEdit(self)
        self.words.setPlaceholderText(self.tr("Find in the text"))
        self.words.setAccessibleName(self.tr("Find in the text"))
        self.words.setClearButtonEnabled(True)
        self.none = ProblemLabel(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self.words, 1)
        for picture, text, act in (
            ("chevron-up", self.tr("Previous place"), self.find_previous),
            ("chevron-down", self.tr("Next place"), self.find_next),
            ("x", self.tr("Close"), self.leave),
        ):
            button = QToolButton(self)
            button.setIcon(icon(picture))
            button.setToolTip(text)
            button.setAccessibleName(text)
            button.setAutoRaise(True)
            button.clicked.connect(act)
            layout.addWidget(button)
        layout.addWidget(self.none)
        self.words.textEdited.connect(lambda _text: self.none.tell(""))
        self.hide()

    @Slot()
    def begin(self) -> None:
        """Show it with the words that are marked in the text."""
        marked = self._editor.textCursor().selectedText()
        if marked and "\u2029" not in marked:
            self.words.setText(marked)
        self.show()
        self.words.selectAll()
        self.words.setFocus()

    @Slot()
    def find_next(self) -> None:
        """Mark the next place."""
        self._find(backward=False)

    @Slot()
    def find_previous(self) -> None:
        """Mark the place before."""
        self._find(backward=True)

    @Slot()
    def leave(self) -> None:
        """Back to the text."""
        self.hide()
        self._editor.setFocus()

    def _find(self, *, backward: bool) -> None:
        words = self.words.text()
        if words:
            found = self._editor.find_next(words, backward=backward)
            self.none.tell("" if found else self.tr("Not found"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of the field."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._find(backward=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)
