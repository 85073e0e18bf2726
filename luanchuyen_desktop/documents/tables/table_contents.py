"""A table that a whole paper is made for: columns under common headings, rows, nothing of its page.

The PDF, the Word file and the Excel sheet take the same contents. No reportlab here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto
from itertools import groupby
from typing import Final, TypeAlias

from luanchuyen_desktop.documents.contents import Margins

INDEX_HEADING: Final = "TT"
CONTINUED: Final = "(tiếp)"
"""Stands in the first column where a row that is higher than a page goes on."""

CellText: TypeAlias = tuple[str, ...]
"""The paragraphs of a cell."""


class Look(Enum):
    """How the cells of a column are set."""

    PLAIN = auto()
    BOLD = auto()
    CENTRE = auto()
    RIGHT = auto()


@dataclass(frozen=True, slots=True)
class TableColumn:
    """``least``: millimetres that it never falls below; ``group``: the heading that it shares with its neighbours."""

    heading: str
    least: float
    group: str = ""
    look: Look = Look.PLAIN

    @property
    def name(self) -> str:
        """With the heading above it, for errors and for tables without groups."""
        return f"{self.group}: {self.heading}" if self.group else self.heading


@dataclass(frozen=True, slots=True)
class TableRow:
    """``about``: what a fault in the row is told by; ``numbered``: ``False`` for a sum or a heading, set in bold."""

    about: str
    cells: tuple[CellText, ...]
    numbered: bool = True


@dataclass(frozen=True, slots=True)
class TableContent:
    """The number of the line stands before the columns. ``name``: of the list, in errors and progress.

    ``unit``: what its figures count, said above the table; ``None`` where it has no figures.
    """

    name: str
    columns: tuple[TableColumn, ...]
    rows: tuple[TableRow, ...] = field(repr=False)
    unit: str | None = None

    def groups(self) -> Iterator[tuple[str, int, int]]:
        """Runs of neighbours with a common heading: the heading (blank for none), the first column, how many."""
        at = 0
        for group, run in groupby(self.columns, key=lambda column: column.group):
            count = len(list(run))
            yield group, at, count
            at += count


class SheetSize(Enum):
    """The paper that a table is printed on."""

    A4_PORTRAIT = "a4 đứng"
    A4_LANDSCAPE = "a4"
    A3_LANDSCAPE = "a3"

    @property
    def millimetres(self) -> tuple[float, float]:
        """Width and height."""
        return _MILLIMETRES[self]


_MILLIMETRES: Final = {
    SheetSize.A4_PORTRAIT: (210.0, 297.0),
    SheetSize.A4_LANDSCAPE: (297.0, 210.0),
    SheetSize.A3_LANDSCAPE: (420.0, 297.0),
}


@dataclass(frozen=True, slots=True)
class TableSheet:
    """The paper and the edges that are left free; ``size``: of the letters at most, in points."""

    size: SheetSize
    margins: Margins
    letters: float = 10.0

    @property
    def width(self) -> float:
        """Of the text, in millimetres."""
        return self.size.millimetres[0] - self.margins.left - self.margins.right
