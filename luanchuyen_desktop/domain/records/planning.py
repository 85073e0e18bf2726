"""The planning pool and the yearly source of rotation."""

from __future__ import annotations

from dataclasses import dataclass

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.vocabulary import RoundKind


@dataclass(frozen=True, slots=True)
class PlanningRound:
    """Đợt quy hoạch: one round of planning for a term, at its start or as a yearly review.

    ``closed``: the day on which it was finished; ``None`` while it runs. ``approved`` and ``decision_no``: of the
    decision that approved its list.
    """

    code: str
    kind: RoundKind
    term: str
    year: int | None = None
    opened: PartialDate | None = None
    closed: PartialDate | None = None
    approved: PartialDate | None = None
    decision_no: str | None = None
    note: str | None = None
    id: int | None = None


@dataclass(frozen=True, slots=True)
class PlanningEntry:
    """Quy hoạch: a cadre planned for a title (in a unit, where it is known) in a term such as ``2025-2030``.

    ``round``: the code of the planning round that it came from; ``removal_no``: of the decision that took it off.
    """

    cadre: str
    term: str
    title: str
    unit: str | None = None
    decision_no: str | None = None
    approved: PartialDate | None = None
    reviewed: PartialDate | None = None
    removed: PartialDate | None = None
    removal_reason: str | None = None
    round: str | None = None
    removal_no: str | None = None
    id: int | None = None


@dataclass(frozen=True, slots=True)
class PlanningVote:
    """Phiếu quy hoạch: the vote on one planning entry (cadre, term, title, unit) in one step of a round."""

    cadre: str
    term: str
    title: str
    unit: str | None
    step: str
    date: PartialDate | None = None
    votes_for: int | None = None
    votes_total: int | None = None
    id: int | None = None


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """Nguồn luân chuyển: a cadre on a year's rotation source list.

    ``decided`` and ``document_no``: of the Standing Committee's word on it.
    """

    cadre: str
    year: int
    proposed: PartialDate | None = None
    state: str | None = None
    reason: str | None = None
    proposed_by: str | None = None
    decided: PartialDate | None = None
    document_no: str | None = None
    id: int | None = None
