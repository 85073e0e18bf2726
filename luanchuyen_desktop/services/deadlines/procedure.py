"""Deadlines of rotations before their decision: limits that the office set for the steps, papers that run out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from luanchuyen_desktop.domain.dates import add_months
from luanchuyen_desktop.domain.records import Rotation
from luanchuyen_desktop.domain.vocabulary import SubjectKind
from luanchuyen_desktop.rules.procedure import item_key, item_place, step_place
from luanchuyen_desktop.services.deadlines import words
from luanchuyen_desktop.services.deadlines.event import Deadline, Effect
from luanchuyen_desktop.services.deadlines.kind import Kind
from luanchuyen_desktop.services.deadlines.person import Person
from luanchuyen_desktop.services.procedure.checklists import papers_of
from luanchuyen_desktop.services.procedure.procedure_desk import case_of
from luanchuyen_desktop.services.procedure.procedure_state import NEXT_STATE, Standing, StepState, procedure_state

STEPS: Final = "LC11"
PAPERS: Final = "LC13"


def procedure_dates(person: Person, _first: date, _last: date) -> Iterator[Deadline]:
    """Of each rotation before its decision."""
    for rotation in person.dossier.rotations:
        if rotation.state in NEXT_STATE:
            yield from _steps(person, rotation)
            yield from _papers(person, rotation)


def _steps(person: Person, rotation: Rotation) -> Iterator[Deadline]:
    """The step to be taken next: on its limit; one that is late on the day of asking, since it waits to be done."""
    if not person.step_days:
        return
    found = procedure_state(case_of(person.dossier, rotation, (), (), person.step_days), person.day)
    dated = {step.stage.number for step in found.steps if step.taken is not None}
    for step in found.steps:
        if step.due is not None and step.stage.number - 1 in dated:
            yield _step(person, rotation, step)


def _step(person: Person, rotation: Rotation, step: StepState) -> Deadline:
    is_late = step.standing is Standing.LATE
    days = step.due if step.due is not None and not is_late else (person.day, person.day)
    due = step.due[1].isoformat() if step.due is not None else None
    name = f"{step.stage.number} ({step.stage.partition('. ')[2]})"
    return person.deadline(
        Kind.PROCEDURE,
        Effect.DUE,
        (SubjectKind.ROTATION, rotation.code, STEPS),
        days,
        person.words(
            words.STEP_LATE if is_late else words.STEP_DUE,
            {"step": name, "unit_to": rotation.to_unit, "due": due},
        ),
        words.OF_THE_OFFICE.format(days=person.step_days[step.stage]),
        field=step_place(rotation, step.stage, "date"),
    )


def _papers(person: Person, rotation: Rotation) -> Iterator[Deadline]:
    """The last day on which the newest paper of a name holds."""
    terms = person.terms(PAPERS, person.day)
    if terms is None:
        return
    own = [item for item in person.dossier.items if item.rotation == rotation.code]
    for paper in papers_of(terms):
        dates = [item.date for item in own if item.date is not None and item_key(item.item) == item_key(paper.name)]
        if not paper.months or not dates:
            continue
        newest = max(dates, key=lambda when: when.latest)
        first, last = (add_months(day, paper.months) for day in newest.bounds)
        yield person.deadline(
            Kind.PROCEDURE,
            Effect.DUE,
            (SubjectKind.ROTATION, rotation.code, PAPERS),
            (first, last),
            person.words(words.PAPER_OVER, {"paper": paper.name, "unit_to": rotation.to_unit}),
            terms.citation,
            field=item_place(rotation, paper.name, "date"),
        )
