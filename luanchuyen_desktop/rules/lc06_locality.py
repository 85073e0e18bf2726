"""LC06 Không là người địa phương: the cadre is no local of the destination's place on the date of the act."""

from __future__ import annotations

from luanchuyen_desktop.domain.vocabulary import Purpose
from luanchuyen_desktop.rules.finding import JsonValue
from luanchuyen_desktop.rules.locality import Asked, judge_locality
from luanchuyen_desktop.rules.outcome import Outcome, not_applicable, ref
from luanchuyen_desktop.rules.rule import RotationCase, Rule
from luanchuyen_desktop.rules.rule_sets import Limits


def check(case: RotationCase, _limits: Limits) -> Outcome:
    """Only for a title or a purpose that asks for someone from elsewhere."""
    rotation = case.rotation
    title = case.catalogue.titles.get(rotation.to_title)
    if rotation.purpose is not Purpose.NON_LOCAL and not (title and title.is_non_local):
        return not_applicable("not_required", {"title_to": rotation.to_title})
    words: dict[str, JsonValue] = {"unit_to": rotation.to_unit, "act": case.act.iso()}
    where, when = ref(rotation, "to_unit"), ref(rotation, "decided")
    return judge_locality(Asked(case, rotation.to_unit, case.act, where, when, words))


RULE = Rule("LC06", check)
