"""A second, independent reading of the rule contract: slow, plain, and sharing nothing with the program.

It reads an exported workbook and an as-of date and works out again the verdicts of LC01, LC02, LC04, LC06, LC08,
LC10 (rotations), LC05, DL02 and DL03 (cadres). Every rule gives the *set of verdicts that are possible* under the facts
recorded; one possible verdict is the verdict, several make it ``undetermined``.

    python oracle.py BOOK.xlsx 2026-11-01

Where the contract is silent: a purpose or an outcome that is blank is not one of those that are named; a running
rotation without a start is undetermined (LC04); a unit that legally follows the destination is no move (LC04); a post
that ends before it begins is no time at all (LC05, DL03); a head post that may have ended is in order unless it may
breach (LC05); of several determinations the latest counts, a place that ended without a successor is known only to
the place above it, and a hometown that is larger than the locality is not known well enough (LC06); the end that is
recorded for a discipline is its last day, twelve whole months end it where none is, and the waiting times are those of
a regulation in force since 08/10/2025 (LC10).
"""

from __future__ import annotations

import calendar
import re
import sys
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import combinations
from pathlib import Path
from typing import Any, TypeAlias

from python_calamine import CalamineWorkbook

Row: TypeAlias = dict[str, str]
Key: TypeAlias = tuple[str, str, str]  # rule, kind of subject, code of subject

SATISFIED, BREACHED, UNDETERMINED, NOT_APPLICABLE = "satisfied", "breached", "undetermined", "not_applicable"
EITHER = frozenset({SATISFIED, BREACHED})
OK = frozenset({SATISFIED})
BAD = frozenset({BREACHED})
NONE = frozenset({NOT_APPLICABLE})

FIRST_RULES = date(2017, 10, 7)
LONG_AGO, FAR_OFF = date(1, 1, 1), date(9999, 12, 31)
WAITING_SINCE = date(2025, 10, 8)
WAITING = {"khiển trách": 24, "cảnh cáo": 36, "cách": 60}  # by how the form begins; cách chức, cách hết các chức vụ
LEVELS = ("Trung ương", "Tỉnh", "Huyện", "Xã")


# ---------------------------------------------------------------------------------------------------- the workbook


def text_of(cell: Any) -> str:
    """A cell as text: whole numbers without a fraction, dates as dd/mm/yyyy."""
    if isinstance(cell, datetime | date):
        return f"{cell.day:02d}/{cell.month:02d}/{cell.year:04d}"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return unicodedata.normalize("NFC", str(cell)).strip()


def sheet(path: Path, name: str) -> list[Row]:
    """The rows of a sheet by header; an absent sheet has none."""
    book = CalamineWorkbook.from_path(path)
    if name not in book.sheet_names:
        return []
    cells = [[text_of(cell) for cell in row] for row in book.get_sheet_by_name(name).to_python()]
    if not cells:
        return []
    return [dict(zip(cells[0], row, strict=True)) for row in cells[1:] if any(row)]


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
        return When(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]), "month")
    return When(date(parts[0], 1, 1), date(parts[0], 12, 31), "year")


class Facts:
    """The whole workbook, and the as-of date."""

    def __init__(self, path: Path, as_of: date) -> None:
        self.as_of = as_of
        self.places = {row["Mã địa bàn"]: row for row in sheet(path, "Địa bàn")}
        self.units = {row["Mã đơn vị"]: row for row in sheet(path, "Đơn vị")}
        self.titles = {row["Mã chức danh"]: row for row in sheet(path, "Chức danh")}
        self.cadres = {row["Mã cán bộ"]: row for row in sheet(path, "Cán bộ")}
        self.rotations = sheet(path, "Luân chuyển")
        self.determinations = sheet(path, "Xác định người địa phương")
        self.tenures = by_cadre(sheet(path, "Quá trình công tác"))
        self.planning = by_cadre(sheet(path, "Quy hoạch"))
        self.disciplines = by_cadre(sheet(path, "Kỷ luật"))
        self.rotations_of = by_cadre(self.rotations)

    def rank(self, title: str) -> int | None:
        cell = self.titles.get(title, {}).get("Bậc tương đương", "")
        return int(cell) if cell else None


