"""A swap is decided one after the other; the first is judged together with the second."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from luanchuyen_desktop import paths
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.holders import with_drafts
from luanchuyen_desktop.domain.records import Rotation
from luanchuyen_desktop.domain.vocabulary import RotationState
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.rules.finding import Verdict
from luanchuyen_desktop.services.rotations.rotation_drafts import Decision, as_decided
from luanchuyen_desktop.services.together import Counterpart, as_if_decided, counterparts
from luanchuyen_desktop.store.book import Book
from tests.province import AS_OF, fill_province

START = PartialDate(2026, 12, 1)
DECISION = Decision("7-QĐ/TU", PartialDate(2026, 11, 20), START, 60)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """C1 of X1 and C2 of X2 are to change places; C3 of X3 is proposed for the post of C1."""
    with Book.create(tmp_path / "tinh.lccb", user="Người thử") as made:
        fill_province(made)
        with made.operate("Trình") as write:
            for code, cadre, origin, goal in (("LC1", "C1", "X1", "X2"), ("LC2", "C2", "X2", "X1")):
                write.insert(Rotation(code, cadre, origin, "BT", goal, "BT", state=RotationState.SUBMITTED))
            write.insert(Rotation("LC3", "C3", "X3", "BT", "X1", "BT", state=RotationState.PROPOSED))
        yield made


def found(book: Book, code: str) -> list[Counterpart]:
    rotation = book.rotation(code)
    assert rotation is not None
    return counterparts(book, book.catalogue(), rotation)


def breaks_lc03(book: Book, chosen: list[Counterpart]) -> bool:
    dossier = book.dossier("C1")
    assert dossier is not None
    draft = as_decided(dossier, dossier.rotations[0], DECISION, AS_OF).dossier
    judged = with_drafts(book.in_context(draft), as_if_decided(chosen, DECISION, AS_OF))
    findings = RuleBook.load(paths.resources()).check(judged, book.catalogue(), AS_OF, frozenset({Verdict.BREACHED}))
    return "LC03" in {one.rule for one in findings}


def test_who_leaves_the_post_by_a_decision_that_is_awaited(book: Book) -> None:
    (counterpart,) = found(book, "LC1")
    assert (counterpart.key, counterpart.usual) == ("LC2", False)
    assert counterpart.text == ("Nguyễn Văn B (LC2, đã trình): thôi Bí thư Đảng ủy xã 2, đến Bí thư Đảng ủy xã 1.")
    assert [one.key for one in found(book, "LC3")] == ["LC1"]


def test_only_what_is_put_to_the_committee_counts(book: Book) -> None:
    other = book.rotation("LC2")
    assert other is not None
    for state in set(RotationState) - {RotationState.SUBMITTED}:
        with book.operate("Đổi trạng thái") as write:
            write.update(replace(other, state=state))
        assert found(book, "LC1") == []


def test_the_first_decision_finds_the_post_free(book: Book) -> None:
    assert breaks_lc03(book, [])
    assert not breaks_lc03(book, found(book, "LC1"))
