"""Single edits of the book, each an operation named in the user's words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from luanchuyen_desktop.domain.records import (
    Cadre,
    Discipline,
    Evaluation,
    LocalityDetermination,
    Place,
    PlanningEntry,
    Position,
    Record,
    Rotation,
    SourceEntry,
    Tenure,
    Title,
    Unit,
    Waiver,
)
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes

R = TypeVar("R", bound=Record)

# What a record is called in the name of an operation.
_KINDS: Mapping[type, str] = {
    Place: "địa bàn",
    Unit: "đơn vị",
    Title: "chức danh",
    Position: "vị trí",
    Cadre: "cán bộ",
    Tenure: "quá trình công tác",
    PlanningEntry: "quy hoạch",
    SourceEntry: "nguồn luân chuyển",
    Evaluation: "đánh giá",
    Discipline: "kỷ luật",
    LocalityDetermination: "xác định người địa phương",
    Rotation: "luân chuyển",
    Waiver: "ngoại lệ",
}


def save(book: Book, record: Record, whose: str = "") -> Changes | None:
    """Add a record without ``id``, or store a changed one; ``None`` when nothing differs.

    ``whose``: the cadre's name, for the name of the operation. ``UserError`` for a record that lacks its name or code.
    """
    refuse_incomplete(record)
    verb = "Thêm" if record.id is None else "Sửa"
    with book.operate(operation_name(verb, record, whose)) as write:
        if record.id is None:
            write.insert(record)
        else:
            write.update(record)
    return write.changes


def delete(book: Book, record: Record, whose: str = "") -> Changes | None:
    """Remove a stored record with all that belongs to it; it can be undone."""
    with book.operate(operation_name("Xóa", record, whose)) as write:
        write.delete(record)
    return write.changes


def operation_name(verb: str, record: Record, whose: str = "") -> str:
    """``Sửa quá trình công tác: Nguyễn Văn Đức``."""
    about = whose or getattr(record, "name", "") or getattr(record, "code", "")
    kind = _KINDS[type(record)]
    return f"{verb} {kind}: {about}" if about else f"{verb} {kind}"


def refuse_incomplete(record: Record) -> None:
    """Raise ``UserError`` where what identifies the record is blank; everything else may be unknown."""
    for field, label in (("code", "Mã"), ("name", "Họ và tên" if isinstance(record, Cadre) else "Tên")):
        if hasattr(record, field) and not getattr(record, field).strip():
            raise UserError(f"{label} của {_KINDS[type(record)]} còn trống.", "Nhập rồi lưu lại.")
    for field, label in (
        ("unit", "đơn vị"),
        ("title", "chức danh"),
        ("to_unit", "đơn vị đến"),
        ("to_title", "chức danh đến"),
    ):
        required = not (field == "unit" and isinstance(record, PlanningEntry))
        if required and hasattr(record, field) and not getattr(record, field):
            raise UserError(f"Chưa chọn {label}.", "Chọn trong danh sách rồi lưu lại.")
