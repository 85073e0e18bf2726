"""Which titles lead, as far as the catalogue tells: heads, key posts, and deputies by their name."""

from __future__ import annotations

from typing import Final

from luanchuyen_desktop.domain.records import Title

_DEPUTY_WORD: Final = "phó"


def is_deputy(title: Title) -> bool:
    """Whether ``phó`` stands in the name as a word of its own and the title is not that of a head."""
    return not title.is_head and _DEPUTY_WORD in title.name.casefold().replace(",", " ").split()


def is_leading(title: Title) -> bool:
    """Whether it is a post of lãnh đạo, quản lý."""
    return title.is_head or title.is_key or is_deputy(title)
