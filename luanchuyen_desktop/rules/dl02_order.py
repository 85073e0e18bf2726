"""DL02 end before start: only pairs whose end is recorded are compared."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.rules.finding import JsonValue
from luanchuyen_desktop.rules.outcome import (
    Mendable,
    Need,
    Outcome,
    breached,
    coarse,
    not_applicable,
    ref,
    satisfied,
    undetermined,
)
from luanchuyen_desktop.rules.rule import CadreCase, RotationCase, Rule
from luanchuyen_desktop.rules.rule_sets import Limits
from luanchuyen_desktop.rules.three_valued import Truth, not_after


class _Pair(NamedTuple):
    record: Mendable
    kind: str
    start_field: str
    end_field: str
    start: PartialDate | None
    end: PartialDate
    title: str | None = None
    unit: str | None = None

    def in_order(self) -> Truth:
        return None if self.start is None else not_after(self.start, self.end)

    def words(self) -> dict[str, JsonValue]:
        return {
            "what": {"field": self.kind, "title": self.title, "unit": self.unit},
            "start": self.start.iso() if self.start else None,
            "end": self.end.iso(),
        }


def check_cadre(case: CadreCase, _limits: Limits) -> Outcome:
    """Posts, planning entries, discipline."""
    pairs = list(_cadre_pairs(case))
    if not pairs:
        return satisfied("nothing_ended") if case.dossier.tenures else not_applicable("nothing")
    return _judge(pairs)


def check_rotation(case: RotationCase, _limits: Limits) -> Outcome:
    """End of the rotation against its start and its decision."""
    rotation = case.rotation
    if rotation.ended is None:
        return not_applicable("nothing")
    ended = rotation.ended
    pairs = [_Pair(rotation, "rotation.start_ended", "start", "ended", rotation.start, ended)]
    if rotation.decided is not None:  # it is the start that must be known
        pairs.append(_Pair(rotation, "rotation.decided_ended", "decided", "ended", rotation.decided, ended))
    return _judge(pairs)


def _cadre_pairs(case: CadreCase) -> Iterator[_Pair]:
    for tenure in case.dossier.tenures:
        if tenure.end is not None:
            yield _Pair(tenure, "tenure", "start", "end", tenure.start, tenure.end, tenure.title, tenure.unit)
    for entry in case.dossier.planning:
        if entry.removed is not None:
            yield _Pair(entry, "planning_entry", "approved", "removed", entry.approved, entry.removed, entry.title)
    for discipline in case.dossier.disciplines:
        if discipline.expires is not None:
            yield _Pair(discipline, "discipline", "date", "expires", discipline.date, discipline.expires)


def _judge(pairs: list[_Pair]) -> Outcome:
    judged = [(pair, pair.in_order()) for pair in pairs]
    wrong = [pair for pair, truth in judged if truth is False]
    unsure = [pair for pair, truth in judged if truth is None]
    facts: dict[str, JsonValue] = {"pairs": len(pairs), "wrong": len(wrong), "unsure": len(unsure)}
    if wrong:
        fields = [ref(pair.record, name) for pair in wrong for name in (pair.end_field, pair.start_field)]
        return breached("backwards", facts, wrong[0].words() | {"more": len(wrong) - 1}, fields=fields)
    if not unsure:
        return satisfied("in_order", facts)
    coarse_pairs = [pair for pair in unsure if pair.start is not None]
    first = (coarse_pairs or unsure)[0]
    words = first.words() | {"more": len(unsure) - 1}
    needs = [need for pair in [first, *unsure] for need in _needs(pair)]
    return undetermined(
        "unsure" if coarse_pairs else "no_start", facts, words, needs=needs, half_known=bool(coarse_pairs)
    )


def _needs(pair: _Pair) -> tuple[Need, ...]:
    if pair.start is None:
        return (Need("start_date", ref(pair.record, pair.start_field)),)
    return coarse("start_date", pair.record, pair.start_field) + coarse("end_date", pair.record, pair.end_field)


CADRE_RULE = Rule("DL02", check_cadre)
ROTATION_RULE = Rule("DL02", check_rotation)
