"""The form of one line of a year's rotation source."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QWidget

from luanchuyen_desktop.domain.records import SourceEntry
from luanchuyen_desktop.domain.vocabulary import SOURCE_STATES
from luanchuyen_desktop.gui.cadre_entries import CadreEntries
from luanchuyen_desktop.gui.session import Operation, Session
from luanchuyen_desktop.gui.views.side_form import SideForm
from luanchuyen_desktop.gui.widgets.code_picker import CodePicker
from luanchuyen_desktop.gui.widgets.partial_date_edit import PartialDateEdit
from luanchuyen_desktop.gui.widgets.record_editor import FieldSpec
from luanchuyen_desktop.gui.widgets.text_edit import NoteEdit, TextEdit
from luanchuyen_desktop.services import editing
from luanchuyen_desktop.services.planning.planning_checks import planning_faults
from luanchuyen_desktop.services.planning.pool import record_by_id

_UNSET: Any = None  # a new line has no cadre yet; it is not stored before it has
translate = QCoreApplication.translate


def source_fields() -> list[FieldSpec]:
    """Who, since when, how far, and why."""
    return [
        FieldSpec("cadre", translate("SourceFields", "Cadre"), CodePicker, required=True),
        FieldSpec("proposed", translate("SourceFields", "Proposed on"), PartialDateEdit),
        FieldSpec("state", translate("SourceFields", "State"), _state, beside=True),
        FieldSpec("proposed_by", translate("SourceFields", "Proposed by"), TextEdit),
        FieldSpec("reason", translate("SourceFields", "Reason"), NoteEdit),
        FieldSpec("decided", translate("SourceFields", "Decided on"), PartialDateEdit),
        FieldSpec("document_no", translate("SourceFields", "Document of the Committee"), TextEdit, beside=True),
    ]


def _state() -> TextEdit:
    return TextEdit(SOURCE_STATES)


class SourceForm(SideForm):
    """The year is that of the list on the left."""

    table = "source_entry"

    cadre_asked = Signal(str)
    rotation_asked = Signal(str)  # cadre code: propose a rotation

    def __init__(self, session: Session, cadres: CadreEntries, parent: QWidget | None = None) -> None:
        self._cadres = cadres
        super().__init__(session, source_fields(), parent)
        self.rotate_button = self.add_button("arrows-exchange", self.tr("Propose a rotation"), self._ask_rotation)
        self.cadre_button = self.add_button("user", self.tr("Open the cadre"), self._ask_cadre)
        self.delete_button = self.add_button("trash", self.tr("Take off the list"), self.delete)
        self.delete_button.setToolTip(self.tr("Takes the line out of the book; undo brings it back"))
        self.editor.set_check(planning_faults)
        cadres.changed.connect(self._fill_cadres)
        self._arrange()

    @Slot()
    def _fill_cadres(self) -> None:
        if self.is_new:
            self.offer("cadre", self._cadres.all())

    def words(self, record: SourceEntry | None) -> tuple[str, str, str]:
        """Who, and in which year's list."""
        if record is None and self.session.read_only:
            return "", "", self.tr("Choose a person in the list to see the line here.")
        if record is None:
            return "", "", self.tr("Choose a person in the list to see the line here, or add somebody.")
        year = self.tr("Rotation source of %1").replace("%1", str(record.year))
        if record.id is None:
            return self.tr("New line"), year, self.tr("Stored as soon as the cadre is chosen.")
        return self.session.names.get(record.cadre, record.cadre), year, ""

    def stored(self, record: SourceEntry) -> SourceEntry | None:
        """As the book has it now."""
        return record_by_id(self.session.book, SourceEntry, record.id or 0)

    def operation(self, record: SourceEntry) -> Operation:
        """Add or change it."""
        return partial(editing.save, record=record, whose=self.session.names.get(record.cadre, ""))

    def arranged(self, record: SourceEntry | None) -> None:
        """The cadre of a stored line is fixed."""
        if not hasattr(self, "delete_button"):
            return  # still being made
        stored = record is not None and record.id is not None
        self.editor.frame("cadre").setVisible(not stored)
        for name in ("decided", "document_no"):
            self.editor.frame(name).setVisible(stored)
        for button in (self.rotate_button, self.cadre_button, self.delete_button):
            button.setVisible(stored)
        for button in (self.rotate_button, self.delete_button):
            button.setEnabled(stored and not self.session.read_only)

    def start_new(self, year: int) -> None:
        """Begin a line of that year's list."""
        self.offer("cadre", self._cadres.all())
        self.show_record(SourceEntry(_UNSET, year, state=SOURCE_STATES[0]))
        self.focus("cadre")

    @Slot()
    def _ask_cadre(self) -> None:
        if self.record is not None:
            self.cadre_asked.emit(self.record.cadre)

    @Slot()
    def _ask_rotation(self) -> None:
        if self.record is not None and self.flush():
            self.rotation_asked.emit(self.record.cadre)

    @Slot()
    def delete(self) -> None:
        """Take the line out of the book."""
        record = self.record
        if record is not None and record.id is not None:
            whose = self.session.names.get(record.cadre, "")
            self.session.submit(partial(editing.delete, record=record, whose=whose))
