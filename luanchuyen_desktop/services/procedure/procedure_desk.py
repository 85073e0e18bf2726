"""Taking a rotation through its procedure: the facts of a case gathered, and the move to the next state."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from luanchuyen_desktop.domain.dossier import Dossier
from luanchuyen_desktop.domain.records import Opinion, Rotation
from luanchuyen_desktop.domain.vocabulary import RotationState
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.services.procedure.procedure_settings import StepDays
from luanchuyen_desktop.services.procedure.procedure_state import Missing, PaperAsked, ProcedureCase, procedure_state
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes
from luanchuyen_desktop.store.rotation_parts import parts_of

MOST_TOLD = 8


def case_of(
    dossier: Dossier,
    rotation: Rotation,
    opinions: Sequence[Opinion],
    papers: tuple[PaperAsked, ...] = (),
    days: StepDays | None = None,
) -> ProcedureCase:
    """The case of one rotation in a cadre's file. ``papers`` as ``checklists.papers_asked`` gives them."""
    return ProcedureCase(
        rotation,
        tuple(step for step in dossier.steps if step.rotation == rotation.code),
        tuple(item for item in dossier.items if item.rotation == rotation.code),
        tuple(opinions),
        papers,
        days or {},
    )


def advance(book: Book, code: str, papers: tuple[PaperAsked, ...], day: date) -> Changes | None:
    """Move a rotation to its next state, as far as the submission; the decision is taken by ``rotation_desk.decide``.

    ``papers``: what its dossier must have. ``UserError`` naming what is missing, and then nothing is written.
    """
    with book.snapshot():
        rotation = book.rotation(code)
        dossier = book.dossier(rotation.cadre) if rotation is not None else None
        opinions = parts_of(book, Opinion, code)
    if rotation is None or dossier is None:
        raise UserError(f"Luân chuyển {code} không còn trong sổ.", "Tải lại màn hình rồi làm lại.")
    found = procedure_state(case_of(dossier, rotation, opinions, papers), day)
    if found.next_state is None or found.next_state is RotationState.DECIDED:
        raise UserError(
            f"Luân chuyển {code} đang ở trạng thái “{rotation.state}”, không chuyển tiếp bằng cách này.",
            "Ra quyết định, cho bắt đầu hoặc kết thúc bằng các nút tương ứng.",
        )
    refuse_missing(found.next_state, found.in_the_way)
    with book.operate(f"Chuyển sang “{found.next_state}”: {dossier.cadre.name}") as write:
        write.update(replace(rotation, state=found.next_state))
    return write.changes


def refuse_missing(state: RotationState, missing: Sequence[Missing]) -> None:
    """``UserError`` with what is missing before a rotation may go to a state, unless nothing is."""
    if missing:
        told = [one.text for one in missing[:MOST_TOLD]]
        if len(missing) > MOST_TOLD:
            told.append(f"Và {len(missing) - MOST_TOLD} điều nữa.")
        raise UserError(f"Chưa chuyển được sang “{state}”, còn thiếu {len(missing)} điều:", "\n".join(told))
