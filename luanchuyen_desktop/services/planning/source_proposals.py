"""Who should be on a year's rotation source, found in the book, each with the reasons in words.

Three ways lead there: standing in the planning pool with good evaluations and enough time left; having been head of one
unit for nearly two terms (LC05); being local in a post that asks for someone from elsewhere (LC19). Nobody who is on a
rotation now, or on the year's list already, is looked at.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from luanchuyen_desktop.domain.dossier import Catalogue, Dossier
from luanchuyen_desktop.domain.packages import Move
from luanchuyen_desktop.domain.records import PlanningEntry, Unit
from luanchuyen_desktop.domain.vn_text import name_key
from luanchuyen_desktop.domain.vocabulary import Grade, Level, Purpose, SubjectKind
from luanchuyen_desktop.rules.finding import Finding, Verdict
from luanchuyen_desktop.rules.limits import Limits
from luanchuyen_desktop.rules.title_lists import asks_for_outsider
from luanchuyen_desktop.services.moves.move_drafts import DRAFT_CODE, lay_out_move
from luanchuyen_desktop.services.papers.lists.roster_cells import remaining_time
from luanchuyen_desktop.services.planning.pool import is_over
from luanchuyen_desktop.services.planning.readiness import Measure
from luanchuyen_desktop.services.post_names import post_in
from luanchuyen_desktop.services.progress import Progress, no_progress
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.planning import may_be_proposed

_TOO_LONG, _LOCAL, _TIME, _DISCIPLINE = "LC05", "LC19", "LC08", "LC10"
_SOON = "soon"  # the reason that LC05 gives in the months before the limit
_TICK = 8


class Ground(StrEnum):
    """Why somebody is proposed."""

    PLANNED = "Trong quy hoạch"
    TWO_TERMS = "Gần đủ hai nhiệm kỳ"
    NON_LOCAL = "Người địa phương giữ chức danh phải là người nơi khác"


_PURPOSES: Mapping[Ground, Purpose] = {
    Ground.PLANNED: Purpose.TRAINING,
    Ground.TWO_TERMS: Purpose.TWO_TERMS,
    Ground.NON_LOCAL: Purpose.NON_LOCAL,
}


@dataclass(frozen=True, slots=True)
class Proposal:
    """Somebody for the list. ``reasons``: why, in sentences; ``doubts``: what is not known or should be minded."""

    cadre: str
    name: str
    grounds: tuple[Ground, ...]
    reasons: tuple[str, ...]
    doubts: tuple[str, ...]

    @property
    def text(self) -> str:
        """The reasons as they are recorded on the list."""
        return " ".join(self.reasons)


def find_proposals(book: Book, measure: Measure, year: int, progress: Progress = no_progress) -> list[Proposal]:
    """Everybody to be proposed for the list of ``year``, in the order of names. Reads only the files in question."""
    with book.snapshot():
        codes = may_be_proposed(book, year, measure.as_of, _titles(measure))
        found = []
        for done, dossier in enumerate(book.dossiers(codes)):
            if done % _TICK == 0:
                progress(done, len(codes))
            proposal = propose(measure, dossier, year)
            if proposal is not None:
                found.append(proposal)
    return sorted(found, key=lambda one: (name_key(one.name), one.cadre))


def propose(measure: Measure, dossier: Dossier, year: int) -> Proposal | None:
    """The proposal of one cadre, ``None`` where no ground holds. Pure."""
    seats = dict(_by_seat(measure, dossier))
    entries = [entry for entry in dossier.planning if _stands(entry, year)]
    good, evaluation, unknown = _evaluated(measure, dossier)
    doubts: list[str] = []
    reasons = list(seats.values())
    grounds = list(seats)
    if entries and good and evaluation:
        held_back, missing = _held_back(measure, dossier, entries[-1], Ground.PLANNED)
        if not held_back:
            grounds.insert(0, Ground.PLANNED)
            reasons[:0] = [*_planned_words(measure.catalogue, entries), *evaluation, _time_words(measure, dossier)]
            doubts += [*unknown, *missing, *_unapproved(entries)]
    if not grounds:
        return None
    if Ground.PLANNED not in grounds:
        held_back, missing = _held_back(measure, dossier, None, grounds[0])
        doubts += [*held_back, *missing]
        reasons += evaluation if good else ()
        doubts += unknown if good else evaluation
    cadre = dossier.cadre
    return Proposal(cadre.code, cadre.name, tuple(grounds), tuple(reasons), tuple(doubts))


# -- who is looked at --------------------------------------------------------------------------------------------------


def _titles(measure: Measure) -> list[str]:
    """The titles of heads, and those that may ask for someone from elsewhere in a unit of some level."""
    catalogue, rule_set = measure.catalogue, measure.rule_book.data.in_force(measure.as_of)
    terms = rule_set.terms.get(_LOCAL) if rule_set is not None else None
    limits = terms.limits if terms is not None else Limits()
    units = {f"({level})": Unit(f"({level})", str(level), level) for level in Level}
    probe = Catalogue(units=units, titles=catalogue.titles)
    return [
        code
        for code, title in catalogue.titles.items()
        if title.is_head or any(asks_for_outsider(code, unit, probe, limits).truth for unit in units)
    ]


# -- grounds -----------------------------------------------------------------------------------------------------------


def _by_seat(measure: Measure, dossier: Dossier) -> Iterator[tuple[Ground, str]]:
    """What the post held now asks for."""
    for judged in measure.rule_book.judge(
        dossier, measure.catalogue, measure.as_of, only=frozenset({_TOO_LONG, _LOCAL})
    ):
        finding = measure.rule_book.finding(judged)
        if finding.subject_kind is not SubjectKind.CADRE or finding.waived:
            continue
        breached = finding.verdict is Verdict.BREACHED
        if finding.rule == _TOO_LONG and (breached or finding.reason == _SOON):
            yield Ground.TWO_TERMS, finding.message
        elif finding.rule == _LOCAL and breached:
            yield Ground.NON_LOCAL, finding.message


def _stands(entry: PlanningEntry, year: int) -> bool:
    """Whether it counts for the list of a year: stands, its term is not over, and no approval is still awaited."""
    waits = entry.round is not None and entry.approved is None and entry.decision_no is None
    return entry.removed is None and not waits and not is_over(entry.term, year)


def _unapproved(entries: Sequence[PlanningEntry]) -> list[str]:
    known = any(entry.approved is not None or entry.decision_no is not None for entry in entries)
    return [] if known else ["Chưa ghi quyết định phê duyệt quy hoạch."]


def _planned_words(catalogue: Catalogue, entries: Sequence[PlanningEntry]) -> list[str]:
    posts = [f"{post_in(catalogue, one.title, one.unit) or one.title} ({one.term})" for one in entries]
    return [f"Được quy hoạch {'; '.join(posts)}."]


def _evaluated(measure: Measure, dossier: Dossier) -> tuple[bool, list[str], list[str]]:
    """Whether no finished year is worse than good; the grades in words; which years are not recorded."""
    years = range(measure.as_of.year - measure.terms.evaluation_years, measure.as_of.year)
    grades = {one.year: one.grade for one in dossier.evaluations if one.year in years}
    same = {grade: [str(year) for year in years if grades.get(year) is grade] for grade in Grade}
    told = "; ".join(f"{', '.join(known)}: {grade.value.lower()}" for grade, known in same.items() if known)
    missing = [str(year) for year in years if year not in grades]
    good = all(grade in measure.terms.good_grades for grade in grades.values())
    return (
        good,
        [f"Xếp loại {told}."] if told else [],
        [f"Chưa ghi xếp loại năm {', '.join(missing)}."] if missing else [],
    )


def _time_words(measure: Measure, dossier: Dossier) -> str:
    rest = remaining_time(dossier.cadre, measure.rule_book.data.retirement_ages, measure.as_of)
    return f"Thời gian công tác còn lại: {rest}."


def _held_back(
    measure: Measure, dossier: Dossier, entry: PlanningEntry | None, ground: Ground
) -> tuple[list[str], list[str]]:
    """What LC08 and LC10 hold against sending this person on the as-of date, and what they do not know."""
    move = Move(
        dossier.cadre.code,
        to_unit=entry.unit or "" if entry is not None else "",
        to_title=entry.title if entry is not None else "",
        purpose=_PURPOSES[ground],
    )
    laid = lay_out_move(dossier, move, measure.as_of)
    against, unknown = [], []
    rules = frozenset({_TIME, _DISCIPLINE})
    for judged in measure.rule_book.judge(laid.after, measure.catalogue, laid.judged_on, only=rules):
        finding = measure.rule_book.finding(judged)
        if finding.subject != DRAFT_CODE or finding.waived:
            continue
        if finding.verdict is Verdict.BREACHED:
            against.append(_sentence(finding))
        elif finding.verdict is Verdict.UNDETERMINED:
            unknown.append(_sentence(finding))
    return against, unknown


def _sentence(finding: Finding) -> str:
    return f"{finding.rule}: {finding.message}"


def as_of_note(day: date, terms_years: int) -> str:
    """What the search went by, for the head of a list."""
    return f"Xét theo ngày {day:%d/%m/%Y}; xếp loại {terms_years} năm đã hết gần nhất."
