"""The procedure of the rotation in a form: its strip kept to what is typed, and the move to the next state."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from luanchuyen_desktop.domain.dossier import Dossier
from luanchuyen_desktop.domain.records import Rotation
from luanchuyen_desktop.domain.vocabulary import RotationState
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.gui.messages import tell
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.views.procedure_strip import ProcedureStrip
from luanchuyen_desktop.gui.views.rotation_sections import RotationSections
from luanchuyen_desktop.services.procedure import procedure_desk
from luanchuyen_desktop.services.procedure.procedure_state import procedure_state


class ProcedurePart(ProcedureStrip):
    """Stands above the fields; ``decide_asked`` when all that is missing is the decision."""

    decide_asked = Signal()

    def __init__(self, session: Session, sections: RotationSections, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._sections = session, sections

    def show_draft(self, rotation: Rotation | None, drafted: Callable[[Dossier, Rotation], Dossier]) -> None:
        """Where a stored rotation would stand with what is typed; hidden for a new one, and one that was dropped.

        ``drafted``: the cadre's file with the draft of the rotation in it.
        """
        day, writable = self._session.as_of, not self._session.read_only
        is_stored = rotation is not None and rotation.id is not None
        dossier = self._session.stored(rotation.cadre) if rotation is not None and is_stored else None
        if rotation is None or dossier is None or rotation.state is RotationState.CANCELLED:
            self.show_state(None, None, day, writable=writable)
            return
        case = self._sections.case(drafted(dossier, rotation), rotation)
        self.show_state(case, procedure_state(case, day), day, writable=writable)

    def advance(self) -> None:
        """Move the rotation shown to its next state, or say what is missing and go to the first of it."""
        case, state = self.case, self.state
        if case is None or state is None or state.next_state is None:
            return
        try:
            procedure_desk.refuse_missing(state.next_state, state.in_the_way)
        except UserError as refused:
            tell(self, refused.message, refused.advice)
            self.place_asked.emit(state.in_the_way[0].field)
            return
        if state.next_state is RotationState.DECIDED:
            self.decide_asked.emit()
            return
        code, papers, day = case.rotation.code, self._sections.papers, self._session.as_of
        self._session.submit(partial(procedure_desk.advance, code=code, papers=papers, day=day))
