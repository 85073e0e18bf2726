"""Before a book is closed: store what is being typed, wait for edits, ask about long work."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.gui.messages import ask, ask_to_leave_unstored
from luanchuyen_desktop.gui.tasks import Job, Kind, TaskRunner
from luanchuyen_desktop.gui.unsaved import UnsavedWindow

if TYPE_CHECKING:
    from luanchuyen_desktop.gui.book_page import BookPage
    from luanchuyen_desktop.gui.main_window import MainWindow


class Closing(QObject):
    """Runs what was asked for as soon as nothing is under way that would be lost."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._then: Callable[[], object] | None = None
        self._left_as_it_is: BookPage | None = None  # the person has said that what cannot be stored may go

    def is_quiet(self) -> bool:
        """Whether the book may be closed at once; stores what is being typed first."""
        page = self._window.page
        if page is None:
            return True
        stored = page is self._left_as_it_is or page.flush()
        return stored and self._unsaved() is None and not self._under_way(page.session.tasks)

    def when_quiet(self, then: Callable[[], object]) -> None:
        """Do it now, or after the edits are stored; ask first if that stops long work."""
        page = self._window.page
        if self.is_quiet() or page is None:
            then()
            return
        unsaved = self._unsaved()
        if unsaved is not None:
            unsaved.ask_to_leave(lambda: self.when_quiet(then))
            return
        tasks = page.session.tasks
        long = [job for job in self._under_way(tasks) if job.kind is Kind.TASK]
        if not self._under_way(tasks):
            self._ask_about_unstored(page, then)
            return
        if not long:
            self._wait(tasks, then)
            return
        question = self.tr("“%1” is still under way.").replace("%1", long[0].name)
        detail = self.tr("If it is stopped, nothing half-done is kept.")
        ask(
            self._window,
            question,
            detail,
            self.tr("Stop it"),
            lambda: self._stop(tasks, then),
            no=self.tr("Let it finish"),
            loses=True,
        )

    def _unsaved(self) -> UnsavedWindow | None:
        """A window beside the main one with something that only its own Save stores."""
        windows = self._window.findChildren(UnsavedWindow)
        return next((one for one in windows if one.isVisible() and one.has_unsaved()), None)

    def _ask_about_unstored(self, page: BookPage, then: Callable[[], object]) -> None:
        """A field could not be stored, and says why; the person may still leave without it."""
        ask_to_leave_unstored(self._window, self._leaving(page, then))

    def _leaving(self, page: BookPage, then: Callable[[], object]) -> Callable[[], None]:
        """Goes on without what cannot be stored."""

        def leave() -> None:
            self._left_as_it_is = page
            try:
                then()
            finally:  # if it stays open after all, what is typed from now on counts again
                self._left_as_it_is = None

        return leave

    @Slot(object)
    def give_up(self, error: BaseException) -> None:
        """An error was told: nothing closes by itself, but a book that takes no edits must not hold the window."""
        then, self._then = self._then, None
        page = self._window.page
        if then is not None and page is not None:
            question = self.tr("Something could not be stored. Close all the same?")
            detail = str(error) if isinstance(error, UserError) else ""
            yes, leave = self.tr("Close without it"), self._leaving(page, then)
            ask(self._window, question, detail, yes, leave, no=self.tr("Go back"), loses=True)

    def _stop(self, tasks: TaskRunner, then: Callable[[], object]) -> None:
        tasks.cancel_all()
        self._wait(tasks, then)

    def _wait(self, tasks: TaskRunner, then: Callable[[], object]) -> None:
        self._then = then
        tasks.busy_changed.connect(self._look)
        self._look()

    @Slot()
    def _look(self) -> None:
        page = self._window.page
        if self._then is None or page is None or self._under_way(page.session.tasks):
            return
        QTimer.singleShot(0, self, self._go)  # after what failed was told

    @Slot()
    def _go(self) -> None:
        page = self._window.page
        if page is not None and self._under_way(page.session.tasks):
            return
        then, self._then = self._then, None
        if then is not None:
            then()

    def _under_way(self, tasks: TaskRunner) -> list[Job]:
        return [job for job in tasks.jobs if job.kind is not Kind.BACKGROUND]
