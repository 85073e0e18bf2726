"""Copies of a book that are proven before they count.

A copy is made through SQLite's own backup under a temporary name, synced to the medium, read again from the medium,
opened, checked and counted; only then does it get its final name, with a manifest beside it.
"""

from __future__ import annotations

import glob
import json
import os
from collections.abc import Callable
from contextlib import closing
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from luanchuyen_desktop.errors import BackupError, UserError
from luanchuyen_desktop.store import connection, medium
from luanchuyen_desktop.store.book import Book, row_counts
from luanchuyen_desktop.store.migrate import refuse_foreign, schema_version
from luanchuyen_desktop.store.passwords import PasswordError

Progress = Callable[[int, int], None]

MANIFEST_SUFFIX = ".json"
_PAGES_A_STEP = 1024
_OLD_SECONDS = 3600
_LARGEST_MANIFEST = 2**20
_WRITING = medium.Doing("ghi vào", "Bản sao lưu trước vẫn nguyên vẹn; kiểm tra thẻ nhớ rồi làm lại.")
_READING = medium.Doing("đọc", "Kiểm tra thẻ nhớ rồi làm lại.")


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup is: facts taken from the copy itself, not from the original. ``sha256`` is of the whole file."""

    book: str
    file: str
    made_at: str
    size: int
    sha256: str
    counts: dict[str, int]
    program: str
    schema: int


@dataclass(frozen=True, slots=True)
class Verification:
    """What reading a backup again has shown. ``problems`` is empty when it is sound."""

    path: Path
    manifest: Manifest | None
    problems: tuple[str, ...]


def make_backup(book: Book, folder: Path, *, program: str, now: datetime, progress: Progress) -> Path:
    """A proven copy of the book in ``folder``; returns its path. ``BackupError`` leaves nothing under a final name."""
    with medium.plain_faults(folder, _WRITING):
        if not folder.is_dir():
            raise BackupError(f"Không có thư mục {folder}.", "Cắm thẻ nhớ và chọn lại thư mục.")
        _clear_old_parts(folder, book.path.stem, now)
        medium.refuse_no_space(folder, _size(book))
        target = medium.free_name(folder, f"{book.path.stem} {now:%Y-%m-%d %Hh%Mm%S}")
        part = medium.part_of(target)
        manifest_part = manifest_path(part)
        try:
            expected = _copy(book, part, progress)
            digest = medium.settle(part)
            counts, schema = _prove(part, book.password)
            if counts != expected:
                raise BackupError("Bản sao không khớp số bản ghi với sổ.", "Thử lại với thẻ nhớ khác.")
            manifest = Manifest(
                book=_as_text(book.path),
                file=_as_text(target),
                made_at=now.isoformat(timespec="seconds"),
                size=part.stat().st_size,
                sha256=digest,
                counts=counts,
                program=program,
                schema=schema,
            )
            manifest_part.write_text(json.dumps(asdict(manifest), ensure_ascii=False, indent=1), encoding="utf-8")
            medium.sync(manifest_part)
            _publish(part, manifest_part, target)
        finally:
            medium.remove(part, manifest_part)
    return target


def verify_backup(path: Path, password: str | None = None) -> Verification:
    """Read a backup again: checksum, structure and row counts against its manifest. Never writes beside it.

    ``PasswordNeeded`` or ``WrongPassword`` where that alone keeps an untouched backup from being read.
    """
    problems: list[str] = []
    with medium.plain_faults(path.parent, _READING):
        if not path.is_file():
            raise BackupError(f"Không có tệp {path}.", "Kiểm tra thẻ nhớ đã cắm và đúng tên tệp.")
        manifest = _read_manifest(manifest_path(path), problems)
        if manifest is not None and (medium.sha256(path), path.stat().st_size) != (manifest.sha256, manifest.size):
            problems.append("Tệp đã thay đổi so với lúc sao lưu (mã SHA-256 hoặc cỡ tệp không khớp).")
        try:
            counts, schema = _prove(path, password)
        except PasswordError as error:
            if not problems:  # the very bytes that were made: only the password is amiss
                raise
            problems.append(str(error))
        except UserError as error:
            problems.append(str(error))
        else:
            if manifest is not None and counts != manifest.counts:
                problems.append("Số bản ghi không khớp với biên bản sao lưu.")
            if manifest is not None and schema != manifest.schema:
                problems.append("Phiên bản sổ không khớp với biên bản sao lưu.")
    return Verification(path, manifest, tuple(problems))


def manifest_path(backup: Path) -> Path:
    """Where the manifest of a backup lies."""
    return medium.beside(backup, MANIFEST_SUFFIX)


def _clear_old_parts(folder: Path, stem: str, now: datetime) -> None:
    """What a program that was ended has left on the stick; what is young may be another program's work."""
    for part in folder.glob(f".{glob.escape(stem)} *.lccb.part"):
        if now.timestamp() - part.stat().st_mtime > _OLD_SECONDS:
            medium.remove(part, manifest_path(part))


