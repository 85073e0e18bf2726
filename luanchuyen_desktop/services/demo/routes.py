"""The rotation in a career: from where to where and when, and what came after it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from luanchuyen_desktop.domain.dates import add_months
from luanchuyen_desktop.domain.vocabulary import Level, Outcome, RotationState
from luanchuyen_desktop.services.demo.places import REFORM
from luanchuyen_desktop.services.demo.roles import Role, moment
from luanchuyen_desktop.services.demo.scripts import Script
from luanchuyen_desktop.services.demo.seats import CENTRAL, GENERAL, PROVINCE, Seat, Seating

_DAY = timedelta(days=1)
_TRIES = 40


@dataclass(slots=True)
class Stint:
    """A post from ``start`` to ``end``, its last day; ``None``: still held."""

    seat: Seat
    start: date
    end: date | None
    is_rotation: bool = False


@dataclass(slots=True)
class Route:
    """One rotation. ``fixed``: the posts of the career that it settles, in order, without gaps.

    ``start`` is ``None`` while nothing is decided; ``decided`` may lie before a start that is still to come.
    """

    script: Script
    origin: Seat
    destination: Seat
    decided: date | None = None
    start: date | None = None
    ended: date | None = None
    fixed: list[Stint] = field(default_factory=list)
    earlier: Route | None = None


def plan_route(rng: Random, seating: Seating, role: Role, as_of: date) -> Route | None:
    """The route of the role's script; ``None`` when it has none, or no free seats were found for it."""
    if role.script is None:
        return None
    for _ in range(_TRIES):
        if role.script.is_pending:
            route = _pending(rng, seating, role, as_of)
        elif role.script.state is RotationState.RUNNING:
            route = _running(rng, seating, role)
        else:
            route = _past(rng, seating, role)
        if route is not None:
            _precede(rng, seating, role, route)
            return route
    return None


def _precede(rng: Random, seating: Seating, role: Role, route: Route) -> None:
    """One in four who are being rotated had been rotated once before."""
    if route.ended is not None or role.seat is None or rng.random() > 0.25:
        return
    first = route.fixed[0] if route.fixed else Stint(role.seat, role.since, None)
    last = first.start - _DAY if rng.random() < 0.5 else add_months(first.start, -rng.randint(13, 30))
    start = add_months(last, -rng.randint(36, 48))
    if add_months(role.birth, 31 * 12) > start or first.seat.district == CENTRAL:
        return
    outcome = rng.choice((Outcome.EQUIVALENT, Outcome.HIGHER))
    before = Role(first.seat, first.start, role.sex, role.birth, Script(RotationState.ENDED, outcome), (start, last))
    earlier = _past(rng, seating, before)
    if earlier is not None:
        route.earlier = earlier
        route.fixed = [*earlier.fixed, *route.fixed]


def _pending(rng: Random, seating: Seating, role: Role, as_of: date) -> Route | None:
    """A rotation that has not begun: the destination is kept free."""
    script, origin = role.script, role.seat
    if script is None or origin is None:
        return None
    inside = origin.district != PROVINCE or origin.line != GENERAL
    district = PROVINCE if inside and rng.random() < 0.4 else _some_district(rng, seating, origin)
    destination = seating.find(rng, origin.rank, district, as_of, date.max, line=origin.line)
    if destination is None or not _is_rotation(seating, origin, destination):
        return None
    if script.state is not RotationState.CANCELLED:
        seating.take(destination, as_of, date.max)
    route = Route(script, origin, destination)
    if script.state is RotationState.DECIDED:
        route.decided = as_of - timedelta(days=rng.randint(2, 12))
        route.start = add_months(as_of.replace(day=1), 1)
    return route


def _running(rng: Random, seating: Seating, role: Role) -> Route | None:
    """The present post is the destination; look for a post of the same rank to have come from."""
    script, destination = role.script, role.seat
    if script is None or destination is None:
        return None
    start = role.since
    if script.merger:
        origin = rng.choice(seating.predecessors(destination))
    else:
        found = _origin(rng, seating, destination, start)
        if found is None:
            return None
        origin = found
    since = max(origin.opens, moment(rng, add_months(start, -44), add_months(start, -15)))
    if not seating.is_free(origin, since, start - _DAY):
        return None
    decided = max(start - timedelta(days=rng.randint(3, 14)), since)
    fixed = [Stint(origin, since, start - _DAY), Stint(destination, start, None, is_rotation=True)]
    return Route(script, origin, destination, decided, start, None, fixed)


def _origin(rng: Random, seating: Seating, destination: Seat, start: date) -> Seat | None:
    """A post of the same rank in another unit that still exists on the start date."""
    chance = rng.random()
    if destination.level is Level.PROVINCE and chance < 0.07:
        district = CENTRAL
    elif destination.level is Level.PROVINCE:
        inside = chance < 0.5 or start < add_months(REFORM, 2)
        district = PROVINCE if inside else _some_district(rng, seating, destination)
    else:
        district = PROVINCE if chance < 0.65 else _some_district(rng, seating, destination)
    before = max(add_months(start, -1), REFORM) if start >= REFORM else add_months(start, -1)
    line = GENERAL if district == CENTRAL else destination.line
    origin = seating.find(rng, destination.rank, district, before, start, line=line)
    return origin if origin and _is_rotation(seating, origin, destination) else None


