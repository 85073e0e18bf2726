"""What is awaited during a rotation and at its end, and that one evaluation serves both lists."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from luanchuyen_desktop import paths
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Evaluation, FollowUp, Rotation
from luanchuyen_desktop.domain.vocabulary import FollowUpKind, Grade, Outcome, RotationState
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.services.rotations import follow_up
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.follow_up import follow_ups
from tests.services.rotations.after_book import file, fill

EVALUATION = FollowUpKind.EVALUATION
ENDS = date(2026, 5, 1)  # 36 months from 01/05/2023


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with Book.create(tmp_path / "sổ.lccb", user="Hạnh") as made:
        fill(made)
        yield made


def rotation(book: Book) -> Rotation:
    return file(book).rotations[0]


def rows(book: Book, day: date, notice: int = 6) -> list[tuple[FollowUpKind, int | None, bool]]:
    """Kind, year, and whether it is awaited."""
    one = rotation(book)
    found = follow_up.with_awaited(file(book), one, follow_ups(book, one.code), day, notice)
    return [(row.kind, follow_up.year_of(row), row.id is None) for row in found]


def test_each_finished_year_is_awaited_and_the_papers_when_the_end_is_near(book: Book) -> None:
    assert rows(book, date(2023, 12, 31)) == []
    assert rows(book, date(2024, 1, 1)) == [(EVALUATION, 2023, True)]
    assert rows(book, date(2025, 10, 31)) == [(EVALUATION, 2023, True), (EVALUATION, 2024, True)]
    papers = [(kind, None, True) for kind in follow_up.PAPERS_AT_END]
    assert rows(book, date(2025, 11, 1))[2:] == papers  # six months before
    assert rows(book, date(2025, 11, 1), notice=5)[2:] == []
    assert rows(book, date(2026, 7, 1))[3:] == papers


def test_another_post_proposed_asks_for_the_papers(book: Book) -> None:
    with book.operate("Đề xuất") as write:
        write.insert(replace(rotation(book), code="LC0002", state=RotationState.PROPOSED, start=None, id=None))
    assert len(rows(book, date(2024, 2, 1))) == 1 + len(follow_up.PAPERS_AT_END)


def test_what_is_recorded_is_not_awaited(book: Book) -> None:
    for entry in (
        FollowUp("LC0001", EVALUATION, PartialDate(2023, 12, 10), content="Tốt"),
        FollowUp("LC0001", EVALUATION, PartialDate(2025, 1, 10), content="Tốt"),  # January: of the year before
        FollowUp("LC0001", FollowUpKind.VISIT, PartialDate(2024, 3)),
        FollowUp("LC0001", FollowUpKind.SELF_REVIEW, PartialDate(2026, 3)),
    ):
        follow_up.save(book, entry, "Nguyễn Văn Đức")
    assert book.undo_name() == "Thêm theo dõi luân chuyển: Nguyễn Văn Đức"
    assert rows(book, date(2026, 3, 5)) == [
        (EVALUATION, 2023, False),
        (FollowUpKind.VISIT, None, False),
        (EVALUATION, 2024, False),
        (EVALUATION, 2025, True),
        (FollowUpKind.SELF_REVIEW, None, False),
        (FollowUpKind.UNIT_REVIEW, None, True),
        (FollowUpKind.AUTHORITY_REVIEW, None, True),
    ]


@pytest.mark.parametrize(
    ("day", "stated", "year"),
    [
        (PartialDate(2024, 12, 14), None, 2024),
        (PartialDate(2025, 1, 31), None, 2024),
        (PartialDate(2025, 2, 1), None, 2025),
        (PartialDate(2025), None, 2025),
        (PartialDate(2026, 7, 1), 2024, 2024),  # done late
        (None, 2024, 2024),
        (None, None, None),
    ],
)
def test_the_year_of_an_evaluation(day: PartialDate | None, stated: int | None, year: int | None) -> None:
    assert follow_up.year_of(FollowUp("LC0001", EVALUATION, day, year=stated)) == year
    assert follow_up.year_of(FollowUp("LC0001", FollowUpKind.VISIT, day, year=stated)) is None


def test_one_grade_serves_the_follow_up_and_the_rule(book: Book) -> None:
    rule_book, day = RuleBook.load(paths.resources()), date(2024, 6, 1)

    def reason() -> list[str]:
        found = rule_book.check(file(book), book.catalogue(), day)
        return [each.reason for each in found if each.rule == "LC14"]

    assert reason() == ["lacking"]
    follow_up.grade(book, "C1", 2023, Grade.GOOD, "Nguyễn Văn Đức")
    assert reason() == ["complete"]
    assert follow_up.grades_of(file(book)) == {2023: Grade.GOOD}
    follow_up.grade(book, "C1", 2023, Grade.EXCELLENT)
    (stored,) = file(book).evaluations  # changed, not added twice
    assert stored.grade is Grade.EXCELLENT
    # A blank row stays for its day and content; it is told as done, not as awaited.
    assert rows(book, day) == [(EVALUATION, 2023, True)]


def test_of_an_ended_rotation_nothing_old_is_awaited(book: Book) -> None:
    with book.operate("Kết thúc") as write:
        ended = PartialDate(2026, 5, 1)
        write.update(replace(rotation(book), state=RotationState.ENDED, ended=ended, outcome=Outcome.RETURNED))
        write.insert(Evaluation("C1", 2024, Grade.GOOD))
    papers = [(kind, None, True) for kind in follow_up.PAPERS_AT_END]
    assert rows(book, date(2026, 11, 1)) == [(EVALUATION, 2024, True), *papers]
    assert rows(book, date(2026, 11, 2)) == [(EVALUATION, 2024, True)]
    with book.operate("Sửa") as write:
        write.update(replace(rotation(book), outcome=Outcome.RETIRED))
    assert rows(book, date(2026, 6, 1)) == [(EVALUATION, 2024, True)]


def test_a_day_before_the_rotation_is_refused(book: Book) -> None:
    early = FollowUp("LC0001", FollowUpKind.VISIT, PartialDate(2023, 4, 30))
    with pytest.raises(UserError, match="trước ngày bắt đầu luân chuyển") as caught:
        follow_up.save(book, early)
    assert "01/05/2023" in str(caught.value)
    follow_up.save(book, replace(early, date=PartialDate(2023)))  # may be later in that year
    with pytest.raises(UserError, match="không còn trong sổ"):
        follow_up.save(book, replace(early, rotation="LC9999"))


def test_the_lead_time_is_the_setting_of_the_rule(book: Book) -> None:
    workspace = Workspace(book, RuleBook.load(paths.resources()), ENDS, paths.resources())
    assert follow_up.notice_months(workspace) == 6
    workspace.as_of = date(2015, 1, 1)  # before any regulation
    assert follow_up.notice_months(workspace) == 0


@pytest.mark.parametrize(
    ("day", "told"),
    [
        (PartialDate(2024, 7, 1), "Đã luân chuyển 14 tháng, thời hạn 36 tháng."),
        (PartialDate(2023, 5, 1), "Đã luân chuyển 0 tháng, thời hạn 36 tháng."),
        (PartialDate(2023, 4, 30), ""),
        (PartialDate(2024), "Đã luân chuyển khoảng 8–19 tháng, thời hạn 36 tháng."),
    ],
)
def test_months_served(book: Book, day: PartialDate, told: str) -> None:
    assert follow_up.served_words(rotation(book), day) == told
    ended = replace(rotation(book), ended=PartialDate(2026, 5, 1), planned_months=None)
    assert follow_up.served_words(ended, day) == "Đã luân chuyển 36 tháng."
