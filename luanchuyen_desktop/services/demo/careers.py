"""Careers: from the first post to the present one, through units that existed and seats that were free."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from luanchuyen_desktop.domain.dates import add_months, months_between
from luanchuyen_desktop.services.demo.roles import Role
from luanchuyen_desktop.services.demo.routes import Route, Stint, plan_route
from luanchuyen_desktop.services.demo.seats import CENTRAL, GENERAL, PROVINCE, SCHOOLS, STAFF_RANKS, Seat, Seating

_DAY = timedelta(days=1)
_LADDER = (90, 80, 70, 60, 50, 40, 30, 20, 12, 10)
_SHORTEST = 9  # months in one post, where nothing cuts it short
_BRISKEST = 12.0  # months in one post on average, for those who move fastest
_POSTS = 12.5  # posts in a career as intended; some are merged or go on for want of a free seat


@dataclass(slots=True)
class Career:
    """Posts in order without gaps, and the rotation among them."""

    stints: list[Stint]
    route: Route | None
    home: int  # the district where it began: its number

    @property
    def routes(self) -> list[Route]:
        """Its rotations, the latest first."""
        routes = [self.route] if self.route else []
        return routes + [route.earlier for route in routes if route.earlier]


class CareerPlanner:
    """Makes one career after another; seats that were taken stay taken."""

    def __init__(self, rng: Random, seating: Seating, districts: int, as_of: date) -> None:
        self._rng = rng
        self._seating = seating
        self._districts = districts
        self._as_of = as_of

    def route(self, role: Role) -> Route | None:
        """The rotation of a role, with its seats taken. Ask for all of them before the first career fills the rest."""
        route = plan_route(self._rng, self._seating, role, self._as_of)
        for stint in route.fixed if route else ():
            if stint.start != role.since or stint.seat is not role.seat:
                self._seating.take(stint.seat, stint.start, stint.end or date.max)
        return route

    def career(self, role: Role, route: Route | None) -> Career:
        """The career that leads to the role by its rotation."""
        rng = self._rng
        home = role.seat.district if role.seat and role.seat.district >= 0 else rng.randrange(self._districts)
        fixed = route.fixed if route else []
        if role.seat is not None and not (fixed and fixed[-1].seat is role.seat and fixed[-1].end is None):
            fixed = [*fixed, Stint(role.seat, role.since, None)]
        if not fixed:  # retired, and no rotation could be placed: a quiet end in staff
            fixed = [Stint(self._any_staff(role.since), add_months(role.since, -60), role.until)]
        track = _Track(home, fixed[0].seat.district, fixed[0].seat.line)
        begin = _first_day(rng, role.birth, fixed[0].start)
        pace = max(_BRISKEST, months_between(begin, self._as_of) / max(6.0, rng.gauss(_POSTS, 2.2)))
        stints = self._joined(begin, fixed, track, pace)
        return Career(stints, route, home)

    def _joined(self, begin: date, fixed: Sequence[Stint], track: _Track, pace: float) -> list[Stint]:
        """The fixed posts with careers filled in before and between them."""
        stints: list[Stint] = []
        cursor, rank = begin, _LADDER[0]
        for stint in fixed:
            if cursor < stint.start:
                stints += self._fill(cursor, stint, rank, track, pace)
            stints.append(stint)
            rank = min(rank, stint.seat.rank or rank)
            if stint.end is not None:
                cursor = stint.end + _DAY
        return _merged(stints)

    def _fill(self, start: date, following: Stint, rank_from: int, track: _Track, pace: float) -> list[Stint]:
        """Posts from ``start`` to the day before ``following``, rising from one rank to that of the next post."""
        steps = [rank for rank in _LADDER if rank_from >= rank >= (following.seat.rank or 70)] or [rank_from]
        last = following.start - _DAY
        span = max((last - start).days, 1)
        stints: list[Stint] = []
        cursor, seat, step = start, None, -1
        teacher = replace(track, line=SCHOOLS) if self._may_teach(rank_from, track) else track
        while cursor <= last:
            part = (cursor - start).days / span
            step = min(int(part * (len(steps) + 1.0)), len(steps) - 1, step + 1)
            end = self._end(cursor, last, pace)
            seat, end = self._next(seat, steps[step], cursor, end, following.seat, track if stints else teacher)
            self._seating.take(seat, cursor, end)
            stints.append(Stint(seat, cursor, end))
            cursor = end + _DAY
        return stints

    def _may_teach(self, rank: int, track: _Track) -> bool:
        """One in ten of those who work in offices began as a teacher."""
        return rank == _LADDER[0] and track.line == GENERAL and self._rng.random() < 0.1

    def _end(self, cursor: date, last: date, pace: float) -> date:
        months = max(_SHORTEST, round(pace * (0.45 + 1.1 * self._rng.random())))
        end = add_months(cursor.replace(day=1), months) - _DAY
        return last if add_months(end, _SHORTEST) > last else end

    def _next(
        self, seat: Seat | None, rank: int, start: date, end: date, following: Seat, track: _Track
    ) -> tuple[Seat, date]:
        """The next seat and its last day, which comes early where the unit is dissolved."""
        stay = _Stay(start, min(end, add_months(start, 3)), end)
        lowest = seat.rank if seat else _LADDER[0]
        found = (
            self._inside(seat, rank, stay, following)
            or self._around(rank, stay, following, track)
            or (self._around(rank + 10, stay, following, track) if rank + 10 <= lowest else None)
            or (seat if seat and self._fits(seat, stay) else None)
            or self._staff(seat, stay)
            or self._any_staff(start, track.line)
        )
        return found, min(end, found.closes)

    def _fits(self, seat: Seat, stay: _Stay) -> bool:
        return self._seating.fits(seat, stay.start, stay.enough, stay.end)

    def _inside(self, seat: Seat | None, rank: int, stay: _Stay, following: Seat) -> Seat | None:
        """Another seat of that rank in the same unit: how most people rise."""
        if seat is None or self._rng.random() > 0.5:
            return None
        seats = [each for each in self._seating.of_unit(seat.unit) if each.rank == rank and each is not seat]
        return next((each for each in seats if each is not following and self._fits(each, stay)), None)

    def _around(self, rank: int, stay: _Stay, following: Seat, track: _Track) -> Seat | None:
        """A seat in the cadre's own part of the province, now and then elsewhere."""
        for district in track.regions(self._rng):
            found = self._seating.find(
                self._rng, rank, district, stay.start, stay.end, line=track.line, avoid=following, enough=stay.enough
            )
            if found is not None:
                return found
        return None

    def _staff(self, seat: Seat | None, stay: _Stay) -> Seat | None:
        """A place among the staff of the same unit."""
        inside = self._seating.of_unit(seat.unit) if seat else ()
        return next((each for each in inside if each.rank in STAFF_RANKS and self._fits(each, stay)), None)

    def _any_staff(self, day: date, line: str = GENERAL) -> Seat:
        """Staff of a provincial office that goes on: there always is a place."""
        for rank, kind in ((STAFF_RANKS[1], line), (STAFF_RANKS[0], line), (STAFF_RANKS[0], GENERAL)):
            candidates = self._seating.candidates(rank, PROVINCE, day, kind)
            seats = [each for each in candidates if each.closes == date.max and each.opens <= day]
            if seats:
                break
        return seats[int(self._rng.random() * len(seats))]


