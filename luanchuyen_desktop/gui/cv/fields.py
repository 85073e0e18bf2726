"""Which fields the records of the 2C have on screen, in the order of the form, and how they are named."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from PySide6.QtCore import QCoreApplication

from luanchuyen_desktop.domain.records import FamilyMember, Reward, Training
from luanchuyen_desktop.domain.vocabulary import FamilySide
from luanchuyen_desktop.gui.views.cadre.fields import MISSING, Column, ListKind, date_text
from luanchuyen_desktop.gui.widgets.choice_box import ChoiceBox
from luanchuyen_desktop.gui.widgets.number_edit import CoefficientEdit, NumberEdit, YearEdit
from luanchuyen_desktop.gui.widgets.partial_date_edit import PartialDateEdit
from luanchuyen_desktop.gui.widgets.record_editor import Editor, FieldSpec
from luanchuyen_desktop.gui.widgets.text_edit import NoteEdit, TextEdit

translate = QCoreApplication.translate

ORIGINS: Final = ("Công nhân", "Nông dân", "Cán bộ, công chức", "Trí thức", "Quân nhân", "Tiểu thương", "Tiểu chủ")
GENERAL: Final = ("12/12", "10/10", "7/10", "9/12")
DEGREES: Final = ("Tiến sĩ", "Thạc sĩ", "Phó Giáo sư, Tiến sĩ", "Giáo sư, Tiến sĩ")
PAY_GRADES: Final = ("Chuyên viên", "Chuyên viên chính", "Chuyên viên cao cấp", "Cán sự")
HEALTH: Final = ("Tốt", "Bình thường", "Trung bình")
BLOOD: Final = ("A", "B", "AB", "O")
NO: Final = ("Không",)
STUDY_FORMS: Final = ("Chính quy", "Tại chức", "Vừa làm vừa học", "Từ xa", "Chuyên tu", "Bồi dưỡng", "Tập trung")
DIPLOMAS: Final = ("Tiến sĩ", "Thạc sĩ", "Cử nhân", "Kỹ sư", "Bác sĩ", "Bằng tốt nghiệp", "Chứng chỉ", "Chứng nhận")
REWARDS: Final = (
    "Huân chương Lao động hạng Nhất",
    "Huân chương Lao động hạng Nhì",
    "Huân chương Lao động hạng Ba",
    "Bằng khen",
    "Giấy khen",
    "Chiến sĩ thi đua cấp tỉnh",
    "Chiến sĩ thi đua cơ sở",
    "Huy hiệu 30 năm tuổi Đảng",
)
RELATIONS: Final = (
    *("Bố đẻ", "Mẹ đẻ", "Vợ", "Chồng", "Con đẻ", "Con nuôi", "Anh ruột", "Chị ruột", "Em ruột"),
    *("Bố vợ", "Mẹ vợ", "Bố chồng", "Mẹ chồng", "Anh vợ", "Chị vợ", "Em vợ", "Anh chồng", "Chị chồng", "Em chồng"),
)
_MOST_CENTIMETRES: Final = 999
_MOST_KILOGRAMS: Final = 999
# What a record that is being added does not have yet; the editor asks for it before anything is stored.
_UNSET: Any = None


def _text(name: str, label: str, *suggestions: str, beside: bool = False) -> FieldSpec:
    return FieldSpec(name, label, lambda: TextEdit(suggestions), beside=beside)


def _date(name: str, label: str, *, beside: bool = False) -> FieldSpec:
    return FieldSpec(name, label, PartialDateEdit, beside=beside)


def _number(name: str, label: str, make: Callable[[], Editor], *, beside: bool = False) -> FieldSpec:
    return FieldSpec(name, label, make, beside=beside)


def _note(name: str, label: str) -> FieldSpec:
    return FieldSpec(name, label, NoteEdit)


def headings() -> Mapping[str, str]:
    """The field above which each group of fields begins → the heading."""
    return {
        "other_names": translate("CvFields", "Person"),
        "recruited": translate("CvFields", "Recruitment and work"),
        "organisations": translate("CvFields", "Organisations and military service"),
        "general_education": translate("CvFields", "Education and degree"),
        "pay_grade": translate("CvFields", "Pay grade and allowance"),
        "health": translate("CvFields", "Health and policy"),
        "arrests": translate("CvFields", "Personal history"),
        "income": translate("CvFields", "Family economy"),
    }


def facts_fields() -> list[FieldSpec]:
    """Lý lịch 2C: the single facts."""
    return [*_person(), *_work(), *_organisations(), *_education(), *_pay(), *_health(), *_history(), *_economy()]


def _person() -> list[FieldSpec]:
    return [
        _text("other_names", translate("CvFields", "Other names")),
        _text("phone", translate("CvFields", "Telephone"), beside=True),
        _text("committee", translate("CvFields", "Party committee at present")),
        _text("other_committee", translate("CvFields", "Further Party committee"), beside=True),
        _text("family_origin", translate("CvFields", "Family origin"), *ORIGINS),
        _text("former_occupation", translate("CvFields", "Occupation before recruitment"), beside=True),
    ]


def _work() -> list[FieldSpec]:
    return [
        _date("recruited", translate("CvFields", "Recruited on")),
        _text("recruited_by", translate("CvFields", "Recruited by (body, place)"), beside=True),
        _date("joined_body", translate("CvFields", "At the present body since")),
        _date("revolution", translate("CvFields", "Joined the revolution"), beside=True),
        _text("main_work", translate("CvFields", "Main work at present")),
        _text("strengths", translate("CvFields", "Strengths in work")),
        _text("longest_work", translate("CvFields", "Work done longest"), beside=True),
    ]


def _organisations() -> list[FieldSpec]:
    return [
        _note("organisations", translate("CvFields", "Joined socio-political organisations (name, day)")),
        _date("enlisted", translate("CvFields", "Enlisted")),
        _date("discharged", translate("CvFields", "Discharged"), beside=True),
        _text("military_rank", translate("CvFields", "Highest military rank or post (year)")),
        _text("honours", translate("CvFields", "Honorary titles (year)"), beside=True),
    ]


def _education() -> list[FieldSpec]:
    return [
        _text("general_education", translate("CvFields", "General education"), *GENERAL),
        _text("degree", translate("CvFields", "Academic title or degree"), *DEGREES, beside=True),
    ]


def _pay() -> list[FieldSpec]:
    return [
        _text("pay_grade", translate("CvFields", "Civil service grade"), *PAY_GRADES),
        _text("pay_code", translate("CvFields", "Grade code"), beside=True),
        _text("pay_step", translate("CvFields", "Pay step")),
        _number("pay_coefficient", translate("CvFields", "Pay coefficient"), CoefficientEdit, beside=True),
        _date("pay_from", translate("CvFields", "Paid so since"), beside=True),
        _number("allowance", translate("CvFields", "Position allowance (coefficient)"), CoefficientEdit),
    ]


def _health() -> list[FieldSpec]:
    return [
        _text("health", translate("CvFields", "State of health"), *HEALTH),
        _text("blood_group", translate("CvFields", "Blood group"), *BLOOD, beside=True),
        _number("height_cm", translate("CvFields", "Height (cm)"), lambda: NumberEdit(_MOST_CENTIMETRES)),
        _number("weight_kg", translate("CvFields", "Weight (kg)"), lambda: NumberEdit(_MOST_KILOGRAMS), beside=True),
        _text("identity_no", translate("CvFields", "Identity card number")),
        _text("war_invalid", translate("CvFields", "War invalid class"), *NO),
        _text("martyr_family", translate("CvFields", "Martyr's family"), *NO, "Con liệt sĩ", beside=True),
    ]


def _history() -> list[FieldSpec]:
    return [
        _note("arrests", translate("CvFields", "Arrest or prison (when, where, what was declared)")),
        _note("former_regime", translate("CvFields", "Work under the former regime (body, post, time)")),
        _note("abroad", translate("CvFields", "Relations abroad (organisations, relatives)")),
    ]


def _economy() -> list[FieldSpec]:
    return [
        _note("income", translate("CvFields", "Main income of the family in a year")),
        _note("housing", translate("CvFields", "Housing (kind, area in use)")),
        _note("land", translate("CvFields", "Land (allotted, bought, in production)")),
    ]


# -- lists -------------------------------------------------------------------------------------------------------------


def _plain(label: str, name: str) -> Column:
    return Column(label, lambda record, _catalogue: str(getattr(record, name) or MISSING))


def _day(label: str, name: str) -> Column:
    return Column(label, lambda record, _catalogue: date_text(getattr(record, name)), figures=True)


def training_kind() -> ListKind:
    """Đào tạo, bồi dưỡng."""
    return ListKind(
        record=Training,
        table="training",
        title=translate("CvFields", "Training and courses"),
        short=translate("CvFields", "Training"),
        empty=translate("CvFields", "No training is recorded yet."),
        add=translate("CvFields", "Add a course"),
        blank=lambda cadre: Training(cadre, _UNSET),
        columns=(
            _day(translate("CvFields", "From"), "start"),
            _day(translate("CvFields", "To"), "end"),
            _plain(translate("CvFields", "School"), "school"),
            _plain(translate("CvFields", "Diploma"), "diploma"),
        ),
        fields=lambda _lists: [
            FieldSpec("school", translate("CvFields", "School"), TextEdit, required=True),
            _text("field", translate("CvFields", "Field or name of the course")),
            _date("start", translate("CvFields", "From")),
            _date("end", translate("CvFields", "To"), beside=True),
            _text("form", translate("CvFields", "Form of study"), *STUDY_FORMS),
            _text("diploma", translate("CvFields", "Diploma or certificate"), *DIPLOMAS, beside=True),
        ],
    )


def reward_kind() -> ListKind:
    """Khen thưởng."""
    return ListKind(
        record=Reward,
        table="reward",
        title=translate("CvFields", "Rewards"),
        short=translate("CvFields", "Rewards"),
        empty=translate("CvFields", "No reward is recorded yet."),
        add=translate("CvFields", "Add a reward"),
        blank=lambda cadre: Reward(cadre, _UNSET),
        columns=(
            _day(translate("CvFields", "Date"), "date"),
            _plain(translate("CvFields", "Reward"), "form"),
            _plain(translate("CvFields", "Given by"), "authority"),
        ),
        fields=lambda _lists: [
            FieldSpec("form", translate("CvFields", "Reward"), lambda: TextEdit(REWARDS), required=True),
            _text("authority", translate("CvFields", "Given by")),
            _date("date", translate("CvFields", "Date")),
            _text("decision_no", translate("CvFields", "Decision no."), beside=True),
        ],
    )


def family_kind() -> ListKind:
    """Quan hệ gia đình."""
    return ListKind(
        record=FamilyMember,
        table="family_member",
        title=translate("CvFields", "Family relations"),
        short=translate("CvFields", "Family"),
        empty=translate("CvFields", "No relative is recorded yet."),
        add=translate("CvFields", "Add a relative"),
        blank=lambda cadre: FamilyMember(cadre, FamilySide.OWN, _UNSET, _UNSET),
        columns=(
            _plain(translate("CvFields", "Side"), "side"),
            _plain(translate("CvFields", "Relation"), "relation"),
            _plain(translate("CvFields", "Name"), "name"),
            Column(
                translate("CvFields", "Born"),
                lambda record, _catalogue: str(record.birth_year or MISSING),
                figures=True,
            ),
        ),
        fields=lambda _lists: [
            FieldSpec("side", translate("CvFields", "Side"), lambda: ChoiceBox(FamilySide), required=True),
            FieldSpec(
                "relation",
                translate("CvFields", "Relation"),
                lambda: TextEdit(RELATIONS),
                required=True,
                beside=True,
            ),
            FieldSpec("name", translate("CvFields", "Full name"), TextEdit, required=True),
            _number("birth_year", translate("CvFields", "Year of birth"), YearEdit, beside=True),
            _note("details", translate("CvFields", "Hometown, occupation, post, unit, where they live")),
        ],
    )
