"""The frame of every landscape list: heading boxes, title, table, closing, signature. The table is the list's own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TypeAlias

from luanchuyen_desktop.documents.contents import Office, slot_names, slots_of
from luanchuyen_desktop.documents.forms.templates import load_template
from luanchuyen_desktop.documents.pdf.blocks import Heading, Paragraphs, Signature, heading, paragraphs, signature
from luanchuyen_desktop.documents.pdf.fonts import Fonts, load_fonts
from luanchuyen_desktop.documents.pdf.page import Paper, Sheet, Strip, gap
from luanchuyen_desktop.documents.pdf.typeset import Align, Run, Style
from luanchuyen_desktop.documents.text import clean

SECTIONS: Final = (
    "cơ quan cấp trên",
    "cơ quan ban hành",
    "tiêu đề",
    "địa danh, ngày",
    "tên loại",
    "trích yếu",
    "kết thúc",
    "chức vụ",
    "họ tên",
)

Progress: TypeAlias = Callable[[int, int], None]
Table: TypeAlias = Callable[[Sheet, Fonts], Iterator[Strip]]

_DEPUTY: Final = "PHÓ "
_TITLE = Style(15, 19, Align.CENTRE, bold=True)
_SUBJECT = Style(13, 17, Align.CENTRE, italic=True)
_NOTE = Style(10, 13, italic=True)


@dataclass(frozen=True, slots=True)
class ListForm:
    """One kind of list. ``template``: its file; ``key``: of its bookmark; ``subject``: the line under the title."""

    template: str
    title: str
    key: str
    subject: Style = _SUBJECT


@dataclass(frozen=True, slots=True)
class ListPart:
    """One list of a paper. ``content``: a dataclass with slots; ``table`` makes the strips before the closing."""

    form: ListForm
    content: Any
    table: Table


def render_landscape(form: ListForm, content: Any, office: Office, resources: Path, table: Table) -> bytes:
    """The list as a PDF. ``content``: a dataclass with slots; ``table`` makes the strips between title and closing.

    Raises ``DocumentError`` when a template is wrong or a character cannot be printed.
    """
    return render_landscapes([ListPart(form, content, table)], office, resources)


def render_landscapes(parts: Sequence[ListPart], office: Office, resources: Path) -> bytes:
    """Several lists in one PDF named after the first; each begins a new page and is numbered and bookmarked by itself.

    The keys of their forms differ. Raises ``DocumentError`` as ``render_landscape``.
    """
    fonts = load_fonts(resources)
    sheet = Sheet.landscape(office.landscape)
    paper = Paper(sheet, fonts, title=clean(parts[0].form.title), author=clean(office.committee or ""))
    for part in parts:
        paper.add(_strips(part, office, resources, sheet, fonts), bookmark=clean(part.form.title), key=part.form.key)
    return paper.finish()


def _strips(own: ListPart, office: Office, resources: Path, sheet: Sheet, fonts: Fonts) -> Iterator[Strip]:
    names = slot_names(type(own.content), Office)
    template = load_template(resources / "templates" / own.form.template, SECTIONS, names)
    slots = slots_of(own.content, office)

    def part(section: str) -> Paragraphs:
        return template.fill(section, slots, fonts)

    boxes = Heading(part("cơ quan cấp trên"), part("cơ quan ban hành"), (), part("tiêu đề"), part("địa danh, ngày"))
    yield heading(boxes, sheet.width, fonts)
    yield gap(12)
    yield from paragraphs(part("tên loại"), _TITLE, sheet.width, fonts, glued=True)
    yield from paragraphs(part("trích yếu"), own.form.subject, sheet.width, fonts, glued=True)
    yield gap(8, glued=True)
    yield from own.table(sheet, fonts)
    yield gap(6, glued=True)
    yield from paragraphs(part("kết thúc"), _NOTE, sheet.width, fonts, glued=True)
    yield gap(8, glued=True)
    post = part("chức vụ")
    yield from signature(Signature((), _authority(post), post, part("họ tên")), sheet.width, fonts)


def _authority(post: Paragraphs) -> Paragraphs:
    """``K/T TRƯỞNG BAN`` above a deputy's post; a head signs without. These lists have the Party's form only."""
    words = "".join(run.text for run in post[0]) if post else ""
    head = words.removeprefix(_DEPUTY)
    return [] if head == words else [[Run(f"K/T {head}")]]
