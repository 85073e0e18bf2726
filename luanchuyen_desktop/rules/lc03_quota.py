"""LC03 Không tăng thêm chức danh: with this cadre, no more people in the destination post than it has places for.

Counted on the start date, leavers excluded; before a start is recorded, on the date of the act.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Tenure
from luanchuyen_desktop.rules.finding import JsonValue
from luanchuyen_desktop.rules.holders import Other, others_in, turning_days, what_settles
from luanchuyen_desktop.rules.outcome import (
    Outcome,
    breached,
    not_applicable,
    ref,
    satisfied,
    undetermined,
)
from luanchuyen_desktop.rules.rule import RotationCase, Rule
from luanchuyen_desktop.rules.rule_sets import Limits


@dataclass(frozen=True, slots=True)
class _Count:
    """The others on a day: those who certainly hold the post, those who may, those who have left it by then."""

    sure: Sequence[Other]
    unsure: Sequence[Other]
    leavers: Sequence[Other]

    @property
    def least(self) -> int:
        """With this cadre."""
        return len(self.sure) + 1

    @property
    def most(self) -> int:
        """With this cadre and all who may hold the post."""
        return self.least + len(self.unsure)


def check(case: RotationCase, _limits: Limits) -> Outcome:
    """Asked only where the catalogue has a number for the post."""
    rotation = case.rotation
    words: dict[str, JsonValue] = {"unit_to": rotation.to_unit, "title_to": rotation.to_title}
    position = case.catalogue.positions.get((rotation.to_unit, rotation.to_title))
    if position is None:
        return not_applicable("no_position", words)
    if position.quota is None:
        return not_applicable("no_quota", words)
    day, quota = rotation.start or case.act, position.quota
    count = _count(case, day)
    facts = _facts(case, quota, day, count)
    words |= _words(count, quota)
    if count.most <= quota:
        return satisfied("within" if count.sure or count.unsure else "alone", facts, words)
    if count.least <= quota:
        needs = [need for other in count.unsure for need in what_settles(case, day, other)]
        return undetermined("unsure", facts, words, needs=needs, half_known=_half_known(count))
    fields = [ref(rotation, "to_title"), ref(rotation, "start" if rotation.start else "decided")]
    for other in count.sure:
        fields += [ref(each.record, "end" if isinstance(each.record, Tenure) else "start") for each in other.claims]
    reason = "over" if count.sure else "no_place"
    return breached(reason, facts, words, fields=fields, clears_on=_clears_on(case, quota))


def _count(case: RotationCase, day: PartialDate) -> _Count:
    others = others_in(case, day)
    return _Count(
        sure=[other for other in others if other.holds is True],
        unsure=[other for other in others if other.holds is None],
        leavers=[other for other in others if other.leaves],
    )


def _facts(case: RotationCase, quota: int, day: PartialDate, count: _Count) -> dict[str, JsonValue]:
    return {
        "quota": quota,
        "day": day.iso(),
        "holders_min": count.least,
        "holders_max": count.most,
        "holders": sorted([case.dossier.cadre.code, *_codes(count.sure)]),
        "possible_holders": _codes(count.unsure),
        "leavers": _codes(count.leavers),
    }


def _codes(others: Sequence[Other]) -> list[str]:
    return [other.cadre for other in others]


def _words(count: _Count, quota: int) -> dict[str, JsonValue]:
    return {
        "others": _people([*count.sure, *count.unsure]),
        "sure": _people(count.sure),
        "unsure": _people(count.unsure),
        "left": _people(count.leavers),
        "excess": count.least - quota,
    }


def _people(others: Sequence[Other]) -> list[JsonValue]:
    return [{"name": other.name, "code": other.cadre} for other in others]


def _half_known(count: _Count) -> bool:
    """Somebody who may hold the post has at least one date there."""
    return any(
        claim.record.start is not None or getattr(claim.record, "end", None) is not None
        for other in count.unsure
        for claim in other.claims
    )


def _clears_on(case: RotationCase, quota: int) -> date | None:
    """While neither start nor decision fixes the day: the first day that is not certainly without room."""
    if case.rotation.start is not None or case.rotation.decided is not None:
        return None
    free = (day for day in turning_days(case) if _count(case, PartialDate.of(day)).least <= quota)
    return next(free, None)


RULE = Rule("LC03", check)
