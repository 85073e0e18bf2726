"""The lines of the findings panel in their order: filtered, sorted, grouped, folded. Plain Python, no Qt.

Kept sorted between edits: what an edit changes is taken out and put in again, so that a list of 100,000 lines costs
no new sort. The list itself is rebuilt in one pass.
"""

from __future__ import annotations

from bisect import insort
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum
from functools import cached_property
from operator import attrgetter
from typing import Any, TypeAlias

from luanchuyen_desktop.domain.vn_text import fold
from luanchuyen_desktop.gui.findings_store import FindingRow
from luanchuyen_desktop.gui.marks import LISTED, Mark
from luanchuyen_desktop.services.findings_listing import Grouping

_gravity = attrgetter("mark", "rule", "cadre", "subject", "message")
_KEYS = {
    Grouping.RULE: attrgetter("rule"),
    Grouping.CADRE: attrgetter("cadre"),
    Grouping.UNIT: attrgetter("unit"),
    Grouping.GRAVITY: attrgetter("mark"),
}
_LAST = 1 << 60


class Column(IntEnum):
    """What can be sorted by, in the order of the table."""

    MARK = 0
    RULE = 1
    WHO = 2
    MESSAGE = 3
    CLEARS = 4


@dataclass(frozen=True, slots=True)
class FindingsFilter:
    """Which lines: of these marks, of this rule (blank: any), with every word of the text."""

    marks: frozenset[Mark] = frozenset(LISTED)
    rule: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class People:
    """How cadres and units are named and ordered. ``cadres``: code → place in the order of names."""

    names: Mapping[str, str] = field(default_factory=dict)
    cadres: Mapping[str, int] = field(default_factory=dict)
    units: Mapping[str, str] = field(default_factory=dict)  # code → text that sorts
    rule_titles: Mapping[str, str] = field(default_factory=dict)


class Group:
    """A heading with the lines under it. ``key``: rule, cadre's code, unit's code or mark."""

    def __init__(self, key: Any, rows: list[FindingRow]) -> None:
        self.key = key
        self.rows = rows

    @cached_property
    def counts(self) -> Counter[Mark]:
        """How many of each mark; counted when first looked at."""
        return Counter(row.mark for row in self.rows)


Line: TypeAlias = FindingRow | Group


