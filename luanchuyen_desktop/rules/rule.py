"""What a rule is given and what it is: the case to judge, and its function with the limits that it reads."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Generic, TypeVar

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.dossier import Catalogue, Dossier
from luanchuyen_desktop.domain.records import Rotation
from luanchuyen_desktop.rules.outcome import Outcome
from luanchuyen_desktop.rules.posts import Post
from luanchuyen_desktop.rules.retirement import RetirementAges
from luanchuyen_desktop.rules.rule_sets import Limits


@dataclass(frozen=True, slots=True)
class CadreCase:
    """One cadre on the as-of date; ``posts`` are the dossier's tenures with their bounds, in the same order."""

    dossier: Dossier
    catalogue: Catalogue
    as_of: date
    posts: tuple[Post, ...]
    ages: RetirementAges


@dataclass(frozen=True, slots=True)
class RotationCase(CadreCase):
    """One rotation. ``act``: its decision date, or the as-of date while there is none."""

    rotation: Rotation
    act: PartialDate


C = TypeVar("C", bound=CadreCase)


@dataclass(frozen=True, slots=True)
class Rule(Generic[C]):
    """A rule: its id, a pure function, and the names of the limits that the rule data must give."""

    id: str
    check: Callable[[C, Limits], Outcome]
    limits: frozenset[str] = field(default=frozenset())
