"""Fields for one move: who, where to, for what purpose, for how long, from when."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from luanchuyen_desktop.domain.packages import Move
from luanchuyen_desktop.domain.vocabulary import Purpose
from luanchuyen_desktop.gui.catalogue_entries import unit_entries
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.views.rotation_fields import MOST_MONTHS, destination_entries, destination_titles
from luanchuyen_desktop.gui.widgets.choice_box import ChoiceBox
from luanchuyen_desktop.gui.widgets.code_picker import CodePicker
from luanchuyen_desktop.gui.widgets.field_frame import FieldFrame
from luanchuyen_desktop.gui.widgets.number_edit import NumberEdit
from luanchuyen_desktop.gui.widgets.partial_date_edit import PartialDateEdit
from luanchuyen_desktop.services.moves.packages import GONE
from luanchuyen_desktop.services.rotations.rotation_desk import DEFAULT_MONTHS


class MoveEditor(QWidget):
    """Offers every cadre, and the units that exist on the first day. Tells each change by the person."""

    edited = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.cadre = CodePicker(parent=self)
        self.unit = CodePicker(parent=self)
        self.title = CodePicker(parent=self)
        self.purpose: ChoiceBox[Purpose] = ChoiceBox(Purpose, parent=self)
        self.months = NumberEdit(MOST_MONTHS, parent=self)
        self.start = PartialDateEdit(parent=self)
        self.start.setToolTip(self.tr("Empty: as if it began on the day by which everything is judged"))
        self._lay_out()
        self.fill()
        self.set_move(None)
        self.unit.value_edited.connect(self._on_unit)
        editors: tuple[Any, ...] = (self.cadre, self.unit, self.title, self.purpose, self.months, self.start)
        for editor in editors:
            editor.value_edited.connect(self._on_edited)
        session.names_changed.connect(self._fill_cadres)
        session.catalogue_changed.connect(self.fill)

    def _lay_out(self) -> None:
        self.frames = [
            FieldFrame(self.tr("Cadre"), self.cadre, self, required=True),
            FieldFrame(self.tr("Unit of destination"), self.unit, self, required=True),
            FieldFrame(self.tr("Post at the destination"), self.title, self, required=True),
            FieldFrame(self.tr("Purpose"), self.purpose, self),
            FieldFrame(self.tr("Period (months)"), self.months, self),
            FieldFrame(self.tr("Begins on"), self.start, self),
        ]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        for frame in self.frames[:4]:
            layout.addWidget(frame)
        beside = QHBoxLayout()
        beside.setSpacing(GRID)
        for frame in self.frames[4:]:
            beside.addWidget(frame, 1)
        layout.addLayout(beside)

    # -- lists -----------------------------------------------------------------------------------------------------

    @Slot()
    def fill(self) -> None:
        """Take names and catalogue as they are now."""
        self._units = unit_entries(self._session.catalogue)
        self._fill_cadres()
        self._fill_units()
        self._fill_titles()

    @Slot()
    def _fill_cadres(self) -> None:
        self.cadre.set_entries(self._session.people)

    def _fill_units(self) -> None:
        start = self.start.value()
        day = start.earliest if start is not None else self._session.as_of
        entries = destination_entries(self._session.catalogue, self._units, None, day, self.unit.value())
        self.unit.set_entries(entries)

    def _fill_titles(self) -> None:
        self.title.set_entries(destination_titles(self._session.catalogue, self.unit.value()))

    @Slot(object)
    def _on_unit(self, _unit: str | None) -> None:
        self._fill_titles()

    @Slot(object)
    def _on_edited(self, _value: object) -> None:
        if self.sender() is self.start:
            self._fill_units()
        self.edited.emit()

    # -- the move --------------------------------------------------------------------------------------------------

    def move_shown(self) -> Move | None:
        """The move that the fields say; ``None`` while who or where to is missing, or a date cannot be read."""
        cadre, unit, title = self.cadre.value(), self.unit.value(), self.title.value()
        if not (cadre and unit and title) or not self.start.is_valid():
            return None
        name = self._session.names.get(cadre, "")
        return Move(cadre, unit, title, self.start.value(), self.purpose.value(), self.months.value(), name)

    def destination(self) -> Move | None:
        """The same without a cadre: a post and the terms."""
        unit, title = self.unit.value(), self.title.value()
        if not (unit and title) or not self.start.is_valid():
            return None
        return Move("", unit, title, self.start.value(), self.purpose.value(), self.months.value())

    def set_move(self, move: Move | None) -> None:
        """Show a move; ``None``: empty fields with the usual period. Tells nothing."""
        self.cadre.set_value(_code(move.cadre) if move else None)
        self.start.set_value(move.start if move else None)
        self.unit.set_value(_code(move.to_unit) if move else None)
        self._fill_units()
        self._fill_titles()
        self.title.set_value(_code(move.to_title) if move else None)
        self.purpose.set_value(move.purpose if move else None)
        self.months.set_value(move.months if move else DEFAULT_MONTHS)

    def set_locked(self, *, locked: bool) -> None:
        """Nothing can be changed."""
        for frame in self.frames:
            frame.editor.setEnabled(not locked)


def _code(code: str) -> str | None:
    """``None`` for one that is blank, or that stands for a record that is gone: to be picked anew."""
    return None if not code or code.startswith(GONE) else code
