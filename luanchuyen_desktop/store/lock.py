"""Who has the book open for writing: a locked file beside it that the operating system frees when the program ends."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import socket
import sys
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from luanchuyen_desktop.errors import BookError

_LOCKED_BYTE = 1 << 30  # far past the text, since Windows locks bytes against reading too


class BookInUse(BookError):  # noqa: N818 - a state of the surroundings, told to the person as such
    """Another program has the book open for writing; it may be opened read-only."""


class WriterLock:
    """The right to write to one book, held from construction until ``release``.

    Raises ``BookInUse`` naming the holder, or ``BookError`` where no file can be made beside the book.
    """

    def __init__(self, book: Path, user: str) -> None:
        real = book.resolve()  # by whatever link it is reached, it is one book with one lock
        self._path = real.with_name(real.name + ".lock")
        self._file = self._acquire(book)
        holder = {"user": user, "host": socket.gethostname(), "pid": os.getpid(), "since": _now()}
        with contextlib.suppress(OSError):  # on a full disk the lock holds all the same, only without a name
            self._file.truncate(0)
            self._file.write(json.dumps(holder, ensure_ascii=False).encode())

    def release(self) -> None:
        """Let another program write. The file goes while it is still locked, so that nobody holds a vanished one."""
        if self._file.closed:
            return
        if sys.platform == "win32":
            self._file.close()
        with contextlib.suppress(OSError):  # the medium may be gone; on Windows another program may have it by now
            self._path.unlink(missing_ok=True)
        self._file.close()

    def _acquire(self, book: Path) -> BinaryIO:
        try:
            while True:
                with contextlib.ExitStack() as opened:
                    file = opened.enter_context(self._path.open("ab+", buffering=0))
                    if not _lock(file):
                        told = f"{book.name} đang được mở để ghi bởi {_holder(file)}."
                        raise BookInUse(told, "Có thể mở ở chế độ chỉ đọc.")
                    if self._is_there(file):
                        opened.pop_all()
                        return file
        except OSError as error:
            raise BookError(
                f"Không ghi được vào thư mục chứa {book.name}.", "Mở sổ ở chế độ chỉ đọc, hoặc chép sổ ra nơi khác."
            ) from error

    def _is_there(self, file: BinaryIO) -> bool:
        """Not so when the last holder removed the file between our opening and locking it."""
        try:
            return os.path.samestat(os.fstat(file.fileno()), self._path.stat())
        except FileNotFoundError:
            return False


def _lock(file: BinaryIO) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            file.seek(_LOCKED_BYTE)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in {errno.EAGAIN, errno.EACCES, errno.EDEADLK}:
            return False
        raise  # no locks on this file system
    return True


def _holder(file: BinaryIO) -> str:
    try:
        file.seek(0)
        holder = json.loads(file.read().decode())
        return f"{holder['user']} trên máy {holder['host']} từ {holder['since']}"
    except (OSError, ValueError, KeyError, TypeError):
        return "một chương trình khác"  # the holder has not yet written who it is


def _now() -> str:
    return datetime.now().astimezone().strftime("%H:%M %d/%m/%Y")
