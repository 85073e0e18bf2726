"""Rows that say two things that cannot both be so: told as doubtful, since the sheet cannot tell which is wrong.

Only what no rule of the check tells afterwards (it judges the dates of posts, rotations and exceptions).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import (
    AllowanceRate,
    CvFacts,
    Place,
    PlanningRound,
    PlanningVote,
    ProcedureStep,
    Record,
    RotationPlan,
    Title,
    TitleStandard,
    Training,
    Unit,
    Waiver,
)
from luanchuyen_desktop.exchange.cells import shown
from luanchuyen_desktop.exchange.parsing import ParsedSheet
from luanchuyen_desktop.exchange.problems import Problem, ProblemKind, ProblemList, printable

_VALID = (("valid_from", "valid_to"),)
_VOTES = (("votes_for", "votes_total"),)
_RISING: Mapping[type[Record], tuple[tuple[str, str], ...]] = {
    Place: _VALID,
    Unit: _VALID,
    Title: _VALID,
    TitleStandard: _VALID,
    AllowanceRate: (*_VALID, ("km_from", "km_to")),
    PlanningRound: (("opened", "closed"),),
    RotationPlan: (("issued", "closed"),),
    ProcedureStep: _VOTES,
    PlanningVote: _VOTES,
    Training: (("start", "end"),),
    CvFacts: (("enlisted", "discharged"), ("recruited", "joined_body")),
}
"""Fields of which the first must not lie above the second."""


def tell_contradictions(parsed: ParsedSheet, problems: ProblemList) -> None:
    """Note each row whose later day is before the earlier one, or whose part is more than the whole."""
    columns = {column.field: column for column in parsed.sheet.columns}
    for low, high in _RISING.get(parsed.sheet.record, ()):
        if low not in parsed.fields or high not in parsed.fields:
            continue
        for row, record in zip(parsed.rows, parsed.records, strict=True):
            if _falls(getattr(record, low), getattr(record, high)):
                value = printable(shown(columns[high], getattr(record, high)))
                message = f"Mâu thuẫn với cột {columns[low].header} ({shown(columns[low], getattr(record, low))})."
                expected = f"không {_LESS[isinstance(getattr(record, low), PartialDate)]} {columns[low].header}"
                problems.add(
                    Problem(parsed.sheet.name, row, columns[high].header, value, message, expected, ProblemKind.WARNING)
                )


def tell_unknown_rules(parsed: ParsedSheet, rules: Collection[str], problems: ProblemList) -> None:
    """Note each exception to a rule that the program does not have: it would set nothing aside."""
    if parsed.sheet.record is not Waiver or "rule" not in parsed.fields:
        return
    header = next(column.header for column in parsed.sheet.columns if column.field == "rule")
    for row, record in zip(parsed.rows, parsed.records, strict=True):
        rule = getattr(record, "rule", "")
        if rule not in rules:
            message = "Chương trình không có quy tắc này nên ngoại lệ không có tác dụng."
            expected = f"một trong {', '.join(sorted(rules))}"
            problems.add(
                Problem(parsed.sheet.name, row, header, printable(rule), message, expected, ProblemKind.WARNING)
            )


_LESS = {True: "trước", False: "nhỏ hơn"}


def _falls(low: Any, high: Any) -> bool:
    """Certainly: of coarse dates all days of the second are before all of the first."""
    if low is None or high is None:
        return False
    if isinstance(low, PartialDate):
        return bool(high.latest < low.earliest)
    return bool(high < low)
