"""Which unit legally follows another, and whether a place lies inside another one on a given day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Place, Unit
from luanchuyen_desktop.rules.three_valued import Truth


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
    day: date

    def inside(self, code: str, locality: str) -> Truth:
        """Whether the place is the locality or lies below it, both read with the boundaries of the day.

        A dissolved locality is all that succeeded it; a dissolved place lies in one of its successors. ``None``: it
        depends on which one, or the place is too large to tell (a hometown known to the province), or nobody recorded
        what succeeded it, or the day of its end is too coarse.
        """
        if code == locality:
            return True
        lines = list(self._lines(code, frozenset()))
        answers = {self._lies_in(line, reading) for reading in self._readings(locality) for line in lines}
        return answers.pop() if len(answers) == 1 else None

    def present(self, code: str) -> frozenset[str]:
        """The places that a code stands for on the day: itself, or what succeeded it."""
        return frozenset().union(*self._readings(code))

    def _readings(self, code: str) -> list[frozenset[str]]:
        """What a code stands for; two readings where it may or may not be dissolved yet."""
        gone = self._is_gone(code)
        itself = frozenset({code})
        later = frozenset(self._heirs(code, frozenset())) or itself
        if gone is None:
            return [itself, later]
        return [later if gone else itself]

    def _heirs(self, code: str, seen: frozenset[str]) -> Iterator[str]:
        """What succeeded a place, over as many steps as there were until the day."""
        place = self.places.get(code)
        for successor in place.successors if place and code not in seen else ():
            gone = self._is_gone(successor)
            if gone is not True:
                yield successor
            if gone is not False:
                yield from self._heirs(successor, seen | {code})
        if place and not place.successors:
            yield code

    def _lines(self, code: str, seen: frozenset[str]) -> Iterator[tuple[str, ...]]:
        """Every line of places upwards, the code or what it became first, in which it may lie."""
        place = self.places.get(code)
        if place is None or code in seen:
            yield ()
            return
        seen |= {code}
        gone = self._is_gone(code) if place.successors else False
        if gone is not True:
            yield from ((code, *above) for above in self._lines(place.parent or "", seen))
        if gone is not False:
            for successor in place.successors:
                yield from self._lines(successor, seen)

    def _lies_in(self, line: tuple[str, ...], targets: frozenset[str]) -> Truth:
        if not targets.isdisjoint(line):
            return True
        known = line[:1]
        if known and self._is_lost(known[0]):
            # All that is known is what it lay in.
            known = line[:2]
            if len(known) == 1:
                return None
        above = {code for target in targets for up in self._lines(target, frozenset()) for code in up}
        return False if above.isdisjoint(known) else None

    def _is_lost(self, code: str) -> bool:
        """Whether the place is, or may be, dissolved without a word of what succeeded it."""
        place = self.places.get(code)
        return place is not None and not place.successors and self._is_gone(code) is not False

    def _is_gone(self, code: str) -> Truth:
        """Whether the place was dissolved before the day; its last day is ``valid_to``."""
        place = self.places.get(code)
        if place is None or place.valid_to is None:
            return False
        first, last = place.valid_to.bounds
        if self.day > last:
            return True
        return None if self.day > first else False


def maps_during(places: Mapping[str, Place], act: PartialDate) -> list[Map]:
    """The maps that may count for an act: one from its first day on, and one from each change until its last day."""
    first, last = act.bounds
    changes = {
        day + timedelta(days=1)
        for place in (places.values() if first < last else ())
        if place.valid_to is not None
        for day in place.valid_to.bounds
        if first <= day < last
    }
    return [Map(places, day) for day in sorted({first, *changes})]
