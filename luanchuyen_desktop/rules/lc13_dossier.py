"""LC13 Hồ sơ: every paper that the rule data ask for is there, and those with a validity are still valid on the act."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from luanchuyen_desktop.domain.dates import PartialDate, add_months
from luanchuyen_desktop.domain.records import DossierItem
from luanchuyen_desktop.domain.vn_text import squeeze
from luanchuyen_desktop.domain.vocabulary import ASSESSMENT, HEALTH_CERTIFICATE, PHOTO, SELF_REVIEW
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
from luanchuyen_desktop.rules.procedure import SUBMITTED_OR_LATER, item_key, item_place
from luanchuyen_desktop.rules.rule import RotationCase, Rule
from luanchuyen_desktop.rules.rule_sets import Limits
from luanchuyen_desktop.rules.three_valued import Truth, any_of

REQUIRED = "required"
_DAY = timedelta(days=1)
_SEPARATOR = ";"


def required_items(limits: Limits) -> tuple[str, ...]:
    """The papers asked for, as the rule data name them (parted by ``;``)."""
    return _parted(limits.texts[REQUIRED])


@cache
def _parted(text: str) -> tuple[str, ...]:
    return tuple(name for name in map(squeeze, text.split(_SEPARATOR)) if name)


# By the paper's key, the limit that says how many months it is valid; the others are valid always.
_VALIDITY: Mapping[str, str] = {
    item_key(PHOTO): "photo_months",
    item_key(HEALTH_CERTIFICATE): "health_months",
    item_key(SELF_REVIEW): "self_review_months",
    item_key(ASSESSMENT): "assessment_months",
}


def validity(name: str, limits: Limits) -> int:
    """For how many months from its date a paper holds, by the rule data; 0: always."""
    return limits.get(_VALIDITY.get(item_key(name), ""), 0)


@dataclass(frozen=True, slots=True)
class _Asked:
    """One paper: those recorded under its name, and whether one of them is valid (``months``: 0 for always)."""

    name: str
    months: int
    recorded: Sequence[DossierItem]
    valid: Truth


def check(case: RotationCase, limits: Limits) -> Outcome:
    """Several papers of one name (a self-review for each year): one that is valid is enough."""
    rotation = case.rotation
    if rotation.state not in SUBMITTED_OR_LATER:
        return not_applicable("too_early")
    recorded: dict[str, list[DossierItem]] = {}
    for item in case.dossier.items:
        if item.rotation == rotation.code:
            recorded.setdefault(item_key(item.item), []).append(item)
    asked = [_ask(case, name, recorded.get(item_key(name), ()), limits) for name in required_items(limits)]
    lacking = [one for one in asked if not one.recorded]
    expired = [one for one in asked if one.recorded and one.valid is False]
    unsure = [one for one in asked if one.recorded and one.valid is None]
    facts: dict[str, JsonValue] = {
        "items_needed": len(asked),
        "items_lacking": _names(lacking),
        "items_expired": _names(expired),
        "items_unsure": _names(unsure),
    }
    words: dict[str, JsonValue] = {"act": case.act.iso(), "lacking": len(lacking), "there": len(asked) - len(lacking)}
    if lacking or expired:
        reason = "lacking" if not expired else "lacking_expired" if lacking else "expired"
        fields = [item_place(rotation, one.name, "date") for one in (*lacking, *expired)]
        return breached(reason, facts, words, fields=[*fields, ref(rotation, "state")])
    if unsure:
        return undetermined("unsure", facts, words, needs=_needs(case, unsure), half_known=True)
    return satisfied("complete", facts, words, clears_on=_clears_on(case, asked))


def _ask(case: RotationCase, name: str, recorded: Sequence[DossierItem], limits: Limits) -> _Asked:
    months = validity(name, limits)
    return _Asked(name, months, recorded, any_of(_is_valid(item.date, months, case.act) for item in recorded))


def _is_valid(day: PartialDate | None, months: int, act: PartialDate) -> Truth:
    """Whether the act is no later than so many months after the paper's date."""
    if not months:
        return True
    if day is None:
        return None
    (first, last), (act_first, act_last) = day.bounds, act.bounds
    if act_last <= add_months(first, months):
        return True
    return False if act_first > add_months(last, months) else None


def _names(asked: Sequence[_Asked]) -> str:
    return f"{_SEPARATOR} ".join(one.name for one in asked)


def _needs(case: RotationCase, unsure: Sequence[_Asked]) -> list[Need]:
    needs = [need for one in unsure for item in one.recorded for need in coarse("item_date", item, "date")]
    if case.rotation.decided is not None:
        needs += coarse("decided", case.rotation, "decided")
    return needs


def _clears_on(case: RotationCase, asked: Sequence[_Asked]) -> date | None:
    """Before the decision: the first day on which a paper is no longer certainly valid."""
    if case.rotation.decided is not None:
        return None
    ends: list[date] = []
    for one in asked:
        dates = [item.date for item in one.recorded if item.date is not None]
        if one.months and dates:
            ends.append(max(add_months(day.earliest, one.months) for day in dates) + _DAY)
    return min(ends, default=None)


RULE = Rule(
    "LC13",
    check,
    limits=frozenset(_VALIDITY.values()),
    texts=frozenset({REQUIRED}),
)
