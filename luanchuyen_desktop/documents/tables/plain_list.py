"""A list of any columns: A4 landscape, set like the Danh sách trích ngang, header on every page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from luanchuyen_desktop.documents.contents import Column, ListContent, ListRow, Office
from luanchuyen_desktop.documents.pdf.blocks import Cell, Paragraphs, cell, paragraph, table_row
from luanchuyen_desktop.documents.pdf.canvas import PaperCanvas
from luanchuyen_desktop.documents.pdf.fonts import Fonts
from luanchuyen_desktop.documents.pdf.landscape import ListForm, ListPart, Progress, Table, render_landscapes
from luanchuyen_desktop.documents.pdf.page import Sheet, Strip, gap
from luanchuyen_desktop.documents.pdf.typeset import Align, Run, Style
from luanchuyen_desktop.documents.text import number

_HEAD = Style(10, 12, Align.CENTRE, bold=True)
_INDEX = Style(8.5, 10, Align.CENTRE, italic=True)
# By what the column is: bold, and set to the right.
_STYLES: Final = {
    (bold, right): Style(10, 12, Align.RIGHT if right else Align.LEFT, bold=bold)
    for bold in (False, True)
    for right in (False, True)
}
_UNIT = Style(11, 14, Align.RIGHT, italic=True)
_CENTRED = Style(10, 12, Align.CENTRE)
_NUMBER: Final = Column("TT", 10)


def render_list(
    content: ListContent,
    office: Office,
    resources: Path,
    progress: Progress = lambda _done, _total: None,
) -> bytes:
    """The list as a PDF; ``progress`` is called about every hundred rows.

    Raises ``DocumentError`` when a template is wrong or a character cannot be printed (naming row and column).
    """
    return render_lists([content], office, resources, progress)


def render_lists(
    contents: Sequence[ListContent],
    office: Office,
    resources: Path,
    progress: Progress = lambda _done, _total: None,
) -> bytes:
    """Several lists in one PDF, each from a new page on; raises as ``render_list``."""
    parts = [
        ListPart(ListForm("plain_list.txt", content.title, f"list{number}"), content, _table_of(content, progress))
        for number, content in enumerate(contents)
    ]
    return render_landscapes(parts, office, resources)


def _table_of(content: ListContent, progress: Progress) -> Table:
    def table(sheet: Sheet, fonts: Fonts) -> Iterator[Strip]:
        return _table(content, sheet, fonts, progress)

    return table


def _table(content: ListContent, sheet: Sheet, fonts: Fonts, progress: Progress) -> Iterator[Strip]:
    columns = (_NUMBER, *content.columns)
    scale = sheet.width / sum(column.share for column in columns)
    widths = [column.share * scale for column in columns]
    header = _header(columns, widths, fonts)
    if content.unit is not None:
        yield from paragraph([Run(f"Đơn vị tính: {content.unit}")], _UNIT, sheet.width, fonts, glued=True)
        yield gap(3, glued=True)
    yield Strip(header.height, header.draw, glued=True)
    tallest = sheet.height - header.height
    for index, row in enumerate(content.rows, start=1):
        cells = [cell([[Run(number(index) if row.numbered else "")]], _CENTRED, widths[0], fonts)]
        cells += _cells(content, row, widths, fonts)
        # The last row goes with the signature.
        last = index == len(content.rows)
        yield table_row(cells, widths, tallest, header=header, glued=last)
        if index % 100 == 0 or last:
            progress(index, len(content.rows))


def _cells(content: ListContent, row: ListRow, widths: Sequence[float], fonts: Fonts) -> list[Cell]:
    """The cells of a row, all in bold in a sum."""
    return [
        cell(_runs(row, column, texts, fonts), _STYLES[column.bold or not row.numbered, column.right], width, fonts)
        for column, texts, width in zip(content.columns, row.cells, widths[1:], strict=True)
    ]


def _runs(row: ListRow, column: Column, texts: Sequence[str], fonts: Fonts) -> Paragraphs:
    return [[Run(fonts.printable(text, f"{row.about}, cột {column.heading}"))] for text in texts]


def _header(columns: Sequence[Column], widths: Sequence[float], fonts: Fonts) -> Strip:
    """The heading row and a row of column numbers."""
    texts = [cell([[Run(column.heading)]], _HEAD, width, fonts) for column, width in zip(columns, widths, strict=True)]
    indices = [cell([[Run(str(at))]], _INDEX, width, fonts) for at, width in enumerate(widths, start=1)]
    rows = [table_row(texts, widths, middle=True), table_row(indices, widths)]

    def draw(canvas: PaperCanvas, x: float, top: float) -> None:
        down = top
        for row in rows:
            row.draw(canvas, x, down)
            down -= row.height

    return Strip(sum(row.height for row in rows), draw)
