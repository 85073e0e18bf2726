"""What a plan states, need by need: the list in the form, with what the law asks for told at each field."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.domain.records import PlanLine, RotationPlan
from luanchuyen_desktop.domain.vocabulary import Direction, Purpose
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.marks import SYMBOLS, Mark
from luanchuyen_desktop.gui.views.cadre.fields import Column, ListKind, Lists, date_text
from luanchuyen_desktop.gui.views.cadre.list_section import ListSection
from luanchuyen_desktop.gui.views.rotation_fields import MOST_MONTHS
from luanchuyen_desktop.gui.widgets.choice_box import ChoiceBox
from luanchuyen_desktop.gui.widgets.code_picker import CodePicker
from luanchuyen_desktop.gui.widgets.number_edit import NumberEdit
from luanchuyen_desktop.gui.widgets.partial_date_edit import PartialDateEdit
from luanchuyen_desktop.gui.widgets.record_editor import FieldSpec, RecordEditor
from luanchuyen_desktop.gui.widgets.text_edit import TextEdit
from luanchuyen_desktop.services.plans.plan_checks import Lack, line_faults, line_lacks, line_name

MOST_PEOPLE = 9_999
translate = QCoreApplication.translate
_UNSET: Any = None  # what a new line does not have yet; it is not stored before it has


def lines_kind(months: Callable[[], int | None]) -> ListKind:
    """Nội dung kế hoạch. ``months``: the period that a new line begins with, the least that the law allows."""
    return ListKind(
        record=PlanLine,
        table="plan_line",
        title=translate("PlanLines", "What the plan states"),
        short=translate("PlanLines", "Contents"),
        empty=translate("PlanLines", "No post yet: add one, or take those that will lack somebody from the needs."),
        add=translate("PlanLines", "Add a post"),
        blank=lambda plan: PlanLine(plan, _UNSET, _UNSET, months=months()),
        columns=(
            Column(translate("PlanLines", "Post"), line_name),
            Column(translate("PlanLines", "Number"), lambda line, _catalogue: _number(line.count), figures=True),
            Column(translate("PlanLines", "Form"), lambda line, _catalogue: str(line.direction or "—")),
            Column(translate("PlanLines", "Months"), lambda line, _catalogue: _number(line.months), figures=True),
            Column(translate("PlanLines", "Begins"), lambda line, _catalogue: date_text(line.start), figures=True),
        ),
        fields=_fields,
    )


def _number(value: int | None) -> str:
    return "—" if value is None else str(value)


def _fields(lists: Lists) -> Sequence[FieldSpec]:
    return [
        FieldSpec("unit", translate("PlanLines", "Unit"), lambda: CodePicker(lists.units), required=True),
        FieldSpec("title", translate("PlanLines", "Title"), lambda: CodePicker(lists.titles), required=True),
        FieldSpec("count", translate("PlanLines", "Number of people"), lambda: NumberEdit(MOST_PEOPLE)),
        FieldSpec("months", translate("PlanLines", "Period (months)"), lambda: NumberEdit(MOST_MONTHS), beside=True),
        FieldSpec("start", translate("PlanLines", "Begins on"), PartialDateEdit, beside=True),
        FieldSpec("direction", translate("PlanLines", "Form of rotation"), lambda: ChoiceBox(Direction)),
        FieldSpec("purpose", translate("PlanLines", "Purpose"), lambda: ChoiceBox(Purpose), beside=True),
        FieldSpec("place", translate("PlanLines", "Place (if not that of the unit)"), lambda: CodePicker(lists.places)),
        FieldSpec("placement", translate("PlanLines", "Intended placement afterwards"), TextEdit),
        FieldSpec("policy", translate("PlanLines", "Policy for this post"), TextEdit),
        FieldSpec("note", translate("PlanLines", "Note"), TextEdit, beside=True),
    ]


def hint_of(lack: Lack) -> str:
    """What stands at the label of a field that the law asks for: the number of the document and the article."""
    return f"{SYMBOLS[Mark.WARNING if lack.required else Mark.NOTE]} {lack.citation.partition(' định ')[2]}"


class PlanLines(ListSection):
    """A line is stored when it is left; what it lacks stands at its fields, and a mark in the list."""

    needs_asked = Signal()  # please offer posts that will lack somebody

    def __init__(self, kind: ListKind, catalogue: Callable[[], Catalogue], parent: QWidget | None = None) -> None:
        self._plan: RotationPlan | None = None
        self._hinted: Mapping[str, str] = {}  # field → what stands at it
        super().__init__(kind, catalogue, lambda: Lists.of(catalogue()), parent)
        self.needs_button = QPushButton(icon("users"), self.tr("Take from the needs…"), self)
        self.needs_button.clicked.connect(self.needs_asked)
        self.add_beside_buttons(self.needs_button)
        self.drafted.connect(self._show_hints)
        self.pane_changed.connect(self._show_hints)

    def show_plan(self, plan: RotationPlan, lines: Sequence[PlanLine], lacks: Sequence[Lack], *, locked: bool) -> None:
        """Show the lines of a plan as they are stored; the one in hand stays in hand if the plan is the same."""
        before, self._plan = self._plan, plan
        self.set_locked(locked=locked)
        self.needs_button.setEnabled(not locked)
        if before is not None and before.id == plan.id:
            self.refresh_records(plan.code, lines)
        else:
            self.show_records(plan.code, lines)
        marks: dict[str, Mark] = {}
        for lack in lacks:
            if lack.line is not None and lack.required:
                marks[str(lack.line.id)] = Mark.WARNING
        self.show_marks(marks)
        self._show_hints()

    def forget(self) -> None:
        """No plan is shown."""
        self._plan = None
        self.show_records("", ())

    def _make_editor(self) -> RecordEditor:
        editor = super()._make_editor()
        editor.set_check(self._faults)
        return editor

    def _faults(self, line: PlanLine) -> Mapping[str, UserError]:
        return line_faults(line, self._plan) if self._plan is not None else {}

    @Slot()
    def _show_hints(self) -> None:
        """At each field of the line in hand that is blank and should not be."""
        editor = self.editor
        line = (editor.draft() or editor.record) if editor is not None else None
        if editor is None or self._plan is None or not isinstance(line, PlanLine):
            return
        found = {lack.field: hint_of(lack) for lack in line_lacks(self._plan, line, self._catalogue())}
        for name in (*found, *self._hinted.keys() - found.keys()):
            frame = editor.frame(name)
            # What a field says of a text that it understood stays.
            if name in found or frame.hint_text() == self._hinted[name]:
                frame.set_hint(found.get(name, ""))
        self._hinted = found

    def flush(self) -> bool:
        """Ask to store what is typed; ``False`` if some of it cannot be stored as it is."""
        if self.editor is None:
            return True
        self.editor.leave()
        return not self.editor.unstored()
