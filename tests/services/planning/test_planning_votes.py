from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luanchuyen_desktop import paths
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import PlanningEntry, PlanningVote
from luanchuyen_desktop.domain.vocabulary import PLANNING_STEPS
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.services import editing
from luanchuyen_desktop.services.planning.planning_terms import load_terms
from luanchuyen_desktop.services.planning.planning_votes import has_majority, share, stored_votes
from luanchuyen_desktop.store.book import Book
from tests.services.planning.planning_book import NOW, add_rounds, entry_of, make_planning_book

TERMS = load_terms(paths.resources())


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with make_planning_book(tmp_path / "so.lccb") as made:
        add_rounds(made)
        with made.operate("Thêm phiếu") as write:
            for step, votes in ((PLANNING_STEPS[1], 20), (PLANNING_STEPS[0], 9), ("Họp riêng", 5)):
                write.insert(PlanningVote("A", NOW, "BT", "X1", step, votes_for=votes, votes_total=30))
            write.insert(PlanningVote("B", NOW, "BT", "X1", PLANNING_STEPS[0], votes_for=30, votes_total=30))
        yield made


def vote(votes_for: int | None, total: int | None) -> PlanningVote:
    return PlanningVote("A", NOW, "BT", "X1", "Bước 1", votes_for=votes_for, votes_total=total)


def test_votes_stand_in_the_order_of_their_days(book: Book) -> None:
    """Of two rounds the earlier first, step by step; those without a day, by their step, at the end."""
    with book.operate("Thêm phiếu") as write:
        for step, day in ((0, PartialDate(2026, 5, 1)), (1, PartialDate(2022, 5, 2)), (0, PartialDate(2022, 5, 1))):
            write.insert(PlanningVote("A", NOW, "BT", "X1", PLANNING_STEPS[step], day, 5, 9))
    found = [
        (str(one.date or ""), one.step)
        for one in stored_votes(book, entry_of(book, "A", lambda one: one.title == "BT"))
    ]
    assert found[:3] == [
        ("01/05/2022", PLANNING_STEPS[0]),
        ("02/05/2022", PLANNING_STEPS[1]),
        ("01/05/2026", PLANNING_STEPS[0]),
    ]
    assert [step for _, step in found[3:]] == [PLANNING_STEPS[0], PLANNING_STEPS[1], "Họp riêng"]


def test_share_and_majority() -> None:
    assert str(share(vote(25, 30))) == "83,3%"
    assert str(share(vote(2, 3))) == "66,7%"
    assert (has_majority(vote(15, 30), TERMS), has_majority(vote(16, 30), TERMS)) == (False, True)
    for unknown in (vote(None, 30), vote(3, None), vote(0, 0)):
        assert share(unknown) is None
        assert has_majority(unknown, TERMS) is None


@given(st.integers(0, 500), st.integers(1, 500))
def test_a_majority_is_shown_as_at_least_half(votes_for: int, total: int) -> None:
    shown = share(vote(min(votes_for, total), total))
    assert shown is not None
    assert 0 <= shown.tenths <= 1000
    if has_majority(vote(min(votes_for, total), total), TERMS):
        assert shown.tenths >= 500
    else:
        assert shown.tenths <= 500


def test_more_for_than_there_were_is_refused(book: Book) -> None:
    with pytest.raises(UserError, match=r"Số phiếu đồng ý \(31\) nhiều hơn tổng số phiếu \(30\)"):
        editing.save(book, vote(31, 30))
    assert len(stored_votes(book, entry_of(book, "A"))) == 3
    editing.save(book, vote(30, 30))
    with pytest.raises(UserError, match="Chưa có bước"):
        editing.save(book, replace(vote(1, 2), step=" "))


def test_votes_in_the_order_of_steps_with_other_words_kept(book: Book) -> None:
    found = stored_votes(book, entry_of(book, "A"))
    assert [one.step for one in found] == [*PLANNING_STEPS[:2], "Họp riêng"]


def test_votes_follow_the_entry(book: Book) -> None:
    moved = replace(entry_of(book, "A"), term="2030-2035", title="TT", unit=None)
    editing.save(book, moved)
    assert len(stored_votes(book, moved)) == 3
    assert len(stored_votes(book, entry_of(book, "B"))) == 1
    book.undo()
    assert len(stored_votes(book, entry_of(book, "A"))) == 3


def test_votes_stay_with_a_twin_and_go_with_the_last(book: Book) -> None:
    with book.operate("Thêm") as write:
        twin = write.insert(PlanningEntry("A", NOW, "BT", "X1"))
    editing.save(book, replace(twin, title="TT"))
    assert len(stored_votes(book, entry_of(book, "A"))) == 3
    editing.delete(book, entry_of(book, "A", lambda one: one.title == "BT"))
    assert [one.cadre for one in book.records(PlanningVote)] == ["B"]
    book.undo()
    assert len(list(book.records(PlanningVote))) == 4


def test_the_share_is_rounded_but_never_to_half_or_all_of_the_votes() -> None:
    def shown(votes: int, total: int) -> str:
        return str(share(PlanningVote("C", "2025-2030", "BT", "X", "Bước 3", None, votes, total)))

    assert [shown(11, 12), shown(30, 35), shown(1, 3)] == ["91,7%", "85,7%", "33,3%"]
    assert [shown(1000, 2001), shown(1001, 2001), shown(5, 10)] == ["49,9%", "50,1%", "50,0%"]
    assert [shown(1999, 2000), shown(7, 7)] == ["99,9%", "100,0%"]
