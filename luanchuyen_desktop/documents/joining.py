"""Finished PDFs put behind one another in one file: bookmarks part by part, page labels, title and language."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any, Final

from pypdf import PdfReader, PdfWriter
from pypdf.constants import PageLabelStyle
from pypdf.errors import PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, TextStringObject

from luanchuyen_desktop.documents.text import clean
from luanchuyen_desktop.errors import DocumentError

Progress = Callable[[int, int], None]

_DAMAGED: Final = (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError, OSError)
_HARMLESS: Final = frozenset({"/Stamp", "/Widget", "/FreeText", "/Ink", "/Highlight", "/Underline", "/Line", "/Square"})
_ACTS: Final = ("/A", "/AA", "/Dest", "/PA")

# It would say in English on the console what it thinks of each odd object; what matters comes as an exception.
logging.getLogger("pypdf").addHandler(logging.NullHandler())
logging.getLogger("pypdf").propagate = False


@dataclass(frozen=True, slots=True)
class Piece:
    """One PDF of several. ``title``: of its bookmark, above those it brings along; ``label``: before its page numbers.

    ``copies``: how often its pages stand there; the bookmarks lead to the first. ``foreign``: made by another program;
    whatever its pages would do besides being seen is taken out.
    """

    title: str
    pdf: bytes
    label: str = ""
    copies: int = 1
    foreign: bool = False


def join(
    pieces: Sequence[Piece],
    *,
    title: str,
    author: str,
    progress: Progress = lambda _done, _total: None,
) -> bytes:
    """The pieces in one PDF. Same pieces, same bytes. ``progress`` is called for each.

    Raises ``DocumentError`` naming the piece that cannot be read.
    """
    writer = PdfWriter()
    for done, piece in enumerate(pieces):
        progress(done, len(pieces))
        try:
            _append(writer, piece)
        except _DAMAGED as error:
            raise DocumentError(
                f"Không ghép được “{clean(piece.title)}” vào tệp PDF: tệp bị hỏng.",
                "Mở tệp, in lại ra PDF mới rồi thay vào.",
            ) from error
    writer.add_metadata(
        {"/Title": clean(title), "/Author": clean(author), "/Creator": "luanchuyen-desktop", "/Producer": "pypdf"}
    )
    root = writer.root_object
    root[NameObject("/Lang")] = TextStringObject("vi-VN")
    root[NameObject("/PageMode")] = NameObject("/UseOutlines")
    root[NameObject("/ViewerPreferences")] = DictionaryObject({NameObject("/DisplayDocTitle"): _true()})
    buffer = BytesIO()
    writer.write(buffer)
    progress(len(pieces), len(pieces))
    return buffer.getvalue()


def page_count(pdf: bytes) -> int:
    """How many pages a PDF of ours has."""
    return len(PdfReader(BytesIO(pdf)).pages)


def _true() -> Any:
    from pypdf.generic import BooleanObject

    return BooleanObject(True)  # noqa: FBT003 - it is the value itself


def _append(writer: PdfWriter, piece: Piece) -> None:
    reader = PdfReader(BytesIO(piece.pdf))
    first, count = len(writer.pages), len(reader.pages)
    if not count:
        return
    bookmarks = [] if piece.foreign else list(_bookmarks(reader, reader.outline))
    writer.append(reader, import_outline=False)
    pages = [writer.pages[at] for at in range(first, first + count)]
    if piece.foreign:
        for page in pages:
            _make_harmless(page)
    for _ in range(piece.copies - 1):
        for page in pages:
            writer.add_page(page)
    above = None
    if piece.title:
        above = writer.add_outline_item(title=clean(piece.title), page_number=first, is_open=False)
    for name, page_number in bookmarks:
        writer.add_outline_item(title=name, page_number=first + page_number, parent=above)
    if piece.label:
        last = len(writer.pages) - 1
        writer.set_page_label(first, last, style=PageLabelStyle.DECIMAL, prefix=piece.label, start=1)


def _bookmarks(reader: PdfReader, outline: Sequence[Any]) -> Iterator[tuple[str, int]]:
    """Titles with the page each leads to, in the order of reading, whatever their level."""
    for item in outline:
        if isinstance(item, list):
            yield from _bookmarks(reader, item)
            continue
        page = reader.get_destination_page_number(item)
        if page is not None:
            yield str(item.title or ""), page


def _make_harmless(page: DictionaryObject) -> None:
    """No script, link, sound, film or enclosed file: only what is seen stays."""
    page.pop(NameObject("/AA"), None)
    kept = ArrayObject()
    for reference in page.get("/Annots", ()):
        note = reference.get_object()
        if isinstance(note, DictionaryObject) and note.get("/Subtype") in _HARMLESS:
            for act in _ACTS:
                note.pop(NameObject(act), None)
            kept.append(reference)
    if "/Annots" in page:
        page[NameObject("/Annots")] = kept
