"""Danh sách trích ngang: A4 landscape, header on every page. Rows go straight to the canvas, in linear time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path
from typing import Final

from reportlab.lib.units import mm

from luanchuyen_desktop.documents.blocks import CELL_PADDING, GRID_WEIGHT, cell, table_row
from luanchuyen_desktop.documents.canvas import PaperCanvas
from luanchuyen_desktop.documents.column_widths import Column, Words, fitted_widths
from luanchuyen_desktop.documents.contents import ROSTER_COLUMNS, Office, RosterContent, RosterRow
from luanchuyen_desktop.documents.fonts import Fonts, word_width
from luanchuyen_desktop.documents.landscape import ListForm, Progress, render_landscape
from luanchuyen_desktop.documents.page import Sheet, Strip
from luanchuyen_desktop.documents.text import clean, number
from luanchuyen_desktop.documents.typeset import Align, Run, Style

# Heading and least width in millimetres; TT first. What is left goes where the rows need it.
_COLUMNS: Final = (
    ("TT", 8.0),
    ("Họ và tên", 20.0),
    ("Nam", 12.0),
    ("Nữ", 12.0),
    ("Dân tộc", 9.0),
    ("Quê quán", 14.0),
    ("Ngày vào Đảng, chính thức", 12.0),
    ("Trình độ", 20.0),
    ("Chức vụ, đơn vị hiện nay (từ)", 24.0),
    ("Quy hoạch", 16.0),
    ("Xếp loại 3 năm gần nhất", 14.0),
    ("Kỷ luật", 11.0),
    ("Luân chuyển", 16.0),
    ("Thời gian công tác còn lại", 12.0),
    ("Ghi chú", 12.0),
)
_BIRTH = (2, 4)  # the columns under the common heading “Ngày sinh”

_HEAD = Style(8.5, 10, Align.CENTRE, bold=True)
_INDEX = Style(7.5, 9, Align.CENTRE, italic=True)
_TEXT = Style(8.5, 10)
_CENTRED = Style(8.5, 10, Align.CENTRE)
_NAME = Style(8.5, 10, bold=True)
_FORM = ListForm("roster.txt", "Danh sách trích ngang cán bộ", "roster")


def render_roster(
    content: RosterContent,
    office: Office,
    resources: Path,
    progress: Progress = lambda _done, _total: None,
) -> bytes:
    """The list as a PDF; ``progress`` is called about every hundred rows.

    Raises ``DocumentError`` when a template is wrong or a character cannot be printed (naming cadre and column).
    """

    def table(sheet: Sheet, fonts: Fonts) -> Iterator[Strip]:
        return _table(content.rows, sheet, fonts, progress)

    return render_landscape(_FORM, content, office, resources, table)


def _table(rows: Sequence[RosterRow], sheet: Sheet, fonts: Fonts, progress: Progress) -> Iterator[Strip]:
    widths = _widths(rows, sheet, fonts)
    header = _header(widths, fonts)
    yield Strip(header.height, header.draw, glued=True)
    tallest = sheet.height - header.height
    for index, row in enumerate(rows, start=1):
        # The last two rows go with the signature.
        yield from _row(index, row, widths, tallest, header, fonts, glued=index > len(rows) - 2)
        if index % 100 == 0 or index == len(rows):
            progress(index, len(rows))


def _widths(rows: Sequence[RosterRow], sheet: Sheet, fonts: Fonts) -> list[float]:
    def words(text: str, style: Style) -> Words:
        face = fonts.name(bold=style.bold, italic=style.italic)
        return tuple(word_width(word, face) * style.size for word in clean(text).split())

    columns = [Column(words(label, _HEAD), least * mm) for label, least in _COLUMNS]
    measured = [
        [(words(number(index), _TEXT),)]
        + [tuple(words(text, _NAME if at == 0 else _TEXT) for text in texts) for at, texts in enumerate(row.cells)]
        for index, row in enumerate(rows, start=1)
    ]
    space = word_width(" ", fonts.name()) * _TEXT.size
    return fitted_widths(columns, measured, sheet.width, space, 2 * CELL_PADDING)


def _row(
    index: int,
    row: RosterRow,
    widths: Sequence[float],
    tallest: float,
    header: Strip,
    fonts: Fonts,
    *,
    glued: bool,
) -> Iterator[Strip]:
    cells = [cell([[Run(number(index))]], _CENTRED, widths[0], fonts)]
    for column, (texts, width) in enumerate(zip(row.cells, widths[1:], strict=True)):
        label = f"Danh sách trích ngang, {row.name}, cột {ROSTER_COLUMNS[column]}"
        runs = [[Run(fonts.printable(text, label))] for text in texts]
        cells.append(cell(runs, _NAME if column == 0 else _TEXT, width, fonts))
    yield from table_row(cells, widths, tallest, header=header, glued=glued)


def _header(widths: Sequence[float], fonts: Fonts) -> Strip:
    """The heading row, the two birth columns under one heading, and a row of column numbers."""
    cells = [cell([[Run(label)]], _HEAD, width, fonts) for (label, _), width in zip(_COLUMNS, widths, strict=True)]
    first, last = _BIRTH
    upper = cell([[Run("Ngày sinh")]], _HEAD, sum(widths[first:last]), fonts)
    height = max(item.height for item in cells) + 2 * mm
    split = upper.height + 2 * mm
    indices = [cell([[Run(str(i))]], _INDEX, width, fonts) for i, width in enumerate(widths, start=1)]
    (index_row,) = table_row(indices, widths, 100)
    edges = [0.0, *accumulate(widths)]

    def draw(canvas: PaperCanvas, x: float, top: float) -> None:
        canvas.put_box(x, top - height, edges[-1], height, GRID_WEIGHT)
        canvas.put_rule(x + edges[first], top - split, x + edges[last], top - split, GRID_WEIGHT)
        for column, item in enumerate(cells):
            above = split if first <= column < last else 0.0
            item.draw(canvas, x + edges[column], top - above, height - above, middle=True)
            if column:
                from_y = top - (split if first < column < last else 0.0)
                canvas.put_rule(x + edges[column], from_y, x + edges[column], top - height, GRID_WEIGHT)
        upper.draw(canvas, x + edges[first], top, split, middle=True)
        index_row.draw(canvas, x, top - height)

    return Strip(height + index_row.height, draw)
