"""What is on the pages of a PDF and where, read back by another library; ``faults`` tells what is laid out badly."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from ctypes import byref, c_double, c_int, create_string_buffer
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import pypdfium2
from pypdfium2 import raw

from luanchuyen_desktop.documents.contents import Margins

_MM = 72 / 25.4
_SLACK = 1.5  # points: letters lean and swing out of their own width, the slanted V by more than one
_WEIGHT = 0.8  # a rule may stick out by half of its weight
_LOST = frozenset({"\x00", "\ufffd", "\ufffe", "\uffff"})
_APART = 4.0  # points at least between texts of two columns
_FAR = 99.0
_TOGETHER = 0.5  # points between baselines of one line
_NUMBER = re.compile(r"\d+(/\d+)?")  # of a page: 2, or 2/5


@dataclass(frozen=True, slots=True)
class Line:
    """Letters on one baseline without a wide gap; edges in points from below and from the left, of the ink."""

    text: str
    left: float
    right: float
    baseline: float
    size: float
    bold: bool
    bottom: float
    top: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page. ``rules``: left, bottom, right, top of what is drawn; ``lines`` from top to bottom."""

    number: int
    width: float
    height: float
    lines: tuple[Line, ...]
    rules: tuple[tuple[float, float, float, float], ...]

    def text(self) -> str:
        """All of it, with single blanks, without the number of the page."""
        return " ".join(" ".join(line.text for line in self.body()).split())

    def body(self) -> list[Line]:
        """The lines below the upper margin of any paper: all but the number of the page."""
        return [line for line in self.lines if not self.is_page_number(line)]

    def is_page_number(self, line: Line) -> bool:
        """A number in the middle above the text."""
        middle = abs((line.left + line.right) / 2 - self.width / 2) < 20 * _MM
        return bool(_NUMBER.fullmatch(line.text)) and middle and line.baseline > self.height - 20 * _MM


