"""A package of moves: what might be decided together. It is a plan to be laid out, never a fact of the book."""

from __future__ import annotations

from dataclasses import dataclass, field

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.vocabulary import Purpose


@dataclass(frozen=True, slots=True)
class Move:
    """One cadre to one post. The origin is the post that the cadre holds then, so it is not part of the plan.

    ``start``: the day on which it would begin; ``None``: on the as-of date. ``months``: the period planned. ``name``:
    of the cadre when the move was entered, to be told where the cadre is in the book no more.
    """

    cadre: str
    to_unit: str
    to_title: str
    start: PartialDate | None = None
    purpose: Purpose | None = None
    months: int | None = None
    name: str = ""


@dataclass(frozen=True, slots=True)
class Package:
    """Moves in the order in which the person put them; chains and swaps are several moves that meet in a post."""

    name: str
    moves: tuple[Move, ...] = field(default=())
