"""Single edits of the book, each an operation named in the user's words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypeVar

from luanchuyen_desktop.domain.records import (
    Cadre,
    Discipline,
    DossierItem,
    LocalityDetermination,
    Place,
    PlanningEntry,
    Position,
    Record,
    Rotation,
    Tenure,
    TitleStandard,
    Unit,
    Waiver,
)
from luanchuyen_desktop.domain.vn_text import squeeze
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes
from luanchuyen_desktop.store.mapping import table_of

R = TypeVar("R", bound=Record)

# What a person must give besides code and name: what identifies the record. Everything else may be unknown.
_REQUIRED: Mapping[type, Mapping[str, str]] = {
    Position: {"unit": "đơn vị", "title": "chức danh"},
    Tenure: {"unit": "đơn vị", "title": "chức danh"},
    PlanningEntry: {"term": "nhiệm kỳ", "title": "chức danh"},
    Discipline: {"form": "hình thức kỷ luật"},
    LocalityDetermination: {"place": "địa bàn"},
    TitleStandard: {"title": "chức danh", "level": "mức tối thiểu"},
    DossierItem: {"item": "thành phần hồ sơ"},
    Rotation: {"cadre": "cán bộ", "to_unit": "đơn vị đến", "to_title": "chức danh đến"},
    Waiver: {"rule": "quy tắc", "subject": "đối tượng"},
}
_SEPARATOR = ";"  # between the codes of a list of successors


def save(book: Book, record: Record, whose: str = "") -> Changes | None:
    """Add a record without ``id``, or store a changed one; ``None`` when nothing differs.

    ``whose``: the cadre's name, for the name of the operation. ``UserError`` for a record that lacks its name or code.
    """
    record = tidied(record)
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
    kind = table_of(type(record)).label
    return f"{verb} {kind}: {about}" if about else f"{verb} {kind}"


def tidied(record: R) -> R:
    """The record with single blanks in its code and name and none around them."""
    texts: dict[str, Any] = {
        field: squeeze(getattr(record, field)) for field in ("code", "name") if hasattr(record, field)
    }
    return replace(record, **texts)


def refuse_incomplete(record: Record) -> None:
    """Raise ``UserError`` where what identifies the record is blank; everything else may be unknown."""
    kind = table_of(type(record)).label
    for field, label in (("code", "Mã"), ("name", "Họ và tên" if isinstance(record, Cadre) else "Tên")):
        if hasattr(record, field) and not getattr(record, field).strip():
            raise UserError(f"{label} của {kind} còn trống.", "Nhập rồi lưu lại.")
    if isinstance(record, Place | Unit) and _SEPARATOR in record.code:
        raise UserError(
            f"Mã của {kind} không được có dấu “;”.", "Dấu này ngăn các mã trong một danh sách; dùng mã khác."
        )
    for field, label in _REQUIRED.get(type(record), {}).items():
        if not (getattr(record, field) or "").strip():
            raise UserError(f"Chưa có {label}.", "Chọn hoặc nhập rồi lưu lại.")
