"""The lines of the findings panel in their order: filtered, sorted, grouped, folded. Plain Python, no Qt.

Kept sorted and grouped between edits: of 100,000 lines only those of the cadres edited are taken out and put in again.
Another filter, order or grouping makes the groups anew in one pass.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum
from operator import attrgetter
from typing import Any, TypeAlias

from luanchuyen_desktop.domain.vn_text import fold
from luanchuyen_desktop.gui.findings_store import FindingRow
from luanchuyen_desktop.gui.marks import LISTED, Mark
from luanchuyen_desktop.services.findings.findings_listing import Grouping

_gravity = attrgetter("mark", "rule", "cadre", "subject", "message")
_KEYS: dict[Grouping, Callable[[FindingRow], Any]] = {
    Grouping.NONE: lambda _row: "",
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

    __slots__ = ("_counts", "key", "rows")

    def __init__(self, key: Any, rows: list[FindingRow]) -> None:
        self.key = key
        self.rows = rows
        self._counts: Counter[Mark] | None = None

    @property
    def counts(self) -> Counter[Mark]:
        """How many of each mark; counted when first looked at."""
        if self._counts is None:
            self._counts = _count_marks(self.rows)
        return self._counts

    def replace(self, rows: list[FindingRow]) -> None:
        """Have other lines."""
        self.rows = rows
        self._counts = None


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
        self._by_cadre: dict[str, list[FindingRow]] = {}
        self._by_key: dict[Any, Group] = {}
        self._sort = (Column.MARK, False)
        self._key: Callable[[FindingRow], Any] = _gravity
        self._folded: dict[Grouping, set[Any]] = {grouping: set() for grouping in Grouping}

    # -- content ---------------------------------------------------------------------------------------------------

    def take(self, rows: Iterable[FindingRow], people: People) -> None:
        """Show other findings."""
        self._people = people
        self._key = self._sort_key()
        self._all = sorted(rows, key=self._key)
        self._by_cadre = {}
        for row in self._all:
            self._by_cadre.setdefault(row.cadre, []).append(row)
        self.rules = _count_rules(self._all)
        self.refresh()

    def put(self, cadres: Collection[str], rows: Iterable[FindingRow]) -> None:
        """Replace the findings of these cadres. Those that are as before stay the same objects."""
        gone = [row for cadre in cadres for row in self._by_cadre.pop(cadre, ())]
        kept = {row: row for row in gone}
        new = [kept.get(row, row) for row in rows]
        for row in gone:
            _take_out(self._all, row, self._key)
        for row in new:
            insort(self._all, row, key=self._key)
            self._by_cadre.setdefault(row.cadre, []).append(row)
        self.rules = +(self.rules - _count_rules(gone) + _count_rules(new))
        found_gone, found_new = self._matching(gone), self._matching(new)
        self.counts = +(self.counts - _count_marks(found_gone) + _count_marks(found_new))
        self._regroup(self._marked(found_gone), self._marked(found_new))
        self._lay_out()

    def _regroup(self, gone: list[FindingRow], new: list[FindingRow]) -> None:
        """Take out and put in, group by group."""
        key_of, order = _KEYS[self.grouping], self._group_order()
        for key in {key_of(row) for row in (*gone, *new)}:
            group = self._by_key.get(key)
            if group is None:
                group = self._by_key[key] = Group(key, [])
                insort(self.groups, group, key=lambda one: order(one.key))
            rows = group.rows[::-1] if self._sort[1] else group.rows
            for row in gone:
                if key_of(row) == key:
                    _take_out(rows, row, self._key)
            for row in new:
                if key_of(row) == key:
                    insort(rows, row, key=self._key)
            group.replace(rows[::-1] if self._sort[1] else rows)
            if not rows:
                del self._by_key[key]
                self.groups = [one for one in self.groups if one is not group]

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
        """Make the groups and the lines anew."""
        found = self._matching(self._all)
        self.counts = _count_marks(found)
        found = self._marked(found)
        self.groups = self._grouped(found[::-1] if self._sort[1] else found)
        self._by_key = {group.key: group for group in self.groups}
        self._lay_out()

    def _matching(self, rows: list[FindingRow]) -> list[FindingRow]:
        """Those of the rule and with every word of the text, also where a word stands in the title of the rule."""
        if self.filter.rule:
            rows = [row for row in rows if row.rule == self.filter.rule]
        for word in fold(self.filter.text).split():
            titled = {rule for rule, title in self._people.rule_titles.items() if word in fold(title)}
            rows = [row for row in rows if word in row.key or row.rule in titled]
        return rows

    def _marked(self, rows: list[FindingRow]) -> list[FindingRow]:
        marks = tuple(self.filter.marks)  # found by identity: a set would ask each mark for its hash, in Python
        return rows if len(marks) == len(LISTED) else [row for row in rows if row.mark in marks]

    def _grouped(self, rows: list[FindingRow]) -> list[Group]:
        if self.grouping is Grouping.NONE:
            return [Group("", list(rows))] if rows else []
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
        same = next((row for row in self._by_cadre.get(wanted.cadre, ()) if row == wanted), None)
        return -1 if same is None else self._line_of(same)

    def find_heading(self, key: object) -> int:
        """In which line the heading of that key stands; -1 if there is none."""
        group = self._by_key.get(key)
        return -1 if group is None or self.grouping is Grouping.NONE else self._line_of(group)

    def _line_of(self, line: Line) -> int:
        try:
            return list(map(id, self.lines)).index(id(line))  # comparing the lines themselves takes ten times as long
        except ValueError:
            return -1

    def folded_over(self, wanted: FindingRow) -> int:
        """The line of the folded heading that hides it; -1 if none does."""
        key = _KEYS[self.grouping](wanted)
        group = self._by_key.get(key)
        if group is None or key not in self._folded[self.grouping] or wanted not in group.rows:
            return -1
        return self._line_of(group)

    def rows_in(self, lines: Iterable[int]) -> list[FindingRow]:
        """The findings of these lines, each once; a heading stands for all that is under it."""
        found: dict[int, FindingRow] = {}
        for number in lines:
            line = self.lines[number]
            for row in line.rows if isinstance(line, Group) else (line,):
                found.setdefault(id(row), row)
        return list(found.values())


def _count_marks(rows: Iterable[FindingRow]) -> Counter[Mark]:
    """Counted as plain numbers: the hash of an enumeration's member is made in Python each time."""
    counts = Counter(map(int, map(attrgetter("mark"), rows)))
    return Counter({Mark(number): count for number, count in counts.items()})


def _count_rules(rows: Iterable[FindingRow]) -> Counter[str]:
    return Counter(map(attrgetter("rule"), rows))


def _take_out(rows: list[FindingRow], row: FindingRow, key: Callable[[FindingRow], Any]) -> None:
    """Remove the very object from the sorted list."""
    at = bisect_left(rows, key(row), key=key)
    while rows[at] is not row:
        at += 1
    del rows[at]
