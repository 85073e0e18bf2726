"""What the second reading works from: the cells of an exported workbook, dates as intervals, sets of verdicts.

Nothing here is taken from the program. A rule gives the *set of verdicts that are possible* under the facts recorded:
one possible verdict is the verdict, several make it ``undetermined``.
"""

from __future__ import annotations

import calendar
import re
import unicodedata
from collections.abc import Iterable
from copy import copy
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

from python_calamine import CalamineWorkbook

Row: TypeAlias = dict[str, str]

SATISFIED, BREACHED, UNDETERMINED, NOT_APPLICABLE = "satisfied", "breached", "undetermined", "not_applicable"
EITHER = frozenset({SATISFIED, BREACHED})
OK = frozenset({SATISFIED})
BAD = frozenset({BREACHED})
NONE = frozenset({NOT_APPLICABLE})
YES, NO, MAYBE = frozenset({True}), frozenset({False}), frozenset({True, False})

FIRST_RULES = date(2017, 10, 7)
LONG_AGO, FAR_OFF = date(1, 1, 1), date(9999, 12, 31)
LEVELS = ("Trung ương", "Tỉnh", "Huyện", "Xã")
STATES = ("Dự kiến", "Đề xuất", "Thẩm định", "Trình", "Đã quyết định", "Đang luân chuyển", "Đã kết thúc", "Hủy")


# ---------------------------------------------------------------------------------------------------- the workbook


def text_of(cell: Any) -> str:
    """A cell as text: whole numbers without a fraction, dates as dd/mm/yyyy."""
    if isinstance(cell, datetime | date):
        return f"{cell.day:02d}/{cell.month:02d}/{cell.year:04d}"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return unicodedata.normalize("NFC", str(cell)).strip()


def sheets(path: Path) -> dict[str, list[Row]]:
    """The rows of every sheet by header."""
    book = CalamineWorkbook.from_path(path)
    found: dict[str, list[Row]] = {}
    for name in book.sheet_names:
        cells = [[text_of(cell) for cell in row] for row in book.get_sheet_by_name(name).to_python()]
        rows = [dict(zip(cells[0], row, strict=True)) for row in cells[1:] if any(row)] if cells else []
        found[name] = rows
    return found


def yes(cell: str) -> bool:
    return cell.casefold() in {"x", "có", "1"}


def codes(cell: str) -> list[str]:
    return [part.strip() for part in re.split(r"[;,]", cell) if part.strip()]


@dataclass(frozen=True)
class When:
    """A recorded date: the first and the last day that it may be, and how fine it is."""

    first: date
    last: date
    precision: str  # day, month, year


@cache
def when(cell: str) -> When | None:
    """``dd/mm/yyyy``, ``mm/yyyy`` or ``yyyy``; blank is unknown."""
    if not cell:
        return None
    parts = [int(part) for part in re.split(r"[/.\-]", cell)]
    if len(parts) == 3:
        day = date(parts[2], parts[1], parts[0])
        return When(day, day, "day")
    if len(parts) == 2:
        month, year = parts
        return When(date(year, month, 1), date(year, month, length(year, month)), "month")
    return When(date(parts[0], 1, 1), date(parts[0], 12, 31), "year")


class Facts:
    """The whole workbook, and the as-of date."""

    def __init__(self, path: Path, as_of: date) -> None:
        book = sheets(path)
        self.as_of = as_of
        self.places = {row["Mã địa bàn"]: row for row in book.get("Địa bàn", [])}
        self.units = {row["Mã đơn vị"]: row for row in book.get("Đơn vị", [])}
        self.titles = {row["Mã chức danh"]: row for row in book.get("Chức danh", [])}
        self.cadres = {row["Mã cán bộ"]: row for row in book.get("Cán bộ", [])}
        self.rotations = book.get("Luân chuyển", [])
        self.determinations = book.get("Xác định người địa phương", [])
        self.tenures = by_cadre(book.get("Quá trình công tác", []))
        self.planning = by_cadre(book.get("Quy hoạch", []))
        self.disciplines = by_cadre(book.get("Kỷ luật", []))
        self.rotations_of = by_cadre(self.rotations)
        self.evaluations = by_cadre(book.get("Đánh giá", []))
        self.determinations_of = by_cadre(self.determinations)
        self.quotas = {(row["Mã đơn vị"], row["Mã chức danh"]): row["Số lượng"] for row in book.get("Vị trí", [])}
        self.standards = by(book.get("Tiêu chuẩn chức danh", []), "Mã chức danh")
        self.steps = by(book.get("Quy trình", []), "Mã luân chuyển")
        self.papers = by(book.get("Hồ sơ", []), "Mã luân chuyển")
        self.exceptions = by(book.get("Ngoại lệ", []), "Mã đối tượng")
        self.holders = by(book.get("Quá trình công tác", []), "Mã chức danh")
        self.by_name: dict[str, list[Row]] = {}

    def on(self, as_of: date) -> Facts:
        """The same workbook on another day."""
        other = copy(self)
        other.as_of = as_of
        return other

    def rank(self, title: str) -> int | None:
        cell = self.titles.get(title, {}).get("Bậc tương đương", "")
        return int(cell) if cell else None


