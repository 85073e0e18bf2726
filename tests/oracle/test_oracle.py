"""The engine against a second reading of the contract, written by somebody who had not seen the engine.

``oracle.py`` works from the exported workbook alone. Sample books have 200 cadres each; set
``LUANCHUYEN_ORACLE_CADRES`` (for example to 2000) for a longer run, which needs a few minutes.
"""

from __future__ import annotations

import csv
import importlib.util
import os
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from random import Random
from types import ModuleType

import pytest

from luanchuyen_desktop import paths
from luanchuyen_desktop.domain.records import Record
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.services.demo import build_demo
from luanchuyen_desktop.services.workbooks import apply_import, export_book, prepare_import
from luanchuyen_desktop.store.book import Book

DATA = Path(__file__).parents[1] / "data"
CADRES = int(os.environ.get("LUANCHUYEN_ORACLE_CADRES", "200"))
RULES = frozenset({"LC01", "LC02", "LC04", "LC05", "LC06", "LC08", "LC10", "DL02", "DL03"})
FEW = 12  # disagreements shown in full


def _beside(name: str) -> ModuleType:
    """A module that lies beside this file: test folders are not packages."""
    spec = importlib.util.spec_from_file_location(f"tests_oracle_{name}", Path(__file__).with_name(f"{name}.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


oracle = _beside("oracle")
edge_cases = _beside("edge_cases")


@pytest.fixture(scope="module")
def rule_book() -> RuleBook:
    return RuleBook.load(paths.resources())


def engine_verdicts(book: Book, rule_book: RuleBook, as_of: date) -> dict[tuple[str, str, str], str]:
    catalogue = book.catalogue()
    return {
        (finding.rule, str(finding.subject_kind), finding.subject): str(finding.verdict)
        for dossier in book.dossiers()
        for finding in rule_book.check(dossier, catalogue, as_of)
        if finding.rule in RULES and (finding.rule, str(finding.subject_kind)) != ("DL02", "rotation")
    }


def agree(book: Book, rule_book: RuleBook, as_of: date, folder: Path) -> dict[tuple[str, str, str], str]:
    """Export, work out both ways, and fail with the first disagreements; returns the verdicts."""
    workbook = folder / "book.xlsx"
    export_book(book, workbook)
    expected = oracle.verdicts(workbook, as_of)
    found = engine_verdicts(book, rule_book, as_of)
    differing = [
        f"{' '.join(key)}: oracle {expected.get(key)}, engine {found.get(key)}"
        for key in sorted(expected.keys() | found.keys())
        if expected.get(key) != found.get(key)
    ]
    assert not differing, f"{len(differing)} of {len(expected)} differ:\n" + "\n".join(differing[:FEW])
    return found


def filled(folder: Path, records: Iterable[Record]) -> Book:
    book = Book.create(folder / "book.lccb", user="thử")
    with book.operate("Nhập các ca thử") as write:
        write.insert_many(records)
    return book


@pytest.mark.timeout(1800 if CADRES > 200 else 120)
@pytest.mark.parametrize("seed", range(1, 11))
def test_the_sample_books_are_judged_alike(seed: int, rule_book: RuleBook, tmp_path: Path) -> None:
    as_of = date(2026, 11, 1)
    with Book.create(tmp_path / "book.lccb", user="thử") as book:
        build_demo(book, CADRES, seed, as_of)
        found = agree(book, rule_book, as_of, tmp_path)
    assert len({rule for rule, _, _ in found}) == len(RULES)
    assert set(found.values()) == {"satisfied", "breached", "undetermined", "not_applicable"}


@pytest.mark.parametrize(
    ("seed", "as_of"),
    [
        (1, date(2026, 11, 1)),
        (2, date(2024, 2, 29)),
        (3, date(2025, 6, 30)),
        (4, date(2023, 12, 31)),
        (5, date(2017, 10, 7)),
    ],
)
def test_the_edge_cases_are_judged_alike(seed: int, as_of: date, rule_book: RuleBook, tmp_path: Path) -> None:
    """A thousand generated cases each: limits to the day, coarse dates, missing facts, places that are gone."""
    writer = edge_cases.CaseWriter(Random(seed), as_of)

    def records() -> Iterator[Record]:
        yield from edge_cases.catalogue()
        for number in range(1000):
            yield from writer.case(f"E{seed}{number:04d}")

    with filled(tmp_path, records()) as book:
        found = agree(book, rule_book, as_of, tmp_path)
    # Every rule must have met every verdict that it can give, or the cases prove nothing.
    met = {(rule, verdict) for (rule, _, _), verdict in found.items()}
    wanted = {
        (rule, verdict) for rule in RULES for verdict in ("satisfied", "breached", "undetermined", "not_applicable")
    }
    assert wanted <= met, sorted(wanted - met)


def test_the_published_cases_are_judged_alike_and_as_expected(rule_book: RuleBook, tmp_path: Path) -> None:
    as_of = date(2026, 11, 1)
    with Book.create(tmp_path / "book.lccb", user="thử") as book:
        apply_import(book, prepare_import(book, DATA / "published_cases.xlsx"))
        found = agree(book, rule_book, as_of, tmp_path)
    with (DATA / "published_cases_expected.csv").open(encoding="utf-8", newline="") as stream:
        expected = {(row["rule"], "rotation", row["rotation"]): row["verdict"] for row in csv.DictReader(stream)}
    assert len(expected) == 227
    assert {key: found[key] for key in expected} == expected
    raw = oracle.verdicts(DATA / "published_cases.xlsx", as_of)
    assert {key: raw[key] for key in expected} == expected
