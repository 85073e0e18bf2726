"""Phiếu kiểm tra điều kiện: the internal sheet of one rotation, rule by rule, with exceptions and overrides."""

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
from luanchuyen_desktop.documents.checksheet_contents import CheckLine, CheckSheetContent
from luanchuyen_desktop.documents.contents import Office
from luanchuyen_desktop.documents.fonts import Fonts
from luanchuyen_desktop.documents.page import Sheet, Strip, gap
from luanchuyen_desktop.documents.portrait import CaseForm, Gaps, Part, Progress, head, render_cases
from luanchuyen_desktop.documents.text import number
from luanchuyen_desktop.documents.typeset import Align, Run, Style

_FORM: Final = CaseForm(
    template="checksheet.txt",
    sections=(
        "nhân sự",
        "kết luận",
        "ban hành khi còn lỗi",
        "từng quy tắc",
        "hồ sơ cán bộ",
        "chức vụ",
        "họ tên",
    ),
    slots=(CheckSheetContent,),
    title="Phiếu kiểm tra điều kiện luân chuyển",
    many="Phiếu kiểm tra điều kiện luân chuyển",
    key="checksheet",
    nothing="Chưa chọn trường hợp luân chuyển nào để in phiếu kiểm tra.",
)
_GAPS: Final = Gaps(above=16, below=10)

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
    progress: Progress = lambda _done, _total: None,
) -> bytes:
    """One PDF with each sheet on pages of its own, numbered by itself and bookmarked.

    Raises ``DocumentError`` when there is nothing to print, a template is wrong, or a character cannot be printed.
    """
    return render_cases(_FORM, contents, office, resources, _strips, progress)


def _strips(content: CheckSheetContent, part: Part, sheet: Sheet, fonts: Fonts) -> Iterator[Strip]:
    yield from head(part, sheet.width, fonts, _GAPS)
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
