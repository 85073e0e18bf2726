"""What hangs on the units of a request, read from the book in one view of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.domain.holders import MOVING_STATES
from luanchuyen_desktop.domain.records import PlanLine, PlanningEntry, Rotation, RotationPlan, Tenure
from luanchuyen_desktop.services.reorganisation.request import Request
from luanchuyen_desktop.services.rotations.rotation_desk import BEFORE_DECISION
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.unit_affairs import names_of, records_of_units

LIVE = frozenset({*BEFORE_DECISION, *MOVING_STATES})


@dataclass(frozen=True, slots=True)
class Affairs:
    """``tenures``: in the ending units, not surely ended before the day; ``others``: the same in the successors.

    ``rotations`` are live ones that lead to or from an ending unit; ``planning``: active entries for their posts;
    ``lines``: of yearly plans that are not closed.
    """

    catalogue: Catalogue
    tenures: tuple[Tenure, ...] = ()
    others: tuple[Tenure, ...] = ()
    rotations: tuple[Rotation, ...] = ()
    planning: tuple[PlanningEntry, ...] = ()
    lines: tuple[PlanLine, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)

    def name(self, cadre: str) -> str:
        """The cadre's name, or the code of one who is gone."""
        return self.names.get(cadre, cadre)


def read_affairs(book: Book, request: Request) -> Affairs:
    """Short reads by the units' indexes, however large the book."""
    ending = set(request.units)
    heirs = {heir for codes in request.units.values() for heir in codes}
    with book.snapshot():
        catalogue = book.catalogue()
        tenures = _open(records_of_units(book, Tenure, ["unit"], ending), request)
        others = _open(records_of_units(book, Tenure, ["unit"], heirs), request)
        rotations = [
            rotation
            for rotation in records_of_units(book, Rotation, ["from_unit", "to_unit"], ending)
            if rotation.state in LIVE and rotation.ended is None
        ]
        planning = [entry for entry in records_of_units(book, PlanningEntry, ["unit"], ending) if entry.removed is None]
        closed = {plan.code for plan in book.records(RotationPlan) if plan.closed is not None}
        lines = [line for line in records_of_units(book, PlanLine, ["unit"], ending) if line.plan not in closed]
        cadres = {tenure.cadre for tenure in (*tenures, *others)}
        cadres |= {rotation.cadre for rotation in rotations} | {entry.cadre for entry in planning}
        names = names_of(book, cadres)
    return Affairs(catalogue, tuple(tenures), tuple(others), tuple(rotations), tuple(planning), tuple(lines), names)


def _open(tenures: list[Tenure], request: Request) -> list[Tenure]:
    return [tenure for tenure in tenures if tenure.end is None or tenure.end.latest >= request.day]
