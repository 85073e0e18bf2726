from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import docx
import pypdf
import pypdfium2
import pytest
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph

from luanchuyen_desktop.documents.forms.frames import FRAMES, PARTY, STATE
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Unit
from luanchuyen_desktop.errors import DocumentError
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.services.papers.contents.kinds import KINDS, Subject
from luanchuyen_desktop.services.papers.forms import form_papers
from luanchuyen_desktop.services.papers.request import FormPapers, FormRequest
from luanchuyen_desktop.services.workspace import Workspace
from tests.services.papers.form_book import RESOURCES, ROOT, TODAY, TYPED, form_book, records

FORMS = [(kind, frame) for kind in KINDS for frame in FRAMES]


@pytest.fixture(scope="module")
def rule_book() -> RuleBook:
    return RuleBook.load(RESOURCES)


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory, rule_book: RuleBook) -> Iterator[Workspace]:
    with form_book(tmp_path_factory.mktemp("forms"), rule_book) as workspace:
        yield workspace


def code_of(kind: str) -> str:
    return "KH26" if KINDS[kind].subject is Subject.PLAN else "LC0001"


def printed(
    workspace: Workspace, kind: str, frame: str = PARTY, *, word: bool = False, **changes: object
) -> FormPapers:
    code = code_of(kind)
    wanted = {"numbers": {code: "17"}, "issued": TODAY, "own": TYPED, **changes}
    return form_papers(workspace, FormRequest(kind, [code], frame, **wanted), word=word)  # type: ignore[arg-type]  # fields of a request


def pages(pdf: bytes) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages]


def flat(pdf: bytes) -> str:
    """All words of the upright pages without the page numbers; annexes on broad sheets are tested as lists."""
    upright = (page for page in pypdf.PdfReader(BytesIO(pdf)).pages if page.mediabox.width < page.mediabox.height)
    texts = [page.extract_text() for page in upright]
    found = [texts[0], *(text.removeprefix(str(number)) for number, text in enumerate(texts[1:], start=2))]
    return " ".join(" ".join(found).split())


def word_paragraphs(word: bytes) -> list[str]:
    """Every paragraph of a Word file that says something, tables cell by cell, in the order of the file."""

    def walk(parent: object, element: object) -> Iterator[str]:
        for child in element:  # type: ignore[attr-defined]  # an XML element
            if child.tag == qn("w:p"):
                yield Paragraph(child, parent).text  # type: ignore[arg-type]  # any parent will do for the text
            elif child.tag == qn("w:tbl"):
                for row in Table(child, parent).rows:  # type: ignore[arg-type]  # as above
                    for cell in row.cells:
                        yield from walk(cell, cell._tc)

    document = docx.Document(BytesIO(word))
    found = [text for text in walk(document, document.element.body) if text.strip()]
    annex = next((at for at, text in enumerate(found) if text.startswith("PHỤ LỤC ")), len(found))
    return found[:annex]


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


@pytest.mark.parametrize(("kind", "frame"), FORMS)
def test_the_text_of_every_form(book: Workspace, kind: str, frame: str) -> None:
    found = printed(book, kind, frame)
    assert found.states[0].missing == ()
    assert not found.states[0].draft
    text = "\n\n--- trang ---\n\n".join(pages(found.pdf)) + "\n"
    path = ROOT / "tests" / "golden" / "forms" / f"{kind}_{frame}.txt"
    if os.environ.get("REGENERATE_GOLDEN"):
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


@pytest.mark.parametrize(("kind", "frame"), FORMS)
def test_word_and_pdf_say_the_same_paragraph_by_paragraph(book: Workspace, kind: str, frame: str) -> None:
    """Each paragraph of the Word file is found whole in the PDF, in its order, and nothing is left over there."""
    found = printed(book, kind, frame, word=True)
    assert found.word is not None
    rest = whole = squeezed(flat(found.pdf))
    paragraphs = [squeezed(text) for text in word_paragraphs(found.word)]
    if frame == STATE:  # a line drawn in the PDF
        paragraphs = [text for text in paragraphs if text.strip("_")]
    # The longest are taken out first, so that a short one is not taken out of the middle of another.
    for text in sorted(paragraphs, key=len, reverse=True):
        assert text in rest, text
        rest = rest.replace(text, "\x00", 1)
    headings = {squeezed(text) for text in table_headings(found.word)}  # they stand again on each page of a table
    assert [part for part in rest.split("\x00") if part and not _made_of(part, headings)] == []
    long_ones = [whole.index(text) for text in paragraphs if len(text) > 60 and whole.count(text) == 1]
    assert long_ones == sorted(long_ones)


def table_headings(word: bytes) -> list[str]:
    document = docx.Document(BytesIO(word))
    rows = [
        row for table in document.tables for row in table.rows if row._tr.find(".//" + qn("w:tblHeader")) is not None
    ]
    return [cell.text for row in rows for cell in row.cells]


def _made_of(part: str, texts: set[str]) -> bool:
    while part:
        start = next((text for text in sorted(texts, key=len, reverse=True) if part.startswith(text)), None)
        if start is None:
            return False
        part = part[len(start) :]
    return True


