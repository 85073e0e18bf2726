"""What the texts of lists, slips and the report are looked at with, as they are about no single paper of a case."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from luanchuyen_desktop.documents.forms.form_slots import Entries, Entry
from luanchuyen_desktop.services.papers.contents.case import PaperCase, PaperFacts
from luanchuyen_desktop.services.papers.contents.entries import entries_of, shared_entries
from luanchuyen_desktop.services.papers.contents.kinds import FormKind
from luanchuyen_desktop.services.papers.lists.kinds import ANNEX, LIST_KINDS, ROSTER, SOURCE, SOURCE_PROPOSED
from luanchuyen_desktop.services.papers.slips import SlipRequest, meetings_of, slip_entries
from luanchuyen_desktop.services.papers.wording.template_kinds import REPORT, SLIPS, SlipKind
from luanchuyen_desktop.services.workspace import Workspace

if TYPE_CHECKING:  # the printing library is slow to load
    from luanchuyen_desktop.documents.forms.laid_text import LaidText
    from luanchuyen_desktop.documents.pdf.fonts import Fonts

Finish = Callable[["LaidText", "Fonts"], "LaidText"]

_ROWS: Final = "12"
_LIST_WORDS: Final[Mapping[str, Mapping[str, str]]] = {
    ROSTER.key: {
        "tieu_de": "DANH SÁCH TRÍCH NGANG CÁN BỘ DỰ KIẾN LUÂN CHUYỂN",
        "kem_theo": "Kèm theo Tờ trình số 15-TTr/BTCTU",
        "so_nguoi": _ROWS,
        "chu_giai": "HTXS: hoàn thành xuất sắc nhiệm vụ.",
    },
    SOURCE.key: {
        "tieu_de": "nguồn cán bộ luân chuyển năm {nam}",
        "kem_theo": "Kèm theo Thông báo kết luận của Ban Thường vụ",
        "so_nguoi": _ROWS,
        "chu_giai": "",
    },
    SOURCE_PROPOSED.key: {
        "tieu_de": "đề xuất nguồn cán bộ luân chuyển năm {nam}",
        "kem_theo": "",
        "so_nguoi": _ROWS,
        "chu_giai": "người chưa có kết quả là người Ban Thường vụ chưa xem xét.",
    },
    ANNEX.key: {
        "phu_luc": "PHỤ LỤC 1",
        "tieu_de": "Nhu cầu luân chuyển cán bộ năm {nam}",
        "kem_theo": "Kèm theo Dự thảo Kế hoạch, chưa được phê duyệt",
        "chu_giai": "số liệu tính đến ngày lập kế hoạch.",
    },
}
_LABELS: Final = {
    "tieu_de": "Tiêu đề",
    "kem_theo": "Kèm theo văn bản",
    "so_nguoi": "Số người",
    "chu_giai": "Chú giải",
    "phu_luc": "Số phụ lục",
}
_MADE: Final = "Chương trình ghi khi lập danh sách"


def list_entries(kind: FormKind, facts: PaperFacts) -> Entries:
    """Of a list that there might be; a test holds these words against those of the lists themselves."""
    words = _LIST_WORDS[kind.key]
    own = {
        name: Entry(_LABELS[name], text.replace("{nam}", str(facts.day.year)) or None, _MADE)
        for name, text in words.items()
    }
    return {**entries_of(facts, PaperCase(), shared_entries(facts)), **own}


def sample_entries(
    workspace: Workspace, kind: FormKind, facts: PaperFacts, case: PaperCase
) -> tuple[Entries, Finish | None]:
    """The values that a text is looked at with, and what is still made of the page. ``case``: of the slips."""
    if kind in LIST_KINDS:
        return list_entries(kind, facts), None
    slip = next((each for each, form in SLIPS.items() if form == kind), None)
    if slip is not None:
        meeting = next((each for each in meetings_of(workspace) if each.slip is slip), meetings_of(workspace)[0])
        return slip_entries(facts, case, SlipRequest(SlipKind(slip.value), (), meeting.name, 1)), None
    if kind == REPORT:
        from luanchuyen_desktop.services.reports.paper import sample_report  # it counts the book, and is seldom wanted

        return sample_report(workspace, facts)
    return entries_of(facts, case, shared_entries(facts)), None
