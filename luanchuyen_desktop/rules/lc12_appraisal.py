"""LC12 Thẩm định: an opinion of the Ủy ban Kiểm tra, in time and not negative, before a rotation is submitted."""

from __future__ import annotations

from luanchuyen_desktop.domain.records import Rotation
from luanchuyen_desktop.domain.vocabulary import Appraisal
from luanchuyen_desktop.rules.finding import JsonValue
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
from luanchuyen_desktop.rules.procedure import SUBMITTED_OR_LATER
from luanchuyen_desktop.rules.rule import RotationCase, Rule
from luanchuyen_desktop.rules.rule_sets import Limits
from luanchuyen_desktop.rules.three_valued import Truth, not_after


def check(case: RotationCase, _limits: Limits) -> Outcome:
    """A date, a conclusion, a number or some words: any of them is an opinion on record."""
    rotation = case.rotation
    if rotation.state not in SUBMITTED_OR_LATER:
        return not_applicable("too_early")
    appraised, result = rotation.appraised, rotation.appraisal_result
    facts: dict[str, JsonValue] = {
        "appraised": appraised.iso() if appraised else None,
        "appraisal_result": result.value if result else None,
        "appraisal_no": rotation.appraisal_no,
    }
    words: dict[str, JsonValue] = {"act": case.act.iso()}
    in_time = not_after(appraised, case.act) if appraised else None
    fault = _fault(rotation, in_time)
    if fault is not None:
        reason, names = fault
        comes = appraised.earliest if appraised and reason == "future" else None
        return breached(reason, facts, words, fields=[ref(rotation, name) for name in names], clears_on=comes)
    if in_time and result is not None:
        return satisfied("agreed", facts, words)
    reason = "no_result" if in_time else "unsure" if appraised else "no_date"
    waits = reason == "unsure" and result is not None and rotation.decided is None
    over = appraised.latest if appraised and waits else None
    needs = _needs(rotation, in_time)
    return undetermined(reason, facts, words, needs=needs, half_known=reason == "unsure", clears_on=over)


def _fault(rotation: Rotation, in_time: Truth) -> tuple[str, tuple[str, ...]] | None:
    """What is certainly wrong, and the fields to mend it in."""
    if not is_recorded(rotation):
        return "absent", ("appraised", "appraisal")
    if rotation.appraisal_result is Appraisal.REFUSED:
        return "negative", ("appraisal_result",)
    if in_time is False:
        return ("late" if rotation.decided is not None else "future"), ("appraised", "decided")
    return None


def is_recorded(rotation: Rotation) -> bool:
    """Whether there is any opinion on record."""
    texts = (rotation.appraisal, rotation.appraisal_no)
    known = rotation.appraised is not None or rotation.appraisal_result is not None
    return known or any((text or "").strip() for text in texts)


def _needs(rotation: Rotation, in_time: Truth) -> list[Need]:
    needs = [] if in_time else [*coarse("appraised", rotation, "appraised")]
    if not in_time and rotation.appraised is not None and rotation.decided is not None:
        needs += coarse("decided", rotation, "decided")
    if rotation.appraisal_result is None:
        needs.append(Need("appraisal_result", ref(rotation, "appraisal_result")))
    return needs


RULE = Rule("LC12", check)
