"""LC14 Đánh giá hằng năm: a running rotation has an evaluation for each calendar year that is over.

The year in which it began counts: whoever was moved is rated where they are at the end of the year. A start that is
known to the month or the year therefore says enough; without one nothing can be said.
"""

from __future__ import annotations

from datetime import date

from luanchuyen_desktop.domain.records import Evaluation
from luanchuyen_desktop.domain.vocabulary import RotationState
from luanchuyen_desktop.rules.finding import JsonValue
from luanchuyen_desktop.rules.outcome import (
    Need,
    Outcome,
    absent,
    breached,
    not_applicable,
    ref,
    satisfied,
    undetermined,
)
from luanchuyen_desktop.rules.rule import RotationCase, Rule
from luanchuyen_desktop.rules.rule_sets import Limits


def check(case: RotationCase, _limits: Limits) -> Outcome:
    """Each year from that of the start to the one before the as-of date."""
    rotation = case.rotation
    if rotation.state is not RotationState.RUNNING or rotation.ended is not None:
        return not_applicable("not_running")
    words: dict[str, JsonValue] = {"unit_to": rotation.to_unit}
    if rotation.start is None:
        return undetermined("no_start", {"start": None}, words, needs=[Need("start", ref(rotation, "start"))])
    years = range(rotation.start.year, case.as_of.year)
    present = {evaluation.year for evaluation in case.dossier.evaluations}
    lacking = [year for year in years if year not in present]
    facts: dict[str, JsonValue] = {
        "start": rotation.start.iso(),
        "years_finished": len(years),
        "years_lacking": ", ".join(map(str, lacking)),
    }
    if lacking:
        return breached("lacking", facts, words, fields=[absent(Evaluation, "year"), ref(rotation, "start")])
    return satisfied("complete" if years else "none_due", facts, words, clears_on=_clears_on(case, present))


def _clears_on(case: RotationCase, present: set[int]) -> date | None:
    """The first day of the year after the first one without an evaluation: from then on it is due."""
    start = case.rotation.start
    year = max(case.as_of.year, start.year if start else case.as_of.year)
    while year in present:
        year += 1
    return date(year + 1, 1, 1)


RULE = Rule("LC14", check)
