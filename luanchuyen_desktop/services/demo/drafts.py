"""One cadre's whole file while it is being made up; records are frozen, the draft is not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from random import Random

from luanchuyen_desktop.domain.dates import PartialDate, add_months
from luanchuyen_desktop.domain.records import (
    Cadre,
    CvFacts,
    Discipline,
    DossierItem,
    Evaluation,
    FamilyMember,
    FollowUp,
    LocalityDetermination,
    Opinion,
    PlanningEntry,
    PlanningVote,
    ProcedureStep,
    Record,
    Reward,
    Rotation,
    SourceEntry,
    Tenure,
    Title,
    Training,
    Waiver,
)
from luanchuyen_desktop.domain.vocabulary import Appraisal, Level, Outcome, Purpose, RotationState, TenureForm
from luanchuyen_desktop.services.demo import dates
from luanchuyen_desktop.services.demo.careers import Career
from luanchuyen_desktop.services.demo.roles import Role
from luanchuyen_desktop.services.demo.routes import Route, Stint
from luanchuyen_desktop.services.demo.seats import Seat

_DAY = timedelta(days=1)


@dataclass(slots=True)
class Draft:
    """The file of one cadre. ``tenures``: full-time posts in order, then the concurrent ones in ``concurrent``."""

    role: Role
    career: Career
    cadre: Cadre
    as_of: date
    tenures: list[Tenure] = field(default_factory=list)
    concurrent: list[Tenure] = field(default_factory=list)
    planning: list[PlanningEntry] = field(default_factory=list)
    sources: list[SourceEntry] = field(default_factory=list)
    evaluations: list[Evaluation] = field(default_factory=list)
    disciplines: list[Discipline] = field(default_factory=list)
    determinations: list[LocalityDetermination] = field(default_factory=list)
    rotations: list[Rotation] = field(default_factory=list)
    steps: list[ProcedureStep] = field(default_factory=list)
    items: list[DossierItem] = field(default_factory=list)
    waivers: list[Waiver] = field(default_factory=list)
    votes: list[PlanningVote] = field(default_factory=list)
    opinions: list[Opinion] = field(default_factory=list)
    follow_ups: list[FollowUp] = field(default_factory=list)
    curriculum: list[CvFacts] = field(default_factory=list)
    trainings: list[Training] = field(default_factory=list)
    rewards: list[Reward] = field(default_factory=list)
    family: list[FamilyMember] = field(default_factory=list)

    def parts(self) -> tuple[Sequence[Record], ...]:
        """What is written, one sequence a table, the cadre first."""
        return (
            (self.cadre,),
            (*self.tenures, *self.concurrent),
            self.planning,
            self.sources,
            self.evaluations,
            self.disciplines,
            self.determinations,
            self.rotations,
            self.steps,
            self.items,
            self.waivers,
            self.votes,
            self.opinions,
            self.follow_ups,
            self.curriculum,
            self.trainings,
            self.rewards,
            self.family,
        )

    @property
    def rotation(self) -> Rotation | None:
        """The latest rotation."""
        return self.rotations[0] if self.rotations else None


def write_tenures(rng: Random, draft: Draft, titles: Mapping[str, Title], numbers: Numbers) -> None:
    """The post history, with dates as precise as offices have them."""
    stints = draft.career.stints
    start = dates.first(rng, stints[0].start, stints[0].end)
    for stint, following in zip(stints, [*stints[1:], None], strict=True):
        if following is None:
            end, next_start = (dates.exact(stint.end) if stint.end else None), None
        else:
            end, next_start = dates.pair(rng, following.start)
        if stint.is_rotation or (following and following.is_rotation):
            start, end, next_start = _to_the_day(stint, following)
        form = _form(rng, draft, stint, titles)
        leading = stint.seat.rank <= 70
        number = numbers.decision(stint) if form and (leading or rng.random() < 0.3) else None
        term = term_of(stint.start) if form in {TenureForm.ELECTED, TenureForm.DESIGNATED} else None
        draft.tenures.append(
            Tenure(
                draft.cadre.code,
                start,
                end,
                stint.seat.unit,
                stint.seat.title,
                form=form,
                decision_no=number,
                term=term,
            )
        )
        start = next_start if next_start else start
    _add_concurrent(rng, draft)


def _to_the_day(stint: Stint, following: Stint | None) -> tuple[PartialDate, PartialDate | None, PartialDate | None]:
    """A rotation, and the posts that it parts, are known to the day."""
    return (
        dates.exact(stint.start),
        dates.exact(stint.end) if stint.end else None,
        dates.exact(following.start) if following else None,
    )


def _form(rng: Random, draft: Draft, stint: Stint, titles: Mapping[str, Title]) -> TenureForm | None:
    if stint.is_rotation:
        return TenureForm.ROTATED
    if stint is draft.career.stints[0]:
        return None  # recruited
    mode = titles[stint.seat.title].mode
    if mode is None:
        return TenureForm.TRANSFERRED if rng.random() < 0.6 else None
    if stint.seat.rank >= 40 and rng.random() < 0.12:
        return TenureForm.TRANSFERRED
    return TenureForm(mode)


def _add_concurrent(rng: Random, draft: Draft) -> None:
    """Now and then a deputy's seat in a people's council or a Party cell, held beside a post."""
    for stint in draft.career.stints:
        known = dates.EXACT_SINCE <= stint.start.year < draft.as_of.year
        until = stint.end
        if not known or stint.seat.rank > 60 or rng.random() > 0.12 or (until and until < add_months(stint.start, 8)):
            continue
        unit, title = stint.seat.unit, "BT-CB"
        if stint.seat.level is Level.PROVINCE and rng.random() < 0.4:
            unit, title = "HDND", "DB-HDND"
        start = stint.start + timedelta(days=rng.randint(10, 80))
        draft.concurrent.append(
            Tenure(
                draft.cadre.code,
                dates.exact(start),
                dates.exact(until) if until else None,
                unit,
                title,
                concurrent=True,
                form=TenureForm.ELECTED,
                term=term_of(start),
            )
        )


def term_of(day: date) -> str:
    """The term of office in which a day lies: ``2020-2025``; congresses are held in the middle of the year."""
    year = day.year if day.month >= 7 else day.year - 1
    begin = year - year % 5
    return f"{begin}-{begin + 5}"


class Numbers:
    """Running numbers of decisions and codes of rotations."""

    def __init__(self, rng: Random) -> None:
        self._rng = rng
        self._rotations = 0

    def rotation(self) -> str:
        """``LC0001``, ``LC0002``, …"""
        self._rotations += 1
        return f"LC{self._rotations:04d}"

    def decision(self, stint: Stint) -> str:
        """The number of the decision on a post, with the sign of the body that decides on such posts."""
        seat, number = stint.seat, int(self._rng.random() * 1400) + 1
        if seat.rank <= 50 and seat.level is not Level.CENTRAL:
            return f"{number}-QĐ/TU"
        if seat.level is Level.DISTRICT or (seat.level is Level.COMMUNE and seat.rank <= 70):
            return f"{number}-QĐ/{'HU' if stint.start < date(2025, 7, 1) else 'ĐU'}"
        return f"{number}/QĐ-SNV" if seat.level is not Level.CENTRAL else f"{number}-QĐ/BTCTW"

    def of_committee(self) -> str:
        """A decision of the provincial committee: ``123-QĐ/TU``."""
        return f"{int(self._rng.random() * 1900) + 1}-QĐ/TU"


def write_rotations(rng: Random, draft: Draft, numbers: Numbers, as_of: date) -> None:
    """The rotations of the career, the latest first."""
    codes = [numbers.rotation() for _ in draft.career.routes]
    for code, route in zip(reversed(codes), draft.career.routes, strict=True):
        _add_rotation(rng, draft, route, code, numbers, as_of)


def _add_rotation(rng: Random, draft: Draft, route: Route, code: str, numbers: Numbers, as_of: date) -> None:
    rotation = Rotation(
        code,
        draft.cadre.code,
        route.origin.unit,
        route.origin.title,
        route.destination.unit,
        route.destination.title,
        _purpose(rng, draft.role, route),
        dates.exact(route.decided) if route.decided else None,
        dates.exact(route.start) if route.start else None,
        36 if rng.random() < 0.8 else rng.choice((48, 60)),
        None,
        route.script.state,
    )
    if route.decided:
        rotation = replace(rotation, decision_no=numbers.of_committee())
        _number_tenure(draft, rotation)
    if route.ended and route.script.is_past:
        number = numbers.of_committee() if route.script.outcome is not Outcome.RETIRED else None
        outcome = route.script.outcome
        rotation = replace(rotation, ended=dates.exact(route.ended), outcome=outcome, end_decision_no=number)
    rotation = _appraised(rng, rotation, route, as_of)
    draft.rotations.append(replace(rotation, note=_note(route)))


def _number_tenure(draft: Draft, rotation: Rotation) -> None:
    for index, tenure in enumerate(draft.tenures):
        if tenure.form is TenureForm.ROTATED and tenure.start == rotation.start:
            draft.tenures[index] = replace(tenure, decision_no=rotation.decision_no)


def _purpose(rng: Random, role: Role, route: Route) -> Purpose:
    if route.script.outcome is Outcome.RETIRED:
        return Purpose.TWO_TERMS
    chance = rng.random()
    if route.destination.is_non_local and route.destination.level is not Level.PROVINCE and chance < 0.55:
        return Purpose.NON_LOCAL
    if chance < 0.66:
        return Purpose.TRAINING
    if chance < 0.76 and route.origin.is_head:
        return Purpose.TWO_TERMS
    return Purpose.REINFORCEMENT if chance < 0.94 else Purpose.OTHER


def _appraised(rng: Random, rotation: Rotation, route: Route, as_of: date) -> Rotation:
    """With the opinion of the Ủy ban Kiểm tra, where the case has come so far."""
    before = {RotationState.PLANNED, RotationState.PROPOSED, RotationState.CANCELLED}
    if route.script.state in before:
        return rotation
    day = (route.decided or as_of) - timedelta(days=rng.randint(8, 30))
    return replace(
        rotation,
        appraisal="Ủy ban Kiểm tra Tỉnh ủy nhất trí với phương án luân chuyển.",
        appraised=dates.exact(day),
        appraisal_result=Appraisal.AGREED,
        appraisal_no=f"{rng.randint(20, 900)}-CV/UBKTTU",
    )


def _note(route: Route) -> str | None:
    if route.script.outcome is Outcome.OTHER:
        return "Được giới thiệu bầu giữ chức vụ khác trước khi hết kế hoạch luân chuyển."
    if route.script.state is RotationState.CANCELLED:
        return "Không triển khai do thay đổi phương án nhân sự."
    return None


def seats_to_be_non_local(draft: Draft) -> list[Seat]:
    """The posts whose holder must not be from the place: the present one, and destinations of rotations."""
    seats = [stint.seat for stint in draft.career.stints if stint.end is None and stint.seat.is_non_local]
    return seats + [route.destination for route in draft.career.routes]
