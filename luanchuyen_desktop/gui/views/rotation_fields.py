"""The fields of a rotation on screen, in the order in which a case goes on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.domain.records import Rotation, RotationPlan
from luanchuyen_desktop.domain.vocabulary import Appraisal, Level, Outcome, Purpose, RotationState
from luanchuyen_desktop.gui.catalogue_entries import title_entries
from luanchuyen_desktop.gui.widgets.choice_box import ChoiceBox
from luanchuyen_desktop.gui.widgets.code_picker import CodePicker
from luanchuyen_desktop.gui.widgets.entries import Entry
from luanchuyen_desktop.gui.widgets.number_edit import NumberEdit
from luanchuyen_desktop.gui.widgets.partial_date_edit import PartialDateEdit
from luanchuyen_desktop.gui.widgets.record_editor import FieldSpec
from luanchuyen_desktop.gui.widgets.text_edit import NoteEdit, TextEdit
from luanchuyen_desktop.services.plans.plans import plan_name
from luanchuyen_desktop.services.rotations.rotation_desk import destinations

MOST_MONTHS = 240
MOST_KILOMETRES = 5_000
translate = QCoreApplication.translate

BEFORE_DECISION = (
    RotationState.PLANNED,
    RotationState.PROPOSED,
    RotationState.APPRAISED,
    RotationState.SUBMITTED,
)
UNDER_WAY = (RotationState.DECIDED, RotationState.RUNNING)
OF_DECISION = ("decision_no", "decided")
OF_END = ("ended", "outcome", "end_decision_no")


def rotation_fields() -> list[FieldSpec]:
    """All of them; which are shown depends on how far the case is."""
    return [
        FieldSpec("cadre", translate("RotationFields", "Cadre"), CodePicker, required=True),
        FieldSpec("from_title", translate("RotationFields", "Post of origin"), CodePicker),
        FieldSpec("from_unit", translate("RotationFields", "Unit of origin"), CodePicker),
        FieldSpec("to_unit", translate("RotationFields", "Unit of destination"), CodePicker, required=True),
        FieldSpec("to_title", translate("RotationFields", "Post at the destination"), CodePicker, required=True),
        FieldSpec("purpose", translate("RotationFields", "Purpose"), lambda: ChoiceBox(Purpose)),
        FieldSpec("planned_months", translate("RotationFields", "Period (months)"), _months, beside=True),
        FieldSpec("plan", translate("RotationFields", "Yearly plan"), CodePicker),
        FieldSpec("state", translate("RotationFields", "State"), lambda: ChoiceBox(BEFORE_DECISION, empty=None)),
        FieldSpec("start", translate("RotationFields", "Begins on"), PartialDateEdit, beside=True),
        FieldSpec("distance_km", translate("RotationFields", "Distance (km)"), _kilometres),
        FieldSpec("note", translate("RotationFields", "Note"), NoteEdit),
        FieldSpec("appraised", translate("RotationFields", "Appraised on"), PartialDateEdit),
        FieldSpec(
            "appraisal_result", translate("RotationFields", "Conclusion"), lambda: ChoiceBox(Appraisal), beside=True
        ),
        FieldSpec("appraisal_no", translate("RotationFields", "No. of the appraisal document"), TextEdit),
        FieldSpec("appraisal", translate("RotationFields", "Opinion of the appraisal"), NoteEdit),
        FieldSpec("decision_no", translate("RotationFields", "Decision no."), TextEdit),
        FieldSpec("decided", translate("RotationFields", "Decided on"), PartialDateEdit, beside=True),
        FieldSpec("ended", translate("RotationFields", "Ended on"), PartialDateEdit),
        FieldSpec("outcome", translate("RotationFields", "Outcome"), lambda: ChoiceBox(Outcome), beside=True),
        FieldSpec("end_decision_no", translate("RotationFields", "No. of the decision that ended it"), TextEdit),
    ]


def _months() -> NumberEdit:
    return NumberEdit(MOST_MONTHS)


def _kilometres() -> NumberEdit:
    return NumberEdit(MOST_KILOMETRES, least=0)


def states_from(state: RotationState) -> Sequence[RotationState]:
    """The states that may be set by hand; the other steps have buttons, because posts follow them."""
    if state in BEFORE_DECISION:
        return BEFORE_DECISION
    return (*BEFORE_DECISION, state) if state is RotationState.CANCELLED else (state,)


def shown_fields(rotation: Rotation) -> set[str]:
    """The fields that have something to say: those of the decision and of the end once there is one."""
    names = {spec.name for spec in rotation_fields()}
    if rotation.id is not None:
        names.discard("cadre")
    if rotation.state in BEFORE_DECISION and not (rotation.decided or rotation.decision_no):
        names -= set(OF_DECISION)
    is_over = rotation.state is RotationState.ENDED
    if not is_over and not (rotation.ended or rotation.outcome or rotation.end_decision_no):
        names -= set(OF_END)
    return names


def plan_entries(plans: Iterable[RotationPlan], recorded: str | None) -> list[Entry]:
    """The yearly plans that are not summed up, the latest first; the one recorded, whatever it is."""
    offered = [plan for plan in plans if plan.closed is None or plan.code == recorded]
    offered.sort(key=lambda plan: (-plan.year, plan.code))
    return [Entry.of(plan.code, plan_name(plan), plan.number or "") for plan in offered]


def destination_entries(
    catalogue: Catalogue, entries: Sequence[Entry], level: Level | None, day: date, recorded: str | None
) -> list[Entry]:
    """Those of all unit entries that exist on ``day`` and are of the level; the one recorded, whatever it is."""
    wanted = {*destinations(catalogue, day, level), recorded}
    return [entry for entry in entries if entry.code in wanted]


def destination_titles(catalogue: Catalogue, unit: str | None) -> list[Entry]:
    """Titles: first those that the unit has posts of, with their number; each with its rank."""
    own = {title for (of, title) in catalogue.positions if of == unit}
    made = []
    for entry in title_entries(catalogue):
        details = []
        if entry.code in own and unit is not None:
            quota = str(catalogue.positions[unit, entry.code].quota)
            details.append(translate("RotationFields", "%1 post(s) in the unit").replace("%1", quota))
        rank = catalogue.titles[entry.code].rank
        if rank is not None:
            details.append(translate("RotationFields", "rank %1").replace("%1", str(rank)))
        made.append(Entry.of(entry.code, entry.name, " · ".join(details)))
    return sorted(made, key=lambda entry: entry.code not in own)