def outside(pdf: bytes) -> list[str]:
    """The lines of all pages that stand outside the margins of 30, 15 and 20 mm; page numbers stand above."""
    mm = 72 / 25.4
    found = []
    document = pypdfium2.PdfDocument(pdf)
    for number, page in enumerate(document):
        if page.get_width() > page.get_height():
            continue  # an annex on a broad sheet has margins of its own
        text = page.get_textpage()
        for at in range(text.count_rects()):
            left, bottom, right, top = text.get_rect(at)
            told = text.get_text_bounded(left, bottom, right, top)
            if number and bottom > 277 * mm and told.strip() == str(number + 1):
                continue
            if left < 30 * mm - 1 or right > 195 * mm + 1.5 or bottom < 20 * mm - 1 or top > 277 * mm + 1:
                found.append(told)
    document.close()
    return found


BAD = {
    "a name of 80 letters": {"name": "Công Tằng Tôn Nữ " + "Hoàng Bảo Thiên Ân " * 3 + "Nguyễn"},
    "a name without blanks": {"name": "Nguyễn" * 14},
    "marks of other languages": {"name": "Nguyễn <b>Văn</b> & <Sơn>"},
    "combining accents": {"name": "Nguye\u0302\u0303n Thi\u0323 Hoa\u0300"},
    "long names of bodies": {
        "unit": "Trung tâm Thông tin, Ứng dụng tiến bộ khoa học và công nghệ thuộc Sở Khoa học và Công nghệ " * 3,
        "title": "Phó Trưởng Ban chuyên trách, Ủy viên Ban Thường vụ Đảng ủy, Chủ nhiệm Ủy ban Kiểm tra Đảng ủy " * 3,
    },
}


@pytest.mark.parametrize("case", BAD)
@pytest.mark.parametrize("frame", FRAMES)
def test_bad_data_stays_between_the_margins(tmp_path: Path, rule_book: RuleBook, case: str, frame: str) -> None:
    values = BAD[case]
    grounds = "\n".join(f"Kết luận số {number}-KL/TU, ngày 01/02/2026 của Ban Thường vụ" for number in range(12))
    with form_book(tmp_path, rule_book, *records(**values), more_grounds=grounds) as workspace:
        for kind in KINDS if frame == PARTY else ("decision", "submission", "minutes_handover"):
            found = printed(workspace, kind, frame)
            assert outside(found.pdf) == [], kind
            assert "None" not in flat(found.pdf)
            if kind != "plan" and "unit" not in values:
                name = squeezed(unicodedata.normalize("NFC", values["name"]))
                assert name in squeezed(flat(found.pdf)), kind


@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_signer_is_told_and_the_paper_is_a_draft(tmp_path: Path, rule_book: RuleBook, kind: str) -> None:
    with form_book(tmp_path, rule_book, signer="", head="", place="") as workspace:
        found = printed(workspace, kind)
    (state,) = found.states
    assert state.draft is KINDS[kind].strict
    assert ("DỰ THẢO" in flat(found.pdf)) is KINDS[kind].strict
    told = {missing.slot: missing for missing in state.missing}
    assert told["dia_danh"].label == "Địa danh"
    assert told["dia_danh"].field == "Thiết lập văn bản"
    by_themselves = kind.startswith("minutes") or kind in {"assessment", "checksheet"}
    if not by_themselves:  # there people of the paper itself sign
        assert told["nguoi_ky"].label == "Người ký"


@pytest.mark.parametrize("kind", [key for key in KINDS if key != "plan"])
def test_a_letter_that_the_font_lacks_is_refused_with_case_and_field(
    tmp_path: Path, rule_book: RuleBook, kind: str
) -> None:
    found = records(name="Nam \U0001f600")
    with form_book(tmp_path, rule_book, *found) as workspace, pytest.raises(DocumentError) as caught:
        printed(workspace, kind)
    row = "dòng 1, Cán bộ: " if kind == "submission_batch" else ""
    assert f"Luân chuyển LC0001, {row}Họ và tên" in caught.value.message
    assert "U+1F600" in caught.value.message


def test_a_paper_with_little_known_lists_every_hole(book: Workspace) -> None:
    found = printed(book, "minutes_count", numbers={}, issued=None, own={})
    (state,) = found.states
    assert state.draft
    assert {missing.slot for missing in state.missing} >= {
        "so_ky_hieu",
        "ngay_van_ban",
        "gio_bat_dau",
        "dia_diem",
        "chu_tri",
        "thu_ky",
        "co_mat",
    }
    assert all(missing.label and missing.field for missing in state.missing)


@pytest.mark.parametrize(("kind", "frame"), FORMS)
def test_a_document_of_today_names_no_body_that_is_gone(book: Workspace, kind: str, frame: str) -> None:
    text = flat(printed(book, kind, frame).pdf).casefold()
    for gone in ("huyện", "ban cán sự đảng", "đảng đoàn", "nghị định số 138", "98-qđ/tw", "124-qđ/tw", "thị trấn"):
        assert gone not in text


