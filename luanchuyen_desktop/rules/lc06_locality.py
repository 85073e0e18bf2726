"""LC06 Không là người địa phương: the cadre is no local of the destination's place on the date of the act."""

from __future__ import annotations

from luanchuyen_desktop.domain.vocabulary import Purpose
from luanchuyen_desktop.rules.finding import JsonValue, Verdict
from luanchuyen_desktop.rules.locality import Asked, judge_locality
from luanchuyen_desktop.rules.outcome import Need, Outcome, not_applicable, ref, undetermined
from luanchuyen_desktop.rules.residence import LIMIT
from luanchuyen_desktop.rules.rule import RotationCase, Rule
from luanchuyen_desktop.rules.rule_sets import Limits
from luanchuyen_desktop.rules.title_lists import LISTS, asks_for_outsider


def check(case: RotationCase, limits: Limits) -> Outcome:
    """Only for a title or a purpose that asks for someone from elsewhere."""
    rotation = case.rotation
    by_title = asks_for_outsider(rotation.to_title, rotation.to_unit, case.catalogue, limits)
    by_purpose = rotation.purpose is Purpose.NON_LOCAL
    if by_title.truth is False and not by_purpose:
        return not_applicable("not_required", {"title_to": rotation.to_title})
    words: dict[str, JsonValue] = {"unit_to": rotation.to_unit, "act": case.act.iso()}
    where, when = ref(rotation, "to_unit"), ref(rotation, "decided")
    asked = Asked(case, rotation.to_unit, case.act, where, when, words, limits.get(LIMIT), rotation.decided is None)
    outcome = judge_locality(asked)
    outcome = outcome if by_purpose or outcome.cites else outcome._replace(cites=by_title.cites)
    if by_purpose or by_title.truth or outcome.verdict is Verdict.SATISFIED:
        return outcome
    unit = case.catalogue.units.get(rotation.to_unit)
    words = {**words, "title_to": rotation.to_title}
    needs = [Need("level_to", ref(unit, "level") if unit else where)]
    return undetermined("no_level", outcome.facts, words, needs=needs)._replace(cites=by_title.cites)


RULE = Rule("LC06", check, optional=frozenset({LIMIT}), lists=LISTS)
