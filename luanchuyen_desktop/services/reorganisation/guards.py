"""What a reorganisation must not be; each fault is one plain sentence with what to do."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.domain.records import Place, Unit
from luanchuyen_desktop.domain.vn_text import squeeze
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.services.record_checks import cell_faults
from luanchuyen_desktop.services.reorganisation.request import Kind, Request


def refuse(request: Request, catalogue: Catalogue) -> None:
    """Raise ``UserError`` for the first thing that makes the request impossible."""
    _refuse_shape(request)
    _refuse_founded(request, catalogue)
    units = {**catalogue.units, **{unit.code: unit for unit in request.founded}}
    _refuse_ends(request, units, request.units, "Đơn vị")
    _refuse_ends(request, catalogue.places, request.places, "Địa bàn")
    if request.kind is Kind.RENAME:
        _refuse_same_name(request, units)


def _refuse_shape(request: Request) -> None:
    if not request.units:
        raise UserError("Chưa chọn đơn vị nào để sắp xếp.", "Chọn các đơn vị kết thúc hoạt động hoặc đổi tên.")
    if not request.decision_no.strip():
        raise UserError("Quyết định sắp xếp chưa có số.", "Nhập số quyết định.")
    followed = {heir for heirs in request.units.values() for heir in heirs}
    if request.kind is Kind.MERGE and not all(request.units.values()):
        raise UserError("Chưa chọn đơn vị hình thành sau sáp nhập, hợp nhất.", "Chọn đơn vị đã có hoặc ghi đơn vị mới.")
    if request.kind is Kind.SPLIT and len(followed) < 2:
        raise UserError("Chia, tách phải có ít nhất hai đơn vị hình thành.", "Chọn thêm đơn vị, hoặc chọn cách khác.")
    if request.kind is Kind.RENAME and (len(request.units) != 1 or len(request.founded) != 1 or len(followed) != 1):
        raise UserError("Mỗi lần chỉ đổi tên một đơn vị.", "Chọn một đơn vị và ghi tên mới.")


def _refuse_founded(request: Request, catalogue: Catalogue) -> None:
    seen: set[str] = set()
    for unit in request.founded:
        if not squeeze(unit.code) or not squeeze(unit.name):
            raise UserError("Đơn vị mới chưa có mã hoặc tên.", "Nhập mã và tên của đơn vị mới.")
        if unit.level is None:
            raise UserError(f"Đơn vị mới “{unit.name}” chưa có cấp.", "Chọn cấp của đơn vị.")
        if unit.code in catalogue.units or unit.code in seen:
            other = catalogue.units.get(unit.code)
            raise UserError(f"Mã {unit.code} đã dùng cho “{other.name if other else unit.name}”.", "Dùng mã khác.")
        for fault in cell_faults(unit).values():
            raise fault
        seen.add(unit.code)


def _refuse_ends(
    request: Request, known: Mapping[str, Unit] | Mapping[str, Place], ends: Mapping[str, tuple[str, ...]], kind: str
) -> None:
    for code, heirs in ends.items():
        record = known.get(code)
        if record is None:
            raise UserError(f"{kind} mang mã {code} không có trong danh mục.", "Chọn lại từ danh mục.")
        _refuse_dates(record, request, kind)
        for heir in heirs:
            _refuse_heir(record, heir, known, ends, request, kind)
    _refuse_circles(known, ends, kind)


def _refuse_dates(record: Unit | Place, request: Request, kind: str) -> None:
    if record.valid_from is not None and record.valid_from.earliest >= request.day:
        raise UserError(
            f"{kind} “{record.name}” chỉ có từ {record.valid_from}, không thể kết thúc vào {_shown(request.last_day)}.",
            "Sửa ngày sắp xếp.",
        )
    if record.valid_to is not None and not record.valid_to.earliest <= request.last_day <= record.valid_to.latest:
        raise UserError(
            f"{kind} “{record.name}” đã ghi kết thúc ngày {record.valid_to}.",
            "Sửa ngày sắp xếp, hoặc sửa ngày hết hiệu lực trong danh mục.",
        )


def _refuse_heir(
    record: Unit | Place,
    heir: str,
    known: Mapping[str, Unit] | Mapping[str, Place],
    ends: Mapping[str, tuple[str, ...]],
    request: Request,
    kind: str,
) -> None:
    if heir == record.code:
        raise UserError(
            f"{kind} “{record.name}” không thể sáp nhập vào chính nó.",
            "Bỏ đơn vị này khỏi danh sách kết thúc nếu nó tiếp tục hoạt động, hoặc chọn đơn vị kế tục khác.",
        )
    successor = known.get(heir)
    if successor is None:
        raise UserError(f"{kind} kế tục mang mã {heir} không có trong danh mục.", "Chọn lại hoặc thêm vào danh mục.")
    if heir in ends:
        raise UserError(
            f"{kind} “{successor.name}” vừa kết thúc vừa kế tục “{record.name}” trong cùng một quyết định.",
            "Bỏ khỏi một trong hai danh sách.",
        )
    if successor.valid_to is not None and successor.valid_to.earliest < request.day:
        raise UserError(f"{kind} kế tục “{successor.name}” đã kết thúc ngày {successor.valid_to}.", "Chọn đơn vị khác.")
    if successor.valid_from is not None and successor.valid_from.earliest > request.day:
        raise UserError(
            f"{kind} kế tục “{successor.name}” chỉ có từ {successor.valid_from}, sau ngày sắp xếp.", "Sửa ngày sắp xếp."
        )


def _refuse_circles(
    known: Mapping[str, Unit] | Mapping[str, Place], ends: Mapping[str, tuple[str, ...]], kind: str
) -> None:
    """No unit may in the end follow itself, over successors that are recorded already."""
    for code, heirs in ends.items():
        waiting, seen = list(heirs), set[str]()
        while waiting:
            heir = waiting.pop()
            if heir == code:
                name = known[code].name
                raise UserError(
                    f"{kind} “{name}” sẽ kế tục chính nó theo vòng: đơn vị kế tục của nó lại do nó kế tục.",
                    "Sửa đơn vị kế tục trong danh mục trước.",
                )
            if heir not in seen:
                seen.add(heir)
                record = known.get(heir)
                waiting += ends.get(heir, record.successors if record else ())


def _refuse_same_name(request: Request, units: Mapping[str, Unit]) -> None:
    old = units[next(iter(request.units))]
    if squeeze(request.founded[0].name) == squeeze(old.name):
        raise UserError(f"Tên mới trùng với tên đang dùng “{old.name}”.", "Nhập tên mới.")


def _shown(day: date) -> str:
    return str(PartialDate.of(day))
