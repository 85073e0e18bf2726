"""Phiếu kiểm tra điều kiện: the internal sheet of one rotation, rule by rule, with exceptions and overrides."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

from luanchuyen_desktop.documents.blocks import (
    Heading,
    Paragraphs,
    Signature,
    cell,
    heading,
    paragraphs,
    signature,
    table_row,
)
from luanchuyen_desktop.documents.checksheet_contents import CheckLine, CheckSheetContent
from luanchuyen_desktop.documents.contents import Office, slot_names, slots_of
from luanchuyen_desktop.documents.fonts import Fonts, load_fonts
from luanchuyen_desktop.documents.page import Paper, Sheet, Strip, gap
from luanchuyen_desktop.documents.templates import Template, load_template
from luanchuyen_desktop.documents.text import clean, number
from luanchuyen_desktop.documents.typeset import Align, Run, Style
from luanchuyen_desktop.errors import DocumentError

SECTIONS: Final = (
    "cơ quan cấp trên",
    "cơ quan ban hành",
    "tiêu đề",
    "địa danh, ngày",
    "tên loại",
    "trích yếu",
    "nhân sự",
    "kết luận",
    "ban hành khi còn lỗi",
    "từng quy tắc",
    "hồ sơ cán bộ",
    "chức vụ",
    "họ tên",
)

_TYPE = Style(16, 20, Align.CENTRE, bold=True)
_SUBJECT = Style(14, 18, Align.CENTRE, bold=True)
_DASHES = Style(14, 16, Align.CENTRE)
_FACT = Style(13, 17, after=2)
_CAPTION = Style(13, 17, after=4)
_HEAD = Style(11, 13, Align.CENTRE, bold=True)
_CENTRED = Style(11, 13, Align.CENTRE)
_TEXT = Style(11, 13)

_BLANK: Final = Run(" ")
_COLUMNS: Final = (("TT", 0.06), ("Quy tắc", 0.22), ("Kết luận", 0.16), ("Nội dung, số liệu, căn cứ, ngoại lệ", 0.56))


def render_check_sheets(
    contents: Sequence[CheckSheetContent],
    office: Office,
    resources: Path,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> bytes:
    """One PDF with each sheet on pages of its own, numbered by itself and bookmarked.

    Raises ``DocumentError`` when there is nothing to print, a template is wrong, or a character cannot be printed.
    """
    if not contents:
        raise DocumentError("Chưa chọn trường hợp luân chuyển nào để in phiếu kiểm tra.")
    fonts = load_fonts(resources)
    template = load_template(
        resources / "templates" / "checksheet.txt", SECTIONS, slot_names(CheckSheetContent, Office)
    )
    first = contents[0]
    title = "Phiếu kiểm tra điều kiện luân chuyển"
    sheet = Sheet.portrait(office.portrait)
    whole = f"{title} {clean(first.name)}" if len(contents) == 1 else title
    paper = Paper(sheet, fonts, title=whole, author=clean(office.committee or ""))
    for done, content in enumerate(contents, start=1):
        strips = _strips(content, office, template, sheet, fonts)
        paper.add(strips, bookmark=f"{clean(content.name)} ({content.code})", key=f"checksheet-{done}")
        progress(done, len(contents))
    return paper.finish()


def _strips(
    content: CheckSheetContent, office: Office, template: Template, sheet: Sheet, fonts: Fonts
) -> Iterator[Strip]:
    facts = {
        name: (f"Luân chuyển {content.code}, {label}", value) for name, (label, value) in slots_of(content).items()
    }
    slots = facts | slots_of(office)

    def part(section: str) -> Paragraphs:
        return template.fill(section, slots, fonts)

    boxes = Heading(part("cơ quan cấp trên"), part("cơ quan ban hành"), (), part("tiêu đề"), part("địa danh, ngày"))
    yield heading(boxes, sheet.width, fonts)
    yield gap(16)
    yield from paragraphs(part("tên loại"), _TYPE, sheet.width, fonts, glued=True)
    yield from paragraphs(part("trích yếu"), _SUBJECT, sheet.width, fonts, glued=True)
    yield from paragraphs([[Run("-----")]], _DASHES, sheet.width, fonts, glued=True)
    yield gap(10, glued=True)
    yield from paragraphs(part("nhân sự"), _FACT, sheet.width, fonts)
    yield gap(6)
    yield from paragraphs(part("kết luận"), _FACT, sheet.width, fonts)
    yield from paragraphs(part("ban hành khi còn lỗi"), _FACT, sheet.width, fonts)
    yield gap(6)
    yield from paragraphs(part("từng quy tắc"), _CAPTION, sheet.width, fonts, glued=True)
    yield from _table(content.code, content.lines, sheet, fonts, glued=not content.on_cadre)
    if content.on_cadre:
        yield gap(10)
        yield from paragraphs(part("hồ sơ cán bộ"), _CAPTION, sheet.width, fonts, glued=True)
        yield from _table(content.code, content.on_cadre, sheet, fonts, glued=True)
    yield gap(14, glued=True)
    yield from signature(Signature((), part("chức vụ"), (), part("họ tên")), sheet.width, fonts)


def _table(code: str, lines: Sequence[CheckLine], sheet: Sheet, fonts: Fonts, *, glued: bool) -> Iterator[Strip]:
    """``glued``: the last row goes with what follows, so that no signature stands alone on a page."""
    widths = [portion * sheet.width for _, portion in _COLUMNS]
    heads = [cell([[Run(label)]], _HEAD, width, fonts) for (label, _), width in zip(_COLUMNS, widths, strict=True)]
    (header,) = table_row(heads, widths, sheet.height, middle=True)
    yield Strip(header.height, header.draw, glued=True)
    for index, line in enumerate(lines, start=1):
        cells = [
            cell(texts, style, width, fonts)
            for (texts, style), width in zip(_cells(code, index, line, fonts), widths, strict=True)
        ]
        last = index == len(lines)
        yield from table_row(cells, widths, sheet.height - header.height, header=header, glued=glued and last)


def _cells(code: str, index: int, line: CheckLine, fonts: Fonts) -> Iterator[tuple[Paragraphs, Style]]:
    where = f"Phiếu kiểm tra của luân chuyển {code}, quy tắc {line.rule}"

    def run(text: str, *, bold: bool = False) -> Run:
        return Run(fonts.printable(text, where), bold=bold)

    yield [[Run(number(index))]], _CENTRED
    yield [[run(line.rule, bold=True), _BLANK, run(line.name)]], _TEXT
    yield [[run(line.verdict, bold=line.stands_out)]], _CENTRED
    content = [[run(line.message)], [run(f"Căn cứ: {line.citation}.")]]
    yield [*content, *([run("Ngoại lệ:", bold=True), _BLANK, run(text)] for text in line.exceptions)], _TEXT
