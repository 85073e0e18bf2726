"""The full check of a book, shared over processes (``book_workers``), and the check of some cadres on the spot."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from luanchuyen_desktop.domain.dossier import Dossier
from luanchuyen_desktop.rules.engine import ALL_VERDICTS, RuleBook
from luanchuyen_desktop.rules.finding import Finding, Verdict
from luanchuyen_desktop.services.book_workers import ask_some, ask_whole
from luanchuyen_desktop.services.progress import Progress, no_progress
from luanchuyen_desktop.services.rotations.rotation_desk import main_post
from luanchuyen_desktop.store.book import Book


@dataclass(frozen=True, slots=True)
class CadreFindings:
    """One cadre with the findings that were asked for; ``unit``: of the present main post, where there is a finding."""

    cadre: str
    name: str
    findings: tuple[Finding, ...]
    unit: str = ""

    @classmethod
    def of(cls, dossier: Dossier, findings: Sequence[Finding], as_of: date) -> CadreFindings:
        """With the unit looked up where it is needed."""
        post = main_post(dossier, as_of) if findings else None
        return cls(dossier.cadre.code, dossier.cadre.name, tuple(findings), post.unit if post else "")


@dataclass(frozen=True, slots=True)
class _Judged:
    """Some cadres as judged. ``clean``: codes and names of those without findings, half as dear to send as records."""

    found: tuple[CadreFindings, ...]
    clean: tuple[tuple[str, str], ...]

    def everybody(self) -> Iterator[CadreFindings]:
        """Those with findings first."""
        yield from self.found
        for code, name in self.clean:
            yield CadreFindings(code, name, ())


@dataclass(frozen=True, slots=True)
class _Check:
    """What is asked of each cadre: which findings of these verdicts there are."""

    rule_book: RuleBook
    as_of: date
    verdicts: frozenset[Verdict]

    def ready(self, book: Book) -> Callable[[Iterable[Dossier]], _Judged]:
        catalogue = book.catalogue()

        def judge(dossiers: Iterable[Dossier]) -> _Judged:
            found: list[CadreFindings] = []
            clean: list[tuple[str, str]] = []
            for dossier in dossiers:
                findings = self.rule_book.check(dossier, catalogue, self.as_of, self.verdicts)
                if findings:
                    found.append(CadreFindings.of(dossier, findings, self.as_of))
                else:
                    clean.append((dossier.cadre.code, dossier.cadre.name))
            return _Judged(tuple(found), tuple(clean))

        return judge


def check_whole(
    book: Book,
    rule_book: RuleBook,
    as_of: date,
    workers: int,
    progress: Progress = no_progress,
    verdicts: frozenset[Verdict] = ALL_VERDICTS,
    *,
    one_view: bool = True,
) -> Iterator[CadreFindings]:
    """Every cadre and the rotations, in no certain order; those without such findings too.

    ``workers`` and ``one_view``: see ``book_workers.ask_whole``.
    """
    check = _Check(rule_book, as_of, verdicts)
    for judged in ask_whole(book, check, workers, progress, one_view=one_view):
        yield from judged.everybody()


def check_some(
    book: Book,
    rule_book: RuleBook,
    as_of: date,
    cadres: Iterable[str] | None,
    progress: Progress = no_progress,
    verdicts: frozenset[Verdict] = ALL_VERDICTS,
) -> Iterator[CadreFindings]:
    """The cadres named (or all), judged on the spot and in one view of the book."""
    for judged in ask_some(book, _Check(rule_book, as_of, verdicts), cadres, progress):
        yield from judged.everybody()
