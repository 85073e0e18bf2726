"""Sheets of paper: a canvas with the document's facts, strips of content filled into pages, page numbers, bookmarks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from io import BytesIO
from typing import Final

from reportlab import rl_config
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import mm

from luanchuyen_desktop.documents.contents import Margins
from luanchuyen_desktop.documents.pdf.canvas import PaperCanvas
from luanchuyen_desktop.documents.pdf.fonts import Fonts
from luanchuyen_desktop.documents.pdf.typeset import Align, Style, text_lines

# Streams as plain binary: text encoding made them a fifth larger and each paper a tenth slower.
rl_config.useA85 = 0

Draw = Callable[[PaperCanvas, float, float], None]
"""Draws with the left edge of the text area at x and the upper edge of the strip at y (points from below)."""

Break = Callable[[float], "tuple[Strip, Strip] | None"]
"""Parts a strip in two, of which the first is at most so many points high; ``None`` where that is too little."""

_MM: Final[float] = mm  # points in a millimetre
_CLOSE: Final = 1e-6
_KEPT_TOGETHER: Final = 3  # strips with something on them, of a group that is higher than a page
_NUMBER_FROM_EDGE = 10 * _MM
_NUMBER_STYLE = Style(size=14, leading=14, align=Align.CENTRE)


@dataclass(frozen=True, slots=True)
class Strip:
    """A part of the page as wide as the text.

    ``glued``: stays on the page of the next strip. ``space``: only distance, dropped at the head of a page.
    ``header``: drawn again above this strip when it comes first on a page. ``broken``: how it goes on over the foot of
    a page; without it the strip stays whole.
    """

    height: float
    draw: Draw
    glued: bool = False
    space: bool = False
    header: Strip | None = None
    broken: Break | None = None


def gap(height: float, *, glued: bool = False) -> Strip:
    """Vertical distance in points."""
    return Strip(height, lambda _canvas, _x, _y: None, glued=glued, space=True)


def glue_tail(strips: Sequence[Strip], least: int = 2) -> list[Strip]:
    """The strips, of which at least the last ``least`` with something on them stay on the page of what comes next."""
    glued = list(strips)
    kept = 0
    for at in range(len(glued) - 1, -1, -1):
        if kept >= least and not glued[at].glued:
            break
        kept += not glued[at].space
        glued[at] = replace(glued[at], glued=True)
    return glued


@dataclass(frozen=True, slots=True)
class Sheet:
    """A4 with its margins; ``width`` and ``height`` are those of the text area, in points."""

    paper: tuple[float, float]
    margins: Margins

    @classmethod
    def portrait(cls, margins: Margins) -> Sheet:
        """210 × 297 mm."""
        return cls(A4, margins)

    @classmethod
    def landscape(cls, margins: Margins) -> Sheet:
        """297 × 210 mm."""
        return cls(landscape(A4), margins)

    @property
    def width(self) -> float:
        """Points between the left and the right margin."""
        return self.paper[0] - (self.margins.left + self.margins.right) * _MM

    @property
    def height(self) -> float:
        """Points between the upper and the lower margin."""
        return self.paper[1] - (self.margins.top + self.margins.bottom) * _MM


class Paper:
    """A PDF in the making. Same calls, same bytes."""

    def __init__(
        self,
        sheet: Sheet,
        fonts: Fonts,
        *,
        title: str,
        author: str,
        number_from_edge: float = _NUMBER_FROM_EDGE,
        number_size: float = _NUMBER_STYLE.size,
    ) -> None:
        """``number_from_edge``: of the page numbers from the upper edge of the paper, in points, as is their size."""
        self._buffer = BytesIO()
        self._sheet = sheet
        self._fonts = fonts
        self._number_from_edge = number_from_edge
        self._number_style = replace(_NUMBER_STYLE, size=number_size, leading=number_size)
        self._canvas = PaperCanvas(self._buffer, pagesize=sheet.paper, pageCompression=1, title=title, author=author)

    def add_counted(self, strips: Iterable[Strip], sheet: Sheet, *, bookmark: str, key: str) -> None:
        """As ``add``, on a sheet of its own size, the pages numbered 2/5: which of how many."""
        canvas, pages = self._canvas, []
        canvas.setPageSize(sheet.paper)
        for page in fill_pages(strips, sheet.height):
            self._draw_page(page, sheet)
            pages.append(canvas.set_aside())
        for number, drawn in enumerate(pages, start=1):
            self._begin_page(f"{number}/{len(pages)}", sheet, bookmark, key, first=number == 1)
            canvas.put_back(drawn)
            canvas.showPage()
        canvas.setPageSize(self._sheet.paper)

    def add_halves(self, strips: Sequence[Strip], half: Sheet, copies: int, *, bookmark: str, key: str) -> None:
        """The same half page as often as asked, two on a sheet with a line to cut along between them."""
        width, height = half.paper
        for first in range(0, copies, 2):
            if not first:
                self._begin_page("", half, bookmark, key, first=True)
            self._draw_page(strips, half, height)
            if first + 1 < copies:
                self._draw_page(strips, half)
            self._canvas.put_cutting_line(height, width)
            self._canvas.showPage()

    def add(self, strips: Iterable[Strip], *, bookmark: str, key: str) -> None:
        """Set the strips from a new page on, pages numbered from 1 again; ``key`` is unique in the document."""
        for number, page in enumerate(fill_pages(strips, self._sheet.height), start=1):
            self._begin_page(str(number), self._sheet, bookmark, key, first=number == 1)
            self._draw_page(page, self._sheet)
            self._canvas.showPage()

    def _begin_page(self, number: str, sheet: Sheet, bookmark: str, key: str, *, first: bool) -> None:
        """The first page has a bookmark, the others their number."""
        if first:
            self._canvas.bookmarkPage(key)
            self._canvas.addOutlineEntry(bookmark, key)
            return
        (line,) = text_lines(number, self._number_style, sheet.width, self._fonts)
        line.draw(self._canvas, sheet.margins.left * _MM, sheet.paper[1] - self._number_from_edge)

    def _draw_page(self, page: Sequence[Strip], sheet: Sheet, lifted: float = 0.0) -> None:
        left = sheet.margins.left * _MM
        y = lifted + sheet.paper[1] - sheet.margins.top * _MM
        for strip in page:
            strip.draw(self._canvas, left, y)
            y -= strip.height

    def finish(self) -> bytes:
        """The finished PDF."""
        self._canvas.save()
        return self._buffer.getvalue()


def fill_pages(strips: Iterable[Strip], height: float) -> Iterator[list[Strip]]:
    """Fill pages from top to bottom in one pass; always at least one page.

    Glued strips go to the next page together, unless one of them can be broken: then its first part stands here. Of
    those that are higher than a whole page, the last ones stay together.
    """
    page, nothing_yet = _Page(height), True
    for whole in _groups(strips):
        waiting = [whole]
        while waiting:
            group = waiting.pop(0)
            if page.left(group) >= -_CLOSE:
                page.put(group)
                continue
            parted, fresh = _parted(group, page), _Page(height)
            if parted is not None:
                page.put(parted[0])
                waiting.insert(0, parted[1])
            elif page.strips and (len(group) == 1 or fresh.left(group) >= -_CLOSE or _parted(group, fresh)):
                waiting.insert(0, group)
            elif len(group) > 1:
                waiting[:0] = _loosened(group, height)
                continue
            else:  # a strip that no page holds
                page.put(group)
            yield page.strips
            page, nothing_yet = fresh, False
    if page.strips or nothing_yet:
        yield page.strips


@dataclass(slots=True)
class _Page:
    """A page in the making, with ``room`` points left."""

    room: float
    strips: list[Strip] = field(default_factory=list)

    def left(self, group: Sequence[Strip]) -> float:
        """The room when these are on it as well; below 0 if they do not fit."""
        room, begun = self.room, bool(self.strips)
        for strip in group:
            if not begun:
                if strip.space:
                    continue
                begun = True
                room -= strip.header.height if strip.header else 0.0
            room -= strip.height
        return room

    def put(self, group: Sequence[Strip]) -> None:
        """Add them, with the header above the first; a page does not begin with a distance."""
        self.room = self.left(group)
        for strip in group:
            if not self.strips:
                if strip.space:
                    continue
                if strip.header:
                    self.strips.append(strip.header)
            self.strips.append(strip)


def _parted(group: Sequence[Strip], page: _Page) -> tuple[list[Strip], list[Strip]] | None:
    """What of the group stands on the page and what goes on: broken as late as can be."""
    for at in range(len(group) - 1, -1, -1):
        strip = group[at]
        if strip.broken is None:
            continue
        parts = strip.broken(page.left(group[: at + 1]) + strip.height)
        if parts is not None:
            rest = replace(parts[1], glued=strip.glued, header=strip.header)
            return [*group[:at], parts[0]], [rest, *group[at + 1 :]]
    return None


def _loosened(group: Sequence[Strip], height: float) -> list[list[Strip]]:
    """A group that no page holds gives way from its beginning on, so that a signature keeps what is right above it."""
    begin, kept = len(group), 0
    room = height - max(strip.header.height if strip.header else 0.0 for strip in group)
    while begin and kept < _KEPT_TOGETHER and group[begin - 1].height <= room:
        begin -= 1
        room -= group[begin].height
        kept += not group[begin].space
    tail = [list(group[begin:])] if begin < len(group) else []
    return [*([strip] for strip in group[:begin]), *tail]


def _groups(strips: Iterable[Strip]) -> Iterator[list[Strip]]:
    group: list[Strip] = []
    for strip in strips:
        group.append(strip)
        if not strip.glued:
            yield group
            group = []
    if group:
        yield group
