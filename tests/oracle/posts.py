"""LC03 and LC17: whether there is room in the post, and whether the two units exist.

Where the contract is silent: without a start the day of the act stands for it. Whoever has a line of the post in the
career holds it, concurrently too. A rotation that is decided or running and has no end moves its cadre: out of the post
from its own day on, unless that time in the post began later; into the post from its own day on, unless a line of the
career that ends later, or may, tells the time there. A rotation without a title of origin may leave any post of its
unit. The last day of a unit still counts; a unit without a level is none of level Huyện. Each person, and each of the
two units, is asked about by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import product

from tests.oracle.facts import (
    BREACHED,
    EITHER,
    FAR_OFF,
    LONG_AGO,
    NONE,
    OK,
    SATISFIED,
    Facts,
    Row,
    When,
    act_of,
    is_backwards,
    not_after,
    on,
    verdict_if,
    when,
    worst,
)

LAST_OF_DISTRICTS = date(2025, 6, 30)
IN_FORCE = ("Đã quyết định", "Đang luân chuyển")


def lc03(facts: Facts, rotation: Row) -> frozenset[str]:
    """No more holders on the first day than there are posts, this cadre among them."""
    post = (rotation["Mã đơn vị đến"], rotation["Mã chức danh đến"])
    quota = facts.quotas.get(post, "")
    if not quota:
        return NONE
    start = first_day(facts, rotation)
    others = others_of(facts, post, rotation["Mã cán bộ"])
    return room([may_hold_in(person, start) for person in others], int(quota))


class Person:
    """What one other cadre's file says of the post: times in it, ways into it and out of it."""

    def __init__(self) -> None:
        self.times: list[tuple[When, When]] = []
        self.ways_in: list[When] = []
        self.ways_out: list[When] = []
        self.perhaps_out: list[When] = []  # no title of origin: it may have been another post of the unit

    def dates(self) -> list[When]:
        return [*(day for time in self.times for day in time), *self.ways_in, *self.ways_out, *self.perhaps_out]


def others_of(facts: Facts, post: tuple[str, str], cadre: str) -> list[Person]:
    people: dict[str, Person] = {}
    unit, title = post
    for row in facts.holders.get(title, []):
        if row["Mã đơn vị"] == unit and row["Mã cán bộ"] != cadre and not is_backwards(row):
            people.setdefault(row["Mã cán bộ"], Person()).times.append(time_in(row))
    for row in facts.rotations:
        if row["Mã cán bộ"] == cadre or row["Trạng thái"] not in IN_FORCE or row["Ngày kết thúc"]:
            continue
        if (row["Mã đơn vị đến"], row["Mã chức danh đến"]) == post:
            people.setdefault(row["Mã cán bộ"], Person()).ways_in.append(first_day(facts, row))
        elif row["Mã đơn vị đi"] == unit and row["Mã chức danh đi"] == title:
            people.setdefault(row["Mã cán bộ"], Person()).ways_out.append(first_day(facts, row))
        elif row["Mã đơn vị đi"] == unit and not row["Mã chức danh đi"]:
            people.setdefault(row["Mã cán bộ"], Person()).perhaps_out.append(first_day(facts, row))
    for person in people.values():
        person.ways_in = [day for day in person.ways_in if not any(end.last >= day.first for _, end in person.times)]
    return list(people.values())


def time_in(row: Row) -> tuple[When, When]:
    start, end = when(row["Từ ngày"]), when(row["Đến ngày"])
    if start is None:
        return When(LONG_AGO, end.last if end else FAR_OFF, "day"), end or When(LONG_AGO, FAR_OFF, "day")
    return start, end or on(FAR_OFF)


def first_day(facts: Facts, rotation: Row) -> When:
    return when(rotation["Ngày bắt đầu"]) or act_of(facts, rotation)


