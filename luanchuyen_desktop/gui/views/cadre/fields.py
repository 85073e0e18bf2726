"""Which fields the records of a dossier have on screen, in the order of the Party's CV form, and how they are named."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.domain.records import (
    Discipline,
    Evaluation,
    LocalityDetermination,
    PlanningEntry,
    Record,
    SourceEntry,
    Tenure,
)
from luanchuyen_desktop.domain.vocabulary import DISCIPLINE_FORMS, SOURCE_STATES, Grade, Sex, TenureForm
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
from luanchuyen_desktop.gui.widgets.entries import Entry
from luanchuyen_desktop.gui.widgets.flag_box import FlagBox
from luanchuyen_desktop.gui.widgets.number_edit import YearEdit
from luanchuyen_desktop.gui.widgets.partial_date_edit import PartialDateEdit
from luanchuyen_desktop.gui.widgets.record_editor import FieldSpec
from luanchuyen_desktop.gui.widgets.text_edit import NoteEdit, TextEdit
from luanchuyen_desktop.gui.widgets.yes_no_box import YesNoBox

MISSING = "—"
POLITICAL_THEORY = ("Sơ cấp", "Trung cấp", "Cao cấp", "Cử nhân")
STATE_MANAGEMENT = ("Cán sự", "Chuyên viên", "Chuyên viên chính", "Chuyên viên cao cấp")

# What a record that is being added does not have yet; the editor asks for it before anything is stored.
_UNSET: Any = None

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Lists:
    """What the pickers offer."""

    units: Sequence[Entry]
    titles: Sequence[Entry]
    places: Sequence[Entry]

    @staticmethod
    def of(catalogue: Catalogue) -> Lists:
        """From the catalogue as it is now."""
        return Lists(unit_entries(catalogue), title_entries(catalogue), place_entries(catalogue))


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a list of records: heading, text of a cell, whether figures stand to the right."""

    label: str
    text: Callable[[Any, Catalogue], str]
    figures: bool = False


@dataclass(frozen=True, slots=True)
class ListKind:
    """One kind of records of a cadre: the table in the book, what a blank one is, columns and fields."""

    record: type
    table: str
    title: str
    short: str
    empty: str
    add: str
    blank: Callable[[str], Record]
    columns: Sequence[Column]
    fields: Callable[[Lists], Sequence[FieldSpec]]


def date_text(value: PartialDate | None) -> str:
    """A date as staff write it; a dash where none is recorded."""
    return MISSING if value is None else str(value)


def _date(label: str, name: str) -> Column:
    return Column(label, lambda record, _catalogue: date_text(getattr(record, name)), figures=True)


def _plain(label: str, name: str) -> Column:
    return Column(label, lambda record, _catalogue: str(getattr(record, name) or MISSING))


def _post(label: str) -> Column:
    """Title and unit in one cell: a form is too narrow for both beside the dates."""

    def text(record: Any, catalogue: Catalogue) -> str:
        names = (title_name(catalogue, record.title), unit_name(catalogue, record.unit))
        return " · ".join(name for name in names if name)

    return Column(label, text)


def _tenure_end(tenure: Tenure, _catalogue: Catalogue) -> str:
    if tenure.end is None and tenure.start is not None:
        return translate("CadreFields", "now")
    return date_text(tenure.end)


def identity_fields(lists: Lists) -> list[FieldSpec]:
    """Lý lịch."""
    return [
        FieldSpec("name", translate("CadreFields", "Full name"), TextEdit, required=True),
        FieldSpec("birth", translate("CadreFields", "Born"), PartialDateEdit),
        FieldSpec("sex", translate("CadreFields", "Sex"), lambda: ChoiceBox(Sex), beside=True),
        FieldSpec("birthplace", translate("CadreFields", "Place of birth"), TextEdit),
        FieldSpec("hometown", translate("CadreFields", "Hometown (quê quán)"), TextEdit),
        FieldSpec(
            "hometown_place",
            translate("CadreFields", "Hometown in the list of places"),
            lambda: CodePicker(lists.places),
        ),
        FieldSpec("ethnicity", translate("CadreFields", "Ethnicity"), TextEdit),
        FieldSpec("religion", translate("CadreFields", "Religion"), TextEdit, beside=True),
        FieldSpec("residence", translate("CadreFields", "Residence"), TextEdit),
        FieldSpec("code", translate("CadreFields", "Code"), TextEdit, required=True),
        FieldSpec("retirement", translate("CadreFields", "Retirement by decision"), PartialDateEdit, beside=True),
        FieldSpec("note", translate("CadreFields", "Note"), NoteEdit),
    ]


