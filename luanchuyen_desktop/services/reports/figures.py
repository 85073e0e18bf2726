"""Numbers that cannot disagree: a figure is the set of those behind it, and a table proves that its parts add up.

Nothing here counts twice: ``Figure.count`` is ``len`` of its members, and totals are figures of their own that the rows
are held against before anything is shown or printed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from luanchuyen_desktop.documents.text import number, share
from luanchuyen_desktop.errors import DocumentError

OVERLAP = "các nhóm có thể trùng nhau, không cộng"


class Counting(Enum):
    """What the keys of members are, as the word that is printed beside their number."""

    EVENTS = "lượt luân chuyển"  # codes of rotations
    PERSONS = "người"  # codes of cadres
    ACTS = "lượt"  # posts taken up
    RATINGS = "lượt đánh giá"  # a person in a year
    HOLDERS = "vị trí"  # a person in a post


class Member(NamedTuple):
    """One of those who are counted. ``detail``: what is to be said beside the name, as ``unit TAB title TAB words``."""

    key: str
    cadre: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number: those who are behind it, each once."""

    counting: Counting
    members: tuple[Member, ...] = ()

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.members)

    @property
    def keys(self) -> frozenset[str]:
        """Of the members."""
        return frozenset(member.key for member in self.members)


def figure(counting: Counting, members: Iterable[Member]) -> Figure:
    """Of these members; whoever comes again counts once."""
    return Figure(counting, tuple({member.key: member for member in members}.values()))


class Share(Enum):
    """What a number is printed as a share of."""

    NONE = 0
    TOTAL = 1  # of the table's total in that column
    FIRST = 2  # of the first column in that row


@dataclass(frozen=True, slots=True)
class Column:
    """``may_overlap``: somebody may stand in several rows of this column, so that they do not add up to the total."""

    label: str
    counting: Counting
    share: Share = Share.NONE
    may_overlap: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A figure for each column. ``parts``: rows that split this one; ``is_unknown``: those of whom it is not known."""

    key: str
    label: str
    figures: tuple[Figure, ...]
    parts: tuple[Row, ...] = ()
    is_unknown: bool = False

    def with_parts(self) -> Iterator[Row]:
        """Itself, then what splits it."""
        yield self
        yield from self.parts


@dataclass(frozen=True, slots=True)
class Block:
    """Rows that group all that the table counts, or, where not ``covers``, some of it that is told apart."""

    title: str
    rows: tuple[Row, ...]
    covers: bool = True

    def sum_of(self, at: int) -> int:
        """Of the rows in a column, as somebody would add them up."""
        return sum(row.figures[at].count for row in self.rows)


@dataclass(frozen=True, slots=True)
class Sums:
    """Columns ``parts`` add up to the column ``whole`` in every row."""

    parts: tuple[int, ...]
    whole: int


@dataclass(frozen=True, slots=True)
class Table:
    """One of the tables of a report. ``key``: as B1; ``number``: as it is printed; ``undetermined``: who is not in it
    because the book does not tell whether they belong there, and ``why``.
    """

    key: str
    number: str
    title: str
    columns: tuple[Column, ...]
    blocks: tuple[Block, ...]
    total: Row
    sums: tuple[Sums, ...] = ()
    notes: tuple[str, ...] = ()
    undetermined: Figure | None = None
    why: str = ""

    def rows(self) -> Iterator[Row]:
        """All rows that are shown, in their order, the total last."""
        for block in self.blocks:
            for row in block.rows:
                yield from row.with_parts()
        yield self.total

    def row(self, key: str) -> Row:
        """The row of that key. ``KeyError`` if there is none."""
        for row in self.rows():
            if row.key == key:
                return row
        raise KeyError(key)

    def overlap_in(self, block: Block, at: int) -> bool:
        """Whether somebody is in two rows of the block."""
        return block.covers and block.sum_of(at) > self.total.figures[at].count

    def overlaps(self) -> Iterator[tuple[Block, int]]:
        """Where rows do not add up because somebody is in several of them."""
        for block in self.blocks:
            for at in range(len(self.columns)):
                if self.overlap_in(block, at):
                    yield block, at

    def text(self, row: Row, at: int) -> str:
        """The number as it stands in the table; a percentage never without its n/N."""
        count = row.figures[at].count
        how = self.columns[at].share
        if how is Share.TOTAL and row is not self.total:
            return share(count, self.total.figures[at].count)
        if how is Share.FIRST:
            return share(count, row.figures[0].count)
        return number(count)

    def verify(self) -> None:
        """Raise ``DocumentError`` naming the table, row and column unless the parts add up to the totals."""
        for row in self.rows():
            self._verify_row(row)
        for block in self.blocks:
            self._verify_split(block.rows, self.total, covers=block.covers)
            for row in block.rows:
                if row.parts:
                    self._verify_split(row.parts, row, covers=True)

    def _verify_row(self, row: Row) -> None:
        if len(row.figures) != len(self.columns):
            raise self._fault(f"dòng “{row.label}” có {len(row.figures)} số, bảng có {len(self.columns)} cột")
        for found, column in zip(row.figures, self.columns, strict=True):
            if found.counting is not column.counting or len(found.keys) != found.count:
                raise self._fault(f"dòng “{row.label}”, cột “{column.label}” đếm sai hoặc đếm hai lần")
        for sums in self.sums:
            parts = [row.figures[at].count for at in sums.parts]
            whole = row.figures[sums.whole].count
            if sum(parts) != whole:
                raise self._fault(f"dòng “{row.label}”: các cột cộng lại {sum(parts)}, cột tổng {whole}")

    def _verify_split(self, rows: Sequence[Row], whole: Row, *, covers: bool) -> None:
        for at, column in enumerate(self.columns):
            keys = [row.figures[at].keys for row in rows]
            every = frozenset().union(*keys)
            limit = whole.figures[at].keys
            counted = sum(map(len, keys))
            where = f"cột “{column.label}”: các dòng cộng lại {counted}, “{whole.label}” {len(limit)}"
            if not every <= limit or (covers and every != limit):
                raise self._fault(where)
            if covers and not column.may_overlap and counted != len(limit):
                raise self._fault(f"{where}, mà không ai được tính hai lần")

    def _fault(self, what: str) -> DocumentError:
        return DocumentError(
            f"Biểu {self.number} “{self.title}”: {what}.",
            "Chưa in báo cáo; hãy gửi tệp nhật ký cho người hỗ trợ phần mềm.",
        )
