"""Several PDFs as one file with a bookmark for each part: papers that are kept as they were issued beside new ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from pypdf import PdfReader, PdfWriter
from pypdf.generic import BooleanObject, NameObject, TextStringObject


@dataclass(frozen=True, slots=True)
class Part:
    """Some pages of a PDF, under one bookmark. ``last``: not included; ``None`` for all that follow."""

    title: str
    pdf: bytes
    first: int = 0
    last: int | None = None


def starts_of(pdf: bytes) -> list[int]:
    """The pages, from 0, on which its bookmarks begin."""
    reader = PdfReader(BytesIO(pdf))
    found = [reader.get_destination_page_number(each) for each in reader.outline if not isinstance(each, list)]
    return [page for page in found if page is not None]


def join(parts: Sequence[Part], *, title: str, author: str) -> bytes:
    """The parts one after the other. Same parts, same bytes."""
    readers = {part.pdf: PdfReader(BytesIO(part.pdf)) for part in parts}
    writer = PdfWriter()
    for part in parts:
        reader = readers[part.pdf]
        begins = len(writer.pages)
        writer.append(reader, pages=(part.first, part.last or len(reader.pages)), import_outline=False)
        writer.add_outline_item(title=part.title, page_number=begins)
    writer.add_metadata({"/Title": title, "/Author": author, "/Creator": "luanchuyen-desktop"})
    writer.root_object[NameObject("/Lang")] = TextStringObject("vi-VN")
    preferences = writer.create_viewer_preferences()
    preferences[NameObject("/DisplayDocTitle")] = BooleanObject(value=True)
    made = BytesIO()
    writer.write(made)
    return made.getvalue()