def _past(rng: Random, seating: Seating, role: Role) -> Route | None:
    """An ended rotation and the post after it."""
    script, window = role.script, role.window
    if script is None or window is None:
        return None
    start, ended = window
    rank = _rank(rng, role, script)
    pair = _pair(rng, seating, role, rank, start, ended)
    if pair is None:
        return None
    origin, destination = pair
    since = max(origin.opens, moment(rng, add_months(start, -44), add_months(start, -15)))
    if not seating.is_free(origin, since, start - _DAY):
        return None
    fixed = [Stint(origin, since, start - _DAY), Stint(destination, start, ended, is_rotation=True)]
    after = _after(rng, seating, role, origin, destination, rank)
    if after is None:
        return None
    decided = start - timedelta(days=rng.randint(3, 14))
    return Route(script, origin, destination, decided, start, ended, [*fixed, *after])


def _rank(rng: Random, role: Role, script: Script) -> int:
    if role.seat is None:
        return 40
    if script.outcome is Outcome.HIGHER:
        return role.seat.rank + 10
    if role.seat.rank <= 50 and rng.random() < 0.3 and role.window and add_months(role.window[1], 12) < role.since:
        return role.seat.rank + 10
    return role.seat.rank


def _pair(rng: Random, seating: Seating, role: Role, rank: int, start: date, ended: date) -> tuple[Seat, Seat] | None:
    """Origin and destination of that rank: down, up, between districts, or between offices of one level."""
    destination = _past_destination(rng, seating, role, rank, start, ended)
    if destination is None:
        return None
    district = PROVINCE
    if rng.random() < (0.45 if destination.district == PROVINCE else 0.35):
        district = _some_district(rng, seating, destination)
    origin = seating.find(rng, rank, district, add_months(start, -1), start, line=destination.line)
    if origin is None or not _is_rotation(seating, origin, destination):
        return None
    return origin, destination


def _past_destination(rng: Random, seating: Seating, role: Role, rank: int, start: date, ended: date) -> Seat | None:
    script, seat = role.script, role.seat
    if script is None or seat is None:
        return seating.find(rng, rank, PROVINCE, start, ended)
    if script.outcome is Outcome.SETTLED and ended + _DAY >= role.since and seat.rank == rank:
        return seat if seating.is_free(seat, start, ended) else None
    where = _destination_district(rng, seating, script)
    return seating.find(rng, rank, where, start, ended, line=seat.line)


def _destination_district(rng: Random, seating: Seating, script: Script | None) -> int:
    if script and script.outcome is Outcome.UNIT_ENDED:
        return rng.randrange(seating.districts)
    return PROVINCE if rng.random() < 0.3 else rng.randrange(seating.districts)


def _after(
    rng: Random, seating: Seating, role: Role, origin: Seat, destination: Seat, rank: int
) -> Sequence[Stint] | None:
    """The post after the rotation, up to the present one or for a while; nothing when the present one follows."""
    script, window = role.script, role.window
    if script is None or window is None or role.seat is None:
        return ()
    begin = window[1] + _DAY
    if begin >= role.since:
        return () if _fits_directly(script, role.seat, origin, destination, rank) else None
    wanted = rank - 10 if script.outcome is Outcome.HIGHER else rank
    end = min(role.since - _DAY, add_months(begin, rng.randint(16, 34)))
    seat = _next_seat(rng, seating, script, origin, destination, wanted, begin)
    if seat is None or (seat is destination and script.outcome is not Outcome.SETTLED):
        return None
    end = min(end, seat.closes)
    if end < begin or not seating.is_free(seat, begin, end):
        return None
    return (Stint(seat, begin, end),)


def _fits_directly(script: Script, seat: Seat, origin: Seat, destination: Seat, rank: int) -> bool:
    """Whether the present post is what the outcome says came next."""
    if script.outcome is Outcome.HIGHER:
        return seat.rank < rank
    if script.outcome is Outcome.RETURNED:
        return seat.unit == origin.unit
    if script.outcome is Outcome.SETTLED:
        return seat is destination
    return seat is not destination


def _next_seat(
    rng: Random, seating: Seating, script: Script, origin: Seat, destination: Seat, wanted: int, begin: date
) -> Seat | None:
    if script.outcome is Outcome.SETTLED:
        return destination
    until = add_months(begin, 1)
    if script.outcome is Outcome.RETURNED:
        back = [seat for seat in seating.of_unit(origin.unit) if seat.rank == origin.rank]
        return next((seat for seat in back if seating.is_free(seat, begin, until)), None)
    district = destination.district if rng.random() < 0.3 else rng.choice((PROVINCE, origin.district))
    return seating.find(rng, wanted, district, begin, until, line=destination.line)


def _some_district(rng: Random, seating: Seating, other: Seat) -> int:
    """A district other than that of the other end."""
    district = rng.randrange(seating.districts)
    return district if district != other.district else (district + 1) % seating.districts


def _is_rotation(seating: Seating, origin: Seat, destination: Seat) -> bool:
    """Between two units of which neither succeeded the other."""
    return origin.unit != destination.unit and not seating.linked(origin.unit, destination.unit)
