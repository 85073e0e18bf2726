"""Putting a proven backup in the place of a book, with the replaced one kept aside."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

from luanchuyen_desktop.errors import BackupError, BookError
from luanchuyen_desktop.store import connection, medium
from luanchuyen_desktop.store.backup import verify_backup
from luanchuyen_desktop.store.lock import BookInUse, WriterLock

_WRITING = medium.Doing("ghi vào", "Sổ đang có vẫn nguyên vẹn; kiểm tra đĩa rồi làm lại.")


def restore_backup(backup: Path, target: Path, *, now: datetime, password: str | None = None) -> Path | None:
    """Put a proven backup in the place of ``target``; returns where the replaced book was kept, if there was one.

    The backup is checked first; the book must not be open; no ``-wal`` of the old book is left to spoil the new one.
    """
    checked = verify_backup(backup, password)
    if checked.problems or checked.manifest is None:
        raise BackupError(
            f"Bản sao lưu {backup.name} không dùng được: {' '.join(checked.problems)}", "Chọn bản sao lưu khác."
        )
    target = target.resolve()  # not the link to it
    with medium.plain_faults(target.parent, _WRITING):
        _refuse_bad_target(backup, target)
        with _held(target):
            part = medium.part_of(target)
            try:
                medium.refuse_no_space(target.parent, checked.manifest.size)
                shutil.copyfile(backup, part)
                medium.sync(part)
                if medium.sha256(part, from_medium=True) != checked.manifest.sha256:
                    raise BackupError("Bản chép ra không giống bản sao lưu.", "Kiểm tra đĩa rồi làm lại.")
                kept = _replace(target, part, now, password)
            finally:
                medium.remove(part)
    return kept


def _refuse_bad_target(backup: Path, target: Path) -> None:
    if not target.parent.is_dir():
        raise BackupError(f"Không có thư mục {target.parent}.", "Tạo thư mục trước hoặc chọn nơi khác.")
    if target.exists():
        if not target.is_file():
            raise BackupError(f"{target} không phải là tệp.", "Chọn tên khác cho sổ phục hồi.")
        if backup.samefile(target):
            raise BackupError("Bản sao lưu và sổ là cùng một tệp.", "Chọn tên khác cho sổ phục hồi.")


@contextlib.contextmanager
def _held(target: Path) -> Iterator[None]:
    """Keep others from opening the book while it is replaced."""
    try:
        lock = WriterLock(target, "phục hồi sổ")
    except BookInUse as error:
        raise BackupError(error.message, "Đóng sổ ở chương trình đó rồi phục hồi lại.") from error
    try:
        yield
    finally:
        lock.release()


def _replace(target: Path, part: Path, now: datetime, password: str | None) -> Path | None:
    """Move the old book away with all that is in its log, then give the new one its name."""
    if not target.exists():
        for suffix in medium.LOG_SUFFIXES:  # the log of a book that is gone would be played into the new one
            medium.beside(target, suffix).unlink(missing_ok=True)
        part.replace(target)
        medium.sync_folder(target.parent)
        return None
    _fold_log(target, password)
    kept = medium.free_name(target.parent, f"{target.stem} trước phục hồi {now:%Y-%m-%d %Hh%Mm%S}")
    _keep(target, kept)
    try:
        part.replace(target)
    except BaseException:
        _take_back(kept, target)
        raise
    medium.sync_folder(target.parent)
    return kept


def _fold_log(target: Path, password: str | None) -> None:
    """Opened once and closed, SQLite puts the log into the file. What cannot be opened is kept as it is, log beside."""
    with (
        contextlib.suppress(BookError),
        connection.plain_faults(target),
        closing(connection.read_only(target, password)) as database,
    ):
        database.connect()


def _keep(target: Path, kept: Path) -> None:
    """Give the old book its other name, first beside the one it has: a program that is ended now leaves it there.

    Where the disk knows no second names, or the book could not be opened and has a log, it is moved.
    """
    if not any(medium.beside(target, suffix).exists() for suffix in medium.LOG_SUFFIXES):
        with contextlib.suppress(OSError):
            os.link(target, kept)
            return
    _move(target, kept)


def _take_back(kept: Path, target: Path) -> None:
    if not target.exists():
        _move(kept, target)
    elif target.samefile(kept):
        kept.unlink()


def _move(book: Path, to: Path) -> None:
    book.replace(to)
    for suffix in medium.LOG_SUFFIXES:
        log = medium.beside(book, suffix)
        if log.exists():
            log.replace(medium.beside(to, suffix))
