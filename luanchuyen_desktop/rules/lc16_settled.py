"""LC16 Bố trí ổn định: settling at the destination needs a decision with number and date."""

from __future__ import annotations

from luanchuyen_desktop.domain.vocabulary import Outcome as End
from luanchuyen_desktop.rules.finding import FieldRef, JsonValue
from luanchuyen_desktop.rules.outcome import Outcome, breached, not_applicable, ref, satisfied
from luanchuyen_desktop.rules.rule import RotationCase, Rule
from luanchuyen_desktop.rules.rule_sets import Limits


def check(case: RotationCase, _limits: Limits) -> Outcome:
    """Number and date of the decision that ends the status of a rotated cadre."""
    rotation = case.rotation
    if rotation.outcome is not End.SETTLED:
        return not_applicable("not_settled")
    number = (rotation.end_decision_no or "").strip() or None
    facts: dict[str, JsonValue] = {
        "end_decision_no": number,
        "ended": rotation.ended.iso() if rotation.ended else None,
    }
    fields: list[FieldRef] = []
    if number is None:
        fields.append(ref(rotation, "end_decision_no"))
    if rotation.ended is None:
        fields.append(ref(rotation, "ended"))
    if not fields:
        return satisfied("settled", facts, {"unit_to": rotation.to_unit})
    reason = "no_number_no_date" if number is None and rotation.ended is None else None
    reason = reason or ("no_number" if number is None else "no_date")
    return breached(reason, facts, {"unit_to": rotation.to_unit}, fields=fields)


RULE = Rule("LC16", check)
