"""The law as the engine takes it: regulations by date, documents beside them, and what counts on a day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import pairwise

from luanchuyen_desktop.domain.vocabulary import Sex
from luanchuyen_desktop.rules.finding import Severity
from luanchuyen_desktop.rules.limits import Limits
from luanchuyen_desktop.rules.retirement import RetirementAges
from luanchuyen_desktop.rules.toml_table import RuleDataError

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Terms:
    """One rule as a regulation has it: citation, weight, limits, and who may allow an exception.

    ``graver``: the weight of a breach that the rule calls a graver one. ``cited``: limit → citation of the overlay
    that gives it. ``grades``: limit → how sure it is (A, B, D, M). ``is_exclusive``: no other authority may allow an
    exception.
    """

    rule: str
    citation: str
    severity: Severity
    confidence: str
    limits: Limits
    exception: str | None = None
    rule_set: str | None = None
    graver: Severity | None = None
    cited: Mapping[str, str] = field(default_factory=dict)
    grades: Mapping[str, str] = field(default_factory=dict)
    is_exclusive: bool = False


@dataclass(frozen=True, slots=True)
class RuleSet:
    """A regulation, its dates (``valid_to``: the last day, ``None``: still in force) and the rules it switches on.

    ``replaces``: the regulation that ends on the day before this one begins. ``text``: the file it was read from.
    """

    id: str
    document: str
    title: str
    valid_from: date
    valid_to: date | None
    source: str
    confidence: str
    terms: Mapping[str, Terms]
    replaces: str | None
    text: str = field(repr=False, compare=False)

    def covers(self, day: date) -> bool:
        """Whether it is in force on a day."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True, slots=True)
class Addition:
    """Limits that an overlay gives to a rule of the regulation, with the article and how sure each is."""

    citation: str
    confidence: str
    limits: Mapping[str, int]
    lists: Mapping[str, tuple[str, ...]]
    grades: Mapping[str, str]

    def names(self) -> tuple[str, ...]:
        """The limits it gives."""
        return (*self.limits, *self.lists)


@dataclass(frozen=True, slots=True)
class Change:
    """Limits that an overlay puts in the place of those that the rule has, whoever gave them.

    Without limits it is a further document for the rule. ``exception``: who may allow one, where that is another.
    """

    citation: str
    confidence: str
    limits: Limits
    exception: str | None


@dataclass(frozen=True, slots=True)
class AgeChange:
    """Ages of retirement that an overlay puts in the place of those there are: sex → year → months."""

    citation: str
    confidence: str
    months: Mapping[Sex, Mapping[int, int]]


@dataclass(frozen=True, slots=True)
class Overlay(RuleSet):
    """A document beside the regulation. ``terms``: rules that it switches on; ``additions``: rule → further limits;
    ``changes``: rule → other limits, also of the checks on the data; ``ages``: of retirement.

    ``switched_on``: whether it counts unless somebody says otherwise.
    """

    additions: Mapping[str, Addition]
    changes: Mapping[str, Change]
    switched_on: bool
    ages: AgeChange | None = None


@dataclass(frozen=True, slots=True)
class RuleData:
    """All of it: regulations by date, overlays, the checks on the data, the ages of retirement.

    ``periods``: the regulations cut where an overlay that counts begins or ends, with what it adds; a check on the
    data is in them only while an overlay changes it.
    """

    rule_sets: tuple[RuleSet, ...]
    overlays: tuple[Overlay, ...]
    data_rules: Mapping[str, Terms]
    retirement_ages: RetirementAges
    periods: tuple[RuleSet, ...]

    def in_force(self, day: date) -> RuleSet | None:
        """The regulation in force on a day with its overlays; ``None`` before the first one."""
        return next((period for period in self.periods if period.covers(day)), None)

    def limit(self, rule: str, name: str, day: date) -> int | None:
        """A number as the law of a day has it; ``None`` where the rule is not in force."""
        rule_set = self.in_force(day)
        terms = rule_set.terms.get(rule) if rule_set is not None else None
        return None if terms is None else terms.limits.get(name)

    def with_overlays(self, codes: Iterable[str]) -> RuleData:
        """The same law where just these overlays count. ``KeyError`` for a code that there is not."""
        return self.with_sets((), codes)

    def with_sets(self, more: Iterable[RuleSet], codes: Iterable[str]) -> RuleData:
        """The same law with further regulations and overlays, where just these overlays count.

        ``RuleDataError`` for an id that is there already, and where the dates of regulations do not fit together.
        ``KeyError`` for a code that there is not.
        """
        added = tuple(more)
        rule_sets = in_order((*self.rule_sets, *(each for each in added if not isinstance(each, Overlay))))
        overlays = (*self.overlays, *(each for each in added if isinstance(each, Overlay)))
        _refuse_twice((*rule_sets, *overlays))
        by_code = {overlay.id: overlay for overlay in overlays}
        chosen = [by_code[code] for code in codes]
        ages = self.retirement_ages
        for overlay in _by_date(chosen):
            if overlay.ages is not None:
                ages = ages.changed(overlay.ages.months, overlay.ages.citation)
        cut = tuple(periods(rule_sets, chosen, self.data_rules))
        return replace(self, rule_sets=rule_sets, overlays=overlays, retirement_ages=ages, periods=cut)


