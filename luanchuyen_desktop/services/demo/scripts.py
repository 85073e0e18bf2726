"""Which rotations the sample book tells: every state and every outcome, in believable proportions."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from luanchuyen_desktop.domain.vocabulary import Outcome, RotationState


@dataclass(frozen=True, slots=True)
class Script:
    """One kind of rotation. ``merger``: a mere arrangement after a merger that was entered as a rotation (LC01)."""

    state: RotationState
    outcome: Outcome | None = None
    merger: bool = False

    @property
    def is_past(self) -> bool:
        """Ended: the cadre holds another post since, or has retired."""
        return self.state is RotationState.ENDED

    @property
    def is_pending(self) -> bool:
        """Not begun: the cadre is still in the post of origin."""
        return self.state not in {RotationState.ENDED, RotationState.RUNNING}


_WEIGHTS: tuple[tuple[Script, int], ...] = (
    (Script(RotationState.RUNNING), 36),
    (Script(RotationState.RUNNING, merger=True), 2),
    (Script(RotationState.ENDED, Outcome.RETURNED), 7),
    (Script(RotationState.ENDED, Outcome.HIGHER), 9),
    (Script(RotationState.ENDED, Outcome.EQUIVALENT), 8),
    (Script(RotationState.ENDED, Outcome.SETTLED), 7),
    (Script(RotationState.ENDED, Outcome.EARLY), 4),
    (Script(RotationState.ENDED, Outcome.UNIT_ENDED), 6),
    (Script(RotationState.ENDED, Outcome.RETIRED), 3),
    (Script(RotationState.ENDED, Outcome.OTHER), 2),
    (Script(RotationState.PLANNED), 4),
    (Script(RotationState.PROPOSED), 4),
    (Script(RotationState.APPRAISED), 3),
    (Script(RotationState.SUBMITTED), 4),
    (Script(RotationState.DECIDED), 3),
    (Script(RotationState.CANCELLED), 3),
)


def deck(rng: Random, cadres: int) -> list[Script]:
    """The scripts for a book of that size, shuffled: three in ten cadres in a small book, one in sixteen in a large."""
    count = min(round(0.3 * cadres), 70 + cadres // 16)
    total = sum(weight for _, weight in _WEIGHTS)
    cards = [script for script, weight in _WEIGHTS for _ in range(max(1, round(weight * count / total)))]
    rng.shuffle(cards)
    return cards[:count] if count < len(_WEIGHTS) else cards
