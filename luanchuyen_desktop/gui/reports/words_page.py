"""What the office writes itself: the state of affairs, shortcomings and reasons, what is to be done and asked for."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.widgets.text_edit import NoteEdit
from luanchuyen_desktop.services.reports.entries import WORDS
from luanchuyen_desktop.services.reports.typed import NUMBER

_SPAN = 2  # the first text goes over both columns


class WordsPage(QWidget):
    """A text box for each part; each line is a paragraph of the report."""

    def __init__(self, *, read_only: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edits: dict[str, NoteEdit] = {}
        self.number = QLineEdit(self)
        self.number.setMaxLength(40)
        self.number.setPlaceholderText(self.tr("from the register"))
        self.number.setFixedWidth(GRID * 20)
        self.number.setReadOnly(read_only)
        self.take_button = QPushButton(icon("list-check"), self.tr("&Take the next number"), self)
        self.take_button.setAutoDefault(False)
        self.take_button.setEnabled(not read_only)
        self._lay_out(read_only=read_only)

    def _lay_out(self, *, read_only: bool) -> None:
        told = QLabel(
            self.tr("Each line is a paragraph. What is left empty is printed as dotted lines, as a draft."), self
        )
        told.setWordWrap(True)
        number = QLabel(self.tr("&Number of the report"), self)
        number.setBuddy(self.number)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.number)
        row.addWidget(self.take_button)
        row.addStretch()
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID // 2)
        grid.addWidget(number, 0, 0)
        grid.addLayout(row, 1, 0)
        for place, (name, label) in enumerate(WORDS.items()):
            edit = self.edits[name] = NoteEdit(self)
            edit.setReadOnly(read_only)
            edit.setAccessibleName(label)
            heading = QLabel(label, self)
            heading.setBuddy(edit)
            line, column = 2 + 2 * ((place + 1) // 2), 0 if place == 0 else (place - 1) % 2
            across = _SPAN if place == 0 else 1
            grid.addWidget(heading, line, column, 1, across)
            grid.addWidget(edit, line + 1, column, 1, across)
            grid.setRowStretch(line + 1, 1)
        layout = QVBoxLayout(self)
        layout.setSpacing(GRID)
        layout.addWidget(told)
        layout.addLayout(grid, 1)

    def words(self) -> dict[str, str]:
        """Placeholder → what was typed, and the number of the report; blanks are left out."""
        typed = {name: edit.toPlainText().strip() for name, edit in self.edits.items()}
        typed[NUMBER] = self.number.text().strip()
        return {name: text for name, text in typed.items() if text}

    def set_words(self, words: Mapping[str, str]) -> None:
        """Show what is stored."""
        for name, edit in self.edits.items():
            edit.set_value(words.get(name))
        self.number.setText(words.get(NUMBER, ""))
