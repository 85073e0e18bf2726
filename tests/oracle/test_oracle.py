"""The engine against a second reading of the contract, written by somebody who had not seen the engine.

``oracle.py`` works from the exported workbook alone. Sample books have 200 cadres each; set
``LUANCHUYEN_ORACLE_CADRES`` (for example to 2000) for a longer run, which needs a few minutes.
"""

from __future__ import annotations

import csv
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest

from luanchuyen_desktop import paths
from luanchuyen_desktop.domain.records import Record
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.rules.finding import Finding
from luanchuyen_desktop.services.demo import build_demo
from luanchuyen_desktop.services.workbooks import apply_import, export_book, prepare_import
from luanchuyen_desktop.store.book import Book
from tests.oracle import edge_facts, oracle
from tests.oracle.facts import Facts

DATA = Path(__file__).parents[1] / "data"
CADRES = int(os.environ.get("LUANCHUYEN_ORACLE_CADRES", "200"))
EDGE_CASES = 1000  # a day
FEW = 12  # disagreements shown in full

OF_ROTATIONS = (*oracle.LAW_OF_ROTATIONS, *oracle.DATA_OF_ROTATIONS, "LC90", "LC91")
OF_CADRES = (*oracle.OF_CADRES, "LC90", "LC91")
VERDICTS = ("satisfied", "breached", "undetermined", "not_applicable")
# What the cases need not meet: a code that points nowhere is refused by the file (DL08), every cadre has a name (DL07,
# DL10) and nearly everyone a code and a date (DL08, DL01); letters are damaged or not (DL10), the number and the day of
# a decision are there or not (LC16).
NOT_ASKED = {
    *(("DL08", kind, verdict) for kind in ("cadre", "rotation") for verdict in ("breached", "undetermined")),
    *(("DL10", kind, "undetermined") for kind in ("cadre", "rotation")),
    *((rule, "cadre", "not_applicable") for rule in ("DL01", "DL07", "DL08", "DL10")),
    ("LC16", "rotation", "undetermined"),
}
# The breach severities of the contract's tables; LC10 weighs more for a higher post.
SEVERITIES = {
    **dict.fromkeys(("LC01", "LC02", "LC03", "LC04", "LC05", "LC06", "LC07", "LC08", "LC09"), ("error",)),
    **dict.fromkeys(("LC12", "LC16", "LC17"), ("error",)),
    **dict.fromkeys(("LC11", "LC13", "LC14", "LC15", "LC18", "LC19", "LC20"), ("warning",)),
    "LC10": ("warning", "error"),
}


@dataclass(frozen=True)
class Day:
    """One run of edge cases: a seed, the as-of date, and whether the province counts the years of deputies."""

    seed: int
    as_of: date
    deputies: bool = False


DAYS = (
    Day(1, date(2026, 11, 1)),
    Day(2, date(2024, 2, 29), deputies=True),
    Day(3, date(2025, 6, 30)),
    Day(4, date(2023, 12, 31), deputies=True),
    Day(5, date(2017, 10, 7)),
)


@pytest.fixture(scope="module")
def rule_book() -> RuleBook:
    return RuleBook.load(paths.resources())


def findings(book: Book, rule_book: RuleBook, as_of: date) -> dict[oracle.Key, Finding]:
    catalogue = book.catalogue()
    return {
        (finding.rule, str(finding.subject_kind), finding.subject): finding
        for dossier in book.dossiers()
        for finding in rule_book.check(dossier, catalogue, as_of)
    }


def agree(book: Book, rule_book: RuleBook, day: Day, folder: Path) -> dict[oracle.Key, Finding]:
    """Export, work out both ways, and fail with the first disagreements; returns the findings."""
    workbook = folder / "book.xlsx"
    export_book(book, workbook)
    expected = oracle.answers(workbook, day.as_of, deputies=day.deputies)
    found = findings(book, rule_book, day.as_of)
    said = {key: oracle.Answer(str(finding.verdict), finding.waived) for key, finding in found.items()}
    differing = [
        f"{' '.join(key)}: oracle {expected.get(key)}, engine {said.get(key)}"
        for key in sorted(expected.keys() | said.keys())
        if expected.get(key) != said.get(key)
    ]
    assert not differing, f"{len(differing)} of {len(expected)} differ:\n" + "\n".join(differing[:FEW])
    weights = {(key[0], str(each.severity)) for key, each in found.items() if str(each.verdict) == "breached"}
    assert not [(rule, weight) for rule, weight in weights if weight not in SEVERITIES.get(rule, (weight,))]
    return found


