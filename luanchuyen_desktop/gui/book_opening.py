"""Opening and making books off the window's thread, and what to ask when that does not go smoothly."""

from __future__ import annotations

import getpass
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from luanchuyen_desktop.gui.messages import ask
from luanchuyen_desktop.gui.tasks import TaskRunner
from luanchuyen_desktop.gui.unlocking import Unlocking
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.services.law.rule_state import workspace_of
from luanchuyen_desktop.services.progress import Progress
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.lock import BookInUse


class BookOpener(QObject):
    """Brings a workspace, or tells why there is none."""

    opened = Signal(object)  # Workspace
    failed = Signal(object)  # the error, when nothing more can be asked

    def __init__(self, tasks: TaskRunner, resources: Path, today: Callable[[], date], window: QWidget) -> None:
        super().__init__(window)
        self._tasks = tasks
        self._resources = resources
        self._today = today
        self._window = window
        self._under_way: set[Path] = set()

    def open(self, path: Path, *, read_only: bool = False, password: str | None = None) -> None:
        """Open a book that is there; a password that is needed and not given is asked for."""
        self._start(path, partial(Book.open, path, user=user_name(), read_only=read_only), password)

    def create(self, path: Path) -> None:
        """Make an empty book and open it."""
        self._start(path, partial(Book.create, path, user=user_name()), None)

    def _start(self, path: Path, make: Callable[..., Book], password: str | None) -> None:
        if path in self._under_way:  # pressed twice: the second would find the book in use by the first
            return
        self._under_way.add(path)

        def work(given: str | None, _progress: Progress) -> Workspace:
            RuleBook.load(self._resources)  # what the program brings must be sound before a book is touched
            book = make(password=given)
            workspace = workspace_of(book, self._today(), self._resources)
            book.release_thread()
            return workspace

        name = self.tr("Opening %1").replace("%1", path.name)
        unlocking = Unlocking(self._tasks, name, path.name, work, self._window)
        unlocking.done.connect(partial(self._opened, path))
        unlocking.failed.connect(partial(self._failed, path, password))
        unlocking.given_up.connect(partial(self._under_way.discard, path))
        self._unlocking = unlocking
        unlocking.start(password)

    @Slot(object)
    def _opened(self, path: Path, workspace: Workspace, _password: str | None) -> None:
        self._under_way.discard(path)
        self.opened.emit(workspace)

    @Slot(object)
    def _failed(self, path: Path, password: str | None, error: BaseException) -> None:
        self._under_way.discard(path)
        if not isinstance(error, BookInUse):
            self.failed.emit(error)
            return
        ask(
            self._window,
            error.message,
            self.tr("You can look at it now, and edit it when the other program has closed it."),
            self.tr("Open read-only"),
            partial(self.open, path, read_only=True, password=password),
        )


def user_name() -> str:
    """Who works here, for the journal and for those who find the book in use."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no login name, as for some services
        return "?"
