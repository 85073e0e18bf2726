"""The form of one planning round: what it is, how far it is, and what can be done next."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from luanchuyen_desktop.domain.records import PlanningRound
from luanchuyen_desktop.domain.vocabulary import RoundKind
from luanchuyen_desktop.gui.session import Operation, Session
from luanchuyen_desktop.gui.views.side_form import SideForm
from luanchuyen_desktop.gui.widgets.choice_box import ChoiceBox
from luanchuyen_desktop.gui.widgets.number_edit import YearEdit
from luanchuyen_desktop.gui.widgets.partial_date_edit import PartialDateEdit
from luanchuyen_desktop.gui.widgets.record_editor import FieldSpec
from luanchuyen_desktop.gui.widgets.text_edit import NoteEdit, TextEdit
from luanchuyen_desktop.services.planning.planning_checks import planning_faults
from luanchuyen_desktop.services.planning.planning_rounds import round_state, round_title, save_round
from luanchuyen_desktop.services.planning.pool import record_by_id

translate = QCoreApplication.translate


def round_fields() -> list[FieldSpec]:
    """In the order in which a round goes."""
    return [
        FieldSpec("code", translate("RoundFields", "Code"), TextEdit, required=True),
        FieldSpec("kind", translate("RoundFields", "Kind"), partial(ChoiceBox, RoundKind, empty=None), beside=True),
        FieldSpec("term", translate("RoundFields", "Term"), TextEdit, required=True),
        FieldSpec("year", translate("RoundFields", "Year"), YearEdit, beside=True),
        FieldSpec("opened", translate("RoundFields", "Begun on"), PartialDateEdit),
        FieldSpec("decision_no", translate("RoundFields", "Decision no."), TextEdit),
        FieldSpec("approved", translate("RoundFields", "Approved on"), PartialDateEdit, beside=True),
        FieldSpec("closed", translate("RoundFields", "Closed on"), PartialDateEdit),
        FieldSpec("note", translate("RoundFields", "Note"), NoteEdit),
    ]


_LATER = ("decision_no", "approved", "closed")  # to be mended here once a step has set them


class RoundForm(SideForm):
    """The steps are asked for by its buttons; the fields are for mending."""

    table = "planning_round"

    approve_asked = Signal()
    review_asked = Signal()
    close_asked = Signal()
    add_asked = Signal()
    delete_asked = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, round_fields(), parent)
        self.editor.set_check(planning_faults)
        self.add_person_button = self.add_button("user-plus", self.tr("Add a person…"), self.add_asked.emit)
        self.review_button = self.add_button("list-check", self.tr("Review…"), self.review_asked.emit)
        self.approve_button = self.add_button("check", self.tr("Approve…"), self.approve_asked.emit)
        self.close_button = self.add_button("lock", self.tr("Close the round…"), self.close_asked.emit)
        self.delete_button = self.add_button("trash", self.tr("Delete"), self.delete_asked.emit)
        self._arrange()

    def words(self, record: PlanningRound | None) -> tuple[str, str, str]:
        """Which round, and how far."""
        if record is None:
            return "", "", self.tr("Choose a round in the list to see it here.")
        return record.code, f"{round_title(record)} · {round_state(record)}", ""

    def stored(self, record: PlanningRound) -> PlanningRound | None:
        """As the book has it now."""
        return record_by_id(self.session.book, PlanningRound, record.id or 0)

    def operation(self, record: PlanningRound) -> Operation:
        """Mend it."""
        return partial(save_round, one=record)

    def whose(self, _record: PlanningRound) -> str:
        """It is in nobody's file."""
        return ""

    def arranged(self, record: PlanningRound | None) -> None:
        """What is done shows its fields; what can be done its buttons."""
        if not hasattr(self, "delete_button"):
            return  # still being made
        runs = record is not None and record.closed is None
        is_review = record is not None and record.kind is RoundKind.YEARLY_REVIEW
        for name in _LATER:
            self.editor.frame(name).setVisible(record is not None and getattr(record, name) is not None)
        self.add_person_button.setVisible(runs)
        self.review_button.setVisible(runs and is_review)
        self.approve_button.setVisible(runs and record is not None and record.approved is None)
        self.close_button.setVisible(runs)
        self.delete_button.setVisible(record is not None)
        for button in (
            self.add_person_button,
            self.review_button,
            self.approve_button,
            self.close_button,
            self.delete_button,
        ):
            button.setEnabled(not self.session.read_only)
