"""Age and sex of those who serve, by bands; who cannot be put into a band is counted apart, never guessed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from luanchuyen_desktop.domain.dates import PartialDate, months_between
from luanchuyen_desktop.domain.vocabulary import Sex
from luanchuyen_desktop.store.overview import Served

BANDS: Final = (
    ("Từ 60 tuổi", 60, 200),
    ("55–59", 55, 60),
    ("50–54", 50, 55),
    ("45–49", 45, 50),
    ("40–44", 40, 45),
    ("35–39", 35, 40),
    ("30–34", 30, 35),
    ("Dưới 30 tuổi", 0, 30),
)
"""Label, least age, and the age that is no longer in it; the oldest first, as a pyramid stands."""


@dataclass(frozen=True, slots=True)
class Structure:
    """Codes of those who serve. ``members``: by band (its place in ``BANDS``) and sex.

    Apart: ``unknown_age``: birth date missing, or so coarse that it leaves two bands open; ``unknown_sex``: age known
    and sex missing. Nobody is in two of them.
    """

    members: Mapping[tuple[int, Sex], tuple[str, ...]]
    unknown_age: tuple[str, ...]
    unknown_sex: tuple[str, ...]

    @property
    def total(self) -> int:
        """All who serve."""
        return sum(map(len, self.members.values())) + len(self.unknown_age) + len(self.unknown_sex)

    def of_sex(self, sex: Sex) -> int:
        """How many of that sex have a known age."""
        return sum(len(codes) for (_, each), codes in self.members.items() if each is sex)


def structure_of(people: Iterable[Served], day: date) -> Structure:
    """Put everybody in a place."""
    members: dict[tuple[int, Sex], list[str]] = {(at, sex): [] for at in range(len(BANDS)) for sex in Sex}
    unknown_age: list[str] = []
    unknown_sex: list[str] = []
    for each in people:
        band = band_of(each.birth, day)
        if band is None:
            unknown_age.append(each.code)
        elif each.sex is None:
            unknown_sex.append(each.code)
        else:
            members[band, each.sex].append(each.code)
    return Structure({key: tuple(codes) for key, codes in members.items()}, tuple(unknown_age), tuple(unknown_sex))


def band_of(birth: PartialDate | None, day: date) -> int | None:
    """The place in ``BANDS`` on a day; ``None`` when the birth date is missing or leaves more than one open."""
    if birth is None:
        return None
    youngest, oldest = (months_between(each, day) // 12 for each in (birth.latest, birth.earliest))
    fitting = (at for at, (_, least, limit) in enumerate(BANDS) if least <= youngest and oldest < limit)
    return next(fitting, None)
