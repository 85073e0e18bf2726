"""Báo cáo tổng hợp luân chuyển: opening text, tables with n/N behind every percentage, what could not be told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from luanchuyen_desktop.documents.blocks import (
    Paragraphs,
    Signature,
    cell,
    paragraphs,
    signature,
    table_row,
)
from luanchuyen_desktop.documents.contents import (
    CountRow,
    CountTable,
    Office,
    ReportContent,
    UndeterminedLine,
    slot_names,
    slots_of,
)
from luanchuyen_desktop.documents.fonts import Fonts, load_fonts
from luanchuyen_desktop.documents.page import Paper, Sheet, Strip, gap, glue_tail
from luanchuyen_desktop.documents.portrait import HEAD_SECTIONS, Gaps, head
from luanchuyen_desktop.documents.templates import load_template
from luanchuyen_desktop.documents.text import clean, number, share
from luanchuyen_desktop.documents.typeset import Align, Run, Style

SECTIONS: Final = (
    *HEAD_SECTIONS,
    "số ký hiệu",
    "mở đầu",
    "bảng",
    "không xác định",
    "kết thúc",
    "nơi nhận",
    "chức vụ",
    "họ tên",
)
_GAPS: Final = Gaps(above=20, below=12)

_BODY = Style(14, 18, Align.JUSTIFY, indent=28.35, after=6)
_CAPTION = Style(13, 17, bold=True, after=4)
_NOTE = Style(11, 14, italic=True, after=2)
_HEAD = Style(12, 15, Align.CENTRE, bold=True)
_LABEL = Style(12, 15)
_PART = Style(12, 15, italic=True, indent=12)
_TOTAL = Style(12, 15, bold=True)
_FIGURE = Style(12, 15, Align.RIGHT)
_PART_FIGURE = Style(12, 15, Align.RIGHT, italic=True)
_TOTAL_FIGURE = Style(12, 15, Align.RIGHT, bold=True)
_CENTRED = Style(12, 15, Align.CENTRE)

_SHORT_TABLE = 12  # rows that are never broken over two pages
_KEPT_WITH_SIGNATURE = 4  # lines or rows; of a table that is never broken, all
_KEPT_AT_ENDS = 2  # rows of a longer table that stay with its caption, and with its total

_COLUMNS: Final = (("Nội dung", 0.48), ("Số lượt (tỷ lệ)", 0.26), ("Số người (tỷ lệ)", 0.26))
_LIST_COLUMNS: Final = (("TT", 0.08), ("Mã luân chuyển", 0.22), ("Họ và tên", 0.32), ("Lý do", 0.38))


def render_report(content: ReportContent, office: Office, resources: Path) -> bytes:
    """The report as a PDF. Raises ``DocumentError`` naming a table whose parts do not add up."""
    for table in content.tables:
        table.verify()
    fonts = load_fonts(resources)
    slots = slots_of(content, office)
    template = load_template(resources / "templates" / "report.txt", SECTIONS, slot_names(ReportContent, Office))
    sheet = Sheet.portrait(office.portrait)

    def part(section: str) -> Paragraphs:
        return template.fill(section, slots, fonts)

    def strips() -> Iterator[Strip]:
        yield from head(part, sheet.width, fonts, _GAPS, part("số ký hiệu"))
        yield from paragraphs(part("mở đầu"), _BODY, sheet.width, fonts)
        # The signature never stands alone on a page: the last table goes with it, or the last lines of the list.
        last: list[Strip] = []
        for index, table in enumerate(content.tables, start=1):
            yield from last
            last = list(_count_table(index, table, sheet, fonts))
        last += [gap(4), *paragraphs(part("bảng"), _NOTE, sheet.width, fonts)]
        if content.undetermined:
            yield from last
            last = [gap(8), *paragraphs(part("không xác định"), _BODY, sheet.width, fonts, glued=True)]
            last += _undetermined(content.undetermined, sheet, fonts)
        yield from glue_tail(last, _KEPT_WITH_SIGNATURE)
        yield gap(8, glued=True)
        yield from paragraphs(part("kết thúc"), _BODY, sheet.width, fonts, glued=True)
        yield gap(10, glued=True)
        yield from signature(Signature(part("nơi nhận"), part("chức vụ"), (), part("họ tên")), sheet.width, fonts)

    title = "Báo cáo tổng hợp luân chuyển cán bộ"
    paper = Paper(sheet, fonts, title=title, author=clean(office.committee or ""))
    paper.add(strips(), bookmark=title, key="report")
    return paper.finish()


def _count_table(index: int, table: CountTable, sheet: Sheet, fonts: Fonts) -> Iterator[Strip]:
    """Caption, header, rows and total; a short table stays on one page, a long one may break between groups."""
    widths = [portion * sheet.width for _, portion in _COLUMNS]
    yield gap(8)
    yield from paragraphs([[Run(f"Bảng {index}. {table.title}")]], _CAPTION, sheet.width, fonts, glued=True)
    header = _header([label for label, _ in _COLUMNS], widths, fonts)
    yield Strip(header.height, header.draw, glued=True)
    tallest = sheet.height - header.height
    lines = list(_lines(table, fonts))
    for place, line in enumerate(lines):
        cells = [cell([[Run(text)]], style, width, fonts) for (text, style), width in zip(line, widths, strict=True)]
        before_part = place + 1 < len(lines) and lines[place + 1][0][1] is _PART
        near_an_end = place < _KEPT_AT_ENDS or place >= len(lines) - _KEPT_AT_ENDS
        glued = before_part or near_an_end or len(lines) <= _SHORT_TABLE
        yield from table_row(cells, widths, tallest, header=header, glued=glued)
    texts = [
        cell([[Run("Tổng số")]], _TOTAL, widths[0], fonts),
        cell([[Run(f"{number(table.events)} lượt")]], _TOTAL_FIGURE, widths[1], fonts),
        cell([[Run(f"{number(table.persons)} người")]], _TOTAL_FIGURE, widths[2], fonts),
    ]
    yield from table_row(texts, widths, tallest, header=header, glued=table.overlaps)
    if table.overlaps:
        yield from _overlap_note(table, sheet, fonts)


def _lines(table: CountTable, fonts: Fonts) -> Iterator[tuple[tuple[str, Style], ...]]:
    """The texts and styles of the rows, each followed by its parts."""
    for row in table.rows:
        yield _line(row, table, _LABEL, _FIGURE, fonts)
        for part in row.parts:
            yield _line(part, table, _PART, _PART_FIGURE, fonts)


def _line(row: CountRow, table: CountTable, label: Style, figure: Style, fonts: Fonts) -> tuple[tuple[str, Style], ...]:
    return (
        (fonts.printable(row.label, f"Bảng “{table.title}”"), label),
        (share(row.events, table.events), figure),
        (share(row.persons, table.persons), figure),
    )


def _overlap_note(table: CountTable, sheet: Sheet, fonts: Fonts) -> Iterator[Strip]:
    overlap = sum(row.persons for row in table.rows)
    note = (
        f"Các nhóm có người trùng nhau: một người có nhiều lượt ở các nhóm khác nhau được tính ở từng nhóm, "
        f"nên cột số người cộng lại là {number(overlap)}, lớn hơn tổng số {number(table.persons)} người."
    )
    yield gap(2, glued=True)
    yield from paragraphs([[Run(note)]], _NOTE, sheet.width, fonts)


def _undetermined(lines: Sequence[UndeterminedLine], sheet: Sheet, fonts: Fonts) -> Iterator[Strip]:
    widths = [portion * sheet.width for _, portion in _LIST_COLUMNS]
    header = _header([label for label, _ in _LIST_COLUMNS], widths, fonts)
    yield Strip(header.height, header.draw, glued=True)
    for index, line in enumerate(lines, start=1):
        texts = (line.code, line.name, line.reason)
        where = f"Danh sách không xác định được, luân chuyển {line.code}"
        cells = [cell([[Run(number(index))]], _CENTRED, widths[0], fonts)]
        cells += [
            cell([[Run(fonts.printable(text, where))]], _LABEL, width, fonts)
            for text, width in zip(texts, widths[1:], strict=True)
        ]
        yield from table_row(cells, widths, sheet.height - header.height, header=header)


def _header(labels: Sequence[str], widths: Sequence[float], fonts: Fonts) -> Strip:
    cells = [cell([[Run(label)]], _HEAD, width, fonts) for label, width in zip(labels, widths, strict=True)]
    (strip,) = table_row(cells, widths, 1000, middle=True)
    return strip
