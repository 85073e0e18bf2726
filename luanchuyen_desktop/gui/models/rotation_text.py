"""What is left of a rotation, in words that claim no more than the dates say."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from luanchuyen_desktop.domain.holders import is_moving
from luanchuyen_desktop.domain.records import Rotation
from luanchuyen_desktop.services.rotations.rotation_list import Remaining, due, due_text, remaining

translate = QCoreApplication.translate


def remaining_text(rotation: Rotation, day: date) -> str:
    """``còn 14 tháng``, ``quá hạn 2 tháng``, ``còn khoảng 3–14 tháng``; blank for what does not run."""
    if not is_moving(rotation):
        return ""
    left = remaining(rotation, day)
    if left is None or rotation.start is None:
        return translate("RotationText", "start not known")
    if rotation.start.earliest > day:
        return translate("RotationText", "not begun yet")
    if left.over is None:
        return translate("RotationText", "over or not: depends on the day of the start")
    if left.days is not None:
        return _days(left)
    return _months(left)


def _days(left: Remaining) -> str:
    if left.days == 0:
        return translate("RotationText", "over today")
    text = translate("RotationText", "%1 days over") if left.over else translate("RotationText", "%1 days left")
    return text.replace("%1", str(left.days))


def _months(left: Remaining) -> str:
    exact = left.least == left.most
    if exact:
        text = translate("RotationText", "%1 months over") if left.over else translate("RotationText", "%1 months left")
        return text.replace("%1", str(left.most))
    text = (
        translate("RotationText", "about %1–%2 months over")
        if left.over
        else translate("RotationText", "about %1–%2 months left")
    )
    return text.replace("%1", str(left.least)).replace("%2", str(left.most))


def due_words(rotation: Rotation) -> str:
    """When the period is over and how that was counted, for a tooltip; blank while the start is unknown."""
    reached = due(rotation)
    if reached is None:
        return ""
    text = translate("RotationText", "%1 months from %2 are reached: %3") if reached.is_planned else _unrecorded()
    filled = text.replace("%1", str(reached.months)).replace("%2", str(rotation.start))
    return filled.replace("%3", due_text(rotation))


def _unrecorded() -> str:
    return translate("RotationText", "No period is recorded; the %1 months of the regulation from %2 are reached: %3")
