"""LC04 Thời gian ít nhất 36 tháng: planned for long enough, not ended early, and not moved on while it runs."""

from __future__ import annotations

from datetime import date

from luanchuyen_desktop.domain.dates import MonthSpan, PartialDate, add_months, month_span
from luanchuyen_desktop.domain.records import Rotation, Tenure
from luanchuyen_desktop.domain.vocabulary import Outcome as End
from luanchuyen_desktop.domain.vocabulary import RotationState
from luanchuyen_desktop.rules.finding import JsonValue, Verdict
from luanchuyen_desktop.rules.outcome import Need, Outcome, breached, coarse, ref, satisfied, undetermined
from luanchuyen_desktop.rules.rule import RotationCase, Rule
from luanchuyen_desktop.rules.rule_sets import Limits
from luanchuyen_desktop.rules.succession import is_successor
from luanchuyen_desktop.rules.three_valued import all_of, at_least, negation, not_after, shifted

# Ends that the law does not measure: settled at the destination, the unit gone, retirement.
UNTESTED_ENDS = frozenset({End.SETTLED, End.UNIT_ENDED, End.RETIRED})


def check(case: RotationCase, limits: Limits) -> Outcome:
    """All parts must hold; the first breached one, else the first undetermined one, gives the sentence."""
    needed = limits["min_months"]
    course = _ended(case, needed) if _has_ended(case.rotation) else _under_way(case, needed)
    parts = [*_other_running(case, needed), *_moved_on(case, needed), course, _planned(case, needed)]
    for verdict in (Verdict.BREACHED, Verdict.UNDETERMINED):
        for part in parts:
            if part.verdict is verdict:
                return _with_facts(part, case, needed)
    return _with_facts(course, case, needed)


def _with_facts(part: Outcome, case: RotationCase, needed: int) -> Outcome:
    facts = _facts(case, needed) | dict(part.facts)
    words: dict[str, JsonValue] = {
        "unit_to": case.rotation.to_unit,
        "as_of": case.as_of.isoformat(),
        "act": case.act.iso(),
        "served": [facts["months_min"], facts["months_max"]],
    }
    return Outcome(
        part.verdict, part.reason, facts, words | dict(part.words), part.missing, part.fields, None, part.half_known
    )


def _facts(case: RotationCase, needed: int) -> dict[str, JsonValue]:
    rotation = case.rotation
    served = _served(rotation, case.as_of)
    reached = shifted(rotation.start, needed) if rotation.start else None
    planned_end = (
        shifted(rotation.start, rotation.planned_months) if rotation.start and rotation.planned_months else None
    )
    return {
        "needed": needed,
        "planned_months": rotation.planned_months,
        "start": rotation.start.iso() if rotation.start else None,
        "ended": rotation.ended.iso() if rotation.ended else None,
        "months_min": served.min if served else None,
        "months_max": served.max if served else None,
        "reached_on": reached.iso() if reached else None,
        "planned_end": planned_end.iso() if planned_end else None,
    }


def _served(rotation: Rotation, as_of: date) -> MonthSpan | None:
    """Months from the start to the end, or to the as-of date while it runs; never below 0."""
    until = rotation.ended or (PartialDate.of(as_of) if rotation.state is RotationState.RUNNING else None)
    if rotation.start is None or until is None:
        return None
    span = month_span(rotation.start, until)
    return MonthSpan(max(span.min, 0), max(span.max, 0))


def _has_ended(rotation: Rotation) -> bool:
    return rotation.state is RotationState.ENDED or rotation.ended is not None


def _planned(case: RotationCase, needed: int) -> Outcome:
    rotation = case.rotation
    if rotation.planned_months is None:
        return undetermined("no_planned", needs=[Need("planned_months", ref(rotation, "planned_months"))])
    if rotation.planned_months < needed:
        return breached("planned_short", fields=[ref(rotation, "planned_months")])
    return satisfied("planned")


def _under_way(case: RotationCase, needed: int) -> Outcome:
    """Not ended: nothing to measure yet, but a running one must know its start."""
    rotation = case.rotation
    if rotation.state is not RotationState.RUNNING:
        return satisfied("planned")
    if rotation.start is None:
        return undetermined("no_start", needs=[Need("start", ref(rotation, "start"))])
    reached = [add_months(day, needed).isoformat() for day in rotation.start.bounds]
    return satisfied("running", words={"reached": reached})


