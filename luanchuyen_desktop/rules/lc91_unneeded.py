"""LC91 a granted waiver that still runs although its rule is not breached any more."""

from __future__ import annotations

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Waiver
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
from luanchuyen_desktop.rules.rule import Rule, WaiverCase
from luanchuyen_desktop.rules.rule_sets import Limits
from luanchuyen_desktop.rules.three_valued import Truth, all_of, negation
from luanchuyen_desktop.rules.waivers import is_needed, is_over, lacks, waiver_facts


def check(case: WaiverCase, _limits: Limits) -> Outcome:
    """Whatever has ended by the as-of date asks for nothing. A rule not judged here is left out."""
    judged = [(waiver, _idle(case, waiver)) for waiver in case.granted if waiver.rule in case.outcomes]
    if not judged:
        return not_applicable("no_waiver")
    words: dict[str, JsonValue] = {"as_of": case.as_of.isoformat()}
    for waiver, idle in judged:
        if idle:
            facts = waiver_facts(waiver, len(judged))
            return breached("unneeded", facts, words, fields=[ref(waiver, "valid_to"), ref(waiver, "state")])
    unsure = [waiver for waiver, idle in judged if idle is None]
    if unsure:
        reason = "rule_open" if lacks(case.outcomes[unsure[0].rule]) else "unsure"
        needs = [need for each in unsure for need in (*lacks(case.outcomes[each.rule]), *_end(each))]
        return undetermined(reason, waiver_facts(unsure[0], len(judged)), words, needs=needs)
    return satisfied("all_needed", waiver_facts(judged[0][0], len(judged)), words)


def _idle(case: WaiverCase, waiver: Waiver) -> Truth:
    lasts = negation(is_over(waiver, PartialDate.of(case.as_of)))
    return all_of([lasts, negation(is_needed(case.outcomes[waiver.rule].verdict))])


def _end(waiver: Waiver) -> tuple[Need, ...]:
    return coarse("waiver_to", waiver, "valid_to") if waiver.valid_to is not None else ()


RULE = Rule("LC91", check)
