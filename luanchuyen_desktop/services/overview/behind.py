"""What stands behind a number of the overview, so that it can be opened."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from luanchuyen_desktop.domain.vocabulary import RotationState
from luanchuyen_desktop.services.deadlines.event import Deadline
from luanchuyen_desktop.services.findings.findings_listing import Gravity


class Listed(StrEnum):
    """What the keys are."""

    CADRES = "cadres"  # codes
    ROTATIONS = "rotations"  # codes
    POSTS = "posts"  # ``unit title``, divided by a tab
    DEADLINES = "deadlines"
    FINDINGS = "findings"


@dataclass(frozen=True, slots=True)
class Behind:
    """``details``: what is to be said of each key, in the same order; none where nothing is.

    ``state`` and ``gravity`` tell the tab or panel that can show the same; ``deadlines`` stand for themselves.
    ``is_whole``: the keys are persons of whom no more is to be said, so that the roster can show them.
    """

    kind: Listed
    title: str
    keys: tuple[str, ...] = ()
    details: tuple[str, ...] = ()
    state: RotationState | None = None
    gravity: Gravity | None = None
    deadlines: tuple[Deadline, ...] = ()
    is_whole: bool = False


def post_key(unit: str, title: str) -> str:
    """The key of a post."""
    return f"{unit}\t{title}"


def post_of_key(key: str) -> tuple[str, str]:
    """Unit and title of a post's key."""
    unit, _, title = key.partition("\t")
    return unit, title
