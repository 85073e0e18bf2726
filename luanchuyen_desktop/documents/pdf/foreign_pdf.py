"""PDFs made by other programs: written anew by PDFium in a process of its own, so that none can stop this program.

Such a file may be damaged, locked, endless or made to do harm. What comes back has a sound structure and no lock; if
the process dies or thinks for too long, that is the fault of the file and the next one gets a new process.
"""

from __future__ import annotations

import contextlib
import gc
import multiprocessing
import signal
import time
from collections.abc import Callable
from io import BytesIO
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from types import TracebackType
from typing import Final, Self

from luanchuyen_desktop.errors import DocumentError

MOST_PAGES: Final = 1_000
PATIENCE: Final = 60.0  # seconds for one file
_LOOK_UP: Final = 0.1  # seconds between two beats
_MOST_MEMORY: Final = 3 << 30  # bytes of addresses; where the system can limit them
_LOCKED: Final = "được khóa bằng mật khẩu"
_DAMAGED: Final = "bị hỏng hoặc không phải là PDF"
_ADVICE: Final = {
    _LOCKED: "Mở tệp bằng mật khẩu, lưu lại thành PDF không khóa rồi đính kèm lại.",
    _DAMAGED: "Quét lại hoặc in lại thành PDF rồi đính kèm lại.",
}


class PdfTidier:
    """Tidies one file after the other; ended with the block."""

    def __init__(self, patience: float = PATIENCE) -> None:
        """``patience``: seconds for one file."""
        self._patience = patience
        self._process: SpawnProcess | None = None
        self._pipe: Connection | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _at: TracebackType | None
    ) -> None:
        self._end()

    def tidied(self, name: str, content: bytes, beat: Callable[[], object] = lambda: None) -> bytes:
        """The pages of a file in a sound PDF. ``DocumentError`` naming the file where that is not possible.

        ``beat``: called again and again meanwhile; what it raises (``Cancelled``) ends the waiting.
        """
        pipe = self._begun()
        until = time.monotonic() + self._patience
        try:
            pipe.send_bytes(content)
            while not pipe.poll(_LOOK_UP):
                beat()
                if time.monotonic() < until:
                    continue
                self._end()
                raise _refused(name, f"không đọc xong trong {f'{self._patience:g}'.replace('.', ',')} giây")
            head, pdf = pipe.recv_bytes().decode(), pipe.recv_bytes()
        except (EOFError, OSError) as error:
            self._end()
            raise _refused(name, _DAMAGED) from error
        if head:
            raise _refused(name, head)
        return pdf

    def _begun(self) -> Connection:
        if self._pipe is None:
            context = multiprocessing.get_context("spawn")
            self._pipe, theirs = context.Pipe()
            self._process = context.Process(target=work, args=(theirs,), daemon=True)
            self._process.start()
            theirs.close()
        return self._pipe

    def _end(self) -> None:
        if self._pipe is not None:
            self._pipe.close()
            self._pipe = None
        if self._process is not None:
            self._process.kill()  # it holds nothing that must be finished
            self._process.join()
            self._process.close()
            self._process = None


def _refused(name: str, why: str) -> DocumentError:
    advice = _ADVICE.get(why, "Tách tệp thành các tệp nhỏ hơn, hoặc quét lại, rồi đính kèm lại.")
    return DocumentError(f"Tệp “{name}” {why} nên không ghép được.", advice)


def work(pipe: Connection) -> None:
    """What the process does: for each file a word of fault (blank: none) and the new PDF, until the pipe closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C reaches the whole group; the program itself sees to it
    _limit_memory()
    with contextlib.suppress(EOFError, BrokenPipeError, ConnectionResetError):  # nobody wants more
        while True:
            fault, pdf = written_anew(pipe.recv_bytes())
            pipe.send_bytes(fault.encode())
            pipe.send_bytes(pdf)
            gc.collect()


def written_anew(content: bytes) -> tuple[str, bytes]:
    """A word of fault, blank if there is none, and the pages in a new PDF; a paper of this program stays as it is."""
    import pypdfium2

    try:
        source = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        return (_LOCKED if "password" in str(error).lower() else _DAMAGED), b""
    with contextlib.closing(source):
        count = len(source)
        if not count:
            return "không có trang nào", b""
        if count > MOST_PAGES:
            return f"có {count} trang, quá {MOST_PAGES} trang", b""
        if is_own(content):
            return "", content
        with contextlib.closing(pypdfium2.PdfDocument.new()) as made:
            try:
                made.import_pages(source)
                buffer = BytesIO()
                made.save(buffer)
            except pypdfium2.PdfiumError:
                return _DAMAGED, b""
            return "", buffer.getvalue()


def is_own(content: bytes) -> bool:
    """Whether it is a sound PDF/A of this program, as a decision that was issued: written anew it were none."""
    from pypdf import PdfReader, PdfWriter

    from luanchuyen_desktop.documents.pdf.archival_joining import is_archival
    from luanchuyen_desktop.documents.pdf.joining import DAMAGED

    try:
        reader = PdfReader(BytesIO(content), strict=True)
        if not is_archival(reader):
            return False
        PdfWriter().append(reader)  # what is done with it later
    except DAMAGED:
        return False
    return True


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # Windows
        return
    with contextlib.suppress(ValueError, OSError):  # a lower limit holds already
        resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
