"""Faults of rotations, one function a kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta

from luanchuyen_desktop.domain.dates import PartialDate, add_months
from luanchuyen_desktop.domain.records import LocalityDetermination, Rotation
from luanchuyen_desktop.domain.vocabulary import Outcome, Purpose, RotationState, Sex
from luanchuyen_desktop.services.demo import dates
from luanchuyen_desktop.services.demo.drafts import Draft
from luanchuyen_desktop.services.demo.fault_tools import Case, Scene, case_of, change, move_border
from luanchuyen_desktop.services.demo.seats import PROVINCE, Seat

_DAY = timedelta(days=1)
_OPEN = (RotationState.PLANNED, RotationState.PROPOSED, RotationState.APPRAISED, RotationState.SUBMITTED)
_HERE = (*_OPEN, RotationState.DECIDED, RotationState.RUNNING)
_MEASURED = {Outcome.RETURNED, Outcome.EQUIVALENT, Outcome.HIGHER}


def lc01_origin_unknown(_: Scene, draft: Draft) -> bool:
    """LC01 undetermined: the origin was not filled in."""
    if case_of(draft, *_OPEN) is None:
        return False
    change(draft, from_unit=None)
    return True


def lc02_other_rank(scene: Scene, draft: Draft) -> bool:
    """LC02 breached: a higher or lower post in the destination unit."""
    case = case_of(draft, RotationState.RUNNING)
    route = draft.career.route
    if case is None or route is None or case.index < 0:
        return False
    for seat in scene.seating.of_unit(case.rotation.to_unit):
        other = 0 < seat.rank <= 70 and seat.rank != route.destination.rank and not seat.is_non_local
        if other and scene.seating.is_free(seat, draft.role.since, date.max):
            _send_to(scene, draft, case, seat)
            reason = "Bố trí chức vụ không tương đương theo yêu cầu nhiệm vụ"
            scene.add_waiver(draft, draft.rotations[0], "LC02", reason)
            return True
    return False


def lc02_no_rank(scene: Scene, draft: Draft) -> bool:
    """LC02 undetermined: the title of a new kind of office has no rank yet."""
    case = case_of(draft, RotationState.RUNNING)
    if case is None or case.index < 0 or "-" not in case.rotation.to_unit:
        return False
    for seat in scene.seating.of_unit(case.rotation.to_unit.partition("-")[0] + "-HCC"):
        if not seat.rank and scene.seating.is_free(seat, draft.role.since, date.max):
            _send_to(scene, draft, case, seat)
            return True
    return False


def _send_to(scene: Scene, draft: Draft, case: Case, seat: Seat) -> None:
    change(draft, to_unit=seat.unit, to_title=seat.title)
    draft.tenures[case.index] = replace(draft.tenures[case.index], unit=seat.unit, title=seat.title)
    draft.concurrent = [tenure for tenure in draft.concurrent if tenure.end is not None]
    scene.seating.take(seat, draft.role.since, date.max)


def lc04_planned_short(scene: Scene, draft: Draft) -> bool:
    """LC04 breached: 24 months only."""
    case = case_of(draft, *_HERE)
    if case is None:
        return False
    rotation = change(draft, planned_months=24)
    scene.add_waiver(draft, rotation, "LC04", "Thời hạn luân chuyển ngắn hơn theo đề nghị của nơi đến")
    return True


def lc04_not_planned(_: Scene, draft: Draft) -> bool:
    """LC04 undetermined: the period was not recorded."""
    if case_of(draft, RotationState.RUNNING) is None:
        return False
    change(draft, planned_months=None)
    return True


def lc04_ended_early(scene: Scene, draft: Draft) -> bool:
    """LC04 breached: back after 28 to 33 months."""
    if not _end_after(draft, scene.rng.randint(28, 33), dates.exact):
        return False
    scene.add_waiver(draft, draft.rotations[0], "LC04", "Kết thúc luân chuyển sớm theo yêu cầu nhiệm vụ")
    return True


def lc04_ended_in_month(_: Scene, draft: Draft) -> bool:
    """LC04 undetermined: start and end, 36 months apart, are known to the month only."""
    case = case_of(draft, RotationState.ENDED)
    if case is None or case.index < 1 or case.rotation.start is None or not _end_after(draft, 36, dates.month):
        return False
    start = case.rotation.start.earliest.replace(day=1)
    move_border(draft, case.index - 1, dates.month(start - _DAY), dates.month(start))
    change(draft, start=dates.month(start))
    return True


def _end_after(draft: Draft, months: int, shown: Callable[[date], PartialDate]) -> bool:
    """Let the rotation end so many months after its start and the next post begin at once."""
    case = case_of(draft, RotationState.ENDED)
    if case is None or case.index < 0 or case.rotation.outcome not in _MEASURED or case.rotation.start is None:
        return False
    start = case.rotation.start.earliest
    if shown is dates.month:
        start = start.replace(day=1)
        ended, following = add_months(start, months), add_months(start, months + 1)
    else:
        ended = add_months(start, months)
        following = ended + _DAY
    after = draft.career.stints[case.index + 1] if case.index + 1 < len(draft.career.stints) else None
    if after is None or after.seat.opens > following or (after.end and after.end < add_months(following, 3)):
        return False
    move_border(draft, case.index, shown(ended), shown(following))
    change(draft, ended=shown(ended))
    return True


def lc04_moved_while_running(scene: Scene, draft: Draft) -> bool:
    """LC04 breached: a new rotation proposed before the running one has reached 36 months."""
    case = case_of(draft, RotationState.RUNNING)
    route = draft.career.route
    if case is None or route is None or draft.role.since < add_months(scene.as_of, -30):
        return False
    here = route.destination
    seat = scene.seating.find(scene.rng, here.rank, PROVINCE, scene.as_of, date.max, tries=20, avoid=here)
    if seat is None or seat.unit == here.unit or seat.is_non_local or scene.seating.linked(seat.unit, here.unit):
        return False
    code = scene.numbers.rotation()
    draft.rotations.append(
        Rotation(
            code,
            draft.cadre.code,
            here.unit,
            here.title,
            seat.unit,
            seat.title,
            Purpose.REINFORCEMENT,
            planned_months=36,
            state=RotationState.PROPOSED,
            note="Dự kiến bố trí sớm do nơi đến thiếu cán bộ.",
        )
    )
    return True


def lc06_local(scene: Scene, draft: Draft) -> bool:
    """LC06 breached: the hometown lies in the destination."""
    place = _asked_place(draft)
    geography = scene.geography
    inside = [
        commune
        for commune in geography.old_communes
        if place in {geography.code, geography.districts[commune.district].code} or commune.successors == (place,)
    ]
    if not inside:
        return False
    commune = scene.rng.choice(inside)
    district = geography.districts[commune.district]
    text = f"{commune.full_name}, {district.full_name}, {geography.name}"
    draft.cadre = replace(draft.cadre, hometown=text, birthplace=text, hometown_place=commune.code)
    draft.determinations.clear()
    scene.add_waiver(draft, draft.rotations[0], "LC06", "Chưa có nguồn cán bộ từ nơi khác")
    return True


def lc06_determined_local(scene: Scene, draft: Draft) -> bool:
    """LC06 breached: it is on record that the cadre counts as local there."""
    place = _asked_place(draft)
    if place is None or draft.rotation is None:
        return False
    day = scene.act(draft.rotation) - timedelta(days=scene.rng.randint(20, 90))
    basis = "Học tập, công tác trên 20 năm tại địa phương"
    determined = LocalityDetermination(draft.cadre.code, place, is_local=True, basis=basis, date=dates.exact(day))
    draft.determinations[:] = [determined]
    return True


def lc06_hometown_unknown(_: Scene, draft: Draft) -> bool:
    """LC06 undetermined: no place is recorded for the hometown."""
    if _asked_place(draft) is None:
        return False
    draft.cadre = replace(draft.cadre, hometown_place=None)
    draft.determinations.clear()
    return True


def lc06_hometown_coarse(scene: Scene, draft: Draft) -> bool:
    """LC06 undetermined: of the hometown only the province is known."""
    place = _asked_place(draft)
    if place is None or place == scene.geography.code:
        return False
    name = scene.geography.name
    draft.cadre = replace(draft.cadre, hometown=name, hometown_place=scene.geography.code)
    draft.determinations.clear()
    return True


def _asked_place(draft: Draft) -> str | None:
    """The destination's place where the rotation asks for somebody from elsewhere."""
    case, route = case_of(draft, *_HERE, RotationState.ENDED), draft.career.route
    if case is None or route is None:
        return None
    asked = case.rotation.purpose is Purpose.NON_LOCAL or route.destination.is_non_local
    return route.destination.place if asked else None


