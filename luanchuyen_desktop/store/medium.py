"""Files on a medium that may be full, write-protected, worn out or gone: what backups do with them."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from luanchuyen_desktop.errors import BackupError, BookError
from luanchuyen_desktop.store.passwords import PasswordError

_CHUNK = 1 << 20
_SPARE_BYTES = 1 << 20  # for the manifest and the directory's own growth
LOG_SUFFIXES = ("-wal", "-shm", "-journal")  # what SQLite keeps beside a database


@dataclass(frozen=True, slots=True)
class Doing:
    """What is being done to a folder, for the sentence when it fails: "ghi vào" or "đọc", and what to do then."""

    verb: str
    advice: str


@contextlib.contextmanager
def plain_faults(folder: Path, doing: Doing) -> Iterator[None]:
    """Turn faults of files and of SQLite into ``BackupError``; what asks for a password goes through as it is."""
    try:
        yield
    except PasswordError:
        raise
    except OSError as error:
        text = _FAULTS.get(error.errno or 0, "Không {verb} được {folder}.")
        raise BackupError(text.format(verb=doing.verb, folder=folder), doing.advice) from error
    except BookError as error:
        raise BackupError(f"Không {doing.verb} được {folder}. {error.message}", error.advice or doing.advice) from error


_FAULTS = {
    errno.ENOSPC: "Hết chỗ trên {folder}.",
    errno.EDQUOT: "Hết chỗ trên {folder}.",
    errno.EACCES: "Không được phép {verb} {folder}, hoặc tệp đang được chương trình khác mở.",
    errno.EPERM: "Không được phép {verb} {folder}.",
    errno.EROFS: "{folder} chỉ cho đọc, không ghi được.",
    errno.ENOENT: "Không còn thấy {folder}: có thể thẻ nhớ đã bị rút.",
    errno.EIO: "Không {verb} được {folder}: có thể thẻ nhớ đã bị rút hoặc hỏng.",
}


def refuse_no_space(folder: Path, needed: int) -> None:
    """Raise ``BackupError`` where ``needed`` bytes and a little more do not fit."""
    free = shutil.disk_usage(folder).free
    if free < needed + _SPARE_BYTES:
        raise BackupError(
            f"Không đủ chỗ trên {folder}: cần {_megabytes(needed + _SPARE_BYTES)}, còn {_megabytes(free)}.",
            "Giải phóng chỗ hoặc chọn nơi khác.",
        )


def sha256(path: Path, *, from_medium: bool = False) -> str:
    """Checksum of a file; ``from_medium``: of what the medium gives back, not of what the system remembers."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        if from_medium and hasattr(os, "posix_fadvise"):
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def sync(path: Path) -> None:
    """Wait until the file is on the medium."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def settle(path: Path) -> str:
    """Write a file out to the medium; its checksum when the medium gives back what was written."""
    written = sha256(path)
    sync(path)
    if sha256(path, from_medium=True) != written:
        raise BackupError(f"{path.parent} không giữ đúng dữ liệu đã ghi.", "Thẻ nhớ hoặc đĩa hỏng: dùng thẻ nhớ khác.")
    return written


def sync_folder(folder: Path) -> None:
    """Wait until the names in the folder are on the medium."""
    if os.name != "posix":
        return  # Windows has no handle to sync for a folder
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in {errno.EINVAL, errno.ENOTSUP}:  # some file systems of sticks cannot, and need not
            raise
    finally:
        os.close(handle)


def free_name(folder: Path, stem: str) -> Path:
    """``stem.lccb`` in the folder, or ``stem (2).lccb`` and so on where that is taken."""
    path, number = folder / f"{stem}.lccb", 1
    while path.exists():
        number += 1
        path = folder / f"{stem} ({number}).lccb"
    return path


def part_of(path: Path) -> Path:
    """The name under which a file is written until it is complete."""
    return path.with_name(f".{path.name}.part")


def beside(path: Path, suffix: str) -> Path:
    """``book.lccb-wal`` for ``book.lccb`` and ``-wal``."""
    return path.with_name(path.name + suffix)


def remove(*paths: Path) -> None:
    """Remove half-written files and what SQLite made beside them, as far as the medium still answers."""
    for path in paths:
        with contextlib.suppress(OSError):  # the stick may be gone; then there is nothing to remove
            path.unlink(missing_ok=True)
        remove_logs(path)


def remove_logs(book: Path) -> None:
    """Remove what SQLite keeps beside a database, as far as the medium still answers."""
    for suffix in LOG_SUFFIXES:
        with contextlib.suppress(OSError):
            beside(book, suffix).unlink(missing_ok=True)


def _megabytes(size: int) -> str:
    return f"{size / 1e6:.1f} MB".replace(".", ",")
