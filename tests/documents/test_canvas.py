"""The short way to set text: what a reader of the PDF finds, also when one part of the font is not enough."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

import pypdfium2
import pytest

from luanchuyen_desktop.documents.pdf.canvas import PaperCanvas
from luanchuyen_desktop.documents.pdf.fonts import Fonts
from luanchuyen_desktop.documents.pdf.typeset import Align, Run, Style, TextLine, set_lines, text_lines

JUSTIFIED = Style(14, 18, Align.JUSTIFY)
WIDTH = 300.0


def drawn(lines: Sequence[TextLine]) -> tuple[str, list[tuple[float, float]]]:
    """The text of a page with these lines, and for each line where its first and last letters end."""
    buffer = BytesIO()
    canvas = PaperCanvas(buffer, pagesize=(400, 800), invariant=1)
    top = 780.0
    for line in lines:
        line.draw(canvas, 50, top)
        top -= 18
    canvas.showPage()
    canvas.save()
    page = pypdfium2.PdfDocument(buffer.getvalue())[0]
    text = page.get_textpage()
    edges: dict[int, tuple[float, float]] = {}
    for at in range(text.count_chars()):
        if text.get_text_range(at, 1).strip():
            left, bottom, right, _ = text.get_charbox(at, loose=True)
            row = round((780 - bottom) / 18)
            first, last = edges.get(row, (left, right))
            edges[row] = (min(first, left), max(last, right))
    return text.get_text_bounded(), [edges[row] for row in sorted(edges)]


WORDS = "Luân chuyển đồng chí Nguyễn Văn Đức đến công tác tại Đảng ủy xã Hàm Thuận Bắc, giữ chức Bí thư. " * 3


def test_justified_lines_reach_both_edges(fonts: Fonts) -> None:
    lines = text_lines(WORDS, JUSTIFIED, WIDTH, fonts)
    text, edges = drawn(lines)
    assert " ".join(text.split()) == WORDS.strip()
    for left, right in edges[:-1]:
        assert left == pytest.approx(50, abs=1.2)
        assert right == pytest.approx(50 + WIDTH, abs=1.2)
    assert edges[-1][1] < 50 + WIDTH - 5


def test_two_faces_in_a_justified_line_stand_side_by_side(fonts: Fonts) -> None:
    runs = [Run("Điều 1.", bold=True), Run(f" {WORDS}")]
    text, edges = drawn(set_lines(runs, JUSTIFIED, WIDTH, fonts))
    assert " ".join(text.split()) == f"Điều 1. {WORDS.strip()}"
    assert edges[0][1] == pytest.approx(50 + WIDTH, abs=1.2)


def test_more_letters_than_one_part_of_the_font_holds(fonts: Fonts) -> None:
    """After 256 different letters a new part begins, in which the viewer cannot widen blanks."""
    many = sorted(char for char in map(chr, fonts.characters) if char.isalpha())[:600]
    words = [" ".join("".join(many[at : at + 5]) for at in range(start, start + 25, 5)) for start in range(0, 600, 25)]
    lines = text_lines(" ".join(words), JUSTIFIED, WIDTH, fonts)
    assert any(line.setting.stretch for line in lines)
    text, edges = drawn([*lines, *text_lines(WORDS, JUSTIFIED, WIDTH, fonts)])
    assert " ".join(WORDS.split()) in " ".join(text.split())
    assert all(right <= 50 + WIDTH + 2 for _, right in edges)


def test_a_stretched_line_leaves_the_next_as_it_is(fonts: Fonts) -> None:
    plain = text_lines("Nơi nhận ở đây", Style(14, 18), WIDTH, fonts)
    alone = drawn(plain)[1][0]
    justified = text_lines(WORDS, JUSTIFIED, WIDTH, fonts)[:1]
    after = drawn([*justified, *plain])[1][1]
    assert after == pytest.approx(alone, abs=0.01)