def party_fields() -> list[FieldSpec]:
    """Đảng và trình độ."""
    return [
        FieldSpec("party_joined", translate("CadreFields", "Joined the Party"), PartialDateEdit),
        FieldSpec("party_official", translate("CadreFields", "Official member"), PartialDateEdit, beside=True),
        FieldSpec("education", translate("CadreFields", "Professional education"), TextEdit),
        FieldSpec("political_theory", translate("CadreFields", "Political theory"), lambda: TextEdit(POLITICAL_THEORY)),
        FieldSpec(
            "state_management",
            translate("CadreFields", "State management"),
            lambda: TextEdit(STATE_MANAGEMENT),
            beside=True,
        ),
        FieldSpec("languages", translate("CadreFields", "Languages"), TextEdit),
        FieldSpec("it_skills", translate("CadreFields", "IT skills"), TextEdit, beside=True),
    ]


def _decision() -> FieldSpec:
    return FieldSpec("decision_no", translate("CadreFields", "Decision no."), TextEdit)


def _tenure_fields(lists: Lists) -> list[FieldSpec]:
    return [
        FieldSpec("start", translate("CadreFields", "From"), PartialDateEdit),
        FieldSpec("end", translate("CadreFields", "To (last day; empty: still held)"), PartialDateEdit, beside=True),
        FieldSpec("title", translate("CadreFields", "Title"), lambda: CodePicker(lists.titles), required=True),
        FieldSpec("unit", translate("CadreFields", "Unit"), lambda: CodePicker(lists.units), required=True),
        FieldSpec("form", translate("CadreFields", "Form of appointment"), lambda: ChoiceBox(TenureForm)),
        FieldSpec(
            "concurrent",
            translate("CadreFields", "Concurrent post"),
            lambda: FlagBox(translate("CadreFields", "a concurrent post")),
            beside=True,
        ),
        _decision(),
        FieldSpec("term", translate("CadreFields", "Term"), TextEdit, beside=True),
        FieldSpec(
            "continues",
            translate("CadreFields", "Joined service"),
            lambda: FlagBox(translate("CadreFields", "the service goes on from the unit that this one succeeded")),
        ),
    ]


def _planning_fields(lists: Lists) -> list[FieldSpec]:
    return [
        FieldSpec("term", translate("CadreFields", "Term"), TextEdit, required=True),
        FieldSpec("title", translate("CadreFields", "Planned title"), lambda: CodePicker(lists.titles), required=True),
        FieldSpec("unit", translate("CadreFields", "In the unit"), lambda: CodePicker(lists.units)),
        _decision(),
        FieldSpec("approved", translate("CadreFields", "Approved"), PartialDateEdit, beside=True),
        FieldSpec("reviewed", translate("CadreFields", "Last reviewed"), PartialDateEdit),
        FieldSpec("removed", translate("CadreFields", "Taken out"), PartialDateEdit, beside=True),
        FieldSpec("removal_reason", translate("CadreFields", "Why taken out"), TextEdit),
    ]


def _source_fields(_lists: Lists) -> list[FieldSpec]:
    return [
        FieldSpec("year", translate("CadreFields", "Year"), YearEdit, required=True),
        FieldSpec("proposed", translate("CadreFields", "Proposed on"), PartialDateEdit, beside=True),
        FieldSpec("state", translate("CadreFields", "State"), lambda: TextEdit(SOURCE_STATES)),
        FieldSpec("reason", translate("CadreFields", "Reason"), TextEdit),
    ]


def _evaluation_fields(_lists: Lists) -> list[FieldSpec]:
    return [
        FieldSpec("year", translate("CadreFields", "Year"), YearEdit, required=True),
        FieldSpec("grade", translate("CadreFields", "Grade"), lambda: ChoiceBox(Grade), required=True),
        FieldSpec("remark", translate("CadreFields", "Remark"), TextEdit),
    ]


def _discipline_fields(_lists: Lists) -> list[FieldSpec]:
    return [
        FieldSpec(
            "form", translate("CadreFields", "Form of discipline"), lambda: TextEdit(DISCIPLINE_FORMS), required=True
        ),
        FieldSpec("date", translate("CadreFields", "Date of the decision"), PartialDateEdit, required=True),
        FieldSpec("expires", translate("CadreFields", "In effect until"), PartialDateEdit, beside=True),
        _decision(),
    ]


def _determination_fields(lists: Lists) -> list[FieldSpec]:
    return [
        FieldSpec("place", translate("CadreFields", "Place"), lambda: CodePicker(lists.places), required=True),
        FieldSpec(
            "is_local",
            translate("CadreFields", "Determination"),
            lambda: YesNoBox(translate("CadreFields", "is local"), translate("CadreFields", "is not local")),
            required=True,
        ),
        FieldSpec("date", translate("CadreFields", "Determined on"), PartialDateEdit, beside=True),
        FieldSpec("basis", translate("CadreFields", "Basis"), TextEdit),
    ]


