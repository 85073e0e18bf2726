"""Which period a report is about: a year, half a year, a term, or from a day to a day; and what it is called."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from luanchuyen_desktop.domain.dates import add_months
from luanchuyen_desktop.services.summary import Period

_YEAR: Final = 12


class ReportKind(StrEnum):
    """Loại báo cáo. The values are those of ``--kind``."""

    INTERIM = "so-ket"
    FINAL = "tong-ket"

    @property
    def words(self) -> str:
        """As it is written in a title."""
        return "sơ kết" if self is ReportKind.INTERIM else "tổng kết"


class SpanKind(StrEnum):
    """Kỳ báo cáo."""

    YEAR = "Năm"
    FIRST_HALF = "6 tháng đầu năm"
    SECOND_HALF = "6 tháng cuối năm"
    TERM = "Nhiệm kỳ"
    DAYS = "Từ ngày – đến ngày"


@dataclass(frozen=True, slots=True)
class Span:
    """``name``: how the title calls it, as ``năm 2026``; ``kind``: what report such a period usually has."""

    period: Period
    name: str
    kind: ReportKind


def year_span(year: int) -> Span:
    """A calendar year."""
    return Span(Period(date(year, 1, 1), date(year, 12, 31)), f"năm {year}", ReportKind.INTERIM)


def half_span(year: int, *, second: bool) -> Span:
    """Half of a calendar year."""
    if second:
        return Span(Period(date(year, 7, 1), date(year, 12, 31)), f"6 tháng cuối năm {year}", ReportKind.INTERIM)
    return Span(Period(date(year, 1, 1), date(year, 6, 30)), f"6 tháng đầu năm {year}", ReportKind.INTERIM)


def term_span(first: int, last: int) -> Span:
    """From the first day of one year to the last day of another: terms are named by their years."""
    return Span(Period(date(first, 1, 1), date(last, 12, 31)), f"nhiệm kỳ {first} - {last}", ReportKind.FINAL)


def named_span(period: Period) -> Span:
    """A period by its days, called by a shorter name where it has one; longer than a year is a tổng kết."""
    start, end = period.start, period.end
    if (start.day, start.month) == (1, 1) and start.year == end.year:
        if (end.day, end.month) == (31, 12):
            return year_span(start.year)
        if (end.day, end.month) == (30, 6):
            return half_span(start.year, second=False)
    if period == Period(date(start.year, 7, 1), date(start.year, 12, 31)):
        return half_span(start.year, second=True)
    kind = ReportKind.INTERIM if add_months(start, _YEAR) > end else ReportKind.FINAL
    return Span(period, f"từ ngày {start:%d/%m/%Y} đến ngày {end:%d/%m/%Y}", kind)
