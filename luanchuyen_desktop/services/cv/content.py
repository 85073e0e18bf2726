"""The numbered fields 1 to 31 of the form 2C-TCTW-98, from the file of a cadre and what the 2C adds to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from luanchuyen_desktop.documents.cv.cv_contents import (
    CvBlock,
    CvContent,
    CvField,
    CvLine,
    CvPart,
    CvPhoto,
    CvSignature,
    CvTable,
)
from luanchuyen_desktop.documents.text import BLANK, BLANK_DATE, long_date
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.dossier import Dossier
from luanchuyen_desktop.domain.records import CvFacts, FamilyMember, Reward, Tenure
from luanchuyen_desktop.domain.vocabulary import FamilySide
from luanchuyen_desktop.services.cv.present_names import PresentNames
from luanchuyen_desktop.services.rotations.rotation_desk import main_post
from luanchuyen_desktop.store.cv import CvParts

FORM_NAME: Final = "Mẫu 2C-TCTW-98"
_NONE: Final = "Không"
_NOW: Final = "nay"
_UNKNOWN_DAY: Final = "…… /…… /………"
_UNKNOWN_MONTH: Final = "…/……"
_WIDE: Final = 3


@dataclass(frozen=True, slots=True)
class CvCase:
    """What one 2C is made from. ``province``, ``place``: of the office, where they are set; ``names``: of the day."""

    dossier: Dossier
    parts: CvParts
    photo: CvPhoto | None
    names: PresentNames
    as_of: date
    province: str | None = None
    place: str | None = None


def cv_content(case: CvCase) -> CvContent:
    """The whole paper. What is not recorded is left to be filled in by hand, but for religion and discipline."""
    cadre = case.dossier.cadre
    unit = _present_unit(case)
    return CvContent(
        name=f"{cadre.name} ({cadre.code})",
        code=cadre.code,
        top_left=(CvField("Tỉnh (thành phố):", case.province), CvField("Đơn vị trực thuộc:", unit)),
        top_right=(CvField(FORM_NAME, ""), CvField("Số hiệu cán bộ:", cadre.code)),
        title=("SƠ YẾU LÝ LỊCH",),
        photo=case.photo,
        photo_words="Ảnh 4×6",
        beside=tuple(_beside_photo(case)),
        blocks=(
            *_identity(case),
            *_work(case),
            *_education(case),
            *_standing(case),
            *_training(case),
            *_career(case),
            *_history(_facts(case)),
            *_family(case),
            *_economy(_facts(case)),
        ),
        place_date=f"{case.place or BLANK}, {BLANK_DATE}",
        declarant=CvSignature(
            ("NGƯỜI KHAI", "Tôi xin cam đoan những lời khai trên đây là đúng sự thật", "(ký, ghi rõ họ tên)")
        ),
        confirmation=CvSignature(("XÁC NHẬN CỦA CƠ QUAN QUẢN LÝ", "(thủ trưởng đơn vị ký tên, đóng dấu)")),
    )


def _facts(case: CvCase) -> CvFacts:
    return case.parts.facts or CvFacts(case.dossier.cadre.code)


def _present_unit(case: CvCase) -> str | None:
    post = main_post(case.dossier, case.as_of)
    return case.names.unit(post.unit) if post is not None else None


def _line(*fields: CvField) -> CvLine:
    return CvLine(fields)


def _one(label: str, value: str | None, lines: int = 1) -> CvLine:
    return CvLine((CvField(label, value, lines=lines),))


def _dated(label: str, day: PartialDate | None, share: int = 1) -> CvField:
    """A field for a day, of which the form keeps room for three numbers."""
    return CvField(label, str(day) if day is not None else None, share, blank=_UNKNOWN_DAY)


def _day(day: PartialDate | None) -> str | None:
    return str(day) if day is not None else None


def _decimal(value: Decimal | None) -> str | None:
    return str(value).replace(".", ",") if value is not None else None


# -- who it is ---------------------------------------------------------------------------------------------------------


def _beside_photo(case: CvCase) -> Iterator[CvBlock]:
    cadre, facts = case.dossier.cadre, _facts(case)
    yield _line(
        CvField("1) Họ và tên khai sinh:", cadre.name.upper(), share=_WIDE, bold=True),
        CvField("Nam, nữ:", cadre.sex.value if cadre.sex else None),
    )
    yield _one("2) Các tên gọi khác:", facts.other_names)
    yield _one("3) Cấp ủy hiện tại:", facts.committee)
    yield _one("Cấp ủy kiêm:", facts.other_committee)
    yield _one("Chức vụ (Đảng, đoàn thể, chính quyền, kể cả chức vụ kiêm nhiệm):", _posts(case), lines=2)
    yield _one("Phụ cấp chức vụ:", _decimal(facts.allowance))
    yield _one("4) Sinh ngày:", long_date(cadre.birth).removeprefix("ngày ") if cadre.birth else None)
    yield _one("5) Nơi sinh:", case.names.place(cadre.birthplace))


def _posts(case: CvCase) -> str | None:
    """Those held on the day, full-time ones first."""
    held = [each for each in case.dossier.tenures if _is_held(each, case.as_of)]
    held.sort(key=lambda each: each.concurrent)
    return "; ".join(dict.fromkeys(case.names.post(each) for each in held)) or None


def _is_held(tenure: Tenure, day: date) -> bool:
    begun = tenure.start is None or tenure.start.earliest <= day
    return begun and (tenure.end is None or tenure.end.latest >= day)


def _identity(case: CvCase) -> Iterator[CvBlock]:
    cadre, facts = case.dossier.cadre, _facts(case)
    yield _one("6) Quê quán:", case.names.place(cadre.hometown, cadre.hometown_place))
    yield _line(
        CvField("7) Nơi ở hiện nay:", case.names.place(cadre.residence), share=_WIDE),
        CvField("Điện thoại:", facts.phone, share=2),
    )
    yield _line(CvField("8) Dân tộc:", cadre.ethnicity), CvField("9) Tôn giáo:", cadre.religion or _NONE))
    yield _one("10) Thành phần gia đình xuất thân:", facts.family_origin)
    yield _one("11) Nghề nghiệp bản thân trước khi được tuyển dụng:", facts.former_occupation)


def _work(case: CvCase) -> Iterator[CvBlock]:
    cadre, facts = case.dossier.cadre, _facts(case)
    yield _line(
        _dated("12) Ngày được tuyển dụng:", facts.recruited, share=2),
        CvField("Vào cơ quan nào, ở đâu:", facts.recruited_by, share=_WIDE),
    )
    yield _line(
        _dated("13) Ngày vào cơ quan hiện nay đang công tác:", facts.joined_body, share=4),
        _dated("Ngày tham gia cách mạng:", facts.revolution, share=_WIDE),
    )
    yield _line(
        _dated("14) Ngày vào Đảng Cộng sản Việt Nam:", cadre.party_joined, share=4),
        _dated("Ngày chính thức:", cadre.party_official, share=_WIDE),
    )
    yield _one("15) Ngày tham gia các tổ chức chính trị - xã hội:", facts.organisations, lines=2)
    yield _line(_dated("16) Ngày nhập ngũ:", facts.enlisted), _dated("Ngày xuất ngũ:", facts.discharged))
    yield _one("Quân hàm, chức vụ cao nhất (năm):", facts.military_rank)


def _education(case: CvCase) -> Iterator[CvBlock]:
    cadre, facts = case.dossier.cadre, _facts(case)
    yield _line(
        CvField("17) Trình độ học vấn: Giáo dục phổ thông:", facts.general_education, share=4),
        CvField("Học hàm, học vị:", facts.degree, share=_WIDE),
    )
    yield _one("Chuyên môn:", cadre.education)
    yield _line(CvField("Lý luận chính trị:", cadre.political_theory), CvField("Ngoại ngữ:", cadre.languages))
    yield _line(CvField("Quản lý nhà nước:", cadre.state_management), CvField("Tin học:", cadre.it_skills))
    yield _one("18) Công tác chính đang làm:", facts.main_work)
    yield _line(CvField("19) Ngạch công chức:", facts.pay_grade, share=2), CvField("Mã ngạch:", facts.pay_code))
    yield _line(
        CvField("Bậc lương:", facts.pay_step),
        CvField("Hệ số:", _decimal(facts.pay_coefficient)),
        CvField("Từ tháng, năm:", _month(facts.pay_from) if facts.pay_from else None),
    )


def _standing(case: CvCase) -> Iterator[CvBlock]:
    facts = _facts(case)
    yield _one("20) Danh hiệu được phong (năm nào):", facts.honours)
    yield _one("21) Sở trường công tác:", facts.strengths)
    yield _one("22) Công việc đã làm lâu nhất:", facts.longest_work)
    yield _one("23) Khen thưởng (huân chương, huy chương, năm nào):", _rewards(case.parts.rewards), lines=2)
    faults = [_sentence(each.form, each.date, None, each.decision_no) for each in case.dossier.disciplines]
    yield _one("24) Kỷ luật (Đảng, chính quyền, đoàn thể, năm nào, hình thức):", "; ".join(faults) or _NONE)
    yield _line(
        CvField("25) Tình trạng sức khỏe:", facts.health, share=4),
        CvField("Cao:", _height(facts.height_cm), share=2),
        CvField("Cân nặng:", f"{facts.weight_kg} kg" if facts.weight_kg is not None else None, share=2),
        CvField("Nhóm máu:", facts.blood_group, share=2),
    )
    yield _line(
        CvField("26) Số CMND/căn cước:", facts.identity_no, share=4),
        CvField("Thương binh loại:", facts.war_invalid, share=_WIDE),
        CvField("Gia đình liệt sĩ:", facts.martyr_family, share=_WIDE),
    )


def _height(centimetres: int | None) -> str | None:
    """``1m68``, as the form has it."""
    return f"{centimetres // 100}m{centimetres % 100:02d}" if centimetres is not None else None


def _rewards(rewards: Sequence[Reward]) -> str | None:
    return "; ".join(_sentence(each.form, each.date, each.authority, each.decision_no) for each in rewards) or None


def _sentence(what: str, day: PartialDate | None, authority: str | None, number: str | None) -> str:
    """``Bằng khen của Chủ tịch UBND tỉnh (2019, Quyết định số 12-QĐ)``."""
    given = f" của {authority}" if authority else ""
    details = [text for text in (_day(day), f"số {number}" if number else "") if text]
    return f"{what}{given}" + (f" ({', '.join(details)})" if details else "")


# -- tables ------------------------------------------------------------------------------------------------------------


def _training(case: CvCase) -> Iterator[CvBlock]:
    yield CvPart("27) ĐÀO TẠO, BỒI DƯỠNG VỀ CHUYÊN MÔN, NGHIỆP VỤ, LÝ LUẬN CHÍNH TRỊ, NGOẠI NGỮ, TIN HỌC")
    rows = tuple(
        (
            each.school,
            each.field or "",
            _span(each.start, each.end, None),
            each.form or "",
            each.diploma or "",
        )
        for each in case.parts.trainings
    )
    headings = (
        "Tên trường",
        "Ngành học hoặc tên lớp học",
        "Từ tháng, năm – đến tháng, năm",
        "Hình thức học",
        "Văn bằng, chứng chỉ, trình độ gì",
    )
    yield CvTable(headings, (26, 24, 17, 14, 19), rows)


def _career(case: CvCase) -> Iterator[CvBlock]:
    yield CvPart("28) TÓM TẮT QUÁ TRÌNH CÔNG TÁC")
    rows = tuple(
        (
            _span(each.start, each.end, _NOW if each.start is not None else None),
            case.names.post(each) + (" (kiêm nhiệm)" if each.concurrent else ""),
        )
        for each in case.dossier.tenures
    )
    headings = ("Từ tháng, năm – đến tháng, năm", "Chức danh, chức vụ, đơn vị công tác (Đảng, chính quyền, đoàn thể)")
    yield CvTable(headings, (25, 75), rows, blank_rows=8)


def _span(start: PartialDate | None, end: PartialDate | None, still: str | None) -> str:
    """``09/1999 – 06/2003``. ``still``: what stands for an end that is not there yet; blank where neither is known."""
    if start is None and end is None:
        return ""
    return f"{_month(start)} – {still if end is None and still else _month(end)}"


def _month(day: PartialDate | None) -> str:
    if day is None:
        return _UNKNOWN_MONTH
    return f"{day.month:02d}/{day.year}" if day.month is not None else str(day.year)


def _history(facts: CvFacts) -> Iterator[CvBlock]:
    yield CvPart("29) ĐẶC ĐIỂM LỊCH SỬ BẢN THÂN")
    yield _one(
        "a) Bị bắt, bị tù (từ ngày tháng năm nào đến ngày tháng năm nào, ở đâu, đã khai báo cho ai, những vấn đề gì):",
        facts.arrests,
        lines=3,
    )
    yield _one(
        "b) Làm việc trong chế độ cũ (cơ quan, đơn vị nào, địa điểm, chức danh, chức vụ, thời gian làm việc):",
        facts.former_regime,
        lines=3,
    )
    yield _one(
        "c) Quan hệ với nước ngoài (tham gia tổ chức nào, có thân nhân nào ở nước ngoài, làm gì, địa chỉ):",
        facts.abroad,
        lines=3,
    )


def _family(case: CvCase) -> Iterator[CvBlock]:
    parts = (
        (FamilySide.OWN, "a) Về bản thân: bố, mẹ, vợ (hoặc chồng), các con, anh chị em ruột", 6),
        (FamilySide.SPOUSE, "b) Về bên vợ (hoặc chồng): bố, mẹ, anh chị em ruột", 4),
    )
    yield CvPart("30) QUAN HỆ GIA ĐÌNH")
    headings = (
        "Quan hệ",
        "Họ và tên",
        "Năm sinh",
        "Quê quán, nghề nghiệp, chức danh, chức vụ, đơn vị công tác, học tập, nơi ở; thành viên tổ chức chính trị - "
        "xã hội",
    )
    for side, words, blank in parts:
        rows = tuple(_relative(each) for each in case.parts.family if each.side is side)
        yield CvPart(words)
        yield CvTable(headings, (14, 26, 10, 50), rows, blank)


def _relative(each: FamilyMember) -> tuple[str, ...]:
    return (each.relation, each.name, str(each.birth_year or ""), each.details or "")


def _economy(facts: CvFacts) -> Iterator[CvBlock]:
    yield CvPart("31) HOÀN CẢNH KINH TẾ GIA ĐÌNH")
    yield _one("- Nguồn thu nhập chính của gia đình hằng năm (lương, các nguồn khác):", facts.income, lines=2)
    yield _one(
        "- Nhà ở (được cấp, được thuê, tự mua, tự xây; loại nhà, tổng diện tích sử dụng):", facts.housing, lines=2
    )
    yield _one("- Đất ở, đất sản xuất, kinh doanh (được cấp, tự mua; diện tích):", facts.land, lines=2)
