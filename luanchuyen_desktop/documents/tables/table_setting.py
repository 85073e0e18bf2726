"""A table as strips of a page: columns as wide as the rows need, common headings, the head again on every page.

Rows go straight to the canvas, in linear time. A row is moved to the next page as a whole; only a high one is broken,
and says where it goes on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final, TypeAlias

from reportlab.lib.units import mm

from luanchuyen_desktop.documents.pdf.blocks import CELL_PADDING, GRID_WEIGHT, Cell, GoesOn, cell, table_row
from luanchuyen_desktop.documents.pdf.canvas import PaperCanvas
from luanchuyen_desktop.documents.pdf.fonts import Fonts, word_width
from luanchuyen_desktop.documents.pdf.page import Strip
from luanchuyen_desktop.documents.pdf.typeset import Align, Run, Style
from luanchuyen_desktop.documents.tables.column_widths import (
    LONGEST_WORDS,
    MOST_MEASURED,
    Column,
    Words,
    fitted_widths,
    least_total,
)
from luanchuyen_desktop.documents.tables.table_contents import (
    CONTINUED,
    INDEX_HEADING,
    CellText,
    Look,
    TableColumn,
    TableContent,
    TableRow,
)
from luanchuyen_desktop.documents.text import clean, number
from luanchuyen_desktop.errors import DocumentError

Progress: TypeAlias = Callable[[int, int], None]

SMALLEST: Final = 6.5  # points; below it nobody reads a printed list
_STEP: Final = 0.5
_LEADING: Final = 1.18
_INDEX_LEAST: Final = 8.0  # millimetres
_MEANT_FOR: Final = 9.0  # points: the letters with which columns have their least width; it shrinks with smaller ones
_TICK: Final = 100  # rows
_ALIGNS: Final = {Look.PLAIN: Align.LEFT, Look.BOLD: Align.LEFT, Look.CENTRE: Align.CENTRE, Look.RIGHT: Align.RIGHT}


@dataclass(frozen=True, slots=True)
class Letters:
    """The styles of a table at one size: of the headings, the column numbers, and the cells by look and weight."""

    size: float
    head: Style
    index: Style
    cells: dict[tuple[Look, bool], Style]

    @classmethod
    def of(cls, size: float) -> Letters:
        """``size`` in points."""
        leading = round(size * _LEADING, 1)
        cells = {
            (look, heavy): Style(size, leading, align, bold=heavy or look is Look.BOLD)
            for look, align in _ALIGNS.items()
            for heavy in (False, True)
        }
        small = size - 1
        return cls(
            size,
            Style(size, leading, Align.CENTRE, bold=True),
            Style(small, round(small * _LEADING, 1), Align.CENTRE, italic=True),
            cells,
        )


@dataclass(frozen=True, slots=True)
class TableSetter:
    """Sets one table on a text area ``width`` × ``height`` points. ``widths``: of its columns, the number first."""

    content: TableContent
    width: float
    height: float
    fonts: Fonts
    letters: Letters
    widths: Sequence[float]

    @classmethod
    def fitted(cls, content: TableContent, width: float, height: float, letters: float, fonts: Fonts) -> TableSetter:
        """With letters of that size, or as much smaller as the columns need to stand side by side.

        Very long words are cut rather than letters made small, and any where the smallest letters are not enough.
        Raises ``DocumentError`` where the columns do not fit even so.
        """
        size, margin = letters, 2 * CELL_PADDING
        while True:
            styles = Letters.of(size)
            columns, rows = _measured(content, styles, fonts)
            for longest in LONGEST_WORDS if size <= SMALLEST else LONGEST_WORDS[:2]:
                if least_total(columns, rows, width, margin, longest) <= width:
                    space = word_width(" ", fonts.name()) * size
                    widths = fitted_widths(columns, rows, width, space, margin, longest)
                    return cls(content, width, height, fonts, styles, widths)
            if size <= SMALLEST:
                raise DocumentError(
                    f"{content.name}: {len(columns)} cột không đứng đủ trên khổ giấy này.",
                    "Bỏ bớt cột, hoặc chọn khổ giấy lớn hơn.",
                )
            size = max(size - _STEP, SMALLEST)

    def strips(self, progress: Progress, *, glue_last: int = 2) -> Iterator[Strip]:
        """The head and the rows; the last ``glue_last`` rows stay on the page of what comes next."""
        rows = self.content.rows
        header = self._header()
        yield Strip(header.height, header.draw, glued=True)
        tallest = self.height - header.height
        plain = self.letters.cells[Look.PLAIN, False]
        goes_on = GoesOn(1, cell([[Run(CONTINUED)]], plain, self.widths[1], self.fonts))
        index = 0
        for done, row in enumerate(rows, start=1):
            index += row.numbered
            cells = self._cells(number(index) if row.numbered else "", row)
            glued = done > len(rows) - glue_last
            yield table_row(cells, self.widths, tallest, header=header, glued=glued, goes_on=goes_on)
            if done % _TICK == 0 or done == len(rows):
                progress(done, len(rows))

    def lines(self, row: TableRow) -> int:
        """Of its highest cell; raises ``DocumentError`` as the drawing would."""
        return max((len(each.lines) for each in self._cells("", row)), default=1)

    def heading_lines(self) -> tuple[int, int]:
        """Of the upper and the lower row of headings; one that stands under no common heading takes both."""
        head, fonts = self.letters.head, self.fonts
        columns = zip(self.content.columns, self.widths[1:], strict=True)
        low = [
            (column.group, len(cell([[Run(column.heading)]], head, width, fonts).lines)) for column, width in columns
        ]
        upper = max((len(self._over(text, at, count).lines) for text, at, count in _named(self)), default=1)
        lower = max((lines if group else lines - upper for group, lines in low), default=1)
        return upper, max(lower, 1)

    def _cells(self, label: str, row: TableRow) -> list[Cell]:
        heavy = not row.numbered
        cells = [cell([[Run(label)]], self.letters.cells[Look.CENTRE, heavy], self.widths[0], self.fonts)]
        for column, texts, width in zip(self.content.columns, row.cells, self.widths[1:], strict=True):
            style = self.letters.cells[column.look, heavy]
            runs = [[Run(text)] for text in self._printable(row, column, texts)]
            cells.append(cell(runs, style, width, self.fonts))
        return cells

    def texts(self, row: TableRow) -> list[list[str]]:
        """What its cells say, paragraph by paragraph. Raises ``DocumentError`` for what no paper can show."""
        cells = zip(self.content.columns, row.cells, strict=True)
        return [self._printable(row, column, texts) for column, texts in cells]

    def _printable(self, row: TableRow, column: TableColumn, texts: CellText) -> list[str]:
        where = f"{self.content.name}, {row.about}, cột {column.name}"
        return [self.fonts.printable(text, where) for text in texts]

    def _header(self) -> Strip:
        """Headings, those of neighbours under their common one, and a row of column numbers."""
        head, fonts = self.letters.head, self.fonts
        texts = [INDEX_HEADING, *(column.heading for column in self.content.columns)]
        cells = [cell([[Run(clean(text))]], head, width, fonts) for text, width in zip(texts, self.widths, strict=True)]
        edges = [0.0, *accumulate(self.widths)]
        groups = [_Group(at + 1, at + 1 + count, self._over(text, at, count)) for text, at, count in _named(self)]
        split = max((group.over.height + 2 * CELL_PADDING for group in groups), default=0.0)
        under = {at for group in groups for at in range(group.first, group.last)}
        height = max(item.height + 2 * CELL_PADDING + (split if at in under else 0) for at, item in enumerate(cells))
        height = max(height, 2 * (head.leading + CELL_PADDING))
        indices = [cell([[Run(str(at))]], self.letters.index, width, fonts) for at, width in enumerate(self.widths, 1)]
        index_row = table_row(indices, self.widths)
        begun = {group.first: group.over for group in groups}
        inner = {at for group in groups for at in range(group.first + 1, group.last)}

        def draw(canvas: PaperCanvas, x: float, top: float) -> None:
            canvas.put_box(x, top - height, edges[-1], height, GRID_WEIGHT)
            for at, item in enumerate(cells):
                if at in begun:  # before what stands under it, as it is read
                    begun[at].draw(canvas, x + edges[at], top, split, middle=True)
                above = split if at in under else 0.0
                item.draw(canvas, x + edges[at], top - above, height - above, middle=True)
                if at:
                    begin = top - (split if at in inner else 0.0)
                    canvas.put_rule(x + edges[at], begin, x + edges[at], top - height, GRID_WEIGHT)
            for group in groups:
                left, right = x + edges[group.first], x + edges[group.last]
                canvas.put_rule(left, top - split, right, top - split, GRID_WEIGHT)
            index_row.draw(canvas, x, top - height)

        return Strip(height + index_row.height, draw)

    def _over(self, text: str, at: int, count: int) -> Cell:
        width = sum(self.widths[at + 1 : at + 1 + count])
        return cell([[Run(clean(text))]], self.letters.head, width, self.fonts)


@dataclass(frozen=True, slots=True)
class _Group:
    """A common heading over the columns ``first`` to ``last`` (not included), counted with the number's column."""

    first: int
    last: int
    over: Cell


