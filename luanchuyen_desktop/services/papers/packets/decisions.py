"""The decisions of many cases in one run: those that were issued as they were, the others as the book has them."""

from __future__ import annotations

from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, Final

from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.services.papers.forms import form_papers
from luanchuyen_desktop.services.papers.packets.part import Case, CaseFault, CaseNote, PartPaper, Wish
from luanchuyen_desktop.services.papers.request import FormRequest, PaperState
from luanchuyen_desktop.services.progress import Progress
from luanchuyen_desktop.services.register.case_paper import decision_of
from luanchuyen_desktop.services.register.issued_papers import as_issued, issued_entry

if TYPE_CHECKING:  # the printing library is slow to load
    from luanchuyen_desktop.documents.pdf.joining import Piece

_TITLE: Final = "Quyết định luân chuyển cán bộ"


def decisions(wish: Wish, progress: Progress) -> PartPaper:
    """The decisions in the order of the cases; those that are not final yet bear the mark DỰ THẢO and are named."""
    from luanchuyen_desktop.documents.pdf.joining import join

    book = wish.workspace.book
    settings = book.settings()
    kept = {case.code for case in wish.cases if issued_entry(book, decision_of(case.code), settings) is not None}
    notes: list[CaseNote] = []
    pieces: list[Piece] = []
    faults: list[CaseFault] = []
    done = 0
    for is_kept, cases in groupby(wish.cases, key=lambda case: case.code in kept):
        # What was issued comes page for page as it was kept, so each of those is a piece of its own.
        for run in [[case] for case in cases] if is_kept else [list(cases)]:
            tell = partial(_from, progress, done, wish)
            if is_kept:
                try:
                    pieces.append(_issued(wish, run[0], tell))
                except UserError as error:
                    faults.append(CaseFault(run[0].code, error.message, error.advice))
            else:
                pieces.append(_made(wish, run, notes, tell))
            done += len(run)
            progress(done, len(wish.cases))
    failed = frozenset(fault.code for fault in faults)
    if len(wish.cases) == 1 and kept and not failed:  # alone it comes byte for byte
        return PartPaper(as_issued(book, decision_of(wish.cases[0].code)) or b"", tuple(notes))
    whole = pieces[0].pdf if len(pieces) == 1 else join(pieces, title=_TITLE, author="") if pieces else b""
    return PartPaper(whole, tuple(notes), tuple(faults), failed)


def _made(wish: Wish, cases: list[Case], notes: list[CaseNote], progress: Progress) -> Piece:
    from luanchuyen_desktop.documents.pdf.joining import Piece

    papers = form_papers(wish.workspace, FormRequest("decision", [case.code for case in cases]), progress)
    notes += [note for state in papers.states for note in _notes(state)]
    return Piece("", papers.pdf)


def _notes(state: PaperState) -> list[CaseNote]:
    found = [CaseNote(state.code, words) for words in state.notices]
    if state.draft:
        lacks = "; ".join(each.label for each in state.missing)
        why = state.why_draft or f"Còn thiếu {lacks}."
        found.insert(0, CaseNote(state.code, f"DỰ THẢO. {why}", draft=True))
    return found


def _issued(wish: Wish, case: Case, progress: Progress) -> Piece:
    """What is kept may be a scan, or what another program made."""
    from luanchuyen_desktop.documents.pdf.joining import Piece, join

    content = as_issued(wish.workspace.book, decision_of(case.code)) or b""
    tidied = wish.tidier.tidied(f"Quyết định đã ban hành của {case.in_words}", content, lambda: progress(0, 1))
    return Piece("", join([Piece(case.in_words, tidied, foreign=True)], title="", author=""))


def _from(progress: Progress, before: int, wish: Wish, made: int, _total: int) -> None:
    progress(before + made, len(wish.cases))
