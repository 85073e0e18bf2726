"""Opening SQLite, and telling the faults of the surroundings from bugs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import peewee
from playhouse.sqlcipher_ext import SqlCipherDatabase

from luanchuyen_desktop.errors import BookError

APPLICATION_ID = 0x4C434342  # "LCCB"
_BUSY_MILLISECONDS = 5000

# SQLite's own words for what happens around the program, not in it.
_FAULTS = (
    ("disk is full", "Đĩa đã đầy, thay đổi vừa rồi chưa được ghi.", "Giải phóng chỗ trên đĩa rồi làm lại."),
    ("readonly database", "Sổ chỉ cho đọc, không ghi được.", "Chép sổ sang thư mục được phép ghi rồi mở lại."),
    ("locked", "Sổ đang được chương trình khác ghi.", "Chờ chương trình kia xong rồi thử lại."),
    ("malformed", "Sổ bị hỏng, không đọc tiếp được.", "Phục hồi từ bản sao lưu gần nhất."),
    ("not a database", "Tệp không phải là sổ luân chuyển, hoặc sổ có mật khẩu khác.", ""),
    ("disk i/o error", "Không đọc hoặc ghi được đĩa chứa sổ.", "Kiểm tra đĩa, thẻ nhớ hoặc đường mạng rồi mở lại."),
    ("unable to open", "Không mở được sổ.", "Kiểm tra tên tệp và quyền truy cập thư mục."),
)


@contextmanager
def plain_faults(path: Path) -> Iterator[None]:
    """Turn the faults of disk, lock and file into ``BookError``; let bugs through as they are."""
    try:
        yield
    except peewee.DatabaseError as error:
        for words, message, advice in _FAULTS:
            if words in str(error).lower():
                raise BookError(f"{path.name}: {message}", advice) from error
        raise


def writable(path: Path, password: str | None) -> SqlCipherDatabase:
    """A database for reading and writing; the file must exist. Not connected yet; one connection a thread."""
    pragmas: dict[str, int | str] = {
        "foreign_keys": 1,
        "busy_timeout": _BUSY_MILLISECONDS,
        "journal_mode": "wal",
        "synchronous": 2,
        "cache_size": -32 * 1024,
        "temp_store": 2,
        "trusted_schema": 0,
    }
    return _database(f"{path.absolute().as_uri()}?mode=rw", pragmas, password)


def read_only(path: Path, password: str | None) -> SqlCipherDatabase:
    """A database that cannot be written, also on a write-protected medium."""
    # Without a -wal file nobody writes, and SQLite may not be able to make its -shm on a read-only medium.
    wal = path.with_name(path.name + "-wal")
    mode = "mode=ro" if wal.exists() or _can_write(path.parent) else "immutable=1"
    pragmas: dict[str, int | str] = {
        "query_only": 1,
        "busy_timeout": _BUSY_MILLISECONDS,
        "cache_size": -32 * 1024,
        "temp_store": 2,
    }
    return _database(f"{path.absolute().as_uri()}?{mode}", pragmas, password)


def empty_file(path: Path, password: str | None) -> SqlCipherDatabase:
    """A database on a path where nothing is yet; SQLite makes the file."""
    return _database(f"{path.absolute().as_uri()}?mode=rwc", {}, password)


def _database(uri: str, pragmas: dict[str, int | str], password: str | None) -> SqlCipherDatabase:
    return SqlCipherDatabase(uri, pragmas=pragmas, passphrase=password or "", uri=True)


def _can_write(folder: Path) -> bool:
    probe = folder / ".luanchuyen-probe"
    try:
        probe.touch(exist_ok=True)
        probe.unlink()
    except OSError:
        return False
    return True
