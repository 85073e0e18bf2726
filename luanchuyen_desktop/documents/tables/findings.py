"""Danh sách kết quả kiểm tra: A4 landscape, grouped as on the screen, header on every page, in linear time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from luanchuyen_desktop.documents.contents import Office
from luanchuyen_desktop.documents.pdf.blocks import Cell, cell, table_row
from luanchuyen_desktop.documents.pdf.fonts import Fonts
from luanchuyen_desktop.documents.pdf.landscape import ListForm, Progress, render_landscape
from luanchuyen_desktop.documents.pdf.page import Sheet, Strip
from luanchuyen_desktop.documents.pdf.typeset import Align, Run, Style
from luanchuyen_desktop.documents.tables.findings_contents import (
    FINDING_COLUMNS,
    FindingsContent,
    FindingsGroup,
    FindingsRow,
)
from luanchuyen_desktop.documents.text import number

# Shares of the width (millimetres on a sheet with the default margins); TT first, then ``FINDING_COLUMNS``.
_WIDTHS: Final = (8.0, 15.0, 29.0, 27.0, 30.0, 76.0, 27.0, 16.0, 45.0)
_HEAD = Style(8.5, 10, Align.CENTRE, bold=True)
_TEXT = Style(8.5, 10)
_CENTRED = Style(8.5, 10, Align.CENTRE)
_GROUP = Style(9.5, 12, bold=True)
_TICK_ROWS = 100
_FORM = ListForm(
    "findings.txt", "Danh sách kết quả kiểm tra", "findings", subject=Style(12, 16, Align.CENTRE, italic=True)
)


def render_findings(
    content: FindingsContent,
    office: Office,
    resources: Path,
    progress: Progress = lambda _done, _total: None,
) -> bytes:
    """The list as a PDF; ``progress`` is called about every hundred rows.

    Raises ``DocumentError`` when a template is wrong or a character cannot be printed (naming subject and column).
    """

    def table(sheet: Sheet, fonts: Fonts) -> Iterator[Strip]:
        return _table(content.groups, sheet, fonts, progress)

    return render_landscape(_FORM, content, office, resources, table)


def _table(groups: Sequence[FindingsGroup], sheet: Sheet, fonts: Fonts, progress: Progress) -> Iterator[Strip]:
    scale = sheet.width / sum(_WIDTHS)
    widths = [share * scale for share in _WIDTHS]
    header = _header(widths, fonts)
    yield Strip(header.height, header.draw, glued=True)
    tallest = sheet.height - header.height
    total = sum(len(group.rows) for group in groups)
    index = 0
    for group in groups:
        if group.title:
            yield from _group_heading(group, sheet.width, tallest, header, fonts)
        for row in group.rows:
            index += 1
            # The last row goes with the signature.
            yield table_row(_cells(index, row, widths, fonts), widths, tallest, header=header, glued=index == total)
            if index % _TICK_ROWS == 0 or index == total:
                progress(index, total)


def _group_heading(group: FindingsGroup, width: float, tallest: float, header: Strip, fonts: Fonts) -> Iterator[Strip]:
    """One cell across the table, on the page of the first row under it."""
    text = fonts.printable(group.title, f"Danh sách kết quả kiểm tra, nhóm {group.title[:40]}")
    item = cell([[Run(text)]], _GROUP, width, fonts)
    yield table_row([item], [width], tallest, header=header, glued=True)


def _cells(index: int, row: FindingsRow, widths: Sequence[float], fonts: Fonts) -> list[Cell]:
    cells = [cell([[Run(number(index))]], _CENTRED, widths[0], fonts)]
    for column, (texts, width) in enumerate(zip(row.cells, widths[1:], strict=True)):
        label = f"Danh sách kết quả kiểm tra, {row.name}, cột {FINDING_COLUMNS[column]}"
        runs = [[Run(fonts.printable(text, label))] for text in texts]
        cells.append(cell(runs, _TEXT, width, fonts))
    return cells


def _header(widths: Sequence[float], fonts: Fonts) -> Strip:
    labels = ("TT", *FINDING_COLUMNS)
    cells = [cell([[Run(label)]], _HEAD, width, fonts) for label, width in zip(labels, widths, strict=True)]
    return table_row(cells, widths, middle=True)
