"""Rows that say two things that cannot both be so are told as doubtful, and only those."""

from __future__ import annotations

from dataclasses import replace

import pytest

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import (
    AllowanceRate,
    CvFacts,
    PlanningRound,
    PlanningVote,
    ProcedureStep,
    Record,
    RotationPlan,
    Training,
    Unit,
)
from luanchuyen_desktop.domain.vocabulary import AllowanceKind, Level, RoundKind, Stage
from luanchuyen_desktop.exchange.contradictions import tell_contradictions
from luanchuyen_desktop.exchange.layout import sheet_of
from luanchuyen_desktop.exchange.parsing import ParsedSheet
from luanchuyen_desktop.exchange.problems import Problem, ProblemKind, ProblemList

DAY = PartialDate
UNIT = Unit("U1", "Sở A", Level.PROVINCE)
RATE = AllowanceRate(next(iter(AllowanceKind)), 1_000_000)
ROUND = PlanningRound("Q1", next(iter(RoundKind)), "2025-2030")
PLAN = RotationPlan("K1", 2026)
STEP = ProcedureStep("LC1", next(iter(Stage)))
VOTE = PlanningVote("CB1", "2025-2030", "T1", "U1", "Bước 1")


def told(record: Record, fields: tuple[str, ...] | None = None) -> list[Problem]:
    sheet = sheet_of(type(record))
    problems = ProblemList()
    named = fields or tuple(column.field for column in sheet.columns)
    tell_contradictions(ParsedSheet(sheet, named, [7], [record], frozenset()), problems)
    return list(problems.listed())


@pytest.mark.parametrize(
    ("record", "column", "value", "words"),
    [
        (replace(UNIT, valid_from=DAY(2025, 7), valid_to=DAY(2025, 6, 30)), "Hiệu lực đến", "30/06/2025", "07/2025"),
        (replace(RATE, valid_from=DAY(2026), valid_to=DAY(2025)), "Hiệu lực đến", "2025", "2026"),
        (replace(RATE, km_from=40, km_to=15), "Đến dưới km", "15", "40"),
        (replace(ROUND, opened=DAY(2026, 5), closed=DAY(2026, 4)), "Ngày kết thúc", "04/2026", "05/2026"),
        (replace(PLAN, issued=DAY(2026, 5, 2), closed=DAY(2026, 5, 1)), "Ngày tổng kết", "01/05/2026", "02/05/2026"),
        (replace(STEP, votes_for=9, votes_total=8), "Tổng số phiếu", "8", "9"),
        (replace(VOTE, votes_for=1, votes_total=0), "Tổng số phiếu", "0", "1"),
        (Training("CB1", "Trường", start=DAY(2003), end=DAY(2002)), "Đến ngày", "2002", "2003"),
        (CvFacts("CB1", enlisted=DAY(2000, 2), discharged=DAY(1999)), "Ngày xuất ngũ", "1999", "02/2000"),
        (CvFacts("CB1", recruited=DAY(2000), joined_body=DAY(1999)), "Ngày vào cơ quan hiện nay", "1999", "2000"),
    ],
)
def test_a_contradiction_is_told_at_its_place(record: Record, column: str, value: str, words: str) -> None:
    (problem,) = told(record)
    assert (problem.kind, problem.row, problem.column, problem.value) == (ProblemKind.WARNING, 7, column, value)
    assert words in problem.message
    assert problem.expected


@pytest.mark.parametrize(
    "record",
    [
        UNIT,
        replace(UNIT, valid_from=DAY(2025, 7)),
        replace(UNIT, valid_from=DAY(2025, 7), valid_to=DAY(2025)),  # may be later in the same year
        replace(UNIT, valid_from=DAY(2025, 7, 1), valid_to=DAY(2025, 7, 1)),
        replace(RATE, km_from=0, km_to=15),
        replace(STEP, votes_for=8, votes_total=8),
        replace(STEP, votes_for=8),
        replace(VOTE, votes_for=0, votes_total=0),
        CvFacts("CB1", recruited=DAY(2000), joined_body=DAY(2000)),
    ],
)
def test_what_can_be_so_is_not_told(record: Record) -> None:
    assert told(record) == []


def test_a_column_that_is_not_there_contradicts_nothing() -> None:
    assert told(replace(STEP, votes_for=9, votes_total=8), ("rotation", "step", "votes_for")) == []
