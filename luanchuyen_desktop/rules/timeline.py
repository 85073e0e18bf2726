"""On which days the findings of a dossier change by themselves, although nobody edits anything.

Every rule compares recorded dates, whole months beside or before them, calendar years and the dates of the law with
the day. From these the days on which a rule's outcome *may* change are gathered, more of them than needed; the rule is
asked on each and only real changes are told. Nothing here knows what a rule means, and no limit stands here: the months
are those of the rule data and of the rotations themselves.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date, timedelta
from functools import lru_cache
from itertools import permutations
from typing import Any, Final, TypeAlias

from luanchuyen_desktop.domain.dates import EARLIEST_YEAR, LATEST_YEAR, PartialDate, add_months, end_of_month
from luanchuyen_desktop.domain.dossier import Catalogue, Dossier
from luanchuyen_desktop.domain.vocabulary import SubjectKind
from luanchuyen_desktop.rules.engine import WAIVER_RULES, Judged, RuleBook, parameters
from luanchuyen_desktop.rules.finding import JsonValue, Severity, Verdict
from luanchuyen_desktop.rules.limits import Limits

Key: TypeAlias = tuple[SubjectKind, str, str]
"""Kind and code of the subject, id of the rule."""
Steps: TypeAlias = tuple[int, ...]
"""Months to go from a recorded date, one after the other: each step clamps to the end of a short month."""

DAY: Final = timedelta(days=1)
WIDEST: Final = timedelta(days=366)
"""A date that is known to the year is open for no longer than this."""
_CLAMPED = timedelta(days=4)  # what the end of February can move a day by
_SHORTEST_MONTH = 28
_LONGEST: Final = 12 * (LATEST_YEAR - EARLIEST_YEAR)  # months; no two dates of a book lie farther apart

_ON_WAIVERS = frozenset(rule.id for rule in WAIVER_RULES)  # where there are none, they never apply

# Facts that tell two outcomes apart which have verdict and reason in common: another year, another entry.
_TELLING: Final[Mapping[str, tuple[str, ...]]] = {"LC14": ("years_lacking",), "LC20": ("term", "title")}


@dataclass(frozen=True, slots=True)
class Sign:
    """What is compared from day to day. ``which``: the facts that say what the outcome is about."""

    verdict: Verdict
    severity: Severity
    waived: bool
    reason: str
    which: tuple[JsonValue, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """On ``day`` the outcome is ``after``, on the day before it was ``before``."""

    day: date
    key: Key
    before: Sign
    after: Sign

    @property
    def rule(self) -> str:
        """The rule's id."""
        return self.key[2]


@dataclass(frozen=True, slots=True)
class Course:
    """How one dossier stands on the first day, and what changes after it, by day."""

    start: Mapping[Key, Sign]
    changes: tuple[Change, ...]


class Timeline:
    """Asks the rules about days between two days, both included. Immutable: safe to share between threads."""

    def __init__(self, rule_book: RuleBook, catalogue: Catalogue, first: date, last: date) -> None:
        self._rule_book = rule_book
        self._catalogue = catalogue
        self._steps = _steps_by_rule(rule_book)
        self._common = sorted({day for day in _common_days(rule_book, catalogue, first, last) if first <= day <= last})

    def course(self, dossier: Dossier, first: date, last: date, rules: frozenset[str] | None = None) -> Course:
        """How things stand on ``first``, and every change after it up to ``last``. ``rules``: only of these."""
        wanted = frozenset(self._steps) if rules is None else rules & frozenset(self._steps)
        start = signs = self.signs(dossier, first, with_partners(dossier, wanted))
        days = self._days(dossier, first, last, _open(dossier, start) & wanted)
        found: list[Change] = []
        for day in sorted(days):
            now = self.signs(dossier, day, with_partners(dossier, days[day]))
            found += [Change(day, key, signs[key], sign) for key, sign in now.items() if signs[key] != sign]
            signs = signs | now
        return Course(
            {key: sign for key, sign in start.items() if key[2] in wanted},
            tuple(change for change in found if change.rule in wanted),
        )

    def _days(self, dossier: Dossier, first: date, last: date, rules: Iterable[str]) -> dict[date, set[str]]:
        """The days after ``first`` up to ``last``, each with the rules to be asked on it."""
        asked = _Asked(dossier, self._catalogue, self._rule_book)
        common = self._common[bisect_right(self._common, first) : bisect_right(self._common, last)]
        days: dict[date, set[str]] = {}
        for rule in rules:
            for day in (*common, *asked.days(self._steps[rule], first, last)):
                days.setdefault(day, set()).add(rule)
        return days

    def signs(self, dossier: Dossier, day: date, rules: frozenset[str] | None = None) -> dict[Key, Sign]:
        """How every rule (or these) stands on a day."""
        judged = self._rule_book.judge(dossier, self._catalogue, day, only=rules)
        return {(each.subject.kind, each.subject.code, each.rule): sign_of(each) for each in judged}


