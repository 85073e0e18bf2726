"""What may be stored by hand: everything that the exchange workbook brings back as it is, and nothing else.

The cells of a record are written and read again by the very code of the workbook, so that the two cannot differ.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypeVar

from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.domain.records import (
    AllowanceRate,
    Place,
    Position,
    ProcedureStep,
    Record,
    Title,
    Unit,
    Waiver,
)
from luanchuyen_desktop.domain.vocabulary import SubjectKind, WaiverState
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.exchange.cells import CellFault, converter, written
from luanchuyen_desktop.exchange.columns import Column
from luanchuyen_desktop.exchange.layout import SHEETS
from luanchuyen_desktop.services.cv.checks import cv_faults
from luanchuyen_desktop.services.planning.planning_checks import planning_faults
from luanchuyen_desktop.services.procedure.procedure_checks import step_faults
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.catalogue import has_code
from luanchuyen_desktop.store.mapping import table_of
from luanchuyen_desktop.store.rotation_parts import parts_of

R = TypeVar("R", bound=Record)

_SUBJECTS: Mapping[SubjectKind, str] = {
    SubjectKind.ROTATION: "rotation",
    SubjectKind.CADRE: "cadre",
    SubjectKind.UNIT: "unit",
}
"""A post has no code of its own: an exception for one is taken as it is written."""


def exchanged(record: R) -> R:
    """The record as the workbook would bring it back: NFC, single blanks in codes and names, none around texts.

    ``UserError`` naming the first field that it could not bring back.
    """
    for fault in cell_faults(record).values():
        raise fault
    return replace(record, **_returned(record))


def cell_faults(record: Record) -> Mapping[str, UserError]:
    """Field → why the workbook could not carry what it holds. Blank fields have no fault here."""
    faults: dict[str, UserError] = {}
    for column in _columns(type(record)):
        try:
            _back(column, getattr(record, column.field))
        except CellFault as fault:
            advice = f"Cần: {fault.expected}." if fault.expected else ""
            faults[column.field] = UserError(f"{column.header}: {_sentence(fault.message)}", advice)
    return faults


def _columns(kind: type[Record]) -> tuple[Column, ...]:
    return next((sheet.columns for sheet in SHEETS if sheet.record is kind), ())


def _returned(record: Record) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for column in _columns(type(record)):
        value = getattr(record, column.field)
        back = _back(column, value)
        if back is None:
            # What is required is told as missing, by its own sentence, not as a wrong cell.
            back = ("" if isinstance(value, str) else value) if column.required else column.blank
        values[column.field] = back
    return values


def _back(column: Column, value: object) -> object:
    return converter(column)(written(column, value))


def _sentence(text: str) -> str:
    return text[:1].lower() + text[1:]


# -- what the book must hold -------------------------------------------------------------------------------------------


def catalogue_faults(record: Record, catalogue: Catalogue) -> Mapping[str, UserError]:
    """Field → why a place, unit, title, position or rate does not fit beside the others of the catalogue."""
    faults: dict[str, UserError] = {}
    if isinstance(record, Place | Unit | Title):
        _note_taken_code(record, catalogue, faults)
    if isinstance(record, Place | Unit):
        _note_circles(record, catalogue, faults)
    if isinstance(record, Place | Unit | Title | AllowanceRate):
        _note_dates(record, faults)
    if isinstance(record, AllowanceRate):
        _note_bounds(record, faults)
    if isinstance(record, Position):
        held = catalogue.positions.get((record.unit, record.title))
        if held is not None and held.id != record.id:
            words = (
                f"Vị trí này đã có trong danh mục (số lượng {held.quota if held.quota is not None else 'chưa ghi'})."
            )
            faults["title"] = UserError(words, "Sửa số lượng của vị trí đã có.")
    return faults


def _peers(record: Record, catalogue: Catalogue) -> Mapping[str, Any]:
    if isinstance(record, Place):
        return catalogue.places
    return catalogue.units if isinstance(record, Unit) else catalogue.titles


def _note_taken_code(record: Place | Unit | Title, catalogue: Catalogue, faults: dict[str, UserError]) -> None:
    other = _peers(record, catalogue).get(record.code)
    if other is not None and other.id != record.id:
        faults["code"] = UserError(f"Mã {record.code} đã dùng cho “{other.name}”.", "Dùng mã khác.")


def _note_circles(record: Place | Unit, catalogue: Catalogue, faults: dict[str, UserError]) -> None:
    kind, peers = table_of(type(record)).label, _peers(record, catalogue)
    stored = next((each for each in peers.values() if record.id is not None and each.id == record.id), None)
    own = {record.code} if stored is None else {record.code, stored.code}
    above, walked = record.parent, set[str]()
    while above is not None and above not in walked:
        if above in own:
            faults["parent"] = UserError(f"Một {kind} không thể là cấp trên của chính nó.", "Chọn cấp trên thật.")
            break
        walked.add(above)
        above = peers[above].parent if above in peers else None
    if own & set(record.successors):
        faults["successors"] = UserError(f"Một {kind} không thể kế tục chính nó.", "Bỏ mã này khỏi danh sách kế tục.")
    elif unknown := [code for code in record.successors if code not in peers]:
        words = f"Không có {kind} mang mã {', '.join(unknown)} trong danh mục."
        faults["successors"] = UserError(words, f"Thêm {kind} này vào danh mục trước.")


def _note_bounds(record: AllowanceRate, faults: dict[str, UserError]) -> None:
    if record.km_from is not None and record.km_to is not None and record.km_to <= record.km_from:
        faults["km_to"] = UserError("Khoảng cách “đến dưới” không lớn hơn khoảng cách “từ”.", "Sửa một trong hai số.")


def _note_dates(record: Place | Unit | Title | AllowanceRate, faults: dict[str, UserError]) -> None:
    if _is_reversed(record):
        faults["valid_to"] = UserError("Ngày hết hiệu lực trước ngày có hiệu lực.", "Sửa một trong hai ngày.")


def _is_reversed(record: Place | Unit | Title | AllowanceRate | Waiver) -> bool:
    """Whether it certainly ended before it began."""
    first, last = record.valid_from, record.valid_to
    return first is not None and last is not None and last.latest < first.earliest


def waiver_faults(waiver: Waiver) -> Mapping[str, UserError]:
    """Field → what an exception lacks or contradicts. A granted one names its authority, document and date."""
    faults: dict[str, UserError] = {}
    if waiver.state is WaiverState.GRANTED:
        for field, label in (("authority", "thẩm quyền"), ("document_no", "số văn bản"), ("date", "ngày văn bản")):
            if not getattr(waiver, field):
                words = f"Ngoại lệ đã được đồng ý phải ghi {label}."
                faults[field] = UserError(words, f"Nhập {label}, hoặc để trạng thái “{WaiverState.REQUESTED}”.")
    if _is_reversed(waiver):
        faults["valid_to"] = UserError("Ngoại lệ hết hiệu lực trước khi có hiệu lực.", "Sửa một trong hai ngày.")
    return faults


def refuse_unfit(book: Book, record: Record) -> None:
    """Raise the first ``UserError`` of a record that does not fit into the book as it is now."""
    faults: Mapping[str, UserError] = {}
    if isinstance(record, Place | Unit | Title | Position | AllowanceRate):
        faults = catalogue_faults(record, book.catalogue())
    elif isinstance(record, ProcedureStep):
        faults = step_faults(record, parts_of(book, ProcedureStep, record.rotation))
    elif isinstance(record, Waiver):
        faults = waiver_faults(record)
        table = _SUBJECTS.get(record.subject_kind)
        if table is not None and not has_code(book, table, record.subject):
            raise UserError(f"Không có đối tượng mang mã {record.subject} trong sổ.", "Chọn lại đối tượng.")
    else:
        faults = {**planning_faults(record), **cv_faults(record)}
    for fault in faults.values():
        raise fault
