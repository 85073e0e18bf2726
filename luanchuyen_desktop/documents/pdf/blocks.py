"""The building blocks of every paper: paragraphs, blocks side by side, the heading boxes, signatures, table rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from reportlab.lib.units import mm

from luanchuyen_desktop.documents.pdf.canvas import PaperCanvas
from luanchuyen_desktop.documents.pdf.fonts import Fonts
from luanchuyen_desktop.documents.pdf.page import Draw, Strip, gap
from luanchuyen_desktop.documents.pdf.typeset import Align, Run, Style, TextLine, set_lines

Paragraphs = Sequence[Sequence[Run]]

_SIGNING_SPACE = 25 * mm
_CLOSE = 1e-6
_WHOLE_ROW = 1 / 3  # of a page: a row up to so high is never broken
_LEAST_PART = 4  # lines of a broken row before the end of a page
_LEAST_REST = 2  # and after it
_RULE_WEIGHT = 0.75
GRID_WEIGHT = 0.5
"""Of the lines of tables, in points."""
CELL_PADDING = 1 * mm
"""On each side of the text of a cell."""
GUTTER = 6.0
"""Points kept free on each side of the signers and beside the recipients."""
_LEFT_SHARE = 0.45  # of the width, for the heading box and the recipients on the left

_RIGHT_TITLE = Style(15, 18, Align.CENTRE, bold=True)
_PLAIN = Style(14, 18, Align.CENTRE)
_BOLD = replace(_PLAIN, bold=True)
_ITALIC = replace(_PLAIN, italic=True)
_RECIPIENTS_HEAD = Style(14, 17, underline=True)
_RECIPIENTS = Style(12, 15)


@dataclass(frozen=True, slots=True)
class Placed:
    """A drawing (a line of text or a rule) at a distance below the upper edge and right of the left edge."""

    down: float
    right: float
    line: TextLine | Rule


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal line of this width in points."""

    width: float

    def draw(self, canvas: PaperCanvas, x: float, top: float) -> None:
        """Draw from ``x`` to the right."""
        canvas.put_rule(x, top, x + self.width, top, _RULE_WEIGHT)


@dataclass(frozen=True, slots=True)
class Frame:
    """A rectangle around ``width`` × ``height`` points, for marks such as DỰ THẢO."""

    width: float
    height: float

    def draw(self, canvas: PaperCanvas, x: float, top: float) -> None:
        """Draw with the upper left corner at (x, top)."""
        canvas.put_box(x, top - self.height, self.width, self.height, _RULE_WEIGHT)


def paragraph(runs: Sequence[Run], style: Style, width: float, fonts: Fonts, *, glued: bool = False) -> list[Strip]:
    """A paragraph, never broken after its first or before its last line; ``glued``: to what comes next as well."""
    lines = set_lines(runs, style, width, fonts)
    last = len(lines) - 1
    strips = [
        Strip(style.leading, line.draw, glued=glued if index == last else index in {0, last - 1})
        for index, line in enumerate(lines)
    ]
    return [*strips, gap(style.after, glued=glued)] if style.after else strips


def paragraphs(texts: Paragraphs, style: Style, width: float, fonts: Fonts, *, glued: bool = False) -> list[Strip]:
    """Several paragraphs one after the other."""
    return [strip for runs in texts for strip in paragraph(runs, style, width, fonts, glued=glued)]


def stack(texts: Paragraphs, style: Style, width: float, fonts: Fonts) -> list[TextLine]:
    """All the lines of several paragraphs."""
    return [line for runs in texts for line in set_lines(runs, style, width, fonts)]


@dataclass(frozen=True, slots=True)
class Heading:
    """The texts of the two heading boxes. ``mark``: such as DỰ THẢO, framed under the number; may be empty."""

    superior: Paragraphs
    issuer: Paragraphs
    number: Paragraphs
    party: Paragraphs
    place_date: Paragraphs
    mark: Paragraphs = ()


