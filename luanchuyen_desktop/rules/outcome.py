"""What a rule's function returns: verdict, the key of its reason, facts, where to mend it. No words for people."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, TypeAlias

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import (
    Cadre,
    Discipline,
    DossierItem,
    Evaluation,
    LocalityDetermination,
    Opinion,
    PlanningEntry,
    ProcedureStep,
    Rotation,
    Tenure,
    Title,
    TitleStandard,
    Unit,
    Waiver,
)
from luanchuyen_desktop.rules.finding import FieldRef, JsonValue, Verdict, slot

# Most answers: looking a member up in its enumeration takes as long as making the answer.
_SATISFIED, _NOT_APPLICABLE = Verdict.SATISFIED, Verdict.NOT_APPLICABLE

Mendable: TypeAlias = (
    Cadre
    | Tenure
    | PlanningEntry
    | Discipline
    | Evaluation
    | LocalityDetermination
    | Rotation
    | ProcedureStep
    | DossierItem
    | Opinion
    | Waiver
    | Unit
    | Title
    | TitleStandard
)
_TABLES: Mapping[type, str] = {
    Cadre: "cadre",
    Tenure: "tenure",
    PlanningEntry: "planning_entry",
    Discipline: "discipline",
    Evaluation: "evaluation",
    LocalityDetermination: "locality_determination",
    Rotation: "rotation",
    ProcedureStep: "procedure_step",
    DossierItem: "dossier_item",
    Opinion: "opinion",
    Waiver: "waiver",
    Unit: "unit",
    Title: "title",
    TitleStandard: "title_standard",
}


def ref(record: Mendable, name: str) -> FieldRef:
    """The place of one field of a record, by its code or else by its row number."""
    if isinstance(record, Cadre | Rotation | Unit | Title):
        key = record.code
    elif isinstance(record, ProcedureStep):
        key = slot(record.rotation, str(record.step.number))
    elif isinstance(record, DossierItem):
        key = slot(record.rotation, record.item)
    elif isinstance(record, Opinion):
        key = slot(record.rotation, record.giver.value)
    else:
        key = "" if record.id is None else str(record.id)
    return FieldRef(_TABLES[type(record)], key, name)


def absent(kind: type[Mendable], name: str) -> FieldRef:
    """The place of a field of a record that is still to be entered."""
    return FieldRef(_TABLES[kind], "", name)


@dataclass(frozen=True, slots=True)
class Need:
    """A fact that is absent or too coarse: its key in the wording, and the field that would settle it."""

    name: str
    field: FieldRef


def coarse(name: str, record: Mendable, attribute: str) -> tuple[Need, ...]:
    """The need for a date when the record does not know it to the day; nothing when it does."""
    value = getattr(record, attribute)
    if isinstance(value, PartialDate) and value.is_exact:
        return ()
    return (Need(name, ref(record, attribute)),)


class Outcome(NamedTuple):
    """A rule's answer. ``words`` are further values that only the sentence needs (codes, ISO dates, counts).

    ``half_known``: the facts are recorded but too coarse, and a possible completion breaches the rule. ``graver``: it
    weighs what the rule data give for the graver case. ``cites``: the limit whose document is cited.

    A named tuple, because a check makes most of a million of them and frozen dataclasses take three times as long.
    """

    verdict: Verdict
    reason: str
    facts: Mapping[str, JsonValue]
    words: Mapping[str, JsonValue]
    missing: tuple[str, ...] = ()
    fields: tuple[FieldRef, ...] = ()
    clears_on: date | None = None
    half_known: bool = False
    graver: bool = False
    cites: str | None = None


def satisfied(
    reason: str,
    facts: Mapping[str, JsonValue] | None = None,
    words: Mapping[str, JsonValue] | None = None,
    *,
    clears_on: date | None = None,
) -> Outcome:
    """The condition holds for every day that the dates may be."""
    return Outcome(_SATISFIED, reason, facts or {}, words or {}, (), (), clears_on)


def breached(
    reason: str,
    facts: Mapping[str, JsonValue] | None = None,
    words: Mapping[str, JsonValue] | None = None,
    *,
    fields: Iterable[FieldRef],
    clears_on: date | None = None,
) -> Outcome:
    """The condition fails for every day that the dates may be."""
    return Outcome(
        Verdict.BREACHED, reason, facts or {}, words or {}, fields=tuple(dict.fromkeys(fields)), clears_on=clears_on
    )


def undetermined(
    reason: str,
    facts: Mapping[str, JsonValue] | None = None,
    words: Mapping[str, JsonValue] | None = None,
    *,
    needs: Iterable[Need],
    half_known: bool = False,
    clears_on: date | None = None,
) -> Outcome:
    """It depends on facts that are absent or too coarse: ``needs`` says which."""
    needed = tuple(needs)
    return Outcome(
        Verdict.UNDETERMINED,
        reason,
        facts or {},
        words or {},
        missing=tuple(dict.fromkeys(need.name for need in needed)),
        fields=tuple(dict.fromkeys(need.field for need in needed)),
        clears_on=clears_on,
        half_known=half_known,
    )


def not_applicable(reason: str, words: Mapping[str, JsonValue] | None = None) -> Outcome:
    """The rule has nothing to say here; the reason says why."""
    return Outcome(_NOT_APPLICABLE, reason, {}, words or {})
