"""DL08 code that points nowhere: defensive, as a book keeps its references; only what comes past it can break them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from luanchuyen_desktop.rules.finding import JsonValue
from luanchuyen_desktop.rules.outcome import Mendable, Outcome, breached, not_applicable, ref, satisfied
from luanchuyen_desktop.rules.rule import CadreCase, RotationCase, Rule
from luanchuyen_desktop.rules.rule_sets import Limits

# Records, their table, and their fields with codes, each with what the code must be found in.
_References: TypeAlias = tuple[Sequence[Mendable], str, tuple[tuple[str, Mapping[str, object]], ...]]


def check_cadre(case: CadreCase, _limits: Limits) -> Outcome:
    """The hometown, and the units, titles and places of posts, planning entries and determinations."""
    dossier, places, units, titles = case.dossier, case.catalogue.places, case.catalogue.units, case.catalogue.titles
    return _judge(
        [
            ((dossier.cadre,), "cadre", (("hometown_place", places),)),
            (dossier.tenures, "tenure", (("unit", units), ("title", titles))),
            (dossier.planning, "planning_entry", (("title", titles), ("unit", units))),
            (dossier.determinations, "locality_determination", (("place", places),)),
        ]
    )


def check_rotation(case: RotationCase, _limits: Limits) -> Outcome:
    """Units and titles of origin and destination."""
    units, titles = case.catalogue.units, case.catalogue.titles
    fields = (("from_unit", units), ("from_title", titles), ("to_unit", units), ("to_title", titles))
    return _judge([((case.rotation,), "rotation", fields)])


def _judge(references: list[_References]) -> Outcome:
    count = 0
    is_any_lost = False
    for records, _, fields in references:
        for field, known in fields if records else ():
            codes = [code for record in records if (code := getattr(record, field))]
            count += len(codes)
            is_any_lost = is_any_lost or bool(set(codes).difference(known))
    if not count:
        return not_applicable("no_codes")
    lost = list(_lost(references)) if is_any_lost else []
    facts: dict[str, JsonValue] = {"codes": count, "lost": ", ".join(dict.fromkeys(code for *_, code in lost))}
    if not lost:
        return satisfied("all_known", facts)
    _, table, field, code = lost[0]
    words: dict[str, JsonValue] = {"what": {"field": f"{table}.{field}"}, "code": code, "more": len(lost) - 1}
    return breached("lost", facts, words, fields=[ref(record, field) for record, _, field, _ in lost])


def _lost(references: list[_References]) -> Iterator[tuple[Mendable, str, str, str]]:
    """Records, their table, the field and the code that points nowhere."""
    for records, table, fields in references:
        for record in records:
            for field, known in fields:
                code = getattr(record, field)
                if code and code not in known:  # a draft may have an empty one: nothing was picked yet
                    yield record, table, field, code


CADRE_RULE = Rule("DL08", check_cadre)
ROTATION_RULE = Rule("DL08", check_rotation)
