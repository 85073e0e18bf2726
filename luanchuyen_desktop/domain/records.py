"""The records of a book, one frozen dataclass a table, fields in the order of the exchange workbook.

``id`` is the row's number in the book (``None`` until it is stored); references to other records are their codes.
Every date is a ``PartialDate`` or ``None`` for unknown. Optional text is ``None`` when nothing is recorded.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.vocabulary import (
    Appraisal,
    Block,
    Grade,
    Level,
    Outcome,
    Purpose,
    RotationState,
    Sex,
    Stage,
    StandardKind,
    SubjectKind,
    TenureForm,
    WaiverState,
)


@dataclass(frozen=True, slots=True)
class Place:
    """Địa bàn: an administrative place with its dates and the places that succeeded it."""

    code: str
    name: str
    level: Level
    parent: str | None = None
    valid_from: PartialDate | None = None
    valid_to: PartialDate | None = None
    successors: tuple[str, ...] = ()
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Unit:
    """Đơn vị: an agency, organisation or local committee in which posts are held."""

    code: str
    name: str
    level: Level | None = None
    block: Block | None = None
    parent: str | None = None
    place: str | None = None
    valid_from: PartialDate | None = None
    valid_to: PartialDate | None = None
    successors: tuple[str, ...] = ()
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Title:
    """Chức danh. ``rank``: bậc tương đương, a lower number is a higher post, equal is equivalent."""

    code: str
    name: str
    rank: int | None = None
    is_head: bool = False
    is_key: bool = False
    is_non_local: bool = False
    mode: str | None = None
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Position:
    """Vị trí: how many holders of a title a unit may have; ``None`` when no number is recorded."""

    unit: str
    title: str
    quota: int | None = None
    id: int | None = None


@dataclass(frozen=True, slots=True)
class TitleStandard:
    """Tiêu chuẩn chức danh: the least level of one kind that a title asks for, from a day to a day.

    ``level`` is a word for a level (Đại học, Cao cấp, …) as ``resources/education_levels.toml`` knows them.
    """

    title: str
    kind: StandardKind
    level: str
    valid_from: PartialDate | None = None
    valid_to: PartialDate | None = None
    document: str | None = None
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Cadre:
    """Cán bộ: identity, Party membership, education. ``retirement`` only when a date is recorded by decision."""

    code: str
    name: str
    birth: PartialDate | None = None
    sex: Sex | None = None
    ethnicity: str | None = None
    religion: str | None = None
    hometown: str | None = None
    hometown_place: str | None = None
    birthplace: str | None = None
    residence: str | None = None
    party_joined: PartialDate | None = None
    party_official: PartialDate | None = None
    education: str | None = None
    political_theory: str | None = None
    state_management: str | None = None
    languages: str | None = None
    it_skills: str | None = None
    retirement: PartialDate | None = None
    note: str | None = None
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Tenure:
    """Một dòng quá trình công tác. ``end`` is the last day in the post; ``None`` with a known start: still held.

    ``continues``: on record that the service goes on from the unit that this one succeeded.
    """

    cadre: str
    start: PartialDate | None
    end: PartialDate | None
    unit: str
    title: str
    concurrent: bool = False
    form: TenureForm | None = None
    decision_no: str | None = None
    term: str | None = None
    continues: bool = False
    id: int | None = None


@dataclass(frozen=True, slots=True)
class PlanningEntry:
    """Quy hoạch: a cadre planned for a title (in a unit, where it is known) in a term such as ``2025-2030``."""

    cadre: str
    term: str
    title: str
    unit: str | None = None
    decision_no: str | None = None
    approved: PartialDate | None = None
    reviewed: PartialDate | None = None
    removed: PartialDate | None = None
    removal_reason: str | None = None
    id: int | None = None


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """Nguồn luân chuyển: a cadre on a year's rotation source list."""

    cadre: str
    year: int
    proposed: PartialDate | None = None
    state: str | None = None
    reason: str | None = None
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Đánh giá, xếp loại of one year."""

    cadre: str
    year: int
    grade: Grade
    remark: str | None = None
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Discipline:
    """Kỷ luật: form, date of the decision, and the day it lapses where that is recorded."""

    cadre: str
    form: str
    date: PartialDate
    expires: PartialDate | None = None
    decision_no: str | None = None
    id: int | None = None


@dataclass(frozen=True, slots=True)
class LocalityDetermination:
    """Xác định người địa phương: a recorded human decision for a cadre and a place."""

    cadre: str
    place: str
    is_local: bool
    basis: str | None = None
    date: PartialDate | None = None
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Rotation:
    """Luân chuyển: one case from the first idea to its end. ``planned_months``: the period decided.

    The opinion of the Ủy ban Kiểm tra: ``appraisal`` in words, its date, conclusion and number of the document.
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
class Waiver:
    """Ngoại lệ: an exception to one rule for one subject, by the authority that may allow it."""

    rule: str
    subject_kind: SubjectKind
    subject: str
    authority: str | None = None
    document_no: str | None = None
    date: PartialDate | None = None
    reason: str | None = None
    valid_from: PartialDate | None = None
    valid_to: PartialDate | None = None
    state: WaiverState | None = None
    id: int | None = None


CatalogueRecord: TypeAlias = Place | Unit | Title | Position
CadreRecord: TypeAlias = (
    Cadre | Tenure | PlanningEntry | SourceEntry | Evaluation | Discipline | LocalityDetermination | Rotation
)
RotationRecord: TypeAlias = ProcedureStep | DossierItem
Record: TypeAlias = CatalogueRecord | TitleStandard | CadreRecord | RotationRecord | Waiver
