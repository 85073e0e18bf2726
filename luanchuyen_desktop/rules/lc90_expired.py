"""LC90 a granted waiver that had expired on the date of the act and is still needed."""

from __future__ import annotations

from luanchuyen_desktop.domain.records import Waiver
from luanchuyen_desktop.rules.outcome import Need, Outcome, coarse
from luanchuyen_desktop.rules.rule import Rule, WaiverCase
from luanchuyen_desktop.rules.rule_sets import Limits
from luanchuyen_desktop.rules.three_valued import Truth, all_of, any_of, negation
from luanchuyen_desktop.rules.waivers import coarse_bounds, covers, is_needed, is_over, judge_each, lacks


def check(case: WaiverCase, _limits: Limits) -> Outcome:
    """Needed: its rule is breached and no other waiver sets it aside. A rule not judged here needs none."""
    return judge_each(
        case,
        lambda waiver: _wanting(case, waiver),
        lambda waiver: _needs(case, waiver),
        ("expired", "none_wanting"),
        {"day": case.day.iso()},
    )


def _wanting(case: WaiverCase, waiver: Waiver) -> Truth:
    others = (covers(other, case.day) for other in case.granted if other.rule == waiver.rule)
    needed = is_needed(case.outcomes[waiver.rule].verdict)
    return all_of([is_over(waiver, case.day), needed, negation(any_of(others))])


def _needs(case: WaiverCase, waiver: Waiver) -> list[Need]:
    needs = lacks(case.outcomes[waiver.rule])
    needs += [need for other in case.granted if other.rule == waiver.rule for need in coarse_bounds(other)]
    if needs:
        return needs
    decided = (rotation for rotation in case.dossier.rotations if rotation.code == waiver.subject)
    return [need for rotation in decided for need in coarse("decided", rotation, "decided")]


RULE = Rule("LC90", check)
