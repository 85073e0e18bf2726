from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pypdf
import pytest

from luanchuyen_desktop.documents.contents import CountRow, CountTable, Office, ReportContent, UndeterminedLine
from luanchuyen_desktop.documents.report import render_report
from luanchuyen_desktop.errors import DocumentError


def texts(pdf: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(BytesIO(pdf)).pages]


def table(*rows: CountRow, events: int, persons: int, disjoint: bool = False) -> CountTable:
    return CountTable("thu", "Theo thử nghiệm", rows, events, persons, disjoint)


def test_the_text_of_the_report(
    report: ReportContent, office: Office, resources: Path, golden: Callable[[str, bytes], None]
) -> None:
    golden("report", render_report(report, office, resources))


def test_percentages_stand_with_their_parts(report: ReportContent, office: Office, resources: Path) -> None:
    text = " ".join(texts(render_report(report, office, resources)))
    assert "14/17 (82,4%)" in text
    assert text.count("%") == text.count("%)")


def test_overlapping_groups_are_labelled_and_disjoint_ones_are_not(
    report: ReportContent, office: Office, resources: Path
) -> None:
    text = " ".join(texts(render_report(report, office, resources)))
    assert text.count("Các nhóm có người trùng nhau") == 1
    assert "cột số người cộng lại là 16, lớn hơn tổng số 15 người" in text


@pytest.mark.parametrize(
    "bad",
    [
        table(CountRow("a", "A", 14, 14), CountRow("b", "B", 2, 2), events=17, persons=16),
        table(CountRow("a", "A", 17, 15), events=17, persons=16),
        table(CountRow("a", "A", 17, 17), events=17, persons=16),
        table(CountRow("a", "A", 9, 9), CountRow("b", "B", 8, 8), events=17, persons=16, disjoint=True),
        table(CountRow("a", "A", 17, 17, (CountRow("c", "C", 16, 16),)), events=17, persons=17),
        table(CountRow("a", "A", 17, 17, (CountRow("c", "C", 17, 16),)), events=17, persons=17),
        table(CountRow("a", "A", 18, 17), CountRow("b", "B", -1, 0), events=17, persons=17),
        table(CountRow("a", "A", 3, 4), events=3, persons=4),
    ],
)
def test_parts_that_do_not_add_up_stop_the_print_and_name_the_table(
    report: ReportContent, office: Office, resources: Path, bad: CountTable
) -> None:
    with pytest.raises(DocumentError, match="Theo thử nghiệm"):
        render_report(replace(report, tables=(*report.tables, bad)), office, resources)


def test_parts_that_add_up_pass() -> None:
    parts = (CountRow("c", "C", 9, 9), CountRow("d", "D", 8, 8))
    table(CountRow("a", "A", 17, 16, parts), events=17, persons=16).verify()
    table(events=0, persons=0, disjoint=True).verify()


def test_what_could_not_be_told_is_listed_however_long(report: ReportContent, office: Office, resources: Path) -> None:
    lines = tuple(UndeterminedLine(f"LC{index:04d}", "Võ Thị Ánh", "Không có ngày quyết định") for index in range(300))
    pages = texts(render_report(replace(report, undetermined=lines, unclear="300"), office, resources))
    text = " ".join(pages)
    assert all(line.code in text for line in lines)
    assert sum("Mã luân chuyển" in page for page in pages) > 5
    nothing = render_report(replace(report, undetermined=(), unclear=None), office, resources)
    assert "không xác định được" not in " ".join(texts(nothing))


@pytest.mark.parametrize("listed", [False, True], ids=["tables only", "with a list"])
def test_the_signature_is_never_alone_on_a_page(
    report: ReportContent, office: Office, resources: Path, *, listed: bool
) -> None:
    line = UndeterminedLine("LC0009", "Võ Thị Ánh", "Quyết định chỉ ghi năm 2025")
    for count in range(1, 26):
        rows = tuple(CountRow(str(index), f"Nhóm {index}", 1, 1) for index in range(count))
        tables = (table(CountRow("a", "A", 17, 16), events=17, persons=16), table(*rows, events=count, persons=count))
        lines = (line,) * count if listed else ()
        last = texts(render_report(replace(report, tables=tables, undetermined=lines), office, resources))[-1]
        assert "TRƯỞNG BAN" in last
        assert "Trên đây là báo cáo" in last
        assert last.count("LC0009") >= min(4, count) if listed else f"Nhóm {count - 1} " in last


def test_same_input_same_bytes(report: ReportContent, office: Office, resources: Path) -> None:
    assert render_report(report, office, resources) == render_report(report, office, resources)


def test_a_long_table_breaks_with_its_header_and_keeps_its_total_company(
    report: ReportContent, office: Office, resources: Path
) -> None:
    rows = tuple(CountRow(str(index), f"Nhóm {index}", 1, 1) for index in range(80))
    pages = texts(render_report(replace(report, tables=(table(*rows, events=80, persons=80),)), office, resources))
    holding = [page for page in pages if "Nhóm " in page]
    assert len(holding) > 1
    assert all("Số lượt (tỷ lệ)" in page for page in holding)
    assert "Bảng 1. Theo thử nghiệm" in holding[0]
    assert "Nhóm 1 " in holding[0]
    assert "Nhóm 78 " in holding[-1]
    assert "Tổng số 80 lượt 80 người" in holding[-1]
