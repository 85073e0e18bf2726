"""How long a cadre has worked in a place: an overlay may count so many months there as being local (LC06, LC19).

The facts are the posts in units whose place lies in it, concurrent ones once. The days are laid end to end up to the
day that counts and read as months, so breaks do not matter. A unit of a larger area (a provincial office, where the
place is one commune of the province) is no work in the place. Studies and residence without a post are not recorded.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from luanchuyen_desktop.domain.dates import PartialDate, add_months, months_between
from luanchuyen_desktop.rules.posts import Post
from luanchuyen_desktop.rules.rule import CadreCase
from luanchuyen_desktop.rules.succession import Map
from luanchuyen_desktop.rules.three_valued import Truth

LIMIT = "local_after_months"
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Worked:
    """Months worked in the place up to the day. ``most``: ``None`` where a post there may have begun at any time.

    ``posts``: those that may count. ``since``: the day to which the work reaches back when all is laid end to end, if
    every day of it is known and the last post goes on.
    """

    least: int
    most: int | None
    posts: tuple[Post, ...]
    since: date | None

    def reached_on(self, limit: int) -> date | None:
        """The day on which the work reaches so many months, if it goes on."""
        return add_months(self.since, limit) if self.since else None


def worked_in(case: CadreCase, province: Map, locality: str, day: PartialDate) -> Worked:
    """Work in the place, with the boundaries of ``province``."""
    first, last = day.bounds
    counted = [(post, truth) for post in case.posts if (truth := _is_in(case, post, province, locality)) is not False]
    certain = [(post.start_hi, min(_after(post.end_lo), first)) for post, truth in counted if truth]
    possible = [(post.start_lo, min(_after(post.end_hi), last)) for post, _ in counted]
    open_start = any(start == date.min and end > start for start, end in possible)
    surest, widest = _days(certain), _days(possible)
    known = not open_start and surest == widest
    goes_on = any(truth and post.tenure.end is None and post.start_hi <= first for post, truth in counted)
    return Worked(
        least=months_between(first - timedelta(days=surest), first),
        most=None if open_start else months_between(last - timedelta(days=widest), last),
        posts=tuple(post for post, _ in counted),
        since=first - timedelta(days=surest) if known and goes_on and first == last else None,
    )


def _is_in(case: CadreCase, post: Post, province: Map, locality: str) -> Truth:
    """Whether the unit of a post lies in the place."""
    unit = case.catalogue.units.get(post.tenure.unit)
    place = unit.place if unit else None
    if post.is_backwards or place is None or place not in case.catalogue.places:
        return False
    truth = province.inside(place, locality)
    if truth is None and place in province.present(place):
        return False  # it is there on the day and may only be larger: an office of the whole province
    return truth


def _after(day: date) -> date:
    return day if day == date.max else day + _DAY


def _days(periods: Iterable[tuple[date, date]]) -> int:
    """The days in any of the periods; each runs to the day before its second date."""
    total, reached = 0, date.min
    for start, end in sorted(periods):
        begin = max(start, reached)
        if end > begin:
            total += (end - begin).days
            reached = end
    return total
