"""The list of findings as an Excel workbook: one sheet with the lines, one that says what they are."""

from __future__ import annotations

from pathlib import Path

from luanchuyen_desktop.domain.vocabulary import SUBJECT_NAMES
from luanchuyen_desktop.exchange.table_file import Row, TableColumn, TableSheet, write_tables
from luanchuyen_desktop.rules.finding import Severity
from luanchuyen_desktop.services.findings.findings_listing import (
    ListedFinding,
    Listing,
    capital,
    counts_in_words,
    verdict_in_words,
)
from luanchuyen_desktop.services.progress import Progress, no_progress

_COLUMNS = (
    TableColumn("Mức độ", 11),
    TableColumn("Kết luận", 20),
    TableColumn("Quy tắc", 9),
    TableColumn("Tên quy tắc", 34, wrapped=True),
    TableColumn("Đối tượng", 12),
    TableColumn("Mã", 12),
    TableColumn("Họ và tên", 26),
    TableColumn("Đơn vị", 34, wrapped=True),
    TableColumn("Nội dung", 64, wrapped=True),
    TableColumn("Căn cứ", 30, wrapped=True),
    TableColumn("Ngày hết/đến hạn", 18),
    TableColumn("Cách xử lý", 54, wrapped=True),
)
_FACTS = (TableColumn("Mục", 24), TableColumn("Nội dung", 64, wrapped=True))
_SEVERITIES = {Severity.ERROR: "Lỗi", Severity.WARNING: "Cảnh báo", Severity.INFO: "Lưu ý"}


def export_findings(path: Path, listing: Listing, progress: Progress = no_progress) -> None:
    """Write the lines in the order of their groups; an earlier file of that name is replaced only when all is written.

    ``WorkbookError`` when it cannot be written there or a text is longer than Excel takes.
    """
    lines = (_cells(each) for group in listing.groups for each in group)
    sheets = (
        TableSheet("Kết quả kiểm tra", _COLUMNS, lines, listing.total),
        TableSheet("Thông tin", _FACTS, iter(_facts(listing)), 0),
    )
    write_tables(path, sheets, progress)


def _cells(each: ListedFinding) -> Row:
    return (
        _SEVERITIES[each.severity],
        verdict_in_words(each.gravity),
        each.rule,
        each.rule_title,
        SUBJECT_NAMES[each.subject_kind],
        each.subject,
        each.name,
        each.unit,
        each.message,
        each.citation,
        each.clears_on,
        " ".join(each.fixes),
    )


def _facts(listing: Listing) -> list[Row]:
    extent = listing.extent
    return [
        ("Kiểm tra theo ngày", extent.as_of),
        ("Phạm vi", capital(extent.in_words())),
        ("Số kết quả", listing.total),
        ("Trong đó", counts_in_words(listing.counts())),
    ]
