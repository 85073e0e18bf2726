from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from luanchuyen_desktop import paths
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import (
    Cadre,
    Discipline,
    PlanningEntry,
    PlanningVote,
    Rotation,
    Tenure,
    TitleStandard,
    Waiver,
)
from luanchuyen_desktop.domain.vocabulary import Purpose, RotationState, Sex, StandardKind, SubjectKind, WaiverState
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.services.planning.planning_posts import counts_in_words, post_report, report_text
from luanchuyen_desktop.services.planning.planning_terms import load_terms
from luanchuyen_desktop.services.planning.pool import group_planning, named_records
from luanchuyen_desktop.services.planning.readiness import Measure, Readiness, State, assess, assess_all
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.planning import votes_of
from tests.services.planning.planning_book import AS_OF, NOW, add_rounds, entry_of, make_planning_book

APPROVED = PartialDate(2025, 3, 1)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with make_planning_book(tmp_path / "so.lccb") as made:
        add_rounds(made)
        with made.operate("Phê duyệt A") as write:
            write.update(
                replace(entry_of(made, "A"), approved=APPROVED, decision_no="12-QĐ/TU", reviewed=PartialDate(2026, 9))
            )
        yield made


def measure(book: Book, rule_book: RuleBook) -> Measure:
    return Measure(rule_book, book.catalogue(), AS_OF, load_terms(paths.resources()))


def of(book: Book, rule_book: RuleBook, cadre: str = "A", entry: PlanningEntry | None = None) -> Readiness:
    dossier = book.dossier(cadre)
    assert dossier is not None
    votes = votes_of(book, [cadre]).get(cadre, ())
    return assess(measure(book, rule_book), dossier, entry or entry_of(book, cadre), votes)


def change(book: Book, *records: object) -> None:
    with book.operate("Sửa") as write:
        for record in records:
            if getattr(record, "id", None) is None:
                write.insert(record)  # type: ignore[type-var]  # any record
            else:
                write.update(record)  # type: ignore[arg-type]  # any record


def test_ready(book: Book, rule_book: RuleBook) -> None:
    found = of(book, rule_book)
    assert (found.state, found.against, found.open) == (State.READY, (), ())
    assert found.headline == "Sẵn sàng"
    assert found.remarks == ("Chưa ghi phiếu quy hoạch.",)


def test_a_list_that_is_not_approved(book: Book, rule_book: RuleBook) -> None:
    found = of(book, rule_book, "B")
    assert (found.state, found.against) == (
        State.NOT_READY,
        ("Danh sách của đợt QH2025-2030 chưa được phê duyệt.",),
    )
    alone = replace(entry_of(book, "B"), round=None)
    found = of(book, rule_book, "B", alone)
    assert (found.state, found.open) == (State.UNSURE, ("Chưa ghi quyết định phê duyệt quy hoạch.",))
    later = replace(alone, approved=PartialDate(2026, 12, 1))
    assert of(book, rule_book, "B", later).against == ("Quy hoạch đến 01/12/2026 mới được phê duyệt.",)
    unsure = replace(alone, approved=PartialDate(2026))
    assert of(book, rule_book, "B", unsure).state is State.UNSURE


def test_taken_off_term_over_and_post_held(book: Book, rule_book: RuleBook) -> None:
    entry = entry_of(book, "A")
    off = replace(entry, removed=PartialDate(2026, 10, 1), removal_no="15-QĐ/TU", removal_reason="Chuyển công tác")
    found = of(book, rule_book, entry=off)
    assert found.state is State.OFF
    assert found.remarks == ("Đưa ra khỏi quy hoạch 01/10/2026 theo quyết định 15-QĐ/TU: Chuyển công tác.",)
    assert of(book, rule_book, entry=replace(off, removed=PartialDate(2026, 12))).state is not State.OFF
    over = of(book, rule_book, entry=replace(entry, term="2020-2025"))
    assert over.against == ("Nhiệm kỳ 2020-2025 đã hết.",)
    change(book, Tenure("A", PartialDate(2026, 5, 1), None, "X1", "BT"))
    assert of(book, rule_book).state is State.HOLDS


@pytest.mark.parametrize(("votes", "ready"), [(15, False), (16, True)])
def test_the_vote_needs_more_than_half(book: Book, rule_book: RuleBook, votes: int, *, ready: bool) -> None:
    change(book, PlanningVote("A", NOW, "BT", "X1", "Bước 3: Cán bộ chủ chốt", votes_for=votes, votes_total=30))
    found = of(book, rule_book)
    assert (found.state is State.READY) is ready
    if not ready:
        (text,) = found.against
        assert text.startswith("Bước 3: Cán bộ chủ chốt: 15/30 phiếu (50,0%), cần trên 50%")
    change(book, PlanningVote("A", NOW, "BT", "X1", "Bước 4", votes_for=3))
    assert "Bước 4: chưa ghi đủ số phiếu." in of(book, rule_book).remarks


