"""Partial dates and the arithmetic of months."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from luanchuyen_desktop.domain.dates import (
    MonthSpan,
    PartialDate,
    add_months,
    days_in_month,
    end_of_month,
    from_iso,
    month_span,
    months_between,
    parse_date,
)
from luanchuyen_desktop.errors import DateError

days = st.dates(min_value=date(1900, 1, 1), max_value=date(2150, 12, 31))
months = st.integers(-600, 600)


@st.composite
def partial_dates(draw: st.DrawFn) -> PartialDate:
    day = draw(days)
    precision = draw(st.sampled_from(["day", "month", "year"]))
    if precision == "year":
        return PartialDate(day.year)
    return PartialDate(day.year, day.month, day.day if precision == "day" else None)


@pytest.mark.parametrize(
    ("start", "count", "expected"),
    [
        (date(2023, 1, 31), 1, date(2023, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2024, 2, 29), 48, date(2028, 2, 29)),
        (date(2020, 12, 15), 1, date(2021, 1, 15)),
        (date(2021, 1, 15), -1, date(2020, 12, 15)),
        (date(2021, 3, 31), -1, date(2021, 2, 28)),
        (date(2021, 5, 5), 0, date(2021, 5, 5)),
        (date(2020, 5, 5), 36, date(2023, 5, 5)),
    ],
)
def test_add_months(start: date, count: int, expected: date) -> None:
    assert add_months(start, count) == expected


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (date(2023, 1, 31), date(2023, 2, 28), 1),
        (date(2023, 1, 31), date(2023, 2, 27), 0),
        (date(2024, 1, 31), date(2024, 2, 28), 0),
        (date(2024, 1, 31), date(2024, 2, 29), 1),
        (date(2020, 2, 29), date(2023, 2, 28), 36),
        (date(2021, 1, 15), date(2024, 1, 14), 35),
        (date(2021, 1, 15), date(2024, 1, 15), 36),
        (date(2021, 1, 15), date(2021, 1, 15), 0),
        (date(2021, 1, 15), date(2021, 1, 14), -1),
        (date(2026, 11, 1), date(2036, 3, 31), 112),
    ],
)
def test_months_between(start: date, end: date, expected: int) -> None:
    assert months_between(start, end) == expected


@given(days, months)
def test_adding_months_keeps_the_day_or_the_end_of_the_month(day: date, count: int) -> None:
    moved = add_months(day, count)
    assert (moved.year * 12 + moved.month) - (day.year * 12 + day.month) == count
    assert moved.day == min(day.day, days_in_month(moved.year, moved.month))


@given(days, days)
def test_months_between_is_the_largest_that_fits(start: date, end: date) -> None:
    count = months_between(start, end)
    assert add_months(start, count) <= end < add_months(start, count + 1)


@given(days, months)
def test_months_between_undoes_add_months(day: date, count: int) -> None:
    assert months_between(day, add_months(day, count)) == count


@given(days, days, days)
def test_months_between_grows_with_its_end(start: date, one: date, other: date) -> None:
    earlier, later = sorted((one, other))
    assert months_between(start, earlier) <= months_between(start, later)
    assert months_between(earlier, start) >= months_between(later, start)


@given(days)
def test_end_of_month_is_the_day_before_the_next_first(day: date) -> None:
    last = end_of_month(day)
    assert (last + timedelta(days=1)).day == 1
    assert (last.year, last.month) == (day.year, day.month)


@pytest.mark.parametrize(
    ("partial", "earliest", "latest"),
    [
        (PartialDate(2020), date(2020, 1, 1), date(2020, 12, 31)),
        (PartialDate(2020, 5), date(2020, 5, 1), date(2020, 5, 31)),
        (PartialDate(2023, 2), date(2023, 2, 1), date(2023, 2, 28)),
        (PartialDate(2024, 2), date(2024, 2, 1), date(2024, 2, 29)),
        (PartialDate(2020, 5, 5), date(2020, 5, 5), date(2020, 5, 5)),
    ],
)
def test_bounds(partial: PartialDate, earliest: date, latest: date) -> None:
    assert (partial.earliest, partial.latest) == (earliest, latest)


@given(partial_dates(), partial_dates(), st.data())
def test_month_span_holds_every_pair_of_days(start: PartialDate, end: PartialDate, data: st.DataObject) -> None:
    first = data.draw(st.dates(start.earliest, start.latest))
    last = data.draw(st.dates(end.earliest, end.latest))
    span = month_span(start, end)
    assert span.min <= months_between(first, last) <= span.max


def test_month_span_of_exact_days_is_one_number() -> None:
    span = month_span(PartialDate(2021, 1, 15), PartialDate(2024, 1, 14))
    assert span == MonthSpan(35, 35)


@given(partial_dates())
def test_what_is_shown_is_read_back(partial: PartialDate) -> None:
    assert parse_date(str(partial)) == partial
    assert from_iso(partial.iso()) == partial


@given(partial_dates())
def test_stored_texts_of_one_precision_sort_by_date(partial: PartialDate) -> None:
    assert len(partial.iso()) in (4, 7, 10)
    assert partial.earliest.isoformat().startswith(partial.iso())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", None),
        ("   ", None),
        ("2020", PartialDate(2020)),
        ("5/2020", PartialDate(2020, 5)),
        ("05/2020", PartialDate(2020, 5)),
        ("5-2020", PartialDate(2020, 5)),
        ("5.2020", PartialDate(2020, 5)),
        ("05/05/2020", PartialDate(2020, 5, 5)),
        ("5.5.2020", PartialDate(2020, 5, 5)),
        (" 5 / 5 / 2020 ", PartialDate(2020, 5, 5)),
        ("2020-05-05", PartialDate(2020, 5, 5)),
        ("2020-05", PartialDate(2020, 5)),
        ("29/02/2024", PartialDate(2024, 2, 29)),
    ],
)
def test_parse(text: str, expected: PartialDate | None) -> None:
    assert parse_date(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "31/02/2020",
        "29/02/2023",
        "31/04/2020",
        "13/2020",
        "00/2020",
        "0/5/2020",
        "32/01/2020",
        "20",
        "5/20",
        "05052020",
        "1849",
        "2200",
        "12/12/12345",
        "tháng 5/2020",
        "5//2020",
        "2020/05/05",
        "05/05/2020 00:00",
        "٠٥/٢٠٢٠",
        "-2020",
        "=1+1",
    ],
)
def test_what_is_no_date_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(DateError) as caught:
        parse_date(text)
    assert str(caught.value).endswith(".")


def test_the_refusal_of_a_long_text_is_short() -> None:
    with pytest.raises(DateError) as caught:
        parse_date("x" * 100_000)
    assert len(str(caught.value)) < 200


@pytest.mark.parametrize("parts", [(2020, None, 5), (2020, 13), (2020, 0), (2020, 2, 30), (1849,), (2200,)])
def test_impossible_dates_do_not_exist(parts: tuple[int, ...]) -> None:
    with pytest.raises(DateError):
        PartialDate(*parts)


@given(st.integers(1850, 2199), st.integers(1, 12), st.integers(1, 31))
def test_a_day_exists_exactly_where_the_calendar_has_it(year: int, month: int, day: int) -> None:
    try:
        known = date(year, month, day)
    except ValueError:
        with pytest.raises(DateError):
            PartialDate(year, month, day)
        return
    assert PartialDate.of(known) == PartialDate(year, month, day)


@given(st.text(max_size=20))
def test_any_text_is_a_date_or_a_date_error(text: str) -> None:
    try:
        found = parse_date(text)
    except DateError:
        return
    assume(found is not None)
    assert isinstance(found, PartialDate)
