"""Partial dates and the arithmetic of months, exactly as the contract of the rule checks has it.

A date has a precision (day, month or year) and stands for the closed interval of days that it may be.
An absent date is ``None`` and means "unknown". Nothing here ever invents a day.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import NamedTuple

from luanchuyen_desktop.errors import DateError

EARLIEST_YEAR = 1850
LATEST_YEAR = 2199

_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAY_FIRST = re.compile(r"(?:(?:(\d{1,2})\s*[/.\-]\s*)?(\d{1,2})\s*[/.\-]\s*)?(\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?")


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A day, a month or a year: ``PartialDate(2020, 5)`` is some day of May 2020.

    Raises ``DateError`` for a date that does not exist (31/02/2020) or lies outside 1850 to 2199.

    ``bounds``: the first and the last day that it may be; worked out once, because the rules ask millions of times.
    """

    year: int
    month: int | None = None
    day: int | None = None
    bounds: tuple[date, date] = field(init=False, repr=False, compare=False)
    _iso: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        self._check()
        year, month, day = self.year, self.month, self.day
        if month is None:
            bounds, iso = (date(year, 1, 1), date(year, 12, 31)), f"{year:04d}"
        elif day is None:
            bounds = date(year, month, 1), date(year, month, days_in_month(year, month))
            iso = f"{year:04d}-{month:02d}"
        else:
            exact = date(year, month, day)
            bounds, iso = (exact, exact), f"{year:04d}-{month:02d}-{day:02d}"
        object.__setattr__(self, "bounds", bounds)
        object.__setattr__(self, "_iso", iso)

    def _check(self) -> None:
        if not EARLIEST_YEAR <= self.year <= LATEST_YEAR:
            raise DateError(f"Năm {self.year} nằm ngoài khoảng {EARLIEST_YEAR}–{LATEST_YEAR}.")
        if self.month is None:
            if self.day is not None:
                raise DateError("Có ngày mà không có tháng.")
            return
        if not 1 <= self.month <= 12:
            raise DateError(f"Không có tháng {self.month}.")
        if self.day is not None and not 1 <= self.day <= days_in_month(self.year, self.month):
            raise DateError(f"Không có ngày {self.day:02d}/{self.month:02d}/{self.year}.")

    @property
    def earliest(self) -> date:
        """The first day that it may be."""
        return self.bounds[0]

    @property
    def latest(self) -> date:
        """The last day that it may be."""
        return self.bounds[1]

    @property
    def is_exact(self) -> bool:
        """Whether the day itself is known."""
        return self.day is not None

    def iso(self) -> str:
        """``2020``, ``2020-05`` or ``2020-05-05``: how it is stored and how it stands in JSON."""
        return self._iso

    def __str__(self) -> str:
        """``2020``, ``05/2020`` or ``05/05/2020``: how staff read and write it."""
        return "/".join(reversed(self._iso.split("-")))

    @staticmethod
    def of(day: date) -> PartialDate:
        """The exact date of a calendar day."""
        return from_iso(day.isoformat())


def parse_date(text: str) -> PartialDate | None:
    """Read what a person types: ``5/2020``, ``2020``, ``05/05/2020``, also with ``-`` or ``.``; blank is ``None``.

    The ISO forms ``2020-05-05`` and ``2020-05`` are understood too. Raises ``DateError`` with a plain sentence.
    """
    cleaned = text.strip()
    if not cleaned:
        return None
    # re.ASCII digits only: other scripts' digits are not how dates are written here.
    if cleaned.isascii():
        if found := _DAY_FIRST.fullmatch(cleaned):
            day, month, year = found.groups()
            return PartialDate(int(year), int(month) if month else None, int(day) if day else None)
        if found := _YEAR_FIRST.fullmatch(cleaned):
            year, month, day = found.groups()
            return PartialDate(int(year), int(month), int(day) if day else None)
    raise DateError(
        f"“{' '.join(cleaned.split())[:40]}” không phải là ngày.",
        "Nhập ngày/tháng/năm, tháng/năm hoặc năm, ví dụ 05/05/2020, 5/2020, 2020.",
    )


@cache
def from_iso(text: str) -> PartialDate:
    """The date stored as ``iso()`` wrote it. One object for each text, so half a million rows share a few thousand."""
    return PartialDate(*map(int, text.split("-")))


def days_in_month(year: int, month: int) -> int:
    """28 to 31."""
    # Asked for each sum of months, so not over calendar.monthrange, which works out the weekday first.
    return 29 if month == 2 and calendar.isleap(year) else _DAYS[month - 1]


def end_of_month(day: date) -> date:
    """The last day of the month of ``day``."""
    return day.replace(day=days_in_month(day.year, day.month))


def add_months(day: date, months: int) -> date:
    """The same day ``months`` months on (or back), clamped to the month's last day."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, days_in_month(year, month + 1)))


def months_between(start: date, end: date) -> int:
    """The largest n with ``add_months(start, n) <= end``; 31/01 to 28/02 is 1; negative when ``end`` is before."""
    months = (end.year - start.year) * 12 + end.month - start.month
    # The same day in the end's month, clamped as add_months does, may lie after the end.
    if start.day > end.day and end.day < days_in_month(end.year, end.month):
        months -= 1
    return months


class MonthSpan(NamedTuple):
    """How many whole months lie between two partial dates: at least ``min``, at most ``max``."""

    min: int
    max: int


def month_span(start: PartialDate, end: PartialDate) -> MonthSpan:
    """Whole months from ``start`` to ``end`` over all the days that each may be."""
    return MonthSpan(months_between(start.latest, end.earliest), months_between(start.earliest, end.latest))
