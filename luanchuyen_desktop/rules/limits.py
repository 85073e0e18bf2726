"""What a rule reads from the rule data: whole numbers by name, and here and there a day or a text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Parameters:
    """The names that a rule reads. ``optional``: numbers that only an overlay may give."""

    numbers: frozenset[str] = frozenset()
    optional: frozenset[str] = frozenset()
    days: frozenset[str] = frozenset()
    texts: frozenset[str] = frozenset()

    @property
    def required(self) -> frozenset[str]:
        """What the data must give wherever the rule is switched on."""
        return self.numbers | self.days | self.texts


@dataclass(frozen=True, slots=True, eq=False)
class Limits(Mapping[str, int]):
    """The numbers of a rule as a mapping; ``days`` and ``texts`` beside them."""

    numbers: Mapping[str, int] = field(default_factory=dict)
    days: Mapping[str, date] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)

    def __getitem__(self, name: str) -> int:
        return self.numbers[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.numbers)

    def __len__(self) -> int:
        return len(self.numbers)
