"""Places against holders on the day, as the window of needs counts them: one number everywhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.services.needs.book import needs_of
from luanchuyen_desktop.services.needs.figures import Count
from luanchuyen_desktop.services.needs.seats import Moment
from luanchuyen_desktop.services.progress import Progress, no_progress
from luanchuyen_desktop.store.book import Book


@dataclass(frozen=True, slots=True)
class PostCount:
    """A post with places on the day. ``vacant`` and ``surplus``: certainly, and how many more perhaps."""

    unit: str
    title: str
    places: int
    vacant: Count
    surplus: Count


def post_counts(book: Book, rule_book: RuleBook, day: date, progress: Progress = no_progress) -> Iterator[PostCount]:
    """Every post with a recorded number whose unit exists on the day, in the order of the needs."""
    for post in needs_of(book, rule_book, Moment(day, day), frozenset(), progress).posts:
        if post.now.places:
            yield PostCount(post.unit, post.title, post.now.places, post.now.vacant, post.now.surplus)
