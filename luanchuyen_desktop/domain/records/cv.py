"""What the CV form 2C asks for beside the rest of a cadre's file: single facts, training, rewards, family.

Dossiers do not carry these records: no rule reads them, and they are read when somebody looks at them or prints them.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.vocabulary import FamilySide


@dataclass(frozen=True, slots=True)
class CvFacts:
    """Lý lịch 2C: the single facts of one cadre, at most one record for each.

    ``committee``, ``other_committee``: cấp ủy hiện tại, cấp ủy kiêm. ``allowance``: hệ số phụ cấp chức vụ.
    ``recruited``: ngày được tuyển dụng. ``joined_body``: into the present body. ``organisations``: with their days.
    ``degree``: học hàm, học vị. ``pay_grade``, ``pay_code``, ``pay_step``, ``pay_coefficient``, ``pay_from``: ngạch, mã
    ngạch, bậc, hệ số, hưởng từ. ``honours``: danh hiệu được phong. ``arrests``, ``former_regime``, ``abroad``: the
    three parts of lịch sử bản thân. ``income``, ``housing``, ``land``: those of kinh tế gia đình.
    """

    cadre: str
    other_names: str | None = None
    committee: str | None = None
    other_committee: str | None = None
    allowance: Decimal | None = None
    phone: str | None = None
    family_origin: str | None = None
    former_occupation: str | None = None
    recruited: PartialDate | None = None
    recruited_by: str | None = None
    joined_body: PartialDate | None = None
    revolution: PartialDate | None = None
    organisations: str | None = None
    enlisted: PartialDate | None = None
    discharged: PartialDate | None = None
    military_rank: str | None = None
    general_education: str | None = None
    degree: str | None = None
    main_work: str | None = None
    pay_grade: str | None = None
    pay_code: str | None = None
    pay_step: str | None = None
    pay_coefficient: Decimal | None = None
    pay_from: PartialDate | None = None
    honours: str | None = None
    strengths: str | None = None
    longest_work: str | None = None
    health: str | None = None
    height_cm: int | None = None
    weight_kg: int | None = None
    blood_group: str | None = None
    identity_no: str | None = None
    war_invalid: str | None = None
    martyr_family: str | None = None
    arrests: str | None = None
    former_regime: str | None = None
    abroad: str | None = None
    income: str | None = None
    housing: str | None = None
    land: str | None = None
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Training:
    """Đào tạo, bồi dưỡng: one course. ``form``: chính quy, tại chức, …; ``diploma``: văn bằng, chứng chỉ."""

    cadre: str
    school: str
    field: str | None = None
    start: PartialDate | None = None
    end: PartialDate | None = None
    form: str | None = None
    diploma: str | None = None
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Reward:
    """Khen thưởng: ``form`` as ``Bằng khen của Thủ tướng Chính phủ``; ``authority``: cấp quyết định."""

    cadre: str
    form: str
    date: PartialDate | None = None
    authority: str | None = None
    decision_no: str | None = None
    id: int | None = None


@dataclass(frozen=True, slots=True)
class FamilyMember:
    """Quan hệ gia đình: one relative of the cadre or of the spouse. ``details``: hometown, work, where they live."""

    cadre: str
    side: FamilySide
    relation: str
    name: str
    birth_year: int | None = None
    details: str | None = None
    id: int | None = None
