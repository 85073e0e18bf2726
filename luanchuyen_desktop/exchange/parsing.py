"""From the rows of a workbook to records, with every problem noted where it stands."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from luanchuyen_desktop.domain.records import Record
from luanchuyen_desktop.errors import WorkbookError
from luanchuyen_desktop.exchange.cells import Cell, CellFault, Convert, converter, doubt, match_key
from luanchuyen_desktop.exchange.columns import Column, Kind, Sheet
from luanchuyen_desktop.exchange.layout import SHEETS
from luanchuyen_desktop.exchange.problems import Problem, ProblemKind, ProblemList, printable
from luanchuyen_desktop.exchange.reader import SheetContent, open_workbook

Progress = Callable[[int, int], None]

_TICK_ROWS = 500
_MOST_REMEMBERED = 20_000


@dataclass(frozen=True, slots=True)
class ParsedSheet:
    """The records of one sheet. ``rows[i]`` is the Excel row of ``records[i]``; ``fields`` the columns that are there.

    ``codes``: own codes of all rows, also of those left out for a problem, so that one wrong cell is reported once.
    """

    sheet: Sheet
    fields: tuple[str, ...]
    rows: Sequence[int]
    records: Sequence[Record]
    codes: frozenset[str]


@dataclass(frozen=True, slots=True)
class ParsedWorkbook:
    """What a workbook says, in the order of the contract's sheets."""

    name: str
    sheets: tuple[ParsedSheet, ...]
    problems: ProblemList
    row_count: int


def parse_workbook(path: Path, progress: Progress) -> ParsedWorkbook:
    """Read a whole workbook. ``progress`` gets rows done and rows in all, and may raise to stop.

    ``WorkbookError`` when the file cannot be read or holds none of the sheets.
    """
    problems = ProblemList()
    with open_workbook(path, lambda: progress(0, 0)) as workbook:
        found = _match_sheets(path.name, workbook.sheet_names, problems)
        _tell_hidden(found.values(), workbook.hidden_sheets, problems)
        total = workbook.row_count
        done = 0
        parsed: list[ParsedSheet] = []
        for sheet in SHEETS:
            if sheet.name not in found:
                continue
            content = workbook.sheet(found[sheet.name])

            def tick(rows: int, start: int = done) -> None:
                progress(start + rows, total)

            result = _SheetParser(sheet, problems).parse(content, tick)
            done += content.row_count
            if result is not None:
                parsed.append(result)
    return ParsedWorkbook(path.name, tuple(parsed), problems, total)


def _match_sheets(name: str, sheet_names: Sequence[str], problems: ProblemList) -> dict[str, str]:
    """The sheet of the file for each sheet of the contract; what is not imported is told."""
    known = {match_key(sheet.name): sheet.name for sheet in SHEETS}
    found: dict[str, str] = {}
    for sheet_name in sheet_names:
        sheet = known.get(match_key(sheet_name))
        if sheet is None:
            message = "Trang này không có trong mẫu trao đổi nên không được nhập."
            problems.add(Problem(sheet_name, None, "", "", message, kind=ProblemKind.WARNING))
        elif sheet in found:
            problems.add(Problem(sheet_name, None, "", "", f"Có hai trang cùng là {sheet}.", "một trang"))
        else:
            found[sheet] = sheet_name
    if not found:
        there = ", ".join(map(printable, sheet_names)) or "không có trang nào"
        raise WorkbookError(
            f"Tệp {name} không có trang nào của mẫu trao đổi (đang có: {there}).",
            f"Đặt tên trang theo mẫu: {', '.join(sheet.name for sheet in SHEETS)}.",
        )
    return found


def _tell_hidden(sheet_names: Iterable[str], hidden: Collection[str], problems: ProblemList) -> None:
    """What nobody sees in the office program is imported all the same: that must not happen without a word."""
    for sheet_name in sheet_names:
        if sheet_name in hidden:
            message = "Trang này đang ẩn trong tệp nhưng vẫn được nhập."
            expected = "bỏ ẩn để xem lại, hoặc xóa trang nếu không muốn nhập"
            problems.add(Problem(sheet_name, None, "", "", message, expected, ProblemKind.WARNING))


@dataclass(frozen=True, slots=True)
class _Reading:
    """How one column of the file becomes one field."""

    index: int
    target: int
    column: Column
    convert: Convert
    remembered: dict[str, object]