def _named(setter: TableSetter) -> Iterator[tuple[str, int, int]]:
    return ((text, at, count) for text, at, count in setter.content.groups() if text)


_Row: TypeAlias = list[tuple[Words, ...]]


def _measured(content: TableContent, letters: Letters, fonts: Fonts) -> tuple[list[Column], list[_Row]]:
    """The columns with their headings, and the words of rows spread evenly over the list."""

    def words(text: str, style: Style) -> Words:
        face = fonts.name(bold=style.bold, italic=style.italic)
        return tuple(word_width(word, face) * style.size for word in clean(text).split())

    scale = mm * min(letters.size / _MEANT_FOR, 1.0)
    columns = [Column(words(INDEX_HEADING, letters.head), _INDEX_LEAST * scale)]
    columns += [Column(words(each.heading, letters.head), each.least * scale) for each in content.columns]
    rows: list[_Row] = []
    for at in range(0, len(content.rows), max(1, -(-len(content.rows) // MOST_MEASURED))):
        row = content.rows[at]
        styles = [letters.cells[column.look, not row.numbered] for column in content.columns]
        found: _Row = [(words(number(len(content.rows)), letters.cells[Look.CENTRE, False]),)]
        found += [tuple(words(text, style) for text in texts) for texts, style in zip(row.cells, styles, strict=True)]
        rows.append(found)
    return columns, rows
