"""LC01, LC02, LC04, LC08, LC10: what a rotation moves, for how long, and whom.

Where the contract is silent: a purpose or an outcome that is blank is not one of those that are named; a running
rotation without a start is undetermined, one whose end is recorded has ended, whatever its state, and a unit that
legally follows the destination is no move (LC04); the end that is recorded for a discipline is its last day, twelve
whole months end it where none is, and the waiting times are those of a regulation in force since 08/10/2025 (LC10).
"""

from __future__ import annotations

import calendar
from datetime import date
from functools import cache
from itertools import combinations

from tests.oracle.facts import (
    BAD,
    BREACHED,
    EITHER,
    LEVELS,
    OK,
    SATISFIED,
    Facts,
    Row,
    When,
    act_of,
    add_months,
    at_least,
    days,
    heirs,
    held_on,
    months_between,
    when,
    worst,
    yes,
)

WAITING_SINCE = date(2025, 10, 8)
WAITING = {"khiển trách": 24, "cảnh cáo": 36, "cách": 60}  # by how the form begins; cách chức, cách hết các chức vụ


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


def lc04(facts: Facts, rotation: Row) -> frozenset[str]:
    """At least 36 months: planned, served when ended, and no new move before they are served."""
    return worst(
        [lc04_planned(rotation), lc04_served(rotation), lc04_others(facts, rotation), lc04_moves(facts, rotation)]
    )


def has_ended(rotation: Row) -> bool:
    return rotation["Trạng thái"] == "Đã kết thúc" or bool(rotation["Ngày kết thúc"])


def lc04_planned(rotation: Row) -> frozenset[str]:
    planned = rotation["Thời hạn (tháng)"]
    if not planned:
        return EITHER
    return OK if int(planned) >= 36 else BAD


def lc04_served(rotation: Row) -> frozenset[str]:
    if not has_ended(rotation):
        return OK
    outcome = rotation["Kết quả"]
    if outcome in {"Ổn định tại nơi đến", "Đơn vị kết thúc hoạt động", "Nghỉ hưu"}:
        return OK
    start, end = when(rotation["Ngày bắt đầu"]), when(rotation["Ngày kết thúc"])
    return at_least(36, start, end) if start and end else EITHER


def lc04_others(facts: Facts, rotation: Row) -> frozenset[str]:
    """Another rotation of the cadre is running and had not reached 36 months on the date of this one's act."""
    if has_ended(rotation):
        return OK
    possible: list[frozenset[str]] = [OK]
    for other in facts.rotations_of[rotation["Mã cán bộ"]]:
        if other["Mã luân chuyển"] == rotation["Mã luân chuyển"] or other["Trạng thái"] != "Đang luân chuyển":
            continue
        if has_ended(other):
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
    if rotation["Trạng thái"] != "Đang luân chuyển" or has_ended(rotation):
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


@cache
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
