"""Search, posts held and their filters, each against the plainest way to say the same."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.dossier import Dossier
from luanchuyen_desktop.domain.records import Cadre, Tenure, Title, Unit
from luanchuyen_desktop.domain.vn_text import name_key
from luanchuyen_desktop.services.rotations.rotation_desk import main_post
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.roster import HeldPost, cadres_by_code, find_cadres, held_posts

DAY = date(2026, 11, 1)


class TestSearch:
    @pytest.fixture
    def named(self, book: Book) -> Book:
        names = [
            "Nguyễn Văn Đức", "Đỗ Thị Hoà", "Trần Thị Hòa", "Lê 100% Thử", "Lê Gạch_dưới", "Lê \\ Chéo", "Ấn", "Ân",
        ]  # fmt: skip
        with book.operate("Nhập") as write:
            write.insert_many(Cadre(f"CB-{number}", name) for number, name in enumerate(names))
        return book

    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("", "Ân|Ấn|Lê \\ Chéo|Lê Gạch_dưới|Nguyễn Văn Đức|Đỗ Thị Hoà|Trần Thị Hòa|Lê 100% Thử"),
            ("đức", "Nguyễn Văn Đức"),
            ("DUC", "Nguyễn Văn Đức"),
            ("Ðức", ""),  # the Icelandic letter is another one
            ("đuc nguyen", "Nguyễn Văn Đức"),
            ("uyễn ứ", "Nguyễn Văn Đức"),
            ("hoà", "Đỗ Thị Hoà|Trần Thị Hòa"),
            ("hòa", "Đỗ Thị Hoà|Trần Thị Hòa"),
            ("ho\u0300a", "Đỗ Thị Hoà|Trần Thị Hòa"),
            ("HOA do", "Đỗ Thị Hoà"),
            ("an", "Ân|Ấn|Nguyễn Văn Đức|Trần Thị Hòa"),
            ("%", "Lê 100% Thử"),
            ("_", "Lê Gạch_dưới"),
            ("\\", "Lê \\ Chéo"),
            ("cb-1", "Đỗ Thị Hoà"),
            ("  cb-1   hoà ", "Đỗ Thị Hoà"),
            ("' OR 1=1 --", ""),
            ("khong co", ""),
            ("đức " * 2000, "Nguyễn Văn Đức"),
        ],
    )
    def test_case_accents_and_signs(self, named: Book, text: str, found: str) -> None:
        cadres = cadres_by_code(named, codes := find_cadres(named, text, DAY))
        assert sorted(cadres[code].name for code in codes) == sorted(found.split("|") if found else [])
        assert codes == sorted(codes, key=lambda code: (name_key(cadres[code].name), code))

    def test_a_whole_page_pasted_by_mistake(self, named: Book) -> None:
        assert find_cadres(named, " ".join(f"từ{number}" for number in range(20_000)), DAY) == []
        assert find_cadres(named, "x" * 200_000, DAY) == []

    def test_the_order_is_that_of_vietnamese_names(self, book: Book) -> None:
        names = ["Lê Thị An", "Đỗ Văn Ân", "Bùi Ấn", "Trần Anh", "Đặng Bình", "Lê Đức", "Lê Dung", "An", "Lê Văn An"]
        with book.operate("Nhập") as write:
            write.insert_many(Cadre(f"C{number}", name) for number, name in enumerate(reversed(names)))
        cadres = cadres_by_code(book, codes := find_cadres(book, "", DAY))
        assert [cadres[code].name for code in codes] == [
            "An", "Lê Thị An", "Lê Văn An", "Trần Anh", "Đỗ Văn Ân", "Bùi Ấn", "Đặng Bình", "Lê Dung", "Lê Đức",
        ]  # fmt: skip


DAYS = st.dates(date(2019, 12, 30), date(2021, 1, 2))
DATES = st.none() | st.builds(
    lambda day, precision: PartialDate(*(day.year, day.month, day.day)[:precision]), DAYS, st.integers(1, 3)
)
TENURES = st.builds(
    Tenure, st.sampled_from("AB"), DATES, DATES, st.sampled_from("UV"), st.sampled_from("ST"), st.booleans()
)


def may_be_held(tenure: Tenure, day: date) -> bool:
    """Some way of filling in what is not known has the post held on that day."""
    return (tenure.start is None or tenure.start.earliest <= day) and (tenure.end is None or day <= tenure.end.latest)


@pytest.fixture(scope="module")
def empty() -> Iterator[Book]:
    with tempfile.TemporaryDirectory() as folder, Book.create(Path(folder) / "a.lccb", user="Hạnh") as book:
        book.database.execute_sql("PRAGMA synchronous = 0")
        with book.operate("Đầu") as write:
            write.insert_many([Cadre("A", "Một"), Cadre("B", "Hai"), Unit("U", "U"), Unit("V", "V")])
            write.insert_many([Title("S", "S"), Title("T", "T")])
        yield book


class TestHeldPosts:
    @settings(max_examples=150, deadline=None)
    @given(tenures=st.lists(TENURES, max_size=6), day=DAYS)
    @example([Tenure("A", PartialDate(2020, 2), PartialDate(2020, 2), "U", "T")], date(2020, 2, 29))
    @example([Tenure("A", PartialDate(2020, 2), PartialDate(2020, 2), "U", "T")], date(2020, 3, 1))
    @example([Tenure("A", PartialDate(2020), PartialDate(2020), "U", "T")], date(2020, 12, 31))
    @example([Tenure("A", PartialDate(2020, 10), None, "U", "T")], date(2020, 9, 30))
    def test_against_the_plain_meaning(self, empty: Book, tenures: list[Tenure], day: date) -> None:
        with empty.operate("Nhập") as write:
            write.set("lần", "thử")  # so that there is something to undo also without tenures
            write.insert_many(tenures)
        try:
            held = held_posts(empty, day)
            for cadre in "AB":
                dossier = empty.dossier(cadre)
                assert dossier is not None
                assert held.get(cadre) == self.known_by(dossier, day)
                assert held_posts(empty, day, [cadre]) == {c: post for c, post in held.items() if c == cadre}
            assert held_posts(empty, day, []) == {}
            for units in (None, {"U"}, {"U", "V"}, set[str]()):
                for titles in (None, {"T"}):
                    fits = {
                        tenure.cadre
                        for tenure in tenures
                        if may_be_held(tenure, day)
                        and (units is None or tenure.unit in units)
                        and (titles is None or tenure.title in titles)
                    }
                    expected = ["B", "A"] if units is None and titles is None else sorted(fits, reverse=True)
                    assert find_cadres(empty, "", day, units=units, titles=titles) == expected
        finally:
            empty.undo()

    @staticmethod
    def known_by(dossier: Dossier, day: date) -> HeldPost | None:
        """Full-time before concurrent, then the latest begun, then the last entered; the rotation desk agrees."""
        held = [tenure for tenure in dossier.tenures if may_be_held(tenure, day)]
        order = sorted(held, key=lambda t: (not t.concurrent, t.start.iso() if t.start else "", t.id or 0))
        assert main_post(dossier, day) == (order[-1] if order else None)
        return HeldPost(order[-1].unit, order[-1].title, order[-1].start) if order else None

    def test_the_day_before_on_and_after(self, book: Book) -> None:
        with book.operate("Nhập") as write:
            write.insert_many([Cadre("A", "Một"), Unit("U", "U"), Title("T", "T")])
            write.insert(Tenure("A", PartialDate(2020, 3), PartialDate(2020, 5), "U", "T"))
        for first, held in ((date(2020, 3, 1), True), (date(2020, 5, 31), True)):
            assert bool(held_posts(book, first)) is held
        for outside in (date(2020, 3, 1) - timedelta(1), date(2020, 5, 31) + timedelta(1)):
            assert held_posts(book, outside) == {}
