from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pypdf
import pypdfium2
import pytest
from PIL import Image
from pypdf.generic import DictionaryObject

from luanchuyen_desktop.documents.contents import DecisionContent, Grounds, Margins, Office
from luanchuyen_desktop.documents.decision import render_decisions
from luanchuyen_desktop.errors import Cancelled, DocumentError

DPI = 144
MM = DPI / 25.4


def texts(pdf: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(BytesIO(pdf)).pages]


def inside(holder: DictionaryObject, key: str) -> DictionaryObject:
    """The dictionary under a key, followed to where it lies in the file."""
    found = holder[key].get_object()
    assert isinstance(found, DictionaryObject)
    return found


def picture(pdf: bytes, page: int = 0) -> Image.Image:
    """The page in black and white, ink white on black so that ``getbbox`` finds it."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        grey: Image.Image = document[page].render(scale=DPI / 72).to_pil().convert("L")
        return grey.point(lambda value: 255 if value < 200 else 0)
    finally:
        document.close()


def ink(pdf: bytes, page: int = 0, box: tuple[float, float, float, float] = (0, 0, 210, 297)) -> tuple[float, ...]:
    """Left, top, right and bottom of the ink inside a box, in millimetres of the page."""
    left, top, right, bottom = (round(value * MM) for value in box)
    found = picture(pdf, page).crop((left, top, right, bottom)).getbbox()
    assert found is not None
    return (
        (found[0] + left) / MM,
        (found[1] + top) / MM,
        (found[2] + left) / MM,
        (found[3] + top) / MM,
    )


@pytest.fixture
def long_decision(decision: DecisionContent) -> DecisionContent:
    grounds = tuple(
        f"Kết luận số {number}-KL/TU, ngày 01/02/2026 của Ban Thường vụ Tỉnh ủy về chủ trương luân chuyển cán bộ"
        for number in range(1, 13)
    )
    return replace(decision, grounds=replace(decision.grounds, more_grounds=grounds))


def test_the_text_of_a_decision(
    decision: DecisionContent, office: Office, resources: Path, golden: Callable[[str, bytes], None]
) -> None:
    golden("decision", render_decisions([decision], office, resources))


def test_the_text_of_a_draft_with_little_known(
    decision: DecisionContent, resources: Path, golden: Callable[[str, bytes], None]
) -> None:
    draft = replace(
        decision,
        draft=True,
        number="……-QĐ/TU",
        issued="ngày …… tháng …… năm ……",
        grounds=Grounds(),
        birth=None,
        present_post=None,
        from_unit=None,
        new_post=None,
        period="…… tháng",
        start="ngày …… tháng …… năm ……",
    )
    pdf = render_decisions([draft], Office(signer_post="PHÓ BÍ THƯ"), resources)
    golden("decision_draft", pdf)
    assert "None" not in texts(pdf)[0]


def test_one_decision_fits_one_page_of_a4(decision: DecisionContent, office: Office, resources: Path) -> None:
    pdf = render_decisions([decision], office, resources)
    pages = pypdf.PdfReader(BytesIO(pdf)).pages
    assert [(round(float(page.mediabox.width)), round(float(page.mediabox.height))) for page in pages] == [(595, 842)]


def test_only_a_draft_bears_the_mark(decision: DecisionContent, office: Office, resources: Path) -> None:
    assert "DỰ THẢO" not in texts(render_decisions([decision], office, resources))[0]
    assert "DỰ THẢO" in texts(render_decisions([replace(decision, draft=True)], office, resources))[0]


def test_the_text_stands_between_the_margins(long_decision: DecisionContent, office: Office, resources: Path) -> None:
    pdf = render_decisions([long_decision], office, resources)
    left, top, right, bottom = ink(pdf)
    assert left == pytest.approx(30, abs=0.5)
    assert right == pytest.approx(195, abs=0.5)
    assert 20 <= top < 23
    assert bottom <= 277


def test_margins_are_settings(long_decision: DecisionContent, office: Office, resources: Path) -> None:
    office = replace(office, portrait=Margins(top=25, bottom=25, left=35, right=20))
    left, top, right, bottom = ink(render_decisions([long_decision], office, resources))
    assert left == pytest.approx(35, abs=0.5)
    assert right == pytest.approx(190, abs=0.5)
    assert top >= 25
    assert bottom <= 272


def test_the_rule_under_the_party_is_as_long_as_its_words(
    decision: DecisionContent, office: Office, resources: Path
) -> None:
    pdf = render_decisions([decision], office, resources)
    words = ink(pdf, box=(100, 20, 210, 26))
    page = picture(pdf)
    rows = [page.crop((round(100 * MM), row, page.width, row + 1)).getbbox() for row in range(round(34 * MM))]
    widths = [(row[2] - row[0]) / MM for row in rows if row]
    assert max(widths) == pytest.approx(words[2] - words[0], abs=0.6)
    # A solid line: one row of the picture is ink from end to end.
    solid = max(
        sum(page.getpixel((column, row)) == 255 for column in range(round(100 * MM), page.width))
        for row in range(round(20 * MM), round(30 * MM))
    )
    assert solid / MM == pytest.approx(words[2] - words[0], abs=0.6)


def test_pages_are_numbered_from_the_second_ten_millimetres_from_the_edge(
    long_decision: DecisionContent, office: Office, resources: Path
) -> None:
    pdf = render_decisions([long_decision], office, resources)
    assert len(texts(pdf)) == 2
    assert picture(pdf, 0).crop((0, 0, round(210 * MM), round(19 * MM))).getbbox() is None
    left, top, right, bottom = ink(pdf, 1, (0, 0, 210, 19))
    assert 10 <= top <= 12
    assert bottom <= 16
    assert (left + right) / 2 == pytest.approx((30 + 195) / 2, abs=0.5)
    assert texts(pdf)[1].startswith("2 ")


def test_each_decision_starts_a_page_with_its_own_numbers_and_a_bookmark(
    long_decision: DecisionContent, office: Office, resources: Path
) -> None:
    second = replace(long_decision, code="LC0002", name="Lê Thị Đào")
    pdf = render_decisions([long_decision, second], office, resources)
    pages = texts(pdf)
    assert [page[:2] for page in pages] == ["TỈ", "2 ", "TỈ", "2 "]
    reader = pypdf.PdfReader(BytesIO(pdf))
    bookmarks = [(item.title, reader.get_destination_page_number(item)) for item in reader.outline]  # type: ignore[union-attr,arg-type]  # a flat outline holds destinations only
    assert bookmarks == [("Trần Đức Nam (LC0001)", 0), ("Lê Thị Đào (LC0002)", 2)]


def test_the_signature_is_never_alone_on_a_page(decision: DecisionContent, office: Office, resources: Path) -> None:
    for count in range(20):
        grounds = tuple(f"Kết luận số {number}-KL/TU của Ban Thường vụ Tỉnh ủy" for number in range(count))
        content = replace(decision, grounds=replace(decision.grounds, more_grounds=grounds))
        last = texts(render_decisions([content], office, resources))[-1]
        assert "chịu trách nhiệm thi hành Quyết định này." in last
        assert "Quyết định có hiệu lực từ ngày ký./." in last
        assert "T/M BAN THƯỜNG VỤ" in last
        assert "Nguyễn Văn An" in last


def test_the_grounds_stand_in_order_and_the_last_is_the_proposal(
    long_decision: DecisionContent, office: Office, resources: Path
) -> None:
    text = " ".join(texts(render_decisions([long_decision], office, resources)))
    places = [text.index(f"- Căn cứ Kết luận số {number}-KL/TU") for number in range(1, 13)]
    assert places == sorted(places)
    assert places[-1] < text.index("- Xét đề nghị của Ban Tổ chức Tỉnh ủy") < text.index("BAN THƯỜNG VỤ TỈNH ỦY QUYẾT")


@pytest.mark.parametrize(
    "name",
    [
        "Nguyễn <b>Văn</b> & <Sơn>",
        "Công Tằng Tôn Nữ " + "Hoàng Bảo Thiên Ân " * 4,
        "=cmd|' /C calc'!A0",
        "<font color='red'>Đỏ</font><br/><unknown>",
    ],
)
def test_names_print_as_they_are(decision: DecisionContent, office: Office, resources: Path, name: str) -> None:
    pdf = render_decisions([replace(decision, name=name)], office, resources)
    assert f"Luân chuyển đồng chí {' '.join(name.split())}, sinh" in texts(pdf)[0]
    left, _, right, bottom = ink(pdf)
    assert left >= 29.9
    assert right <= 195.3
    assert bottom <= 277


def test_an_nfd_name_prints_composed(decision: DecisionContent, office: Office, resources: Path) -> None:
    pdf = render_decisions([replace(decision, name="Nguye\u0302\u0303n Thi\u0323 Hoa\u0300")], office, resources)
    assert "đồng chí Nguyễn Thị Hoà," in texts(pdf)[0]


def test_a_glyph_that_lacks_is_named_with_rotation_and_field(
    decision: DecisionContent, office: Office, resources: Path
) -> None:
    with pytest.raises(DocumentError) as caught:
        render_decisions([replace(decision, name="Nam \U0001f600")], office, resources)
    assert "Luân chuyển LC0001, Họ và tên" in caught.value.message
    assert "U+1F600" in caught.value.message


def test_fonts_are_embedded_and_the_document_tells_what_it_is(
    decision: DecisionContent, office: Office, resources: Path
) -> None:
    reader = pypdf.PdfReader(BytesIO(render_decisions([decision], office, resources)))
    fonts = inside(inside(reader.pages[0], "/Resources"), "/Font")
    used = [inside(fonts, name) for name in fonts]
    liberation = [font for font in used if "LiberationSerif" in str(font["/BaseFont"])]
    assert len(liberation) >= 3
    assert all("/FontFile2" in inside(font, "/FontDescriptor") for font in liberation)
    assert reader.metadata is not None
    assert reader.metadata.title == "Quyết định luân chuyển Trần Đức Nam"
    assert reader.metadata.author == "TỈNH ỦY LÂM ĐỒNG"
    assert str(inside(reader.trailer, "/Root")["/Lang"]) == "vi-VN"


def test_same_input_same_bytes(long_decision: DecisionContent, office: Office, resources: Path) -> None:
    pair = [long_decision, replace(long_decision, code="LC0002", draft=True)]
    assert render_decisions(pair, office, resources) == render_decisions(pair, office, resources)


def test_nothing_to_print_is_said(office: Office, resources: Path) -> None:
    with pytest.raises(DocumentError, match="Chưa chọn"):
        render_decisions([], office, resources)


def test_progress_is_told_and_can_cancel(decision: DecisionContent, office: Office, resources: Path) -> None:
    told: list[tuple[int, int]] = []
    render_decisions([decision] * 3, office, resources, lambda done, total: told.append((done, total)))
    assert told == [(1, 3), (2, 3), (3, 3)]

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        render_decisions([decision] * 3, office, resources, stop)


def test_a_folder_without_fonts_is_said(tmp_path: Path) -> None:
    from luanchuyen_desktop.documents import fonts

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(fonts, "_FACES", {(False, False): "KhongCo"})
        with pytest.raises(DocumentError, match=r"KhongCo\.ttf"):
            fonts.load_fonts(tmp_path)
