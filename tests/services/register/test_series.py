"""Numbers as they are written and read, and the term or year that a day falls into."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.vocabulary import PaperKind
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.services.register.series import (
    By,
    Numbering,
    Term,
    number_text,
    numbering_of,
    read_number,
    series_around,
    series_on,
    symbol_key,
)

PARTY, STATE = Numbering(PaperKind.DECISION, "QĐ/TU"), Numbering(PaperKind.DECISION, "QĐ-UBND", By.YEAR)
TERMS = (Term("2020-2025", date(2020, 10, 16), date(2025, 10, 1)), Term("2025-2030", date(2025, 10, 2)))


@pytest.mark.parametrize(
    ("number", "symbol", "text"),
    [
        (1, "QĐ/TU", "01-QĐ/TU"),
        (127, "QĐ/TU", "127-QĐ/TU"),
        (7, "QĐ-UBND", "07/QĐ-UBND"),
        (9, "TTr/BTCTU", "09-TTr/BTCTU"),
    ],
)
def test_written_as_each_form_has_it(number: int, symbol: str, text: str) -> None:
    assert number_text(number, symbol) == text
    assert read_number(text) == (number, symbol)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("12", (12, "")),
        (" 012 - QĐ/TU ", (12, "QĐ/TU")),
        ("Số: 12/QĐ-UBND", (12, "QĐ-UBND")),
        ("số 5–QĐ/TU", (5, "QĐ/TU")),
        ("0-QĐ/TU", None),
        ("QĐ/TU", None),
        ("12 QĐ", None),
        ("", None),
        ("12-", None),
        ("123456-QĐ/TU", None),
    ],
)
def test_what_people_type_is_read(text: str, found: tuple[int, str] | None) -> None:
    assert read_number(text) == found


@given(st.integers(1, 99_999), st.sampled_from(["QĐ/TU", "QĐ-UBND", "BC/BTCTU", "CV"]))
def test_reading_gives_back_what_was_written(number: int, symbol: str) -> None:
    assert read_number(number_text(number, symbol)) == (number, symbol)


def test_symbols_are_one_however_typed() -> None:
    assert symbol_key("qđ / tu") == symbol_key("QĐ/TU") == symbol_key("QÐ/TU")
    assert numbering_of([PARTY, STATE], PaperKind.DECISION) is PARTY
    assert numbering_of([PARTY, STATE], None, "qđ-ubnd") is STATE
    assert numbering_of([PARTY, STATE], PaperKind.PLAN) is None


@pytest.mark.parametrize(
    ("day", "period"),
    [
        (date(2020, 10, 16), "2020-2025"),
        (date(2025, 10, 1), "2020-2025"),
        (date(2025, 10, 2), "2025-2030"),
        (date(2031, 1, 1), "2025-2030"),  # open until the next congress is recorded
    ],
)
def test_a_party_document_goes_by_the_term(day: date, period: str) -> None:
    assert series_on(PARTY, TERMS, day).period == period
    assert series_on(STATE, TERMS, day).period == str(day.year)


def test_a_day_outside_every_term_is_refused_in_words() -> None:
    with pytest.raises(
        UserError, match=r"Ngày 15/10/2020 không thuộc nhiệm kỳ .*2020-2025: từ 16/10/2020 đến 01/10/2025"
    ):
        series_on(PARTY, TERMS, date(2020, 10, 15))
    with pytest.raises(UserError, match="chưa ghi nhiệm kỳ cấp ủy nào"):
        series_on(PARTY, (), date(2020, 10, 15))
    assert series_on(STATE, (), date(2020, 10, 15)).label == "Quyết định (QĐ-UBND), năm 2020"


def test_a_coarse_date_counts_where_it_can_only_be_one_series() -> None:
    found = series_around(PARTY, TERMS, PartialDate(2026))
    assert found is not None
    assert found.label == "Quyết định (QĐ/TU), nhiệm kỳ 2025-2030"
    assert series_around(PARTY, TERMS, PartialDate(2025)) is None
    assert series_around(PARTY, TERMS, PartialDate(2020)) is None
