"""Backups as staff make them: to a stick, proven; and the day of the last one, for the status bar."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from pathlib import Path

from luanchuyen_desktop import __version__
from luanchuyen_desktop.errors import BookError
from luanchuyen_desktop.services.progress import Progress, no_progress
from luanchuyen_desktop.store.backup import Manifest, Verification, make_backup, verify_backup
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.restore import restore_backup

__all__ = ["LAST_BACKUP", "Manifest", "Verification", "make", "restore", "verify"]

LAST_BACKUP = "last_backup"  # setting: ISO time of the last proven backup


def make(book: Book, folder: Path, now: datetime, progress: Progress = no_progress) -> Path:
    """A proven copy of the book in ``folder``, with its manifest; the book remembers when it was made.

    The copy counts even where that note cannot be written (the disk of the book is full).
    """
    path = make_backup(book, folder, program=f"Luân chuyển {__version__}", now=now, progress=progress)
    if not book.read_only:
        with suppress(BookError), book.operate("Ghi nhận lần sao lưu", undoable=False) as write:
            write.set(LAST_BACKUP, now.isoformat(timespec="seconds"))
    return path


def verify(path: Path, password: str | None = None) -> Verification:
    """Read a backup again and compare it with its manifest."""
    return verify_backup(path, password)


def restore(backup: Path, target: Path, now: datetime, password: str | None = None) -> Path | None:
    """Put a proven backup in the place of a book that is not open; returns where the replaced one was kept."""
    return restore_backup(backup, target, now=now, password=password)
