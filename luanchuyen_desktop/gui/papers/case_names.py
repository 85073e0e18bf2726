"""What the window of papers calls its cases."""

from __future__ import annotations

from luanchuyen_desktop.domain.records import Rotation, RotationPlan
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.widgets.entries import Entry
from luanchuyen_desktop.services.papers.contents.kinds import KINDS, FormKind, Subject
from luanchuyen_desktop.services.papers.request import FormRequest
from luanchuyen_desktop.services.plans.plans import plan_name

SeenCase = Rotation | RotationPlan


def name_of(session: Session, case: SeenCase) -> str:
    """The name of the cadre, or of the plan."""
    return plan_name(case) if isinstance(case, RotationPlan) else session.names.get(case.cadre, case.cadre)


def head_of(session: Session, case: SeenCase) -> str:
    """The same with code and state."""
    name = name_of(session, case)
    return name if isinstance(case, RotationPlan) else f"{name} · {case.code} · {case.state}"


def title_of(request: FormRequest, several: str) -> str:
    """``Biên bản họp LC0001``, or how many there are. ``several``: ``%1 (%2 cases)`` in the language of the window."""
    kind: FormKind = KINDS[request.kind]
    if len(request.codes) == 1:
        return f"{kind.name} {request.codes[0]}"
    if kind.subject is Subject.ROTATIONS:
        return f"{kind.name} ({len(request.codes)})"
    return several.replace("%1", kind.name).replace("%2", str(len(request.codes)))


def rotation_entries(session: Session) -> list[Entry]:
    """Every rotation, the latest codes first."""
    found = sorted(session.book.records(Rotation), key=lambda each: each.code, reverse=True)
    return [Entry.of(each.code, session.names.get(each.cadre, each.cadre), each.code) for each in found]
