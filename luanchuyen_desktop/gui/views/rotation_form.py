"""The form of one rotation: propose it, correct it, and take the steps to its decision and its end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial, reduce
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from luanchuyen_desktop.domain.dossier import Dossier
from luanchuyen_desktop.domain.records import Rotation
from luanchuyen_desktop.domain.vocabulary import RotationState, SubjectKind
from luanchuyen_desktop.gui.cadre_entries import CadreEntries
from luanchuyen_desktop.gui.models.rotation_text import remaining_text
from luanchuyen_desktop.gui.print_key import key_told
from luanchuyen_desktop.gui.session import Operation, Session
from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.views.cadre.section import SectionHead
from luanchuyen_desktop.gui.views.form_bar import FormBar, FormPart
from luanchuyen_desktop.gui.views.procedure_part import ProcedurePart
from luanchuyen_desktop.gui.views.rotation_after import AfterSection
from luanchuyen_desktop.gui.views.rotation_fields import (
    BEFORE_DECISION,
    OF_DECISION,
    UNDER_WAY,
    rotation_fields,
    shown_fields,
    states_from,
)
from luanchuyen_desktop.gui.views.rotation_pickers import RotationPickers
from luanchuyen_desktop.gui.views.rotation_sections import RotationSections
from luanchuyen_desktop.gui.views.side_form import SideForm, heading
from luanchuyen_desktop.gui.waivers.section import WaiverSection
from luanchuyen_desktop.gui.widgets.choice_box import ChoiceBox
from luanchuyen_desktop.gui.widgets.finding_list import ShownFinding
from luanchuyen_desktop.rules.finding import FieldRef, Finding
from luanchuyen_desktop.services import editing
from luanchuyen_desktop.services.drafts import with_record
from luanchuyen_desktop.services.procedure.procedure_checks import rotation_faults
from luanchuyen_desktop.services.rotations import rotation_acts, rotation_desk

_UNSET: Any = None  # what a proposal does not have yet; it is not stored before it has


class RotationForm(SideForm):
    """Every field is stored when it is left; the steps that move posts have dialogs."""

    table = "rotation"

    decide_asked = Signal(object)  # Rotation
    end_asked = Signal(object)  # Rotation
    print_asked = Signal(object)  # Rotation
    papers_asked = Signal(object)  # Rotation
    cadre_asked = Signal(str)

    def __init__(self, session: Session, cadres: CadreEntries, parent: QWidget | None = None) -> None:
        self.pickers: RotationPickers | None = None
        self.sections: RotationSections | None = None
        self.procedure: ProcedurePart | None = None
        super().__init__(session, rotation_fields(), parent)
        self._make_sections()
        self.after = AfterSection(session, self)
        self.after.opened.connect(self.show_part)
        self.add_below(self.after)
        self._make_waivers()
        self.pickers = RotationPickers(session, cadres, self)
        self._make_headings(self.pickers.level)
        self._make_buttons()
        self._arrange()

    # -- making ----------------------------------------------------------------------------------------------------

    def _make_sections(self) -> None:
        self.editor.set_check(lambda record: rotation_faults(record, self.record))
        self.sections = RotationSections(self.session, self)
        self.sections.drafted.connect(self.recheck)
        self.sections.finding_clicked.connect(self.finding_clicked)
        self.sections.opened.connect(self.show_part)
        self.add_below(self.sections)
        self.procedure = ProcedurePart(self.session, self.sections, self)
        self.procedure.place_asked.connect(self.go_to)
        self.procedure.advance_asked.connect(self.advance)
        self.procedure.decide_asked.connect(self._ask_decide)
        self.add_above(self.procedure)

    def _make_headings(self, level: QWidget) -> None:
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, GRID, 0, 0)
        row.addWidget(heading(self.tr("Destination"), self), 1)
        row.addWidget(level)
        self.editor.insert_heading("to_unit", line)
        self._headings = {
            "from_title": heading(self.tr("Origin"), self),
            "decision_no": heading(self.tr("Decision"), self),
            "ended": heading(self.tr("End"), self),
            "appraised": heading(self.tr("Appraisal by the Inspection Commission"), self),
        }
        for name, label in self._headings.items():
            self.editor.insert_heading(name, label)

    def _make_buttons(self) -> None:
        self.decide_button = self.add_button("file-certificate", self.tr("Decide…"), self._ask_decide)
        self.begin_button = self.add_button("chevron-right", self.tr("Begin"), self.begin)
        self.begin_button.setToolTip(self.tr("The start has come: the rotation runs and the posts follow"))
        self.end_button = self.add_button("check", self.tr("End…"), self._ask_end)
        self.cancel_button = self.add_button("x", self.tr("Drop the proposal"), self.call_off)
        self.print_button = self.add_button("printer", self.tr("Print the decision"), self._ask_print)
        self.papers_button = self.add_button("file-certificate", self.tr("Write papers…"), self._ask_papers)
        self.papers_button.setToolTip(key_told())
        self.cadre_button = self.add_button("user", self.tr("Open the cadre"), self._ask_cadre)
        self.delete_button = self.add_button("trash", self.tr("Delete"), self.delete)
        self.cancel_button.setToolTip(self.tr("Stays in the book as dropped; undo takes it back"))
        self.delete_button.setToolTip(self.tr("Takes a wrong entry out of the book; undo brings it back"))
        self.bar = self._make_bar()

    def _make_bar(self) -> FormBar:
        heads = self.sections.heads if self.sections is not None else {}
        parts = [
            FormPart("top", self.tr("Content"), None),
            FormPart("appraised", self.tr("Appraisal"), self._headings["appraised"]),
            FormPart("decision", self.tr("Decision"), self._headings["decision_no"]),
            FormPart("procedure_step", self.tr("Steps"), heads.get("procedure_step")),
            FormPart("opinion", self.tr("Opinions"), heads.get("opinion")),
            FormPart("dossier_item", self.tr("Dossier"), heads.get("dossier_item")),
            FormPart("after", self.tr("Follow-up"), self.after.head),
            FormPart("waivers", self.tr("Exceptions"), self._waivers_heading),
        ]
        return self.add_bar(parts)

    def _make_waivers(self) -> None:
        self._waivers_heading = SectionHead(self.tr("Exceptions"), self)
        self.waivers = WaiverSection(self.session, self)
        self.waivers.asked.connect(self.flush)
        self.add_below(self._waivers_heading)
        self.add_below(self.waivers)

    # -- what the base asks ----------------------------------------------------------------------------------------

    def key(self, record: Rotation) -> str:
        """Rotations are named by their code, also before they are stored."""
        return record.code

    def words(self, record: Rotation | None) -> tuple[str, str, str]:
        """Who, where the case stands, and what to do with a form that is empty."""
        if record is None:
            if self.session.read_only:
                return "", "", self.tr("Choose a rotation in the table to see it here.")
            return "", "", self.tr("Choose a rotation in the table to see it here, or propose one.")
        if record.id is None:
            advice = self.tr("Stored as “%1” as soon as the cadre and the destination are chosen.")
            return self.tr("New proposal"), "", advice.replace("%1", record.state)
        parts = [record.code, str(record.state), remaining_text(record, self.session.as_of)]
        name = self.session.names.get(record.cadre, record.cadre)
        return name, " · ".join(part for part in parts if part), self._state_advice(record.state)

    def _state_advice(self, state: RotationState) -> str:
        if state is RotationState.ENDED:
            return self.tr("This rotation is over. Change it only to correct what was entered wrong.")
        if state is RotationState.CANCELLED:
            return self.tr("This proposal was dropped. To take it up again, choose another state below.")
        return ""

    def stored(self, record: Rotation) -> Rotation | None:
        """As the book has it now."""
        return self.session.book.rotation(record.code)

    def operation(self, record: Rotation) -> Operation:
        """A new one is proposed, another is corrected."""
        if record.id is None:
            return partial(rotation_acts.propose, record=record, day=self.session.as_of)
        whose = self.session.names.get(record.cadre, "")
        return lambda book: editing.save(book, record, whose)

    def concerns(self, record: Rotation, finding: Finding) -> bool:
        """All findings on this rotation, wherever they are mended."""
        return finding.subject_kind is SubjectKind.ROTATION and finding.subject == record.code

    def whole(self, record: Rotation) -> Rotation:
        """A proposal without its destination yet."""
        return replace(record, to_unit=record.to_unit or "", to_title=record.to_title or "")

    def arranged(self, record: Rotation | None) -> None:
        """Fields, states and buttons that fit how far the case is."""
        if self.pickers is None or self.sections is None:
            return  # still being made
        self.sections.show_rotation(record)
        self.after.show_rotation(record)
        self.pickers.fill_destinations()
        names = shown_fields(record) if record is not None else set()
        if not self.pickers.fill_plans(record):
            names.discard("plan")
        for name in self.editor.names:
            self.editor.frame(name).setVisible(name in names)
        for name, label in self._headings.items():
            label.setVisible(name in names)
        if record is not None:
            self._offer_states(record)
        self._arrange_buttons(record)
        self._arrange_waivers(record)
        self.bar.setVisible(record is not None and record.id is not None)
        self.bar.arrange()

    def _arrange_waivers(self, record: Rotation | None) -> None:
        dossier = self.session.stored(record.cadre) if record is not None and record.id is not None else None
        for widget in (self._waivers_heading, self.waivers):
            widget.setVisible(dossier is not None)
        if record is not None and dossier is not None:
            self.waivers.show_subject(dossier, record.code)

    def draft_dossier(self, dossier: Dossier, record: Rotation) -> Dossier:
        """With the step and the paper that are being edited."""
        draft = super().draft_dossier(dossier, record)
        return reduce(with_record, self.sections.drafts() if self.sections is not None else (), draft)

    def _show(self, shown: Sequence[ShownFinding]) -> None:
        super()._show(self.sections.place(shown) if self.sections is not None else shown)

    def flush(self) -> bool:
        """Store what is typed, also in the lists below."""
        lists_stored = self.sections is None or (self.sections.flush() and self.after.flush())
        return super().flush() and lists_stored

    def focus_place(self, place: FieldRef) -> bool:
        """Put the cursor into a field of a step or a paper."""
        return self.sections is not None and self.sections.focus(place)

    def recheck(self) -> None:
        """Judge the draft, and say where its procedure stands."""
        super().recheck()
        if self.procedure is not None:
            self.procedure.show_draft(self.edited(), self.draft_dossier)

    @Slot(object)
    def go_to(self, place: FieldRef) -> None:
        """Put the cursor where something is missing; what only a decision gives leads to its dialog."""
        if place.record != "rotation":
            self.focus_place(place)
        elif not self.focus(place.field) and place.field in OF_DECISION:
            self._ask_decide()

    @Slot()
    def advance(self) -> None:
        """Move the rotation to its next state, or say what is missing before it may go there."""
        if self.flush() and self.procedure is not None:
            self.procedure.advance()

    def _offer_states(self, record: Rotation) -> None:
        box: ChoiceBox[RotationState] = self.editor.editor("state")
        chosen = box.value()
        states = states_from(record.state)
        box.set_members(states, empty=None)
        box.set_value(chosen if chosen in states else record.state)

    def _arrange_buttons(self, record: Rotation | None) -> None:
        stored = record is not None and record.id is not None
        writable = stored and not self.session.read_only
        state = record.state if record is not None else None
        waiting, under_way = state in BEFORE_DECISION, state in UNDER_WAY
        for button, shown, enabled in (
            (self.decide_button, stored and waiting, writable),
            (self.begin_button, stored and state is RotationState.DECIDED, writable),
            (self.end_button, stored and under_way, writable),
            (self.cancel_button, stored and waiting, writable),
            (self.print_button, stored and state is not RotationState.CANCELLED, stored),
            (self.papers_button, stored and state is not RotationState.CANCELLED, stored),
            (self.cadre_button, stored, stored),
            (self.delete_button, stored, writable),
        ):
            button.setVisible(shown)
            button.setEnabled(enabled)

    # -- steps -----------------------------------------------------------------------------------------------------

    def start_new(self, code: str, cadre: str | None = None) -> None:
        """Begin a proposal under a code that is free; ``cadre`` may be chosen already."""
        if self.pickers is not None:
            self.pickers.fill_cadres()
        blank = Rotation(
            code,
            _UNSET,
            None,
            None,
            _UNSET,
            _UNSET,
            planned_months=rotation_desk.DEFAULT_MONTHS,
            state=RotationState.PROPOSED,
        )
        self.show_record(blank)
        if cadre is not None:
            field = self.editor.editor("cadre")
            field.set_value(cadre)
            field.value_edited.emit(cadre)
        self.focus("to_unit" if cadre else "cadre")

    def _rotation(self) -> Rotation:
        record = self.edited()
        assert isinstance(record, Rotation)  # noqa: S101 - the buttons are shown only then
        return record

    @Slot()
    def _ask_decide(self) -> None:
        if self.flush():
            self.decide_asked.emit(self._rotation())

    @Slot()
    def _ask_end(self) -> None:
        if self.flush():
            self.end_asked.emit(self._rotation())

    @Slot()
    def _ask_print(self) -> None:
        if self.flush():
            self.print_asked.emit(self._rotation())

    @Slot()
    def _ask_papers(self) -> None:
        if self.flush():
            self.papers_asked.emit(self._rotation())

    @Slot()
    def _ask_cadre(self) -> None:
        self.cadre_asked.emit(self._rotation().cadre)

    @Slot()
    def begin(self) -> None:
        """Let a decided rotation run; told in a sentence when its day has not come."""
        if self.flush():
            self.session.submit(partial(rotation_acts.begin, code=self._rotation().code, day=self.session.as_of))

    @Slot()
    def call_off(self) -> None:
        """Take a case that was not decided off the list."""
        if self.flush():
            self.session.submit(partial(rotation_acts.call_off, code=self._rotation().code))

    @Slot()
    def delete(self) -> None:
        """Take a wrong entry out of the book."""
        rotation = self._rotation()
        whose = self.session.names.get(rotation.cadre, "")
        self.session.submit(lambda book: editing.delete(book, rotation, whose))
