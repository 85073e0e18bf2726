"""The figures of needs: places, holders, vacancies and surplus, what is certain and what is not counted apart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import reduce

from luanchuyen_desktop.documents.text import number
from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.domain.holders import PostKey
from luanchuyen_desktop.domain.records import Unit
from luanchuyen_desktop.domain.vocabulary import Level
from luanchuyen_desktop.rules.three_valued import Truth
from luanchuyen_desktop.services.needs.ordering import post_order
from luanchuyen_desktop.services.needs.reasons import Cause, reached
from luanchuyen_desktop.services.needs.seats import Moment, Seat


@dataclass(frozen=True, slots=True)
class Count:
    """How many certainly, and how many more perhaps."""

    sure: int = 0
    unsure: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(self.sure + other.sure, self.unsure + other.unsure)

    def __bool__(self) -> bool:
        return bool(self.sure or self.unsure)

    @property
    def in_words(self) -> str:
        """``3``, or ``3 + 1?`` where one more is not certain."""
        return f"{number(self.sure)} + {number(self.unsure)}?" if self.unsure else number(self.sure)


def counted_among(truths: Iterable[Truth]) -> Count:
    """How many are so, and how many may be."""
    sure = unsure = 0
    for truth in truths:
        sure += truth is True
        unsure += truth is None
    return Count(sure, unsure)


@dataclass(frozen=True, slots=True)
class Figures:
    """At one moment, over one post or many.

    ``places``: the number allowed, summed over the posts where one is recorded; ``unstated``: posts where none is.
    ``vacant`` and ``surplus`` are summed post by post: too many in one place fill no gap in another.
    """

    places: int = 0
    unstated: int = 0
    holders: Count = Count()
    vacant: Count = Count()
    surplus: Count = Count()

    def __add__(self, other: Figures) -> Figures:
        return Figures(
            self.places + other.places,
            self.unstated + other.unstated,
            self.holders + other.holders,
            self.vacant + other.vacant,
            self.surplus + other.surplus,
        )


def figures(least: int, most: int | None, holders: Count) -> Figures:
    """Of one post that has ``least`` to ``most`` places (they differ where it is not certain that its unit exists).

    ``most`` is ``None`` where no number is recorded: then nobody can say what is lacking.
    """
    if most is None:
        return Figures(0, 1, holders)
    fewest, many = holders.sure, holders.sure + holders.unsure
    return Figures(
        most,
        0,
        holders,
        vacant=_between(least - many, most - fewest),
        surplus=_between(fewest - most, many - least),
    )


def _between(least: int, most: int) -> Count:
    """From the least to the most that it may be."""
    least, most = max(least, 0), max(most, 0)
    return Count(least, most - least)


@dataclass(frozen=True, slots=True)
class Post:
    """One title in one unit with its figures. ``quota``: as recorded in the catalogue; ``unit_ends``: by the day."""

    unit: str
    title: str
    quota: int | None
    difficult: bool
    unit_ends: Truth
    seats: tuple[Seat, ...]
    now: Figures
    then: Figures
    leaving: Count
    coming: Count


@dataclass(frozen=True, slots=True)
class Survey:
    """All posts that are held or may be held by law, in the order of the list, and what they were counted by."""

    moment: Moment
    counted: frozenset[Cause]
    posts: tuple[Post, ...]

    @property
    def now(self) -> Figures:
        """Of all posts."""
        return total(post.now for post in self.posts)

    @property
    def then(self) -> Figures:
        """As above, after the day."""
        return total(post.then for post in self.posts)


def total(each: Iterable[Figures]) -> Figures:
    """The sum; nothing of nothing."""
    return reduce(Figures.__add__, each, Figures())


def survey(seats: Iterable[Seat], catalogue: Catalogue, moment: Moment, counted: frozenset[Cause]) -> Survey:
    """Count. A post is there when the catalogue has it (its unit existing on one of the two days) or somebody sits
    in it. Offices of the Centre are left out: the province does not fill them.
    """
    by_post: dict[PostKey, list[Seat]] = {key: [] for key in catalogue.positions}
    for seat in seats:
        by_post.setdefault((seat.unit, seat.title), []).append(seat)
    ordered = sorted(by_post, key=post_order(catalogue))
    made = (_post(key, by_post[key], catalogue, moment, counted) for key in ordered)
    return Survey(moment, counted, tuple(post for post in made if post is not None))


def _post(
    key: PostKey, seats: list[Seat], catalogue: Catalogue, moment: Moment, counted: frozenset[Cause]
) -> Post | None:
    unit, position = catalogue.units.get(key[0]), catalogue.positions.get(key)
    quota = position.quota if position is not None else None
    there = _exists(unit, moment.now, closing=False), _exists(unit, moment.then, closing=True)
    if (not seats and there == (False, False)) or (unit is not None and unit.level is Level.CENTRAL):
        return None
    seats.sort(key=lambda seat: (seat.key, seat.cadre))
    now = counted_among(seat.now for seat in seats)
    then = counted_among(seat.then(counted) for seat in seats)
    return Post(
        *key,
        quota,
        unit is not None and unit.is_difficult,
        _ends(unit, moment.then),
        tuple(seats),
        figures(*_places(quota, there[0]), now),
        figures(*_places(quota, there[1]), then),
        counted_among(seat.leaves(counted) for seat in seats),
        counted_among(seat.comes(counted) for seat in seats),
    )


def _places(quota: int | None, there: Truth) -> tuple[int, int | None]:
    """How many places a post has at least and at most: none in a unit that is not there."""
    if there is False:
        return 0, 0
    return (quota or 0) if there else 0, quota


def _exists(unit: Unit | None, day: date, *, closing: bool) -> Truth:
    """Whether a unit is there on the day, or still when the day is over; one without dates always is."""
    if unit is None:
        return True
    began = reached(unit.valid_from.bounds, day) if unit.valid_from is not None else True
    over = _ends(unit, day) if closing else _is_over(unit, day)
    if began is False or over is True:
        return False
    return True if began and over is False else None


def _ends(unit: Unit | None, day: date) -> Truth:
    """Whether the last day of a unit has come by the end of the day."""
    return reached(unit.valid_to.bounds, day) if unit is not None and unit.valid_to is not None else False


def _is_over(unit: Unit, day: date) -> Truth:
    """Whether the last day of a unit lies before the day."""
    if unit.valid_to is None or unit.valid_to.earliest >= day:
        return False
    return True if unit.valid_to.latest < day else None
