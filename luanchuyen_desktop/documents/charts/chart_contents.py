"""What a chart shows, as frozen data: drawn alike in the window and on paper. No reportlab here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, IntEnum


class Fill(IntEnum):
    """How an area is filled, so that it can be told from the next one in black and white."""

    SOLID = 0
    HATCHED = 1
    DOTTED = 2
    BLANK = 3


class Shape(Enum):
    """How the bars stand."""

    BARS = "bars"  # one under the other, parts side by side
    COLUMNS = "columns"  # beside one another, parts on top of one another
    PYRAMID = "pyramid"  # two parts each, back to back
    GRID = "grid"  # a table: the darker a cell, the greater its share


@dataclass(frozen=True, slots=True)
class Part:
    """One area. ``name``: what it counts; ``behind``: what its number opens, unknown to who draws it.

    ``told``: what more is told when it is pointed at. In a grid ``text`` stands in the place of the number, and
    ``share``, from 0 to 1, says how dark the cell is.
    """

    count: int
    name: str
    fill: Fill = Fill.SOLID
    behind: object = None
    text: str = ""
    share: float = 0.0
    told: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """A row or column. ``text``: the direct label at its end, such as ``14/17 (82,4%)``."""

    label: str
    parts: tuple[Part, ...]
    text: str = ""

    @property
    def total(self) -> int:
        """All parts."""
        return sum(part.count for part in self.parts)


@dataclass(frozen=True, slots=True)
class Chart:
    """``subject``: what is counted and out of how many; ``note``: what must be known to read it.

    ``heads``: of the columns of a grid or the sides of a pyramid; ``empty``: what stands there without bars.
    ``lines``: what a paper says in words below it.
    """

    key: str
    shape: Shape
    title: str
    subject: str
    bars: tuple[Bar, ...]
    note: str = ""
    empty: str = ""
    heads: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not any(part.count or part.text for bar in self.bars for part in bar.parts)

    def legend(self) -> Iterator[tuple[Fill, str]]:
        """Each way of filling with its name: where every way stands for one thing that no label names already."""
        if self.shape in {Shape.PYRAMID, Shape.GRID}:
            return
        named = {(part.fill, part.name) for bar in self.bars for part in bar.parts if part.name != bar.label}
        fills = {fill for fill, _ in named}
        if len(named) == len(fills) > 1:
            yield from sorted(named)
