"""Where on the cadre form a finding stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from luanchuyen_desktop.domain.dossier import Dossier
from luanchuyen_desktop.domain.vocabulary import SubjectKind
from luanchuyen_desktop.gui.marks import Mark, mark_of
from luanchuyen_desktop.gui.widgets.finding_list import ShownFinding
from luanchuyen_desktop.rules.finding import FieldRef, Finding
from luanchuyen_desktop.services.drafts import part_of

CADRE, ROTATION = "cadre", "rotation"


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the form: a section (by table name), and a field in it, or its head when ``field`` is blank."""

    section: str
    field: str = ""


def is_own(ref: FieldRef, dossier: Dossier, kinds: Mapping[str, type]) -> bool:
    """Whether the record is one of this dossier. ``kinds``: the tables whose records belong to one cadre each."""
    if ref.record == CADRE:
        return ref.key == dossier.cadre.code
    if not ref.key or ref.record not in kinds:
        return True
    return any(str(record.id) == ref.key for record in part_of(dossier, kinds[ref.record]))


def spot_of(
    finding: Finding, lists: Iterable[str], own: Callable[[FieldRef], bool], open_field: Callable[[FieldRef], bool]
) -> Spot:
    """Where a stored finding stands: at the first of its fields that is open, else at the head of a section.

    ``lists``: tables that have a section; ``own``: whether a record is of the cadre on screen (what stands in another
    file is mended there); ``open_field``: whether a field is on screen with its record.
    """
    refs = [ref for ref in finding.fields if own(ref)]
    for ref in refs:
        if open_field(ref):
            return Spot(ref.record, ref.field)
    sections = set(lists)
    first = next((ref.record for ref in refs if ref.record in sections), None)
    if first is not None:
        return Spot(first)
    return Spot(ROTATION if finding.subject_kind is SubjectKind.ROTATION else CADRE)


def row_marks(findings: Iterable[Finding], table: str) -> dict[str, Mark]:
    """The gravest mark of each record of a table that findings are about."""
    marks: dict[str, Mark] = {}
    for finding in findings:
        for ref in finding.fields:
            if ref.record == table:
                mark = mark_of(finding)
                marks[ref.key] = min(mark, marks.get(ref.key, mark))
    return marks


def by_section(placed: Iterable[tuple[Spot, ShownFinding]]) -> Mapping[str, Mapping[str, list[ShownFinding]]]:
    """Section → field (blank: its head) → what stands there."""
    sections: dict[str, dict[str, list[ShownFinding]]] = {}
    for spot, shown in placed:
        sections.setdefault(spot.section, {}).setdefault(spot.field, []).append(shown)
    return sections
