"""Whether somebody who is planned for a post is ready to be rotated into it, and why not, in words.

Ready means: the planning entry is approved and stands, no recorded vote fell short of the majority, and none of the
rules that speak of the person in that post would be breached if the move began on the as-of date. That the post is
higher or in the same unit, or its places are taken, says nothing of the person: it is told beside.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.dossier import Catalogue, Dossier
from luanchuyen_desktop.domain.packages import Move
from luanchuyen_desktop.domain.records import PlanningEntry, PlanningVote
from luanchuyen_desktop.domain.vocabulary import Purpose, SubjectKind
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.rules.finding import Finding, Verdict
from luanchuyen_desktop.rules.planning import is_active
from luanchuyen_desktop.rules.ranks import LOWER
from luanchuyen_desktop.services.findings.checking import ATTENTION
from luanchuyen_desktop.services.moves.move_drafts import DRAFT_CODE, lay_out_move
from luanchuyen_desktop.services.planning.planning_terms import PlanningTerms, load_terms
from luanchuyen_desktop.services.planning.planning_votes import has_majority, own_votes, share
from luanchuyen_desktop.services.planning.pool import is_over
from luanchuyen_desktop.services.progress import Progress, no_progress
from luanchuyen_desktop.services.rotations.rotation_desk import DEFAULT_MONTHS
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.planning import votes_of

# Of the person in that title: a running rotation, time to retirement, standards, discipline.
_OF_PERSON = frozenset({"LC04", "LC08", "LC09", "LC10"})
# Of the person in that unit: local or not, whether the unit is there.
_OF_UNIT = frozenset({"LC06", "LC17"})
_RANK, _DIRECTION, _REVIEW = "LC02", "LC01", "LC20"
_TERM_OVER = "term_over"


class State(StrEnum):
    """How somebody stands to a post."""

    READY = "Sẵn sàng"
    NOT_READY = "Chưa sẵn sàng"
    UNSURE = "Chưa đủ dữ liệu"
    HOLDS = "Đang giữ chức danh"
    OFF = "Đã đưa ra"


@dataclass(frozen=True, slots=True)
class Readiness:
    """``against``: what stands in the way; ``open``: what is not known; ``remarks``: what should be minded."""

    entry: PlanningEntry
    state: State
    against: tuple[str, ...] = ()
    open: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()

    @property
    def short(self) -> str:
        """``Chưa sẵn sàng (2)``."""
        count = len(self.against) or len(self.open)
        return f"{self.state} ({count})" if count else self.state.value

    @property
    def headline(self) -> str:
        """``Chưa sẵn sàng: 2 điều vướng, 1 điều chưa rõ``."""
        counts = [f"{len(self.against)} điều vướng"] if self.against else []
        counts += [f"{len(self.open)} điều chưa rõ"] if self.open else []
        return f"{self.state}: {', '.join(counts)}" if counts else self.state.value


@dataclass(frozen=True, slots=True)
class Measure:
    """By what readiness is judged: the law, the catalogue and the day."""

    rule_book: RuleBook
    catalogue: Catalogue
    as_of: date
    terms: PlanningTerms


@dataclass(slots=True)
class _Found:
    against: list[str] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)


def measure_of(workspace: Workspace, catalogue: Catalogue) -> Measure:
    """As the open book has it. ``UserError`` where the figures of planning cannot be read."""
    return Measure(workspace.rule_book, catalogue, workspace.as_of, load_terms(workspace.resources))


def assess(measure: Measure, dossier: Dossier, entry: PlanningEntry, votes: Sequence[PlanningVote] = ()) -> Readiness:
    """One entry of a cadre. ``votes``: of the cadre, on any entry. Pure: reads no book, takes about a millisecond."""
    if entry.removed is not None and entry.removed.earliest <= measure.as_of:
        return Readiness(entry, State.OFF, remarks=(_exit_words(entry),))
    found = _Found()
    if _holds(dossier, entry, measure.as_of):
        return Readiness(entry, State.HOLDS, remarks=("Đang giữ chính chức danh được quy hoạch.",))
    _judge_entry(measure, entry, found)
    _judge_votes(measure, own_votes(votes, entry), found)
    for finding in _findings(measure, dossier, entry):
        _sort_in(finding, found)
    if entry.unit is None:
        found.remarks.append("Quy hoạch chưa ghi đơn vị nên chưa xét người địa phương và đơn vị đến.")
    state = State.NOT_READY if found.against else State.UNSURE if found.open else State.READY
    return Readiness(entry, state, tuple(found.against), tuple(found.open), tuple(found.remarks))


def assess_all(
    book: Book, measure: Measure, entries: Sequence[PlanningEntry], progress: Progress = no_progress
) -> dict[int, Readiness]:
    """These stored entries by their row number; an entry whose cadre is gone is left out."""
    by_cadre: dict[str, list[PlanningEntry]] = {}
    for entry in entries:
        by_cadre.setdefault(entry.cadre, []).append(entry)
    found: dict[int, Readiness] = {}
    with book.snapshot():
        votes = votes_of(book, by_cadre)
        for done, dossier in enumerate(book.dossiers(by_cadre)):
            progress(done, len(by_cadre))
            code = dossier.cadre.code
            for entry in by_cadre[code]:
                found[entry.id or 0] = assess(measure, dossier, entry, votes.get(code, ()))
    return found


# -- the entry and its votes -------------------------------------------------------------------------------------------


def _exit_words(entry: PlanningEntry) -> str:
    reason = f": {entry.removal_reason}" if entry.removal_reason else ""
    number = f" theo quyết định {entry.removal_no}" if entry.removal_no else ""
    return f"Đưa ra khỏi quy hoạch {entry.removed}{number}{reason}."


def _holds(dossier: Dossier, entry: PlanningEntry, day: date) -> bool:
    """Whether the very post is held for certain."""
    return entry.unit is not None and any(
        (tenure.unit, tenure.title) == (entry.unit, entry.title)
        and tenure.start is not None
        and tenure.start.latest <= day
        and (tenure.end is None or tenure.end.earliest >= day)
        for tenure in dossier.tenures
    )


def _judge_entry(measure: Measure, entry: PlanningEntry, found: _Found) -> None:
    if is_over(entry.term, measure.as_of.year):
        found.against.append(f"Nhiệm kỳ {entry.term} đã hết.")
    if entry.approved is None:
        if entry.decision_no is not None:
            found.open.append("Chưa ghi ngày phê duyệt quy hoạch.")
        elif entry.round is not None:
            found.against.append(f"Danh sách của đợt {entry.round} chưa được phê duyệt.")
        else:
            found.open.append("Chưa ghi quyết định phê duyệt quy hoạch.")
        return
    active = is_active(entry, PartialDate.of(measure.as_of))
    if active is False:
        found.against.append(f"Quy hoạch đến {entry.approved} mới được phê duyệt.")
    elif active is None:
        found.open.append(f"Ngày phê duyệt ({entry.approved}) hoặc ngày đưa ra chưa đủ cụ thể.")


def _judge_votes(measure: Measure, votes: Sequence[PlanningVote], found: _Found) -> None:
    if not votes:
        found.remarks.append("Chưa ghi phiếu quy hoạch.")
    for vote in votes:
        passed = has_majority(vote, measure.terms)
        counted = f"{vote.votes_for}/{vote.votes_total} phiếu ({share(vote)})"
        if passed is False:
            majority = f"cần trên {measure.terms.majority_percent}%"
            found.against.append(f"{vote.step}: {counted}, {majority} ({measure.terms.citation}).")
        elif passed is None:
            found.remarks.append(f"{vote.step}: chưa ghi đủ số phiếu.")


# -- the rules ---------------------------------------------------------------------------------------------------------


def _findings(measure: Measure, dossier: Dossier, entry: PlanningEntry) -> Iterator[Finding]:
    """What the rules say of the move if it began on the as-of date: of the draft, and of the entry's review."""
    move = Move(
        dossier.cadre.code,
        to_unit=entry.unit or "",
        to_title=entry.title,
        purpose=Purpose.TRAINING,
        months=measure.rule_book.data.limit("LC04", "min_months", measure.as_of) or DEFAULT_MONTHS,
    )
    laid = lay_out_move(dossier, move, measure.as_of)
    only = _OF_PERSON | {_RANK, _REVIEW} | (_OF_UNIT | {_DIRECTION} if entry.unit is not None else frozenset())
    for judged in measure.rule_book.judge(laid.after, measure.catalogue, laid.judged_on, ATTENTION, only=only):
        finding = measure.rule_book.finding(judged)
        on_draft = finding.subject_kind is SubjectKind.ROTATION and finding.subject == DRAFT_CODE
        on_entry = finding.rule == _REVIEW and any(place.key == str(entry.id) for place in finding.fields)
        if on_draft or on_entry:
            yield finding


