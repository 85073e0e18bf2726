"""A dossier with one record as edited, and the codes and owners that the roster asks for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.dossier import Dossier
from luanchuyen_desktop.domain.records import Cadre, Evaluation, Rotation, Tenure, Title, Unit
from luanchuyen_desktop.domain.vocabulary import Grade
from luanchuyen_desktop.services.drafts import with_record
from luanchuyen_desktop.services.roster import next_code, owner_of, same_name
from luanchuyen_desktop.store.book import Book

CADRE = Cadre("CB1", "Nguyễn Văn Đức", id=1)
FIRST = Tenure("CB1", PartialDate(2001), PartialDate(2005), "U", "T", id=7)
SECOND = Tenure("CB1", PartialDate(2005, 6), None, "U", "T", id=3)
DOSSIER = Dossier(CADRE, tenures=(FIRST, SECOND))


def test_an_edited_record_takes_its_own_place() -> None:
    moved = replace(FIRST, start=PartialDate(2010))
    assert with_record(DOSSIER, moved).tenures == (SECOND, moved)


def test_a_new_record_is_added_in_the_order_of_the_book() -> None:
    unknown = Tenure("CB1", None, None, "U", "T")
    same_start = Tenure("CB1", PartialDate(2001), None, "U", "T")
    assert with_record(DOSSIER, unknown).tenures == (unknown, FIRST, SECOND)
    assert with_record(DOSSIER, same_start).tenures == (FIRST, same_start, SECOND)


def test_the_cadre_keeps_the_code_whatever_is_typed() -> None:
    draft = with_record(DOSSIER, replace(CADRE, code="XX", name="Khác"))
    assert (draft.cadre.code, draft.cadre.name, draft.tenures) == ("CB1", "Khác", DOSSIER.tenures)


@given(years=st.lists(st.integers(1900, 2100), max_size=6), added=st.integers(1900, 2100))
def test_the_order_is_that_of_the_years(years: list[int], added: int) -> None:
    dossier = Dossier(CADRE)
    for number, year in enumerate([*years, added], 1):
        dossier = with_record(dossier, Evaluation("CB1", year, Grade.GOOD, id=number))
    found = [(one.year, one.id) for one in dossier.evaluations]
    assert found == sorted(found, key=lambda pair: (pair[0], pair[1] or 0))
    assert len(found) == len(years) + 1


# -- codes and owners --------------------------------------------------------------------------------------------------


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with Book.create(tmp_path / "tinh.lccb", user="Người thử") as made:
        yield made


def add(book: Book, *codes: str) -> None:
    with book.operate("Thêm") as write:
        for code in codes:
            write.insert(Cadre(code, f"Người {code}"))


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        ((), "CB0001"),
        (("CB0001", "CB0009"), "CB0010"),
        (("CB9",), "CB10"),
        (("CB099", "CB100"), "CB101"),
        (("CB0001", "HS-0042"), "HS-0043"),
        (("abc", "không số"), "CB0001"),
        (("007",), "008"),
    ],
)
def test_the_next_code_is_written_like_those_of_the_book(book: Book, codes: tuple[str, ...], expected: str) -> None:
    add(book, *codes)
    assert next_code(book) == expected


def test_the_owner_of_a_record_is_found_by_number_or_code(book: Book) -> None:
    add(book, "CB1", "CB2")
    with book.operate("Thêm") as write:
        write.insert(Unit("U", "Đơn vị"))
        write.insert(Title("T", "Chức danh"))
        tenure = write.insert(Tenure("CB2", None, None, "U", "T"))
        write.insert(Rotation("LC1", "CB1", None, None, "U", "T"))
    assert owner_of(book, "tenure", str(tenure.id)) == "CB2"
    assert owner_of(book, "rotation", "LC1") == "CB1"
    assert owner_of(book, "cadre", "CB2") == "CB2"
    assert owner_of(book, "cadre", "CB3") is None
    assert owner_of(book, "unit", "U") is None
    assert owner_of(book, "tenure", "") is None


def test_the_same_name_is_found_whatever_its_accents(book: Book) -> None:
    with book.operate("Thêm") as write:
        write.insert(Cadre("CB1", "Lê Hoà An"))
        write.insert(Cadre("CB2", "Lê Hòa Anh"))
    assert [cadre.code for cadre in same_name(book, "le hòa an")] == ["CB1"]
    assert same_name(book, "  ") == []
