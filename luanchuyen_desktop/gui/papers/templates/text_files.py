"""The text of a template out to a file and in from one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.gui.dialogs.files import choose_existing, choose_new
from luanchuyen_desktop.gui.messages import tell
from luanchuyen_desktop.gui.papers.templates.text_editor import TemplateEdit
from luanchuyen_desktop.services.papers.wording import template_desk as desk
from luanchuyen_desktop.settings import Settings

_FOLDER = "template"


class TextFiles(QObject):
    """``proposal``: the name of the form in hand, for that of the file."""

    def __init__(self, editor: TemplateEdit, settings: Settings, proposal: Callable[[], str]) -> None:
        super().__init__(editor)
        self._editor, self._settings, self._proposal = editor, settings, proposal

    @Slot()
    def ask_out(self) -> None:
        """Ask where to write the text."""
        kinds, proposal = self.tr("Templates (*.txt)"), f"{self._proposal()}.txt"
        window = self._editor.window()
        choose_new(window, self._settings, _FOLDER, self.tr("Export the text"), kinds, proposal, self.write_to)

    def write_to(self, path: Path) -> None:
        """Write the text as it stands in the window."""
        try:
            desk.write_file(path, self._editor.text())
        except UserError as error:
            tell(self._editor.window(), error.message, error.advice)

    @Slot()
    def ask_in(self) -> None:
        """Ask which file to read."""
        kinds, window = self.tr("Templates (*.txt)"), self._editor.window()
        choose_existing(window, self._settings, _FOLDER, self.tr("Import a text"), kinds, self.read_from)

    def read_from(self, path: Path) -> None:
        """Put the text of a file in the place of what is written; undo brings that back, and nothing is saved yet."""
        try:
            text = desk.read_file(path)
        except UserError as error:
            tell(self._editor.window(), error.message, error.advice)
            return
        self._editor.replace_text(text)
        self._editor.setFocus()
