"""The decisions of many cases in one run: those that were issued as they were, the others as the book has them."""

from __future__ import annotations

from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, Final

from luanchuyen_desktop.domain.records import Rotation
from luanchuyen_desktop.domain.vocabulary import RotationState
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.services.papers.packets.part import Case, CaseFault, CaseNote, PartPaper, Wish
from luanchuyen_desktop.services.progress import Progress
from luanchuyen_desktop.services.register.decisions import decisions_as_issued, issued_entry
from luanchuyen_desktop.services.rotations.rotation_desk import BEFORE_DECISION

if TYPE_CHECKING:  # the printing library is slow to load
    from luanchuyen_desktop.documents.joining import Piece

_TITLE: Final = "Quyết định luân chuyển cán bộ"


def decisions(wish: Wish, progress: Progress) -> PartPaper:
    """The decisions in the order of the cases; those that are not decided yet bear the mark DỰ THẢO and are named."""
    from luanchuyen_desktop.documents.joining import join

    book = wish.workspace.book
    notes = [note for case in wish.cases if (note := _draft_note(case, book.rotation(case.code))) is not None]
    kept = {case.code for case in wish.cases if issued_entry(book, case.code) is not None}
    pieces: list[Piece] = []
    faults: list[CaseFault] = []
    done = 0
    for is_kept, cases in groupby(wish.cases, key=lambda case: case.code in kept):
        # What was issued comes page for page as it was kept, so each of those is a piece of its own.
        for run in [[case] for case in cases] if is_kept else [list(cases)]:
            try:
                pieces.append((_issued if is_kept else _printed)(wish, run, partial(_from, progress, done, wish)))
            except UserError as error:
                if not is_kept:
                    raise
                faults.append(CaseFault(run[0].code, error.message, error.advice))
            done += len(run)
            progress(done, len(wish.cases))
    failed = frozenset(fault.code for fault in faults)
    if len(wish.cases) == 1 and kept and not failed:  # alone it comes byte for byte
        return PartPaper(decisions_as_issued(wish.workspace, wish.codes), tuple(notes))
    whole = pieces[0].pdf if len(pieces) == 1 else join(pieces, title=_TITLE, author="") if pieces else b""
    return PartPaper(whole, tuple(notes), tuple(faults), failed)


def _printed(wish: Wish, cases: list[Case], progress: Progress) -> Piece:
    from luanchuyen_desktop.documents.joining import Piece

    return Piece("", decisions_as_issued(wish.workspace, [case.code for case in cases], progress))


def _issued(wish: Wish, cases: list[Case], progress: Progress) -> Piece:
    """What is kept may be a scan, or what another program made."""
    from luanchuyen_desktop.documents.joining import Piece, join

    (case,) = cases
    content = decisions_as_issued(wish.workspace, [case.code])
    tidied = wish.tidier.tidied(f"Quyết định đã ban hành của {case.in_words}", content, lambda: progress(0, 1))
    return Piece("", join([Piece(case.in_words, tidied, foreign=True)], title="", author=""))


def _from(progress: Progress, before: int, wish: Wish, made: int, _total: int) -> None:
    progress(before + made, len(wish.cases))


def _draft_note(case: Case, rotation: Rotation | None) -> CaseNote | None:
    if rotation is None or rotation.state is RotationState.CANCELLED:
        return None  # refused where it is made
    if rotation.state in BEFORE_DECISION:
        return CaseNote(case.code, f"DỰ THẢO vì trường hợp này mới ở trạng thái “{rotation.state.value}”.", draft=True)
    if rotation.decided is None:
        return CaseNote(case.code, "DỰ THẢO vì chưa ghi ngày quyết định.", draft=True)
    return None
