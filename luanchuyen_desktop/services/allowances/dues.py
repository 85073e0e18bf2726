"""What one rotated cadre is due over a period, line by line with its sum; pure functions.

Support is paid by the calendar month (the rates are those of the province's own resolution, dated in the book). A
month that is not whole counts when the cadre is rotated on at least ``part_month_days`` of its days: no rule for it was
found, so it is a setting. The former allowance for the post is kept during the rotation where the new one is lower
(Quy định 65-QĐ/TW Điều 11; Nghị định 170/2025/NĐ-CP Điều 51 khoản 3).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from itertools import groupby

from luanchuyen_desktop.documents.text import number
from luanchuyen_desktop.domain.dates import end_of_month
from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.domain.records import AllowanceRate, Rotation
from luanchuyen_desktop.domain.vocabulary import AllowanceKind, RotationState
from luanchuyen_desktop.services.allowances.rates import Answer, Move, rate_on
from luanchuyen_desktop.services.summary import Period

MONTHLY = (AllowanceKind.RENT, AllowanceKind.TRAVEL, AllowanceKind.MONTHLY)
KEPT = "Bảo lưu phụ cấp chức vụ"
PART_MONTH_DAYS = 15
_STARTED = (RotationState.DECIDED, RotationState.RUNNING, RotationState.ENDED)


@dataclass(frozen=True, slots=True)
class DueLine:
    """``months`` times ``rate`` (once where ``months`` is ``None``), in đồng; the first and last month that it is for.

    ``how``: what the rate is made of, where it is a sum of its own; ``document``: what it is paid by.
    """

    label: str
    first: date
    last: date
    months: int | None
    rate: int
    how: str = ""
    document: str | None = None

    @property
    def amount(self) -> int:
        """Đồng."""
        return self.rate * (1 if self.months is None else self.months)


@dataclass(frozen=True, slots=True)
class Due:
    """What a rotation gives right to; ``unknown``: sentences on what could not be worked out and why."""

    rotation: Rotation
    lines: tuple[DueLine, ...]
    unknown: tuple[str, ...]

    def of(self, label: str) -> int:
        """The sum of one kind, in đồng."""
        return sum(line.amount for line in self.lines if line.label == label)

    @property
    def total(self) -> int:
        """The sum of all lines, in đồng."""
        return sum(line.amount for line in self.lines)


@dataclass(frozen=True, slots=True)
class _Month:
    """A month that counts: its first and last day on which the cadre is rotated."""

    first: date
    last: date


def concerns(rotation: Rotation, period: Period) -> bool:
    """Whether the cadre is, or may be, rotated on a day of the period."""
    if rotation.state not in _STARTED or rotation.start is None or rotation.start.earliest > period.end:
        return False
    return rotation.ended is None or rotation.ended.latest >= period.start


def due(
    rotation: Rotation,
    catalogue: Catalogue,
    rates: Sequence[AllowanceRate],
    period: Period,
    part_month_days: int = PART_MONTH_DAYS,
) -> Due:
    """What is due for the days of the period on which the cadre is rotated."""
    vague = _vague(rotation)
    if vague:
        return Due(rotation, (), (vague,))
    months = list(_months(rotation, period, part_month_days))
    move = move_of(rotation, catalogue)
    unknown: list[str] = []
    lines: list[DueLine] = []
    for kind in MONTHLY:
        answers = [(month, rate_on(rates, kind, move, month.first)) for month in months]
        lines += _monthly(kind, answers, unknown)
    lines += _kept(rotation, catalogue, rates, months, unknown)
    lines += _once(rotation, rates, move, period, unknown)
    return Due(rotation, tuple(lines), tuple(dict.fromkeys(unknown)))


def move_of(rotation: Rotation, catalogue: Catalogue) -> Move:
    """What rates look at in a rotation."""
    origin = catalogue.units.get(rotation.from_unit or "")
    destination = catalogue.units.get(rotation.to_unit)
    return Move(
        origin.level if origin else None,
        destination.level if destination else None,
        rotation.distance_km,
        destination.is_difficult if destination else False,
    )


def _vague(rotation: Rotation) -> str:
    start, ended = rotation.start, rotation.ended
    if start is not None and not start.is_exact:
        return f"Ngày bắt đầu mới ghi {start}, chưa tính được số tháng."
    if ended is not None and not ended.is_exact:
        return f"Ngày kết thúc mới ghi {ended}, chưa tính được số tháng."
    if ended is None and rotation.state is RotationState.ENDED:
        return "Luân chuyển đã kết thúc nhưng chưa ghi ngày, chưa tính được số tháng."
    return ""


def _months(rotation: Rotation, period: Period, part_month_days: int) -> Iterator[_Month]:
    """The months of the period that count. A month cut by the period itself counts by its days in the period."""
    if rotation.start is None:
        return
    first = max(period.start, rotation.start.earliest)
    end = period.end if rotation.ended is None else min(period.end, rotation.ended.latest)
    while first <= end:
        last = min(end_of_month(first), end)
        whole = first.day == 1 and last == end_of_month(first)
        if whole or (last - first).days + 1 >= part_month_days:
            yield _Month(first, last)
        first = end_of_month(first) + timedelta(days=1)


def _monthly(kind: AllowanceKind, answers: Sequence[tuple[_Month, Answer]], unknown: list[str]) -> Iterator[DueLine]:
    unknown += [f"{kind.value}: {_lower(answer.unknown)}" for _, answer in answers if answer.unknown]
    known = [(month, answer.rate) for month, answer in answers if answer.rate is not None]
    for rate, group in groupby(known, key=lambda pair: pair[1]):
        members = [month for month, _ in group]
        yield DueLine(kind.value, members[0].first, members[-1].last, len(members), rate.amount, document=rate.document)


def _once(
    rotation: Rotation, rates: Sequence[AllowanceRate], move: Move, period: Period, unknown: list[str]
) -> Iterator[DueLine]:
    """Paid for the day on which the rotation begins."""
    if rotation.start is None or not period.holds(rotation.start):
        return
    day = rotation.start.earliest
    answer = rate_on(rates, AllowanceKind.ONCE, move, day)
    if answer.unknown:
        unknown.append(f"{AllowanceKind.ONCE.value}: {_lower(answer.unknown)}")
    elif answer.rate is not None:
        yield DueLine(AllowanceKind.ONCE.value, day, day, None, answer.rate.amount, document=answer.rate.document)


def _kept(
    rotation: Rotation,
    catalogue: Catalogue,
    rates: Sequence[AllowanceRate],
    months: Sequence[_Month],
    unknown: list[str],
) -> Iterator[DueLine]:
    """The difference between the former coefficient and the new one, times the base salary of the month."""
    former = catalogue.titles.get(rotation.from_title or "")
    present = catalogue.titles.get(rotation.to_title)
    old, new = former.allowance if former else None, present.allowance if present else None
    if not months or (old is not None and new is not None and old <= new):
        return
    if old is None or new is None:
        which = " và ".join(word for word, value in (("cũ", old), ("mới", new)) if value is None)
        unknown.append(f"{KEPT}: chưa ghi hệ số của chức vụ {which}.")
        return
    difference = old - new
    nowhere = Move(None, None, None, to_difficult=False)
    salaries = [(month, rate_on(rates, AllowanceKind.BASE_SALARY, nowhere, month.first)) for month in months]
    if any(answer.rate is None for _, answer in salaries):
        unknown.append(f"{KEPT}: chưa có mức lương cơ sở cho mọi tháng của kỳ.")
    known = [(month, answer.rate) for month, answer in salaries if answer.rate is not None]
    for salary, group in groupby(known, key=lambda pair: pair[1]):
        members = [month for month, _ in group]
        rate = int((difference * salary.amount).quantize(Decimal(1), ROUND_HALF_UP))
        how = f"({_comma(old)} − {_comma(new)}) × {number(salary.amount)} đồng"
        yield DueLine(KEPT, members[0].first, members[-1].last, len(members), rate, how, salary.document)


def _comma(value: Decimal) -> str:
    return f"{value:f}".replace(".", ",")


def _lower(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]
