"""Ctrl+K: type part of a name or code, Enter opens the record."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QLabel, QListView, QVBoxLayout, QWidget

from luanchuyen_desktop.domain.records import Rotation
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.widgets.entries import Entry, EntryModel, find
from luanchuyen_desktop.gui.widgets.search_box import SearchBox
from luanchuyen_desktop.rules.finding import FieldRef

MOST = 50


_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 10, Qt.Key.Key_PageUp: -10}


class _Field(SearchBox):
    """The cursor stays here while the arrows move in the list."""

    stepped = Signal(int)
    entered = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.stepped.emit(_STEPS[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        elif key is Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class QuickSearch(QDialog):
    """A small window at the top; goes away when something is chosen or the focus leaves."""

    chosen = Signal(object)  # FieldRef

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Find a cadre or rotation"))
        rotations = _rotations(session)
        self._entries = [*session.people, *rotations]
        self._of_rotations = frozenset(rotations)
        self._model = EntryModel(self)
        self._box = _Field(self.tr("Name or code of a cadre, code of a rotation"), self)
        self._list = QListView(self)
        self._list.setModel(self._model)
        self._list.setUniformItemSizes(True)
        self._list.setSpacing(2)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._hint = QLabel(self)
        frame = QFrame(self)
        frame.setFrameShape(QFrame.Shape.StyledPanel)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(frame)
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(GRID, GRID, GRID, GRID)
        layout.setSpacing(GRID // 2)
        for part in (self._box, self._list, self._hint):
            layout.addWidget(part)
        self._box.searched.connect(self._search)
        self._box.stepped.connect(self._step)
        self._box.entered.connect(self._enter)
        self._box.left.connect(self.close)
        self._list.clicked.connect(self._choose)
        self.resize(GRID * 70, GRID * 46)
        self.move(parent.mapToGlobal(QPoint((parent.width() - self.width()) // 2, GRID * 8)))
        self._search("")
        self._box.setFocus()

    @Slot(str)
    def _search(self, text: str) -> None:
        self._model.show(find(self._entries, text, MOST))
        if self._model.rowCount():
            self._list.setCurrentIndex(self._model.index(0))
            self._hint.setText(self.tr("Enter opens, arrows choose, Esc closes"))
        else:
            self._hint.setText(self.tr("Nothing is named so. Type fewer letters."))

    @Slot()
    def _enter(self) -> None:
        self._search(self._box.text())  # what was typed a moment ago counts
        self._choose()

    @Slot(int)
    def _step(self, by: int) -> None:
        count = self._model.rowCount()
        if count:
            row = min(max(self._list.currentIndex().row() + by, 0), count - 1)
            self._list.setCurrentIndex(self._model.index(row))

    @Slot()
    def _choose(self) -> None:
        index = self._list.currentIndex()
        if index.isValid():
            entry = self._model.entry(index.row())
            field = FieldRef("rotation" if entry in self._of_rotations else "cadre", entry.code, "code")
            self.close()
            self.chosen.emit(field)


def _rotations(session: Session) -> list[Entry]:
    """The rotations, named by whom they are of and whither they lead."""
    found: list[Entry] = []
    for rotation in session.book.records(Rotation):
        unit = session.catalogue.units.get(rotation.to_unit)
        name = session.names.get(rotation.cadre, rotation.cadre)
        found.append(Entry.of(rotation.code, f"{name} → {unit.name if unit else rotation.to_unit}"))
    return found
