"""PDFs joined: order, bookmarks, labels, copies; of others only what is seen."""

from __future__ import annotations

from io import BytesIO

import pypdf
import pytest
from pypdf.annotations import Link
from pypdf.generic import DictionaryObject, NameObject, TextStringObject
from reportlab.pdfgen.canvas import Canvas

from luanchuyen_desktop.documents.contents import Margins
from luanchuyen_desktop.documents.pdf.blocks import paragraph
from luanchuyen_desktop.documents.pdf.fonts import Fonts
from luanchuyen_desktop.documents.pdf.joining import Piece, join, page_count
from luanchuyen_desktop.documents.pdf.page import Paper, Sheet
from luanchuyen_desktop.documents.pdf.typeset import Run, Style
from luanchuyen_desktop.errors import DocumentError
from tests.documents import pdfa_check


def made(text: str, pages: int = 1) -> bytes:
    buffer = BytesIO()
    canvas = Canvas(buffer, invariant=1)
    for number in range(pages):
        canvas.bookmarkPage(f"p{number}")
        canvas.addOutlineEntry(f"{text} {number}", f"p{number}")
        canvas.drawString(100, 700, f"{text}-{number}")
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def reader_of(pdf: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(BytesIO(pdf))


def texts(pdf: bytes) -> list[str]:
    return [page.extract_text().strip() for page in reader_of(pdf).pages]


def with_acts() -> bytes:
    """A page with a script, a link and a stamp that opens something."""
    writer = pypdf.PdfWriter()
    writer.append(BytesIO(made("x")))
    page = writer.pages[0]
    writer.root_object[NameObject("/OpenAction")] = act()
    page[NameObject("/AA")] = DictionaryObject({NameObject("/O"): act()})
    writer.add_annotation(0, Link(rect=(0, 0, 50, 50), url="https://example.com"))
    stamp = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject("/Stamp"),
            NameObject("/A"): act(),
        }
    )
    page["/Annots"].append(stamp)  # type: ignore[attr-defined]  # it was just made
    buffer = BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def act() -> DictionaryObject:
    return DictionaryObject({NameObject("/S"): NameObject("/JavaScript"), NameObject("/JS"): TextStringObject("x")})


def test_order_copies_labels() -> None:
    pdf = join(
        [Piece("Một", made("a", 2), "1-"), Piece("Hai", made("b"), "2-", copies=3)], title="Bộ", author="Tỉnh ủy"
    )
    assert texts(pdf) == ["a-0", "a-1", "b-0", "b-0", "b-0"]
    assert reader_of(pdf).page_labels == ["1-1", "1-2", "2-1", "2-2", "2-3"]
    assert page_count(pdf) == 5


def test_copies_are_pages_of_their_own() -> None:
    """Two places for one page object are not allowed, though many programs put up with it."""
    reader = reader_of(join([Piece("Một", made("a", 2), copies=3)], title="", author=""))
    numbers = [page.indirect_reference.idnum for page in reader.pages if page.indirect_reference is not None]
    assert len(set(numbers)) == 6


def test_bookmarks_of_the_pieces_are_put_under_theirs() -> None:
    reader = reader_of(join([Piece("Một", made("a", 2)), Piece("", made("b"))], title="", author=""))
    first, under, second = reader.outline
    assert isinstance(under, list)
    assert not isinstance(first, list)
    assert not isinstance(second, list)
    assert first.title == "Một"
    assert [each.title for each in under if not isinstance(each, list)] == ["a 0", "a 1"]
    assert second.title == "b 0"
    assert reader.get_destination_page_number(second) == 2


def test_the_same_bytes_each_time() -> None:
    pieces = [Piece("Một", made("a", 2), "1-", copies=2), Piece("Hai", with_acts(), foreign=True)]
    assert join(pieces, title="Bộ", author="") == join(pieces, title="Bộ", author="")


