"""A cadre's file as it would be after a step in the life of a rotation: what is checked before the step is taken."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import reduce

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.dossier import Dossier
from luanchuyen_desktop.domain.records import Rotation, Tenure
from luanchuyen_desktop.domain.vocabulary import Outcome, RotationState, TenureForm
from luanchuyen_desktop.services.drafts import with_record


@dataclass(frozen=True, slots=True)
class Decision:
    """What a rotation decision states. ``start``: the day the period begins ("kể từ ngày")."""

    number: str
    date: PartialDate
    start: PartialDate
    months: int


@dataclass(frozen=True, slots=True)
class Ending:
    """How a rotation ended. A SETTLED outcome needs the number of its decision (LC16 says so if it is missing)."""

    date: PartialDate
    outcome: Outcome
    decision_no: str | None


@dataclass(frozen=True, slots=True)
class Outlook:
    """The file after the step, the rotation in it, the posts that the step ends (with their last day) and begins."""

    dossier: Dossier
    rotation: Rotation
    ends: tuple[Tenure, ...]
    begins: tuple[Tenure, ...]


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
    ends = _ended(dossier, (rotation.from_unit, rotation.from_title), _day_before(rotation.start))
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


def as_ended(dossier: Dossier, rotation: Rotation, ending: Ending) -> Outlook:
    """After the end: unless the cadre stays for good, the destination post ends on that day."""
    ended = replace(
        rotation,
        state=RotationState.ENDED,
        ended=ending.date,
        outcome=ending.outcome,
        end_decision_no=(ending.decision_no or "").strip() or None,
    )
    destination = (rotation.to_unit, rotation.to_title)
    ends = () if ending.outcome is Outcome.SETTLED else _ended(dossier, destination, ending.date)
    return Outlook(_with(dossier, ended, *ends), ended, ends, ())


def _ended(dossier: Dossier, post: tuple[str | None, str | None], last_day: PartialDate) -> tuple[Tenure, ...]:
    """The tenures in this post that are still open, as ended on that day."""
    return tuple(
        replace(tenure, end=last_day)
        for tenure in dossier.tenures
        if (tenure.unit, tenure.title) == post and tenure.end is None
    )


def _with(dossier: Dossier, *records: Rotation | Tenure) -> Dossier:
    return reduce(with_record, records, dossier)


def _day_before(start: PartialDate) -> PartialDate:
    """The last day in the old post, no more precise than the start of the new one."""
    return PartialDate.of(start.earliest - timedelta(days=1)) if start.is_exact else start
