"""DL07 two records that look like one person. Nothing is ever merged: the clerk compares them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from luanchuyen_desktop.domain.namesakes import likeness
from luanchuyen_desktop.domain.records import Cadre
from luanchuyen_desktop.rules.finding import JsonValue
from luanchuyen_desktop.rules.outcome import Need, Outcome, breached, ref, satisfied, undetermined
from luanchuyen_desktop.rules.rule import CadreCase, Rule
from luanchuyen_desktop.rules.rule_sets import Limits


def check(case: CadreCase, _limits: Limits) -> Outcome:
    """The namesakes who look like this person; else those who may, once more is recorded."""
    if not case.dossier.namesakes:  # nearly everybody
        return satisfied("unlike", {"namesakes": [], "possible_namesakes": []})
    cadre = case.dossier.cadre
    judged = [(other, likeness(cadre, other)) for other in case.dossier.namesakes]
    alike = [other for other, truth in judged if truth]
    possible = [other for other, truth in judged if truth is None]
    facts: dict[str, JsonValue] = {
        "birth": cadre.birth.iso() if cadre.birth else None,
        "namesakes": [other.code for other in alike],
        "possible_namesakes": [other.code for other in possible],
    }
    if alike:
        same_birth = [other for other in alike if cadre.birth is not None and other.birth == cadre.birth]
        fields = [ref(cadre, "name"), ref(cadre, "birth"), *(ref(other, "name") for other in alike)]
        reason = "same_birth" if same_birth else "same_hometown"
        return breached(reason, facts, _words(cadre, same_birth or alike), fields=fields)
    if possible:
        return undetermined("unsure", facts, _words(cadre, possible), needs=_needs(cadre, possible))
    return satisfied("unlike", facts)


def _words(cadre: Cadre, others: Sequence[Cadre]) -> dict[str, JsonValue]:
    people = [{"name": other.name, "code": other.code} for other in others]
    return {"name": cadre.name, "count": len(others), "people": people}


def _needs(cadre: Cadre, others: Iterable[Cadre]) -> Iterator[Need]:
    """Births that are not known to the day, hometowns that are not recorded: here first, then in the other records."""
    yield from _lacking(cadre, "birth", "hometown")
    for other in others:
        yield from _lacking(other, "namesake_birth", "namesake_hometown")


def _lacking(cadre: Cadre, birth: str, hometown: str) -> Iterator[Need]:
    if cadre.birth is None or not cadre.birth.is_exact:
        yield Need(birth, ref(cadre, "birth"))
    if not (cadre.hometown or cadre.hometown_place):
        yield Need(hometown, ref(cadre, "hometown"))


RULE = Rule("DL07", check)
