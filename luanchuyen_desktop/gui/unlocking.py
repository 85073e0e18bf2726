"""Work on a file that may have a password: first without one, then with what the person types, until it fits."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from luanchuyen_desktop.gui.dialogs.password_dialog import PasswordDialog
from luanchuyen_desktop.gui.tasks import TaskRunner
from luanchuyen_desktop.services.passwords import as_typed
from luanchuyen_desktop.services.progress import Progress
from luanchuyen_desktop.store.passwords import PasswordError, WrongPassword

Work = Callable[[str | None, Progress], Any]


class Unlocking(QObject):
    """One file, one piece of work. Goes by itself after the one of ``done``, ``failed`` and ``given_up``.

    Whoever starts one keeps a reference to it: a last one that is dropped while Qt deletes the object ends the program
    (measured with PySide6 6.12.0: in one of four restores, in the destructor of the object).
    """

    started = Signal(object)  # Job: of each try
    done = Signal(object, object)  # what the work brought; the password it took, or None
    failed = Signal(object)  # what no password mends
    given_up = Signal()

    def __init__(self, tasks: TaskRunner, job_name: str, file_name: str, work: Work, window: QWidget) -> None:
        """``work`` gets a password or ``None``, on a worker's thread; ``window``: over which the person is asked."""
        super().__init__(window)
        self._tasks = tasks
        self._job_name = job_name
        self._file_name = file_name
        self._work = work
        self._window = window
        self._dialog: PasswordDialog | None = None

    @Slot(str)
    def start(self, password: str | None = None) -> None:
        """Try with this password, or without one."""
        work = self._work

        def attempt(progress: Progress) -> tuple[Any, str | None]:
            if password is None:
                return work(None, progress), None
            return as_typed(lambda typed: (work(typed, progress), typed), password)

        job = self._tasks.read(self._job_name, attempt)
        job.done.connect(self._done)
        job.failed.connect(self._failed)
        job.cancelled.connect(self._give_up)
        self.started.emit(job)

    @Slot(object)
    def _done(self, outcome: tuple[Any, str | None]) -> None:
        self._end()
        self.done.emit(*outcome)

    @Slot(object)
    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, PasswordError):
            self._end()
            self.failed.emit(error)
            return
        if self._dialog is None:
            self._dialog = PasswordDialog(self._file_name, self._window)
            self._dialog.entered.connect(self.start)
            self._dialog.rejected.connect(self._give_up)
            self._dialog.open()
        if isinstance(error, WrongPassword):
            self._dialog.refuse(error)

    @Slot()
    def _give_up(self) -> None:
        """The person pressed Cancel, which the dialog takes between two tries only, or the job was stopped."""
        self._end()
        self.given_up.emit()

    def _end(self) -> None:
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.rejected.disconnect(self._give_up)
            dialog.accept()
        self.deleteLater()
