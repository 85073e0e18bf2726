"""Open a workbook and hand over its sheets row by row, as the cells stand there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from luanchuyen_desktop.errors import WorkbookError
from luanchuyen_desktop.exchange.archive import damaged, open_archive
from luanchuyen_desktop.exchange.cells import Cell
from luanchuyen_desktop.exchange.sheet_scan import SheetScan, Tick, scan_sheets

T = TypeVar("T")

_PANIC = "PanicException"  # of the reading library: derives from BaseException and cannot be imported


@dataclass(frozen=True, slots=True)
class SheetContent:
    """One sheet. ``first_column``: where its cells begin; columns and rows are counted from 0 in ``broken``."""

    name: str
    row_count: int
    first_column: int
    rows: Iterator[tuple[int, list[Cell]]]
    """Excel's row number and the cells from ``first_column`` on, from the top."""
    broken: Mapping[tuple[int, int], str]


class Workbook:
    """An opened workbook; only one sheet at a time is in memory."""

    def __init__(self, name: str, workbook: CalamineWorkbook, scans: Mapping[str, SheetScan]) -> None:
        self.name = name
        self._workbook = workbook
        self._scans = scans
        self.sheet_names = tuple(
            sheet.name for sheet in workbook.sheets_metadata if sheet.typ == SheetTypeEnum.WorkSheet
        )
        self.hidden_sheets = frozenset(
            sheet.name for sheet in workbook.sheets_metadata if sheet.visible != SheetVisibleEnum.Visible
        )
        if any(sheet not in scans for sheet in self.sheet_names):
            raise damaged(name)

    @property
    def row_count(self) -> int:
        """Rows of all sheets, headers included."""
        return sum(scan.row_count for scan in self._scans.values())

    def sheet(self, name: str) -> SheetContent:
        """The content of one sheet; its ``rows`` can be walked once."""
        scan = self._scans[name]
        sheet = _read(self.name, lambda: self._workbook.get_sheet_by_name(name))
        first_column = sheet.start[1] if sheet.start else 0
        return SheetContent(name, scan.row_count, first_column, _numbered_rows(self.name, sheet), scan.broken)


@contextmanager
def open_workbook(path: Path, tick: Tick) -> Iterator[Workbook]:
    """Open a workbook after it has been found sane; ``tick`` may raise to stop.

    ``WorkbookError`` in one plain sentence for everything that is wrong with the file itself.
    """
    with open_archive(path) as archive:
        scans = scan_sheets(archive, path.name, tick)
    opened = _read(path.name, lambda: CalamineWorkbook.from_path(path))
    with opened:
        yield Workbook(path.name, opened, scans)


def _numbered_rows(name: str, sheet: CalamineSheet) -> Iterator[tuple[int, list[Cell]]]:
    rows = iter(_read(name, sheet.iter_rows))
    number = 0
    while (row := _read(name, lambda: next(rows, None))) is not None:
        number += 1
        yield number, row


def _read(name: str, call: Callable[[], T]) -> T:
    """The result of a call into the reading library, all of whose faults mean that the file is damaged."""
    try:
        return call()
    except PasswordError as fault:
        raise WorkbookError(f"Tệp {name} có mật khẩu.", "Bỏ mật khẩu trong Excel rồi nhập lại.") from fault
    except (CalamineError, OSError, ValueError, OverflowError) as fault:
        raise damaged(name) from fault
    except BaseException as fault:
        if type(fault).__name__ == _PANIC:
            raise damaged(name) from fault
        raise
