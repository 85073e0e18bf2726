"""What a package of moves does to posts: who holds each before and after, which are left empty or filled twice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto
from itertools import pairwise

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.dossier import Catalogue, Dossier
from luanchuyen_desktop.domain.holders import PostKey, is_moving
from luanchuyen_desktop.domain.records import Tenure
from luanchuyen_desktop.rules.posts import held_on, post_of
from luanchuyen_desktop.services.moves.move_drafts import LaidMove

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Person:
    """Who holds a post."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class Holders:
    """Who holds a post on a day: ``sure`` certainly, ``maybe`` where the dates leave it open."""

    sure: tuple[Person, ...] = ()
    maybe: tuple[Person, ...] = ()

    @property
    def least(self) -> int:
        """How many at the least."""
        return len(self.sure)

    @property
    def most(self) -> int:
        """How many at the most."""
        return len(self.sure) + len(self.maybe)


class PostState(Enum):
    """How a post stands after the package, the gravest first."""

    OVER = auto()  # more holders than places
    EMPTY = auto()  # its last holder has left
    MAY_BE_OVER = auto()
    MAY_BE_EMPTY = auto()
    UNCOUNTED = auto()  # more holders than before, and nobody recorded how many places there are
    FITS = auto()


_FULL = frozenset({PostState.OVER, PostState.MAY_BE_OVER})
_NEW = frozenset({PostState.EMPTY, PostState.MAY_BE_EMPTY, PostState.UNCOUNTED})  # never so without the package


@dataclass(frozen=True, slots=True)
class Between:
    """A time inside the package, between one move and a later one, in which a post is empty or overfull."""

    state: PostState
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class PostChange:
    """One post that a move leaves or fills.

    ``places``: how many holders it may have (``None``: not known); ``presumed``: no number is recorded, but a head is
    one person. ``before``: holders on ``day`` if nothing were moved; ``after``: with the package. ``day``: of the last
    move that touches it. ``worse``: the package puts it into its state, it was not so before.
    """

    unit: str
    title: str
    places: int | None
    presumed: bool
    day: date
    before: Holders
    after: Holders
    state: PostState
    worse: bool
    between: tuple[Between, ...]


def touched_posts(moves: Iterable[LaidMove]) -> dict[PostKey, list[date]]:
    """Every post left or filled, with the days on which that happens, in order."""
    days: dict[PostKey, set[date]] = {}
    for laid in moves:
        posts = [(laid.move.to_unit, laid.move.to_title)]
        if laid.origin is not None:
            posts.append((laid.origin.unit, laid.origin.title))
        for post in posts:
            days.setdefault(post, set()).add(laid.begins)
    return {post: sorted(found) for post, found in days.items()}


def post_changes(
    catalogue: Catalogue,
    touched: Mapping[PostKey, Sequence[date]],
    stored: Mapping[str, Dossier],
    drafts: Mapping[str, Dossier],
) -> tuple[PostChange, ...]:
    """Each touched post, the gravest first. ``stored``: all who have to do with the posts; ``drafts``: who moves."""
    planned = {**stored, **drafts}
    changes = [_change(catalogue, post, days, stored, planned) for post, days in touched.items()]
    return tuple(sorted(changes, key=lambda one: (not one.worse, one.state.value, one.unit, one.title)))


def _change(
    catalogue: Catalogue,
    post: PostKey,
    days: Sequence[date],
    stored: Mapping[str, Dossier],
    planned: Mapping[str, Dossier],
) -> PostChange:
    places, presumed = _places(catalogue, post)
    day = days[-1]
    before, after = holders(stored, post, day), holders(planned, post, day)
    state = _state(before, after, places)
    between = [
        Between(found, first, later - _DAY)
        for first, later in pairwise(days)
        if (found := _state(holders(stored, post, first), holders(planned, post, first), places))
        in {PostState.EMPTY, PostState.OVER}
    ]
    worse = state in _NEW or (state in _FULL and (after.least, after.most) > (before.least, before.most))
    return PostChange(*post, places, presumed, day, before, after, state, worse, tuple(between))


def _places(catalogue: Catalogue, post: PostKey) -> tuple[int | None, bool]:
    """How many places, and whether that is presumed: no number is recorded, but a unit has one head."""
    position = catalogue.positions.get(post)
    if position is not None and position.quota is not None:
        return position.quota, False
    title = catalogue.titles.get(post[1])
    return (1, True) if title is not None and title.is_head else (None, False)


def _state(before: Holders, after: Holders, places: int | None) -> PostState:
    if places is not None and after.least > places:
        return PostState.OVER
    if after.most == 0 and before.most > 0:
        return PostState.EMPTY
    if places is not None and after.most > places:
        return PostState.MAY_BE_OVER
    if after.least == 0 and before.least > 0:
        return PostState.MAY_BE_EMPTY
    if places is None and after.most > before.most and after.most > 1:
        return PostState.UNCOUNTED
    return PostState.FITS


def holders(files: Mapping[str, Dossier], post: PostKey, day: date) -> Holders:
    """Who of these holds the post on a day: by the post history, and by rotations decided that begin by then."""
    sure, maybe = [], []
    on = PartialDate.of(day)
    for code in sorted(files):
        dossier = files[code]
        truths = [held_on(post_of(tenure), on) for tenure in _tenures_on(dossier, post, day)]
        person = Person(code, dossier.cadre.name)
        if any(truth is True for truth in truths):
            sure.append(person)
        elif any(truth is None for truth in truths):
            maybe.append(person)
    return Holders(tuple(sure), tuple(maybe))


def _tenures_on(dossier: Dossier, post: PostKey, day: date) -> list[Tenure]:
    """The times in the post, as they are once the rotations that are in force and begin by ``day`` have begun."""
    found = [tenure for tenure in dossier.tenures if (tenure.unit, tenure.title) == post]
    for rotation in dossier.rotations:
        start = rotation.start or rotation.decided
        if not is_moving(rotation) or start is None or start.earliest > day:
            continue
        if (rotation.to_unit, rotation.to_title) == post:
            recorded = any(one.end is None or one.end.latest >= start.earliest for one in found)
            found += [] if recorded else [Tenure(rotation.cadre, start, None, *post)]
        elif (rotation.from_unit, rotation.from_title) == post:
            # Who is sent away leaves on the first day; a later return to the post stands in the history with its date.
            found = [one for one in found if one.end or (one.start and one.start.earliest >= start.earliest)]
    return found