def filled(folder: Path, records: Iterable[Record]) -> Book:
    book = Book.create(folder / "book.lccb", user="thử")
    with book.operate("Nhập các ca thử") as write:
        write.insert_many(records)
    return book


def edge_book(folder: Path, day: Day, count: int) -> Book:
    writer = edge_facts.FullCaseWriter(day.seed, day.as_of)

    def records() -> Iterator[Record]:
        yield from edge_facts.catalogue()
        for number in range(count):
            yield from writer.case(f"E{day.seed}{number:04d}")

    return filled(folder, records())


@pytest.mark.timeout(1800 if CADRES > 200 else 120)
@pytest.mark.parametrize("seed", range(1, 11))
def test_the_sample_books_are_judged_alike(seed: int, rule_book: RuleBook, tmp_path: Path) -> None:
    as_of = date(2026, 11, 1)
    with Book.create(tmp_path / "book.lccb", user="thử") as book:
        build_demo(book, CADRES, seed, as_of)
        found = agree(book, rule_book, Day(seed, as_of), tmp_path)
    assert {(rule, kind) for rule, kind, _ in found} == {
        *((rule, "rotation") for rule in OF_ROTATIONS),
        *((rule, "cadre") for rule in OF_CADRES),
    }
    assert {str(finding.verdict) for finding in found.values()} == set(VERDICTS)


@pytest.mark.timeout(1800 if CADRES > 200 else 120)
@pytest.mark.parametrize("day", DAYS, ids=lambda day: day.as_of.isoformat())
def test_the_edge_cases_are_judged_alike(day: Day, rule_book: RuleBook, tmp_path: Path) -> None:
    """Limits to the day, coarse dates, missing facts, places and units that are gone, exceptions of every kind.

    Every rule must meet every verdict that it can give, or the cases prove nothing.
    """
    law = rule_book.with_overlays({"377-QD-TW", "CAP-PHO-10-NAM"}) if day.deputies else rule_book
    with edge_book(tmp_path, day, EDGE_CASES) as book:
        found = agree(book, law, day, tmp_path)
    met = {(rule, kind, str(finding.verdict)) for (rule, kind, _), finding in found.items()}
    missing = {(rule, kind, verdict) for rule, kind, _ in found for verdict in VERDICTS} - NOT_ASKED - met
    if not day.deputies:
        missing = {each for each in missing if each[0] != "LC18"}
    if (day.as_of.month, day.as_of.day) == (12, 31):  # no month or year is half over
        missing -= {("DL01", kind, "undetermined") for kind in ("cadre", "rotation")}
    assert not missing, sorted(missing)


def test_what_clears_by_itself_does_so_on_that_day(rule_book: RuleBook, tmp_path: Path) -> None:
    """``clears_on``: the verdict of the second reading is the same on the day before, and another one on the day."""
    day = Day(6, date(2026, 11, 1))
    with edge_book(tmp_path, day, 200) as book:
        export_book(book, tmp_path / "book.xlsx")
        found = findings(book, rule_book, day.as_of)
    due: dict[date, list[oracle.Key]] = {}
    for key, finding in found.items():
        if finding.clears_on is not None:
            due.setdefault(finding.clears_on, []).append(key)
    assert len(due) > FEW
    rules = {rule for keys in due.values() for rule, _, _ in keys}
    assert rules >= {"DL01", "LC05", "LC08", "LC14", "LC15", "LC20", "LC91"}
    facts = Facts(tmp_path / "book.xlsx", day.as_of)
    wrong = []
    for on, keys in due.items():
        for when, is_same in ((on - timedelta(1), True), (on, False)):
            later = oracle.said_of(facts.on(when), keys)
            wrong += [(key, on, when) for key in keys if (later[key] == str(found[key].verdict)) is not is_same]
    assert not wrong, f"{len(wrong)}: {wrong[:FEW]}"


def test_the_published_cases_are_judged_alike_and_as_expected(rule_book: RuleBook, tmp_path: Path) -> None:
    as_of = date(2026, 11, 1)
    with Book.create(tmp_path / "book.lccb", user="thử") as book:
        apply_import(book, prepare_import(book, DATA / "published_cases.xlsx"))
        found = agree(book, rule_book, Day(0, as_of), tmp_path)
    with (DATA / "published_cases_expected.csv").open(encoding="utf-8", newline="") as stream:
        expected = {(row["rule"], "rotation", row["rotation"]): row["verdict"] for row in csv.DictReader(stream)}
    assert len(expected) == 227
    assert {key: str(found[key].verdict) for key in expected} == expected
    raw = oracle.verdicts(DATA / "published_cases.xlsx", as_of)
    assert {key: raw[key] for key in expected} == expected
    assert raw == {key: str(finding.verdict) for key, finding in found.items()}
