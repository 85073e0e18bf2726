"""The needs as they are listed: filtered, summed by post, unit, title, level or place; who stands behind a figure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import reduce

from luanchuyen_desktop.documents.text import number
from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.domain.vn_text import fits, fold, text_key
from luanchuyen_desktop.domain.vocabulary import Level
from luanchuyen_desktop.rules.three_valued import Truth
from luanchuyen_desktop.services.needs.figures import Count, Figures, Post, Survey, total
from luanchuyen_desktop.services.needs.ordering import level_order, title_order
from luanchuyen_desktop.services.needs.reasons import Cause
from luanchuyen_desktop.services.needs.seats import Seat
from luanchuyen_desktop.services.post_names import post_in

NOT_RECORDED = "(chưa ghi)"


class Grouping(StrEnum):
    """What the figures are summed by. The values are the words shown."""

    POST = "Vị trí"
    UNIT = "Đơn vị"
    TITLE = "Chức danh"
    LEVEL = "Cấp"
    PLACE = "Địa bàn"


class Figure(StrEnum):
    """What a column of the list counts."""

    PLACES = "places"
    NOW = "now"
    VACANT_NOW = "vacant_now"
    SURPLUS_NOW = "surplus_now"
    LEAVING = "leaving"
    COMING = "coming"
    THEN = "then"
    VACANT_THEN = "vacant_then"
    SURPLUS_THEN = "surplus_then"


@dataclass(frozen=True, slots=True)
class NeedsFilter:
    """Which posts: all that are given must hold. ``unit``: that one and those under it.

    Posts of units of the Centre, which no province fills, are chosen only by their level or their unit.
    ``lacking`` and ``surplus``: now or after the day, certainly or perhaps; of the two, either is enough.
    """

    text: str = ""
    level: Level | None = None
    unit: str | None = None
    title: str | None = None
    lacking: bool = False
    surplus: bool = False
    difficult: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Posts that are summed in one line. ``key``: what they have in common; ``label``: the same in words."""

    key: str
    label: str
    posts: tuple[Post, ...]
    now: Figures
    then: Figures
    leaving: Count
    coming: Count

    @property
    def difficult(self) -> bool:
        """Whether a unit in difficulty is among them."""
        return any(post.difficult for post in self.posts)


@dataclass(frozen=True, slots=True)
class Line:
    """Behind a figure: somebody in a post, or a post with nobody to be named."""

    post: Post
    seat: Seat | None


@dataclass(frozen=True, slots=True)
class Listed:
    """The list as it stands on the screen. ``whole``: the sum of its lines."""

    survey: Survey
    by: Grouping
    groups: Sequence[Group]
    whole: Group
    catalogue: Catalogue


# -- choosing and summing --------------------------------------------------------------------------------------------


def choose(posts: Iterable[Post], wanted: NeedsFilter, catalogue: Catalogue) -> list[Post]:
    """The posts wanted; the text may be of the unit or of the title."""
    words = fold(wanted.text).split()
    units = {code: fold(unit.name) for code, unit in catalogue.units.items()} if words else {}
    titles = {code: fold(title.name) for code, title in catalogue.titles.items()} if words else {}
    below = _with_those_under(catalogue, wanted.unit) if wanted.unit is not None else frozenset()

    def is_wanted(post: Post) -> bool:
        unit = catalogue.units.get(post.unit)
        if wanted.level is not None and (unit is None or unit.level is not wanted.level):
            return False
        if wanted.unit is not None and post.unit not in below:
            return False
        if wanted.title is not None and post.title != wanted.title:
            return False
        if wanted.difficult and not post.difficult:
            return False
        if not _is_uneven(post, wanted):
            return False
        key = f"{units.get(post.unit, '')} {titles.get(post.title, '')} {fold(post.unit)} {fold(post.title)}"
        return not words or fits(key, words)

    return [post for post in posts if is_wanted(post)]


def _is_uneven(post: Post, wanted: NeedsFilter) -> bool:
    if not (wanted.lacking or wanted.surplus):
        return True
    lacking = wanted.lacking and bool(post.now.vacant or post.then.vacant)
    return lacking or (wanted.surplus and bool(post.now.surplus or post.then.surplus))


def _with_those_under(catalogue: Catalogue, top: str) -> frozenset[str]:
    under: dict[str, list[str]] = {}
    for unit in catalogue.units.values():
        under.setdefault(unit.parent or "", []).append(unit.code)
    found, waiting = {top}, [top]
    while waiting:
        fresh = [code for code in under.get(waiting.pop(), ()) if code not in found]
        found.update(fresh)
        waiting += fresh
    return frozenset(found)


def group(posts: Iterable[Post], by: Grouping, catalogue: Catalogue) -> list[Group]:
    """One line each, in the order of levels, units and ranks of titles: the posts are in that order already."""
    found: dict[str, list[Post]] = {}
    key = _KEYS[by]
    for post in posts:
        found.setdefault(key(post, catalogue), []).append(post)
    made = [summed(own, of, _label(own[0], by, catalogue)) for of, own in found.items()]
    if by in {Grouping.POST, Grouping.UNIT}:
        return made
    return sorted(made, key=lambda one: _group_order(one, by, catalogue))


def summed(posts: Sequence[Post], key: str = "", label: str = "") -> Group:
    """All these posts in one line."""
    leaving, coming = (reduce(Count.__add__, each, Count()) for each in _moves(posts))
    now, then = total(post.now for post in posts), total(post.then for post in posts)
    return Group(key, label, tuple(posts), now, then, leaving, coming)


def _moves(posts: Sequence[Post]) -> tuple[list[Count], list[Count]]:
    return [post.leaving for post in posts], [post.coming for post in posts]


def _by_unit(post: Post, _catalogue: Catalogue) -> str:
    return post.unit


