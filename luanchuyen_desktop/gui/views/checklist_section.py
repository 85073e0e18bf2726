"""A list some of whose rows wait to be filled."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from luanchuyen_desktop.domain.records import DossierItem, Opinion, ProcedureStep, Record
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.gui.views.cadre.list_section import ListSection
from luanchuyen_desktop.gui.views.rotation_lists import place_of
from luanchuyen_desktop.gui.widgets.record_editor import RecordEditor
from luanchuyen_desktop.rules.finding import FieldRef
from luanchuyen_desktop.rules.outcome import ref

Check = Callable[[Any], Mapping[str, UserError]]


class ChecklistSection(ListSection):
    """A list some of whose rows wait to be filled: opening one fills in a blank that is stored at the first edit."""

    check: Check | None = None
    """What is looked at before a record is handed over: field → why it could not be stored. Set before it is shown."""

    def _make_editor(self) -> RecordEditor:
        editor = super()._make_editor()
        if self.check is not None:
            editor.set_check(self.check)
        return editor

    def recorded(self) -> list[Any]:
        """The rows that are stored, without those that wait."""
        return [record for record in self._records() if record.id is not None]

    def added(self, records: Sequence[Any], known: set[int | None], in_hand: Record) -> Any:
        """Also what was stored into the place in hand without an edit."""
        stored = super().added(records, known, in_hand)
        if stored is not None:
            return stored
        same = [record for record in records if record.id is not None and place_of(record) == place_of(in_hand)]
        return same[0] if same else None

    def open_place(self, key: str, field: str) -> bool:
        """Put the cursor into a field of a place, filled or not."""
        return self.open_record(key, field)

    def has_open(self, place: FieldRef) -> bool:
        """Whether the field is on screen now."""
        record, editor = self.in_hand(), self.editor
        if editor is None or not isinstance(record, ProcedureStep | DossierItem | Opinion):
            return False
        return ref(record, "").key == place.key and place.field in editor.names