def in_order(rule_sets: Iterable[RuleSet]) -> tuple[RuleSet, ...]:
    """Regulations by date, each replaced one ended the day before its successor; one is in force on every day.

    ``RuleDataError`` where they overlap, leave a gap, or replace one that there is not.
    """
    found = {rule_set.id: rule_set for rule_set in rule_sets}
    for rule_set in list(found.values()):
        if rule_set.replaces is None:
            continue
        if rule_set.replaces not in found:
            raise RuleDataError(rule_set.id, f"thay thế “{rule_set.replaces}” nhưng không có bộ quy tắc ấy.")
        replaced = found[rule_set.replaces]
        if rule_set.valid_from <= replaced.valid_from:
            raise RuleDataError(rule_set.id, f"không có hiệu lực sau bộ quy tắc mà nó thay thế (“{replaced.id}”).")
        found[replaced.id] = replace(replaced, valid_to=rule_set.valid_from - _DAY)
    ordered = tuple(sorted(found.values(), key=lambda one: one.valid_from))
    for earlier, later in pairwise(ordered):
        if earlier.valid_to is None or earlier.valid_to >= later.valid_from:
            raise RuleDataError(later.id, f"thời gian hiệu lực chồng lên “{earlier.id}”.")
        if earlier.valid_to + _DAY != later.valid_from:
            raise RuleDataError(later.id, f"có khoảng thời gian trống sau “{earlier.id}”.")
    return ordered


def _refuse_twice(sets: Iterable[RuleSet]) -> None:
    seen: set[str] = set()
    for each in sets:
        if each.id in seen:
            raise RuleDataError(each.id, "đã có bộ quy tắc mang mã này.")
        seen.add(each.id)


def periods(
    rule_sets: Iterable[RuleSet], overlays: list[Overlay], data_rules: Mapping[str, Terms]
) -> Iterable[RuleSet]:
    """Each regulation in pieces during which the same overlays count."""
    changes = {overlay.valid_from for overlay in overlays}
    changes |= {overlay.valid_to + _DAY for overlay in overlays if overlay.valid_to is not None}
    for rule_set in rule_sets:
        inside = sorted(day for day in changes if rule_set.valid_from < day and rule_set.covers(day))
        starts = [rule_set.valid_from, *inside]
        ends = [*(day - _DAY for day in inside), rule_set.valid_to]
        for start, end in zip(starts, ends, strict=True):
            present = [overlay for overlay in overlays if overlay.covers(start)]
            terms = _overlaid(rule_set.terms, present, data_rules)
            yield replace(rule_set, valid_from=start, valid_to=end, terms=terms)


def _by_date(overlays: Iterable[Overlay]) -> list[Overlay]:
    return sorted(overlays, key=lambda one: (one.valid_from, one.id))


def _overlaid(terms: Mapping[str, Terms], overlays: list[Overlay], data_rules: Mapping[str, Terms]) -> dict[str, Terms]:
    """The terms of a regulation with what its overlays switch on, add and change; the later document goes before.

    Changes come last, whatever their dates: they are about what the others give. The checks on the data are no
    regulation's to give: an overlay may only change their limits.
    """
    found = dict(terms)
    by_date = _by_date(overlays)
    for overlay in by_date:
        found |= overlay.terms
        for rule, addition in overlay.additions.items():
            if rule in found:
                found[rule] = _added(found[rule], addition)
    for rule in data_rules:
        found.pop(rule, None)
    for overlay in by_date:
        for rule, change in overlay.changes.items():
            base = found.get(rule) or data_rules.get(rule)
            if base is not None:
                found[rule] = _changed(base, change)
    return found


def _added(base: Terms, addition: Addition) -> Terms:
    """Numbers take the place of earlier ones; lists grow, and cite the regulation and all that they come from."""
    lists = dict(base.limits.lists)
    for name, words in addition.lists.items():
        lists[name] = tuple(dict.fromkeys((*lists.get(name, ()), *words)))
    limits = replace(base.limits, numbers={**base.limits.numbers, **addition.limits}, lists=lists)
    cited = {**base.cited, **dict.fromkeys(addition.limits, addition.citation)}
    for name in addition.lists:
        cited[name] = _both(base.cited.get(name, base.citation), addition.citation)
    return replace(base, limits=limits, cited=cited, grades={**base.grades, **addition.grades})


def _changed(base: Terms, change: Change) -> Terms:
    """Only what the rule has at the moment can be another: a limit of an overlay that is off stays away."""
    had, given = base.limits, change.limits
    limits = Limits(
        {name: given.numbers.get(name, value) for name, value in had.numbers.items()},
        {name: given.days.get(name, day) for name, day in had.days.items()},
        {name: given.texts.get(name, text) for name, text in had.texts.items()},
        {name: given.lists.get(name, words) for name, words in had.lists.items()},
    )
    changed = given.names()
    if changed and changed.isdisjoint(had.names()):
        return base
    cited = {
        name: _both(citation, change.citation) if name in changed else citation for name, citation in base.cited.items()
    }
    only_of_overlays = bool(changed) and changed <= set(base.cited)
    return replace(
        base,
        citation=base.citation if only_of_overlays else _both(base.citation, change.citation),
        limits=limits,
        cited=cited,
        exception=change.exception or base.exception,
    )


def _both(first: str, second: str) -> str:
    return first if first == second else f"{first}; {second}"
