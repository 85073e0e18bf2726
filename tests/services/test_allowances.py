"""What rotated cadres are due, against sums made by hand; the rates are those two provinces published."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.domain.records import AllowanceRate, Cadre, Rotation, Title, Unit
from luanchuyen_desktop.domain.vocabulary import AllowanceKind, Level, Outcome, RotationState
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.services.allowances.book import (
    choose,
    dues_of_book,
    part_month_days,
    set_part_month_days,
    totals,
)
from luanchuyen_desktop.services.allowances.dues import KEPT, concerns, due
from luanchuyen_desktop.services.allowances.out import export_dues
from luanchuyen_desktop.services.allowances.rates import UNKNOWN_DISTANCE, UNKNOWN_LEVEL, Move, rate_on
from luanchuyen_desktop.services.allowances.words import row_words, totals_words
from luanchuyen_desktop.services.record_checks import catalogue_faults
from luanchuyen_desktop.services.summary import Period
from luanchuyen_desktop.store.book import Book

TRAVEL, RENT, ONCE, SALARY = AllowanceKind.TRAVEL, AllowanceKind.RENT, AllowanceKind.ONCE, AllowanceKind.BASE_SALARY
# Quảng Ngãi 2019: travel by distance; one-off by the way and the kind of place.
RATES = (
    AllowanceRate(TRAVEL, 1_000_000, km_from=15, km_to=40, valid_from=PartialDate(2019)),
    AllowanceRate(TRAVEL, 1_500_000, km_from=40, valid_from=PartialDate(2019)),
    AllowanceRate(ONCE, 3_000_000, Level.PROVINCE, Level.COMMUNE, document="01/NQ-HĐND"),
    AllowanceRate(ONCE, 7_500_000, Level.PROVINCE, Level.COMMUNE, for_difficult=True, document="01/NQ-HĐND"),
    AllowanceRate(RENT, 2_000_000, valid_from=PartialDate(2026, 3, 1), document="02/NQ-HĐND"),
    AllowanceRate(RENT, 1_500_000, valid_to=PartialDate(2026, 2, 28), document="01/NQ-HĐND"),
    AllowanceRate(SALARY, 2_340_000, valid_from=PartialDate(2024, 7, 1), document="73/2024/NĐ-CP"),
)
CATALOGUE = Catalogue(
    units={
        "S": Unit("S", "Sở Nội vụ", Level.PROVINCE),
        "X": Unit("X", "Đảng ủy xã Đông", Level.COMMUNE),
        "K": Unit("K", "Đảng ủy xã Núi", Level.COMMUNE, is_difficult=True),
    },
    titles={
        "PGD": Title("PGD", "Phó Giám đốc", 40, allowance=Decimal("0.8")),
        "BT": Title("BT", "Bí thư", 40, allowance=Decimal("0.3")),
        "?": Title("?", "Chưa rõ", 40),
    },
)
MOVED = Rotation(
    "LC1", "C1", "S", "PGD", "X", "BT", start=PartialDate(2026, 1, 10), state=RotationState.RUNNING, distance_km=40
)
YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))


def of(rotation: Rotation, period: Period = YEAR, days: int = 15) -> dict[str, int]:
    found = due(rotation, CATALOGUE, RATES, period, days)
    return {label: found.of(label) for label in {line.label for line in found.lines}}


def test_a_year_by_hand() -> None:
    # From 10/01: 12 months. Rent 2 × 1,5 + 10 × 2,0; travel 12 × 1,5 (40 km is not under 40); once 3 triệu;
    # kept 12 × (0,8 − 0,3) × 2.340.000.
    assert of(MOVED) == {
        "Thuê nhà": 23_000_000,
        "Đi lại": 18_000_000,
        "Hỗ trợ một lần": 3_000_000,
        KEPT: 14_040_000,
    }
    assert due(MOVED, CATALOGUE, RATES, YEAR).total == 58_040_000


def test_each_line_shows_its_sum() -> None:
    found = due(MOVED, CATALOGUE, RATES, YEAR)
    rent = [line for line in found.lines if line.label == "Thuê nhà"]
    assert [(line.months, line.rate, line.first, line.last, line.document) for line in rent] == [
        (2, 1_500_000, date(2026, 1, 10), date(2026, 2, 28), "01/NQ-HĐND"),
        (10, 2_000_000, date(2026, 3, 1), date(2026, 12, 31), "02/NQ-HĐND"),
    ]
    kept = next(line for line in found.lines if line.label == KEPT)
    assert (kept.rate, kept.how) == (1_170_000, "(0,8 − 0,3) × 2.340.000 đồng")
    assert found.unknown == ()


@pytest.mark.parametrize(
    ("start", "days", "months"),
    [
        (PartialDate(2026, 1, 17), 15, 12),  # 15 days of January
        (PartialDate(2026, 1, 18), 15, 11),
        (PartialDate(2026, 1, 31), 1, 12),
        (PartialDate(2026, 2, 14), 15, 11),  # 15 days of February
        (PartialDate(2026, 2, 15), 15, 10),
    ],
)
def test_a_part_of_a_month_counts_from_so_many_days(start: PartialDate, days: int, months: int) -> None:
    assert of(replace(MOVED, start=start), days=days)["Đi lại"] == months * 1_500_000


def test_only_the_days_of_the_rotation_and_of_the_period_count() -> None:
    ended = replace(
        MOVED, state=RotationState.ENDED, ended=PartialDate(2026, 6, 30), outcome=Outcome.RETURNED, distance_km=20
    )
    assert of(ended)["Đi lại"] == 6_000_000
    assert of(ended, Period(date(2026, 6, 1), date(2026, 12, 31))) == {
        "Thuê nhà": 2_000_000,
        "Đi lại": 1_000_000,
        KEPT: 1_170_000,
    }
    assert not concerns(ended, Period(date(2026, 7, 1), date(2026, 12, 31)))
    assert not concerns(replace(MOVED, state=RotationState.PLANNED), YEAR)
    assert not concerns(replace(MOVED, start=PartialDate(2027)), YEAR)


def test_a_difficult_destination_has_its_own_rate() -> None:
    assert of(replace(MOVED, to_unit="K"))["Hỗ trợ một lần"] == 7_500_000


@pytest.mark.parametrize(
    ("rotation", "told"),
    [
        (replace(MOVED, start=PartialDate(2026, 1)), "Ngày bắt đầu mới ghi 01/2026"),
        (replace(MOVED, state=RotationState.ENDED, ended=PartialDate(2026)), "Ngày kết thúc mới ghi 2026"),
        (replace(MOVED, state=RotationState.ENDED), "chưa ghi ngày"),
        (replace(MOVED, distance_km=None), "Đi lại: chưa ghi khoảng cách"),
        (replace(MOVED, from_unit=None), "Hỗ trợ một lần: chưa ghi cấp của nơi đi"),
        (replace(MOVED, from_title="?"), f"{KEPT}: chưa ghi hệ số của chức vụ cũ."),
        (replace(MOVED, from_title="?", to_title="?"), "chức vụ cũ và mới."),
    ],
)
def test_what_is_not_known_is_told_and_never_a_number(rotation: Rotation, told: str) -> None:
    found = due(rotation, CATALOGUE, RATES, YEAR)
    assert any(told in text for text in found.unknown), found.unknown
    label = told.split(":", maxsplit=1)[0]
    assert found.of(label) == 0


def test_a_base_salary_that_begins_later_leaves_the_earlier_months_unknown() -> None:
    rates = (AllowanceRate(SALARY, 2_340_000, valid_from=PartialDate(2026, 7, 1)),)
    found = due(MOVED, CATALOGUE, rates, YEAR)
    assert found.of(KEPT) == 6 * 1_170_000
    assert found.unknown == (f"{KEPT}: chưa có mức lương cơ sở cho mọi tháng của kỳ.",)


def test_a_higher_allowance_at_the_new_post_keeps_nothing() -> None:
    assert KEPT not in of(replace(MOVED, from_title="BT", to_title="PGD"))


# -- which rate --------------------------------------------------------------------------------------------------------

DAY = date(2026, 5, 5)


def test_the_rate_that_says_most_counts() -> None:
    wide, narrow = AllowanceRate(TRAVEL, 1), AllowanceRate(TRAVEL, 2, to_level=Level.COMMUNE)
    down = Move(Level.PROVINCE, Level.COMMUNE, None, to_difficult=False)
    assert rate_on((wide, narrow), TRAVEL, down, DAY).rate == narrow
    assert rate_on((wide, narrow), TRAVEL, replace(down, to_level=Level.PROVINCE), DAY).rate == wide
    assert rate_on((wide, narrow), TRAVEL, replace(down, to_level=None), DAY).unknown == UNKNOWN_LEVEL
    assert rate_on((wide,), TRAVEL, replace(down, to_level=None), DAY).rate == wide
    assert rate_on((wide, AllowanceRate(TRAVEL, 3, km_to=9)), TRAVEL, down, DAY).unknown == UNKNOWN_DISTANCE


def test_two_rates_that_say_as_much_are_told() -> None:
    rates = (AllowanceRate(TRAVEL, 1, to_level=Level.COMMUNE), AllowanceRate(TRAVEL, 2, from_level=Level.PROVINCE))
    down = Move(Level.PROVINCE, Level.COMMUNE, 5, to_difficult=False)
    assert "Có 2 mức “Đi lại” cùng áp dụng" in rate_on(rates, TRAVEL, down, DAY).unknown
    assert rate_on((rates[0], replace(rates[1], amount=1)), TRAVEL, down, DAY).rate == rates[0]


@given(st.integers(0, 100), st.integers(1, 60), st.integers(1, 60))
def test_bands_of_distance_leave_no_gap_and_never_overlap(km: int, first: int, more: int) -> None:
    bands = (
        AllowanceRate(TRAVEL, 1, km_to=first),
        AllowanceRate(TRAVEL, 2, km_from=first, km_to=first + more),
        AllowanceRate(TRAVEL, 3, km_from=first + more),
    )
    answer = rate_on(bands, TRAVEL, Move(None, None, km, to_difficult=False), DAY)
    assert answer.rate is not None
    assert answer.rate.amount == (1 if km < first else 2 if km < first + more else 3)


@given(st.dates(date(2025, 1, 1), date(2027, 12, 31)), st.integers(0, 400), st.integers(0, 400))
def test_two_periods_side_by_side_pay_what_one_does_when_they_meet_at_a_month(
    first: date, months: int, more: int
) -> None:
    start = first.replace(day=1)
    meet = (start + timedelta(days=months)).replace(day=1)
    end = meet + timedelta(days=more)
    if meet == start:
        return
    whole = of(MOVED, Period(start, end))
    parts = of(MOVED, Period(start, meet - timedelta(days=1))), of(MOVED, Period(meet, end))
    assert whole == {
        label: parts[0].get(label, 0) + parts[1].get(label, 0) for label in parts[0].keys() | parts[1].keys()
    }


# -- a book ------------------------------------------------------------------------------------------------------------


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with Book.create(tmp_path / "so.lccb", user="thử") as made:
        with made.operate("Nhập") as write:
            write.insert_many([*CATALOGUE.units.values(), *CATALOGUE.titles.values(), *RATES])
            write.insert_many([Cadre("C1", "Trần Thị Đào"), Cadre("C2", "Lê Văn An")])
            write.insert_many([MOVED, replace(MOVED, code="LC2", cadre="C2", distance_km=None)])
            write.insert(replace(MOVED, code="LC3", cadre="C2", start=PartialDate(2027)))
        yield made


def test_the_dues_of_a_book(book: Book) -> None:
    rows = dues_of_book(book, YEAR)
    assert [(row.name, row.code) for row in rows] == [("Lê Văn An", "LC2"), ("Trần Thị Đào", "LC1")]
    found = totals(rows)
    assert (found.persons, found.rotations, found.unknown) == (2, 2, 1)
    assert found.total == 58_040_000 + 40_040_000 == sum(row.due.total for row in rows)
    assert totals_words(found) == "2 người (2 lượt luân chuyển), cộng 98.080.000 đồng; 1 lượt chưa tính được đủ"
    assert [row.code for row in choose(rows, "dao dong")] == ["LC1"]
    assert [row.code for row in choose(rows, "", unknown_only=True)] == ["LC2"]
    words = row_words(rows[1])
    assert "Đi lại: 12 tháng (từ 01/2026 đến 12/2026) × 1.500.000 = 18.000.000 đồng" in words
    assert "Cộng: 58.040.000 đồng" in words


def test_the_days_of_a_part_month_are_a_setting_of_the_book(book: Book) -> None:
    assert part_month_days(book) == 15
    set_part_month_days(book, 25)
    assert part_month_days(book) == 25
    assert dues_of_book(book, YEAR)[1].due.of("Đi lại") == 16_500_000
    with pytest.raises(UserError, match="từ 1 đến 31"):
        set_part_month_days(book, 0)
    book.undo()
    assert part_month_days(book) == 15


def test_the_workbook_has_the_same_numbers(book: Book, tmp_path: Path) -> None:
    rows = dues_of_book(book, YEAR)
    path = tmp_path / "chế độ.xlsx"
    export_dues(path, YEAR, rows)
    workbook = CalamineWorkbook.from_path(str(path))
    table = workbook.get_sheet_by_name("Chế độ, chính sách").to_python()
    assert table[-1][2] == "Tổng cộng"
    assert table[-1][10] == totals(rows).total
    lines = workbook.get_sheet_by_name("Chi tiết").to_python()[1:]
    assert sum(int(str(line[7]).split(".", maxsplit=1)[0]) for line in lines) == totals(rows).total


def test_bounds_that_cross_are_refused() -> None:
    crossed = AllowanceRate(TRAVEL, 1, km_from=40, km_to=40)
    assert catalogue_faults(crossed, Catalogue())["km_to"].message.startswith("Khoảng cách “đến dưới”")
    reversed_dates = AllowanceRate(TRAVEL, 1, valid_from=PartialDate(2026), valid_to=PartialDate(2025))
    assert "valid_to" in catalogue_faults(reversed_dates, Catalogue())
