"""Places against holders on a day, by the numbers that the catalogue has. The plan of needs looks further ahead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.domain.records import Unit
from luanchuyen_desktop.domain.vocabulary import Level
from luanchuyen_desktop.store.overview import Held


@dataclass(frozen=True, slots=True)
class PostCount:
    """A post of a unit that exists on the day. ``least`` and ``most``: holders, certainly and at most."""

    unit: str
    title: str
    quota: int
    least: int
    most: int

    @property
    def vacant(self) -> int:
        """Places that are certainly free."""
        return max(self.quota - self.most, 0)

    @property
    def surplus(self) -> int:
        """Holders beyond the number, certainly."""
        return max(self.least - self.quota, 0)

    @property
    def is_unsure(self) -> bool:
        """Whether coarse dates leave open how many places are free."""
        return max(self.quota - self.least, 0) != self.vacant


def post_counts(held: Iterable[Held], catalogue: Catalogue, day: date) -> Iterator[PostCount]:
    """Every post with a recorded number, in the order of units and titles.

    Offices of the Centre are left out: the province does not fill them.
    """
    holders = {(each.unit, each.title): each for each in held}
    nobody = Held("", "", 0, 0)
    for key in sorted(catalogue.positions):
        position = catalogue.positions[key]
        unit = catalogue.units.get(position.unit)
        if position.quota is None or unit is None or unit.level is Level.CENTRAL or not exists_on(unit, day):
            continue
        found = holders.get(key, nobody)
        yield PostCount(position.unit, position.title, position.quota, found.least, found.most)


def exists_on(unit: Unit, day: date) -> bool:
    """Whether the unit is, or may be, there on the day."""
    begun = unit.valid_from is None or unit.valid_from.earliest <= day
    return begun and (unit.valid_to is None or unit.valid_to.latest >= day)
