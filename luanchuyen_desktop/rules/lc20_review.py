"""LC20 Quy hoạch cần rà soát: an active planning entry was reviewed within the last calendar year and its term lasts.

An approval counts as the first review. The year of a review is known however coarse its date is; one that is dated
after the day of the check has not been.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import PlanningEntry
from luanchuyen_desktop.rules.finding import JsonValue
from luanchuyen_desktop.rules.outcome import (
    Need,
    Outcome,
    breached,
    not_applicable,
    ref,
    satisfied,
    undetermined,
)
from luanchuyen_desktop.rules.planning import entry_facts, entry_needs, is_active
from luanchuyen_desktop.rules.rule import CadreCase, Rule
from luanchuyen_desktop.rules.rule_sets import Limits
from luanchuyen_desktop.rules.three_valued import Truth

WITHIN = "review_within_years"
_TERM = re.compile(r"\d{4}\s*[-–]\s*(\d{4})")


@dataclass(frozen=True, slots=True)
class _Entry:
    """An entry that is or may be active. ``reviewed``: the year of its last review, its approval at the least."""

    entry: PlanningEntry
    active: Truth
    reviewed: int | None
    last_year: int | None

    def lasts(self, as_of: date) -> Truth:
        return None if self.last_year is None else as_of.year <= self.last_year

    def is_reviewed(self, as_of: date, within: int) -> bool:
        return self.reviewed is not None and as_of.year - self.reviewed <= within


def check(case: CadreCase, limits: Limits) -> Outcome:
    """Each active entry; the first one in need gives the sentence."""
    within, as_of = limits[WITHIN], case.as_of
    entries = [each for entry in case.dossier.planning if (each := _read(entry, as_of)) is not None]
    if not entries:
        return not_applicable("none_active")
    words: dict[str, JsonValue] = {"as_of": as_of.isoformat()}
    bad = [each for each in entries if each.lasts(as_of) is False or not each.is_reviewed(as_of, within)]
    certain = next((each for each in bad if each.active), None)
    if certain is not None:
        return _breached(certain, as_of, len(entries), words)
    if bad:
        needs = [need for each in bad for need in entry_needs(each.entry)]
        reason = "unsure" if bad[0].entry.approved else "no_approval_date"
        return undetermined(reason, _facts(bad[0], len(entries)), words, needs=needs)
    open_ended = [each for each in entries if each.last_year is None]
    if open_ended:
        needs = [Need("term", ref(each.entry, "term")) for each in open_ended]
        return undetermined("no_term", _facts(open_ended[0], len(entries)), words, needs=needs)
    clears_on = _changes_on(entries, within)
    return satisfied("reviewed", _facts(entries[0], len(entries)), words, clears_on=clears_on)


def _changes_on(entries: Sequence[_Entry], within: int) -> date | None:
    """When the first of them falls due, or the last of them has been taken out."""
    days = []
    last: list[date | None] = []
    for each in entries:
        due, removed = _falls_due(each, within), each.entry.removed
        last.append(removed.latest if removed else None)
        if removed is None or removed.latest > due:
            days.append(due)
    gone = [day for day in last if day is not None]
    if len(gone) == len(last):
        days.append(max(gone))
    return min(days)


def _read(entry: PlanningEntry, as_of: date) -> _Entry | None:
    """The entry, unless it certainly is not active."""
    active = is_active(entry, PartialDate.of(as_of))
    if active is False:
        return None
    # What lies ahead has not been done yet.
    years = [day.year for day in (entry.approved, entry.reviewed) if day is not None and day.earliest <= as_of]
    term = _TERM.search(entry.term)
    return _Entry(entry, active, max(years, default=None), int(term[1]) if term else None)


def _breached(found: _Entry, as_of: date, count: int, words: dict[str, JsonValue]) -> Outcome:
    entry = found.entry
    if found.lasts(as_of) is False:
        fields = [ref(entry, "removed"), ref(entry, "term")]
        return breached("term_over", _facts(found, count), words, fields=fields)
    reason = "review_old" if entry.reviewed and entry.reviewed.earliest <= as_of else "never_reviewed"
    return breached(reason, _facts(found, count), words, fields=[ref(entry, "reviewed")])


def _facts(found: _Entry, count: int) -> dict[str, JsonValue]:
    reviewed = found.entry.reviewed
    return {**entry_facts(found.entry, count), "reviewed": reviewed.iso() if reviewed else None}


def _falls_due(found: _Entry, within: int) -> date:
    """The first day of the year in which the last review is too old or the term is over."""
    last_good = [year for year in (found.last_year, found.reviewed and found.reviewed + within) if year is not None]
    return date(min(last_good) + 1, 1, 1)


RULE = Rule("LC20", check, limits=frozenset({WITHIN}))
