"""The five steps and the papers of a rotation as lists: columns, fields, and the places that wait to be filled."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from luanchuyen_desktop.domain.records import DossierItem, ProcedureStep
from luanchuyen_desktop.domain.vocabulary import DOSSIER_ITEMS, Stage
from luanchuyen_desktop.gui.views.cadre.fields import MISSING, Column, ListKind, Lists, date_text
from luanchuyen_desktop.gui.widgets.number_edit import NumberEdit
from luanchuyen_desktop.gui.widgets.partial_date_edit import PartialDateEdit
from luanchuyen_desktop.gui.widgets.record_editor import FieldSpec
from luanchuyen_desktop.gui.widgets.text_edit import TextEdit
from luanchuyen_desktop.rules.procedure import item_key

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
            Column(translate("RotationLists", "Result"), lambda step, _catalogue: step.result or MISSING),
        ),
        fields=_step_fields,
    )


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


def items_kind() -> ListKind:
    """Hồ sơ."""
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
            Column(translate("RotationLists", "Note"), lambda item, _catalogue: item.note or ""),
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


def place_of(record: Any) -> tuple[str, str]:
    """What place in its list a step or a paper fills."""
    return (record.rotation, record.step.value if isinstance(record, ProcedureStep) else item_key(record.item))
