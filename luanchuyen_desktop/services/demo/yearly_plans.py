"""The yearly rotation plans of the sample book: each rotation is in the plan of its year, each plan tells needs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from random import Random
from typing import Any

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import PlanLine, Rotation, RotationPlan, Unit
from luanchuyen_desktop.domain.vocabulary import Direction, Level, RotationState
from luanchuyen_desktop.services.demo import dates
from luanchuyen_desktop.services.demo.drafts import Draft

_YEARS = 6  # that the office has kept the plans of
_ISSUED = (1, 5)  # the day on which a year's plan is issued: the one named on the sample papers
_THIS_NUMBER = 12
_UNMET = {True: 0.2, False: 0.08}  # of the needs of this year, and of those before, that nobody was sent for
_PLANNED = 0.7  # of the mere intentions are in the plan already
_DISTANCES: Mapping[Direction, tuple[int, int]] = {
    Direction.DOWN: (6, 120),
    Direction.UP: (6, 120),
    Direction.ACROSS_PLACES: (12, 95),
    Direction.SAME_LEVEL: (2, 25),
}


class PlanKeeper:
    """Ties rotations to plans; what the plans asked for is known when all rotations are."""

    def __init__(self, rng: Random, texts: Mapping[str, Any], units: Iterable[Unit], as_of: date) -> None:
        self._rng = rng
        self._texts = texts
        self._units = {unit.code: unit for unit in units}
        self._as_of = as_of
        self._lines: dict[int, dict[tuple[str, str], PlanLine]] = {
            year: {} for year in range(as_of.year - _YEARS + 1, as_of.year + 1)
        }

    def write(self, draft: Draft) -> None:
        """Plan and distance of the cadre's rotations."""
        draft.rotations[:] = [self._tied(rotation) for rotation in draft.rotations]

    def plans(self) -> Iterator[RotationPlan]:
        """The plans, after the last rotation."""
        for year, lines in self._lines.items():
            units = len({line.unit for line in lines.values()})
            needs = self._texts["needs"].format(lines=sum(line.count or 0 for line in lines.values()), units=units)
            issued = date(year, *_ISSUED)
            number = f"{_THIS_NUMBER if year == self._as_of.year else 5 + year * 7 % 31}-KH/TU"
            is_issued, is_past = issued <= self._as_of, year < self._as_of.year
            yield RotationPlan(
                _code(year),
                year,
                number if is_issued else None,
                dates.exact(issued) if is_issued else None,
                "Ban Thường vụ Tỉnh ủy" if is_issued else None,
                needs,
                self._texts["policy"],
                dates.exact(date(year, 12, 20)) if is_past else None,
            )

    def lines(self) -> Iterator[PlanLine]:
        """The lines of all plans; a few ask for one more than was sent."""
        for year, lines in self._lines.items():
            for line in lines.values():
                more = self._rng.random() < _UNMET[year == self._as_of.year]
                yield replace(line, count=(line.count or 0) + more)

    def _tied(self, rotation: Rotation) -> Rotation:
        year = rotation.decided.year if rotation.decided else self._as_of.year
        direction = self._direction(rotation)
        distance = self._rng.randint(*_DISTANCES[direction]) if rotation.decided else None
        rotation = replace(rotation, distance_km=distance)
        is_idea = rotation.state is RotationState.PLANNED and self._rng.random() > _PLANNED
        if year not in self._lines or is_idea:
            return rotation
        self._add(year, rotation, direction)
        return replace(rotation, plan=_code(year))

    def _add(self, year: int, rotation: Rotation, direction: Direction) -> None:
        post = rotation.to_unit, rotation.to_title
        known = self._lines[year].get(post)
        if known is not None:
            self._lines[year][post] = replace(known, count=(known.count or 0) + 1)
            return
        start = rotation.start.earliest if rotation.start else date(year, 12, 1)
        unit = self._units.get(rotation.to_unit)
        self._lines[year][post] = PlanLine(
            _code(year),
            *post,
            1,
            direction,
            rotation.purpose,
            unit.place if unit else None,
            rotation.planned_months,
            PartialDate(start.year, start.month),
            self._rng.choice(self._texts["placements"]),
        )

    def _direction(self, rotation: Rotation) -> Direction:
        origin, destination = self._units.get(rotation.from_unit or ""), self._units.get(rotation.to_unit)
        if origin is None or destination is None or origin.level is None or destination.level is None:
            return Direction.SAME_LEVEL
        if origin.level is not destination.level:
            return Direction.DOWN if origin.level.order < destination.level.order else Direction.UP
        local = destination.level in {Level.DISTRICT, Level.COMMUNE} and origin.place != destination.place
        return Direction.ACROSS_PLACES if local else Direction.SAME_LEVEL


def _code(year: int) -> str:
    return f"KH{year}"
