"""Why not: for a cadre and a post, every rule with its verdict, and what would make the move lawful."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.dossier import Catalogue, Dossier
from luanchuyen_desktop.domain.packages import Move
from luanchuyen_desktop.domain.records import PlanningEntry, Rotation
from luanchuyen_desktop.domain.vn_text import name_key
from luanchuyen_desktop.domain.vocabulary import RotationState, SubjectKind
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.rules.finding import FieldRef, Finding, Severity, Verdict
from luanchuyen_desktop.services.findings.checking import ATTENTION, is_unwaived_error, needs_attention
from luanchuyen_desktop.services.moves.move_drafts import DRAFT_CODE, LaidMove, lay_out_move
from luanchuyen_desktop.services.progress import Progress, no_progress
from luanchuyen_desktop.store.book import Book

# The rules on a cadre that bear on every move; of those on the records only errors do.
ON_CADRE = frozenset({"LC05", "LC18", "LC19", "LC20"})
_DATA = "DL"
_MOST_LOOKS = 5
_WEIGHTS = (Severity.ERROR, Severity.WARNING, Severity.INFO)


@dataclass(frozen=True, slots=True)
class Reason:
    """One rule's answer to the question.

    ``on_cadre``: it is about the cadre, not about this move. ``fields``: where the facts that are missing or wrong
    are recorded; those of the move itself are left out, as it is not recorded.
    """

    finding: Finding
    title: str
    on_cadre: bool
    fields: tuple[FieldRef, ...]


@dataclass(frozen=True, slots=True)
class WhyNot:
    """The answer, by what the rules say. ``solved``: what stands against the cadre now and would not after the move.

    ``against``: breaches, errors first, those with a granted exception last; ``open``: what is not known, and would
    have to be; ``holds`` and ``not_asked``: satisfied, and not applicable. ``lawful_from``: the first day
    from which no error stands in the way, where they all clear by themselves; ``None`` when there is none, or no error.
    """

    laid: LaidMove
    against: tuple[Reason, ...]
    open: tuple[Reason, ...]
    holds: tuple[Reason, ...]
    not_asked: tuple[Reason, ...]
    solved: tuple[Reason, ...]
    lawful_from: date | None = None

    @property
    def errors(self) -> int:
        """Breaches that stand in the way of a decision: errors without an exception."""
        return sum(is_unwaived_error(reason.finding) for reason in self.against)

    @property
    def warnings(self) -> int:
        """Breaches that do not stand in the way, exceptions left out."""
        return sum(not reason.finding.waived for reason in self.against) - self.errors

    @property
    def all(self) -> tuple[Reason, ...]:
        """Every rule once, as it would be after the move."""
        return (*self.against, *self.open, *self.holds, *self.not_asked)


def ask(book: Book, rule_book: RuleBook, as_of: date, move: Move, catalogue: Catalogue | None = None) -> WhyNot:
    """The answer for a cadre of the book. ``UserError`` for a cadre, unit or title that is not in it.

    ``catalogue``: as it is now, where the caller has it at hand.
    """
    with book.snapshot():
        catalogue = catalogue or book.catalogue()
        dossier = book.dossier(move.cadre)
        if dossier is None:
            raise UserError(f"Không có cán bộ mã {move.cadre} trong sổ.", "Chọn lại cán bộ.")
        if move.to_unit not in catalogue.units:
            raise UserError(f"Không có đơn vị mã {move.to_unit} trong danh mục.", "Chọn lại đơn vị đến.")
        if move.to_title not in catalogue.titles:
            raise UserError(f"Không có chức danh mã {move.to_title} trong danh mục.", "Chọn lại chức danh đến.")
        answer = _answer(book, rule_book, catalogue, lay_out_move(dossier, move, as_of))
        return replace(answer, lawful_from=_lawful_from(book, rule_book, catalogue, as_of, answer))


def _lawful_from(book: Book, rule_book: RuleBook, catalogue: Catalogue, as_of: date, answer: WhyNot) -> date | None:
    """Go to the day on which the errors clear, and look again: by then others may have come."""
    laid = answer.laid
    for _ in range(_MOST_LOOKS):
        days = [reason.finding.clears_on for reason in answer.against if is_unwaived_error(reason.finding)]
        known = [day for day in days if day is not None and day > laid.begins]
        if not days or len(known) < len(days):
            return None
        later = replace(laid.move, start=PartialDate.of(max(known)))
        laid = lay_out_move(laid.before, later, as_of)
        answer = _answer(book, rule_book, catalogue, laid)
        if not answer.errors:
            return laid.begins
    return None


def _answer(book: Book, rule_book: RuleBook, catalogue: Catalogue, laid: LaidMove) -> WhyNot:
    return judge(rule_book, catalogue, replace(laid, after=book.in_context(laid.after)))


def judge(rule_book: RuleBook, catalogue: Catalogue, laid: LaidMove) -> WhyNot:
    """Every rule on the move, and of those on the cadre the ones that matter, as if the move had begun.

    ``laid.after`` holds what other files say of the destination (``Book.in_context``).
    """
    before = [
        finding
        for finding in rule_book.check(laid.before, catalogue, laid.judged_on)
        if needs_attention(finding) and _is_asked(finding)
    ]
    after = [finding for finding in rule_book.check(laid.after, catalogue, laid.judged_on) if _is_asked(finding)]
    reasons = [_reason(rule_book, finding) for finding in after]
    left = {(finding.rule, finding.subject_kind) for finding in after if needs_attention(finding)}
    return WhyNot(
        laid,
        against=tuple(sorted(_of(reasons, Verdict.BREACHED), key=_gravity)),
        open=tuple(sorted(_of(reasons, Verdict.UNDETERMINED), key=_gravity)),
        holds=tuple(_of(reasons, Verdict.SATISFIED)),
        not_asked=tuple(_of(reasons, Verdict.NOT_APPLICABLE)),
        solved=tuple(
            _reason(rule_book, finding) for finding in before if (finding.rule, finding.subject_kind) not in left
        ),
    )


def _is_asked(finding: Finding) -> bool:
    """On the draft itself, or on the cadre and of weight here."""
    if finding.subject_kind is SubjectKind.ROTATION:
        return finding.subject == DRAFT_CODE
    if finding.subject_kind is not SubjectKind.CADRE:
        return False
    return finding.rule in ON_CADRE or (finding.rule.startswith(_DATA) and is_unwaived_error(finding))


def _reason(rule_book: RuleBook, finding: Finding) -> Reason:
    return Reason(
        finding,
        rule_book.titles().get(finding.rule, ""),
        on_cadre=finding.subject_kind is SubjectKind.CADRE,
        fields=tuple(field for field in finding.fields if field.key != DRAFT_CODE),
    )


def _of(reasons: Iterable[Reason], verdict: Verdict) -> list[Reason]:
    return [reason for reason in reasons if reason.finding.verdict is verdict]


def _gravity(reason: Reason) -> tuple[bool, int, str]:
    finding = reason.finding
    return finding.waived, _WEIGHTS.index(finding.severity), finding.rule


def proposal(code: str, dossier: Dossier, move: Move, as_of: date) -> Rotation:
    """The rotation that makes a proposal of the move, with the origin that is judged."""
    laid = lay_out_move(dossier, move, as_of)
    return replace(laid.rotation, code=code, start=move.start, decided=None, state=RotationState.PROPOSED)


# -- the other way round ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Contender:
    """Somebody planned for the post, with how much stands in the way of the move."""

    cadre: str
    name: str
    errors: int
    open: int
    warnings: int
    first: str

    @property
    def order(self) -> tuple[int, int, int, str, str]:
        """Least in the way first."""
        return self.errors, self.open, self.warnings, name_key(self.name), self.cadre


def contenders(
    book: Book, rule_book: RuleBook, as_of: date, post: Move, progress: Progress = no_progress
) -> list[Contender]:
    """Everybody with an entry in the planning pool that stands for this post, least in the way first.

    ``post``: destination and terms of the move; its cadre is not looked at. An entry without a unit stands for the
    title in every unit. Who holds the post on the first day is left out.
    """
    with book.snapshot():
        catalogue = book.catalogue()
        codes = sorted({entry.cadre for entry in book.records(PlanningEntry) if _is_for(entry, post)})
        found = []
        for done, dossier in enumerate(book.dossiers(codes)):
            progress(done, len(codes))
            laid = lay_out_move(dossier, post, as_of)
            origin = laid.origin
            if origin is None or (origin.unit, origin.title) != (post.to_unit, post.to_title):
                after = book.in_context(laid.after)
                findings = rule_book.check(after, catalogue, laid.judged_on, ATTENTION)
                found.append(_contender(dossier, [_reason(rule_book, one) for one in findings if _is_asked(one)]))
    return sorted(found, key=lambda one: one.order)


def _is_for(entry: PlanningEntry, post: Move) -> bool:
    return entry.title == post.to_title and entry.unit in {None, post.to_unit} and entry.removed is None


def _contender(dossier: Dossier, reasons: Sequence[Reason]) -> Contender:
    against, open_questions = _of(reasons, Verdict.BREACHED), _of(reasons, Verdict.UNDETERMINED)
    errors = sum(is_unwaived_error(reason.finding) for reason in against)
    warnings = sum(not reason.finding.waived for reason in against) - errors
    first = [*sorted(against, key=_gravity), *sorted(open_questions, key=_gravity)]
    message = f"{first[0].finding.rule} {first[0].finding.message}" if first else ""
    return Contender(dossier.cadre.code, dossier.cadre.name, errors, len(open_questions), warnings, message)
