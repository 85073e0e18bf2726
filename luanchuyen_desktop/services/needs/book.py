"""The needs of a whole book: one pass over who sits where, then the figures."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from itertools import groupby

from luanchuyen_desktop.domain.dates import from_iso
from luanchuyen_desktop.domain.dossier import Catalogue, Dossier
from luanchuyen_desktop.domain.records import Cadre, Rotation, Tenure, Waiver
from luanchuyen_desktop.domain.vocabulary import SubjectKind
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.rules.finding import Verdict
from luanchuyen_desktop.services.needs.figures import Survey, survey
from luanchuyen_desktop.services.needs.reasons import EXPECTED, Cause, Reason
from luanchuyen_desktop.services.needs.seats import Evidence, Moment, Seat, seats_of
from luanchuyen_desktop.services.progress import Progress, no_progress
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.needs import Identity, head_careers, identities, moving_rotations, tenures_within

TWO_TERMS = "LC05"
_EVERY = 1000
_TRUTHS = {Verdict.BREACHED: True, Verdict.UNDETERMINED: None}


def needs_of(
    book: Book,
    rule_book: RuleBook,
    moment: Moment,
    counted: frozenset[Cause] = EXPECTED,
    progress: Progress = no_progress,
) -> Survey:
    """The figures of every post. ``counted``: which of the expected causes make somebody leave.

    ``UserError`` for a day asked for that lies before the day of judging.
    """
    with book.snapshot():
        return survey(seats_in(book, rule_book, moment, progress), book.catalogue(), moment, counted)


def seats_in(book: Book, rule_book: RuleBook, moment: Moment, progress: Progress = no_progress) -> list[Seat]:
    """Everybody in every post on one of the two days; which causes count is asked of each seat later."""
    if moment.then < moment.now:
        raise UserError(
            f"Ngày dự báo nhu cầu ({moment.then:%d/%m/%Y}) trước ngày xét ({moment.now:%d/%m/%Y}).",
            "Chọn một ngày từ ngày xét trở đi.",
        )
    with book.snapshot():
        catalogue = book.catalogue()
        heads = frozenset(code for code, title in catalogue.titles.items() if title.is_head)
        people = identities(book)
        moves = _by_cadre(moving_rotations(book))
        too_long = _too_long(book, rule_book, catalogue, moment, people)
        held = {cadre: list(own) for cadre, own in groupby(tenures_within(book, moment.now, moment.then), _cadre)}
    ages = rule_book.data.retirement_ages
    found: list[Seat] = []
    codes = [*held, *(code for code in moves if code not in held)]
    for done, code in enumerate(codes):
        if done % _EVERY == 0:
            progress(done, len(codes))
        identity = people.get(code)
        if identity is None:
            continue
        evidence = Evidence(
            identity.cadre, identity.key, held.get(code, ()), moves.get(code, ()), too_long.get(code, {})
        )
        found += seats_of(evidence, moment, ages, catalogue, heads)
    progress(len(codes), len(codes))
    return found


def _cadre(record: Tenure) -> str:
    return record.cadre


def _by_cadre(rotations: Iterable[Rotation]) -> dict[str, list[Rotation]]:
    found: dict[str, list[Rotation]] = {}
    for rotation in rotations:
        found.setdefault(rotation.cadre, []).append(rotation)
    return found


# -- too long at the head --------------------------------------------------------------------------------------------


def _too_long(
    book: Book, rule_book: RuleBook, catalogue: Catalogue, moment: Moment, people: Mapping[str, Identity]
) -> dict[str, dict[str, Reason]]:
    """Cadre → unit → the reason: the rule on two terms, asked on the day to come about each unit for itself."""
    law = rule_book.data.in_force(moment.then)
    if law is None or TWO_TERMS not in law.terms:
        return {}
    waivers = _waivers(book)
    found: dict[str, dict[str, Reason]] = {}
    for code, own in groupby(head_careers(book, moment.now, moment.then), _cadre):
        identity = people.get(code)
        if identity is not None:
            tenures = tuple(own)
            reasons = _of_head(rule_book, catalogue, moment.then, identity.cadre, tenures, waivers.get(code, ()))
            if reasons:
                found[code] = reasons
    return found


def _waivers(book: Book) -> dict[str, tuple[Waiver, ...]]:
    """Exceptions to the rule, by cadre: who may stay is not counted as leaving."""
    found: dict[str, tuple[Waiver, ...]] = {}
    for waiver in book.records(Waiver):
        if waiver.rule == TWO_TERMS and waiver.subject_kind is SubjectKind.CADRE:
            found[waiver.subject] = (*found.get(waiver.subject, ()), waiver)
    return found


def _of_head(
    rule_book: RuleBook,
    catalogue: Catalogue,
    day: date,
    cadre: Cadre,
    tenures: Sequence[Tenure],
    waivers: tuple[Waiver, ...],
) -> dict[str, Reason]:
    found: dict[str, Reason] = {}
    for unit in _units_held(tenures, day):
        # The rule tells of one unit, the worst: of each it is asked without what is held elsewhere.
        own = tuple(each for each in tenures if each.unit == unit or each.end is not None)
        dossier = Dossier(cadre, own, waivers=waivers)
        for judged in rule_book.judge(dossier, catalogue, day, only=frozenset({TWO_TERMS})):
            outcome = judged.outcome
            if outcome.verdict not in _TRUTHS or judged.waived or outcome.facts.get("unit") != unit:
                continue
            reached = outcome.facts.get("reached_on")
            first, last = from_iso(reached).bounds if isinstance(reached, str) else (None, None)
            limit = f"đủ {outcome.facts.get('limit')} tháng"
            found[unit] = Reason(Cause.TOO_LONG, _TRUTHS[outcome.verdict], first, last, limit)
    return found


def _units_held(tenures: Collection[Tenure], day: date) -> set[str]:
    """Units in which a head post may be held on the day."""
    return {each.unit for each in tenures if each.end is None or each.end.latest >= day}
