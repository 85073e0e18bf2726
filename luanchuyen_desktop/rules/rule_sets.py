"""The legal data behind the rules: limits, articles and dates, read from ``resources/rule_sets/*.toml``.

Four kinds of file: ``rule_set`` (one regulation with the dates in which it is in force), ``overlay`` (a further
document that switches on more rules or adds limits to those of the regulation, with its own dates), ``data_rules``
(checks on the records themselves, always on) and ``retirement_ages``. Every fault raises ``RuleDataError`` naming
the file.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

from luanchuyen_desktop.domain.vocabulary import Sex
from luanchuyen_desktop.rules.finding import Severity
from luanchuyen_desktop.rules.limits import Limits, Parameters
from luanchuyen_desktop.rules.retirement import RetirementAges
from luanchuyen_desktop.rules.toml_table import RuleDataError, Table

__all__ = ["Limits", "Overlay", "RuleData", "RuleDataError", "RuleSet", "Terms", "load_rule_data"]

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Terms:
    """One rule as a regulation has it: citation, weight, limits, and who may allow an exception.

    ``graver``: the weight of a breach that the rule calls a graver one. ``cited``: limit → citation of the overlay
    that gives it. ``is_exclusive``: no other authority may allow an exception.
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
    is_exclusive: bool = False


