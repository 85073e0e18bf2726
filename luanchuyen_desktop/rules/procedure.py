"""How far the five steps of a rotation are by its state, and where its steps and papers stand (LC11 to LC13)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations

from luanchuyen_desktop.domain.records import ProcedureStep, Rotation
from luanchuyen_desktop.domain.vn_text import squeeze
from luanchuyen_desktop.domain.vocabulary import RotationState, Stage
from luanchuyen_desktop.rules.finding import FieldRef, slot

# Quy định 65-QĐ/TW, Điều 7 khoản 2; which state belongs to which step is an inference (docs/RULES.md).
PRESENT_STAGE: Mapping[RotationState, Stage] = {
    RotationState.PLANNED: Stage.POLICY,
    RotationState.PROPOSED: Stage.NOMINATION,
    RotationState.APPRAISED: Stage.CONSULTATION,
    RotationState.SUBMITTED: Stage.DECISION,
    RotationState.DECIDED: Stage.DECISION,
    RotationState.RUNNING: Stage.DECISION,
    RotationState.ENDED: Stage.DECISION,
}

SUBMITTED_OR_LATER = frozenset(
    {RotationState.SUBMITTED, RotationState.DECIDED, RotationState.RUNNING, RotationState.ENDED}
)


def stages_up_to(present: Stage) -> tuple[Stage, ...]:
    """The steps from the first to the present one."""
    return tuple(stage for stage in Stage if stage.number <= present.number)


def in_pairs(steps: Sequence[ProcedureStep]) -> Iterator[tuple[ProcedureStep, ProcedureStep]]:
    """Every step with every one after it."""
    return combinations(steps, 2)


def step_place(rotation: Rotation, stage: Stage, name: str) -> FieldRef:
    """A field of a step, whether anything is recorded of it or not."""
    return FieldRef("procedure_step", slot(rotation.code, str(stage.number)), name)


@lru_cache(maxsize=4096)
def item_key(name: str) -> str:
    """By which names of papers are compared: capitals and the sign in 4×6 do not matter."""
    return squeeze(name).casefold().replace("×", "x")


def item_place(rotation: Rotation, item: str, name: str) -> FieldRef:
    """A field of a paper of the dossier, whether it is there or not."""
    return FieldRef("dossier_item", slot(rotation.code, item), name)
