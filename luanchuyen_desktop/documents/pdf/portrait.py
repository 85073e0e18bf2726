"""The frame of official papers on portrait pages: the head that each of them has, and a paper for each rotation."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TypeAlias

from luanchuyen_desktop.documents.contents import Office, slot_names, slots_of
from luanchuyen_desktop.documents.forms.templates import load_template
from luanchuyen_desktop.documents.pdf.blocks import Heading, Paragraphs, heading, paragraphs
from luanchuyen_desktop.documents.pdf.fonts import Fonts, load_fonts
from luanchuyen_desktop.documents.pdf.page import Paper, Sheet, Strip, gap
from luanchuyen_desktop.documents.pdf.typeset import Align, Run, Style
from luanchuyen_desktop.documents.text import clean
from luanchuyen_desktop.errors import DocumentError

HEAD_SECTIONS: Final = (
    "cơ quan cấp trên",
    "cơ quan ban hành",
    "tiêu đề",
    "địa danh, ngày",
    "tên loại",
    "trích yếu",
)

Progress: TypeAlias = Callable[[int, int], None]
Part: TypeAlias = Callable[[str], Paragraphs]
"""The paragraphs of a section of the template, with the values of the paper in hand."""

_TYPE = Style(16, 20, Align.CENTRE, bold=True)
_SUBJECT = Style(14, 18, Align.CENTRE, bold=True)
_DASHES = Style(14, 16, Align.CENTRE)


@dataclass(frozen=True, slots=True)
class CaseForm:
    """Papers of which each is about one rotation.

    ``template``: its file, with these ``sections`` beside those of the head; ``slots``: the dataclasses that fill it
    in; ``parts``: the fields of the contents that hold further slots; ``many``: the title of several; ``nothing``:
    the refusal where none is chosen.
    """

    template: str
    sections: tuple[str, ...]
    slots: tuple[type, ...]
    title: str
    many: str
    key: str
    nothing: str
    parts: tuple[str, ...] = ()


def render_cases(
    form: CaseForm,
    contents: Sequence[Any],
    office: Office,
    resources: Path,
    strips: Callable[[Any, Part, Sheet, Fonts], Iterable[Strip]],
    progress: Progress,
) -> bytes:
    """One PDF with each paper on pages of its own, numbered by itself and bookmarked.

    ``contents``: with ``code`` (of the rotation), ``name`` and slots. Raises ``DocumentError`` when there is nothing
    to print, a template is wrong, or a character cannot be printed.
    """
    if not contents:
        raise DocumentError(form.nothing)
    fonts = load_fonts(resources)
    path = resources / "templates" / form.template
    template = load_template(path, (*HEAD_SECTIONS, *form.sections), slot_names(*form.slots, Office))
    sheet = Sheet.portrait(office.portrait)
    title = f"{form.title} {clean(contents[0].name)}" if len(contents) == 1 else form.many
    paper = Paper(sheet, fonts, title=title, author=clean(office.committee or ""))

    def paragraphs_of(content: Any) -> Part:
        # An error names the rotation, since many papers may be printed at once.
        facts = {
            name: (f"Luân chuyển {content.code}, {label}", value) for name, (label, value) in slots_of(content).items()
        }
        slots = facts | slots_of(*(getattr(content, name) for name in form.parts), office)
        return lambda section: template.fill(section, slots, fonts)

    for done, content in enumerate(contents, start=1):
        laid = strips(content, paragraphs_of(content), sheet, fonts)
        paper.add(laid, bookmark=f"{clean(content.name)} ({content.code})", key=f"{form.key}-{done}")
        progress(done, len(contents))
    return paper.finish()


@dataclass(frozen=True, slots=True)
class Gaps:
    """Points between the heading boxes and the title, and between its dashes and the text."""

    above: float
    below: float


def head(
    part: Part, width: float, fonts: Fonts, gaps: Gaps, number: Paragraphs = (), mark: Paragraphs = ()
) -> Iterator[Strip]:
    """The heading boxes, the kind of paper, what it is about, the dashes under it."""
    boxes = Heading(
        superior=part("cơ quan cấp trên"),
        issuer=part("cơ quan ban hành"),
        number=number,
        party=part("tiêu đề"),
        place_date=part("địa danh, ngày"),
        mark=mark,
    )
    yield heading(boxes, width, fonts)
    yield gap(gaps.above)
    yield from paragraphs(part("tên loại"), _TYPE, width, fonts, glued=True)
    yield from paragraphs(part("trích yếu"), _SUBJECT, width, fonts, glued=True)
    yield from paragraphs([[Run("-----")]], _DASHES, width, fonts, glued=True)
    yield gap(gaps.below, glued=True)
