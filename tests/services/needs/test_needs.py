"""Needs counted by hand: who holds a post now and after a day to come, what is lacking, and what nobody can say."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.domain.records import Cadre, Position, Rotation, Tenure, Unit, Waiver
from luanchuyen_desktop.domain.vocabulary import Level, RotationState, Sex, SubjectKind, WaiverState
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.services.needs.book import needs_of
from luanchuyen_desktop.services.needs.figures import Count, Figures, Post, Survey, figures, survey, total
from luanchuyen_desktop.services.needs.listing import (
    Figure,
    Group,
    Grouping,
    NeedsFilter,
    behind,
    choose,
    count_of,
    figure_text,
    group,
)
from luanchuyen_desktop.services.needs.reasons import EXPECTED, Cause, Reason, when
from luanchuyen_desktop.services.needs.seats import Moment, Seat
from luanchuyen_desktop.services.needs.words import note
from luanchuyen_desktop.store.book import Book
from tests.province import AS_OF

NOBODY: frozenset[Cause] = frozenset()
NEXT_YEAR = date(2027, 12, 31)


def needs(book: Book, rule_book: RuleBook, then: date = NEXT_YEAR, counted: frozenset[Cause] = EXPECTED) -> Survey:
    return needs_of(book, rule_book, Moment(AS_OF, then), counted)


def post_of(found: Survey, unit: str, title: str = "BT") -> Post:
    return next(post for post in found.posts if (post.unit, post.title) == (unit, title))


def by_cause(post: Post) -> dict[str, set[Cause]]:
    return {seat.cadre: {each.cause for each in seat.reasons} for seat in post.seats}


def change(book: Book, **fields: object) -> None:
    """Change the cadre C2, secretary of X2."""
    with book.operate("Sửa") as write:
        cadre = next(each for each in book.records(Cadre) if each.code == "C2")
        write.update(replace(cadre, **fields))  # type: ignore[arg-type]


# -- the small province: four secretaries, of whom one has been head for too long ------------------------------------


def test_now_every_place_is_filled_and_a_deputy_has_no_number(province: Book, rule_book: RuleBook) -> None:
    found = needs(province, rule_book)
    assert found.now == Figures(places=4, unstated=1, holders=Count(5))
    deputy = post_of(found, "X1", "PB")
    assert deputy.quota is None
    assert deputy.now == Figures(0, 1, Count(1))  # unknown, not 0 of 0


def test_a_head_for_too_long_leaves_a_place_behind(province: Book, rule_book: RuleBook) -> None:
    found = needs(province, rule_book)
    post = post_of(found, "X1")
    assert by_cause(post) == {"C1": {Cause.TOO_LONG}}
    assert post.seats[0].why(EXPECTED) == "Quá hai nhiệm kỳ liên tiếp 01/01/2024 (đủ 96 tháng)"
    assert (post.now.vacant, post.then.vacant) == (Count(), Count(1))
    assert found.then.vacant == Count(1)
    without = needs(province, rule_book, counted=EXPECTED - {Cause.TOO_LONG})
    assert without.then.vacant == Count()


def test_an_exception_lets_a_head_stay(province: Book, rule_book: RuleBook) -> None:
    with province.operate("Ngoại lệ") as write:
        write.insert(
            Waiver(
                "LC05",
                SubjectKind.CADRE,
                "C1",
                "Ban Thường vụ Tỉnh ủy",
                "12-KL/TU",
                PartialDate(2026, 1, 1),
                state=WaiverState.GRANTED,
            )
        )
    assert needs(province, rule_book).then.vacant == Count()


def test_a_head_reaches_the_limit_only_on_its_day(province: Book, rule_book: RuleBook) -> None:
    """The others began on 01/01/2022: 96 months are over on 01/01/2030."""
    before = needs(province, rule_book, date(2029, 12, 31))
    after = needs(province, rule_book, date(2030, 1, 1))
    assert before.then.vacant == Count(1)
    assert after.then.vacant == Count(4)


def test_two_head_posts_are_judged_each_for_itself(province: Book, rule_book: RuleBook) -> None:
    with province.operate("Kiêm nhiệm") as write:
        write.insert(Position("X5", "BT", 1))
        write.insert(Unit("X5", "Đảng ủy xã 5", Level.COMMUNE))
        write.insert(Tenure("C1", PartialDate(2025, 1, 1), None, "X5", "BT", concurrent=True))
    found = needs(province, rule_book)
    assert by_cause(post_of(found, "X1"))["C1"] == {Cause.TOO_LONG}
    assert by_cause(post_of(found, "X5"))["C1"] == set()


def test_retirement_by_record_by_age_and_not_known(province: Book, rule_book: RuleBook) -> None:
    change(province, retirement=PartialDate(2027, 12, 31))
    post = post_of(needs(province, rule_book), "X2")
    assert (by_cause(post), post.then.vacant) == ({"C2": {Cause.RETIRES}}, Count(1))
    assert post_of(needs(province, rule_book, date(2027, 12, 30)), "X2").then.vacant == Count()
    change(province, retirement=PartialDate(2027))  # some day of that year
    assert post_of(needs(province, rule_book, date(2027, 6, 30)), "X2").then.vacant == Count(0, 1)
    change(province, retirement=None, birth=PartialDate(1966, 3, 9))  # a man: 61 years and 9 months in 2027
    post = post_of(needs(province, rule_book), "X2")
    assert post.seats[0].why(EXPECTED) == "Nghỉ hưu 31/12/2027"
    change(province, birth=None)
    post = post_of(needs(province, rule_book), "X2")
    assert (post.then.holders, post.then.vacant) == (Count(0, 1), Count(0, 1))
    assert post.seats[0].why(EXPECTED) == "Nghỉ hưu (chưa rõ: thiếu ngày sinh)"
    assert post_of(needs(province, rule_book, counted=EXPECTED - {Cause.RETIRES}), "X2").then.vacant == Count()


def test_without_sex_both_ages_bound_the_retirement(province: Book, rule_book: RuleBook) -> None:
    change(province, sex=None, birth=PartialDate(1969, 6, 1))  # a woman retires in 2026, a man in 2031
    assert post_of(needs(province, rule_book), "X2").then.vacant == Count(0, 1)
    change(province, birth=PartialDate(1950, 6, 1))
    assert post_of(needs(province, rule_book), "X2").then.vacant == Count(1)
    change(province, birth=PartialDate(1990, 6, 1))
    assert post_of(needs(province, rule_book), "X2").then.vacant == Count()


@pytest.mark.parametrize(
    ("end", "vacant"),
    [
        (PartialDate(2027, 12, 31), Count(1)),  # when the day is over
        (PartialDate(2028, 1, 1), Count()),
        (PartialDate(2027), Count(1)),
        (PartialDate(2028), Count()),
    ],
)
def test_an_end_on_record(province: Book, rule_book: RuleBook, end: PartialDate, vacant: Count) -> None:
    with province.operate("Sửa") as write:
        tenure = next(each for each in province.records(Tenure) if each.cadre == "C2")
        write.update(replace(tenure, end=end))
    assert post_of(needs(province, rule_book), "X2").then.vacant == vacant


def test_a_term_is_over_with_its_year(province: Book, rule_book: RuleBook) -> None:
    with province.operate("Sửa") as write:
        tenure = next(each for each in province.records(Tenure) if each.cadre == "C2")
        write.update(replace(tenure, term="2022-2027"))
    assert post_of(needs(province, rule_book), "X2").then.vacant == Count(1)
    assert post_of(needs(province, rule_book, date(2027, 12, 30)), "X2").then.vacant == Count(0, 1)
    assert post_of(needs(province, rule_book, date(2026, 12, 31)), "X2").then.vacant == Count()


@pytest.mark.parametrize("term", ["2015-2020", "khóa XIV", "2025-9999", ""])
def test_a_term_that_says_nothing_of_the_days_to_come(province: Book, rule_book: RuleBook, term: str) -> None:
    with province.operate("Sửa") as write:
        tenure = next(each for each in province.records(Tenure) if each.cadre == "C2")
        write.update(replace(tenure, term=term))
    assert post_of(needs(province, rule_book), "X2").then.vacant == Count()


# -- rotations -------------------------------------------------------------------------------------------------------


def rotate(book: Book, **fields: object) -> None:
    """C5, deputy in X1, to the place of the secretary in X2; decided, to begin next year."""
    draft = Rotation(
        "LC0001",
        "C5",
        "X1",
        "PB",
        "X2",
        "BT",
        decided=PartialDate(2026, 11, 1),
        start=PartialDate(2027, 3, 1),
        planned_months=36,
        state=RotationState.DECIDED,
    )
    with book.operate("Luân chuyển") as write:
        write.insert(replace(draft, **fields))  # type: ignore[arg-type]


def test_a_decided_rotation_takes_one_from_here_and_brings_one_there(province: Book, rule_book: RuleBook) -> None:
    rotate(province)
    found = needs(province, rule_book)
    left, reached = post_of(found, "X1", "PB"), post_of(found, "X2")
    assert (left.now.holders, left.then.holders) == (Count(1), Count())
    assert left.seats[0].why(EXPECTED) == "Luân chuyển đi 01/03/2027 (LC0001: Bí thư Đảng ủy xã 2)"
    assert (reached.now.holders, reached.then.holders) == (Count(1), Count(2))
    assert reached.then.surplus == Count(1)
    assert (
        next(seat for seat in reached.seats if seat.cadre == "C5").why(EXPECTED)
        == "Luân chuyển đến 01/03/2027 (LC0001)"
    )
    before = needs(province, rule_book, date(2027, 2, 28))
    assert post_of(before, "X2").then.surplus == Count()


def test_a_start_known_to_the_year_only_is_not_certain(province: Book, rule_book: RuleBook) -> None:
    rotate(province, start=PartialDate(2027))
    found = needs(province, rule_book, date(2027, 6, 1))
    assert post_of(found, "X1", "PB").then.holders == Count(0, 1)
    assert post_of(found, "X2").then == Figures(1, 0, Count(1, 1), surplus=Count(0, 1))


def test_a_rotation_that_runs_out_leaves_its_post(province: Book, rule_book: RuleBook) -> None:
    """The tenure stands for the rotation: nobody is counted twice."""
    rotate(province, start=PartialDate(2024, 12, 1), state=RotationState.RUNNING)
    with province.operate("Sửa") as write:
        write.insert(Tenure("C5", PartialDate(2024, 12, 1), None, "X2", "BT"))
        deputy = next(each for each in province.records(Tenure) if each.title == "PB")
        write.update(replace(deputy, end=PartialDate(2024, 11, 30)))
    post = post_of(needs(province, rule_book), "X2")
    assert (post.now.holders, post.now.surplus) == (Count(2), Count(1))
    assert (post.then.holders, post.then.surplus) == (Count(1), Count())
    assert next(seat for seat in post.seats if seat.cadre == "C5").why(EXPECTED) == (
        "Hết thời hạn luân chuyển 01/12/2027 (LC0001)"
    )
    kept = needs(province, rule_book, counted=EXPECTED - {Cause.ROTATION})
    assert post_of(kept, "X2").then.holders == Count(2)


@pytest.mark.parametrize("state", [RotationState.PLANNED, RotationState.SUBMITTED, RotationState.CANCELLED])
def test_what_is_not_decided_moves_nobody(province: Book, rule_book: RuleBook, state: RotationState) -> None:
    rotate(province, state=state)
    assert post_of(needs(province, rule_book), "X2").then.holders == Count(1)


# -- units -----------------------------------------------------------------------------------------------------------


def test_a_unit_that_ends_by_the_day_has_no_places_left(province: Book, rule_book: RuleBook) -> None:
    with province.operate("Giải thể") as write:
        unit = province.catalogue().units["X3"]
        write.update(replace(unit, valid_to=PartialDate(2027, 6, 30)))
    post = post_of(needs(province, rule_book), "X3")
    assert (post.now.vacant, post.now.surplus) == (Count(), Count())
    assert (post.then.places, post.then.surplus) == (0, Count(1))
    assert post.unit_ends is True


def test_a_unit_that_is_long_over_needs_nobody(province: Book, rule_book: RuleBook) -> None:
    with province.operate("Cũ") as write:
        write.insert(Unit("H1", "Huyện ủy Một", Level.DISTRICT, valid_to=PartialDate(2025, 6, 30)))
        write.insert(Position("H1", "BT", 1))
    found = needs(province, rule_book)
    assert not any(post.unit == "H1" for post in found.posts)
    with province.operate("Còn người") as write:
        write.insert(Tenure("C6", PartialDate(2020, 1, 1), None, "H1", "BT"))
    assert post_of(needs(province, rule_book), "H1").now.surplus == Count(1)


def test_a_post_without_holders_is_vacant(province: Book, rule_book: RuleBook) -> None:
    with province.operate("Thêm") as write:
        write.insert(Position("X4", "PB", 2))
    assert post_of(needs(province, rule_book), "X4", "PB").now == Figures(2, 0, Count(), vacant=Count(2))


def test_a_time_without_dates_is_not_certain(province: Book, rule_book: RuleBook) -> None:
    with province.operate("Thêm") as write:
        write.insert(Tenure("C6", None, None, "X4", "BT"))
    post = post_of(needs(province, rule_book), "X4")
    assert post.now == Figures(1, 0, Count(1, 1), surplus=Count(0, 1))
    assert "Chưa rõ còn giữ chức vụ" in next(seat for seat in post.seats if seat.cadre == "C6").why(EXPECTED)


def test_the_day_must_not_lie_before_the_day_of_judging(province: Book, rule_book: RuleBook) -> None:
    with pytest.raises(UserError, match=r"trước ngày xét \(22/11/2026\)"):
        needs(province, rule_book, date(2026, 11, 21))
    assert needs(province, rule_book, AS_OF).now.holders == Count(5)


# -- sums and lists --------------------------------------------------------------------------------------------------


def lines(found: Survey, catalogue: Catalogue, by: Grouping) -> list[Group]:
    return group(found.posts, by, catalogue)


def test_every_grouping_has_the_same_sum(province: Book, rule_book: RuleBook) -> None:
    rotate(province)
    found, catalogue = needs(province, rule_book), province.catalogue()
    for by in Grouping:
        made = lines(found, catalogue, by)
        assert total(one.now for one in made) == found.now
        assert total(one.then for one in made) == found.then
        assert sum(one.leaving.sure for one in made) == 2
        assert sum(one.coming.sure for one in made) == 1
    titles = lines(found, catalogue, Grouping.TITLE)
    assert [one.label for one in titles] == ["Bí thư Đảng ủy xã", "Phó Bí thư Đảng ủy xã"]
    assert [figure_text(titles[1], each) for each in (Figure.PLACES, Figure.NOW, Figure.VACANT_THEN)] == [
        "chưa ghi",
        "1",
        "?",
    ]
    (level,) = lines(found, catalogue, Grouping.LEVEL)
    assert (level.label, figure_text(level, Figure.PLACES)) == ("Cấp xã", "4 + ?")
    assert [one.label for one in lines(found, catalogue, Grouping.PLACE)] == ["Xã 1", "Xã 2", "Xã 3", "Xã 4"]


def test_a_figure_names_who_it_counts(province: Book, rule_book: RuleBook) -> None:
    rotate(province)
    found, catalogue = needs(province, rule_book), province.catalogue()
    for one in lines(found, catalogue, Grouping.UNIT):
        for figure in (Figure.NOW, Figure.THEN, Figure.LEAVING, Figure.COMING):
            count = count_of(one, figure)
            assert len(behind(one, figure, found.counted)) == count.sure + count.unsure
    (first, *_) = lines(found, catalogue, Grouping.UNIT)
    assert {line.seat.cadre for line in behind(first, Figure.LEAVING, found.counted) if line.seat} == {"C1", "C5"}
    vacant = behind(first, Figure.VACANT_THEN, found.counted)
    assert [line.seat.cadre if line.seat else None for line in vacant] == [None, "C1"]
    assert behind(first, Figure.VACANT_NOW, found.counted) == []


def test_filters(province: Book, rule_book: RuleBook) -> None:
    with province.operate("Khó khăn") as write:
        write.update(replace(province.catalogue().units["X3"], is_difficult=True, parent="X1"))
    found, catalogue = needs(province, rule_book), province.catalogue()

    def units(wanted: NeedsFilter) -> list[str]:
        return sorted({post.unit for post in choose(found.posts, wanted, catalogue)})

    assert units(NeedsFilter(difficult=True)) == ["X3"]
    assert units(NeedsFilter(lacking=True)) == ["X1"]
    assert units(NeedsFilter(surplus=True)) == []
    assert units(NeedsFilter(unit="X1")) == ["X1", "X3"]  # with what stands under it
    assert units(NeedsFilter(title="PB")) == ["X1"]
    assert units(NeedsFilter(level=Level.PROVINCE)) == []
    assert units(NeedsFilter(text="bi thu xa 4")) == ["X4"]
    assert [one.difficult for one in lines(found, catalogue, Grouping.UNIT)] == [False, False, True, False]


def test_posts_of_the_centre_are_no_need_of_the_province(province: Book, rule_book: RuleBook) -> None:
    """As in the overview: never, whatever is asked for."""
    with province.operate("Trung ương") as write:
        write.insert(Unit("TW", "Bộ Nội vụ", Level.CENTRAL))
        write.insert(Position("TW", "BT", 9))
    found, catalogue = needs(province, rule_book), province.catalogue()
    for wanted in (NeedsFilter(), NeedsFilter(level=Level.CENTRAL), NeedsFilter(unit="TW")):
        assert not [post for post in choose(found.posts, wanted, catalogue) if post.unit == "TW"]


def test_the_note_says_what_is_counted(province: Book, rule_book: RuleBook) -> None:
    found = needs(province, rule_book, counted=frozenset({Cause.RETIRES}))
    told = note(found, found.now.unstated)
    assert "tính ngày 22/11/2026" in told
    assert "và người nghỉ hưu." in told
    assert "1 vị trí chưa ghi số lượng" in told
    assert "quá hai nhiệm kỳ" not in told


# -- properties ------------------------------------------------------------------------------------------------------

counts = st.builds(Count, st.integers(0, 5), st.integers(0, 5))


@given(st.integers(0, 6), st.integers(0, 3), counts)
def test_every_completion_lies_between_the_bounds(least: int, more: int, holders: Count) -> None:
    made = figures(least, least + more, holders)
    for places in range(least, least + more + 1):
        for sitting in range(holders.sure, holders.sure + holders.unsure + 1):
            vacant, surplus = max(places - sitting, 0), max(sitting - places, 0)
            assert made.vacant.sure <= vacant <= made.vacant.sure + made.vacant.unsure
            assert made.surplus.sure <= surplus <= made.surplus.sure + made.surplus.unsure


truths = st.sampled_from([True, False, None])
seats = st.builds(
    Seat,
    st.text("abc", min_size=1, max_size=3),
    st.just("Tên"),
    st.just("ten"),
    st.sampled_from(["X1", "X2"]),
    st.sampled_from(["BT", "PB"]),
    st.none(),
    truths,
    truths,
    st.lists(st.builds(Reason, st.sampled_from(list(EXPECTED)), truths), max_size=2).map(tuple),
)


@given(st.lists(seats, max_size=12), st.sets(st.sampled_from(list(EXPECTED))).map(frozenset))
def test_more_causes_never_keep_more_people(made: list[Seat], counted: frozenset[Cause]) -> None:
    moment, catalogue = Moment(AS_OF, NEXT_YEAR), Catalogue(positions={("X1", "BT"): Position("X1", "BT", 2)})
    few, all_ = (survey(made, catalogue, moment, each).then.holders for each in (counted, EXPECTED))
    assert all_.sure <= few.sure
    assert all_.sure + all_.unsure <= few.sure + few.unsure


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2027, 3, 1), date(2027, 3, 1), "01/03/2027"),
        (date(2027, 3, 1), date(2027, 3, 31), "03/2027"),
        (date(2027, 1, 1), date(2027, 12, 31), "2027"),
        (date(2027, 1, 31), date(2031, 7, 31), "từ 31/01/2027 đến 31/07/2031"),
        (None, None, ""),
        (date.min, date(2027, 1, 1), ""),
    ],
)
def test_days_in_words(first: date | None, last: date | None, words: str) -> None:
    assert when(first, last) == words


def test_sex_is_asked_of_both(province: Book, rule_book: RuleBook) -> None:
    """A woman retires before a man of her age."""
    change(province, sex=Sex.FEMALE, birth=PartialDate(1969, 6, 1))
    assert post_of(needs(province, rule_book, AS_OF), "X2").then.vacant == Count(1)
    change(province, sex=Sex.MALE)
    assert post_of(needs(province, rule_book, NEXT_YEAR), "X2").then.vacant == Count()
