"""The form of one planning entry: who is planned for what, and since when no more."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QWidget

from luanchuyen_desktop.domain.records import PlanningEntry, PlanningRound
from luanchuyen_desktop.gui.cadre_entries import CadreEntries
from luanchuyen_desktop.gui.catalogue_entries import title_entries, unit_entries
from luanchuyen_desktop.gui.planning.exit_dialog import ExitDialog
from luanchuyen_desktop.gui.planning.readiness import Judge, ReadinessLabel, ready_heading
from luanchuyen_desktop.gui.planning.round_entries import round_entries
from luanchuyen_desktop.gui.planning.votes_section import VotesSection
from luanchuyen_desktop.gui.session import Operation, Session
from luanchuyen_desktop.gui.views.cadre.section import SectionHead
from luanchuyen_desktop.gui.views.side_form import SideForm, heading
from luanchuyen_desktop.gui.widgets.code_picker import CodePicker
from luanchuyen_desktop.gui.widgets.partial_date_edit import PartialDateEdit
from luanchuyen_desktop.gui.widgets.record_editor import FieldSpec
from luanchuyen_desktop.gui.widgets.text_edit import TextEdit
from luanchuyen_desktop.services import editing
from luanchuyen_desktop.services.planning.planning_checks import planning_faults
from luanchuyen_desktop.services.planning.planning_rounds import rounds, running_round
from luanchuyen_desktop.services.planning.pool import record_by_id
from luanchuyen_desktop.services.post_names import post_in

_UNSET: Any = None  # what a new entry does not have yet; it is not stored before it has
translate = QCoreApplication.translate


def planning_fields() -> list[FieldSpec]:
    """In the order in which an entry comes about."""
    return [
        FieldSpec("cadre", translate("PlanningFields", "Cadre"), CodePicker, required=True),
        FieldSpec("term", translate("PlanningFields", "Term"), TextEdit, required=True),
        FieldSpec("title", translate("PlanningFields", "Planned title"), CodePicker, required=True),
        FieldSpec("unit", translate("PlanningFields", "In the unit"), CodePicker),
        FieldSpec("round", translate("PlanningFields", "Planning round"), CodePicker),
        FieldSpec("decision_no", translate("PlanningFields", "Decision no."), TextEdit),
        FieldSpec("approved", translate("PlanningFields", "Approved on"), PartialDateEdit),
        FieldSpec("reviewed", translate("PlanningFields", "Last reviewed on"), PartialDateEdit, beside=True),
        FieldSpec("removed", translate("PlanningFields", "Taken off on"), PartialDateEdit),
        FieldSpec("removal_no", translate("PlanningFields", "Decision that took off"), TextEdit, beside=True),
        FieldSpec("removal_reason", translate("PlanningFields", "Reason"), TextEdit),
    ]


_REMOVAL = ("removed", "removal_no", "removal_reason")


class PlanningForm(SideForm):
    """An entry is taken off by a decision; deleting is for entries that were never true."""

    table = "planning_entry"

    cadre_asked = Signal(str)

    def __init__(
        self, session: Session, cadres: CadreEntries, judge: Judge | None = None, parent: QWidget | None = None
    ) -> None:
        self._cadres = cadres
        super().__init__(session, planning_fields(), parent)
        self._judge = judge or Judge(session, self)
        self.readiness = ReadinessLabel(self)
        self._ready_head = SectionHead(ready_heading(), self)
        self.votes = VotesSection(session, self)
        self.votes.opened.connect(self.show_part)
        self.add_above(self._ready_head)
        self.add_above(self.readiness)
        self.add_below(self.votes)
        self.editor.set_check(planning_faults)
        self._removal = heading(self.tr("Taken off the planning list"), self)
        self.editor.insert_heading("removed", self._removal)
        self.remove_button = self.add_button("x", self.tr("Take off the list…"), self.ask_removal)
        self.cadre_button = self.add_button("user", self.tr("Open the cadre"), self._ask_cadre)
        self.delete_button = self.add_button("trash", self.tr("Delete"), self.delete)
        self.delete_button.setToolTip(self.tr("Takes a wrong entry out of the book; undo brings it back"))
        self.fill_pickers()
        session.catalogue_changed.connect(self.fill_pickers)
        self._judge.changed.connect(self._show_readiness)
        cadres.changed.connect(self._fill_cadres)
        self._arrange()

    @Slot()
    def fill_pickers(self) -> None:
        """Take the catalogue as it is now."""
        self.offer("title", title_entries(self.session.catalogue))
        self.offer("unit", unit_entries(self.session.catalogue))
        self.fill_rounds()

    @Slot()
    def fill_rounds(self) -> None:
        """Take the planning rounds as they are now."""
        self.offer("round", round_entries(rounds(self.session.book)))

    @Slot()
    def _fill_cadres(self) -> None:
        if self.is_new:
            self.offer("cadre", self._cadres.all())

    # -- what the base asks ----------------------------------------------------------------------------------------

    def words(self, record: PlanningEntry | None) -> tuple[str, str, str]:
        """Who, and for which post."""
        if record is None and self.session.read_only:
            return "", "", self.tr("Choose a person in the list to see the entry here.")
        if record is None:
            return "", "", self.tr("Choose a person in the list to see the entry here, or add one.")
        if record.id is None:
            return self.tr("New planning entry"), "", self.tr("Stored as soon as cadre, term and title are given.")
        post = post_in(self.session.catalogue, record.title, record.unit) or record.title
        return self.session.names.get(record.cadre, record.cadre), f"{post} · {record.term}", ""

    def stored(self, record: PlanningEntry) -> PlanningEntry | None:
        """As the book has it now."""
        return record_by_id(self.session.book, PlanningEntry, record.id or 0)

    def operation(self, record: PlanningEntry) -> Operation:
        """Add or change it."""
        return partial(editing.save, record=record, whose=self.session.names.get(record.cadre, ""))

    def whole(self, record: PlanningEntry) -> PlanningEntry:
        """A new entry without its title or term yet."""
        return replace(record, term=record.term or "", title=record.title or "")

    def arranged(self, record: PlanningEntry | None) -> None:
        """The cadre of a stored entry is fixed; the rest may be mended."""
        if not hasattr(self, "delete_button"):
            return  # still being made
        stored = record is not None and record.id is not None
        self.editor.frame("cadre").setVisible(record is not None and record.id is None)
        for name in _REMOVAL:
            self.editor.frame(name).setVisible(stored)
        self._removal.setVisible(stored)
        writable = stored and not self.session.read_only
        self.remove_button.setVisible(stored and record is not None and record.removed is None)
        for button in (self.cadre_button, self.delete_button):
            button.setVisible(stored)
        self.remove_button.setEnabled(writable)
        self.delete_button.setEnabled(writable)
        self.votes.show_entry(record if stored else None)
        self._show_readiness()

    @Slot()
    def _show_readiness(self) -> None:
        """Judge the entry as it is stored; what is being typed is judged by the findings."""
        record = self.record
        dossier = self.session.stored(record.cadre) if record is not None and record.id is not None else None
        found = self._judge.judge(dossier, record) if dossier is not None and record is not None else None
        self.readiness.show_readiness(found)
        self._ready_head.setVisible(found is not None)

    def flush(self) -> bool:
        """Store what is typed in the fields and in the vote in hand."""
        stored = [super().flush(), self.votes.flush()]
        return all(stored)

    # -- acts ------------------------------------------------------------------------------------------------------

    def start_new(self, like: PlanningEntry | None, one: PlanningRound | None = None) -> None:
        """Begin an entry; ``like``: for the same post and term; ``one``: in this round, else in the one that runs."""
        self.offer("cadre", self._cadres.all())
        title, unit, term = (like.title, like.unit, like.term) if like is not None else (_UNSET, None, _UNSET)
        if one is None and term:
            one = running_round(self.session.book, term)
        self.fill_rounds()
        code, term = (one.code, term or one.term) if one is not None else (None, term)
        self.show_record(PlanningEntry(_UNSET, term, title, unit, round=code))
        self.focus("cadre")

    @Slot()
    def ask_removal(self) -> None:
        """Ask for the day, the decision and the reason."""
        record = self.record
        if record is not None and record.id is not None and self.flush():
            ExitDialog(self.session, [record], self).open()

    @Slot()
    def _ask_cadre(self) -> None:
        if self.record is not None:
            self.cadre_asked.emit(self.record.cadre)

    @Slot()
    def delete(self) -> None:
        """Take a wrong entry out of the book."""
        record = self.record
        if record is not None and record.id is not None:
            whose = self.session.names.get(record.cadre, "")
            self.session.submit(partial(editing.delete, record=record, whose=whose))
