"""LC07, LC11 to LC16 and LC20: planning, the five steps, the opinion, the papers, and what follows while it runs.

Where the contract is silent: a purpose that is blank is not training; an entry of the planning is active from its
approval to the day before it was taken out; each entry is asked about by itself. The present step is 4 in the state
Thẩm định and 5 later; the day of a step is that on which it began. An opinion is on record when anything of it is
(words, day, conclusion, number); without a day or a conclusion it may be in order. A paper is valid to the day so many
months after its own, and "the last 3 years" are 36 months. A rotation runs when its state says so and no end is
recorded; the year in which it began is asked for as well. The day on which the period ends is still in time. A review
counts until the end of the following year, and an approval is a review; one known to the year has been made when that
year has begun. An entry that may not be active is in order where it would be if it were. A term is over after the last
year that its name has.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TypeAlias

from tests.oracle.facts import (
    BAD,
    EITHER,
    FIRST_RULES,
    NONE,
    OK,
    STATES,
    Facts,
    Row,
    When,
    act_of,
    add_months,
    either,
    not_after,
    on,
    verdict_if,
    when,
    worst,
)

Answers: TypeAlias = frozenset[bool]

REFUSED = "Không đồng ý"
PAPERS: dict[str, int | None] = {  # and for how many months each is valid
    "Tờ trình": None,
    "Biên bản hội nghị, kết quả biểu quyết": None,
    "Sơ yếu lý lịch": None,
    "Ảnh màu 4×6": 6,
    "Bản tự kiểm điểm": 36,
    "Nhận xét, đánh giá của nơi công tác": 36,
    "Nhận xét của chi ủy nơi cư trú": None,
    "Kết luận tiêu chuẩn chính trị": None,
    "Bản kê khai tài sản, thu nhập": None,
    "Giấy chứng nhận sức khỏe": 6,
}


def has_reached(rotation: Row, state: str) -> bool:
    return STATES.index(rotation["Trạng thái"] or "Dự kiến") >= STATES.index(state)


def is_running(rotation: Row) -> bool:
    return rotation["Trạng thái"] == "Đang luân chuyển" and not rotation["Ngày kết thúc"]


# ------------------------------------------------------------------------------------------------------------ planning


def lc07(facts: Facts, rotation: Row) -> frozenset[str]:
    """For training: some entry of the planning is active on the date of the act."""
    if rotation["Mục đích"] != "Đào tạo, rèn luyện":
        return NONE
    act = act_of(facts, rotation)
    entries = facts.planning.get(rotation["Mã cán bộ"], [])
    answers = [is_active(when(entry["Ngày phê duyệt"]), entry, act) for entry in entries]
    if {True} in answers:
        return OK
    return EITHER if any(True in answer for answer in answers) else BAD


def is_active(approved: When | None, entry: Row, day: When) -> Answers:
    """Approved on or before the day and not taken out on or before it."""
    in_time = not_after(approved, day)
    if in_time == {False} or not entry["Ngày đưa ra"]:
        return in_time
    out = not_after(when(entry["Ngày đưa ra"]), day)
    return frozenset(yes and not no for yes in in_time for no in out)


def lc20(facts: Facts, cadre: str) -> frozenset[str]:
    """Every active entry was reviewed last year or this year, and its term is not over."""
    if facts.as_of < FIRST_RULES:
        return NONE
    return worst(in_order_today(facts, entry) for entry in facts.planning.get(cadre, []))


def in_order_today(facts: Facts, entry: Row) -> frozenset[str]:
    approved = when(entry["Ngày phê duyệt"])
    if approved is None:
        return with_approval(facts, entry, None)
    some = {approved.first, approved.last} | {day for day in (facts.as_of,) if approved.first <= day <= approved.last}
    answers = [with_approval(facts, entry, on(day)) for day in some]
    active = [answer for answer in answers if answer != NONE]
    return either(*active, OK if len(active) < len(answers) else active[0]) if active else NONE


def with_approval(facts: Facts, entry: Row, approved: When | None) -> frozenset[str]:
    """The same, the day of approval being known (or not recorded at all)."""
    active = is_active(approved, entry, on(facts.as_of))
    fresh = [is_fresh(facts, moment) for moment in (approved, when(entry["Ngày rà soát"])) if moment]
    reviewed = OK if {True} in fresh else EITHER if any(True in answer for answer in fresh) else BAD
    result = worst([reviewed, verdict_if(term_goes_on(entry["Nhiệm kỳ"], facts.as_of))])
    if active == {False}:
        return NONE
    return either(*(result if answer else OK for answer in active))


def is_fresh(facts: Facts, moment: When) -> Answers:
    """Whether a review was in this year or the one before; one that surely lies ahead was not."""
    return frozenset({moment.first.year >= facts.as_of.year - 1 and moment.first <= facts.as_of})


def term_goes_on(term: str, day: date) -> Answers:
    years = re.findall(r"\d{4}", term)
    return frozenset({True, False}) if not years else frozenset({day.year <= int(years[-1])})


# ----------------------------------------------------------------------------------------------------------- procedure


def lc11(facts: Facts, rotation: Row) -> frozenset[str]:
    """The steps up to the present one have dates, in order, none after the decision."""
    if not has_reached(rotation, "Thẩm định"):
        return NONE
    present = 4 if rotation["Trạng thái"] == "Thẩm định" else 5
    act = act_of(facts, rotation)
    dates = {int(row["Bước"][0]): when(row["Ngày"]) for row in facts.steps.get(rotation["Mã luân chuyển"], [])}
    known = sorted((number, day) for number, day in dates.items() if day)
    parts = [OK if dates.get(number) else BAD for number in range(1, present + 1)]
    parts += [verdict_if(not_after(one, other)) for n, one in known for m, other in known if n < m]
    parts += [verdict_if(not_after(day, act)) for _, day in known]
    return worst(parts)


def lc12(facts: Facts, rotation: Row) -> frozenset[str]:
    """An opinion of the Ủy ban Kiểm tra, not after the decision and not negative."""
    if not has_reached(rotation, "Trình"):
        return NONE
    said, number = rotation["Ý kiến thẩm định"], rotation.get("Số văn bản thẩm định", "")
    day, conclusion = rotation.get("Ngày thẩm định", ""), rotation.get("Kết luận thẩm định", "")
    if not (said or number or day or conclusion):
        return BAD
    agreed = BAD if conclusion == REFUSED else OK if conclusion else EITHER
    return worst([agreed, verdict_if(not_after(when(day), act_of(facts, rotation)))])


def lc13(facts: Facts, rotation: Row) -> frozenset[str]:
    """Every paper of the list is there and still valid."""
    if not has_reached(rotation, "Trình"):
        return NONE
    rows = facts.papers.get(rotation["Mã luân chuyển"], [])
    parts = []
    for name, months in PAPERS.items():
        own = [row for row in rows if row["Thành phần hồ sơ"].casefold() == name.casefold()]
        parts.append(some_valid(own, months, act_of(facts, rotation)))
    return worst(parts)


def some_valid(rows: list[Row], months: int | None, act: When) -> frozenset[str]:
    if not rows or months is None:
        return OK if rows else BAD
    answers = [is_valid(when(row["Ngày"]), months, act) for row in rows]
    if {True} in answers:
        return OK
    return EITHER if any(True in answer for answer in answers) else BAD


def is_valid(paper: When | None, months: int, act: When) -> Answers:
    if paper is None:
        return frozenset({True, False})
    return not_after(act, When(add_months(paper.first, months), add_months(paper.last, months), "day"))


# ----------------------------------------------------------------------------------------------------- while it runs


def lc14(facts: Facts, rotation: Row) -> frozenset[str]:
    """An evaluation for each year that is over."""
    if not is_running(rotation):
        return NONE
    start = when(rotation["Ngày bắt đầu"])
    if start is None:
        return EITHER
    rated = {int(row["Năm"]) for row in facts.evaluations.get(rotation["Mã cán bộ"], [])}
    wanted = range(start.first.year, facts.as_of.year)
    return OK if rated.issuperset(wanted) else BAD


def lc15(facts: Facts, rotation: Row) -> frozenset[str]:
    """The period is not over yet."""
    if not is_running(rotation):
        return NONE
    start, months = when(rotation["Ngày bắt đầu"]), rotation["Thời hạn (tháng)"]
    if start is None or not months:
        return EITHER
    return verdict_if(is_valid(start, int(months), on(facts.as_of)))


def lc16(_facts: Facts, rotation: Row) -> frozenset[str]:
    """Who stays has a decision with a number and a day."""
    if rotation["Kết quả"] != "Ổn định tại nơi đến":
        return NONE
    return OK if rotation["Số quyết định kết thúc"] and rotation["Ngày kết thúc"] else BAD
