"""Post histories as closed intervals of days, each end as far as it is known.

``end`` of a tenure is the last day in the post; none recorded beside a known start means that it is still held. An
unknown start may be any day up to the end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple, TypeAlias

from luanchuyen_desktop.domain.dates import PartialDate, add_months
from luanchuyen_desktop.domain.records import Tenure
from luanchuyen_desktop.rules.three_valued import Truth

_DAY = timedelta(days=1)
_OPEN = (date.max, date.max)


class Post(NamedTuple):
    """A tenure with the first and last day that its start and its end may be (``date.min``/``date.max``: open).

    A named tuple, because a check makes half a million of them and frozen dataclasses take three times as long.
    """

    tenure: Tenure
    start_lo: date
    start_hi: date
    end_lo: date
    end_hi: date

    @property
    def is_backwards(self) -> bool:
        """The end certainly lies before the start: a fault of the record, reported by DL02."""
        return self.end_hi < self.start_lo


Joins: TypeAlias = Callable[[Post, Post], bool]


def post_of(tenure: Tenure) -> Post:
    """The tenure with its bounds worked out once."""
    start, end = tenure.start, tenure.end
    if start is None and end is None:
        # No date at all: it may have been at any time, so it is not even certain that it is still held.
        return Post(tenure, date.min, date.max, date.min, date.max)
    end_lo, end_hi = _OPEN if end is None else end.bounds
    start_lo, start_hi = (date.min, end_hi) if start is None else start.bounds
    return Post(tenure, start_lo, start_hi, end_lo, end_hi)


class Career(NamedTuple):
    """All posts of a cadre in the order of the dossier, and those that most rules ask for, picked out once for all.

    ``sound``: without those that run backwards; ``held``: those that are or may be held on the as-of date.
    """

    posts: tuple[Post, ...]
    sound: tuple[Post, ...]
    held: tuple[Post, ...]


def career_of(tenures: Iterable[Tenure], as_of: date) -> Career:
    """The posts of these tenures."""
    posts = tuple(map(post_of, tenures))
    sound = tuple([post for post in posts if post.start_lo <= post.end_hi])
    held = tuple([post for post in posts if post.start_lo <= as_of <= post.end_hi])
    return Career(posts, sound, held)


def held_on(post: Post, day: PartialDate) -> Truth:
    """Whether the post is held on a day that may itself be partial."""
    day_lo, day_hi = day.bounds
    if post.start_lo > day_hi or post.end_hi < day_lo:
        return False
    if post.start_hi <= day_lo and post.end_lo >= day_hi:
        return True
    return None


def overlap(first: Post, second: Post) -> Truth:
    """Whether the two share a day."""
    if first.start_lo > second.end_hi or second.start_lo > first.end_hi:
        return False
    if first.start_hi <= second.end_lo and second.start_hi <= first.end_lo:
        return True
    return None


def follows_within(end: PartialDate | None, start: PartialDate | None, months: int) -> Truth:
    """Whether ``start`` comes no later than the day after ``end`` plus ``months`` months.

    Where one of the two is known to the month only, whole months are compared (0 months: no later than the next one).
    Where one is known to the year only, the nearest and the farthest day decide. An end that is absent never comes.
    """
    if end is None:
        return True
    if start is None:
        return None
    end_lo, end_hi = end.bounds
    start_lo, start_hi = start.bounds
    if start_hi <= end_lo + _DAY:
        return True  # whatever the precisions: the usual case, settled by one comparison
    if end.month is not None and start.month is not None:
        return _reaches(end_hi, start_lo, months, by_month=end.day is None or start.day is None)
    by_month = _to_month_only(end) or _to_month_only(start)
    if not _reaches(end_hi, start_lo, months, by_month=by_month):
        return False
    return True if _reaches(end_lo, start_hi, months, by_month=by_month) else None


def _to_month_only(partial: PartialDate) -> bool:
    return partial.month is not None and partial.day is None


def _reaches(end: date, start: date, months: int, *, by_month: bool) -> bool:
    if by_month:
        between = (start.year - end.year) * 12 + start.month - end.month - 1
        return between <= months
    return start <= add_months(end + _DAY, months)


@dataclass(frozen=True, slots=True)
class Service:
    """Unbroken service up to a day, made of joined posts.

    ``start_lo`` the earliest day it may have begun (``date.min``: unknown), ``start_hi`` the latest; ``start_hi`` is
    ``None`` when it is not certain that a post is held on that day at all. ``posts`` are all that may belong to it.
    """

    start_lo: date
    start_hi: date | None
    posts: tuple[Post, ...]


def service_until(
    posts: Iterable[Post], day: PartialDate, earlier: Iterable[Post] = (), joins: Joins | None = None
) -> Service | None:
    """The unbroken service in these posts up to ``day``; ``None`` when none of them is held on it.

    ``earlier``: posts elsewhere that may come before them; ``joins(post, later)`` says whether one may, by its unit.
    """
    own = [post for post in posts if not post.is_backwards]
    usable = own + [post for post in earlier if not post.is_backwards]
    held = [(post, held_on(post, day)) for post in own]
    possible = [post for post, truth in held if truth is not False]
    if not possible:
        return None
    certain = [post for post, truth in held if truth]
    widest = _joined_back(possible, usable, joins, certainly=False)
    surest = _joined_back(certain, usable, joins, certainly=True)
    return Service(
        start_lo=min(post.start_lo for post in widest),
        start_hi=min((post.start_hi for post in surest), default=None),
        posts=tuple(sorted(widest, key=lambda post: (post.start_lo, post.end_lo))),
    )


def _joined_back(chain: Sequence[Post], posts: Sequence[Post], joins: Joins | None, *, certainly: bool) -> list[Post]:
    """The chain with every post that joins it from behind, directly or through others."""
    joined = list(chain)
    rest = [post for post in posts if post not in joined]
    fresh = joined[:]
    while fresh and rest:
        following, fresh = fresh, []
        for post in rest[:]:
            truths = [
                follows_within(post.tenure.end, later.tenure.start, 0)
                for later in following
                if joins is None or joins(post, later)
            ]
            if any(truth or (truth is None and not certainly) for truth in truths):
                rest.remove(post)
                fresh.append(post)
        joined += fresh
    return joined