def test_a_document_of_2024_names_the_bodies_of_2024(book: Workspace) -> None:
    text = flat(printed(book, "plan", issued=PartialDate(2024, 1, 5)).pdf)
    assert "cấp huyện, cấp xã" in text
    assert "Ban cán sự đảng Ủy ban nhân dân tỉnh" in text
    state = flat(printed(book, "decision", STATE, issued=PartialDate(2024, 1, 5)).pdf)
    assert "Nghị định số 138/2020/NĐ-CP" in state
    assert "Luật Cán bộ, công chức ngày 13 tháng 11 năm 2008" in state


def test_a_unit_that_is_gone_is_told(tmp_path: Path, rule_book: RuleBook) -> None:
    gone = [
        replace(record, valid_to=PartialDate(2025, 6, 30))
        if isinstance(record, Unit) and record.code == "SNV"
        else record
        for record in records()
    ]
    with form_book(tmp_path, rule_book, *gone) as workspace:
        (state,) = printed(workspace, "decision").states
    assert state.notices == ("Sở Nội vụ đã kết thúc hoạt động từ 30/06/2025; hãy ghi tên đơn vị hiện nay.",)


def test_marks_of_authority_by_frame_and_signer(tmp_path: Path, rule_book: RuleBook) -> None:
    with form_book(tmp_path, rule_book) as workspace:
        assert "T/M BAN THƯỜNG VỤ BÍ THƯ Nguyễn Văn An" in flat(printed(workspace, "decision").pdf)
        assert "K/T TRƯỞNG BAN PHÓ TRƯỞNG BAN Lê Thị Bình" in flat(printed(workspace, "submission").pdf)
        assert "KT. CHỦ TỊCH PHÓ CHỦ TỊCH Phạm Văn Cường" in flat(printed(workspace, "decision", STATE).pdf)
        assert "GIÁM ĐỐC Võ Thị Dung" in flat(printed(workspace, "submission", STATE).pdf)
        with workspace.book.operate("Thiết đặt") as write:
            write.set("paper.mandate", "có")
        assert "T/L BAN THƯỜNG VỤ PHÓ TRƯỞNG BAN" in flat(printed(workspace, "submission").pdf)
        assert "TL. CHỦ TỊCH GIÁM ĐỐC" in flat(printed(workspace, "submission", STATE).pdf)


def test_numbers_by_frame(book: Workspace) -> None:
    assert "Số 17-QĐ/TU" in flat(printed(book, "decision").pdf)
    assert "Số: 17/QĐ-UBND" in flat(printed(book, "decision", STATE).pdf)
    assert "Số 17-TTr/BTCTU" in flat(printed(book, "submission").pdf)
    own = printed(book, "decision", numbers={"LC0001": "17-QĐi/TU"})
    assert "Số 17-QĐi/TU" in flat(own.pdf)


def test_sizes_and_margins_are_settings_of_the_book(tmp_path: Path, rule_book: RuleBook) -> None:
    changes = {"party.size_body": "15", "party.margin_left": "35"}
    with form_book(tmp_path, rule_book, **changes) as workspace:
        document = pypdfium2.PdfDocument(printed(workspace, "decision").pdf)
        text = document[0].get_textpage()
        lefts = [text.get_charbox(at)[0] for at in range(text.count_chars()) if text.get_text_range(at, 1).strip()]
        document.close()
        assert min(lefts) / 72 * 25.4 == pytest.approx(35, abs=0.5)
        with workspace.book.operate("Thiết đặt") as write:
            write.set("paper.party.size_body", "to")
        with pytest.raises(DocumentError, match=r"paper\.party\.size_body"):
            printed(workspace, "decision")


def test_votes_are_computed_never_typed(book: Workspace) -> None:
    text = flat(printed(book, "minutes_count").pdf)
    assert "14/14 (100,0%)" in text
    assert "0/14 (0,0%)" in text


def test_what_is_typed_for_a_slot_that_is_not_there_is_refused(book: Workspace) -> None:
    with pytest.raises(DocumentError, match="khong_co"):
        printed(book, "decision", own={"khong_co": "gì đó"})


def test_nothing_chosen_is_said(book: Workspace) -> None:
    with pytest.raises(DocumentError, match="Chưa chọn"):
        form_papers(book, FormRequest("decision", []))


def test_same_book_same_bytes(book: Workspace) -> None:
    first, second = printed(book, "submission", word=True), printed(book, "submission", word=True)
    assert first == second


def test_the_word_file_has_the_paper_of_the_frame(book: Workspace) -> None:
    found = printed(book, "decision", word=True)
    assert found.word is not None
    document = docx.Document(BytesIO(found.word))
    section = document.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)  # type: ignore[union-attr]  # set
    assert round(section.left_margin.mm) == 30  # type: ignore[union-attr]  # set
    assert section.different_first_page_header_footer
    assert document.core_properties.title == "Quyết định luân chuyển Trần Đức Nam (LC0001)"
    assert document.styles["Normal"].font.name == "Times New Roman"
    assert document.core_properties.created is not None
    assert document.core_properties.created.date() == date(2000, 1, 1)
