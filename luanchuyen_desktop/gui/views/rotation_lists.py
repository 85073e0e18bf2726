"""Steps, opinions and papers of a rotation as lists: columns, fields, and the places that wait to be filled."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from luanchuyen_desktop.domain.records import DossierItem, Opinion, ProcedureStep
from luanchuyen_desktop.domain.vocabulary import DOSSIER_ITEMS, Appraisal, OpinionGiver, Stage
from luanchuyen_desktop.gui.views.cadre.fields import MISSING, Column, ListKind, Lists, date_text
from luanchuyen_desktop.gui.widgets.choice_box import ChoiceBox
from luanchuyen_desktop.gui.widgets.number_edit import NumberEdit
from luanchuyen_desktop.gui.widgets.partial_date_edit import PartialDateEdit
from luanchuyen_desktop.gui.widgets.record_editor import FieldSpec
from luanchuyen_desktop.gui.widgets.text_edit import NoteEdit, TextEdit
from luanchuyen_desktop.rules.procedure import item_key
from luanchuyen_desktop.services.procedure.procedure_state import has_substance

MOST_VOTES = 9_999
translate = QCoreApplication.translate


def steps_kind(is_due: Callable[[Stage], bool]) -> ListKind:
    """Quy trình năm bước. ``is_due``: whether a step should have been taken by now."""

    def when(step: ProcedureStep) -> str:
        if step.date is None and is_due(step.step):
            return translate("RotationLists", "missing")
        return date_text(step.date)

    return ListKind(
        record=ProcedureStep,
        table="procedure_step",
        title=translate("RotationLists", "The five steps"),
        short=translate("RotationLists", "Steps"),
        empty="",
        add="",
        blank=lambda rotation: ProcedureStep(rotation, Stage.POLICY),
        columns=(
            Column(translate("RotationLists", "Step"), lambda step, _catalogue: str(step.step)),
            Column(translate("RotationLists", "Date"), lambda step, _catalogue: when(step), figures=True),
            Column(translate("RotationLists", "Result"), lambda step, _catalogue: _step_result(step)),
        ),
        fields=_step_fields,
    )


def _step_result(step: ProcedureStep) -> str:
    """The result with the votes and the document behind it."""
    votes = f"{step.votes_for}/{step.votes_total}" if step.votes_for is not None and step.votes_total else ""
    told = translate("RotationLists", "%1 votes").replace("%1", votes) if votes else ""
    return " · ".join(part for part in (step.result, told, step.document_no) if part) or MISSING


def _step_fields(_lists: Lists) -> list[FieldSpec]:
    return [
        FieldSpec("date", translate("RotationLists", "Taken on"), PartialDateEdit),
        FieldSpec("document_no", translate("RotationLists", "Document no."), TextEdit, beside=True),
        FieldSpec("body", translate("RotationLists", "By (body)"), TextEdit),
        FieldSpec("result", translate("RotationLists", "Result"), TextEdit),
        FieldSpec("votes_for", translate("RotationLists", "Votes for"), _votes),
        FieldSpec("votes_total", translate("RotationLists", "Votes in all"), _votes, beside=True),
    ]


def _votes() -> NumberEdit:
    return NumberEdit(MOST_VOTES, 0)


def items_kind(files: Callable[[DossierItem], str]) -> ListKind:
    """Hồ sơ. ``files``: what is attached to a paper, in words."""
    return ListKind(
        record=DossierItem,
        table="dossier_item",
        title=translate("RotationLists", "Dossier"),
        short=translate("RotationLists", "Dossier"),
        empty=translate("RotationLists", "No paper is asked for or recorded."),
        add=translate("RotationLists", "Add another paper"),
        blank=lambda rotation: DossierItem(rotation, ""),
        columns=(
            Column(translate("RotationLists", "Paper of the dossier"), lambda item, _catalogue: item.item),
            Column(translate("RotationLists", "Date"), lambda item, _catalogue: _there(item), figures=True),
            Column(translate("RotationLists", "Attached file"), lambda item, _catalogue: files(item)),
        ),
        fields=_item_fields,
    )


def _there(item: DossierItem) -> str:
    if item.id is None:
        return translate("RotationLists", "missing")
    return date_text(item.date) if item.date is not None else translate("RotationLists", "there")


def _item_fields(_lists: Lists) -> list[FieldSpec]:
    return [
        FieldSpec(
            "item", translate("RotationLists", "Paper of the dossier"), lambda: TextEdit(DOSSIER_ITEMS), required=True
        ),
        FieldSpec("date", translate("RotationLists", "Dated"), PartialDateEdit),
        FieldSpec("note", translate("RotationLists", "Note"), TextEdit, beside=True),
    ]


def steps_with_places(rotation: str, recorded: Sequence[ProcedureStep]) -> list[ProcedureStep]:
    """All five, a blank one where nothing is recorded."""
    found: list[ProcedureStep] = []
    for stage in Stage:
        found += [step for step in recorded if step.step is stage] or [ProcedureStep(rotation, stage)]
    return found


def items_with_places(rotation: str, recorded: Sequence[DossierItem], asked: Sequence[str]) -> list[DossierItem]:
    """The papers asked for, a blank one where none is recorded, then the others."""
    found: list[DossierItem] = []
    for name in asked:
        found += [item for item in recorded if item_key(item.item) == item_key(name)] or [DossierItem(rotation, name)]
    return [*found, *(item for item in recorded if item not in found)]


def opinions_kind() -> ListKind:
    """Ý kiến của các bên."""
    return ListKind(
        record=Opinion,
        table="opinion",
        title=translate("RotationLists", "Opinions and the cadre's wish"),
        short=translate("RotationLists", "Opinions"),
        empty="",
        add=translate("RotationLists", "Add another opinion"),
        blank=lambda rotation: Opinion(rotation, OpinionGiver.OTHER),
        columns=(
            Column(translate("RotationLists", "Of whom"), lambda opinion, _catalogue: _of_whom(opinion)),
            Column(translate("RotationLists", "Date"), lambda opinion, _catalogue: _heard(opinion), figures=True),
            Column(translate("RotationLists", "Opinion"), lambda opinion, _catalogue: _opinion_text(opinion)),
        ),
        fields=_opinion_fields,
    )


def _of_whom(opinion: Opinion) -> str:
    wish = translate("RotationLists", "Cadre (wish)")
    return wish if opinion.giver is OpinionGiver.CADRE else str(opinion.giver)


def _heard(opinion: Opinion) -> str:
    if opinion.id is None or not has_substance(opinion):
        return translate("RotationLists", "missing")
    return date_text(opinion.date)


def _opinion_text(opinion: Opinion) -> str:
    parts = (opinion.stance, opinion.content, opinion.document_no)
    return " · ".join(part for part in parts if part) or MISSING


def _opinion_fields(_lists: Lists) -> list[FieldSpec]:
    return [
        FieldSpec("giver", translate("RotationLists", "Opinion of"), lambda: ChoiceBox(OpinionGiver, empty=None)),
        FieldSpec("date", translate("RotationLists", "Given on"), PartialDateEdit, beside=True),
        FieldSpec("stance", translate("RotationLists", "Conclusion"), lambda: ChoiceBox(Appraisal)),
        FieldSpec("document_no", translate("RotationLists", "Document no."), TextEdit, beside=True),
        FieldSpec("content", translate("RotationLists", "What was said"), NoteEdit),
    ]


def opinions_with_places(rotation: str, recorded: Sequence[Opinion]) -> list[Opinion]:
    """Of origin, destination and cadre, a blank one where nothing is recorded, then the others."""
    found: list[Opinion] = []
    for giver in (OpinionGiver.ORIGIN, OpinionGiver.DESTINATION, OpinionGiver.CADRE):
        found += [one for one in recorded if one.giver is giver] or [Opinion(rotation, giver)]
    return [*found, *(one for one in recorded if one not in found)]


def place_of(record: Any) -> tuple[str, str]:
    """What place in its list a step, a paper or an opinion fills."""
    if isinstance(record, ProcedureStep):
        return (record.rotation, record.step.value)
    return (record.rotation, record.giver.value if isinstance(record, Opinion) else item_key(record.item))
