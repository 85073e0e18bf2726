"""DL01 impossible or future dates: before the earliest sensible year, or after the as-of date."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from luanchuyen_desktop.domain.dates import EARLIEST_YEAR, LATEST_YEAR, PartialDate
from luanchuyen_desktop.domain.records import Evaluation
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


class _Dated(NamedTuple):
    """One recorded date; ``title`` and ``unit`` say which post or entry it belongs to."""

    record: Mendable
    table: str
    attribute: str
    date: PartialDate
    title: str | None = None
    unit: str | None = None

    def what(self) -> dict[str, JsonValue]:
        return {"field": f"{self.table}.{self.attribute}", "title": self.title, "unit": self.unit}

    def text(self) -> str:
        return str(self.record.year) if isinstance(self.record, Evaluation) else self.date.iso()


def check_cadre(case: CadreCase, limits: Limits) -> Outcome:
    """Identity, Party, posts, discipline, planning, determinations, evaluations."""
    return _judge(list(_dates(case)), case, limits)


def check_rotation(case: RotationCase, limits: Limits) -> Outcome:
    """The decision date, once the rotation is said to be decided, and what was done before it.

    A start in the future is normal.
    """
    dates = list(_dates_of_rotation(case))
    return _judge(dates, case, limits) if dates else not_applicable("not_decided")


def _dates_of_rotation(case: RotationCase) -> Iterator[_Dated]:
    rotation = case.rotation
    if rotation.decided is not None and rotation.state in DECIDED_STATES:
        yield _Dated(rotation, "rotation", "decided", rotation.decided)
    if rotation.appraised is not None:
        yield _Dated(rotation, "rotation", "appraised", rotation.appraised)
    for step in case.dossier.steps:
        if step.rotation == rotation.code and step.date is not None:
            yield _Dated(step, "procedure_step", "date", step.date)
    for item in case.dossier.items:
        if item.rotation == rotation.code and item.date is not None:
            yield _Dated(item, "dossier_item", "date", item.date)


def _dates(case: CadreCase) -> Iterator[_Dated]:
    yield from _dates_of_person(case)
    dossier = case.dossier
    for discipline in dossier.disciplines:
        yield _Dated(discipline, "discipline", "date", discipline.date)
    for entry in dossier.planning:
        if entry.approved is not None:
            yield _Dated(entry, "planning_entry", "approved", entry.approved, entry.title)
        if entry.reviewed is not None:
            yield _Dated(entry, "planning_entry", "reviewed", entry.reviewed, entry.title)
    for determination in dossier.determinations:
        if determination.date is not None:
            yield _Dated(determination, "locality_determination", "date", determination.date)
    for evaluation in dossier.evaluations:
        yield _Dated(evaluation, "evaluation", "year", _begun(evaluation.year))


def _dates_of_person(case: CadreCase) -> Iterator[_Dated]:
    cadre = case.dossier.cadre
    for attribute in ("birth", "party_joined", "party_official"):
        value = getattr(cadre, attribute)
        if value is not None:
            yield _Dated(cadre, "cadre", attribute, value)
    for tenure in case.dossier.tenures:
        start = tenure.start
        if start is not None:
            yield _Dated(tenure, "tenure", "start", start, tenure.title, tenure.unit)


def _begun(year: int) -> PartialDate:
    """A year may be evaluated as soon as it has begun."""
    return PartialDate.of(date(min(max(year, EARLIEST_YEAR), LATEST_YEAR), 1, 1))


def _judge(dates: list[_Dated], case: CadreCase, limits: Limits) -> Outcome:
    earliest_year = limits["earliest_year"]
    too_early = [each for each in dates if each.date.bounds[0].year < earliest_year]
    late = [each for each in dates if each.date.bounds[0] > case.as_of]
    wrong = too_early + late
    facts: dict[str, JsonValue] = {"dates": len(dates), "wrong": len(wrong)}
    words: dict[str, JsonValue] = {"as_of": case.as_of.isoformat(), "earliest_year": earliest_year}
    if wrong:
        fields = [ref(each.record, each.attribute) for each in wrong]
        reason = "too_early" if too_early else "future"
        comes = None if too_early else max(each.date.bounds[0] for each in late)
        return breached(reason, facts, words | _words(wrong), fields=fields, clears_on=comes)
    unsure = [each for each in dates if each.date.bounds[1] > case.as_of]
    if unsure:
        needs = [Need("day", ref(each.record, each.attribute)) for each in unsure]
        comes = max(each.date.bounds[1] for each in unsure)
        return undetermined("unsure", facts, words | _words(unsure), needs=needs, half_known=True, clears_on=comes)
    return satisfied("plausible", facts) if dates else not_applicable("no_dates")


def _words(dates: list[_Dated]) -> dict[str, JsonValue]:
    return {"what": dates[0].what(), "value": dates[0].text(), "more": len(dates) - 1}


CADRE_RULE = Rule("DL01", check_cadre, limits=frozenset({"earliest_year"}))
ROTATION_RULE = Rule("DL01", check_rotation, limits=frozenset({"earliest_year"}))
