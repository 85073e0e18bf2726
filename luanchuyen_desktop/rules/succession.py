"""Which unit legally follows another, and whether a place lies inside another one on a given day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Place, Unit
from luanchuyen_desktop.rules.three_valued import Truth, any_of, negation, not_after


def is_successor(units: Mapping[str, Unit], earlier: str, later: str) -> bool:
    """Whether ``later`` is reached from ``earlier`` over recorded successors, in any number of steps."""
    seen: set[str] = set()
    waiting = [earlier]
    while waiting:
        unit = units.get(waiting.pop())
        for code in unit.successors if unit else ():
            if code == later:
                return True
            if code not in seen:
                seen.add(code)
                waiting.append(code)
    return False


def linked(units: Mapping[str, Unit], one: str, other: str) -> bool:
    """Whether either unit is the legal successor of the other."""
    return is_successor(units, one, other) or is_successor(units, other, one)


@dataclass(frozen=True, slots=True)
class Map:
    """The places as they stood on a day: dissolved ones are read as the places that succeeded them."""

    places: Mapping[str, Place]
    day: PartialDate

    def inside(self, code: str, locality: str) -> Truth:
        """Whether the place is the locality or lies below it, both read with the boundaries of the day.

        ``None``: only part of the place lies in it (a hometown known to the province, a district that was split),
        or the day is too coarse to tell which boundaries count.
        """
        answer = self._inside(code, locality, frozenset())
        if answer is False and any(self._part_of(target, code) for target in self.present(locality)):
            return None
        return answer

    def _inside(self, code: str, locality: str, seen: frozenset[str]) -> Truth:
        """As ``inside`` for a place that is not larger than the locality."""
        plain = self._within(code, locality, frozenset())
        place = self.places.get(locality)
        gone = self._is_gone(place)
        if place is None or gone is False or locality in seen:
            return plain
        merged = any_of(self._inside(code, successor, seen | {locality}) for successor in place.successors)
        return merged if gone else _agreed([plain, merged])

    def present(self, code: str) -> Iterator[str]:
        """The places that a code stands for on the day: itself, or what succeeded it."""
        yield from self._present(code, frozenset())

    def _present(self, code: str, seen: frozenset[str]) -> Iterator[str]:
        place = self.places.get(code)
        gone = self._is_gone(place)
        if place is None or gone is False or code in seen:
            yield code
            return
        if gone is None:
            yield code
        for successor in place.successors:
            yield from self._present(successor, seen | {code})

    def _part_of(self, target: str, code: str) -> bool:
        """Whether the target lies, or may lie, below what the code stands for: then the code is too coarse."""
        return any(self._within(target, present, frozenset()) is not False for present in self.present(code))

    def _is_gone(self, place: Place | None) -> Truth:
        """Whether the place was dissolved with recorded successors before the day."""
        if place is None or place.valid_to is None or not place.successors:
            return False
        return negation(not_after(self.day, place.valid_to))

    def _within(self, code: str, target: str, seen: frozenset[str]) -> Truth:
        if code == target:
            return True
        place = self.places.get(code)
        if place is None or code in seen:
            return False
        seen |= {code}
        above = self._within(place.parent, target, seen) if place.parent else False
        gone = self._is_gone(place)
        if gone is False or above is True:
            return above
        parts = [self._within(successor, target, seen) for successor in place.successors]
        moved = _agreed(parts)
        return moved if gone else _agreed([moved, above])


def _agreed(truths: Iterable[Truth]) -> Truth:
    """What all say alike; else it depends."""
    distinct = set(truths)
    return distinct.pop() if len(distinct) == 1 else None
