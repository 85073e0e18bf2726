"""The fields of one record: each is stored when it is left, judged while it is typed, and put back by Esc."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from luanchuyen_desktop.domain.records import Record
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.widgets.field_frame import FieldFrame
from luanchuyen_desktop.gui.widgets.finding_list import FindingList, ShownFinding
from luanchuyen_desktop.services.record_checks import cell_faults

DRAFT_PAUSE = 150  # milliseconds between the last key and the check of the draft
_NOT_LEFT = {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.MenuBarFocusReason}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}

# A widget with value(), set_value() and the signal value_edited; where its text can be wrong also is_valid().
Editor: TypeAlias = Any
Check: TypeAlias = Callable[[Any], Mapping[str, UserError]]
"""Field of a record → why it could not be stored."""


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """A field of the record's dataclass: its label, what makes its editor, and how it stands.

    ``beside``: on one line with the field before it. ``required``: the record is not stored while it is empty.
    """

    name: str
    label: str
    make: Callable[[], Editor]
    required: bool = False
    beside: bool = False


class RecordEditor(QWidget):
    """Shows a record in fields. Only fields that the person touched are ever written back.

    ``committed`` carries the record to store; whoever stores it shows the stored one with ``set_record``. Until then
    a new record is not sent again, so that it is not added twice.
    """

    drafted = Signal()  # after a pause: ``draft()`` may differ from before
    committed = Signal(object)  # Record
    finding_clicked = Signal(object)  # Finding

    def __init__(self, fields: Sequence[FieldSpec], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._specs = {spec.name: spec for spec in fields}
        self._editors: dict[str, Editor] = {}
        self._frames: dict[str, FieldFrame] = {}
        self._lists: dict[str, FindingList] = {}
        self._record: Record | None = None
        self._sent: Record | None = None
        self._touched: set[str] = set()
        self._locked = False
        self._check: Check = cell_faults
        self._faulty: set[str] = set()  # fields at which a fault of the record is told
        self._pause = _single_shot(self, DRAFT_PAUSE, self.drafted.emit)
        self._leaving = _single_shot(self, 0, self.commit)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(GRID)
        for line in _lines(fields):
            self._add_line(line)

    # -- building --------------------------------------------------------------------------------------------------

    def _add_line(self, line: Sequence[FieldSpec]) -> None:
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        findings = FindingList(self)
        findings.clicked.connect(self.finding_clicked)
        for spec in line:
            editor = spec.make()
            frame = FieldFrame(spec.label, editor, self, required=spec.required)
            editor.value_edited.connect(self._on_edited)
            if isinstance(editor, QLineEdit):
                editor.textEdited.connect(self._pause.start)  # also what cannot be read changes the draft
            editor.installEventFilter(self)
            self._editors[spec.name], self._frames[spec.name] = editor, frame
            self._lists[spec.name] = findings
            # Fields on one line are equally wide, whatever stands above them.
            frame.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            if isinstance(editor, QLineEdit | QComboBox):
                editor.setMinimumHeight(self.fontMetrics().height() + 10)
            row.addWidget(frame, 1, Qt.AlignmentFlag.AlignTop)
        block = QVBoxLayout()
        block.setSpacing(GRID // 4)
        block.addLayout(row)
        block.addWidget(findings)
        self._layout.addLayout(block)

    def insert_heading(self, before: str, heading: QWidget) -> None:
        """Put a heading above the line of a field."""
        for index in range(self._layout.count()):
            item = self._layout.itemAt(index)
            block = item.layout() if item is not None else None
            if block is not None and block.indexOf(self._lists[before]) >= 0:
                self._layout.insertWidget(index, heading)
                return

    def set_check(self, check: Check) -> None:
        """What is looked at besides the single cells before a record is handed over."""
        self._check = lambda record: {**cell_faults(record), **check(record)}

    def editor(self, name: str) -> Editor:
        """The widget of a field."""
        return self._editors[name]

    def frame(self, name: str) -> FieldFrame:
        """The frame of a field."""
        return self._frames[name]

    @property
    def names(self) -> tuple[str, ...]:
        """The fields, in order."""
        return tuple(self._specs)

    def set_locked(self, *, locked: bool) -> None:
        """Only to be read: texts can still be marked and copied."""
        self._locked = locked
        for editor in self._editors.values():
            if isinstance(editor, QLineEdit | QPlainTextEdit):
                editor.setReadOnly(locked)
                palette = self.palette()
                if locked:
                    palette.setColor(palette.ColorRole.Base, palette.color(palette.ColorRole.Window))
                editor.setPalette(palette)
            else:
                editor.setEnabled(not locked)

    # -- the record ------------------------------------------------------------------------------------------------

    @property
    def record(self) -> Record | None:
        """The record as it was last shown: as stored, or the blank of a new one."""
        return self._record

    @property
    def sent(self) -> Record | None:
        """What was last handed over to be stored and has not come back yet."""
        return self._sent

    def show_record(self, record: Record | None) -> None:
        """Show another record; what was typed for the one before is gone."""
        self._stop()
        self._forget_faults()
        self._record, self._sent = record, None
        self._touched.clear()
        for name, editor in self._editors.items():
            editor.set_value(getattr(record, name) if record is not None else None)
        self.setEnabled(record is not None)

    def set_record(self, record: Record) -> None:
        """The same record as it is stored now. A field in which something else is being typed keeps its text."""
        self._record, self._sent = record, None
        for name in self._editors:
            self._refresh(name, getattr(record, name))
        if self._touched and not self._has_focus():
            self._leaving.start()

    def _refresh(self, name: str, stored: object) -> None:
        editor = self._editors[name]
        same = editor.value() == stored and self._is_valid(name)
        if self._is_dirty(name) and not same:
            return
        self._touched.discard(name)
        if not same or _is_modified(editor):
            _set_keeping_cursor(editor, stored)

    def draft(self) -> Record | None:
        """The record with what is typed and can be read; ``None`` while nothing differs from the stored one."""
        if self._record is None:
            return None
        values = {name: self._editors[name].value() for name in self._touched if self._counts(name)}
        draft = replace(self._record, **values)
        return None if draft == self._record else draft

    def is_complete(self) -> bool:
        """Whether all that the record cannot be without is there."""
        return all(self._editors[name].value() is not None for name, spec in self._specs.items() if spec.required)

    def tell_missing(self) -> bool:
        """Say at the fields what the record cannot be without, and go to the first; whether all of it is there."""
        missing = [name for name, spec in self._specs.items() if spec.required and self._editors[name].value() is None]
        for name in missing:
            self._say_required(name)
        if missing:
            self.focus_field(missing[0])
        return not missing

    def unstored(self) -> list[str]:
        """Labels of the fields whose text is not stored, because it cannot be read or something needed is missing."""
        is_stuck = self._record is not None and self._record.id is None and not self.is_complete()
        draft = self.draft()
        is_refused = draft is not None and bool(self._faults(draft))
        return [
            self._specs[name].label
            for name in self._editors
            if self._is_dirty(name) and (is_stuck or is_refused or not self._counts(name))
        ]

    def _counts(self, name: str) -> bool:
        required = self._specs[name].required
        return self._is_valid(name) and not (required and self._editors[name].value() is None)

    def _is_valid(self, name: str) -> bool:
        editor = self._editors[name]
        return bool(editor.is_valid()) if hasattr(editor, "is_valid") else True

    def _is_dirty(self, name: str) -> bool:
        return name in self._touched or _is_modified(self._editors[name])

    # -- editing ---------------------------------------------------------------------------------------------------

    @Slot()
    def commit(self) -> None:
        """Ask to store what differs, unless something it cannot be without is missing."""
        self._leaving.stop()
        draft = self.draft()
        if draft is None or draft == self._sent or self._locked:
            return
        if not self.is_complete() and draft.id is None:
            return
        if self._sent is not None and self._sent.id is None:
            return  # being added; what is typed meanwhile follows once it has its number
        if self._tell_faults(draft):
            return
        self._sent = draft
        self.committed.emit(draft)

    def _tell_faults(self, draft: Record) -> bool:
        """Say at the fields why the record could not be stored; whether there is such a reason."""
        faults = self._faults(draft)
        for name, fault in faults.items():
            self._frames[name].set_problem(str(fault))
            self._faulty.add(name)
        return bool(faults)

    def _faults(self, draft: Record) -> Mapping[str, UserError]:
        """Those that can be told at a field in sight; whoever stores the record refuses it for any other."""
        return {
            name: fault
            for name, fault in self._check(draft).items()
            if name in self._frames and not self._frames[name].isHidden()
        }

    def _forget_faults(self) -> None:
        for name in self._faulty:
            self._frames[name].set_problem("")
        self._faulty.clear()

    def leave(self) -> None:
        """As if the cursor left every field: a picker takes what its text names, or says that it names nothing."""
        for editor in self._editors.values():
            if hasattr(editor, "settle"):
                editor.settle()
        self.commit()

    def release(self, record: Record) -> None:
        """Storing this record has ended, well or not: what still differs may be sent again."""
        if self._sent is record:
            self._sent = None

    def revert(self, name: str) -> bool:
        """Put a field back to what is stored; whether there was something to put back."""
        if self._record is None or not self._is_dirty(name):
            return False
        self._touched.discard(name)
        self._editors[name].set_value(getattr(self._record, name))
        self._forget_faults()
        if hasattr(self._editors[name], "problem"):
            self._frames[name].set_problem("")
        self._pause.stop()
        self.drafted.emit()
        return True

    def focused_field(self) -> str | None:
        """The field in which the cursor is."""
        return next((name for name, editor in self._editors.items() if editor.hasFocus()), None)

    def focus_field(self, name: str) -> bool:
        """Put the cursor into a field; ``False`` if there is none of that name."""
        editor = self._editors.get(name)
        if editor is None:
            return False
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(editor, QLineEdit):
            # All is marked, and the beginning of a long text is in sight.
            editor.setSelection(len(editor.text()), -len(editor.text()))
        return True

    @Slot(object)
    def _on_edited(self, _value: object) -> None:
        editor = self.sender()
        name = next(name for name, other in self._editors.items() if other is editor)
        self._touched.add(name)
        self._forget_faults()
        self._frames[name].set_problem("")
        self._pause.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leaving, Enter and Esc in the fields."""
        name = next((name for name, editor in self._editors.items() if editor is watched), None)
        if name is None:
            return super().eventFilter(watched, event)
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in _NOT_LEFT:
            self._tell_required(name)
            self._leaving.start()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                return self.revert(name)
            if event.key() in _ENTER and not isinstance(watched, QPlainTextEdit):
                self._leaving.start()
        return super().eventFilter(watched, event)

    def _tell_required(self, name: str) -> None:
        editor, spec = self._editors[name], self._specs[name]
        # A picker that is left with a text in it has its own sentence.
        if spec.required and name in self._touched and editor.value() is None and not _text(editor).strip():
            self._say_required(name)

    def _say_required(self, name: str) -> None:
        told = self.tr("“%1” must not be empty; not stored.").replace("%1", self._specs[name].label)
        self._frames[name].set_problem(told)

    def _has_focus(self) -> bool:
        return self.focused_field() is not None

    def _stop(self) -> None:
        self._pause.stop()
        self._leaving.stop()

    # -- findings --------------------------------------------------------------------------------------------------

    def show_findings(self, by_field: Mapping[str, Sequence[ShownFinding]]) -> None:
        """Show findings at these fields, and none at the others."""
        for line in dict.fromkeys(self._lists.values()):
            names = [name for name, owner in self._lists.items() if owner is line]
            line.show_findings([shown for name in names for shown in by_field.get(name, ())])

    def findings_at(self, name: str) -> tuple[ShownFinding, ...]:
        """The findings on the line of a field."""
        return self._lists[name].shown()


def _lines(fields: Sequence[FieldSpec]) -> list[list[FieldSpec]]:
    lines: list[list[FieldSpec]] = []
    for spec in fields:
        if spec.beside and lines:
            lines[-1].append(spec)
        else:
            lines.append([spec])
    return lines


def _single_shot(parent: QObject, milliseconds: int, slot: Callable[[], object]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(slot)
    return timer


def _is_modified(editor: Editor) -> bool:
    if isinstance(editor, QLineEdit):
        return editor.isModified()
    return isinstance(editor, QPlainTextEdit) and editor.document().isModified()


def _text(editor: Editor) -> str:
    return editor.text() if isinstance(editor, QLineEdit) else ""


def _set_keeping_cursor(editor: Editor, value: object) -> None:
    line = editor if isinstance(editor, QLineEdit) and editor.hasFocus() else None
    position = line.cursorPosition() if line is not None else 0
    editor.set_value(value)
    if line is not None:
        line.setCursorPosition(position)