def turning_days(span: When, others: Iterable[When]) -> list[date]:
    """The days of a span between which nothing else changes: its ends, and those at the bounds of other dates."""
    found = {span.first, span.last}
    for other in others:
        for bound in (other.first, other.last):
            found |= {bound + timedelta(n) for n in (-1, 0, 1) if LONG_AGO < bound < FAR_OFF}
    return sorted(day for day in found if span.first <= day <= span.last)


def room(answers: list[frozenset[bool]], quota: int) -> frozenset[str]:
    fewest = 1 + sum(answer == {True} for answer in answers)
    most = 1 + sum(True in answer for answer in answers)
    possible = set()
    if fewest <= quota:
        possible.add(SATISFIED)
    if most > quota:
        possible.add(BREACHED)
    return frozenset(possible)


def may_hold(person: Person, day: date) -> set[bool]:
    """Whether somebody holds the post that day, with every day that the dates may be."""
    if person.ways_in or person.ways_out or person.perhaps_out:
        return {holds(world, day) for world in worlds(person, day)}
    answers = [{holds(world, day) for world in worlds(alone(time), day)} for time in person.times]
    possible = {True} if any(True in answer for answer in answers) else set()
    return possible | ({False} if all(False in answer for answer in answers) else set())


def may_hold_in(person: Person, span: When) -> frozenset[bool]:
    """The same, the day being one of a span."""
    return frozenset(answer for day in turning_days(span, person.dates()) for answer in may_hold(person, day))


def alone(time: tuple[When, When]) -> Person:
    """One time in the post by itself: without a way in or out it has nothing to do with the others."""
    person = Person()
    person.times.append(time)
    return person


class World:
    """One way in which everything about a person may have been, to the day."""

    def __init__(self, person: Person, chosen: tuple[date, ...]) -> None:
        n, m = 2 * len(person.times), len(person.ways_in)
        k = n + m + len(person.ways_out)
        self.times = [(chosen[i], chosen[i + 1]) for i in range(0, n, 2)]
        # A time in the post whose start is not recorded is the one that a way out ends, whenever it began.
        self.left_after = [
            LONG_AGO if span.first == LONG_AGO else start
            for (span, _), (start, _) in zip(person.times, self.times, strict=True)
        ]
        self.ways_in = chosen[n : n + m]
        self.ways_out = chosen[n + m : k]
        self.perhaps_out = chosen[k:]


def worlds(person: Person, day: date) -> Iterator[World]:
    dates = person.dates()
    for chosen in product(*(turning_days(span, [*dates, on(day)]) for span in dates)):
        world = World(person, chosen)
        yield world
        if world.perhaps_out:
            other = World(person, chosen)
            other.ways_out = (*world.ways_out, *world.perhaps_out)
            yield other


def holds(world: World, day: date) -> bool:
    for (start, end), since in zip(world.times, world.left_after, strict=True):
        if start <= day <= end and not any(since <= out <= day for out in world.ways_out):
            return True
    for way_in in world.ways_in:
        left = any(way_in <= out <= day for out in world.ways_out)
        if way_in <= day and not left:
            return True
    return False


# ---------------------------------------------------------------------------------------------------------------- LC17


def lc17(facts: Facts, rotation: Row) -> frozenset[str]:
    """Origin and destination exist on the first day."""
    day = first_day(facts, rotation)
    return worst(exists(facts, rotation[unit], day) for unit in ("Mã đơn vị đi", "Mã đơn vị đến"))


def exists(facts: Facts, unit: str, day: When) -> frozenset[str]:
    if not unit:
        return EITHER
    row = facts.units[unit]
    began, ceased = when(row["Hiệu lực từ"]), when(row["Hiệu lực đến"])
    parts = [OK]
    if row["Cấp"] == "Huyện":
        parts.append(verdict_if(not_after(day, on(LAST_OF_DISTRICTS))))
    if began is not None:
        parts.append(verdict_if(not_after(began, day)))
    if ceased is not None:
        parts.append(verdict_if(not_after(day, ceased)))
    return worst(parts)
