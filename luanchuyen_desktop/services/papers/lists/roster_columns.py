"""The columns that a Danh sách trích ngang may have: every usual one, in the usual order, chosen by their keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Final, TypeAlias

from luanchuyen_desktop.documents.tables.table_contents import Look, SheetSize, TableColumn
from luanchuyen_desktop.errors import DocumentError
from luanchuyen_desktop.services.papers.lists import roster_cells as cells
from luanchuyen_desktop.services.papers.lists.roster_cells import Cell, Listed, known

Fill: TypeAlias = Callable[[Listed], Cell]

_BORN: Final = "Ngày, tháng, năm sinh"
_PARTY: Final = "Ngày vào Đảng"
_TRAINED: Final = "Trình độ"
_DATE: Final = 12.0  # millimetres


@dataclass(frozen=True, slots=True)
class RosterColumn:
    """One column. ``short``: it belongs to a list on A4 unless the office chooses otherwise."""

    key: str
    column: TableColumn
    fill: Fill
    short: bool = True


def _text(key: str, heading: str, least: float, field: str, *, group: str = "", short: bool = True) -> RosterColumn:
    """A column with what one field of the cadre says."""
    value = attrgetter(field)
    return RosterColumn(key, TableColumn(heading, least, group), lambda line: known(value(line.cadre)), short)


NAME: Final = RosterColumn("ho_ten", TableColumn("Họ và tên", 18.0, look=Look.BOLD), cells.name)
CASE: Final = "du_kien"

COLUMNS: Final = (
    NAME,
    RosterColumn("nam", TableColumn("Nam", _DATE, _BORN, Look.CENTRE), cells.born_man),
    RosterColumn("nu", TableColumn("Nữ", _DATE, _BORN, Look.CENTRE), cells.born_woman),
    _text("dan_toc", "Dân tộc", 8.0, "ethnicity"),
    _text("ton_giao", "Tôn giáo", 8.0, "religion", short=False),
    RosterColumn("que_quan", TableColumn("Quê quán", 14.0), cells.hometown),
    RosterColumn("noi_o", TableColumn("Nơi cư trú", 14.0), cells.residence, short=False),
    _text("du_bi", "Dự bị", _DATE, "party_joined", group=_PARTY),
    _text("chinh_thuc", "Chính thức", _DATE, "party_official", group=_PARTY),
    RosterColumn("gdpt", TableColumn("GDPT", 9.0, _TRAINED), lambda _line: (), short=False),
    _text("chuyen_mon", "Chuyên môn", 14.0, "education", group=_TRAINED),
    _text("llct", "LLCT", 10.0, "political_theory", group=_TRAINED),
    _text("qlnn", "QLNN", 10.0, "state_management", group=_TRAINED),
    _text("ngoai_ngu", "Ngoại ngữ", 9.0, "languages", group=_TRAINED, short=False),
    _text("tin_hoc", "Tin học", 9.0, "it_skills", group=_TRAINED, short=False),
    RosterColumn("chuc_vu", TableColumn("Chức vụ, đơn vị hiện nay (thời điểm giữ)", 22.0), cells.posts),
    RosterColumn("quy_hoach", TableColumn("Quy hoạch (chức danh, nhiệm kỳ)", 16.0), cells.planning),
    RosterColumn("xep_loai", TableColumn("Xếp loại 3 năm gần nhất", 14.0), cells.grades),
    RosterColumn("khen_ky_luat", TableColumn("Khen thưởng, kỷ luật", 12.0), cells.discipline),
    RosterColumn("qua_trinh", TableColumn("Tóm tắt quá trình công tác", 30.0), cells.career, short=False),
    RosterColumn(CASE, TableColumn("Dự kiến luân chuyển", 18.0), cells.rotations),
    RosterColumn("con_lai", TableColumn("Thời gian công tác còn lại", 12.0), cells.remaining),
    RosterColumn("ghi_chu", TableColumn("Ghi chú", 12.0), cells.notes),
)
_BY_KEY: Final = {each.key: each for each in COLUMNS}


def usual_columns(size: SheetSize) -> tuple[str, ...]:
    """All on A3; on A4 those without which a list is of no use."""
    return tuple(each.key for each in COLUMNS if each.short or size is SheetSize.A3_LANDSCAPE)


def chosen_columns(keys: Sequence[str]) -> tuple[RosterColumn, ...]:
    """In the order of the list, the name always; raises ``DocumentError`` for a key that there is not."""
    for key in keys:
        if key not in _BY_KEY:
            raise DocumentError(f"Không có cột “{key}”.", f"Các cột có thể chọn: {', '.join(_BY_KEY)}.")
    return tuple(each for each in COLUMNS if each is NAME or each.key in keys)