@dataclass(frozen=True, slots=True)
class RuleSet:
    """A regulation, its dates (``valid_to``: the last day, ``None``: still in force) and the rules it switches on."""

    id: str
    document: str
    title: str
    valid_from: date
    valid_to: date | None
    source: str
    confidence: str
    terms: Mapping[str, Terms]

    def covers(self, day: date) -> bool:
        """Whether it is in force on a day."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True, slots=True)
class Addition:
    """Limits that an overlay gives to a rule of the regulation, with the article and how sure it is."""

    citation: str
    confidence: str
    limits: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Overlay(RuleSet):
    """A document beside the regulation. ``terms``: rules that it switches on; ``additions``: rule → further limits.

    ``switched_on``: whether it counts unless somebody says otherwise.
    """

    additions: Mapping[str, Addition]
    switched_on: bool


@dataclass(frozen=True, slots=True)
class RuleData:
    """All of it: regulations by date, overlays, the checks on the data, the ages of retirement.

    ``periods``: the regulations cut where an overlay that counts begins or ends, with what it adds.
    """

    rule_sets: tuple[RuleSet, ...]
    overlays: tuple[Overlay, ...]
    data_rules: Mapping[str, Terms]
    retirement_ages: RetirementAges
    periods: tuple[RuleSet, ...]

    def in_force(self, day: date) -> RuleSet | None:
        """The regulation in force on a day with its overlays; ``None`` before the first one."""
        return next((period for period in self.periods if period.covers(day)), None)

    def with_overlays(self, codes: Iterable[str]) -> RuleData:
        """The same law where just these overlays count. ``KeyError`` for a code that there is not."""
        by_code = {overlay.id: overlay for overlay in self.overlays}
        chosen = [by_code[code] for code in codes]
        return replace(self, periods=tuple(_periods(self.rule_sets, chosen)))


def load_rule_data(folder: Path, parameters: Mapping[str, Parameters]) -> RuleData:
    """Read and check every file. ``parameters``: rule id → the names of what its function reads."""
    by_kind: dict[str, list[Table]] = {"rule_set": [], "overlay": [], "data_rules": [], "retirement_ages": []}
    for path in sorted(folder.glob("*.toml")):
        table = Table.read(path)
        kind = table.text("kind")
        if kind not in by_kind:
            raise table.fault(f"không biết loại “{kind}”.")
        by_kind[kind].append(table)
    for kind, found in by_kind.items():
        several = kind in {"rule_set", "overlay"}
        if (not found and kind != "overlay") or (not several and len(found) > 1):
            raise RuleDataError(str(folder.name), f"cần có {'ít nhất' if several else 'đúng'} một tệp {kind}.")
    rule_sets = sorted((_rule_set(table, parameters) for table in by_kind["rule_set"]), key=lambda one: one.valid_from)
    _check_order(rule_sets)
    overlays = sorted((_overlay(table, parameters) for table in by_kind["overlay"]), key=lambda one: one.id)
    return RuleData(
        rule_sets=tuple(rule_sets),
        overlays=tuple(overlays),
        data_rules=_terms(by_kind["data_rules"][0], parameters, document=None, rule_set=None),
        retirement_ages=_retirement_ages(by_kind["retirement_ages"][0]),
        periods=tuple(_periods(rule_sets, [overlay for overlay in overlays if overlay.switched_on])),
    )


def _rule_set(table: Table, parameters: Mapping[str, Parameters]) -> RuleSet:
    code, document = table.text("id"), table.text("document")
    valid_from = table.day("valid_from")
    valid_to = table.day("valid_to") if "valid_to" in table.values else None
    if valid_to is not None and valid_to < valid_from:
        raise table.fault("ngày hết hiệu lực ở trước ngày có hiệu lực.")
    return RuleSet(
        id=code,
        document=document,
        title=table.text("title"),
        valid_from=valid_from,
        valid_to=valid_to,
        source=table.text("source"),
        confidence=table.confidence(),
        terms=_terms(table, parameters, document=document, rule_set=code),
    )


def _overlay(table: Table, parameters: Mapping[str, Parameters]) -> Overlay:
    base = _rule_set(table, parameters)
    rules = table.table("additions")
    additions: dict[str, Addition] = {}
    for rule in rules.values:
        entry = rules.table(rule)
        given = entry.table("parameters")
        names = _known(rules, rule, parameters).optional
        if not given.values:
            raise entry.fault("thiếu “parameters”.")
        if unknown := sorted(set(given.values) - names):
            raise given.fault(f"không dùng đến “{', '.join(unknown)}”.")
        additions[rule] = Addition(
            citation=f"{entry.text('article')}, {base.document}",
            confidence=entry.confidence(),
            limits={name: given.whole_number(name) for name in sorted(given.values)},
        )
    return Overlay(
        base.id,
        base.document,
        base.title,
        base.valid_from,
        base.valid_to,
        base.source,
        base.confidence,
        base.terms,
        additions,
        table.flag("switched_on"),
    )


def _terms(
    table: Table, parameters: Mapping[str, Parameters], *, document: str | None, rule_set: str | None
) -> dict[str, Terms]:
    rules = table.table("rules")
    found: dict[str, Terms] = {}
    for rule in rules.values:
        wanted = _known(rules, rule, parameters)
        entry = rules.table(rule)
        article = entry.text("article")
        found[rule] = Terms(
            rule=rule,
            citation=f"{article}, {document}" if document else article,
            severity=_severity(entry, "severity"),
            confidence=entry.confidence(),
            limits=_limits(entry.table("parameters"), wanted),
            exception=entry.text("exception") if "exception" in entry.values else None,
            rule_set=rule_set,
            graver=_severity(entry, "severity_graver") if "severity_graver" in entry.values else None,
            is_exclusive="exception_only" in entry.values and entry.flag("exception_only"),
        )
    return found


def _known(rules: Table, rule: str, parameters: Mapping[str, Parameters]) -> Parameters:
    if rule not in parameters:
        raise rules.fault(f"chương trình không có quy tắc “{rule}”.")
    return parameters[rule]


def _severity(entry: Table, key: str) -> Severity:
    try:
        return Severity(entry.text(key))
    except ValueError as fault:
        raise entry.fault(f"“{key}” phải là error, warning hoặc info.") from fault


def _limits(given: Table, wanted: Parameters) -> Limits:
    if unknown := sorted(set(given.values) - wanted.required):
        raise given.fault(f"không dùng đến “{', '.join(unknown)}”.")
    return Limits(
        {name: given.whole_number(name) for name in sorted(wanted.numbers)},
        {name: given.day(name) for name in sorted(wanted.days)},
        {name: given.text(name) for name in sorted(wanted.texts)},
    )


def _check_order(rule_sets: list[RuleSet]) -> None:
    for earlier, later in pairwise(rule_sets):
        if earlier.valid_to is None or earlier.valid_to >= later.valid_from:
            raise RuleDataError(later.id, f"thời gian hiệu lực chồng lên “{earlier.id}”.")
        if earlier.valid_to + _DAY != later.valid_from:
            raise RuleDataError(later.id, f"có khoảng thời gian trống sau “{earlier.id}”.")


def _periods(rule_sets: Iterable[RuleSet], overlays: list[Overlay]) -> Iterable[RuleSet]:
    """Each regulation in pieces during which the same overlays count."""
    changes = {overlay.valid_from for overlay in overlays}
    changes |= {overlay.valid_to + _DAY for overlay in overlays if overlay.valid_to is not None}
    for rule_set in rule_sets:
        inside = sorted(day for day in changes if rule_set.valid_from < day and rule_set.covers(day))
        starts = [rule_set.valid_from, *inside]
        ends = [*(day - _DAY for day in inside), rule_set.valid_to]
        for start, end in zip(starts, ends, strict=True):
            present = [overlay for overlay in overlays if overlay.covers(start)]
            terms = _overlaid(rule_set.terms, present)
            yield replace(rule_set, valid_from=start, valid_to=end, terms=terms)


def _overlaid(terms: Mapping[str, Terms], overlays: list[Overlay]) -> dict[str, Terms]:
    """The terms of a regulation with what its overlays switch on and add; the later document goes before."""
    found = dict(terms)
    for overlay in sorted(overlays, key=lambda one: one.valid_from):
        found |= overlay.terms
        for rule, addition in overlay.additions.items():
            base = found.get(rule)
            if base is not None:
                limits = replace(base.limits, numbers={**base.limits.numbers, **addition.limits})
                cited = {**base.cited, **dict.fromkeys(addition.limits, addition.citation)}
                found[rule] = replace(base, limits=limits, cited=cited)
    return found


def _retirement_ages(table: Table) -> RetirementAges:
    rows = table.values.get("age")
    if not isinstance(rows, list) or not rows:
        raise table.fault("thiếu các dòng [[age]].")
    months: dict[Sex, dict[int, int]] = {Sex.MALE: {}, Sex.FEMALE: {}}
    for values in rows:
        row = Table(table.file, values, "age")
        year = row.whole_number("year")
        months[Sex.MALE][year] = _months(row, "men")
        months[Sex.FEMALE][year] = _months(row, "women")
    years = sorted(months[Sex.MALE])
    if years != list(range(years[0], years[0] + len(rows))):
        raise table.fault("các năm phải liền nhau, mỗi năm một dòng.")
    return RetirementAges(months, citation=table.text("document"))


def _months(row: Table, key: str) -> int:
    value = row.table(key)
    months = value.whole_number("months")
    if months > 11:
        raise value.fault("“months” phải từ 0 đến 11.")
    return value.whole_number("years") * 12 + months
