"""How precisely an office remembers a date: old ones by the month or the year, recent ones to the day."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from random import Random

from luanchuyen_desktop.domain.dates import PartialDate

_DAY = timedelta(days=1)
EXACT_SINCE = 2016
_MIXED_SINCE = 2009


@lru_cache(maxsize=65536)
def exact(day: date) -> PartialDate:
    """The day itself; one object for each day."""
    return PartialDate(day.year, day.month, day.day)


@lru_cache(maxsize=4096)
def month(day: date) -> PartialDate:
    """The month of the day."""
    return PartialDate(day.year, day.month)


def is_exact(rng: Random, day: date) -> bool:
    """Whether a change of posts on that day is recorded to the day. Only firsts of a month may be coarser."""
    if day.year >= EXACT_SINCE or day.day != 1:
        return True
    return rng.random() < (0.35 if day.year >= _MIXED_SINCE else 0.1)


def pair(rng: Random, start: date) -> tuple[PartialDate, PartialDate]:
    """The last day of the earlier post and the first day of the later one.

    Equally precise, so that neither an overlap nor a gap may lie between them.
    """
    shown = exact if is_exact(rng, start) else month
    return shown(start - _DAY), shown(start)


def first(rng: Random, start: date, end: date | None) -> PartialDate:
    """The start of a career: of the old ones often the year only, where the post went on beyond it."""
    if start.year < _MIXED_SINCE and (end is None or end.year > start.year) and rng.random() < 0.35:
        return PartialDate(start.year)
    return exact(start) if is_exact(rng, start) else month(start)
