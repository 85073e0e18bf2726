"""Placeholders of the report: every number of the text is a cell of one of its tables, never counted again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from luanchuyen_desktop.documents.forms.form_slots import Entry
from luanchuyen_desktop.documents.text import clean, long_date, number
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.services.reports.acts import ROTATED
from luanchuyen_desktop.services.reports.figures import Block, Row, Table
from luanchuyen_desktop.services.reports.posts import FULL
from luanchuyen_desktop.services.reports.printed import caption_of, full_heads, unknown_list
from luanchuyen_desktop.services.reports.report import KEYS, Report
from luanchuyen_desktop.services.reports.spans import ReportKind, Span
from luanchuyen_desktop.services.summary import UNKNOWN

Named = Iterator[tuple[str, Entry]]

WORDS: Final[Mapping[str, str]] = {
    "tinh_hinh": "Tình hình chung",
    "han_che": "Hạn chế",
    "nguyen_nhan": "Nguyên nhân",
    "phuong_huong": "Phương hướng",
    "kien_nghi": "Kiến nghị",
}
"""What the office types: placeholder → what it is called. Each line is a paragraph."""

DOTS: Final = "…" * 12
"""Stands for a text that has not been typed; the paper then bears the mark DỰ THẢO."""

_FIGURES: Final = "Số liệu báo cáo"
_TYPED: Final = "Cửa sổ Báo cáo: Lời văn"
_NUMBERED: Final = ("B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B9")
_LABELS: Final = {
    "theo_huong": "Theo hướng",
    "hinh_thuc_khac": "Các hình thức khác",
    "theo_ly_do": "Theo lý do",
    "so_nguoi_b3": "Số người",
    "ty_le_nu": "Tỷ lệ nữ",
    "ty_le_thieu_so": "Tỷ lệ dân tộc thiểu số",
    "theo_tuoi": "Theo tuổi",
    "theo_trinh_do": "Theo trình độ",
    "theo_ly_luan": "Theo lý luận chính trị",
    "theo_khoi": "Theo khối",
    "so_cap_truong": "Số lượt cấp trưởng",
    "so_cap_pho": "Số lượt cấp phó",
    "theo_bac": "Theo bậc chức vụ",
    "so_danh_gia": "Số lượt đánh giá",
    "theo_xep_loai": "Theo xếp loại",
    "so_ket_thuc": "Số lượt kết thúc",
    "theo_ket_qua": "Theo kết quả",
    "so_ky_luat": "Số lượt bị kỷ luật",
    "ngay_so_lieu": "Ngày tính số liệu",
    "so_vi_tri": "Số vị trí",
    "ty_le_khong_dia_phuong": "Tỷ lệ không là người địa phương",
    "so_dia_phuong": "Số là người địa phương",
    "so_chua_ro_dia_phuong": "Số chưa xác định được",
    "ngay_so_lieu_b9": "Ngày tính số liệu",
    "thoi_gian_hai_nhiem_ky": "Thời gian hai nhiệm kỳ",
    "ty_le_du": "Tỷ lệ đã đủ thời gian",
    "so_chua_ro_du": "Số chưa xác định được",
}


@dataclass(frozen=True, slots=True)
class ReportText:
    """What is to be printed of a report. ``keys``: which tables, ``None``: all; ``words``: what the office typed, by
    placeholder; ``number``: from the register.
    """

    report: Report
    span: Span
    kind: ReportKind
    keys: tuple[str, ...] | None = None
    words: Mapping[str, str] | None = None
    number: str = ""

    @property
    def title(self) -> str:
        """By which it goes in the register and as a file."""
        return f"Báo cáo {self.kind.words} luân chuyển cán bộ {self.span.name}"

    @property
    def tables(self) -> tuple[Table, ...]:
        """Those that are printed."""
        return self.report.chosen(self.keys)


def report_entries(text: ReportText) -> Named:
    """Every placeholder of the report; those of tables that are not printed have no value."""
    report = text.report
    facts = {
        "loai_bao_cao": ("Loại báo cáo", text.kind.words),
        "loai_bao_cao_hoa": ("Loại báo cáo", text.kind.words.capitalize()),
        "ky_bao_cao": ("Kỳ báo cáo", text.span.name),
        "tu_ngay": ("Từ ngày", long_date(PartialDate.of(report.period.start))),
        "den_ngay": ("Đến ngày", long_date(PartialDate.of(report.period.end))),
        "ngay_tinh": ("Ngày tính số liệu", long_date(PartialDate.of(report.day))),
        "so_luot": ("Số lượt", number(report.summary.events)),
        "so_nguoi": ("Số người", number(report.summary.persons)),
        "so_khong_tinh": ("Số không tính", number(report.summary.not_counted) if report.summary.not_counted else None),
    }
    for name, (label, value) in facts.items():
        yield name, Entry(label, value, _FIGURES)
    told = dict(_told(text))
    for name, label in _LABELS.items():
        yield name, Entry(label, told.get(name), _FIGURES)
    yield from _places(text)
    for name, label in WORDS.items():
        yield name, Entry(label, paragraphs((text.words or {}).get(name, "")), _TYPED)


def paragraphs(typed: str) -> tuple[str, ...]:
    """One for each line that says something; dots where there is none."""
    return tuple(line for line in map(clean, typed.splitlines()) if line) or (DOTS,)


def _places(text: ReportText) -> Named:
    """Where tables stand, by their caption; the numbers of the headings go by what is printed."""
    chosen = {table.key: table for table in text.tables}
    at = 0
    for key in KEYS:
        table = chosen.get(key)
        yield f"bieu_{key.lower()}", Entry(f"Biểu {key}", clean(caption_of(table)) if table else None, _FIGURES)
        if key in _NUMBERED:
            heads = key in chosen or key == "B1" or (key == "B4" and "B4b" in chosen)
            at += heads
            yield f"muc_{key.lower()}", Entry("Số của mục", f"{at}." if heads else None, _FIGURES)
    full = full_heads(text.report) if "B9" in chosen else None
    unknown = unknown_list(text.report, text.tables)
    yield "danh_sach_du", Entry("Danh sách cấp trưởng", full.caption if full else None, _FIGURES)
    yield "danh_sach_chua_ro", Entry("Danh sách chưa xác định", unknown.caption if unknown else None, _FIGURES)


def _told(text: ReportText) -> Iterator[tuple[str, str]]:
    """What the sentences say, table by table."""
    makers = {
        "B1": _of_b1,
        "B1b": _of_b1b,
        "B2": lambda table: [("theo_ly_do", _list(table, table.blocks[0]))],
        "B3": _of_b3,
        "B4": _of_b4,
        "B5": lambda table: [("theo_bac", _list(table, table.blocks[0]))],
        "B6": lambda table: [
            ("so_danh_gia", table.text(table.total, _whole(table))),
            ("theo_xep_loai", _list(table, table.blocks[0])),
        ],
        "B7": _of_b7,
        "B8": _of_b8,
        "B9": _of_b9,
    }
    day = long_date(PartialDate.of(text.report.day))
    for table in text.tables:
        if not table.total.figures[_whole(table)].count:
            continue  # nobody to speak of: the table alone says so
        if table.key in makers:
            yield from makers[table.key](table)
        if table.key == "B8":
            yield "ngay_so_lieu", day
        if table.key == "B9":
            yield "ngay_so_lieu_b9", day


def _whole(table: Table) -> int:
    """The column of all lượt."""
    return table.sums[0].whole if table.sums else 0


def _list(table: Table, block: Block, at: int | None = None) -> str:
    """``đào tạo, rèn luyện 14/17 (82,4%); khác …``: the rows in which there is somebody."""
    column = _whole(table) if at is None else at
    told = [f"{_lowered(row.label)} {table.text(row, column)}" for row in block.rows if row.figures[column].count]
    return "; ".join(told) or "không có"


def _lowered(text: str) -> str:
    return f"{text[0].lower()}{text[1:]}"


def _of_b1(table: Table) -> Iterable[tuple[str, str]]:
    yield "theo_huong", _list(table, table.blocks[0])


def _of_b1b(table: Table) -> Iterable[tuple[str, str]]:
    column = _whole(table)
    rows = [row for row in table.blocks[0].rows if row.key != ROTATED and row.figures[column].count]
    if rows:
        yield "hinh_thuc_khac", "; ".join(f"{_lowered(row.label)} {table.text(row, column)} lượt" for row in rows)


def _of_b3(table: Table) -> Iterable[tuple[str, str]]:
    sexes, ethnic, ages, education, theory = table.blocks
    yield "so_nguoi_b3", table.text(table.total, 0)
    yield "ty_le_nu", table.text(sexes.rows[0], 0)
    yield "ty_le_thieu_so", table.text(ethnic.rows[0], 0)
    yield "theo_tuoi", _list(table, ages)
    yield "theo_trinh_do", _list(table, education)
    yield "theo_ly_luan", _list(table, theory)


def _of_b4(table: Table) -> Iterable[tuple[str, str]]:
    yield "theo_khoi", _list(table, table.blocks[0])
    yield "so_cap_truong", table.text(table.total, 0)
    yield "so_cap_pho", table.text(table.total, 1)


def _of_b7(table: Table) -> Iterable[tuple[str, str]]:
    yield "so_ket_thuc", table.text(table.total, 0)
    yield "theo_ket_qua", _list(table, table.blocks[0])
    yield "so_ky_luat", table.text(table.row("ky_luat"), 0)


def _of_b8(table: Table) -> Iterable[tuple[str, str]]:
    names = ("so_vi_tri", "ty_le_khong_dia_phuong", "so_dia_phuong", "so_chua_ro_dia_phuong")
    for at, name in enumerate(names):
        yield name, table.text(table.total, at)


def _of_b9(table: Table) -> Iterable[tuple[str, str]]:
    rows: dict[str, Row] = {row.key: row for row in table.rows()}
    if FULL not in rows:  # the law of the day has no such rule: the note under the table says so
        return
    yield "thoi_gian_hai_nhiem_ky", rows[FULL].label.removeprefix("Đã giữ chức vụ đủ ")
    yield "ty_le_du", table.text(rows[FULL], 0)
    yield "so_chua_ro_du", table.text(rows[UNKNOWN], 0) if UNKNOWN in rows else number(0)
