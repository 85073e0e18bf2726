"""The calendar of a cadre and of a whole book."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from luanchuyen_desktop.domain.dossier import Catalogue, Dossier
from luanchuyen_desktop.domain.vn_text import name_key
from luanchuyen_desktop.rules.engine import RuleBook, parameters
from luanchuyen_desktop.rules.timeline import WIDEST, Timeline
from luanchuyen_desktop.services.book_workers import ask_some, ask_whole
from luanchuyen_desktop.services.deadlines.event import Deadline
from luanchuyen_desktop.services.deadlines.kind import USUAL, Kind, kind_of
from luanchuyen_desktop.services.deadlines.person import Person
from luanchuyen_desktop.services.deadlines.recorded import recorded, without_doubles
from luanchuyen_desktop.services.deadlines.turns import turning
from luanchuyen_desktop.services.procedure import procedure_settings
from luanchuyen_desktop.services.procedure.procedure_settings import StepDays
from luanchuyen_desktop.services.progress import Progress, no_progress
from luanchuyen_desktop.services.summary import Period
from luanchuyen_desktop.store.book import Book

_MARGIN = timedelta(days=2)


class Calendar:
    """Asks for the deadlines of dossiers in one period. Immutable: safe to share between threads."""

    def __init__(
        self,
        rule_book: RuleBook,
        catalogue: Catalogue,
        period: Period,
        as_of: date,
        kinds: Collection[Kind] = USUAL,
        step_days: StepDays | None = None,
    ) -> None:
        """``as_of``: the day by which posts are named; ``step_days``: the office's limits for the five steps."""
        self._rule_book = rule_book
        self._catalogue = catalogue
        self._period = period
        self._as_of = as_of
        self._kinds = frozenset(kinds)
        self._step_days = step_days or {}
        wide = WIDEST * 2 + _MARGIN
        self._timeline = Timeline(rule_book, catalogue, period.start - wide, period.end + wide)
        # A change of any rule may be of the kind “other” or “waiver”.
        every = {Kind.OTHER, Kind.WAIVER} & self._kinds
        self._rules = frozenset(rule for rule in parameters() if every or kind_of(rule) in self._kinds)
        self._usual_rules = frozenset(rule for rule in parameters() if kind_of(rule) in self._kinds)

    def of(self, dossier: Dossier) -> list[Deadline]:
        """The deadlines of one cadre and the rotations, by day."""
        person = Person(self._rule_book, self._catalogue, dossier, self._as_of, self._step_days)
        first, last = self._period.start, self._period.end
        wanted = self._rules if dossier.waivers or Kind.OTHER in self._kinds else self._usual_rules
        turns = turning(person, self._timeline, first, last, wanted)
        dates = recorded(person, first, last, self._kinds)
        found = without_doubles(turns, dates)
        return sorted((each for each in found if each.kind in self._kinds), key=in_order)


def in_order(deadline: Deadline) -> tuple[object, ...]:
    """By day, then by kind, name and code."""
    return (
        deadline.earliest,
        deadline.latest,
        list(Kind).index(deadline.kind),
        name_key(deadline.name),
        deadline.cadre,
        deadline.subject,
        deadline.rule,
        deadline.text,
    )


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is asked of each cadre: which deadlines there are."""

    rule_book: RuleBook
    period: Period
    as_of: date
    kinds: frozenset[Kind]

    def ready(self, book: Book) -> Callable[[Iterable[Dossier]], list[Deadline]]:
        step_days = procedure_settings.load(book.settings()).days
        calendar = Calendar(self.rule_book, book.catalogue(), self.period, self.as_of, self.kinds, step_days)
        return lambda dossiers: [deadline for dossier in dossiers for deadline in calendar.of(dossier)]


def of_book(
    book: Book,
    rule_book: RuleBook,
    period: Period,
    as_of: date,
    *,
    kinds: Collection[Kind] = USUAL,
    cadres: Iterable[str] | None = None,
    progress: Progress = no_progress,
    workers: int = 1,
) -> list[Deadline]:
    """The deadlines of every cadre (or of these), by day, in one view of the book.

    ``workers``: processes that share the whole of a large book, see ``book_workers``.
    """
    asked = _Asked(rule_book, period, as_of, frozenset(kinds))
    answers = ask_whole(book, asked, workers, progress) if cadres is None else ask_some(book, asked, cadres, progress)
    return sorted((deadline for found in answers for deadline in found), key=in_order)
