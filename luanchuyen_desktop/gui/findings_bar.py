"""What the findings panel is narrowed and ordered by: text, rule, marks with their counts, and the grouping."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QWidget

from luanchuyen_desktop.gui.findings_groups import FindingsFilter
from luanchuyen_desktop.gui.marks import LISTED, SYMBOLS, Mark, word
from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.views.filter_box import refill
from luanchuyen_desktop.gui.widgets.flow_layout import FlowLayout
from luanchuyen_desktop.gui.widgets.job_strip import grouped
from luanchuyen_desktop.gui.widgets.search_box import SearchBox
from luanchuyen_desktop.services.findings.findings_listing import Grouping
from luanchuyen_desktop.settings import Json

_LETTERS = 16  # width of the list of rules; its lines are as wide as they need


class FindingsBar(QWidget):
    """Says what is wanted; the panel does it."""

    changed = Signal()  # the filter
    grouping_changed = Signal()

    def __init__(self, rule_title: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rule_title = rule_title
        self.search = SearchBox(self.tr("Search in findings"), self)
        self.grouping = QComboBox(self)
        self.rule = QComboBox(self)
        self.boxes: dict[Mark, QCheckBox] = {}
        self._told: Mapping[str, int] = {}
        self._fill()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        caption = QLabel(self.tr("Group"), self)
        caption.setBuddy(self.grouping)
        marks = QWidget(self)
        flow = FlowLayout(marks, GRID)
        for box in self.boxes.values():
            flow.addWidget(box)
        layout.addWidget(self.search, 2)
        layout.addWidget(caption)
        layout.addWidget(self.grouping)
        layout.addWidget(self.rule)
        layout.addWidget(marks, 5, Qt.AlignmentFlag.AlignVCenter)
        self.search.searched.connect(self.changed)
        self.rule.currentIndexChanged.connect(self.changed)
        self.grouping.currentIndexChanged.connect(self.grouping_changed)

    def _fill(self) -> None:
        for grouping, text in (
            (Grouping.NONE, self.tr("none")),
            (Grouping.RULE, self.tr("by rule")),
            (Grouping.CADRE, self.tr("by cadre")),
            (Grouping.UNIT, self.tr("by unit")),
            (Grouping.GRAVITY, self.tr("by severity")),
        ):
            self.grouping.addItem(text, grouping.value)
        self.grouping.setAccessibleName(self.tr("Group the findings"))
        self.rule.setAccessibleName(self.tr("Only the findings of a rule"))
        self.rule.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.rule.setMinimumContentsLength(_LETTERS)
        self.rule.addItem(self.tr("Every rule"), "")
        for mark in LISTED:
            box = QCheckBox(self)
            box.setChecked(True)
            box.toggled.connect(self.changed)
            self.boxes[mark] = box
        self.show_counts({}, {})

    # -- what is wanted --------------------------------------------------------------------------------------------

    def filter(self) -> FindingsFilter:
        """Which lines are wanted."""
        marks = frozenset(mark for mark, box in self.boxes.items() if box.isChecked())
        return FindingsFilter(marks, str(self.rule.currentData() or ""), self.search.text())

    def chosen_grouping(self) -> Grouping:
        """How they are put together."""
        return Grouping(self.grouping.currentData())

    def choose_rule(self, rule: str) -> None:
        """Only this rule; blank: every rule."""
        self.rule.setCurrentIndex(max(self.rule.findData(rule), 0))

    def choose_mark(self, mark: Mark) -> None:
        """Only the findings of this mark, of every rule."""
        self.clear()
        for each, box in self.boxes.items():
            box.setChecked(each is mark)

    @Slot()
    def clear(self) -> None:
        """Want everything."""
        blockers = [QSignalBlocker(box) for box in (*self.boxes.values(), self.rule)]
        self.search.clear()
        for box in self.boxes.values():
            box.setChecked(True)
        self.choose_rule("")
        for blocker in blockers:
            blocker.unblock()
        self.changed.emit()

    # -- what there is ---------------------------------------------------------------------------------------------

    def show_counts(self, marks: Mapping[Mark, int], rules: Mapping[str, int]) -> None:
        """How many lines of each mark and of each rule."""
        for mark, box in self.boxes.items():
            box.setText(f"{SYMBOLS[mark]} {grouped(marks.get(mark, 0))} {word(mark)}")
        if rules == self._told:
            return
        self._told = dict(rules)
        chosen = self.rule.currentData()
        kept = {**rules, chosen: rules.get(chosen, 0)} if chosen else rules
        lines = [(f"{rule} · {self._rule_title(rule)} ({grouped(kept[rule])})", rule) for rule in sorted(kept)]
        refill(self.rule, [(self.tr("Every rule"), ""), *lines], chosen)
        widest = max((self.rule.fontMetrics().horizontalAdvance(text) for text, _ in lines), default=0)
        self.rule.view().setMinimumWidth(widest + GRID * 5)

    # -- state -----------------------------------------------------------------------------------------------------

    def save_state(self) -> dict[str, Json]:
        """The marks hidden and the grouping; text and rule are of the moment."""
        hidden: list[Json] = [mark.name for mark, box in self.boxes.items() if not box.isChecked()]
        return {"hidden": hidden, "grouping": self.chosen_grouping().value}

    def restore_state(self, state: Mapping[str, Json]) -> None:
        """Take what ``save_state`` gave."""
        hidden = state.get("hidden")
        if isinstance(hidden, list):
            for mark, box in self.boxes.items():
                box.setChecked(mark.name not in hidden)
        self.grouping.setCurrentIndex(max(self.grouping.findData(state.get("grouping")), 0))
