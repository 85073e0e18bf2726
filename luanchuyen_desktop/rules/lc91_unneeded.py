"""LC91 a granted waiver that still runs although its rule is not breached any more."""

from __future__ import annotations

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Waiver
from luanchuyen_desktop.rules.outcome import Need, Outcome, coarse
from luanchuyen_desktop.rules.rule import Rule, WaiverCase
from luanchuyen_desktop.rules.rule_sets import Limits
from luanchuyen_desktop.rules.three_valued import Truth, all_of, negation
from luanchuyen_desktop.rules.waivers import is_needed, is_over, judge_each, lacks


def check(case: WaiverCase, _limits: Limits) -> Outcome:
    """Whatever has ended by the as-of date asks for nothing. A rule not judged here is left out."""
    return judge_each(
        case,
        lambda waiver: _idle(case, waiver),
        lambda waiver: (*lacks(case.outcomes[waiver.rule]), *_end(waiver)),
        ("unneeded", "all_needed"),
        {"as_of": case.as_of.isoformat()},
    )


def _idle(case: WaiverCase, waiver: Waiver) -> Truth:
    lasts = negation(is_over(waiver, PartialDate.of(case.as_of)))
    return all_of([lasts, negation(is_needed(case.outcomes[waiver.rule].verdict))])


def _end(waiver: Waiver) -> tuple[Need, ...]:
    return coarse("waiver_to", waiver, "valid_to") if waiver.valid_to is not None else ()


RULE = Rule("LC91", check)
