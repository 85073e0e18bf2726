"""What is recorded beside the career: planning, rotation source lists, evaluations, discipline, determinations."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from luanchuyen_desktop.domain.dates import add_months
from luanchuyen_desktop.domain.records import (
    Discipline,
    Evaluation,
    LocalityDetermination,
    PlanningEntry,
    SourceEntry,
    Waiver,
)
from luanchuyen_desktop.domain.vocabulary import (
    Grade,
    Outcome,
    Purpose,
    RotationState,
    SubjectKind,
    WaiverState,
)
from luanchuyen_desktop.services.demo import dates
from luanchuyen_desktop.services.demo.drafts import Draft, Numbers
from luanchuyen_desktop.services.demo.people import Weighted
from luanchuyen_desktop.services.demo.places import REFORM
from luanchuyen_desktop.services.demo.seats import PROVINCE, Seat, Seating

FIRST_TERM = 2015  # the earliest term on record
_EVALUATED_YEARS = 5
_SOURCE_YEARS = 3


class PoolWriter:
    """Fills these parts of a draft."""

    def __init__(self, rng: Random, seating: Seating, numbers: Numbers, as_of: date) -> None:
        self._rng = rng
        self._seating = seating
        self._numbers = numbers
        self._as_of = as_of
        self._grades = Weighted({Grade.EXCELLENT: 17, Grade.GOOD: 70, Grade.DONE: 12, Grade.NOT_DONE: 1})

    def write(self, draft: Draft) -> None:
        """All of it, but for retired cadres only what lies in the past."""
        self._planning(draft)
        self._sources(draft)
        self._evaluations(draft)
        self._discipline(draft)
        self._determinations(draft)
        self._waivers(draft)

    # -- planning --------------------------------------------------------------------------------------------------

    def _planning(self, draft: Draft) -> None:
        rank = draft.career.stints[-1].seat.rank or 90
        chance = 0.75 if rank <= 50 else 0.55 if rank <= 70 else 0.12
        for year in range(FIRST_TERM, self._as_of.year + 2, 5):
            if self._is_needed(draft, year) or (
                self._rng.random() < chance and draft.career.stints[0].start.year < year - 8
            ):
                self._entry(draft, year)

    def _is_needed(self, draft: Draft, year: int) -> bool:
        """A rotation for training is for somebody who is planned for the term in hand or to come."""
        return any(
            year == self._term_for(rotation.decided.year if rotation.decided else self._as_of.year)
            for rotation in draft.rotations
            if rotation.purpose is Purpose.TRAINING
        )

    def _term_for(self, act: int) -> int:
        """The first year of the term for which cadres were being planned in the year of the act."""
        return min(max(FIRST_TERM, (act + 2) // 5 * 5), self._last_term())

    def _last_term(self) -> int:
        return FIRST_TERM + (self._as_of.year + 1 - FIRST_TERM) // 5 * 5

    def _entry(self, draft: Draft, year: int) -> None:
        """An entry approved three years before the term begins, or after the reform for the offices made by it."""
        rng, stints = self._rng, draft.career.stints
        needed = self._is_needed(draft, year)
        approved = date(year - 3, rng.choice((1, 2)), rng.randint(5, 25))
        late = not needed and year >= REFORM.year and rng.random() < 0.4
        if late:
            approved = max(REFORM, date(year, 7, 1)) + timedelta(days=rng.randint(60, 150))
        if approved > self._as_of:
            return
        there = next((stint.seat for stint in reversed(stints) if stint.start <= approved), stints[0].seat)
        target = self._target(there, approved, lasting=needed)
        if target is None:
            return
        ended = target.closes if target.closes < self._as_of else None
        over = date(year + 5, 10, 31)  # when the plans of that term were closed
        past = over <= self._as_of
        removed, reason = (
            (ended, "Đơn vị kết thúc hoạt động") if ended and year <= ended.year <= year + 5 else (None, None)
        )
        if removed is None and not needed and rng.random() < 0.05:
            removed = min(add_months(approved, rng.randint(14, 40)), self._as_of - timedelta(days=5))
            reason = rng.choice(("Không còn đủ điều kiện về độ tuổi", "Chuyển công tác", "Điều chỉnh cơ cấu quy hoạch"))
        if removed is not None and removed <= approved:
            return
        if removed is None and past:
            removed, reason = over, "Hết nhiệm kỳ quy hoạch"
        draft.planning.append(self._record(draft, year, target, approved, (removed, reason)))
        if not past and removed is None:
            self._review(draft, approved)

    def _record(
        self, draft: Draft, year: int, target: Seat, approved: date, left: tuple[date | None, str | None]
    ) -> PlanningEntry:
        removed, reason = left
        return PlanningEntry(
            draft.cadre.code,
            f"{year}-{year + 5}",
            target.title,
            target.unit if self._rng.random() < 0.85 else None,
            self._numbers.of_committee(),
            dates.exact(approved),
            None,
            dates.exact(removed) if removed else None,
            reason,
        )

    def _review(self, draft: Draft, approved: date) -> None:
        """Reviewed every year; now and then not."""
        year = self._as_of.year - (1 if self._rng.random() < 0.985 else 3)
        day = date(year, 12, self._rng.randint(5, 28)) if year < self._as_of.year else self._as_of
        if day > approved:
            draft.planning[-1] = replace(draft.planning[-1], reviewed=dates.exact(day))

    def _target(self, there: Seat, day: date, *, lasting: bool) -> Seat | None:
        """A post one step above the one held; ``lasting``: in an office that still exists."""
        wanted = max(20, min(70, (there.rank or 70) - 10))
        for rank in (wanted, wanted - 10, min(wanted, 40)):
            for district in (PROVINCE,) if lasting else (there.district, PROVINCE):
                seats = [
                    seat
                    for seat in self._seating.candidates(rank, district, day, there.line)
                    if seat.open_on(day) and (seat.closes == date.max or not lasting)
                ]
                if seats:
                    return seats[int(self._rng.random() * len(seats))]
        return None

    # -- the rest --------------------------------------------------------------------------------------------------

    def _sources(self, draft: Draft) -> None:
        rng, route = self._rng, draft.career.route
        rank = draft.career.stints[-1].seat.rank
        decided = route.decided.year if route and route.decided else None
        for year in range(self._as_of.year - _SOURCE_YEARS + 1, self._as_of.year + 1):
            pending = route is not None and route.script.is_pending and year == self._as_of.year
            if year == decided or pending:
                state, reason = "Đã duyệt", None
            elif draft.role.until is None and 40 <= rank <= 60 and rng.random() < 0.05:
                state = rng.choice(("Đề xuất", "Đề xuất", "Trình", "Đã duyệt", "Không duyệt"))
                reason = "Chưa đủ thời gian giữ chức vụ hiện tại" if state == "Không duyệt" else None
            else:
                continue
            day = date(year, rng.choice((1, 2, 3)), rng.randint(3, 27))
            draft.sources.append(SourceEntry(draft.cadre.code, year, dates.exact(day), state, reason))

    def _evaluations(self, draft: Draft) -> None:
        last = min(self._as_of.year, draft.role.until.year if draft.role.until else self._as_of.year)
        begun = draft.career.stints[0].start.year
        for year in range(max(self._as_of.year - _EVALUATED_YEARS, begun + 1), last):
            draft.evaluations.append(Evaluation(draft.cadre.code, year, self._grades.draw(self._rng)))

    def _discipline(self, draft: Draft) -> None:
        rng = self._rng
        first = draft.career.stints[0].start
        if rng.random() > 0.02 or first > add_months(self._as_of, -72):
            return
        form, months = rng.choice((("Khiển trách", 12), ("Khiển trách", 12), ("Khiển trách", 12), ("Cảnh cáo", 12)))
        day = self._as_of - timedelta(days=rng.randint(30, 3400))
        if draft.rotations:  # nobody is rotated while disciplined
            day = self._as_of - timedelta(days=rng.randint(4400, 5200))
        day = max(day, add_months(first, 24))
        number = f"{rng.randint(5, 300)}-QĐ/UBKTTU"
        expires = dates.exact(add_months(day, months)) if rng.random() < 0.8 else None
        draft.disciplines.append(Discipline(draft.cadre.code, form, dates.exact(day), expires, number))

    def _determinations(self, draft: Draft) -> None:
        """For some posts meant for people from elsewhere it was put on record that the cadre is one."""
        rng, route, rotation = self._rng, draft.career.route, draft.rotation
        if route is None or rotation is None or route.destination.place is None:
            return
        asked = route.destination.is_non_local or rotation.purpose is Purpose.NON_LOCAL
        if not asked or rng.random() > 0.3:
            return
        day = (route.decided or self._as_of) - timedelta(days=rng.randint(10, 60))
        basis = "Sinh ra, lớn lên và trưởng thành ở địa phương khác (kết luận của Ban Thường vụ Tỉnh ủy)"
        draft.determinations.append(
            LocalityDetermination(
                draft.cadre.code, route.destination.place, is_local=False, basis=basis, date=dates.exact(day)
            )
        )

    def _waivers(self, draft: Draft) -> None:
        """Moved on before 36 months: nearly always with leave of the standing committee."""
        rotation, route = draft.rotation, draft.career.route
        if rotation is None or route is None or route.ended is None or route.decided is None:
            return
        if rotation.outcome is Outcome.EARLY and rotation.state is RotationState.ENDED and self._rng.random() < 0.75:
            draft.waivers.append(
                Waiver(
                    "LC04",
                    SubjectKind.ROTATION,
                    rotation.code,
                    "Ban Thường vụ Tỉnh ủy",
                    f"{self._rng.randint(20, 900)}-KL/TU",
                    dates.exact(route.ended - timedelta(days=self._rng.randint(5, 25))),
                    "Bố trí công tác khác theo yêu cầu nhiệm vụ khi chưa đủ 36 tháng",
                    rotation.decided,
                    dates.exact(route.ended),
                    WaiverState.GRANTED,
                )
            )