def _sort_in(finding: Finding, found: _Found) -> None:
    text = f"{finding.rule}: {finding.message}"
    breached = finding.verdict is Verdict.BREACHED
    if finding.waived:
        found.remarks.append(f"{text} Đã có ngoại lệ được đồng ý.")
    elif finding.rule == _RANK:
        _sort_rank(finding, text, found)
    elif finding.rule == _DIRECTION:
        if breached:
            found.remarks.append("Cùng đơn vị đang công tác: là bổ nhiệm tại chỗ, không phải luân chuyển (LC01).")
    elif finding.rule == _REVIEW:
        # That the term is over, or the approval not known, is told of the entry already.
        if breached and finding.reason != _TERM_OVER:
            found.remarks.append(text)
    elif breached:
        found.against.append(text)
    else:
        missing = f" Còn thiếu: {'; '.join(finding.missing_names)}." if finding.missing_names else ""
        found.open.append(text + missing)


def _sort_rank(finding: Finding, text: str, found: _Found) -> None:
    """Planning is for higher posts: a higher one is minded, a lower one makes no sense, an unknown rank is told."""
    if finding.verdict is not Verdict.BREACHED:
        found.remarks.append(text)
    elif finding.facts.get("direction") == LOWER:
        found.against.append(text)
    else:
        found.remarks.append(
            "Chức danh cao hơn bậc đang giữ: bổ nhiệm theo quy trình; nếu luân chuyển thì cần cấp có thẩm quyền "
            "cho phép (LC02)."
        )
