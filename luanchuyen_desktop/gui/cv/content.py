"""What stands in the opened part “Lý lịch 2C”: the photo, what is missing, the single facts, the lists."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from luanchuyen_desktop.domain.dossier import Catalogue, Dossier
from luanchuyen_desktop.domain.records import CvFacts, Record
from luanchuyen_desktop.gui.cv import fields
from luanchuyen_desktop.gui.cv.photo_box import PhotoBox
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.views.cadre.fields import ListKind, Lists
from luanchuyen_desktop.gui.views.cadre.list_section import ListSection
from luanchuyen_desktop.gui.views.side_form import heading
from luanchuyen_desktop.gui.widgets.record_editor import RecordEditor
from luanchuyen_desktop.rules.finding import FieldRef
from luanchuyen_desktop.services import editing
from luanchuyen_desktop.services.cv.checks import cv_faults
from luanchuyen_desktop.services.cv.gaps import PHOTO_GAP, CvGap, cv_gaps
from luanchuyen_desktop.store.cv import CvParts, cv_parts

FACTS = "cv_facts"
_NO_LISTS = Lists((), (), ())


class CvList(ListSection):
    """A list of the 2C: what its records cannot say is told at the field."""

    def _make_editor(self) -> RecordEditor:
        editor = super()._make_editor()
        editor.set_check(cv_faults)
        return editor


class CvContentForm(QWidget):
    """Every edit is an operation of its own. No rule looks at these records, so nothing is judged here."""

    go_to = Signal(object)  # FieldRef of another part of the file
    opened = Signal(QWidget)  # the fields of a line that was taken in hand
    dropped = Signal(str)  # labels of what could not be stored

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._dossier: Dossier | None = None
        self._parts = CvParts()
        self._gaps: tuple[CvGap, ...] = ()
        self.photo = PhotoBox(session, self)
        self.missing = QLabel(self)
        self.missing.setWordWrap(True)
        self.missing.setTextFormat(Qt.TextFormat.RichText)
        self.missing.linkActivated.connect(self._follow)
        self.editor = RecordEditor(fields.facts_fields(), self)
        self.editor.set_check(cv_faults)
        self.editor.committed.connect(self._save)
        for before, text in fields.headings().items():
            self.editor.insert_heading(before, heading(text, self.editor))
        self.sections: dict[str, ListSection] = {}
        self._lay_out()
        self.set_locked(locked=session.read_only)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        for widget in (self.photo, self.missing, self.editor):
            layout.addWidget(widget)
        for kind in (fields.training_kind(), fields.reward_kind(), fields.family_kind()):
            layout.addWidget(heading(kind.title, self))
            layout.addWidget(self._add_list(kind))

    def _add_list(self, kind: ListKind) -> ListSection:
        section = self.sections[kind.table] = CvList(kind, self._catalogue, lambda: _NO_LISTS, self)
        section.committed.connect(self._save)
        section.deleted.connect(self._delete)
        section.dropped.connect(self.dropped)
        section.opened.connect(self.opened)
        return section

    def _catalogue(self) -> Catalogue:
        return self._session.catalogue

    def set_locked(self, *, locked: bool) -> None:
        """Only to be read."""
        self.editor.set_locked(locked=locked)
        self.photo.set_locked(locked=locked)
        for section in self.sections.values():
            section.set_locked(locked=locked)

    # -- showing ---------------------------------------------------------------------------------------------------

    def show_dossier(self, dossier: Dossier) -> None:
        """Show another cadre's 2C."""
        if labels := ", ".join(self.editor.unstored()):
            self.dropped.emit(labels)
        self._take(dossier)
        code = dossier.cadre.code
        self.editor.show_record(self._parts.facts or CvFacts(code))
        for table, records in self._lists().items():
            self.sections[table].show_records(code, records)
        self._show_missing()

    def refresh(self, dossier: Dossier) -> None:
        """Show the same cadre's 2C as it is stored now; what is being typed stays."""
        self._take(dossier)
        code = dossier.cadre.code
        self.editor.set_record(self._parts.facts or CvFacts(code))
        for table, records in self._lists().items():
            self.sections[table].refresh_records(code, records)
        self._show_missing()

    def _take(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._parts = cv_parts(self._session.book, dossier.cadre.code)
        self.photo.show_cadre(dossier.cadre.code)

    def _lists(self) -> dict[str, tuple[Record, ...]]:
        return {
            "training": self._parts.trainings,
            "reward": self._parts.rewards,
            "family_member": self._parts.family,
        }

    def _show_missing(self) -> None:
        """Each thing that is missing leads to its field."""
        if self._dossier is None:
            return
        self._gaps = cv_gaps(self._dossier, self._parts, has_photo=self.photo.has_photo)
        links = ", ".join(f'<a href="{at}">{gap.label}</a>' for at, gap in enumerate(self._gaps))
        told = self.tr("Still missing for the 2C (%1):").replace("%1", str(len(self._gaps)))
        done = self.tr("Everything that the 2C asks for is recorded.")
        self.missing.setText(f"{told} {links}." if self._gaps else done)

    @Slot(str)
    def _follow(self, number: str) -> None:
        gap = self._gaps[int(number)]
        if gap.table == PHOTO_GAP:
            self.photo.choose_button.setFocus(Qt.FocusReason.OtherFocusReason)
        elif gap.table == FACTS:
            self.editor.focus_field(gap.field)
        elif gap.table in self.sections:
            self.sections[gap.table].add()
        elif self._dossier is not None:
            self.go_to.emit(FieldRef(gap.table, self._dossier.cadre.code, gap.field))

    # -- storing ---------------------------------------------------------------------------------------------------

    def editors(self) -> Iterator[RecordEditor]:
        """Those in which something may be typed now."""
        yield self.editor
        for section in self.sections.values():
            if section.editor is not None:
                yield section.editor

    @Slot(object)
    def _save(self, record: Record) -> None:
        job = self._session.submit(partial(editing.save, record=record, whose=self._whose()))
        sender = self.sender()
        if isinstance(sender, RecordEditor | ListSection):
            # Queued after ``changed``: a record that was stored has come back by then.
            job.finished.connect(partial(sender.release, record))

    @Slot(object)
    def _delete(self, record: Record) -> None:
        self._session.submit(partial(editing.delete, record=record, whose=self._whose()))

    def _whose(self) -> str:
        return self._dossier.cadre.name if self._dossier is not None else ""
