"""The roster as it is listed: filters, orders, what is unknown last."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Cadre, Record, Tenure, Title, Unit
from luanchuyen_desktop.domain.vocabulary import Level
from luanchuyen_desktop.services.roster import (
    Chosen,
    RosterFilter,
    RosterSort,
    list_codes,
    list_rows,
    next_code,
    same_name,
)
from luanchuyen_desktop.store.book import Book

DAY = date(2026, 11, 1)
RECORDS: list[Record] = [
    Unit("U1", "Tỉnh ủy", Level.PROVINCE),
    Unit("U2", "Đảng ủy xã Ba", Level.COMMUNE),
    Unit("U3", "Ban Tổ chức", Level.PROVINCE),
    Title("T1", "Trưởng ban"),
    Title("T2", "Bí thư"),
    Cadre("C1", "Nguyễn Văn Đức", PartialDate(1980)),
    Cadre("C2", "Trần Thị Hoà", PartialDate(1979, 12)),
    Cadre("C3", "Lò Văn An"),
    Cadre("C4", "Đỗ Ân", PartialDate(1980, 1, 1)),
    Tenure("C1", PartialDate(2020), None, "U1", "T1"),
    Tenure("C2", PartialDate(2020), PartialDate(2026, 11), "U2", "T2"),
    Tenure("C3", PartialDate(2020), PartialDate(2026, 10), "U2", "T2"),
    Tenure("C4", PartialDate(2015), None, "U3", "T2", concurrent=True),
    Tenure("C4", PartialDate(2010), None, "U2", "T1"),
]


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with Book.create(tmp_path / "sổ.lccb", user="Hạnh") as made:
        with made.operate("Nhập") as write:
            write.insert_many(RECORDS)
        yield made


@pytest.mark.parametrize(
    ("wanted", "codes"),
    [
        (RosterFilter(), ["C3", "C4", "C1", "C2"]),
        (RosterFilter(text="van"), ["C3", "C1"]),
        (RosterFilter(unit="U2"), ["C4", "C2"]),
        (RosterFilter(title="T2"), ["C4", "C2"]),
        (RosterFilter(level=Level.PROVINCE), ["C4", "C1"]),
        (RosterFilter(level=Level.COMMUNE, title="T1"), ["C4"]),
        (RosterFilter(level=Level.PROVINCE, title="T1"), ["C1"]),  # of one and the same post
        (RosterFilter(unit="U2", level=Level.PROVINCE), []),
        (RosterFilter(unit="không có"), []),
        (RosterFilter(chosen=Chosen("hai người", frozenset({"C2", "C3", "KHÔNG"}))), ["C3", "C2"]),
        (RosterFilter("van", chosen=Chosen("hai người", frozenset({"C2", "C3"}))), ["C3"]),
        (RosterFilter(chosen=Chosen("không ai", frozenset())), []),
        (RosterFilter(level=Level.CENTRAL), []),
        (RosterFilter(text="do", title="T1"), ["C4"]),
    ],
)
def test_filters(book: Book, wanted: RosterFilter, codes: list[str]) -> None:
    assert list_codes(book, book.catalogue(), wanted, DAY) == codes


@pytest.mark.parametrize(
    ("sort", "ascending", "descending"),
    [
        (RosterSort.NAME, "C3 C4 C1 C2", "C2 C1 C4 C3"),
        (RosterSort.CODE, "C1 C2 C3 C4", "C4 C3 C2 C1"),
        (RosterSort.BIRTH, "C2 C1 C4 C3", "C4 C1 C2 C3"),  # C3's is unknown
        (RosterSort.TITLE, "C2 C4 C1 C3", "C4 C1 C2 C3"),  # C3 holds none; C4's main post is the full-time one
        (RosterSort.UNIT, "C4 C2 C1 C3", "C1 C4 C2 C3"),
    ],
)
def test_orders(book: Book, sort: RosterSort, ascending: str, descending: str) -> None:
    catalogue = book.catalogue()
    assert list_codes(book, catalogue, RosterFilter(), DAY, sort) == ascending.split()
    assert list_codes(book, catalogue, RosterFilter(), DAY, sort, descending=True) == descending.split()


def test_rows_come_in_the_order_asked_for(book: Book) -> None:
    rows = list_rows(book, ["C4", "không có", "C3", "C1"], DAY)
    assert [(row.cadre.code, row.post.unit if row.post else None) for row in rows] == [
        ("C4", "U2"),
        ("C3", None),
        ("C1", "U1"),
    ]
    assert list_rows(book, [], DAY) == []


def test_the_next_code_follows_the_last_one(book: Book) -> None:
    assert next_code(book) == "C5"
    with book.operate("Nhập") as write:
        write.insert_many([Cadre("CB-0099", "a"), Cadre("CB-0007", "b"), Cadre("không số", "c")])
    assert next_code(book) == "CB-0100"


def test_somebody_of_that_name_is_found(book: Book) -> None:
    assert [cadre.code for cadre in same_name(book, " tran thị HÒA ")] == ["C2"]
    assert same_name(book, "Trần Thị") == []
    assert same_name(book, "  ") == []
