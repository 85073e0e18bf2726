"""What a 2C still lacks. Only what everybody has is asked for: who was never a soldier lacks no day of enlistment."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from luanchuyen_desktop.domain.dossier import Dossier
from luanchuyen_desktop.domain.records import CvFacts
from luanchuyen_desktop.store.cv import CvParts

PHOTO_GAP: Final = "photo"
_OF_CADRE: Final = (
    ("birth", "ngày sinh"),
    ("sex", "giới tính"),
    ("birthplace", "nơi sinh"),
    ("hometown", "quê quán"),
    ("residence", "nơi ở hiện nay"),
    ("ethnicity", "dân tộc"),
    ("party_joined", "ngày vào Đảng"),
    ("party_official", "ngày chính thức"),
    ("education", "trình độ chuyên môn"),
    ("political_theory", "lý luận chính trị"),
    ("languages", "ngoại ngữ"),
)
_OF_FACTS: Final = (
    ("phone", "điện thoại"),
    ("family_origin", "thành phần gia đình xuất thân"),
    ("former_occupation", "nghề nghiệp trước khi tuyển dụng"),
    ("recruited", "ngày được tuyển dụng"),
    ("recruited_by", "cơ quan tuyển dụng"),
    ("joined_body", "ngày vào cơ quan hiện nay"),
    ("organisations", "ngày tham gia tổ chức chính trị - xã hội"),
    ("general_education", "giáo dục phổ thông"),
    ("main_work", "công tác chính đang làm"),
    ("pay_grade", "ngạch công chức"),
    ("pay_code", "mã ngạch"),
    ("pay_step", "bậc lương"),
    ("pay_coefficient", "hệ số lương"),
    ("pay_from", "hưởng lương từ"),
    ("strengths", "sở trường công tác"),
    ("longest_work", "công việc làm lâu nhất"),
    ("health", "tình trạng sức khỏe"),
    ("height_cm", "chiều cao"),
    ("weight_kg", "cân nặng"),
    ("blood_group", "nhóm máu"),
    ("identity_no", "số căn cước"),
    ("arrests", "có bị bắt, bị tù hay không"),
    ("former_regime", "có làm việc trong chế độ cũ hay không"),
    ("abroad", "quan hệ với nước ngoài"),
    ("income", "nguồn thu nhập"),
    ("housing", "nhà ở"),
    ("land", "đất ở"),
)


@dataclass(frozen=True, slots=True)
class CvGap:
    """One thing that is not recorded: its name in a sentence, and the table and field where it belongs."""

    label: str
    table: str
    field: str


def cv_gaps(dossier: Dossier, parts: CvParts, *, has_photo: bool) -> tuple[CvGap, ...]:
    """In the order of the form; the photo first."""
    return tuple(_gaps(dossier, parts, has_photo=has_photo))


def _gaps(dossier: Dossier, parts: CvParts, *, has_photo: bool) -> Iterator[CvGap]:
    if not has_photo:
        yield CvGap("ảnh 4×6", PHOTO_GAP, "")
    for field, label in _OF_CADRE:
        if getattr(dossier.cadre, field) is None and not (field == "hometown" and dossier.cadre.hometown_place):
            yield CvGap(label, "cadre", field)
    facts = parts.facts or CvFacts(dossier.cadre.code)
    for field, label in _OF_FACTS:
        if getattr(facts, field) is None:
            yield CvGap(label, "cv_facts", field)
    if not parts.trainings:
        yield CvGap("quá trình đào tạo, bồi dưỡng", "training", "school")
    if not dossier.tenures:
        yield CvGap("quá trình công tác", "tenure", "start")
    if not parts.family:
        yield CvGap("quan hệ gia đình", "family_member", "relation")
