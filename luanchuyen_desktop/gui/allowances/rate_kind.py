"""The rates of support as a kind of the catalogue: their columns and fields."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication

from luanchuyen_desktop.domain.records import AllowanceRate
from luanchuyen_desktop.domain.vocabulary import AllowanceKind, Level
from luanchuyen_desktop.gui.catalogue import shown
from luanchuyen_desktop.gui.catalogue.kinds import MOST, CatalogueKind, date_fields
from luanchuyen_desktop.gui.catalogue.shown import Around, Shown
from luanchuyen_desktop.gui.widgets.choice_box import ChoiceBox
from luanchuyen_desktop.gui.widgets.flag_box import FlagBox
from luanchuyen_desktop.gui.widgets.number_edit import AmountEdit, NumberEdit
from luanchuyen_desktop.gui.widgets.record_editor import FieldSpec
from luanchuyen_desktop.gui.widgets.text_edit import TextEdit

translate = QCoreApplication.translate

_UNSET: Any = None  # the editor asks for it before anything is stored


def _kinds() -> ChoiceBox[AllowanceKind]:
    return ChoiceBox(AllowanceKind)


def _level(key: str, heading: str) -> Shown:
    def text(record: Any, _around: Around) -> str:
        return str(getattr(record, key) or "")

    return shown.text(key, heading, 10, text)


def _rate_fields() -> list[FieldSpec]:
    every = translate("Catalogue", "any level")
    return [
        FieldSpec("kind", translate("Catalogue", "Kind of support"), lambda: ChoiceBox(AllowanceKind), required=True),
        FieldSpec("amount", translate("Catalogue", "Amount (đồng)"), AmountEdit, required=True, beside=True),
        FieldSpec("from_level", translate("Catalogue", "From the level"), lambda: ChoiceBox(Level, empty=every)),
        FieldSpec(
            "to_level", translate("Catalogue", "To the level"), lambda: ChoiceBox(Level, empty=every), beside=True
        ),
        FieldSpec("km_from", translate("Catalogue", "From km"), lambda: NumberEdit(MOST, least=0)),
        FieldSpec("km_to", translate("Catalogue", "To under km"), lambda: NumberEdit(MOST), beside=True),
        FieldSpec(
            "for_difficult",
            translate("Catalogue", "Only for destinations in difficulty"),
            lambda: FlagBox(translate("Catalogue", "yes")),
        ),
        *date_fields(),
        FieldSpec("document", translate("Catalogue", "By document"), TextEdit),
    ]


def rate_kind() -> CatalogueKind:
    """Mức hỗ trợ."""
    return CatalogueKind(
        record=AllowanceRate,
        table="allowance_rate",
        title=translate("Catalogue", "Rates of support"),
        add=translate("Catalogue", "Add a rate"),
        empty=translate("Catalogue", "No rate yet. Add those of the resolution in force in the province."),
        new=translate("Catalogue", "New rate"),
        blank=AllowanceRate(_UNSET, _UNSET),
        columns=(
            shown.text("kind", translate("Catalogue", "Kind of support"), 20, lambda record, _around: str(record.kind)),
            shown.amount("amount", translate("Catalogue", "Amount (đồng)"), 14),
            _level("from_level", translate("Catalogue", "From the level")),
            _level("to_level", translate("Catalogue", "To the level")),
            shown.number("km_from", translate("Catalogue", "From km"), 8, lambda record, _around: record.km_from),
            shown.number("km_to", translate("Catalogue", "To under km"), 11, lambda record, _around: record.km_to),
            shown.flag("for_difficult", translate("Catalogue", "In difficulty"), 10),
            *shown.dates(),
            shown.text("document", translate("Catalogue", "By document"), 22, lambda record, _: record.document or ""),
        ),
        fields=_rate_fields,
        pickers={},
        first="kind",
        advice=translate("Catalogue", "Stored as soon as kind and amount are given. The rate that says most counts."),
    )
