"""What a step of planning would write, in sentences: shown before it is done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from luanchuyen_desktop.domain.records import PlanningEntry, PlanningRound
from luanchuyen_desktop.services.planning.planning_rounds import RoundPlan, is_reviewed

_MOST_NAMED = 8
_OFF, _KEPT = "đưa ra", "giữ lại"


def plan_in_words(
    before: PlanningRound, entries: Sequence[PlanningEntry], plan: RoundPlan, names: Mapping[str, str]
) -> list[str]:
    """One sentence for each thing that would be written, then what should be minded. ``entries``: as they are now."""
    lines = _round_lines(before, plan.round)
    old = {entry.id: entry for entry in entries}
    gone = [entry for entry in plan.entries if entry.removed is not None and old[entry.id].removed is None]
    kept = [entry for entry in plan.entries if entry.removed is None and entry.reviewed != old[entry.id].reviewed]
    approved = [entry for entry in plan.entries if entry.approved is not None and _decision(entry, old[entry.id])]
    if approved:
        number, day = approved[0].decision_no, approved[0].approved
        lines.append(f"Ghi quyết định {number} ngày {day} vào quy hoạch của {_people(approved, names)}.")
    if kept:
        lines.append(f"Giữ lại, ghi ngày rà soát {kept[0].reviewed}: {_people(kept, names)}.")
    if gone:
        one = gone[0]
        lines.append(
            f"Đưa ra khỏi quy hoạch từ {one.removed} theo quyết định {one.removal_no} ({one.removal_reason}): "
            f"{_people(gone, names)}."
        )
    return [*lines, *(f"Lưu ý: {remark}" for remark in plan.remarks)]


def _decision(entry: PlanningEntry, old: PlanningEntry) -> bool:
    return (entry.decision_no, entry.approved) != (old.decision_no, old.approved)


def _round_lines(before: PlanningRound, after: PlanningRound | None) -> list[str]:
    if after is None:
        return []
    lines = []
    if after.approved != before.approved:
        lines.append(f"Đợt {after.code}: phê duyệt theo quyết định {after.decision_no} ngày {after.approved}.")
    if after.closed != before.closed:
        lines.append(f"Đợt {after.code}: kết thúc ngày {after.closed}.")
    return lines


def _people(entries: Sequence[PlanningEntry], names: Mapping[str, str]) -> str:
    return people_in_words([names.get(entry.cadre, entry.cadre) for entry in entries])


def people_in_words(names: Sequence[str]) -> str:
    """``3 người (An, Bình, Cường)``; of many only the first are named."""
    rest = len(names) - _MOST_NAMED
    told = ", ".join(names[:_MOST_NAMED]) + (f" và {rest} người khác" if rest > 0 else "")
    return f"{len(names)} người ({told})" if names else "0 người"


def entry_kind(one: PlanningRound, entry: PlanningEntry) -> str:
    """How far an entry is within a round, in words."""
    if entry.removed is not None:
        return _OFF
    if entry.round == one.code:
        return "chờ phê duyệt" if entry.approved is None else "đã phê duyệt"
    return _KEPT if is_reviewed(one, entry) else "chưa rà soát"


def entry_state(one: PlanningRound, entry: PlanningEntry) -> str:
    """The same with its day: ``giữ lại 20/09/2026``."""
    kind = entry_kind(one, entry)
    day = {_OFF: entry.removed, _KEPT: entry.reviewed}.get(kind)
    return f"{kind} {day}" if day is not None else kind


def counts_in_words(one: PlanningRound, entries: Sequence[PlanningEntry]) -> str:
    """``24 người: đã phê duyệt 20, chờ phê duyệt 4``."""
    counts: dict[str, int] = {}
    for entry in entries:
        kind = entry_kind(one, entry)
        counts[kind] = counts.get(kind, 0) + 1
    parts = ", ".join(f"{kind} {count}" for kind, count in sorted(counts.items()))
    return f"{len(entries)} mục: {parts}" if entries else "chưa có ai"