def by(rows: list[Row], column: str) -> dict[str, list[Row]]:
    """The rows by what stands in one column."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row[column], []).append(row)
    return found


def by_cadre(rows: list[Row]) -> dict[str, list[Row]]:
    return by(rows, "Mã cán bộ")


# -------------------------------------------------------------------------------------------------------- arithmetic


@cache
def length(year: int, month: int) -> int:
    """Days of a month."""
    return calendar.monthrange(year, month)[1]


def add_months(day: date, months: int) -> date:
    """The same day so many months on, clamped to the last day of that month."""
    year, month = divmod(day.year * 12 + (day.month - 1) + months, 12)
    month += 1
    return date(year, month, min(day.day, length(year, month)))


def months_between(a: date, b: date) -> int:
    """The largest n with ``add_months(a, n) <= b``, found by trying."""
    n = (b.year - a.year) * 12 + (b.month - a.month) + 1
    while add_months(a, n) > b:
        n -= 1
    return n


def at_least(months: int, start: When, end: When) -> frozenset[str]:
    """What the condition "at least so many months from start to end" may come to."""
    low = months_between(start.last, end.first)
    high = months_between(start.first, end.last)
    if low >= months:
        return OK
    if high < months:
        return BAD
    return EITHER


def days(span: When) -> list[date]:
    """Every day that a date may be."""
    return [span.first + timedelta(n) for n in range((span.last - span.first).days + 1)]


def worst(parts: Iterable[frozenset[str]]) -> frozenset[str]:
    """What may come out when each part may come to any of its verdicts and the worst of them counts."""
    order = (NOT_APPLICABLE, SATISFIED, BREACHED)
    result = NONE
    for part in parts:
        result = frozenset(max(one, other, key=order.index) for one in result for other in part)
    return result


def either(*parts: frozenset[str]) -> frozenset[str]:
    """What may come out when it is not known which of these cases it is."""
    return frozenset().union(*parts)


def verdict_if(answers: frozenset[bool]) -> frozenset[str]:
    """Satisfied where the answer is yes."""
    return frozenset(SATISFIED if answer else BREACHED for answer in answers)


def not_after(first: When | None, second: When | None) -> frozenset[bool]:
    """Whether one day lies on or before another; an absent date may be any day."""
    if first is None or second is None:
        return MAYBE
    possible = set()
    if first.first <= second.last:
        possible.add(True)
    if first.last > second.first:
        possible.add(False)
    return frozenset(possible)


def on(day: date) -> When:
    """A day that is known."""
    return When(day, day, "day")


def verdict_of(possible: frozenset[str]) -> str:
    return next(iter(possible)) if len(possible) == 1 else UNDETERMINED


def act_of(facts: Facts, rotation: Row) -> When:
    """The date of the act: the decision date, else the as-of date."""
    return when(rotation["Ngày quyết định"]) or When(facts.as_of, facts.as_of, "day")


def held_on(tenure: Row, moment: When) -> str:
    """Whether a post is held on a day: yes, no, maybe. No end: still held; no start: any day up to the end."""
    start, end = when(tenure["Từ ngày"]), when(tenure["Đến ngày"])
    if start is None and end is None:
        return "maybe"
    if start is not None and start.first > moment.last:
        return "no"
    if end is not None and end.last < moment.first:
        return "no"
    begun = start.last if start else end.last if end else FAR_OFF
    over = end.first if end else FAR_OFF
    return "yes" if begun <= moment.first and over >= moment.last else "maybe"


def heirs(facts: Facts, unit: str) -> set[str]:
    """Every unit that is a legal successor of this one, also through others."""
    found: set[str] = set()
    todo = [unit]
    while todo:
        for successor in codes(facts.units.get(todo.pop(), {}).get("Mã đơn vị kế tục", "")):
            if successor not in found:
                found.add(successor)
                todo.append(successor)
    return found


def is_backwards(tenure: Row) -> bool:
    """The end certainly before the start: a fault of the data (DL02), and no time in the post."""
    start, end = when(tenure["Từ ngày"]), when(tenure["Đến ngày"])
    return start is not None and end is not None and end.last < start.first
