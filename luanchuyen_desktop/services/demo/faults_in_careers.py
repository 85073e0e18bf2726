"""Faults of post histories, dates and entries of cadres without a rotation, one function a kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from luanchuyen_desktop.domain.dates import PartialDate, add_months
from luanchuyen_desktop.domain.records import PlanningEntry, Tenure
from luanchuyen_desktop.services.demo import dates
from luanchuyen_desktop.services.demo.drafts import Draft
from luanchuyen_desktop.services.demo.fault_tools import Scene, extend_back, is_plain, move_border


def lc05_too_long(scene: Scene, draft: Draft) -> bool:
    """LC05 breached: head of one unit for more than eight years."""
    start = add_months(scene.as_of, -scene.rng.randint(98, 130)).replace(day=1)
    return _is_lasting_head(draft, start) and extend_back(draft, start, dates.exact(start))


def lc05_year_only(scene: Scene, draft: Draft) -> bool:
    """LC05 undetermined: of the start as head only the year, eight years ago, is known."""
    start = date(scene.as_of.year - 8, 1, 1)
    return _is_lasting_head(draft, start) and extend_back(draft, start, PartialDate(start.year))


def _is_lasting_head(draft: Draft, start: date) -> bool:
    seat = draft.role.seat
    return is_plain(draft) and seat is not None and seat.is_head and seat.opens <= start


def dl01_future(scene: Scene, draft: Draft) -> bool:
    """DL01 breached: two digits of a year exchanged."""
    if not is_plain(draft) or draft.cadre.party_official is None:
        return False
    known = draft.cadre.party_official
    draft.cadre = replace(draft.cadre, party_official=PartialDate(scene.as_of.year + 36, known.month, None))
    return True


def dl01_perhaps_future(scene: Scene, draft: Draft) -> bool:
    """DL01 undetermined: approved this year, but on which day?"""
    entry = _entry(draft)
    if entry is None or (scene.as_of.month, scene.as_of.day) == (12, 31) or entry.removed is not None:
        return False
    draft.planning[-1] = replace(entry, approved=PartialDate(scene.as_of.year), reviewed=None)
    return True


def dl02_backwards(_: Scene, draft: Draft) -> bool:
    """DL02 breached: a post ends ten years too early by a slip of the pen."""
    for index, tenure in _inner(draft):
        if tenure.start and tenure.end and tenure.end.month and tenure.start.year > tenure.end.year - 10:
            day = min(tenure.end.day, 28) if tenure.end.day else None
            wrong = PartialDate(tenure.end.year - 10, tenure.end.month, day)
            move_border(draft, index, wrong, None)
            return True
    return False


def dl02_removed_before(_: Scene, draft: Draft) -> bool:
    """DL02 breached: out of the planning before being in it."""
    entry = _entry(draft)
    if entry is None or entry.approved is None:
        return False
    removed = dates.exact(add_months(entry.approved.earliest, -6))
    draft.planning[-1] = replace(entry, removed=removed, removal_reason="Chuyển công tác", reviewed=None)
    return True


def dl02_same_year(_: Scene, draft: Draft) -> bool:
    """DL02 undetermined: in and out of the planning in one year, the day of leaving unknown."""
    entry = _entry(draft)
    if entry is None or entry.approved is None:
        return False
    removed = PartialDate(entry.approved.year)
    draft.planning[-1] = replace(entry, removed=removed, removal_reason="Chuyển công tác", reviewed=None)
    return True


def dl03_overlap(scene: Scene, draft: Draft) -> bool:
    """DL03 breached: one post ends months after the next has begun."""
    for index, tenure in _inner(draft):
        following = draft.tenures[index + 1]
        if tenure.end is None or not tenure.end.is_exact or not following.start or not following.start.is_exact:
            continue
        late = add_months(tenure.end.earliest, scene.rng.randint(2, 5))
        if following.end is None or late < following.end.earliest:
            move_border(draft, index, dates.exact(late), None)
            return True
    return False


def dl03_same_month(_: Scene, draft: Draft) -> bool:
    """DL03 undetermined: one post ends and the next begins in the same month."""
    for index, tenure in _inner(draft):
        following = draft.tenures[index + 1]
        if following.start and following.start.month and not following.start.is_exact and tenure.end is not None:
            move_border(draft, index, following.start, None)
            return True
    return False


def dl04_gap(scene: Scene, draft: Draft) -> bool:
    """DL04 breached: some months between two posts are not accounted for."""
    for index, tenure in _inner(draft):
        if tenure.start is None or tenure.end is None or not tenure.end.month:
            continue
        early = add_months(tenure.end.earliest, -scene.rng.randint(3, 7))
        if early > add_months(tenure.start.latest, 2):
            move_border(draft, index, dates.exact(early) if tenure.end.is_exact else dates.month(early), None)
            return True
    return False


def dl04_year_only(_: Scene, draft: Draft) -> bool:
    """DL04 undetermined: of an end only the year is known, and the next post begins in January."""
    for index, tenure in _inner(draft):
        following = draft.tenures[index + 1].start
        starts_in_january = following is not None and following.month == 1
        if tenure.start and tenure.end and starts_in_january and tenure.start.year < tenure.end.year:
            move_border(draft, index, PartialDate(tenure.end.year), None)
            return True
    return False


def dl05_party_at_17(_: Scene, draft: Draft) -> bool:
    """DL05 breached: joined the Party at seventeen."""
    birth = draft.cadre.birth
    if not is_plain(draft) or birth is None or not birth.is_exact or draft.cadre.party_joined is None:
        return False
    joined = add_months(birth.earliest, 17 * 12 + 3)
    draft.cadre = replace(
        draft.cadre, party_joined=dates.exact(joined), party_official=dates.exact(add_months(joined, 12))
    )
    return True


def dl05_post_at_17(_: Scene, draft: Draft) -> bool:
    """DL05 breached: the first post at seventeen; more likely the year of birth is wrong."""
    first = draft.tenures[0].start
    joined = draft.cadre.party_joined
    if not is_plain(draft) or first is None or first.month is None or draft.cadre.birth is None:
        return False
    birth = add_months(first.earliest, -(17 * 12 + 4))
    if joined is not None and joined.earliest < add_months(birth, 18 * 12 + 1):
        return False
    draft.cadre = replace(draft.cadre, birth=dates.exact(birth))
    return True


def dl05_year_only(_: Scene, draft: Draft) -> bool:
    """DL05 undetermined: eighteen by the year, but birth and joining are known to the year only."""
    birth = draft.cadre.birth
    if not is_plain(draft) or birth is None or draft.cadre.party_joined is None:
        return False
    joined, official = PartialDate(birth.year + 18), PartialDate(birth.year + 19)
    draft.cadre = replace(draft.cadre, birth=PartialDate(birth.year), party_joined=joined, party_official=official)
    return True


def _inner(draft: Draft) -> Iterator[tuple[int, Tenure]]:
    """Ended posts that another one follows, of a plain draft."""
    if is_plain(draft):
        yield from enumerate(draft.tenures[:-1])


def _entry(draft: Draft) -> PlanningEntry | None:
    """The latest planning entry of a plain draft."""
    return draft.planning[-1] if is_plain(draft) and draft.planning else None


FAULTS: Mapping[str, Callable[[Scene, Draft], bool]] = {
    "LC05 too long": lc05_too_long,
    "LC05 year only": lc05_year_only,
    "DL04 year only": dl04_year_only,
    "DL03 same month": dl03_same_month,
    "DL01 perhaps future": dl01_perhaps_future,
    "DL02 removed before": dl02_removed_before,
    "DL02 same year": dl02_same_year,
    "DL02 backwards": dl02_backwards,
    "DL03 overlap": dl03_overlap,
    "DL04 gap": dl04_gap,
    "DL05 party at 17": dl05_party_at_17,
    "DL05 post at 17": dl05_post_at_17,
    "DL05 year only": dl05_year_only,
    "DL01 future": dl01_future,
}
