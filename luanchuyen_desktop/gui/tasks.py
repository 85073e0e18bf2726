"""Work off the window's thread: one writer, a few readers, and a certain end for every job.

A job's work is a function of a ``Progress`` callback. It ends exactly once, on the window's thread, as
``done(result)``, ``failed(error)`` or ``cancelled()``. Cancelling makes the next call of the progress callback raise
``Cancelled``; work that finishes without noticing is ``done``, because what it wrote is written. A failure that nobody
listens for goes to the runner's ``on_error``, so none is lost.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, TypeAlias

from PySide6.QtCore import QCoreApplication, QMetaMethod, QObject, Qt, QTimer, Signal, SignalInstance, Slot

from luanchuyen_desktop.errors import Cancelled
from luanchuyen_desktop.services.progress import Progress

Work: TypeAlias = Callable[[Progress], Any]

PROGRESS_EVERY = 0.05  # seconds between two reports; the window needs no more
READERS = 2
SWEEP_EVERY = 200  # milliseconds


class Kind(Enum):
    """How a job stands to the person, and so to closing the window."""

    EDIT = auto()  # a short write that must be finished: closing waits for it
    TASK = auto()  # asked for, takes long, shown with Cancel: closing asks
    BACKGROUND = auto()  # runs by itself and may be dropped at any time


class Job(QObject):
    """One piece of work under way. Connect to its signals right after it was started."""

    progress = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    finished = Signal()  # after the one of the three

    _reported = Signal(int, int)
    _ended = Signal(str, object)

    def __init__(self, name: str, kind: Kind, on_error: Callable[[BaseException], None], parent: QObject) -> None:
        """``name``: in the user's words, shown beside the progress."""
        super().__init__(parent)
        self.name = name
        self.kind = kind
        self.started = time.monotonic()
        self.position = (0, 0)
        self._on_error = on_error
        self._work: Work | None = None
        self._stop = threading.Event()
        self._last_report = 0.0
        # Queued, so that whatever thread emits, the public signals fire on the window's thread.
        self._reported.connect(self._deliver_progress, Qt.ConnectionType.QueuedConnection)
        self._ended.connect(self._deliver_end, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Ask the work to stop at its next progress report."""
        self._stop.set()

    @property
    def is_cancelling(self) -> bool:
        """Whether ``cancel`` was called."""
        return self._stop.is_set()

    def run(self, work: Work, release: Callable[[], None]) -> None:
        """Do the work on the calling (worker) thread; ``release`` afterwards, whatever happened."""
        self._work = work  # what it holds is let go with the job, on the window's thread
        try:
            if self._stop.is_set():
                raise Cancelled
            outcome, value = "done", work(self._report)
        except Cancelled:
            outcome, value = "cancelled", None
        except BaseException as error:  # nothing may vanish
            outcome, value = "failed", error
        try:
            release()
        except Exception as error:
            outcome, value = "failed", error
        self._ended.emit(outcome, value)

    def _report(self, done: int, total: int) -> None:
        if self._stop.is_set():
            raise Cancelled
        now = time.monotonic()
        if now - self._last_report >= PROGRESS_EVERY or done == total:
            self._last_report = now
            self._reported.emit(done, total)
        # Lets the window's thread in. Without it a repaint of a full table waits seconds for a busy worker (measured:
        # 2.5 s, with it 12 ms), because each call from Qt into Python queues behind the interpreter lock.
        time.sleep(0)

    @Slot(int, int)
    def _deliver_progress(self, done: int, total: int) -> None:
        self.position = (done, total)
        self.progress.emit(done, total)

    @Slot(str, object)
    def _deliver_end(self, outcome: str, value: Any) -> None:
        try:
            if outcome == "done":
                self.done.emit(value)
            elif outcome == "cancelled":
                self.cancelled.emit()
            elif self._is_heard(self.failed):
                self.failed.emit(value)
            else:
                self._on_error(value)
        finally:
            self.finished.emit()

    def _is_heard(self, signal: SignalInstance) -> bool:
        return self.isSignalConnected(QMetaMethod.fromSignal(signal))


@dataclass(frozen=True, slots=True)
class _Leaving:
    """A job that was delivered. Its thread may still hold it, and what its work holds, for a moment.

    A last reference that is dropped on another thread while Qt deletes the object ends the program (PySide6 6.12, seen
    in one of four runs), so the job, and by it the work, stays until the thread has certainly let go.
    """

    job: Job
    future: Future[None] | None
    is_left: bool = False

    def is_over(self) -> bool:
        """Whether the thread has returned from the job."""
        return self.future is None or self.future.done()


class TaskRunner(QObject):
    """Starts jobs and knows which are under way."""

    busy_changed = Signal()

    def __init__(
        self,
        on_error: Callable[[BaseException], None],
        release: Callable[[], None] = lambda: None,
        parent: QObject | None = None,
    ) -> None:
        """``on_error``: gets failures nobody listens for. ``release``: frees what a thread holds (a connection)."""
        super().__init__(parent)
        self._on_error = on_error
        self._release = release
        self._writer = ThreadPoolExecutor(1, "writer")
        self._readers = ThreadPoolExecutor(READERS, "reader")
        self._jobs: list[Job] = []
        self._futures: dict[Job, Future[None]] = {}
        self._leaving: list[_Leaving] = []
        self._sweeper = QTimer(self)
        self._sweeper.setInterval(SWEEP_EVERY)
        self._sweeper.timeout.connect(self._sweep)
        self._closed = False

    def write(self, name: str, work: Work, kind: Kind = Kind.TASK) -> Job:
        """Queue work that writes; one at a time, in order. The writer keeps its connection until ``close``."""
        return self._start(self._writer, name, kind, work, lambda: None)

    def read(self, name: str, work: Work, kind: Kind = Kind.TASK) -> Job:
        """Start a long read beside the others."""
        return self._start(self._readers, name, kind, work, self._release)

    @property
    def jobs(self) -> tuple[Job, ...]:
        """Those not yet delivered, oldest first."""
        return tuple(self._jobs)

    def tell(self, error: BaseException) -> None:
        """Report a failure that the caller took but cannot explain."""
        self._on_error(error)

    @property
    def is_closed(self) -> bool:
        """Whether the threads have ended."""
        return self._closed

    def cancel_all(self) -> None:
        """Ask every job to stop, except edits, which must not be lost."""
        for job in self._jobs:
            if job.kind is not Kind.EDIT:
                job.cancel()

    def close(self) -> None:
        """Wait for what is running, after asking all but edits to stop; deliver how each ended; end the threads."""
        if self._closed:
            return
        self._closed = True
        self.cancel_all()
        self._writer.submit(self._release)
        self._writer.shutdown(wait=True)
        self._readers.shutdown(wait=True)
        for job in self.jobs:
            QCoreApplication.sendPostedEvents(job)
        self._sweeper.stop()  # what is left goes with this object: the threads have ended

    def _start(self, pool: ThreadPoolExecutor, name: str, kind: Kind, work: Work, release: Callable[[], None]) -> Job:
        job = Job(name, kind, self._on_error, self)
        self._jobs.append(job)
        job.finished.connect(self._forget)
        if self._closed:
            job.cancel()
            job.run(work, lambda: None)  # ends as cancelled, like every job of a closed runner
        else:
            self._futures[job] = pool.submit(job.run, work, release)
        self.busy_changed.emit()
        return job

    @Slot()
    def _forget(self) -> None:
        job = self.sender()
        if isinstance(job, Job) and job in self._jobs:
            self._jobs.remove(job)
            self._leaving.append(_Leaving(job, self._futures.pop(job, None)))
            self._sweeper.start()
            self.busy_changed.emit()

    @Slot()
    def _sweep(self) -> None:
        """Delete the jobs whose thread has let go of them, at least one interval ago."""
        for each in self._leaving:
            if each.is_left:
                each.job.deleteLater()
        self._leaving = [_Leaving(each.job, each.future, each.is_over()) for each in self._leaving if not each.is_left]
        if not self._leaving:
            self._sweeper.stop()
