"""What a record of the 2C cannot say, whoever types it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import CvFacts, Record, Training
from luanchuyen_desktop.errors import UserError

HEIGHTS: Final = range(100, 231)
"""Centimetres that a cadre may be tall: a height in metres or a slip of the key is none of them."""
WEIGHTS: Final = range(25, 251)
"""Kilograms."""
_MEND: Final = "Sửa một trong hai ngày."


def cv_faults(record: Record) -> Mapping[str, UserError]:
    """Field → why the record contradicts itself; empty for a record of another kind."""
    if isinstance(record, Training):
        return _order("end", "Ngày kết thúc khóa học", record.end, "ngày bắt đầu", record.start)
    if not isinstance(record, CvFacts):
        return {}
    return {
        **_order("discharged", "Ngày xuất ngũ", record.discharged, "ngày nhập ngũ", record.enlisted),
        **_order("joined_body", "Ngày vào cơ quan hiện nay", record.joined_body, "ngày tuyển dụng", record.recruited),
        **_within("height_cm", "Chiều cao", "cm", record.height_cm, HEIGHTS),
        **_within("weight_kg", "Cân nặng", "kg", record.weight_kg, WEIGHTS),
    }


def _order(
    field: str, later: str, day: PartialDate | None, earlier: str, before: PartialDate | None
) -> dict[str, UserError]:
    if day is None or before is None or day.latest >= before.earliest:
        return {}
    return {field: UserError(f"{later} ({day}) trước {earlier} ({before}).", _MEND)}


def _within(field: str, label: str, unit: str, value: int | None, allowed: range) -> dict[str, UserError]:
    if value is None or value in allowed:
        return {}
    words = f"{label} phải từ {allowed[0]} đến {allowed[-1]} {unit}, đang ghi {value}."
    return {field: UserError(words, "Nhập lại số đo.")}
