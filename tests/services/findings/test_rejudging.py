"""Old decisions under two laws: what the second law changes, and what it must leave alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pypdf
import pytest

from luanchuyen_desktop import paths
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Cadre, Discipline, Record, Rotation, Tenure, Title, Unit
from luanchuyen_desktop.domain.vocabulary import Level, Purpose, RotationState, Sex
from luanchuyen_desktop.errors import Cancelled
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.rules.finding import Verdict
from luanchuyen_desktop.services.findings.rejudging import Question, law_words, rejudge_book
from luanchuyen_desktop.services.findings.rejudging_paper import pair_text, rejudged_pdf
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store.book import Book

AS_OF = date(2026, 11, 22)
OLD = Rotation(
    "R1", "C1", "U1", "PGD", "U2", "GD", Purpose.OTHER, PartialDate(2020, 6, 1), PartialDate(2020, 6, 15), 36,
    state=RotationState.ENDED, ended=PartialDate(2023, 7, 1),
)  # fmt: skip
RECORDS: list[Record] = [
    Unit("U1", "Sở Nội vụ", Level.PROVINCE),
    Unit("U2", "Sở Tài chính", Level.PROVINCE),
    Title("PGD", "Phó Giám đốc", 30),
    Title("GD", "Giám đốc", 20, is_head=True),
    Cadre("C1", "Nguyễn Văn Đức", PartialDate(1976, 5, 12), Sex.MALE),
    Tenure("C1", PartialDate(2015, 3, 1), PartialDate(2020, 6, 14), "U1", "PGD"),
    Discipline("C1", "Cảnh cáo", PartialDate(2018, 9, 1)),
    OLD,
    replace(OLD, code="R2", decided=PartialDate(2016), start=PartialDate(2016), ended=PartialDate(2020)),
    replace(OLD, code="R3", state=RotationState.CANCELLED),
    replace(OLD, code="R4", decided=None, state=RotationState.PLANNED, ended=None),
]


@pytest.fixture(scope="module")
def rule_book() -> RuleBook:
    return RuleBook.load(paths.resources())


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with Book.create(tmp_path / "sổ.lccb", user="Hạnh") as made:
        with made.operate("Nhập") as write:
            write.insert_many(RECORDS)
        yield made


def test_a_waiting_time_that_came_later(book: Book, rule_book: RuleBook) -> None:
    """In 2020 nobody had to wait 36 months after a warning; by the overlay of 10/2025 one has to."""
    pairs = rejudge_book(book, rule_book, Question(AS_OF, AS_OF, date(2020, 1, 1), date(2020, 12, 31)))
    assert {pair.rotation for pair in pairs} == {"R1"}
    (pair,) = [pair for pair in pairs if pair.differs]
    assert pair.rule == "LC10"
    assert (pair.then.verdict, pair.now.verdict) == (Verdict.SATISFIED, Verdict.BREACHED)
    assert "98-QĐ/TW" in pair.then.citation
    assert "377-QĐ/TW" in pair.now.citation
    assert pair.now.facts["act"] == "2020-06-01"  # the act stays where it was
    assert (pair.origin, pair.destination) == ("Phó Giám đốc, Sở Nội vụ", "Giám đốc, Sở Tài chính")
    assert pair_text(pair).splitlines()[0] == "R1 · Nguyễn Văn Đức · quyết định 01/06/2020 · LC10"
    assert pair.to_json()["differs"] is True


def test_before_any_law_nothing_applied(book: Book, rule_book: RuleBook) -> None:
    pairs = rejudge_book(book, rule_book, Question(AS_OF, AS_OF), rotations={"R2"})
    assert pairs
    assert all(pair.then.verdict is Verdict.NOT_APPLICABLE for pair in pairs)
    assert {pair.rule for pair in pairs if pair.differs} >= {"LC02", "LC17"}
    # That a rule does not apply for another reason is no difference.
    assert not any(pair.differs for pair in pairs if pair.now.verdict is Verdict.NOT_APPLICABLE)
    backwards = rejudge_book(book, rule_book, Question(date(2010, 1, 1), AS_OF), rotations={"R1"})
    assert all(pair.now.verdict is Verdict.NOT_APPLICABLE for pair in backwards)
    assert "01/01/2010" in backwards[0].now.message
    assert law_words(rule_book.data.in_force(date(2010, 1, 1))).startswith("như khi chưa có")


def test_only_what_was_decided_in_the_period(book: Book, rule_book: RuleBook) -> None:
    def codes(first: date | None, last: date | None) -> set[str]:
        return {pair.rotation for pair in rejudge_book(book, rule_book, Question(AS_OF, AS_OF, first, last))}

    assert codes(None, None) == {"R1", "R2"}  # neither the cancelled one nor the one that is not decided
    assert codes(date(2016, 12, 31), date(2017, 1, 1)) == {"R2"}  # known to the year: it may lie inside
    assert codes(date(2017, 1, 1), date(2020, 5, 31)) == set()
    assert codes(date(2020, 6, 1), date(2020, 6, 1)) == {"R1"}


def test_the_law_of_the_act_itself_changes_nothing(book: Book, rule_book: RuleBook) -> None:
    pairs = rejudge_book(book, rule_book, Question(date(2020, 6, 1), AS_OF), rotations={"R1"})
    assert pairs
    assert all(pair.then == pair.now for pair in pairs)


def test_normal_checks_know_nothing_of_it(book: Book, rule_book: RuleBook) -> None:
    catalogue = book.catalogue()
    for dossier in book.dossiers():
        assert rule_book.check(dossier, catalogue, AS_OF) == rule_book.check(dossier, catalogue, AS_OF, law_of=None)


def test_it_can_be_stopped(book: Book, rule_book: RuleBook) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        rejudge_book(book, rule_book, Question(AS_OF, AS_OF), stop)


def test_the_printed_list(book: Book, rule_book: RuleBook) -> None:
    question = Question(AS_OF, AS_OF)
    pairs = [pair for pair in rejudge_book(book, rule_book, question) if pair.differs]
    pdf = rejudged_pdf(Workspace(book, rule_book, AS_OF, paths.resources()), question, pairs)
    reader = pypdf.PdfReader(BytesIO(pdf))
    text = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    assert "XÉT LẠI QUYẾT ĐỊNH LUÂN CHUYỂN ĐÃ BAN HÀNH" in text
    assert "Theo quy định ngày 22/11/2026" in text
    assert f"{len(pairs)} kết luận" in text
    assert all(page.mediabox.width > page.mediabox.height for page in reader.pages)
