"""Whether a planning entry is active: approved on or before a day and not taken out on or before it (LC07, LC20)."""

from __future__ import annotations

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import PlanningEntry
from luanchuyen_desktop.rules.finding import JsonValue
from luanchuyen_desktop.rules.outcome import Need, coarse
from luanchuyen_desktop.rules.three_valued import Truth, all_of, negation, not_after


def is_active(entry: PlanningEntry, day: PartialDate) -> Truth:
    """An approval without a date may have been at any time."""
    approved = not_after(entry.approved, day) if entry.approved else None
    removed = not_after(entry.removed, day) if entry.removed else False
    return all_of([approved, negation(removed)])


def entry_facts(entry: PlanningEntry, count: int) -> dict[str, JsonValue]:
    """The entry, and how many there are."""
    return {
        "entries": count,
        "term": entry.term,
        "title": entry.title,
        "approved": entry.approved.iso() if entry.approved else None,
        "removed": entry.removed.iso() if entry.removed else None,
    }


def entry_needs(entry: PlanningEntry) -> list[Need]:
    """The dates that would say whether the entry is active."""
    needs = [*coarse("approved", entry, "approved")]
    if entry.removed is not None:
        needs += coarse("removed", entry, "removed")
    return needs
