"""What the 2C adds to the files of some of the sample cadres: facts, courses, rewards, relatives. All invented."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from random import Random
from typing import Any, Final

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Cadre, CvFacts, FamilyMember, Reward, Training
from luanchuyen_desktop.domain.vocabulary import FamilySide, Sex
from luanchuyen_desktop.services.demo import dates
from luanchuyen_desktop.services.demo.drafts import Draft
from luanchuyen_desktop.services.demo.people import Populace

_LEADING: Final = 40  # rank; of these nearly all have handed in their 2C
_HANDED_IN: Final = {True: 0.85, False: 0.06}
_WITHOUT_BLANKS: Final = 0.5  # of those that were handed in
_OFTEN_BLANK: Final = ("strengths", "longest_work", "housing", "land", "blood_group", "former_occupation", "pay_step")
_ORIGINS: Final = ("Nông dân", "Nông dân", "Công nhân", "Cán bộ, công chức", "Trí thức", "Tiểu thương")
_STRENGTHS: Final = (
    "Công tác tổ chức xây dựng Đảng",
    "Quản lý nhà nước về kinh tế",
    "Công tác dân vận",
    "Tham mưu tổng hợp",
    "Công tác kiểm tra, giám sát",
)
_GRADES: Final = {  # by rank: ngạch, mã ngạch, coefficients of the steps
    30: ("Chuyên viên cao cấp", "01.001", "6.20", "0.36", 6),
    60: ("Chuyên viên chính", "01.002", "4.40", "0.34", 8),
    99: ("Chuyên viên", "01.003", "2.34", "0.33", 9),
}
_ALLOWANCES: Final = {12: "1.25", 20: "1.05", 30: "0.9", 40: "0.7", 50: "0.5", 60: "0.3", 70: "0.2"}
_SCHOOLS: Final = (
    "Trường Đại học Đà Lạt",
    "Trường Đại học Luật Thành phố Hồ Chí Minh",
    "Trường Đại học Kinh tế Thành phố Hồ Chí Minh",
    "Trường Đại học Nông Lâm Thành phố Hồ Chí Minh",
    "Học viện Hành chính Quốc gia",
    "Trường Đại học Tây Nguyên",
)
_REWARDS: Final = (
    ("Bằng khen", "Chủ tịch Ủy ban nhân dân tỉnh"),
    ("Giấy khen", "Ban Thường vụ Tỉnh ủy"),
    ("Chiến sĩ thi đua cơ sở", "Ủy ban nhân dân tỉnh"),
    ("Bằng khen", "Thủ tướng Chính phủ"),
    ("Huân chương Lao động hạng Ba", "Chủ tịch nước"),
)
_JOBS: Final = ("giáo viên", "cán bộ hưu trí", "làm nông", "viên chức y tế", "buôn bán", "kỹ sư", "công chức")


class CurriculumWriter:
    """Adds the 2C to a finished draft, drawn apart, so that it changes nothing in the careers."""

    def __init__(self, rng: Random, populace: Populace, as_of: date) -> None:
        self._rng, self._populace, self._as_of = rng, populace, as_of

    def write(self, draft: Draft) -> None:
        """Most leaders have handed it in, of the others few; half of what was handed in has blanks."""
        rng, cadre = self._rng, draft.cadre
        rank = min(stint.seat.rank or 90 for stint in draft.career.stints)
        if cadre.birth is None or not draft.tenures or rng.random() >= _HANDED_IN[rank <= _LEADING]:
            return
        begun = draft.career.stints[0].start
        facts = self._facts(draft, rank, begun)
        if rng.random() >= _WITHOUT_BLANKS:
            blanks: dict[str, Any] = dict.fromkeys(rng.sample(_OFTEN_BLANK, 3))
            facts = replace(facts, **blanks)
        draft.curriculum += [facts]
        draft.trainings += self._trainings(cadre, begun)
        draft.rewards += self._rewards(cadre, begun)
        draft.family += self._family(cadre)

    def _facts(self, draft: Draft, rank: int, begun: date) -> CvFacts:
        rng, cadre, stints = self._rng, draft.cadre, draft.career.stints
        grade, code, first, step, most = next(pay for limit, pay in _GRADES.items() if rank <= limit)
        steps = rng.randint(2, most - 1)
        soldier = cadre.sex is Sex.MALE and rng.random() < 0.15
        born = cadre.birth.year if cadre.birth else begun.year - 22
        allowance = next((value for limit, value in _ALLOWANCES.items() if rank <= limit), None)
        return CvFacts(
            cadre.code,
            allowance=Decimal(allowance) if allowance else None,
            phone=f"0900 000 {rng.randint(100, 999)}",
            family_origin=rng.choice(_ORIGINS),
            former_occupation=rng.choice(("Sinh viên", "Học sinh", "Giáo viên")),
            recruited=dates.month(begun),
            recruited_by=f"{_place(cadre)}",
            joined_body=dates.month(stints[-1].start),
            organisations=f"Đoàn TNCS Hồ Chí Minh (26/3/{born + 15}); Công đoàn ({begun.year})",
            enlisted=PartialDate(born + 19, 2) if soldier else None,
            discharged=PartialDate(born + 21, 2) if soldier else None,
            military_rank="Hạ sĩ" if soldier else None,
            general_education="12/12",
            degree=_degree(cadre.education),
            main_work=rng.choice(("Lãnh đạo, quản lý", "Công tác xây dựng Đảng", "Quản lý nhà nước")),
            pay_grade=grade,
            pay_code=code,
            pay_step=f"{steps}/{most}",
            pay_coefficient=Decimal(first) + Decimal(step) * (steps - 1),
            pay_from=PartialDate(self._as_of.year - rng.randint(1, 3), rng.randint(1, 12)),
            strengths=rng.choice(_STRENGTHS),
            longest_work=rng.choice(_STRENGTHS),
            health="Tốt",
            height_cm=rng.randint(160, 176) if cadre.sex is Sex.MALE else rng.randint(150, 165),
            weight_kg=rng.randint(54, 75) if cadre.sex is Sex.MALE else rng.randint(45, 60),
            blood_group=rng.choice(("O", "A", "B", "AB")),
            identity_no=f"000{rng.randint(10**8, 10**9 - 1)}",
            war_invalid="Không",
            martyr_family="Không",
            arrests="Không",
            former_regime="Không",
            abroad="Không",
            income="Lương và phụ cấp",
            housing=f"Nhà riêng, cấp 4, {rng.randint(60, 120)} m²",
            land=f"Đất ở {rng.randint(80, 300)} m²",
        )

    def _trainings(self, cadre: Cadre, begun: date) -> Iterator[Training]:
        rng = self._rng
        level, _, rest = (cadre.education or "Đại học Luật").partition(" ")
        subject = rest.partition(" ")[2]  # the level is two words: Thạc sĩ Luật
        first, last = PartialDate(begun.year - 4, 9), PartialDate(begun.year, 6)
        yield Training(cadre.code, rng.choice(_SCHOOLS), subject, first, last, "Chính quy", "Cử nhân")
        if level in {"Thạc", "Tiến"}:
            year = begun.year + rng.randint(4, 9)
            diploma = "Thạc sĩ" if level == "Thạc" else "Tiến sĩ"
            span = PartialDate(year, 10), PartialDate(year + 2, 10)
            yield Training(cadre.code, rng.choice(_SCHOOLS), subject, *span, "Vừa làm vừa học", diploma)
        if cadre.political_theory in {"Cao cấp", "Cử nhân"}:
            year = min(begun.year + rng.randint(8, 12), self._as_of.year - 2)
            span = PartialDate(year, 9), PartialDate(year + 1, 7)
            school = "Học viện Chính trị khu vực II"
            yield Training(cadre.code, school, "Lý luận chính trị", *span, "Tập trung", "Cao cấp lý luận chính trị")
        if cadre.state_management:
            year = begun.year + rng.randint(2, 6)
            yield Training(
                cadre.code,
                "Học viện Hành chính Quốc gia",
                f"Bồi dưỡng ngạch {cadre.state_management.lower()}",
                PartialDate(year, 3),
                PartialDate(year, 6),
                "Bồi dưỡng",
                "Chứng chỉ",
            )

    def _rewards(self, cadre: Cadre, begun: date) -> Iterator[Reward]:
        past = range(begun.year + 1, self._as_of.year)
        years = sorted(self._rng.sample(past, min(self._rng.randint(0, 3), len(past))))
        for year, (form, authority) in zip(years, _REWARDS, strict=False):
            yield Reward(cadre.code, form, PartialDate(year), authority, f"{self._rng.randint(100, 3000)}/QĐ-KT")

    def _family(self, cadre: Cadre) -> Iterator[FamilyMember]:
        rng, born = self._rng, cadre.birth.year if cadre.birth else 1980
        is_man = cadre.sex is not Sex.FEMALE
        own, other = FamilySide.OWN, FamilySide.SPOUSE
        home = cadre.hometown or "cùng tỉnh"
        father, mother = self._named(Sex.MALE, cadre.name), self._named(Sex.FEMALE)
        yield FamilyMember(cadre.code, own, "Bố đẻ", father, born - rng.randint(24, 32), f"Quê {home}; cán bộ hưu trí")
        yield FamilyMember(cadre.code, own, "Mẹ đẻ", mother, born - rng.randint(21, 28), f"Quê {home}; làm nông")
        spouse = self._named(Sex.FEMALE if is_man else Sex.MALE)
        relation = "Vợ" if is_man else "Chồng"
        lives = f"nơi ở: {cadre.residence}" if cadre.residence else "ở cùng gia đình"
        yield FamilyMember(cadre.code, own, relation, spouse, born + rng.randint(-4, 4), f"{self._job()}; {lives}")
        for number in range(rng.randint(1, 2)):
            sex = rng.choice((Sex.MALE, Sex.FEMALE))
            child = self._named(sex, cadre.name if is_man else spouse)
            year = min(born + rng.randint(26, 33) + 3 * number, self._as_of.year - 1)
            yield FamilyMember(cadre.code, own, "Con đẻ", child, year, "Còn đi học")
        if rng.random() < 0.7:
            brother = self._named(Sex.MALE, cadre.name)
            yield FamilyMember(
                cadre.code, own, "Em ruột", brother, born + rng.randint(2, 8), f"{self._job()}; quê {home}"
            )
        kin = ("Bố vợ", "Mẹ vợ") if is_man else ("Bố chồng", "Mẹ chồng")
        for relation, sex in zip(kin, (Sex.MALE, Sex.FEMALE), strict=True):
            name = self._named(sex, spouse if sex is Sex.MALE else None)
            yield FamilyMember(cadre.code, other, relation, name, born - rng.randint(22, 30), self._job())

    def _named(self, sex: Sex, family_of: str | None = None) -> str:
        """A name, with the family name of somebody else's where they are of one family."""
        name = self._populace.draw(self._rng, sex).name
        return " ".join([family_of.split()[0], *name.split()[1:]]) if family_of else name

    def _job(self) -> str:
        return self._rng.choice(_JOBS).capitalize()


def _place(cadre: Cadre) -> str:
    return f"Cơ quan tại {cadre.residence.split(', ')[-1]}" if cadre.residence else "Cơ quan trong tỉnh"


def _degree(education: str | None) -> str | None:
    words = education or ""
    return next((level for level in ("Tiến sĩ", "Thạc sĩ") if words.startswith(level)), "Cử nhân")