def test_rules_that_stand_in_the_way(book: Book, rule_book: RuleBook) -> None:
    cadre = next(one for one in book.records(Cadre) if one.code == "A")
    change(book, replace(cadre, birth=PartialDate(1972, 1, 1), hometown_place="P1"))
    change(book, Discipline("A", "Khiển trách", PartialDate(2026, 6, 1)))
    change(book, TitleStandard("BT", StandardKind.POLITICAL_THEORY, "Cao cấp"))
    change(
        book,
        Rotation(
            "LC1",
            "A",
            "SNV",
            "PGD",
            to_unit="X1",
            to_title="PGD",
            purpose=Purpose.TRAINING,
            decided=PartialDate(2026, 1, 1),
            start=PartialDate(2026, 1, 1),
            planned_months=36,
            state=RotationState.RUNNING,
        ),
    )
    found = of(book, rule_book)
    assert found.state is State.NOT_READY
    assert sorted({text[:4] for text in (*found.against, *found.open)}) == ["LC04", "LC08", "LC09", "LC10"]
    assert "điều vướng" in found.headline


def test_missing_birth_is_a_thing_not_known(book: Book, rule_book: RuleBook) -> None:
    change(book, replace(next(one for one in book.records(Cadre) if one.code == "A"), birth=None))
    found = of(book, rule_book)
    assert found.state is State.UNSURE
    (text,) = found.open
    assert text.startswith("LC08")
    assert "Còn thiếu" in text


def test_a_higher_post_is_minded_a_lower_one_stands_in_the_way(book: Book, rule_book: RuleBook) -> None:
    entry = entry_of(book, "A")
    higher = of(book, rule_book, entry=replace(entry, title="TT", unit="X1"))
    assert higher.state is State.READY
    assert any("cao hơn bậc đang giữ" in text for text in higher.remarks)
    change(book, Tenure("A", PartialDate(2022, 1, 1), None, "SNV", "TT"))
    lower = of(book, rule_book)
    assert lower.state is State.NOT_READY
    assert lower.against[0].startswith("LC02")


def test_without_a_unit_what_depends_on_it_is_not_judged(book: Book, rule_book: RuleBook) -> None:
    found = of(book, rule_book, entry=replace(entry_of(book, "A"), unit=None))
    assert found.state is State.READY
    assert any("chưa ghi đơn vị" in text for text in found.remarks)
    same = of(book, rule_book, entry=replace(entry_of(book, "A"), unit="SNV"))
    assert any("bổ nhiệm tại chỗ" in text for text in same.remarks)


def test_an_exception_that_was_granted_is_minded_only(book: Book, rule_book: RuleBook) -> None:
    change(book, replace(next(one for one in book.records(Cadre) if one.code == "A"), birth=PartialDate(1972, 1, 1)))
    assert of(book, rule_book).state is State.NOT_READY
    change(
        book,
        Rotation(
            "LC1",
            "A",
            "SNV",
            "PGD",
            to_unit="X1",
            to_title="BT",
            purpose=Purpose.TRAINING,
            state=RotationState.PROPOSED,
        ),
        Waiver(
            "LC08",
            SubjectKind.ROTATION,
            "LC1",
            "Ban Thường vụ",
            "9-KL/TU",
            PartialDate(2026, 1),
            state=WaiverState.GRANTED,
        ),
    )
    found = of(book, rule_book)
    assert found.state is State.READY
    assert any("Đã có ngoại lệ" in text for text in found.remarks)


def test_a_sex_that_is_known_makes_the_difference(book: Book, rule_book: RuleBook) -> None:
    """Women born in 1976 retire with 60, men with 62: ten years are left to the one alone."""
    cadre = next(one for one in book.records(Cadre) if one.code == "A")
    for sex, state in ((Sex.MALE, State.READY), (Sex.FEMALE, State.NOT_READY), (None, State.UNSURE)):
        change(book, replace(cadre, birth=PartialDate(1976, 5, 1), sex=sex))
        assert of(book, rule_book).state is state


def test_all_at_once_is_each_alone(book: Book, rule_book: RuleBook) -> None:
    change(book, PlanningVote("A", NOW, "BT", "X1", "Bước 1", votes_for=1, votes_total=30))
    entries = [named.record for named in named_records(book, PlanningEntry)]
    found = assess_all(book, measure(book, rule_book), entries)
    assert found == {entry.id: of(book, rule_book, entry.cadre, entry) for entry in entries}
    assert assess_all(book, measure(book, rule_book), []) == {}


def test_the_report_of_a_post(book: Book, rule_book: RuleBook) -> None:
    change(book, Tenure("C", PartialDate(2021, 1, 1), None, "X1", "BT"))
    change(book, PlanningEntry("D", NOW, "BT", "X1", removed=PartialDate(2026, 1)))
    (group,) = group_planning(named_records(book, PlanningEntry), book.catalogue())
    report = post_report(book, measure(book, rule_book), group)
    assert [(each.cadre, each.readiness.state) for each in report.planned] == [
        ("A", State.READY),
        ("B", State.NOT_READY),
        ("D", State.OFF),
    ]
    assert (report.standing, report.quota, report.holders) == (2, 1, (("C", "Phạm Văn Cường"),))
    assert counts_in_words(report) == [
        "Được quy hoạch: 2 người, sẵn sàng: 1.",
        "Số lượng của vị trí: 1; đang giữ: 1 (Phạm Văn Cường).",
        "Hiện không còn chỗ trống.",
    ]
    text = report_text(report)
    assert "Lê Văn Bình (B): Chưa sẵn sàng: 1 điều vướng\n  Vướng: Danh sách của đợt" in text


def test_terms_that_cannot_be_read_are_told(tmp_path: Path) -> None:
    (tmp_path / "planning.toml").write_text("[vote]\nmajority_percent = 'x'\n", encoding="utf-8")
    with pytest.raises(UserError, match=r"planning\.toml"):
        load_terms(tmp_path)
