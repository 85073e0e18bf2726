"""What the office writes itself: the state of affairs, shortcomings and reasons, what is to be done and asked for."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.widgets.text_edit import NoteEdit
from luanchuyen_desktop.services.reports.entries import WORDS

_SPAN = 2  # the first text goes over both columns


class WordsPage(QWidget):
    """A text box for each part; each line is a paragraph of the report."""

    edited = Signal()

    def __init__(self, *, read_only: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edits: dict[str, QPlainTextEdit] = {}
        self.number = QLineEdit(self)
        self.number.setMaxLength(40)
        self.number.setPlaceholderText(self.tr("from the register"))
        self.number.setFixedWidth(GRID * 20)
        told = QLabel(
            self.tr("Each line is a paragraph. What is left empty is printed as dotted lines, as a draft."), self
        )
        told.setWordWrap(True)
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID // 2)
        number = QLabel(self.tr("&Number of the report"), self)
        number.setBuddy(self.number)
        grid.addWidget(number, 0, 0)
        grid.addWidget(self.number, 1, 0)
        for place, (name, label) in enumerate(WORDS.items()):
            edit = self.edits[name] = NoteEdit(self)
            edit.setReadOnly(read_only)
            edit.setAccessibleName(label)
            edit.value_edited.connect(self.edited)
            heading = QLabel(label, self)
            heading.setBuddy(edit)
            if place == 0:
                grid.addWidget(heading, 2, 0, 1, _SPAN)
                grid.addWidget(edit, 3, 0, 1, _SPAN)
            else:
                row = 2 + 2 * ((place + 1) // 2)
                grid.addWidget(heading, row, (place - 1) % 2)
                grid.addWidget(edit, row + 1, (place - 1) % 2)
        for row in (3, 5, 7):
            grid.setRowStretch(row, 1)
        layout = QVBoxLayout(self)
        layout.setSpacing(GRID)
        layout.addWidget(told)
        layout.addLayout(grid, 1)

    def words(self) -> dict[str, str]:
        """Placeholder → what was typed."""
        return {name: edit.toPlainText().strip() for name, edit in self.edits.items() if edit.toPlainText().strip()}

    def set_words(self, words: Mapping[str, str]) -> None:
        """Show what is stored."""
        for name, edit in self.edits.items():
            if isinstance(edit, NoteEdit):
                edit.set_value(words.get(name))