def _ended(case: RotationCase, needed: int) -> Outcome:
    rotation = case.rotation
    if rotation.outcome in UNTESTED_ENDS:
        return satisfied("end_not_tested", words={"outcome": rotation.outcome.value if rotation.outcome else None})
    needs = [*coarse("start", rotation, "start"), *coarse("ended", rotation, "ended")]
    if rotation.start is None or rotation.ended is None:
        return undetermined("end_unknown", needs=needs)
    span = month_span(rotation.start, rotation.ended)
    words: dict[str, JsonValue] = {"served": [max(span.min, 0), max(span.max, 0)]}
    truth = at_least(span, needed)
    if truth is None:
        return undetermined("end_unsure", words=words, needs=needs, half_known=True)
    if truth:
        return satisfied("ended", words=words)
    return breached("ended_early", words=words, fields=[ref(rotation, "ended"), ref(rotation, "start")])


def _other_running(case: RotationCase, needed: int) -> list[Outcome]:
    """(c): another running rotation that has not reached the months on the date of this act."""
    if _has_ended(case.rotation):
        return []
    found = []
    for other in case.dossier.rotations:
        if other.code == case.rotation.code or other.state is not RotationState.RUNNING or _has_ended(other):
            continue
        found.append(_against(case, other, needed))
    return found


def _against(case: RotationCase, other: Rotation, needed: int) -> Outcome:
    rotation = case.rotation
    facts: dict[str, JsonValue] = {
        "running_rotation": other.code,
        "running_start": other.start.iso() if other.start else None,
    }
    words: dict[str, JsonValue] = {"running_unit": other.to_unit}
    if other.start is None:
        return undetermined("running_no_start", facts, words, needs=[Need("running_start", ref(other, "start"))])
    span = month_span(other.start, case.act)
    facts |= {"running_months_min": span.min, "running_months_max": span.max}
    words["running_served"] = [max(span.min, 0), max(span.max, 0)]
    truth = all_of([not_after(other.start, case.act), negation(at_least(span, needed))])
    if truth is None:
        needs = [*coarse("running_start", other, "start")]
        if rotation.decided is not None:
            needs += coarse("decided", rotation, "decided")
        return undetermined("running_unsure", facts, words, needs=needs, half_known=True)
    if truth:
        return breached("other_running", facts, words, fields=[ref(rotation, "decided"), ref(other, "ended")])
    return satisfied("planned")


def _moved_on(case: RotationCase, needed: int) -> list[Outcome]:
    """A full-time post elsewhere that begins after the start of this running rotation, too early."""
    rotation = case.rotation
    if rotation.state is not RotationState.RUNNING or _has_ended(rotation) or rotation.start is None:
        return []
    found = []
    for post in case.posts:
        tenure = post.tenure
        if tenure.concurrent or tenure.start is None or _stays(case, tenure.unit):
            continue
        later = negation(not_after(tenure.start, rotation.start))
        span = month_span(rotation.start, tenure.start)
        truth = all_of([later, negation(at_least(span, needed))])
        if truth is not False:
            found.append(_move(case, tenure, span, certain=truth is True))
    return found


def _move(case: RotationCase, tenure: Tenure, span: MonthSpan, *, certain: bool) -> Outcome:
    rotation = case.rotation
    facts: dict[str, JsonValue] = {
        "move_unit": tenure.unit,
        "move_title": tenure.title,
        "move_start": tenure.start.iso() if tenure.start else None,
    }
    words: dict[str, JsonValue] = {"move_served": [max(span.min, 0), max(span.max, 0)]}
    if certain:
        return breached("moved_on", facts, words, fields=[ref(tenure, "start"), ref(rotation, "state")])
    needs = [*coarse("tenure_start", tenure, "start"), *coarse("start", rotation, "start")]
    return undetermined("move_unsure", facts, words, needs=needs, half_known=True)


def _stays(case: RotationCase, unit: str) -> bool:
    """The destination itself, or the unit that legally follows it: not a move."""
    destination = case.rotation.to_unit
    return unit == destination or is_successor(case.catalogue.units, destination, unit)


RULE = Rule("LC04", check, limits=frozenset({"min_months"}))
