"""The planning rounds of the sample book: which round an entry came from, its votes, who put cadres on the source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Any

from luanchuyen_desktop.domain.dates import add_months
from luanchuyen_desktop.domain.records import PlanningEntry, PlanningRound, PlanningVote, SourceEntry
from luanchuyen_desktop.domain.vocabulary import PLANNING_STEPS, RoundKind
from luanchuyen_desktop.services.demo import dates
from luanchuyen_desktop.services.demo.drafts import Draft
from luanchuyen_desktop.services.demo.pool import FIRST_TERM

_TERM = 5  # years
# How many vote in each step, from and to, and how long before the approval.
_VOTERS: Sequence[tuple[int, int, int]] = ((5, 9, 45), (18, 40, 36), (35, 120, 27), (33, 55, 15), (11, 15, 4))
_NUMBERED = 0.9  # of the removals have the number of their decision on record
_VOTED = 0.97
_WORD_OF = {"Đã duyệt", "Không duyệt"}  # states of a source entry on which the Standing Committee has spoken


class RoundWriter:
    """Ties entries to their rounds and adds votes and the way of the source list."""

    def __init__(self, rng: Random, texts: Mapping[str, Any], as_of: date) -> None:
        self._rng = rng
        self._texts = texts
        self._as_of = as_of
        self._rounds = {
            term: list(_rounds_of(rng, year, as_of))
            for year in range(FIRST_TERM, as_of.year + 5, _TERM)
            for term in (f"{year}-{year + _TERM}",)
        }
        self._papers: dict[date, str] = {}

    def rounds(self) -> Iterator[PlanningRound]:
        """All of them, the oldest term first."""
        for rounds in self._rounds.values():
            yield from rounds

    def write(self, draft: Draft) -> None:
        """Rounds and votes of the entries, and who proposed and decided on the source list."""
        draft.planning[:] = [self._tied(entry) for entry in draft.planning]
        for entry in draft.planning:
            draft.votes += self._votes(entry)
        draft.sources[:] = [self._put_forward(entry) for entry in draft.sources]

    def _tied(self, entry: PlanningEntry) -> PlanningEntry:
        number = f"{self._rng.randint(1, 1900)}-QĐ/TU" if self._rng.random() < _NUMBERED else None
        return replace(entry, round=self._round_of(entry), removal_no=number if entry.removed else None)

    def _round_of(self, entry: PlanningEntry) -> str | None:
        """The last round of its term that had begun when the entry was approved; the first for one without a date."""
        found = None
        for each in self._rounds.get(entry.term, ()):
            begun = each.opened is None or entry.approved is None or each.opened.earliest <= entry.approved.latest
            if found is None or (entry.approved is not None and begun):
                found = each.code
        return found

    def _votes(self, entry: PlanningEntry) -> Iterator[PlanningVote]:
        """Of the terms in hand and to come; of older ones the papers are in the archive."""
        until = int(entry.term[-4:]) if entry.term[-4:].isdigit() else 0
        if entry.approved is None or until <= self._as_of.year or self._rng.random() > _VOTED:
            return
        day, rng = entry.approved.earliest, self._rng
        for step, (fewest, most, before) in zip(PLANNING_STEPS, _VOTERS, strict=True):
            total = rng.randint(fewest, most)
            agreed = total - int(total * 0.4 * rng.random() ** 2)
            held = dates.exact(day - timedelta(days=before - rng.randint(0, 3)))
            yield PlanningVote(entry.cadre, entry.term, entry.title, entry.unit, step, held, agreed, total)

    def _put_forward(self, entry: SourceEntry) -> SourceEntry:
        rng = self._rng
        who, why = rng.choice(self._texts["proposers"]), entry.reason or rng.choice(self._texts["reasons"])
        entry = replace(entry, proposed_by=who, reason=why)
        if entry.state not in _WORD_OF or entry.proposed is None:
            return entry
        # The Standing Committee meets at the end of the month and says one word on all that lie before it.
        meeting = add_months(entry.proposed.earliest.replace(day=1), 2) - timedelta(days=1)
        meeting = max(entry.proposed.earliest, min(meeting, self._as_of))
        paper = self._papers.setdefault(meeting, f"{rng.randint(30, 900)}-TB/TU")
        return replace(entry, decided=dates.exact(meeting), document_no=paper)


def _rounds_of(rng: Random, year: int, as_of: date) -> Iterator[PlanningRound]:
    """The round before the term, and the reviews of every year after it, as far as they have begun."""
    term = f"{year}-{year + _TERM}"
    begun = date(year - 4, 10, 1)
    if begun <= as_of:
        yield _round(rng, f"QH{year}", RoundKind.START_OF_TERM, term, (begun, date(year - 3, 2, 28)), as_of)
    for review in range(year - 2, year + _TERM):
        begun = date(review, 6, 15)
        if begun <= as_of:
            code = f"QH{year}-R{review}"
            yield _round(rng, code, RoundKind.YEARLY_REVIEW, term, (begun, date(review, 12, 30)), as_of)


def _round(rng: Random, code: str, kind: RoundKind, term: str, span: tuple[date, date], as_of: date) -> PlanningRound:
    begun, closed = span
    number = f"{rng.randint(1, 1900)}-QĐ/TU"
    if closed > as_of:
        return PlanningRound(code, kind, term, closed.year, dates.exact(begun))
    note = "Phê duyệt theo từng địa phương, đơn vị; ngày ở đây là của quyết định cuối cùng."
    end = dates.exact(closed)
    return PlanningRound(code, kind, term, closed.year, dates.exact(begun), end, end, number, note)
