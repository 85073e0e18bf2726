"""One move laid out as a draft of the cadre's file: what it would be on the day on which the move begins."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.dossier import Dossier
from luanchuyen_desktop.domain.packages import Move
from luanchuyen_desktop.domain.records import Rotation, Tenure, Waiver
from luanchuyen_desktop.domain.vocabulary import RotationState, SubjectKind
from luanchuyen_desktop.services.drafts import with_record
from luanchuyen_desktop.services.rotations.rotation_desk import BEFORE_DECISION, main_post
from luanchuyen_desktop.services.rotations.rotation_drafts import as_moved

DRAFT_CODE = "(dự kiến)"
"""The code of a rotation that is only laid out; a stored code has no brackets by habit, so nobody takes it for one."""


@dataclass(frozen=True, slots=True)
class LaidMove:
    """A move with the file before and after it.

    ``begins``: its first day. ``judged_on``: the day by which both files are judged, the first day or, where that is
    over, the as-of date. ``origin``: the post that is left, ``None`` where none is recorded.
    """

    move: Move
    begins: date
    judged_on: date
    origin: Tenure | None
    rotation: Rotation
    before: Dossier
    after: Dossier


def lay_out_move(dossier: Dossier, move: Move, as_of: date) -> LaidMove:
    """The cadre's file as it would be once the move has begun. Stays a plan: no rule on decided rotations speaks.

    A move that begins later is judged on its first day, as if decided then; one that began before, by the law of its
    first day.
    """
    begins = move.start.earliest if move.start is not None else as_of
    origin = main_post(dossier, begins)
    is_past = begins < as_of
    rotation = Rotation(
        code=DRAFT_CODE,
        cadre=dossier.cadre.code,
        from_unit=origin.unit if origin else None,
        from_title=origin.title if origin else None,
        to_unit=move.to_unit,
        to_title=move.to_title,
        purpose=move.purpose,
        decided=PartialDate.of(begins) if is_past else None,
        # Without a start the day by which it is judged counts, and the rules say when a breach would clear by itself.
        start=PartialDate.of(begins) if is_past else None,
        planned_months=move.months,
        state=RotationState.PLANNED,
    )
    stays = origin is not None and (origin.unit, origin.title) == (move.to_unit, move.to_title)
    posts = as_moved(dossier, replace(rotation, start=PartialDate.of(begins))).dossier.tenures
    after = with_record(dossier if stays else replace(dossier, tenures=posts), rotation)
    after = replace(after, waivers=(*after.waivers, *_taken_over(dossier, move)))
    return LaidMove(move, begins, max(begins, as_of), origin, rotation, dossier, after)


def _taken_over(dossier: Dossier, move: Move) -> list[Waiver]:
    """Exceptions that are recorded for a proposal of this very move hold for the draft of it, too."""
    post = (move.to_unit, move.to_title)
    proposals = {
        one.code for one in dossier.rotations if one.state in BEFORE_DECISION and (one.to_unit, one.to_title) == post
    }
    return [
        replace(waiver, subject=DRAFT_CODE, id=None)
        for waiver in dossier.waivers
        if waiver.subject_kind is SubjectKind.ROTATION and waiver.subject in proposals
    ]
