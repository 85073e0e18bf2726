"""What is shown before a step must be what the step does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.dossier import Dossier
from luanchuyen_desktop.domain.records import Cadre, Rotation, Tenure, Title, Unit
from luanchuyen_desktop.domain.vocabulary import Outcome, RotationState
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.services.rotations import rotation_desk
from luanchuyen_desktop.services.rotations.placements import Placement
from luanchuyen_desktop.services.rotations.rotation_desk import Decision, Ending
from luanchuyen_desktop.services.rotations.rotation_drafts import as_begun, as_decided, as_ended, reason_of_end
from luanchuyen_desktop.services.rotations.rotation_endings import NEED_PLACEMENT
from luanchuyen_desktop.store.book import Book

DAY = date(2026, 11, 22)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with Book.create(tmp_path / "so.lccb", user="Người thử") as made:
        with made.operate("Tạo") as write:
            for code in ("A", "B"):
                write.insert(Unit(code, f"Đơn vị {code}"))
            write.insert(Title("T", "Trưởng phòng"))
            write.insert(Cadre("C", "Lê An"))
            write.insert(Tenure("C", PartialDate(2015), PartialDate(2019), "B", "T"))
            write.insert(Tenure("C", PartialDate(2020, 1, 1), None, "A", "T"))
            write.insert(Rotation("LC1", "C", "A", "T", "B", "T", state=RotationState.SUBMITTED))
        yield made


def dossier_of(book: Book) -> Dossier:
    found = book.dossier("C")
    assert found is not None
    return found


def without_numbers(dossier: Dossier) -> tuple[object, ...]:
    return tuple(replace(one, id=None) for one in dossier.tenures), dossier.rotations


@pytest.mark.parametrize(
    "start", [PartialDate(2026, 11, 1), PartialDate(2026, 12, 1), PartialDate(2027, 1), PartialDate(2027)]
)
def test_decision_as_foretold(book: Book, start: PartialDate) -> None:
    before = dossier_of(book)
    decision = Decision(" 7-QĐ/TU ", PartialDate(2026, 10, 20), start, 36)
    outlook = as_decided(before, before.rotations[0], decision, DAY)
    rotation_desk.decide(book, before, before.rotations[0], decision, (), DAY)
    assert without_numbers(outlook.dossier) == without_numbers(dossier_of(book))
    moves = start.earliest <= DAY
    assert [one.unit for one in outlook.ends] == ["A"] * moves
    assert [one.unit for one in outlook.begins] == ["B"] * moves


def test_a_later_start_moves_the_posts_when_it_comes(book: Book) -> None:
    before = dossier_of(book)
    start = PartialDate(2026, 12, 1)
    decision = Decision("7-QĐ/TU", PartialDate(2026, 10, 20), start, 36)
    rotation_desk.decide(book, before, before.rotations[0], decision, (), DAY)
    decided = dossier_of(book)
    assert decided.tenures == before.tenures
    with pytest.raises(UserError, match="Chưa đến ngày bắt đầu"):
        rotation_desk.begin(book, decided, decided.rotations[0], DAY)
    outlook = as_begun(decided, decided.rotations[0])
    rotation_desk.begin(book, decided, decided.rotations[0], start.earliest)
    begun = dossier_of(book)
    assert without_numbers(outlook.dossier) == without_numbers(begun)
    assert begun.rotations[0].state is RotationState.RUNNING
    assert [(one.unit, str(one.end)) for one in outlook.ends] == [("A", "30/11/2026")]
    with pytest.raises(UserError, match="không bắt đầu được"):
        rotation_desk.begin(book, begun, begun.rotations[0], start.earliest)


def test_a_destination_post_that_is_recorded_already_is_not_recorded_twice(book: Book) -> None:
    with book.operate("Thêm") as write:
        write.insert(Tenure("C", PartialDate(2026, 11, 1), None, "B", "T"))
    before = dossier_of(book)
    decision = Decision("7-QĐ/TU", PartialDate(2026, 10, 20), PartialDate(2026, 11, 1), 36)
    rotation_desk.decide(book, before, before.rotations[0], decision, (), DAY)
    assert len(dossier_of(book).tenures) == len(before.tenures)


@pytest.mark.parametrize("outcome", list(Outcome))
def test_end_as_foretold(book: Book, outcome: Outcome) -> None:
    first = dossier_of(book)
    rotation_desk.decide(
        book, first, first.rotations[0], Decision("7", PartialDate(2023, 1, 1), PartialDate(2023, 2, 1), 36), (), DAY
    )
    before = dossier_of(book)
    placement = Placement("A", "T") if outcome in NEED_PLACEMENT else None
    day = PartialDate(2025, 11) if outcome is Outcome.EARLY else PartialDate(2026, 11)
    ending = Ending(day, outcome, "8-QĐ/TU", "Yêu cầu", placement)
    outlook = as_ended(before, before.rotations[0], ending)
    rotation_desk.end(book, before, before.rotations[0], ending)
    assert without_numbers(outlook.dossier) == without_numbers(dossier_of(book))
    assert bool(outlook.ends) is (outcome is not Outcome.SETTLED)


def test_the_reason_of_an_end_is_found_again(book: Book) -> None:
    rotation = replace(dossier_of(book).rotations[0], note="Ghi chú: cũ", start=PartialDate(2023, 2, 1))
    assert reason_of_end(rotation) is None
    before = replace(dossier_of(book), rotations=(rotation,))
    ended = as_ended(before, rotation, Ending(PartialDate(2024, 1, 31), Outcome.EARLY, "8", "Yêu cầu: công tác"))
    assert ended.rotation is not None
    assert reason_of_end(ended.rotation) == "Yêu cầu: công tác"
    without = as_ended(before, rotation, Ending(PartialDate(2024, 1, 31), Outcome.SETTLED, "8"))
    assert without.rotation is not None
    assert reason_of_end(without.rotation) is None
