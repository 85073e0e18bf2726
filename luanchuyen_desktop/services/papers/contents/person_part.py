"""Placeholders of the cadre: who it is, education, post, planning, grades, discipline."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from luanchuyen_desktop.documents.forms.form_slots import Entry, Rows
from luanchuyen_desktop.documents.forms.frames import PARTY
from luanchuyen_desktop.documents.text import BLANK_DATE, long_date
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Cadre, Discipline, Tenure
from luanchuyen_desktop.domain.vocabulary import Sex
from luanchuyen_desktop.services.papers.contents.case import PaperCase, PaperFacts
from luanchuyen_desktop.services.post_names import post_in

_GRADED_YEARS: Final = 3
_NONE: Final = "không"

Named = Iterator[tuple[str, Entry]]


def person_entries(facts: PaperFacts, case: PaperCase) -> Named:
    """Of the cadre alone; without a cadre all of them are unknown."""
    cadre = case.dossier.cadre if case.dossier is not None else None
    yield from _called(facts, cadre)
    yield from _plain(cadre)


def _called(facts: PaperFacts, cadre: Cadre | None) -> Named:
    """Comrade in the Party, sir or madam in the state."""
    word = "đồng chí"
    if facts.frame.key != PARTY:
        sexes = {Sex.MALE: "ông", Sex.FEMALE: "bà"}
        word = sexes.get(cadre.sex, "ông (bà)") if cadre is not None and cadre.sex else "ông (bà)"
    yield "dong_chi", Entry("Cách gọi", word, "Cán bộ: Giới tính")
    yield "dong_chi_hoa", Entry("Cách gọi", word[0].upper() + word[1:], "Cán bộ: Giới tính")


def _plain(cadre: Cadre | None) -> Named:
    texts = {
        "ho_ten": ("Họ và tên", "name"),
        "gioi_tinh": ("Giới tính", "sex"),
        "dan_toc": ("Dân tộc", "ethnicity"),
        "ton_giao": ("Tôn giáo", "religion"),
        "que_quan": ("Quê quán", "hometown"),
        "noi_sinh": ("Nơi sinh", "birthplace"),
        "noi_o": ("Nơi ở hiện nay", "residence"),
        "chuyen_mon": ("Trình độ chuyên môn", "education"),
        "llct": ("Lý luận chính trị", "political_theory"),
        "qlnn": ("Quản lý nhà nước", "state_management"),
        "ngoai_ngu": ("Ngoại ngữ", "languages"),
        "tin_hoc": ("Tin học", "it_skills"),
    }
    for name, (label, field) in texts.items():
        value = getattr(cadre, field) if cadre is not None else None
        yield name, Entry(label, str(value) if value else None, f"Cán bộ: {label}")
    dates = {
        "ngay_sinh": ("Ngày sinh", cadre.birth if cadre else None),
        "ngay_vao_dang": ("Ngày vào Đảng", cadre.party_joined if cadre else None),
        "ngay_chinh_thuc": ("Ngày chính thức", cadre.party_official if cadre else None),
    }
    for name, (label, day) in dates.items():
        yield name, Entry(label, long_date(day) if day else None, f"Cán bộ: {label}", BLANK_DATE)


def file_entries(facts: PaperFacts, case: PaperCase) -> Named:
    """From the rest of the cadre's file."""
    dossier = case.dossier
    planned = [each for each in dossier.planning if each.removed is None] if dossier else []
    names = [f"{post_in(facts.catalogue, each.title, each.unit) or each.title} ({each.term})" for each in planned]
    every = dossier.evaluations if dossier else ()
    grades = sorted(every, key=lambda each: each.year, reverse=True)[:_GRADED_YEARS]
    past = dossier.tenures if dossier else ()
    faults = [each for each in dossier.disciplines if _holds(each, facts.day)] if dossier else []
    discipline = "; ".join(f"{each.form.lower()} ({each.date})" for each in faults) or (_NONE if dossier else None)
    yield "quy_hoach", Entry("Quy hoạch", "; ".join(names) or None, "Quy hoạch")
    yield "ky_luat", Entry("Kỷ luật", discipline, "Kỷ luật")
    words = "; ".join(f"năm {each.year} {each.grade.lower()}" for each in grades)
    yield "xep_loai_3_nam", Entry("Xếp loại 3 năm gần nhất", words or None, "Đánh giá, xếp loại")
    columns = {"tu": "Từ", "den": "Đến", "chuc_vu": "Chức vụ, đơn vị"}
    rows = tuple(_post(facts, each) for each in past)
    yield "qua_trinh", Entry("Quá trình công tác", Rows(columns, rows), "Quá trình công tác")


def _holds(discipline: Discipline, day: date) -> bool:
    return discipline.expires is None or discipline.expires.latest >= day


def _post(facts: PaperFacts, tenure: Tenure) -> dict[str, str | None]:
    return {
        "tu": _month(tenure.start),
        "den": _month(tenure.end) or "nay",
        "chuc_vu": post_in(facts.catalogue, tenure.title, tenure.unit) or f"{tenure.title}, {tenure.unit}",
    }


def _month(day: PartialDate | None) -> str | None:
    if day is None:
        return None
    return f"{day.month:02d}/{day.year}" if day.month else str(day.year)
