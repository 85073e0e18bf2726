"""Text forms as PDF: the boxes, paragraphs, tables and signatures of laid texts, set in the sizes of their frame."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Final, NamedTuple, Protocol

from reportlab.lib.units import mm

from luanchuyen_desktop.documents.forms.binding import bound
from luanchuyen_desktop.documents.forms.frames import Frame
from luanchuyen_desktop.documents.forms.laid_text import (
    Kind,
    LaidEnd,
    LaidHead,
    LaidTable,
    LaidText,
    Line,
    Lines,
    Paragraph,
    SignatureBox,
)
from luanchuyen_desktop.documents.pdf.blocks import (
    GUTTER,
    Placed,
    Rule,
    cell,
    paragraph,
    placed_drawing,
    recipients,
    stack,
    table_row,
)
from luanchuyen_desktop.documents.pdf.blocks import Frame as Box
from luanchuyen_desktop.documents.pdf.canvas import PaperCanvas
from luanchuyen_desktop.documents.pdf.fonts import Fonts
from luanchuyen_desktop.documents.pdf.page import Paper, Sheet, Strip, fill_pages, gap, glue_tail
from luanchuyen_desktop.documents.pdf.typeset import Align, Run, Style, TextLine, set_lines

Progress = Callable[[int, int], None]

_LEADING: Final = 18 / 14  # of the size; how roomy a text of official papers is
_TABLE_LEADING: Final = 1.2
_TIGHTER: Final = ((1.0, 6.0), (17 / 18, 5.0), (0.9, 4.0))  # of the leading; points after a paragraph
_LEFT_SHARE: Final = 0.45
_APART: Final = 8.0  # points at least between the two boxes of the head
_SHORT_RULE: Final = 0.4  # of the words above it, under the issuer and the subject of state papers
_SIGNING_SPACE: Final = 25 * mm
_MARK_STEP: Final = 26.0
_MARK_HEIGHT: Final = 22.0
_MOST_DROPPED: Final = 40.0  # points of distance at the head of a page
_MOST_KEPT: Final = 128  # set paragraphs; more would be searched by Python for garbage again and again
_GLUED: Final = frozenset({Kind.PART, Kind.HEADED, Kind.AUTHORITY, Kind.CAPTION})


class Spacing(NamedTuple):
    """How roomy the text of a paper is. ``leading``: share of the usual one; ``after``: points after a paragraph."""

    leading: float
    after: float


@dataclass(slots=True)
class FormSetter:
    """Sets laid texts of one frame on a sheet; paragraphs that recur are set once."""

    frame: Frame
    sheet: Sheet
    fonts: Fonts
    _set: dict[tuple[Kind, int, bool, Line], list[Strip]] = field(default_factory=dict)
    _styles: dict[str, Style] = field(default_factory=dict)
    _paragraph_styles: dict[tuple[Kind, int, bool], Style] = field(default_factory=dict)
    _last_name: tuple[tuple[Lines, Lines] | None, list[Strip]] = (None, [])
    _last_end: tuple[LaidEnd | None, list[Strip]] = (None, [])

    def strips(self, text: LaidText) -> list[Strip]:
        """The roomiest spacing that needs no more pages than the tightest: no last page with a signature alone."""
        return self._best(text)[0]

    def spacing(self, text: LaidText) -> Spacing:
        """The spacing that ``strips`` choose."""
        return Spacing(*_TIGHTER[self._best(text)[1]])

    def _best(self, text: LaidText) -> tuple[list[Strip], int]:
        above = self._head(text.head)
        if text.end != self._last_end[0]:  # most papers of a batch end alike
            self._last_end = text.end, self.end(text.end)
        below = self._last_end[1]
        best: list[Strip] = []
        fewest = chosen = 0
        for tightness in range(len(_TIGHTER)):
            body = list(self._body(text, tightness))
            strips = [*above, *glue_tail(body), gap(10, glued=True), *below]
            pages = sum(1 for _ in fill_pages(strips, self.sheet.height))
            if not best or pages < fewest:
                best, fewest, chosen = strips, pages, tightness
            if fewest == 1 or (tightness == 0 and not self._could_be_fewer(strips, body, pages)):
                break
        return best, chosen

    def _could_be_fewer(self, strips: Sequence[Strip], body: Sequence[Strip], pages: int) -> bool:
        """Whether the tightest spacing might save a page: of most papers this is known without setting them again."""
        tight, after = _TIGHTER[-1][0], _TIGHTER[-1][1] / _TIGHTER[0][1]
        saved = sum(strip.height * (1 - (after if strip.space else tight)) for strip in body)
        height = sum(strip.height for strip in strips) - saved - (pages - 2) * _MOST_DROPPED
        return height <= (pages - 1) * self.sheet.height

    def _style(self, name: str, size: float, align: Align = Align.LEFT, **look: bool) -> Style:
        if name not in self._styles:
            self._styles[name] = Style(size, round(size * _LEADING, 1), align, **look)
        return self._styles[name]

    def _body(self, text: LaidText, tightness: int) -> Iterator[Strip]:
        before: Kind | None = None
        for block, after in zip(text.blocks, (*text.blocks[1:], None), strict=False):
            if isinstance(block, LaidTable):
                noted = isinstance(after, Paragraph) and after.kind is Kind.NOTE
                yield gap(2, glued=True)
                yield from self._table(block, noted=noted)
                yield gap(3 if noted else 6, glued=noted)
                before = None
                continue
            if block.kind is Kind.AUTHORITY and before is Kind.GROUND:
                yield gap(6)
            elif before is Kind.AUTHORITY and block.kind is not Kind.AUTHORITY:
                yield gap(8, glued=True)
            elif before in {Kind.ADDRESSEE, Kind.NOTE} and block.kind is not before:
                yield gap(6)
            before = block.kind
            yield from self._paragraph(block, tightness, alone=block.kind is not Kind.ADDRESSEE or _alone(text))

    def _paragraph(self, block: Paragraph, tightness: int, *, alone: bool) -> list[Strip]:
        key = (block.kind, tightness, alone, block.runs)
        found = self._set.pop(key, None)
        if found is None:
            style = self._paragraph_styles.get(key[:3])
            if style is None:
                style = self._paragraph_styles[key[:3]] = self._paragraph_style(block.kind, tightness, alone=alone)
            glued = block.kind in _GLUED
            found = paragraph(bound(block.runs), style, self.sheet.width, self.fonts, glued=glued)
            if len(self._set) >= _MOST_KEPT:
                del self._set[next(iter(self._set))]  # what was not used for the longest time
        self._set[key] = found
        return found

    def _paragraph_style(self, kind: Kind, tightness: int, *, alone: bool) -> Style:
        frame, (tight, after) = self.frame, _TIGHTER[tightness]
        indent = frame.first_line * mm
        leading = round(frame.body_size * _LEADING * tight, 1)
        plain = Style(frame.body_size, leading, Align.JUSTIFY, indent=indent, after=after)
        if kind is Kind.GROUND:
            return replace(plain, italic=frame.grounds_italic)
        if kind is Kind.AUTHORITY:
            return Style(frame.body_size, frame.body_size + 6, Align.CENTRE, bold=True)
        if kind is Kind.ADDRESSEE:
            return replace(plain, align=Align.CENTRE, indent=0) if alone else replace(plain, indent=3 * indent)
        if kind in {Kind.FILL, Kind.CAPTION}:
            caption = kind is Kind.CAPTION
            return replace(plain, align=Align.CENTRE if caption else Align.LEFT, indent=0, bold=caption)
        if kind is Kind.NOTE:
            small = frame.table_size
            return Style(small, round(small * _TABLE_LEADING, 1), Align.JUSTIFY, italic=True, after=2)
        return replace(plain, bold=kind in {Kind.PART, Kind.HEADED})

    def _head(self, head: LaidHead) -> list[Strip]:
        strips = [*self.boxes(head), gap(20)]
        named = head.kind, head.subject
        if named != self._last_name[0]:
            self._last_name = named, list(self._named(head))
        return [*strips, *self._last_name[1]]

    def boxes(self, head: LaidHead) -> list[Strip]:
        """The boxes of the head, without the name of the paper."""
        frame, width = self.frame, self.sheet.width
        title = self._style("title", frame.title_size, Align.CENTRE, bold=True)
        longest = max((line.width for line in stack(head.title, title, width, self.fonts)), default=0.0)
        left_width = min(width * _LEFT_SHARE, width - longest - _APART)
        left, number_down, height = self._left_box(head, left_width)
        right, right_height = self._right_box(head, left_width, title, number_down)
        placed = [*left, *right]
        bold = self._style("mark", frame.number_size, Align.CENTRE, bold=True)
        boxes: list[tuple[float, TextLine]] = []
        for line in stack(head.marks, bold, left_width, self.fonts):
            boxes.append((height + 8, line))
            height += _MARK_STEP
        return [Strip(max(height + (6 if boxes else 0), right_height), _head_drawing(placed, boxes))]

    def _named(self, head: LaidHead) -> Iterator[Strip]:
        """The kind of paper and what it is about."""
        size = self.frame.type_size
        kind = Style(size, size + 4, Align.CENTRE, bold=True)
        subject = self._style("subject", self.frame.subject_size, Align.CENTRE, bold=True)
        for lines, style in ((head.kind, kind), (head.subject, subject)):
            for runs in lines:
                yield from paragraph(runs, style, self.sheet.width, self.fonts, glued=True)
        if head.kind:
            yield self._subject_mark(head, subject)
            yield gap(12, glued=True)

    def _subject_mark(self, head: LaidHead, subject: Style) -> Strip:
        """Dashes, or a rule as long as a part of the last line above it."""
        width = self.sheet.width
        if self.frame.subject_mark:
            dashes = self._style("dashes", self.frame.subject_size, Align.CENTRE)
            (line,) = set_lines([Run(self.frame.subject_mark)], dashes, width, self.fonts)
            return Strip(16, line.draw, glued=True)
        above = stack(head.subject or head.kind, subject, width, self.fonts)[-1]
        rule = Rule(above.width * _SHORT_RULE)

        def draw(canvas: PaperCanvas, x: float, top: float) -> None:
            rule.draw(canvas, x + (width - rule.width) / 2, top - 3)

        return Strip(8, draw, glued=True)

    def _left_box(self, head: LaidHead, width: float) -> tuple[list[Placed], float, float]:
        """Superior, issuer with its mark, number, subject of a letter; how far down the number stands, the height."""
        frame = self.frame
        placed: list[Placed] = []
        down = 0.0
        issuer = self._style("issuer", frame.issuer_size, Align.CENTRE, bold=True)
        for lines, style in (
            (head.superior, self._style("superior", frame.superior_size, Align.CENTRE)),
            (head.issuer, issuer),
        ):
            for line in stack(lines, style, width, self.fonts):
                placed.append(Placed(down, 0, line))
                down += style.leading
        if frame.issuer_mark:
            style = self._style("asterisk", frame.number_size, Align.CENTRE)
            (mark,) = set_lines([Run(frame.issuer_mark)], style, width, self.fonts)
            placed.append(Placed(down, 0, mark))
            down += style.leading - 4  # the asterisk stands high in its line
        else:
            rule = Rule(placed[-1].line.width * _SHORT_RULE)
            placed.append(Placed(down + 2, (width - rule.width) / 2, rule))
            down += 8
        number_down = down
        for lines, style in (
            (head.number, self._style("number", frame.number_size, Align.CENTRE)),
            (
                head.letter_subject,
                self._style("letter", frame.letter_subject_size, Align.CENTRE, italic=bool(frame.issuer_mark)),
            ),
        ):
            for line in stack(lines, style, width, self.fonts):
                placed.append(Placed(down, 0, line))
                down += style.leading
        return placed, number_down, down

    def _right_box(
        self, head: LaidHead, left_width: float, title: Style, number_down: float
    ) -> tuple[list[Placed], float]:
        """Title and motto with their rule, place and date on the line of the number; the height."""
        frame, width = self.frame, self.sheet.width - left_width
        placed: list[Placed] = []
        down = 0.0
        motto = self._style("motto", frame.motto_size, Align.CENTRE, bold=True)
        for lines, style in ((head.title, title), (head.motto, motto)):
            for line in stack(lines, style, width, self.fonts):
                placed.append(Placed(down, left_width, line))
                down += style.leading
        if placed:  # the rule is exactly as long as the words above it
            above = placed[-1].line
            offset = above.offset if isinstance(above, TextLine) else 0.0
            placed.append(Placed(down + 1.5, left_width + offset, Rule(above.width)))
        italic = self._style("place", frame.place_size, Align.CENTRE, italic=True)
        number = self._style("number", frame.number_size, Align.CENTRE)
        down = max(down + 4, number_down + number.baseline - italic.baseline)  # on the line of the number
        for line in stack(head.place_date, italic, width - 2 * GUTTER, self.fonts):
            placed.append(Placed(down, left_width + GUTTER, line))
            down += italic.leading
        return placed, down

    def _table(self, table: LaidTable, *, noted: bool) -> Iterator[Strip]:
        """``noted``: its last row stays with the note under it."""
        size = self.frame.table_size
        head = Style(size, round(size * _TABLE_LEADING, 1), Align.CENTRE, bold=True)
        text = replace(head, align=Align.LEFT, bold=False)
        middle = replace(text, align=Align.CENTRE)
        widths = [share * self.sheet.width for share in table.shares]
        headings = zip(table.headings, widths, strict=True)
        cells = [cell([[Run(words)]], head, width, self.fonts) for words, width in headings]
        header = table_row(cells, widths, middle=True)
        yield Strip(header.height, header.draw, glued=True)
        tallest = self.sheet.height - header.height
        for number, row in enumerate(table.rows):
            last = number == len(table.rows) - 1
            glued = number in table.wide or (noted if last else table.whole)
            if number in table.wide:
                over = [cell([row[0]], text, sum(widths), self.fonts)]
                yield table_row(over, [sum(widths)], tallest, header=header, glued=glued)
                continue
            cells = [
                cell([runs], middle if at in table.centred else text, width, self.fonts)
                for at, (runs, width) in enumerate(zip(row, widths, strict=True))
            ]
            yield table_row(cells, widths, tallest, header=header, glued=glued, least=table.least * mm)

    def end(self, end: LaidEnd) -> list[Strip]:
        """Recipients or a second signer on the left, the signer on the right; a third signer below them."""
        if not (end.recipients or end.left or end.right or end.below):
            return []
        width = self.sheet.width
        left_width = width * _LEFT_SHARE
        right, height = self._signer(end.right, left_width + GUTTER, width - left_width - 2 * GUTTER)
        left, left_height = self._signer(end.left, GUTTER, left_width - 2 * GUTTER) if end.left else ([], 0.0)
        height = max(height, left_height)
        frame = self.frame
        first = self._style(
            "recipients_head",
            frame.recipients_head_size,
            underline=not frame.recipients_head_bold,
            bold=frame.recipients_head_bold,
            italic=frame.recipients_head_bold,
        )
        listed = self._style("recipients", frame.recipients_size)
        texts = [(runs, listed if number else first) for number, runs in enumerate(end.recipients)]
        beside, below = recipients(texts, left_width - GUTTER, height, self.fonts)
        strips = [Strip(height, placed_drawing([*left, *beside, *right])), *below]
        if end.below:
            third, height = self._signer(end.below, GUTTER, width - 2 * GUTTER)
            strips = [*(replace(strip, glued=True) for strip in strips), gap(16, glued=True)]
            strips.append(Strip(height, placed_drawing(third)))
        return strips

    def _signer(self, box: SignatureBox, at: float, width: float) -> tuple[list[Placed], float]:
        """``at``: of its left edge from that of the text."""
        frame = self.frame
        placed: list[Placed] = []
        down = 0.0

        def put(lines: Lines, style: Style) -> None:
            nonlocal down
            for line in stack(lines, style, width, self.fonts):
                placed.append(Placed(down, at, line))
                down += style.leading

        put(box.authority, self._style("authority", frame.authority_size, Align.CENTRE, bold=True))
        put(box.post, self._style("post", frame.post_size, Align.CENTRE, bold=frame.post_bold))
        down += _SIGNING_SPACE
        put(box.name, self._style("name", frame.name_size, Align.CENTRE, bold=True))
        return placed, down


class Attached(Protocol):
    """A paper in the same file that is more than a text, such as an annex with a table on a broad sheet."""

    def add_to(self, paper: Paper, frame: Frame, fonts: Fonts, key: str, tick: Progress) -> None:
        """Set it from a new page on. ``key``: unique in the file; ``tick`` is told rows done and their number."""


def render_forms(
    texts: Iterable[LaidText | Attached],
    total: int,
    frame: Frame,
    fonts: Fonts,
    *,
    title: str,
    author: str,
    progress: Progress = lambda _done, _total: None,
) -> bytes:
    """One PDF with each text on pages of its own, numbered by itself and bookmarked. Same texts, same bytes."""
    sheet = Sheet.portrait(frame.margins)
    paper = Paper(
        sheet,
        fonts,
        title=title,
        author=author,
        number_from_edge=frame.page_number_from_edge * mm,
        number_size=frame.page_number_size,
    )
    setter = FormSetter(frame, sheet, fonts)
    for done, text in enumerate(texts, start=1):
        if isinstance(text, LaidText):
            paper.add(setter.strips(text), bookmark=text.name, key=f"form-{done}")
            progress(done, total)
        else:
            tick = progress if total == 1 else partial(_between, progress, done - 1, total)
            text.add_to(paper, frame, fonts, f"form-{done}", tick)
    return paper.finish()


def _between(progress: Progress, done: int, total: int, _row: int, _rows: int) -> None:
    """A chance to cancel inside one paper of several."""
    progress(done, total)


def _alone(text: LaidText) -> bool:
    """Whether it is addressed to one only."""
    return sum(isinstance(each, Paragraph) and each.kind is Kind.ADDRESSEE for each in text.blocks) == 1


def _head_drawing(
    placed: Sequence[Placed], boxes: Sequence[tuple[float, TextLine]]
) -> Callable[[PaperCanvas, float, float], None]:
    def draw(canvas: PaperCanvas, x: float, top: float) -> None:
        for item in placed:
            item.line.draw(canvas, x + item.right, top - item.down)
        for down, line in boxes:
            line.draw(canvas, x, top - down)
            Box(line.width + 16, _MARK_HEIGHT).draw(canvas, x + line.offset - 8, top - down + 2)

    return draw
