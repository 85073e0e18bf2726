"""Who has the book open for writing: a locked file beside it that the operating system frees when the program ends."""

from __future__ import annotations

import json
import os
import socket
import sys
from datetime import datetime
from pathlib import Path
from typing import IO

from luanchuyen_desktop.errors import BookError

_LOCKED_BYTE = 1 << 30  # far past the text, since Windows locks bytes against reading too


class BookInUse(BookError):  # noqa: N818 - a state of the surroundings, told to the person as such
    """Another program has the book open for writing; it may be opened read-only."""


class WriterLock:
    """The right to write to one book, held from construction until ``release``.

    Raises ``BookInUse`` naming the holder, or ``BookError`` where no file can be made beside the book.
    """

    def __init__(self, book: Path, user: str) -> None:
        self._path = book.with_name(book.name + ".lock")
        self._file = self._acquire(book)
        holder = {"user": user, "host": socket.gethostname(), "pid": os.getpid(), "since": _now()}
        self._file.seek(0)
        self._file.truncate()
        self._file.write(json.dumps(holder, ensure_ascii=False))
        self._file.flush()

    def release(self) -> None:
        """Let another program write. The file goes while it is still locked, so that nobody holds a vanished one."""
        if sys.platform != "win32":
            self._path.unlink(missing_ok=True)
        self._file.close()
        if sys.platform == "win32":
            try:
                self._path.unlink(missing_ok=True)
            except PermissionError:
                return  # another program took it in the meantime: the file is theirs now

    def _acquire(self, book: Path) -> IO[str]:
        while True:
            try:
                file = self._path.open("a+", encoding="utf-8")
            except OSError as error:
                raise BookError(
                    f"Không ghi được vào thư mục chứa {book.name}.", "Mở sổ ở chế độ chỉ đọc, hoặc chép sổ ra nơi khác."
                ) from error
            if not _lock(file):
                holder = _holder(file)
                file.close()
                raise BookInUse(f"{book.name} đang được mở để ghi bởi {holder}.", "Có thể mở ở chế độ chỉ đọc.")
            # The last holder may have removed the file between our opening and locking it.
            if self._path.exists() and os.path.samestat(os.fstat(file.fileno()), self._path.stat()):
                return file
            file.close()


def _lock(file: IO[str]) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            file.seek(_LOCKED_BYTE)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _holder(file: IO[str]) -> str:
    file.seek(0)
    try:
        holder = json.loads(file.read())
        return f"{holder['user']} trên máy {holder['host']} từ {holder['since']}"
    except (ValueError, KeyError, TypeError):
        return "một chương trình khác"  # the holder has not yet written who it is


def _now() -> str:
    return datetime.now().astimezone().strftime("%H:%M %d/%m/%Y")
