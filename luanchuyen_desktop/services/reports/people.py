"""Tables of persons: B3 who they are, B6 how they were rated on rotation, B7 what became of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Cadre, Discipline, Evaluation, Rotation
from luanchuyen_desktop.domain.vn_text import fold
from luanchuyen_desktop.domain.vocabulary import Grade, Outcome, RotationState, Sex, StandardKind
from luanchuyen_desktop.rules.education_levels import Scale, Scales
from luanchuyen_desktop.services.reports.figures import Block, Column, Counting, Member, Row, Share, Table, figure
from luanchuyen_desktop.services.reports.shapes import Shape, by_year, with_column, years_of
from luanchuyen_desktop.services.summary import AGE_BANDS, COUNTED_STATES, UNKNOWN, Event, Period, age_band

Pairs = Sequence[tuple[Rotation, Cadre]]

_MAJORITY: Final = frozenset({"kinh", "viet"})
_UNRATED: Final = "chua_xep_loai"
_OUTCOMES: Final = {
    Outcome.RETURNED: "Trở về nơi đi",
    Outcome.HIGHER: "Bố trí chức vụ cao hơn",
    Outcome.EQUIVALENT: "Bố trí chức vụ tương đương",
    Outcome.SETTLED: "Ổn định tại nơi đến",
    Outcome.EARLY: "Điều chỉnh trước hạn",
    Outcome.UNIT_ENDED: "Đơn vị kết thúc hoạt động",
    Outcome.RETIRED: "Nghỉ hưu",
    Outcome.OTHER: "Khác",
}
_RARE: Final = frozenset({Outcome.UNIT_ENDED.name, Outcome.RETIRED.name, Outcome.OTHER.name})


# -- B3 ----------------------------------------------------------------------------------------------------------------


class _Person(NamedTuple):
    """Somebody with the first decision of the period, by which age is told."""

    cadre: Cadre
    decided: PartialDate


def structure_table(events: Sequence[Event], scales: Scales) -> Table:
    """B3: each person once, however often rotated; shares of all persons."""
    people = _people(events)
    shape: Shape[_Person] = Shape(
        (Column("Số người (tỷ lệ)", Counting.PERSONS, Share.TOTAL),),
        (
            lambda items: figure(
                Counting.PERSONS, (Member(item.cadre.code, item.cadre.code, _told(item)) for item in items)
            ),
        ),
    )
    sexes = {Sex.FEMALE.name: "Nữ", Sex.MALE.name: "Nam"}
    bands = {key: label for key, label, _, _ in AGE_BANDS}
    blocks = (
        Block("Giới tính", shape.split(people, sexes, lambda each: each.cadre.sex.name if each.cadre.sex else UNKNOWN)),
        Block(
            "Dân tộc",
            shape.split(people, {"thieu_so": "Dân tộc thiểu số", "kinh": "Dân tộc Kinh"}, _ethnic_group),
        ),
        Block(
            "Tuổi vào ngày quyết định",
            shape.split(people, bands, lambda each: age_band(each.cadre.birth, each.decided)),
        ),
        Block("Trình độ chuyên môn", _levels(shape, people, scales[StandardKind.EDUCATION], lambda one: one.education)),
        Block(
            "Lý luận chính trị",
            _levels(shape, people, scales[StandardKind.POLITICAL_THEORY], lambda one: one.political_theory),
        ),
    )
    return Table(
        "B3",
        "3",
        "Cơ cấu cán bộ được luân chuyển",
        shape.columns,
        blocks,
        shape.total(people, "Tổng số người"),
        notes=("Mỗi người tính một lần; người có nhiều lượt trong kỳ lấy tuổi vào ngày quyết định đầu tiên trong kỳ.",),
    )


def _people(events: Iterable[Event]) -> list[_Person]:
    first: dict[str, _Person] = {}
    for event in events:
        known = first.get(event.cadre.code)
        if known is None or event.decided.bounds < known.decided.bounds:
            first[event.cadre.code] = _Person(event.cadre, event.decided)
    return list(first.values())


def _told(person: _Person) -> str:
    born = f"sinh {person.cadre.birth}" if person.cadre.birth else "chưa ghi ngày sinh"
    return f"\t\t{born}, quyết định {person.decided}"


def _ethnic_group(person: _Person) -> str:
    if not (person.cadre.ethnicity or "").strip():
        return UNKNOWN
    return "kinh" if fold(person.cadre.ethnicity or "") in _MAJORITY else "thieu_so"


def _levels(
    shape: Shape[_Person], people: Sequence[_Person], scale: Scale, field: Callable[[Cadre], str | None]
) -> tuple[Row, ...]:
    """From the highest level down; those that nobody has are left out."""

    def level(person: _Person) -> str:
        rank = scale.rank(field(person.cadre) or "")
        return UNKNOWN if rank is None else str(rank)

    labels = {str(rank): scale.levels[rank] for rank in reversed(range(len(scale.levels)))}
    return shape.split(people, labels, level, "Không rõ", frozenset(labels))


# -- B6 ----------------------------------------------------------------------------------------------------------------


class _Rating(NamedTuple):
    """One year of somebody on rotation."""

    cadre: str
    year: int
    grade: str


def rating_table(pairs: Pairs, evaluations: Mapping[str, Sequence[Evaluation]], period: Period, as_of: date) -> Table:
    """B6: those who were on rotation in a year of the period, by the grade of that year.

    The year of arrival counts, as rule LC14 has it. A year that is not over is counted only where a grade is there.
    """
    years = [year for year in years_of(period) if year <= as_of.year]
    ratings, unsure = _ratings(pairs, evaluations, years, as_of)
    shape = by_year(years or [period.start.year], Counting.RATINGS, _rating_member, lambda each: each.year,
                    "Tổng số (tỷ lệ)")  # fmt: skip
    shape = with_column(
        shape,
        Column("Số người", Counting.PERSONS, may_overlap=True),
        lambda items: figure(Counting.PERSONS, (Member(each.cadre, each.cadre) for each in items)),
    )
    labels = {grade.name: grade.value for grade in Grade} | {_UNRATED: "Chưa có xếp loại của năm đã hết"}
    rows = tuple(
        Row(row.key, row.label, row.figures, row.parts, row.key == _UNRATED)
        for row in shape.split(ratings, labels, lambda each: each.grade)
    )
    return Table(
        "B6",
        "6",
        "Kết quả đánh giá, xếp loại hằng năm trong thời gian luân chuyển",
        shape.columns,
        (Block("", rows),),
        shape.total(ratings, "Tổng số lượt đánh giá"),
        shape.sums,
        ("Mỗi người đang luân chuyển được tính một lần cho mỗi năm của kỳ báo cáo, kể cả năm đến nhận công tác.",),
        figure(Counting.PERSONS, unsure) if unsure else None,
        "luân chuyển chưa ghi ngày bắt đầu hoặc ngày kết thúc",
    )


def _ratings(
    pairs: Pairs, evaluations: Mapping[str, Sequence[Evaluation]], years: Sequence[int], as_of: date
) -> tuple[list[_Rating], list[Member]]:
    """Each person once a year; and those whose dates do not tell when they were away."""
    found: dict[tuple[str, int], _Rating] = {}
    unsure: dict[str, Member] = {}
    for rotation, cadre in pairs:
        if rotation.state not in COUNTED_STATES or rotation.state is RotationState.DECIDED:
            continue
        grades = {each.year: each.grade.name for each in evaluations.get(cadre.code, ())}
        last = _last_year(rotation, as_of)
        if rotation.start is None or last is None:
            lacking = "bắt đầu" if rotation.start is None else "kết thúc"
            unsure[cadre.code] = Member(
                cadre.code, cadre.code, f"\t\tLuân chuyển {rotation.code} chưa ghi ngày {lacking}"
            )
            continue
        for year in years:
            if rotation.start.year <= year <= last and (year in grades or year < as_of.year):
                found[cadre.code, year] = _Rating(cadre.code, year, grades.get(year, _UNRATED))
    return list(found.values()), list(unsure.values())


def _last_year(rotation: Rotation, as_of: date) -> int | None:
    """In which it was still under way; ``None`` when it has ended and nobody knows when."""
    if rotation.ended is not None:
        return rotation.ended.year
    return None if rotation.state is RotationState.ENDED else as_of.year


def _rating_member(rating: _Rating) -> Member:
    grade = "chưa có xếp loại" if rating.grade == _UNRATED else Grade[rating.grade].value
    return Member(f"{rating.cadre} {rating.year}", rating.cadre, f"\t\tNăm {rating.year}: {grade}")


# -- B7 ----------------------------------------------------------------------------------------------------------------


class _Ended(NamedTuple):
    rotation: Rotation
    cadre: Cadre


def outcome_table(pairs: Pairs, disciplines: Mapping[str, Sequence[Discipline]], period: Period) -> Table:
    """B7: the rotations that ended in the period, whenever they were decided."""
    ended: list[_Ended] = []
    unsure: list[Member] = []
    for rotation, cadre in pairs:
        if rotation.state is not RotationState.ENDED:
            continue
        inside = None if rotation.ended is None else period.holds(rotation.ended)
        if inside:
            ended.append(_Ended(rotation, cadre))
        elif inside is None and (rotation.decided is None or rotation.decided.earliest <= period.end):
            unsure.append(Member(rotation.code, cadre.code))
    shape: Shape[_Ended] = Shape(
        (
            Column("Số lượt kết thúc (tỷ lệ)", Counting.EVENTS, Share.TOTAL),
            Column("Số người", Counting.PERSONS, may_overlap=True),
        ),
        (
            lambda items: figure(Counting.EVENTS, (Member(one.rotation.code, one.cadre.code) for one in items)),
            lambda items: figure(Counting.PERSONS, (Member(one.cadre.code, one.cadre.code) for one in items)),
        ),
    )
    labels = {outcome.name: label for outcome, label in _OUTCOMES.items()}
    rows = shape.split(
        ended, labels, lambda one: one.rotation.outcome.name if one.rotation.outcome else UNKNOWN,
        "Chưa ghi kết quả", _RARE,
    )  # fmt: skip
    return Table(
        "B7",
        "7",
        "Bố trí cán bộ sau luân chuyển",
        shape.columns,
        (Block("", rows), _broken_rules(shape, ended, disciplines)),
        shape.total(ended, "Tổng số lượt kết thúc"),
        notes=("Tính các lượt có ngày kết thúc trong kỳ, kể cả lượt quyết định trước kỳ.",),
        undetermined=figure(Counting.EVENTS, unsure) if unsure else None,
        why="đã kết thúc nhưng chưa rõ ngày kết thúc có thuộc kỳ báo cáo",
    )


def _broken_rules(
    shape: Shape[_Ended], ended: Sequence[_Ended], disciplines: Mapping[str, Sequence[Discipline]]
) -> Block:
    """Who was disciplined while away: told apart, since they are in a row above as well."""
    verdicts = {one.rotation.code: _was_disciplined(one, disciplines.get(one.cadre.code, ())) for one in ended}
    rows = [
        shape.row("ky_luat", "Bị kỷ luật trong thời gian luân chuyển",
                  [one for one in ended if verdicts[one.rotation.code]])
    ]  # fmt: skip
    unsure = [one for one in ended if verdicts[one.rotation.code] is None]
    if unsure:
        label = "Có kỷ luật, chưa rõ có trong thời gian luân chuyển không"
        rows.append(shape.row(UNKNOWN, label, unsure, unknown=True))
    return Block("Trong đó", tuple(rows), covers=False)


def _was_disciplined(one: _Ended, disciplines: Sequence[Discipline]) -> bool | None:
    """Three values: the date of a discipline, of the start or of the end may be too coarse to tell."""
    start, end = one.rotation.start or one.rotation.decided, one.rotation.ended
    if not disciplines:
        return False
    if start is None or end is None:
        return None
    days = [each.date for each in disciplines]
    if any(start.latest <= day.earliest and day.latest <= end.earliest for day in days):
        return True
    return None if any(start.earliest <= day.latest and day.earliest <= end.latest for day in days) else False
