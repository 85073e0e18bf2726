"""A dossier in an order that its contents alone give: what was entered first must not decide which line is named."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from operator import attrgetter
from typing import Any

from luanchuyen_desktop.domain.dossier import Dossier
from luanchuyen_desktop.domain.records import Discipline, LocalityDetermination, PlanningEntry, Tenure, Waiver

# The parts whose order in the book is, wholly or within one date, that of entry. Of evaluations only the years count.
_PARTS = ("planning", "disciplines", "determinations", "waivers")
_FIELDS: Mapping[type, attrgetter[tuple[Any, ...]]] = {
    kind: attrgetter(*(field.name for field in fields(kind) if field.name != "id"))
    for kind in (Tenure, PlanningEntry, Discipline, LocalityDetermination, Waiver)
}


def in_order_of_content(dossier: Dossier) -> Dossier:
    """The same dossier where lines that the book keeps in the order of entry stand in the order of what they say.

    Tenures stay in order of start; those of one start are ordered among themselves.
    """
    tenures = dossier.tenures
    # By identity: dates read from a book are one object for each text, and comparing half a million costs time.
    has_ties = len({id(tenure.start) for tenure in tenures}) < len(tenures)
    others = dossier.disciplines or dossier.determinations or dossier.waivers
    if not (has_ties or others) and len(dossier.planning) <= 1:
        return dossier  # nearly everybody
    changed: dict[str, Any] = {
        name: tuple(sorted(records, key=_content)) for name in _PARTS if len(records := getattr(dossier, name)) > 1
    }
    if has_ties:
        changed["tenures"] = tuple(sorted(tenures, key=lambda tenure: (_start(tenure), _content(tenure))))
    return replace(dossier, **changed) if changed else dossier


def _start(tenure: Tenure) -> str:
    return tenure.start.iso() if tenure.start else ""


def _content(record: Any) -> tuple[str, ...]:
    return tuple(map(str, _FIELDS[type(record)](record)))
