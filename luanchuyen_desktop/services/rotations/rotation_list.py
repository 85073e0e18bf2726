"""The rotations as the window lists them: phase, level of the destination, when the period is over, what is left."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from luanchuyen_desktop.domain.dates import PartialDate, add_months, months_between
from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.domain.holders import is_moving
from luanchuyen_desktop.domain.records import Rotation
from luanchuyen_desktop.domain.vn_text import fits, fold, text_key
from luanchuyen_desktop.domain.vocabulary import Level, RotationState
from luanchuyen_desktop.rules.law import RuleData
from luanchuyen_desktop.rules.three_valued import shifted
from luanchuyen_desktop.services.rotations.rotation_desk import DEFAULT_MONTHS
from luanchuyen_desktop.store.pool import Named

DUE_SOON = 6  # months before the period is over in which the next post should be thought of (LC15)


class Phase(StrEnum):
    """What the list may be narrowed to."""

    OPEN = "open"  # everything that is not over
    RUNNING = "running"
    UNDECIDED = "undecided"
    DUE = "due"  # running, over within six months or already
    ENDED = "ended"
    CANCELLED = "cancelled"


class RotationSort(StrEnum):
    """What the list is ordered by. URGENCY: what runs, the earliest end first; then what waits; then what is over."""

    URGENCY = "urgency"
    CODE = "code"
    NAME = "name"
    FROM = "from"
    TO = "to"
    PURPOSE = "purpose"
    STATE = "state"
    START = "start"
    DUE = "due"
    OUTCOME = "outcome"


UNDECIDED = frozenset({RotationState.PLANNED, RotationState.PROPOSED, RotationState.APPRAISED, RotationState.SUBMITTED})
_UNDER_WAY = frozenset({RotationState.DECIDED, RotationState.RUNNING})
_URGENCY = {
    RotationState.RUNNING: 0,
    RotationState.DECIDED: 1,
    RotationState.SUBMITTED: 2,
    RotationState.APPRAISED: 3,
    RotationState.PROPOSED: 4,
    RotationState.PLANNED: 5,
    RotationState.ENDED: 6,
    RotationState.CANCELLED: 7,
}


@dataclass(frozen=True, slots=True)
class Due:
    """When the period of a rotation is over: a day from ``first`` to ``last``, the same where the start is exact."""

    first: date
    last: date
    months: int  # the period: what was planned, else 36
    is_planned: bool  # whether the period was recorded

    @property
    def is_exact(self) -> bool:
        """Whether the day is known."""
        return self.first == self.last


@dataclass(frozen=True, slots=True)
class Remaining:
    """What is left of the period on a day, over all the days that the start may be.

    ``over``: ``True`` the period is over, ``False`` it is not, ``None`` it depends on the day of the start.
    ``least`` and ``most``: whole months left, or past when ``over``; ``days``: the exact count where both are 0.
    """

    over: bool | None
    least: int
    most: int
    days: int | None


@dataclass(frozen=True, slots=True)
class RotationFilter:
    """Which rotations: all that are given must hold. ``level`` is that of the destination unit."""

    text: str = ""
    phase: Phase | None = None
    level: Level | None = None
    state: RotationState | None = None


def least_reached(rotation: Rotation, data: RuleData, as_of: date) -> PartialDate | None:
    """When the least period of the law of the act (LC04) is reached, as precise as the start.

    ``None`` while the start is unknown or no law asks for a period.
    """
    months = data.limit("LC04", "min_months", (rotation.decided or PartialDate.of(as_of)).earliest)
    return None if months is None or rotation.start is None else shifted(rotation.start, months)


def due(rotation: Rotation) -> Due | None:
    """When the planned period (36 months where none is recorded) is reached; ``None`` while the start is unknown."""
    if rotation.start is None:
        return None
    months = rotation.planned_months if rotation.planned_months is not None else DEFAULT_MONTHS
    return Due(
        add_months(rotation.start.earliest, months),
        add_months(rotation.start.latest, months),
        months,
        rotation.planned_months is not None,
    )


def due_text(rotation: Rotation) -> str:
    """The day, or the month or year, in which the period is reached, as precise as the start and no more.

    A start of which only the year is known gives the range of years where the months are no whole years.
    """
    reached = due(rotation)
    if reached is None or rotation.start is None:
        return ""
    if reached.is_exact:
        return str(PartialDate.of(reached.first))
    if rotation.start.month is not None:
        return str(PartialDate(reached.first.year, reached.first.month))
    if reached.first.year == reached.last.year:
        return str(reached.first.year)
    return f"{reached.first.year}–{reached.last.year}"


def remaining(rotation: Rotation, day: date) -> Remaining | None:
    """What is left on ``day`` of a decided or running rotation; ``None`` for others and while the start is unknown."""
    reached = due(rotation)
    if reached is None or not is_moving(rotation):
        return None
    if reached.last <= day:
        past = months_between(reached.last, day), months_between(reached.first, day)
        return Remaining(over=True, least=past[0], most=past[1], days=_days(reached, day, past[1]))
    if reached.first <= day:
        return Remaining(over=None, least=0, most=months_between(day, reached.last), days=None)
    left = months_between(day, reached.first), months_between(day, reached.last)
    return Remaining(over=False, least=left[0], most=left[1], days=_days(reached, day, left[1]))


def _days(reached: Due, day: date, most: int) -> int | None:
    return abs((reached.first - day).days) if reached.is_exact and most == 0 else None


def choose_rotations(
    rows: Iterable[Named[Rotation]], wanted: RotationFilter, catalogue: Catalogue, day: date
) -> list[Named[Rotation]]:
    """The rotations wanted; the text may be of the cadre, the code, or the name of either unit or title."""
    words = fold(wanted.text).split()
    units = {code: fold(unit.name) for code, unit in catalogue.units.items()} if words else {}
    titles = {code: fold(title.name) for code, title in catalogue.titles.items()} if words else {}
    soon = add_months(day, DUE_SOON)

    def key(row: Named[Rotation]) -> str:
        one = row.record
        ends = [units.get(one.from_unit or "", ""), units.get(one.to_unit, "")]
        posts = [titles.get(one.from_title or "", ""), titles.get(one.to_title, "")]
        return " ".join([row.search, fold(one.code), *ends, *posts])

    def is_wanted(row: Named[Rotation]) -> bool:
        one = row.record
        if wanted.phase is not None and not _in_phase(one, wanted.phase, soon):
            return False
        if wanted.state is not None and one.state is not wanted.state:
            return False
        if wanted.level is not None:
            unit = catalogue.units.get(one.to_unit)
            if unit is None or unit.level is not wanted.level:
                return False
        return not words or fits(key(row), words)

    return [row for row in rows if is_wanted(row)]


def _in_phase(rotation: Rotation, phase: Phase, soon: date) -> bool:
    state = rotation.state
    if phase is Phase.OPEN:
        return not is_over(rotation) and state is not RotationState.CANCELLED
    if phase is Phase.RUNNING:
        return is_moving(rotation)
    if phase is Phase.UNDECIDED:
        return state in UNDECIDED
    if phase is Phase.DUE:
        reached = due(rotation)
        return is_running(rotation) and reached is not None and reached.first <= soon
    return is_over(rotation) if phase is Phase.ENDED else state is RotationState.CANCELLED


def is_running(rotation: Rotation) -> bool:
    """Whether the cadre counts as rotated: it runs, and no end is recorded (to whoever stays for good, 65 Điều 10)."""
    return rotation.state is RotationState.RUNNING and is_moving(rotation)


def is_over(rotation: Rotation) -> bool:
    """Whether it has ended, also where only the day of the end says so."""
    return rotation.state is RotationState.ENDED or (rotation.state in _UNDER_WAY and rotation.ended is not None)


def order_rotations(
    rows: Iterable[Named[Rotation]],
    catalogue: Catalogue,
    sort: RotationSort = RotationSort.URGENCY,
    *,
    descending: bool = False,
) -> list[Named[Rotation]]:
    """The rows in order; what is unknown comes last, ties in the order of names and codes."""
    ordered = sorted(rows, key=lambda row: (row.name_key, row.record.code))
    key = _key(catalogue, sort)
    known = [row for row in ordered if key(row.record) is not None]
    unknown = [row for row in ordered if key(row.record) is None]
    if sort is RotationSort.NAME:
        return ordered[::-1] if descending else ordered
    known.sort(key=lambda row: _certain(key(row.record)), reverse=descending)
    return known + unknown


def _certain(key: tuple[object, ...] | None) -> tuple[object, ...]:
    return key or ()


def _key(catalogue: Catalogue, sort: RotationSort) -> Callable[[Rotation], tuple[object, ...] | None]:
    units = {code: text_key(unit.name) for code, unit in catalogue.units.items()}
    titles = {code: text_key(title.name) for code, title in catalogue.titles.items()}

    def post(unit: str | None, title: str | None) -> tuple[object, ...] | None:
        if unit is None and title is None:
            return None
        return units.get(unit or "", unit or ""), titles.get(title or "", title or "")

    keys: dict[RotationSort, Callable[[Rotation], tuple[object, ...] | None]] = {
        RotationSort.URGENCY: _urgency,
        RotationSort.CODE: lambda one: (one.code,),
        RotationSort.NAME: lambda _one: (),
        RotationSort.FROM: lambda one: post(one.from_unit, one.from_title),
        RotationSort.TO: lambda one: post(one.to_unit, one.to_title),
        RotationSort.PURPOSE: lambda one: (one.purpose.value,) if one.purpose else None,
        RotationSort.STATE: lambda one: (_URGENCY[one.state],),
        RotationSort.START: lambda one: (one.start.earliest, one.start.latest) if one.start else None,
        RotationSort.DUE: lambda one: (reached.first, reached.last) if (reached := due(one)) else None,
        RotationSort.OUTCOME: lambda one: (one.outcome.value,) if one.outcome else None,
    }
    return keys[sort]


def _urgency(rotation: Rotation) -> tuple[object, ...]:
    reached = due(rotation)
    if rotation.state in _UNDER_WAY:
        return _URGENCY[rotation.state], reached.first.toordinal() if reached else date.max.toordinal()
    if rotation.state is RotationState.ENDED:
        # What ended last comes first.
        return _URGENCY[rotation.state], -rotation.ended.latest.toordinal() if rotation.ended else 0
    return _URGENCY[rotation.state], 0
