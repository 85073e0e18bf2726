"""Copies of attached files to look at in other programs: in a folder of their own, gone when the book closes."""

from __future__ import annotations

import contextlib
import shutil
import stat
import tempfile
import threading
import time
from pathlib import Path

from luanchuyen_desktop.domain.records import Attachment
from luanchuyen_desktop.services.procedure.attachments import copy_out
from luanchuyen_desktop.store.book import Book

_PREFIX = "luanchuyen-xem-"
_LEFT_AFTER = 24 * 60 * 60  # seconds


class OpenedCopies:
    """One a form. ``make`` may run on any thread; ``remove`` when no call is under way."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._folder: Path | None = None

    def make(self, book: Book, attachment: Attachment) -> Path:
        """A copy that can only be read, so that nobody believes to change what lies in the book."""
        with self._turn:
            if self._folder is None:
                _sweep(Path(tempfile.gettempdir()))
                self._folder = Path(tempfile.mkdtemp(prefix=_PREFIX))
        place = Path(tempfile.mkdtemp(dir=self._folder))  # the last copy of that name may still be open
        copy = copy_out(book, attachment, place / attachment.name)
        copy.chmod(stat.S_IREAD)
        return copy

    def remove(self) -> None:
        """Take all copies away, as far as no other program holds them."""
        folder, self._folder = self._folder, None
        if folder is not None:
            _remove(folder)


def _sweep(place: Path) -> None:
    """What a program that was killed has left: folders in which nothing was put for long."""
    for folder in place.glob(f"{_PREFIX}*"):
        with contextlib.suppress(OSError):  # somebody else's, or gone by now
            if time.time() - folder.stat().st_mtime > _LEFT_AFTER:
                _remove(folder)


def _remove(folder: Path) -> None:
    for copy in folder.glob("*/*"):
        with contextlib.suppress(OSError):  # Windows removes nothing that can only be read
            copy.chmod(stat.S_IREAD | stat.S_IWRITE)
    shutil.rmtree(folder, ignore_errors=True)
