"""The form of one yearly plan: its head, what the law still asks for, and the posts that it states."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QWidget

from luanchuyen_desktop.domain.records import PlanLine, RotationPlan
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.gui.marks import SYMBOLS, Mark
from luanchuyen_desktop.gui.plans.lines import PlanLines, hint_of, lines_kind
from luanchuyen_desktop.gui.print_key import key_told
from luanchuyen_desktop.gui.session import Operation, Session
from luanchuyen_desktop.gui.theme import give_headroom
from luanchuyen_desktop.gui.views.side_form import SideForm, heading
from luanchuyen_desktop.gui.widgets.number_edit import YearEdit
from luanchuyen_desktop.gui.widgets.partial_date_edit import PartialDateEdit
from luanchuyen_desktop.gui.widgets.record_editor import FieldSpec
from luanchuyen_desktop.gui.widgets.text_edit import NoteEdit, TextEdit
from luanchuyen_desktop.rules.finding import Finding
from luanchuyen_desktop.services.plans import plans
from luanchuyen_desktop.services.plans.plan_checks import Lack, is_approved, lacks, line_name, plan_faults
from luanchuyen_desktop.store.plans import lines_of
from luanchuyen_desktop.store.pool import record_by_id

_OF_APPROVAL = ("number", "issued", "body")
_MOST_TOLD = 8
translate = QCoreApplication.translate


def plan_fields() -> list[FieldSpec]:
    """The head of a plan; those of the approval are shown once there is one."""
    return [
        FieldSpec("year", translate("PlanFields", "Year of the plan"), YearEdit, required=True),
        FieldSpec("code", translate("PlanFields", "Code"), TextEdit, required=True, beside=True),
        FieldSpec("number", translate("PlanFields", "Plan no."), TextEdit),
        FieldSpec("issued", translate("PlanFields", "Issued on"), PartialDateEdit, beside=True),
        FieldSpec("body", translate("PlanFields", "Issued by"), TextEdit),
        FieldSpec("closed", translate("PlanFields", "Summed up on"), PartialDateEdit),
        FieldSpec("needs", translate("PlanFields", "Needs"), NoteEdit),
        FieldSpec("policy", translate("PlanFields", "Policy"), NoteEdit, beside=True),
        FieldSpec("note", translate("PlanFields", "Note"), NoteEdit),
    ]


class PlanForm(SideForm):
    """The head is stored field by field, the posts line by line."""

    table = "rotation_plan"

    approve_asked = Signal()
    sum_up_asked = Signal()
    print_asked = Signal()
    excel_asked = Signal()
    people_asked = Signal()
    papers_asked = Signal()
    needs_asked = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        self.lines: PlanLines | None = None
        super().__init__(session, plan_fields(), parent)
        self.editor.set_check(self._faults)
        self.check = QLabel(self)
        self.check.setTextFormat(Qt.TextFormat.PlainText)
        self.check.setWordWrap(True)
        give_headroom(self.check)
        self.add_below(self.check)
        self._heading = heading(self.tr("What the plan states"), self)
        self.add_below(self._heading)
        section = PlanLines(lines_kind(self._months), lambda: session.catalogue, self)
        section.committed.connect(self._save_line)
        section.deleted.connect(self._delete_line)
        section.needs_asked.connect(self.needs_asked)
        section.opened.connect(self.show_part)
        self.add_below(section)
        self.approve_button = self.add_button("file-certificate", self.tr("Approve…"), self._ask_approve)
        self.sum_up_button = self.add_button("check", self.tr("Sum up…"), self._ask_sum_up)
        self.papers_button = self.add_button("file-certificate", self.tr("Write the paper…"), self._ask_papers)
        self.papers_button.setToolTip(key_told())
        self.print_button = self.add_button("printer", self.tr("Print the annexes…"), self._ask_print)
        self.excel_button = self.add_button("file-export", self.tr("Annexes in Excel…"), self._ask_excel)
        self.people_button = self.add_button("users", self.tr("List of its cadres…"), self._ask_people)
        self.delete_button = self.add_button("trash", self.tr("Delete"), self.delete)
        self.delete_button.setToolTip(self.tr("Takes the plan out of the book; undo brings it back"))
        self.lines = section
        session.catalogue_changed.connect(section.set_lists)
        self.editor.drafted.connect(self._show_hints)
        self._arrange()

    def _months(self) -> int | None:
        session = self.session
        return session.workspace.rule_book.data.limit("LC04", "min_months", session.as_of)

    def _faults(self, plan: Any) -> Mapping[str, UserError]:
        return plan_faults(plan, self.session.book.records(RotationPlan))

    # -- what the base asks ----------------------------------------------------------------------------------------

    def words(self, record: RotationPlan | None) -> tuple[str, str, str]:
        """Year and code, how far it is, and what the law still asks for."""
        if record is None:
            return "", "", self.tr("Choose a plan in the list to see it here, or draw one up.")
        if record.id is None:
            return self.tr("New plan"), "", self.tr("Stored as soon as year and code are given.")
        return plans.plan_name(record), self._standing(record), ""

    def _standing(self, plan: RotationPlan) -> str:
        if plan.closed is not None:
            return self.tr("Summed up on %1").replace("%1", str(plan.closed))
        if is_approved(plan):
            words = self.tr("Approved: no. %1 of %2")
            return words.replace("%1", plan.number or "").replace("%2", str(plan.issued))
        return self.tr("Draft, not approved yet")

    def stored(self, record: RotationPlan) -> RotationPlan | None:
        """As the book has it now."""
        return record_by_id(self.session.book, RotationPlan, record.id or 0)

    def operation(self, record: RotationPlan) -> Operation:
        """Add or change it."""
        return partial(plans.save_plan, plan=record)

    def whose(self, _record: Any) -> str:
        """In nobody's file."""
        return ""

    def concerns(self, _record: Any, _finding: Finding) -> bool:
        """No rule judges a plan; what it lacks is told by the form itself."""
        return False

    def plan_lines(self) -> Sequence[PlanLine]:
        """The lines of the plan in hand, as stored."""
        record = self.record
        return lines_of(self.session.book, record.code) if record is not None and record.id is not None else ()

    def lacking(self) -> list[Lack]:
        """What the law still asks of the plan in hand."""
        record = self.record
        return lacks(record, self.plan_lines(), self.session.catalogue) if record is not None and record.id else []

    def arranged(self, record: RotationPlan | None) -> None:
        """Fields and buttons that fit how far the plan is, its lines, what it lacks."""
        if self.lines is None:
            return  # still being made
        stored = record is not None and record.id is not None
        writable = stored and not self.session.read_only
        has_approval = record is not None and any(getattr(record, name) for name in _OF_APPROVAL)
        for name in _OF_APPROVAL:
            self.editor.frame(name).setVisible(has_approval)
        self.editor.frame("closed").setVisible(record is not None and record.closed is not None)
        for widget in (self._heading, self.lines, self.check):
            widget.setVisible(stored)
        printing = (self.papers_button, self.print_button, self.excel_button, self.people_button)
        for button in (self.approve_button, self.sum_up_button, *printing, self.delete_button):
            button.setVisible(stored)
            button.setEnabled(writable or (stored and button in printing))
        if record is None or not stored:
            self.lines.forget()
            return
        self.approve_button.setVisible(not is_approved(record))
        self.sum_up_button.setVisible(is_approved(record) and record.closed is None)
        lacking = self.lacking()
        locked = self.session.read_only or record.closed is not None
        self.lines.show_plan(record, self.plan_lines(), lacking, locked=locked)
        self._tell_lacks(lacking)
        self._show_hints()

    def _tell_lacks(self, found: Sequence[Lack]) -> None:
        """Each thing that is missing in a line of its own."""
        needed = [lack for lack in found if lack.required]
        if not needed:
            self.check.setText(
                f"{SYMBOLS[Mark.OK]} {self.tr('Everything that the law asks a plan to state is there.')}"
            )
            return
        lines = [f"{SYMBOLS[Mark.WARNING]} {self._words_of(lack)}" for lack in needed[:_MOST_TOLD]]
        if len(needed) > _MOST_TOLD:
            lines.append(self.tr("and %1 more").replace("%1", str(len(needed) - _MOST_TOLD)))
        self.check.setText("\n".join(lines))

    def _words_of(self, lack: Lack) -> str:
        if lack.line is None:
            return lack.in_words
        return f"{line_name(lack.line, self.session.catalogue)}: {lack.in_words[:1].lower()}{lack.in_words[1:]}"

    @Slot()
    def _show_hints(self) -> None:
        """At the fields of the head that the law asks for."""
        if self.session.tasks.is_closed:
            return  # a moment after the last key the book may be gone
        found = {lack.field: lack for lack in self.lacking() if lack.line is None}
        for name in ("needs", "policy"):
            blank = self.editor.editor(name).value() is None
            self.editor.frame(name).set_hint(hint_of(found[name]) if name in found and blank else "")

    # -- acts ------------------------------------------------------------------------------------------------------

    def start_new(self, plan: RotationPlan) -> None:
        """Begin a plan."""
        self.show_record(plan)
        self.focus("year")

    def flush(self) -> bool:
        """Store what is typed, also in the line in hand."""
        lines_stored = self.lines is None or self.lines.flush()
        return super().flush() and lines_stored

    @Slot(object)
    def _save_line(self, line: PlanLine) -> None:
        job = self.session.submit(partial(plans.save_line, line=line))
        # Queued after ``changed``: a line that was stored has come back by then.
        job.finished.connect(partial(self._release, line))

    def _release(self, line: PlanLine) -> None:
        if self.lines is not None:
            self.lines.release(line)

    @Slot(object)
    def _delete_line(self, line: PlanLine) -> None:
        self.session.submit(partial(plans.delete_line, line=line))

    @Slot()
    def _ask_approve(self) -> None:
        if self.flush():
            self.approve_asked.emit()

    @Slot()
    def _ask_sum_up(self) -> None:
        if self.flush():
            self.sum_up_asked.emit()

    @Slot()
    def _ask_print(self) -> None:
        if self.flush():
            self.print_asked.emit()

    @Slot()
    def _ask_excel(self) -> None:
        if self.flush():
            self.excel_asked.emit()

    @Slot()
    def _ask_people(self) -> None:
        if self.flush():
            self.people_asked.emit()

    @Slot()
    def _ask_papers(self) -> None:
        if self.flush():
            self.papers_asked.emit()

    @Slot()
    def delete(self) -> None:
        """Take it out of the book; refused in a sentence while rotations belong to it."""
        record = self.record
        if record is not None and record.id is not None:
            self.session.submit(partial(plans.delete_plan, plan=record))
