"""Quyết định luân chuyển in the Party form: a text form whose values come from ``DecisionContent``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from luanchuyen_desktop.documents.contents import DecisionContent, Office, slots_of
from luanchuyen_desktop.documents.fonts import load_fonts
from luanchuyen_desktop.documents.form import FormText, Layer
from luanchuyen_desktop.documents.form_pdf import render_forms
from luanchuyen_desktop.documents.form_slots import Entries, Entry
from luanchuyen_desktop.documents.frames import PARTY, Frame, load_frame
from luanchuyen_desktop.documents.portrait import Progress
from luanchuyen_desktop.documents.text import clean
from luanchuyen_desktop.errors import DocumentError

_TEMPLATE: Final = "decision.txt"
_FROM_OFFICE: Final = {
    "co_quan": "ten_cap_uy",
    "ngay_van_ban": "ngay_ban_hanh",
    "chuc_vu_ky": "chuc_vu_nguoi_ky",
}
_STATE_ONLY: Final = (
    "luat_chinh_quyen_dia_phuong",
    "luat_can_bo",
    "nghi_dinh_luan_chuyen",
    "thu_truong_co_quan_trinh",
    "nguoi_dung_dau_hoa",
    "co_quan_nha_nuoc",
    "doi_tuong",
)
_OF_PARTY: Final = {
    "dong_chi": Entry("Cách gọi", "đồng chí"),
    "dong_chi_hoa": Entry("Cách gọi", "Đồng chí"),
    "co_quan_chu_quan": Entry("Cơ quan cấp trên", None),
}
_CITY: Final = "THÀNH ỦY"


def render_decisions(
    contents: Sequence[DecisionContent],
    office: Office,
    resources: Path,
    progress: Progress = lambda _done, _total: None,
    frame: Frame | None = None,
) -> bytes:
    """One PDF with each decision on pages of its own, numbered by itself and bookmarked.

    ``frame``: as the office has set it; else as shipped, with the office's margins. Raises ``DocumentError`` when
    there is nothing to print, a template is wrong, or a character cannot be printed.
    """
    if not contents:
        raise DocumentError("Chưa chọn trường hợp luân chuyển nào để in quyết định.")
    fonts = load_fonts(resources)
    own = frame or with_margins(load_frame(resources, PARTY), office)
    shared = _shared(office, own)
    layer = Layer.load(resources / "templates" / _TEMPLATE, own, fonts, _entries(contents[0], shared))
    texts = (
        layer.lay(
            FormText(
                name=f"{clean(each.name)} ({each.code})",
                entries=_entries(each, shared),
                about=f"Luân chuyển {each.code}",
                draft=each.draft,
            )
        )
        for each in contents
    )
    one = f"Quyết định luân chuyển {clean(contents[0].name)}"
    title = one if len(contents) == 1 else "Quyết định luân chuyển cán bộ"
    author = clean(office.committee or "")
    return render_forms(texts, len(contents), own, fonts, title=title, author=author, progress=progress)


def with_margins(frame: Frame, office: Office) -> Frame:
    """The frame with the margins that the office has set for its portrait papers."""
    own = office.portrait
    return replace(frame, top=own.top, bottom=own.bottom, left=own.left, right=own.right)


def _shared(office: Office, frame: Frame) -> dict[str, Entry]:
    """What is the same on all of them."""
    committee = clean(office.committee or "").upper()
    kind = "Thành ủy" if committee.startswith(_CITY) else "Tỉnh ủy"
    entries = {name: Entry(*entry) for name, entry in slots_of(office).items()}
    entries |= dict.fromkeys(_STATE_ONLY, Entry("Văn bản hành chính", None))
    entries |= _OF_PARTY
    entries["cap_uy"] = Entry("Cấp ủy", kind)
    entries["cap_uy_hoa"] = Entry("Cấp ủy", kind.upper())
    entries["quyen_han_ky"] = Entry("Quyền hạn người ký", f"{frame.on_behalf} BAN THƯỜNG VỤ")
    return entries


def _entries(content: DecisionContent, shared: Entries) -> dict[str, Entry]:
    entries = {**shared, **{name: Entry(*entry) for name, entry in slots_of(content, content.grounds).items()}}
    for name, source in _FROM_OFFICE.items():
        entries[name] = entries[source]
    return entries
