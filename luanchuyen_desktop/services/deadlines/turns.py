"""Deadlines from what the rules say differently from one day to the next.

A date that is known to the month or the year makes a rule undetermined for a while: it begins to be unsure on the first
day that the date may be, and is sure again on the last. Both belong to one deadline, which lies somewhere between.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from luanchuyen_desktop.domain.dates import add_months
from luanchuyen_desktop.rules.engine import Judged
from luanchuyen_desktop.rules.finding import JsonValue, Verdict
from luanchuyen_desktop.rules.timeline import WIDEST, Change, Course, Key, Sign, Timeline
from luanchuyen_desktop.services.deadlines import words
from luanchuyen_desktop.services.deadlines.event import Deadline, Effect
from luanchuyen_desktop.services.deadlines.kind import Kind, kind_of
from luanchuyen_desktop.services.deadlines.person import Person
from luanchuyen_desktop.services.findings.checking import NOTICE

_DAY = timedelta(days=1)
_QUIET = frozenset({Verdict.SATISFIED, Verdict.NOT_APPLICABLE})
# Words of an outcome that hold the first and the last day on which the limit may be reached.
_REACHED = ("reached", "due")
_NOTICE = "notice_months"
# Where a deadline is looked at: the person's own records, not the catalogue that the rule also read.
_RECORDS = frozenset({"cadre", "tenure", "planning_entry", "discipline", "rotation"})


@dataclass(frozen=True, slots=True)
class Span:
    """From one firm state to the next: ``before`` up to the day before ``earliest``, ``after`` from ``latest`` on."""

    changes: tuple[Change, ...]

    @property
    def key(self) -> Key:
        """The rule and its subject."""
        return self.changes[0].key

    @property
    def before(self) -> Sign:
        """How it stood."""
        return self.changes[0].before

    @property
    def after(self) -> Sign:
        """How it stands."""
        return self.changes[-1].after

    @property
    def earliest(self) -> date:
        """The first day on which it may be another."""
        return self.changes[0].day

    @property
    def latest(self) -> date:
        """The day from which it certainly is."""
        return self.changes[-1].day


def turning(person: Person, timeline: Timeline, first: date, last: date, rules: frozenset[str]) -> Iterator[Deadline]:
    """Every change from ``first`` to ``last``, both included, that somebody should hear of.

    ``timeline`` must reach ``WIDEST`` beyond both days.
    """
    dossier = person.dossier
    course = timeline.course(dossier, first - _DAY, last, rules)
    by_key: dict[Key, list[Change]] = {key: [] for key in course.start}
    for change in course.changes:
        by_key[change.key].append(change)
    for key, changes in by_key.items():
        widened = _widened(timeline, person, key, changes, course, last)
        for span in _spans(widened):
            if span.latest >= first and span.earliest <= last and _matters(span):
                yield _deadline(person, span)


def _widened(
    timeline: Timeline, person: Person, key: Key, changes: Sequence[Change], course: Course, last: date
) -> list[Change]:
    """The changes with those before and after them, where it is unsure at either end."""
    found = list(changes)
    begun, ended = course.start[key], found[-1].after if found else course.start[key]
    if begun.verdict is Verdict.UNDETERMINED:
        edge = (found[0].day if found else last) - _DAY
        behind = _of(timeline.course(person.dossier, edge - WIDEST, edge, frozenset({key[2]})), key)
        found = [change for change in behind if change.day <= edge] + found
    if ended.verdict is Verdict.UNDETERMINED and found:
        edge = max(last, found[-1].day)
        found += _of(timeline.course(person.dossier, edge, edge + WIDEST, frozenset({key[2]})), key)
    return found


def _of(course: Course, key: Key) -> list[Change]:
    return [change for change in course.changes if change.key == key]


def _spans(changes: Sequence[Change]) -> Iterator[Span]:
    """Chains over an unsure time no longer than a partial date is open; everything else by itself."""
    waiting: list[Change] = []
    for change in changes:
        if waiting and change.day - waiting[0].day > WIDEST:
            yield from (Span((each,)) for each in waiting)
            waiting = []
        if change.after.verdict is Verdict.UNDETERMINED and (waiting or not _is_unsure(change.before)):
            waiting.append(change)
        else:
            yield from _closed((*waiting, change))
            waiting = []
    yield from (Span((each,)) for each in waiting)


def _closed(chain: tuple[Change, ...]) -> Iterator[Span]:
    """One span, unless the unsure time only passes: then it is told that it begins, and that it ends."""
    if len(chain) > 1 and chain[0].before.verdict is chain[-1].after.verdict:
        yield from (Span((each,)) for each in chain)
    else:
        yield Span(chain)


def _is_unsure(sign: Sign) -> bool:
    return sign.verdict is Verdict.UNDETERMINED


def _matters(span: Span) -> bool:
    """A reason that is another while the verdict stays matters where a breach goes on, or as a notice."""
    before, after = span.before, span.after
    if before.verdict is not after.verdict or before.waived != after.waived:
        return True
    if after.verdict is Verdict.BREACHED:
        return before != after
    return after.reason == NOTICE


def _deadline(person: Person, span: Span) -> Deadline:
    key, effect = span.key, _effect(span)
    after = person.judged(key, span.latest)
    finding = person.rule_book.finding(after)
    kind = kind_of(key[2])
    if span.before.waived != span.after.waived:
        kind = Kind.WAIVER
    elif {span.before.verdict, span.after.verdict} <= _QUIET and effect is Effect.CHANGES:
        kind = kind if kind is Kind.DATA else Kind.OTHER
    days = (span.earliest, _latest(span, after))
    before = person.judged(key, span.earliest - _DAY)
    text = _text(person, span, effect, _values(span, before, after), finding.message)
    fields = finding.fields or before.outcome.fields
    return person.deadline(
        kind,
        effect,
        key,
        days,
        text,
        finding.citation,
        changes=span.changes,
        field=next((field for field in fields if field.key and field.record in _RECORDS), None),
    )


def _effect(span: Span) -> Effect:
    before, after = span.before, span.after
    if after.reason == NOTICE and after.verdict is Verdict.SATISFIED and before.verdict in _QUIET:
        return Effect.NOTICE
    if after.verdict is Verdict.UNDETERMINED:
        return Effect.UNSURE
    broken_before = before.verdict is Verdict.BREACHED and not before.waived
    broken_after = after.verdict is Verdict.BREACHED and not after.waived
    if broken_after and not broken_before:
        return Effect.APPEARS
    if not broken_after and (broken_before or _is_unsure(before)):
        return Effect.CLEARS
    return Effect.CHANGES


def _latest(span: Span, after: Judged) -> date:
    """A notice is given for the first day that the limit may be reached; it may as well be meant for the last one."""
    if _effect(span) is not Effect.NOTICE or after.terms is None:
        return span.latest
    for name in _REACHED:
        reached = after.outcome.words.get(name)
        if isinstance(reached, list) and reached[0] != reached[-1]:
            end = add_months(date.fromisoformat(str(reached[-1])), -after.terms.limits[_NOTICE])
            return max(span.latest, end)
    return span.latest


def _values(span: Span, before: Judged, after: Judged) -> dict[str, JsonValue]:
    """What a sentence may name: the limits and what both outcomes rest on, the later one first."""
    values: dict[str, JsonValue] = {}
    for judged in (before, after):
        values |= {**(judged.terms.limits if judged.terms else {}), **judged.outcome.facts, **judged.outcome.words}
    # The year that is over.
    return values | {"rule": span.key[2], "year": (span.earliest - _DAY).year}


def _text(person: Person, span: Span, effect: Effect, values: dict[str, JsonValue], message: str) -> str:
    """The calendar's own sentence; else the rule's, which may name the day, so only where the day is known."""
    template = words.TEXTS.get((span.key[2], effect, span.after.reason))
    if template is not None:
        return person.words(template, values)
    if span.earliest == span.latest:
        return message
    general = {Effect.APPEARS: words.BEGINS, Effect.CLEARS: words.ENDS, Effect.UNSURE: words.NO_MORE_SURE}
    return person.words(general.get(effect, words.OTHERWISE), values)