@dataclass(frozen=True, slots=True)
class _Stay:
    """A time in a post: from ``start`` to ``end``, or at least to ``enough`` where the unit is dissolved before."""

    start: date
    enough: date
    end: date


@dataclass(frozen=True, slots=True)
class _Track:
    """Where a career runs: a district of its own, and the part of the province to which it leads."""

    home: int
    goal: int
    line: str

    def regions(self, rng: Random) -> tuple[int, ...]:
        """Where to look, in order."""
        if self.goal == CENTRAL:
            return (CENTRAL, PROVINCE)
        if self.goal == PROVINCE:
            return (PROVINCE, self.home) if rng.random() < 0.78 else (self.home, PROVINCE)
        return (self.goal, self.home) if rng.random() < 0.88 else (PROVINCE, self.goal)


def _first_day(rng: Random, birth: date, before: date) -> date:
    """The first post: at 22 to 26, always after the 19th birthday, and before the first fixed post."""
    age = rng.choice((22, 22, 23, 23, 23, 24, 24, 25, 26))
    day = date(birth.year + age, rng.choice((1, 3, 5, 7, 8, 9, 9, 10, 11)), 1)
    latest = add_months(before, -6).replace(day=1)
    earliest = add_months(birth, 19 * 12)
    return max(min(day, latest), min(add_months(earliest, 1).replace(day=1), before))


def _merged(stints: Sequence[Stint]) -> list[Stint]:
    """Two lines in a row about the same post are one, unless a rotation parts them."""
    merged: list[Stint] = []
    for stint in stints:
        before = merged[-1] if merged else None
        if before and before.seat is stint.seat and not before.is_rotation and not stint.is_rotation:
            before.end = stint.end
        else:
            merged.append(stint)
    return merged
