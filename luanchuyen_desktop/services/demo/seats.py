"""The posts of the province as seats with a number of places, and who sits in them when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from random import Random

from luanchuyen_desktop.domain.vocabulary import Level
from luanchuyen_desktop.services.demo.places import REFORM

PROVINCE = -1  # the "district" of provincial units
CENTRAL = -2
STAFF_RANKS = (80, 90)
GENERAL = ""  # the line of work of most offices
SCHOOLS = "GD"
WOMEN = "PN"
YOUTH = "TN"


@dataclass(frozen=True, slots=True)
class Seat:
    """A title in a unit. ``rank`` 0: not ranked yet; ``quota`` 0: any number; ``closes``: the unit's last day."""

    unit: str
    title: str
    rank: int
    quota: int
    level: Level
    district: int
    place: str | None
    opens: date
    closes: date
    is_head: bool
    is_non_local: bool
    line: str = GENERAL

    def open_on(self, day: date) -> bool:
        """Whether the unit exists on the day."""
        return self.opens <= day <= self.closes


class Seating:
    """Finds free seats and remembers who took them. Intervals are closed; an open end is ``date.max``."""

    def __init__(self, seats: Iterable[Seat], links: Iterable[tuple[str, str]]) -> None:
        self.seats: Sequence[Seat] = tuple(seats)
        self._of_unit: dict[str, list[Seat]] = defaultdict(list)
        self._by_rank: dict[tuple[str, int, int, bool], list[Seat]] = defaultdict(list)
        self._taken: dict[tuple[str, str], list[tuple[date, date]]] = defaultdict(list)
        ordered = tuple(links)
        self._links = frozenset(ordered)
        self._before: dict[str, list[str]] = defaultdict(list)
        for earlier, later in ordered:
            self._before[later].append(earlier)
        self.districts = 1 + max((seat.district for seat in self.seats), default=0)
        for seat in self.seats:
            self._of_unit[seat.unit].append(seat)
            if seat.opens < REFORM:
                self._by_rank[seat.line, seat.rank, seat.district, False].append(seat)
            if seat.closes >= REFORM:
                self._by_rank[seat.line, seat.rank, seat.district, True].append(seat)

    def of_unit(self, unit: str) -> Sequence[Seat]:
        """The seats of one unit."""
        return self._of_unit.get(unit, ())

    def predecessors(self, seat: Seat) -> Sequence[Seat]:
        """Seats of the same rank in the units that were merged into the seat's unit, the latest ones."""
        units = self._before.get(seat.unit, ())
        found = [each for unit in units for each in self.of_unit(unit) if each.rank == seat.rank]
        latest = max((each.closes for each in found), default=date.max)
        return [each for each in found if each.closes == latest]

    def linked(self, one: str, other: str) -> bool:
        """Whether one unit followed the other by a merger: a move between them is no rotation."""
        return (one, other) in self._links or (other, one) in self._links

    def is_free(self, seat: Seat, start: date, end: date) -> bool:
        """Whether the unit exists and a place in the seat is free on every day from start to end."""
        if not seat.opens <= start or end > seat.closes:
            return False
        if not seat.quota:
            return True
        taken = self._taken[seat.unit, seat.title]
        return sum(first <= end and last >= start for first, last in taken) < seat.quota

    def fits(self, seat: Seat, start: date, enough: date, end: date) -> bool:
        """Whether the unit exists at least until ``enough``, and the seat is free until it or ``end``."""
        return seat.closes >= enough and self.is_free(seat, start, min(end, seat.closes))

    def take(self, seat: Seat, start: date, end: date) -> None:
        """Sit down."""
        if seat.quota:
            self._taken[seat.unit, seat.title].append((start, end))

    def candidates(self, rank: int, district: int, day: date, line: str = GENERAL) -> Sequence[Seat]:
        """Seats of that rank and line of work, free or not, that were there in the era of the day.

        ``district``: its number, or ``PROVINCE`` or ``CENTRAL``.
        """
        return self._by_rank.get((line, rank, district, day >= REFORM), ())

    def find(
        self,
        rng: Random,
        rank: int,
        district: int,
        start: date,
        end: date,
        *,
        line: str = GENERAL,
        tries: int = 4,
        avoid: Seat | None = None,
        enough: date | None = None,
    ) -> Seat | None:
        """A seat that is free all the time, after a few random looks; ``None`` when none was met.

        ``enough``: a unit that is dissolved before ``end`` will do if it lasts until then.
        """
        candidates = self.candidates(rank, district, start, line)
        for _ in range(min(tries, 2 * len(candidates))):
            seat = candidates[int(rng.random() * len(candidates))]
            if seat is not avoid and self.fits(seat, start, enough or end, end):
                return seat
        return None
