"""The report in Excel: a sheet for each table, a sheet with everybody behind its numbers, and what they are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from luanchuyen_desktop.domain.vn_text import squeeze
from luanchuyen_desktop.exchange.table_file import Row as SheetRow
from luanchuyen_desktop.exchange.table_file import TableColumn, TableSheet, write_tables
from luanchuyen_desktop.services.progress import Progress, no_progress
from luanchuyen_desktop.services.reports.entries import ReportText
from luanchuyen_desktop.services.reports.figures import Table
from luanchuyen_desktop.services.reports.printed import (
    Look,
    PrintedTable,
    caption_of,
    full_heads,
    listed,
    notes_of,
    printed,
    unknowns,
)
from luanchuyen_desktop.services.reports.report import Report

_PEOPLE: Final = (
    TableColumn("Phần", 26, wrapped=True),
    TableColumn("Dòng", 40, wrapped=True),
    TableColumn("Cột", 24, wrapped=True),
    TableColumn("Mã", 12),
    TableColumn("Họ và tên", 28),
    TableColumn("Chức vụ, đơn vị", 60, wrapped=True),
    TableColumn("Ghi chú", 36, wrapped=True),
)
_UNKNOWN: Final = (
    TableColumn("Biểu", 8),
    TableColumn("Điều chưa rõ", 48, wrapped=True),
    TableColumn("Mã", 12),
    TableColumn("Họ và tên", 28),
    TableColumn("Chức vụ, đơn vị", 60, wrapped=True),
    TableColumn("Ghi chú", 36, wrapped=True),
)
_FACTS: Final = (TableColumn("Mục", 30), TableColumn("Nội dung", 100, wrapped=True))


def export_report(path: Path, text: ReportText, progress: Progress = no_progress) -> None:
    """Write the tables that are printed, whole or not at all. ``WorkbookError`` when it cannot be written there."""
    for table in text.tables:
        table.verify()
    sheets = [_table_sheet(part, name) for table in text.tables for part, name in _named_parts(table)]
    full = full_heads(text.report) if any(table.key == "B9" for table in text.tables) else None
    if full is not None:
        sheets.append(_table_sheet(full, "Cấp trưởng đủ thời gian"))
    sheets += [_people_sheet(text.report, table) for table in text.tables]
    unknown = [
        (number, label, each.code, each.name, each.post, each.words)
        for number, label, each in unknowns(text.report, text.tables)
    ]
    sheets.append(TableSheet("Chưa xác định", _UNKNOWN, iter(unknown), len(unknown)))
    facts = list(_facts(text))
    sheets.append(TableSheet("Thông tin", _FACTS, iter(facts), 0))
    write_tables(path, sheets, progress)


def _named_parts(table: Table) -> Iterator[tuple[PrintedTable, str]]:
    parts = printed(table)
    for at, part in enumerate(parts, start=1):
        yield part, f"Biểu {table.number}" + (f" phần {at}" if len(parts) > 1 else "")


def _table_sheet(part: PrintedTable, name: str) -> TableSheet:
    columns = [
        TableColumn(heading, max(10, round(share * 110)), wrapped=at in part.left)
        for at, (heading, share) in enumerate(zip(part.headings, part.shares, strict=True))
    ]
    rows = [_cells(row.look, row.cells) for row in part.rows]
    return TableSheet(name, columns, iter(rows), len(rows))


def _cells(look: Look, cells: tuple[str, ...]) -> SheetRow:
    """Plain counts as numbers, so that Excel can go on with them; shares as they are printed."""
    first = f"– {cells[0]}" if look is Look.PART else cells[0]
    return (first, *(_number(cell) for cell in cells[1:]))


def _number(text: str) -> str | int:
    digits = text.replace(".", "")
    return int(digits) if digits.isdigit() and digits.isascii() else text


def _people_sheet(report: Report, table: Table) -> TableSheet:
    """Everybody in every row, by what the column of all counts, and the people of the last one."""
    rows = list(_people(report, table))
    return TableSheet(f"Biểu {table.number} - danh sách", _PEOPLE, iter(rows), len(rows))


def _people(report: Report, table: Table) -> Iterator[SheetRow]:
    parts = {at for sums in table.sums for at in sums.parts}
    columns = [at for at in range(len(table.columns)) if at not in parts]
    for block in table.blocks:
        for top in block.rows:
            for row in top.with_parts():
                for at in columns:
                    for each in listed(report, row.figures[at]):
                        yield (
                            block.title, row.label, table.columns[at].label,
                            each.code, each.name, each.post, each.words,
                        )  # fmt: skip


def _facts(text: ReportText) -> Iterator[SheetRow]:
    report = text.report
    yield "Báo cáo", f"Báo cáo {text.kind.words} công tác luân chuyển cán bộ {text.span.name}"
    yield "Từ ngày", report.period.start
    yield "Đến ngày", report.period.end
    yield "Biểu 8, Biểu 9 tính đến ngày", report.day
    for table in text.tables:
        yield f"Biểu {table.number}", squeeze(caption_of(table))
        for note in notes_of(table):
            yield f"Biểu {table.number}: ghi chú", note
