"""What goes together with the units that somebody has named: subordinate units, whole levels, places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import date

from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.domain.records import Place, Unit
from luanchuyen_desktop.domain.vn_text import text_key
from luanchuyen_desktop.domain.vocabulary import Level
from luanchuyen_desktop.services.reorganisation.request import Request


def is_active(record: Unit | Place, day: date) -> bool:
    """Whether it has begun before the day and may still be there on it."""
    begun = record.valid_from is None or record.valid_from.earliest < day
    return begun and (record.valid_to is None or record.valid_to.latest >= day)


def subordinates(catalogue: Catalogue, units: Collection[str], day: date) -> list[str]:
    """Codes of the active units below these, in any number of steps, that are not among them."""
    below: dict[str, list[Unit]] = defaultdict(list)
    for unit in catalogue.units.values():
        if unit.parent is not None and is_active(unit, day):
            below[unit.parent].append(unit)
    found: list[str] = []
    waiting = list(units)
    while waiting:
        for unit in sorted(below[waiting.pop(0)], key=lambda unit: text_key(unit.name)):
            if unit.code not in units and unit.code not in found:
                found.append(unit.code)
                waiting.append(unit.code)
    return found


def active_units(catalogue: Catalogue, level: Level, day: date) -> list[str]:
    """Codes of the active units of a level, in the order of their names."""
    units = [unit for unit in catalogue.units.values() if unit.level is level and is_active(unit, day)]
    return [unit.code for unit in sorted(units, key=lambda unit: text_key(unit.name))]


def places_ending(catalogue: Catalogue, request: Request) -> Mapping[str, tuple[str, ...]]:
    """Districts and communes all of whose units end with the request → places of the units that follow.

    Places that have an end on record are left out: nothing is to be said of them any more.
    """
    units = {**catalogue.units, **{unit.code: unit for unit in request.founded}}
    of_place: dict[str, list[Unit]] = defaultdict(list)
    for unit in catalogue.units.values():
        if unit.place is not None and is_active(unit, request.day):
            of_place[unit.place].append(unit)
    found: dict[str, tuple[str, ...]] = {}
    for code, own in of_place.items():
        place = catalogue.places.get(code)
        if place is None or place.valid_to is not None or place.level not in {Level.DISTRICT, Level.COMMUNE}:
            continue
        if all(unit.code in request.units for unit in own):
            heirs = [units[heir].place for unit in own for heir in request.units[unit.code] if heir in units]
            found[code] = tuple(dict.fromkeys(heir for heir in heirs if heir is not None and heir != code))
    staying = {code for code in catalogue.places if code not in found}
    return {code: tuple(heir for heir in heirs if heir in staying) for code, heirs in found.items()}
