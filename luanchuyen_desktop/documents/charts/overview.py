"""Tổng quan on A4: the charts of the window, two beside one another where they fit."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from luanchuyen_desktop.documents.charts.chart_contents import Chart
from luanchuyen_desktop.documents.charts.chart_drawing import Block, beside, chart_block
from luanchuyen_desktop.documents.contents import Office, OverviewContent, slot_names, slots_of
from luanchuyen_desktop.documents.forms.templates import load_template
from luanchuyen_desktop.documents.pdf.blocks import Paragraphs, paragraphs
from luanchuyen_desktop.documents.pdf.fonts import Fonts, load_fonts
from luanchuyen_desktop.documents.pdf.page import Paper, Sheet, Strip, gap
from luanchuyen_desktop.documents.pdf.portrait import HEAD_SECTIONS, Gaps, head
from luanchuyen_desktop.documents.pdf.typeset import Align, Style
from luanchuyen_desktop.documents.text import clean

SECTIONS: Final = (*HEAD_SECTIONS, "mở đầu", "ghi chú")
TITLE: Final = "Tổng quan công tác luân chuyển cán bộ"
_GAPS = Gaps(above=10, below=4)
_OPENING = Style(12, 15, Align.CENTRE, after=4)
_NOTE = Style(9, 11, italic=True)
_BETWEEN = 14.0  # points between two charts side by side
_BELOW = 9.0


def render_overview(content: OverviewContent, office: Office, resources: Path) -> bytes:
    """The overview as a PDF, usually of two pages. Raises ``DocumentError`` for what cannot be printed."""
    fonts = load_fonts(resources)
    slots = slots_of(content, office)
    template = load_template(resources / "templates" / "overview.txt", SECTIONS, slot_names(OverviewContent, Office))
    sheet = Sheet.portrait(office.portrait)

    def part(section: str) -> Paragraphs:
        return template.fill(section, slots, fonts)

    def strips() -> Iterator[Strip]:
        yield from head(part, sheet.width, fonts, _GAPS)
        yield from paragraphs(part("mở đầu"), _OPENING, sheet.width, fonts)
        for row in content.rows:
            block = _row(row, sheet.width, fonts)
            yield Strip(block.height, block.draw)
            yield gap(_BELOW)
        yield from paragraphs(part("ghi chú"), _NOTE, sheet.width, fonts)

    paper = Paper(sheet, fonts, title=TITLE, author=clean(office.committee or ""))
    paper.add(strips(), bookmark=TITLE, key="overview")
    return paper.finish()


def _row(charts: tuple[Chart, ...], width: float, fonts: Fonts) -> Block:
    share = (width - _BETWEEN * (len(charts) - 1)) / len(charts)
    return beside([chart_block(chart, share, fonts) for chart in charts], share + _BETWEEN)
