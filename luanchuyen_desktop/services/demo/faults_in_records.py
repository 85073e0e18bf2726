"""Faults of records beside the posts, and of posts in their units, of cadres without a rotation, a function each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import PlanningEntry
from luanchuyen_desktop.services.demo import dates
from luanchuyen_desktop.services.demo.drafts import Draft
from luanchuyen_desktop.services.demo.fault_tools import Scene, is_plain, move_border
from luanchuyen_desktop.services.demo.seats import Seat

# "Hồ sơ chuyển từ chương trình cũ" as a program before Unicode left it.
_LEGACY_NOTE = "Hå s¬ chuyÓn tõ ch\u00ad¬ng tr×nh cò"


def dl06_backwards(_: Scene, draft: Draft) -> bool:
    """DL06 breached: a full member a year before joining on probation."""
    joined = draft.cadre.party_joined
    if not is_plain(draft) or joined is None or not joined.is_exact:
        return False
    official = PartialDate(joined.year - 1, joined.month, min(joined.day or 1, 28))
    draft.cadre = replace(draft.cadre, party_official=official)
    return True


def dl06_same_year(_: Scene, draft: Draft) -> bool:
    """DL06 undetermined: of both dates only the year is known, and it is the same."""
    joined = draft.cadre.party_joined
    if not is_plain(draft) or joined is None:
        return False
    draft.cadre = replace(draft.cadre, party_joined=PartialDate(joined.year), party_official=PartialDate(joined.year))
    return True


def dl09_after_the_end(_: Scene, draft: Draft) -> bool:
    """DL09 breached: the post in a dissolved office is said to have gone on for some weeks."""
    index = _last_day_of_unit(draft)
    if index is None:
        return False
    late = draft.career.stints[index].seat.closes + timedelta(days=40)
    following = draft.tenures[index + 1].end
    if following is not None and following.earliest <= late + timedelta(days=60):
        return False
    move_border(draft, index, dates.exact(late), dates.exact(late + timedelta(days=1)))
    return True


def dl09_year_only(_: Scene, draft: Draft) -> bool:
    """DL09 (and DL03, DL04) undetermined: of the end in a dissolved office only the year is known."""
    index = _last_day_of_unit(draft)
    if index is None:
        return False
    end = draft.tenures[index].end
    following = draft.tenures[index + 1].end
    if end is None or (following is not None and following.year == end.year):
        return False
    move_border(draft, index, PartialDate(end.year), None)
    return True


def _last_day_of_unit(draft: Draft) -> int | None:
    """The post of a plain draft that ended with its unit in the middle of a year."""
    if not is_plain(draft) or len(draft.tenures) != len(draft.career.stints):
        return None
    for index, (tenure, stint) in enumerate(zip(draft.tenures, draft.career.stints[:-1], strict=False)):
        closes = stint.seat.closes
        if closes != date.max and closes.month != 12 and tenure.end == dates.exact(closes):
            return index
    return None


def dl10_legacy_note(_: Scene, draft: Draft) -> bool:
    """DL10 breached: a note still in the encoding of an old program."""
    if not is_plain(draft) or draft.cadre.note is not None:
        return False
    draft.cadre = replace(draft.cadre, note=_LEGACY_NOTE)
    return True


def lc19_local(scene: Scene, draft: Draft) -> bool:
    """LC19 breached: the holder of a post for people from elsewhere comes from the place."""
    seat, geography = _non_local_seat(draft), scene.geography
    if seat is None:
        return False
    whole = seat.place == geography.code
    inside = [each for each in geography.old_communes if whole or each.successors == (seat.place,)]
    if not inside:
        return False
    commune = scene.rng.choice(inside)
    district = geography.districts[commune.district]
    text = f"{commune.full_name}, {district.full_name}, {geography.name}"
    draft.cadre = replace(draft.cadre, hometown=text, birthplace=text, hometown_place=commune.code)
    draft.determinations.clear()
    return True


def lc19_hometown_unknown(_: Scene, draft: Draft) -> bool:
    """LC19 undetermined: no place is recorded for the hometown of such a holder."""
    if _non_local_seat(draft) is None:
        return False
    draft.cadre = replace(draft.cadre, hometown_place=None)
    draft.determinations.clear()
    return True


def _non_local_seat(draft: Draft) -> Seat | None:
    """The post for people from elsewhere that the cadre of a plain draft holds."""
    seat = draft.role.seat
    return seat if is_plain(draft) and seat is not None and seat.is_non_local and seat.place else None


def lc20_not_reviewed(scene: Scene, draft: Draft) -> bool:
    """LC20 breached: a plan of this term that nobody looked at for three years."""
    entry = _standing_entry(draft)
    if entry is None or entry.approved is None or entry.approved.year > scene.as_of.year - 3:
        return False
    draft.planning[-1] = replace(entry, reviewed=dates.exact(date(scene.as_of.year - 3, 12, 15)))
    return True


def lc20_approval_unknown(_: Scene, draft: Draft) -> bool:
    """LC20 undetermined: a plan without a date of approval or review."""
    entry = _standing_entry(draft)
    if entry is None:
        return False
    draft.planning[-1] = replace(entry, approved=None, reviewed=None)
    return True


def _standing_entry(draft: Draft) -> PlanningEntry | None:
    entry = draft.planning[-1] if is_plain(draft) and draft.planning else None
    return entry if entry is not None and entry.removed is None else None


FAULTS: Mapping[str, Callable[[Scene, Draft], bool]] = {
    "LC19 local": lc19_local,
    "LC19 hometown unknown": lc19_hometown_unknown,
    "DL09 after the end": dl09_after_the_end,
    "DL09 year only": dl09_year_only,
    "LC20 not reviewed": lc20_not_reviewed,
    "LC20 approval unknown": lc20_approval_unknown,
    "DL06 backwards": dl06_backwards,
    "DL06 same year": dl06_same_year,
    "DL10 legacy note": dl10_legacy_note,
}
