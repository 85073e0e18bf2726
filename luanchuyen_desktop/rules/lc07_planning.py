"""LC07 Trong quy hoạch: for training, an approved planning entry is active on the date of the act."""

from __future__ import annotations

from luanchuyen_desktop.domain.records import PlanningEntry
from luanchuyen_desktop.domain.vocabulary import Purpose
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
from luanchuyen_desktop.rules.planning import entry_facts, entry_needs, is_active
from luanchuyen_desktop.rules.rule import RotationCase, Rule
from luanchuyen_desktop.rules.rule_sets import Limits
from luanchuyen_desktop.rules.three_valued import not_after


def check(case: RotationCase, _limits: Limits) -> Outcome:
    """One active entry is enough."""
    if case.rotation.purpose is not Purpose.TRAINING:
        return not_applicable("not_training")
    entries = case.dossier.planning
    judged = [(entry, is_active(entry, case.act)) for entry in entries]
    words: dict[str, JsonValue] = {"act": case.act.iso()}
    for entry, truth in judged:
        if truth:
            return satisfied("active", entry_facts(entry, len(entries)), words)
    for entry, truth in judged:
        if truth is None:
            needs = _needs(case, [each for each, known in judged if known is None])
            half_known = entry.approved is not None
            reason = "unsure" if half_known else "no_approval_date"
            return undetermined(reason, entry_facts(entry, len(entries)), words, needs=needs, half_known=half_known)
    if not entries:
        return breached("no_entry", {"entries": 0}, words, fields=[ref(case.rotation, "purpose")])
    last = entries[-1]
    reason = "removed" if last.removed and not_after(last.removed, case.act) else "approved_later"
    field = ref(last, "removed" if reason == "removed" else "approved")
    return breached(reason, entry_facts(last, len(entries)), words, fields=[field])


def _needs(case: RotationCase, unsure: list[PlanningEntry]) -> list[Need]:
    needs = [need for entry in unsure for need in entry_needs(entry)]
    return needs or [*coarse("decided", case.rotation, "decided")]


RULE = Rule("LC07", check)
