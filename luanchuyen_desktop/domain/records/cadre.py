"""One cadre: identity and education, posts held, evaluations, discipline, locality."""

from __future__ import annotations

from dataclasses import dataclass

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.vocabulary import Grade, Sex, TenureForm


@dataclass(frozen=True, slots=True)
class Cadre:
    """Cán bộ: identity, Party membership, education. ``retirement`` only when a date is recorded by decision."""

    code: str
    name: str
    birth: PartialDate | None = None
    sex: Sex | None = None
    ethnicity: str | None = None
    religion: str | None = None
    hometown: str | None = None
    hometown_place: str | None = None
    birthplace: str | None = None
    residence: str | None = None
    party_joined: PartialDate | None = None
    party_official: PartialDate | None = None
    education: str | None = None
    political_theory: str | None = None
    state_management: str | None = None
    languages: str | None = None
    it_skills: str | None = None
    retirement: PartialDate | None = None
    note: str | None = None
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Tenure:
    """Một dòng quá trình công tác. ``end`` is the last day in the post; ``None`` with a known start: still held.

    ``continues``: on record that the service goes on from the unit that this one succeeded.
    """

    cadre: str
    start: PartialDate | None
    end: PartialDate | None
    unit: str
    title: str
    concurrent: bool = False
    form: TenureForm | None = None
    decision_no: str | None = None
    term: str | None = None
    continues: bool = False
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Đánh giá, xếp loại of one year."""

    cadre: str
    year: int
    grade: Grade
    remark: str | None = None
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Discipline:
    """Kỷ luật: form, date of the decision, and the day it lapses where that is recorded."""

    cadre: str
    form: str
    date: PartialDate
    expires: PartialDate | None = None
    decision_no: str | None = None
    id: int | None = None


@dataclass(frozen=True, slots=True)
class LocalityDetermination:
    """Xác định người địa phương: a recorded human decision for a cadre and a place."""

    cadre: str
    place: str
    is_local: bool
    basis: str | None = None
    date: PartialDate | None = None
    id: int | None = None
