"""Careers and rotations crowded round the limits of the rules: the same records for the same seed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import TypeVar

from luanchuyen_desktop.domain.dates import PartialDate, add_months
from luanchuyen_desktop.domain.records import (
    Cadre,
    Discipline,
    LocalityDetermination,
    Place,
    PlanningEntry,
    Record,
    Rotation,
    Tenure,
    Title,
    Unit,
)
from luanchuyen_desktop.domain.vocabulary import Level, Outcome, Purpose, RotationState, Sex

T = TypeVar("T")

LIMITS = (0, 12, 24, 35, 36, 37, 60, 95, 96, 97, 120)  # months
TURNING_POINTS = (
    date(2017, 10, 7),
    date(2022, 4, 28),
    date(2024, 2, 29),
    date(2023, 2, 28),
    date(2020, 5, 31),
    date(2025, 6, 30),
    date(2025, 7, 1),
    date(2025, 10, 8),
    date(2019, 12, 31),
)

PROVINCE, DISTRICT, COMMUNE = Level.PROVINCE, Level.DISTRICT, Level.COMMUNE
REFORM_EVE, REFORM = PartialDate(2025, 6, 30), PartialDate(2025, 7, 1)

# Two provinces merge into a third; districts end; communes merge, split, move, or end without a word of what followed.
PLACES = (
    Place("T1", "tỉnh cũ một", PROVINCE, valid_to=REFORM_EVE, successors=("TM",)),
    Place("T2", "tỉnh cũ hai", PROVINCE, valid_to=REFORM_EVE, successors=("TM",)),
    Place("TM", "tỉnh mới", PROVINCE, valid_from=REFORM),
    Place("T3", "tỉnh ở lại", PROVINCE),
    Place("T4", "tỉnh chỉ biết năm kết thúc", PROVINCE, valid_to=PartialDate(2025), successors=("T3",)),
    Place("T5", "tỉnh không rõ kế tục", PROVINCE, valid_to=PartialDate(2022, 4)),
    Place("H1", "huyện của T1", DISTRICT, "T1", valid_to=REFORM_EVE, successors=("XM1", "XM2")),
    Place("H2", "huyện của T2 không ghi kế tục", DISTRICT, "T2", valid_to=REFORM_EVE),
    Place("H3", "huyện của T3", DISTRICT, "T3"),
    Place("H4", "huyện của T4", DISTRICT, "T4", valid_to=PartialDate(2020, 5), successors=("H3",)),
    Place("X11", "xã nhập vào XM1", COMMUNE, "H1", valid_to=REFORM_EVE, successors=("XM1",)),
    Place("X12", "xã chia đôi trong một tỉnh", COMMUNE, "H1", valid_to=REFORM_EVE, successors=("XM1", "XM2")),
    Place("X13", "xã chia giữa hai tỉnh", COMMUNE, "H1", valid_to=REFORM_EVE, successors=("XM1", "X31")),
    Place("X14", "xã còn, huyện đã hết", COMMUNE, "H1"),
    Place("X21", "xã hết không rõ kế tục", COMMUNE, "H2", valid_to=PartialDate(2024)),
    Place("X22", "xã chuyển hai lần", COMMUNE, "H2", valid_to=PartialDate(2019), successors=("X11",)),
    Place("X31", "xã của T3", COMMUNE, "H3"),
    Place("X32", "xã của T3 không qua huyện", COMMUNE, "T3"),
    Place("X41", "xã của H4", COMMUNE, "H4"),
    Place("X51", "xã của T5", COMMUNE, "T5"),
    Place("XM1", "xã mới một", COMMUNE, "TM", valid_from=REFORM),
    Place("XM2", "xã mới hai", COMMUNE, "TM", valid_from=REFORM),
    Place("XL", "xã không ghi cấp trên", COMMUNE),
)

# A unit in every place, some without a place or a level, and lines of legal successors.
UNITS = (
    *(Unit(f"U-{place.code}", f"cơ quan {place.name}", place.level, place=place.code) for place in PLACES[4:]),
    Unit("U-T1", "cơ quan tỉnh T1", PROVINCE, place="T1", valid_to=REFORM_EVE, successors=("U-TM",)),
    Unit("U-T2", "cơ quan tỉnh T2", PROVINCE, place="T2", valid_to=REFORM_EVE, successors=("U-TM",)),
    Unit("U-TM", "cơ quan tỉnh mới", PROVINCE, place="TM", valid_from=REFORM),
    Unit("U-T3", "cơ quan tỉnh T3", PROVINCE, place="T3"),
    Unit("U-S1", "sở cũ", PROVINCE, place="T3", valid_to=PartialDate(2019, 12, 31), successors=("U-S2",)),
    Unit("U-S2", "sở giữa", PROVINCE, place="T3", valid_to=PartialDate(2022), successors=("U-S3", "U-S4")),
    Unit("U-S3", "sở mới", PROVINCE, place="T3"),
    Unit("U-S4", "sở mới khác", PROVINCE),
    Unit("U-TW", "cơ quan trung ương", Level.CENTRAL),
    Unit("U-0", "đơn vị không rõ cấp"),
    Unit("U-01", "đơn vị không rõ cấp, có địa bàn", place="T3"),
)

TITLES = (
    Title("T40", "bậc 40, cấp trưởng", 40, is_head=True),
    Title("T40N", "bậc 40, không là người địa phương", 40, is_head=True, is_non_local=True),
    Title("T45", "bậc 45", 45),
    Title("T50", "bậc 50, cấp trưởng", 50, is_head=True),
    Title("T50N", "bậc 50, không là người địa phương", 50, is_non_local=True),
    Title("T51", "bậc 50", 50),
    Title("T60", "bậc 60", 60),
    Title("T0", "không ghi bậc", None, is_head=True),
    Title("T0N", "không ghi bậc, không là người địa phương", None, is_non_local=True),
)

STATES = (
    *(RotationState.RUNNING,) * 5,
    *(RotationState.ENDED,) * 4,
    *(RotationState.PLANNED,) * 2,
    *(state for state in RotationState if state not in (RotationState.RUNNING, RotationState.ENDED)),
)


def catalogue() -> Iterator[Record]:
    """Places, units and titles, those referred to first."""
    late = ("T1", "T2", "T4", "H1", "H4", "X11", "X12", "X13", "X22")
    yield from (place for place in PLACES if place.code not in late)
    yield from (place for place in PLACES if place.code in late)
    yield from UNITS
    yield from TITLES


class CaseWriter:
    """Writes one cadre after another: facts, career, rotations."""

    def __init__(self, rng: Random, as_of: date) -> None:
        self.rng = rng
        self.as_of = as_of

    def case(self, code: str) -> Iterator[Record]:
        """All records of one case."""
        acts = [self.moment() for _ in range(self.pick((1, 1, 1, 2, 2, 3)))]
        yield self.cadre(code, acts[0])
        yield from self.career(code, acts)
        rotations = [self.rotation(code, index, act) for index, act in enumerate(acts)]
        yield from rotations
        if self.chance(0.3) and len(rotations) == 1:
            yield from self.determinations(code, rotations[0])
        if self.chance(0.3):
            yield PlanningEntry(code, "2020-2025", "T40", approved=self.known(), removed=self.known())
        if self.chance(0.5):
            yield from self.disciplines(code, acts[0])

    # -- dates -----------------------------------------------------------------------------------------------------

    def pick(self, values: tuple[T, ...]) -> T:
        return self.rng.choice(values)

    def chance(self, share: float) -> bool:
        return self.rng.random() < share

    def maybe(self, share: float, day: date) -> PartialDate | None:
        """A day in some precision, or not recorded."""
        return self.coarse(day) if self.chance(share) else None

    def known(self) -> PartialDate | None:
        return self.maybe(0.7, self.moment())

    def coarse(self, day: date) -> PartialDate:
        """A day written to the day, the month or the year."""
        form = self.rng.random()
        if form < 0.6:
            return PartialDate.of(day)
        return PartialDate(day.year, day.month) if form < 0.85 else PartialDate(day.year)

    def moment(self) -> date:
        """A day that matters: the as-of date or a turning point, or some limit before either."""
        base = self.as_of if self.chance(0.6) else self.pick(TURNING_POINTS)
        return self.near(base, -self.pick(LIMITS))

    def near(self, base: date, months: int) -> date:
        """So many months on, the day before, the day itself or the day after."""
        return add_months(base, months) + timedelta(self.pick((-1, 0, 0, 1)))

    # -- records ---------------------------------------------------------------------------------------------------

    def cadre(self, code: str, act: date) -> Cadre:
        """Born so that the retirement age comes near 60 or 120 months after the act, or at random."""
        sex = self.pick((Sex.MALE, Sex.FEMALE))
        reaches = self.near(act, self.pick((59, 60, 61, 119, 120, 121)))
        birth = add_months(reaches, -self.age(sex, reaches.year)) + timedelta(self.pick((-31, -1, 0, 1, 31)))
        if self.chance(0.2):
            birth = date(self.rng.randint(1955, 1990), self.rng.randint(1, 12), self.rng.randint(1, 28))
        retires = self.near(act, self.pick((59, 60, 119, 120)))
        return Cadre(
            code,
            f"Nguyễn Văn {code}",
            birth=self.maybe(0.9, birth),
            sex=sex if self.chance(0.9) else None,
            hometown_place=self.pick(PLACES).code if self.chance(0.85) else None,
            retirement=self.maybe(0.15, retires),
        )

    @staticmethod
    def age(sex: Sex, year: int) -> int:
        """About the age of retirement in months: only to come near the limit, not to decide anything."""
        late = max(0, year - 2020)
        return min(720 + 3 * late, 744) if sex is Sex.MALE else min(660 + 4 * late, 720)

    def rotation(self, cadre: str, index: int, act: date) -> Rotation:
        """A rotation decided about ``act``; starts, periods and ends at the limits."""
        state = self.pick(STATES)
        start = act + timedelta(self.pick((0, 0, 1, 15)))
        ended = state is RotationState.ENDED
        months = self.pick((None, 35, 36, 36, 36, 37, 60))
        origin, destination = self.pick(UNITS).code, self.pick(UNITS).code
        if self.chance(0.3):  # one unit, or one line of successors
            origin, destination = (
                self.pick(("U-S1", "U-S2", "U-T1", "U-TM")),
                self.pick(("U-S2", "U-S3", "U-TM", "U-T1")),
            )
        return Rotation(
            f"{cadre}-{index}",
            cadre,
            origin if self.chance(0.9) else None,
            self.pick(TITLES).code if self.chance(0.85) else None,
            destination,
            self.pick(TITLES).code,
            self.pick((*Purpose,)) if self.chance(0.9) else None,
            decided=self.maybe(0.8, act),
            start=self.maybe(0.92, start),
            planned_months=months,
            state=state,
            ended=self.maybe(0.9, self.near(start, self.pick((35, 36, 36, 37, 60)))) if ended else None,
            outcome=self.pick((*Outcome, None)) if ended else None,
        )

    def disciplines(self, cadre: str, act: date) -> Iterator[Discipline]:
        """Taken at the limits before the act or before anything else; ended about the act, or nobody wrote when."""
        for _ in range(self.pick((1, 1, 2))):
            day = self.near(act, -self.pick((0, 6, 12, 12, 24, 24, 36, 60))) if self.chance(0.8) else self.moment()
            ends = self.near(act, self.pick((0, 0, 3))) if self.chance(0.6) else self.near(day, 12)
            form = self.pick(("Khiển trách", "Khiển trách", "Cảnh cáo", "Cách chức", "Khai trừ"))
            yield Discipline(cadre, form, self.coarse(day), self.maybe(0.4, ends))

    def determinations(self, cadre: str, rotation: Rotation) -> Iterator[LocalityDetermination]:
        here = next(unit.place for unit in UNITS if unit.code == rotation.to_unit) or "T3"
        for _ in range(self.pick((1, 1, 2))):
            place = here if self.chance(0.8) else self.pick(("X32", "XL"))
            yield LocalityDetermination(cadre, place, is_local=self.chance(0.5), date=self.known())

    def career(self, cadre: str, acts: list[date]) -> Iterator[Tenure]:
        """Nothing, a run as head of one unit, a line of posts, or posts at random: often two of these."""
        if self.chance(0.5):
            yield from self.headship(cadre)
        if self.chance(0.5):
            yield from self.line(cadre, acts[0])
        for _ in range(self.pick((0, 0, 1, 2))):
            yield Tenure(
                cadre,
                self.known(),
                self.known() if self.chance(0.6) else None,
                self.pick(UNITS).code,
                self.pick(TITLES).code,
                concurrent=self.chance(0.35),
            )

    def headship(self, cadre: str) -> Iterator[Tenure]:
        """Periods as head of one unit, back from the as-of date, joined or nearly joined, about 96 months in all.

        Or of a line of units that succeeded one another, on record as one service or not.
        """
        one = self.pick(UNITS).code
        units = self.pick(((one, one, one), (one, one, one), ("U-S1", "U-S2", "U-S3"), ("U-T1", "U-TM", "U-TM")))
        first = self.near(self.as_of, -self.pick((84, 95, 96, 96, 96, 97, 120)))
        cuts = sorted(self.near(self.as_of, -self.pick((1, 12, 36, 60, 90))) for _ in range(self.pick((0, 1, 1, 2))))
        starts = [first, *(cut + timedelta(self.pick((-40, 0, 0, 1, 1, 2, 31, 62))) for cut in cuts)]
        ends = [*cuts, self.near(self.as_of, self.pick((0, 0, -1, 6)))]
        for index, (start, end) in enumerate(zip(starts, ends, strict=True)):
            is_last = index == len(cuts)
            title = self.pick(("T40", "T50", "T0", "T40N", "T40")) if self.chance(0.95) else "T45"
            yield Tenure(
                cadre,
                self.maybe(0.93, start),
                None if is_last and self.chance(0.7) else self.maybe(0.95, end),
                units[index] if self.chance(0.93) else self.pick(UNITS).code,
                title,
                concurrent=self.chance(0.15),
                continues=self.chance(0.5),
            )

    def line(self, cadre: str, act: date) -> Iterator[Tenure]:
        """Full-time posts one after another with the seams at the limits, one of them at the act."""
        seams = sorted({self.near(act, -self.pick(LIMITS)) for _ in range(self.pick((1, 2, 3)))} | {act})
        for start, following in zip(seams, [*seams[1:], None], strict=True):
            end = following and following + timedelta(self.pick((-31, -1, -1, -1, 0, 1)))
            yield Tenure(
                cadre,
                self.maybe(0.94, start),
                self.maybe(0.94, max(end, start) if self.chance(0.95) else end) if end else None,
                self.pick(UNITS).code,
                self.pick(TITLES).code,
                concurrent=self.chance(0.15),
            )
