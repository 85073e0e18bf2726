"""What a planning round, an entry, a vote or a line of the source list cannot say, whoever types it."""

from __future__ import annotations

from collections.abc import Mapping

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import PlanningEntry, PlanningRound, PlanningVote, Record, SourceEntry
from luanchuyen_desktop.domain.vocabulary import RoundKind
from luanchuyen_desktop.errors import UserError

_MEND = "Sửa một trong hai ngày."


def planning_faults(record: Record) -> Mapping[str, UserError]:
    """Field → why the record contradicts itself; empty for a record of another kind."""
    if isinstance(record, PlanningRound):
        return _round_faults(record)
    if isinstance(record, PlanningEntry):
        return _entry_faults(record)
    if isinstance(record, PlanningVote):
        return _vote_faults(record)
    return _source_faults(record) if isinstance(record, SourceEntry) else {}


def is_before(first: PartialDate | None, second: PartialDate | None) -> bool:
    """Whether ``first`` is certainly before ``second``; not so where one is not recorded."""
    return first is not None and second is not None and first.latest < second.earliest


def _round_faults(one: PlanningRound) -> dict[str, UserError]:
    faults: dict[str, UserError] = {}
    if one.kind is RoundKind.YEARLY_REVIEW and one.year is None:
        faults["year"] = UserError("Đợt rà soát hằng năm phải ghi năm.", "Nhập năm rà soát.")
    if one.approved is not None and not (one.decision_no or "").strip():
        faults["decision_no"] = UserError("Đợt quy hoạch đã phê duyệt phải có số quyết định.", "Nhập số quyết định.")
    if is_before(one.approved, one.opened):
        words = f"Ngày phê duyệt ({one.approved}) trước ngày bắt đầu đợt ({one.opened})."
        faults["approved"] = UserError(words, _MEND)
    if is_before(one.closed, one.opened):
        words = f"Ngày kết thúc đợt ({one.closed}) trước ngày bắt đầu ({one.opened})."
        faults["closed"] = UserError(words, _MEND)
    elif is_before(one.closed, one.approved):
        words = f"Ngày kết thúc đợt ({one.closed}) trước ngày phê duyệt ({one.approved})."
        faults["closed"] = UserError(words, _MEND)
    return faults


def _entry_faults(entry: PlanningEntry) -> dict[str, UserError]:
    if is_before(entry.removed, entry.approved):
        words = f"Ngày đưa ra khỏi quy hoạch ({entry.removed}) trước ngày phê duyệt ({entry.approved})."
        return {"removed": UserError(words, _MEND)}
    return {}


def _vote_faults(vote: PlanningVote) -> dict[str, UserError]:
    least, total = vote.votes_for, vote.votes_total
    if least is not None and total is not None and least > total:
        words = f"Số phiếu đồng ý ({least}) nhiều hơn tổng số phiếu ({total})."
        return {"votes_for": UserError(words, "Sửa một trong hai số.")}
    return {}


def _source_faults(line: SourceEntry) -> dict[str, UserError]:
    if is_before(line.decided, line.proposed):
        words = f"Ngày duyệt ({line.decided}) trước ngày đề xuất ({line.proposed})."
        return {"decided": UserError(words, _MEND)}
    return {}
