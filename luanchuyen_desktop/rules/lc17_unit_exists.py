"""LC17 Đơn vị còn hoạt động: origin and destination exist on the start date, and so does the level of each.

Before a start is recorded the date of the act counts.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Unit
from luanchuyen_desktop.domain.vocabulary import Level
from luanchuyen_desktop.rules.finding import JsonValue
from luanchuyen_desktop.rules.outcome import Need, Outcome, breached, coarse, ref, satisfied, undetermined
from luanchuyen_desktop.rules.rule import RotationCase, Rule
from luanchuyen_desktop.rules.rule_sets import Limits
from luanchuyen_desktop.rules.three_valued import Truth, not_after

DISTRICT_ENDS = "district_level_ends"
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class _End:
    """One end of the rotation. ``begun``/``lasts``/``level_lasts``: what must hold on the day."""

    code: str
    field: str
    unit: Unit | None
    begun: Truth = None
    lasts: Truth = None
    level_lasts: Truth = None

    @property
    def faults(self) -> list[str]:
        """The reasons for which it certainly does not exist on the day."""
        reasons = (("district", self.level_lasts), ("not_begun", self.begun), ("ended", self.lasts))
        return [reason for reason, truth in reasons if truth is False]

    @property
    def is_unsure(self) -> bool:
        return None in (self.begun, self.lasts, self.level_lasts)


def check(case: RotationCase, limits: Limits) -> Outcome:
    """The destination first: it is what can still be changed."""
    rotation = case.rotation
    day = rotation.start or case.act
    ends = [_end(case, day, limits.days[DISTRICT_ENDS], name) for name in ("to_unit", "from_unit")]
    words: dict[str, JsonValue] = {"day": day.iso(), "district_ends": limits.days[DISTRICT_ENDS].isoformat()}
    for end in ends:
        if end is not None and end.unit is not None and end.faults:
            fields = [ref(rotation, end.field), ref(rotation, "start" if rotation.start else "decided")]
            clears_on = _begins_on(case, end) if end.faults == ["not_begun"] else None
            return breached(end.faults[0], _facts(day, end.unit), words, fields=fields, clears_on=clears_on)
    for end in ends:
        if end is not None and end.unit is not None and end.is_unsure:
            needs = _needs(case, end.unit)
            return undetermined("unsure", _facts(day, end.unit), words, needs=needs, half_known=True)
    needs = [
        Need(f"{side}_unit", ref(rotation, name))
        for end, side, name in zip(ends, ("destination", "origin"), ("to_unit", "from_unit"), strict=True)
        if end is None or end.unit is None
    ]
    if needs:
        return undetermined("unknown_unit", {"day": day.iso()}, words, needs=needs)
    return satisfied("both_exist", {"day": day.iso()}, words)


def _end(case: RotationCase, day: PartialDate, district_ends: date, field: str) -> _End | None:
    code = case.rotation.to_unit if field == "to_unit" else case.rotation.from_unit
    if code is None:
        return None
    unit = case.catalogue.units.get(code)
    if unit is None:
        return _End(code, field, None)
    last = PartialDate.of(district_ends - _DAY)
    return _End(
        code,
        field,
        unit,
        begun=unit.valid_from is None or not_after(unit.valid_from, day),
        lasts=unit.valid_to is None or not_after(day, unit.valid_to),
        level_lasts=unit.level is not Level.DISTRICT or not_after(day, last),
    )


def _facts(day: PartialDate, unit: Unit) -> dict[str, JsonValue]:
    return {
        "day": day.iso(),
        "unit": unit.code,
        "level": unit.level.value if unit.level else None,
        "unit_valid_from": unit.valid_from.iso() if unit.valid_from else None,
        "unit_valid_to": unit.valid_to.iso() if unit.valid_to else None,
    }


def _needs(case: RotationCase, unit: Unit) -> list[Need]:
    rotation = case.rotation
    needs: list[Need] = []
    if rotation.start is not None:
        needs += coarse("start", rotation, "start")
    elif rotation.decided is not None:
        needs += coarse("decided", rotation, "decided")
    if unit.valid_from is not None:
        needs += coarse("unit_from", unit, "valid_from")
    if unit.valid_to is not None:
        needs += coarse("unit_to", unit, "valid_to")
    return needs


def _begins_on(case: RotationCase, end: _End) -> date | None:
    """While neither start nor decision fixes the day: the first day of the unit."""
    rotation = case.rotation
    if rotation.start or rotation.decided or end.unit is None or end.unit.valid_from is None:
        return None
    return end.unit.valid_from.earliest if end.unit.valid_from.is_exact else None


RULE = Rule("LC17", check, days=frozenset({DISTRICT_ENDS}))
