"""LC09 Tiêu chuẩn chức danh: the cadre's recorded education meets each standard of the destination title.

A text that names no known level, and a field that is blank, leave it undetermined: only a level below breaches.
"""

from __future__ import annotations

from dataclasses import dataclass

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import TitleStandard
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
from luanchuyen_desktop.rules.three_valued import Truth, all_of, not_after

_HALF_KNOWN = frozenset({"unrecognised", "standard_dates"})


@dataclass(frozen=True, slots=True)
class _Judged:
    """One standard; ``reason`` and ``needs`` where it is not certainly met."""

    standard: TitleStandard
    recorded: str | None
    met: Truth
    reason: str = ""
    needs: tuple[Need, ...] = ()


def check(case: RotationCase, _limits: Limits) -> Outcome:
    """The standards in force on the date of the act, or perhaps in force."""
    title = case.rotation.to_title
    words: dict[str, JsonValue] = {"title_to": title, "act": case.act.iso()}
    standards = case.catalogue.standards.get(title, ())
    judged = [_judge(case, one) for one in standards if _in_force(one, case.act) is not False]
    if not judged:
        return not_applicable("no_standards", words)
    failed = [one for one in judged if one.met is False]
    if failed:
        fields = [ref(case.dossier.cadre, one.standard.kind.field) for one in failed]
        return breached("below", *_said(judged, failed, words), fields=fields)
    unclear = [one for one in judged if one.met is None]
    if not unclear:
        return satisfied("met", {"standards": len(judged)}, words)
    needs = [need for one in unclear for need in one.needs]
    half_known = any(one.reason in _HALF_KNOWN for one in unclear)
    return undetermined(unclear[0].reason, *_said(judged, unclear, words), needs=needs, half_known=half_known)


def _in_force(standard: TitleStandard, act: PartialDate) -> Truth:
    """A bound that is not recorded does not bind."""
    begun = standard.valid_from is None or not_after(standard.valid_from, act)
    lasts = standard.valid_to is None or not_after(act, standard.valid_to)
    return all_of((begun, lasts))


def _judge(case: RotationCase, standard: TitleStandard) -> _Judged:
    cadre, name = case.dossier.cadre, standard.kind.field
    recorded: str | None = getattr(cadre, name)
    scale = case.scales[standard.kind]
    needed = scale.rank(standard.level)
    if needed is None:
        need = Need("standard_level", ref(standard, "level"))
        return _Judged(standard, recorded, None, "standard_unclear", (need,))
    if recorded is None or not recorded.strip():
        return _Judged(standard, recorded, None, "not_recorded", (Need(name, ref(cadre, name)),))
    rank = scale.rank(recorded)
    if rank is None:
        return _Judged(standard, recorded, None, "unrecognised", (Need(name, ref(cadre, name)),))
    if rank >= needed:
        return _Judged(standard, recorded, met=True)
    if _in_force(standard, case.act):
        return _Judged(standard, recorded, met=False)
    return _Judged(standard, recorded, None, "standard_dates", _date_needs(case, standard))


def _date_needs(case: RotationCase, standard: TitleStandard) -> tuple[Need, ...]:
    """The dates that would say whether the standard was in force on the act."""
    needs: list[Need] = []
    if standard.valid_from is not None:
        needs += coarse("standard_from", standard, "valid_from")
    if standard.valid_to is not None:
        needs += coarse("standard_to", standard, "valid_to")
    if case.rotation.decided is not None:
        needs += coarse("decided", case.rotation, "decided")
    return tuple(needs)


def _said(
    judged: list[_Judged], told: list[_Judged], words: dict[str, JsonValue]
) -> tuple[dict[str, JsonValue], dict[str, JsonValue]]:
    """Facts and words about the first of those that are told."""
    first = told[0]
    facts: dict[str, JsonValue] = {
        "standards": len(judged),
        "unmet": len(told),
        "standard": first.standard.kind.value,
        "level_needed": first.standard.level,
        "recorded": (first.recorded or "").strip() or None,
    }
    return facts, words | {"more": len(told) - 1}


RULE = Rule("LC09", check)