def with_partners(dossier: Dossier, rules: Iterable[str]) -> frozenset[str]:
    """What must be asked to learn of these rules: what becomes of a waiver hangs on the rule that it sets aside."""
    asked = frozenset(rules)
    if not dossier.waivers:
        return asked
    partners = _ON_WAIVERS | {waiver.rule for waiver in dossier.waivers}
    return asked if asked.isdisjoint(partners) else asked | partners


def _open(dossier: Dossier, start: Mapping[Key, Sign]) -> frozenset[str]:
    """The rules that have something to judge: those on rotations only where there is one, likewise on waivers."""
    judged = frozenset(key[2] for key in start)
    return judged if dossier.waivers else judged - _ON_WAIVERS


def sign_of(judged: Judged) -> Sign:
    """What counts as a change when it is another."""
    outcome = judged.outcome
    which = tuple(outcome.facts.get(name) for name in _TELLING.get(judged.rule, ()))
    return Sign(outcome.verdict, judged.severity, judged.waived, outcome.reason, which)


class _Asked:
    """The dates that one dossier can be judged by."""

    def __init__(self, dossier: Dossier, catalogue: Catalogue, rule_book: RuleBook) -> None:
        self._days = sorted(set(_recorded_days(dossier, catalogue, rule_book)))
        self._planned = {each.planned_months for each in dossier.rotations if each.planned_months}
        self._found: dict[Steps, list[date]] = {}

    def days(self, steps: Iterable[Steps], first: date, last: date) -> set[date]:
        """The days after ``first`` up to ``last`` that lie these months from a recorded date, and those beside."""
        every = [*steps, *((planned, *each) for planned in self._planned for each in steps)]
        near = [each for each in every if abs(sum(each)) <= _LONGEST]
        return {day for each in near for day in self._reached(each, first, last) if first < day <= last}

    def _reached(self, steps: Steps, first: date, last: date) -> list[date]:
        if steps not in self._found:
            whole = sum(steps)
            begin = bisect_left(self._days, add_months(first, -whole) - _CLAMPED)
            end = bisect_right(self._days, add_months(last, -whole) + _CLAMPED)
            self._found[steps] = [near for day in self._days[begin:end] for near in _near(day, steps)]
        return self._found[steps]


def _near(day: date, steps: Steps) -> Iterator[date]:
    reached = day
    for months in steps:
        reached = add_months(reached, months)
    yield from (reached, reached + DAY)
    if max(day.day, reached.day) >= _SHORTEST_MONTH:
        end = end_of_month(reached)
        yield from (end, end + DAY)


def _recorded_days(dossier: Dossier, catalogue: Catalogue, rule_book: RuleBook) -> Iterator[date]:
    """First and last day of every date in the dossier, of units and standards that it names, and of retirement."""
    units = {unit for tenure in dossier.tenures for unit in (tenure.unit,)}
    units |= {unit for each in dossier.rotations for unit in (each.from_unit, each.to_unit) if unit}
    records: list[Any] = [catalogue.units[unit] for unit in units if unit in catalogue.units]
    for rotation in dossier.rotations:
        records += catalogue.standards.get(rotation.to_title, ())
    for part in fields(dossier):
        value = getattr(dossier, part.name)
        records += value if isinstance(value, tuple) else [value]
    records += [claim.record for claim in dossier.claims]
    for record in records:
        for name in _dates_of(record.__class__):
            value = getattr(record, name)
            if value is not None:
                yield from value.bounds
    cadre = dossier.cadre
    if cadre.birth is not None and cadre.sex is not None:
        yield from rule_book.data.retirement_ages.interval(cadre.birth, cadre.sex)


@lru_cache(maxsize=64)
def _dates_of(kind: type[Any]) -> tuple[str, ...]:
    return tuple(part.name for part in fields(kind) if PartialDate.__name__ in str(part.type))


def _steps_by_rule(rule_book: RuleBook) -> dict[str, tuple[Steps, ...]]:
    """Rule id → the months that it may count, back and forth: its limits and what lies between two of them."""
    data = rule_book.data
    found: dict[str, set[int]] = {rule: {0} for rule in parameters()}
    for terms in (*data.data_rules.values(), *(each for period in data.periods for each in period.terms.values())):
        numbers = list(terms.limits.values())
        apart = [abs(one - other) for one, other in permutations(numbers, 2)]
        found[terms.rule] |= {sign * number for number in (*numbers, *apart) for sign in (1, -1)}
    return {rule: tuple((months,) for months in sorted(months_of)) for rule, months_of in found.items()}


def _common_days(rule_book: RuleBook, catalogue: Catalogue, first: date, last: date) -> Iterator[date]:
    """Days on which any dossier may be judged otherwise: a new year, other law, other places."""
    for year in range(first.year, last.year + 1):
        yield date(year, 1, 1)
    data = rule_book.data
    for period in data.periods:
        yield period.valid_from
        yield from _days_of_law(terms.limits for terms in period.terms.values())
    for place in catalogue.places.values():
        for value in (place.valid_from, place.valid_to):
            if value is not None:
                yield from (near for day in value.bounds for near in (day, day + DAY))


def _days_of_law(limits: Iterable[Limits]) -> Iterator[date]:
    return (day for each in limits for day in each.days.values())