def lc07_not_planned(_: Scene, draft: Draft) -> bool:
    """LC07 breached: sent for training without being in any planning."""
    if not _is_training(draft):
        return False
    draft.planning.clear()
    return True


def lc07_removed(scene: Scene, draft: Draft) -> bool:
    """LC07 breached: taken out of the planning before the act."""
    case = _is_training(draft)
    if case is None:
        return False
    day = scene.act(case.rotation) - timedelta(days=scene.rng.randint(30, 120))
    entries = [entry for entry in draft.planning if entry.approved and entry.approved.latest < day]
    draft.planning[:] = [
        replace(entry, removed=dates.exact(day), removal_reason="Không đạt tiêu chuẩn khi rà soát") for entry in entries
    ]
    return bool(entries)


def lc07_approval_unknown(_: Scene, draft: Draft) -> bool:
    """LC07 undetermined: the approval has no date."""
    if not _is_training(draft) or not draft.planning:
        return False
    draft.planning[:] = [replace(entry, approved=None, removed=None, removal_reason=None) for entry in draft.planning]
    return True


def _is_training(draft: Draft) -> Case | None:
    case = case_of(draft, *_HERE)
    return case if case and case.rotation.purpose is Purpose.TRAINING else None


def lc08_too_old(scene: Scene, draft: Draft) -> bool:
    """LC08 breached: less than ten years to go."""
    case = case_of(draft, *_HERE)
    if case is None or case.rotation.purpose in {Purpose.NON_LOCAL, Purpose.TWO_TERMS} or draft.cadre.sex is None:
        return False
    age = 53 if draft.cadre.sex is Sex.MALE else 51
    birth = add_months(scene.act(case.rotation), -12 * age).replace(day=scene.rng.randint(1, 27))
    draft.cadre = replace(draft.cadre, birth=dates.exact(birth))
    scene.add_waiver(draft, case.rotation, "LC08", "Tăng cường cán bộ có kinh nghiệm cho nơi khó khăn")
    return True


