"""The table of dues on paper and as an Excel workbook."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from luanchuyen_desktop.documents.contents import Column, ListContent, ListRow
from luanchuyen_desktop.documents.text import long_date, number
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.exchange.table_file import Row, TableColumn, TableSheet, write_tables
from luanchuyen_desktop.services.allowances.book import LABELS, DueRow, part_month_days, totals
from luanchuyen_desktop.services.allowances.words import line_words, totals_words
from luanchuyen_desktop.services.papers.office.settings import load_office
from luanchuyen_desktop.services.progress import Progress, no_progress
from luanchuyen_desktop.services.summary import Period
from luanchuyen_desktop.services.workspace import Workspace

_NAME, _MOVE, _KIND, _TOTAL, _NOTE = 32, 56, 21, 23, 52
_LEFT_OUT = "–"


def dues_pdf(workspace: Workspace, period: Period, rows: Sequence[DueRow], progress: Progress = no_progress) -> bytes:
    """These rows in the order given, with the sums, as an A4 landscape list."""
    from luanchuyen_desktop.documents.tables.plain_list import render_list  # the printing library is slow to load

    found = totals(rows)
    sums = tuple((_money(found.by_label[label]),) for label in LABELS)
    total = ListRow("Tổng cộng", (("Tổng cộng",), (), *sums, (number(found.total),), ()), numbered=False)
    content = ListContent(
        columns=(
            Column("Họ và tên", _NAME, bold=True),
            Column("Luân chuyển", _MOVE),
            *(Column(label, _KIND, right=True) for label in LABELS),
            Column("Cộng", _TOTAL, bold=True, right=True),
            Column("Ghi chú", _NOTE),
        ),
        rows=(*map(_row, rows), total),
        issued=long_date(PartialDate.of(workspace.as_of)),
        title="BẢNG TÍNH CHẾ ĐỘ, CHÍNH SÁCH ĐỐI VỚI CÁN BỘ LUÂN CHUYỂN",
        subject=(f"(Từ ngày {period.start:%d/%m/%Y} đến ngày {period.end:%d/%m/%Y}; {totals_words(found)})"),
        note=_explanation(rows, part_month_days(workspace.book)),
        unit="đồng",
    )
    office = load_office(workspace.resources, workspace.book.settings())
    return render_list(content, office, workspace.resources, progress)


def _row(row: DueRow) -> ListRow:
    origin, destination = row.move
    cells = (
        (row.name, row.code),
        tuple(part for part in (origin, f"đến {destination}") if part),
        *((_money(row.due.of(label)),) for label in LABELS),
        (number(row.due.total),),
        row.due.unknown,
    )
    return ListRow(row.name, cells)


def _money(amount: int) -> str:
    return number(amount) if amount else _LEFT_OUT


def _explanation(rows: Sequence[DueRow], days: int) -> str:
    documents = sorted({line.document for row in rows for line in row.due.lines if line.document})
    by = f" Theo {'; '.join(documents)}." if documents else ""
    return f"Tháng không trọn được tính khi luân chuyển từ {days} ngày trở lên trong tháng.{by}"


def export_dues(path: Path, period: Period, rows: Sequence[DueRow], progress: Progress = no_progress) -> None:
    """The table and every line behind it; an earlier file of that name is replaced only when all is written."""
    found = totals(rows)
    heads = (
        TableColumn("Mã luân chuyển", 14),
        TableColumn("Mã cán bộ", 12),
        TableColumn("Họ và tên", 26),
        TableColumn("Nơi đi", 40, wrapped=True),
        TableColumn("Nơi đến", 40, wrapped=True),
        *(TableColumn(f"{label} (đồng)", 16) for label in LABELS),
        TableColumn("Cộng (đồng)", 16),
        TableColumn("Chưa tính được", 40, wrapped=True),
    )
    sums: Row = ("", "", "Tổng cộng", "", "", *(found.by_label[label] for label in LABELS), found.total, "")
    lines = [
        (row.code, row.name, line.label, line.first, line.last, line.months, line.rate, line.amount, line.document)
        for row in rows
        for line in row.due.lines
    ]
    details = (
        TableColumn("Mã luân chuyển", 14),
        TableColumn("Họ và tên", 26),
        TableColumn("Khoản", 26),
        TableColumn("Từ ngày", 12),
        TableColumn("Đến ngày", 12),
        TableColumn("Số tháng", 10),
        TableColumn("Mức (đồng)", 16),
        TableColumn("Thành tiền (đồng)", 18),
        TableColumn("Văn bản", 30),
    )
    facts = [("Kỳ", f"{period.start:%d/%m/%Y} – {period.end:%d/%m/%Y}"), ("Tổng hợp", totals_words(found))]
    facts += [(row.code, line_words(line)) for row in rows for line in row.due.lines if line.how]
    sheets = (
        TableSheet("Chế độ, chính sách", heads, iter([*map(_cells, rows), sums]), len(rows) + 1),
        TableSheet("Chi tiết", details, iter(lines), len(lines)),
        TableSheet("Thông tin", (TableColumn("Mục", 20), TableColumn("Nội dung", 80, wrapped=True)), iter(facts), 2),
    )
    write_tables(path, sheets, progress)


def _cells(row: DueRow) -> Row:
    amounts = (row.due.of(label) for label in LABELS)
    return (row.code, row.cadre, row.name, *row.move, *amounts, row.due.total, " ".join(row.due.unknown))
