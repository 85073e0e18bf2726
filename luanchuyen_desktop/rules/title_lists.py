"""The titles that ask for someone from elsewhere: marked in the catalogue, or on a list that a document adds.

A list names titles by how they begin, for units of one level: “Chủ tịch Ủy ban nhân dân” in a unit of level Tỉnh. A
title of several posts (parted by a comma, a semicolon or “kiêm”) is on the list when one of them is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.domain.vn_text import fold
from luanchuyen_desktop.domain.vocabulary import Level
from luanchuyen_desktop.rules.limits import Limits
from luanchuyen_desktop.rules.three_valued import Truth

OF_LEVEL: Mapping[Level, str] = {
    Level.CENTRAL: "titles_central",
    Level.PROVINCE: "titles_province",
    Level.DISTRICT: "titles_district",
    Level.COMMUNE: "titles_commune",
}
BY_CODE = "title_codes"
LISTS = frozenset((*OF_LEVEL.values(), BY_CODE))
_PARTS = re.compile(r"[,;]| kiem ")


@dataclass(frozen=True, slots=True)
class Asked:
    """Whether a post asks for someone from elsewhere; ``cites``: the list that says so, if it is one.

    ``truth`` is ``None`` where a list names the title and the level of the unit is not recorded.
    """

    truth: Truth
    cites: str | None = None


_YES, _NO = Asked(truth=True), Asked(truth=False)  # asked of every post of every cadre


def asks_for_outsider(title: str, unit: str, catalogue: Catalogue, limits: Limits) -> Asked:
    """By the mark in the catalogue first, then by the lists."""
    record = catalogue.titles.get(title)
    if record is not None and record.is_non_local:
        return _YES
    lists = limits.lists
    if not lists:
        return _NO
    if title in lists.get(BY_CODE, ()):
        return Asked(truth=True, cites=BY_CODE)
    if record is None:
        return _NO
    naming = [name for name in OF_LEVEL.values() if name in lists and _is_named(record.name, lists[name])]
    place = catalogue.units.get(unit)
    level = place.level if place else None
    if level is None:
        return Asked(truth=None, cites=naming[0]) if naming else _NO
    own = OF_LEVEL[level]
    return Asked(truth=True, cites=own) if own in naming else _NO


@cache
def _is_named(name: str, phrases: tuple[str, ...]) -> bool:
    """Whether one of the posts in a title's name begins with one of the phrases, word by word."""
    posts = [part.split() for part in _PARTS.split(fold(name))]
    return any(post[: len(words)] == words for words in (fold(each).split() for each in phrases) for post in posts)
