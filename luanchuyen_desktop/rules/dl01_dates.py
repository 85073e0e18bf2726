"""DL01 impossible or future dates: before the earliest sensible year, or after the as-of date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from typing import NamedTuple, TypeAlias

from luanchuyen_desktop.domain.dates import EARLIEST_YEAR, LATEST_YEAR, PartialDate
from luanchuyen_desktop.domain.records import Evaluation, PlanningEntry, Tenure
from luanchuyen_desktop.domain.vocabulary import RotationState
from luanchuyen_desktop.rules.finding import JsonValue
from luanchuyen_desktop.rules.outcome import (
    Mendable,
    Need,
    Outcome,
    breached,
    not_applicable,
    ref,
    satisfied,
    undetermined,
)
from luanchuyen_desktop.rules.rule import CadreCase, RotationCase, Rule
from luanchuyen_desktop.rules.rule_sets import Limits

DECIDED_STATES = frozenset({RotationState.DECIDED, RotationState.RUNNING, RotationState.ENDED})


# Records, their table, and the field with the date (of an evaluation the year).
_Dates: TypeAlias = tuple[Sequence[Mendable], str, str]


class _Dated(NamedTuple):
    """One recorded date."""

    record: Mendable
    table: str
    attribute: str
    date: PartialDate

    def what(self) -> dict[str, JsonValue]:
        """Which date; ``title`` and ``unit`` say which post or entry it belongs to."""
        record = self.record
        title = record.title if isinstance(record, Tenure | PlanningEntry) else None
        unit = record.unit if isinstance(record, Tenure) else None
        return {"field": f"{self.table}.{self.attribute}", "title": title, "unit": unit}

    def text(self) -> str:
        return str(self.record.year) if isinstance(self.record, Evaluation) else self.date.iso()


def check_cadre(case: CadreCase, limits: Limits) -> Outcome:
    """Identity, Party, posts, discipline, planning, determinations, evaluations."""
    dossier = case.dossier
    person = (dossier.cadre,)
    dates: list[_Dates] = [
        (person, "cadre", "birth"),
        (person, "cadre", "party_joined"),
        (person, "cadre", "party_official"),
        (dossier.tenures, "tenure", "start"),
        (dossier.disciplines, "discipline", "date"),
        (dossier.planning, "planning_entry", "approved"),
        (dossier.planning, "planning_entry", "reviewed"),
        (dossier.determinations, "locality_determination", "date"),
        (dossier.evaluations, "evaluation", "year"),
    ]
    return _judge(dates, case, limits, "no_dates")


def check_rotation(case: RotationCase, limits: Limits) -> Outcome:
    """The decision date, once the rotation is said to be decided, and what was done before it.

    A start in the future is normal.
    """
    rotation, dossier = case.rotation, case.dossier
    dates: list[_Dates] = [
        ((rotation,) if rotation.state in DECIDED_STATES else (), "rotation", "decided"),
        ((rotation,), "rotation", "appraised"),
        ([step for step in dossier.steps if step.rotation == rotation.code], "procedure_step", "date"),
        ([item for item in dossier.items if item.rotation == rotation.code], "dossier_item", "date"),
    ]
    return _judge(dates, case, limits, "not_decided")


@cache
def _begun(year: int) -> PartialDate:
    """A year may be evaluated as soon as it has begun."""
    return PartialDate.of(date(min(max(year, EARLIEST_YEAR), LATEST_YEAR), 1, 1))


def _judge(dates: list[_Dates], case: CadreCase, limits: Limits, none: str) -> Outcome:
    values = [getattr(record, name) for records, _, name in dates for record in records]
    days = [_begun(value) if isinstance(value, int) else value for value in values if value is not None]
    if not days:
        return not_applicable(none)
    earliest_year, as_of = limits["earliest_year"], case.as_of
    # Nearly everybody's dates are in order: one look at all of them settles it.
    if min([day.year for day in days]) >= earliest_year and max([day.bounds[1] for day in days]) <= as_of:
        return satisfied("plausible", {"dates": len(days), "wrong": 0})
    return _doubtful(list(_each(dates)), earliest_year, as_of)


def _each(dates: list[_Dates]) -> Iterator[_Dated]:
    for records, table, name in dates:
        for record in records:
            value = getattr(record, name)
            if value is not None:
                yield _Dated(record, table, name, _begun(value) if isinstance(value, int) else value)


def _doubtful(dates: list[_Dated], earliest_year: int, as_of: date) -> Outcome:
    """What some of the dates breach or leave open."""
    too_early = [each for each in dates if each.date.year < earliest_year]
    late = [each for each in dates if each.date.earliest > as_of]
    wrong = too_early + late
    facts: dict[str, JsonValue] = {"dates": len(dates), "wrong": len(wrong)}
    words: dict[str, JsonValue] = {"as_of": as_of.isoformat(), "earliest_year": earliest_year}
    if wrong:
        fields = [ref(each.record, each.attribute) for each in wrong]
        reason = "too_early" if too_early else "future"
        comes = None if too_early else max(each.date.earliest for each in late)
        return breached(reason, facts, words | _words(wrong), fields=fields, clears_on=comes)
    unsure = [each for each in dates if each.date.latest > as_of]
    needs = [Need("day", ref(each.record, each.attribute)) for each in unsure]
    comes = max(each.date.latest for each in unsure)
    return undetermined("unsure", facts, words | _words(unsure), needs=needs, half_known=True, clears_on=comes)


def _words(dates: list[_Dated]) -> dict[str, JsonValue]:
    return {"what": dates[0].what(), "value": dates[0].text(), "more": len(dates) - 1}


CADRE_RULE = Rule("DL01", check_cadre, limits=frozenset({"earliest_year"}))
ROTATION_RULE = Rule("DL01", check_rotation, limits=frozenset({"earliest_year"}))
