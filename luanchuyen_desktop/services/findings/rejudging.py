"""Old decisions judged twice: by the law in force when they were made, and by that of another day."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.dossier import Catalogue, Dossier
from luanchuyen_desktop.domain.records import Rotation
from luanchuyen_desktop.domain.vocabulary import RotationState, SubjectKind
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.rules.finding import Finding, Verdict
from luanchuyen_desktop.rules.rule_sets import RuleSet
from luanchuyen_desktop.services.post_names import post_in
from luanchuyen_desktop.services.progress import Progress, no_progress
from luanchuyen_desktop.store.book import Book

_PROGRESS_EVERY = 50


@dataclass(frozen=True, slots=True)
class Question:
    """``law_of``: the day whose rule set is set beside that of the act. ``as_of``: the day of asking.

    Rotations whose decision date may lie between ``first`` and ``last`` are asked; an absent bound does not bind.
    """

    law_of: date
    as_of: date
    first: date | None = None
    last: date | None = None

    def concerns(self, rotation: Rotation) -> bool:
        """Whether it was decided, perhaps, in the period. One that was cancelled is judged by no rule."""
        decided = rotation.decided
        if decided is None or rotation.state is RotationState.CANCELLED:
            return False
        return (self.first is None or decided.latest >= self.first) and (
            self.last is None or decided.earliest <= self.last
        )


@dataclass(frozen=True, slots=True)
class Pair:
    """One rule on one rotation under both laws: ``then``, that of the date of the act, and ``now``, the other one.

    ``name``, ``origin`` and ``destination`` in words.
    """

    rotation: str
    decided: PartialDate
    name: str
    origin: str
    destination: str
    then: Finding
    now: Finding

    @property
    def rule(self) -> str:
        """The rule's id."""
        return self.then.rule

    @property
    def differs(self) -> bool:
        """Whether the verdict, its weight or its reason is another; the same words of another document are not."""
        return _judgement(self.then) != _judgement(self.now)

    def to_json(self) -> dict[str, object]:
        """For ``rejudge --format json``."""
        return {
            "rotation": self.rotation,
            "cadre": self.then.cadre,
            "name": self.name,
            "decided": self.decided.iso(),
            "rule": self.rule,
            "differs": self.differs,
            "then": _side(self.then),
            "now": _side(self.now),
        }


def _judgement(finding: Finding) -> tuple[object, ...]:
    if finding.verdict is Verdict.NOT_APPLICABLE:
        return (finding.verdict,)  # why it does not apply is no judgement
    return (finding.verdict, finding.severity, finding.waived, finding.reason)


def _side(finding: Finding) -> dict[str, object]:
    whole = finding.to_json()
    return {key: whole[key] for key in ("verdict", "severity", "waived", "message", "citation", "rule_set", "facts")}


def rejudged(rule_book: RuleBook, dossier: Dossier, catalogue: Catalogue, question: Question) -> Iterator[Pair]:
    """Every rule of the law on every rotation of a cadre that is asked for; checks of the data are left out."""
    asked = {rotation.code: rotation for rotation in dossier.rotations if question.concerns(rotation)}
    if not asked:
        return
    then = rule_book.check(dossier, catalogue, question.as_of)
    now = rule_book.check(dossier, catalogue, question.as_of, law_of=question.law_of)
    for one, other in zip(then, now, strict=True):
        rotation = asked.get(one.subject) if one.subject_kind is SubjectKind.ROTATION else None
        if rotation is None or rotation.decided is None or one.rule in rule_book.data.data_rules:
            continue
        yield Pair(
            rotation.code,
            rotation.decided,
            dossier.cadre.name,
            post_in(catalogue, rotation.from_title, rotation.from_unit) or "",
            post_in(catalogue, rotation.to_title, rotation.to_unit) or "",
            one,
            other,
        )


def rejudge_book(
    book: Book,
    rule_book: RuleBook,
    question: Question,
    progress: Progress = no_progress,
    rotations: Collection[str] | None = None,
) -> list[Pair]:
    """The pairs of a book by date of decision, then code and rule. ``rotations``: only of these codes."""
    with book.snapshot():
        catalogue = book.catalogue()
        asked: Iterable[Rotation] = filter(question.concerns, book.records(Rotation))
        cadres = {each.cadre for each in asked if rotations is None or each.code in rotations}
        found: list[Pair] = []
        for done, dossier in enumerate(book.dossiers(cadres)):
            if done % _PROGRESS_EVERY == 0:
                progress(done, len(cadres))
            pairs = rejudged(rule_book, dossier, catalogue, question)
            found += [pair for pair in pairs if rotations is None or pair.rotation in rotations]
        progress(len(cadres), len(cadres))
    return sorted(found, key=lambda pair: (pair.decided.earliest, pair.rotation, pair.rule))


def law_words(rule_set: RuleSet | None) -> str:
    """By which law, in words; there is none before the first rule set."""
    return f"theo {rule_set.document}" if rule_set is not None else "như khi chưa có quy định nào có hiệu lực"
