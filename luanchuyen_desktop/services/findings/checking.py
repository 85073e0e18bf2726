"""Running the rules over a book: all of it, one cadre, or a draft that is not stored yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from luanchuyen_desktop.domain.dossier import Catalogue, Dossier
from luanchuyen_desktop.rules.engine import ALL_VERDICTS, RuleBook
from luanchuyen_desktop.rules.finding import Finding, Severity, Verdict
from luanchuyen_desktop.services.progress import Progress, no_progress
from luanchuyen_desktop.store.book import Book

_PROGRESS_EVERY = 8  # one or two milliseconds: a window that waits for the interpreter feels none of it

# What is listed without being asked for.
ATTENTION = frozenset({Verdict.BREACHED, Verdict.UNDETERMINED})
NOTICE = "soon"
"""The reason of a rule that is met, but within the time of notice not for long."""


@dataclass(frozen=True, slots=True)
class FindingsDiff:
    """What an edit would change: findings that appear, and those that go. Both hold only what needs attention."""

    created: tuple[Finding, ...]
    cleared: tuple[Finding, ...]


def needs_attention(finding: Finding) -> bool:
    """Breached or undetermined: what is listed without being asked for."""
    return finding.verdict in ATTENTION


def is_notice(finding: Finding) -> bool:
    """Whether a rule is met, but not for long."""
    return finding.verdict is Verdict.SATISFIED and finding.reason == NOTICE


def is_unwaived_error(finding: Finding) -> bool:
    """What stands in the way of issuing a decision."""
    return finding.verdict is Verdict.BREACHED and finding.severity is Severity.ERROR and not finding.waived


def check_book(
    book: Book,
    rule_book: RuleBook,
    as_of: date,
    cadres: Iterable[str] | None = None,
    progress: Progress = no_progress,
    verdicts: frozenset[Verdict] = ALL_VERDICTS,
) -> Iterator[tuple[Dossier, list[Finding]]]:
    """Every rule on every cadre named (or on all) and on their rotations, cadre by cadre, in one view of the book.

    ``verdicts``: only findings with these are made; the others cost no sentence.
    """
    with book.snapshot():
        catalogue = book.catalogue()
        wanted = None if cadres is None else list(cadres)
        total = book.counts()["cadre"] if wanted is None else len(wanted)
        for done, dossier in enumerate(book.dossiers(wanted)):
            if done % _PROGRESS_EVERY == 0:
                progress(done, total)
            yield dossier, rule_book.check(dossier, catalogue, as_of, verdicts)
        progress(total, total)


def check_cadre(book: Book, rule_book: RuleBook, as_of: date, cadre: str) -> list[Finding]:
    """Every rule on one cadre as stored; empty for a code that points nowhere."""
    return [finding for _, findings in check_book(book, rule_book, as_of, [cadre]) for finding in findings]


def compare_draft(
    rule_book: RuleBook, catalogue: Catalogue, as_of: date, stored: Dossier, draft: Dossier
) -> FindingsDiff:
    """What storing ``draft`` in the place of ``stored`` would create and clear."""
    before = rule_book.check(stored, catalogue, as_of, ATTENTION)
    after = rule_book.check(draft, catalogue, as_of, ATTENTION)
    known = {_identity(finding) for finding in before}
    left = {_identity(finding) for finding in after}
    return FindingsDiff(
        created=tuple(finding for finding in after if _identity(finding) not in known),
        cleared=tuple(finding for finding in before if _identity(finding) not in left),
    )


def _identity(finding: Finding) -> tuple[object, ...]:
    return (finding.rule, finding.subject_kind, finding.subject, finding.verdict, finding.waived, finding.message)
