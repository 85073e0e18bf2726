"""Packages of moves kept in the book under a name: listed, kept, renamed, copied, deleted, turned into proposals.

Each is a setting ``package.N`` of a few lines of JSON. It names cadres, units and titles by their row numbers, which
never change and are never given again: a code that changes is followed by itself, and a package survives the deletion
of a cadre (and its undoing) with a sentence instead of a gap.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import count
from typing import Any

from luanchuyen_desktop.domain.dates import from_iso
from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.domain.packages import Move, Package
from luanchuyen_desktop.domain.stored_json import read_json
from luanchuyen_desktop.domain.vn_text import fold, squeeze, text_key
from luanchuyen_desktop.domain.vocabulary import Purpose, RotationState
from luanchuyen_desktop.errors import DateError, UserError
from luanchuyen_desktop.services.editing import refuse_incomplete
from luanchuyen_desktop.services.moves.package_moves import laid_moves
from luanchuyen_desktop.services.rotations.rotation_desk import BEFORE_DECISION, next_codes
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes
from luanchuyen_desktop.store.roster import cadres_by_code, cadres_by_number

PREFIX = "package."
_VERSION = 1
_LAST_ROW = 2**63 - 1
_KEY = re.compile(r"package\.(\d{1,9})")
GONE = "#"  # before the row number of a record that is in the book no more, in the place of its code
_UNDER_WAY = (*BEFORE_DECISION, RotationState.DECIDED)


@dataclass(frozen=True, slots=True)
class Kept:
    """A package in the book, by the key of its setting. ``fault``: why it cannot be read; blank if it can."""

    key: str
    package: Package
    fault: str = ""


# -- reading ---------------------------------------------------------------------------------------------------------


def kept_packages(book: Book, catalogue: Catalogue | None = None) -> list[Kept]:
    """All of them, in the order of their names. ``catalogue``: as it is now, where the caller has it at hand."""
    with book.snapshot():
        values = {key: value for key, value in book.settings().items() if _KEY.fullmatch(key)}
        raws = {key: _raw(value) for key, value in values.items()}
        names = _Names.of(book, catalogue or book.catalogue(), raws.values())
    found = [_kept(key, raw, names) for key, raw in raws.items()]
    return sorted(found, key=order)


def order(kept: Kept) -> tuple[str, str]:
    """By name, as Vietnamese orders them."""
    return text_key(kept.package.name), kept.key


def named_package(book: Book, name: str) -> Kept:
    """The package of that name, whatever case and accents. ``UserError`` when there is none or it cannot be read."""
    wanted = fold(name)
    found = next((one for one in kept_packages(book) if fold(one.package.name) == wanted), None)
    if found is None:
        raise UserError(f"Trong sổ không có phương án tên “{name}”.", "Xem danh sách phương án trong cửa sổ Phương án.")
    if found.fault:
        raise UserError(found.fault)
    return found


@dataclass(frozen=True, slots=True)
class _Names:
    """Codes by row number."""

    cadres: Mapping[int, str]
    units: Mapping[int, str]
    titles: Mapping[int, str]

    @staticmethod
    def of(book: Book, catalogue: Catalogue, raws: Iterable[Any]) -> _Names:
        numbers = {move["cadre"] for raw in raws if raw is not None for move in raw["moves"]}
        return _Names(
            {number: cadre.code for number, cadre in cadres_by_number(book, numbers).items()},
            {unit.id: unit.code for unit in catalogue.units.values() if unit.id is not None},
            {title.id: title.code for title in catalogue.titles.values() if title.id is not None},
        )


def _raw(value: str) -> Any:
    """The JSON as it should be, else ``None``: shape and kinds of all values are looked at here, and only here."""
    try:
        raw = read_json(value)
        moves = raw["moves"]
        numbers = [move[part] for move in moves for part in ("cadre", "unit", "title")]
        sound = raw["version"] == _VERSION and isinstance(raw["name"], str)
        sound = sound and all(_is_row(number) for number in numbers)
        for move in moves:
            _terms(move)
    except (ValueError, KeyError, TypeError, AttributeError, DateError):
        return None
    return raw if sound else None


def _is_row(number: object) -> bool:
    return type(number) is int and 0 < number <= _LAST_ROW


def _terms(raw: Mapping[str, Any]) -> tuple[Any, ...]:
    months = raw.get("months")
    if months is not None and not isinstance(months, int):
        raise TypeError(months)
    return (
        from_iso(raw["start"]) if raw.get("start") else None,
        Purpose(raw["purpose"]) if raw.get("purpose") else None,
        months,
        str(raw.get("name", "")),
    )


def _kept(key: str, raw: Any, names: _Names) -> Kept:
    if raw is None:
        label = f"Phương án số {key.removeprefix(PREFIX)}"
        fault = f"{label} không đọc được: có thể do bản chương trình mới hơn ghi, hoặc đã hỏng."
        return Kept(key, Package(label), fault)
    moves = [
        Move(
            names.cadres.get(each["cadre"], f"{GONE}{each['cadre']}"),
            names.units.get(each["unit"], f"{GONE}{each['unit']}"),
            names.titles.get(each["title"], f"{GONE}{each['title']}"),
            *_terms(each),
        )
        for each in raw["moves"]
    ]
    return Kept(key, Package(raw["name"], tuple(moves)))


# -- keeping ---------------------------------------------------------------------------------------------------------


def keep(book: Book, key: str, package: Package, verb: str = "Sửa") -> Changes | None:
    """Store a package under its key (``next_key`` for a new one); ``None`` when nothing differs.

    ``UserError`` for a blank name, one that another package has, and a move that names what is not in the book.
    """
    package = replace(package, name=squeeze(package.name))
    _refuse_name(book, key, package.name)
    verb = verb if key in book.settings() else "Thêm"
    value = _encoded(book, package)
    with book.operate(f"{verb} phương án luân chuyển: {package.name}") as write:
        write.set(key, value)
    return write.changes


def next_key(book: Book) -> str:
    """A key that no package has."""
    numbers = [int(found.group(1)) for key in book.settings() if (found := _KEY.fullmatch(key))]
    return f"{PREFIX}{max(numbers, default=0) + 1}"


def new_name(taken: Iterable[str]) -> str:
    """``Phương án 1``, or the next that is free."""
    return _free((f"Phương án {number}" for number in count(1)), taken)


def copy_name(name: str, taken: Iterable[str]) -> str:
    """``Phương án 1 (bản 2)``, or the next that is free."""
    return _free((f"{name} (bản {number})" for number in count(2)), taken)


def _free(names: Iterable[str], taken: Iterable[str]) -> str:
    keys = {fold(name) for name in taken}
    return next(name for name in names if fold(name) not in keys)


def delete(book: Book, key: str) -> Changes | None:
    """Take a package out of the book; it can be undone."""
    found = next((one for one in kept_packages(book) if one.key == key), None)
    if found is None:
        raise UserError("Phương án này không còn trong sổ.", "Chọn một phương án khác.")
    with book.operate(f"Xóa phương án luân chuyển: {found.package.name}") as write:
        write.unset(key)
    return write.changes


def _refuse_name(book: Book, key: str, name: str) -> None:
    if not name:
        raise UserError("Phương án chưa có tên.", "Đặt tên, ví dụ “Phương án 1”.")
    if any(one.key != key and fold(one.package.name) == fold(name) for one in kept_packages(book)):
        raise UserError(f"Đã có phương án tên “{name}”.", "Đặt tên khác.")


def _encoded(book: Book, package: Package) -> str:
    catalogue = book.catalogue()
    cadres = cadres_by_code(book, [move.cadre for move in package.moves])
    moves = []
    for move in package.moves:
        cadre = cadres.get(move.cadre)
        raw: dict[str, Any] = {
            "cadre": _number(cadre, move.cadre, "cán bộ"),
            "unit": _number(catalogue.units.get(move.to_unit), move.to_unit, "đơn vị"),
            "title": _number(catalogue.titles.get(move.to_title), move.to_title, "chức danh"),
            "start": move.start.iso() if move.start else None,
            "purpose": move.purpose.value if move.purpose else None,
            "months": move.months,
            "name": cadre.name if cadre else move.name,
        }
        moves.append({name: value for name, value in raw.items() if value not in {None, ""}})
    return json.dumps({"version": _VERSION, "name": package.name, "moves": moves}, ensure_ascii=False)


def _number(record: Any, code: str, label: str) -> int:
    if record is not None:
        return int(record.id)
    if code.startswith(GONE) and code[1:].isdecimal():
        return int(code[1:])  # gone when the package was read: it may come back
    raise UserError(f"Trong sổ không có {label} mã “{code}”.", "Chọn lại.")


# -- proposals -------------------------------------------------------------------------------------------------------


def turn_into_proposals(book: Book, package: Package, as_of: date) -> Changes | None:
    """Propose every move of the package in one step, which one undo takes back. Nothing if one cannot be.

    ``UserError`` for an empty package, for a move that cannot be laid out, and for a cadre with a proposal or a
    decision that has not begun. What the rules say stands in the way of no proposal, only of its decision.
    """
    if not package.moves:
        raise UserError("Phương án chưa có ai.", "Thêm người và nơi đến trước.")
    stored = {one.cadre.code: one for one in book.dossiers({move.cadre for move in package.moves})}
    laid, faults = laid_moves(book.catalogue(), stored, package, as_of)
    for fault in faults:
        if fault.blocks:
            raise UserError(f"Dòng {fault.number + 1}: {fault.text}", fault.advice)
    for each in laid.values():
        dossier = each.before
        waiting = next((one for one in dossier.rotations if one.state in _UNDER_WAY), None)
        if waiting is not None:
            raise UserError(
                f"{dossier.cadre.name} đã có luân chuyển {waiting.code} ở trạng thái “{waiting.state}”.",
                "Xử lý xong hoặc hủy trường hợp đó trước, hoặc bỏ người này khỏi phương án.",
            )
    note = f"Theo phương án luân chuyển “{package.name}”."
    rotations = [
        replace(each.rotation, code=code, start=each.move.start, decided=None, state=RotationState.PROPOSED, note=note)
        for each, code in zip(laid.values(), next_codes(book, len(laid)), strict=True)
    ]
    for rotation in rotations:
        refuse_incomplete(rotation)
    with book.operate(f"Đề xuất theo phương án {package.name} ({len(rotations)} người)") as write:
        write.insert_many(rotations)
    return write.changes