def heading(texts: Heading, width: float, fonts: Fonts) -> Strip:
    """The heading boxes: the issuing body and the number on the left, the Party and place and date on the right."""
    left_width = width * _LEFT_SHARE
    right_width = width - left_width
    left: list[tuple[float, TextLine]] = []
    down = 0.0
    for lines, style in ((texts.superior, _PLAIN), (texts.issuer, _BOLD), ([[Run("*")]], _PLAIN)):
        for line in stack(lines, style, left_width, fonts):
            left.append((down, line))
            down += line.style.leading
    down -= 4  # the asterisk stands high in its line
    number_down = down if texts.number else 0.0
    for line in stack(texts.number, _PLAIN, left_width, fonts):
        left.append((down, line))
        down += line.style.leading
    placed = [Placed(at, 0, line) for at, line in left]
    right, right_height = _right_box(texts, right_width, number_down, fonts)
    placed += [Placed(item.down, left_width + item.right, item.line) for item in right]
    marks = [(down + 8 + index * 18, line) for index, line in enumerate(stack(texts.mark, _BOLD, left_width, fonts))]
    height = max(marks[-1][0] + 22 if marks else down, right_height)

    def draw(canvas: PaperCanvas, x: float, top: float) -> None:
        for item in placed:
            item.line.draw(canvas, x + item.right, top - item.down)
        for at, line in marks:
            line.draw(canvas, x, top - at)
            Frame(line.width + 16, 22).draw(canvas, x + line.offset - 8, top - at + 2)

    return Strip(height, draw)


def _right_box(texts: Heading, width: float, date_down: float, fonts: Fonts) -> tuple[list[Placed], float]:
    placed: list[Placed] = []
    down = 0.0
    for line in stack(texts.party, _RIGHT_TITLE, width, fonts):
        placed.append(Placed(down, 0, line))
        down += line.style.leading
        # The rule is exactly as long as the words above it.
        placed.append(Placed(down + 1.5, line.offset, Rule(line.width)))
    down = max(down + 4, date_down)
    for line in stack(texts.place_date, _ITALIC, width, fonts):
        placed.append(Placed(down, 0, line))
        down += line.style.leading
    return placed, down


@dataclass(frozen=True, slots=True)
class Signature:
    """The end of a paper: recipients on the left (may be none), authority, post and name on the right."""

    recipients: Paragraphs
    authority: Paragraphs
    post: Paragraphs
    name: Paragraphs


def signature(texts: Signature, width: float, fonts: Fonts) -> list[Strip]:
    """The signature block as one strip; recipients that do not fit beside it follow, line by line."""
    left_width = width * _LEFT_SHARE
    right_width = width - left_width - 2 * GUTTER
    right: list[Placed] = []
    down = 0.0
    for lines, style, above in (
        (texts.authority, _BOLD, 0.0),
        (texts.post, _PLAIN, 0.0),
        (texts.name, _BOLD, _SIGNING_SPACE),
    ):
        down += above
        for line in stack(lines, style, right_width, fonts):
            right.append(Placed(down, left_width + GUTTER, line))
            down += line.style.leading
    listed = [(runs, _RECIPIENTS if number else _RECIPIENTS_HEAD) for number, runs in enumerate(texts.recipients)]
    beside, below = recipients(listed, left_width - GUTTER, down, fonts)
    return [Strip(down, placed_drawing([*beside, *right])), *below]


def recipients(
    texts: Sequence[tuple[Sequence[Run], Style]], width: float, height: float, fonts: Fonts
) -> tuple[list[Placed], list[Strip]]:
    """What stands beside a signature that is so high, and what follows below it; a recipient is never broken."""
    beside: list[Placed] = []
    below: list[Strip] = []
    down = 0.0
    for runs, style in texts:
        lines = set_lines(runs, style, width, fonts)
        if not below and down + len(lines) * style.leading <= height:
            for line in lines:
                beside.append(Placed(down, 0, line))
                down += style.leading
        else:
            last = len(lines) - 1
            below += [Strip(style.leading, line.draw, glued=at < last) for at, line in enumerate(lines)]
    return beside, below


def placed_drawing(placed: Sequence[Placed]) -> Draw:
    """Draws each where it is placed."""

    def draw(canvas: PaperCanvas, x: float, top: float) -> None:
        for item in placed:
            item.line.draw(canvas, x + item.right, top - item.down)

    return draw


