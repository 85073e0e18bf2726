"""Granted waivers: to whom, for what, and whether they cover a day. A bound that is not recorded does not bind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Waiver
from luanchuyen_desktop.domain.vn_text import fold
from luanchuyen_desktop.domain.vocabulary import SubjectKind, WaiverState
from luanchuyen_desktop.rules.finding import JsonValue, Verdict
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
from luanchuyen_desktop.rules.rule import WaiverCase
from luanchuyen_desktop.rules.three_valued import Truth, all_of, not_after


def granted_to(waivers: Iterable[Waiver], kind: SubjectKind, subject: str) -> tuple[Waiver, ...]:
    """The granted waivers of one subject; those asked for or refused set nothing aside."""
    return tuple(
        waiver
        for waiver in waivers
        if waiver.state is WaiverState.GRANTED and waiver.subject == subject and waiver.subject_kind is kind
    )


def granted_by(waivers: Iterable[Waiver], authority: str) -> tuple[Waiver, ...]:
    """Those whose recorded authority is this one, however it is written in full."""
    return tuple(waiver for waiver in waivers if fold(authority) in fold(waiver.authority or ""))


def is_over(waiver: Waiver, day: PartialDate) -> Truth:
    """Whether it ended before a day."""
    if waiver.valid_to is None:
        return False
    lasts = not_after(day, waiver.valid_to)
    return None if lasts is None else not lasts


def covers(waiver: Waiver, day: PartialDate) -> Truth:
    """Whether it is valid on a day."""
    begun = waiver.valid_from is None or not_after(waiver.valid_from, day)
    lasts = waiver.valid_to is None or not_after(day, waiver.valid_to)
    return all_of((begun, lasts))


def is_waived(rule: str, granted: Iterable[Waiver], day: PartialDate) -> bool:
    """Whether one of the granted waivers is for the rule and certainly valid on the day."""
    return any(waiver.rule == rule and covers(waiver, day) is True for waiver in granted)


def is_needed(verdict: Verdict) -> Truth:
    """Whether a rule's verdict asks for a waiver."""
    if verdict is Verdict.UNDETERMINED:
        return None
    return verdict is Verdict.BREACHED


def waiver_facts(waiver: Waiver, count: int) -> dict[str, JsonValue]:
    """The waiver, and how many granted ones its subject has."""
    return {
        "waivers": count,
        "rule": waiver.rule,
        "document_no": waiver.document_no,
        "valid_from": waiver.valid_from.iso() if waiver.valid_from else None,
        "valid_to": waiver.valid_to.iso() if waiver.valid_to else None,
    }


def lacks(outcome: Outcome) -> list[Need]:
    """What the rule of a waiver lacks to say whether it is breached."""
    return [Need(name, field) for name in outcome.missing for field in outcome.fields]


def coarse_bounds(waiver: Waiver) -> list[Need]:
    """The dates of a waiver that are recorded but not to the day."""
    needs: list[Need] = []
    if waiver.valid_from is not None:
        needs += coarse("waiver_from", waiver, "valid_from")
    if waiver.valid_to is not None:
        needs += coarse("waiver_to", waiver, "valid_to")
    return needs


def judge_each(
    case: WaiverCase,
    truth: Callable[[Waiver], Truth],
    needs: Callable[[Waiver], Iterable[Need]],
    reasons: tuple[str, str],
    words: Mapping[str, JsonValue],
) -> Outcome:
    """The first waiver of which ``truth`` holds breaches. A waiver whose rule is not judged here is left out.

    ``reasons``: of a breach, and of none; ``needs``: what would tell of a waiver that is open.
    """
    judged = [(waiver, truth(waiver)) for waiver in case.granted if waiver.rule in case.outcomes]
    if not judged:
        return not_applicable("no_waiver")
    found, none = reasons
    for waiver, holds in judged:
        if holds:
            fields = [ref(waiver, "valid_to"), ref(waiver, "state")]
            return breached(found, waiver_facts(waiver, len(judged)), words, fields=fields)
    unsure = [waiver for waiver, holds in judged if holds is None]
    if unsure:
        reason = "rule_open" if lacks(case.outcomes[unsure[0].rule]) else "unsure"
        wanted = [need for waiver in unsure for need in needs(waiver)]
        return undetermined(reason, waiver_facts(unsure[0], len(judged)), words, needs=wanted)
    return satisfied(none, waiver_facts(judged[0][0], len(judged)), words)