def lc08_birth_unknown(_: Scene, draft: Draft) -> bool:
    """LC08 (and DL05) undetermined: no date of birth."""
    if case_of(draft, *_HERE) is None:
        return False
    draft.cadre = replace(draft.cadre, birth=None)
    return True


def lc08_sex_unknown(_: Scene, draft: Draft) -> bool:
    """LC08 undetermined: the sex was not recorded."""
    if case_of(draft, *_HERE) is None:
        return False
    draft.cadre = replace(draft.cadre, sex=None)
    return True


def lc16_no_number(_: Scene, draft: Draft) -> bool:
    """LC16 breached: settled, but the decision has no number."""
    case = case_of(draft, RotationState.ENDED)
    if case is None or case.rotation.outcome is not Outcome.SETTLED:
        return False
    change(draft, end_decision_no=None)
    return True


def lc16_no_date(_: Scene, draft: Draft) -> bool:
    """LC16 breached: settled, but nobody wrote down since when."""
    case = case_of(draft, RotationState.ENDED)
    if case is None or case.rotation.outcome is not Outcome.SETTLED:
        return False
    change(draft, ended=None)
    return True


# What fits fewest files comes first.
FAULTS: Mapping[str, Callable[[Scene, Draft], bool]] = {
    "LC16 no number": lc16_no_number,
    "LC16 no date": lc16_no_date,
    "LC04 ended early": lc04_ended_early,
    "LC04 ended in month": lc04_ended_in_month,
    "LC01 origin unknown": lc01_origin_unknown,
    "LC06 local": lc06_local,
    "LC06 determined local": lc06_determined_local,
    "LC06 hometown unknown": lc06_hometown_unknown,
    "LC06 hometown coarse": lc06_hometown_coarse,
    "LC02 no rank": lc02_no_rank,
    "LC02 other rank": lc02_other_rank,
    "LC04 moved while running": lc04_moved_while_running,
    "LC07 not planned": lc07_not_planned,
    "LC07 removed": lc07_removed,
    "LC07 approval unknown": lc07_approval_unknown,
    "LC04 planned short": lc04_planned_short,
    "LC04 not planned": lc04_not_planned,
    "LC08 too old": lc08_too_old,
    "LC08 birth unknown": lc08_birth_unknown,
    "LC08 sex unknown": lc08_sex_unknown,
}
