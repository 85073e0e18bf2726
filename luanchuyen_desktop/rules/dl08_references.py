"""DL08 code that points nowhere: defensive, as a book keeps its references; only what comes past it can break them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from luanchuyen_desktop.rules.finding import JsonValue
from luanchuyen_desktop.rules.outcome import Mendable, Outcome, breached, not_applicable, ref, satisfied
from luanchuyen_desktop.rules.rule import CadreCase, RotationCase, Rule
from luanchuyen_desktop.rules.rule_sets import Limits

# Record, its table, the field with the code, the code, and what it must be found in.
_Reference: TypeAlias = tuple[Mendable, str, str, str | None, Mapping[str, object]]


def check_cadre(case: CadreCase, _limits: Limits) -> Outcome:
    """The hometown, and the units, titles and places of posts, planning entries and determinations."""
    return _judge(_of_cadre(case))


def check_rotation(case: RotationCase, _limits: Limits) -> Outcome:
    """Units and titles of origin and destination."""
    rotation, units, titles = case.rotation, case.catalogue.units, case.catalogue.titles
    return _judge(
        iter(
            (
                (rotation, "rotation", "from_unit", rotation.from_unit, units),
                (rotation, "rotation", "from_title", rotation.from_title, titles),
                (rotation, "rotation", "to_unit", rotation.to_unit, units),
                (rotation, "rotation", "to_title", rotation.to_title, titles),
            )
        )
    )


def _of_cadre(case: CadreCase) -> Iterator[_Reference]:
    dossier, places, units, titles = case.dossier, case.catalogue.places, case.catalogue.units, case.catalogue.titles
    yield dossier.cadre, "cadre", "hometown_place", dossier.cadre.hometown_place, places
    for tenure in dossier.tenures:
        yield tenure, "tenure", "unit", tenure.unit, units
        yield tenure, "tenure", "title", tenure.title, titles
    for entry in dossier.planning:
        yield entry, "planning_entry", "title", entry.title, titles
        yield entry, "planning_entry", "unit", entry.unit, units
    for determination in dossier.determinations:
        yield determination, "locality_determination", "place", determination.place, places


def _judge(references: Iterator[_Reference]) -> Outcome:
    count, lost = 0, []
    for record, table, field, code, known in references:
        if code is not None:
            count += 1
            if code not in known:
                lost.append((record, table, field, code))
    facts: dict[str, JsonValue] = {"codes": count, "lost": ", ".join(dict.fromkeys(code for *_, code in lost))}
    if not count:
        return not_applicable("no_codes")
    if not lost:
        return satisfied("all_known", facts)
    _, table, field, code = lost[0]
    words: dict[str, JsonValue] = {"what": {"field": f"{table}.{field}"}, "code": code, "more": len(lost) - 1}
    return breached("lost", facts, words, fields=[ref(record, field) for record, _, field, _ in lost])


CADRE_RULE = Rule("DL08", check_cadre)
ROTATION_RULE = Rule("DL08", check_rotation)
