"""A post in words: the title joined with the unit in which it is held."""

from __future__ import annotations

from functools import lru_cache

from luanchuyen_desktop.domain.dossier import Catalogue


# Few posts are named again and again in the papers and lists of a book.
@lru_cache(maxsize=4096)
def post_name(title: str | None, unit: str | None) -> str | None:
    """``Giám đốc Sở`` in ``Sở Nội vụ`` is ``Giám đốc Sở Nội vụ``; without common words ``Trưởng ban, Ban Dân vận``.

    ``None`` when neither is known; one alone stands by itself.
    """
    if not title or not unit:
        return title or unit
    title_words, unit_words = title.split(), unit.split()
    if _contains(title_words, unit_words):
        return title
    for common in range(min(len(title_words), len(unit_words)), 0, -1):
        if _same(title_words[-common:], unit_words[:common]):
            return " ".join(title_words[:-common] + unit_words)
    return f"{title}, {unit}"


def post_in(catalogue: Catalogue, title: str | None, unit: str | None) -> str | None:
    """``post_name`` from the codes of title and unit; codes that point nowhere are not known."""
    title_record = catalogue.titles.get(title or "")
    unit_record = catalogue.units.get(unit or "")
    return post_name(title_record.name if title_record else None, unit_record.name if unit_record else None)


def _contains(words: list[str], part: list[str]) -> bool:
    return any(_same(words[start : start + len(part)], part) for start in range(len(words) - len(part) + 1))


def _same(one: list[str], other: list[str]) -> bool:
    return [word.casefold() for word in one] == [word.casefold() for word in other]
