"""Files of others are read in a process of its own: whatever they are, this program goes on."""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from io import BytesIO

import pypdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from luanchuyen_desktop.documents.pdf import foreign_pdf
from luanchuyen_desktop.documents.pdf.foreign_pdf import MOST_PAGES, PdfTidier, written_anew
from luanchuyen_desktop.documents.pdf.joining import Piece, join
from luanchuyen_desktop.errors import Cancelled, DocumentError


def sound(pages: int = 1) -> bytes:
    buffer = BytesIO()
    canvas = Canvas(buffer, invariant=1)
    for number in range(pages):
        canvas.drawString(100, 700, f"trang {number}")
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def locked(*, owner_only: bool) -> bytes:
    writer = pypdf.PdfWriter()
    writer.append(BytesIO(sound()))
    writer.encrypt("" if owner_only else "x", "y", algorithm="RC4-128")
    buffer = BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def endless() -> bytes:
    """A tree of pages in which each branch has itself as a child, and says that it has a billion pages."""
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R 2 0 R]/Count 1000000000>>endobj\n"
        b"trailer<</Root 1 0 R>>\n%%EOF"
    )


def test_the_pages_come_back_and_the_same_each_time() -> None:
    fault, pdf = written_anew(sound(3))
    assert fault == ""
    assert [page.extract_text().strip() for page in pypdf.PdfReader(BytesIO(pdf)).pages] == [
        "trang 0",
        "trang 1",
        "trang 2",
    ]
    joined = [join([Piece("a", written_anew(sound(3))[1], foreign=True)], title="", author="") for _ in range(2)]
    assert joined[0] == joined[1]


def test_one_process_for_all_and_none_left() -> None:
    with PdfTidier() as tidier:
        assert multiprocessing.active_children() == []  # not before it is wanted
        tidier.tidied("a.pdf", sound())
        (process,) = multiprocessing.active_children()
        for name, content, words in (
            ("khóa.pdf", locked(owner_only=False), "“khóa.pdf” được khóa bằng mật khẩu"),
            ("rỗng.pdf", b"", "“rỗng.pdf” bị hỏng"),
            ("nhiều.pdf", sound(MOST_PAGES + 1), f"có {MOST_PAGES + 1} trang"),
            ("vòng.pdf", endless(), "“vòng.pdf”"),
        ):
            with pytest.raises(DocumentError, match=words) as caught:
                tidier.tidied(name, content)
            assert caught.value.advice
        assert multiprocessing.active_children() == [process]
        assert tidier.tidied("b.pdf", locked(owner_only=True))  # may be read, but not changed: it is not
    assert multiprocessing.active_children() == []


def test_a_process_that_dies_is_the_fault_of_the_file() -> None:
    with PdfTidier() as tidier:
        tidier.tidied("a.pdf", sound())
        (process,) = multiprocessing.active_children()
        assert process.pid is not None
        os.kill(process.pid, signal.SIGTERM)
        process.join()
        with pytest.raises(DocumentError, match=r"“b\.pdf” bị hỏng"):
            tidier.tidied("b.pdf", sound())
        assert tidier.tidied("c.pdf", sound())


def test_one_that_takes_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(foreign_pdf, "work", _sleep)
    with PdfTidier(patience=0.5) as tidier, pytest.raises(DocumentError, match="không đọc xong trong 0,5 giây"):
        tidier.tidied("a.pdf", sound())
    assert multiprocessing.active_children() == []


def test_it_can_be_stopped_meanwhile(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(foreign_pdf, "work", _sleep)

    def stop() -> None:
        raise Cancelled

    before = time.monotonic()
    with PdfTidier() as tidier, pytest.raises(Cancelled):
        tidier.tidied("a.pdf", sound(), stop)
    assert time.monotonic() - before < 10
    assert multiprocessing.active_children() == []


def _sleep(_pipe: object) -> None:
    time.sleep(60)
