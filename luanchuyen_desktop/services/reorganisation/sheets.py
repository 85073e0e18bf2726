"""A plan for many units and people, carried out to Excel to be filled in, and read back.

Sheet ``Đơn vị``: which units follow which (several rows or codes with ``;`` between for several). Sheet ``Cán bộ``: one
row a post that somebody holds, where each goes from the day on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from luanchuyen_desktop.domain.vn_text import fold, squeeze
from luanchuyen_desktop.domain.vocabulary import TenureForm
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.exchange.cells import Cell
from luanchuyen_desktop.exchange.reader import open_workbook
from luanchuyen_desktop.exchange.table_file import TableColumn, TableSheet, write_tables
from luanchuyen_desktop.services.progress import Progress, no_progress
from luanchuyen_desktop.services.reorganisation.plan import PersonMove, Plan, with_people

UNITS, PEOPLE = "Đơn vị", "Cán bộ"
_UNIT_HEADS = ("Mã đơn vị", "Tên đơn vị", "Mã đơn vị kế tục")
_PEOPLE_HEADS = (
    *("Mã cán bộ", "Họ và tên", "Mã đơn vị", "Đơn vị", "Mã chức danh", "Chức danh"),
    *("Mã đơn vị mới", "Mã chức danh mới", "Hình thức", "Tính liên tục"),
)
_WIDTHS = {"Tên đơn vị": 40, "Đơn vị": 40, "Chức danh": 32, "Họ và tên": 26, "Mã đơn vị kế tục": 24}
_SEPARATORS = re.compile(r"[;,]")
_YES, _NO = frozenset({"x", "co", "1"}), frozenset({"khong", "0"})


@dataclass(frozen=True, slots=True)
class Placement:
    """A row of the sheet of people: who leaves which post, and for which."""

    row: int
    cadre: str
    unit: str
    title: str
    to_unit: str
    to_title: str
    form: TenureForm | None
    continues: bool | None


@dataclass(frozen=True, slots=True)
class Filled:
    """What a workbook says: ``units``: code → successors; ``people`` in their order."""

    units: Mapping[str, tuple[str, ...]]
    people: tuple[Placement, ...]


def write_sheets(plan: Plan, path: Path, progress: Progress = no_progress) -> None:
    """Write the plan as it stands, to be filled in. ``WorkbookError`` when it cannot be written."""
    units = list(plan.request.units)
    sheets = [
        TableSheet(UNITS, _columns(_UNIT_HEADS), _unit_rows(plan), len(units)),
        TableSheet(PEOPLE, _columns(_PEOPLE_HEADS), _people_rows(plan), len(plan.people)),
    ]
    write_tables(path, sheets, progress)


def _columns(heads: tuple[str, ...]) -> list[TableColumn]:
    return [TableColumn(head, _WIDTHS.get(head, 18)) for head in heads]


def _unit_rows(plan: Plan) -> Iterator[tuple[str, ...]]:
    for code, heirs in plan.request.units.items():
        yield code, plan.affairs.catalogue.units[code].name, "; ".join(heirs)


def _people_rows(plan: Plan) -> Iterator[tuple[str, ...]]:
    units, titles = plan.catalogue.units, plan.catalogue.titles
    for move in plan.people:
        tenure = move.tenure
        unit, title = units.get(tenure.unit), titles.get(tenure.title)
        yield (
            tenure.cadre,
            plan.affairs.name(tenure.cadre),
            tenure.unit,
            unit.name if unit else "",
            tenure.title,
            title.name if title else "",
            move.to_unit or "",
            move.to_title or "",
            move.form.value if move.form else "",
            {True: "Có", False: "Không", None: ""}[move.continues],
        )


# -- reading -----------------------------------------------------------------------------------------------------------


def read_sheets(path: Path, progress: Progress = no_progress) -> Filled:
    """Read a filled workbook; either sheet may be absent. ``UserError`` names sheet and row of what is wrong."""
    units: dict[str, tuple[str, ...]] = {}
    people: list[Placement] = []
    with open_workbook(path, lambda: progress(0, 0)) as workbook:
        if not {UNITS, PEOPLE} & set(workbook.sheet_names):
            raise UserError(f"{path.name} không có trang “{UNITS}” hoặc “{PEOPLE}”.", "Dùng bảng xuất từ cửa sổ này.")
        if UNITS in workbook.sheet_names:
            for _, cells in _rows(workbook.sheet(UNITS).rows, UNITS, (_UNIT_HEADS[0], _UNIT_HEADS[2])):
                heirs = [squeeze(part) for part in _SEPARATORS.split(cells["Mã đơn vị kế tục"]) if part.strip()]
                code = cells["Mã đơn vị"]
                units[code] = tuple(dict.fromkeys((*units.get(code, ()), *heirs)))
        if PEOPLE in workbook.sheet_names:
            needed = tuple(head for head in _PEOPLE_HEADS if head not in {"Họ và tên", "Đơn vị", "Chức danh"})
            rows = _rows(workbook.sheet(PEOPLE).rows, PEOPLE, needed)
            people = [_placement(number, cells) for number, cells in rows]
    return Filled(units, tuple(people))


def _rows(
    rows: Iterator[tuple[int, list[Cell]]], sheet: str, needed: tuple[str, ...]
) -> Iterator[tuple[int, dict[str, str]]]:
    """Row number and texts by heading, of rows that are not blank; the first row with text has the headings."""
    places: dict[str, int] | None = None
    wanted = {fold(head): head for head in needed}
    for number, row in rows:
        texts = [squeeze(cell) if isinstance(cell, str) else _figure(cell) for cell in row]
        if not any(texts):
            continue
        if places is None:
            places = {wanted[fold(text)]: at for at, text in enumerate(texts) if fold(text) in wanted}
            missing = [head for head in needed if head not in places]
            if missing:
                raise UserError(f"Trang {sheet} thiếu cột {', '.join(missing)}.", "Dùng bảng xuất từ cửa sổ này.")
            continue
        cells = {head: texts[at] if at < len(texts) else "" for head, at in places.items()}
        if not cells[needed[0]]:
            raise UserError(f"Trang {sheet}, dòng {number}: thiếu {needed[0]}.", "Sửa trong Excel rồi nhập lại.")
        yield number, cells


def _figure(cell: Cell) -> str:
    """A code that Excel took for a number."""
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)


def _placement(number: int, cells: Mapping[str, str]) -> Placement:
    form = next((one for one in TenureForm if fold(one.value) == fold(cells["Hình thức"])), None)
    if form is None and cells["Hình thức"]:
        raise _wrong(number, "Hình thức", cells["Hình thức"], ", ".join(TenureForm))
    word = fold(cells["Tính liên tục"])
    if word and word not in _YES | _NO:
        raise _wrong(number, "Tính liên tục", cells["Tính liên tục"], "Có, Không hoặc để trống")
    return Placement(
        number,
        cells["Mã cán bộ"],
        cells["Mã đơn vị"],
        cells["Mã chức danh"],
        cells["Mã đơn vị mới"],
        cells["Mã chức danh mới"],
        form,
        None if not word else word in _YES,
    )


def _wrong(number: int, column: str, text: str, expected: str) -> UserError:
    return UserError(f"Trang {PEOPLE}, dòng {number}, cột {column}: “{text}” không đúng.", f"Cần: {expected}.")


def with_placements(plan: Plan, filled: Filled) -> Plan:
    """The plan with the people placed as the workbook says. ``UserError`` for a row that fits nobody or no post."""
    own = {(move.tenure.cadre, move.tenure.unit, move.tenure.title): move for move in plan.people}
    moves = []
    for row in filled.people:
        move = own.get((row.cadre, row.unit, row.title))
        if move is None:
            raise UserError(
                f"Trang {PEOPLE}, dòng {row.row}: {row.cadre} không giữ chức {row.title} ở {row.unit} khi sắp xếp.",
                "Xuất lại bảng từ cửa sổ này rồi điền.",
            )
        moves.append(_placed(plan, move, row))
    return with_people(plan, moves)


def _placed(plan: Plan, move: PersonMove, row: Placement) -> PersonMove:
    for code, known, kind in (
        (row.to_unit, plan.catalogue.units, "đơn vị"),
        (row.to_title, plan.catalogue.titles, "chức danh"),
    ):
        if code and code not in known:
            raise UserError(
                f"Trang {PEOPLE}, dòng {row.row}: không có {kind} mang mã {code} trong danh mục.",
                "Sửa mã, hoặc thêm vào danh mục trước.",
            )
    return replace(
        move,
        to_unit=row.to_unit or None,
        to_title=row.to_title or None,
        form=row.form or move.form,
        continues=row.continues,
    )
