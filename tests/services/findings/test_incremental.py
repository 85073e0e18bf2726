"""After any edit, judging only whom ``Changes`` names gives what judging everybody gives."""

from __future__ import annotations

import os
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from luanchuyen_desktop import paths
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.rules.finding import Finding, Verdict
from luanchuyen_desktop.services.demo import build_demo
from luanchuyen_desktop.services.findings.checking import check_book
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes
from tests.services.findings.random_edits import EDITS, Editor

AS_OF = date(2026, 11, 23)
# LCCB_EDITS=2000 for the long run.
RUNS = int(os.environ.get("LCCB_EDITS", "200"))
SEEDS = (1, 2)

Known = dict[str, list[Finding]]


@pytest.fixture(scope="module")
def rule_book() -> RuleBook:
    return RuleBook.load(paths.resources())


def all_findings(book: Book, rule_book: RuleBook, cadres: frozenset[str] | None = None) -> Known:
    checked = check_book(book, rule_book, AS_OF, cadres)
    return {dossier.cadre.code: findings for dossier, findings in checked}


def brought_up(known: Known, book: Book, rule_book: RuleBook, changes: Changes | None) -> Known:
    """What a window does: only the cadres named are judged again; those that are gone lose their lines."""
    if changes is None:
        return known
    if changes.cadres is None:
        return all_findings(book, rule_book)
    kept = {code: findings for code, findings in known.items() if code not in changes.cadres}
    return kept | all_findings(book, rule_book, changes.cadres)


def difference(known: Known, full: Known) -> str:
    """Which findings an incremental check has missed, for the message of a failure."""
    lines = []
    for code in sorted(known.keys() | full.keys()):
        for old, new in zip(known.get(code, ()), full.get(code, ()), strict=False):
            if old != new:
                lines.append(f"{code} {new.rule} {new.subject}: {old.message} -> {new.message}")
        if len(known.get(code, ())) != len(full.get(code, ())):
            lines.append(f"{code}: {len(known.get(code, ()))} -> {len(full.get(code, ()))} findings")
    return "\n".join(lines)


@pytest.mark.parametrize("seed", SEEDS)
def test_incremental_findings_are_those_of_a_full_check(tmp_path: Path, rule_book: RuleBook, seed: int) -> None:
    seen: Counter[str] = Counter()
    met: Counter[tuple[str, Verdict]] = Counter()
    named = 0
    with Book.create(tmp_path / "a.lccb", user="Hạnh") as book:
        book.database.execute_sql("PRAGMA synchronous = 0")
        build_demo(book, 30, seed, AS_OF)
        editor = Editor(book, seed, AS_OF, tmp_path)
        known = all_findings(book, rule_book)
        for number in range(RUNS // len(SEEDS)):
            name, changes = editor.edit()
            known = brought_up(known, book, rule_book, changes)
            full = all_findings(book, rule_book)
            assert known == full, f"edit {number} ({name}), seed {seed}:\n{difference(known, full)}"
            if changes is not None and changes.cadres is not None:
                named += len(changes.cadres)
                seen[name] += 1
            met.update((each.rule, each.verdict) for each in (*flat(full, "LC03"), *flat(full, "DL07")))
    assert named / seen.total() < 12  # of thirty: it does not get there by naming everybody
    assert len(seen) > 0.7 * len(EDITS)
    for rule in ("LC03", "DL07"):
        assert met[rule, Verdict.SATISFIED], rule
        assert met[rule, Verdict.BREACHED], rule


def flat(known: Known, rule: str) -> list[Finding]:
    return [finding for findings in known.values() for finding in findings if finding.rule == rule]
