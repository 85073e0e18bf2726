"""Running the rules over a book: everybody once, in one view, stoppable; and what a draft would change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Cadre, Record, Rotation, Tenure, Title, Unit
from luanchuyen_desktop.domain.vocabulary import Level, Purpose, RotationState
from luanchuyen_desktop.errors import Cancelled
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.rules.finding import Severity, Verdict
from luanchuyen_desktop.services.findings.checking import (
    check_book,
    check_cadre,
    compare_draft,
    is_unwaived_error,
    needs_attention,
)
from luanchuyen_desktop.services.workbooks import apply_import, prepare_import
from luanchuyen_desktop.store.book import Book

ROOT = Path(__file__).parents[3]
AS_OF = date(2026, 11, 1)
RECORDS: list[Record] = [
    Unit("U1", "Tỉnh ủy", Level.PROVINCE),
    Unit("U2", "Đảng ủy xã Ba", Level.COMMUNE),
    Title("T1", "Trưởng ban", 30),
    Title("T2", "Bí thư", 30),
    Cadre("C1", "Nguyễn Văn Đức"),
    Cadre("C2", "Trần Thị Hoà", PartialDate(2010), party_joined=PartialDate(2012)),  # far too young: DL05
    Tenure("C1", PartialDate(2020, 3, 1), None, "U1", "T1"),
    Rotation("R1", "C1", "U1", "T1", "U2", "T2", Purpose.OTHER, PartialDate(2026, 10, 1), PartialDate(2026, 10, 5), 24,
             state=RotationState.RUNNING),
]  # fmt: skip


@pytest.fixture(scope="module")
def rule_book() -> RuleBook:
    return RuleBook.load(ROOT / "resources")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with Book.create(tmp_path / "sổ.lccb", user="Hạnh") as made:
        with made.operate("Nhập") as write:
            write.insert_many(RECORDS)
        yield made


def test_everybody_once_in_order_of_codes(book: Book, rule_book: RuleBook) -> None:
    checked = list(check_book(book, rule_book, AS_OF))
    assert [dossier.cadre.code for dossier, _ in checked] == ["C1", "C2"]
    for dossier, findings in checked:
        assert findings == rule_book.check(dossier, book.catalogue(), AS_OF)
        assert {finding.cadre for finding in findings} == {dossier.cadre.code}
    assert any(finding.rule == "DL05" and needs_attention(finding) for finding in checked[1][1])


def test_only_some(book: Book, rule_book: RuleBook) -> None:
    checked = check_book(book, rule_book, AS_OF, ["C2", "không có"])
    assert [dossier.cadre.code for dossier, _ in checked] == ["C2"]
    assert check_cadre(book, rule_book, AS_OF, "C1") == next(check_book(book, rule_book, AS_OF, ["C1"]))[1]
    assert check_cadre(book, rule_book, AS_OF, "không có") == []
    assert list(check_book(book, rule_book, AS_OF, [])) == []


def test_progress_counts_and_stops(book: Book, rule_book: RuleBook) -> None:
    with book.operate("Nhập nhiều") as write:
        write.insert_many(Cadre(f"X{number:03}", "Tên") for number in range(250))
    seen: list[tuple[int, int]] = []
    assert len(list(check_book(book, rule_book, AS_OF, progress=lambda *at: seen.append(at)))) == 252
    assert seen == [*((done, 252) for done in range(0, 252, 8)), (252, 252)]

    def cancel(done: int, _total: int) -> None:
        if done == 104:
            raise Cancelled

    checked: list[object] = []
    with pytest.raises(Cancelled):
        checked.extend(check_book(book, rule_book, AS_OF, progress=cancel))
    with book.operate("Ghi ngay sau đó") as write:  # the view is closed
        write.set("a", "b")


def test_a_draft_against_what_is_stored(book: Book, rule_book: RuleBook) -> None:
    catalogue, stored = book.catalogue(), book.dossier("C1")
    assert stored is not None
    (rotation,) = stored.rotations
    longer = replace(stored, rotations=(replace(rotation, planned_months=36),))
    diff = compare_draft(rule_book, catalogue, AS_OF, stored, longer)
    assert [finding.rule for finding in diff.cleared] == ["LC04"]
    assert diff.created == ()
    back = compare_draft(rule_book, catalogue, AS_OF, longer, stored)
    assert back.created == diff.cleared
    assert (back.created[0].verdict, back.created[0].severity) == (Verdict.BREACHED, Severity.ERROR)
    same = compare_draft(rule_book, catalogue, AS_OF, stored, stored)
    assert (same.created, same.cleared) == ((), ())


def test_the_published_cases_through_the_book(tmp_path: Path, rule_book: RuleBook) -> None:
    with Book.create(tmp_path / "a.lccb", user="Hạnh") as book:
        apply_import(book, prepare_import(book, ROOT / "tests" / "data" / "published_cases.xlsx"))
        findings = [finding for _, found in check_book(book, rule_book, AS_OF) for finding in found]
        rotations = {rotation.code for rotation in book.records(Rotation)}
        assert {finding.subject for finding in findings if finding.subject_kind == "rotation"} == rotations
        assert any(is_unwaived_error(finding) for finding in findings)
        assert not any(is_unwaived_error(finding) and finding.waived for finding in findings)
