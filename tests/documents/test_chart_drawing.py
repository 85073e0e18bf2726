"""Charts on paper: heights add up, long labels go above, every pattern is drawn, what cannot be printed is refused."""

from __future__ import annotations

import re
from io import BytesIO

import pytest

from luanchuyen_desktop import paths
from luanchuyen_desktop.documents.charts.chart_contents import Bar, Chart, Fill, Part, Shape
from luanchuyen_desktop.documents.charts.chart_drawing import beside, chart_block, fill_area
from luanchuyen_desktop.documents.pdf.canvas import PaperCanvas
from luanchuyen_desktop.documents.pdf.fonts import Fonts, load_fonts
from luanchuyen_desktop.errors import DocumentError

_RECTANGLE = re.compile(rb"[0-9] re ")


@pytest.fixture(scope="module")
def fonts() -> Fonts:
    return load_fonts(paths.resources())


def chart(shape: Shape, label: str = "Nhãn", lines: tuple[str, ...] = ()) -> Chart:
    parts = tuple(Part(4 - fill, f"phần {fill}", fill, text="1/4", share=0.5) for fill in Fill)
    made = (Bar(label, parts, "10/10 (100,0%)"), Bar("không", (Part(0, "phần 0"),) * 4, "0/0 (–)"))
    return Chart("thử", shape, "Biểu đồ", "10 việc", made, "Chú giải.", "Trống.", ("a", "b", "c", "d"), lines)


def drawn(fonts: Fonts, made: Chart, width: float = 400) -> bytes:
    buffer = BytesIO()
    canvas = PaperCanvas(buffer, pageCompression=0, invariant=1)
    chart_block(made, width, fonts).draw(canvas, 50, 700)
    canvas.save()
    return buffer.getvalue()


@pytest.mark.parametrize("shape", list(Shape))
def test_every_shape_is_drawn(shape: Shape, fonts: Fonts) -> None:
    assert _RECTANGLE.search(drawn(fonts, chart(shape)))
    assert 0 < chart_block(chart(shape), 400, fonts).height < 300


def test_an_empty_chart_says_why(fonts: Fonts) -> None:
    empty = Chart("thử", Shape.BARS, "Biểu đồ", "", (), empty="Chưa có gì: nhập dữ liệu.")
    assert chart_block(empty, 400, fonts).height < chart_block(chart(Shape.BARS), 400, fonts).height
    assert not _RECTANGLE.search(drawn(fonts, empty))


def test_long_labels_need_a_line_of_their_own(fonts: Fonts) -> None:
    short, long = chart(Shape.BARS), chart(Shape.BARS, "Phó Bí thư Đảng ủy, Chủ tịch Ủy ban nhân dân phường")
    assert chart_block(long, 250, fonts).height > chart_block(short, 250, fonts).height
    assert chart_block(long, 600, fonts).height == chart_block(short, 600, fonts).height


def test_lines_below_are_printed(fonts: Fonts) -> None:
    plain, more = chart(Shape.BARS), chart(Shape.BARS, lines=("một", "hai"))
    assert chart_block(more, 400, fonts).height > chart_block(plain, 400, fonts).height


def test_blocks_side_by_side_are_as_high_as_the_highest(fonts: Fonts) -> None:
    blocks = [chart_block(chart(shape), 200, fonts) for shape in (Shape.BARS, Shape.COLUMNS)]
    assert beside(blocks, 220).height == max(block.height for block in blocks)


def test_patterns_are_four_different_drawings() -> None:
    seen = set()
    for fill in Fill:
        buffer = BytesIO()
        canvas = PaperCanvas(buffer, pageCompression=0, invariant=1)
        fill_area(canvas, 10, 10, 40, 8, fill)
        canvas.save()
        page = buffer.getvalue()
        seen.add(page[page.index(b"stream") : page.index(b"endstream")])
    assert len(seen) == len(Fill)


def test_what_the_font_lacks_is_refused_with_the_name_of_the_chart(fonts: Fonts) -> None:
    with pytest.raises(DocumentError, match="Biểu đồ"):
        drawn(fonts, chart(Shape.BARS, "Nhãn 漢"))
