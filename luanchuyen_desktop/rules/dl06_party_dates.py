"""DL06 official Party date before the probationary one."""

from __future__ import annotations

from luanchuyen_desktop.rules.finding import JsonValue
from luanchuyen_desktop.rules.outcome import (
    Outcome,
    breached,
    coarse,
    not_applicable,
    ref,
    satisfied,
    undetermined,
)
from luanchuyen_desktop.rules.rule import CadreCase, Rule
from luanchuyen_desktop.rules.rule_sets import Limits
from luanchuyen_desktop.rules.three_valued import not_after


def check(case: CadreCase, _limits: Limits) -> Outcome:
    """Only where an official date is recorded."""
    cadre = case.dossier.cadre
    joined, official = cadre.party_joined, cadre.party_official
    if official is None:
        return not_applicable("no_official_date")
    facts: dict[str, JsonValue] = {
        "party_joined": joined.iso() if joined else None,
        "party_official": official.iso(),
    }
    if joined is None:
        return undetermined("no_joined_date", facts, needs=coarse("party_joined", cadre, "party_joined"))
    in_order = not_after(joined, official)
    if in_order is None:
        needs = coarse("party_joined", cadre, "party_joined") + coarse("party_official", cadre, "party_official")
        return undetermined("unsure", facts, needs=needs, half_known=True)
    if in_order:
        return satisfied("in_order", facts)
    return breached("backwards", facts, fields=[ref(cadre, "party_official"), ref(cadre, "party_joined")])


RULE = Rule("DL06", check)
