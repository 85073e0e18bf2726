"""A word where a book's own rule set cannot be used: the shipped sets count then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from luanchuyen_desktop.gui.messages import tell

if TYPE_CHECKING:
    from luanchuyen_desktop.gui.main_window import MainWindow


class RuleProblems(QObject):
    """Tells it when a book is opened, and when its rules change."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.book_shown.connect(self._follow)

    @Slot()
    def _follow(self) -> None:
        session = self._window.session
        if session is not None:
            session.rules_changed.connect(self._tell)
            self._tell()

    @Slot()
    def _tell(self) -> None:
        session = self._window.session
        if session is not None and session.workspace.rule_problem:
            advice = self.tr("Open Tools > Rule sets and switch that set off, or take in a sound file of it.")
            tell(self._window, session.workspace.rule_problem, advice, title=self.tr("Rule sets"))
