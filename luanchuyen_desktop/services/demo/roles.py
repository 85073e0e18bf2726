"""Who holds which post today, since when, at what age, and with which rotation behind or before them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from luanchuyen_desktop.domain.dates import add_months, days_in_month
from luanchuyen_desktop.domain.vocabulary import Level, Outcome, RotationState, Sex
from luanchuyen_desktop.services.demo.places import REFORM
from luanchuyen_desktop.services.demo.scripts import Script, deck
from luanchuyen_desktop.services.demo.seats import GENERAL, STAFF_RANKS, WOMEN, YOUTH, Seat, Seating

LEADERS = 0.72  # of all cadres, where there are seats enough
FILLED = 0.85  # of the leading seats: a few are vacant, which rotations need
_AGES = {10: (50, 57), 12: (49, 57), 20: (47, 57), 30: (44, 58), 40: (38, 57), 50: (35, 56), 60: (32, 56), 70: (30, 55)}
_STAFF_AGES = {80: (34, 57), 90: (26, 54)}
_KEY_SHARE = 0.3  # of the running rotations lead to posts meant for people from elsewhere
_DAY = timedelta(days=1)


@dataclass(slots=True)
class Role:
    """One cadre to be. ``seat`` ``None``: retired on ``until``; ``window``: first and last day of a past rotation."""

    seat: Seat | None
    since: date
    sex: Sex
    birth: date
    script: Script | None = None
    window: tuple[date, date] | None = None
    until: date | None = None


def cast(rng: Random, seating: Seating, cadres: int, as_of: date) -> list[Role]:
    """As many roles as cadres, shuffled; the seats held today are taken."""
    leading, staff = _seats(rng, seating, as_of)
    leaders = _some(rng, leading, min(int(FILLED * len(leading)), int(LEADERS * cadres)))
    scripts = deck(rng, cadres)
    retired = [script for script in scripts if script.outcome is Outcome.RETIRED]
    roles = [_retired(rng, script, as_of) for script in retired][:cadres]
    roles += _leaders(rng, seating, leaders, [script for script in scripts if script not in retired], as_of)
    while len(roles) < cadres:
        seat = staff[int(rng.random() * len(staff))]
        roles.append(_plain(rng, seat, as_of))
    roles = roles[:cadres]
    rng.shuffle(roles)
    return roles


def moment(rng: Random, earliest: date, latest: date) -> date:
    """A day on which posts are taken up: often the first of a month."""
    span = (latest - earliest).days
    if span <= 0:
        return earliest
    day = earliest + timedelta(days=int(rng.random() * span))
    chance = rng.random()
    if chance < 0.55:
        day = day.replace(day=1)
    elif chance < 0.7:
        day = day.replace(day=15)
    return min(max(day, earliest), latest)


def _seats(rng: Random, seating: Seating, as_of: date) -> tuple[list[Seat], list[Seat]]:
    """Leading seats of today, one for each place, the high ones first; and the seats of staff."""
    here = [seat for seat in seating.seats if seat.open_on(as_of) and seat.level is not Level.CENTRAL]
    high = [seat for seat in here if 0 < seat.rank <= 30 for _ in range(seat.quota)]
    other = [seat for seat in here if seat.rank > 30 and seat.quota for _ in range(seat.quota)]
    rng.shuffle(high)
    rng.shuffle(other)
    return high + other, [seat for seat in here if seat.rank in STAFF_RANKS and not seat.quota]


def _some(rng: Random, seats: Sequence[Seat], count: int) -> list[Seat]:
    """The highest third for certain, the others by lot."""
    sure = count // 3
    return [*seats[:sure], *rng.sample(seats[sure:], count - sure)]


def _leaders(
    rng: Random, seating: Seating, seats: Sequence[Seat], scripts: Sequence[Script], as_of: date
) -> Iterator[Role]:
    """Each script goes to the next seat that suits it; seats that are left get plain careers."""
    free = list(seats)
    for script in scripts:
        keyed = script.state is RotationState.RUNNING and rng.random() < _KEY_SHARE
        fitting = (index for index, seat in enumerate(free) if _suits(seating, script, seat))
        wanted = (index for index, seat in enumerate(free) if seat.is_non_local and _suits(seating, script, seat))
        index = next(wanted if keyed and not script.merger else fitting, None)
        if index is not None:
            yield _taken(seating, _scripted(rng, seating, free.pop(index), script, as_of))
    for seat in free:
        yield _taken(seating, _plain(rng, seat, as_of))


def _taken(seating: Seating, role: Role) -> Role:
    if role.seat is not None:
        seating.take(role.seat, role.since, date.max)
    return role


def _suits(seating: Seating, script: Script, seat: Seat) -> bool:
    if seat.line not in {GENERAL, "TA", "VKS"} or seat.level not in {Level.PROVINCE, Level.COMMUNE}:
        return False
    if script.merger:
        merged = [each for each in seating.predecessors(seat) if each.closes.year == REFORM.year]
        return seat.level is Level.PROVINCE and seat.rank in {40, 50} and bool(merged)
    if script.outcome is Outcome.SETTLED:
        return 30 <= seat.rank <= 60
    if script.outcome is Outcome.HIGHER:
        return 30 <= seat.rank <= 50
    return 40 <= seat.rank <= 60


def _plain(rng: Random, seat: Seat, as_of: date) -> Role:
    since = _since(rng, seat, as_of)
    sex = _sex(rng, seat)
    youngest, oldest = (_AGES | _STAFF_AGES)[seat.rank] if seat.line != YOUTH else (28, 39)
    if sex is Sex.FEMALE:
        oldest = min(oldest, 53)
    birth = _birth(rng, as_of, youngest, oldest)
    return Role(seat, since, sex, birth)


def _since(rng: Random, seat: Seat, as_of: date) -> date:
    """Long enough ago to be usual, less than eight years, and not before the unit began."""
    drawn = moment(rng, add_months(as_of, -82), add_months(as_of, -2))
    if drawn >= seat.opens:
        return drawn
    return seat.opens if rng.random() < 0.75 else moment(rng, seat.opens, add_months(as_of, -1))


def _sex(rng: Random, seat: Seat) -> Sex:
    share = 1.0 if seat.line == WOMEN else 0.2 if seat.rank <= 30 else 0.3 if seat.rank <= 60 else 0.42
    return Sex.FEMALE if rng.random() < share else Sex.MALE


def _birth(rng: Random, day: date, youngest: int, oldest: int) -> date:
    """Somebody who on that day has an age from ``youngest`` to ``oldest``."""
    year = day.year - rng.randint(youngest, oldest)
    month = rng.randint(1, 12)
    return date(year, month, rng.randint(1, days_in_month(year, month)))


def _scripted(rng: Random, seating: Seating, seat: Seat, script: Script, as_of: date) -> Role:
    sex = _sex(rng, seat)
    oldest = 46 if sex is Sex.MALE else 43
    youngest = {30: 40, 40: 36, 50: 33}.get(seat.rank, 31)
    if script.is_pending:
        return Role(seat, _since(rng, seat, as_of), sex, _birth(rng, as_of, youngest, oldest), script)
    if script.state is RotationState.RUNNING:
        since = _running_since(rng, seating, seat, script, as_of)
        return Role(seat, since, sex, _birth(rng, since, youngest, oldest), script)
    since, window = _past(rng, seat, script, as_of)
    return Role(seat, since, sex, _birth(rng, window[0], max(youngest - 2, 30), oldest - 1), script, window)


def _running_since(rng: Random, seating: Seating, seat: Seat, script: Script, as_of: date) -> date:
    if script.merger:
        return max(seat.opens, *(each.closes + _DAY for each in seating.predecessors(seat)))
    earliest = max(add_months(as_of, -35), seat.opens + timedelta(days=45))
    if seat.level is Level.PROVINCE and rng.random() < 0.12:
        earliest = add_months(as_of, -41)  # a few have passed month 36 and wait for their next post
    return moment(rng, earliest, as_of - timedelta(days=20))


def _past(rng: Random, seat: Seat, script: Script, as_of: date) -> tuple[date, tuple[date, date]]:
    """Since when the present post is held, and the first and last day of the rotation before it."""
    if script.outcome is Outcome.UNIT_ENDED:
        since = max(seat.opens, REFORM)
        start = moment(rng, add_months(REFORM, -40), add_months(REFORM, -7))
        return since, (start, REFORM - _DAY)
    since = max(seat.opens, moment(rng, add_months(as_of, -26), add_months(as_of, -1)))
    last = since - _DAY if rng.random() < 0.4 else moment(rng, add_months(since, -50), add_months(since, -13))
    months = rng.randint(13, 31) if script.outcome is Outcome.EARLY else rng.randint(36, 58)
    return since, (add_months(last, -months), last)


def _retired(rng: Random, script: Script, as_of: date) -> Role:
    """Somebody who retired while rotated; the date was recorded by decision."""
    until = add_months(as_of.replace(day=1), -rng.randint(1, 28)) - _DAY
    birth = add_months(until.replace(day=rng.randint(2, 27)), -rng.randint(730, 734))
    start = moment(rng, add_months(until, -84), add_months(until, -64))
    return Role(None, until, Sex.MALE, birth, script, (start, until), until)
