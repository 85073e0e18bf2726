"""Single edits of the book, each an operation named in the user's words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from luanchuyen_desktop.domain.records import (
    Cadre,
    Discipline,
    DossierItem,
    FamilyMember,
    LocalityDetermination,
    Place,
    PlanLine,
    PlanningEntry,
    PlanningRound,
    PlanningVote,
    Position,
    Record,
    RegisterEntry,
    Reward,
    Rotation,
    Tenure,
    TitleStandard,
    Training,
    Unit,
    Waiver,
)
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.services.planning.planning_votes import carry_votes, delete_votes
from luanchuyen_desktop.services.record_checks import exchanged, refuse_unfit
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes
from luanchuyen_desktop.store.mapping import table_of

R = TypeVar("R", bound=Record)

# What a person must give besides code and name: what identifies the record, and what the exchange workbook cannot be
# without. Everything else may be unknown.
_REQUIRED: Mapping[type, Mapping[str, str]] = {
    Place: {"level": "cấp của địa bàn"},
    Unit: {"level": "cấp của đơn vị"},
    Position: {"unit": "đơn vị", "title": "chức danh"},
    Tenure: {"unit": "đơn vị", "title": "chức danh"},
    PlanningEntry: {"term": "nhiệm kỳ", "title": "chức danh"},
    PlanningRound: {"term": "nhiệm kỳ"},
    PlanningVote: {"term": "nhiệm kỳ", "title": "chức danh", "step": "bước"},
    PlanLine: {"plan": "kế hoạch", "unit": "đơn vị", "title": "chức danh"},
    Discipline: {"form": "hình thức kỷ luật"},
    LocalityDetermination: {"place": "địa bàn"},
    TitleStandard: {"title": "chức danh", "level": "mức tối thiểu"},
    DossierItem: {"item": "thành phần hồ sơ"},
    Rotation: {"cadre": "cán bộ", "to_unit": "đơn vị đến", "to_title": "chức danh đến"},
    RegisterEntry: {"symbol": "ký hiệu", "series": "nhiệm kỳ hoặc năm"},
    Training: {"school": "tên trường"},
    Reward: {"form": "hình thức khen thưởng"},
    FamilyMember: {"relation": "quan hệ"},
    Waiver: {"rule": "quy tắc", "subject": "đối tượng"},
}


def save(book: Book, record: Record, whose: str = "") -> Changes | None:
    """Add a record without ``id``, or store a changed one; ``None`` when nothing differs.

    ``whose``: the cadre's name, for the name of the operation. ``UserError`` for a record that lacks what it cannot be
    without, or that the exchange workbook could not carry and bring back.
    """
    record = tidied(record)
    refuse_incomplete(record)
    verb = "Thêm" if record.id is None else "Sửa"
    with book.operate(operation_name(verb, record, whose)) as write:
        refuse_unfit(book, record)
        if record.id is None:
            write.insert(record)
        else:
            if isinstance(record, PlanningEntry):
                carry_votes(book, write, record)
            write.update(record)
    return write.changes


def delete(book: Book, record: Record, whose: str = "") -> Changes | None:
    """Remove a stored record with all that belongs to it; it can be undone."""
    with book.operate(operation_name("Xóa", record, whose)) as write:
        if isinstance(record, PlanningEntry):
            delete_votes(book, write, record)
        write.delete(record)
    return write.changes


def operation_name(verb: str, record: Record, whose: str = "") -> str:
    """``Sửa quá trình công tác: Nguyễn Văn Đức``."""
    about = whose or getattr(record, "name", "") or getattr(record, "code", "")
    kind = table_of(type(record)).label
    return f"{verb} {kind}: {about}" if about else f"{verb} {kind}"


def tidied(record: R) -> R:
    """The record with clean texts. ``UserError`` naming a field that the exchange workbook could not bring back."""
    return exchanged(record)


def refuse_incomplete(record: Record) -> None:
    """Raise ``UserError`` where what identifies the record is blank; everything else may be unknown."""
    kind = table_of(type(record)).label
    for field, label in (("code", "Mã"), ("name", "Họ và tên" if isinstance(record, Cadre) else "Tên")):
        if hasattr(record, field) and not (getattr(record, field) or "").strip():
            raise UserError(f"{label} của {kind} còn trống.", "Nhập rồi lưu lại.")
    for field, label in _REQUIRED.get(type(record), {}).items():
        if not (getattr(record, field) or "").strip():
            raise UserError(f"Chưa có {label}.", "Chọn hoặc nhập rồi lưu lại.")
