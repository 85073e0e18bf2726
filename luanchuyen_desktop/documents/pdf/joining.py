"""Finished PDFs put behind one another in one file: bookmarks part by part, page labels, title and language.

Of papers of this program alone it is again PDF/A-2u (``archival_joining``); with what others made it does not say so.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from io import BytesIO
from typing import Any, Final

from pypdf import PdfReader, PdfWriter
from pypdf.constants import PageLabelStyle
from pypdf.errors import PyPdfError
from pypdf.generic import ArrayObject, BooleanObject, DictionaryObject, NameObject, TextStringObject

from luanchuyen_desktop.documents.pdf.archival import LANGUAGE
from luanchuyen_desktop.documents.pdf.archival_joining import is_archival, with_identity, write_facts
from luanchuyen_desktop.documents.text import clean
from luanchuyen_desktop.errors import DocumentError

Progress = Callable[[int, int], None]

DAMAGED: Final = (
    *(PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError, OSError),
    *(ArithmeticError, AssertionError, NotImplementedError),
)
"""What reading a damaged PDF may raise."""
_HARMLESS: Final = frozenset({"/Stamp", "/Widget", "/FreeText", "/Ink", "/Highlight", "/Underline", "/Line", "/Square"})
_ACTS: Final = ("/A", "/AA", "/Dest", "/PA")

# It would say in English on the console what it thinks of each odd object; what matters comes as an exception.
logging.getLogger("pypdf").addHandler(logging.NullHandler())
logging.getLogger("pypdf").propagate = False


@dataclass(frozen=True, slots=True)
class Piece:
    """One PDF of several. ``title``: of its bookmark, above those it brings along; ``label``: before its page numbers.

    ``copies``: how often its pages stand there; the bookmarks lead to the first. ``foreign``: made by another program;
    whatever its pages would do besides being seen is taken out. ``first``, ``last``: only these pages, from 0, the last
    not included; ``None`` for all that follow.
    """

    title: str
    pdf: bytes
    label: str = ""
    copies: int = 1
    foreign: bool = False
    first: int = 0
    last: int | None = None


def join(
    pieces: Sequence[Piece],
    *,
    title: str,
    author: str,
    fronts: bool = False,
    progress: Progress = lambda _done, _total: None,
) -> bytes:
    """The pieces in one PDF. Same pieces, same bytes. ``progress`` is called for each.

    ``fronts``: whatever is bookmarked begins on the front of a sheet that is printed on both sides.

    Raises ``DocumentError`` naming the piece that cannot be read.
    """
    writer, archival = PdfWriter(), bool(pieces)
    for done, piece in enumerate(pieces):
        progress(done, len(pieces))
        try:
            archival &= _append(writer, piece, fronts=fronts)
        except DAMAGED as error:
            raise DocumentError(
                f"Không ghép được “{clean(piece.title)}” vào tệp PDF: tệp bị hỏng.",
                "Mở tệp, in lại ra PDF mới rồi thay vào.",
            ) from error
    write_facts(writer, clean(title), clean(author), archival=archival)
    writer.compress_identical_objects()  # what papers have in common: fonts with the same letters, pictures
    root = writer.root_object
    root[NameObject("/Lang")] = TextStringObject(LANGUAGE)
    root[NameObject("/PageMode")] = NameObject("/UseOutlines")
    root[NameObject("/ViewerPreferences")] = DictionaryObject(
        {NameObject("/DisplayDocTitle"): BooleanObject(value=True)}
    )
    buffer = BytesIO()
    writer.write(buffer)
    progress(len(pieces), len(pieces))
    return with_identity(buffer.getvalue())


def starts_of(pdf: bytes) -> list[int]:
    """The pages, from 0, on which the bookmarks of a PDF of this program begin."""
    reader = PdfReader(BytesIO(pdf))
    return [at for _, at in _bookmarks(reader, reader.outline)]


def page_count(pdf: bytes) -> int:
    """How many pages a PDF has; 0 for one of another program that only that one can read."""
    try:
        return len(PdfReader(BytesIO(pdf)).pages)
    except DAMAGED:
        return 0


def _append(writer: PdfWriter, piece: Piece, *, fronts: bool) -> bool:
    """Whether what was added is fit for an archive."""
    reader = PdfReader(BytesIO(piece.pdf))
    pages = range(len(reader.pages))[piece.first : piece.last]
    if not pages:
        return True
    bookmarks = [] if piece.foreign else [one for one in _bookmarks(reader, reader.outline) if one[1] in pages]
    placed = _append_pages(
        writer, reader, piece, pages, {at for _, at in bookmarks} if fronts else set(), fronts=fronts
    )
    above = None
    if piece.title:
        above = writer.add_outline_item(title=clean(piece.title), page_number=placed[pages.start], is_open=False)
    for name, at in bookmarks:
        writer.add_outline_item(title=name, page_number=placed[at], parent=above)
    if piece.label:
        last = len(writer.pages) - 1
        writer.set_page_label(placed[pages.start], last, style=PageLabelStyle.DECIMAL, prefix=piece.label, start=1)
    return is_archival(reader)


def _append_pages(
    writer: PdfWriter, reader: PdfReader, piece: Piece, pages: range, begins: Set[int], *, fronts: bool
) -> Mapping[int, int]:
    """Page of the piece → of the whole, for the first copy. ``begins``: pages that a front is wanted for."""
    first = len(writer.pages)
    stops = sorted({pages.start, *begins})
    placed: dict[int, int] = {}
    for _ in range(piece.copies):
        for begin, end in zip(stops, [*stops[1:], pages.stop], strict=True):
            if fronts and len(writer.pages) % 2:
                writer.add_blank_page()  # as large as the one before
            for at in range(begin, end):
                placed.setdefault(at, len(writer.pages) + at - begin)
            writer.append(reader, pages=(begin, end), import_outline=False)  # again: only the page is new
    for page in writer.pages[first:] if piece.foreign else ():
        _make_harmless(page)
    return placed


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
