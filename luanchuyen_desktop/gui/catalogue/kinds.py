"""The kinds of the catalogue: what each is called, its columns, and the fields of one record."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication

from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.domain.records import CatalogueRecord, Place, Position, Title, Unit
from luanchuyen_desktop.domain.vocabulary import Block, Level, TenureForm
from luanchuyen_desktop.gui.catalogue import shown
from luanchuyen_desktop.gui.catalogue.shown import Shown
from luanchuyen_desktop.gui.catalogue_entries import (
    place_entries,
    place_name,
    title_entries,
    title_name,
    unit_entries,
    unit_name,
)
from luanchuyen_desktop.gui.widgets.choice_box import ChoiceBox
from luanchuyen_desktop.gui.widgets.code_picker import CodePicker
from luanchuyen_desktop.gui.widgets.codes_picker import CodesPicker
from luanchuyen_desktop.gui.widgets.entries import Entry
from luanchuyen_desktop.gui.widgets.flag_box import FlagBox
from luanchuyen_desktop.gui.widgets.number_edit import CoefficientEdit, NumberEdit
from luanchuyen_desktop.gui.widgets.partial_date_edit import PartialDateEdit
from luanchuyen_desktop.gui.widgets.record_editor import FieldSpec
from luanchuyen_desktop.gui.widgets.text_edit import TextEdit

translate = QCoreApplication.translate

MOST = 1_000_000  # as the exchange workbook takes them
_LAST = 10**9  # where there is no number to order by
# What a record that is being added does not have yet; the editor asks for it before anything is stored.
_UNSET: Any = None


@dataclass(frozen=True, slots=True)
class CatalogueKind:
    """One section of the catalogue. ``pickers``: field → the list that it offers."""

    record: type[CatalogueRecord]
    table: str
    title: str
    add: str
    empty: str
    new: str
    blank: CatalogueRecord
    columns: Sequence[Shown]
    fields: Callable[[], Sequence[FieldSpec]]
    pickers: Mapping[str, Callable[[Catalogue], list[Entry]]]
    first: str
    advice: str
    has_level: bool = False


def date_fields() -> list[FieldSpec]:
    """From when to when a record of the catalogue is in effect."""
    return [
        FieldSpec("valid_from", translate("Catalogue", "In effect from"), PartialDateEdit),
        FieldSpec("valid_to", translate("Catalogue", "In effect until"), PartialDateEdit, beside=True),
    ]


def _code_field() -> FieldSpec:
    return FieldSpec("code", translate("Catalogue", "Code"), TextEdit, required=True)


def _level_field() -> FieldSpec:
    return FieldSpec("level", translate("Catalogue", "Level"), lambda: ChoiceBox(Level), required=True, beside=True)


def _rank() -> NumberEdit:
    edit = NumberEdit(MOST, least=0)
    edit.setPlaceholderText(translate("Catalogue", "lower is higher"))
    edit.setToolTip(translate("Catalogue", "Posts of one rank are equivalent; a lower number is a higher post."))
    return edit


def _mode() -> TextEdit:
    return TextEdit(list(TenureForm))


def _place_fields() -> list[FieldSpec]:
    return [
        FieldSpec("name", translate("Catalogue", "Name of the place"), TextEdit, required=True),
        _code_field(),
        _level_field(),
        FieldSpec("parent", translate("Catalogue", "Place above"), CodePicker),
        *date_fields(),
        FieldSpec("successors", translate("Catalogue", "Places that succeed it"), CodesPicker),
    ]


def places() -> CatalogueKind:
    """Địa bàn."""
    return CatalogueKind(
        record=Place,
        table="place",
        title=translate("Catalogue", "Places"),
        add=translate("Catalogue", "Add a place"),
        empty=translate("Catalogue", "No place yet. Add one here, or import the Excel workbook from the File menu."),
        new=translate("Catalogue", "New place"),
        blank=Place(_UNSET, _UNSET, _UNSET),
        columns=(
            shown.name(translate("Catalogue", "Name of the place")),
            shown.code(),
            shown.level(),
            shown.text(
                "parent",
                translate("Catalogue", "Place above"),
                24,
                lambda record, around: place_name(around.catalogue, record.parent),
            ),
            *shown.dates(),
        ),
        fields=_place_fields,
        pickers={"parent": place_entries, "successors": place_entries},
        first="name",
        advice=translate("Catalogue", "Stored as soon as name, code and level are given."),
        has_level=True,
    )


def _to_strengthen() -> str:
    return translate("Catalogue", "to be strengthened by rotation")


def _unit_fields() -> list[FieldSpec]:
    return [
        FieldSpec("name", translate("Catalogue", "Name of the unit"), TextEdit, required=True),
        _code_field(),
        _level_field(),
        FieldSpec("block", translate("Catalogue", "Block"), lambda: ChoiceBox(Block)),
        FieldSpec("parent", translate("Catalogue", "Unit above"), CodePicker),
        FieldSpec("place", translate("Catalogue", "Place"), CodePicker),
        *date_fields(),
        FieldSpec("successors", translate("Catalogue", "Units that succeed it"), CodesPicker),
        FieldSpec("is_difficult", translate("Catalogue", "Staffing in difficulty"), lambda: FlagBox(_to_strengthen())),
    ]


def units() -> CatalogueKind:
    """Đơn vị."""
    return CatalogueKind(
        record=Unit,
        table="unit",
        title=translate("Catalogue", "Units"),
        add=translate("Catalogue", "Add a unit"),
        empty=translate("Catalogue", "No unit yet. Add one here, or import the Excel workbook from the File menu."),
        new=translate("Catalogue", "New unit"),
        blank=Unit(_UNSET, _UNSET),
        columns=(
            shown.name(translate("Catalogue", "Name of the unit")),
            shown.code(),
            shown.level(),
            shown.text("block", translate("Catalogue", "Block"), 16, lambda record, _around: str(record.block or "")),
            shown.text(
                "parent",
                translate("Catalogue", "Unit above"),
                22,
                lambda record, around: unit_name(around.catalogue, record.parent),
            ),
            shown.text(
                "place",
                translate("Catalogue", "Place"),
                18,
                lambda record, around: place_name(around.catalogue, record.place),
            ),
            *shown.dates(),
            shown.flag("is_difficult", translate("Catalogue", "Staffing in difficulty"), 16),
        ),
        fields=_unit_fields,
        pickers={"parent": unit_entries, "place": place_entries, "successors": unit_entries},
        first="name",
        advice=translate("Catalogue", "Stored as soon as name, code and level are given."),
        has_level=True,
    )


def _title_fields() -> list[FieldSpec]:
    yes = translate("Catalogue", "yes")
    return [
        FieldSpec("name", translate("Catalogue", "Name of the title"), TextEdit, required=True),
        _code_field(),
        FieldSpec("rank", translate("Catalogue", "Equivalence rank"), _rank, beside=True),
        FieldSpec("is_head", translate("Catalogue", "Head of a unit"), lambda: FlagBox(yes)),
        FieldSpec("is_key", translate("Catalogue", "Key post"), lambda: FlagBox(yes), beside=True),
        FieldSpec("is_non_local", translate("Catalogue", "Not for locals"), lambda: FlagBox(yes)),
        FieldSpec("mode", translate("Catalogue", "How it is filled"), lambda: TextEdit(list(TenureForm)), beside=True),
        FieldSpec("allowance", translate("Catalogue", "Coefficient of the allowance"), CoefficientEdit),
        FieldSpec("is_draft", translate("Catalogue", "To be confirmed"), lambda: FlagBox(yes), beside=True),
        *date_fields(),
    ]


def titles() -> CatalogueKind:
    """Chức danh."""
    return CatalogueKind(
        record=Title,
        table="title",
        title=translate("Catalogue", "Titles"),
        add=translate("Catalogue", "Add a title"),
        empty=translate("Catalogue", "No title yet. Add one here, or import the Excel workbook from the File menu."),
        new=translate("Catalogue", "New title"),
        blank=Title(_UNSET, _UNSET),
        columns=(
            shown.name(translate("Catalogue", "Name of the title")),
            shown.code(),
            shown.number("rank", translate("Catalogue", "Rank"), 8, lambda record, _around: record.rank),
            shown.flag("is_head", translate("Catalogue", "Head of a unit"), 11),
            shown.flag("is_key", translate("Catalogue", "Key post"), 9),
            shown.flag("is_non_local", translate("Catalogue", "Not for locals"), 22),
            shown.text(
                "mode", translate("Catalogue", "How it is filled"), 14, lambda record, _around: record.mode or ""
            ),
            shown.coefficient("allowance", translate("Catalogue", "Coefficient"), 9),
            shown.flag("is_draft", translate("Catalogue", "To be confirmed"), 14),
            *shown.dates(),
        ),
        fields=_title_fields,
        pickers={},
        first="name",
        advice=translate("Catalogue", "Stored as soon as name and code are given."),
    )


def _position_fields() -> list[FieldSpec]:
    return [
        FieldSpec("unit", translate("Catalogue", "Unit"), CodePicker, required=True),
        FieldSpec("title", translate("Catalogue", "Title"), CodePicker, required=True),
        FieldSpec("quota", translate("Catalogue", "Number of posts"), lambda: NumberEdit(MOST, least=0)),
    ]


def positions() -> CatalogueKind:
    """Vị trí."""
    return CatalogueKind(
        record=Position,
        table="position",
        title=translate("Catalogue", "Posts and their number"),
        add=translate("Catalogue", "Add a position"),
        empty=translate("Catalogue", "No post yet. Add one here, or import the Excel workbook from the File menu."),
        new=translate("Catalogue", "New post"),
        blank=Position(_UNSET, _UNSET),
        columns=(
            shown.text(
                "unit",
                translate("Catalogue", "Unit"),
                32,
                lambda record, around: unit_name(around.catalogue, record.unit),
            ),
            shown.text(
                "title",
                translate("Catalogue", "Title"),
                32,
                lambda record, around: title_name(around.catalogue, record.title),
            ),
            shown.number("quota", translate("Catalogue", "Number of posts"), 11, lambda record, _around: record.quota),
            shown.number(
                "held",
                translate("Catalogue", "Held now"),
                11,
                lambda record, around: around.holders.get((record.unit, record.title), 0),
            ),
        ),
        fields=_position_fields,
        pickers={"unit": unit_entries, "title": title_entries},
        first="unit",
        advice=translate("Catalogue", "Stored as soon as unit and title are given."),
    )


def all_kinds() -> tuple[CatalogueKind, ...]:
    """In the order in which they build on one another."""
    return places(), units(), titles(), positions()
