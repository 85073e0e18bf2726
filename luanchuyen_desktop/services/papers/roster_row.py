"""One cadre as a row of the Danh sách trích ngang: what is known in few words, what is not known left empty."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from luanchuyen_desktop.documents.contents import RosterRow
from luanchuyen_desktop.domain.dates import PartialDate, months_between
from luanchuyen_desktop.domain.dossier import Catalogue, Dossier
from luanchuyen_desktop.domain.records import Cadre, PlanningEntry, Rotation, Tenure
from luanchuyen_desktop.domain.vocabulary import Grade, RotationState, Sex
from luanchuyen_desktop.rules.retirement import RetirementAges
from luanchuyen_desktop.services.post_names import post_in

_GRADES: Final = {
    Grade.EXCELLENT: "HTXSNV",
    Grade.GOOD: "HTTNV",
    Grade.DONE: "HTNV",
    Grade.NOT_DONE: "KHTNV",
}
_EVALUATION_YEARS = 3
_FINISHED = (RotationState.ENDED, RotationState.CANCELLED)

Cell = tuple[str, ...]


def roster_row(dossier: Dossier, catalogue: Catalogue, ages: RetirementAges, as_of: date) -> RosterRow:
    """The cells in the order of ``ROSTER_COLUMNS``, as things stand on ``as_of``."""
    cadre = dossier.cadre
    birth = (str(cadre.birth),) if cadre.birth else ()
    cells = (
        (cadre.name,),
        birth if cadre.sex is Sex.MALE else (),
        birth if cadre.sex is Sex.FEMALE else (),
        _known(cadre.ethnicity),
        _known(cadre.hometown or _place_name(cadre, catalogue)),
        _party(cadre),
        _education(cadre),
        _posts(dossier, catalogue, as_of),
        _planning(dossier.planning, catalogue, as_of),
        _grades(dossier, as_of),
        tuple(f"{each.form} ({each.date})" for each in dossier.disciplines),
        _rotations(dossier.rotations, catalogue),
        (remaining_time(cadre, ages, as_of),),
        _notes(cadre),
    )
    return RosterRow(cadre.name, cells)


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


def _known(*texts: str | None) -> Cell:
    return tuple(text for text in texts if text)


def _place_name(cadre: Cadre, catalogue: Catalogue) -> str | None:
    place = catalogue.places.get(cadre.hometown_place or "")
    return place.name if place else None


def _party(cadre: Cadre) -> Cell:
    if cadre.party_joined is None and cadre.party_official is None:
        return ()
    return tuple(str(day) if day else "–" for day in (cadre.party_joined, cadre.party_official))


def _education(cadre: Cadre) -> Cell:
    lines = (
        (("CM", cadre.education),),
        (("LLCT", cadre.political_theory), ("QLNN", cadre.state_management)),
        (("NN", cadre.languages), ("TH", cadre.it_skills)),
    )
    return tuple(
        "; ".join(f"{name}: {text}" for name, text in line if text) for line in lines if any(t for _, t in line)
    )


def _posts(dossier: Dossier, catalogue: Catalogue, as_of: date) -> Cell:
    """The posts that are or may be held on the day, full-time ones first."""
    held = sorted((each for each in dossier.tenures if _may_hold(each, as_of)), key=lambda each: each.concurrent)
    return tuple(_post(each, catalogue) for each in held)


def _may_hold(tenure: Tenure, day: date) -> bool:
    begun = tenure.start is None or tenure.start.earliest <= day
    return begun and (tenure.end is None or tenure.end.latest >= day)


def _post(tenure: Tenure, catalogue: Catalogue) -> str:
    name = post_in(catalogue, tenure.title, tenure.unit) or tenure.title
    kind = "kiêm nhiệm, " if tenure.concurrent else ""
    return f"{name} ({kind}từ {tenure.start})" if tenure.start else f"{name} ({kind}chưa rõ từ khi nào)"


def _planning(entries: Iterable[PlanningEntry], catalogue: Catalogue, as_of: date) -> Cell:
    active = [each for each in entries if each.removed is None or each.removed.earliest > as_of]
    active.sort(key=lambda each: each.term, reverse=True)
    return tuple(f"{post_in(catalogue, each.title, each.unit) or each.title} ({each.term})" for each in active)


def _grades(dossier: Dossier, as_of: date) -> Cell:
    """Of the last three years that have one, not older than the three years before this one."""
    recent = [each for each in dossier.evaluations if as_of.year - _EVALUATION_YEARS <= each.year <= as_of.year]
    recent.sort(key=lambda each: each.year, reverse=True)
    return tuple(f"{each.year}: {_GRADES[each.grade]}" for each in recent[:_EVALUATION_YEARS])


def _rotations(rotations: Iterable[Rotation], catalogue: Catalogue) -> Cell:
    return tuple(_rotation(each, catalogue) for each in rotations if each.state not in _FINISHED)


def _rotation(rotation: Rotation, catalogue: Catalogue) -> str:
    post = post_in(catalogue, rotation.to_title, rotation.to_unit) or rotation.to_unit
    details = [_since(rotation.start)] if rotation.start else []
    if rotation.planned_months is not None:
        details.append(f"{rotation.planned_months} tháng")
    return f"{rotation.state.value}: {post}" + (f" ({', '.join(details)})" if details else "")


def _since(day: PartialDate) -> str:
    return f"từ {day}"


def _notes(cadre: Cadre) -> Cell:
    """The clerk's note, and the birth date of a cadre whose sex is not recorded: it fits in neither column."""
    lines = [f"Sinh {cadre.birth}, chưa ghi giới tính"] if cadre.birth and cadre.sex is None else []
    return (*lines, *(cadre.note or "").splitlines())
