"""LC11 Quy trình năm bước: each step up to the present one has a date, in order, none after the date of the act."""

from __future__ import annotations

from collections.abc import Sequence

from luanchuyen_desktop.domain.records import ProcedureStep
from luanchuyen_desktop.domain.vocabulary import RotationState
from luanchuyen_desktop.rules.finding import FieldRef, JsonValue
from luanchuyen_desktop.rules.outcome import (
    Need,
    Outcome,
    breached,
    coarse,
    not_applicable,
    ref,
    satisfied,
    undetermined,
)
from luanchuyen_desktop.rules.procedure import PRESENT_STAGE, SUBMITTED_OR_LATER, in_pairs, stages_up_to, step_place
from luanchuyen_desktop.rules.rule import RotationCase, Rule
from luanchuyen_desktop.rules.rule_sets import Limits
from luanchuyen_desktop.rules.three_valued import Truth, not_after

_JUDGED = SUBMITTED_OR_LATER | {RotationState.APPRAISED}


def check(case: RotationCase, _limits: Limits) -> Outcome:
    """Every pair of dated steps is compared, so that one coarse date between two does not hide their order."""
    rotation = case.rotation
    if rotation.state not in _JUDGED:
        return not_applicable("too_early")
    own = [step for step in case.dossier.steps if step.rotation == rotation.code and step.date is not None]
    dated = sorted(own, key=lambda step: step.step.number)
    present = PRESENT_STAGE[rotation.state]
    there = {step.step for step in dated}
    lacking = [stage for stage in stages_up_to(present) if stage not in there]
    pairs = [(one, other, _in_order(one, other)) for one, other in in_pairs(dated)]
    backwards = [(one, other) for one, other, truth in pairs if truth is False]
    after = [step for step in dated if step.date is not None and not_after(step.date, case.act) is False]
    facts: dict[str, JsonValue] = {
        "steps_needed": present.number,
        "steps_lacking": "; ".join(stage.value for stage in lacking),
        "steps_backwards": len(backwards),
        "steps_after": len(after),
    }
    words: dict[str, JsonValue] = {"act": case.act.iso()}
    fields = [ref(step, "date") for pair in backwards for step in reversed(pair)]
    fields += [ref(step, "date") for step in after]
    fields += [step_place(rotation, stage, "date") for stage in lacking]
    if fields:
        comes = (
            None if backwards or lacking or rotation.decided else max(step.date.earliest for step in after if step.date)
        )
        return _breached(case, facts, words, backwards, after, fields)._replace(clears_on=comes)
    unsure = [pair for pair in pairs if pair[-1] is None]
    late = [step for step in dated if step.date is not None and not_after(step.date, case.act) is None]
    if unsure or late:
        needs = _needs(case, [step for pair in unsure for step in pair[:-1]] + late, of_act=bool(late))
        over = None if unsure or rotation.decided else max(step.date.latest for step in late if step.date)
        return undetermined("unsure", facts, words, needs=needs, half_known=True, clears_on=over)
    return satisfied("in_order", facts, words)


def _in_order(one: ProcedureStep, other: ProcedureStep) -> Truth:
    if one.step is other.step or one.date is None or other.date is None:
        return True
    return not_after(one.date, other.date)


def _breached(
    case: RotationCase,
    facts: dict[str, JsonValue],
    words: dict[str, JsonValue],
    backwards: Sequence[tuple[ProcedureStep, ProcedureStep]],
    after: Sequence[ProcedureStep],
    fields: list[FieldRef],
) -> Outcome:
    """What is wrong is told before what is lacking: first dates that run backwards, then those after the act."""
    reason = "lacking"
    if backwards:
        reason = "backwards"
        one, other = backwards[0]
        words |= _named("one", one) | _named("other", other) | {"more": len(backwards) - 1}
    elif after:
        reason = "after" if case.rotation.decided is not None else "future"
        words |= _named("one", after[0]) | {"more": len(after) - 1}
    return breached(reason, facts, words, fields=[*fields, ref(case.rotation, "state")])


def _named(name: str, step: ProcedureStep) -> dict[str, JsonValue]:
    return {name: step.step.value, f"{name}_date": step.date.iso() if step.date else None}


def _needs(case: RotationCase, steps: Sequence[ProcedureStep], *, of_act: bool) -> list[Need]:
    needs = [need for step in steps for need in coarse("step_date", step, "date")]
    if of_act and case.rotation.decided is not None:
        needs += coarse("decided", case.rotation, "decided")
    return needs


RULE = Rule("LC11", check)
