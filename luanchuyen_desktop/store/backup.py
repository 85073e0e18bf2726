"""Copies of a book that are proven before they count, and putting one back.

A copy is made through SQLite's own backup under a temporary name, synced to the medium, read again from the medium,
opened, checked and counted; only then does it get its final name, with a manifest beside it.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import json
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from luanchuyen_desktop.errors import BackupError, BookError, UserError
from luanchuyen_desktop.store import connection
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.migrate import schema_version

Progress = Callable[[int, int], None]

MANIFEST_SUFFIX = ".json"
_PAGES_A_STEP = 1024
_CHUNK = 1 << 20
_SPARE_BYTES = 1 << 20  # for the manifest and the directory's own growth


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
    target = _free_name(book.path, folder, now)
    _refuse_bad_target(book, folder)
    temporary = target.with_name(f".{target.name}.part")
    manifest_part = temporary.with_name(temporary.name + MANIFEST_SUFFIX)
    try:
        with _medium_faults(folder):
            expected = _copy(book, temporary, progress)
            _sync(temporary)
            counts, schema = _prove(temporary, book.password)
            if counts != expected:
                raise BackupError("Bản sao không khớp số bản ghi với sổ.", "Thử lại với thẻ nhớ khác.")
            manifest = Manifest(
                book=book.path.name,
                file=target.name,
                made_at=now.isoformat(timespec="seconds"),
                size=temporary.stat().st_size,
                sha256=_sha256(temporary),
                counts=counts,
                program=program,
                schema=schema,
            )
            manifest_part.write_text(json.dumps(asdict(manifest), ensure_ascii=False, indent=1), encoding="utf-8")
            _sync(manifest_part)
            manifest_part.replace(manifest_path(target))
            temporary.replace(target)
            _sync_folder(folder)
    finally:
        _remove_parts(temporary, manifest_part)
    return target


def verify_backup(path: Path, password: str | None = None) -> Verification:
    """Read a backup again: checksum, structure and row counts against its manifest. Never writes beside it."""
    if not path.is_file():
        raise BackupError(f"Không có tệp {path}.", "Kiểm tra thẻ nhớ đã cắm và đúng tên tệp.")
    problems: list[str] = []
    manifest = _read_manifest(manifest_path(path), problems)
    with _medium_faults(path.parent):
        if manifest is not None and _sha256(path) != manifest.sha256:
            problems.append("Tệp đã thay đổi so với lúc sao lưu (mã SHA-256 không khớp).")
        try:
            counts, _ = _prove(path, password)
        except UserError as error:
            problems.append(str(error))
        else:
            if manifest is not None and counts != manifest.counts:
                problems.append("Số bản ghi không khớp với biên bản sao lưu.")
    return Verification(path, manifest, tuple(problems))


def restore_backup(backup: Path, target: Path, *, now: datetime, password: str | None = None) -> Path | None:
    """Put a proven backup in the place of ``target``; returns where the replaced book was kept, if there was one.

    The backup is checked first; the book must not be open; no ``-wal`` of the old book is left to spoil the new one.
    """
    if target.exists() and backup.samefile(target):
        raise BackupError("Bản sao lưu và sổ là cùng một tệp.", "Chọn tên khác cho sổ phục hồi.")
    problems = verify_backup(backup, password).problems
    if problems:
        raise BackupError(f"Bản sao lưu {backup.name} không dùng được: {problems[0]}", "Chọn bản sao lưu khác.")
    temporary = target.with_name(f".{target.name}.part")
    try:
        with _medium_faults(target.parent):
            _refuse_no_space(target.parent, backup.stat().st_size)
            shutil.copyfile(backup, temporary)
            _sync(temporary)
            if _sha256(temporary) != _sha256(backup):
                raise BackupError("Bản chép ra không giống bản sao lưu.", "Kiểm tra đĩa rồi làm lại.")
            kept = _set_aside(target, now, password)
            temporary.replace(target)
            _sync_folder(target.parent)
    finally:
        _remove_parts(temporary)
    return kept


def manifest_path(backup: Path) -> Path:
    """Where the manifest of a backup lies."""
    return backup.with_name(backup.name + MANIFEST_SUFFIX)


# -- the copy and its proof ------------------------------------------------------------------------------------------


def _copy(book: Book, temporary: Path, progress: Progress) -> dict[str, int]:
    """Copy all pages in one view of the book; returns the row counts of that very view."""
    temporary.unlink(missing_ok=True)
    destination = connection.empty_file(temporary, book.password)
    try:
        with book.snapshot():
            counts = book.counts()
            book.database.connection().backup(
                destination.connection(),
                pages=_PAGES_A_STEP,
                progress=lambda _status, remaining, total: progress(total - remaining, total),
            )
        # The copy must be one file that opens on a write-protected medium.
        destination.execute_sql("PRAGMA journal_mode = DELETE")
    finally:
        destination.close()
    return counts


def _prove(path: Path, password: str | None) -> tuple[dict[str, int], int]:
    """Open the copy as any reader would, check it wholly, count its rows."""
    with Book.open(path, user="", read_only=True, password=password) as copy, connection.plain_faults(path):
        if copy.database.execute_sql("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
            raise BackupError(f"{path.name} bị hỏng.", "Thử lại với thẻ nhớ khác.")
        if copy.database.execute_sql("PRAGMA foreign_key_check").fetchone() is not None:
            raise BackupError(f"{path.name} có mã trỏ vào bản ghi không có.", "Dùng bản sao lưu khác.")
        return copy.counts(), schema_version(copy.database)


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        if hasattr(os, "posix_fadvise"):  # read from the medium, not from what the system still remembers
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def _read_manifest(path: Path, problems: list[str]) -> Manifest | None:
    try:
        return Manifest(**json.loads(path.read_text(encoding="utf-8")))
    except FileNotFoundError:
        problems.append("Không có biên bản (tệp .json) bên cạnh bản sao lưu.")
    except (OSError, ValueError, TypeError):
        problems.append("Biên bản (tệp .json) bên cạnh bản sao lưu không đọc được.")
    return None


# -- files -----------------------------------------------------------------------------------------------------------


def _free_name(book: Path, folder: Path, now: datetime) -> Path:
    stem = f"{book.stem} {now:%Y-%m-%d %Hh%Mm%S}"
    target = folder / f"{stem}.lccb"
    number = 2
    while target.exists():
        target = folder / f"{stem} ({number}).lccb"
        number += 1
    return target


def _refuse_bad_target(book: Book, folder: Path) -> None:
    if not folder.is_dir():
        raise BackupError(f"Không có thư mục {folder}.", "Cắm thẻ nhớ và chọn lại thư mục.")
    wal = book.path.with_name(book.path.name + "-wal")
    _refuse_no_space(folder, book.path.stat().st_size + (wal.stat().st_size if wal.exists() else 0))


def _refuse_no_space(folder: Path, needed: int) -> None:
    free = shutil.disk_usage(folder).free
    if free < needed + _SPARE_BYTES:
        raise BackupError(
            f"Không đủ chỗ trên {folder}: cần {_megabytes(needed)}, còn {_megabytes(free)}.",
            "Giải phóng chỗ hoặc chọn nơi khác.",
        )


def _megabytes(size: int) -> str:
    return f"{size / 1e6:.1f} MB".replace(".", ",")


def _set_aside(target: Path, now: datetime, password: str | None) -> Path | None:
    """Move the book that is to be replaced away, with all that is in its log; drop its log files."""
    if not target.exists():
        return None
    kept = target.with_name(f"{target.stem} truoc-phuc-hoi {now:%Y-%m-%d %Hh%Mm%S}.lccb")
    with contextlib.suppress(BookError):  # a damaged or foreign file is kept as it is
        Book.open(target, user="phục hồi", password=password).close()
    for suffix in ("-wal", "-shm"):
        log = target.with_name(target.name + suffix)
        if log.exists():
            log.replace(kept.with_name(kept.name + suffix))
    target.replace(kept)
    return kept


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return  # Windows has no handle to sync for a folder
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _remove_parts(*paths: Path) -> None:
    for path in paths:
        for suffix in ("", "-journal", "-wal", "-shm"):
            with contextlib.suppress(OSError):  # the stick may be gone; then there is nothing to remove
                path.with_name(path.name + suffix).unlink(missing_ok=True)


@contextlib.contextmanager
def _medium_faults(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise BackupError(_FAULTS.get(error.errno or 0, _UNKNOWN_FAULT).format(folder=folder), _ADVICE) from error
    except BookError as error:
        raise BackupError(f"Không sao lưu được vào {folder}. {error.message}", error.advice or _ADVICE) from error


_FAULTS = {
    errno.ENOSPC: "Hết chỗ trên {folder} khi đang ghi.",
    errno.EACCES: "Không được phép ghi vào {folder}.",
    errno.EROFS: "{folder} chỉ cho đọc, không ghi được.",
    errno.ENOENT: "Không còn thấy {folder}: có thể thẻ nhớ đã bị rút.",
    errno.EIO: "Không đọc hoặc ghi được {folder}: có thể thẻ nhớ đã bị rút hoặc hỏng.",
}
_UNKNOWN_FAULT = "Không ghi được vào {folder}."
_ADVICE = "Bản sao lưu trước vẫn nguyên vẹn; kiểm tra thẻ nhớ rồi làm lại."
