"""Faults in how a rotation was prepared (standards, steps, appraisal, papers), one function a kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta

from luanchuyen_desktop.domain.vocabulary import HEALTH_CERTIFICATE, PHOTO, Appraisal, RotationState, Stage
from luanchuyen_desktop.services.demo import dates
from luanchuyen_desktop.services.demo.drafts import Draft
from luanchuyen_desktop.services.demo.fault_tools import Case, Scene, case_of, change

_BEFORE = (RotationState.PLANNED, RotationState.PROPOSED, RotationState.APPRAISED)
_SUBMITTED = (RotationState.SUBMITTED, RotationState.DECIDED, RotationState.RUNNING)


def lc09_below(scene: Scene, draft: Draft) -> bool:
    """LC09 breached: less political theory than the post asks for."""
    case = _with_standards(draft)
    if case is None:
        return False
    draft.cadre = replace(draft.cadre, political_theory="Trung cấp, đang học Cao cấp")
    scene.add_waiver(draft, case.rotation, "LC09", "Được cử đi học, hoàn thành trong thời gian luân chuyển")
    return True


def lc09_unrecognised(_: Scene, draft: Draft) -> bool:
    """LC09 undetermined: nobody can tell the level from what was written."""
    if _with_standards(draft) is None:
        return False
    draft.cadre = replace(draft.cadre, education="Luật (vừa làm vừa học)")
    return True


def _with_standards(draft: Draft) -> Case | None:
    """A rotation to a post that asks for the higher school of political theory."""
    case, route = case_of(draft, *_BEFORE, *_SUBMITTED), draft.career.route
    return case if case and route and 0 < route.destination.rank <= 50 else None


def lc11_step_lacking(_: Scene, draft: Draft) -> bool:
    """LC11 breached: nobody wrote down when the people were prepared."""
    case = case_of(draft, RotationState.APPRAISED, *_SUBMITTED)
    if case is None:
        return False
    draft.steps[:] = [
        step for step in draft.steps if (step.rotation, step.step) != (case.rotation.code, Stage.PREPARATION)
    ]
    return True


def lc11_backwards(_: Scene, draft: Draft) -> bool:
    """LC11 breached: two steps have one another's dates."""
    case = case_of(draft, *_SUBMITTED)
    if case is None:
        return False
    return _redate(draft, case, {Stage.NOMINATION: Stage.PREPARATION, Stage.PREPARATION: Stage.NOMINATION})


def _redate(draft: Draft, case: Case, taken: Mapping[Stage, Stage]) -> bool:
    """Give steps the dates of others; ``False`` where those do not differ."""
    own = {step.step: step.date for step in draft.steps if step.rotation == case.rotation.code}
    if len({own.get(stage) for stage in taken.values()}) < len(taken):
        return False
    draft.steps[:] = [
        replace(step, date=own[taken[step.step]])
        if step.rotation == case.rotation.code and step.step in taken
        else step
        for step in draft.steps
    ]
    return True


def lc11_month_only(_: Scene, draft: Draft) -> bool:
    """LC11 undetermined: of two steps only the month is known, the same."""
    case = case_of(draft, *_SUBMITTED)
    if case is None:
        return False
    own = {step.step: step.date for step in draft.steps if step.rotation == case.rotation.code}
    shown = own.get(Stage.PREPARATION)
    if shown is None:
        return False
    coarse = {Stage.NOMINATION, Stage.PREPARATION}
    draft.steps[:] = [
        replace(step, date=dates.month(shown.earliest))
        if step.rotation == case.rotation.code and step.step in coarse
        else step
        for step in draft.steps
    ]
    return True


def lc12_absent(scene: Scene, draft: Draft) -> bool:
    """LC12 breached: submitted before the Ủy ban Kiểm tra had said anything."""
    case = case_of(draft, RotationState.SUBMITTED, RotationState.RUNNING)
    if case is None:
        return False
    change(draft, appraisal=None, appraised=None, appraisal_result=None, appraisal_no=None)
    scene.add_waiver(draft, case.rotation, "LC12", "Thẩm định sau do yêu cầu nhân sự gấp")
    return True


def lc12_refused(_: Scene, draft: Draft) -> bool:
    """LC12 breached: the Ủy ban Kiểm tra did not agree."""
    if case_of(draft, RotationState.SUBMITTED) is None:
        return False
    change(draft, appraisal="Đề nghị làm rõ kết luận kiểm tra tại đơn vị.", appraisal_result=Appraisal.REFUSED)
    return True


def lc12_no_date(_: Scene, draft: Draft) -> bool:
    """LC12 undetermined: the opinion is there, its date is not."""
    if case_of(draft, *_SUBMITTED) is None:
        return False
    change(draft, appraised=None)
    return True


def lc13_lacking_and_old(scene: Scene, draft: Draft) -> bool:
    """LC13 breached: no photo, and a certificate of health that is too old."""
    case = case_of(draft, *_SUBMITTED)
    if case is None:
        return False
    old = dates.exact(scene.act(case.rotation) - timedelta(days=scene.rng.randint(200, 300)))
    draft.items[:] = [
        replace(item, date=old) if item.item == HEALTH_CERTIFICATE else item
        for item in draft.items
        if item.item != PHOTO or item.rotation != case.rotation.code
    ]
    return True


def lc13_no_date(_: Scene, draft: Draft) -> bool:
    """LC13 undetermined: when the certificate of health was written is not on record."""
    if case_of(draft, *_SUBMITTED) is None:
        return False
    draft.items[:] = [replace(item, date=None) if item.item == HEALTH_CERTIFICATE else item for item in draft.items]
    return True


FAULTS: Mapping[str, Callable[[Scene, Draft], bool]] = {
    "LC12 refused": lc12_refused,
    "LC12 absent": lc12_absent,
    "LC12 no date": lc12_no_date,
    "LC09 below": lc09_below,
    "LC09 unrecognised": lc09_unrecognised,
    "LC11 step lacking": lc11_step_lacking,
    "LC11 backwards": lc11_backwards,
    "LC11 month only": lc11_month_only,
    "LC13 lacking and old": lc13_lacking_and_old,
    "LC13 no date": lc13_no_date,
}
