"""Opening SQLite, and telling the faults of the surroundings from bugs."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path, PurePath
from typing import Any

import peewee
from playhouse.sqlcipher_ext import SqlCipherDatabase
from sqlcipher3 import dbapi2

from luanchuyen_desktop.errors import BookError
from luanchuyen_desktop.store import passwords
from luanchuyen_desktop.store.place import Place

APPLICATION_ID = 0x4C434342  # "LCCB"
_BUSY_MILLISECONDS = 5000

_DAMAGED = "Sổ bị hỏng, không đọc tiếp được."
# SQLite's own words for what happens around the program, not in it.
_FAULTS = (
    ("disk is full", "Đĩa đã đầy, không ghi thêm được.", "Giải phóng chỗ trên đĩa rồi làm lại."),
    ("readonly database", "Sổ chỉ cho đọc, không ghi được.", "Mở ở chế độ chỉ đọc, hoặc chép sổ sang nơi ghi được."),
    ("locked", "Sổ đang được chương trình khác ghi.", "Chờ chương trình kia xong rồi thử lại."),
    ("disk image is malformed", _DAMAGED, "Phục hồi từ bản sao lưu gần nhất."),
    ("malformed database schema", _DAMAGED, "Phục hồi từ bản sao lưu gần nhất."),
    ("could not decode", _DAMAGED, "Phục hồi từ bản sao lưu gần nhất."),
    ("not a database", _DAMAGED, "Phục hồi từ bản sao lưu gần nhất."),
    ("disk i/o error", "Không đọc hoặc ghi được đĩa.", "Kiểm tra đĩa, thẻ nhớ hoặc đường mạng rồi mở lại."),
    (
        "unable to open",
        "Không mở được sổ.",
        "Kiểm tra tên tệp và quyền truy cập thư mục; nếu đường dẫn rất dài thì chuyển sổ ra thư mục có tên ngắn.",
    ),
)


@contextmanager
def plain_faults(path: Path) -> Iterator[None]:
    """Turn the faults of disk, lock, file and pasted text into ``BookError``; let bugs through as they are."""
    try:
        yield
    except UnicodeEncodeError as error:  # half of a character
        raise BookError("Có ký tự hỏng, không ghi được vào sổ.", "Xóa ký tự đó và gõ lại.") from error
    except UnicodeDecodeError as error:  # SQLite names a damaged table by its damaged bytes
        raise BookError(f"{path.name}: {_DAMAGED}", "Phục hồi từ bản sao lưu gần nhất.") from error
    # Both kinds: peewee translates what executing raises, but not what fetching rows or copying pages does.
    except (peewee.DatabaseError, dbapi2.DatabaseError) as error:
        for words, message, advice in _FAULTS:
            if words in str(error).lower():
                raise BookError(f"{path.name}: {message}", advice) from error
        raise


class Database(SqlCipherDatabase):  # type: ignore[misc]  # peewee's extensions carry no annotations
    """A connection for each thread that asks; ``close_all`` closes those of all threads and lets none be made again."""

    def __init__(self, path: Path, query: str, pragmas: dict[str, int | str], password: str | None) -> None:
        self._path = path
        self._key = passwords.normalized(password)
        # One thread may close what another has left open; nothing else is ever shared between threads.
        super().__init__(_uri(path, query), pragmas=pragmas, passphrase=self._key, uri=True, check_same_thread=False)
        self._connections: list[Any] = []
        self._place: Place | None = None  # of the file that the first connection opened

    def is_gone(self) -> bool:
        """Whether another file, or none, lies now where the one was that was opened."""
        return self._place is not None and self._place.is_gone()

    def refuse_gone(self) -> None:
        """``BookError`` where that is so: what is written or read now would be of two files."""
        if self._place is not None:
            self._place.refuse_gone()

    def fold_log(self) -> None:
        """Put the log into the file that was opened, wherever that is now; SQLite would leave it under the old name."""
        for connection in self._connections[:1]:
            with suppress(dbapi2.DatabaseError):  # the medium may be gone as well
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()

    def close_all(self) -> None:
        """Close every connection. No other thread may be in the middle of a call."""
        self.autoconnect = False
        self.close()
        for connection in tuple(self._connections):
            self._close(connection)

    def _connect(self) -> Any:
        """Read the head of the file at once: that is where a wrong password shows."""
        self.refuse_gone()
        connection = None
        try:
            connection = super()._connect()
            connection.execute("PRAGMA application_id")
        except dbapi2.DatabaseError as error:
            if connection is not None:
                connection.close()
            if "not a database" in str(error):
                raise passwords.refusal(self._path, self._key) from error
            raise
        self._connections.append(connection)
        if self._place is None:
            self._place = Place(self._path)
        return connection

    def _close(self, conn: Any) -> None:
        self._connections.remove(conn)
        super()._close(conn)


def writable(path: Path, password: str | None) -> Database:
    """A database for reading and writing; the file must exist. Not connected yet; one connection a thread."""
    pragmas: dict[str, int | str] = {
        "cipher_log_level": "NONE",  # else a wrong password writes to stderr
        "foreign_keys": 1,
        "busy_timeout": _BUSY_MILLISECONDS,
        "journal_mode": "wal",
        "synchronous": 2,
        "cache_size": -32 * 1024,
        "temp_store": 2,
        "trusted_schema": 0,
    }
    return Database(path, "mode=rw", pragmas, password)


def read_only(path: Path, password: str | None) -> Database:
    """A database through which nothing can be written, also on a write-protected medium."""
    # Where files can be made, SQLite may clear its log away when it closes; query_only forbids all else. Elsewhere a
    # log that is there must be read, and without one nobody writes.
    if _can_write(path.parent):
        mode = "mode=rw"
    else:
        real = path.resolve()
        mode = "mode=ro" if real.with_name(real.name + "-wal").exists() else "immutable=1"
    return Database(path, mode, _READING, password)


def sealed(path: Path, password: str | None) -> Database:
    """A database over the very bytes of a file that nobody writes; nothing is ever made beside it."""
    return Database(path, "immutable=1", _READING, password)


def empty_file(path: Path, password: str | None) -> Database:
    """A database on a path where nothing is yet; SQLite makes the file."""
    return Database(path, "mode=rwc", {}, password)


def file_uri(path: PurePath, query: str) -> str:
    """The URI by which SQLite opens an absolute path; a server's share goes into the path, where SQLite wants it."""
    uri = path.as_uri()
    if not uri.startswith("file:///"):
        uri = "file://" + uri.removeprefix("file:")
    return f"{uri}?{query}"


_READING: dict[str, int | str] = {
    "cipher_log_level": "NONE",
    "query_only": 1,
    "busy_timeout": _BUSY_MILLISECONDS,
    "cache_size": -32 * 1024,
    "temp_store": 2,
}


def _uri(path: Path, query: str) -> str:
    return file_uri(path.absolute(), query)


def _can_write(folder: Path) -> bool:
    try:
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False
