"""A book with several cases, for packets of papers."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pypdf
from reportlab.pdfgen.canvas import Canvas

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Attachment, Cadre, Record, Rotation
from luanchuyen_desktop.domain.vocabulary import AttachedTo, RotationState
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store.book import Book
from tests.services.papers.form_book import form_book, records

NAMES = ("Trần Đức Nam", "Nguyễn Thị Ánh", "Lê Văn Bình", "Phạm Thu Cúc", "Hoàng Quốc Đạt", "Vũ Thị Én", "Đỗ Văn Giang")
CODES = tuple(f"LC{number:04d}" for number in range(1, len(NAMES) + 1))


def cases() -> Iterator[Record]:
    """Seven cadres, each with a rotation that was decided."""
    first = list(records())
    yield from first
    cadre = next(each for each in first if isinstance(each, Cadre))
    rotation = next(each for each in first if isinstance(each, Rotation))
    for number, name in enumerate(NAMES[1:], start=2):
        yield replace(cadre, code=f"CB{number}", name=name)
        yield replace(rotation, code=f"LC{number:04d}", cadre=f"CB{number}", decision_no=str(number + 11))


@contextmanager
def packet_book(folder: Path, rule_book: RuleBook) -> Iterator[Workspace]:
    """Open for the block; each test gets its own."""
    with form_book(folder, rule_book, *cases()) as workspace:
        yield workspace


def rename(book: Book, cadre: str, name: str) -> None:
    """Give a cadre another name, such as one that cannot be printed."""
    found = next(each for each in book.records(Cadre) if each.code == cadre)
    with book.operate("Sửa họ tên") as write:
        write.update(replace(found, name=name))


def change(book: Book, code: str, change: Callable[[Rotation], Rotation]) -> None:
    """Change a rotation."""
    found = book.rotation(code)
    assert found is not None
    with book.operate("Sửa luân chuyển") as write:
        write.update(change(found))


def cancel(book: Book, code: str) -> None:
    """Cancel a rotation."""
    change(book, code, lambda one: replace(one, state=RotationState.CANCELLED, ended=None, outcome=None))


def attach(book: Book, code: str, name: str, content: bytes) -> None:
    """Attach a file to a rotation, whatever is in it."""
    digest = hashlib.sha256(content).hexdigest()
    with book.operate("Đính kèm") as write:
        write.keep_file(digest, content)
        write.insert(Attachment(AttachedTo.ROTATION, code, name, len(content), digest, None, PartialDate(2026, 11, 1)))


def foreign_pdf(text: str, pages: int = 1) -> bytes:
    """A PDF as another program writes it."""
    buffer = BytesIO()
    canvas = Canvas(buffer, invariant=1)
    for number in range(1, pages + 1):
        canvas.drawString(100, 700, f"{text} {number}")
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def locked_pdf(text: str) -> bytes:
    """One that asks for a password."""
    writer = pypdf.PdfWriter()
    writer.append(BytesIO(foreign_pdf(text)))
    writer.encrypt("mật khẩu", algorithm="RC4-128")
    buffer = BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def texts(pdf: bytes) -> list[str]:
    """The text of each page, blanks made single."""
    return [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(BytesIO(pdf)).pages]
