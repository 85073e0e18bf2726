"""Quyết định luân chuyển in the Party form (domain: 36-HD/VPTW as far as known; sizes and places of its boxes)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from luanchuyen_desktop.documents.blocks import (
    Signature,
    paragraphs,
    signature,
)
from luanchuyen_desktop.documents.contents import DecisionContent, Grounds, Office
from luanchuyen_desktop.documents.fonts import Fonts
from luanchuyen_desktop.documents.page import Sheet, Strip, fill_pages, gap, glue_tail
from luanchuyen_desktop.documents.portrait import CaseForm, Gaps, Part, Progress, head, render_cases
from luanchuyen_desktop.documents.typeset import Align, Style

_FORM: Final = CaseForm(
    template="decision.txt",
    sections=(
        "số ký hiệu",
        "dự thảo",
        "căn cứ",
        "thẩm quyền",
        "nội dung",
        "kết thúc",
        "nơi nhận",
        "quyền hạn",
        "chức vụ",
        "họ tên",
    ),
    slots=(DecisionContent, Grounds),
    title="Quyết định luân chuyển",
    many="Quyết định luân chuyển cán bộ",
    key="decision",
    nothing="Chưa chọn trường hợp luân chuyển nào để in quyết định.",
    parts=("grounds",),
)
_GAPS: Final = Gaps(above=20, below=12)

_AUTHORITY = Style(14, 20, Align.CENTRE, bold=True)
_BODY = Style(14, 18, Align.JUSTIFY, indent=28.35, after=6)  # first line 10 mm in
_TIGHTER = (_BODY, replace(_BODY, leading=17, after=5), replace(_BODY, leading=16.2, after=4))


def render_decisions(
    contents: Sequence[DecisionContent],
    office: Office,
    resources: Path,
    progress: Progress = lambda _done, _total: None,
) -> bytes:
    """One PDF with each decision on pages of its own, numbered by itself and bookmarked.

    Raises ``DocumentError`` when there is nothing to print, a template is wrong, or a character cannot be printed.
    """
    return render_cases(_FORM, contents, office, resources, _best_set, progress)


def _best_set(content: DecisionContent, part: Part, sheet: Sheet, fonts: Fonts) -> list[Strip]:
    """The roomiest spacing that needs no more pages than the tightest: no last page with a signature alone."""
    best: list[Strip] = []
    fewest = 0
    for body in _TIGHTER:
        strips = _strips(content, part, body, sheet.width, fonts)
        pages = sum(1 for _ in fill_pages(strips, sheet.height))
        if not best or pages < fewest:
            best, fewest = strips, pages
        if fewest == 1:
            break
    return best


def _strips(content: DecisionContent, part: Part, body: Style, width: float, fonts: Fonts) -> list[Strip]:
    closing = Signature(part("nơi nhận"), part("quyền hạn"), part("chức vụ"), part("họ tên"))
    mark = part("dự thảo") if content.draft else ()
    return [
        *head(part, width, fonts, _GAPS, part("số ký hiệu"), mark),
        *paragraphs(part("căn cứ"), body, width, fonts),
        gap(6),
        *paragraphs(part("thẩm quyền"), _AUTHORITY, width, fonts, glued=True),
        gap(8, glued=True),
        # The last lines of the text go with the signature.
        *glue_tail(paragraphs([*part("nội dung"), *part("kết thúc")], body, width, fonts)),
        gap(10, glued=True),
        *signature(closing, width, fonts),
    ]
