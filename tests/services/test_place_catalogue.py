"""The shipped places: counts and names as published, and what loading a province does to a book."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from luanchuyen_desktop import paths
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Place
from luanchuyen_desktop.domain.vocabulary import Level
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.rules.succession import Map
from luanchuyen_desktop.services.place_catalogue import (
    REFORM,
    Shipped,
    load_province,
    load_shipped,
    plan_province,
)
from luanchuyen_desktop.store.book import Book


@pytest.fixture(scope="module")
def shipped() -> Shipped:
    return load_shipped(paths.resources())


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with Book.create(tmp_path / "tinh.lccb", user="Người thử") as made:
        yield made


def test_the_counts_are_the_published_ones(shipped: Shipped) -> None:
    provinces = shipped.provinces()
    assert Counter(place.name.split()[0] for place in provinces) == {"Tỉnh": 28, "Thành": 6}
    communes = [place for place in shipped.present.values() if place.level is Level.COMMUNE]
    kinds = Counter("Đặc khu" if place.name.startswith("Đặc khu") else place.name.split()[0] for place in communes)
    assert kinds == {"Xã": 2621, "Phường": 687, "Đặc khu": 13}
    assert sum(kinds.values()) == 3321
    assert len([place for place in shipped.former.values() if place.level is Level.DISTRICT]) == 696


def test_names_are_composed_and_codes_are_alone(shipped: Shipped) -> None:
    for place in (*shipped.present.values(), *shipped.former.values()):
        assert unicodedata.is_normalized("NFC", place.name)
        assert place.name == " ".join(place.name.split())
    assert not set(shipped.present) & set(shipped.former)


def test_every_former_place_has_successors_of_today(shipped: Shipped) -> None:
    for place in shipped.former.values():
        assert place.successors, place
        assert set(place.successors) <= set(shipped.present), place
        assert place.valid_to == PartialDate(2025, 6, 30)


def test_lam_dong_has_its_124_units_and_took_two_provinces_in(shipped: Shipped) -> None:
    communes = shipped.communes("68")
    kinds = Counter(place.name.split()[0] for place in communes)
    assert (kinds["Xã"], kinds["Phường"], kinds["Đặc"]) == (103, 20, 1)
    assert "Đặc khu Phú Quý" in {place.name for place in communes}
    former = {place.name for place in shipped.former_of("68") if place.level is Level.PROVINCE}
    assert former == {"Tỉnh Bình Thuận", "Tỉnh Đắk Nông"}


def test_an_empty_book_gets_all_of_a_province_and_undo_takes_it_back(book: Book, shipped: Shipped) -> None:
    load_province(book, shipped, "68", with_former=True)
    places = book.catalogue().places
    assert places["22924"].name == "Phường Phú Thủy"
    assert places["22924"].parent == "68"
    assert places["22924"].valid_from == PartialDate.of(REFORM)
    map_ = Map(places, REFORM)
    district = next(place for place in places.values() if place.name == "Huyện Bắc Bình")
    assert map_.inside(district.code, "68") is True
    assert map_.inside("C60", "68") is True
    assert (book.undo_name() or "").startswith("Nạp địa bàn Tỉnh Lâm Đồng")
    book.undo()
    assert not book.catalogue().places


def test_loading_again_changes_nothing(book: Book, shipped: Shipped) -> None:
    load_province(book, shipped, "12", with_former=True)
    plan = plan_province(shipped, book.catalogue().places, "12", with_former=True)
    assert plan.changes_nothing
    assert load_province(book, shipped, "12", with_former=True) is None


def test_typed_places_are_filled_in_not_replaced(book: Book, shipped: Shipped) -> None:
    with book.operate("Nhập tay") as write:
        write.insert(Place("LC", "Lai Châu", Level.PROVINCE))
        write.insert(Place("H1", "Huyện Tam Đường", Level.DISTRICT, "LC"))
        write.insert(Place("X1", "Xã Bình Lư", Level.COMMUNE, "H1"))
        write.insert(Place("H2", "Huyện Sìn Hồ", Level.DISTRICT, "LC", valid_to=PartialDate(2025)))
    load_province(book, shipped, "12", with_former=False)
    places = book.catalogue().places
    assert places["H1"].successors
    assert places["H1"].valid_to == PartialDate(2025, 6, 30)
    assert places["H2"].valid_to == PartialDate(2025)  # as it was typed
    assert places["H2"].successors
    assert places["X1"].name == "Xã Bình Lư"
    assert "12" not in places
    assert {place.parent for place in places.values() if place.valid_from == PartialDate.of(REFORM)} == {"LC"}


def test_a_code_that_the_book_uses_for_another_place_is_not_overwritten(book: Book, shipped: Shipped) -> None:
    with book.operate("Nhập tay") as write:
        write.insert(Place("03390", "Thôn lạ", Level.COMMUNE))
    plan = plan_province(shipped, book.catalogue().places, "12", with_former=False)
    assert [place.code for place in plan.renumbered] == ["M03390"]
    load_province(book, shipped, "12", with_former=False)
    places = book.catalogue().places
    assert places["03390"].name == "Thôn lạ"
    assert places["M03390"].name == shipped.present["03390"].name


def test_an_unknown_province_and_missing_files_are_told(book: Book, shipped: Shipped, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="Không có tỉnh mang mã 99"):
        load_province(book, shipped, "99", with_former=False)
    assert not book.catalogue().places
    with pytest.raises(UserError, match="thiếu hoặc hỏng"):
        load_shipped(tmp_path)
    folder = tmp_path / "catalogues"
    folder.mkdir()
    (folder / "places_2025.tsv").write_text("code\tname\n01\n", "utf-8")
    with pytest.raises(UserError, match="thiếu hoặc hỏng"):
        load_shipped(tmp_path)
