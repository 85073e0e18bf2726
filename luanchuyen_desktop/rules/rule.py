"""What a rule is given and what it is: the case to judge, and its function with the limits that it reads."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.dossier import Catalogue, Dossier
from luanchuyen_desktop.domain.records import Rotation, Waiver
from luanchuyen_desktop.rules.education_levels import Scales
from luanchuyen_desktop.rules.limits import Limits, Parameters
from luanchuyen_desktop.rules.outcome import Outcome
from luanchuyen_desktop.rules.posts import Career, Post
from luanchuyen_desktop.rules.retirement import RetirementAges


@dataclass(frozen=True, slots=True)
class CadreCase:
    """One cadre on the as-of date; ``career``: the dossier's tenures with their bounds, see ``posts``."""

    dossier: Dossier
    catalogue: Catalogue
    as_of: date
    career: Career
    ages: RetirementAges
    scales: Scales

    @property
    def posts(self) -> tuple[Post, ...]:
        """All posts, in the order of the dossier."""
        return self.career.posts


@dataclass(frozen=True, slots=True)
class RotationCase(CadreCase):
    """One rotation. ``act``: its decision date, or the as-of date while there is none."""

    rotation: Rotation
    act: PartialDate


@dataclass(frozen=True, slots=True)
class WaiverCase(CadreCase):
    """The granted waivers of one subject (the cadre or a rotation) beside what their rules found on it.

    ``day``: the date of the act; on a cadre the as-of date. ``outcomes``: by rule, for rules that are judged there.
    """

    granted: tuple[Waiver, ...]
    day: PartialDate
    outcomes: Mapping[str, Outcome]


C = TypeVar("C", bound=CadreCase)


@dataclass(frozen=True, slots=True)
class Rule(Generic[C]):
    """A rule: its id, a pure function, and the names of what the rule data must give (``optional``: may give)."""

    id: str
    check: Callable[[C, Limits], Outcome]
    limits: frozenset[str] = frozenset()
    optional: frozenset[str] = frozenset()
    days: frozenset[str] = frozenset()
    texts: frozenset[str] = frozenset()
    lists: frozenset[str] = frozenset()

    @property
    def parameters(self) -> Parameters:
        """The names by their kind."""
        return Parameters(self.limits, self.optional, self.days, self.texts, self.lists)
