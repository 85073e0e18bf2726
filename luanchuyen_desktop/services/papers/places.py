"""Where each placeholder of a text form is entered: what is missing leads there."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from luanchuyen_desktop.documents.forms.form_slots import Missing
from luanchuyen_desktop.domain.records import Rotation, RotationPlan
from luanchuyen_desktop.domain.vocabulary import OpinionGiver, Stage
from luanchuyen_desktop.rules.finding import FieldRef, slot
from luanchuyen_desktop.services.papers.contents.procedure_part import BY_HAND
from luanchuyen_desktop.services.papers.joint import Joint
from luanchuyen_desktop.services.papers.particulars import Case


class Where(Enum):
    """What the place is."""

    TYPED = auto()  # a field of the window in which papers are made
    NUMBER = auto()
    DATE = auto()
    SETTINGS = auto()  # the settings of the papers
    RECORD = auto()  # a field of a record
    NOWHERE = auto()  # a file of the program


@dataclass(frozen=True, slots=True)
class Place:
    """``field``: of the record, where it is one."""

    where: Where
    field: FieldRef | None = None


# A field, or the list of records in the cadre's file where one is to be added.
_OF_CADRE: Final = {
    "dong_chi": "sex",
    "ho_ten": "name",
    "gioi_tinh": "sex",
    "dan_toc": "ethnicity",
    "ton_giao": "religion",
    "que_quan": "hometown",
    "noi_sinh": "birthplace",
    "noi_o": "residence",
    "chuyen_mon": "education",
    "llct": "political_theory",
    "qlnn": "state_management",
    "ngoai_ngu": "languages",
    "tin_hoc": "it_skills",
    "ngay_sinh": "birth",
    "ngay_vao_dang": "party_joined",
    "ngay_chinh_thuc": "party_official",
    "quy_hoach": "planning_entry",
    "ky_luat": "discipline",
    "xep_loai_3_nam": "evaluation",
    "qua_trinh": "tenure",
}
_OF_ROTATION: Final = {
    "chuc_vu_hien_nay": "from_title",
    "noi_di": "from_unit",
    "noi_den": "to_unit",
    "chuc_vu_moi": "to_title",
    "chuc_vu_den": "to_title",
    "ma_luan_chuyen": "from_title",
    "thoi_han": "planned_months",
    "ngay_bat_dau": "start",
    "ngay_het_han": "start",
    "muc_dich": "purpose",
    "quyet_dinh_luan_chuyen": "decision_no",
    "ngay_ket_thuc": "ended",
    "ngay_bo_tri": "ended",
    "ly_do": "note",
    "ket_qua": "outcome",
    "chuc_vu_bo_tri": "ended",
    "noi_bo_tri": "ended",
    "tham_dinh": "appraisal",
    "dieu_kien": "state",
    "theo_doi": "state",
}
_OF_STEP: Final = {
    "buoc": "date",
    "ngay_hop": "date",
    "co_quan_hop": "body",
    "so_phieu": "votes_total",
    "phieu_dong_y": "votes_for",
    "phieu_khong_dong_y": "votes_for",
    "ty_le_dong_y": "votes_for",
    "ty_le_khong_dong_y": "votes_for",
    "ket_luan_hop": "result",
}
_OF_OPINION: Final = {
    "y_kien": OpinionGiver.ORIGIN,
    "y_kien_noi_di": OpinionGiver.ORIGIN,
    "y_kien_noi_den": OpinionGiver.DESTINATION,
    "nguyen_vong": OpinionGiver.CADRE,
}
_OF_PLAN: Final = {
    "nam_ke_hoach": "year",
    "nhu_cau": "needs",
    "chinh_sach": "policy",
    "tong_so": "needs",
    "nhu_cau_vi_tri": "needs",
    "nhan_su": "year",
}


_TOGETHER: Final = "can_bo"  # the persons of one paper; the column is what a paper about one asks for


def place_of(missing: Missing, case: Case) -> Place:
    """Where the value is entered for this case; of a paper about several rotations, for the first of them."""
    name, _, column = missing.slot.partition(".")
    if isinstance(case, Joint):
        return place_of(missing, case.rotations[0])
    if name == _TOGETHER:
        name = column
    if missing.field == BY_HAND:
        return Place(Where.TYPED)
    if name == "so_ky_hieu":
        return Place(Where.NUMBER)
    if name == "ngay_van_ban":
        return Place(Where.DATE)
    field = _field(name, case)
    if field is not None:
        return Place(Where.RECORD, field)
    return Place(Where.NOWHERE if missing.field.endswith(".toml") else Where.SETTINGS)


def _field(name: str, case: Rotation | RotationPlan) -> FieldRef | None:
    if isinstance(case, RotationPlan):
        return FieldRef("rotation_plan", case.code, _OF_PLAN[name]) if name in _OF_PLAN else None
    if name in _OF_CADRE:
        return FieldRef("cadre", case.cadre, _OF_CADRE[name])
    if name in _OF_ROTATION:
        return FieldRef("rotation", case.code, _OF_ROTATION[name])
    if name in _OF_STEP:
        return FieldRef("procedure_step", slot(case.code, str(Stage.DECISION.number)), _OF_STEP[name])
    if name in _OF_OPINION:
        return FieldRef("opinion", slot(case.code, _OF_OPINION[name].value), "content")
    return _of_catalogue(name, case)


def _of_catalogue(name: str, rotation: Rotation) -> FieldRef | None:
    return FieldRef("title", rotation.to_title, "mode") if name == "cach_bo_tri" else None
