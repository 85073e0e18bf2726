"""The roster as the window lists it: found by text, unit, level and title; ordered as staff expect."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.domain.records import Cadre
from luanchuyen_desktop.domain.vn_text import fold, text_key
from luanchuyen_desktop.domain.vocabulary import Level
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.roster import (
    HeldPost,
    births,
    cadre_codes,
    cadres_by_code,
    find_cadres,
    held_posts,
    owner_of,
)

__all__ = [
    "HeldPost",
    "RosterFilter",
    "RosterRow",
    "RosterSort",
    "list_codes",
    "list_rows",
    "next_code",
    "owner_of",
    "same_name",
]

_NUMBERED = re.compile(r"(.*?)(\d{1,9})", re.DOTALL)


class RosterSort(StrEnum):
    """What the roster is ordered by; ties in the order of names."""

    NAME = "name"
    CODE = "code"
    BIRTH = "birth"
    TITLE = "title"
    UNIT = "unit"


@dataclass(frozen=True, slots=True)
class Chosen:
    """Cadres chosen elsewhere, such as behind a number of the overview. ``label``: who they are, in words."""

    label: str
    codes: frozenset[str]


@dataclass(frozen=True, slots=True)
class RosterFilter:
    """Which cadres: all that are given must hold. Unit, level and title are of a post held on the day asked for."""

    text: str = ""
    unit: str | None = None
    level: Level | None = None
    title: str | None = None
    chosen: Chosen | None = None


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
    """The codes of the cadres wanted, in order; those of whom the sort key is not known come last either way."""
    units = _units(catalogue, wanted)
    titles = None if wanted.title is None else {wanted.title}
    only = None if wanted.chosen is None else wanted.chosen.codes
    codes = find_cadres(book, wanted.text, day, units=units, titles=titles, codes=only)
    if sort is RosterSort.NAME:
        return codes[::-1] if descending else codes
    keys = _keys(book, catalogue, codes, day, sort)
    known = sorted((code for code in codes if code in keys), key=keys.__getitem__, reverse=descending)
    return known + [code for code in codes if code not in keys]


def list_rows(book: Book, codes: Sequence[str], day: date) -> list[RosterRow]:
    """The lines for these codes, in their order; codes that are gone are left out."""
    cadres = cadres_by_code(book, codes)
    posts = held_posts(book, day, codes)
    return [RosterRow(cadres[code], posts.get(code)) for code in codes if code in cadres]


def next_code(book: Book) -> str:
    """A code that no cadre has: one more than the highest of those written like the last one; ``CB0001`` at first."""
    numbered = [found for code in cadre_codes(book) if (found := _NUMBERED.fullmatch(code))]
    if not numbered:
        return "CB0001"
    prefix = numbered[-1].group(1)
    numbers = [found.group(2) for found in numbered if found.group(1) == prefix]
    last = max(numbers, key=lambda digits: (int(digits), len(digits)))
    return f"{prefix}{int(last) + 1:0{len(last)}d}"


def same_name(book: Book, name: str) -> list[Cadre]:
    """Cadres whose name is the same but for case, accents and blanks: perhaps the person is recorded already."""
    folded = fold(name)
    codes = find_cadres(book, name, date.min) if folded else []
    return [cadre for cadre in cadres_by_code(book, codes).values() if fold(cadre.name) == folded]


def _units(catalogue: Catalogue, wanted: RosterFilter) -> set[str] | None:
    if wanted.unit is None and wanted.level is None:
        return None
    return {
        unit.code
        for unit in catalogue.units.values()
        if (wanted.unit is None or unit.code == wanted.unit) and (wanted.level is None or unit.level is wanted.level)
    }


def _keys(book: Book, catalogue: Catalogue, codes: list[str], day: date, sort: RosterSort) -> dict[str, str]:
    """What to order by, for those of whom it is known."""
    if sort is RosterSort.CODE:
        return {code: code for code in codes}
    if sort is RosterSort.BIRTH:
        return births(book)
    posts = held_posts(book, day)
    by_title = sort is RosterSort.TITLE
    names = catalogue.titles if by_title else catalogue.units
    keys = {code: text_key(record.name) for code, record in names.items()}
    return {cadre: keys.get(post.title if by_title else post.unit, "") for cadre, post in posts.items()}
