"""What stands round the cases of ``edge_cases``: planning, papers, steps, evaluations, exceptions, education, texts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from luanchuyen_desktop.domain.dates import PartialDate, add_months
from luanchuyen_desktop.domain.records import (
    Cadre,
    Discipline,
    DossierItem,
    Evaluation,
    LocalityDetermination,
    PlanningEntry,
    Position,
    ProcedureStep,
    Record,
    Rotation,
    Tenure,
    Title,
    TitleStandard,
    Waiver,
)
from luanchuyen_desktop.domain.vocabulary import (
    DOSSIER_ITEMS,
    Appraisal,
    Grade,
    Outcome,
    RotationState,
    Stage,
    StandardKind,
    SubjectKind,
    WaiverState,
)
from tests.oracle import edge_cases
from tests.oracle.edge_cases import PLACES, TITLES, UNITS, CaseWriter

RULES_OF_ROTATIONS = (*(f"LC{n:02d}" for n in (1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 15, 16, 17)), "DL01")
RULES_OF_CADRES = ("LC05", "LC18", "LC19", "LC20", "DL03", "DL04", "DL07", "DL09")

DEPUTIES = (
    Title("P60", "Phó Giám đốc", 60),
    Title("P61", "phó trưởng ban", 60),
    Title("P40", "Phó Bí thư, Chủ tịch", 40, is_head=True),
    Title("N70", "Chuyên viên Phòng Phóng sự", 70),
)

STANDARDS = (
    TitleStandard("T40", StandardKind.EDUCATION, "Đại học"),
    TitleStandard("T40", StandardKind.POLITICAL_THEORY, "Cao cấp", PartialDate(2022, 4, 28)),
    TitleStandard("T40N", StandardKind.EDUCATION, "Thạc sĩ", PartialDate(2024), None),
    TitleStandard("T40N", StandardKind.EDUCATION, "Đại học", None, PartialDate(2023)),
    TitleStandard("T45", StandardKind.STATE_MANAGEMENT, "Chuyên viên chính", PartialDate(2025, 7)),
    TitleStandard("T45", StandardKind.LANGUAGES, "B1"),
    TitleStandard("T50", StandardKind.IT_SKILLS, "Cơ bản", PartialDate(2020, 5, 31), PartialDate(2025, 6, 30)),
    TitleStandard("T50", StandardKind.POLITICAL_THEORY, "Trung cấp"),
    TitleStandard("T51", StandardKind.EDUCATION, "Đại học", None, PartialDate(2024, 2, 29)),
)

EDUCATION = (
    (
        "Đại học",
        "Thạc sĩ Luật",
        "Kỹ sư xây dựng; đang học thạc sĩ",
        "Cao đẳng",
        "cử nhân kinh tế",
        "12/12",
        "TS. Y khoa",
    ),
    ("Cao cấp", "Trung cấp, đang học Cao cấp", "Cử nhân chính trị", "Sơ cấp", "CCLLCT", "chưa qua", "Hoàn chỉnh"),
    ("Chuyên viên", "CVC", "Chuyên viên cao cấp", "Chuyên viên chính", "đang học chuyên viên chính", "Bồi dưỡng"),
    ("Tiếng Anh B1", "Anh văn B", "Chứng chỉ C tiếng Pháp", "B2 (Anh)", "chưa có", "Đại học ngoại ngữ", "IELTS"),
    ("Cơ bản", "Chứng chỉ B", "Kỹ sư công nghệ thông tin", "MOS", "biết dùng máy", "chưa có chứng chỉ"),
)
NAMES = ("Trần Thị Hoà", "Trần  thị Hòa", "Đỗ Văn Ân", "Do Van An", "Lê Thuỳ", "Lê Thùy")
HOMETOWNS = ("xã Tân Lập", "Xã Tân  Lập", "xã Đông Hải", "xa dong hai", "")
# Each damaged, in TCVN3 or VNI as a Unicode font shows them; and texts that only look strange.
DAMAGED = ("NguyÔn V¨n B×nh", "TrÇn ThÞ H¶o", "Nguyeãn Vaên Bình", "Traàn Thò Haûo", "Ph¹m §øc")
STRANGE = ("Y Bhiông Niê Kđăm", "Hoà Quyện Huỷ Thuở Khuỷu", "ĐIỂU K'RĂNG", "Nguyễn Huệ Quỳnh Uyên", "A Xiu-Ma")
GONE_ASTRAY = ("NguyÔn V¨n", "®ång ý cö", "Müller", "café résumé", "ý kiến đồng thuận")


def catalogue() -> Iterator[Record]:
    """The catalogue of the cases, with deputies, standards and the numbers of posts."""
    yield from edge_cases.catalogue()
    yield from DEPUTIES
    yield from STANDARDS
    numbers = Random(17)
    for unit in UNITS:
        for title in (*TITLES, *DEPUTIES):
            if numbers.random() < 0.5:
                yield Position(unit.code, title.code, numbers.choice((None, 0, 1, 1, 2, 3, 4, 6, 8)))


class FullCaseWriter(CaseWriter):
    """The same cases; what is added is drawn by a second ``Random``, so that the first draws stay what they are."""

    def __init__(self, seed: int, as_of: date) -> None:
        super().__init__(Random(seed), as_of)
        self.plain = self.rng
        self.more = Random(seed + 1000)

    def case(self, code: str) -> Iterator[Record]:
        self.rng = self.plain
        records = list(super().case(code))
        self.rng = self.more
        act = self.moment()
        for record in records:
            if isinstance(record, Cadre):
                yield self.person(record, act)
            elif isinstance(record, Rotation):
                yield self.settled(record)
                yield from self.round_about(record)
            elif isinstance(record, Discipline) and self.chance(0.1):
                yield replace(record, form=self.pick(DAMAGED))
            else:
                yield record
        yield from self.further(code, act)

    # -- the cadre -------------------------------------------------------------------------------------------------

    def person(self, cadre: Cadre, act: date) -> Cadre:
        """Joined the Party about the 18th birthday; schooling in the words that files have; sometimes a namesake."""
        birth = cadre.birth.earliest if cadre.birth else date(1970, 5, 31)
        joined = self.near(birth, self.pick((215, 216, 216, 217, 300)))
        official = self.near(joined, self.pick((0, 0, 12)))
        person = replace(
            cadre,
            party_joined=self.maybe(0.7, joined),
            party_official=self.maybe(0.6, official),
            education=self.said(0),
            political_theory=self.said(1),
            state_management=self.said(2),
            languages=self.said(3),
            it_skills=self.said(4),
            note=self.pick(GONE_ASTRAY) if self.chance(0.2) else None,
        )
        if self.chance(0.05):
            person = replace(person, name=self.pick((*DAMAGED, *STRANGE)))
        if self.chance(0.04):
            person = replace(person, party_joined=self.ahead())
        if self.chance(0.03):
            person = replace(person, birth=self.pick((PartialDate(1899), PartialDate(1899, 12, 31), PartialDate(1900))))
        return self.namesake(person, act) if self.chance(0.2) else person

    def namesake(self, person: Cadre, act: date) -> Cadre:
        day = date(1975, 2, 28) + timedelta(self.pick((0, 0, 1, 400)))
        return replace(
            person,
            name=self.pick(NAMES),
            birth=self.maybe(0.7, day),
            hometown=self.pick(HOMETOWNS) or None,
            hometown_place=self.pick((None, None, "X31", "X32")),
            party_joined=self.maybe(0.5, act),
        )

    def said(self, kind: int) -> str | None:
        return self.pick(EDUCATION[kind]) if self.chance(0.85) else None

    def ahead(self) -> PartialDate:
        return self.coarse(self.as_of + timedelta(self.pick((-1, 0, 1, 40))))

    def further(self, code: str, act: date) -> Iterator[Record]:
        for _ in range(self.pick((0, 0, 1, 1, 2, 3))):
            yield self.entry(code, act)
        if self.chance(0.3):
            yield from self.deputyship(code)
        if self.chance(0.15):
            yield from self.in_and_out_of_life(code)
        if self.chance(0.1):
            place = self.pick(PLACES).code
            yield LocalityDetermination(code, place, is_local=self.chance(0.5), date=self.ahead())
        if self.chance(0.35):
            yield self.exception(self.pick(RULES_OF_CADRES), SubjectKind.CADRE, code, self.as_of)

    def entry(self, code: str, act: date) -> PlanningEntry:
        year = self.as_of.year
        review = self.pick((date(year - 2, 12, 31), date(year - 1, 1, 1), date(year - 1, 12, 31), self.as_of, act))
        return PlanningEntry(
            code,
            self.pick(
                ("2015-2020", "2020-2025", "2020 – 2025", f"{year - 5}-{year}", f"{year - 6}-{year - 1}", "2026-2031")
            ),
            self.pick(TITLES).code,
            approved=self.maybe(0.85, self.near(act, self.pick((0, 0, -1, -12, -13, -24)))),
            reviewed=self.maybe(0.6, review + timedelta(self.pick((0, 0, 1)))),
            removed=self.maybe(0.3, self.near(act, self.pick((0, 0, 1, 12)))),
        )

    def deputyship(self, code: str) -> Iterator[Tenure]:
        """As ``headship``, about 120 months."""
        unit, title = self.pick(UNITS).code, self.pick(DEPUTIES).code
        first = self.near(self.as_of, -self.pick((119, 120, 120, 121, 132)))
        seam = self.near(self.as_of, -self.pick((12, 60, 90)))
        yield Tenure(code, self.maybe(0.95, first), self.maybe(0.95, seam), unit, title)
        then = seam + timedelta(self.pick((0, 1, 1, 2, 31, 32, 62)))
        yield Tenure(code, self.maybe(0.95, then), None, unit, self.pick((title, self.pick(DEPUTIES).code)))

    def in_and_out_of_life(self, code: str) -> Iterator[Tenure]:
        """A post about the first or the last day of a unit that has one."""
        mortal = tuple(unit for unit in UNITS if unit.valid_from or unit.valid_to)
        unit = self.pick(mortal)
        edge = (unit.valid_from or unit.valid_to or PartialDate(2025)).latest
        start, end = edge + timedelta(self.pick((-400, -1, 0, 1))), edge + timedelta(self.pick((0, 1, 400)))
        yield Tenure(code, self.maybe(0.85, start), self.maybe(0.7, end), unit.code, "N70", concurrent=self.chance(0.8))

    # -- the rotation ----------------------------------------------------------------------------------------------

    def settled(self, rotation: Rotation) -> Rotation:
        """With an appraisal, and the number of the decision that ends it; sometimes with an outcome before the end."""
        act = rotation.decided.earliest if rotation.decided else self.as_of
        has = self.chance(0.85)
        changed = replace(
            rotation,
            end_decision_no="9-QĐ/TU" if rotation.outcome and self.chance(0.7) else None,
            appraisal=self.pick(("Đồng ý", None, None, *GONE_ASTRAY)) if has else None,
            appraised=self.maybe(0.85, self.near(act, self.pick((0, 0, -1)))) if has else None,
            appraisal_result=self.pick((Appraisal.AGREED,) * 6 + (Appraisal.REFUSED, None)) if has else None,
            appraisal_no=self.pick((None, "3-TB/UBKT")) if has else None,
            note=self.pick((*DAMAGED, *GONE_ASTRAY)) if self.chance(0.1) else None,
        )
        if rotation.state is RotationState.RUNNING and self.chance(0.1):
            changed = replace(changed, outcome=Outcome.SETTLED, ended=self.maybe(0.7, self.moment()))
        if rotation.state is RotationState.CANCELLED and self.chance(0.5):
            changed = replace(changed, decided=self.ahead(), ended=self.ahead())
        return changed

    def round_about(self, rotation: Rotation) -> Iterator[Record]:
        act = rotation.decided.earliest if rotation.decided else self.as_of
        if self.chance(0.9):
            yield from self.steps(rotation.code, act)
        if self.chance(0.9):
            yield from self.papers(rotation.code, act)
        start = rotation.start.earliest if rotation.start else act
        if start.year <= self.as_of.year:
            yield from self.evaluations(rotation.cadre, start)
        for _ in range(self.pick((0, 0, 1, 2))):
            yield self.exception(self.pick(RULES_OF_ROTATIONS), SubjectKind.ROTATION, rotation.code, act)

    def steps(self, code: str, act: date) -> Iterator[ProcedureStep]:
        """One after another up to the act, or not quite."""
        day = act - timedelta(self.pick((4, 8, 60)))
        for stage in Stage:
            if self.chance(0.96):
                yield ProcedureStep(code, stage, self.maybe(0.96, day) if self.chance(0.4) else PartialDate.of(day))
            day += timedelta(self.pick((0, 1, 1, 2))) if self.chance(0.97) else timedelta(-1)

    def papers(self, code: str, act: date) -> Iterator[DossierItem]:
        """All that are asked for, near the end of what they are good for; a few lacking, a few twice."""
        lacking = self.pick((*(None,) * 12, *DOSSIER_ITEMS[:10]))
        for item in DOSSIER_ITEMS[:10]:
            age = self.pick((0, 1, 5)) if self.chance(0.8) else self.pick((6, 35, 36, 37))
            day = self.near(act, -age)
            for _ in range(self.pick((1,) * 15 + (2,)) if item != lacking else 0):
                written = self.maybe(0.95, day) if self.chance(0.3) else PartialDate.of(day)
                yield DossierItem(code, item if self.chance(0.95) else item.upper(), written)
                day = add_months(day, -1)

    def evaluations(self, cadre: str, start: date) -> Iterator[Evaluation]:
        last = self.as_of.year if self.chance(0.9) else self.as_of.year + 2
        yield from (Evaluation(cadre, year, Grade.GOOD) for year in range(start.year, last) if self.chance(0.9))

    def exception(self, rule: str, kind: SubjectKind, code: str, act: date) -> Waiver:
        """In any state, by anybody, valid about the act or not at all."""
        return Waiver(
            rule,
            kind,
            code,
            authority=self.pick(("Bộ Chính trị", "Ban Thường vụ Tỉnh ủy", "bộ chính trị", None)),
            document_no=f"{self.rng.randint(1, 999)}-KL/TU",
            valid_from=self.maybe(0.7, self.near(act, self.pick((0, 0, -12)))),
            valid_to=self.maybe(0.7, self.near(self.pick((act, act, self.as_of)), self.pick((0, 0, 0, 12, -1)))),
            state=self.pick((WaiverState.GRANTED,) * 5 + (WaiverState.REQUESTED, WaiverState.REFUSED, None)),
        )
