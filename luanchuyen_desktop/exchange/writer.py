"""Write a book's records as the exchange workbook."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import date, datetime
from pathlib import Path
from typing import Any

import xlsxwriter
from xlsxwriter.exceptions import XlsxWriterException

from luanchuyen_desktop.domain.book_names import is_of_a_book
from luanchuyen_desktop.domain.records import Record
from luanchuyen_desktop.errors import WorkbookError
from luanchuyen_desktop.exchange.cells import written
from luanchuyen_desktop.exchange.columns import Column, Kind, Sheet
from luanchuyen_desktop.exchange.layout import SHEETS
from luanchuyen_desktop.exchange.problems import printable

Progress = Callable[[int, int], None]
RecordsOf = Callable[[type[Record]], Iterable[Record]]

MOST_ROWS = 1_048_575
"""Rows that an Excel sheet holds below the header."""

_TICK_ROWS = 500
_CREATED = datetime(2026, 1, 1)  # a fixed mark, so that the same book gives the same bytes
# Excel takes 1900 for a leap year, and a day that stands for a year of the calendar (1905) is told as doubtful.
_FIRST_REAL_DATE = date(1910, 1, 1)
_WIDTHS = {Kind.NAME: 34, Kind.DATE: 13, Kind.CODE: 16, Kind.CODES: 20, Kind.CHOICE: 24, Kind.TEXT: 24}
_NARROW = 12


def write_workbook(path: Path, records_of: RecordsOf, total: int, progress: Progress) -> None:
    """Write all sheets under a temporary name beside ``path``, then take the final name; an earlier file is replaced.

    ``progress`` gets rows done and ``total``, and may raise to stop: then nothing is left behind.
    ``WorkbookError`` when the place cannot be written or a record does not fit into Excel.
    """
    write_whole_workbook(path, lambda draft: _write_draft(draft, records_of, total, progress))


def write_whole_workbook(path: Path, write: Callable[[Path], None]) -> None:
    """``write`` a workbook under a temporary name beside ``path``, which it takes when it is whole.

    ``WorkbookError`` when the place cannot be written, or the name is that of a book.
    """
    if is_of_a_book(path.name):
        raise WorkbookError(f"{path.name} là tên của một sổ, không ghi đè lên sổ.", "Chọn tên tệp .xlsx khác.")
    if not path.parent.is_dir():
        raise WorkbookError(f"Không có thư mục {path.parent}.", "Tạo thư mục trước hoặc chọn nơi khác.")
    folder = path.with_name(f".{path.name}.part")
    try:
        _clear(folder)  # of a program that was ended: it holds what is in the book
        folder.mkdir()
        try:
            draft = folder / "draft.xlsx"
            write(draft)
            with draft.open("rb+") as stream:
                os.fsync(stream.fileno())
            draft.replace(path)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
    except (OSError, XlsxWriterException) as fault:
        raise WorkbookError(
            f"Không ghi được tệp {path.name} vào {path.parent}.",
            "Kiểm tra quyền ghi và chỗ trống; nếu tệp đang mở trong Excel thì đóng lại.",
        ) from fault


def _clear(folder: Path) -> None:
    if folder.is_dir():
        shutil.rmtree(folder)
    folder.unlink(missing_ok=True)


@contextmanager
def drafting(draft: Path, *, in_rows: bool = True) -> Iterator[Any]:
    """An xlsxwriter workbook; the same content gives the same bytes.

    ``in_rows``: in constant memory, which asks for one row after the other; cells over two rows are not for that.
    """
    workbook = xlsxwriter.Workbook(str(draft), {"constant_memory": in_rows, "tmpdir": str(draft.parent)})
    try:
        workbook.set_properties({"created": _CREATED})
        yield workbook
    except BaseException:
        # Closing gives its temporary files back; whatever it says now is the same fault or of no interest.
        with suppress(OSError, XlsxWriterException):
            workbook.close()
        raise
    workbook.close()


def _write_draft(draft: Path, records_of: RecordsOf, total: int, progress: Progress) -> None:
    with drafting(draft) as workbook:
        done = 0
        for sheet in SHEETS:
            done = _SheetWriter(workbook, sheet).write(records_of(sheet.record), done, total, progress)


class _SheetWriter:
    """Writes one sheet, row after row."""

    def __init__(self, workbook: Any, sheet: Sheet) -> None:
        self.sheet = sheet
        self.worksheet = workbook.add_worksheet(sheet.name)
        self.text = workbook.add_format({"num_format": "@"})
        self.day = workbook.add_format({"num_format": "dd/mm/yyyy", "align": "left"})
        self.number = workbook.add_format({"num_format": "0"})
        self._write_header(workbook.add_format({"bold": True, "bottom": 1, "num_format": "@"}))

    def _write_header(self, bold: Any) -> None:
        for index, column in enumerate(self.sheet.columns):
            width = max(_WIDTHS.get(column.kind, _NARROW), len(column.header) + 2)
            # Text cells, so that Excel keeps the zeros of a code typed later, and 5/2020 does not become a day.
            is_number = column.kind in (Kind.NUMBER, Kind.COUNT, Kind.YEAR)
            self.worksheet.set_column(index, index, width, self.number if is_number else self.text)
        for index, column in enumerate(self.sheet.columns):
            self.worksheet.write_string(0, index, column.header, bold)
        self.worksheet.freeze_panes(1, 0)

    def write(self, records: Iterable[Record], done: int, total: int, progress: Progress) -> int:
        """Write the rows; returns how many are done of all sheets."""
        for row, record in enumerate(records, start=1):
            if row > MOST_ROWS:
                raise WorkbookError(f"Trang {self.sheet.name} có hơn {MOST_ROWS} dòng, Excel không chứa hết.")
            for index, column in enumerate(self.sheet.columns):
                self._write_cell(row, index, column, record)
            done += 1
            if done % _TICK_ROWS == 0:
                progress(done, total)
        return done

    def _write_cell(self, row: int, index: int, column: Column, record: Record) -> None:
        cell = written(column, getattr(record, column.field))
        if cell == "":
            return
        if isinstance(cell, date):
            if cell >= _FIRST_REAL_DATE:
                self.worksheet.write_datetime(row, index, cell, self.day)
                return
            cell = f"{cell:%d/%m}/{cell.year}"
        if isinstance(cell, int):
            self.worksheet.write_number(row, index, cell, self.number)
        # Never `write`, which would make a formula of a text that begins like one.
        elif self.worksheet.write_string(row, index, cell, self.text) != 0:
            raise WorkbookError(
                f"Trang {self.sheet.name}, cột {column.header}: “{printable(cell)}” dài quá mức Excel cho phép.",
                "Rút ngắn nội dung này trong sổ rồi xuất lại.",
            )
