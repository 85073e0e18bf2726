"""LC15 Hết thời hạn, chưa bố trí: a running rotation is not past its planned end."""

from __future__ import annotations

from datetime import date, timedelta

from luanchuyen_desktop.domain.dates import add_months
from luanchuyen_desktop.domain.vocabulary import RotationState
from luanchuyen_desktop.rules.finding import JsonValue
from luanchuyen_desktop.rules.outcome import (
    Need,
    Outcome,
    breached,
    coarse,
    not_applicable,
    ref,
    satisfied,
    undetermined,
)
from luanchuyen_desktop.rules.rule import RotationCase, Rule
from luanchuyen_desktop.rules.rule_sets import Limits

_DAY = timedelta(days=1)


def check(case: RotationCase, limits: Limits) -> Outcome:
    """The as-of date is on or before start + planned months; it is told in time that the end comes near."""
    rotation = case.rotation
    if rotation.state is not RotationState.RUNNING or rotation.ended is not None:
        return not_applicable("not_running")
    words: dict[str, JsonValue] = {"unit_to": rotation.to_unit, "as_of": case.as_of.isoformat()}
    if rotation.start is None or rotation.planned_months is None:
        return _unknown(case, words)
    first, last = (add_months(day, rotation.planned_months) for day in rotation.start.bounds)
    due = [first.isoformat(), last.isoformat()]
    facts = _facts(case, first, last)
    words["due"] = due
    if case.as_of > last:
        fields = [ref(rotation, name) for name in ("ended", "outcome", "planned_months", "start")]
        return breached("overdue", facts, words, fields=fields)
    if case.as_of > first:
        needs = coarse("start", rotation, "start")
        return undetermined("unsure", facts, words, needs=needs, half_known=True, clears_on=last + _DAY)
    soon = case.as_of >= add_months(first, -limits["notice_months"])
    return satisfied("soon" if soon else "within", facts, words, clears_on=first + _DAY)


def _unknown(case: RotationCase, words: dict[str, JsonValue]) -> Outcome:
    rotation = case.rotation
    needs = [Need(name, ref(rotation, name)) for name in ("start", "planned_months") if getattr(rotation, name) is None]
    facts: dict[str, JsonValue] = {
        "start": rotation.start.iso() if rotation.start else None,
        "planned_months": rotation.planned_months,
        "planned_end": None,
    }
    return undetermined("no_start" if rotation.start is None else "no_planned", facts, words, needs=needs)


def _facts(case: RotationCase, first: date, last: date) -> dict[str, JsonValue]:
    rotation = case.rotation
    return {
        "start": rotation.start.iso() if rotation.start else None,
        "planned_months": rotation.planned_months,
        "planned_end": first.isoformat() if first == last else None,
        "planned_end_earliest": first.isoformat(),
        "planned_end_latest": last.isoformat(),
        "as_of": case.as_of.isoformat(),
    }


RULE = Rule("LC15", check, limits=frozenset({"notice_months"}))