def by_cadre(rows: list[Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row["Mã cán bộ"], []).append(row)
    return found


# -------------------------------------------------------------------------------------------------------- arithmetic


def add_months(day: date, months: int) -> date:
    """The same day so many months on, clamped to the last day of that month."""
    year, month = divmod(day.year * 12 + (day.month - 1) + months, 12)
    month += 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


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


def verdict_of(possible: frozenset[str]) -> str:
    return next(iter(possible)) if len(possible) == 1 else UNDETERMINED


# --------------------------------------------------------------------------------------------------------- rotations


def act_of(facts: Facts, rotation: Row) -> When:
    """The date of the act: the decision date, else the as-of date."""
    return when(rotation["Ngày quyết định"]) or When(facts.as_of, facts.as_of, "day")


def lc01(facts: Facts, rotation: Row) -> frozenset[str]:
    """Direction: any two different units are a direction, one unit and its successor are none."""
    origin, destination = rotation["Mã đơn vị đi"], rotation["Mã đơn vị đến"]
    if not origin:
        return EITHER
    if origin == destination or destination in heirs(facts, origin) or origin in heirs(facts, destination):
        return BAD
    if any(facts.units[unit]["Cấp"] not in LEVELS for unit in (origin, destination)):
        return EITHER
    return OK


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


def lc02(facts: Facts, rotation: Row) -> frozenset[str]:
    """Equal rank: destination title against the highest of the origin title and the posts held on that date."""
    destination = facts.rank(rotation["Mã chức danh đến"])
    if destination is None:
        return EITHER
    sure, perhaps = origin_ranks(facts, rotation, act_of(facts, rotation))
    possible: set[str] = set()
    for size in range(len(perhaps) + 1):
        for some in combinations(perhaps, size):
            ranks = [*sure, *some]
            known = [rank for rank in ranks if rank is not None]
            if not ranks or len(known) < len(ranks):
                possible |= EITHER
            else:
                possible.add(SATISFIED if min(known) == destination else BREACHED)
    return frozenset(possible)


def origin_ranks(facts: Facts, rotation: Row, act: When) -> tuple[list[int | None], set[int | None]]:
    """The ranks that are surely and perhaps held on that date: the origin title and posts, not the destination."""
    sure: list[int | None] = []
    perhaps: set[int | None] = set()
    if rotation["Mã chức danh đi"]:
        sure.append(facts.rank(rotation["Mã chức danh đi"]))
    for tenure in facts.tenures.get(rotation["Mã cán bộ"], []):
        post = (tenure["Mã đơn vị"], tenure["Mã chức danh"])
        if post == (rotation["Mã đơn vị đến"], rotation["Mã chức danh đến"]):
            continue
        held = held_on(tenure, act)
        if held == "yes":
            sure.append(facts.rank(tenure["Mã chức danh"]))
        elif held == "maybe":
            perhaps.add(facts.rank(tenure["Mã chức danh"]))
    return sure, perhaps


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


def lc04(facts: Facts, rotation: Row) -> frozenset[str]:
    """At least 36 months: planned, served when ended, and no new move before they are served."""
    return worst(
        [lc04_planned(rotation), lc04_served(rotation), lc04_others(facts, rotation), lc04_moves(facts, rotation)]
    )


def lc04_planned(rotation: Row) -> frozenset[str]:
    planned = rotation["Thời hạn (tháng)"]
    if not planned:
        return EITHER
    return OK if int(planned) >= 36 else BAD


def lc04_served(rotation: Row) -> frozenset[str]:
    if rotation["Trạng thái"] != "Đã kết thúc":
        return OK
    outcome = rotation["Kết quả"]
    if outcome in {"Ổn định tại nơi đến", "Đơn vị kết thúc hoạt động", "Nghỉ hưu"}:
        return OK
    start, end = when(rotation["Ngày bắt đầu"]), when(rotation["Ngày kết thúc"])
    return at_least(36, start, end) if start and end else EITHER


def lc04_others(facts: Facts, rotation: Row) -> frozenset[str]:
    """Another rotation of the cadre is running and had not reached 36 months on the date of this one's act."""
    if rotation["Trạng thái"] == "Đã kết thúc":
        return OK
    possible: list[frozenset[str]] = [OK]
    for other in facts.rotations_of[rotation["Mã cán bộ"]]:
        if other["Mã luân chuyển"] == rotation["Mã luân chuyển"] or other["Trạng thái"] != "Đang luân chuyển":
            continue
        start = when(other["Ngày bắt đầu"])
        possible.append(too_soon(start, act_of(facts, rotation)) if start else EITHER)
    return worst(possible)


def too_soon(start: When, act: When) -> frozenset[str]:
    """Whether an act comes on or after a start and within 36 months of it; before the start it does not matter."""
    possible: set[str] = set()
    for day in days(act):
        if start.last > day or months_between(start.first, day) >= 36:
            possible.add(SATISFIED)
        if start.first <= day and months_between(min(start.last, day), day) < 36:
            possible.add(BREACHED)
    return frozenset(possible)


def lc04_moves(facts: Facts, rotation: Row) -> frozenset[str]:
    """A full-time post elsewhere that begins after a running rotation did, before its 36 months.

    A unit that legally follows the destination is not elsewhere: an arrangement after a merger is no move.
    """
    if rotation["Trạng thái"] != "Đang luân chuyển":
        return OK
    start = when(rotation["Ngày bắt đầu"])
    if start is None:  # running, but nobody can say whether in time
        return EITHER
    here = {rotation["Mã đơn vị đến"], *heirs(facts, rotation["Mã đơn vị đến"])}
    possible: list[frozenset[str]] = [OK]
    for tenure in facts.tenures.get(rotation["Mã cán bộ"], []):
        begins = when(tenure["Từ ngày"])
        if begins is not None and tenure["Mã đơn vị"] not in here and not yes(tenure["Kiêm nhiệm"]):
            possible.append(follows_too_soon(start, begins))
    return worst(possible)


def follows_too_soon(start: When, begins: When) -> frozenset[str]:
    """Whether a post begins after a start and within 36 months of it."""
    possible: set[str] = set()
    for day in days(begins):
        if start.last >= day or months_between(start.first, day) >= 36:
            possible.add(SATISFIED)
        if start.first < day and months_between(min(start.last, day), day) < 36:
            possible.add(BREACHED)
    return frozenset(possible)


# -------------------------------------------------------------------------------------------------- LC06: local people


def lc06(facts: Facts, rotation: Row) -> frozenset[str]:
    """Not a local: applies to titles on the list and to rotations for that purpose."""
    listed = yes(facts.titles.get(rotation["Mã chức danh đến"], {}).get("Không là người địa phương", ""))
    if not listed and rotation["Mục đích"] != "Không là người địa phương":
        return NONE
    locality = facts.units.get(rotation["Mã đơn vị đến"], {}).get("Mã địa bàn", "")
    if not locality:
        return EITHER
    determined = latest_determinations(facts, rotation["Mã cán bộ"], locality)
    if determined:
        return frozenset(BREACHED if yes(row["Là người địa phương"]) else SATISFIED for row in determined)
    hometown = facts.cadres[rotation["Mã cán bộ"]]["Mã địa bàn quê quán"]
    if not hometown:
        return EITHER
    inside = may_lie_in(facts, hometown, locality, act_of(facts, rotation))
    return frozenset(BREACHED if answer else SATISFIED for answer in inside)


def latest_determinations(facts: Facts, cadre: str, locality: str) -> list[Row]:
    """Those for this cadre and locality that are not certainly older than another one."""
    rows = [row for row in facts.determinations if (row["Mã cán bộ"], row["Mã địa bàn"]) == (cadre, locality)]
    dates = [day for row in rows if (day := when(row["Ngày"]))]
    return [row for row in rows if (own := when(row["Ngày"])) is None or all(day.first <= own.last for day in dates)]


def may_lie_in(facts: Facts, hometown: str, locality: str, act: When) -> set[bool]:
    """Whether a hometown may lie in a locality, with every map of places that is possible on the date of the act."""
    related = relations(facts, {hometown, locality})
    possible: set[bool] = set()
    for gone in maps(facts, related, act):
        targets = successors_of(facts, locality, gone, frozenset())
        for chain in chains(facts, hometown, gone, frozenset()):
            possible |= lies_in(facts, chain, targets, gone)
    return possible


def relations(facts: Facts, places: set[str]) -> list[str]:
    """Places with all that lie above them or succeeded them, in any number of steps."""
    found: set[str] = set()
    todo = list(places)
    while todo:
        code = todo.pop()
        if code and code not in found:
            found.add(code)
            row = facts.places.get(code, {})
            todo += [row.get("Mã địa bàn cấp trên", ""), *codes(row.get("Mã địa bàn kế tục", ""))]
    return sorted(found)


def maps(facts: Facts, related: list[str], act: When) -> list[frozenset[str]]:
    """Every set of places that may be gone on a day that the act may be: the last day is "Hiệu lực đến"."""
    ends = {code: when(facts.places.get(code, {}).get("Hiệu lực đến", "")) for code in related}
    last_days = {code: end for code, end in ends.items() if end is not None}
    found: set[frozenset[str]] = set()
    for day in days(act):
        surely = frozenset(code for code, last in last_days.items() if last.last < day)
        maybe = [code for code, last in last_days.items() if last.first < day <= last.last]
        for size in range(len(maybe) + 1):
            found |= {surely.union(some) for some in combinations(maybe, size)}
    return list(found)


def successors_of(facts: Facts, place: str, gone: frozenset[str], seen: frozenset[str]) -> set[str]:
    """The places that a place stands for: itself, or all that succeeded it."""
    following = codes(facts.places.get(place, {}).get("Mã địa bàn kế tục", ""))
    if place not in gone or not following or place in seen:
        return {place}
    return set().union(*(successors_of(facts, code, gone, seen | {place}) for code in following))


def chains(facts: Facts, place: str, gone: frozenset[str], seen: frozenset[str]) -> list[tuple[str, ...]]:
    """Every chain of places upwards in which a place may lie: one that was split may lie in any of its successors."""
    if not place or place in seen:
        return [()]
    row = facts.places.get(place, {})
    following = codes(row.get("Mã địa bàn kế tục", ""))
    seen |= {place}
    if place in gone and following:
        return [chain for code in following for chain in chains(facts, code, gone, seen)]
    return [(place, *above) for above in chains(facts, row.get("Mã địa bàn cấp trên", ""), gone, seen)]


def lies_in(facts: Facts, chain: tuple[str, ...], targets: set[str], gone: frozenset[str]) -> set[bool]:
    """Whether the first place of a chain lies in the targets; unknown where it is known only as a larger place."""
    if targets.intersection(chain):
        return {True}
    home = chain[:1]
    if home and home[0] in gone:  # no word of what followed: all that is known is the place above it
        home = chain[:2]
        if len(home) == 1:
            return {True, False}
    larger = any(set(home).intersection(up) for target in targets for up in chains(facts, target, gone, frozenset()))
    return {True, False} if larger else {False}


# ---------------------------------------------------------------------------------------------- LC08: time that is left


def lc08(facts: Facts, rotation: Row) -> frozenset[str]:
    """Months from the date of the act to retirement: 120, or 60 for two purposes."""
    retirement = retirement_of(facts.cadres[rotation["Mã cán bộ"]])
    if retirement is None:
        return EITHER
    purpose = rotation["Mục đích"]
    limit = 60 if purpose in {"Không là người địa phương", "Quá hai nhiệm kỳ"} else 120
    return at_least(limit, act_of(facts, rotation), retirement)


def retirement_of(cadre: Row) -> When | None:
    recorded = when(cadre["Ngày nghỉ hưu"])
    if recorded is not None:
        return recorded
    birth, sex = when(cadre["Ngày sinh"]), cadre["Giới tính"]
    if birth is None or not sex:
        return None
    retired = [retirement_day(day, sex) for day in days(birth)]
    return When(min(retired), max(retired), "day")


def retirement_day(birth: date, sex: str) -> date:
    """The last day of the month in which the age of that year is first reached."""
    for year in range(birth.year + 50, birth.year + 70):
        reached = add_months(birth, retirement_age(year, sex))
        if reached.year <= year:
            return reached.replace(day=calendar.monthrange(reached.year, reached.month)[1])
    raise AssertionError


def retirement_age(year: int, sex: str) -> int:
    """In months: men 60 years to 2020 and 3 months more each year to 62; women 55 and 4 months more to 60."""
    if sex == "Nam":
        return min(60 * 12 + 3 * max(year - 2020, 0), 62 * 12)
    return min(55 * 12 + 4 * max(year - 2020, 0), 60 * 12)


# ----------------------------------------------------------------------------------------------------- LC10: discipline


def lc10(facts: Facts, rotation: Row) -> frozenset[str]:
    """No discipline in effect on the date of the act; for a higher post the waiting time is over too."""
    act = act_of(facts, rotation)
    higher = may_be_higher(facts, rotation, act)
    parts: list[frozenset[str]] = [OK]
    for row in facts.disciplines.get(rotation["Mã cán bộ"], []):
        begun, ended = when(row["Ngày"]), when(row["Ngày hết hiệu lực"])
        assert begun is not None
        parts.append(in_effect(begun, ended, act) if ended else recent(begun, 12, act))
        for form, months in WAITING.items():
            if row["Hình thức"].casefold().startswith(form) and act.first >= WAITING_SINCE:
                waiting = recent(begun, months, act)
                parts.append(frozenset(answer if rises else SATISFIED for answer in waiting for rises in higher))
    return worst(parts)


def in_effect(begun: When, ended: When, act: When) -> frozenset[str]:
    """Whether the act lies between two dates, both included."""
    possible: set[str] = set()
    for day in days(act):
        if begun.first <= day <= ended.last:
            possible.add(BREACHED)
        if begun.last > day or ended.first < day:
            possible.add(SATISFIED)
    return frozenset(possible)


def recent(begun: When, months: int, act: When) -> frozenset[str]:
    """Whether the act comes on or after a day and before so many months are over."""
    possible: set[str] = set()
    for day in days(act):
        if begun.first <= day and months_between(min(begun.last, day), day) < months:
            possible.add(BREACHED)
        if begun.last > day or months_between(begun.first, day) >= months:
            possible.add(SATISFIED)
    return frozenset(possible)


def may_be_higher(facts: Facts, rotation: Row, act: When) -> set[bool]:
    """Whether the destination may be a higher post (a lower number) than all that are held, as LC02 counts them."""
    destination = facts.rank(rotation["Mã chức danh đến"])
    if destination is None:
        return {True, False}
    sure, perhaps = origin_ranks(facts, rotation, act)
    possible: set[bool] = set()
    for size in range(len(perhaps) + 1):
        for some in combinations(perhaps, size):
            ranks = [*sure, *some]
            if any(rank is not None and rank <= destination for rank in ranks):
                possible.add(False)
            elif None in ranks or not ranks:
                possible |= {True, False}
            else:
                possible.add(True)
    return possible


# ------------------------------------------------------------------------------------------------------------ cadres


def lc05(facts: Facts, cadre: str) -> frozenset[str]:
    """Less than 96 months without a break as head of one unit, where the cadre is head on the as-of date."""
    if facts.as_of < FIRST_RULES:
        return NONE
    heads = [
        tenure
        for tenure in facts.tenures.get(cadre, [])
        if yes(facts.titles.get(tenure["Mã chức danh"], {}).get("Cấp trưởng", ""))
    ]
    heads = [tenure for tenure in heads if not is_backwards(tenure)]
    units = sorted({tenure["Mã đơn vị"] for tenure in heads})
    return worst(head_of(facts, heads, unit) for unit in units)


def head_of(facts: Facts, heads: list[Row], unit: str) -> frozenset[str]:
    """What one unit may come to. A post that may have ended breaches perhaps, or else is in order either way."""
    as_of = facts.as_of
    tenures = [tenure for tenure in heads if tenure["Mã đơn vị"] == unit]
    today = When(as_of, as_of, "day")
    sure = [tenure for tenure in tenures if held_on(tenure, today) == "yes"]
    perhaps = [tenure for tenure in tenures if held_on(tenure, today) == "maybe"]
    if not sure and not perhaps:
        return NONE
    begun = [tenure for tenure in heads if not begins_after(tenure, as_of)]
    possible: set[str] = set()
    # The longest time: all that may be held and may be joined is; the shortest: only what surely is.
    longest = reach(facts, sure + perhaps, begun, surely=False)
    firsts = [when(tenure["Từ ngày"]) for tenure in longest]
    earliest = min(first.first if first else LONG_AGO for first in firsts)
    if months_between(earliest, as_of) >= 96:
        possible.add(BREACHED)
    shortest = [when(tenure["Từ ngày"]) for tenure in reach(facts, sure, begun, surely=True)]
    latest = min((first.last for first in shortest if first), default=as_of)
    if months_between(latest, as_of) < 96:
        possible.add(SATISFIED)
    return frozenset(possible)


def begins_after(tenure: Row, day: date) -> bool:
    start = when(tenure["Từ ngày"])
    return start is not None and start.first > day


def reach(facts: Facts, kernel: list[Row], tenures: list[Row], *, surely: bool) -> list[Row]:
    """The tenures joined, one to the next, backwards from those of the kernel: in one unit, or in a unit and the one
    that succeeded it where a clerk has recorded that the service continues.
    """
    joined = list(kernel)
    grown = True
    while grown:
        grown = False
        for tenure in tenures:
            if any(tenure is other for other in joined):
                continue
            answers = {joins(tenure, other) for other in joined if may_follow(facts, tenure, other)}
            if "yes" in answers or (not surely and "maybe" in answers):
                joined.append(tenure)
                grown = True
    return joined


def may_follow(facts: Facts, before: Row, after: Row) -> bool:
    """By the units, whatever the dates."""
    if before["Mã đơn vị"] == after["Mã đơn vị"]:
        return True
    recorded = yes(after.get("Tính liên tục từ đơn vị trước", ""))
    return recorded and after["Mã đơn vị"] in heirs(facts, before["Mã đơn vị"])


def joins(before: Row, after: Row) -> str:
    """Whether the next period starts no later than the day (month precision: the month) after the previous ends."""
    end, start = when(before["Đến ngày"]), when(after["Từ ngày"])
    if end is None:  # still held when its start is known, else unknown
        return "yes" if when(before["Từ ngày"]) else "maybe"
    if start is None:
        return "maybe"
    number = month_number if "month" in {end.precision, start.precision} else date.toordinal
    if number(start.last) <= number(end.first) + 1:
        return "yes"
    return "maybe" if number(start.first) <= number(end.last) + 1 else "no"


def month_number(day: date) -> int:
    return day.year * 12 + day.month


def is_backwards(tenure: Row) -> bool:
    """The end certainly before the start: a fault of the data (DL02), and no time in the post."""
    start, end = when(tenure["Từ ngày"]), when(tenure["Đến ngày"])
    return start is not None and end is not None and end.last < start.first


def dl02(facts: Facts, cadre: str) -> frozenset[str]:
    """No end before its start: posts, planning, discipline."""
    tenures = facts.tenures.get(cadre, [])
    pairs = [(row["Từ ngày"], row["Đến ngày"]) for row in tenures]
    pairs += [(row["Ngày phê duyệt"], row["Ngày đưa ra"]) for row in facts.planning.get(cadre, [])]
    pairs += [(row["Ngày"], row["Ngày hết hiệu lực"]) for row in facts.disciplines.get(cadre, [])]
    parts = [in_order(when(start), when(end)) for start, end in pairs if end]
    return worst([*parts, OK if tenures else NONE])


def in_order(start: When | None, end: When | None) -> frozenset[str]:
    if start is None or end is None:
        return EITHER
    if end.last < start.first:
        return BAD
    return OK if end.first >= start.last else EITHER


def dl03(facts: Facts, cadre: str) -> frozenset[str]:
    """No two full-time posts on the same day."""
    posts = [row for row in facts.tenures.get(cadre, []) if not yes(row["Kiêm nhiệm"]) and not is_backwards(row)]
    if not posts:
        return NONE
    return worst([OK, *(apart(one, other) for one, other in combinations(posts, 2))])


def apart(one: Row, other: Row) -> frozenset[str]:
    """Two posts share no day: one surely ends before the other begins."""
    possible: set[str] = set()
    first, second = bounds(one), bounds(other)
    if first.end.first < second.start.last or second.end.first < first.start.last:
        possible.add(SATISFIED)
    if first.start.first <= second.end.last and second.start.first <= first.end.last:
        possible.add(BREACHED)
    return frozenset(possible)


@dataclass(frozen=True)
class Bounds:
    start: When
    end: When


def bounds(tenure: Row) -> Bounds:
    """Start and end as intervals; no end and a start: held for ever; no start: any day up to the end."""
    start, end = when(tenure["Từ ngày"]), when(tenure["Đến ngày"])
    if start and not end:
        return Bounds(start, When(FAR_OFF, FAR_OFF, "day"))
    if end and not start:
        return Bounds(When(LONG_AGO, end.last, "day"), end)
    if start and end:
        return Bounds(start, end)
    never = When(LONG_AGO, FAR_OFF, "day")
    return Bounds(never, never)


# --------------------------------------------------------------------------------------------------------------- all

ROTATION_RULES = {"LC01": lc01, "LC02": lc02, "LC04": lc04, "LC06": lc06, "LC08": lc08, "LC10": lc10}
CADRE_RULES = {"LC05": lc05, "DL02": dl02, "DL03": dl03}


def verdicts(path: Path, as_of: date) -> dict[Key, str]:
    """The verdict of every rule on every rotation and cadre of the workbook."""
    facts = Facts(path, as_of)
    found: dict[Key, str] = {}
    for rotation in facts.rotations:
        off = rotation["Trạng thái"] == "Hủy" or act_of(facts, rotation).first < FIRST_RULES
        for rule, test in ROTATION_RULES.items():
            found[rule, "rotation", rotation["Mã luân chuyển"]] = (
                NOT_APPLICABLE if off else verdict_of(test(facts, rotation))
            )
    for cadre in facts.cadres:
        for name, look in CADRE_RULES.items():
            found[name, "cadre", cadre] = verdict_of(look(facts, cadre))
    return found


def main() -> None:
    """Print rule, kind, code and verdict of each, tab-separated."""
    path, as_of = Path(sys.argv[1]), date.fromisoformat(sys.argv[2])
    for (rule, kind, code), verdict in sorted(verdicts(path, as_of).items()):
        sys.stdout.write(f"{rule}\t{kind}\t{code}\t{verdict}\n")


if __name__ == "__main__":
    main()
