"""Danh sách kết quả kiểm tra: A4 landscape, grouped as on the screen, header on every page, in linear time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

from luanchuyen_desktop.documents.blocks import (
    Cell,
    Heading,
    Paragraphs,
    Signature,
    cell,
    heading,
    paragraphs,
    signature,
    table_row,
)
from luanchuyen_desktop.documents.contents import Office, slot_names, slots_of
from luanchuyen_desktop.documents.findings_contents import (
    FINDING_COLUMNS,
    FindingsContent,
    FindingsGroup,
    FindingsRow,
)
from luanchuyen_desktop.documents.fonts import Fonts, load_fonts
from luanchuyen_desktop.documents.page import Paper, Sheet, Strip, gap
from luanchuyen_desktop.documents.templates import load_template
from luanchuyen_desktop.documents.text import clean, number
from luanchuyen_desktop.documents.typeset import Align, Run, Style

SECTIONS: Final = (
    "cơ quan cấp trên",
    "cơ quan ban hành",
    "tiêu đề",
    "địa danh, ngày",
    "tên loại",
    "trích yếu",
    "kết thúc",
    "chức vụ",
    "họ tên",
)

# Shares of the width (millimetres on a sheet with the default margins); TT first, then ``FINDING_COLUMNS``.
_WIDTHS: Final = (8.0, 15.0, 29.0, 27.0, 30.0, 76.0, 27.0, 16.0, 45.0)
_TITLE = Style(15, 19, Align.CENTRE, bold=True)
_SUBJECT = Style(12, 16, Align.CENTRE, italic=True)
_HEAD = Style(8.5, 10, Align.CENTRE, bold=True)
_TEXT = Style(8.5, 10)
_CENTRED = Style(8.5, 10, Align.CENTRE)
_GROUP = Style(9.5, 12, bold=True)
_NOTE = Style(10, 13, italic=True)
_TICK_ROWS = 100

Progress = Callable[[int, int], None]


def render_findings(
    content: FindingsContent,
    office: Office,
    resources: Path,
    progress: Progress = lambda _done, _total: None,
) -> bytes:
    """The list as a PDF; ``progress`` is called about every hundred rows.

    Raises ``DocumentError`` when a template is wrong or a character cannot be printed (naming subject and column).
    """
    fonts = load_fonts(resources)
    template = load_template(resources / "templates" / "findings.txt", SECTIONS, slot_names(FindingsContent, Office))
    sheet = Sheet.landscape(office.landscape)
    slots = slots_of(content, office)

    def part(section: str) -> Paragraphs:
        return template.fill(section, slots, fonts)

    def strips() -> Iterator[Strip]:
        boxes = Heading(part("cơ quan cấp trên"), part("cơ quan ban hành"), (), part("tiêu đề"), part("địa danh, ngày"))
        yield heading(boxes, sheet.width, fonts)
        yield gap(12)
        yield from paragraphs(part("tên loại"), _TITLE, sheet.width, fonts, glued=True)
        yield from paragraphs(part("trích yếu"), _SUBJECT, sheet.width, fonts, glued=True)
        yield gap(8, glued=True)
        yield from _table(content.groups, sheet, fonts, progress)
        yield gap(6, glued=True)
        yield from paragraphs(part("kết thúc"), _NOTE, sheet.width, fonts, glued=True)
        yield gap(8, glued=True)
        yield from signature(Signature((), part("chức vụ"), (), part("họ tên")), sheet.width, fonts)

    title = "Danh sách kết quả kiểm tra"
    paper = Paper(sheet, fonts, title=title, author=clean(office.committee or ""))
    paper.add(strips(), bookmark=title, key="findings")
    return paper.finish()


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
            yield from table_row(
                _cells(index, row, widths, fonts), widths, tallest, header=header, glued=index == total
            )
            if index % _TICK_ROWS == 0 or index == total:
                progress(index, total)


def _group_heading(group: FindingsGroup, width: float, tallest: float, header: Strip, fonts: Fonts) -> Iterator[Strip]:
    """One cell across the table, on the page of the first row under it."""
    text = fonts.printable(group.title, f"Danh sách kết quả kiểm tra, nhóm {group.title[:40]}")
    item = cell([[Run(text)]], _GROUP, width, fonts)
    yield from table_row([item], [width], tallest, header=header, glued=True)


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
    (strip,) = table_row(cells, widths, 1000, middle=True)
    return strip
