"""Deadlines that are dates by themselves, whether or not a rule turns on them: months reached, retirement, ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from luanchuyen_desktop.domain.dates import add_months
from luanchuyen_desktop.domain.records import Discipline
from luanchuyen_desktop.domain.vn_text import fold
from luanchuyen_desktop.domain.vocabulary import RotationState, SubjectKind, WaiverState
from luanchuyen_desktop.rules.finding import JsonValue
from luanchuyen_desktop.rules.lc10_discipline import LASTING, WAITING
from luanchuyen_desktop.rules.outcome import ref
from luanchuyen_desktop.rules.retirement import retirement_days
from luanchuyen_desktop.rules.three_valued import last_day_with
from luanchuyen_desktop.rules.timeline import Key
from luanchuyen_desktop.services.deadlines import words
from luanchuyen_desktop.services.deadlines.event import Deadline, Effect
from luanchuyen_desktop.services.deadlines.kind import Kind
from luanchuyen_desktop.services.deadlines.person import Person
from luanchuyen_desktop.services.deadlines.procedure import procedure_dates

_DAY = timedelta(days=1)
DURATION, REMAINING, DISCIPLINE, EXPIRED = "LC04", "LC08", "LC10", "LC90"


def recorded(person: Person, first: date, last: date, kinds: frozenset[Kind]) -> list[Deadline]:
    """Those that may lie between ``first`` and ``last``, both included."""
    makers = {
        Kind.ROTATION: _months_reached,
        Kind.PROCEDURE: procedure_dates,
        Kind.RETIREMENT: _retirement,
        Kind.DISCIPLINE: _disciplines,
        Kind.WAIVER: _waivers,
    }
    found = [deadline for kind, make in makers.items() if kind in kinds for deadline in make(person, first, last)]
    return [each for each in found if each.latest >= first and each.earliest <= last]


def _cadre_key(person: Person, rule: str) -> Key:
    return (SubjectKind.CADRE, person.dossier.cadre.code, rule)


def _months_reached(person: Person, _first: date, _last: date) -> Iterator[Deadline]:
    """A running rotation reaches the months that it must last."""
    for rotation in person.dossier.rotations:
        if rotation.state is not RotationState.RUNNING or rotation.ended is not None or rotation.start is None:
            continue
        terms = person.terms(DURATION, (rotation.decided or rotation.start).earliest)
        if terms is None:
            continue
        needed = terms.limits["min_months"]
        first, last = (add_months(day, needed) for day in rotation.start.bounds)
        text = person.words(words.MONTHS_REACHED, {"needed": needed, "unit_to": rotation.to_unit})
        yield person.deadline(
            Kind.ROTATION,
            Effect.DUE,
            (SubjectKind.ROTATION, rotation.code, DURATION),
            (first, last),
            text,
            terms.citation,
            field=ref(rotation, "start"),
        )


def _retirement(person: Person, first: date, last: date) -> Iterator[Deadline]:
    """The day itself, and the last days on which enough months remain to be rotated."""
    cadre, ages = person.dossier.cadre, person.rule_book.data.retirement_ages
    days = retirement_days(cadre, ages)
    if days is None:
        return
    terms = person.terms(REMAINING, last)
    months = sorted(set(terms.limits.values()), reverse=True) if terms else []
    begin = last_day_with(months[0], days[0]) if months else days[0]
    if begin > last or days[1] < first:
        return  # nearly everybody: no sentence is made
    key = _cadre_key(person, REMAINING)
    by_record = cadre.retirement is not None
    template = words.RETIREMENT_RECORDED if by_record else words.RETIREMENT_BY_AGE
    field = ref(cadre, "retirement" if by_record else "birth")
    source = terms.citation if by_record and terms else ages.citation
    text = person.words(template, {})
    yield person.deadline(Kind.RETIREMENT, Effect.DUE, key, days, text, source, field=field)
    if terms is None:
        return
    for needed in months:
        still = (last_day_with(needed, days[0]), last_day_with(needed, days[1]))
        text = person.words(words.STILL_ENOUGH, {"needed": needed})
        yield person.deadline(Kind.RETIREMENT, Effect.DUE, key, still, text, terms.citation, field=field)


def _disciplines(person: Person, _first: date, last: date) -> Iterator[Deadline]:
    """The first day without the discipline, and the first day on which a higher post may be held."""
    terms = person.terms(DISCIPLINE, last)
    if terms is None:
        return
    key = _cadre_key(person, DISCIPLINE)
    for record in person.dossier.disciplines:
        first, end = record.date.bounds
        if record.expires is not None:
            over = (record.expires.earliest + _DAY, record.expires.latest + _DAY)
        else:
            over = (add_months(first, terms.limits[LASTING]), add_months(end, terms.limits[LASTING]))
        values: dict[str, JsonValue] = {"form": record.form.casefold()}
        field = ref(record, "date")
        text = person.words(words.DISCIPLINE_OVER, values)
        yield person.deadline(Kind.DISCIPLINE, Effect.DUE, key, over, text, terms.citation, field=field)
        limit = _waiting_limit(record)
        if limit is not None and limit in terms.limits:
            needed = terms.limits[limit]
            days = (add_months(first, needed), add_months(end, needed))
            text = person.words(words.WAIT_OVER, values | {"needed": needed})
            source = terms.cited.get(limit, terms.citation)
            yield person.deadline(Kind.DISCIPLINE, Effect.DUE, key, days, text, source, field=field)


def _waiting_limit(record: Discipline) -> str | None:
    return next((name for form, name in WAITING.items() if fold(record.form).startswith(form)), None)


def _waivers(person: Person, _first: date, last: date) -> Iterator[Deadline]:
    """The first day on which a granted waiver is not valid any more."""
    for waiver in person.dossier.waivers:
        if waiver.state is not WaiverState.GRANTED or waiver.valid_to is None:
            continue
        terms = person.terms(EXPIRED, last)
        days = (waiver.valid_to.earliest + _DAY, waiver.valid_to.latest + _DAY)
        values: dict[str, JsonValue] = {"rule": waiver.rule, "document_no": waiver.document_no}
        text = person.words(words.WAIVER_OVER, values)
        key = (waiver.subject_kind, waiver.subject, EXPIRED)
        source = terms.citation if terms else ""
        yield person.deadline(Kind.WAIVER, Effect.DUE, key, days, text, source)


def without_doubles(turns: Iterable[Deadline], dates: Iterable[Deadline]) -> list[Deadline]:
    """One list in which the same fact stands once: a date and what a rule says of it from that day on."""
    told = list(turns)
    kept: list[Deadline] = []
    for due in dates:
        if due.kind is Kind.WAIVER:
            inside = [turn for turn in told if _follows_from(turn, due)]
            told = [turn for turn in told if turn not in inside]
            kept.append(replace(due, changes=tuple(change for turn in inside for change in turn.changes)))
            continue
        if due.kind is Kind.RETIREMENT:
            told = [turn for turn in told if not _only_says_retired(turn, due)]
        if not any(_says_the_same(turn, due) for turn in told):
            kept.append(due)
    return told + kept


def _follows_from(turn: Deadline, waiver: Deadline) -> bool:
    """What the rules say differently because the waiver ends."""
    one, other = (turn.kind, turn.subject_kind, turn.subject), (waiver.kind, waiver.subject_kind, waiver.subject)
    return one == other and (turn.earliest, turn.latest) == (waiver.earliest, waiver.latest)


def _only_says_retired(turn: Deadline, retirement: Deadline) -> bool:
    """A breach of LC08 that goes on gets another reason when the cadre has retired."""
    return turn.rule == REMAINING and turn.effect is Effect.CHANGES and _next_to(turn, retirement)


def _says_the_same(turn: Deadline, due: Deadline) -> bool:
    if turn.cadre != due.cadre or turn.kind is not due.kind or not _next_to(turn, due):
        return False
    if due.kind is Kind.DISCIPLINE:
        return turn.effect in {Effect.CLEARS, Effect.CHANGES}
    same = turn.subject == due.subject if due.kind is Kind.ROTATION else turn.rule == due.rule
    return same and turn.effect is Effect.APPEARS


def _next_to(one: Deadline, other: Deadline) -> bool:
    """On the same days, or on those after: a last day is told by the one, the first day after it by the other."""
    return abs(one.earliest - other.earliest) <= _DAY and abs(one.latest - other.latest) <= _DAY
