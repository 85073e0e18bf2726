"""LC91 a granted waiver that still runs although its rule is not breached any more."""

from __future__ import annotations

from datetime import date, timedelta

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Waiver
from luanchuyen_desktop.rules.finding import Verdict
from luanchuyen_desktop.rules.outcome import Need, Outcome, coarse
from luanchuyen_desktop.rules.rule import Rule, WaiverCase
from luanchuyen_desktop.rules.rule_sets import Limits
from luanchuyen_desktop.rules.three_valued import Truth, all_of, negation
from luanchuyen_desktop.rules.waivers import is_needed, is_over, judge_each, lacks

_DAY = timedelta(days=1)


def check(case: WaiverCase, _limits: Limits) -> Outcome:
    """Whatever has ended by the as-of date asks for nothing. A rule not judged here is left out."""
    outcome = judge_each(
        case,
        lambda waiver: _idle(case, waiver),
        lambda waiver: (*lacks(case.outcomes[waiver.rule]), *_end(waiver)),
        ("unneeded", "all_needed"),
        {"as_of": case.as_of.isoformat()},
    )
    return outcome._replace(clears_on=_runs_out(case)) if outcome.verdict is Verdict.BREACHED else outcome


def _runs_out(case: WaiverCase) -> date | None:
    """The first day on which none of the idle ones certainly runs any more, where a decision fixes the rules' day."""
    if case.day == PartialDate.of(case.as_of):
        return None
    judged = [waiver for waiver in case.granted if waiver.rule in case.outcomes]
    last = [waiver.valid_to for waiver in judged if _idle(case, waiver)]
    if None in last or any(case.outcomes[waiver.rule].clears_on for waiver in judged):
        return None
    return max(day.earliest for day in last if day is not None) + _DAY


def _idle(case: WaiverCase, waiver: Waiver) -> Truth:
    lasts = negation(is_over(waiver, PartialDate.of(case.as_of)))
    return all_of([lasts, negation(is_needed(case.outcomes[waiver.rule].verdict))])


def _end(waiver: Waiver) -> tuple[Need, ...]:
    return coarse("waiver_to", waiver, "valid_to") if waiver.valid_to is not None else ()


RULE = Rule("LC91", check)