def _size(book: Book) -> int:
    """Bytes that a copy takes, with what is still in the log of the book."""
    with connection.plain_faults(book.path):
        # With a password the page size comes as text.
        pages, size = (book.database.execute_sql(f"PRAGMA page_{what}").fetchone()[0] for what in ("count", "size"))
        return int(pages) * int(size)


def _copy(book: Book, part: Path, progress: Progress) -> dict[str, int]:
    """Copy all pages in one view of the book; returns the row counts of that very view."""
    medium.remove(part)  # a half-written copy of a program that was ended
    with book.snapshot(), connection.plain_faults(part), closing(connection.empty_file(part, book.password)) as copy:
        counts = book.counts()
        book.database.connection().backup(
            copy.connection(),
            pages=_PAGES_A_STEP,
            progress=lambda _status, remaining, total: progress(total - remaining, total),
        )
        copy.execute_sql("PRAGMA journal_mode = DELETE")  # one file that opens on a write-protected medium
    return counts


def _prove(path: Path, password: str | None) -> tuple[dict[str, int], int]:
    """Open the very bytes of the copy, of this program or an older one; check it wholly, count its rows."""
    with closing(connection.sealed(path, password)) as copy, connection.plain_faults(path):
        refuse_foreign(copy, path.name)
        if copy.execute_sql("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
            raise BackupError(f"{path.name} bị hỏng.", "Dùng bản sao lưu hoặc thẻ nhớ khác.")
        if copy.execute_sql("PRAGMA foreign_key_check").fetchone() is not None:
            raise BackupError(f"{path.name} có mã trỏ vào bản ghi không có.", "Dùng bản sao lưu khác.")
        return row_counts(copy), schema_version(copy)


def _as_text(path: Path) -> str:
    """The name of a file as it can be written down, also where the system does not know its letters."""
    return os.fsencode(path.name).decode("utf-8", "replace")


def _publish(part: Path, manifest_part: Path, target: Path) -> None:
    """Give both files their names, the manifest first: a copy under its final name always has one."""
    manifest_part.replace(manifest_path(target))
    try:
        part.replace(target)
    except BaseException:
        medium.remove(manifest_path(target))
        raise
    medium.sync_folder(target.parent)


def _read_manifest(path: Path, problems: list[str]) -> Manifest | None:
    try:
        with path.open("rb") as file:
            return Manifest(**json.loads(file.read(_LARGEST_MANIFEST)))  # what is longer is cut, and no JSON then
    except FileNotFoundError:
        problems.append("Không có biên bản (tệp .json) bên cạnh bản sao lưu.")
    except (OSError, ValueError, TypeError, RecursionError):
        problems.append("Biên bản (tệp .json) bên cạnh bản sao lưu không đọc được.")
    return None
