"""The register on paper and as an Excel workbook, with its gaps and the numbers given twice."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from luanchuyen_desktop.documents.contents import Column, ListContent, ListRow
from luanchuyen_desktop.documents.text import long_date
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.exchange.table_file import TableColumn, TableSheet, write_tables
from luanchuyen_desktop.services.papers.office.settings import load_office
from luanchuyen_desktop.services.progress import Progress, no_progress
from luanchuyen_desktop.services.register.listing import RegisterRow, pdf_words
from luanchuyen_desktop.services.register.state import Register
from luanchuyen_desktop.services.workspace import Workspace


def register_pdf(
    workspace: Workspace, rows: Sequence[RegisterRow], subject: str, progress: Progress = no_progress
) -> bytes:
    """These rows in the order given, as an A4 landscape list. ``subject``: which they are, in words."""
    from luanchuyen_desktop.documents.tables.plain_list import render_list  # the printing library is slow to load

    content = ListContent(
        columns=(
            Column("Số, ký hiệu", 32, bold=True),
            Column("Ngày", 23),
            Column("Loại văn bản, trích yếu", 70),
            Column("Người ký", 34),
            Column("Trường hợp", 40),
            Column("Trạng thái", 30),
            Column("Ghi chú", 38),
        ),
        rows=tuple(map(_list_row, rows)),
        issued=long_date(PartialDate.of(workspace.as_of)),
        title="SỔ VĂN BẢN",
        subject=f"({subject})",
        note=None,
    )
    office = load_office(workspace.resources, workspace.book.settings())
    return render_list(content, office, workspace.resources, progress)


def _list_row(row: RegisterRow) -> ListRow:
    one = row.entry
    state = (one.state.value, f"bản {one.version}") if one.version > 1 else (one.state.value,)
    words = tuple(part for part in (one.reason, one.note) if part)
    kind = (one.kind.value, *([one.about] if one.about else []))
    case = tuple(part for part in (row.name, one.rotation or one.plan) if part)
    cells = ((row.number,), (str(one.date or ""),), kind, (one.signer or "",), case, state, words)
    return ListRow(row.number, cells)


def export_register(
    path: Path, rows: Sequence[RegisterRow], register: Register, progress: Progress = no_progress
) -> None:
    """The rows, all gaps and all doubles; an earlier file of that name is replaced only when all is written."""
    heads = (
        TableColumn("Số", 8),
        TableColumn("Số, ký hiệu", 16),
        TableColumn("Loại văn bản", 16),
        TableColumn("Nhiệm kỳ hoặc năm", 14),
        TableColumn("Ngày", 12),
        TableColumn("Trích yếu", 50, wrapped=True),
        TableColumn("Người ký", 24),
        TableColumn("Trường hợp", 30),
        TableColumn("Trạng thái", 16),
        TableColumn("Bản", 6),
        TableColumn("Lý do", 40, wrapped=True),
        TableColumn("Bản PDF", 18),
        TableColumn("Mã băm SHA-256", 66),
        TableColumn("Lưu ngày", 12),
        TableColumn("Người lưu", 20),
    )
    lines = (
        (
            row.entry.number,
            row.number,
            row.entry.kind.value,
            row.entry.series,
            str(row.entry.date or ""),
            row.entry.about or "",
            row.entry.signer or "",
            row.case,
            row.entry.state.value,
            row.entry.version,
            row.entry.reason or "",
            pdf_words(row.entry),
            row.entry.sha256 or "",
            str(row.entry.issued_on or ""),
            row.entry.issued_by or "",
        )
        for row in rows
    )
    gaps, doubles = register.gaps(), register.doubles()
    gap_heads = (TableColumn("Loạt số", 44), TableColumn("Số trống", 30), TableColumn("Giải thích", 60, wrapped=True))
    gap_lines = ((each.series.label, each.text, each.words) for each in gaps)
    double_heads = (TableColumn("Loạt số", 44), TableColumn("Số", 16), TableColumn("Các văn bản", 80, wrapped=True))
    double_lines = ((each.series.label, each.series.text(each.number), each.words) for each in doubles)
    sheets = (
        TableSheet("Sổ văn bản", heads, lines, len(rows)),
        TableSheet("Số trống", gap_heads, gap_lines, len(gaps)),
        TableSheet("Số trùng", double_heads, double_lines, len(doubles)),
    )
    write_tables(path, sheets, progress)
