"""Three-valued arithmetic and post intervals, against what holds for every single day."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from luanchuyen_desktop.domain.dates import MonthSpan, PartialDate, add_months, months_between
from luanchuyen_desktop.domain.records import Tenure
from luanchuyen_desktop.rules.posts import Post, follows_within, held_on, overlap, post_of, service_until
from luanchuyen_desktop.rules.three_valued import (
    Truth,
    all_of,
    any_of,
    at_least,
    last_day_with,
    negation,
    not_after,
    shifted,
)

TRUTHS: tuple[Truth, ...] = (True, None, False)


@st.composite
def partial_dates(draw: st.DrawFn, *, months: bool = True) -> PartialDate:
    day = draw(st.dates(date(2018, 1, 1), date(2022, 12, 31)))
    precision = draw(st.sampled_from(["day", "month", "year"] if months else ["day", "year"]))
    if precision == "year":
        return PartialDate(day.year)
    return PartialDate(day.year, day.month, day.day if precision == "day" else None)


def a_day_of(data: st.DataObject, partial: PartialDate) -> date:
    first, last = partial.bounds
    return data.draw(st.sampled_from([first, last]) | st.dates(first, last))


def tenure(start: PartialDate | None, end: PartialDate | None) -> Tenure:
    return Tenure("C1", start, end, "U1", "T1")


def day(text: str) -> PartialDate:
    return PartialDate.of(date.fromisoformat(text))


@pytest.mark.parametrize("truths", list(product(TRUTHS, repeat=2)))
def test_and_or_not(truths: tuple[Truth, Truth]) -> None:
    """By the completions: what depends may turn out either way."""

    def completions(truth: Truth) -> list[bool]:
        return [True, False] if truth is None else [truth]

    pairs = list(product(*map(completions, truths)))
    for combined, by_pair in (
        (all_of(truths), [a and b for a, b in pairs]),
        (any_of(truths), [a or b for a, b in pairs]),
    ):
        assert combined is (by_pair[0] if len(set(by_pair)) == 1 else None)
    assert negation(truths[0]) is (None if truths[0] is None else not truths[0])


def test_nothing_asked_is_all_and_not_any() -> None:
    assert all_of([]) is True
    assert any_of([]) is False


@pytest.mark.parametrize(
    ("span", "truth"),
    [(MonthSpan(36, 36), True), (MonthSpan(35, 35), False), (MonthSpan(35, 36), None), (MonthSpan(36, 40), True)],
)
def test_at_least(span: MonthSpan, truth: Truth) -> None:
    assert at_least(span, 36) is truth


@given(partial_dates(), partial_dates(), st.data())
def test_not_after_holds_for_every_day(first: PartialDate, second: PartialDate, data: st.DataObject) -> None:
    truth = not_after(first, second)
    if truth is None:
        assert first.earliest <= second.latest
        assert first.latest > second.earliest
    else:
        assert truth is (a_day_of(data, first) <= a_day_of(data, second))


@given(partial_dates(), st.integers(0, 200), st.data())
def test_shifted_keeps_the_precision_and_holds_every_day(
    partial: PartialDate, months: int, data: st.DataObject
) -> None:
    moved = shifted(partial, months)
    if moved is None:
        assert partial.month is None
        assert months % 12
        return
    assert (moved.month is None, moved.day is None) == (partial.month is None, partial.day is None)
    first, last = moved.bounds
    assert first <= add_months(a_day_of(data, partial), months) <= last


@given(st.dates(date(2000, 1, 1), date(2060, 12, 31)), st.integers(0, 240))
def test_last_day_with_is_the_last(until: date, months: int) -> None:
    last = last_day_with(months, until)
    assert months_between(last, until) >= months
    assert months_between(last + timedelta(days=1), until) < months


@given(st.none() | partial_dates(), st.none() | partial_dates(), partial_dates(), st.data())
def test_held_on_holds_for_every_day(
    start: PartialDate | None, end: PartialDate | None, when: PartialDate, data: st.DataObject
) -> None:
    truth = held_on(post_of(tenure(start, end)), when)
    if truth is None:
        return
    known_start = a_day_of(data, start) if start else None
    known_end = a_day_of(data, end) if end else None
    moment = a_day_of(data, when)
    if known_start is None and truth:
        return  # an unknown start is never certain, except that it lies before the end
    inside = (known_start is None or known_start <= moment) and (known_end is None or moment <= known_end)
    assert truth is inside


@pytest.mark.parametrize(
    ("start", "end", "when", "truth"),
    [
        (None, None, "2020-01-01", None),
        ("2020-01-02", None, "2020-01-01", False),
        ("2020-01-01", None, "2020-01-01", True),
        ("2019-01-01", "2019-12-31", "2019-12-31", True),
        ("2019-01-01", "2019-12-31", "2020-01-01", False),
        (None, "2019-12-31", "2020-01-01", False),
        (None, "2020-12-31", "2020-01-01", None),
    ],
)
def test_held_on(start: str | None, end: str | None, when: str, truth: Truth) -> None:
    post = post_of(tenure(day(start) if start else None, day(end) if end else None))
    assert held_on(post, day(when)) is truth


@given(partial_dates(), partial_dates(), partial_dates(), partial_dates(), st.data())
def test_overlap_holds_for_every_day(
    start: PartialDate, end: PartialDate, other_start: PartialDate, other_end: PartialDate, data: st.DataObject
) -> None:
    truth = overlap(post_of(tenure(start, end)), post_of(tenure(other_start, other_end)))
    if truth is not None:
        days = [a_day_of(data, each) for each in (start, end, other_start, other_end)]
        assert truth is (days[0] <= days[3] and days[2] <= days[1])


@given(partial_dates(), partial_dates(), partial_dates())
def test_overlap_is_symmetric(start: PartialDate, end: PartialDate, other: PartialDate) -> None:
    one, two = post_of(tenure(start, end)), post_of(tenure(other, None))
    assert overlap(one, two) is overlap(two, one)


@given(partial_dates(months=False), partial_dates(months=False), st.integers(0, 3), st.data())
def test_follows_within_holds_for_every_day(
    end: PartialDate, start: PartialDate, months: int, data: st.DataObject
) -> None:
    truth = follows_within(end, start, months)
    if truth is not None:
        limit = add_months(a_day_of(data, end) + timedelta(days=1), months)
        assert truth is (a_day_of(data, start) <= limit)


@pytest.mark.parametrize(
    ("end", "start", "joined", "within_a_month"),
    [
        ("31/05/2020", "01/06/2020", True, True),
        ("31/05/2020", "02/06/2020", False, True),
        ("31/05/2020", "01/07/2020", False, True),
        ("31/05/2020", "02/07/2020", False, False),
        ("31/05/2020", "01/01/2020", True, True),
        ("05/2020", "06/2020", True, True),
        ("05/2020", "07/2020", False, True),
        ("05/2020", "08/2020", False, False),
        ("01/05/2020", "06/2020", True, True),
        ("05/2020", "30/06/2020", True, True),
        ("05/2020", "05/2020", True, True),
        ("2019", "2020", None, None),
        ("2019", "2019", None, None),
        ("2019", "2021", False, False),
        ("2019", "2018", True, True),
        ("2019", "01/2020", None, None),
        ("2019", "03/2020", False, False),
        ("12/2019", "2020", None, None),
        ("01/2019", "2020", False, False),
    ],
)
def test_follows_within(end: str, start: str, joined: Truth, within_a_month: Truth) -> None:
    def read(text: str) -> PartialDate:
        return PartialDate(*(int(part) for part in reversed(text.split("/"))))

    assert follows_within(read(end), read(start), 0) is joined
    assert follows_within(read(end), read(start), 1) is within_a_month


def test_an_open_end_reaches_everything_and_an_unknown_start_depends() -> None:
    assert follows_within(None, PartialDate(2030), 0) is True
    assert follows_within(PartialDate(2020), None, 0) is None


@st.composite
def exact_posts(draw: st.DrawFn) -> list[Post]:
    posts = []
    for _ in range(draw(st.integers(1, 5))):
        start = date(2020, 1, 1) + timedelta(days=draw(st.integers(0, 40)))
        length = draw(st.none() | st.integers(0, 15))
        end = None if length is None else PartialDate.of(start + timedelta(days=length))
        posts.append(post_of(tenure(PartialDate.of(start), end)))
    return posts


@given(exact_posts(), st.integers(0, 60))
def test_service_is_the_run_of_days_without_a_hole(posts: list[Post], offset: int) -> None:
    """Against the plain count: walk back day by day while some post is held."""
    moment = date(2020, 1, 1) + timedelta(days=offset)
    service = service_until(posts, PartialDate.of(moment))

    def held(one_day: date) -> bool:
        return any(post.start_lo <= one_day <= post.end_hi for post in posts)

    if not held(moment):
        assert service is None
        return
    first = moment
    while held(first - timedelta(days=1)):
        first -= timedelta(days=1)
    assert service is not None
    assert (service.start_lo, service.start_hi) == (first, first)


@given(st.lists(st.tuples(partial_dates(months=False), st.none() | partial_dates(months=False)), max_size=4), st.data())
def test_service_bounds_hold_for_every_day(
    dates: list[tuple[PartialDate, PartialDate | None]], data: st.DataObject
) -> None:
    moment = PartialDate(2022, 6, 15)
    vague = service_until([post_of(tenure(start, end)) for start, end in dates], moment)
    exact_dates = []
    for start, end in dates:
        first, last = a_day_of(data, start), a_day_of(data, end) if end else None
        assume(last is None or first <= last or start.earliest > (end or start).latest)
        exact_dates.append((PartialDate.of(first), PartialDate.of(last) if last else None))
    exact = service_until([post_of(tenure(start, end)) for start, end in exact_dates], moment)
    if exact is None:
        assert vague is None or vague.start_hi is None
        return
    assert vague is not None
    assert vague.start_lo <= exact.start_lo
    assert vague.start_hi is None or exact.start_lo <= vague.start_hi
