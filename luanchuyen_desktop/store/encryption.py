"""Giving a book a password, another one, or none.

The book is written anew beside itself, proven, and only then put in its own place by one rename: a program that is
ended at any moment leaves the old book or the new one, whole, and a part that the next opening for writing removes.

What goes from the disk and what does not: after the rename no name leads to the earlier file, and its log is gone. Its
bytes are not overwritten; until the system uses their place again, tools that read the bare disk may find them, and on
a solid-state disk or a stick no program could overwrite them for certain. Other copies are not touched: backups, books
kept aside when one was restored or brought up to date, hard links, exported workbooks and papers.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import peewee
from sqlcipher3 import dbapi2

from luanchuyen_desktop.errors import BookError
from luanchuyen_desktop.store import connection, medium
from luanchuyen_desktop.store.book import refuse_no_file
from luanchuyen_desktop.store.lock import WriterLock
from luanchuyen_desktop.store.migrate import refuse_foreign, schema_version
from luanchuyen_desktop.store.passwords import PasswordNeeded, new_password
from luanchuyen_desktop.store.soundness import refuse_damaged

Progress = Callable[[int, int], None]

_STEPS_A_REPORT = 100_000  # of SQLite's virtual machine: some hundredths of a second
_WRITING = medium.Doing("ghi vào", "Sổ vẫn như cũ, mật khẩu chưa đổi; kiểm tra đĩa rồi làm lại.")
_NAMING = medium.Doing("ghi vào", "Mật khẩu đã đổi, nhưng đĩa chưa xác nhận: đừng rút đĩa hoặc thẻ nhớ vội.")


@dataclass(frozen=True, slots=True)
class _Contents:
    """By what two files are told to be the same book."""

    application: int
    version: int
    schema: tuple[tuple[str, str, str], ...]  # kind, name, SQL
    counts: tuple[tuple[str, int], ...]  # of every table, those of the journal too


def set_password(path: Path, old: str | None, new: str | None, *, user: str, progress: Progress) -> None:
    """Write the book anew so that ``new`` opens it; ``None`` stands for no password.

    Nobody may have the book open. ``progress`` gets bytes written and bytes in all, and may raise ``Cancelled``: the
    book is then as it was. Raises ``BookInUse``; ``PasswordNeeded`` or ``WrongPassword`` if ``old`` does not open it;
    ``BookError`` for a blank ``new`` and for what is no book; ``BackupError`` where the disk does not do its part.
    """
    key = None if new is None else new_password(new)
    refuse_no_file(path)
    book = path.resolve()  # not the link to it: the earlier file must not stay behind
    lock = WriterLock(book, user)
    try:
        _replace(book, old, key, progress)
    finally:
        lock.release()


def _replace(book: Path, old: str | None, new: str | None, progress: Progress) -> None:
    part = medium.part_of(book)
    medium.remove(part)  # what a program that was ended has left
    try:
        with connection.plain_faults(book), closing(connection.writable(book, old)) as source:
            refuse_foreign(source, book.name)
            _close_log(source, book.name)
            refuse_damaged(source, book.name)
            expected = _contents(source)
            with medium.plain_faults(book.parent, _WRITING):
                medium.refuse_no_space(book.parent, book.stat().st_size)
            _export(source, part, new, lambda done: progress(done, book.stat().st_size))
        with medium.plain_faults(book.parent, _WRITING):
            shutil.copymode(book, part)
            medium.settle(part)
            _prove(part, new, expected)
            part.replace(book)
    finally:
        medium.remove(part)
    with medium.plain_faults(book.parent, _NAMING):
        medium.sync_folder(book.parent)


def _close_log(source: connection.Database, name: str) -> None:
    """Fold the log into the file and end it, which SQLite does only while nobody else has the book open."""
    try:
        source.execute_sql("PRAGMA journal_mode = DELETE").fetchone()
    except peewee.OperationalError as error:
        if "locked" not in str(error):
            raise
        raise BookError(f"{name} đang được chương trình khác mở.", "Đóng sổ ở chương trình đó rồi làm lại.") from error


def _contents(database: connection.Database) -> _Contents:
    schema = database.execute_sql("SELECT type, name, sql FROM sqlite_schema ORDER BY type, name").fetchall()
    counts = [
        (name, int(database.execute_sql(f'SELECT COUNT(*) FROM "{name}"').fetchone()[0]))
        for kind, name, _ in schema
        if kind == "table"
    ]
    application = int(database.execute_sql("PRAGMA application_id").fetchone()[0])
    return _Contents(application, schema_version(database), tuple(schema), tuple(counts))


def _export(source: connection.Database, part: Path, password: str | None, progress: Callable[[int], None]) -> None:
    """Copy everything row by row into a file with its own key. The password goes in as a value, never as SQL."""
    raw = source.connection()
    raw.execute("ATTACH DATABASE ? AS fresh KEY ?", (str(part), password or ""))
    stopped: list[BaseException] = []

    def report() -> int:
        try:
            progress(part.stat().st_size)
        except BaseException as error:  # SQLite only takes a number; it is raised again below
            stopped.append(error)
        return len(stopped)

    raw.set_progress_handler(report, _STEPS_A_REPORT)
    try:
        raw.execute("SELECT sqlcipher_export('fresh')").fetchone()
    except dbapi2.OperationalError:
        if stopped:
            raise stopped[0] from None
        raise
    finally:
        raw.set_progress_handler(None, 0)
    for fact in ("application_id", "user_version"):  # the export passes them over
        number = int(raw.execute(f"PRAGMA main.{fact}").fetchone()[0])
        raw.execute(f"PRAGMA fresh.{fact} = {number}")
    raw.execute("DETACH DATABASE fresh")


def _prove(part: Path, password: str | None, expected: _Contents) -> None:
    """Read the new file again: sound, the same book, and shut to whoever does not know the password."""
    with connection.plain_faults(part):
        with closing(connection.sealed(part, password)) as copy:
            sound = copy.execute_sql("PRAGMA quick_check(1)").fetchone()[0] == "ok"
            if password is not None:  # every page against its own seal
                sound = sound and copy.execute_sql("PRAGMA cipher_integrity_check").fetchone() is None
            same = sound and _contents(copy) == expected
        if not same or _opens_without_password(part) != (password is None):
            raise BookError("Bản ghi mới của sổ không khớp với sổ.")


def _opens_without_password(part: Path) -> bool:
    try:
        with closing(connection.sealed(part, None)) as copy:
            copy.connect()
    except PasswordNeeded:
        return False
    return True