def read_pages(pdf: bytes) -> list[Sheet]:
    """Each page of the file."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [_page(number, document[number - 1]) for number in range(1, len(document) + 1)]
    finally:
        document.close()


def faults(pdf: bytes, margins: Margins, *, signed: Sequence[str] = (), lying: Margins | None = None) -> list[str]:
    """Letters that are lost or outside the margins, lines over one another, headings and signatures left alone.

    ``lying``: the margins of pages broader than high, where they are others. ``signed``: the first lines of
    signatures; above them on their page stand at least two lines of the text.
    """
    found = []
    pages = read_pages(pdf)
    for page in pages:
        own = lying if lying is not None and page.width > page.height else margins
        told_here = (*_lost(page), *_outside(page, own), *_overlaps(page), *_alone(page, signed))
        found += [f"page {page.number}: {told}" for told in told_here]
        if page is not pages[-1]:
            found += [f"page {page.number}: {told}" for told in _orphans(page, pages[page.number], signed)]
    return found


def _lost(page: Sheet) -> Iterator[str]:
    for line in page.lines:
        if _LOST.intersection(line.text):
            yield f"a lost letter in “{line.text}”"


def _outside(page: Sheet, margins: Margins) -> Iterator[str]:
    left, right = margins.left * _MM - _SLACK, page.width - margins.right * _MM + _SLACK
    bottom, top = margins.bottom * _MM - _SLACK, page.height - margins.top * _MM + _SLACK
    for line in page.body():
        if line.left < left or line.right > right or line.bottom < bottom or line.top > top:
            box = ", ".join(f"{edge:.1f}" for edge in (line.left, line.bottom, line.right, line.top))
            yield f"outside the margins: “{line.text}” {box}"
    for rule in page.rules:
        if rule[0] <= 0 and rule[2] >= page.width:
            continue  # to cut along
        if rule[0] < left - _WEIGHT or rule[2] > right + _WEIGHT or rule[1] < bottom - _WEIGHT or rule[3] > top:
            yield f"a rule outside the margins: {rule}"


def _overlaps(page: Sheet) -> Iterator[str]:
    for upper, lower in combinations(page.lines, 2):
        across = min(upper.right, lower.right) - max(upper.left, lower.left)
        same = abs(upper.baseline - lower.baseline) < _TOGETHER
        # Ink of two lines may touch (a mark above a capital, the foot of a letter), the lines themselves may not.
        near = upper.baseline - lower.baseline < 0.9 * min(upper.size, lower.size)
        if across > 1 and (same or near):
            yield f"“{upper.text}” and “{lower.text}” over one another"
        elif -_APART < across <= 1 and near and not same:
            yield f"“{upper.text}” and “{lower.text}” run into one another"


def _alone(page: Sheet, signed: Sequence[str]) -> Iterator[str]:
    for line in page.body():
        if line.text.strip() in signed:
            above = {round(each.baseline) for each in page.body() if each.baseline > line.baseline + 1}
            if len(above) < 2:
                yield f"“{line.text}” with {len(above)} lines above it"


def _orphans(page: Sheet, following: Sheet, signed: Sequence[str]) -> Iterator[str]:
    """A last line or row that is bold throughout heads what comes next, unless a new paper begins there."""
    if not page.body() or not any(following.is_page_number(line) for line in following.lines):
        return
    lowest = min(line.baseline for line in page.body())
    row = next((rule for rule in page.rules if rule[3] - rule[1] > 5 and rule[1] < lowest < rule[3]), None)
    if row is not None and any(rule[3] - rule[1] > 5 and rule[3] < row[1] + 1 for rule in page.rules):
        return  # rows to write in follow
    edge = row[3] if row is not None else lowest + _TOGETHER
    last = [line for line in page.body() if line.baseline < edge]
    if all(line.bold for line in last) and not any(line.text in signed for line in last):
        yield f"“{' '.join(line.text for line in last)}” is left alone at the foot"


def _page(number: int, page: Any) -> Sheet:
    width, height = page.get_size()
    lines = sorted(_lines(page.get_textpage()), key=lambda line: (-line.baseline, line.left))
    rules = tuple(item.get_bounds() for item in page.get_objects() if item.type == raw.FPDF_PAGEOBJ_PATH)
    return Sheet(number, width, height, tuple(lines), rules)


@dataclass(slots=True)
class _Growing:
    """A line in the making."""

    text: str
    box: list[float]
    end: float
    baseline: float
    size: float
    bold: bool


def _lines(page: Any) -> Iterator[Line]:
    growing: _Growing | None = None
    x, y = c_double(), c_double()
    for at in range(page.count_chars()):
        if raw.FPDFText_IsGenerated(page, at) == 1:  # a blank or an end of line that stands nowhere
            if growing:
                growing.text += " "
            continue
        raw.FPDFText_GetCharOrigin(page, at, byref(x), byref(y))
        char = chr(raw.FPDFText_GetUnicode(page, at))
        size = _height(page, at)
        box = page.get_charbox(at)
        after = page.get_charbox(at, loose=True)[2]
        if (
            growing
            and abs(growing.baseline - y.value) < _TOGETHER
            and -0.35 * size < x.value - growing.end < 1.2 * size
        ):
            growing.text += char
            growing.end = after
            growing.bold = growing.bold and (_bold(page, at) or char == " ")
            growing.size = max(growing.size, size)
        elif char == " ":
            continue
        else:
            if growing:
                yield _grown(growing)
            growing = _Growing(char, list(box), after, y.value, size, _bold(page, at))
        if char != " ":
            growing.box = [
                min(growing.box[0], box[0]),
                min(growing.box[1], box[1]),
                max(growing.box[2], box[2]),
                max(growing.box[3], box[3]),
            ]
    if growing:
        yield _grown(growing)


def _grown(line: _Growing) -> Line:
    left, bottom, right, top = line.box
    return Line(" ".join(line.text.split()), left, right, line.baseline, line.size, line.bold, bottom, top)


def _height(page: Any, at: int) -> float:
    return float(raw.FPDFText_GetFontSize(page, at))


def _bold(page: Any, at: int) -> bool:
    name, flags = create_string_buffer(64), c_int()
    raw.FPDFText_GetFontInfo(page, at, name, 64, byref(flags))
    return b"Bold" in name.value
