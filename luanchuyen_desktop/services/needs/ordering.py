"""The order in which posts, titles and levels are listed."""

from __future__ import annotations

from collections.abc import Callable

from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.domain.holders import PostKey
from luanchuyen_desktop.domain.vn_text import text_key
from luanchuyen_desktop.domain.vocabulary import Level

_LAST = 1_000_000  # a title without a rank comes after those that have one


def title_order(catalogue: Catalogue, code: str) -> tuple[int, str]:
    """Higher titles first, those without a rank last, then by name."""
    title = catalogue.titles.get(code)
    if title is None:
        return _LAST, code
    return (title.rank if title.rank is not None else _LAST), text_key(title.name)


def post_order(catalogue: Catalogue) -> Callable[[PostKey], tuple[object, ...]]:
    """By level, unit, then by the rank of the title."""
    units = {code: (level_order(unit.level), text_key(unit.name)) for code, unit in catalogue.units.items()}
    titles = {code: title_order(catalogue, code) for code in catalogue.titles}
    nowhere = len(Level), ""

    def order(post: PostKey) -> tuple[object, ...]:
        unit, title = post
        return *units.get(unit, nowhere), unit, titles.get(title, (_LAST, title)), title

    return order


def level_order(level: Level | None) -> int:
    """The highest first; what has no level comes last."""
    return level.order if level is not None else len(Level)
