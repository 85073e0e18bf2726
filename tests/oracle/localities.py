"""LC06 and LC19: whether somebody is a local of the place they are sent to, or hold a post in.

Where the contract is silent: of several determinations the latest counts, one that says "local" of a place that has
since become the locality or a part of it counts too (not so one that says "not local"), a place that ended without a
successor is known only to the place above it, and a hometown that is larger than the locality is not known well enough.
A post that may have ended breaches nothing for certain (LC19); every post held counts, concurrent ones too.
"""

from __future__ import annotations

from itertools import combinations

from tests.oracle.facts import (
    BREACHED,
    EITHER,
    FIRST_RULES,
    NONE,
    OK,
    SATISFIED,
    Facts,
    Row,
    When,
    act_of,
    codes,
    days,
    either,
    held_on,
    on,
    verdict_if,
    when,
    worst,
    yes,
)


def lc06(facts: Facts, rotation: Row) -> frozenset[str]:
    """Not a local: applies to titles on the list and to rotations for that purpose."""
    if not is_listed(facts, rotation["Mã chức danh đến"]) and rotation["Mục đích"] != "Không là người địa phương":
        return NONE
    return not_local(facts, rotation["Mã cán bộ"], rotation["Mã đơn vị đến"], act_of(facts, rotation))


def lc19(facts: Facts, cadre: str) -> frozenset[str]:
    """The same for each post held today whose title asks for somebody from elsewhere."""
    if facts.as_of < FIRST_RULES:
        return NONE
    parts = [NONE]
    for tenure in facts.tenures.get(cadre, []):
        held = held_on(tenure, on(facts.as_of))
        if held == "no" or not is_listed(facts, tenure["Mã chức danh"]):
            continue
        answer = not_local(facts, cadre, tenure["Mã đơn vị"], on(facts.as_of))
        parts.append(answer if held == "yes" else either(answer, OK))
    return worst(parts)


def is_listed(facts: Facts, title: str) -> bool:
    return yes(facts.titles.get(title, {}).get("Không là người địa phương", ""))


def not_local(facts: Facts, cadre: str, unit: str, act: When) -> frozenset[str]:
    """A determination decides, else the hometown; on every map of places that is possible on the date of the act."""
    locality = facts.units.get(unit, {}).get("Mã địa bàn", "")
    if not locality:
        return EITHER
    own = facts.determinations_of.get(cadre, [])
    related = relations(facts, {locality, *(row["Mã địa bàn"] for row in own)})
    hometown = facts.cadres[cadre]["Mã địa bàn quê quán"]
    if hometown:
        related = sorted({*related, *relations(facts, {hometown})})
    return either(*(on_map(facts, own, hometown, locality, gone) for gone in maps(facts, related, act)))


def on_map(facts: Facts, own: list[Row], hometown: str, locality: str, gone: frozenset[str]) -> frozenset[str]:
    chosen = determinations_for(facts, own, locality, gone)
    if chosen:
        return frozenset(BREACHED if yes(row["Là người địa phương"]) else SATISFIED for row in latest(chosen))
    if not hometown:
        return EITHER
    targets = successors_of(facts, locality, gone, frozenset())
    inside = [lies_in(facts, chain, targets, gone) for chain in chains(facts, hometown, gone, frozenset())]
    return either(*(verdict_if(frozenset(not answer for answer in answers)) for answers in inside))


def determinations_for(facts: Facts, rows: list[Row], locality: str, gone: frozenset[str]) -> list[Row]:
    """Those for the locality, and "local" for a place that has become it or a part of it."""
    targets = {locality, *successors_of(facts, locality, gone, frozenset())}
    return [
        row
        for row in rows
        if row["Mã địa bàn"] == locality
        or (yes(row["Là người địa phương"]) and successors_of(facts, row["Mã địa bàn"], gone, frozenset()) <= targets)
    ]


def latest(rows: list[Row]) -> list[Row]:
    """Those that are not certainly older than another one."""
    dates = [day for row in rows if (day := when(row["Ngày"]))]
    return [row for row in rows if (own := when(row["Ngày"])) is None or all(day.first <= own.last for day in dates)]


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
