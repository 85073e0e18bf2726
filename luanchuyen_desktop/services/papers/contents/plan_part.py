"""Placeholders of the yearly plan: its year and words, its needs, and whom it is to be carried out with."""

from __future__ import annotations

from collections.abc import Iterator

from luanchuyen_desktop.documents.forms.form_slots import Entry, Rows
from luanchuyen_desktop.documents.text import counted, number, sentence_case
from luanchuyen_desktop.domain.records import PlanLine
from luanchuyen_desktop.services.papers.contents.case import PaperCase, PaperFacts, Planned
from luanchuyen_desktop.services.post_names import post_in

_PLAN = "Kế hoạch luân chuyển"

Named = Iterator[tuple[str, Entry]]


def plan_entries(facts: PaperFacts, case: PaperCase) -> Named:
    """From the plan and its lines. Its total is the sum of the lines that state a number."""
    plan, lines = case.plan, case.lines
    unstated = sum(line.count is None for line in lines)
    total = sum(line.count or 0 for line in lines)
    told = None
    if lines and unstated < len(lines):
        told = f"{counted(total)} người" + (f" và {counted(unstated)} nội dung chưa ghi số lượng" if unstated else "")
    texts = {
        "nam_ke_hoach": ("Năm của kế hoạch", str(plan.year) if plan else None),
        "nhu_cau": ("Nhu cầu", plan.needs if plan else None),
        "chinh_sach": ("Chính sách", plan.policy if plan else None),
        "tong_so": ("Tổng số", told),
    }
    for name, (label, value) in texts.items():
        yield name, Entry(label, value, f"{_PLAN}: {label}")
    columns = {
        "tt": "TT",
        "dia_ban": "Địa bàn",
        "vi_tri": "Đơn vị, chức danh",
        "so_luong": "Số lượng",
        "hinh_thuc": "Hình thức",
        "thoi_han": "Thời hạn",
        "bat_dau": "Bắt đầu",
        "du_kien": "Dự kiến bố trí sau luân chuyển",
    }
    rows = tuple(_line(facts, at, line) for at, line in enumerate(lines, start=1))
    yield "nhu_cau_vi_tri", Entry("Nội dung kế hoạch", Rows(columns, rows), f"{_PLAN}: Nội dung")
    people_columns = {"tt": "TT", "ho_ten": "Họ và tên", "tu": "Chức vụ hiện nay", "den": "Dự kiến luân chuyển đến"}
    people = tuple(_person(facts, at, each) for at, each in enumerate(case.people, start=1))
    yield "nhan_su", Entry("Nhân sự dự kiến", Rows(people_columns, people), f"{_PLAN}: Nhân sự")


def _line(facts: PaperFacts, at: int, line: PlanLine) -> dict[str, str | None]:
    unit = facts.catalogue.units.get(line.unit)
    place = facts.catalogue.places.get(line.place or (unit.place if unit else None) or "")
    return {
        "tt": str(at),
        "dia_ban": sentence_case(place.name) if place else None,
        "vi_tri": post_in(facts.catalogue, line.title, line.unit),
        "so_luong": number(line.count) if line.count is not None else None,
        "hinh_thuc": str(line.direction) if line.direction else None,
        "thoi_han": f"{line.months} tháng" if line.months is not None else None,
        "bat_dau": str(line.start) if line.start else None,
        "du_kien": line.placement,
    }


def _person(facts: PaperFacts, at: int, each: Planned) -> dict[str, str | None]:
    one = each.rotation
    return {
        "tt": str(at),
        "ho_ten": each.name,
        "tu": post_in(facts.catalogue, one.from_title, one.from_unit),
        "den": post_in(facts.catalogue, one.to_title, one.to_unit),
    }
