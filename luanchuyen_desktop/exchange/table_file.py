"""Plain tables as an Excel workbook, for lists that people read on: not the exchange workbook, never read back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeAlias

from luanchuyen_desktop.errors import WorkbookError
from luanchuyen_desktop.exchange.problems import printable
from luanchuyen_desktop.exchange.writer import MOST_ROWS, Progress, drafting, write_whole_workbook

Cell: TypeAlias = str | int | date | None
Row: TypeAlias = Sequence[Cell]
_TICK_ROWS = 500


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A heading, the width in letters, and whether long texts go on in further lines."""

    header: str
    width: int
    wrapped: bool = False


@dataclass(frozen=True, slots=True)
class TableSheet:
    """A sheet; ``rows`` is read once, ``total`` is how many there are as far as progress is told."""

    name: str
    columns: Sequence[TableColumn]
    rows: Iterator[Row]
    total: int


def write_tables(path: Path, sheets: Sequence[TableSheet], progress: Progress) -> None:
    """Write the sheets, whole or not at all; ``progress`` may raise to stop. ``WorkbookError`` as for a book."""

    def write(draft: Path) -> None:
        with drafting(draft) as workbook:
            for sheet in sheets:
                _write_sheet(workbook, sheet, progress)

    write_whole_workbook(path, write)


def _write_sheet(workbook: Any, sheet: TableSheet, progress: Progress) -> None:
    worksheet = workbook.add_worksheet(sheet.name)
    bold = workbook.add_format({"bold": True, "bottom": 1, "num_format": "@", "text_wrap": True, "valign": "top"})
    text = {"num_format": "@", "valign": "top"}
    formats = [workbook.add_format({**text, "text_wrap": True} if column.wrapped else text) for column in sheet.columns]
    day = workbook.add_format({"num_format": "dd/mm/yyyy", "align": "left", "valign": "top"})
    number = workbook.add_format({"num_format": "#,##0", "align": "left", "valign": "top"})
    for index, column in enumerate(sheet.columns):
        worksheet.set_column(index, index, column.width, formats[index])
    for index, column in enumerate(sheet.columns):
        worksheet.write_string(0, index, column.header, bold)
    worksheet.freeze_panes(1, 0)
    row = 0
    for row, cells in enumerate(sheet.rows, start=1):
        if row > MOST_ROWS:
            raise WorkbookError(f"Trang {sheet.name} có hơn {MOST_ROWS} dòng, Excel không chứa hết.")
        for index, cell in enumerate(cells):
            if isinstance(cell, date):
                worksheet.write_datetime(row, index, datetime(cell.year, cell.month, cell.day), day)
            elif isinstance(cell, int):
                worksheet.write_number(row, index, cell, number)
            elif cell:
                _write_text(worksheet, sheet, row, index, cell, formats[index])
        if row % _TICK_ROWS == 0:
            progress(row, sheet.total)
    worksheet.autofilter(0, 0, max(row, 1), len(sheet.columns) - 1)


def _write_text(worksheet: Any, sheet: TableSheet, row: int, index: int, text: str, style: Any) -> None:
    # Never `write`, which would make a formula of a text that begins like one.
    if worksheet.write_string(row, index, text, style) != 0:
        raise WorkbookError(
            f"Trang {sheet.name}, dòng {row + 1}, cột {sheet.columns[index].header}: "
            f"“{printable(text)}” dài quá mức Excel cho phép.",
            "Rút ngắn nội dung này trong sổ rồi xuất lại.",
        )
