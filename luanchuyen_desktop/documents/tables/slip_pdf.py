"""Slips of paper for votes: two on an A4 page with a line to cut along, or whole pages where there is much to say."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Final

from reportlab.lib.units import mm

from luanchuyen_desktop.documents.contents import Margins
from luanchuyen_desktop.documents.forms.form_pdf import FormSetter, Progress
from luanchuyen_desktop.documents.forms.frames import Frame
from luanchuyen_desktop.documents.forms.laid_text import Block, LaidTable, LaidText
from luanchuyen_desktop.documents.pdf.fonts import Fonts
from luanchuyen_desktop.documents.pdf.page import Paper, Sheet, fill_pages

_HALF: Final = (210.0, 148.5)  # millimetres: A5 on its side
_MARGINS: Final = Margins(11, 9, 20, 14)
_SMALLER: Final = 11 / 14  # of the sizes of a whole page
_ROW: Final = 9.0  # millimetres: room for a mark or a line by hand


@dataclass(frozen=True, slots=True)
class Slips:
    """The same slip ``copies`` times. ``title`` and ``author``: of the file."""

    text: LaidText
    copies: int
    title: str
    author: str


def render_slips(slips: Slips, frame: Frame, fonts: Fonts, progress: Progress = lambda _done, _total: None) -> bytes:
    """The slips as PDF. Same slips, same bytes."""
    text = replace(slips.text, blocks=tuple(_roomy(block) for block in slips.text.blocks))
    half = Sheet((_HALF[0] * mm, _HALF[1] * mm), _MARGINS)
    whole = Sheet.portrait(frame.margins)
    paper = Paper(whole, fonts, title=slips.title, author=slips.author)
    pages = list(fill_pages(FormSetter(_small(frame), half, fonts).strips(text), half.height))
    if len(pages) == 1:
        paper.add_halves(pages[0], half, slips.copies, bookmark=text.name, key="slip")
        progress(slips.copies, slips.copies)
        return paper.finish()
    strips = FormSetter(frame, whole, fonts).strips(text)
    for done in range(1, slips.copies + 1):
        paper.add(strips, bookmark=f"{text.name} {done}", key=f"slip-{done}")
        progress(done, slips.copies)
    return paper.finish()


def _roomy(block: Block) -> Block:
    return replace(block, least=_ROW) if isinstance(block, LaidTable) else block


def _small(frame: Frame) -> Frame:
    """With the letters of a half page."""
    sizes = {
        entry.name: round(getattr(frame, entry.name) * _SMALLER * 2) / 2
        for entry in fields(Frame)
        if entry.metadata.get("group") == "size"
    }
    return replace(frame, first_line=frame.first_line * _SMALLER, **sizes)
