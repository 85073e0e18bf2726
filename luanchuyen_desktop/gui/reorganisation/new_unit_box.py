"""The few fields of a unit that begins with a reorganisation."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QGroupBox, QPushButton, QWidget

from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.domain.records import Unit
from luanchuyen_desktop.domain.vocabulary import Block, Level
from luanchuyen_desktop.gui.catalogue_entries import place_entries, unit_entries
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.widgets.choice_box import ChoiceBox
from luanchuyen_desktop.gui.widgets.code_picker import CodePicker
from luanchuyen_desktop.gui.widgets.field_frame import FieldFrame
from luanchuyen_desktop.gui.widgets.text_edit import TextEdit


class NewUnitBox(QGroupBox):
    """``added`` gives the unit; the fields are blank again afterwards. For a new name only code and name are asked."""

    added = Signal(object)  # Unit

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("A new unit"))
        self._like: Unit | None = None
        self.code, self.name = TextEdit(parent=self), TextEdit(parent=self)
        self.level: ChoiceBox[Level] = ChoiceBox(Level)
        self.block: ChoiceBox[Block] = ChoiceBox(Block)
        self.place, self.above = CodePicker(parent=self), CodePicker(parent=self)
        self.add_button = QPushButton(icon("plus"), self.tr("Add the &new unit"), self)
        self.add_button.setAutoDefault(False)
        self.add_button.clicked.connect(self._add)
        self._name_frame = FieldFrame(self.tr("Name of the unit"), self.name, self, required=True)
        self._code_frame = FieldFrame(self.tr("Code"), self.code, self, required=True)
        self._level_frame = FieldFrame(self.tr("Level"), self.level, self, required=True)
        self._rest = [
            FieldFrame(self.tr("Block"), self.block, self),
            FieldFrame(self.tr("Place"), self.place, self),
            FieldFrame(self.tr("Unit above"), self.above, self),
        ]
        grid = QGridLayout(self)
        grid.setSpacing(GRID)
        grid.addWidget(self._name_frame, 0, 0, 1, 2)
        grid.addWidget(self._code_frame, 0, 2)
        grid.addWidget(self._level_frame, 1, 0)
        for column, frame in zip((1, 2), self._rest[:2], strict=True):
            grid.addWidget(frame, 1, column)
        grid.addWidget(self._rest[2], 2, 0, 1, 2)
        grid.addWidget(self.add_button, 2, 2)

    def set_catalogue(self, catalogue: Catalogue) -> None:
        """What may be picked."""
        self.place.set_entries(place_entries(catalogue))
        self.above.set_entries(unit_entries(catalogue))

    def rename(self, like: Unit | None, *, renaming: bool) -> None:
        """For a new name: all but code and name are as those of ``like``."""
        self._like = like if renaming else None
        self.setTitle(self.tr("The new name") if renaming else self.tr("A new unit"))
        for frame in (self._level_frame, *self._rest, self.add_button):
            frame.setVisible(not renaming)

    def unit(self) -> Unit | None:
        """What is typed; ``None`` while code and name are blank."""
        code, name = self.code.value() or "", self.name.value() or ""
        if not code and not name:
            return None
        like = self._like
        if like is not None:
            block, place, above = like.block, like.place, like.parent
            return Unit(code, name, like.level, block, above, place, is_difficult=like.is_difficult)
        return Unit(code, name, self.level.value(), self.block.value(), self.above.value(), self.place.value())

    def tell(self) -> bool:
        """Say which required fields are blank; whether none is."""
        blank = self.tr("Give this.")
        self._name_frame.set_problem("" if self.name.value() else blank)
        self._code_frame.set_problem("" if self.code.value() else blank)
        self._level_frame.set_problem("" if self.level.value() or self._like else blank)
        return bool(self.name.value() and self.code.value() and (self.level.value() or self._like))

    @Slot()
    def _add(self) -> None:
        unit = self.unit()
        if not self.tell() or unit is None:
            return
        for field in (self.code, self.name):
            field.set_value(None)
        self.place.set_value(None)
        self.added.emit(unit)
        self.name.setFocus()
