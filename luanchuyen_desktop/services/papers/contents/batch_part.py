"""Placeholders of a paper about several cadres: one row each, named like the placeholders of a paper about one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from luanchuyen_desktop.documents.forms.form_slots import Entry, Rows
from luanchuyen_desktop.documents.tables.checksheet_contents import CheckLine
from luanchuyen_desktop.documents.text import counted
from luanchuyen_desktop.domain.vocabulary import Stage
from luanchuyen_desktop.services.checksheet import is_condition
from luanchuyen_desktop.services.papers.contents.case import PaperCase, PaperFacts
from luanchuyen_desktop.services.papers.contents.person_part import file_entries, person_entries
from luanchuyen_desktop.services.papers.contents.procedure_part import procedure_entries
from luanchuyen_desktop.services.papers.contents.rotation_part import rotation_entries

_TOGETHER: Final = "Các trường hợp đã chọn"
_VERDICTS: Final = {
    "dat": ("Đạt",),
    "chua_dat": ("Vi phạm",),
    "luu_y": ("Cảnh báo", "Lưu ý"),
    "chua_du": ("Chưa đủ dữ liệu",),
    "dac_biet": ("Được phép (có ngoại lệ)",),
}
_SAME: Final = {
    "ho_ten": "Họ và tên",
    "dong_chi": "Cách gọi",
    "dong_chi_hoa": "Cách gọi",
    "ngay_sinh": "Ngày sinh",
    "dan_toc": "Dân tộc",
    "que_quan": "Quê quán",
    "ngay_vao_dang": "Ngày vào Đảng",
    "ngay_chinh_thuc": "Ngày chính thức",
    "chuyen_mon": "Trình độ chuyên môn",
    "llct": "Lý luận chính trị",
    "qlnn": "Quản lý nhà nước",
    "chuc_vu_hien_nay": "Chức vụ, đơn vị hiện nay",
    "chuc_vu_den": "Chức vụ, đơn vị đến",
    "quy_hoach": "Quy hoạch",
    "xep_loai_3_nam": "Xếp loại 3 năm gần nhất",
    "ky_luat": "Kỷ luật",
    "muc_dich": "Mục đích",
    "thoi_han": "Thời hạn",
    "ngay_bat_dau": "Ngày bắt đầu",
    "tham_dinh": "Ý kiến thẩm định",
    "y_kien_noi_di": "Ý kiến của nơi đi",
    "y_kien_noi_den": "Ý kiến của nơi đến",
    "nguyen_vong": "Nguyện vọng của cán bộ",
}
_OWN: Final = {
    "tt": "TT",
    "dat": "Số điều kiện đạt trên tổng số",
    "chua_dat": "Điều kiện chưa đạt",
    "luu_y": "Điều kiện cần lưu ý",
    "chua_du": "Điều kiện chưa đủ dữ liệu",
    "dac_biet": "Trường hợp đặc biệt",
    **{f"buoc_{stage.number}": f"Ngày của bước {stage.number}" for stage in Stage},
}
COLUMNS: Final = {**_OWN, **_SAME}

Named = Iterator[tuple[str, Entry]]


def batch_entries(facts: PaperFacts, case: PaperCase) -> Named:
    """From all cases of the paper; for a paper about one they are unknown."""
    return iter(_of(facts, case) if case.batch else _UNKNOWN)


def _of(facts: PaperFacts, case: PaperCase) -> Named:
    rows = tuple(_row(facts, at, each) for at, each in enumerate(case.batch, start=1))
    people = {each.dossier.cadre.code for each in case.batch if each.dossier is not None}
    yield "can_bo", Entry("Cán bộ", Rows(COLUMNS, rows), _TOGETHER)
    yield "so_can_bo", Entry("Số cán bộ", counted(len(people)), _TOGETHER)


_UNKNOWN: Final = (
    ("can_bo", Entry("Cán bộ", Rows(COLUMNS), _TOGETHER)),
    ("so_can_bo", Entry("Số cán bộ", None, _TOGETHER)),
)


def _row(facts: PaperFacts, at: int, case: PaperCase) -> dict[str, str | None]:
    row: dict[str, str | None] = {"tt": str(at)}
    for part in (person_entries, file_entries, rotation_entries, procedure_entries):
        row |= {name: _text(entry) for name, entry in part(facts, case) if name in _SAME}
    return row | _conditions(case) | _steps(case)


def _text(entry: Entry) -> str | None:
    return entry.value if isinstance(entry.value, str) else None


def _steps(case: PaperCase) -> dict[str, str | None]:
    code = case.rotation.code if case.rotation is not None else ""
    steps = case.dossier.steps if case.dossier is not None else ()
    return {f"buoc_{each.step.number}": str(each.date) for each in steps if each.rotation == code and each.date}


def _conditions(case: PaperCase) -> dict[str, str | None]:
    """Every condition that applies is in exactly one of the groups."""
    lines = [line for line in (case.sheet.lines if case.sheet is not None else ()) if is_condition(line.rule)]
    groups = {name: [line for line in lines if line.verdict in words] for name, words in _VERDICTS.items()}
    whole = sum(map(len, groups.values()))
    told: dict[str, str | None] = {name: _named(found) for name, found in groups.items()}
    told["dat"] = f"{len(groups['dat'])}/{whole}" if whole else None
    special = [f"{line.name}: {' '.join(line.exceptions)}" for line in groups["dac_biet"]]
    special += case.sheet.overrides if case.sheet is not None else ()
    told["dac_biet"] = " ".join(special) or None
    return told


def _named(lines: Iterable[CheckLine]) -> str | None:
    return "; ".join(line.name for line in lines) or None
