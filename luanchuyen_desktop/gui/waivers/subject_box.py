"""For whom an exception is: a rotation or a cadre, picked from all of the book."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from luanchuyen_desktop.domain.records import Rotation
from luanchuyen_desktop.domain.vocabulary import SUBJECT_NAMES, SubjectKind
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.widgets.code_picker import CodePicker
from luanchuyen_desktop.gui.widgets.entries import Entry
from luanchuyen_desktop.gui.widgets.field_frame import FieldFrame
from luanchuyen_desktop.services.post_names import post_in

_KINDS = (SubjectKind.ROTATION, SubjectKind.CADRE)


class SubjectBox(QWidget):
    """Rotations are found by the cadre's name or by their code."""

    chosen = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.kinds = QComboBox(self)
        for kind in _KINDS:
            self.kinds.addItem(SUBJECT_NAMES[kind], kind)
        self.picker = CodePicker(parent=self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(FieldFrame(self.tr("Exception for"), self.kinds, self, required=True))
        layout.addWidget(FieldFrame(self.tr("Whose"), self.picker, self, required=True))
        self.kinds.currentIndexChanged.connect(self._offer)
        self.picker.value_edited.connect(self.chosen)
        self._offer()

    def kind(self) -> SubjectKind:
        """A rotation or a cadre."""
        return _KINDS[self.kinds.currentIndex()]

    def code(self) -> str | None:
        """What is picked."""
        return self.picker.value()

    @Slot()
    def _offer(self) -> None:
        self.picker.set_value(None)
        cadre = self.kind() is SubjectKind.CADRE
        self.picker.set_entries(list(self._session.people) if cadre else self._rotations())
        self.chosen.emit()

    def _rotations(self) -> list[Entry]:
        names, catalogue = self._session.names, self._session.catalogue
        return [
            Entry.of(one.code, names.get(one.cadre, one.cadre), post_in(catalogue, one.to_title, one.to_unit) or "")
            for one in self._session.book.records(Rotation)
        ]
