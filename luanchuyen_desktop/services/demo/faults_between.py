"""Faults that only two files together show: a post with more holders than places, and one person entered twice."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Rotation, Tenure
from luanchuyen_desktop.domain.vocabulary import TenureForm
from luanchuyen_desktop.services.demo import dates
from luanchuyen_desktop.services.demo.drafts import Draft
from luanchuyen_desktop.services.demo.fault_tools import Scene, is_plain
from luanchuyen_desktop.services.demo.seats import Seat

_DAY = timedelta(days=1)
_BEFORE, _LATE = 45 * _DAY, 60 * _DAY
_OLDEST, _GROWN = 50, 20  # years: far from retirement, and of age before the first post


def lc03_still_held(scene: Scene, draft: Draft) -> bool:
    """LC03 breached: who looked after a post handed it over two months after a rotated cadre had come."""
    found = _post_taken_over(scene, draft, lambda start: start + _LATE < scene.as_of)
    return found is not None and _look_after(scene, draft, found, dates.exact(found.start + _LATE))


def lc03_end_by_year(scene: Scene, draft: Draft) -> bool:
    """LC03 undetermined: of the end of looking after the post only the year is known, and it is that of the start."""
    found = _post_taken_over(
        scene, draft, lambda start: start.year < scene.as_of.year and (start.month, start.day) != (12, 31)
    )
    return found is not None and _look_after(scene, draft, found, PartialDate(found.start.year))


@dataclass(frozen=True, slots=True)
class _TakenOver:
    """A post with one place, and the day on which a rotated cadre came to it."""

    seat: Seat
    start: date


def _post_taken_over(scene: Scene, draft: Draft, fits: Callable[[date], bool]) -> _TakenOver | None:
    """For a plain draft: the post of an earlier rotation, which was there before and whose start fits."""
    if not is_plain(draft):
        return None
    served = draft.tenures[0].start
    for number, sent in enumerate(scene.sent):
        rotation = sent.rotation
        if rotation is None or rotation.start is None or not rotation.start.is_exact:
            continue
        seat, start = _seat(scene, rotation), rotation.start.earliest
        there = seat is not None and seat.quota == 1 and seat.opens <= start - _BEFORE
        if seat is not None and there and served is not None and served.latest < start - _BEFORE and fits(start):
            del scene.sent[number]
            return _TakenOver(seat, start)
    return None


def _seat(scene: Scene, rotation: Rotation) -> Seat | None:
    seats = scene.seating.of_unit(rotation.to_unit)
    return next((seat for seat in seats if seat.title == rotation.to_title and not seat.is_non_local), None)


def _look_after(scene: Scene, draft: Draft, found: _TakenOver, end: PartialDate) -> bool:
    """A post beside one's own, from some weeks before the other comes."""
    draft.concurrent.append(
        Tenure(
            draft.cadre.code,
            dates.exact(found.start - _BEFORE),
            end,
            found.seat.unit,
            found.seat.title,
            concurrent=True,
            form=TenureForm.TRANSFERRED,
            decision_no=scene.numbers.of_committee(),
        )
    )
    return True


def dl07_entered_twice(scene: Scene, draft: Draft) -> bool:
    """DL07 breached: the name and date of birth of another record."""
    twin = _twin(scene, draft)
    if twin is None:
        return False
    draft.cadre = replace(draft.cadre, name=twin.cadre.name, birth=twin.cadre.birth)
    return True


def dl07_too_little_known(scene: Scene, draft: Draft) -> bool:
    """DL07 undetermined: the name of another record, of the birth the same year only, and no hometown."""
    twin = _twin(scene, draft)
    if twin is None or twin.cadre.birth is None:
        return False
    year = PartialDate(twin.cadre.birth.year)
    draft.cadre = replace(draft.cadre, name=twin.cadre.name, birth=year, hometown=None, hometown_place=None)
    return True


def _twin(scene: Scene, draft: Draft) -> Draft | None:
    """A plain draft met before, of somebody of the same sex, people and year of birth."""
    birth, seat = draft.cadre.birth, draft.role.seat
    if not is_plain(draft) or birth is None or not birth.is_exact or (seat is not None and seat.is_non_local):
        return None
    youngest = [day.year for day in (draft.tenures[0].start, draft.cadre.party_joined) if day is not None]
    if birth.year < scene.as_of.year - _OLDEST or min(youngest, default=birth.year) < birth.year + _GROWN:
        return None
    for number, met in enumerate(scene.plain):
        same = (met.cadre.sex, met.cadre.ethnicity) == (draft.cadre.sex, draft.cadre.ethnicity)
        if same and met.cadre.birth is not None and met.cadre.birth.is_exact and met.cadre.birth.year == birth.year:
            del scene.plain[number]
            return met
    return None


# One of each for so many rotations.
IN_ROTATIONS: Mapping[str, Callable[[Scene, Draft], bool]] = {
    "LC03 still held": lc03_still_held,
    "LC03 end by year": lc03_end_by_year,
}
# One of each for so many cadres.
IN_RECORDS: Mapping[str, Callable[[Scene, Draft], bool]] = {
    "DL07 entered twice": dl07_entered_twice,
    "DL07 too little known": dl07_too_little_known,
}
