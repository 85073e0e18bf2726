"""Unbroken service in one unit against a limit of months: for heads (LC05) and, where it is asked, deputies (LC18)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from luanchuyen_desktop.domain.dates import PartialDate, add_months, months_between
from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.domain.records import Title
from luanchuyen_desktop.rules.finding import JsonValue, Verdict
from luanchuyen_desktop.rules.outcome import (
    Need,
    Outcome,
    breached,
    coarse,
    not_applicable,
    ref,
    satisfied,
    undetermined,
)
from luanchuyen_desktop.rules.posts import Post, Service, service_until
from luanchuyen_desktop.rules.rule import CadreCase
from luanchuyen_desktop.rules.rule_sets import Limits
from luanchuyen_desktop.rules.succession import is_successor
from luanchuyen_desktop.rules.three_valued import shifted

LIMITS = frozenset({"max_months", "notice_months"})
_WORST_FIRST = (Verdict.BREACHED, Verdict.UNDETERMINED, Verdict.SATISFIED)


def judge_service(case: CadreCase, limits: Limits, *, counts: Callable[[Title], bool], none: str) -> Outcome:
    """Judge each unit in which a post that counts is held on the as-of date; the worst verdict counts.

    ``counts``: by the title; ``none``: the reason when no such post is held. Needs the limits ``LIMITS``.
    """
    if not _counted(case.career.held, case.catalogue, counts):  # nearly everybody
        return not_applicable(none)
    by_unit: dict[str, list[Post]] = {}
    for post in _counted(case.posts, case.catalogue, counts):
        by_unit.setdefault(post.tenure.unit, []).append(post)
    outcomes = []
    for unit, posts in by_unit.items():
        service = _service(case, by_unit, unit, posts)
        if service is not None:
            outcomes.append(_judge(unit, service, case.as_of, limits))
    worst = min(outcomes, key=lambda outcome: _WORST_FIRST.index(outcome.verdict))
    if worst.verdict is Verdict.BREACHED or len(outcomes) == 1:
        return worst
    return worst._replace(clears_on=_first_change(worst.verdict, outcomes))


def _first_change(verdict: Verdict, outcomes: Sequence[Outcome]) -> date | None:
    """When the worst of several units changes: with the first of those that are as bad.

    Unknown where another one changes before: it may become as bad only, or worse.
    """
    same = min((each.clears_on for each in outcomes if each.clears_on and each.verdict is verdict), default=None)
    others = [each.clears_on for each in outcomes if each.clears_on and each.verdict is not verdict]
    return None if same and any(day <= same for day in others) else same


def _counted(posts: Iterable[Post], catalogue: Catalogue, counts: Callable[[Title], bool]) -> list[Post]:
    titles = catalogue.titles
    return [post for post in posts if (title := titles.get(post.tenure.title)) is not None and counts(title)]


def _service(
    case: CadreCase, by_unit: Mapping[str, Sequence[Post]], unit: str, posts: Sequence[Post]
) -> Service | None:
    """The service in the unit, with that in the units it succeeded where it is on record that it goes on."""
    day = PartialDate.of(case.as_of)
    if not any(post.tenure.continues for post in posts):
        return service_until(posts, day)
    units = case.catalogue.units

    def joins(post: Post, later: Post) -> bool:
        before, after = post.tenure.unit, later.tenure.unit
        return before == after or (later.tenure.continues and is_successor(units, before, after))

    elsewhere = [post for other, of_other in by_unit.items() if other != unit for post in of_other]
    return service_until(posts, day, elsewhere, joins)


def _judge(unit: str, service: Service, as_of: date, limits: Limits) -> Outcome:
    limit = limits["max_months"]
    begins_unknown = service.start_lo == date.min
    least = max(months_between(service.start_hi, as_of), 0) if service.start_hi else None
    most = None if begins_unknown else max(months_between(service.start_lo, as_of), 0)
    facts = _facts(unit, service, least, most, limit)
    words: dict[str, JsonValue] = {
        "as_of": as_of.isoformat(),
        "title": service.posts[-1].tenure.title,
        "served": [least or 0, most],
        "joined": _joined_units(unit, service),
    }
    if least is not None and least >= limit:
        return breached("too_long", facts, words, fields=[ref(service.posts[-1].tenure, "end")])
    if most is None or most >= limit:
        reason = "no_start" if begins_unknown else "unsure"
        needs = _needs(service)
        day = _changes_on(service, service.start_hi, as_of, limit)
        return undetermined(reason, facts, words, needs=needs, half_known=not begins_unknown, clears_on=day)
    starts = (service.start_lo, service.start_hi or service.start_lo)
    words["reached"] = [add_months(day, limit).isoformat() for day in starts]
    soon = most >= limit - limits["notice_months"]
    day = _changes_on(service, service.start_lo, as_of, limit)
    return satisfied("soon" if soon else "within", facts, words, clears_on=day)


def _facts(unit: str, service: Service, least: int | None, most: int | None, limit: int) -> dict[str, JsonValue]:
    first = next((post for post in service.posts if post.start_lo == service.start_lo), service.posts[0]).tenure
    reached = shifted(first.start, limit) if first.start and service.start_lo != date.min else None
    return {
        "unit": unit,
        "start": first.start.iso() if first.start else None,
        "months_min": least,
        "months_max": most,
        "limit": limit,
        "reached_on": reached.iso() if reached else None,
        "joined": "; ".join(_joined_units(unit, service)),
    }


def _joined_units(unit: str, service: Service) -> list[str]:
    """The units before this one whose service counts too."""
    return sorted({post.tenure.unit for post in service.posts} - {unit})


def _changes_on(service: Service, start: date | None, as_of: date, limit: int) -> date | None:
    """The day on which the limit is reached from a start: only where a post is certainly held up to it."""
    if start is None:
        return None
    reached = add_months(start, limit)
    return reached if any(post.start_hi <= as_of and post.end_lo >= reached for post in service.posts) else None


def _needs(service: Service) -> list[Need]:
    needs: list[Need] = []
    for post in service.posts:
        needs += coarse("tenure_start", post.tenure, "start")
        if post.tenure.end is not None:
            needs += coarse("tenure_end", post.tenure, "end")
    return needs
