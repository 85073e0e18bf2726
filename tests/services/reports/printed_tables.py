"""The tables of a printed report, read back from the lines and rules on its pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from tests.documents.page_boxes import Line, Sheet, read_pages

_BROAD = 400.0  # points: of the frame of a row, which goes over the whole text
_CAPTION = re.compile(r"Biểu \d+[a-z]?\. ")
_NUMBER = re.compile(r"\d{1,3}(\.\d{3})*")


@dataclass(slots=True)
class Read:
    """One table. ``rows``: the texts of the cells, one alone where it goes over the whole width; ``notes``: below."""

    caption: str
    heads: list[str] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)
    notes: str = ""


def tables_of(pdf: bytes) -> list[Read]:
    """In their order, each with its parts apart."""
    found: list[Read] = []
    for what in (each for page in read_pages(pdf) for each in _in_order(page)):
        if isinstance(what, Line):
            if what.bold and (not found or found[-1].heads or _CAPTION.match(what.text)):
                found.append(Read(what.text))
            elif found and not found[-1].heads:
                found[-1].caption += f" {what.text}"
            elif found:
                found[-1].notes += f" {what.text}"
        elif found and not found[-1].heads:
            found[-1].heads = what
        elif found and what != found[-1].heads:  # they are repeated on the next page
            found[-1].rows.append(what)
    return found


def number_in(cell: str) -> int:
    """``1.234`` and ``3/10 (30,0%)`` as 1234 and 3."""
    told = _NUMBER.match(cell)
    assert told is not None, cell
    return int(told[0].replace(".", ""))


def _in_order(page: Sheet) -> Iterator[Line | list[str]]:
    """Lines outside of tables, and rows, from top to bottom."""
    frames = [rule for rule in page.rules if rule[2] - rule[0] > _BROAD and rule[3] - rule[1] > 5]
    inside = {frame: [line for line in page.body() if frame[1] < line.baseline < frame[3]] for frame in frames}
    taken = {id(line) for lines in inside.values() for line in lines}
    placed: list[tuple[float, Line | list[str]]] = [
        (line.baseline, line) for line in page.body() if id(line) not in taken
    ]
    for frame, lines in inside.items():
        walls = [rule[0] for rule in page.rules if rule[2] - rule[0] < 2 and abs(rule[3] - frame[3]) < 1]
        edges = [frame[0], *sorted(walls), frame[2]]
        cells = [
            " ".join(line.text for line in lines if left - 1 < line.left < right) for left, right in pairwise(edges)
        ]
        placed.append((frame[3], cells))
    yield from (what for _, what in sorted(placed, key=lambda each: -each[0]))
