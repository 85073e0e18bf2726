"""The votes that stand behind a planning entry: which belong to it, their share, and that they follow its edits."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from luanchuyen_desktop.domain.records import PlanningEntry, PlanningVote
from luanchuyen_desktop.services.planning.planning_terms import PlanningTerms
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.planning import votes_of
from luanchuyen_desktop.store.pool import named_records, record_by_id
from luanchuyen_desktop.store.writer import Writer

Key = tuple[str, str, str, str | None]
_HALF, _ALL = 500, 1000  # tenths of a per cent


@dataclass(frozen=True, slots=True)
class Share:
    """The part of the votes that is for, in tenths of a per cent, rounded half up as in the papers.

    What would be rounded to exactly half or to all of the votes without being it stays a tenth beside it.
    """

    tenths: int

    def __str__(self) -> str:
        return f"{self.tenths // 10},{self.tenths % 10}%"


def key_of(record: PlanningEntry | PlanningVote) -> Key:
    """The words by which entries and votes belong together."""
    return record.cadre, record.term, record.title, record.unit


def own_votes(votes: Iterable[PlanningVote], entry: PlanningEntry) -> tuple[PlanningVote, ...]:
    """Those of these votes that are on this entry."""
    return tuple(vote for vote in votes if key_of(vote) == key_of(entry))


def stored_votes(book: Book, entry: PlanningEntry) -> tuple[PlanningVote, ...]:
    """The votes on an entry as the book has them, in the order of their days, then of steps."""
    return own_votes(votes_of(book, [entry.cadre]).get(entry.cadre, ()), entry)


def share(vote: PlanningVote) -> Share | None:
    """How much of the votes is for; ``None`` where a number is missing or nobody voted."""
    if vote.votes_for is None or not vote.votes_total:
        return None
    part, whole = vote.votes_for, vote.votes_total
    tenths = (2000 * part + whole) // (2 * whole)
    if tenths in {_HALF, _ALL} and tenths * whole != part * _ALL:
        tenths += 1 if part * _ALL > tenths * whole else -1
    return Share(tenths)


def has_majority(vote: PlanningVote, terms: PlanningTerms) -> bool | None:
    """Whether more than the majority asked for is for; ``None`` where it is not known."""
    if vote.votes_for is None or not vote.votes_total:
        return None
    return vote.votes_for * 100 > vote.votes_total * terms.majority_percent


def carry_votes(book: Book, write: Writer, edited: PlanningEntry) -> None:
    """Within the operation that stores ``edited``: its votes go along when its term, title or unit is another.

    They stay where another entry of the cadre says the same as this one did.
    """
    before = record_by_id(book, PlanningEntry, edited.id or 0)
    if before is None or key_of(before) == key_of(edited):
        return
    for vote in _only_of(book, before):
        write.update(replace(vote, term=edited.term, title=edited.title, unit=edited.unit))


def delete_votes(book: Book, write: Writer, entry: PlanningEntry) -> None:
    """Within the operation that deletes ``entry``: its votes go as well, unless another entry says the same."""
    stored = record_by_id(book, PlanningEntry, entry.id or 0)
    for vote in _only_of(book, stored) if stored is not None else ():
        write.delete(vote)


def _only_of(book: Book, entry: PlanningEntry) -> Sequence[PlanningVote]:
    own = [named.record for named in named_records(book, PlanningEntry, [entry.cadre])]
    has_twin = any(other.id != entry.id and key_of(other) == key_of(entry) for other in own)
    return () if has_twin else stored_votes(book, entry)
