"""How the parts of a packet are made: each asks the room of its papers."""

from __future__ import annotations

from typing import Final

from luanchuyen_desktop.services.papers.packets.part import CaseFault, CaseNote, PartPaper, Wish
from luanchuyen_desktop.services.progress import Progress

_OF_ISSUE: Final = frozenset({"so_ky_hieu", "ngay_van_ban"})  # what a draft of a decision cannot have yet
_SLIPS_A_PAGE: Final = 2


def make_roster(wish: Wish, progress: Progress) -> PartPaper:
    """The Danh sách trích ngang of these cases, with what is proposed for each."""
    from luanchuyen_desktop.services.papers.lists.framing import ListHead
    from luanchuyen_desktop.services.papers.lists.roster import RosterRequest, roster_paper

    head = ListHead(wish.frame, issued=wish.issued)
    paper = roster_paper(wish.workspace, RosterRequest(rotations=wish.codes, head=head), progress)
    return PartPaper(paper.pdf(), word=paper.word() if wish.word else None)


def make_form(kind: str, wish: Wish, progress: Progress, *, draft: bool = False) -> PartPaper:
    """A text form, one for each case or one for all. ``draft``: it bears DỰ THẢO and awaits its number and date."""
    from luanchuyen_desktop.services.papers.forms import form_papers
    from luanchuyen_desktop.services.papers.request import FormRequest

    request = FormRequest(kind, wish.codes, wish.frame, issued=wish.issued, draft=draft)
    papers = form_papers(wish.workspace, request, progress, word=wish.word)
    notes: list[CaseNote] = []
    for state in papers.states:
        lacking = [each.label for each in state.missing if not (draft and each.slot in _OF_ISSUE)]
        if lacking and state.draft:
            notes.append(CaseNote(state.code, f"DỰ THẢO vì còn thiếu {'; '.join(lacking)}.", draft=True))
        notes += [CaseNote(state.code, words) for words in state.notices]
    return PartPaper(papers.pdf, tuple(notes), word=papers.word)


def make_cvs(wish: Wish, progress: Progress) -> PartPaper:
    """The 2C of each person; who is in several of the cases has one."""
    from luanchuyen_desktop.services.cv.paper import cv_papers

    first = {case.cadre: case.code for case in reversed(wish.cases)}
    cadres = list(dict.fromkeys(case.cadre for case in wish.cases))
    papers = cv_papers(wish.workspace, cadres, progress, word=wish.word)
    failed = {state.code for state in papers.states if state.fault}
    return PartPaper(
        papers.pdf,
        tuple(CaseNote(first[state.code], state.notice) for state in papers.states if state.notice),
        tuple(CaseFault(first[state.code], state.fault) for state in papers.states if state.fault),
        frozenset(case.code for case in wish.cases if first[case.cadre] != case.code or case.cadre in failed),
        papers.word if wish.word else None,
    )


def make_votes(wish: Wish, progress: Progress) -> PartPaper:
    """A page of slips for the meeting that decides (step 5); how often it stands there is said by the copies."""
    from luanchuyen_desktop.services.papers.slips import SlipRequest, meetings_of, slips_pdf
    from luanchuyen_desktop.services.papers.wording.template_kinds import SlipKind

    meeting = meetings_of(wish.workspace)[-1]
    request = SlipRequest(SlipKind.VOTE, wish.codes, meeting.name, _SLIPS_A_PAGE, wish.frame, wish.issued)
    return PartPaper(slips_pdf(wish.workspace, request, progress))


def make_decisions(wish: Wish, progress: Progress) -> PartPaper:
    """The decision of each case as it stands in the book; one that was issued comes as it was issued."""
    from luanchuyen_desktop.services.papers.packets.decisions import decisions

    return decisions(wish, progress)
