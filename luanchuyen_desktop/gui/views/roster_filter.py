"""The bar above the roster: search, filters, how many were found."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.domain.vocabulary import Level
from luanchuyen_desktop.gui.catalogue_entries import title_entries, unit_entries
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.widgets.action_button import ActionButton
from luanchuyen_desktop.gui.widgets.choice_box import ChoiceBox
from luanchuyen_desktop.gui.widgets.code_picker import CodePicker
from luanchuyen_desktop.gui.widgets.elided_label import ElidedLabel
from luanchuyen_desktop.gui.widgets.search_box import SearchBox
from luanchuyen_desktop.services.roster import Chosen, RosterFilter
from luanchuyen_desktop.settings import Json


class RosterFilterBar(QWidget):
    """Tells what is wanted; the view finds it."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = SearchBox(self.tr("Find by name or code"), self)
        self.unit = CodePicker(parent=self)
        self.level: ChoiceBox[Level] = ChoiceBox(Level, parent=self, empty=self.tr("All levels"))
        self.title = CodePicker(parent=self)
        for picker, text in ((self.unit, self.tr("All units")), (self.title, self.tr("All titles"))):
            picker.setPlaceholderText(text)
            picker.setAccessibleName(text)
        self.level.setAccessibleName(self.tr("Level"))
        self._count = QLabel(self)
        self._count.setToolTip(self.tr("found / all in the book"))
        self._chosen: Chosen | None = None
        self.chosen_label = ElidedLabel(self)
        self.chosen_label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.chosen_label.hide()
        self._clear_action = QAction(icon("x"), self.tr("Clear the filter"), self)
        self._clear_action.triggered.connect(self.clear)
        self.clear_button = QToolButton(self)
        self.clear_button.setDefaultAction(self._clear_action)
        self._lay_out()
        self.search.searched.connect(self._tell)
        for editor in (self.unit, self.level, self.title):
            editor.value_edited.connect(self._tell)
        self._show_clear()

    def _lay_out(self) -> None:
        self._first = QHBoxLayout()
        self._first.setSpacing(GRID)
        self._first.addWidget(self.search, 1)
        self._first.addWidget(self._count)
        second = QHBoxLayout()
        second.setSpacing(GRID)
        second.addWidget(self.unit, 3)
        second.addWidget(self.level, 2)
        second.addWidget(self.title, 3)
        second.addWidget(self.clear_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(self._first)
        layout.addLayout(second)
        layout.addWidget(self.chosen_label)

    def add_button(self, action: QAction) -> None:
        """Put the button of an action beside the search."""
        self._first.addWidget(ActionButton(action, self))

    @property
    def clear_action(self) -> QAction:
        """What shows everybody again."""
        return self._clear_action

    def set_catalogue(self, catalogue: Catalogue) -> None:
        """Offer these units and titles."""
        self.unit.set_entries(unit_entries(catalogue))
        self.title.set_entries(title_entries(catalogue))

    def wanted(self) -> RosterFilter:
        """Which cadres are asked for."""
        unit, level, title = self.unit.value(), self.level.value(), self.title.value()
        return RosterFilter(self.search.text(), unit, level, title, self._chosen)

    def choose(self, chosen: Chosen) -> None:
        """Ask for these alone, whatever was asked for before, until the filter is cleared."""
        self._empty()
        self._show_chosen(chosen)
        self._tell()

    def is_empty(self) -> bool:
        """Whether everybody is asked for."""
        return self.wanted() == RosterFilter()

    @Slot()
    def clear(self) -> None:
        """Ask for everybody."""
        if self.is_empty():
            return
        self._empty()
        self._tell()

    def _empty(self) -> None:
        self.search.clear()
        for editor in (self.unit, self.level, self.title):
            editor.set_value(None)
        self._show_chosen(None)

    def _show_chosen(self, chosen: Chosen | None) -> None:
        self._chosen = chosen
        self.chosen_label.setVisible(chosen is not None)
        if chosen is not None:
            self.chosen_label.setText(self.tr("Only: %1").replace("%1", chosen.label))

    def show_count(self, found: int, total: int) -> None:
        """``12/1.248``."""
        locale = QLocale()
        self._count.setText(f"{locale.toString(found)}/{locale.toString(total)}")

    def count_text(self) -> str:
        """What is shown as found and all."""
        return self._count.text()

    def save(self) -> dict[str, Json]:
        """What is asked for, to be asked again at the next start."""
        wanted = self.wanted()
        level = wanted.level.value if wanted.level else None
        return {"text": wanted.text, "unit": wanted.unit, "level": level, "title": wanted.title}

    def restore(self, state: dict[str, Json]) -> None:
        """Take what ``save`` gave; what cannot be understood is left out."""
        text, unit, level, title = (state.get(key) for key in ("text", "unit", "level", "title"))
        self.search.setText(text if isinstance(text, str) else "")
        self.unit.set_value(unit if isinstance(unit, str) else None)
        self.title.set_value(title if isinstance(title, str) else None)
        self.level.set_value(next((member for member in Level if member.value == level), None))
        self._tell()

    @Slot()
    def _tell(self) -> None:
        self._show_clear()
        self.changed.emit()

    def _show_clear(self) -> None:
        self._clear_action.setEnabled(not self.is_empty())
