"""The windows about other days: the calendar of deadlines, old decisions judged again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QDialog

from luanchuyen_desktop.rules.finding import FieldRef

if TYPE_CHECKING:
    from luanchuyen_desktop.gui.main_window import MainWindow


class TimeActs(QObject):
    """Opens each window once; both close with the book."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    @Slot()
    def show_deadlines(self) -> None:
        """The calendar of deadlines."""
        from luanchuyen_desktop.gui.deadlines.window import DeadlinesWindow  # loaded with the first calendar

        session = self._window.session
        if session is not None and not self._brought_forward(DeadlinesWindow):
            made = DeadlinesWindow(session, self._window.around.settings, self._window)
            made.go_to.connect(self._go_to)
            made.paper_wanted.connect(self._window.acts.make_paper)
            self._show(made)

    @Slot()
    def show_rejudging(self) -> None:
        """Old decisions under other law."""
        from luanchuyen_desktop.gui.rejudging.window import RejudgingWindow

        session = self._window.session
        if session is not None and not self._brought_forward(RejudgingWindow):
            made = RejudgingWindow(session, self._window)
            made.go_to.connect(self._go_to)
            made.paper_wanted.connect(self._window.acts.make_paper)
            self._show(made)

    def _brought_forward(self, kind: type[QDialog]) -> bool:
        for dialog in self._window.findChildren(kind):
            if isinstance(dialog, QDialog) and dialog.isVisible():
                dialog.raise_()
                dialog.activateWindow()
                return True
        return False

    def _show(self, dialog: QDialog) -> None:
        self._window.book_closed.connect(dialog.close)
        dialog.show()

    @Slot(object)
    def _go_to(self, field: FieldRef) -> None:
        page = self._window.page
        if page is not None:
            page.go_to(field)
            self._window.activateWindow()
