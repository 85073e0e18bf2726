"""The form of one record of the catalogue."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from luanchuyen_desktop.domain.records import AllowanceRate, Position
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.gui.catalogue.kinds import CatalogueKind
from luanchuyen_desktop.gui.session import Operation, Session
from luanchuyen_desktop.gui.views.side_form import SideForm
from luanchuyen_desktop.rules.finding import Finding
from luanchuyen_desktop.services import editing
from luanchuyen_desktop.services.catalogue import catalogue_records
from luanchuyen_desktop.services.post_names import post_in
from luanchuyen_desktop.services.record_checks import catalogue_faults


class CatalogueForm(SideForm):
    """A field is stored when it is left; a code that changes is followed everywhere."""

    deleted = Signal(object)  # the record, once it is out of the book
    dropped = Signal()  # a record that was being added is given up

    def __init__(self, session: Session, kind: CatalogueKind, parent: QWidget | None = None) -> None:
        self.kind = kind
        self.table = kind.table
        self.holders: Mapping[tuple[str, str], int] = {}
        super().__init__(session, kind.fields(), parent)
        self.editor.set_check(self._faults)
        self.delete_button = self.add_button("trash", self.tr("Delete"), self.delete)
        self.delete_button.setToolTip(self.tr("Takes a wrong entry out of the book; undo brings it back"))
        self.drop_button = self.add_button("x", self.tr("Do not add"), self.drop)
        if "successors" in self.editor.names:
            # Taking one in or out is a whole edit; the cursor may stay in the field for the next.
            self.editor.editor("successors").value_edited.connect(self._commit_soon)
        self.fill_pickers()
        session.catalogue_changed.connect(self.fill_pickers)
        self._arrange()

    @Slot()
    def fill_pickers(self) -> None:
        """Take the catalogue as it is now."""
        for name, entries in self.kind.pickers.items():
            self.offer(name, entries(self.session.catalogue))

    @Slot()
    def _commit_soon(self) -> None:
        QTimer.singleShot(0, self, self.editor.commit)

    def _faults(self, record: Any) -> Mapping[str, UserError]:
        return catalogue_faults(record, self.session.catalogue)

    # -- what the base asks ----------------------------------------------------------------------------------------

    def words(self, record: Any | None) -> tuple[str, str, str]:
        """Its name and code."""
        if record is None:
            return "", "", self.tr("Choose a line in the list to see it here, or add one.")
        if record.id is None:
            return self.kind.new, "", self.kind.advice
        if isinstance(record, Position):
            return post_in(self.session.catalogue, record.title, record.unit) or record.title, "", ""
        if isinstance(record, AllowanceRate):
            return self._called(record), "", ""
        return record.name, record.code, ""

    def stored(self, record: Any) -> Any | None:
        """As the catalogue has it now."""
        records = catalogue_records(self.session.catalogue, self.kind.record)
        return next((each for each in records if each.id == record.id), None)

    def operation(self, record: Any) -> Operation:
        """Add or change it."""
        return partial(editing.save, record=record, whose=self._called(record))

    def _called(self, record: Any) -> str:
        """Posts and rates have no name of their own."""
        if isinstance(record, Position):
            return post_in(self.session.catalogue, record.title, record.unit) or record.title
        return str(record.kind) if isinstance(record, AllowanceRate) else ""

    def whose(self, _record: Any) -> str:
        """In nobody's file."""
        return ""

    def concerns(self, _record: Any, _finding: Finding) -> bool:
        """Findings are on cadres and rotations; what an entry of the catalogue changes is told in the panel."""
        return False

    def arranged(self, record: Any | None) -> None:
        """Buttons that fit, and how many hold the post."""
        if not hasattr(self, "drop_button"):
            return  # still being made
        stored = record is not None and record.id is not None
        self.delete_button.setVisible(stored)
        self.delete_button.setEnabled(stored and not self.session.read_only)
        self.drop_button.setVisible(record is not None and not stored)
        self.show_holders(self.holders)

    def show_holders(self, holders: Mapping[tuple[str, str], int]) -> None:
        """Say beside the number of posts how many hold one."""
        self.holders = holders
        record = self.record
        if isinstance(record, Position):
            count = holders.get((record.unit, record.title), 0)
            text = self.tr("held now: %1").replace("%1", str(count)) if record.id is not None else ""
            self.editor.frame("quota").set_hint(text)

    # -- acts ------------------------------------------------------------------------------------------------------

    def start_new(self) -> None:
        """Begin a record."""
        self.show_record(self.kind.blank)
        self.focus(self.kind.first)

    @Slot()
    def drop(self) -> None:
        """Give up a record that is being added."""
        self.show_record(None)
        self.dropped.emit()

    @Slot()
    def delete(self) -> None:
        """Take it out of the book; refused in a sentence when something refers to it."""
        record = self.record
        if record is None or record.id is None or self.session.read_only:
            return
        job = self.session.submit(partial(editing.delete, record=record, whose=self._called(record)))
        job.done.connect(partial(self._on_deleted, record))

    @Slot(object)
    def _on_deleted(self, record: Any, _changes: object) -> None:
        self.deleted.emit(record)