def test_of_others_only_what_is_seen() -> None:
    page = reader_of(join([Piece("Một", with_acts(), foreign=True)], title="", author="")).pages[0]
    assert "/AA" not in page
    stamps = [each.get_object() for each in page.annotations or ()]
    assert [each["/Subtype"] for each in stamps] == ["/Stamp"]
    assert "/A" not in stamps[0]
    assert b"JavaScript" not in join([Piece("Một", with_acts(), foreign=True)], title="", author="")


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<</Root 9 0 R>>\n%%EOF"])
def test_what_cannot_be_read_is_named(content: bytes, capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(DocumentError, match=r"“Kết luận\.pdf”"):
        join([Piece("Kết luận.pdf", content)], title="", author="")
    assert capfd.readouterr().err == ""


def test_progress_for_each_piece() -> None:
    seen: list[tuple[int, int]] = []
    join([Piece("a", made("a"))] * 3, title="", author="", progress=lambda done, total: seen.append((done, total)))
    assert seen == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_each_paper_on_a_front() -> None:
    """Blank backs, as large as the page before them, also between copies; bookmarks lead to the papers."""
    three = join([Piece("x", made("a")), Piece("y", made("b")), Piece("z", made("c"))], title="", author="")
    pieces = [Piece("Một", three, "1-"), Piece("Hai", made("d", 1), "2-", copies=2)]
    whole = join(pieces, title="", author="", fronts=True)
    assert texts(whole) == ["a-0", "", "b-0", "", "c-0", "", "d-0", "", "d-0"]
    assert len({tuple(page.mediabox) for page in reader_of(whole).pages}) == 1
    reader = reader_of(whole)
    found = [item for each in reader.outline for item in (each if isinstance(each, list) else [each])]
    pages = [reader.get_destination_page_number(each) for each in found if not isinstance(each, list)]
    assert pages == [0, 0, 0, 2, 2, 4, 4, 6, 6]
    assert reader.page_labels == ["1-1", "1-2", "1-3", "1-4", "1-5", "1-6", "2-1", "2-2", "2-3"]


def test_fonts_are_shared_by_the_papers_of_a_piece() -> None:
    many = made("a", 40)  # each page is a paper of its own
    assert len(join([Piece("", many)], title="", author="")) < 1.3 * len(many)


def paper(text: str, fonts: Fonts) -> bytes:
    """A page of this program."""
    out = Paper(Sheet.portrait(Margins(20, 20, 30, 15)), fonts, title=text, author="TỈNH ỦY")
    out.add(paragraph([Run(f"Nội dung {text}", bold=True)], Style(14, 18), 300, fonts), bookmark=text, key="p")
    return out.finish()


def test_papers_of_this_program_are_an_archive_again(fonts: Fonts) -> None:
    pieces = [Piece("Một", paper("thứ nhất", fonts), "1-"), Piece("Hai", paper("thứ hai", fonts), "2-", copies=3)]
    pdf = join(pieces, title="Bộ <hồ sơ> & đủ", author="TỈNH ỦY LÂM ĐỒNG")
    assert pdfa_check.faults(pdf) == []
    assert pdf == join(pieces, title="Bộ <hồ sơ> & đủ", author="TỈNH ỦY LÂM ĐỒNG")
    assert pdfa_check.faults(join(pieces, title="Bộ", author="", fronts=True)) == []
    again = join([Piece("Cả bộ", pdf), *pieces], title="Hai bộ", author="")
    assert pdfa_check.faults(again) == []
    assert len({str(reader_of(each).trailer["/ID"]) for each in (pdf, again)}) == 2


@pytest.mark.parametrize("foreign", [True, False])
def test_with_papers_of_others_it_does_not_say_that_it_is(fonts: Fonts, foreign: bool) -> None:
    pdf = join([Piece("Một", paper("a", fonts)), Piece("Hai", made("b"), foreign=foreign)], title="Bộ", author="")
    assert b"pdfaid" not in pdf
    root = reader_of(pdf).root_object
    assert "/OutputIntents" not in root
    assert "/Metadata" not in root
    whole = join([Piece("Bộ", pdf), Piece("Một", paper("a", fonts))], title="Bộ", author="")
    assert b"pdfaid" not in whole


def test_what_papers_have_in_common_is_kept_once(fonts: Fonts) -> None:
    one = paper("giống nhau", fonts)
    ten = join([Piece(f"{number}", one) for number in range(10)], title="Bộ", author="")
    assert len(ten) < 2 * len(one)
    assert texts(ten) == texts(one) * 10
    assert len({page.indirect_reference.idnum for page in reader_of(ten).pages if page.indirect_reference}) == 10
    assert pdfa_check.faults(ten) == []
