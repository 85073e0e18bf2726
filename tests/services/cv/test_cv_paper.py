"""The 2C on paper: the fields in their order, dots where nothing is known, PDF and Word of one text, long histories."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import docx
import pypdf
import pypdfium2
import pytest
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Cadre, CvFacts, FamilyMember, Tenure, Title, Unit
from luanchuyen_desktop.domain.vocabulary import FamilySide
from luanchuyen_desktop.errors import Cancelled, DocumentError
from luanchuyen_desktop.services.cv.paper import cv_papers
from luanchuyen_desktop.services.cv.photo import keep_photo, prepared
from luanchuyen_desktop.services.workspace import Workspace
from tests.services.cv.cv_book import AS_OF, cv_book, picture

GOLDEN = Path(__file__).parents[2] / "golden"
LONG_NAME = "Công Tằng Tôn Nữ Hoàng Thị Phương Thảo Nguyên Bảo Quỳnh Trâm Anh Nguyễn Đức Khánh"  # 80 letters
_MM = 72 / 25.4


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Workspace]:
    with cv_book(tmp_path) as workspace:
        yield workspace


def pages(pdf: bytes) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages]


def flat(pdf: bytes) -> str:
    """All words of the pages without the page numbers."""
    texts = pages(pdf)
    found = [texts[0], *(text.removeprefix(str(number)) for number, text in enumerate(texts[1:], start=2))]
    return " ".join(" ".join(found).split())


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def word_paragraphs(word: bytes) -> list[str]:
    """Every paragraph that says something; a heading that is repeated on pages stands once."""

    def walk(parent: object, element: object) -> Iterator[str]:
        for child in element:  # type: ignore[attr-defined]  # an XML element
            if child.tag == qn("w:p"):
                yield Paragraph(child, parent).text  # type: ignore[arg-type]  # any parent will do for the text
            elif child.tag == qn("w:tbl"):
                for row in Table(child, parent).rows:  # type: ignore[arg-type]  # as above
                    for cell in row.cells:
                        yield from walk(cell, cell._tc)

    document = docx.Document(BytesIO(word))
    return [text for text in walk(document, document.element.body) if text.strip()]


def refill(book: Workspace, *, posts: int, name: str = LONG_NAME) -> None:
    """The second cadre with a long name and a long history."""
    with book.book.operate("Nhập") as write:
        cadre = next(each for each in book.book.records(Cadre) if each.code == "C2")
        write.update(replace(cadre, name=name))
        write.insert(Unit("UL", f"Trung tâm {'Cung ứng dịch vụ công ích liên xã ' * 3}".strip()))
        write.insert(Title("TL", "Phó Trưởng ban kiêm Chánh Văn phòng Đoàn đại biểu Quốc hội"))
        for number in range(posts):
            start = PartialDate(1985 + number, 1, 1)
            write.insert(Tenure("C2", start, PartialDate(1985 + number, 12, 31), "UL", "TL"))
        write.insert(FamilyMember("C2", FamilySide.OWN, "Con đẻ", name, 2010, "Học sinh " * 150))


def test_the_text_of_a_whole_file(book: Workspace) -> None:
    made = cv_papers(book, ["C1"])
    assert made.states[0].fault == ""
    text = "\n\n--- trang ---\n\n".join(pages(made.pdf)) + "\n"
    path = GOLDEN / "cv.txt"
    if os.environ.get("REGENERATE_GOLDEN"):
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


def test_the_text_of_a_file_with_nothing_in_it(book: Workspace) -> None:
    made = cv_papers(book, ["C2"])
    text = "\n\n--- trang ---\n\n".join(pages(made.pdf)) + "\n"
    path = GOLDEN / "cv_blank.txt"
    if os.environ.get("REGENERATE_GOLDEN"):
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


def test_all_numbers_of_the_form_in_their_order(book: Workspace) -> None:
    for code in ("C1", "C2"):
        found = [
            int(number) for number in re.findall(r"(?<![\w(,])(\d{1,2})\) [A-ZĐÀ-Ỹ]", flat(cv_papers(book, [code]).pdf))
        ]
        assert found == list(range(1, 32))


def test_old_names_are_followed_by_those_of_today(book: Workspace) -> None:
    text = flat(cv_papers(book, ["C1"]).pdf)
    assert text.count("xã Phan Rí Thành, huyện Bắc Bình, tỉnh Bình Thuận (nay là xã Bắc Bình, tỉnh Lâm Đồng)") == 2
    assert "Ban Dân vận Tỉnh ủy (nay là Ban Tuyên giáo và Dân vận Tỉnh ủy)" in text
    assert "Huyện ủy Bắc Bình 04/2010" in text  # two units follow it: none of them can be named
    assert "NGUYỄN VĂN ĐỨC" in text
    assert "9) Tôn giáo: Không" in text


def test_blanks_are_dots_and_what_is_not_asked_of_everybody_too(book: Workspace) -> None:
    text = flat(cv_papers(book, ["C2"]).pdf)
    assert re.search(r"2\) Các tên gọi khác: \.{30,}", text)
    assert re.search(r"6\) Quê quán: \.{60,}", text)
    assert "14) Ngày vào Đảng Cộng sản Việt Nam: …… /…… /………" in text
    assert "24) Kỷ luật (Đảng, chính quyền, đoàn thể, năm nào, hình thức): Không" in text
    assert "Ảnh 4×6" in text


@pytest.mark.parametrize("codes", [["C1"], ["C2"], ["C1", "C2"]])
def test_word_and_pdf_say_the_same_paragraph_by_paragraph(book: Workspace, codes: list[str]) -> None:
    made = cv_papers(book, codes, word=True)
    printed, written = squeezed("\n".join(flat_of_each(made.pdf))), word_paragraphs(made.word)
    assert printed.count(".") == "".join(written).count(".")
    rest = printed.replace(".", "")
    for text in sorted((squeezed(text).replace(".", "") for text in written), key=len, reverse=True):
        assert text in rest, text
        rest = rest.replace(text, "\x00", 1)
    headings = {squeezed(text) for text in table_headings(made.word)}  # they stand again on each page of a table
    left = [part for part in rest.split("\x00") if part]
    for text in sorted(headings, key=len, reverse=True):
        left = [part.replace(text, "") for part in left]
    assert [part for part in left if part] == []


def flat_of_each(pdf: bytes) -> Iterator[str]:
    """Pages of each paper without their numbers, which begin anew with each."""
    for text in pages(pdf):
        yield re.sub(r"^\d{1,2}\n", "", text)


def table_headings(word: bytes) -> list[str]:
    document = docx.Document(BytesIO(word))
    rows = [
        row for table in document.tables for row in table.rows if row._tr.find(".//" + qn("w:tblHeader")) is not None
    ]
    return [cell.text for row in rows for cell in row.cells]


def test_a_long_name_and_forty_posts_go_on_over_the_pages(book: Workspace) -> None:
    refill(book, posts=40)
    made = cv_papers(book, ["C2"], word=True)
    texts = pages(made.pdf)
    heading = "Chức danh, chức vụ, đơn vị công tác"
    with_posts = [text for text in texts if "12/20" in text or "12/19" in text]
    assert len(with_posts) >= 3
    assert all(heading in " ".join(text.split()) for text in with_posts)
    text = flat(made.pdf)
    for number in range(40):
        assert f"01/{1985 + number} – 12/{1985 + number}" in text
    assert LONG_NAME.upper() in text
    assert text.count("Học sinh") == 150
    assert "12/2024" in " ".join(word_paragraphs(made.word))


def test_nothing_stands_off_the_paper_and_nothing_overlaps(book: Workspace) -> None:
    refill(book, posts=40)
    document = pypdfium2.PdfDocument(cv_papers(book, ["C1", "C2"]).pdf)
    for page in document:
        text = page.get_textpage()
        boxes = [text.get_rect(index) for index in range(text.count_rects())]
        assert boxes
        for left, bottom, right, top in boxes:
            assert left >= 30 * _MM - 1
            assert right <= 210 * _MM - 15 * _MM + 1
            assert bottom >= 20 * _MM - 3
            assert top <= 297 * _MM - 9 * _MM
        for at, (left, bottom, right, top) in enumerate(boxes):
            for other_left, other_bottom, other_right, other_top in boxes[at + 1 :]:
                width = min(right, other_right) - max(left, other_left)
                height = min(top, other_top) - max(bottom, other_bottom)
                assert not (width > 1 and height > 4)


def test_the_photo_stands_in_its_box(book: Workspace) -> None:
    keep_photo(book.book, "C1", prepared(picture(600, 600), "a.jpg"), "a.jpg", AS_OF)
    made = cv_papers(book, ["C1"], word=True)
    assert made.states[0].notice == ""
    assert "Ảnh 4×6" not in flat(made.pdf)
    page = pypdfium2.PdfDocument(made.pdf)[0]
    (placed,) = [each for each in page.get_objects() if each.type == 3]  # pictures
    left, bottom, right, top = placed.get_pos() if hasattr(placed, "get_pos") else placed.get_bounds()
    assert (right - left) == pytest.approx(40 * _MM, abs=1)  # a square one is as wide as the box, in its middle
    assert (top - bottom) == pytest.approx(40 * _MM, abs=1)
    shapes = docx.Document(BytesIO(made.word)).element.body.findall(".//" + qn("w:drawing"))
    assert len(shapes) == 1


def test_without_a_photo_the_box_is_empty_and_it_is_told(book: Workspace) -> None:
    made = cv_papers(book, ["C1", "C2"])
    assert {state.notice for state in made.states} == {"Chưa có ảnh 4×6; ô ảnh để trống."}
    assert made.summary() == "2 lý lịch không có ảnh 4×6. 2 lý lịch còn mục để trống."


def test_a_photo_that_is_damaged_in_the_book_leaves_the_box_empty(book: Workspace) -> None:
    keep_photo(book.book, "C1", prepared(picture(), "a.jpg"), "a.jpg", AS_OF)
    with book.book.operate("Hỏng") as write:
        book.book.database.execute_sql("UPDATE file_content SET content = x'ffd8ff00'")
        write.set("paper.signer", "A")
    (state,) = cv_papers(book, ["C1"]).states
    assert "không dùng được" in state.notice
    assert "không còn như lúc đính kèm" in state.notice


def test_each_paper_has_its_bookmark_and_the_same_facts_the_same_bytes(book: Workspace) -> None:
    keep_photo(book.book, "C1", prepared(picture(), "a.jpg"), "a.jpg", AS_OF)
    made = cv_papers(book, ["C2", "C1"], word=True)
    outline = pypdf.PdfReader(BytesIO(made.pdf)).outline
    assert [each.title for each in outline] == ["Trần Thị Hoà (C2)", "Nguyễn Văn Đức (C1)"]  # type: ignore[union-attr]
    again = cv_papers(book, ["C2", "C1"], word=True)
    assert (again.pdf, again.word) == (made.pdf, made.word)


def test_the_pages_of_each_are_numbered_by_themselves_in_word_too(book: Workspace) -> None:
    sections = docx.Document(BytesIO(cv_papers(book, ["C1", "C2"], word=True).word)).sections
    assert len(sections) == 2
    start = sections[1]._sectPr.find(qn("w:pgNumType"))
    assert start is not None
    assert start.get(qn("w:start")) == "1"
    assert all(section.different_first_page_header_footer for section in sections)


def test_a_fault_of_one_is_named_and_the_others_are_finished(book: Workspace) -> None:
    with book.book.operate("Sửa") as write:
        write.insert(CvFacts("C2", housing="Nhà \U0001f3e0"))
    made = cv_papers(book, ["C2", "KHÔNG-CÓ", "C1"])
    assert [state.code for state in made.faults] == ["C2", "KHÔNG-CÓ"]
    assert "- Nhà ở" in made.faults[0].fault
    assert "Trần Thị Hoà" in made.faults[0].fault
    assert made.faults[1].fault == "Không có cán bộ nào mang mã KHÔNG-CÓ."
    assert "NGUYỄN VĂN ĐỨC" in flat(made.pdf)
    assert "C2" not in [each.title for each in pypdf.PdfReader(BytesIO(made.pdf)).outline]  # type: ignore[union-attr]
    assert "Trần Thị Hoà: không in được." in made.summary()


def test_when_none_can_be_printed_there_is_no_file(book: Workspace) -> None:
    with pytest.raises(DocumentError, match="Không có cán bộ nào mang mã X"):
        cv_papers(book, ["X"])
    with pytest.raises(DocumentError, match="Chưa chọn cán bộ"):
        cv_papers(book, [])


def test_it_can_be_cancelled(book: Workspace) -> None:
    def stop(done: int, _total: int) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        cv_papers(book, ["C1", "C2"], stop)


def test_marks_and_accents_print_as_they_are(book: Workspace) -> None:
    with book.book.operate("Sửa") as write:
        write.insert(CvFacts("C2", other_names="<b>Ba & “Tư”</b>", strengths="Cơ sở vật chất"))
    text = flat(cv_papers(book, ["C2"]).pdf)
    assert "<b>Ba & “Tư”</b>" in text
    assert "21) Sở trường công tác: Cơ sở vật chất" in text
