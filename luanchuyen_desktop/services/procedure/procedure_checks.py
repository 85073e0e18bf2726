"""What cannot be recorded of a procedure: a step before the one that it follows, more votes for than there were."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from luanchuyen_desktop.domain.records import ProcedureStep, Rotation
from luanchuyen_desktop.domain.vocabulary import RotationState
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.rules.three_valued import not_after

_DECIDED = frozenset({RotationState.DECIDED, RotationState.RUNNING, RotationState.ENDED})


def step_faults(step: ProcedureStep, recorded: Iterable[ProcedureStep]) -> Mapping[str, UserError]:
    """Field → why a step could not be stored beside those recorded of its rotation.

    Only what changes is refused: a step that came wrong from elsewhere can still be mended field by field.
    """
    recorded = list(recorded)
    stored = next((one for one in recorded if one.id is not None and one.id == step.id), None)
    faults: dict[str, UserError] = {}
    is_same = stored is not None and (step.votes_for, step.votes_total) == (stored.votes_for, stored.votes_total)
    if not is_same and step.votes_total is not None and (step.votes_for or 0) > step.votes_total:
        text = f"Số phiếu đồng ý ({step.votes_for}) lớn hơn tổng số phiếu ({step.votes_total})."
        faults["votes_for"] = UserError(text, "Sửa một trong hai số.")
    if step.date is not None and (stored is None or stored.date != step.date):
        wrong = _out_of_order(step, [one for one in recorded if one is not stored])
        if wrong is not None:
            faults["date"] = wrong
    return faults


def _out_of_order(step: ProcedureStep, others: Iterable[ProcedureStep]) -> UserError | None:
    for other in sorted(others, key=lambda one: one.step.number):
        if other.date is None or step.date is None or other.step is step.step:
            continue
        number, label = other.step.number, f"Ngày {step.date} của bước {step.step.number}"
        if number < step.step.number and not_after(other.date, step.date) is False:
            return UserError(f"{label} trước ngày của bước {number} ({other.date}).", "Sửa một trong hai ngày.")
        if number > step.step.number and not_after(step.date, other.date) is False:
            return UserError(f"{label} sau ngày của bước {number} ({other.date}).", "Sửa một trong hai ngày.")
    return None


def rotation_faults(rotation: Rotation, stored: Rotation | None) -> Mapping[str, UserError]:
    """Field → why a rotation could not be stored: one that is decided keeps the number of its decision."""
    if rotation.state not in _DECIDED or stored is None or not (stored.decision_no or "").strip():
        return {}
    if (rotation.decision_no or "").strip():
        return {}
    return {"decision_no": UserError("Quyết định phải có số.", "Nhập số quyết định.")}
