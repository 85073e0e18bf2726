"""Why somebody leaves a post, or comes to it, by a day: the causes that needs are counted by."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.rules.three_valued import Truth


class Cause(StrEnum):
    """The values are the words shown."""

    ENDS = "Thôi giữ chức vụ theo ngày đã ghi"
    MOVES = "Luân chuyển đi"
    RETIRES = "Nghỉ hưu"
    ROTATION = "Hết thời hạn luân chuyển"
    TERM = "Hết nhiệm kỳ"
    TOO_LONG = "Quá hai nhiệm kỳ liên tiếp"
    ARRIVES = "Luân chuyển đến"
    BEGINS = "Bắt đầu giữ chức vụ theo ngày đã ghi"
    UNCLEAR = "Chưa rõ còn giữ chức vụ"


EXPECTED = frozenset({Cause.RETIRES, Cause.ROTATION, Cause.TERM, Cause.TOO_LONG})
"""What nobody has recorded as the end of the time in the post, but is to be expected: counted if it is asked for."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One cause for one holder. ``by_then``: whether it comes about by the day asked for.

    ``first`` and ``last``: the days between which it comes about; ``None`` where nothing is known. ``detail``: what
    else is to be told, such as the place somebody goes to or what is not recorded.
    """

    cause: Cause
    by_then: Truth
    first: date | None = None
    last: date | None = None
    detail: str = ""

    @property
    def in_words(self) -> str:
        """``Nghỉ hưu 30/06/2027``, ``Nghỉ hưu (chưa rõ: thiếu ngày sinh)``."""
        parts = [self.cause.value, when(self.first, self.last)]
        text = " ".join(part for part in parts if part)
        unsure = "chưa rõ" if self.by_then is None else ""
        more = ": ".join(part for part in (unsure, self.detail) if part)
        return f"{text} ({more})" if more else text


def reached(days: tuple[date, date], day: date) -> Truth:
    """Whether something that comes about between two days has done so by the end of ``day``."""
    first, last = days
    if last <= day:
        return True
    return False if first > day else None


def when(first: date | None, last: date | None) -> str:
    """A day, a month, a year, or from when to when; blank where nothing is known."""
    if first is None or last is None or date.min in {first, last} or date.max in {first, last}:
        return ""
    for partial in (PartialDate.of(first), PartialDate(first.year, first.month), PartialDate(first.year)):
        if partial.bounds == (first, last):
            return str(partial)
    return f"từ {first:%d/%m/%Y} đến {last:%d/%m/%Y}"


def told(reasons: Iterable[Reason], counted: frozenset[Cause]) -> list[Reason]:
    """Those that count: what is recorded, and what is expected as far as it is asked for."""
    return [each for each in reasons if each.cause not in EXPECTED or each.cause in counted]
