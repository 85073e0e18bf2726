"""What the 2C asks for: read of one cadre, carried with the code, gone with the cadre, undone."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from luanchuyen_desktop.domain.records import Cadre, CvFacts, FamilyMember, Reward, Training
from luanchuyen_desktop.domain.vocabulary import FamilySide
from luanchuyen_desktop.errors import BookError
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.cv import CvParts, cv_parts

TABLES = ("cv_facts", "training", "reward", "family_member")


def _cadre(book: Book, code: str) -> Cadre:
    return next(cadre for cadre in book.records(Cadre) if cadre.code == code)


def test_the_parts_of_one_cadre_in_their_order(full: Book) -> None:
    parts = cv_parts(full, "C1")
    assert parts.facts is not None
    assert (parts.facts.pay_code, parts.facts.height_cm) == ("01.002", 168)
    assert [one.school for one in parts.trainings] == ["Học viện Chính trị khu vực IV", "Đại học Đà Lạt"]
    assert [one.form for one in parts.rewards] == ["Bằng khen"]
    assert [one.name for one in parts.family] == ["Nguyễn Văn Bình", "Trần Thị Sáu"]
    assert cv_parts(full, "C3") == CvParts()


def test_a_second_record_of_facts_is_refused_in_words(full: Book) -> None:
    with pytest.raises(BookError, match="Lý lịch 2C của C1 đã có"), full.operate("Thêm") as write:
        write.insert(CvFacts("C1"))


def test_a_changed_code_is_followed_and_undone(full: Book) -> None:
    cadre = _cadre(full, "C1")
    before = cv_parts(full, "C1")
    with full.operate("Đổi mã") as write:
        write.update(replace(cadre, code="C9"))
    moved = cv_parts(full, "C9")
    assert moved.facts is not None
    assert replace(moved.facts, cadre="C1") == before.facts
    assert len(moved.trainings) == len(before.trainings)
    assert cv_parts(full, "C1") == CvParts()
    full.undo()
    assert cv_parts(full, "C1") == before


def test_deleting_the_cadre_takes_all_of_it_and_undo_brings_it_back(full: Book) -> None:
    before = cv_parts(full, "C1")
    with full.operate("Xóa") as write:
        write.delete(_cadre(full, "C1"))
    assert cv_parts(full, "C1") == CvParts()
    assert {table: full.counts()[table] for table in TABLES} == {
        "cv_facts": 1,
        "training": 0,
        "reward": 1,
        "family_member": 0,
    }
    full.undo()
    assert cv_parts(full, "C1") == before


def test_facts_that_change_places_are_undone(full: Book) -> None:
    """The key of a row (whose facts they are) may be another one before the operation."""
    one, two = cv_parts(full, "C1").facts, cv_parts(full, "C2").facts
    assert one is not None
    assert two is not None
    with full.operate("Sửa") as write:
        write.delete(two)
        write.update(replace(one, cadre="C2"))
    full.undo()
    assert (cv_parts(full, "C1").facts, cv_parts(full, "C2").facts) == (one, two)


def test_an_edit_names_its_cadre_only(full: Book) -> None:
    with full.operate("Sửa") as write:
        write.insert(Training("C1", "Trường khác"))
        write.insert(Reward("C1", "Giấy khen"))
    assert write.changes is not None
    assert write.changes.cadres == frozenset({"C1"})
    assert write.changes.tables == {"training", "reward"}


def test_dossiers_do_not_read_these_tables(full: Book) -> None:
    read: list[str] = []
    full.database.connection().set_trace_callback(read.append)
    list(full.dossiers())
    full.dossier("C1")
    full.database.connection().set_trace_callback(None)
    assert read
    assert not [query for query in read if any(table in query for table in TABLES)]


def test_a_book_of_before_gets_the_tables_empty(path: Path) -> None:
    shutil.copyfile(Path(__file__).parents[1] / "data" / "version_1.lccb", path)
    with Book.open(path, user="Hạnh") as book:
        assert {book.counts()[table] for table in TABLES} == {0}
        cadre = next(book.records(Cadre)).code
        with book.operate("Thêm") as write:
            write.insert(FamilyMember(cadre, FamilySide.OWN, "Bố đẻ", "Nguyễn Văn Bình"))
        assert len(cv_parts(book, cadre).family) == 1
