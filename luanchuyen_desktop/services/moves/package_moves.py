"""The moves of a package as drafts, and in plain sentences what is wrong with those that cannot be laid out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from luanchuyen_desktop.domain.dossier import Catalogue, Dossier
from luanchuyen_desktop.domain.packages import Move, Package
from luanchuyen_desktop.services.moves.move_drafts import LaidMove, lay_out_move
from luanchuyen_desktop.services.post_names import post_in


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a move of the package (``number``: its place, from 0), and what to do.

    ``blocks``: the move cannot be laid out; else it is, and this is told beside it.
    """

    number: int
    text: str
    advice: str
    blocks: bool = True


def laid_moves(
    catalogue: Catalogue, stored: Mapping[str, Dossier], package: Package, as_of: date
) -> tuple[dict[int, LaidMove], list[Fault]]:
    """The moves that can be laid out, by their number, and what is wrong with others."""
    laid: dict[int, LaidMove] = {}
    faults: list[Fault] = []
    first_of: dict[str, int] = {}
    for number, move in enumerate(package.moves):
        fault = _fault_in(catalogue, stored, number, move, first_of)
        if fault is None:
            first_of[move.cadre] = number
            each = lay_out_move(stored[move.cadre], move, as_of)
            fault = _fault_of_origin(catalogue, number, each)
            if fault is None or not fault.blocks:
                laid[number] = each
        if fault is not None:
            faults.append(fault)
    return laid, faults


def _fault_in(
    catalogue: Catalogue, stored: Mapping[str, Dossier], number: int, move: Move, first_of: Mapping[str, int]
) -> Fault | None:
    dossier = stored.get(move.cadre)
    if dossier is None:
        text = f"{move.name or move.cadre} không còn trong sổ: hồ sơ cán bộ này đã bị xóa."
        return Fault(number, text, "Bỏ dòng này khỏi phương án, hoặc hoàn tác việc xóa.")
    name = dossier.cadre.name
    if move.cadre in first_of:
        text = f"{name} đã có ở dòng {first_of[move.cadre] + 1} của phương án; mỗi người chỉ chuyển một lần."
        return Fault(number, text, "Bỏ một trong hai dòng.")
    if move.to_unit not in catalogue.units:
        return Fault(number, f"Đơn vị đến của {name} không còn trong danh mục.", "Chọn lại đơn vị đến.")
    if move.to_title not in catalogue.titles:
        return Fault(number, f"Chức danh đến của {name} không còn trong danh mục.", "Chọn lại chức danh đến.")
    if move.start is not None and not move.start.is_exact:
        text = f"Ngày bắt đầu của {name} ({move.start}) chưa rõ ngày, nên chưa biết ai giữ vị trí vào ngày đó."
        return Fault(number, text, "Ghi đủ ngày/tháng/năm; để trống thì tính từ ngày xét.")
    return None


def _fault_of_origin(catalogue: Catalogue, number: int, laid: LaidMove) -> Fault | None:
    name, origin, move = laid.before.cadre.name, laid.origin, laid.move
    if origin is None:
        text = f"{name} không có chức vụ nào được ghi là đang giữ ngày {laid.begins:%d/%m/%Y}, nên chưa biết nơi đi."
        advice = "Bổ sung quá trình công tác của cán bộ này."
        return Fault(number, text, advice, blocks=False)
    if (origin.unit, origin.title) == (move.to_unit, move.to_title):
        post = post_in(catalogue, origin.title, origin.unit)
        return Fault(number, f"{name} đang giữ chính vị trí đến ({post}).", "Chọn vị trí đến khác.")
    return None
