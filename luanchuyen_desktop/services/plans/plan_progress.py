"""How far a yearly plan is: how many each need wants, and how many are proposed, decided, rotating, over."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from luanchuyen_desktop.domain.records import PlanLine, Rotation
from luanchuyen_desktop.domain.vocabulary import RotationState
from luanchuyen_desktop.store.pool import Named


class Phase(StrEnum):
    """Each rotation of a plan is in exactly one. The values are the words shown."""

    PROPOSED = "Đang đề xuất"
    DECIDED = "Đã quyết định"
    RUNNING = "Đang luân chuyển"
    ENDED = "Đã kết thúc"
    CANCELLED = "Hủy"


_PHASES: Mapping[RotationState, Phase] = {
    RotationState.PLANNED: Phase.PROPOSED,
    RotationState.PROPOSED: Phase.PROPOSED,
    RotationState.APPRAISED: Phase.PROPOSED,
    RotationState.SUBMITTED: Phase.PROPOSED,
    RotationState.DECIDED: Phase.DECIDED,
    RotationState.RUNNING: Phase.RUNNING,
    RotationState.ENDED: Phase.ENDED,
    RotationState.CANCELLED: Phase.CANCELLED,
}


def phase_of(state: RotationState) -> Phase:
    """How far a rotation in this state is."""
    return _PHASES[state]


@dataclass(frozen=True, slots=True)
class LineProgress:
    """One need with the rotations that serve it. ``line`` is ``None`` for those that no line asks for, and the total.

    ``wanted``: ``None`` where the number is not stated.
    """

    line: PlanLine | None
    wanted: int | None
    rotations: tuple[Named[Rotation], ...]

    def of(self, phase: Phase | None) -> list[Named[Rotation]]:
        """The rotations in a phase; of ``None``: all but the cancelled ones."""
        return [
            each
            for each in self.rotations
            if (_PHASES[each.record.state] is phase if phase else each.record.state is not RotationState.CANCELLED)
        ]

    @property
    def open(self) -> int | None:
        """For how many nobody is proposed yet."""
        return None if self.wanted is None else max(self.wanted - len(self.of(None)), 0)


@dataclass(frozen=True, slots=True)
class PlanProgress:
    """``outside``: rotations of the plan to posts that no line names; ``whole``: everything."""

    lines: tuple[LineProgress, ...]
    outside: LineProgress
    whole: LineProgress

    @property
    def open(self) -> int | None:
        """For how many nobody is proposed yet: line by line, since too many for one post fill no other."""
        parts = [line.open for line in self.lines]
        return None if None in parts else sum(part for part in parts if part is not None)


def progress_of(lines: Sequence[PlanLine], rotations: Iterable[Named[Rotation]]) -> PlanProgress:
    """Each rotation serves one line: of those to its post the one that still has room, of its purpose first."""
    served: list[list[Named[Rotation]]] = [[] for _ in lines]
    outside: list[Named[Rotation]] = []
    every = sorted(rotations, key=lambda each: each.record.code)
    for each in every:
        at = _line_for(each.record, lines, served)
        (outside if at is None else served[at]).append(each)
    made = tuple(LineProgress(line, line.count, tuple(own)) for line, own in zip(lines, served, strict=True))
    stated = [line.count for line in lines if line.count is not None]
    wanted = sum(stated) if len(stated) == len(lines) else None
    return PlanProgress(made, LineProgress(None, 0, tuple(outside)), LineProgress(None, wanted, tuple(every)))


def _line_for(rotation: Rotation, lines: Sequence[PlanLine], served: Sequence[Sequence[Named[Rotation]]]) -> int | None:
    def misfit(at: int) -> tuple[bool, bool, int]:
        line = lines[at]
        live = sum(each.record.state is not RotationState.CANCELLED for each in served[at])
        is_full = line.count is not None and live >= line.count and rotation.state is not RotationState.CANCELLED
        return is_full, line.purpose is not rotation.purpose, at

    post = (rotation.to_unit, rotation.to_title)
    fitting = [at for at, line in enumerate(lines) if (line.unit, line.title) == post]
    return min(fitting, key=misfit, default=None)
