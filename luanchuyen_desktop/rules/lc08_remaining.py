"""LC08 Thời gian công tác còn lại: months from the date of the act to retirement.

A document may set a ceiling of age for those who are sent to be trained; it is looked at once the rest is long enough.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from luanchuyen_desktop.domain.dates import MonthSpan, add_months, month_span, months_between
from luanchuyen_desktop.domain.records import Cadre
from luanchuyen_desktop.domain.vocabulary import Purpose
from luanchuyen_desktop.rules.finding import JsonValue, Verdict
from luanchuyen_desktop.rules.outcome import Need, Outcome, breached, coarse, ref, satisfied, undetermined
from luanchuyen_desktop.rules.retirement import RetirementAges
from luanchuyen_desktop.rules.rule import RotationCase, Rule
from luanchuyen_desktop.rules.rule_sets import Limits
from luanchuyen_desktop.rules.three_valued import at_least, last_day_with

SHORTER = frozenset({Purpose.NON_LOCAL, Purpose.TWO_TERMS})
RECORDED, COMPUTED = "ghi_nhan", "tinh_tuoi"
CEILING = "training_age_months"


@dataclass(frozen=True, slots=True)
class _Retirement:
    earliest: date
    latest: date
    basis: str
    field: str


def check(case: RotationCase, limits: Limits) -> Outcome:
    """Enough time to retirement, and not too old where a document says how old one may be."""
    rest = _rest(case, limits)
    ceiling = limits.get(CEILING)
    if ceiling is None or case.rotation.purpose is not Purpose.TRAINING or rest.verdict is Verdict.BREACHED:
        return rest
    return _under_ceiling(case, ceiling, rest)


def _rest(case: RotationCase, limits: Limits) -> Outcome:
    """At least ten years, or five where the purpose is non-local or two terms (the numbers are in the rule set)."""
    cadre = case.dossier.cadre
    needed = limits["min_months_short"] if case.rotation.purpose in SHORTER else limits["min_months"]
    facts: dict[str, JsonValue] = {"date": case.act.iso(), "needed": needed}
    retirement = _retirement(cadre, case.ages)
    if retirement is None:
        empty: dict[str, JsonValue] = dict.fromkeys(("retirement", "basis", "months_min", "months_max"))
        needs = [Need(name, ref(cadre, name)) for name in ("birth", "sex") if getattr(cadre, name) is None]
        return undetermined("no_retirement", facts | empty, needs=needs)
    first, last = case.act.bounds
    span = MonthSpan(months_between(last, retirement.earliest), months_between(first, retirement.latest))
    facts |= _retirement_facts(retirement) | {"months_min": span.min, "months_max": span.max}
    words: dict[str, JsonValue] = {
        "rest": [max(span.min, 0), max(span.max, 0)],
        "until": sorted({retirement.earliest.isoformat(), retirement.latest.isoformat()}),
    }
    truth = at_least(span, needed)
    if truth is None:
        needs = [*coarse(retirement.field, cadre, retirement.field)]
        if case.rotation.decided is not None:
            needs += coarse("decided", case.rotation, "decided")
        day = _changes_on(case, needed, retirement.latest)
        return undetermined("unsure", facts, words, needs=needs, half_known=True, clears_on=day)
    if truth:
        return satisfied("enough", facts, words, clears_on=_changes_on(case, needed, retirement.earliest))
    reason = "retired" if retirement.latest < first else "too_short"
    return breached(reason, facts, words, fields=[ref(cadre, retirement.field), ref(case.rotation, "decided")])


def _under_ceiling(case: RotationCase, ceiling: int, rest: Outcome) -> Outcome:
    """The age on the date of the act against the ceiling; what the rest says stands where the age is in order."""
    cadre, decided = case.dossier.cadre, case.rotation.decided
    enough = rest.verdict is Verdict.SATISFIED
    if cadre.birth is None:
        needs = [Need("birth", ref(cadre, "birth"))]
        unknown = undetermined("no_age", {"date": case.act.iso(), "limit": ceiling}, needs=needs)
        return unknown._replace(cites=CEILING) if enough else rest
    age = month_span(cadre.birth, case.act)
    facts: dict[str, JsonValue] = {
        "date": case.act.iso(),
        "birth": cadre.birth.iso(),
        "months_min": age.min,
        "months_max": age.max,
        "limit": ceiling,
    }
    words: dict[str, JsonValue] = {"age": [age.min, age.max]}
    too_old = at_least(age, ceiling)
    if too_old:
        fields = [ref(cadre, "birth"), ref(case.rotation, "decided")]
        return breached("too_old", facts, words, fields=fields)._replace(cites=CEILING)
    grows_old = add_months(cadre.birth.bounds[0], ceiling) if decided is None else None
    if too_old is None and enough:
        needs = [*coarse("birth", cadre, "birth"), *(coarse("decided", case.rotation, "decided") if decided else ())]
        unsure = undetermined("age_unsure", facts, words, needs=needs, half_known=True)
        return unsure._replace(cites=CEILING)
    if too_old is False and enough and grows_old:
        return rest._replace(clears_on=min(grows_old, rest.clears_on or grows_old))
    return rest


def _retirement(cadre: Cadre, ages: RetirementAges) -> _Retirement | None:
    if cadre.retirement is not None:
        return _Retirement(*cadre.retirement.bounds, RECORDED, "retirement")
    if cadre.birth is None or cadre.sex is None:
        return None
    return _Retirement(*ages.interval(cadre.birth, cadre.sex), COMPUTED, "birth")


def _retirement_facts(retirement: _Retirement) -> dict[str, JsonValue]:
    exact = retirement.earliest == retirement.latest
    return {
        "retirement": retirement.earliest.isoformat() if exact else None,
        "retirement_earliest": retirement.earliest.isoformat(),
        "retirement_latest": retirement.latest.isoformat(),
        "basis": retirement.basis,
    }


def _changes_on(case: RotationCase, needed: int, retirement: date) -> date | None:
    """While no decision fixes the date of the act, the rest shrinks by itself: the day after the last good one."""
    if case.rotation.decided is not None:
        return None
    return last_day_with(needed, retirement) + timedelta(days=1)


RULE = Rule("LC08", check, limits=frozenset({"min_months", "min_months_short"}), optional=frozenset({CEILING}))
