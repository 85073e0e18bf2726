"""DL09 post held in a unit before the unit began or after it ended."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Unit
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
from luanchuyen_desktop.rules.posts import Post
from luanchuyen_desktop.rules.rule import CadreCase, Rule
from luanchuyen_desktop.rules.rule_sets import Limits
from luanchuyen_desktop.rules.three_valued import Truth


@dataclass(frozen=True, slots=True)
class _Placed:
    """A post in a unit with dates: whether it was held before the unit began, and after it ended."""

    post: Post
    unit: Unit
    before: Truth
    after: Truth


def check(case: CadreCase, _limits: Limits) -> Outcome:
    """Every post whose unit has a recorded beginning or end; posts that run backwards are DL02's."""
    count = 0
    wrong: list[_Placed] = []
    unsure: list[_Placed] = []
    units = case.catalogue.units
    for post in case.career.sound:
        unit = units.get(post.tenure.unit)
        if unit is None or (unit.valid_from is None and unit.valid_to is None):
            continue
        count += 1
        before = unit.valid_from is not None and _before(post, unit.valid_from)
        after = unit.valid_to is not None and _after(post, unit.valid_to, case.as_of)
        if before or after:
            wrong.append(_Placed(post, unit, before, after))
        elif before is None or after is None:
            unsure.append(_Placed(post, unit, before, after))
    if not count:
        return not_applicable("no_dates_of_units")
    facts: dict[str, JsonValue] = {"posts": count, "wrong": len(wrong), "unsure": len(unsure)}
    if wrong:
        fields = [ref(each.post.tenure, name) for each in wrong for name in (*_dates(each.before, each.after), "unit")]
        return breached(_reason(wrong[0]), facts, _words(wrong), fields=fields)
    if unsure:
        needs = [need for each in unsure for need in _needs(each)]
        return undetermined("unsure", facts, _words(unsure), needs=needs, half_known=True)
    return satisfied("inside", facts)


def _before(post: Post, begun: PartialDate) -> Truth:
    first, last = begun.bounds
    if post.start_lo >= last:
        return False
    return True if min(post.start_hi, post.end_hi) < first else None


def _after(post: Post, ended: PartialDate, as_of: date) -> Truth:
    """A post still held is held on the as-of date at the least."""
    first, last = ended.bounds
    held = post.tenure.end is None and post.tenure.start is not None
    earliest = max(post.start_lo, as_of if held else post.end_lo)
    latest = max(post.start_hi, as_of) if held else post.end_hi
    if earliest > last:
        return True
    return False if latest <= first else None


def _reason(placed: _Placed) -> str:
    if placed.before:
        return "before"
    return "after" if placed.post.tenure.end else "still_held"


def _dates(before: Truth, after: Truth) -> list[str]:
    return [name for name, wrong in (("start", before), ("end", after)) if wrong]


def _words(placed: list[_Placed]) -> dict[str, JsonValue]:
    tenure, unit = placed[0].post.tenure, placed[0].unit
    return {
        "title": tenure.title,
        "unit": tenure.unit,
        "time": [tenure.start.iso() if tenure.start else None, tenure.end.iso() if tenure.end else None],
        "unit_time": [
            unit.valid_from.iso() if unit.valid_from else None,
            unit.valid_to.iso() if unit.valid_to else None,
        ],
        "more": len(placed) - 1,
    }


def _needs(placed: _Placed) -> list[Need]:
    tenure, unit = placed.post.tenure, placed.unit
    needs: list[Need] = []
    if placed.before is None:
        needs += [*coarse("tenure_start", tenure, "start"), *coarse("unit_from", unit, "valid_from")]
    if placed.after is None:
        needs += [*coarse("unit_to", unit, "valid_to")]
        needs += coarse("tenure_end", tenure, "end") if tenure.end or not tenure.start else ()
    return needs or [*coarse("tenure_start", tenure, "start")]


RULE = Rule("DL09", check)
