"""Answers over partial dates: ``True`` on every possible day, ``False`` on none, ``None`` when it depends."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TypeAlias

from luanchuyen_desktop.domain.dates import MonthSpan, PartialDate, add_months, months_between

Truth: TypeAlias = bool | None


def not_after(first: PartialDate, second: PartialDate) -> Truth:
    """Whether ``first`` is on or before ``second``."""
    first_lo, first_hi = first.bounds
    second_lo, second_hi = second.bounds
    if first_hi <= second_lo:
        return True
    if first_lo > second_hi:
        return False
    return None


def at_least(span: MonthSpan, needed: int) -> Truth:
    """Whether the span is at least ``needed`` whole months, as the contract has it."""
    if span.min >= needed:
        return True
    if span.max < needed:
        return False
    return None


def negation(truth: Truth) -> Truth:
    """Not; what depends stays so."""
    return None if truth is None else not truth


def all_of(truths: Iterable[Truth]) -> Truth:
    """``False`` if any is false, else ``None`` if any depends, else ``True``."""
    depends = False
    for truth in truths:
        if truth is False:
            return False
        depends = depends or truth is None
    return None if depends else True


def any_of(truths: Iterable[Truth]) -> Truth:
    """``True`` if any is true, else ``None`` if any depends, else ``False``."""
    return negation(all_of(negation(truth) for truth in truths))


def shifted(partial: PartialDate, months: int) -> PartialDate | None:
    """The date ``months`` months on in the same precision; ``None`` where the precision cannot say it."""
    if partial.day is not None:
        return PartialDate.of(add_months(partial.earliest, months))
    if partial.month is not None:
        moved = add_months(partial.earliest, months)
        return PartialDate(moved.year, moved.month)
    years, rest = divmod(months, 12)
    return PartialDate(partial.year + years) if rest == 0 else None


def last_day_with(months: int, until: date) -> date:
    """The last day d with ``months_between(d, until) >= months``: after it the rest is shorter."""
    day = add_months(until, -months)
    # Clamping at a short month's end lets a few later days reach the same target.
    while months_between(date.fromordinal(day.toordinal() + 1), until) >= months:
        day = date.fromordinal(day.toordinal() + 1)
    return day
