"""A dossier as it would be if one record were stored as edited: what is checked while somebody types."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from luanchuyen_desktop.domain.dossier import Dossier
from luanchuyen_desktop.domain.records import (
    Cadre,
    Discipline,
    DossierItem,
    Evaluation,
    LocalityDetermination,
    PlanningEntry,
    ProcedureStep,
    Record,
    Rotation,
    SourceEntry,
    Tenure,
    Waiver,
)

# Which part of a dossier a record stands in, and the order of that part as the book has it (unknown dates first).
_PARTS: Mapping[type, str] = {
    Tenure: "tenures",
    PlanningEntry: "planning",
    SourceEntry: "sources",
    Evaluation: "evaluations",
    Discipline: "disciplines",
    LocalityDetermination: "determinations",
    Rotation: "rotations",
    Waiver: "waivers",
    ProcedureStep: "steps",
    DossierItem: "items",
}
_ORDERS: Mapping[type, Callable[[Any], tuple[Any, ...]]] = {
    Tenure: lambda record: (record.start.iso() if record.start else "",),
    SourceEntry: lambda record: (record.year,),
    Evaluation: lambda record: (record.year,),
    Discipline: lambda record: (record.date.iso(),),
    Rotation: lambda record: (record.code,),
    ProcedureStep: lambda record: (record.rotation, record.step.value),
    DossierItem: lambda record: (record.rotation,),
}


def part_of(dossier: Dossier, kind: type) -> tuple[Any, ...]:
    """The records of one kind in a dossier."""
    records: tuple[Any, ...] = getattr(dossier, _PARTS[kind])
    return records


def with_record(dossier: Dossier, record: Record) -> Dossier:
    """The dossier with ``record`` in the place of the one with its ``id``, or added when it has none.

    The cadre keeps the code, whatever is being typed: the rest of the dossier refers to it.
    """
    if isinstance(record, Cadre):
        return replace(dossier, cadre=replace(record, code=dossier.cadre.code))
    kind = type(record)
    kept = [old for old in part_of(dossier, kind) if record.id is None or old.id != record.id]
    return _with_part(dossier, kind, [*kept, record])


def _with_part(dossier: Dossier, kind: type, records: list[Any]) -> Dossier:
    order = _ORDERS.get(kind, lambda _record: ())
    # A record without a number comes last among equals, as it will once it is stored.
    records.sort(key=lambda record: (order(record), record.id is None, record.id or 0))
    changed: dict[str, Any] = {_PARTS[kind]: tuple(records)}
    return replace(dossier, **changed)
