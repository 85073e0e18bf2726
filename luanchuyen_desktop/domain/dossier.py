"""What the rules look at: the catalogue of the province, and one cadre's whole file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from luanchuyen_desktop.domain.records import (
    AllowanceRate,
    Cadre,
    Discipline,
    DossierItem,
    Evaluation,
    LocalityDetermination,
    Place,
    PlanningEntry,
    Position,
    ProcedureStep,
    Rotation,
    SourceEntry,
    Tenure,
    Title,
    TitleStandard,
    Unit,
    Waiver,
)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Places, units and titles by code, the quota of each (unit, title), the standards of each title, and the rates."""

    places: Mapping[str, Place] = field(default_factory=dict)
    units: Mapping[str, Unit] = field(default_factory=dict)
    titles: Mapping[str, Title] = field(default_factory=dict)
    positions: Mapping[tuple[str, str], Position] = field(default_factory=dict)
    standards: Mapping[str, tuple[TitleStandard, ...]] = field(default_factory=dict)
    rates: tuple[AllowanceRate, ...] = ()


@dataclass(frozen=True, slots=True)
class PostClaim:
    """What another cadre's file says of a post: a tenure in it, or a rotation in force into it or out of it.

    ``name``: of that cadre; the record has the code.
    """

    name: str
    record: Tenure | Rotation


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything recorded of one cadre; tenures in order of start (unknown starts first).

    ``waivers`` are those on the cadre and on any of the cadre's rotations; ``steps`` and ``items`` (papers) those of
    all rotations, by rotation code. The last two come from the files of others: ``claims`` on the posts with a quota
    that the cadre's rotations lead to, and the ``namesakes`` that are or may be the same person.
    """

    cadre: Cadre
    tenures: tuple[Tenure, ...] = ()
    planning: tuple[PlanningEntry, ...] = ()
    sources: tuple[SourceEntry, ...] = ()
    evaluations: tuple[Evaluation, ...] = ()
    disciplines: tuple[Discipline, ...] = ()
    determinations: tuple[LocalityDetermination, ...] = ()
    rotations: tuple[Rotation, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    steps: tuple[ProcedureStep, ...] = ()
    items: tuple[DossierItem, ...] = ()
    claims: tuple[PostClaim, ...] = ()
    namesakes: tuple[Cadre, ...] = ()
