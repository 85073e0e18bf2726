"""The records that a plan changes and adds. Nothing is deleted: old tenures still say the old unit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Place, PlanningEntry, Position, Rotation, Tenure, Unit
from luanchuyen_desktop.domain.vocabulary import Outcome, RotationState
from luanchuyen_desktop.services.reorganisation.plan import (
    PersonMove,
    Plan,
    PlanningMove,
    PlanningWay,
    RotationMove,
    RotationWay,
    has_begun,
)

MOVED_REASON = "Chuyển quy hoạch theo đơn vị kế tục"
ENDED_REASON = "Đơn vị kết thúc hoạt động"


@dataclass(frozen=True, slots=True)
class Records:
    """``begun``: each move of a person with the tenure that it adds."""

    founded: tuple[Unit, ...]
    units: tuple[Unit, ...]
    places: tuple[Place, ...]
    new_positions: tuple[Position, ...]
    positions: tuple[Position, ...]
    ended: tuple[Tenure, ...]
    begun: tuple[tuple[PersonMove, Tenure], ...]
    rotations: tuple[Rotation, ...]
    planning: tuple[PlanningEntry, ...]
    new_planning: tuple[PlanningEntry, ...]


def records_of(plan: Plan) -> Records:
    """What will be written."""
    request, catalogue = plan.request, plan.affairs.catalogue
    day, last = PartialDate.of(request.day), PartialDate.of(request.last_day)
    new_positions, positions = _positions(plan)
    rotations = [after for move in plan.rotations if (after := _rotation(plan, move, last)) != move.rotation]
    entries = [_entry(plan, move, day) for move in plan.planning]
    return Records(
        founded=tuple(replace(unit, valid_from=unit.valid_from or day) for unit in request.founded),
        units=tuple(
            replace(catalogue.units[code], valid_to=last, successors=_joined(catalogue.units[code].successors, heirs))
            for code, heirs in request.units.items()
        ),
        places=tuple(
            replace(catalogue.places[code], valid_to=last, successors=_joined(catalogue.places[code].successors, heirs))
            for code, heirs in request.places.items()
        ),
        new_positions=new_positions,
        positions=positions,
        ended=tuple(replace(move.tenure, end=last) for move in plan.people),
        begun=tuple((move, begun) for move in plan.people if (begun := _begun(plan, move)) is not None),
        rotations=tuple(rotations),
        planning=tuple(old for old, _ in entries if old is not None),
        new_planning=tuple(new for _, new in entries if new is not None),
    )


def _joined(known: tuple[str, ...], heirs: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*known, *heirs)))


def _positions(plan: Plan) -> tuple[tuple[Position, ...], tuple[Position, ...]]:
    """Posts to add, and recorded ones whose number is said to be another."""
    targets = {move.target for move in plan.posts} | {move.target for move in plan.people} | set(plan.quotas)
    recorded = plan.affairs.catalogue.positions
    new, changed = [], []
    for target in sorted(target for target in targets if target is not None):
        quota, own = plan.quota_of(target), recorded.get(target)
        if own is None:
            new.append(Position(*target, quota))
        elif own.quota != quota:
            changed.append(replace(own, quota=quota))
    return tuple(new), tuple(changed)


def _begun(plan: Plan, move: PersonMove) -> Tenure | None:
    """The post from the day on, to the recorded end of the old one if it had one."""
    if move.target is None:
        return None
    old = move.tenure
    return Tenure(
        old.cadre,
        PartialDate.of(plan.request.day),
        old.end,
        *move.target,
        concurrent=old.concurrent,
        form=move.form,
        decision_no=plan.request.decision_no.strip(),
        term=old.term,
        continues=bool(move.continues),
    )


def _rotation(plan: Plan, move: RotationMove, last: PartialDate) -> Rotation:
    """A running one keeps its decided destination; one that has not begun may be sent elsewhere."""
    rotation = move.rotation
    if move.way is RotationWay.ENDS:
        return replace(
            rotation,
            state=RotationState.ENDED,
            ended=last,
            outcome=Outcome.UNIT_ENDED,
            end_decision_no=plan.request.decision_no.strip(),
        )
    if move.way is RotationWay.REDIRECT and move.to_unit and move.to_title:
        rotation = replace(rotation, to_unit=move.to_unit, to_title=move.to_title)
    return rotation if has_begun(move.rotation, plan.request) else _with_origin(plan, rotation)


def _with_origin(plan: Plan, rotation: Rotation) -> Rotation:
    """One that has not begun leaves from where the cadre is from the day on."""
    for move in plan.people:
        tenure = move.tenure
        here = tenure.cadre == rotation.cadre and tenure.unit == rotation.from_unit
        if here and rotation.from_title in {None, tenure.title} and move.target is not None:
            return replace(rotation, from_unit=move.to_unit, from_title=rotation.from_title and move.to_title)
    return rotation


def _entry(plan: Plan, move: PlanningMove, day: PartialDate) -> tuple[PlanningEntry | None, PlanningEntry | None]:
    """The entry as it is taken off, and the one for the post of the successor: with the approval that it had."""
    number = plan.request.decision_no.strip()
    if move.way is PlanningWay.REMOVE:
        return replace(move.entry, removed=day, removal_reason=ENDED_REASON, removal_no=number), None
    if move.way is not PlanningWay.MOVE or not (move.to_unit and move.to_title):
        return None, None
    old = replace(move.entry, removed=day, removal_reason=MOVED_REASON, removal_no=number)
    return old, replace(move.entry, id=None, unit=move.to_unit, title=move.to_title)


def units_after(plan: Plan) -> Mapping[str, Unit]:
    """The units of the catalogue as they will be."""
    records = records_of(plan)
    return {**plan.catalogue.units, **{unit.code: unit for unit in (*records.founded, *records.units)}}
