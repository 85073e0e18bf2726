"""The pages of decisions, read back: margins, rules, page numbers, bookmarks, issued ones among new ones."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import Path

import pypdf
import pypdfium2
import pytest
from PIL import Image
from pypdf.generic import DictionaryObject

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Cadre, Record, Rotation, Title, Unit
from luanchuyen_desktop.domain.vocabulary import RotationState
from luanchuyen_desktop.errors import Cancelled, DocumentError
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.services.papers.printing import decisions_pdf, print_papers
from luanchuyen_desktop.services.papers.request import FormRequest
from luanchuyen_desktop.services.register import case_papers, settings
from luanchuyen_desktop.services.register.case_paper import decision_of
from luanchuyen_desktop.services.register.desk import Issue
from luanchuyen_desktop.services.register.series import Term
from luanchuyen_desktop.services.register.settings import RegisterSettings
from tests.services.papers.form_book import RESOURCES, ROOT, SETTINGS, form_book, records
from tests.services.register_book import NUMBERINGS

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


@pytest.fixture(scope="module")
def rule_book() -> RuleBook:
    return RuleBook.load(RESOURCES)


@pytest.fixture
def golden() -> Callable[[str, bytes], None]:
    """Compare the text of a PDF with ``tests/golden/NAME.txt``."""

    def compare(name: str, pdf: bytes) -> None:
        path = ROOT / "tests" / "golden" / f"{name}.txt"
        pages = [page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages]
        text = "\n\n--- trang ---\n\n".join(pages) + "\n"
        if os.environ.get("REGENERATE_GOLDEN"):
            path.write_text(text, encoding="utf-8")
        assert text == path.read_text(encoding="utf-8")

    return compare


@dataclass
class Office:
    """Prints decisions from a book made for it."""

    folder: Path
    rule_book: RuleBook
    made: int = 0

    def decisions(
        self, codes: Sequence[str] = ("LC0001",), *more: Record, name: str = "Trần Đức Nam", **settings: str
    ) -> bytes:
        self.made += 1
        folder = self.folder / str(self.made)
        folder.mkdir()
        with form_book(folder, self.rule_book, *records(name=name), *more, **settings) as workspace:
            return decisions_pdf(workspace, codes)


@pytest.fixture
def office(tmp_path: Path, rule_book: RuleBook) -> Office:
    return Office(tmp_path, rule_book)


def conclusions(count: int) -> str:
    words = "Kết luận số {}-KL/TU, ngày 01/02/2023 của Ban Thường vụ Tỉnh ủy về chủ trương luân chuyển cán bộ"
    return "\n".join(words.format(number) for number in range(1, count + 1))


MANY = conclusions(12)
SECOND = (
    Cadre("CB2", "Lê Thị Đào", PartialDate(1982, 3, 4)),
    Rotation(
        "LC0002",
        "CB2",
        "SNV",
        "PGD",
        "TP",
        "BT",
        decided=PartialDate(2024, 1, 5),
        start=PartialDate(2024, 1, 15),
        planned_months=36,
        decision_no="13",
        state=RotationState.RUNNING,
    ),
)


def test_the_text_of_a_decision(office: Office, golden: Callable[[str, bytes], None]) -> None:
    grounds = {
        "committee_term": "2020-2025",
        "delegation_rule": "Quy định số 60-QĐ/TU, ngày 15/01/2021 của Ban Thường vụ Tỉnh ủy về phân cấp quản lý cán bộ",
        "submission": "Tờ trình số 15-TTr/BTCTU, ngày 02/01/2024",
    }
    golden("decision", office.decisions(**grounds))


def test_the_text_of_a_draft_with_little_known(
    tmp_path: Path, rule_book: RuleBook, golden: Callable[[str, bytes], None]
) -> None:
    little = (
        Unit("TP", "Đảng ủy xã Tuy Phong"),
        Title("BT", "Bí thư Đảng ủy xã"),
        Cadre("CB1", "Trần Đức Nam"),
        Rotation("LC0001", "CB1", None, None, "TP", "BT"),
    )
    blank = dict.fromkeys(SETTINGS, "") | {"signer_post": "PHÓ BÍ THƯ"}
    with form_book(tmp_path, rule_book, *little, **blank) as workspace:
        pdf = decisions_pdf(workspace, ["LC0001"])
    golden("decision_draft", pdf)
    assert "None" not in texts(pdf)[0]


def test_one_decision_fits_one_page_of_a4(office: Office) -> None:
    pages = pypdf.PdfReader(BytesIO(office.decisions())).pages
    assert [(round(float(page.mediabox.width)), round(float(page.mediabox.height))) for page in pages] == [(595, 842)]


def test_only_a_draft_bears_the_mark(office: Office) -> None:
    assert "DỰ THẢO" not in texts(office.decisions())[0]
    assert "DỰ THẢO" in texts(office.decisions(signer=""))[0]


def test_the_text_stands_between_the_margins(office: Office) -> None:
    left, top, right, bottom = ink(office.decisions(more_grounds=MANY))
    assert left == pytest.approx(30, abs=0.5)
    assert right == pytest.approx(195, abs=0.5)
    assert 20 <= top < 23
    assert bottom <= 277


def test_margins_are_settings(office: Office) -> None:
    margins = {"portrait_top": "25", "portrait_bottom": "25", "portrait_left": "35", "portrait_right": "20"}
    left, top, right, bottom = ink(office.decisions(more_grounds=MANY, **margins))
    assert left == pytest.approx(35, abs=0.5)
    assert right == pytest.approx(190, abs=0.5)
    assert top >= 25
    assert bottom <= 272


def test_the_rule_under_the_party_is_as_long_as_its_words(office: Office) -> None:
    pdf = office.decisions()
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


def test_pages_are_numbered_from_the_second_ten_millimetres_from_the_edge(office: Office) -> None:
    pdf = office.decisions(more_grounds=MANY)
    assert len(texts(pdf)) == 2
    assert picture(pdf, 0).crop((0, 0, round(210 * MM), round(19 * MM))).getbbox() is None
    left, top, right, bottom = ink(pdf, 1, (0, 0, 210, 19))
    assert 10 <= top <= 12
    assert bottom <= 16
    assert (left + right) / 2 == pytest.approx((30 + 195) / 2, abs=0.5)
    assert texts(pdf)[1].startswith("2 ")


def test_each_decision_starts_a_page_with_its_own_numbers_and_a_bookmark(office: Office) -> None:
    pdf = office.decisions(["LC0001", "LC0002"], *SECOND, more_grounds=MANY)
    pages = texts(pdf)
    assert [page[:2] for page in pages] == ["TỈ", "2 ", "TỈ", "2 "]
    assert bookmarks(pdf) == [("Trần Đức Nam (LC0001)", 0), ("Lê Thị Đào (LC0002)", 2)]
    assert "Số 12-QĐ/TU" in pages[0]
    assert "Số 13-QĐ/TU" in pages[2]


def test_the_signature_is_never_alone_on_a_page(office: Office) -> None:
    for count in range(20):
        last = texts(office.decisions(more_grounds=conclusions(count)))[-1]
        assert "chịu trách nhiệm thi hành Quyết định này." in last
        assert "Quyết định có hiệu lực từ ngày ký./." in last
        assert "T/M BAN THƯỜNG VỤ" in last
        assert "Nguyễn Văn An" in last


def test_the_grounds_stand_in_order_and_the_last_is_the_proposal(office: Office) -> None:
    text = " ".join(texts(office.decisions(more_grounds=MANY)))
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
def test_names_print_as_they_are(office: Office, name: str) -> None:
    pdf = office.decisions(name=name)
    assert f"Luân chuyển đồng chí {' '.join(name.split())}, sinh" in texts(pdf)[0]
    left, _, right, bottom = ink(pdf)
    assert left >= 29.9
    assert right <= 195.3
    assert bottom <= 277


def test_an_nfd_name_prints_composed(office: Office) -> None:
    assert "đồng chí Nguyễn Thị Hoà," in texts(office.decisions(name="Nguye\u0302\u0303n Thi\u0323 Hoa\u0300"))[0]


def test_a_glyph_that_lacks_is_named_with_rotation_and_field(office: Office) -> None:
    with pytest.raises(DocumentError) as caught:
        office.decisions(name="Nam \U0001f600")
    assert "Luân chuyển LC0001, Họ và tên" in caught.value.message
    assert "U+1F600" in caught.value.message


def test_fonts_are_embedded_and_the_document_tells_what_it_is(office: Office) -> None:
    reader = pypdf.PdfReader(BytesIO(office.decisions()))
    fonts = inside(inside(reader.pages[0], "/Resources"), "/Font")
    used = [inside(fonts, name) for name in fonts]
    liberation = [font for font in used if "LiberationSerif" in str(font["/BaseFont"])]
    assert len(liberation) >= 3
    assert all("/FontFile2" in inside(font, "/FontDescriptor") for font in liberation)
    assert reader.metadata is not None
    assert reader.metadata.title == "Quyết định luân chuyển Trần Đức Nam (LC0001)"
    assert reader.metadata.author == "TỈNH ỦY LÂM ĐỒNG"
    assert str(inside(reader.trailer, "/Root")["/Lang"]) == "vi-VN"


def test_same_input_same_bytes(office: Office) -> None:
    codes = ["LC0001", "LC0002"]
    assert office.decisions(codes, *SECOND, more_grounds=MANY) == office.decisions(codes, *SECOND, more_grounds=MANY)


def test_progress_is_told_and_can_cancel(tmp_path: Path, rule_book: RuleBook) -> None:
    told: list[tuple[int, int]] = []

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with form_book(tmp_path, rule_book, *records(), *SECOND) as workspace:
        codes = ["LC0001", "LC0002", "LC0001"]
        decisions_pdf(workspace, codes, lambda done, total: told.append((done, total)))
        with pytest.raises(Cancelled):
            decisions_pdf(workspace, codes, stop)
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_issued_ones_stand_among_the_others_as_they_were_issued(tmp_path: Path, rule_book: RuleBook) -> None:
    """In one file, in the order asked for, each bookmarked; the issued page does not follow later changes."""
    with form_book(tmp_path, rule_book, *records(), *SECOND) as workspace:
        book = workspace.book
        settings.save(book, RegisterSettings((Term("2020-2025", date(2020, 10, 16)),), NUMBERINGS))
        kept = decisions_pdf(workspace, ["LC0001"])
        wanted = Issue(PartialDate(2024, 1, 5), "về việc luân chuyển", "Nguyễn Văn An", kept)
        case_papers.issue(book, workspace.resources, decision_of("LC0001"), wanted, date(2026, 11, 23))
        with book.operate("Đổi người ký") as write:
            write.set("paper.signer", "Người Khác")
        assert decisions_pdf(workspace, ["LC0001"]) == kept
        joined = decisions_pdf(workspace, ["LC0002", "LC0001", "LC0002"])
        assert joined == decisions_pdf(workspace, ["LC0002", "LC0001", "LC0002"])
        pages = texts(joined)
        assert ["Lê Thị Đào" in page for page in pages] == [True, False, True]
        assert ["Người Khác" in page for page in pages] == [True, False, True]
        assert pages[1] == texts(kept)[0]
        assert bookmarks(joined) == [
            ("Lê Thị Đào (LC0002)", 0),
            ("Quyết định luân chuyển LC0001 (bản đã ban hành)", 1),
            ("Lê Thị Đào (LC0002)", 2),
        ]
        found = print_papers(workspace, FormRequest("decision", ["LC0002", "LC0001"]))
        assert (found.issued, [state.code for state in found.states]) == (("LC0001",), ["LC0002"])


def bookmarks(pdf: bytes) -> list[tuple[str, int]]:
    reader = pypdf.PdfReader(BytesIO(pdf))
    return [(item.title, reader.get_destination_page_number(item)) for item in reader.outline]  # type: ignore[union-attr,arg-type,misc]  # a flat outline holds destinations only


def test_a_folder_without_fonts_is_said(tmp_path: Path) -> None:
    from luanchuyen_desktop.documents.pdf import fonts

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(fonts, "_FACES", {(False, False): "KhongCo"})
        with pytest.raises(DocumentError, match=r"KhongCo\.ttf"):
            fonts.load_fonts(tmp_path)
