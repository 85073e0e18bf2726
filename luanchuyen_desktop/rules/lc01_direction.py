"""LC01 Hướng luân chuyển: down, up, to another locality, or between units of one level; never within one unit."""

from __future__ import annotations

from luanchuyen_desktop.domain.records import Unit
from luanchuyen_desktop.rules.finding import JsonValue
from luanchuyen_desktop.rules.outcome import Need, Outcome, breached, ref, satisfied, undetermined
from luanchuyen_desktop.rules.rule import RotationCase, Rule
from luanchuyen_desktop.rules.rule_sets import Limits
from luanchuyen_desktop.rules.succession import linked

DOWN, UP, OTHER_LOCALITY, SAME_LEVEL = "xuong", "len", "dia_phuong", "ngang_cap"


def check(case: RotationCase, _limits: Limits) -> Outcome:
    """The direction from the levels and localities of the two units."""
    rotation, units = case.rotation, case.catalogue.units
    origin = units.get(rotation.from_unit or "")
    destination = units.get(rotation.to_unit)
    facts: dict[str, JsonValue] = {
        "level_from": origin.level.value if origin and origin.level else None,
        "level_to": destination.level.value if destination and destination.level else None,
        "direction": None,
    }
    words = {"unit_from": rotation.from_unit, "unit_to": rotation.to_unit}
    if rotation.from_unit is None:
        need = Need("origin_unit", ref(rotation, "from_unit"))
        return undetermined("no_origin", facts, words, needs=[need])
    ends = (ref(rotation, "to_unit"), ref(rotation, "from_unit"))
    if rotation.from_unit == rotation.to_unit:
        return breached("same_unit", facts, words, fields=ends)
    if linked(units, rotation.from_unit, rotation.to_unit):
        return breached("successor", facts, words, fields=ends)
    if origin is None or destination is None or origin.level is None or destination.level is None:
        return undetermined("no_level", facts, words, needs=_needs(case, origin, destination))
    facts["direction"] = direction = _direction(origin, destination)
    return satisfied(direction, facts, words)


def _direction(origin: Unit, destination: Unit) -> str:
    if origin.level and destination.level and origin.level is not destination.level:
        return DOWN if destination.level.order > origin.level.order else UP
    if origin.place and destination.place and origin.place != destination.place:
        return OTHER_LOCALITY
    return SAME_LEVEL


def _needs(case: RotationCase, origin: Unit | None, destination: Unit | None) -> list[Need]:
    """The units without a level; a code that is in no catalogue is mended on the rotation."""
    needs = []
    for name, field, unit in (("level_from", "from_unit", origin), ("level_to", "to_unit", destination)):
        if unit is None:
            needs.append(Need(name, ref(case.rotation, field)))
        elif unit.level is None:
            needs.append(Need(name, ref(unit, "level")))
    return needs


RULE = Rule("LC01", check)
