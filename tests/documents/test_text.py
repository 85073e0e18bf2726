from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luanchuyen_desktop.documents.text import clean, heading_date, long_date, number, share, tenths_of_percent
from luanchuyen_desktop.domain.dates import PartialDate


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (PartialDate(2026, 1, 5), "ngày 05 tháng 01 năm 2026"),
        (PartialDate(2026, 2, 28), "ngày 28 tháng 02 năm 2026"),
        (PartialDate(2026, 3, 9), "ngày 09 tháng 3 năm 2026"),
        (PartialDate(2025, 12, 10), "ngày 10 tháng 12 năm 2025"),
        (PartialDate(2020, 5), "tháng 5 năm 2020"),
        (PartialDate(2020), "năm 2020"),
        (None, "ngày …… tháng …… năm ……"),
    ],
)
def test_dates_are_written_as_far_as_they_are_known(day: PartialDate | None, words: str) -> None:
    assert long_date(day) == words


def test_the_date_line_leaves_dots_for_what_is_not_known() -> None:
    assert heading_date(PartialDate(2020, 6)) == "ngày …… tháng 6 năm 2020"
    assert heading_date(PartialDate(2020)) == "ngày …… tháng …… năm 2020"
    assert heading_date(PartialDate(2020, 6, 1)) == "ngày 01 tháng 6 năm 2020"


@pytest.mark.parametrize(
    ("part", "whole", "words"),
    [
        (14, 17, "14/17 (82,4%)"),  # the published 73,3 % was wrong
        (11, 15, "11/15 (73,3%)"),
        (1, 3, "1/3 (33,3%)"),
        (1, 8, "1/8 (12,5%)"),
        (1, 2000, "1/2.000 (0,1%)"),  # 0,05 % is rounded half up
        (0, 5, "0/5 (0,0%)"),
        (5, 5, "5/5 (100,0%)"),
        (0, 0, "0/0 (–)"),
        (1250, 2500, "1.250/2.500 (50,0%)"),
    ],
)
def test_no_percentage_without_its_parts(part: int, whole: int, words: str) -> None:
    assert share(part, whole) == words


@given(whole=st.integers(1, 10**6), data=st.data())
def test_shares_are_exact_to_half_a_tenth(whole: int, data: st.DataObject) -> None:
    part = data.draw(st.integers(0, whole))
    tenths = tenths_of_percent(part, whole)
    assert tenths is not None
    assert abs(Fraction(part * 1000, whole) - tenths) <= Fraction(1, 2)


@pytest.mark.parametrize(("value", "words"), [(0, "0"), (999, "999"), (1248, "1.248"), (1234567, "1.234.567")])
def test_thousands_take_a_dot(value: int, words: str) -> None:
    assert number(value) == words


@pytest.mark.parametrize(
    ("raw", "printed"),
    [
        ("Nguye\u0302\u0303n Va\u0306n A", "Nguyễn Văn A"),  # NFD
        ("  Trần \t Đức\nNam ", "Trần Đức Nam"),
        ("Lê\x00 V\x07ăn\u200b B", "Lê Văn B"),
        ("<b>&amp;", "<b>&amp;"),
        ("", ""),
    ],
)
def test_text_is_cleaned_but_nothing_legible_is_lost(raw: str, printed: str) -> None:
    assert clean(raw) == printed


@given(st.text())
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)
