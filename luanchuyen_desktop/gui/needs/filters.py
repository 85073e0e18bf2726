"""What of the needs is wanted: the day, the causes that count, the posts, and what they are summed by."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from luanchuyen_desktop.domain.dates import add_months
from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.domain.vocabulary import Level
from luanchuyen_desktop.gui.catalogue_entries import title_entries, unit_entries
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.marks import SYMBOLS, Mark
from luanchuyen_desktop.gui.theme import GRID, mark_color
from luanchuyen_desktop.gui.views.list_layout import row_of
from luanchuyen_desktop.gui.widgets.choice_box import ChoiceBox
from luanchuyen_desktop.gui.widgets.code_picker import CodePicker
from luanchuyen_desktop.gui.widgets.search_box import SearchBox
from luanchuyen_desktop.gui.widgets.whole_day_edit import WholeDayEdit
from luanchuyen_desktop.services.needs.listing import Grouping, NeedsFilter
from luanchuyen_desktop.services.needs.reasons import EXPECTED, Cause
from luanchuyen_desktop.services.needs.seats import Moment
from luanchuyen_desktop.settings import Json

MONTHS_AHEAD = 12


class NeedsFilters(QWidget):
    """Three lines: until when and by what causes; which posts; how they are summed."""

    moment_changed = Signal()  # another day: the book must be asked anew
    causes_changed = Signal()  # other figures of the same people
    filter_changed = Signal()  # other lines of the same figures
    left_down = Signal()

    def __init__(self, as_of: date, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._as_of = as_of
        self.day = WholeDayEdit(add_months(as_of, MONTHS_AHEAD), self)
        self.causes = {cause: QCheckBox(text, self) for cause, text in self._cause_texts().items()}
        self.search = SearchBox(self.tr("Search by unit or title"), self)
        self.level: ChoiceBox[Level] = ChoiceBox(Level, parent=self, empty=self.tr("All levels"))
        self.unit, self.title = CodePicker(parent=self), CodePicker(parent=self)
        self.grouping = QComboBox(self)
        self.lacking = QCheckBox(self.tr("Only shortages"), self)
        self.surplus = QCheckBox(self.tr("Only surpluses"), self)
        self.difficult = QCheckBox(self.tr("Only units in difficulty"), self)
        self.clear_button = QPushButton(icon("x"), self.tr("Clear the filters"), self)
        self.clear_button.setAutoDefault(False)
        self.problem = QLabel(self)
        self.problem.hide()
        self.set_catalogue(catalogue)
        self._fill()
        self._lay_out()
        self._connect()

    def _cause_texts(self) -> dict[Cause, str]:
        return {
            Cause.RETIRES: self.tr("retirement"),
            Cause.ROTATION: self.tr("end of the rotation"),
            Cause.TERM: self.tr("end of the term"),
            Cause.TOO_LONG: self.tr("two terms as head"),
        }

    def _fill(self) -> None:
        for box in self.causes.values():
            box.setChecked(True)
        for one in Grouping:
            self.grouping.addItem(one.value, one)
        self.grouping.setCurrentIndex(self.grouping.findData(Grouping.UNIT))
        for widget, text in (
            (self.unit, self.tr("All units")),
            (self.title, self.tr("All titles")),
            (self.level, self.tr("Level")),
        ):
            widget.setAccessibleName(text)
        self.unit.setPlaceholderText(self.tr("All units"))
        self.title.setPlaceholderText(self.tr("All titles"))
        self.unit.setToolTip(self.tr("This unit and those under it"))
        self.level.set_value(None)
        self.level.setCurrentIndex(0)

    def _lay_out(self) -> None:
        first, third = QHBoxLayout(), QHBoxLayout()
        for row in (first, third):
            row.setSpacing(GRID)
        first.addWidget(self._label(self.tr("Until the end of &day"), self.day))
        first.addWidget(self.day)
        first.addWidget(QLabel(self.tr("Those who leave by:"), self))
        for box in self.causes.values():
            first.addWidget(box)
        first.addStretch()
        third.addWidget(self._label(self.tr("&Sum by"), self.grouping))
        third.addWidget(self.grouping)
        for box in (self.lacking, self.surplus, self.difficult):
            third.addWidget(box)
        third.addStretch()
        third.addWidget(self.clear_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(first)
        layout.addWidget(self.problem)
        second = row_of(self.search, self.unit, self.level, self.title)
        for at, share in enumerate((3, 3, 2, 3)):
            second.setStretch(at, share)
        layout.addLayout(second)
        layout.addLayout(third)

    def _label(self, text: str, buddy: QWidget) -> QLabel:
        label = QLabel(text, self)
        label.setBuddy(buddy)
        buddy.setAccessibleName(text.replace("&", ""))
        return label

    def _connect(self) -> None:
        self.day.day_chosen.connect(self._take_day)
        self.day.problem.connect(self._tell)
        for box in self.causes.values():
            box.toggled.connect(self.causes_changed)
        self.search.searched.connect(self.filter_changed)
        self.search.left_down.connect(self.left_down)
        for editor in (self.unit, self.title):
            editor.value_edited.connect(self.filter_changed)
        self.level.currentIndexChanged.connect(self.filter_changed)
        self.grouping.currentIndexChanged.connect(self.filter_changed)
        for box in (self.lacking, self.surplus, self.difficult):
            box.toggled.connect(self.filter_changed)
        self.clear_button.clicked.connect(self.clear)

    # -- what is wanted --------------------------------------------------------------------------------------------

    def moment(self) -> Moment | None:
        """The two days; ``None`` while the one asked for lies before the day of judging."""
        day = self.day.day()
        return Moment(self._as_of, day) if day >= self._as_of else None

    def counted(self) -> frozenset[Cause]:
        """The causes that are ticked."""
        return EXPECTED & {cause for cause, box in self.causes.items() if box.isChecked()}

    def wanted(self) -> NeedsFilter:
        """Which posts."""
        return NeedsFilter(
            self.search.text(),
            self.level.value(),
            self.unit.value(),
            self.title.value(),
            self.lacking.isChecked(),
            self.surplus.isChecked(),
            self.difficult.isChecked(),
        )

    def by(self) -> Grouping:
        """What the figures are summed by."""
        return Grouping(self.grouping.currentData())

    def set_catalogue(self, catalogue: Catalogue) -> None:
        """Offer these units and titles."""
        self.unit.set_entries(unit_entries(catalogue))
        self.title.set_entries(title_entries(catalogue))

    def follow_day(self, as_of: date) -> None:
        """The day of judging is another: a day asked for that has passed moves on with it."""
        self._as_of = as_of
        if self.day.day() < as_of:
            self.day.set_day(add_months(as_of, MONTHS_AHEAD))
        self._tell("")

    @Slot()
    def clear(self) -> None:
        """Show all posts again."""
        before = self.wanted()
        self.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self.search.clear()
        for picker in (self.unit, self.title):
            picker.set_value(None)
        self.level.setCurrentIndex(0)
        for box in (self.lacking, self.surplus, self.difficult):
            box.setChecked(False)
        self.blockSignals(False)  # noqa: FBT003 - Qt's signature
        if self.wanted() != before:
            self.filter_changed.emit()

    @Slot()
    def _take_day(self) -> None:
        if self.moment() is None:
            words = self.tr("The day lies before the day of judging (%1). Choose that day or a later one.")
            self._tell(words.replace("%1", f"{self._as_of:%d/%m/%Y}"))
            return
        self._tell("")
        self.moment_changed.emit()

    @Slot(str)
    def _tell(self, text: str) -> None:
        palette = self.palette()
        palette.setColor(palette.ColorRole.WindowText, mark_color(Mark.ERROR, palette))
        self.problem.setPalette(palette)
        self.problem.setText(f"{SYMBOLS[Mark.ERROR]} {text}" if text else "")
        self.problem.setVisible(bool(text))

    # -- state -----------------------------------------------------------------------------------------------------

    def save_state(self) -> dict[str, Json]:
        """What the figures are summed by, and the causes."""
        causes: list[Json] = [cause.name for cause in self.counted()]
        return {"by": self.by().name, "causes": causes}

    def restore_state(self, state: dict[str, Json]) -> None:
        """Take what ``save_state`` gave; what cannot be understood is left out."""
        by, causes = state.get("by"), state.get("causes")
        if by in Grouping.__members__:
            self.grouping.setCurrentIndex(self.grouping.findData(Grouping[str(by)]))
        if isinstance(causes, list):
            for cause, box in self.causes.items():
                box.setChecked(cause.name in causes)
