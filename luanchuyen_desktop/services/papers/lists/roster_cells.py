"""The cells of one cadre in the Danh sách trích ngang: what is known in few words, what is not known left empty."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeAlias

from luanchuyen_desktop.documents.text import sentence_case
from luanchuyen_desktop.domain.dates import PartialDate, months_between
from luanchuyen_desktop.domain.dossier import Catalogue, Dossier
from luanchuyen_desktop.domain.records import Cadre, Rotation, Tenure
from luanchuyen_desktop.domain.vocabulary import Direction, Grade, RotationState, Sex
from luanchuyen_desktop.rules.retirement import RetirementAges
from luanchuyen_desktop.services.post_names import post_in

GRADES: Final = {
    Grade.EXCELLENT: "HTXSNV",
    Grade.GOOD: "HTTNV",
    Grade.DONE: "HTNV",
    Grade.NOT_DONE: "KHTNV",
}
_EVALUATION_YEARS = 3
_FINISHED = (RotationState.ENDED, RotationState.CANCELLED)
_NEVER: Final = (0, 0, 0)

Cell: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """One line: a cadre as things stand on ``as_of``. ``case``: the rotation that the line is about, where it is."""

    dossier: Dossier
    catalogue: Catalogue
    ages: RetirementAges
    as_of: date
    case: Rotation | None = None

    @property
    def cadre(self) -> Cadre:
        """Whom it is about."""
        return self.dossier.cadre


def name(line: Listed) -> Cell:
    """With the birth date of a cadre whose sex is not recorded: it fits in neither column."""
    cadre = line.cadre
    unsure = cadre.birth is not None and cadre.sex is None
    return (cadre.name, f"(sinh {cadre.birth}, chưa ghi giới tính)") if unsure else (cadre.name,)


def born_man(line: Listed) -> Cell:
    """The birth date of a man."""
    return known(line.cadre.birth if line.cadre.sex is Sex.MALE else None)


def born_woman(line: Listed) -> Cell:
    """The birth date of a woman."""
    return known(line.cadre.birth if line.cadre.sex is Sex.FEMALE else None)


def hometown(line: Listed) -> Cell:
    """As it is written in the file, else the place of the catalogue."""
    place = line.catalogue.places.get(line.cadre.hometown_place or "")
    return known(_capital(line.cadre.hometown or (place.name if place else None)))


def residence(line: Listed) -> Cell:
    """As it is written in the file."""
    return known(_capital(line.cadre.residence))


def _capital(text: str | None) -> str | None:
    return sentence_case(text) if text else None


def posts(line: Listed) -> Cell:
    """The posts that are or may be held on the day, with since when, full-time ones first."""
    held = sorted(
        (each for each in line.dossier.tenures if _may_hold(each, line.as_of)), key=lambda each: each.concurrent
    )
    return tuple(_post(each, line.catalogue) for each in held)


def _may_hold(tenure: Tenure, day: date) -> bool:
    begun = tenure.start is None or tenure.start.earliest <= day
    return begun and (tenure.end is None or tenure.end.latest >= day)


def _post(tenure: Tenure, catalogue: Catalogue) -> str:
    post = post_in(catalogue, tenure.title, tenure.unit) or tenure.title
    kind = "kiêm nhiệm, " if tenure.concurrent else ""
    return f"{post} ({kind}từ {tenure.start})" if tenure.start else f"{post} ({kind}chưa rõ từ khi nào)"


def planning(line: Listed) -> Cell:
    """The posts that the cadre is planned for, with the term, the last term first."""
    active = [each for each in line.dossier.planning if each.removed is None or each.removed.earliest > line.as_of]
    active.sort(key=lambda each: each.term, reverse=True)
    return tuple(f"{post_in(line.catalogue, each.title, each.unit) or each.title} ({each.term})" for each in active)


def grades(line: Listed) -> Cell:
    """Of the last three years that have one, not older than the three years before this one."""
    year = line.as_of.year
    recent = [each for each in line.dossier.evaluations if year - _EVALUATION_YEARS <= each.year <= year]
    recent.sort(key=lambda each: each.year, reverse=True)
    return tuple(f"{each.year}: {GRADES[each.grade]}" for each in recent[:_EVALUATION_YEARS])


def discipline(line: Listed) -> Cell:
    """Each measure with its date."""
    return tuple(f"{each.form} ({each.date})" for each in line.dossier.disciplines)


def career(line: Listed) -> Cell:
    """The posts from the first to the last, each with its time."""
    return tuple(_stage(each, line.catalogue) for each in sorted(line.dossier.tenures, key=_begun))


def _begun(tenure: Tenure) -> tuple[int, int, int]:
    start = tenure.start
    return (start.year, start.month or 0, start.day or 0) if start is not None else _NEVER


def _stage(tenure: Tenure, catalogue: Catalogue) -> str:
    post = post_in(catalogue, tenure.title, tenure.unit) or tenure.title
    kind = " (kiêm nhiệm)" if tenure.concurrent else ""
    return f"{_month(tenure.start) or '…'} - {_month(tenure.end) or ('nay' if tenure.start else '…')}: {post}{kind}"


def _month(day: PartialDate | None) -> str:
    if day is None:
        return ""
    return f"{day.month:02d}/{day.year}" if day.month else str(day.year)


def rotations(line: Listed) -> Cell:
    """Where the rotation of the line is to lead, else every one that is not over, with its state."""
    if line.case is not None:
        return intended(line.case, line.catalogue)
    going = (each for each in line.dossier.rotations if each.state not in _FINISHED)
    return tuple(_rotation(each, line.catalogue) for each in going)


def intended(rotation: Rotation, catalogue: Catalogue) -> Cell:
    """Post and unit, form, time; each in a paragraph."""
    post = post_in(catalogue, rotation.to_title, rotation.to_unit) or rotation.to_unit
    way = direction(rotation, catalogue)
    time = _time(rotation)
    return known(post, f"Hình thức: {way.lower()}" if way else None, f"Thời gian: {time}" if time else None)


def direction(rotation: Rotation, catalogue: Catalogue) -> Direction | None:
    """Where to, by the levels of the two units and by their places; ``None`` where a level is not known."""
    origin, goal = catalogue.units.get(rotation.from_unit or ""), catalogue.units.get(rotation.to_unit)
    if origin is None or goal is None or origin.level is None or goal.level is None:
        return None
    if origin.level is not goal.level:
        return Direction.DOWN if goal.level.order > origin.level.order else Direction.UP
    elsewhere = origin.place and goal.place and origin.place != goal.place
    return Direction.ACROSS_PLACES if elsewhere else Direction.SAME_LEVEL


def _rotation(rotation: Rotation, catalogue: Catalogue) -> str:
    post = post_in(catalogue, rotation.to_title, rotation.to_unit) or rotation.to_unit
    time = _time(rotation)
    return f"{rotation.state.value}: {post}" + (f" ({time})" if time else "")


def _time(rotation: Rotation) -> str:
    parts = [f"{rotation.planned_months} tháng"] if rotation.planned_months is not None else []
    parts += [f"từ {rotation.start}"] if rotation.start else []
    return ", ".join(parts)


def remaining(line: Listed) -> Cell:
    """The time to retirement in words."""
    return (remaining_time(line.cadre, line.ages, line.as_of),)


def remaining_time(cadre: Cadre, ages: RetirementAges, as_of: date) -> str:
    """Whole years and months to retirement, as rule LC08 counts them; a span where the dates leave it open."""
    if cadre.retirement is not None:
        first, last = cadre.retirement.earliest, cadre.retirement.latest
    elif cadre.birth is not None and cadre.sex is not None:
        first, last = ages.interval(cadre.birth, cadre.sex)
    else:
        return "chưa rõ"
    if last < as_of:
        return "đã đến tuổi nghỉ hưu"
    least, most = (_duration(max(months_between(as_of, day), 0)) for day in (first, last))
    return least if least == most else f"{least} đến {most}"


def _duration(months: int) -> str:
    years, rest = divmod(months, 12)
    parts = [f"{years} năm"] if years else []
    if rest or not years:
        parts.append(f"{rest} tháng")
    return " ".join(parts)


def notes(line: Listed) -> Cell:
    """The clerk's note on the cadre."""
    return tuple((line.cadre.note or "").splitlines())


def known(*texts: object) -> Cell:
    """The texts of what there is."""
    return tuple(str(text) for text in texts if text)


def in_order(lines: Sequence[Listed], keys: Sequence[str]) -> list[Listed]:
    """By the Vietnamese order of names. ``keys``: of the names."""
    paired = sorted(zip(keys, lines, strict=True), key=lambda each: (each[0], each[1].cadre.code))
    return [line for _, line in paired]
