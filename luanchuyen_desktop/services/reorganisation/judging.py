"""What the rules would say of a cadre after a plan, for each choice that is open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import reduce

from luanchuyen_desktop.domain.dossier import Catalogue, Dossier
from luanchuyen_desktop.domain.records import PlanningEntry, Record, Rotation, Tenure
from luanchuyen_desktop.rules.engine import ALL_VERDICTS, RuleBook
from luanchuyen_desktop.rules.finding import Finding, Verdict
from luanchuyen_desktop.services.drafts import with_record
from luanchuyen_desktop.services.reorganisation.outcome import records_of, units_after
from luanchuyen_desktop.services.reorganisation.plan import (
    PersonMove,
    Plan,
    RotationMove,
    ways_of,
    with_people,
    with_rotations,
)

RULES = ("LC04", "LC05", "LC15", "LC17", "LC20", "DL09")
"""What a reorganisation bears on: time served, service in a unit, units that ended, planning, posts."""


@dataclass(frozen=True, slots=True)
class Option:
    """One choice in words, and what the rules say if it is taken; not what does not apply."""

    words: str
    findings: tuple[Finding, ...]


def judged(rule_book: RuleBook, plan: Plan, dossier: Dossier, as_of: date) -> tuple[Finding, ...]:
    """The findings of these rules on a cadre as the plan leaves the file; judged on its day at the earliest."""
    plan = _of_one(plan, dossier.cadre.code)
    after = file_after(plan, dossier)
    catalogue = _catalogue_after(plan)
    findings = rule_book.check(after, catalogue, max(as_of, plan.request.day), ALL_VERDICTS - {Verdict.NOT_APPLICABLE})
    return tuple(finding for finding in findings if finding.rule in RULES)


def _of_one(plan: Plan, cadre: str) -> Plan:
    """The plan as far as it is about one cadre: a plan for thousands need not be worked out for each of them."""
    return replace(
        plan,
        people=tuple(move for move in plan.people if move.tenure.cadre == cadre),
        rotations=tuple(move for move in plan.rotations if move.rotation.cadre == cadre),
        planning=tuple(move for move in plan.planning if move.entry.cadre == cadre),
    )


def file_after(plan: Plan, dossier: Dossier) -> Dossier:
    """The cadre's file as the plan leaves it."""
    records, code = records_of(plan), dossier.cadre.code
    changed: list[Tenure | Rotation | PlanningEntry] = [*records.ended, *records.rotations]
    changed += [begun for _, begun in records.begun]
    changed += [*records.planning, *records.new_planning]
    own: list[Record] = [record for record in changed if record.cadre == code]
    return reduce(with_record, own, dossier)


def _catalogue_after(plan: Plan) -> Catalogue:
    records, before = records_of(plan), plan.affairs.catalogue
    positions = {(each.unit, each.title): each for each in (*records.new_positions, *records.positions)}
    places = {place.code: place for place in records.places}
    return replace(
        before,
        units=units_after(plan),
        places={**before.places, **places},
        positions={**before.positions, **positions},
    )


def options_for_service(
    rule_book: RuleBook, plan: Plan, move: PersonMove, dossier: Dossier, as_of: date
) -> list[Option]:
    """What the rules say if the service goes on, and if it does not."""
    choices: Mapping[str, bool] = {"Tính liên tục": True, "Không tính liên tục": False}
    found = []
    for words, yes in choices.items():
        after = with_people(plan, [replace(move, continues=yes)])
        findings = judged(rule_book, after, dossier, as_of)
        own = [finding for finding in findings if finding.rule in {"LC05", "DL09"}]
        found.append(Option(words, tuple(own)))
    return found


def options_for_rotation(
    rule_book: RuleBook, plan: Plan, move: RotationMove, dossier: Dossier, as_of: date
) -> list[Option]:
    """What the rules say of the rotation for each way that is open."""
    found = []
    for way in ways_of(move, plan.request):
        after = with_rotations(plan, [replace(move, way=way)])
        findings = judged(rule_book, after, dossier, as_of)
        found.append(Option(str(way), tuple(one for one in findings if one.subject == move.rotation.code)))
    return found
