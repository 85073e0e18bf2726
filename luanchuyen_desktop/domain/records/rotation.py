"""The yearly plan, the rotations, and what happens to each of them."""

from __future__ import annotations

from dataclasses import dataclass

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.vocabulary import (
    Appraisal,
    Direction,
    FollowUpKind,
    OpinionGiver,
    Outcome,
    Purpose,
    RotationState,
    Stage,
)


@dataclass(frozen=True, slots=True)
class RotationPlan:
    """Kế hoạch luân chuyển of a year: what Quy định 65-QĐ/TW Điều 7 khoản 1 asks it to state as a whole.

    ``issued`` and ``number``: of the plan as approved; ``None`` while it is a draft. ``closed``: summed up.
    """

    code: str
    year: int
    number: str | None = None
    issued: PartialDate | None = None
    body: str | None = None
    needs: str | None = None
    policy: str | None = None
    closed: PartialDate | None = None
    note: str | None = None
    id: int | None = None


@dataclass(frozen=True, slots=True)
class PlanLine:
    """Nội dung kế hoạch: one need of a yearly plan: how many, to which post, how, where from, for how long.

    Fields of Quy định 65-QĐ/TW Điều 7 khoản 1 and Nghị định 170/2025/NĐ-CP Điều 45. ``placement``: intended afterwards.
    """

    plan: str
    unit: str
    title: str
    count: int | None = None
    direction: Direction | None = None
    purpose: Purpose | None = None
    place: str | None = None
    months: int | None = None
    start: PartialDate | None = None
    placement: str | None = None
    policy: str | None = None
    note: str | None = None
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Rotation:
    """Luân chuyển: one case from the first idea to its end. ``planned_months``: the period decided.

    The opinion of the Ủy ban Kiểm tra: ``appraisal`` in words, its date, conclusion and number of the document.
    ``plan``: the code of the yearly plan it belongs to; ``distance_km``: from home to the new place of work.
    """

    code: str
    cadre: str
    from_unit: str | None
    from_title: str | None
    to_unit: str
    to_title: str
    purpose: Purpose | None = None
    decided: PartialDate | None = None
    start: PartialDate | None = None
    planned_months: int | None = None
    decision_no: str | None = None
    state: RotationState = RotationState.PLANNED
    ended: PartialDate | None = None
    outcome: Outcome | None = None
    end_decision_no: str | None = None
    appraisal: str | None = None
    note: str | None = None
    appraised: PartialDate | None = None
    appraisal_result: Appraisal | None = None
    appraisal_no: str | None = None
    plan: str | None = None
    distance_km: int | None = None
    id: int | None = None


@dataclass(frozen=True, slots=True)
class ProcedureStep:
    """Quy trình: one of the five steps of a rotation; ``votes_for`` of ``votes_total`` where there was a vote."""

    rotation: str
    step: Stage
    date: PartialDate | None = None
    body: str | None = None
    result: str | None = None
    document_no: str | None = None
    votes_for: int | None = None
    votes_total: int | None = None
    id: int | None = None


@dataclass(frozen=True, slots=True)
class DossierItem:
    """Hồ sơ: one paper in the dossier of a rotation, with its date. ``item``: usually one of ``DOSSIER_ITEMS``."""

    rotation: str
    item: str
    date: PartialDate | None = None
    note: str | None = None
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Opinion:
    """Ý kiến on a rotation: of the place it leaves, of the place it goes to, the cadre's own wish, of others."""

    rotation: str
    giver: OpinionGiver
    date: PartialDate | None = None
    stance: Appraisal | None = None
    content: str | None = None
    document_no: str | None = None
    id: int | None = None


@dataclass(frozen=True, slots=True)
class FollowUp:
    """Theo dõi: a yearly review, visit, inspection or help during a rotation, or one of the three papers at its end.

    ``body``: who did it; ``content``: what was found or given (Nghị định 170/2025/NĐ-CP Điều 49); ``year``: the one
    that a yearly review is about.
    """

    rotation: str
    kind: FollowUpKind
    date: PartialDate | None = None
    body: str | None = None
    content: str | None = None
    document_no: str | None = None
    year: int | None = None
    id: int | None = None
