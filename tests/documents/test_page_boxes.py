"""The reader of pages finds what it is asked to find: else a clean page would say nothing."""

from __future__ import annotations

import pytest

from luanchuyen_desktop.documents.contents import Margins
from luanchuyen_desktop.documents.pdf.fonts import Fonts
from luanchuyen_desktop.documents.pdf.page import Paper, Sheet, Strip
from luanchuyen_desktop.documents.pdf.typeset import Style, text_lines
from tests.documents.page_boxes import faults, read_pages

MARGINS = Margins(20, 20, 30, 15)
SHEET = Sheet.portrait(MARGINS)
PLAIN = Style(14, 18)
BOLD = Style(14, 18, bold=True)


def page(fonts: Fonts, *placed: tuple[float, float, str, Style], pages: int = 1) -> bytes:
    """Texts at so many points below and right of the corner of the text; then empty pages."""

    def draw(canvas: object, x: float, top: float) -> None:
        for down, right, text, style in placed:
            (line,) = text_lines(text, style, 2000, fonts)
            line.draw(canvas, x + right, top - down)  # type: ignore[arg-type]  # a canvas

    paper = Paper(SHEET, fonts, title="Thử", author="")
    (last,) = text_lines("Hết.", PLAIN, 400, fonts)
    strips = [Strip(SHEET.height, draw), *(Strip(SHEET.height, last.draw) for _ in range(pages - 1))]
    paper.add(strips, bookmark="Thử", key="one")
    return paper.finish()


def test_a_good_page_has_no_faults(fonts: Fonts) -> None:
    pdf = page(fonts, (0, 0, "Dòng một Ễ Ậ gjy", PLAIN), (18, 0, "Dòng hai Ẫ", PLAIN), (18, 200, "bên phải", BOLD))
    assert faults(pdf, MARGINS) == []
    lines = read_pages(pdf)[0].lines
    assert [line.text for line in lines] == ["Dòng một Ễ Ậ gjy", "Dòng hai Ẫ", "bên phải"]
    assert [line.bold for line in lines] == [False, False, True]
    assert lines[0].left == pytest.approx(30 * 72 / 25.4, abs=0.5)


@pytest.mark.parametrize(
    ("placed", "told"),
    [
        ([(0, -10, "Ra ngoài lề trái", PLAIN)], "outside the margins"),
        ([(0, 400, "Ra ngoài lề bên phải", PLAIN)], "outside the margins"),
        ([(-15, 0, "Ra ngoài lề trên", PLAIN)], "outside the margins"),
        ([(SHEET.height - 10, 0, "Ra ngoài lề dưới", PLAIN)], "outside the margins"),
        ([(0, 0, "Dòng một", PLAIN), (8, 20, "Dòng hai", PLAIN)], "over one another"),
        ([(0, 0, "Dòng một dài", PLAIN), (0, 40, "chồng lên", PLAIN)], "over one another"),
        ([(0, 0, "Nơi nhận", PLAIN), (4, 53, "CHỨC VỤ", PLAIN)], "run into one another"),
        ([(0, 0, "Một dòng.", PLAIN), (18, 200, "BÍ THƯ", PLAIN)], "“BÍ THƯ” with 1 lines above it"),
    ],
)
def test_what_is_laid_out_badly_is_told(fonts: Fonts, placed: list[tuple[float, float, str, Style]], told: str) -> None:
    found = faults(page(fonts, *placed), MARGINS, signed=["BÍ THƯ"])
    assert any(told in fault for fault in found), found


def test_a_heading_left_at_the_foot_is_told(fonts: Fonts) -> None:
    foot = (SHEET.height - 20, 0, "III. Nhân sự", BOLD)
    found = faults(page(fonts, (0, 0, "Dòng một", PLAIN), foot, pages=2), MARGINS)
    assert found == ["page 1: “III. Nhân sự” is left alone at the foot"]
    assert faults(page(fonts, (0, 0, "Dòng một", PLAIN), foot), MARGINS) == []
