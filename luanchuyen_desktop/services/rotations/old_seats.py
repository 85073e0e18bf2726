"""Vị trí cũ: what became of the post that a rotated cadre left: kept empty, filled, looked after, gone.

Offices complain that seats are kept without end and without a successor (practice.md, C1): so it stands beside
whoever was sent out, with the end of the period.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.domain.records import Rotation, Tenure
from luanchuyen_desktop.services.rotations.placements import day_after
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.old_seats import Sent, people_sent


class SeatState(Enum):
    """What became of the post, as far as the post histories say."""

    EMPTY = auto()
    FILLED = auto()
    CONCURRENT = auto()  # somebody looks after it beside another post
    OWN = auto()  # whoever was sent out still holds it
    FULL = auto()  # several places, all of them taken by those who were there before
    UNIT_GONE = auto()
    NOT_RECORDED = auto()


@dataclass(frozen=True, slots=True)
class OldSeat:
    """The post of origin of one rotation on a day.

    ``since``: when it fell empty, or when ``name`` took it over; ``coming``: who is decided to come, and when.
    ``units``: names of the units that succeeded one that is gone. ``places``: how many the post has, if recorded.
    """

    rotation: str
    state: SeatState
    since: PartialDate | None = None
    name: str = ""
    coming: tuple[str, PartialDate | None] | None = None
    units: tuple[str, ...] = ()
    places: int | None = None

    @property
    def is_open(self) -> bool:
        """Whether nobody holds it for good: what the office should look at."""
        return self.state in {SeatState.EMPTY, SeatState.CONCURRENT, SeatState.OWN}


def old_seats(book: Book, catalogue: Catalogue, day: date) -> dict[str, OldSeat]:
    """The old post of everybody who is away on rotation on the day, by the code of the rotation."""
    return {sent.rotation.code: seat_of(sent, catalogue, day) for sent in people_sent(book, day)}


def seat_of(sent: Sent, catalogue: Catalogue, day: date) -> OldSeat:
    """What became of the post of origin of this rotation."""
    one = sent.rotation
    if one.from_unit is None or one.from_title is None:
        return OldSeat(one.code, SeatState.NOT_RECORDED)
    unit = catalogue.units.get(one.from_unit)
    if unit is not None and unit.valid_to is not None and unit.valid_to.latest < day:
        names = tuple(found.name for code in unit.successors if (found := catalogue.units.get(code)) is not None)
        return OldSeat(one.code, SeatState.UNIT_GONE, unit.valid_to, units=names)
    if any(tenure.cadre == one.cadre for _, tenure in sent.holders):
        return OldSeat(one.code, SeatState.OWN)
    return _others(sent, catalogue, day)


def _others(sent: Sent, catalogue: Catalogue, day: date) -> OldSeat:
    one = sent.rotation
    places = _places(catalogue, one)
    others = sorted(sent.holders, key=lambda each: each[1].start is None)  # whose beginning is known comes first
    successors = others if places == 1 else [each for each in others if _began_after(each[1], one)]
    full_time = [each for each in successors if not each[1].concurrent]
    if full_time:
        name, tenure = full_time[0]
        return OldSeat(one.code, SeatState.FILLED, tenure.start, name, places=places)
    if places is not None and sum(not tenure.concurrent for _, tenure in others) >= places > 1:
        return OldSeat(one.code, SeatState.FULL, places=places)
    coming = next(((name, rotation.start) for name, rotation in sent.coming if _is_ahead(rotation, day)), None)
    if successors:
        name, tenure = successors[0]
        return OldSeat(one.code, SeatState.CONCURRENT, tenure.start, name, coming, places=places)
    return OldSeat(one.code, SeatState.EMPTY, _empty_since(sent, places), coming=coming, places=places)


def _empty_since(sent: Sent, places: int | None) -> PartialDate | None:
    """The day on which the cadre left, or the one after the last successor's last day."""
    one = sent.rotation
    after = [tenure for _, tenure in sent.left if places == 1 or _began_after(tenure, one)]
    ends = [day_after(tenure.end) for tenure in after if tenure.end is not None]
    return max([day for day in (one.start, *ends) if day is not None], key=lambda day: day.latest, default=None)


def _places(catalogue: Catalogue, one: Rotation) -> int | None:
    """How many holders the post may have; a head is one person where no number is recorded."""
    position = catalogue.positions.get((one.from_unit or "", one.from_title or ""))
    if position is not None and position.quota is not None:
        return position.quota
    title = catalogue.titles.get(one.from_title or "")
    return 1 if title is not None and title.is_head else None


def _began_after(tenure: Tenure, one: Rotation) -> bool:
    """Whether somebody took the post up when, or after, the cadre left it; unknown days do not tell."""
    return tenure.start is not None and one.start is not None and tenure.start.latest >= one.start.earliest


def _is_ahead(rotation: Rotation, day: date) -> bool:
    return rotation.start is None or rotation.start.latest > day


def seat_words(seat: OldSeat) -> str:
    """One line: ``Để trống từ 01/05/2025``, ``Đã bố trí Nguyễn Văn A (từ 06/2025)``."""
    since = f" từ {seat.since}" if seat.since is not None else ""
    if seat.state is SeatState.UNIT_GONE:
        heirs = f", nay là {'; '.join(seat.units)}" if seat.units else ""
        return f"Đơn vị kết thúc hoạt động từ sau {seat.since}{heirs}"
    if seat.state is SeatState.FILLED:
        return f"Đã bố trí {seat.name}{f' ({since.strip()})' if since else ''}"
    text = {
        SeatState.EMPTY: f"Để trống{since}",
        SeatState.CONCURRENT: f"{seat.name} kiêm nhiệm{since}",
        SeatState.OWN: "Cán bộ vẫn giữ chức vụ cũ",
        SeatState.FULL: f"Đã đủ số lượng ({seat.places})",
        SeatState.NOT_RECORDED: "Chưa ghi chức vụ nơi đi",
    }[seat.state]
    if seat.coming is None:
        return text
    name, start = seat.coming
    return f"{text}; {name} đến{f' từ {start}' if start is not None else ''} theo quyết định luân chuyển"