class _SheetParser:
    """Reads one sheet into records."""

    def __init__(self, sheet: Sheet, problems: ProblemList) -> None:
        self.sheet = sheet
        self.problems = problems
        self.blanks = [column.blank for column in sheet.columns]
        self.required = [index for index, column in enumerate(sheet.columns) if column.required]
        self.faulty: dict[int, set[int]] = {}
        self.unnamed: dict[int, str] = {}
        self.rows: list[int] = []
        self.records: list[Record] = []
        self.codes: set[str] = set()

    def parse(self, content: SheetContent, tick: Callable[[int], None]) -> ParsedSheet | None:
        """All rows; ``None`` for a sheet without any cell or any known column."""
        rows = iter(content.rows)
        header = next((found for found in rows if not _is_blank(found[1])), None)
        if header is None:
            return None
        readings = self._match_columns(header[0], header[1], content.first_column)
        if not readings:
            return None
        self._note_broken(content, readings)
        for number, cells in rows:
            if number % _TICK_ROWS == 0:
                tick(number)
            self._take_row(number, cells, readings)
        return ParsedSheet(
            self.sheet,
            tuple(reading.column.field for reading in sorted(readings, key=lambda reading: reading.target)),
            self.rows,
            self.records,
            frozenset(self.codes),
        )

    def _match_columns(self, number: int, header: Sequence[Cell], first_column: int) -> list[_Reading]:
        """Which column of the file is which; unknown, doubled and missing ones are told."""
        known = {match_key(column.header): index for index, column in enumerate(self.sheet.columns)}
        readings: dict[int, _Reading] = {}
        for index, cell in enumerate(header):
            title = printable(cell).strip()
            if not title:
                self.unnamed[index] = letters(first_column + index)
                continue
            target = known.get(match_key(str(cell).rstrip().rstrip("*")))
            if target is None:
                message = "Cột này không có trong mẫu trao đổi nên không được nhập."
                self._tell(number, title, "", message, kind=ProblemKind.WARNING)
            elif target in readings:
                self._tell(number, title, "", f"Cột này có hai lần, lần sau ở cột {letters(first_column + index)}.")
            else:
                column = self.sheet.columns[target]
                readings[target] = _Reading(index, target, column, converter(column), {})
        for index in self.required:
            if index not in readings:
                column = self.sheet.columns[index]
                self._tell(
                    number, column.header, "", "Thiếu cột bắt buộc này.", f"một cột có tiêu đề “{column.header}”"
                )
        return list(readings.values())

    def _note_broken(self, content: SheetContent, readings: Sequence[_Reading]) -> None:
        targets = {reading.index + content.first_column: reading for reading in readings}
        for (row, column), message in sorted(content.broken.items()):
            if column in targets:
                reading = targets[column]
                self._mark(row + 1, reading)
                self._tell(
                    row + 1,
                    reading.column.header,
                    "",
                    message,
                    "giá trị; tính lại bằng Excel rồi lưu, hoặc nhập giá trị",
                )

    def _take_row(self, number: int, cells: list[Cell], readings: Sequence[_Reading]) -> None:
        values = self.blanks.copy()
        for reading in readings:
            cell = cells[reading.index]
            if cell == "":
                continue
            if type(cell) is str and cell in reading.remembered:
                values[reading.target] = reading.remembered[cell]
                continue
            try:
                value = self._convert(number, cell, reading)
            except CellFault as fault:
                self._tell(number, reading.column.header, printable(cell), fault.message, fault.expected)
                self._mark(number, reading)
            else:
                values[reading.target] = value
        if self.unnamed:
            self._tell_unnamed(number, cells)
        if values != self.blanks or number in self.faulty:
            self._keep(number, values, readings)

    def _convert(self, number: int, cell: Cell, reading: _Reading) -> object:
        value = reading.convert(cell)
        if value is None:
            value = reading.column.blank
        if isinstance(cell, str):
            if len(reading.remembered) < _MOST_REMEMBERED:
                reading.remembered[cell] = value
        elif message := doubt(reading.column, cell):
            self._tell(number, reading.column.header, printable(cell), message, kind=ProblemKind.WARNING)
        return value

    def _keep(self, number: int, values: list[object], readings: Sequence[_Reading]) -> None:
        """Make the record, unless a required cell is blank or a cell could not be taken."""
        marked = self.faulty.get(number, set())
        present = {reading.target for reading in readings} if None in values else set()
        for index in self.required:
            if values[index] is None and index in present and index not in marked:
                values[index] = self._blank_required(number, self.sheet.columns[index])
        if self.sheet.is_coded and isinstance(values[0], str):
            self.codes.add(values[0])
        if not marked and all(values[index] is not None for index in self.required):
            self.rows.append(number)
            self.records.append(self.sheet.record(*values))  # type: ignore[arg-type]  # typed by the layout, tested

    def _blank_required(self, number: int, column: Column) -> object:
        """Yes/no is written x or blank, so a blank there is a no, told as doubtful; any other blank is an error."""
        if column.kind is Kind.FLAG:
            message = "Ô bắt buộc đang để trống, được hiểu là Không."
            self._tell(number, column.header, "", message, "Có hoặc Không", ProblemKind.WARNING)
            return False
        self._tell(number, column.header, "", "Ô bắt buộc đang để trống.", "một giá trị")
        return None

    def _mark(self, number: int, reading: _Reading) -> None:
        """Note that a cell could not be taken, so that its row makes no record."""
        self.faulty.setdefault(number, set()).add(reading.target)

    def _tell_unnamed(self, number: int, cells: Sequence[Cell]) -> None:
        """Tell, once for each column, that something stands under no header."""
        for index in [index for index in self.unnamed if cells[index] != ""]:
            message = "Cột này không có tiêu đề nên không được nhập."
            self._tell(number, self.unnamed.pop(index), printable(cells[index]), message, kind=ProblemKind.WARNING)

    def _tell(
        self,
        row: int,
        column: str,
        value: str,
        message: str,
        expected: str = "",
        kind: ProblemKind = ProblemKind.ERROR,
    ) -> None:
        self.problems.add(Problem(self.sheet.name, row, column, value, message, expected, kind))


def letters(index: int) -> str:
    """Excel's name of a column counted from 0: ``A``, ``Z``, ``AA``."""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(65 + rest) + name
    return name


def _is_blank(cells: Sequence[Cell]) -> bool:
    return all(isinstance(cell, str) and not cell.strip() for cell in cells)
