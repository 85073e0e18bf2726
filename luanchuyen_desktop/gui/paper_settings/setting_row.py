"""One setting: its name, the field, the way back to the default, where that comes from, what is wrong."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QToolButton, QWidget

from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.marks import SYMBOLS, Mark
from luanchuyen_desktop.gui.paper_settings.text_choice import TextChoice
from luanchuyen_desktop.gui.theme import GRID, color_text, colors_of, give_headroom, mark_color
from luanchuyen_desktop.gui.widgets.problem_label import ProblemLabel
from luanchuyen_desktop.gui.widgets.text_edit import NoteEdit, TextEdit
from luanchuyen_desktop.services.papers.office.settings_form import Kind, PaperField

NARROW: Final = 12  # letters of a number
NAMES: Final = 28  # letters of the name before a number
OWN: Final = "◆"


class SettingRow(QWidget):
    """Emits the text at every change; the window says what is wrong with it."""

    edited = Signal(str, str)  # key, text

    def __init__(self, field: PaperField, parent: QWidget | None = None, *, read_only: bool = False) -> None:
        super().__init__(parent)
        self.field = field
        self._read_only = read_only
        self.label = QLabel(self)
        self.editor = self._make_editor()
        self.editor.setAccessibleName(f"{field.group}: {field.label}")
        self.label.setBuddy(self.editor)
        self.reset_button = QToolButton(self)
        self.reset_button.setIcon(icon("restore"))
        self.reset_button.setText(self.tr("Default again"))
        self.reset_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.reset_button.setAutoRaise(True)
        self.reset_button.setAccessibleName(f"{self.reset_button.text()}: {field.label}")
        self.reset_button.clicked.connect(self.reset)
        policy = self.reset_button.sizePolicy()
        policy.setRetainSizeWhenHidden(field.kind is not Kind.NUMBER)  # a number keeps its place anyway
        self.reset_button.setSizePolicy(policy)
        self.origin = QLabel(self._origin(), self)
        self.problem = ProblemLabel(self)
        self.notice = QLabel(self)
        self.notice.hide()
        for text in (self.label, self.origin, self.notice):
            text.setTextFormat(Qt.TextFormat.PlainText)
        for text in (self.origin, self.notice):
            text.setWordWrap(True)
            text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        give_headroom(self.label, self.origin, self.problem, self.notice)
        self._lay_out()
        self._dress()
        self.show_own(own=False)

    def _make_editor(self) -> TextEdit | NoteEdit | TextChoice:
        field = self.field
        editor: TextEdit | NoteEdit | TextChoice
        if field.kind is Kind.CHOICE:
            first = self.tr("Default: %1").replace("%1", field.default or field.when_blank)
            editor = TextChoice(field.choices, first, self)
            editor.setEnabled(not self._read_only)
        elif field.kind is Kind.LINES:
            editor = NoteEdit(self)
            editor.setPlaceholderText(field.example)
            editor.setReadOnly(self._read_only)
        else:
            editor = TextEdit(field.choices, parent=self)
            example = self.tr("for example %1").replace("%1", field.example) if field.example else ""
            editor.setPlaceholderText(field.default or example)
            editor.setReadOnly(self._read_only)
        editor.set_value(field.value)
        editor.value_edited.connect(self._tell)
        return editor

    def _origin(self) -> str:
        field = self.field
        told = self.tr("Default: %1") if field.default else self.tr("Left blank: %1")
        return f"{told.replace('%1', field.default or field.when_blank)} · {field.origin}"

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GRID)
        grid.setVerticalSpacing(GRID // 4)
        letter = self.fontMetrics().averageCharWidth()
        grid.addWidget(self.label, 0, 0)
        grid.addWidget(self.reset_button, 0, 2)
        if self.field.kind is Kind.NUMBER:  # name, number and the way back side by side
            self.editor.setFixedWidth(NARROW * letter)
            grid.addWidget(self.editor, 0, 1)
            grid.setColumnMinimumWidth(0, NAMES * letter)
            grid.setColumnStretch(3, 1)
        else:
            self.label.setWordWrap(True)  # a long name must not push the row out of a small window
            grid.setColumnStretch(0, 1)
            grid.addWidget(self.editor, 1, 0, 1, 4)
        for row, text in enumerate((self.problem, self.notice, self.origin), start=2):
            grid.addWidget(text, row, 0, 1, 4)

    # -- showing ---------------------------------------------------------------------------------------------------

    def text(self) -> str:
        """As typed."""
        return str(self.editor.value() or "")

    def show_text(self, text: str) -> None:
        """Put a text there."""
        self.editor.set_value(text)

    def show_own(self, *, own: bool) -> None:
        """Mark a text that is the office's own."""
        self.label.setText(f"{OWN} {self.field.label}" if own else self.field.label)
        font = self.label.font()
        font.setBold(own)
        self.label.setFont(font)
        self.label.setToolTip(self.tr("The office has set this itself.") if own else "")
        self.reset_button.setVisible(not self._read_only and (own or bool(self.text())))

    def show_notice(self, text: str) -> None:
        """What should be looked at; blank takes it away."""
        self.notice.setText(f"{SYMBOLS[Mark.WARNING]} {text}" if text else "")
        self.notice.setVisible(bool(text))

    @Slot()
    def reset(self) -> None:
        """Take the default again."""
        if not self._read_only and self.text():
            self.editor.set_value(None)
            self._tell()

    @Slot()
    def _tell(self) -> None:
        self.edited.emit(self.field.key, self.text())

    def changeEvent(self, event: QEvent) -> None:
        """Follows a change between light and dark."""
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()
        super().changeEvent(event)

    def _dress(self) -> None:
        color_text(self.origin, QColor(colors_of(self.palette()).faint))
        color_text(self.notice, mark_color(Mark.WARNING, self.palette()))
