"""DL02 to DL06 and DL09: whether the dates of one career can stand beside one another.

Where the contract is silent: a post that ends before it begins is told once (DL02) and is no time at all elsewhere. In
a history written in months the months are what is compared (DL04), unless even so more than a month is surely empty; a
concurrent post fills a gap; the two dates of a post are intervals by themselves; the time after the last post is not
asked. A post still held is held today (DL09).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from tests.oracle.facts import (
    BAD,
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
    add_months,
    at_least,
    either,
    is_backwards,
    not_after,
    on,
    verdict_if,
    when,
    worst,
    yes,
)


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


def dl02_of_rotation(_facts: Facts, rotation: Row) -> frozenset[str]:
    """The same for the start and the end of a rotation; nor does it end before it is decided."""
    start, end = when(rotation["Ngày bắt đầu"]), when(rotation["Ngày kết thúc"])
    decided = when(rotation["Ngày quyết định"])
    if rotation["Trạng thái"] == "Hủy" or end is None:
        return NONE
    return worst([in_order(start, end), in_order(decided, end) if decided else OK])


# ---------------------------------------------------------------------------------------------------------- DL04: gaps


def dl04(facts: Facts, cadre: str) -> frozenset[str]:
    """No more than a month between the posts: each is joined to one that began before it, or is the first."""
    posts = [row for row in facts.tenures.get(cadre, []) if not is_backwards(row)]
    posts.sort(key=lambda row: (bounds(row).start.first, bounds(row).end.first))
    return worst(joined_to_some(post, posts[:index], posts[index + 1 :]) for index, post in enumerate(posts))


def joined_to_some(post: Row, listed_before: list[Row], listed_after: list[Row]) -> frozenset[str]:
    """A start that is not known to the day is tried out day by day, where it makes a difference."""
    others = [*listed_before, *listed_after]
    start = bounds(post).start
    tried = telling_days(start, others)
    return either(
        *(
            joined_from(day, start if start.precision == "month" else on(day), listed_before, listed_after)
            for day in tried
        )
    )


def telling_days(start: When, others: list[Row]) -> set[date]:
    found = {start.first, start.last}
    for edge in (edge for other in others for span in astuple_of(bounds(other)) for edge in (span.first, span.last)):
        if LONG_AGO < edge < FAR_OFF:
            first = edge.replace(day=1)
            later = [add_months(edge + timedelta(1), 1), add_months(first, 1), add_months(first, 2)]
            found |= {day + timedelta(n) for day in (edge, *later) for n in (-1, 0, 1)}
    return {day for day in found if start.first <= day <= start.last}


def astuple_of(some: Bounds) -> tuple[When, When]:
    return some.start, some.end


def joined_from(day: date, start: When, listed_before: list[Row], listed_after: list[Row]) -> frozenset[str]:
    """Of two posts that begin on the same day the one that is listed first came first."""
    relations = [relation(other, day, start, is_first=True) for other in listed_before]
    relations += [relation(other, day, start, is_first=False) for other in listed_after]
    possible: set[str] = set()
    if any("joined" in some for some in relations) or all("later" in some for some in relations):
        possible.add(SATISFIED)
    if any("gap" in some for some in relations) and not any(some == {"joined"} for some in relations):
        possible.add(BREACHED)
    return frozenset(possible)


def relation(other: Row, day: date, start: When, *, is_first: bool) -> set[str]:
    """How another post may stand to one that begins on a day: it began later, or it left no gap, or it did."""
    begins = bounds(other).start
    before = day if is_first else day - timedelta(1) if day > LONG_AGO else day
    if begins.first > before:
        return {"later"}
    found = gap_between(other, start)
    return found if begins.last <= before else found | {"later"}


def gap_between(before: Row, start: When) -> set[str]:
    """More than one month between the end of a post and a start. A month stands for the day that lies nearest; beside
    it whole months are counted too.
    """
    end = when(before["Đến ngày"])
    if end is None:
        return {"joined"} if when(before["Từ ngày"]) else {"joined", "gap"}
    latest_start = start.first if start.precision == "month" else start.last
    earliest_end = end.last if end.precision == "month" else end.first
    surely = start.first > add_months(end.last + timedelta(1), 1)
    possibly = latest_start > add_months(earliest_end + timedelta(1), 1)
    if "month" in {end.precision, start.precision}:
        surely = surely or months_apart(end.last, start.first) > 1
        possibly = possibly or months_apart(end.first, start.last) > 1
    if surely:
        return {"gap"}
    return {"joined", "gap"} if possibly else {"joined"}


def months_apart(end: date, start: date) -> int:
    """The whole calendar months between two months."""
    return (start.year - end.year) * 12 + start.month - end.month - 1


# --------------------------------------------------------------------------------------------- DL05, DL06, DL09


def dl05(facts: Facts, cadre: str) -> frozenset[str]:
    """At least 18 years old on joining the Party and on taking up the first post."""
    row = facts.cadres[cadre]
    birth, joined = when(row["Ngày sinh"]), when(row["Ngày vào Đảng"])
    parts = [NONE]
    if joined is not None:
        parts.append(at_least(18 * 12, birth, joined) if birth else EITHER)
    for tenure in facts.tenures.get(cadre, []):
        start = when(tenure["Từ ngày"])
        parts.append(at_least(18 * 12, birth, start) if birth and start else EITHER)
    return worst(parts)


def dl06(facts: Facts, cadre: str) -> frozenset[str]:
    """Probation comes before full membership."""
    joined, official = when(facts.cadres[cadre]["Ngày vào Đảng"]), when(facts.cadres[cadre]["Ngày chính thức"])
    return verdict_if(not_after(joined, official)) if official else NONE


def dl09(facts: Facts, cadre: str) -> frozenset[str]:
    """Every post lies within the life of its unit."""
    return worst(in_the_life_of(facts, tenure) for tenure in facts.tenures.get(cadre, []) if not is_backwards(tenure))


def in_the_life_of(facts: Facts, tenure: Row) -> frozenset[str]:
    unit = facts.units[tenure["Mã đơn vị"]]
    began, ceased = when(unit["Hiệu lực từ"]), when(unit["Hiệu lực đến"])
    start, end = when(tenure["Từ ngày"]), when(tenure["Đến ngày"])
    parts = [NONE]
    if began is not None:
        # A start that is not recorded may be any day up to the end; no start lies after the end.
        first, until = start or on(LONG_AGO), end.last if end else FAR_OFF
        last_start = min(start.last, until) if start else until
        parts.append(verdict_if(not_after(began, When(first.first, last_start, "day"))))
    if ceased is not None:
        last = end or (When(facts.as_of, facts.as_of, "day") if start else None)
        if last and start:  # the last day is none before the first
            last = When(max(last.first, start.first), max(last.last, start.last) if not end else end.last, "day")
        parts.append(verdict_if(not_after(last, ceased)))
    return worst(parts)
