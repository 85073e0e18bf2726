"""Which findings a change of the rules makes appear, go, or say something else, over the whole book."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from luanchuyen_desktop.domain.dossier import Catalogue, Dossier
from luanchuyen_desktop.domain.vocabulary import SubjectKind
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.rules.finding import Finding, Verdict
from luanchuyen_desktop.services.findings.checking import ATTENTION, NOTICE, is_notice
from luanchuyen_desktop.services.progress import Progress, no_progress
from luanchuyen_desktop.store.book import Book

MOST_ROWS = 20_000
"""Effects listed; more are only counted."""
_PROGRESS_EVERY = 50

_LOOKED_AT = ATTENTION | {Verdict.SATISFIED}
_Key: TypeAlias = tuple[str, SubjectKind, str, bool]


class EffectKind(StrEnum):
    """What happens to a finding; the values are the words shown."""

    GAINED = "thêm"
    LOST = "bớt"
    OTHER = "khác đi"


@dataclass(frozen=True, slots=True)
class Effect:
    """One finding that the change touches. ``before`` is absent for one that appears, ``after`` for one that goes."""

    kind: EffectKind
    cadre: str
    name: str
    before: Finding | None
    after: Finding | None

    @property
    def finding(self) -> Finding:
        """The finding as it would be, or as it was if it goes."""
        found = self.after or self.before
        if found is None:
            raise ValueError("an effect without a finding")
        return found


@dataclass(frozen=True, slots=True)
class Effects:
    """All of it. ``rows``: the first ``MOST_ROWS``; ``counts``: rule → kind → how many."""

    rows: tuple[Effect, ...]
    counts: Mapping[str, Counter[EffectKind]]
    cadres: int
    rotations: int
    checked: int

    def total(self, kind: EffectKind) -> int:
        """How many findings of all rules."""
        return sum(count[kind] for count in self.counts.values())


def compare_rules(
    book: Book, before: RuleBook, after: RuleBook, as_of: date, progress: Progress = no_progress
) -> Effects:
    """Every cadre and rotation under both laws. Streamed; ``progress`` may stop it."""
    rows: list[Effect] = []
    counts: dict[str, Counter[EffectKind]] = {}
    cadres: set[str] = set()
    rotations: set[str] = set()
    checked = 0
    with book.snapshot():
        catalogue = book.catalogue()
        total = book.counts()["cadre"]
        for checked, dossier in enumerate(book.dossiers(), start=1):
            if checked % _PROGRESS_EVERY == 1:
                progress(checked - 1, total)
            old = _told(before, dossier, catalogue, as_of)
            new = _told(after, dossier, catalogue, as_of)
            for effect in effects(old, new, dossier.cadre.name):
                finding = effect.finding
                counts.setdefault(finding.rule, Counter())[effect.kind] += 1
                cadres.add(finding.cadre)
                if finding.subject_kind is SubjectKind.ROTATION:
                    rotations.add(finding.subject)
                if len(rows) < MOST_ROWS:
                    rows.append(effect)
        progress(total, total)
    return Effects(tuple(rows), dict(sorted(counts.items())), len(cadres), len(rotations), checked)


def _told(rule_book: RuleBook, dossier: Dossier, catalogue: Catalogue, as_of: date) -> list[Finding]:
    """What needs attention, and notices: a rule that is met, but not for long."""
    return [
        rule_book.finding(each)
        for each in rule_book.judge(dossier, catalogue, as_of, _LOOKED_AT)
        if each.outcome.verdict in ATTENTION or each.outcome.reason == NOTICE
    ]


def effects(before: Iterable[Finding], after: Iterable[Finding], name: str) -> Iterator[Effect]:
    """The differences between two checks of one cadre; a finding that only cites another document is none."""
    old = {_key(finding): finding for finding in before}
    new = {_key(finding): finding for finding in after}
    for key in sorted(old.keys() | new.keys()):
        was, is_now = old.get(key), new.get(key)
        if was is None and is_now is not None:
            yield Effect(EffectKind.GAINED, is_now.cadre, name, None, is_now)
        elif is_now is None and was is not None:
            yield Effect(EffectKind.LOST, was.cadre, name, was, None)
        elif was is not None and is_now is not None and _says(was) != _says(is_now):
            yield Effect(EffectKind.OTHER, is_now.cadre, name, was, is_now)


def _key(finding: Finding) -> _Key:
    return finding.rule, finding.subject_kind, finding.subject, is_notice(finding)


def _says(finding: Finding) -> tuple[object, ...]:
    return finding.verdict, finding.severity, finding.waived, finding.message
