"""When two records look like one person: by name, date of birth and hometown, as far as they are recorded."""

from __future__ import annotations

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Cadre
from luanchuyen_desktop.domain.vn_text import fold


def likeness(first: Cadre, second: Cadre) -> bool | None:
    """``True``: they look like one person; ``None``: they may, when more is recorded; ``False``: they do not.

    Same folded name and the same recorded date of birth. Where one date is absent, or is known to the month or year
    only and may be the other's, the hometown decides instead.
    """
    if fold(first.name) != fold(second.name):
        return False
    if first.birth is not None and first.birth == second.birth:
        return True
    if not may_be_one_day(first.birth, second.birth):
        return False
    return same_hometown(first, second)


def may_be_one_day(first: PartialDate | None, second: PartialDate | None) -> bool:
    """Whether two dates of birth, each absent or of any precision, may mean the same day."""
    if first is None or second is None:
        return True
    return first.earliest <= second.latest and second.earliest <= first.latest


def same_hometown(first: Cadre, second: Cadre) -> bool | None:
    """``True`` where the place or the folded text is the same, ``None`` where there is nothing to compare.

    A place may have changed its name and code: one of the two being the same is enough.
    """
    pairs = [
        (first.hometown_place, second.hometown_place),
        (fold(first.hometown or ""), fold(second.hometown or "")),
    ]
    recorded = [(one, other) for one, other in pairs if one and other]
    if not recorded:
        return None
    return any(one == other for one, other in recorded)
