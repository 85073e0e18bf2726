"""The roster as the window lists it: found by text, unit, level and title; ordered as staff expect."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.domain.records import Cadre
from luanchuyen_desktop.domain.vn_text import text_key
from luanchuyen_desktop.domain.vocabulary import Level
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.roster import HeldPost, cadres_by_code, find_cadres, held_posts

__all__ = ["HeldPost", "RosterFilter", "RosterRow", "RosterSort", "list_codes", "list_rows"]


class RosterSort(StrEnum):
    """What the roster is ordered by; ties in the order of names."""

    NAME = "name"
    CODE = "code"
    BIRTH = "birth"
    TITLE = "title"
    UNIT = "unit"


@dataclass(frozen=True, slots=True)
class RosterFilter:
    """Which cadres: all that are given must hold. Unit, level and title are of a post held on the day asked for."""

    text: str = ""
    unit: str | None = None
    level: Level | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class RosterRow:
    """One line of the roster."""

    cadre: Cadre
    post: HeldPost | None


def list_codes(
    book: Book,
    catalogue: Catalogue,
    wanted: RosterFilter,
    day: date,
    sort: RosterSort = RosterSort.NAME,
    *,
    descending: bool = False,
) -> list[str]:
    """The codes of the cadres wanted, in order."""
    units = _units(catalogue, wanted)
    titles = None if wanted.title is None else {wanted.title}
    codes = find_cadres(book, wanted.text, day, units=units, titles=titles)
    if sort is RosterSort.NAME:
        return codes[::-1] if descending else codes
    return sorted(codes, key=_key(book, catalogue, codes, day, sort), reverse=descending)


def list_rows(book: Book, codes: Sequence[str], day: date) -> list[RosterRow]:
    """The lines for these codes, in their order; codes that are gone are left out."""
    cadres = cadres_by_code(book, codes)
    posts = held_posts(book, day, codes)
    return [RosterRow(cadres[code], posts.get(code)) for code in codes if code in cadres]


def _units(catalogue: Catalogue, wanted: RosterFilter) -> set[str] | None:
    if wanted.unit is None and wanted.level is None:
        return None
    return {
        unit.code
        for unit in catalogue.units.values()
        if (wanted.unit is None or unit.code == wanted.unit) and (wanted.level is None or unit.level is wanted.level)
    }


def _key(
    book: Book, catalogue: Catalogue, codes: list[str], day: date, sort: RosterSort
) -> Callable[[str], tuple[bool, str]]:
    """A sort key whose first part puts what is unknown last."""
    if sort is RosterSort.CODE:
        return lambda code: (False, code)
    if sort is RosterSort.BIRTH:
        births = {code: cadre.birth for code, cadre in cadres_by_code(book, codes).items()}
        return lambda code: (True, "") if (birth := births.get(code)) is None else (False, birth.iso())
    posts = held_posts(book, day)
    names = catalogue.titles if sort is RosterSort.TITLE else catalogue.units
    keys = {code: text_key(record.name) for code, record in names.items()}

    def key(code: str) -> tuple[bool, str]:
        post = posts.get(code)
        if post is None:
            return (True, "")
        return (False, keys.get(post.title if sort is RosterSort.TITLE else post.unit, ""))

    return key
