"""The report on paper, in Word and in Excel: the same texts, holes told, nothing printed that disagrees."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import docx
import pypdf
import pytest
from python_calamine import CalamineWorkbook

from luanchuyen_desktop.documents.forms.frames import STATE
from luanchuyen_desktop.documents.forms.laid_text import LaidTable, Paragraph, text_of
from luanchuyen_desktop.domain.vocabulary import Outcome, Purpose
from luanchuyen_desktop.errors import DocumentError
from luanchuyen_desktop.services.reports.entries import WORDS, ReportText
from luanchuyen_desktop.services.reports.paper import lay_report, pdf_of, report_pdf, report_word
from luanchuyen_desktop.services.reports.printed import printed
from luanchuyen_desktop.services.reports.spans import (
    ReportKind,
    half_span,
    named_span,
    term_span,
    year_span,
)
from luanchuyen_desktop.services.reports.typed import keep_words, read_words
from luanchuyen_desktop.services.reports.workbook import export_report
from luanchuyen_desktop.services.summary import Period
from luanchuyen_desktop.store.book import Book
from tests.services.reports.report_book import Maker, report, workspace

Stored = Callable[[Maker], Book]
TYPED = {name: f"{label}: nội dung thứ nhất.\n\n  Nội dung   thứ hai." for name, label in WORDS.items()}


def some_moves(make: Maker) -> None:
    for number in range(9):
        make.rotate("T1", "HU1", f"{2020 + number % 4}-5-1", purpose=list(Purpose)[number % 5])
    twice = make.cadre("Trần Thị <Hai> & Lượt")
    make.rotate("T1", "HU1", "2021-5-1", twice, purpose=None)
    make.rotate("HU1", "T2", "2023-5-1", twice, **make.ended(Outcome.HIGHER, "2023-12-1"))
    make.rotate("T1", "HU1", "", make.cadre("Võ Thị Ánh"))


def text_on(book: Book, first: int = 2020, last: int = 2023, **values: object) -> ReportText:
    span = term_span(first, last)
    found = report(book, span.period.start, span.period.end)
    text = ReportText(found, span, span.kind, words=TYPED, number="35")
    return replace(text, **values)  # type: ignore[arg-type]  # its fields


def pages(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages).split())


def test_pdf_and_word_and_excel_say_the_same(make: Maker, stored: Stored, tmp_path: Path) -> None:
    some_moves(make)
    book = stored(make)
    place, text = workspace(book, date(2024, 1, 5)), text_on(book)
    paper = lay_report(place, text)
    pdf = pages(pdf_of(place, paper)).replace(" ", "")
    document = docx.Document(BytesIO(report_word(place, text)))
    word = [" ".join(each.text.split()) for each in document.paragraphs]
    path = tmp_path / "báo cáo.xlsx"
    export_report(path, text)
    tables = [block for block in paper.laid.blocks if isinstance(block, LaidTable)]
    in_word = [table for table in document.tables if len(table.rows) > 1]
    assert len(tables) == len(in_word) == 11  # B1 to B9 with B4b, and the list of what is unknown
    for laid, made in zip(tables, in_word, strict=True):
        for number, row in enumerate(laid.rows):
            cells = [text_of(cell) for cell in row]
            found = [cell.text for cell in made.rows[number + 1].cells]
            assert found == (cells[:1] * len(cells) if number in laid.wide else cells)
            assert all(cell.replace(" ", "") in pdf for cell in cells)
    for block in paper.laid.blocks:
        if isinstance(block, Paragraph):
            assert " ".join(block.text.split()) in word
            assert block.text.replace(" ", "") in pdf
    workbook = CalamineWorkbook.from_path(str(path))
    for table, laid in zip(text.tables, tables, strict=False):
        rows = workbook.get_sheet_by_name(f"Biểu {table.number}").to_python()
        assert rows[0] == list(laid.headings)
        assert [[plain(cell) for cell in row] for row in rows[1:]] == [
            [plain(text_of(cell)) for cell in row] for row in laid.rows
        ]


def plain(cell: object) -> str:
    """A number of Excel as it is printed."""
    if isinstance(cell, float):
        return f"{int(cell):,}".replace(",", ".")
    return str(cell)


def test_everybody_behind_a_number_is_in_the_excel_file(make: Maker, stored: Stored, tmp_path: Path) -> None:
    some_moves(make)
    text = text_on(stored(make))
    path = tmp_path / "báo cáo.xlsx"
    export_report(path, text)
    workbook = CalamineWorkbook.from_path(str(path))
    for table in text.tables:
        rows = workbook.get_sheet_by_name(f"Biểu {table.number} - danh sách").to_python()[1:]
        parts = {at for sums in table.sums for at in sums.parts}
        columns = [at for at in range(len(table.columns)) if at not in parts]
        told = [row.figures[at].count for block in table.blocks for top in block.rows for row in top.with_parts()
                for at in columns]  # fmt: skip
        assert len(rows) == sum(told)
    unknown = workbook.get_sheet_by_name("Chưa xác định").to_python()
    assert "Võ Thị Ánh" in {row[3] for row in unknown}


def test_the_frame_and_the_parts_of_the_text(make: Maker, stored: Stored) -> None:
    some_moves(make)
    book = stored(make)
    place = workspace(book, date(2024, 1, 5))
    found = pages(report_pdf(place, text_on(book)))
    for words in (
        "TỈNH ỦY THÁI NGUYÊN BAN TỔ CHỨC * Số 35-BC/BTCTU ĐẢNG CỘNG SẢN VIỆT NAM",
        "Thái Nguyên, ngày 05 tháng 01 năm 2024",
        "BÁO CÁO tổng kết công tác luân chuyển cán bộ nhiệm kỳ 2020 - 2023 -----",
        "I. TÌNH HÌNH CHUNG Tình hình chung: nội dung thứ nhất. Nội dung thứ hai. II. KẾT QUẢ THỰC HIỆN",
        "có 11 lượt luân chuyển cán bộ đối với 10 người",
        "III. HẠN CHẾ, NGUYÊN NHÂN 1. Hạn chế Hạn chế: nội dung thứ nhất.",
        "IV. PHƯƠNG HƯỚNG, KIẾN NGHỊ 1. Phương hướng",
        "Trần Thị <Hai> & Lượt",
        "Lê Thị Bình",
    ):
        assert words in found
    assert "DỰ THẢO" not in found
    state = pages(report_pdf(place, text_on(book), STATE))
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in state
    assert "Số: 35/BC-SNV" in state
    assert report_pdf(place, text_on(book)) == report_pdf(place, text_on(book))


def test_what_is_not_typed_is_left_to_be_written_and_told(make: Maker, stored: Stored) -> None:
    some_moves(make)
    book = stored(make)
    place = workspace(book, date(2024, 1, 5))
    paper = lay_report(place, text_on(book, words={"han_che": "Có một hạn chế."}, number=""))
    assert [each.label for each in paper.missing] == [
        "Tình hình chung", "Nguyên nhân", "Phương hướng", "Kiến nghị", "Số và ký hiệu",
    ]  # fmt: skip
    found = pages(pdf_of(place, paper))
    assert "DỰ THẢO" in found
    assert "Số ……-BC/BTCTU" in found
    assert "I. TÌNH HÌNH CHUNG ………" in found


def test_only_the_chosen_tables_and_their_sentences_are_printed(make: Maker, stored: Stored) -> None:
    some_moves(make)
    book = stored(make)
    place = workspace(book, date(2024, 1, 5))
    found = pages(report_pdf(place, text_on(book, keys=("B2", "B7"))))
    assert "1. Số lượt luân chuyển" in found  # the number of lượt is always told
    assert "2. Lý do luân chuyển" in found
    assert "3. Bố trí cán bộ sau luân chuyển" in found
    assert "Biểu 2. Luân chuyển theo lý do" in found
    for words in ("Biểu 1.", "Biểu 3", "Cơ cấu", "người địa phương, tính đến", "trong đó:"):
        assert words not in found
    nothing = pages(report_pdf(place, text_on(book, keys=())))
    assert "Biểu" not in nothing
    assert "có 11 lượt" in nothing


@pytest.mark.parametrize("out", ["pdf", "word", "excel"])
def test_a_disagreement_stops_everything(make: Maker, stored: Stored, tmp_path: Path, out: str) -> None:
    some_moves(make)
    book = stored(make)
    text = text_on(book)
    bad = replace(text.report.tables[1], blocks=(replace(text.report.tables[1].blocks[0], rows=()),))
    broken = replace(text, report=replace(text.report, tables=(text.report.tables[0], bad)))
    place = workspace(book, date(2024, 1, 5))
    makers: dict[str, Callable[[], object]] = {
        "pdf": lambda: report_pdf(place, broken),
        "word": lambda: report_word(place, broken),
        "excel": lambda: export_report(tmp_path / "a.xlsx", broken),
    }
    with pytest.raises(DocumentError, match="Biểu 2 “Luân chuyển theo lý do”"):
        makers[out]()
    assert not list(tmp_path.glob("*.xlsx"))


def test_a_character_without_a_glyph_is_refused_with_the_field_named(make: Maker, stored: Stored) -> None:
    some_moves(make)
    book = stored(make)
    with pytest.raises(DocumentError, match="Hạn chế"):
        report_pdf(workspace(book, date(2024, 1, 5)), text_on(book, words=TYPED | {"han_che": "Dấu 漢 lạ"}))


def test_many_years_are_set_in_parts_that_fit(make: Maker, stored: Stored) -> None:
    for year in range(2005, 2024):
        make.rotate("T1", "HU1", f"{year}-5-1")
    book = stored(make)
    text = text_on(book, 2005, 2023)
    parts = printed(text.tables[0])
    assert [part.caption.rpartition(" (")[2] for part in parts] == [f"phần {at}/4)" for at in range(1, 5)]
    assert all(abs(sum(part.shares) - 1) < 1e-9 for part in parts)
    years = [heading for part in parts for heading in part.headings if heading.startswith("Năm ")]
    assert years == [f"Năm {year}" for year in range(2005, 2024)]
    found = pages(report_pdf(workspace(book, date(2024, 1, 5)), text))
    assert all(f"Năm {year}" in found for year in range(2005, 2024))


def test_long_names_and_long_lists_stay_on_the_page(make: Maker, stored: Stored) -> None:
    for number in range(70):
        make.rotate("T1", "HU1", "", make.cadre(f"{'Nguyễn Phúc Ánh Dương ' * 4}{number}"[:80]))
    book = stored(make)
    pdf = report_pdf(workspace(book, date(2024, 1, 5)), text_on(book))
    found = pages(pdf)
    assert "Còn 80 dòng nữa, có trong tệp Excel của báo cáo." in found
    assert found.count("Không có ngày quyết định") == 60  # each of the 70 is in B1 and, without a start, in B6


# -- periods and typed texts -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "last", "name", "kind"),
    [
        (date(2026, 1, 1), date(2026, 12, 31), "năm 2026", ReportKind.INTERIM),
        (date(2026, 1, 1), date(2026, 6, 30), "6 tháng đầu năm 2026", ReportKind.INTERIM),
        (date(2026, 7, 1), date(2026, 12, 31), "6 tháng cuối năm 2026", ReportKind.INTERIM),
        (date(2025, 7, 1), date(2026, 6, 30), "từ ngày 01/07/2025 đến ngày 30/06/2026", ReportKind.INTERIM),
        (date(2025, 7, 1), date(2026, 7, 1), "từ ngày 01/07/2025 đến ngày 01/07/2026", ReportKind.FINAL),
    ],
)
def test_a_period_is_called_by_its_name(first: date, last: date, name: str, kind: ReportKind) -> None:
    span = named_span(Period(first, last))
    assert (span.name, span.kind) == (name, kind)


def test_spans_are_whole_years_and_halves() -> None:
    assert year_span(2026).period == Period(date(2026, 1, 1), date(2026, 12, 31))
    assert half_span(2026, second=True).period == Period(date(2026, 7, 1), date(2026, 12, 31))
    assert term_span(2020, 2025).name == "nhiệm kỳ 2020 - 2025"


def test_typed_texts_are_kept_for_their_report_and_can_be_undone(make: Maker, stored: Stored) -> None:
    book = stored(make)
    period = year_span(2026).period
    words = {"han_che": "Còn chậm.", "kien_nghi": " ", "lạ": "không có ô này"}
    assert keep_words(book, ReportKind.INTERIM, period, words) is not None
    assert read_words(book.settings(), ReportKind.INTERIM, period) == {"han_che": "Còn chậm."}
    assert read_words(book.settings(), ReportKind.FINAL, period) == {}
    assert keep_words(book, ReportKind.INTERIM, period, words) is None  # nothing new
    assert keep_words(book, ReportKind.INTERIM, period, {}) is not None
    assert read_words(book.settings(), ReportKind.INTERIM, period) == {}
    book.undo()
    assert read_words(book.settings(), ReportKind.INTERIM, period) == {"han_che": "Còn chậm."}


@pytest.mark.parametrize("broken", ["không phải JSON", "[1, 2]", '{"han_che": 5}'])
def test_a_setting_that_is_not_readable_counts_as_not_typed(broken: str) -> None:
    period = year_span(2026).period
    key = "report.words.so-ket.2026-01-01.2026-12-31"
    assert read_words({key: broken}, ReportKind.INTERIM, period) == {}
