"""One question asked again and again of the book, where only the newest answer counts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.tasks import Job, Kind
from luanchuyen_desktop.services.progress import Progress
from luanchuyen_desktop.store.book import Book


class Latest(QObject):
    """Asks off the window's thread, each time in the place of what is under way; what that brings is dropped.

    A failure is told by the session, as of any job. A slot of a job never holds the job: a connection that keeps its
    own sender crashes when the sender is deleted.
    """

    done = Signal(object)  # what was found
    cancelled = Signal()  # by the person: nothing was asked in its place
    ended = Signal()  # after either, and after a failure

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._job: Job | None = None
        self._is_busy = False

    @property
    def is_busy(self) -> bool:
        """Whether an answer is awaited; not any more when ``done`` or ``cancelled`` is told."""
        return self._is_busy

    def ask(self, name: str, work: Callable[[Book, Progress], Any], kind: Kind = Kind.BACKGROUND) -> Job:
        """Begin; the job can be shown with its progress. ``name``: in the user's words."""
        self.stop()
        job = self._session.read(name, work, kind)
        self._job, self._is_busy = job, True
        job.done.connect(self._take)
        job.cancelled.connect(self._give_up)
        job.finished.connect(self._finish)
        return job

    def stop(self) -> None:
        """No answer is wanted any more."""
        job, self._job, self._is_busy = self._job, None, False
        if job is not None:
            job.cancel()

    @Slot(object)
    def _take(self, found: Any) -> None:
        if self.sender() is self._job:
            self._is_busy = False
            self.done.emit(found)

    @Slot()
    def _give_up(self) -> None:
        if self.sender() is self._job:
            self._is_busy = False
            self.cancelled.emit()

    @Slot()
    def _finish(self) -> None:
        if self.sender() is self._job:
            self._job, self._is_busy = None, False
            self.ended.emit()
