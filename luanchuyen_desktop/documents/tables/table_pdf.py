"""Papers that are made for one table, and annexes, as PDF: the boxes and signatures of a frame around the table.

They stand in one file with text forms, so that a plan and its annexes are one document.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

from reportlab.lib.units import mm

from luanchuyen_desktop.documents.forms.form_pdf import FormSetter
from luanchuyen_desktop.documents.forms.frames import Frame
from luanchuyen_desktop.documents.forms.laid_text import LaidText, Line, Paragraph, text_of
from luanchuyen_desktop.documents.pdf.blocks import paragraph
from luanchuyen_desktop.documents.pdf.fonts import Fonts
from luanchuyen_desktop.documents.pdf.page import Paper, Sheet, Strip, gap, glue_tail
from luanchuyen_desktop.documents.pdf.typeset import Align, Run, Style
from luanchuyen_desktop.documents.tables.table_contents import TableContent, TableSheet
from luanchuyen_desktop.documents.tables.table_setting import Progress, TableSetter

_NOTE_LARGER: Final = 1.5  # points than the letters of the table
_UNIT: Final = "Đơn vị tính"
_KEPT_ROWS: Final = 2  # with the signature


@dataclass(frozen=True, slots=True)
class TablePart:
    """One paper with a table. ``text``: what stands around it; ``headed``: with the boxes of the head, which an annex
    does not have, since they are those of its main paper.
    """

    text: LaidText
    content: TableContent
    sheet: TableSheet
    fonts: Fonts
    headed: bool = True

    def add_to(self, paper: Paper, frame: Frame, fonts: Fonts, key: str, tick: Progress) -> None:
        """Set it from a new page on, numbered by itself. ``tick`` is told about every hundred rows.

        Raises ``DocumentError`` naming list, row and column for a character that cannot be printed, and for columns
        that have no room on their paper.
        """
        sheet = sheet_of(self.sheet)
        paper.add_counted(_strips(self, frame, sheet, fonts, tick), sheet, bookmark=self.text.name, key=key)

    def add_to_word(self, document: Any, frame: Frame, *, first: bool) -> None:
        """Write it in a section of its own. Raises ``DocumentError`` as ``add_to``."""
        from luanchuyen_desktop.documents.tables.table_word import write_table  # Word is slow to load

        write_table(document, self, frame, fitted(self, self.fonts), first=first)


def sheet_of(sheet: TableSheet) -> Sheet:
    """In points."""
    width, height = sheet.size.millimetres
    return Sheet((width * mm, height * mm), sheet.margins)


def fitted(part: TablePart, fonts: Fonts) -> TableSetter:
    """The widths and letters with which the table stands on its paper; raises as ``add_to``."""
    sheet = sheet_of(part.sheet)
    return TableSetter.fitted(part.content, sheet.width, sheet.height, part.sheet.letters, fonts)


def _strips(part: TablePart, frame: Frame, sheet: Sheet, fonts: Fonts, progress: Progress) -> Iterator[Strip]:
    setter, text, width = FormSetter(frame, sheet, fonts), part.text, sheet.width
    table = fitted(part, fonts)
    note = _note_style(table.letters.size)
    yield from _above(part, setter, note)
    ended = bool(text.end.right or text.end.left or text.end.recipients)
    yield from table.strips(progress, glue_last=_KEPT_ROWS if ended else 0)
    closing = [block for block in text.blocks[len(text.blocks) - text.closing :] if isinstance(block, Paragraph)]
    notes = [strip for block in closing for strip in paragraph(block.runs, note, width, fonts, glued=ended)]
    if notes:
        yield gap(6, glued=True)
        yield from glue_tail(notes) if ended else notes
    if ended:
        yield gap(10, glued=True)
        yield from setter.end(text.end)


def _above(part: TablePart, setter: FormSetter, note: Style) -> Iterator[Strip]:
    """What stands between the upper margin and the table."""
    text, width, fonts = part.text, setter.sheet.width, setter.fonts
    if part.headed:
        yield from setter.boxes(text.head)
        yield gap(12)
    yield from named(text, setter.frame, width, fonts)
    for block in text.blocks[: len(text.blocks) - text.closing]:
        if isinstance(block, Paragraph):
            yield from paragraph(block.runs, replace(note, italic=False, after=3), width, fonts, glued=True)
    yield gap(6, glued=True)
    if part.content.unit is not None:
        style = replace(note, align=Align.RIGHT)
        yield from paragraph([Run(f"{_UNIT}: {part.content.unit}")], style, width, fonts, glued=True)
        yield gap(3, glued=True)


def named(text: LaidText, frame: Frame, width: float, fonts: Fonts) -> Iterator[Strip]:
    """The name of the list; a line in brackets under it is set in italics, as offices do."""
    kind = Style(frame.subject_size + 1, frame.subject_size + 5, Align.CENTRE, bold=True)
    for line in text.head.kind:
        yield from paragraph(line, kind, width, fonts, glued=True)
    for line in text.head.subject:
        yield from paragraph(line, _subject_style(line, frame), width, fonts, glued=True)


def in_brackets(line: Line) -> bool:
    """Whether a line under the name of a list is a remark on it."""
    words = text_of(line).strip()
    return words.startswith("(") and words.endswith(")")


def _subject_style(line: Line, frame: Frame) -> Style:
    size, leading = frame.subject_size, frame.subject_size + 4
    if in_brackets(line):
        return Style(size - 1, leading - 1, Align.CENTRE, italic=True)
    return Style(size, leading, Align.CENTRE, bold=True)


def _note_style(letters: float) -> Style:
    size = letters + _NOTE_LARGER
    return Style(size, round(size * 1.25, 1), Align.JUSTIFY, italic=True)
