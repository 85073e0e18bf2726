"""DL02 end before start: only pairs whose end is recorded are compared."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import PlanningEntry, Tenure
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
from luanchuyen_desktop.rules.three_valued import not_after

# Records, what they are called in a sentence, and the fields with start and end.
_Spans: TypeAlias = tuple[Sequence[Mendable], str, str, str]


class _Pair(NamedTuple):
    record: Mendable
    kind: str
    start_field: str
    end_field: str
    start: PartialDate | None
    end: PartialDate

    def words(self) -> dict[str, JsonValue]:
        record = self.record
        title = record.title if isinstance(record, Tenure | PlanningEntry) else None
        unit = record.unit if isinstance(record, Tenure) else None
        return {
            "what": {"field": self.kind, "title": title, "unit": unit},
            "start": self.start.iso() if self.start else None,
            "end": self.end.iso(),
        }


def check_cadre(case: CadreCase, _limits: Limits) -> Outcome:
    """Posts, planning entries, discipline."""
    dossier = case.dossier
    return _judge(
        [
            (dossier.tenures, "tenure", "start", "end"),
            (dossier.planning, "planning_entry", "approved", "removed"),
            (dossier.disciplines, "discipline", "date", "expires"),
        ],
        has_posts=bool(dossier.tenures),
    )


def check_rotation(case: RotationCase, _limits: Limits) -> Outcome:
    """End of the rotation against its start and its decision."""
    rotation = (case.rotation,)
    spans: list[_Spans] = [(rotation, "rotation.start_ended", "start", "ended")]
    if case.rotation.decided is not None:  # it is the start that must be known
        spans.append((rotation, "rotation.decided_ended", "decided", "ended"))
    return _judge(spans, has_posts=False)


def _judge(spans: list[_Spans], *, has_posts: bool) -> Outcome:
    count = 0
    wrong: list[_Pair] = []
    unsure: list[_Pair] = []
    for records, kind, start_field, end_field in spans:
        for record in records:
            end = getattr(record, end_field)
            if end is None:
                continue
            count += 1
            start = getattr(record, start_field)
            in_order = None if start is None else not_after(start, end)
            if not in_order:
                found = unsure if in_order is None else wrong
                found.append(_Pair(record, kind, start_field, end_field, start, end))
    if not count:
        return satisfied("nothing_ended") if has_posts else not_applicable("nothing")
    facts: dict[str, JsonValue] = {"pairs": count, "wrong": len(wrong), "unsure": len(unsure)}
    if wrong:
        fields = [ref(pair.record, name) for pair in wrong for name in (pair.end_field, pair.start_field)]
        return breached("backwards", facts, wrong[0].words() | {"more": len(wrong) - 1}, fields=fields)
    return _unsure(unsure, facts) if unsure else satisfied("in_order", facts)


def _unsure(pairs: list[_Pair], facts: dict[str, JsonValue]) -> Outcome:
    coarse_pairs = [pair for pair in pairs if pair.start is not None]
    first = (coarse_pairs or pairs)[0]
    words = first.words() | {"more": len(pairs) - 1}
    needs = [need for pair in [first, *pairs] for need in _needs(pair)]
    return undetermined(
        "unsure" if coarse_pairs else "no_start", facts, words, needs=needs, half_known=bool(coarse_pairs)
    )


def _needs(pair: _Pair) -> tuple[Need, ...]:
    if pair.start is None:
        return (Need("start_date", ref(pair.record, pair.start_field)),)
    return coarse("start_date", pair.record, pair.start_field) + coarse("end_date", pair.record, pair.end_field)


CADRE_RULE = Rule("DL02", check_cadre)
ROTATION_RULE = Rule("DL02", check_rotation)
