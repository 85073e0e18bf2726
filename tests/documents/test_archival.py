"""Every PDF is one that an archive takes (PDF/A-2u), as far as the checker of the tests looks; and it does look."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pypdf
import pypdfium2
import pytest
from PIL import Image, ImageCms
from reportlab.pdfgen.canvas import Canvas

from luanchuyen_desktop.documents.charts.chart_contents import Bar, Chart, Fill, Part, Shape
from luanchuyen_desktop.documents.charts.chart_drawing import chart_block
from luanchuyen_desktop.documents.contents import (
    Column,
    ListContent,
    ListRow,
    Office,
)
from luanchuyen_desktop.documents.pdf.canvas import PaperCanvas
from luanchuyen_desktop.documents.pdf.fonts import Fonts
from luanchuyen_desktop.documents.pdf.page import Paper, Sheet, Strip
from luanchuyen_desktop.documents.pdf.srgb import srgb_profile
from luanchuyen_desktop.documents.pdf.typeset import Style, text_lines
from luanchuyen_desktop.documents.tables.plain_list import render_list
from luanchuyen_desktop.errors import DocumentError
from tests.documents.pdfa_check import faults

TITLE = "Thử “lưu trữ” <&> (dài)"
LIST = ListContent(
    columns=(Column("Thời gian", 30), Column("Việc", 180)),
    rows=tuple(ListRow(f"Việc {n}", ((f"{n:02d}/2028",), ("Đến hạn",))) for n in range(1, 61)),
    issued="ngày 22 tháng 11 năm 2026",
    title="LỊCH THỜI HẠN",
    subject="(60 việc)",
    note="một câu",
)


def picture(mode: str, size: tuple[int, int] = (40, 60), kind: str = "PNG") -> bytes:
    out = BytesIO()
    Image.new(mode, size, 0 if mode in {"L", "1", "P"} else tuple([90] * len(mode))).save(out, kind)
    return out.getvalue()


def paper(fonts: Fonts, office: Office, *strips: Strip, title: str = TITLE, author: str = "TỈNH ỦY A & B") -> bytes:
    made = Paper(Sheet.portrait(office.portrait), fonts, title=title, author=author)
    made.add(strips, bookmark="Một <&>", key="one")
    return made.finish()


def test_a_list(office: Office, resources: Path) -> None:
    assert faults(render_list(LIST, office, resources)) == []


@pytest.mark.parametrize("shape", list(Shape))
def test_charts(shape: Shape, fonts: Fonts, office: Office) -> None:
    parts = tuple(Part(4, f"phần {fill}", fill, text="1/4", share=0.5) for fill in Fill)
    chart = Chart("thử", shape, "Biểu đồ", "10 việc", (Bar("Nhãn", parts, "4/4"),), heads=("a", "b", "c", "d"))
    block = chart_block(chart, 400, fonts)
    assert faults(paper(fonts, office, Strip(block.height, block.draw))) == []


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "LA", "P", "1"])
def test_photos_of_any_kind_become_plain_ones(mode: str, fonts: Fonts, office: Office) -> None:
    def draw(canvas: PaperCanvas, x: float, top: float) -> None:
        canvas.put_photo(picture(mode), x, top - 170, 113, 170, "Ảnh")

    pdf = paper(fonts, office, Strip(170, draw))
    assert pdf == paper(fonts, office, Strip(170, draw))
    assert faults(pdf) == []
    (found,) = pypdf.PdfReader(BytesIO(pdf)).pages[0].images
    assert found.image is not None
    assert (found.image.mode, found.image.size) == ("RGB", (40, 60))


def test_what_is_clear_is_white_and_a_cmyk_photo_is_taken(fonts: Fonts, office: Office) -> None:
    clear, inks = BytesIO(), picture("CMYK", kind="JPEG")
    Image.new("RGBA", (40, 60), (255, 0, 0, 0)).save(clear, "PNG")

    def draw(canvas: PaperCanvas, x: float, top: float) -> None:
        canvas.put_photo(clear.getvalue(), x, top - 100, 100, 100, "Ảnh")
        canvas.put_photo(inks, x + 150, top - 100, 100, 100, "Ảnh")

    pdf = paper(fonts, office, Strip(100, draw))
    assert faults(pdf) == []
    page = pypdfium2.PdfDocument(pdf)[0].render().to_pil().convert("RGB")
    left = round(office.portrait.left * 72 / 25.4)
    top = round(office.portrait.top * 72 / 25.4)
    assert page.getpixel((left + 50, top + 50)) == (255, 255, 255)
    assert page.getpixel((left + 200, top + 50)) != (255, 255, 255)
    # As large as it goes into the box, in its middle.
    assert page.getpixel((left + 155, top + 50)) == (255, 255, 255)


def test_what_is_no_picture_is_refused_with_its_field(fonts: Fonts, office: Office) -> None:
    def draw(canvas: PaperCanvas, x: float, top: float) -> None:
        canvas.put_photo(b"\xff\xd8\xff\xe0 nothing", x, top, 10, 10, "Ảnh của Trần Đức Nam")

    with pytest.raises(DocumentError, match="Ảnh của Trần Đức Nam: không đọc được"):
        paper(fonts, office, Strip(10, draw))


def test_facts_stand_in_both_places_and_no_clock(fonts: Fonts, office: Office) -> None:
    pdf = paper(fonts, office)
    reader = pypdf.PdfReader(BytesIO(pdf))
    assert reader.metadata is not None
    assert (reader.metadata.title, reader.metadata.author) == (TITLE, "TỈNH ỦY A & B")
    assert reader.metadata.get("/CreationDate") is None
    assert reader.xmp_metadata is not None
    assert reader.xmp_metadata.dc_title == {"x-default": TITLE}
    assert reader.xmp_metadata.dc_language == ["vi-VN"]
    assert faults(paper(fonts, office, author="")) == []


def test_the_identity_follows_what_is_written(fonts: Fonts, office: Office) -> None:
    def of(words: str) -> list[bytes]:
        (line,) = text_lines(words, Style(14, 18), 400, fonts)
        pdf = paper(fonts, office, Strip(18, line.draw))
        return re.findall(rb"/ID\s+\[(.*?)\]", pdf, re.DOTALL)

    assert of("một") == of("một")
    assert of("một") != of("hai")


def test_the_profile_is_srgb() -> None:
    profile = ImageCms.getOpenProfile(BytesIO(srgb_profile()))
    assert ImageCms.getProfileName(profile).strip() == "sRGB"
    into = ImageCms.buildTransform(profile, ImageCms.createProfile("sRGB"), "RGB", "RGB")
    ramp = Image.new("RGB", (256, 4))
    for at in range(256):
        for row, colour in enumerate([(at, at, at), (at, 0, 0), (0, at, 128), (255 - at, at, 255)]):
            ramp.putpixel((at, row), colour)
    moved = ImageCms.applyTransform(ramp, into)
    assert moved is not None
    pairs = zip(ramp.tobytes(), moved.tobytes(), strict=True)
    assert max(abs(before - after) for before, after in pairs) <= 1


def test_plain_reportlab_is_not_enough() -> None:
    out = BytesIO()
    canvas = Canvas(out)
    canvas.drawString(50, 700, "Plain")
    canvas.save()
    found = faults(out.getvalue().replace(b"%PDF-1.3", b"%PDF-1.4"))
    assert any("endstream" in fault for fault in found)
    assert "/Helvetica: not embedded" in found
    assert "no metadata" in found
    assert "0 output intents" in found


def _ink(canvas: PaperCanvas) -> None:
    canvas.setFillColorCMYK(1, 0, 0, 0)


def _clear(canvas: PaperCanvas) -> None:
    canvas.setFillAlpha(0.5)


def _link(canvas: PaperCanvas) -> None:
    canvas.linkURL("https://example.org", (0, 0, 10, 10))


def _box(canvas: PaperCanvas) -> None:
    canvas.put_text(10, 10, "\u4e00", "LiberationSerif-Regular", 12)


@pytest.mark.parametrize(
    ("spoil", "told"), [(_ink, "operator k"), (_clear, "/ExtGState"), (_link, "/Annots"), (_box, "no glyph")]
)
def test_the_checker_sees_what_offends(
    spoil: Callable[[PaperCanvas], None], told: str, fonts: Fonts, office: Office
) -> None:
    pdf = paper(fonts, office, Strip(10, lambda canvas, _x, _y: spoil(canvas)))
    assert any(told in fault for fault in faults(pdf)), faults(pdf)
    cut = paper(fonts, office).replace(b"<pdfaid:part>2", b"<pdfaid:part>1")
    assert faults(cut) == ["metadata: not PDF/A-2u"]
