"""Faults in the course of a rotation (discipline, evaluation, end of the period, exceptions), one function a kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from luanchuyen_desktop.domain.dates import PartialDate, add_months, end_of_month
from luanchuyen_desktop.domain.records import Discipline, Waiver
from luanchuyen_desktop.domain.vocabulary import Purpose, RotationState, SubjectKind, WaiverState
from luanchuyen_desktop.services.demo import dates
from luanchuyen_desktop.services.demo.drafts import Draft
from luanchuyen_desktop.services.demo.fault_tools import Scene, case_of, change, move_border

_DAY = timedelta(days=1)
_BEFORE = (RotationState.PLANNED, RotationState.PROPOSED, RotationState.APPRAISED, RotationState.SUBMITTED)
_HERE = (*_BEFORE, RotationState.DECIDED, RotationState.RUNNING)


def lc10_in_effect(scene: Scene, draft: Draft) -> bool:
    """LC10 breached: reprimanded some months before the act."""
    case = case_of(draft, *_HERE)
    if case is None or draft.disciplines:
        return False
    day = scene.act(case.rotation) - timedelta(days=scene.rng.randint(40, 250))
    number = f"{scene.rng.randint(5, 300)}-QĐ/UBKTTU"
    expires = dates.exact(add_months(day, 12))
    draft.disciplines.append(Discipline(draft.cadre.code, "Khiển trách", dates.exact(day), expires, number))
    scene.add_waiver(draft, case.rotation, "LC10", "Khuyết điểm đã được khắc phục, yêu cầu nhiệm vụ tại nơi đến")
    return True


def lc10_month_only(scene: Scene, draft: Draft) -> bool:
    """LC10 undetermined: reprimanded a year before the act, on which day of the month is not known."""
    case = case_of(draft, *_HERE)
    if case is None or draft.disciplines:
        return False
    act = scene.act(case.rotation)
    if act == end_of_month(act):
        return False
    draft.disciplines.append(Discipline(draft.cadre.code, "Khiển trách", PartialDate(act.year - 1, act.month)))
    return True


def lc14_not_rated(scene: Scene, draft: Draft) -> bool:
    """LC14 breached: nobody sent the evaluation of last year."""
    case = case_of(draft, RotationState.RUNNING)
    last = scene.as_of.year - 1
    if case is None or case.rotation.start is None or case.rotation.start.year > last:
        return False
    kept = [each for each in draft.evaluations if each.year != last]
    if len(kept) == len(draft.evaluations):
        return False
    draft.evaluations[:] = kept
    return True


def lc14_start_unknown(_: Scene, draft: Draft) -> bool:
    """LC14 (and LC04, LC15) undetermined: a running rotation without its first day."""
    case = case_of(draft, RotationState.RUNNING)
    if case is None or case.index < 0:
        return False
    change(draft, start=None)
    return True


def lc15_overdue(scene: Scene, draft: Draft) -> bool:
    """LC15 breached: three years are over and no post has been found yet."""
    case, route = case_of(draft, RotationState.RUNNING), draft.career.route
    if case is None or route is None or case.index < 1 or case.rotation.purpose is Purpose.TRAINING:
        return False
    start = add_months(scene.as_of, -scene.rng.randint(37, 40)).replace(day=1)
    begun = draft.tenures[case.index - 1].start
    lasted = route.destination.opens <= start <= route.origin.closes and route.origin.opens <= start - 90 * _DAY
    if not lasted or begun is None or begun.latest > start - 90 * _DAY or route.destination.is_non_local:
        return False
    move_border(draft, case.index - 1, dates.exact(start - _DAY), dates.exact(start))
    decided = dates.exact(start - 10 * _DAY)
    change(draft, start=dates.exact(start), decided=decided, planned_months=36)
    change(draft, appraisal=None, appraised=None, appraisal_result=None, appraisal_no=None)
    draft.concurrent = [tenure for tenure in draft.concurrent if tenure.end is None]
    return True


def lc90_end_by_year(scene: Scene, draft: Draft) -> bool:
    """LC90 undetermined: of the end of an exception only the year is known, and it is the year of the act."""
    case = case_of(draft, *_HERE)
    if case is None or draft.waivers:
        return False
    act = scene.act(case.rotation)
    if (act.month, act.day) == (12, 31):
        return False
    rotation = change(draft, planned_months=30)
    draft.waivers.append(_granted(scene, rotation.code, "LC04", act, PartialDate(act.year)))
    return True


def lc91_not_needed(scene: Scene, draft: Draft) -> bool:
    """LC91 breached: an exception from the months that are left, which the cadre has after all."""
    case = case_of(draft, *_BEFORE, RotationState.DECIDED)
    if case is None or draft.waivers:
        return False
    until = add_months(scene.as_of, 6)
    draft.waivers.append(_granted(scene, case.rotation.code, "LC08", scene.act(case.rotation), dates.exact(until)))
    return True


def lc91_perhaps_over(scene: Scene, draft: Draft) -> bool:
    """LC91 undetermined: an exception that is not needed and ends some day this year."""
    case = case_of(draft, *_BEFORE, RotationState.DECIDED)
    if case is None or draft.waivers or (scene.as_of.month, scene.as_of.day) == (12, 31):
        return False
    until = PartialDate(scene.as_of.year)
    draft.waivers.append(_granted(scene, case.rotation.code, "LC08", scene.act(case.rotation), until))
    return True


def _granted(scene: Scene, rotation: str, rule: str, act: date, until: PartialDate) -> Waiver:
    asked = dates.exact(act - timedelta(days=scene.rng.randint(10, 40)))
    return Waiver(
        rule,
        SubjectKind.ROTATION,
        rotation,
        "Ban Thường vụ Tỉnh ủy",
        f"{scene.rng.randint(20, 900)}-KL/TU",
        asked,
        "Theo đề nghị của nơi đến",
        asked,
        until,
        WaiverState.GRANTED,
    )


FAULTS: Mapping[str, Callable[[Scene, Draft], bool]] = {
    "LC15 overdue": lc15_overdue,
    "LC91 not needed": lc91_not_needed,
    "LC91 perhaps over": lc91_perhaps_over,
    "LC14 not rated": lc14_not_rated,
    "LC14 start unknown": lc14_start_unknown,
    "LC10 in effect": lc10_in_effect,
    "LC10 month only": lc10_month_only,
    "LC90 end by year": lc90_end_by_year,
}
