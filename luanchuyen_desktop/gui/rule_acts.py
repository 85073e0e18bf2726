"""Công cụ → Bộ quy tắc: the window of the rule sets, and a word where a book's own set cannot be used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from luanchuyen_desktop.gui.messages import tell

if TYPE_CHECKING:
    from luanchuyen_desktop.gui.main_window import MainWindow


class RuleActs(QObject):
    """Holds nothing but the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.book_shown.connect(self._follow)

    @Slot()
    def show_sets(self) -> None:
        """Open the window of the rule sets, or bring the one there is to the front; it goes with the book."""
        from luanchuyen_desktop.gui.rule_sets.window import RuleSetsWindow  # loaded when it is first wanted

        session = self._window.session
        if session is None:
            return
        shown = self._window.findChild(RuleSetsWindow)
        if shown is None:
            shown = RuleSetsWindow(session, self._window.around.settings, self._window)
            self._window.book_closed.connect(shown.close)
        shown.show()
        shown.raise_()
        shown.activateWindow()

    @Slot()
    def _follow(self) -> None:
        session = self._window.session
        if session is not None:
            session.rules_changed.connect(self._tell_problem)
            self._tell_problem()

    @Slot()
    def _tell_problem(self) -> None:
        session = self._window.session
        if session is not None and session.workspace.rule_problem:
            advice = self.tr("Open Tools > Rule sets and switch that set off, or take in a sound file of it.")
            tell(self._window, session.workspace.rule_problem, advice, title=self.tr("Rule sets"))
