"""The records of a book, one frozen dataclass a table, fields in the order of the exchange workbook.

``id`` is the row's number in the book (``None`` until it is stored); references to other records are their codes.
Every date is a ``PartialDate`` or ``None`` for unknown. Optional text is ``None`` when nothing is recorded.
"""

from __future__ import annotations

from typing import TypeAlias

from luanchuyen_desktop.domain.records.attachment import Attachment
from luanchuyen_desktop.domain.records.cadre import Cadre, Discipline, Evaluation, LocalityDetermination, Tenure
from luanchuyen_desktop.domain.records.catalogue import AllowanceRate, Place, Position, Title, TitleStandard, Unit
from luanchuyen_desktop.domain.records.cv import CvFacts, FamilyMember, Reward, Training
from luanchuyen_desktop.domain.records.paper import RegisterEntry, TemplateVersion
from luanchuyen_desktop.domain.records.planning import PlanningEntry, PlanningRound, PlanningVote, SourceEntry
from luanchuyen_desktop.domain.records.rotation import (
    DossierItem,
    FollowUp,
    Opinion,
    PlanLine,
    ProcedureStep,
    Rotation,
    RotationPlan,
)
from luanchuyen_desktop.domain.records.waiver import Waiver

__all__ = [
    "AllowanceRate",
    "Attachment",
    "Cadre",
    "CadreRecord",
    "CatalogueRecord",
    "CvFacts",
    "CvRecord",
    "Discipline",
    "DossierItem",
    "Evaluation",
    "FamilyMember",
    "FollowUp",
    "LocalityDetermination",
    "Opinion",
    "Place",
    "PlanLine",
    "PlanRecord",
    "PlanningEntry",
    "PlanningRound",
    "PlanningVote",
    "Position",
    "ProcedureStep",
    "Record",
    "RegisterEntry",
    "Reward",
    "Rotation",
    "RotationPlan",
    "RotationRecord",
    "SourceEntry",
    "TemplateVersion",
    "Tenure",
    "Title",
    "TitleStandard",
    "Training",
    "Unit",
    "Waiver",
]

CatalogueRecord: TypeAlias = Place | Unit | Title | Position | AllowanceRate
CadreRecord: TypeAlias = (
    Cadre | Tenure | PlanningEntry | SourceEntry | Evaluation | Discipline | LocalityDetermination | Rotation
)
RotationRecord: TypeAlias = ProcedureStep | DossierItem | Opinion | FollowUp
PlanRecord: TypeAlias = PlanningRound | PlanningVote | RotationPlan | PlanLine
CvRecord: TypeAlias = CvFacts | Training | Reward | FamilyMember
Record: TypeAlias = (
    CatalogueRecord
    | TitleStandard
    | CadreRecord
    | RotationRecord
    | PlanRecord
    | Waiver
    | Attachment
    | RegisterEntry
    | TemplateVersion
    | CvRecord
)
