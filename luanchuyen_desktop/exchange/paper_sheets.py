"""Printed lists as Excel sheets: the head of the paper, the table under its common headings, the signature.

People edit and print them; they are never read back. Ready to be printed: paper, margins, heading on every page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from pathlib import Path
from typing import Any, Final

from luanchuyen_desktop.errors import WorkbookError
from luanchuyen_desktop.exchange.problems import printable
from luanchuyen_desktop.exchange.writer import MOST_ROWS, Progress, drafting, write_whole_workbook

FONT: Final = "Times New Roman"
_MOST_NAME: Final = 31  # letters of a sheet's name
_NOT_IN_NAMES: Final = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))
_TICK: Final = 500
_A4, _A3 = 9, 8  # Excel's numbers of paper sizes
_POINTS_IN_LETTER: Final = 5.25  # how wide a column of one letter is
_LINE: Final = 18.0  # points
_LEADING: Final = 1.28  # of the letters: as high as Excel makes a line
_MOST_HEIGHT: Final = 409.0  # points that a row of Excel can be high
_HEAD_ROWS: Final = 2


class Side(Enum):
    """Where a text stands."""

    LEFT = auto()
    CENTRE = auto()
    RIGHT = auto()


@dataclass(frozen=True, slots=True)
class SheetText:
    """One line above or below the table. ``lines``: that it is estimated to take, for its height."""

    text: str
    bold: bool = False
    italic: bool = False
    underline: bool = False
    size: float = 13
    side: Side = Side.CENTRE
    lines: int = 1


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """``width``: in points; ``group``: the heading shared with neighbours; ``side``: of its cells."""

    heading: str
    width: float
    group: str = ""
    bold: bool = False
    side: Side = Side.LEFT


@dataclass(frozen=True, slots=True)
class SheetRow:
    """The cells with the number before them; ``bold``: a sum; ``lines``: of the highest cell."""

    cells: tuple[str, ...]
    bold: bool = False
    lines: int = 1


@dataclass(frozen=True, slots=True)
class PaperSheet:
    """One list. ``head`` and ``foot``: pairs of lines side by side, one of them may be missing.

    ``heading_lines``: of the upper and the lower row of headings.
    """

    name: str
    columns: Sequence[SheetColumn]
    rows: Sequence[SheetRow] = field(repr=False)
    title: Sequence[SheetText] = ()
    head: Sequence[tuple[SheetText | None, SheetText | None]] = ()
    notes: Sequence[SheetText] = ()
    foot: Sequence[tuple[SheetText | None, SheetText | None]] = ()
    above: Sequence[SheetText] = ()
    letters: float = 10
    heading_lines: tuple[int, int] = (1, 2)
    landscape: bool = True
    large: bool = False
    margins: tuple[float, float, float, float] = (12, 12, 20, 15)  # left, right, top, bottom in millimetres


def write_paper_sheets(path: Path, sheets: Sequence[PaperSheet], progress: Progress) -> None:
    """Write them, whole or not at all; ``progress`` may raise to stop. ``WorkbookError`` as for a book."""

    def write(draft: Path) -> None:
        with drafting(draft, in_rows=False) as workbook:
            for number, sheet in enumerate(sheets, start=1):
                _Writer(workbook, sheet, number).write(progress)

    write_whole_workbook(path, write)


class _Writer:
    """Writes one sheet from top to bottom."""

    def __init__(self, workbook: Any, sheet: PaperSheet, number: int) -> None:
        self._workbook, self._sheet = workbook, sheet
        self._page = workbook.add_worksheet(_sheet_name(sheet.name, number))
        self._last = len(sheet.columns) - 1
        self._row = 0
        self._formats: dict[tuple[object, ...], Any] = {}

    def write(self, progress: Progress) -> None:
        sheet = self._sheet
        for at, column in enumerate(sheet.columns):
            self._page.set_column(at, at, max(column.width / _POINTS_IN_LETTER, 3))
        for pair in sheet.head:
            self._pair(pair)
        self._row += bool(sheet.head)
        for text in (*sheet.title, *sheet.above):
            self._across(text)
        self._row += 1
        self._headings()
        self._rows(progress)
        for text in sheet.notes:
            self._across(text)
        self._row += 1
        for pair in sheet.foot:
            self._pair(pair)
        self._set_up()

    def _headings(self) -> None:
        sheet, first = self._sheet, self._row
        look = self._format(bold=True, size=sheet.letters, side=Side.CENTRE, ruled=True, middle=True)
        at = 0
        while at <= self._last:
            column = sheet.columns[at]
            if not column.group:
                self._page.merge_range(first, at, first + 1, at, "", look)
                self._put(first, at, column.heading, look)
                at += 1
                continue
            begin = at
            while at <= self._last and sheet.columns[at].group == column.group:
                self._put(first + 1, at, sheet.columns[at].heading, look)
                at += 1
            if at - begin > 1:
                self._page.merge_range(first, begin, first, at - 1, "", look)
            self._put(first, begin, column.group, look)
        for number, lines in enumerate(sheet.heading_lines):
            self._page.set_row(first + number, self._height(lines))
        self._page.repeat_rows(first, first + _HEAD_ROWS - 1)
        self._page.freeze_panes(first + _HEAD_ROWS, min(2, self._last))
        self._row += _HEAD_ROWS

    def _rows(self, progress: Progress) -> None:
        sheet = self._sheet
        if self._row + len(sheet.rows) > MOST_ROWS:
            raise WorkbookError(f"Danh sách {sheet.name} có hơn {MOST_ROWS} dòng, Excel không chứa hết.")
        for done, row in enumerate(sheet.rows, start=1):
            for at, (column, text) in enumerate(zip(sheet.columns, row.cells, strict=True)):
                bold = column.bold or row.bold
                self._put(
                    self._row, at, text, self._format(bold=bold, size=sheet.letters, side=column.side, ruled=True)
                )
            self._page.set_row(self._row, self._height(row.lines))
            self._row += 1
            if done % _TICK == 0 or done == len(sheet.rows):
                progress(done, len(sheet.rows))

    def _height(self, lines: int) -> float:
        """Told, since not every program works it out when it opens the file."""
        return min(lines * self._sheet.letters * _LEADING + 2, _MOST_HEIGHT)

    def _across(self, text: SheetText) -> None:
        self._merged(text, 0, self._last)
        self._page.set_row(self._row, _LINE * text.lines)
        self._row += 1

    def _pair(self, pair: tuple[SheetText | None, SheetText | None]) -> None:
        """Two lines, each over about half of the width."""
        total = sum(column.width for column in self._sheet.columns)
        middle, width = 0, 0.0
        while middle < self._last and width + self._sheet.columns[middle].width <= total * 0.45:
            width += self._sheet.columns[middle].width
            middle += 1
        middle = max(middle, 1)
        for text, first, last in ((pair[0], 0, middle - 1), (pair[1], middle, self._last)):
            if text is not None:
                self._merged(text, first, last)
        self._page.set_row(self._row, _LINE * max(text.lines for text in pair if text is not None))
        self._row += 1

    def _merged(self, text: SheetText, first: int, last: int) -> None:
        look = self._format(
            bold=text.bold, italic=text.italic, underline=text.underline, size=text.size, side=text.side
        )
        if last > first:
            self._page.merge_range(self._row, first, self._row, last, "", look)
        self._put(self._row, first, text.text, look)

    def _put(self, row: int, column: int, text: str, look: Any) -> None:
        # Never `write`, which would make a formula of a text that begins like one.
        if not text:
            self._page.write_blank(row, column, None, look)
        elif self._page.write_string(row, column, text, look) != 0:
            raise WorkbookError(
                f"Danh sách {self._sheet.name}, dòng {row + 1}, cột {self._sheet.columns[column].heading}: "
                f"“{printable(text)}” dài quá mức Excel cho phép.",
                "Rút ngắn nội dung này trong sổ rồi xuất lại.",
            )

    def _format(
        self,
        *,
        bold: bool = False,
        italic: bool = False,
        underline: bool = False,
        size: float,
        side: Side,
        ruled: bool = False,
        middle: bool = False,
    ) -> Any:
        key = (bold, italic, underline, size, side, ruled, middle)
        if key not in self._formats:
            look = {
                "font_name": FONT,
                "font_size": size,
                "bold": bold,
                "italic": italic,
                "underline": int(underline),
                "align": side.name.lower().replace("centre", "center"),
                "valign": "vcenter" if middle else "top",
                "text_wrap": True,
                "num_format": "@",
                "border": int(ruled),
            }
            self._formats[key] = self._workbook.add_format(look)
        return self._formats[key]

    def _set_up(self) -> None:
        page, sheet = self._page, self._sheet
        if sheet.landscape:
            page.set_landscape()
        page.set_paper(_A3 if sheet.large else _A4)
        page.set_margins(*(each / 25.4 for each in sheet.margins))
        page.fit_to_pages(1, 0)
        page.center_horizontally()
        page.set_footer('&R&"Times New Roman,Italic"&P/&N')
        page.hide_gridlines(2)


def _sheet_name(name: str, number: int) -> str:
    """As Excel takes it: what stands before a colon, without its marks, no longer than it allows."""
    words = " ".join(name.partition(":")[0].translate(_NOT_IN_NAMES).split())
    return words if 0 < len(words) <= _MOST_NAME else f"{words[: _MOST_NAME - 4]} {number}".strip()