def _by_level(post: Post, catalogue: Catalogue) -> str:
    unit = catalogue.units.get(post.unit)
    return str(unit.level or "") if unit is not None else ""


def _by_place(post: Post, catalogue: Catalogue) -> str:
    unit = catalogue.units.get(post.unit)
    return unit.place or "" if unit is not None else ""


_KEYS: dict[Grouping, Callable[[Post, Catalogue], str]] = {
    Grouping.POST: lambda post, _catalogue: f"{post.unit}\t{post.title}",
    Grouping.UNIT: _by_unit,
    Grouping.TITLE: lambda post, _catalogue: post.title,
    Grouping.LEVEL: _by_level,
    Grouping.PLACE: _by_place,
}


_LEVELS = {str(level): f"Cấp {level if level is Level.CENTRAL else level.lower()}" for level in Level}


def _label(post: Post, by: Grouping, catalogue: Catalogue) -> str:
    if by is Grouping.POST:
        return post_in(catalogue, post.title, post.unit) or f"{post.title}, {post.unit}"
    if by is Grouping.UNIT:
        return unit_label(catalogue, post.unit)
    if by is Grouping.TITLE:
        return title_label(catalogue, post.title)
    if by is Grouping.LEVEL:
        level = _by_level(post, catalogue)
        return _LEVELS.get(level, NOT_RECORDED)
    place = catalogue.places.get(_by_place(post, catalogue))
    return place.name if place is not None else NOT_RECORDED


def unit_label(catalogue: Catalogue, code: str) -> str:
    """The name of a unit, else its code."""
    unit = catalogue.units.get(code)
    return unit.name if unit is not None else code


def title_label(catalogue: Catalogue, code: str) -> str:
    """The name of a title, else its code."""
    title = catalogue.titles.get(code)
    return title.name if title is not None else code


def _group_order(one: Group, by: Grouping, catalogue: Catalogue) -> tuple[object, ...]:
    if by is Grouping.TITLE:
        return *title_order(catalogue, one.key), one.key
    if by is Grouping.LEVEL:
        return (level_order(Level(one.key) if one.key else None),)
    place = catalogue.places.get(one.key)
    return (level_order(place.level if place else None), text_key(one.label), one.key)


# -- figures of a line -----------------------------------------------------------------------------------------------


def figure_text(one: Group, figure: Figure) -> str:
    """A figure in words: what is not certain apart, and never 0 for what is not known."""
    if figure is Figure.PLACES:
        return places_text(one.now if one.now.places else one.then)
    count = count_of(one, figure)
    if figure in _OF_QUOTA and _figures(one, figure).unstated == len(one.posts):
        return "?"
    return count.in_words


def places_text(figures: Figures) -> str:
    """``12``, ``12 + ?`` where some posts have no number on record, ``chưa ghi`` where none has."""
    if not figures.unstated:
        return number(figures.places)
    return f"{number(figures.places)} + ?" if figures.places else "chưa ghi"


_OF_QUOTA = frozenset({Figure.VACANT_NOW, Figure.SURPLUS_NOW, Figure.VACANT_THEN, Figure.SURPLUS_THEN})


def count_of(one: Group, figure: Figure) -> Count:
    """A figure of a line; places, where no number is recorded, count as none."""
    if figure is Figure.LEAVING:
        return one.leaving
    if figure is Figure.COMING:
        return one.coming
    figures = _figures(one, figure)
    if figure is Figure.PLACES:
        return Count(figures.places)
    if figure in {Figure.NOW, Figure.THEN}:
        return figures.holders
    return figures.vacant if figure in {Figure.VACANT_NOW, Figure.VACANT_THEN} else figures.surplus


def _figures(one: Group, figure: Figure) -> Figures:
    if figure in {Figure.THEN, Figure.VACANT_THEN, Figure.SURPLUS_THEN}:
        return one.then
    return one.now


# -- who stands behind -----------------------------------------------------------------------------------------------


def behind(one: Group, figure: Figure, counted: frozenset[Cause]) -> list[Line]:
    """The people and posts that a figure of a line is made of.

    Behind a vacancy: the posts with one, and who leaves them; behind a surplus: who sits there; behind the places:
    every post.
    """
    return [line for post in one.posts for line in _behind(post, figure, counted)]


def _behind(post: Post, figure: Figure, counted: frozenset[Cause]) -> Iterator[Line]:
    seats = post.seats
    if figure is Figure.PLACES:
        yield Line(post, None)
        return
    if figure in {Figure.VACANT_NOW, Figure.VACANT_THEN}:
        then = figure is Figure.VACANT_THEN
        if post.then.vacant if then else post.now.vacant:
            yield Line(post, None)
            yield from (Line(post, seat) for seat in seats if then and seat.leaves(counted) is not False)
        return
    if figure is Figure.SURPLUS_NOW and not post.now.surplus:
        return
    if figure is Figure.SURPLUS_THEN and not post.then.surplus:
        return
    chosen: dict[Figure, Callable[[Seat], Truth]] = {
        Figure.NOW: lambda seat: seat.now,
        Figure.SURPLUS_NOW: lambda seat: seat.now,
        Figure.THEN: lambda seat: seat.then(counted),
        Figure.SURPLUS_THEN: lambda seat: seat.then(counted),
        Figure.LEAVING: lambda seat: seat.leaves(counted),
        Figure.COMING: lambda seat: seat.comes(counted),
    }
    yield from (Line(post, seat) for seat in seats if chosen[figure](seat) is not False)


def everybody(one: Group) -> list[Line]:
    """Each post of a line with all who sit in it on one of the two days."""
    return [line for post in one.posts for line in (Line(post, None), *(Line(post, seat) for seat in post.seats))]
