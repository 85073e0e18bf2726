"""Placeholders of the rotation: where from and to, for how long, how it ended, and where the cadre goes then."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from luanchuyen_desktop.documents.forms.form_slots import Entry
from luanchuyen_desktop.documents.forms.frames import PARTY
from luanchuyen_desktop.documents.text import BLANK, BLANK_DATE, cited_date, long_date
from luanchuyen_desktop.domain.dates import PartialDate, add_months
from luanchuyen_desktop.domain.dossier import Dossier
from luanchuyen_desktop.domain.records import Rotation
from luanchuyen_desktop.domain.vocabulary import Outcome, Purpose
from luanchuyen_desktop.services.papers.contents.case import PaperCase, PaperFacts
from luanchuyen_desktop.services.papers.contents.office_part import office_bodies
from luanchuyen_desktop.services.post_names import post_in
from luanchuyen_desktop.services.rotations.placements import day_after
from luanchuyen_desktop.services.rotations.rotation_desk import main_post

_MODES: Final = {
    "Bầu cử": "giới thiệu để bầu giữ chức",
    "Chỉ định": "chỉ định giữ chức",
    "Bổ nhiệm": "bổ nhiệm giữ chức",
}
_AIMS: Final = {
    Purpose.TRAINING: "đào tạo, rèn luyện cán bộ",
    Purpose.NON_LOCAL: "thực hiện chủ trương bố trí cán bộ không là người địa phương",
    Purpose.TWO_TERMS: "thực hiện quy định không giữ chức vụ quá hai nhiệm kỳ liên tiếp",
    Purpose.REINFORCEMENT: "tăng cường cán bộ cho nơi khó khăn",
    Purpose.OTHER: "đáp ứng yêu cầu công tác",
}
_DAY: Final = timedelta(days=1)

Named = Iterator[tuple[str, Entry]]


def rotation_entries(facts: PaperFacts, case: PaperCase) -> Named:
    """From the rotation; without one all of them are unknown but the present post."""
    yield from _posts(facts, case)
    yield from _course(facts, case.rotation)
    yield from _end(facts, case)


def _posts(facts: PaperFacts, case: PaperCase) -> Named:
    catalogue, rotation = facts.catalogue, case.rotation
    unit, title = origin(facts, case.dossier, rotation)
    leaves, goes = _unit(facts, unit), _unit(facts, rotation.to_unit if rotation else None)
    new_title = rotation.to_title if rotation else None
    record = catalogue.titles.get(new_title or "")
    texts = {
        "chuc_vu_hien_nay": ("Chức vụ, đơn vị hiện nay", post_in(catalogue, title, unit), "Luân chuyển: Nơi đi"),
        "noi_di": ("Đơn vị đi", leaves if leaves != goes else None, "Luân chuyển: Nơi đi"),
        "noi_den": ("Đơn vị đến", goes, "Luân chuyển: Nơi đến"),
        "chuc_vu_moi": ("Chức vụ đến", record.name if record else None, "Luân chuyển: Chức danh đến"),
        "chuc_vu_den": (
            "Chức vụ, đơn vị đến",
            post_in(catalogue, new_title, rotation.to_unit) if rotation else None,
            "Luân chuyển: Nơi đến",
        ),
        "cach_bo_tri": (
            "Cách bố trí",
            _MODES.get(record.mode or "", "giữ chức") if record else None,
            "Danh mục chức danh: Hình thức",
        ),
    }
    for name, (label, value, field) in texts.items():
        yield name, Entry(label, value, field)
    yield (
        "noi_thi_hanh",
        Entry("Đơn vị đi, đến phải thi hành", _carrying_out(facts, leaves, goes), "Luân chuyển: Nơi đến"),
    )


def _carrying_out(facts: PaperFacts, *units: str | None) -> str | None:
    """The units that a decision tells to carry it out, without the bodies of the office, which it names anyway."""
    named = {name.casefold() for name in office_bodies(facts)}
    return ", ".join(dict.fromkeys(unit for unit in units if unit and unit.casefold() not in named)) or None


def _course(facts: PaperFacts, rotation: Rotation | None) -> Named:
    months = rotation.planned_months if rotation else None
    start = rotation.start if rotation else None
    last = None
    if start is not None and start.is_exact and months is not None:
        last = long_date(PartialDate.of(add_months(start.earliest, months) - _DAY))
    texts = {
        "ma_luan_chuyen": ("Mã luân chuyển", rotation.code if rotation else None),
        "thoi_han": ("Thời hạn (tháng)", f"{months} tháng" if months is not None else None),
        "ngay_bat_dau": ("Ngày bắt đầu", long_date(start) if start else None),
        "ngay_het_han": ("Ngày hết hạn", last),
        "muc_dich": ("Mục đích", _AIMS[rotation.purpose] if rotation and rotation.purpose else None),
        "quyet_dinh_luan_chuyen": ("Quyết định luân chuyển", _decision(facts, rotation)),
    }
    blanks = {"thoi_han": "…… tháng", "ngay_bat_dau": BLANK_DATE, "ngay_het_han": BLANK_DATE}
    for name, (label, value) in texts.items():
        yield name, Entry(label, value, f"Luân chuyển: {label}", blanks.get(name, BLANK))


def _decision(facts: PaperFacts, rotation: Rotation | None) -> str | None:
    if rotation is None or not rotation.decision_no:
        return None
    number = rotation.decision_no.strip()
    if number.isdigit():
        number = facts.frame.numbered(number, facts.settings.symbol(facts.frame.key, "decision"))
    if rotation.decided is None:
        return f"Quyết định số {number}"
    if facts.frame.key == PARTY:
        return f"Quyết định số {number}, {cited_date(rotation.decided)}"
    return f"Quyết định số {number} {long_date(rotation.decided)}"


def _end(facts: PaperFacts, case: PaperCase) -> Named:
    rotation = case.rotation
    ended = rotation.ended if rotation else None
    reason = None
    if rotation is not None and rotation.note and rotation.outcome is Outcome.EARLY:
        marks = [
            line.partition(":")[2].strip()
            for line in rotation.note.splitlines()
            if line.startswith(f"{Outcome.EARLY}:")
        ]
        reason = marks[-1] if marks else None
    after = _after(facts, case.dossier, ended)
    texts = {
        "ngay_ket_thuc": ("Ngày kết thúc luân chuyển", long_date(ended) if ended else None, "Luân chuyển: Kết thúc"),
        "ngay_bo_tri": (
            "Ngày nhận nhiệm vụ sau luân chuyển",
            long_date(day_after(ended)) if ended else None,
            "Luân chuyển: Kết thúc",
        ),
        "ly_do": ("Lý do điều chỉnh", reason, "Luân chuyển: Lý do"),
        "ket_qua": (
            "Kết quả",
            rotation.outcome.lower() if rotation and rotation.outcome else None,
            "Luân chuyển: Kết quả",
        ),
        "chuc_vu_bo_tri": ("Chức vụ được bố trí", after[0], "Kết thúc luân chuyển: Chức vụ được bố trí"),
        "noi_bo_tri": ("Đơn vị được bố trí", after[1], "Kết thúc luân chuyển: Đơn vị được bố trí"),
    }
    for name, (label, value, field) in texts.items():
        yield name, Entry(label, value, field, BLANK_DATE if name.startswith("ngay_") else BLANK)
    units = _carrying_out(facts, _unit(facts, rotation.to_unit if rotation else None), after[1])
    yield "noi_thi_hanh_bo_tri", Entry("Đơn vị đến, nơi bố trí phải thi hành", units, "Luân chuyển: Nơi đến")


def _after(facts: PaperFacts, dossier: Dossier | None, ended: PartialDate | None) -> tuple[str | None, str | None]:
    """The post and the unit on the day after the end."""
    if dossier is None or ended is None:
        return None, None
    post = main_post(dossier, ended.latest + _DAY)
    if post is None:
        return None, None
    title = facts.catalogue.titles.get(post.title)
    return title.name if title else None, _unit(facts, post.unit)


def origin(facts: PaperFacts, dossier: Dossier | None, rotation: Rotation | None) -> tuple[str | None, str | None]:
    """Unit and title that the cadre leaves: as the rotation says, else the post held on the day of the paper."""
    if rotation is not None and (rotation.from_unit is not None or rotation.from_title is not None):
        return rotation.from_unit, rotation.from_title
    post = main_post(dossier, facts.day) if dossier is not None else None
    return (post.unit, post.title) if post is not None else (None, None)


def _unit(facts: PaperFacts, code: str | None) -> str | None:
    unit = facts.catalogue.units.get(code or "")
    return unit.name if unit else None


def bygone_units(facts: PaperFacts, case: PaperCase) -> list[str]:
    """The units that the paper names though they had ended by its day, each in a sentence."""
    rotation = case.rotation
    units = (origin(facts, case.dossier, rotation)[0], rotation.to_unit if rotation else None)
    told = []
    for code in dict.fromkeys(units):
        unit = facts.catalogue.units.get(code or "")
        if unit is not None and unit.valid_to is not None and unit.valid_to.latest < facts.day:
            told.append(f"{unit.name} đã kết thúc hoạt động từ {unit.valid_to}; hãy ghi tên đơn vị hiện nay.")
    return told
