"""The first page: the decision, which units end, and which follow them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Unit
from luanchuyen_desktop.domain.vocabulary import Level
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.gui.catalogue_entries import place_name, unit_entries
from luanchuyen_desktop.gui.dialogs.files import choose_existing
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.reorganisation.code_list import CodeList
from luanchuyen_desktop.gui.reorganisation.new_unit_box import NewUnitBox
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.widgets.choice_box import ChoiceBox
from luanchuyen_desktop.gui.widgets.field_frame import FieldFrame
from luanchuyen_desktop.gui.widgets.partial_date_edit import PartialDateEdit
from luanchuyen_desktop.gui.widgets.text_edit import TextEdit
from luanchuyen_desktop.services.reorganisation.proposals import active_units, places_ending, subordinates
from luanchuyen_desktop.services.reorganisation.request import Kind, Request
from luanchuyen_desktop.services.reorganisation.sheets import Filled, read_sheets
from luanchuyen_desktop.settings import Settings

FILES = "reorganisation"


class RequestPage(QWidget):
    """``request()`` gives what is said, or raises the ``UserError`` that says what is missing."""

    people_read = Signal(object)  # Filled: a workbook that says also where people go
    failed = Signal(object)  # UserError

    def __init__(self, session: Session, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._settings = session, settings
        self._founded: dict[str, Unit] = {}
        self._own_heirs: Mapping[str, tuple[str, ...]] = {}
        self.kind: ChoiceBox[Kind] = ChoiceBox(Kind, Kind.MERGE, empty=None)
        self.number, self.decided = TextEdit(parent=self), PartialDateEdit(parent=self)
        self.day = PartialDateEdit(PartialDate.of(session.as_of), self)
        self.units, self.heirs = CodeList(self), CodeList(self)
        self.new_unit = NewUnitBox(self)
        self.below_button = QPushButton(icon("plus"), self.tr("Subordinate units too"), self)
        self.districts_button = QPushButton(icon("plus"), self.tr("All of district level"), self)
        self.file_button = QPushButton(icon("file-import"), self.tr("From Excel…"), self)
        self.places = QCheckBox(self)
        self.hint = QLabel(self)
        self._lay_out()
        self._connect()
        self._take_catalogue()

    # -- making ----------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.hint.setWordWrap(True)
        top = QHBoxLayout()
        top.setSpacing(2 * GRID)
        self.number_frame = FieldFrame(self.tr("Decision number"), self.number, self, required=True)
        self.day_frame = FieldFrame(self.tr("In force from"), self.day, self, required=True)
        top.addWidget(FieldFrame(self.tr("What is done"), self.kind, self), 2)
        top.addWidget(self.number_frame, 2)
        top.addWidget(FieldFrame(self.tr("Date of the decision"), self.decided, self), 1)
        top.addWidget(self.day_frame, 1)
        for button in (self.below_button, self.districts_button, self.file_button):
            button.setAutoDefault(False)
            self.units.acts.addWidget(button)
        right = QVBoxLayout()
        right.setSpacing(GRID)
        self.heirs_frame = FieldFrame(self.tr("Units that follow them"), self.heirs, self)
        right.addWidget(self.heirs_frame, 1)
        right.addWidget(self.new_unit)
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GRID)
        grid.addWidget(FieldFrame(self.tr("Units that end"), self.units, self, required=True), 0, 0)
        grid.addLayout(right, 0, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(top)
        layout.addWidget(self.hint)
        layout.addLayout(grid, 1)
        layout.addWidget(self.places)

    def _connect(self) -> None:
        self.kind.value_edited.connect(self._on_kind)
        self.units.value_edited.connect(self._on_units)
        self.heirs.value_edited.connect(self._drop_unused)
        self.day.value_edited.connect(self._on_units)
        self.new_unit.added.connect(self._found)
        self.below_button.clicked.connect(self._add_below)
        self.districts_button.clicked.connect(self._add_districts)
        self.file_button.clicked.connect(self._ask_file)
        self._session.catalogue_changed.connect(self._take_catalogue)

    @Slot()
    def _take_catalogue(self) -> None:
        catalogue = self._session.catalogue
        entries = unit_entries(catalogue)
        names = {unit.code: unit.name for unit in (*catalogue.units.values(), *self._founded.values())}
        self.units.set_entries(entries, names)
        self.heirs.set_entries(entries, names)
        self.new_unit.set_catalogue(catalogue)
        self._on_kind()

    # -- following -------------------------------------------------------------------------------------------------

    @Slot()
    def _on_kind(self) -> None:
        kind = self.kind.value()
        renaming = kind is Kind.RENAME
        self.heirs_frame.setVisible(not renaming)
        self.hint.setText(
            {
                Kind.MERGE: self.tr(
                    "Units become one or several others. One that goes on is not among those that end."
                ),
                Kind.SPLIT: self.tr("A unit ends and several take its place."),
                Kind.DISSOLVE: self.tr(
                    "Units end; their people are placed one by one. Units that follow may be named."
                ),
                Kind.RENAME: self.tr("One unit goes on under another name; the history keeps the old one."),
            }[kind or Kind.MERGE]
        )
        self._on_units()

    @Slot()
    def _on_units(self) -> None:
        chosen = self.units.value()
        like = self._session.catalogue.units.get(chosen[0]) if chosen else None
        self.new_unit.rename(like, renaming=self.kind.value() is Kind.RENAME)
        self.below_button.setEnabled(bool(chosen))
        remarks = {code: ", ".join(heirs) for code, heirs in self._own_heirs.items() if heirs}
        self.units.set_remarks(remarks)
        self._offer_places()

    def _offer_places(self) -> None:
        """Places all of whose units end may end with them."""
        day, catalogue = self._whole_day(), self._session.catalogue
        request = self._request(day) if day is not None else None
        known = request is not None and set(request.units) <= set(catalogue.units)
        ending = places_ending(catalogue, request) if request is not None and known else {}
        self.places.setVisible(bool(ending))
        names = ", ".join(place_name(catalogue, code) for code in ending)
        self.places.setText(self.tr("%1 places end on the same day").replace("%1", str(len(ending))))
        self.places.setToolTip(names)

    @Slot(object)
    def _found(self, unit: Unit) -> None:
        self._founded[unit.code] = unit
        catalogue = self._session.catalogue
        names = {one.code: one.name for one in (*catalogue.units.values(), *self._founded.values())}
        self.heirs.set_entries(unit_entries(catalogue), names)
        self.heirs.set_value((*self.heirs.value(), unit.code))
        self._on_units()

    @Slot()
    def _drop_unused(self) -> None:
        kept = {*self.heirs.value(), *(heir for heirs in self._own_heirs.values() for heir in heirs)}
        self._founded = {code: unit for code, unit in self._founded.items() if code in kept}
        self._on_units()

    @Slot()
    def _add_below(self) -> None:
        self._add(subordinates(self._session.catalogue, self.units.value(), self._day_or_today()))

    @Slot()
    def _add_districts(self) -> None:
        self._add(active_units(self._session.catalogue, Level.DISTRICT, self._day_or_today()))

    def _add(self, codes: list[str]) -> None:
        self.units.set_value((*self.units.value(), *codes))
        self._on_units()

    # -- Excel -----------------------------------------------------------------------------------------------------

    @Slot()
    def _ask_file(self) -> None:
        kinds = self.tr("Excel workbooks (*.xlsx)")
        choose_existing(self, self._settings, FILES, self.tr("Units and people from Excel"), kinds, self.read_file)

    def read_file(self, path: Path) -> None:
        """Take units, successors and people from a workbook."""
        job = self._session.read(self.tr("Reading the workbook"), lambda _book, tick: read_sheets(path, tick))
        job.done.connect(self._take_file)
        job.failed.connect(self._file_failed)

    @Slot(object)
    def _file_failed(self, error: BaseException) -> None:
        if isinstance(error, UserError):
            self.failed.emit(error)
        else:
            self._session.tasks.tell(error)

    @Slot(object)
    def _take_file(self, filled: Filled) -> None:
        self._own_heirs = {**self._own_heirs, **filled.units}
        self._add([*filled.units, *(row.unit for row in filled.people)])
        self.people_read.emit(filled)

    # -- what is said ----------------------------------------------------------------------------------------------

    def request(self) -> Request:
        """The request as it stands. ``UserError`` for a day that is not whole, or text that names nothing."""
        day = self._whole_day()
        if day is None:
            self.day.setFocus()
            raise UserError(self.tr("The day from which it is in force is not a whole date."), self.tr("Give it."))
        if not self.units.is_valid() or not self.heirs.is_valid():
            raise UserError(self.tr("A typed name is not among the units yet."), self.tr("Pick it from the list."))
        return self._request(day)

    def _request(self, day: date) -> Request:
        kind = self.kind.value() or Kind.MERGE
        founded = dict(self._founded)
        common = self.heirs.value()
        if kind is Kind.RENAME:
            new = self.new_unit.unit()
            founded, common = ({new.code: new}, (new.code,)) if new is not None else ({}, ())
        units = {code: self._own_heirs.get(code) or common for code in self.units.value()}
        request = Request(
            kind, units, day, self.number.value() or "", tuple(founded.values()), {}, self.decided.value()
        )
        if not self.places.isChecked() or not self.places.isVisibleTo(self):
            return request
        places = places_ending(self._session.catalogue, request)
        return Request(kind, units, day, request.decision_no, request.founded, places, request.decided)

    def _whole_day(self) -> date | None:
        value = self.day.value()
        return value.earliest if self.day.is_valid() and value is not None and value.is_exact else None

    def _day_or_today(self) -> date:
        return self._whole_day() or self._session.as_of
