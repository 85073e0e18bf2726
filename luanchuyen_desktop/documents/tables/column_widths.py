"""Widths of table columns by what stands in them: those with which the rows together take little height."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

Words: TypeAlias = tuple[float, ...]
"""The widths of the words of one paragraph, in points."""

Cell: TypeAlias = tuple[Words, ...]
"""The paragraphs of a cell."""

MOST_MEASURED: Final = 200
"""Rows that are looked at, spread evenly over the list: more would change the widths by hairs."""

_STEPS: Final = 200  # into which the width of the table is cut for sharing out
_AT_ONCE: Final = (1, 2, 4, 8)  # steps given to a column together: a line less may need several
LONGEST_WORDS: Final = (0.12, 0.08, 0.05, 0.03)
"""Of the table's width: a longer word is cut. The later ones are for tables whose columns have no room otherwise."""
_HAIR: Final = 1.5  # points beside the longest word: one that fills its cell seems to touch the line
_ROWS_A_PAGE: Final = 6  # about: so often is the heading repeated
_STEEPNESS: Final = 8  # a row is as high as its highest cell; this high a power is a maximum that can be added to


@dataclass(frozen=True, slots=True)
class Column:
    """``heading``: its words, in the heading's own face; ``least``: points it never falls below."""

    heading: Words
    least: float


def fitted_widths(
    columns: Sequence[Column],
    rows: Sequence[Sequence[Cell]],
    total: float,
    space: float,
    margin: float,
    longest: float = LONGEST_WORDS[0],
) -> list[float]:
    """The widths in points, ``total`` together. ``space``: of a blank; ``margin``: of a cell, both sides together;
    ``longest``: a share of ``total``, a wider word is cut.

    Each column starts as wide as its longest word; what is left is given out step by step, always where it makes the
    rows lowest. No word is broken that is not unreasonably long. The same rows give the same widths.
    """
    every = max(1, -(-len(rows) // MOST_MEASURED))
    measured = rows[::every]
    headings = [[(column.heading,) for column in columns]] * (1 + len(measured) // _ROWS_A_PAGE)
    contents = [
        _Content(column, [row[at] for row in (*measured, *headings)], space, longest)
        for at, column in enumerate(columns)
    ]
    widths = [content.least(total, margin) for content in contents]
    free = total - sum(widths)
    if free <= 0:
        return [width * total / sum(widths) for width in widths]
    step = total / _STEPS
    powers = [content.powers(width - margin) for content, width in zip(contents, widths, strict=True)]
    while free >= step:
        heights = [sum(row) for row in zip(*powers, strict=True)]
        best, gain = (0, 0), 0.0
        for at, content in enumerate(contents):
            for count in _AT_ONCE:
                if count * step > free:
                    break
                wider = content.powers(widths[at] + count * step - margin)
                less = _saved(heights, powers[at], wider) / count
                if less > gain + 1e-9:
                    best, gain = (at, count), less
        at, count = best
        if not count:
            break
        widths[at] += count * step
        free -= count * step
        powers[at] = contents[at].powers(widths[at] - margin)
    return [width + free * width / (total - free) for width in widths]


def least_total(
    columns: Sequence[Column],
    rows: Sequence[Sequence[Cell]],
    total: float,
    margin: float,
    longest: float = LONGEST_WORDS[0],
) -> float:
    """How wide the table is when each column is just as wide as its longest word, in points; arguments as above."""
    headings = [(each.heading,) for each in columns]
    return sum(
        _Content(column, [row[at] for row in (*rows, headings)], 0.0, longest).least(total, margin)
        for at, column in enumerate(columns)
    )


class _Content:
    """The cells of one column, and how high they are at a width."""

    def __init__(self, column: Column, cells: Sequence[Cell], space: float, longest: float) -> None:
        self._column, self._cells, self._space, self._longest = column, cells, space, longest
        self._known: dict[float, list[float]] = {}

    def least(self, total: float, margin: float) -> float:
        """So wide that no word of usual length is broken."""
        longest = max((word for cell in self._cells for words in cell for word in words), default=0.0)
        fitting = max(max(self._column.heading, default=0.0), min(longest, total * self._longest))
        return max(self._column.least, fitting + margin + _HAIR)

    def powers(self, room: float) -> list[float]:
        """The lines of each cell, raised so that their sum over a row is told by the highest."""
        key = round(room, 3)
        if key not in self._known:
            counts = (sum(_lines(words, room, self._space) for words in cell) for cell in self._cells)
            self._known[key] = [float(count**_STEEPNESS) for count in counts]
        return self._known[key]


def _saved(heights: Sequence[float], now: Sequence[float], then: Sequence[float]) -> float:
    """Lines by which the rows get lower together when the cells of one column change."""
    saved = 0.0
    for height, old, new in zip(heights, now, then, strict=True):
        if old != new:
            saved += height ** (1 / _STEEPNESS) - (height - old + new) ** (1 / _STEEPNESS)
    return saved


def _lines(words: Words, room: float, space: float) -> int:
    """How many lines a paragraph takes; a word that is too long takes several."""
    count, left = 1, room
    for number, word in enumerate(words):
        needed = word if left == room else word + space
        if number and needed > left:
            count, left, needed = count + 1, room, word
        if needed > room:
            count += int(needed // room)
            needed %= room
        left -= needed
    return count
