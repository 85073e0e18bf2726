"""The parts that a packet may have, in the order in which they are proposed. A further one is one line here."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Final

from luanchuyen_desktop.services.papers.contents.kinds import KINDS, Subject
from luanchuyen_desktop.services.papers.packets.attached import make_attached
from luanchuyen_desktop.services.papers.packets.part import CaseNote, Part, PartPaper, Wish
from luanchuyen_desktop.services.progress import Progress

_OF_ISSUE: Final = frozenset({"so_ky_hieu", "ngay_van_ban"})  # what a draft of a decision cannot have yet


def make_roster(wish: Wish, progress: Progress) -> PartPaper:
    """The Danh sách trích ngang of the people of these cases; a person of several cases stands there once."""
    from luanchuyen_desktop.services.papers.official import roster_pdf

    cadres = list(dict.fromkeys(case.cadre for case in wish.cases))
    return PartPaper(roster_pdf(wish.workspace, cadres, progress))


def make_check_sheets(wish: Wish, progress: Progress) -> PartPaper:
    """The Phiếu kiểm tra điều kiện of each case."""
    from luanchuyen_desktop.services.checksheet import check_sheets_pdf

    return PartPaper(check_sheets_pdf(wish.workspace, wish.codes, progress))


def make_form(kind: str, wish: Wish, progress: Progress, *, draft: bool = False) -> PartPaper:
    """A text form for each case. ``draft``: it bears the mark DỰ THẢO and awaits its number and date."""
    from luanchuyen_desktop.services.papers.forms import FormRequest, form_papers

    request = FormRequest(kind, wish.codes, wish.frame, issued=wish.issued, draft=draft)
    papers = form_papers(wish.workspace, request, progress, word=wish.word)
    notes: list[CaseNote] = []
    for state in papers.states:
        lacking = [each.label for each in state.missing if not (draft and each.slot in _OF_ISSUE)]
        if lacking:
            notes.append(CaseNote(state.code, f"DỰ THẢO vì còn thiếu {'; '.join(lacking)}.", draft=True))
        notes += [CaseNote(state.code, words) for words in state.notices]
    return PartPaper(papers.pdf, tuple(notes), word=papers.word)


def make_decisions(wish: Wish, progress: Progress) -> PartPaper:
    """The decision of each case as it stands in the book; one that was issued comes as it was issued."""
    from luanchuyen_desktop.services.papers.packets.decisions import decisions

    return decisions(wish, progress)


def _draft(kind: str, title: str, *, usual: bool = False) -> Part:
    return Part(f"draft_{kind}", title, partial(make_form, kind, draft=True), usual=usual, has_word=True)


def _form(kind: str, title: str, *, usual: bool = False) -> Part:
    return Part(kind, title, partial(make_form, kind), usual=usual, has_word=True)


_FIRST: Final = (
    Part("roster", "Danh sách trích ngang", make_roster, joint=True, usual=True),
    _form("submission", "Tờ trình", usual=True),
    _draft("decision", "Dự thảo quyết định", usual=True),
    Part("checksheet", "Phiếu kiểm tra điều kiện", make_check_sheets, usual=True),
    _form("assessment", "Phiếu nhận xét, đánh giá", usual=True),
    Part("attached", "Tài liệu kèm theo", make_attached, usual=True),
    _draft("appointment", "Dự thảo quyết định điều động và bổ nhiệm"),
    _draft("end_placement", "Dự thảo quyết định thôi luân chuyển"),
    _draft("settlement", "Dự thảo quyết định bố trí ổn định"),
    _draft("early_change", "Dự thảo quyết định điều chỉnh trước hạn"),
    Part("decision", "Quyết định luân chuyển", make_decisions),
)
_DRAFTED: Final = frozenset({"decision", "appointment", "end_placement", "settlement", "early_change"})
_NAMED: Final = frozenset(part.key for part in _FIRST) | _DRAFTED


def _all() -> tuple[Part, ...]:
    """Those above, then every other form about a rotation."""
    others = (kind for kind in KINDS.values() if kind.subject is Subject.ROTATION and kind.key not in _NAMED)
    return (*_FIRST, *(_form(kind.key, kind.name) for kind in others))


PARTS: Final[Mapping[str, Part]] = {part.key: part for part in _all()}
"""By key, in the order in which they are offered."""
