"""The decisions of many cases in one run: those that were issued as they were, the others as the book has them."""

from __future__ import annotations

from itertools import groupby

from luanchuyen_desktop.domain.records import Rotation
from luanchuyen_desktop.domain.vocabulary import RotationState
from luanchuyen_desktop.services.papers.packets.part import Case, CaseNote, PartPaper, Wish
from luanchuyen_desktop.services.progress import Progress
from luanchuyen_desktop.services.register.decisions import decisions_as_issued, issued_entry
from luanchuyen_desktop.services.rotations.rotation_desk import BEFORE_DECISION


def decisions(wish: Wish, progress: Progress) -> PartPaper:
    """The decisions in the order of the cases; those that are not decided yet bear the mark DỰ THẢO and are named."""
    from luanchuyen_desktop.documents.joining import Piece, join

    book = wish.workspace.book
    rotations = {case.code: book.rotation(case.code) for case in wish.cases}
    notes = [note for case in wish.cases if (note := _draft_note(case, rotations[case.code])) is not None]
    kept = {case.code for case in wish.cases if issued_entry(book, case.code) is not None}
    pieces: list[Piece] = []
    done = 0
    for is_kept, cases in groupby(wish.cases, key=lambda case: case.code in kept):
        codes = [case.code for case in cases]
        # What was issued must come back page for page as it was kept, so each of those is a piece of its own.
        for run in [[code] for code in codes] if is_kept else [codes]:
            before = done

            def report(made: int, _total: int, before: int = before) -> None:
                progress(before + made, len(wish.cases))

            pieces.append(Piece("", decisions_as_issued(wish.workspace, run, report)))
            done += len(run)
            progress(done, len(wish.cases))
    whole = pieces[0].pdf if len(pieces) == 1 else join(pieces, title="Quyết định luân chuyển cán bộ", author="")
    return PartPaper(whole, tuple(notes))


def _draft_note(case: Case, rotation: Rotation | None) -> CaseNote | None:
    if rotation is None or rotation.state is RotationState.CANCELLED:
        return None  # refused where it is made
    if rotation.state in BEFORE_DECISION:
        return CaseNote(case.code, f"DỰ THẢO vì trường hợp này mới ở trạng thái “{rotation.state.value}”.", draft=True)
    if rotation.decided is None:
        return CaseNote(case.code, "DỰ THẢO vì chưa ghi ngày quyết định.", draft=True)
    return None
