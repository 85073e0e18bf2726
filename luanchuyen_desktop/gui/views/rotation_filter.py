"""The filters above the table of rotations."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QWidget

from luanchuyen_desktop.domain.vocabulary import Level, RotationState
from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.views.view_state import whole
from luanchuyen_desktop.gui.widgets.choice_box import ChoiceBox
from luanchuyen_desktop.gui.widgets.search_box import SearchBox
from luanchuyen_desktop.services.rotations.rotation_list import Phase, RotationFilter
from luanchuyen_desktop.settings import Json


class RotationFilterBar(QWidget):
    """Text, how far the case is, level of the destination."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = SearchBox(self.tr("Search by name, code, unit or title"), self)
        self.phase = QComboBox(self)
        self.phase.setAccessibleName(self.tr("State"))
        for text, phase in self._phases():
            self.phase.addItem(text, phase)
        self.phase.insertSeparator(self.phase.count())
        for state in RotationState:
            self.phase.addItem(self.tr("Only: %1").replace("%1", state.value), state)
        # Where the window is narrow the list of states gives way, not the search; its lines stay whole when it is open.
        self.phase.view().setMinimumWidth(self.phase.sizeHint().width())
        self.phase.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.phase.setMinimumWidth(GRID * 15)
        self.search.setMinimumWidth(GRID * 18)
        self.level: ChoiceBox[Level] = ChoiceBox(Level, empty=self.tr("All levels"))
        self.level.setAccessibleName(self.tr("Level of the destination"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self.search, 1)
        row.addWidget(self.phase)
        row.addWidget(self.level)
        self.search.searched.connect(self.changed)
        self.phase.currentIndexChanged.connect(self.changed)
        self.level.currentIndexChanged.connect(self.changed)

    def _phases(self) -> list[tuple[str, Phase | None]]:
        return [
            (self.tr("All states"), None),
            (self.tr("Not over"), Phase.OPEN),
            (self.tr("Before the decision"), Phase.UNDECIDED),
            (self.tr("Decided or running"), Phase.RUNNING),
            (self.tr("Over within 6 months or already"), Phase.DUE),
            (self.tr("Ended"), Phase.ENDED),
            (self.tr("Called off"), Phase.CANCELLED),
        ]

    def wanted(self) -> RotationFilter:
        """What is asked for."""
        wanted = str(self.phase.currentData() or "")
        phase = next((each for each in Phase if each.value == wanted), None)
        state = next((each for each in RotationState if each.value == wanted), None)
        return RotationFilter(self.search.text(), phase, self.level.value(), state)

    def choose_state(self, state: RotationState) -> None:
        """Ask for all that are in this state, and for nothing else."""
        self.search.clear()
        self.level.set_value(None)
        self.phase.setCurrentIndex(self.phase.findText(self.tr("Only: %1").replace("%1", state.value)))
        self.changed.emit()

    def clear(self) -> None:
        """Ask for everything."""
        self.search.clear()
        self.phase.setCurrentIndex(0)
        self.level.set_value(None)
        self.changed.emit()

    def save_state(self) -> dict[str, Json]:
        """What is asked for, to be asked again."""
        return {
            "text": self.search.text(),
            "phase": self.phase.currentIndex(),
            "level": self.level.currentIndex(),
        }

    def restore_state(self, state: dict[str, Json]) -> None:
        """Take back what ``save_state`` gave."""
        self.search.setText(str(state.get("text", "")))
        self.phase.setCurrentIndex(whole(state.get("phase"), 0, self.phase.count() - 1))
        self.level.setCurrentIndex(whole(state.get("level"), 0, self.level.count() - 1))
        self.changed.emit()
