"""LC05 and LC18: how long somebody has been head, or deputy, of one unit without a break.

Where the contract is silent: a post that ends before it begins is no time at all; a post that may have ended is in
order unless it may breach. LC18 is off unless the province switches it on; then a title is a deputy's when its name has
the word "Phó" and it is not marked as a head's, and the rule holds from 01/01/2023 (the overlay's own day).
"""

from __future__ import annotations

import re
from datetime import date

from tests.oracle.facts import (
    BREACHED,
    FIRST_RULES,
    LONG_AGO,
    NONE,
    SATISFIED,
    Facts,
    Row,
    When,
    heirs,
    held_on,
    is_backwards,
    months_between,
    when,
    worst,
    yes,
)

DEPUTIES_FROM = date(2023, 1, 1)


def lc05(facts: Facts, cadre: str) -> frozenset[str]:
    """Less than 96 months without a break as head of one unit, where the cadre is head on the as-of date."""
    if facts.as_of < FIRST_RULES:
        return NONE
    return service(facts, [row for row in facts.tenures.get(cadre, []) if is_head(facts, row)], 96)


def lc18_off(facts: Facts, cadre: str) -> frozenset[str]:
    """The province has not switched it on."""
    assert cadre in facts.cadres
    return NONE


def lc18_on(facts: Facts, cadre: str) -> frozenset[str]:
    """Less than 120 months without a break as deputy in one unit."""
    if facts.as_of < DEPUTIES_FROM:
        return NONE
    return service(facts, [row for row in facts.tenures.get(cadre, []) if is_deputy(facts, row)], 120)


def is_head(facts: Facts, tenure: Row) -> bool:
    return yes(facts.titles.get(tenure["Mã chức danh"], {}).get("Cấp trưởng", ""))


def is_deputy(facts: Facts, tenure: Row) -> bool:
    name = facts.titles.get(tenure["Mã chức danh"], {}).get("Tên chức danh", "")
    return not is_head(facts, tenure) and "phó" in re.findall(r"\w+", name.casefold())


def service(facts: Facts, tenures: list[Row], limit: int) -> frozenset[str]:
    """The worst of all units."""
    real = [tenure for tenure in tenures if not is_backwards(tenure)]
    units = sorted({tenure["Mã đơn vị"] for tenure in real})
    return worst(in_one_unit(facts, real, unit, limit) for unit in units)


def in_one_unit(facts: Facts, posts: list[Row], unit: str, limit: int) -> frozenset[str]:
    """What one unit may come to. A post that may have ended breaches perhaps, or else is in order either way."""
    as_of = facts.as_of
    tenures = [tenure for tenure in posts if tenure["Mã đơn vị"] == unit]
    today = When(as_of, as_of, "day")
    sure = [tenure for tenure in tenures if held_on(tenure, today) == "yes"]
    perhaps = [tenure for tenure in tenures if held_on(tenure, today) == "maybe"]
    if not sure and not perhaps:
        return NONE
    begun = [tenure for tenure in posts if not begins_after(tenure, as_of)]
    possible: set[str] = set()
    # The longest time: all that may be held and may be joined is; the shortest: only what surely is.
    longest = reach(facts, sure + perhaps, begun, surely=False)
    firsts = [when(tenure["Từ ngày"]) for tenure in longest]
    earliest = min(first.first if first else LONG_AGO for first in firsts)
    if months_between(earliest, as_of) >= limit:
        possible.add(BREACHED)
    # A start that is not recorded lies no later than the end.
    shortest = [when(row["Từ ngày"] or row["Đến ngày"]) for row in reach(facts, sure, begun, surely=True)]
    latest = min((first.last for first in shortest if first), default=as_of)
    if months_between(latest, as_of) < limit:
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
