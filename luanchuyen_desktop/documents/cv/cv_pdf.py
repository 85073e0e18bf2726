"""The 2C as PDF: photo beside the first fields, numbered fields, tables whose headings are repeated on each page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from reportlab.lib.units import mm

from luanchuyen_desktop.documents.cv.cv_layout import (
    BESIDE_PHOTO,
    BODY_SIZE,
    PHOTO,
    CvKind,
    CvParagraph,
    CvRow,
    LaidCv,
    LaidCvBlock,
)
from luanchuyen_desktop.documents.forms.frames import Frame
from luanchuyen_desktop.documents.forms.laid_text import LaidTable, Line, Lines
from luanchuyen_desktop.documents.pdf.blocks import Frame as Box
from luanchuyen_desktop.documents.pdf.blocks import cell, paragraph, stack, table_row
from luanchuyen_desktop.documents.pdf.canvas import PaperCanvas
from luanchuyen_desktop.documents.pdf.fonts import Fonts
from luanchuyen_desktop.documents.pdf.page import Paper, Sheet, Strip, gap, glue_tail
from luanchuyen_desktop.documents.pdf.typeset import Align, Run, Style, TextLine, set_lines

_BODY: Final = Style(BODY_SIZE, 18.5)
_PART: Final = Style(BODY_SIZE, 18.5, bold=True)
_TITLE: Final = Style(16, 20, Align.CENTRE, bold=True)
_TABLE: Final = Style(12, 14.5)
_TABLE_HEAD: Final = replace(_TABLE, align=Align.CENTRE, bold=True)
_BLANK_ROW: Final = 22.0  # points: high enough to write in
_SIGN_HEAD: Final = Style(BODY_SIZE, 17, Align.CENTRE, bold=True)
_SIGN: Final = Style(12, 15, Align.CENTRE, italic=True)
_SIGNING_SPACE: Final = 25 * mm
_PHOTO_WORDS: Final = Style(12, 15, Align.CENTRE)
_TOP_LEFT_SHARE: Final = 0.6
_LEFT_END_SHARE: Final = 0.45
_PHOTO_WIDTH: Final = PHOTO[0] * mm
_PHOTO_HEIGHT: Final = PHOTO[1] * mm


def render_cvs(
    papers: Iterable[LaidCv],
    frame: Frame,
    fonts: Fonts,
    *,
    title: str,
    author: str,
) -> bytes:
    """One PDF with each 2C on pages of its own, numbered by itself and bookmarked. Same papers, same bytes."""
    sheet = Sheet.portrait(frame.margins)
    from_edge = frame.page_number_from_edge * mm
    paper = Paper(
        sheet, fonts, title=title, author=author, number_from_edge=from_edge, number_size=frame.page_number_size
    )
    setter = _Setter(sheet, fonts)
    for number, laid in enumerate(papers, start=1):
        paper.add(setter.strips(laid), bookmark=laid.name, key=f"cv-{number}")
    return paper.finish()


def text_width(frame: Frame) -> float:
    """Points between the margins: what a 2C is laid for."""
    return Sheet.portrait(frame.margins).width


@dataclass(frozen=True, slots=True)
class _Setter:
    """Sets laid papers on one kind of sheet."""

    sheet: Sheet
    fonts: Fonts

    def strips(self, laid: LaidCv) -> list[Strip]:
        body = [strip for block in laid.blocks for strip in self._block(block, self.sheet.width)]
        return [
            self._top(laid.top_left, laid.top_right),
            gap(8),
            *(strip for line in laid.title for strip in paragraph(line, _TITLE, self.sheet.width, self.fonts)),
            gap(10),
            *self._beside(laid),
            *glue_tail(body),
            gap(10, glued=True),
            self._end(laid),
        ]

    def _top(self, left: Lines, right: Lines) -> Strip:
        """What stands above the title, in two columns."""
        width = self.sheet.width
        shift = width * _TOP_LEFT_SHARE
        columns = [(0.0, shift - 4 * mm, left), (shift, width - shift, right)]
        placed: list[tuple[float, float, TextLine]] = []
        for at, room, lines in columns:
            for number, line in enumerate(stack(lines, _BODY, room, self.fonts)):
                placed.append((at, number * _BODY.leading, line))
        height = max(down for _, down, _ in placed) + _BODY.leading

        def draw(canvas: PaperCanvas, x: float, top: float) -> None:
            for at, down, line in placed:
                line.draw(canvas, x + at, top - down)

        return Strip(height, draw)

    def _beside(self, laid: LaidCv) -> Iterator[Strip]:
        """The photo, and beside it the first fields; those that are longer than it go on below, as narrow."""
        shift = _PHOTO_WIDTH + BESIDE_PHOTO * mm
        strips = [strip for block in laid.beside for strip in self._block(block, self.sheet.width - shift)]
        height = sum(strip.height for strip in strips)
        if height < _PHOTO_HEIGHT:
            strips.append(Strip(_PHOTO_HEIGHT - height, lambda _canvas, _x, _top: None))
        strips.append(gap(6))
        picture = self._photo(laid)
        down = 0.0
        for strip in strips:
            moved = replace(strip, draw=_shifted(strip, shift, picture if not down else None))
            down += strip.height
            yield replace(moved, glued=strip.glued or down < _PHOTO_HEIGHT)

    def _photo(self, laid: LaidCv) -> Callable[[PaperCanvas, float, float], None]:
        """The picture as large as fits into its frame, in the middle; the words where there is none."""
        photo = laid.photo
        if photo is None:
            lines = set_lines([Run(laid.photo_words)], _PHOTO_WORDS, _PHOTO_WIDTH, self.fonts)

            def draw_words(canvas: PaperCanvas, x: float, top: float) -> None:
                Box(_PHOTO_WIDTH, _PHOTO_HEIGHT).draw(canvas, x, top)
                for number, line in enumerate(lines):
                    line.draw(canvas, x, top - _PHOTO_HEIGHT / 2 + _PHOTO_WORDS.leading * (0.5 - number))

            return draw_words
        scale = min(_PHOTO_WIDTH / photo.width, _PHOTO_HEIGHT / photo.height)
        width, height = photo.width * scale, photo.height * scale

        def draw_photo(canvas: PaperCanvas, x: float, top: float) -> None:
            left, bottom = x + (_PHOTO_WIDTH - width) / 2, top - (_PHOTO_HEIGHT + height) / 2
            canvas.put_photo(photo.jpeg, left, bottom, width, height, "Ảnh 4×6")
            Box(_PHOTO_WIDTH, _PHOTO_HEIGHT).draw(canvas, x, top)

        return draw_photo

    def _block(self, block: LaidCvBlock, width: float) -> Iterator[Strip]:
        if isinstance(block, LaidTable):
            yield from self._table(block, width)
            yield gap(6)
        elif isinstance(block, CvRow):
            yield self._row(block, width)
        else:
            yield from self._paragraph(block, width)

    def _paragraph(self, block: CvParagraph, width: float) -> Iterator[Strip]:
        if block.kind is CvKind.PART:
            yield gap(6, glued=True)
            yield from paragraph(block.runs, _PART, width, self.fonts, glued=True)
            return
        yield from paragraph(block.runs, _BODY, width, self.fonts)

    def _row(self, row: CvRow, width: float) -> Strip:
        placed = [(at, set_lines(runs, _BODY, width - at, self.fonts)[0]) for at, runs in row.cells]

        def draw(canvas: PaperCanvas, x: float, top: float) -> None:
            for at, line in placed:
                line.draw(canvas, x + at, top)

        return Strip(_BODY.leading, draw)

    def _table(self, table: LaidTable, width: float) -> Iterator[Strip]:
        widths = [share * width for share in table.shares]
        headings = [
            cell([[Run(words)]], _TABLE_HEAD, column, self.fonts)
            for words, column in zip(table.headings, widths, strict=True)
        ]
        header = table_row(headings, widths, middle=True)
        yield Strip(header.height, header.draw, glued=True)
        tallest = self.sheet.height - header.height
        for row in table.rows:
            style = _TABLE if any(row) else replace(_TABLE, leading=_BLANK_ROW)
            cells = [cell([runs], style, column, self.fonts) for runs, column in zip(row, widths, strict=True)]
            yield table_row(cells, widths, tallest, header=header)

    def _end(self, laid: LaidCv) -> Strip:
        """Who declares on the left; place, date and who confirms on the right; room for both to sign."""
        left = self.sheet.width * _LEFT_END_SHARE
        placed: list[tuple[float, float, TextLine]] = []
        height = 0.0
        columns: tuple[tuple[float, float, Line, Lines], ...] = (
            (0.0, left - 4 * mm, (), laid.declarant),
            (left, self.sheet.width - left, laid.place_date, laid.confirmation),
        )
        for at, room, above, lines in columns:
            dated = set_lines(above, _SIGN, room, self.fonts) if above else []
            placed += [(at, number * _SIGN.leading, line) for number, line in enumerate(dated)]
            down = max(len(dated), 1) * _SIGN.leading + 2
            for number, runs in enumerate(lines):
                style = _SIGN if number else _SIGN_HEAD
                for line in set_lines(runs, style, room, self.fonts):
                    placed.append((at, down, line))
                    down += style.leading
            height = max(height, down)

        def draw(canvas: PaperCanvas, x: float, top: float) -> None:
            for at, down, line in placed:
                line.draw(canvas, x + at, top - down)

        return Strip(height + _SIGNING_SPACE, draw)


def _shifted(
    strip: Strip, shift: float, first: Callable[[PaperCanvas, float, float], None] | None
) -> Callable[[PaperCanvas, float, float], None]:
    def draw(canvas: PaperCanvas, x: float, top: float) -> None:
        if first is not None:
            first(canvas, x, top)
        strip.draw(canvas, x + shift, top)

    return draw
