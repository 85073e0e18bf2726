"""Placeholders of the check sheet: every rule with its verdict, figures, citation and exceptions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from luanchuyen_desktop.documents.forms.form_slots import Entry, FormValue, Rows
from luanchuyen_desktop.documents.tables.checksheet_contents import CheckLine, CheckSheetContent
from luanchuyen_desktop.services.papers.contents.case import PaperCase, PaperFacts

_CHECK = "Kiểm tra điều kiện"
_COLUMNS = {
    "tt": "TT",
    "ma": "Mã quy tắc",
    "ten": "Quy tắc",
    "ket_luan": "Kết luận",
    "can_xu_ly": "Kết luận cần xử lý",
    "noi_dung": "Nội dung, số liệu",
    "can_cu": "Căn cứ",
    "ngoai_le": "Ngoại lệ",
}

Named = Iterator[tuple[str, Entry]]


_TEXTS = {
    "ma_can_bo": ("Mã cán bộ", "cadre_code"),
    "trang_thai": ("Trạng thái", "state"),
    "muc_dich_ghi": ("Mục đích như đã ghi", "purpose"),
    "quyet_dinh_da_ghi": ("Số và ngày quyết định", "decision"),
    "y_kien_tham_dinh": ("Ý kiến thẩm định như đã ghi", "appraisal"),
    "bo_quy_dinh": ("Quy định đang áp dụng", "law"),
    "ngay_xet": ("Ngày được xét", "act"),
    "tong_hop": ("Tổng hợp kết luận", "counts"),
    "con_vi_pham": ("Vi phạm chưa có ngoại lệ", "stands"),
    "duoc_ngoai_le": ("Vi phạm đã có ngoại lệ", "excused"),
}


def check_entries(_facts: PaperFacts, case: PaperCase) -> Named:
    """From the sheet; for papers that do not show it all of them are unknown."""
    return iter(_of(case.sheet) if case.sheet is not None else _UNKNOWN)


def _of(sheet: CheckSheetContent | None) -> tuple[tuple[str, Entry], ...]:
    lines, others = (sheet.lines, sheet.on_cadre) if sheet is not None else ((), ())
    values: dict[str, tuple[str, FormValue]] = {
        "quy_tac": ("Kết luận theo từng quy tắc", _rows(lines)),
        "ho_so": ("Kết luận khác về hồ sơ cán bộ", _rows(others)),
        "so_ket_luan_khac": ("Số kết luận khác về hồ sơ", str(len(others)) if others else None),
        "ban_hanh_khi_con_loi": ("Ban hành khi còn lỗi", sheet.overrides if sheet is not None else ()),
    }
    for name, (label, field) in _TEXTS.items():
        text: str | None = getattr(sheet, field) if sheet is not None else None
        values[name] = (label, text.rstrip(" .") if text else None)
    return tuple((name, Entry(label, value, _CHECK)) for name, (label, value) in values.items())


def _rows(lines: Sequence[CheckLine]) -> Rows:
    return Rows(_COLUMNS, tuple(_row(at, line) for at, line in enumerate(lines, start=1)))


def _row(at: int, line: CheckLine) -> dict[str, str | None]:
    return {
        "tt": str(at),
        "ma": line.rule,
        "ten": line.name,
        "ket_luan": None if line.stands_out else line.verdict,
        "can_xu_ly": line.verdict if line.stands_out else None,
        "noi_dung": line.message,
        "can_cu": line.citation,
        "ngoai_le": " ".join(line.exceptions) or None,
    }


_UNKNOWN = _of(None)
