"""A made-up case for a book in which nothing is recorded yet, so that a template can be looked at with values in it."""

from __future__ import annotations

from datetime import date
from typing import Final

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.dossier import Catalogue, Dossier
from luanchuyen_desktop.domain.records import (
    Cadre,
    Evaluation,
    Opinion,
    Place,
    PlanLine,
    PlanningEntry,
    ProcedureStep,
    Rotation,
    RotationPlan,
    Tenure,
    Title,
    Unit,
)
from luanchuyen_desktop.domain.vocabulary import (
    Appraisal,
    Direction,
    Grade,
    Level,
    OpinionGiver,
    Outcome,
    Purpose,
    RotationState,
    Sex,
    Stage,
)
from luanchuyen_desktop.services.papers.contents.case import Checked, PaperCase, Planned

SAMPLE_NAME: Final = "Trường hợp ví dụ (không có trong sổ)"
_NAME: Final = "Nguyễn Văn A"
_MONTHS: Final = 36


def sample_catalogue() -> Catalogue:
    """The places, units and titles that the sample names."""
    places = (Place("T", "tỉnh B", Level.PROVINCE), Place("X", "xã C", Level.COMMUNE, parent="T"))
    units = (
        Unit("S", "Sở Nội vụ", Level.PROVINCE, place="T"),
        Unit("D", "Đảng ủy xã C", Level.COMMUNE, place="X"),
        Unit("O", "Ban Tổ chức Tỉnh ủy", Level.PROVINCE, place="T"),
    )
    titles = (
        Title("P", "Phó Giám đốc Sở", mode="Bổ nhiệm"),
        Title("B", "Bí thư Đảng ủy xã", is_head=True, mode="Chỉ định"),
        Title("V", "Phó Trưởng Ban", mode="Bổ nhiệm"),
    )
    return Catalogue(
        {each.code: each for each in places}, {each.code: each for each in units}, {each.code: each for each in titles}
    )


def sample_rotation(as_of: date) -> PaperCase:
    """A rotation that was decided three years ago and has just ended."""
    year = as_of.year
    ended = PartialDate(year, as_of.month, 1)
    rotation = Rotation(
        "VD",
        "A",
        "S",
        "P",
        "D",
        "B",
        Purpose.NON_LOCAL,
        PartialDate(year - 3, 1, 5),
        PartialDate(year - 3, 1, 15),
        _MONTHS,
        "01",
        RotationState.ENDED,
        ended,
        Outcome.EARLY,
        note=f"{Outcome.EARLY}: theo yêu cầu nhiệm vụ",
        appraised=PartialDate(year - 4, 12, 20),
        appraisal_result=Appraisal.AGREED,
    )
    cadre = Cadre(
        "A",
        _NAME,
        PartialDate(1980, 5, 12),
        Sex.MALE,
        "Kinh",
        "Không",
        "xã C, tỉnh B",
        party_joined=PartialDate(2005, 3, 2),
        party_official=PartialDate(2006, 3, 2),
        education="Thạc sĩ Quản lý công",
        political_theory="Cao cấp",
        state_management="Chuyên viên chính",
    )
    dossier = Dossier(
        cadre,
        (
            Tenure("A", PartialDate(2019, 3), PartialDate(year - 3, 1, 14), "S", "P"),
            Tenure("A", PartialDate(year - 3, 1, 15), ended, "D", "B"),
            Tenure("A", PartialDate(year, as_of.month, 2), None, "O", "V"),
        ),
        (PlanningEntry("A", f"{year - 1}-{year + 4}", "V", "O"),),
        evaluations=tuple(Evaluation("A", each, Grade.GOOD) for each in range(year - 3, year)),
        rotations=(rotation,),
        steps=tuple(
            ProcedureStep(
                "VD", stage, PartialDate(year - 4, 11, 3), "Ban Tổ chức Tỉnh ủy", "Đồng ý", votes_for=14, votes_total=15
            )
            for stage in Stage
        ),
    )
    opinions = tuple(
        Opinion("VD", giver, PartialDate(year - 4, 11, 12), Appraisal.AGREED, "Nhất trí") for giver in OpinionGiver
    )
    checks = (Checked("Thời gian luân chuyển", "Đạt", "Thời hạn 36 tháng, ít nhất 36 tháng."),)
    return PaperCase(dossier, rotation, opinions=opinions, checks=checks)


def sample_plan(as_of: date) -> PaperCase:
    """A plan of this year for two posts."""
    year = as_of.year
    plan = RotationPlan("VD", year, needs="Ưu tiên các xã khó khăn về cán bộ.", policy="Hỗ trợ nhà ở công vụ.")
    lines = (
        PlanLine("VD", "D", "B", 1, Direction.DOWN, Purpose.NON_LOCAL, months=_MONTHS, start=PartialDate(year, 3)),
        PlanLine("VD", "O", "V", 2, Direction.UP, Purpose.TRAINING, months=_MONTHS, placement="Trở về nơi đi"),
    )
    rotation = Rotation("VD", "A", "S", "P", "D", "B")
    return PaperCase(plan=plan, lines=lines, people=(Planned(_NAME, rotation),))