class FindingsList:
    """``lines`` is what the table shows: headings, and under those that are open their findings."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.groups: list[Group] = []
        self.grouping = Grouping.NONE
        self.filter = FindingsFilter()
        self.counts: Counter[Mark] = Counter()  # of those that pass but for their mark
        self.rules: Counter[str] = Counter()  # of all
        self._people = People()
        self._all: list[FindingRow] = []  # ascending
        self._sort = (Column.MARK, False)
        self._key: Callable[[FindingRow], Any] = _gravity
        self._folded: dict[Grouping, set[Any]] = {grouping: set() for grouping in Grouping}

    # -- content ---------------------------------------------------------------------------------------------------

    def take(self, rows: Iterable[FindingRow], people: People) -> None:
        """Show other findings."""
        self._people = people
        self._key = self._sort_key()
        self._all = sorted(rows, key=self._key)
        self.refresh()

    def put(self, cadres: Collection[str], rows: Iterable[FindingRow]) -> None:
        """Replace the findings of these cadres."""
        self._all = [row for row in self._all if row.cadre not in cadres]
        for row in rows:
            insort(self._all, row, key=self._key)
        self.refresh()

    def set_filter(self, wanted: FindingsFilter) -> None:
        """Show only these."""
        self.filter = wanted
        self.refresh()

    def set_grouping(self, grouping: Grouping) -> None:
        """Put the lines together otherwise; what was folded there before still is."""
        self.grouping = grouping
        self.refresh()

    def set_sort(self, column: Column, *, descending: bool) -> bool:
        """Order the lines within their groups; ``False`` if they are so already."""
        if (column, descending) == self._sort:
            return False
        other_column = column is not self._sort[0]
        self._sort = (column, descending)
        if other_column:
            self._key = self._sort_key()
            self._all.sort(key=self._key)
        self.refresh()
        return True

    def _sort_key(self) -> Callable[[FindingRow], Any]:
        """Lines that are equal in the column stand by gravity, rule and person."""
        place = self._people.cadres.get
        keys: dict[Column, Callable[[FindingRow], Any]] = {
            Column.MARK: _gravity,
            Column.RULE: attrgetter("rule", "mark", "cadre", "subject", "message"),
            Column.WHO: lambda row: (place(row.cadre, _LAST), row.cadre, *_gravity(row)),
            Column.MESSAGE: attrgetter("message", "mark", "rule", "cadre", "subject"),
            Column.CLEARS: lambda row: (row.clears_on or date.max, *_gravity(row)),
        }
        return keys[self._sort[0]]

    # -- what is shown ---------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Make the lines anew."""
        self.rules = Counter(map(attrgetter("rule"), self._all))
        found = self._found()
        self.counts = Counter(map(attrgetter("mark"), found))
        marks = self.filter.marks
        if not marks >= self.counts.keys():
            found = [row for row in found if row.mark in marks]
        if self._sort[1]:
            found = found[::-1]
        self.groups = self._grouped(found)
        self._lay_out()

    def _found(self) -> list[FindingRow]:
        """Those of the rule and with every word of the text, also where a word stands in the title of the rule."""
        found = self._all
        if self.filter.rule:
            found = [row for row in found if row.rule == self.filter.rule]
        for word in fold(self.filter.text).split():
            titled = {rule for rule, title in self._people.rule_titles.items() if word in fold(title)}
            found = [row for row in found if word in row.key or row.rule in titled]
        return found

    def _grouped(self, rows: list[FindingRow]) -> list[Group]:
        if self.grouping is Grouping.NONE:
            return [Group("", rows)] if rows else []
        key_of = _KEYS[self.grouping]
        by_key: dict[Any, list[FindingRow]] = {}
        for row in rows:
            key = key_of(row)
            found = by_key.get(key)
            if found is None:
                by_key[key] = [row]
            else:
                found.append(row)
        return [Group(key, by_key[key]) for key in sorted(by_key, key=self._group_order())]

    def _group_order(self) -> Callable[[Any], Any]:
        people = self._people
        orders: dict[Grouping, Callable[[Any], Any]] = {
            Grouping.CADRE: lambda code: (people.cadres.get(code, _LAST), code),
            # Units outside the catalogue come behind it, those that are not known last of all.
            Grouping.UNIT: lambda code: (not code, code not in people.units, people.units.get(code, ""), code),
        }
        return orders.get(self.grouping, lambda key: key)

    def _lay_out(self) -> None:
        if self.grouping is Grouping.NONE:
            self.lines = list(self.groups[0].rows) if self.groups else []
            return
        folded = self._folded[self.grouping]
        lines: list[Line] = []
        for group in self.groups:
            lines.append(group)
            if group.key not in folded:
                lines += group.rows
        self.lines = lines

    # -- folding ---------------------------------------------------------------------------------------------------

    def is_folded(self, group: Group) -> bool:
        """Whether only the heading is shown."""
        return group.key in self._folded[self.grouping]

    def fold(self, line: int) -> int:
        """Hide what is under the heading in that line; returns how many lines went."""
        group = self.lines[line]
        if not isinstance(group, Group) or self.is_folded(group):
            return 0
        self._folded[self.grouping].add(group.key)
        del self.lines[line + 1 : line + 1 + len(group.rows)]
        return len(group.rows)

    def unfold(self, line: int) -> int:
        """Show what is under the heading in that line; returns how many lines came."""
        group = self.lines[line]
        if not isinstance(group, Group) or not self.is_folded(group):
            return 0
        self._folded[self.grouping].discard(group.key)
        self.lines[line + 1 : line + 1] = group.rows
        return len(group.rows)

    def fold_all(self, *, folded: bool) -> None:
        """Hide or show what is under every heading."""
        self._folded[self.grouping] = {group.key for group in self.groups} if folded else set()
        self._lay_out()

    def heading_of(self, line: int) -> int:
        """The line of the heading over a line; -1 without grouping."""
        while line >= 0 and not isinstance(self.lines[line], Group):
            line -= 1
        return line

    # -- finding lines ---------------------------------------------------------------------------------------------

    def find(self, wanted: FindingRow) -> int:
        """In which line it stands; -1 if it is not shown: it does not pass, or its group is folded."""
        cadre = wanted.cadre
        for number, line in enumerate(self.lines):
            if isinstance(line, FindingRow) and line.cadre == cadre and line == wanted:
                return number
        return -1

    def find_heading(self, key: object) -> int:
        """In which line the heading of that key stands; -1 if there is none."""
        for number, line in enumerate(self.lines):
            if isinstance(line, Group) and line.key == key:
                return number
        return -1

    def folded_over(self, wanted: FindingRow) -> int:
        """The line of the folded heading that hides it; -1 if none does."""
        if self.grouping is Grouping.NONE:
            return -1
        line = self.find_heading(_KEYS[self.grouping](wanted))
        group = self.lines[line] if line >= 0 else None
        hides = isinstance(group, Group) and self.is_folded(group) and wanted in group.rows
        return line if hides else -1

    def rows_in(self, lines: Iterable[int]) -> list[FindingRow]:
        """The findings of these lines, each once; a heading stands for all that is under it."""
        found: dict[int, FindingRow] = {}
        for number in lines:
            line = self.lines[number]
            for row in line.rows if isinstance(line, Group) else (line,):
                found.setdefault(id(row), row)
        return list(found.values())
