"""Steps, opinions and papers of the rotation in hand, under its fields: what is there, and what is missing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from luanchuyen_desktop.domain.dossier import Dossier
from luanchuyen_desktop.domain.records import DossierItem, Opinion, ProcedureStep, Record, Rotation
from luanchuyen_desktop.domain.vocabulary import Stage
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.views.cadre.fields import Lists
from luanchuyen_desktop.gui.views.cadre.placement import row_marks
from luanchuyen_desktop.gui.views.cadre.section import SectionHead
from luanchuyen_desktop.gui.views.checklist_section import ChecklistSection
from luanchuyen_desktop.gui.views.papers_section import PapersSection
from luanchuyen_desktop.gui.views.rotation_lists import (
    opinions_kind,
    opinions_with_places,
    steps_kind,
    steps_with_places,
)
from luanchuyen_desktop.gui.widgets.finding_list import ShownFinding, Standing
from luanchuyen_desktop.rules.finding import FieldRef
from luanchuyen_desktop.rules.procedure import PRESENT_STAGE
from luanchuyen_desktop.services import editing
from luanchuyen_desktop.services.procedure import procedure_settings
from luanchuyen_desktop.services.procedure.checklists import papers_asked
from luanchuyen_desktop.services.procedure.dossier_papers import delete_paper, save_paper
from luanchuyen_desktop.services.procedure.procedure_checks import step_faults
from luanchuyen_desktop.services.procedure.procedure_desk import case_of
from luanchuyen_desktop.services.procedure.procedure_settings import StepDays
from luanchuyen_desktop.services.procedure.procedure_state import PaperAsked, ProcedureCase
from luanchuyen_desktop.store.rotation_parts import parts_of

_NO_LISTS = Lists((), (), ())  # nothing is picked from the catalogue here


class RotationSections(QWidget):
    """Stores what is edited in them by itself; the form asks for the drafts, and gives the findings to place."""

    drafted = Signal()
    finding_clicked = Signal(object)  # Finding
    opened = Signal(QWidget)  # the fields of a row that was taken in hand

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._rotation: Rotation | None = None
        self._asked: tuple[PaperAsked, ...] = ()
        self._days: StepDays = {}
        self.steps = ChecklistSection(steps_kind(self._is_due), self._catalogue, self._lists, self)
        self.steps.check = self._step_faults
        self.steps.add_button.hide()  # the five are there always
        self.opinions = ChecklistSection(opinions_kind(), self._catalogue, self._lists, self)
        self.items = PapersSection(session, self)
        self.there_button = QPushButton(icon("check"), self.tr("It is there"), self)
        self.there_button.setToolTip(self.tr("Record the paper without a date"))
        self.there_button.clicked.connect(self._record_there)
        self._sections: Mapping[str, ChecklistSection] = {
            section.kind.table: section for section in (self.steps, self.opinions, self.items)
        }
        self.heads: dict[str, SectionHead] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.setSpacing(GRID)
        for table, section in self._sections.items():
            head = self.heads[table] = SectionHead(section.kind.title, self)
            head.findings.clicked.connect(self.finding_clicked)
            layout.addWidget(head)
            layout.addWidget(section)
            self._connect(section)
        self.items.add_beside_buttons(self.there_button)
        self.hide()

    def _connect(self, section: ChecklistSection) -> None:
        section.drafted.connect(self.drafted)
        section.committed.connect(self._save)
        section.deleted.connect(self._delete)
        section.finding_clicked.connect(self.finding_clicked)
        section.pane_changed.connect(self._show_there)
        section.pane_changed.connect(self.drafted)
        section.opened.connect(self.opened)

    def _catalogue(self) -> Any:
        return self._session.catalogue

    def _lists(self) -> Lists:
        return _NO_LISTS

    def _is_due(self, stage: Stage) -> bool:
        present = PRESENT_STAGE.get(self._rotation.state) if self._rotation is not None else None
        return present is not None and stage.number <= present.number

    # -- showing ---------------------------------------------------------------------------------------------------

    def show_rotation(self, rotation: Rotation | None) -> None:
        """Show what is stored of a rotation; the row in hand stays in hand if it is the same one. Hidden for others."""
        before, self._rotation = self._rotation, rotation
        dossier = self._session.stored(rotation.cadre) if rotation is not None and rotation.id is not None else None
        self.setVisible(dossier is not None)
        if rotation is None or dossier is None:
            self._rotation = None
            for section in (self.steps, self.opinions):
                section.show_records("", ())
            self.items.show_papers("", (), (), is_same=False)
            return
        code = rotation.code
        steps = steps_with_places(code, [step for step in dossier.steps if step.rotation == code])
        opinions = opinions_with_places(code, parts_of(self._session.book, Opinion, code))
        self._asked = papers_asked(self._session.workspace, rotation)
        self._days = procedure_settings.load(self._session.book.settings()).days
        is_same = before is not None and before.id == rotation.id
        for section, records in ((self.steps, steps), (self.opinions, opinions)):
            section.set_locked(locked=self._session.read_only)
            if is_same:
                section.refresh_records(code, records)
            else:
                section.show_records(code, records)
        own = [item for item in dossier.items if item.rotation == code]
        self.items.show_papers(code, own, self._asked, is_same=is_same)
        self._show_there()

    def case(self, dossier: Dossier, rotation: Rotation) -> ProcedureCase:
        """The procedure of the rotation shown, as a draft of the cadre's file and what is typed here have it."""
        stored, draft = self.opinions.recorded(), self.opinions.draft()
        opinions = stored if draft is None else [*(one for one in stored if one.id != draft.id), draft]
        return case_of(dossier, rotation, opinions, self._asked, self._days)

    @property
    def papers(self) -> tuple[PaperAsked, ...]:
        """What the dossier of the rotation shown must have."""
        return self._asked

    def _step_faults(self, step: ProcedureStep) -> Mapping[str, UserError]:
        return step_faults(step, self.steps.recorded())

    @Slot()
    def _show_there(self) -> None:
        record = self.items.in_hand()
        waits = isinstance(record, DossierItem) and record.id is None and bool(record.item)
        self.there_button.setVisible(waits)
        self.there_button.setEnabled(waits and not self._session.read_only)

    # -- storing ---------------------------------------------------------------------------------------------------

    @Slot(object)
    def _save(self, record: Record) -> None:
        save = (
            partial(save_paper, paper=record)
            if isinstance(record, DossierItem)
            else partial(editing.save, record=record)
        )
        job = self._session.submit(partial(save, whose=self._whose()))
        # Queued after ``changed``: a record that was stored has come back by then.
        job.finished.connect(partial(self._release, record))

    def _release(self, record: Record) -> None:
        for section in self._sections.values():
            section.release(record)

    @Slot(object)
    def _delete(self, record: Record) -> None:
        if isinstance(record, DossierItem):
            self._session.submit(partial(delete_paper, paper=record, whose=self._whose()))
        else:
            self._session.submit(partial(editing.delete, record=record, whose=self._whose()))

    @Slot()
    def _record_there(self) -> None:
        record = self.items.draft() or self.items.in_hand()
        if record is not None:
            self._save(record)

    def _whose(self) -> str:
        cadre = self._rotation.cadre if self._rotation is not None else ""
        return self._session.names.get(cadre, cadre)

    def flush(self) -> bool:
        """Ask to store what is typed; ``False`` if some of it cannot be stored as it is."""
        editors = [section.editor for section in self._sections.values() if section.editor is not None]
        for editor in editors:
            editor.leave()
        return not any(editor.unstored() for editor in editors)

    def drafts(self) -> Iterator[Record]:
        """What is being edited of a dossier, as it would be stored."""
        for section in (self.steps, self.items):
            if (draft := section.draft()) is not None:
                yield draft

    # -- findings --------------------------------------------------------------------------------------------------

    def place(self, shown: Sequence[ShownFinding]) -> list[ShownFinding]:
        """Show those that are mended here, at their field or at the head of their list; returns the others."""
        rest: list[ShownFinding] = []
        heads: dict[str, list[ShownFinding]] = {table: [] for table in self._sections}
        fields: dict[str, dict[str, list[ShownFinding]]] = {table: {} for table in self._sections}
        for one in shown:
            places = [place for place in one.finding.fields if place.record in self._sections]
            if not places:
                rest.append(one)
                continue
            table = places[0].record
            name = next((place.field for place in places if self._sections[table].has_open(place)), None)
            (heads[table] if name is None else fields[table].setdefault(name, [])).append(one)
        standing = [one.finding for one in shown if one.standing is not Standing.CLEARED]
        for table, section in self._sections.items():
            self.heads[table].findings.show_findings(heads[table])
            section.show_findings(fields[table])
            section.show_marks(row_marks(standing, table))
        return rest

    def focus(self, place: FieldRef) -> bool:
        """Put the cursor into a field of a step or a paper of the rotation shown."""
        section = self._sections.get(place.record)
        return section is not None and self._rotation is not None and section.open_place(place.key, place.field)
