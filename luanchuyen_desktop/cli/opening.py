"""How the commands open a book: for reading or writing, in the name of who is working."""

from __future__ import annotations

import getpass
from pathlib import Path

from luanchuyen_desktop.cli.passwords import unlocking
from luanchuyen_desktop.store.book import Book


def user() -> str:
    """Who is working, for the journal."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # a system without an entry for this user
        return "không rõ"


def reading(path: Path) -> Book:
    """Open a book for reading; works while another program writes to it."""
    return unlocking(lambda password: Book.open(path, user=user(), read_only=True, password=password))


def writing(path: Path) -> Book:
    """Open a book for writing."""
    return unlocking(lambda password: Book.open(path, user=user(), password=password))
