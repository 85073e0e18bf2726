"""The list of what is done and found during a rotation: columns, fields, and the grade of a yearly evaluation."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent

from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.domain.records import FollowUp, Record
from luanchuyen_desktop.domain.vocabulary import FollowUpKind, Grade
from luanchuyen_desktop.gui.views.cadre.fields import Column, ListKind, Lists, date_text
from luanchuyen_desktop.gui.views.cadre.list_section import ListSection
from luanchuyen_desktop.gui.widgets.choice_box import ChoiceBox
from luanchuyen_desktop.gui.widgets.field_frame import FieldFrame
from luanchuyen_desktop.gui.widgets.number_edit import YearEdit
from luanchuyen_desktop.gui.widgets.partial_date_edit import PartialDateEdit
from luanchuyen_desktop.gui.widgets.record_editor import Check, FieldSpec, RecordEditor
from luanchuyen_desktop.gui.widgets.text_edit import NoteEdit, TextEdit
from luanchuyen_desktop.services.rotations.follow_up import year_of

GRADE_PAUSE = 600  # milliseconds on a grade before it is stored, unless the box is left
translate = QCoreApplication.translate
Grades = Mapping[int, Grade]


def follow_up_kind(grades: Callable[[], Grades]) -> ListKind:
    """Theo dõi. ``grades``: of each year in the cadre's file."""
    return ListKind(
        record=FollowUp,
        table="follow_up",
        title=translate("FollowUpList", "Follow-up and evaluation"),
        short=translate("FollowUpList", "Follow-up"),
        empty=translate("FollowUpList", "Nothing is recorded or awaited yet."),
        add=translate("FollowUpList", "Add what was done"),
        blank=lambda rotation: FollowUp(rotation, FollowUpKind.VISIT),
        columns=(
            Column(translate("FollowUpList", "What"), lambda entry, _catalogue: _what(entry)),
            Column(translate("FollowUpList", "Date"), lambda entry, _catalogue: _when(entry, grades()), figures=True),
            Column(translate("FollowUpList", "Content"), lambda entry, _catalogue: _content(entry, grades())),
        ),
        fields=_fields,
    )


def _what(entry: FollowUp) -> str:
    """Short: the form is narrow, and the whole name stands in the field."""
    year = year_of(entry)
    if year is not None:
        return translate("FollowUpList", "Evaluation of %1").replace("%1", str(year))
    short = {
        FollowUpKind.SELF_REVIEW: translate("FollowUpList", "Self-review at the end"),
        FollowUpKind.UNIT_REVIEW: translate("FollowUpList", "Review by the destination"),
        FollowUpKind.AUTHORITY_REVIEW: translate("FollowUpList", "Review by the deciding body"),
    }
    return short.get(entry.kind, str(entry.kind))


def _when(entry: FollowUp, grades: Grades) -> str:
    if entry.id is not None:
        return date_text(entry.date)
    if year_of(entry) in grades:
        return translate("FollowUpList", "in the file")
    return translate("FollowUpList", "awaited")


def _content(entry: FollowUp, grades: Grades) -> str:
    year = year_of(entry)
    grade = grades.get(year) if year is not None else None
    return " · ".join(part for part in (str(grade) if grade is not None else "", entry.content or "") if part)


def _fields(_lists: Lists) -> list[FieldSpec]:
    return [
        FieldSpec("kind", translate("FollowUpList", "What"), lambda: ChoiceBox(FollowUpKind, empty=None)),
        FieldSpec("date", translate("FollowUpList", "Date"), PartialDateEdit),
        FieldSpec("year", translate("FollowUpList", "Year it is about"), YearEdit, beside=True),
        FieldSpec("document_no", translate("FollowUpList", "Document no."), TextEdit),
        FieldSpec("body", translate("FollowUpList", "By (body)"), TextEdit),
        FieldSpec("content", translate("FollowUpList", "What was found, said or given"), NoteEdit),
    ]


class FollowUpList(ListSection):
    """Rows that wait are blanks, stored at the first edit. A yearly evaluation has its grade below the fields."""

    graded = Signal(int, object)  # year, Grade

    def __init__(
        self, grades: Callable[[], Grades], check: Check, catalogue: Callable[[], Catalogue], parent: Any
    ) -> None:
        self._grades, self._check = grades, check
        self.grade: ChoiceBox[Grade] | None = None
        self._chosen: tuple[int, Grade] | None = None  # year and grade that are not sent yet
        self._grade_frame: FieldFrame | None = None
        super().__init__(follow_up_kind(grades), catalogue, lambda: Lists((), (), ()), parent)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(GRADE_PAUSE)
        self._rest.timeout.connect(self.send_grade)
        self.pane_changed.connect(self.show_grade)
        self.drafted.connect(self.show_grade)

    def added(self, records: Sequence[Any], known: set[int | None], in_hand: Record) -> Any:
        """Also what is stored tidier than it was sent: the only new one of that kind."""
        stored = super().added(records, known, in_hand)
        sent = self.editor.sent if self.editor is not None else None
        if stored is not None or not isinstance(sent, FollowUp):
            return stored
        fresh = [record for record in records if record.id not in known and record.kind is sent.kind]
        return fresh[-1] if fresh else None

    def _make_editor(self) -> RecordEditor:
        editor = super()._make_editor()
        editor.set_check(self._check)
        self.grade = ChoiceBox(Grade)
        self._grade_frame = FieldFrame(self.tr("Grade of the year (kept in the cadre's file)"), self.grade, self._pane)
        self.grade.value_edited.connect(self._on_graded)
        self.grade.installEventFilter(self)
        layout = self._pane.layout()
        assert layout is not None  # noqa: S101 - set in _lay_out
        layout.addWidget(self._grade_frame)
        return editor

    @Slot()
    def show_grade(self) -> None:
        """The grade of the year that the entry in hand is about; hidden for entries of other kinds."""
        if self.grade is None or self._grade_frame is None:
            return
        year = self._year()
        self._grade_frame.setVisible(year is not None)
        if year is not None and (self._chosen is None or self._chosen[0] != year):
            self.grade.set_value(self._grades().get(year))
        if year is not None:
            self.grade.setEnabled(not self._locked)
            self._grade_frame.set_hint(self.tr("year %1").replace("%1", str(year)))

    def _year(self) -> int | None:
        entry = self.draft() or self.in_hand()
        return year_of(entry) if isinstance(entry, FollowUp) else None

    @Slot(object)
    def _on_graded(self, value: Grade | None) -> None:
        year = self._year()
        if year is not None and value is not None:
            self._chosen = year, value
            self._rest.start()
        else:
            self._chosen = None
            self.show_grade()  # a grade is taken away where it is kept

    @Slot()
    def send_grade(self) -> None:
        """Have the grade stored that the person came to: those passed on the way with the arrow keys are none."""
        self._rest.stop()
        chosen, self._chosen = self._chosen, None
        if chosen is not None:
            self.graded.emit(*chosen)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whoever leaves the grade means it."""
        if watched is self.grade and event.type() is QEvent.Type.FocusOut and not _opens_list(event):
            self.send_grade()
        return super().eventFilter(watched, event)


def _opens_list(event: QEvent) -> bool:
    return isinstance(event, QFocusEvent) and event.reason() is Qt.FocusReason.PopupFocusReason
