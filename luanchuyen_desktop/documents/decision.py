"""Quyết định luân chuyển in the Party form (domain: 36-HD/VPTW as far as known; sizes and places of its boxes)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from luanchuyen_desktop.documents.blocks import (
    Heading,
    Paragraphs,
    Signature,
    heading,
    paragraph,
    paragraphs,
    signature,
)
from luanchuyen_desktop.documents.contents import DecisionContent, Grounds, Office, slot_names, slots_of
from luanchuyen_desktop.documents.fonts import Fonts, load_fonts
from luanchuyen_desktop.documents.page import Paper, Sheet, Strip, fill_pages, gap, glue_tail
from luanchuyen_desktop.documents.templates import Template, load_template
from luanchuyen_desktop.documents.text import clean
from luanchuyen_desktop.documents.typeset import Align, Run, Style
from luanchuyen_desktop.errors import DocumentError

SECTIONS: Final = (
    "cơ quan cấp trên",
    "cơ quan ban hành",
    "số ký hiệu",
    "dự thảo",
    "tiêu đề",
    "địa danh, ngày",
    "tên loại",
    "trích yếu",
    "căn cứ",
    "thẩm quyền",
    "nội dung",
    "kết thúc",
    "nơi nhận",
    "quyền hạn",
    "chức vụ",
    "họ tên",
)

_TYPE = Style(16, 20, Align.CENTRE, bold=True)
_SUBJECT = Style(14, 18, Align.CENTRE, bold=True)
_DASHES = Style(14, 16, Align.CENTRE)
_AUTHORITY = Style(14, 20, Align.CENTRE, bold=True)
_BODY = Style(14, 18, Align.JUSTIFY, indent=28.35, after=6)  # first line 10 mm in
_TIGHTER = (_BODY, replace(_BODY, leading=17, after=5), replace(_BODY, leading=16.2, after=4))


def render_decisions(
    contents: Sequence[DecisionContent],
    office: Office,
    resources: Path,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> bytes:
    """One PDF with each decision on pages of its own, numbered by itself and bookmarked.

    Raises ``DocumentError`` when there is nothing to print, a template is wrong, or a character cannot be printed.
    """
    if not contents:
        raise DocumentError("Chưa chọn trường hợp luân chuyển nào để in quyết định.")
    fonts = load_fonts(resources)
    template = load_template(
        resources / "templates" / "decision.txt", SECTIONS, slot_names(DecisionContent, Grounds, Office)
    )
    first = contents[0]
    title = f"Quyết định luân chuyển {clean(first.name)}" if len(contents) == 1 else "Quyết định luân chuyển cán bộ"
    sheet = Sheet.portrait(office.portrait)
    paper = Paper(sheet, fonts, title=title, author=clean(office.committee or ""))
    for done, content in enumerate(contents, start=1):
        strips = _best_set(content, office, template, sheet, fonts)
        paper.add(strips, bookmark=f"{clean(content.name)} ({content.code})", key=f"decision-{done}")
        progress(done, len(contents))
    return paper.finish()


def _best_set(content: DecisionContent, office: Office, template: Template, sheet: Sheet, fonts: Fonts) -> list[Strip]:
    """The roomiest spacing that needs no more pages than the tightest: no last page with a signature alone."""
    settings = [_strips(content, office, template, body, sheet.width, fonts) for body in _TIGHTER]
    pages = [sum(1 for _ in fill_pages(strips, sheet.height)) for strips in settings]
    return settings[pages.index(min(pages))]


def _strips(
    content: DecisionContent, office: Office, template: Template, body: Style, width: float, fonts: Fonts
) -> list[Strip]:
    # An error names the rotation, since many decisions may be printed at once.
    facts = {
        name: (f"Luân chuyển {content.code}, {label}", value) for name, (label, value) in slots_of(content).items()
    }
    slots = facts | slots_of(content.grounds, office)

    def part(section: str) -> Paragraphs:
        return template.fill(section, slots, fonts)

    boxes = Heading(
        superior=part("cơ quan cấp trên"),
        issuer=part("cơ quan ban hành"),
        number=part("số ký hiệu"),
        party=part("tiêu đề"),
        place_date=part("địa danh, ngày"),
        mark=part("dự thảo") if content.draft else (),
    )
    closing = Signature(part("nơi nhận"), part("quyền hạn"), part("chức vụ"), part("họ tên"))
    return [
        heading(boxes, width, fonts),
        gap(20),
        *paragraphs(part("tên loại"), _TYPE, width, fonts, glued=True),
        *paragraphs(part("trích yếu"), _SUBJECT, width, fonts, glued=True),
        *paragraph([Run("-----")], _DASHES, width, fonts, glued=True),
        gap(12, glued=True),
        *paragraphs(part("căn cứ"), body, width, fonts),
        gap(6),
        *paragraphs(part("thẩm quyền"), _AUTHORITY, width, fonts, glued=True),
        gap(8, glued=True),
        # The last lines of the text go with the signature.
        *glue_tail(paragraphs([*part("nội dung"), *part("kết thúc")], body, width, fonts)),
        gap(10, glued=True),
        *signature(closing, width, fonts),
    ]