def tenure_kind() -> ListKind:
    """Quá trình công tác."""
    return ListKind(
        record=Tenure,
        table="tenure",
        title=translate("CadreFields", "Post history"),
        short=translate("CadreFields", "Posts"),
        empty=translate("CadreFields", "No post is recorded."),
        add=translate("CadreFields", "Add a post"),
        blank=lambda cadre: Tenure(cadre, None, None, _UNSET, _UNSET),
        columns=(
            _date(translate("CadreFields", "From"), "start"),
            Column(translate("CadreFields", "To"), _tenure_end, figures=True),
            _post(translate("CadreFields", "Post and unit")),
        ),
        fields=_tenure_fields,
    )


def planning_kind() -> ListKind:
    """Quy hoạch."""
    return ListKind(
        record=PlanningEntry,
        table="planning_entry",
        title=translate("CadreFields", "Planning"),
        short=translate("CadreFields", "Planning"),
        empty=translate("CadreFields", "Not planned for any post."),
        add=translate("CadreFields", "Add a planning entry"),
        blank=lambda cadre: PlanningEntry(cadre, _UNSET, _UNSET),
        columns=(
            _plain(translate("CadreFields", "Term"), "term"),
            _post(translate("CadreFields", "Planned title")),
            _date(translate("CadreFields", "Approved"), "approved"),
        ),
        fields=_planning_fields,
    )


def source_kind() -> ListKind:
    """Nguồn luân chuyển."""
    return ListKind(
        record=SourceEntry,
        table="source_entry",
        title=translate("CadreFields", "Yearly rotation source"),
        short=translate("CadreFields", "Source"),
        empty=translate("CadreFields", "On no year's source list."),
        add=translate("CadreFields", "Add to a year's list"),
        blank=lambda cadre: SourceEntry(cadre, _UNSET),
        columns=(
            _plain(translate("CadreFields", "Year"), "year"),
            _date(translate("CadreFields", "Proposed on"), "proposed"),
            _plain(translate("CadreFields", "State"), "state"),
        ),
        fields=_source_fields,
    )


def evaluation_kind() -> ListKind:
    """Đánh giá, xếp loại hằng năm."""
    return ListKind(
        record=Evaluation,
        table="evaluation",
        title=translate("CadreFields", "Yearly evaluation"),
        short=translate("CadreFields", "Evaluation"),
        empty=translate("CadreFields", "No evaluation is recorded."),
        add=translate("CadreFields", "Add a year"),
        blank=lambda cadre: Evaluation(cadre, _UNSET, _UNSET),
        columns=(
            _plain(translate("CadreFields", "Year"), "year"),
            _plain(translate("CadreFields", "Grade"), "grade"),
            _plain(translate("CadreFields", "Remark"), "remark"),
        ),
        fields=_evaluation_fields,
    )


def discipline_kind() -> ListKind:
    """Kỷ luật."""
    return ListKind(
        record=Discipline,
        table="discipline",
        title=translate("CadreFields", "Discipline"),
        short=translate("CadreFields", "Discipline"),
        empty=translate("CadreFields", "No discipline is recorded."),
        add=translate("CadreFields", "Add a discipline"),
        blank=lambda cadre: Discipline(cadre, _UNSET, _UNSET),
        columns=(
            _plain(translate("CadreFields", "Form of discipline"), "form"),
            _date(translate("CadreFields", "Date"), "date"),
            _date(translate("CadreFields", "In effect until"), "expires"),
        ),
        fields=_discipline_fields,
    )


def determination_kind() -> ListKind:
    """Xác định người địa phương."""
    words: Mapping[object, str] = {
        True: translate("CadreFields", "is local"),
        False: translate("CadreFields", "is not local"),
    }
    return ListKind(
        record=LocalityDetermination,
        table="locality_determination",
        title=translate("CadreFields", "Local or not (determinations)"),
        short=translate("CadreFields", "Locality"),
        empty=translate("CadreFields", "No determination is recorded; the hometown decides."),
        add=translate("CadreFields", "Add a determination"),
        blank=lambda cadre: LocalityDetermination(cadre, _UNSET, _UNSET),
        columns=(
            Column(
                translate("CadreFields", "Place"),
                lambda record, catalogue: place_name(catalogue, record.place) or MISSING,
            ),
            Column(
                translate("CadreFields", "Determination"),
                lambda record, _catalogue: words.get(record.is_local, MISSING),
            ),
            _date(translate("CadreFields", "Determined on"), "date"),
        ),
        fields=_determination_fields,
    )


def list_kinds() -> list[ListKind]:
    """Those that the form lists, in its order."""
    return [
        tenure_kind(),
        planning_kind(),
        source_kind(),
        evaluation_kind(),
        discipline_kind(),
        determination_kind(),
    ]
