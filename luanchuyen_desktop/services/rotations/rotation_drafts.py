"""A cadre's file as it would be after a step in the life of a rotation: what is checked before the step is taken."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import reduce

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.dossier import Dossier
from luanchuyen_desktop.domain.records import PlanningEntry, ProcedureStep, Rotation, SourceEntry, Tenure
from luanchuyen_desktop.domain.vocabulary import Outcome, RotationState, TenureForm
from luanchuyen_desktop.services.drafts import with_record
from luanchuyen_desktop.services.rotations.placements import Placement, day_after, day_before
from luanchuyen_desktop.services.rotations.settlement import Settled


@dataclass(frozen=True, slots=True)
class Decision:
    """What a rotation decision states. ``start``: the day the period begins ("kể từ ngày")."""

    number: str
    date: PartialDate
    start: PartialDate
    months: int


@dataclass(frozen=True, slots=True)
class Ending:
    """How a rotation ended: last day, outcome, number of the decision, why (where that must be said), where to."""

    date: PartialDate
    outcome: Outcome
    decision_no: str | None
    reason: str | None = None
    placement: Placement | None = None


@dataclass(frozen=True, slots=True)
class Outlook:
    """The file after the step, the rotation in it, the posts that the step ends (with their last day) and begins.

    ``rotation`` is ``None`` for a step that is none of a rotation's; ``settles``: what else it changes in the file.
    """

    dossier: Dossier
    rotation: Rotation | None
    ends: tuple[Tenure, ...]
    begins: tuple[Tenure, ...]
    settles: tuple[PlanningEntry | SourceEntry | ProcedureStep, ...] = ()


def as_decided(dossier: Dossier, rotation: Rotation, decision: Decision, day: date) -> Outlook:
    """After the decision. Where it has started by ``day`` the rotation runs and the posts follow, else it waits."""
    decided = replace(
        rotation,
        decision_no=decision.number.strip() or None,
        decided=decision.date,
        start=decision.start,
        planned_months=decision.months,
        state=RotationState.DECIDED,
    )
    if decision.start.earliest <= day:
        return as_begun(dossier, decided)
    return Outlook(_with(dossier, decided), decided, (), ())


def as_begun(dossier: Dossier, rotation: Rotation) -> Outlook:
    """After the start: the rotation runs, the posts follow."""
    return as_moved(dossier, replace(rotation, state=RotationState.RUNNING))


def as_moved(dossier: Dossier, rotation: Rotation) -> Outlook:
    """The posts as they follow the start of a rotation, whatever its state: a plan is laid out so, too.

    The post of origin ends the day before, the destination post begins if it is not there yet.
    """
    if rotation.start is None:
        return Outlook(_with(dossier, rotation), rotation, (), ())
    ends = _ended(dossier, (rotation.from_unit, rotation.from_title), day_before(rotation.start))
    begins: tuple[Tenure, ...] = ()
    if not _ended(dossier, (rotation.to_unit, rotation.to_title), rotation.start):
        begins = (
            Tenure(
                rotation.cadre,
                rotation.start,
                None,
                rotation.to_unit,
                rotation.to_title,
                form=TenureForm.ROTATED,
                decision_no=rotation.decision_no,
            ),
        )
    return Outlook(_with(dossier, rotation, *ends, *begins), rotation, ends, begins)


def as_ended(dossier: Dossier, rotation: Rotation, ending: Ending, followers: Collection[str] = ()) -> Outlook:
    """After the end: the destination post ends on that day and the next one begins on the day after.

    Whoever stays for good keeps the post, from now on as everybody else; whoever retires leaves every post.
    ``followers``: the units that succeeded the destination, in one of which the rotation may have gone on.
    """
    ended = replace(
        rotation,
        state=RotationState.ENDED,
        ended=ending.date,
        outcome=ending.outcome,
        end_decision_no=(ending.decision_no or "").strip() or None,
        note=_with_reason(rotation.note, ending),
    )
    ends: tuple[Tenure, ...] = ()
    if ending.outcome is Outcome.RETIRED:
        ends = tuple(replace(one, end=ending.date) for one in dossier.tenures if _is_open(one, ending.date))
    elif ending.outcome is not Outcome.SETTLED:
        ends = _left(dossier, rotation, ending.date, followers)
    begins: tuple[Tenure, ...] = ()
    if ending.placement is not None and ending.outcome not in {Outcome.SETTLED, Outcome.RETIRED}:
        begins = begun(_with(dossier, *ends), ending.placement, day_after(ending.date), ended.end_decision_no)
    return Outlook(_with(dossier, ended, *ends, *begins), ended, ends, begins)


def begun(dossier: Dossier, placement: Placement, start: PartialDate, number: str | None) -> tuple[Tenure, ...]:
    """The post that begins; none where it is held already."""
    if _ended(dossier, placement.post, start):
        return ()
    return (
        Tenure(
            dossier.cadre.code, start, None, placement.unit, placement.title, form=placement.form, decision_no=number
        ),
    )


def with_settled(outlook: Outlook, records: Iterable[Settled]) -> Outlook:
    """The outlook with what the decision settles besides: posts that end, planning and source entries."""
    records = tuple(records)
    return replace(
        outlook,
        dossier=_with(outlook.dossier, *records),
        ends=(*outlook.ends, *(one for one in records if isinstance(one, Tenure))),
        settles=tuple(one for one in records if not isinstance(one, Tenure)),
    )


def _with_reason(note: str | None, ending: Ending) -> str | None:
    reason = (ending.reason or "").strip()
    if not reason:
        return note
    remark = f"{ending.outcome}: {reason}"
    return f"{note}\n{remark}" if note else remark


def reason_of_end(rotation: Rotation) -> str | None:
    """Why it ended so, as ``as_ended`` put it into the notes; ``None`` where nothing is said."""
    begin = f"{rotation.outcome}: "
    lines = (rotation.note or "").splitlines() if rotation.outcome is not None else []
    return next((line.removeprefix(begin) for line in reversed(lines) if line.startswith(begin)), None)


def _is_open(tenure: Tenure, day: PartialDate) -> bool:
    """Still held on the day, as far as is recorded."""
    return tenure.end is None and (tenure.start is None or tenure.start.earliest <= day.latest)


def _ended(dossier: Dossier, post: tuple[str | None, str | None], last_day: PartialDate) -> tuple[Tenure, ...]:
    """The tenures in this post that are still open, as ended on that day."""
    return tuple(
        replace(tenure, end=last_day)
        for tenure in dossier.tenures
        if (tenure.unit, tenure.title) == post and tenure.end is None
    )


def _left(
    dossier: Dossier, rotation: Rotation, last_day: PartialDate, followers: Collection[str]
) -> tuple[Tenure, ...]:
    """The posts of the rotation that are still open, as ended on that day.

    A successor of the destination may call the post by another name: what began when the former post ended is it, too.
    """
    destination = (rotation.to_unit, rotation.to_title)
    own = [one for one in dossier.tenures if (one.unit, one.title) == destination]
    next_days = {day_after(one.end) for one in own if one.end is not None}
    went_on = [
        one
        for one in dossier.tenures
        if one.unit in followers and (one.title == rotation.to_title or one.start in next_days)
    ]
    return tuple(replace(one, end=last_day) for one in (*own, *went_on) if one.end is None)


def _with(dossier: Dossier, *records: Rotation | Settled) -> Dossier:
    return reduce(with_record, records, dossier)