@dataclass(frozen=True, slots=True)
class Cell:
    """The lines of one cell of a table."""

    lines: tuple[TextLine, ...]

    @property
    def height(self) -> float:
        """Of the text alone, in points."""
        return sum(line.style.leading for line in self.lines)

    def draw(self, canvas: PaperCanvas, x: float, top: float, height: float, *, middle: bool) -> None:
        """Draw in a box with the upper left corner at (x, top); ``middle``: centred in its height."""
        y = top - CELL_PADDING
        if middle:
            y -= (height - 2 * CELL_PADDING - self.height) / 2
        for line in self.lines:
            line.draw(canvas, x + CELL_PADDING, y)
            y -= line.style.leading


def cell(texts: Paragraphs, style: Style, width: float, fonts: Fonts) -> Cell:
    """Text set for a column ``width`` points wide, padding included."""
    return Cell(tuple(stack(texts, style, width - 2 * CELL_PADDING, fonts)))


@dataclass(frozen=True, slots=True)
class GoesOn:
    """What a row says where it goes on: ``words`` in the cell at ``column``, if that has nothing more to say."""

    column: int
    words: Cell


def table_row(
    cells: Sequence[Cell],
    widths: Sequence[float],
    tallest: float | None = None,
    *,
    header: Strip | None = None,
    glued: bool = False,
    middle: bool = False,
    least: float = 0.0,
    goes_on: GoesOn | None = None,
) -> Strip:
    """A ruled row. ``tallest``: points of a page; a row that takes more than a third of them may be broken at the ends
    of its lines where a page ends, others stay whole, as do all without it.

    ``middle``: texts stand in the middle of the cell's height, for headings; ``least``: points that it is high at
    least, to write in by hand.
    """
    edges = [0.0, *accumulate(widths)]
    height = max(max(item.height for item in cells) + 2 * CELL_PADDING, least)

    def broken(room: float) -> tuple[Strip, Strip] | None:
        parted = _parted(cells, room - 2 * CELL_PADDING)
        if parted is None:
            return None
        over, under = parted
        if goes_on is not None and not under[goes_on.column].lines:
            under[goes_on.column] = goes_on.words
        first, rest = (table_row(part, widths, tallest, header=header, goes_on=goes_on) for part in (over, under))
        # The rest is no row of its own: where it is short it still goes on, and is broken again where it is long.
        return first, rest

    high = tallest is not None and height > tallest * _WHOLE_ROW
    return Strip(
        height,
        _row_drawing(cells, edges, height, middle=middle),
        glued=glued,
        header=header,
        broken=broken if high else None,
    )


def _parted(cells: Sequence[Cell], room: float) -> tuple[list[Cell], list[Cell]] | None:
    """The lines that stand in so many points, and the rest; ``None`` where it were only a line or two of either."""
    longest = max(cells, key=lambda item: item.height).lines
    most = len(longest) - _LEAST_REST
    taken = 0
    height = 0.0
    while taken < most and height + longest[taken].style.leading <= room:
        height += longest[taken].style.leading
        taken += 1
    if taken < _LEAST_PART:
        return None
    over = [_fitting(item, height) for item in cells]
    return over, [Cell(item.lines[len(part.lines) :]) for item, part in zip(cells, over, strict=True)]


def _fitting(item: Cell, room: float) -> Cell:
    """The first lines that stand in so many points."""
    count = 0
    while count < len(item.lines) and item.lines[count].style.leading <= room + _CLOSE:
        room -= item.lines[count].style.leading
        count += 1
    return Cell(item.lines[:count])


def _row_drawing(cells: Sequence[Cell], edges: Sequence[float], height: float, *, middle: bool) -> Draw:
    def draw(canvas: PaperCanvas, x: float, top: float) -> None:
        canvas.put_box(x, top - height, edges[-1], height, GRID_WEIGHT)
        for edge in edges[1:-1]:
            canvas.put_rule(x + edge, top, x + edge, top - height, GRID_WEIGHT)
        for item, edge in zip(cells, edges, strict=False):
            item.draw(canvas, x + edge, top, height, middle=middle)

    return draw
