"""All figures of the overview, in one view of the book."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from luanchuyen_desktop.domain.dates import PartialDate, from_iso
from luanchuyen_desktop.domain.dossier import Catalogue, Dossier
from luanchuyen_desktop.domain.holders import PostKey
from luanchuyen_desktop.domain.ordering import in_order_of_content
from luanchuyen_desktop.domain.vocabulary import RotationState
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.rules.finding import Verdict
from luanchuyen_desktop.rules.lc19_local_holder import RULE as LOCAL_HOLDER
from luanchuyen_desktop.rules.lc19_local_holder import judge_posts
from luanchuyen_desktop.rules.limits import Limits
from luanchuyen_desktop.rules.posts import career_of
from luanchuyen_desktop.rules.rule import CadreCase
from luanchuyen_desktop.rules.title_lists import asks_for_outsider
from luanchuyen_desktop.services.overview.structure import Structure, structure_of
from luanchuyen_desktop.services.overview.vacancies import PostCount, post_counts
from luanchuyen_desktop.services.progress import Progress, no_progress
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.overview import held_posts, holders_of, rotations_by_state, serving

TWO_TERMS = "LC05"
_PROGRESS_EVERY = 50


@dataclass(frozen=True, slots=True)
class HeldTitle:
    """Somebody in a post that asks for a person from elsewhere. ``verdict``: breached: is local there."""

    cadre: str
    unit: str
    title: str
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class HeadService:
    """Unbroken time as head, as LC05 has it. ``reached``: when the months are full, as precise as the start.

    ``verdict``: breached: they are full; undetermined: the dates do not tell; satisfied: not yet, and ``is_near``
    says whether it is within the months of notice.
    """

    cadre: str
    name: str
    unit: str
    title: str
    months: int | None
    reached: PartialDate | None
    verdict: Verdict
    is_near: bool


@dataclass(frozen=True, slots=True)
class HeadLimits:
    """Months of LC05 in the law of the day, and how long before it tells; ``None``: the law has no such rule."""

    full: int
    notice: int


@dataclass(frozen=True, slots=True)
class KeyPosts:
    """Holders of titles that ask for people from elsewhere, and heads, those whose months are full first."""

    titles: tuple[HeldTitle, ...]
    heads: tuple[HeadService, ...]
    head_limits: HeadLimits | None


@dataclass(frozen=True, slots=True)
class Overview:
    """``rotations``: code and cadre by state. ``posts``: those with places, as the needs have them."""

    as_of: date
    cadres: int
    rotations: Mapping[RotationState, Sequence[tuple[str, str]]]
    structure: Structure
    titles: tuple[HeldTitle, ...]
    heads: tuple[HeadService, ...]
    head_limits: HeadLimits | None
    posts: tuple[PostCount, ...]


def overview_of(book: Book, rule_book: RuleBook, as_of: date, progress: Progress = no_progress) -> Overview:
    """Count everything on ``as_of``; a few seconds for 50,000 cadres. ``Cancelled`` from ``progress`` ends it."""
    progress(0, 0)
    with book.snapshot():
        posts = key_posts(book, rule_book, as_of, progress)
        return Overview(
            as_of,
            book.counts()["cadre"],
            rotations_by_state(book),
            structure_of(serving(book, as_of), as_of),
            posts.titles,
            posts.heads,
            posts.head_limits,
            tuple(post_counts(book, rule_book, as_of, progress)),
        )


def key_posts(book: Book, rule_book: RuleBook, as_of: date, progress: Progress = no_progress) -> KeyPosts:
    """Who holds the posts that LC05 and LC19 are about on ``as_of``; only their files are read."""
    catalogue = book.catalogue()
    held = held_posts(book, as_of)
    limits = _limits(rule_book, as_of)
    asking = {
        (unit, title) for unit, title in held if asks_for_outsider(title, unit, catalogue, limits).truth is not False
    }
    codes = holders_of(book, as_of, asking | _head_posts(held, catalogue))
    titles: list[HeldTitle] = []
    heads: list[HeadService] = []
    for done, dossier in enumerate(book.dossiers(codes)):
        if done % _PROGRESS_EVERY == 0:
            progress(done, len(codes))
        titles += _held_titles(dossier, catalogue, rule_book, as_of, limits)
        heads += _services(dossier, catalogue, rule_book, as_of)
    return KeyPosts(tuple(titles), tuple(sorted(heads, key=_by_day_reached)), _head_limits(rule_book, as_of))


def _limits(rule_book: RuleBook, as_of: date) -> Limits:
    """What LC19 reads; where the law of the day has it not, the marks in the catalogue alone count."""
    in_force = rule_book.data.in_force(as_of)
    terms = in_force.terms.get(LOCAL_HOLDER.id) if in_force else None
    return terms.limits if terms else Limits()


def _head_limits(rule_book: RuleBook, as_of: date) -> HeadLimits | None:
    full = rule_book.data.limit(TWO_TERMS, "max_months", as_of)
    notice = rule_book.data.limit(TWO_TERMS, "notice_months", as_of)
    return None if full is None else HeadLimits(full, notice or 0)


def _head_posts(held: Iterable[PostKey], catalogue: Catalogue) -> set[PostKey]:
    heads = {title.code for title in catalogue.titles.values() if title.is_head}
    return {(unit, title) for unit, title in held if title in heads}


def _held_titles(
    dossier: Dossier, catalogue: Catalogue, rule_book: RuleBook, as_of: date, limits: Limits
) -> Iterator[HeldTitle]:
    dossier = in_order_of_content(dossier)
    career = career_of(dossier.tenures, as_of)
    case = CadreCase(dossier, catalogue, as_of, career, rule_book.data.retirement_ages, rule_book.scales)
    for post, outcome in judge_posts(case, limits):
        yield HeldTitle(dossier.cadre.code, post.tenure.unit, post.tenure.title, outcome.verdict)


def _services(dossier: Dossier, catalogue: Catalogue, rule_book: RuleBook, as_of: date) -> Iterator[HeadService]:
    for judged in rule_book.judge(dossier, catalogue, as_of, only=frozenset({TWO_TERMS})):
        outcome = judged.outcome
        if outcome.verdict is Verdict.NOT_APPLICABLE:
            continue
        reached, months = outcome.facts.get("reached_on"), outcome.facts.get("months_min")
        yield HeadService(
            dossier.cadre.code,
            dossier.cadre.name,
            str(outcome.facts["unit"]),
            str(outcome.words["title"]),
            months if isinstance(months, int) else None,
            from_iso(reached) if isinstance(reached, str) else None,
            outcome.verdict,
            outcome.reason == "soon",
        )


def _by_day_reached(head: HeadService) -> tuple[object, ...]:
    """Those whose day is known first, the earliest at the top."""
    if head.reached is None:
        return (1, "", head.cadre)
    return (0, head.reached.earliest.isoformat(), head.cadre)
