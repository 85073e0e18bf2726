"""What a rule reads from the rule data: whole numbers by name, and here and there a day, a text or a list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Parameters:
    """The names that a rule reads. ``optional`` (numbers) and ``lists`` (of texts): what only an overlay may give."""

    numbers: frozenset[str] = frozenset()
    optional: frozenset[str] = frozenset()
    days: frozenset[str] = frozenset()
    texts: frozenset[str] = frozenset()
    lists: frozenset[str] = frozenset()

    @property
    def required(self) -> frozenset[str]:
        """What the data must give wherever the rule is switched on."""
        return self.numbers | self.days | self.texts

    @property
    def additional(self) -> frozenset[str]:
        """What an overlay may add."""
        return self.optional | self.lists

    @property
    def all(self) -> frozenset[str]:
        """Every name."""
        return self.required | self.additional


@dataclass(frozen=True, slots=True, eq=False)
class Limits(Mapping[str, int]):
    """The numbers of a rule as a mapping; ``days``, ``texts`` and ``lists`` beside them."""

    numbers: Mapping[str, int] = field(default_factory=dict)
    days: Mapping[str, date] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    lists: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def __getitem__(self, name: str) -> int:
        return self.numbers[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.numbers)

    def __len__(self) -> int:
        return len(self.numbers)

    def names(self) -> frozenset[str]:
        """The names of all kinds."""
        return frozenset((*self.numbers, *self.days, *self.texts, *self.lists))

    def values_by_name(self) -> dict[str, LimitValue]:
        """Everything, whatever its kind, by name."""
        return {**self.numbers, **self.days, **self.texts, **self.lists}


LimitValue = int | date | str | tuple[str, ...]

_SENSE: Mapping[str, tuple[int, int]] = {
    "months": (0, 1200),
    "years": (0, 100),
    "year": (1800, 2200),
    "days": (0, 3660),
    "": (0, 10_000),
}


def unit_of(name: str) -> str:
    """What a number of that name counts: ``months``, ``years``, ``year``, ``days``, or nothing known."""
    return next((part for part in name.split("_") if part in _SENSE), "")


def sense_of(name: str) -> tuple[int, int]:
    """The least and the most that a number of that name can sensibly be."""
    return _SENSE[unit_of(name)]
