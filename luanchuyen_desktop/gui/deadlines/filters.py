"""What of the calendar is wanted: the period, the kinds, the lead time, words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from luanchuyen_desktop.domain.dates import add_months
from luanchuyen_desktop.domain.vn_text import fold
from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.widgets.flow_layout import FlowLayout
from luanchuyen_desktop.gui.widgets.problem_label import ProblemLabel
from luanchuyen_desktop.gui.widgets.search_box import SearchBox
from luanchuyen_desktop.gui.widgets.whole_day_edit import WholeDayEdit
from luanchuyen_desktop.services.deadlines.event import Deadline
from luanchuyen_desktop.services.deadlines.kind import KIND_NAMES, USUAL, Kind
from luanchuyen_desktop.services.summary import Period
from luanchuyen_desktop.settings import Json

MONTHS = (3, 6, 12, 24)
LEADS = (0, 7, 14, 30, 60, 90, 180)
_USUAL_MONTHS, _USUAL_LEAD = 12, 30
MOST_YEARS = 20


class DeadlineFilters(QWidget):
    """Two lines: when, how long before, words; then the kinds."""

    period_changed = Signal()  # something else must be asked of the book
    filter_changed = Signal()  # other lines of what is there already
    left_down = Signal()

    def __init__(self, as_of: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._as_of = as_of
        self.span = QComboBox(self)
        for months in MONTHS:
            self.span.addItem(self.tr("the next %1 months").replace("%1", str(months)), months)
        self.span.addItem(self.tr("from one day to another"), 0)
        self.span.setCurrentIndex(MONTHS.index(_USUAL_MONTHS))
        self.first = WholeDayEdit(as_of, self)
        self.last = WholeDayEdit(as_of, self)
        self.lead = QComboBox(self)
        for days in LEADS:
            self.lead.addItem(self.tr("%1 days before").replace("%1", str(days)) if days else self.tr("none"), days)
        self.lead.setCurrentIndex(LEADS.index(_USUAL_LEAD))
        self.lead.setToolTip(self.tr("What is so near is set in bold, and calendar files remind so long before"))
        self.search = SearchBox(self.tr("Search by name, code, post or words"), self)
        self.boxes = {kind: QCheckBox(KIND_NAMES[kind], self) for kind in Kind}
        for kind, box in self.boxes.items():
            box.setChecked(kind in USUAL)
        self.problem = ProblemLabel(self)
        self._lay_out()
        self._connect()
        self._show_period()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(GRID)
        for text, editor in (
            (self.tr("&Period"), self.span),
            (self.tr("&From"), self.first),
            (self.tr("&To"), self.last),
            (self.tr("&Remind"), self.lead),
        ):
            label = QLabel(text, self)
            label.setBuddy(editor)
            editor.setAccessibleName(text.replace("&", ""))
            line.addWidget(label)
            line.addWidget(editor)
        line.addWidget(self.search, 1)
        kinds = QWidget(self)
        flow = FlowLayout(kinds, gap=GRID)
        for box in self.boxes.values():
            flow.addWidget(box)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(line)
        layout.addWidget(self.problem)
        layout.addWidget(kinds)

    def _connect(self) -> None:
        self.span.activated.connect(self._span_chosen)
        for edit in (self.first, self.last):
            edit.day_chosen.connect(self._day_chosen)
            edit.problem.connect(self.problem.tell)
        self.lead.activated.connect(self.filter_changed)
        self.search.searched.connect(self.filter_changed)
        self.search.left_down.connect(self.left_down)
        for kind, box in self.boxes.items():
            # What is not asked for usually costs time: it is looked for only when it is wanted.
            box.toggled.connect(self.filter_changed if kind in USUAL else self.period_changed)

    # -- what is wanted --------------------------------------------------------------------------------------------

    def period(self) -> Period | None:
        """From when to when; ``None`` while the days make no period."""
        first, last = self.first.day(), self.last.day()
        return Period(first, last) if self._fault(first, last) == "" else None

    def kinds(self) -> frozenset[Kind]:
        """The kinds that are ticked."""
        return frozenset(kind for kind, box in self.boxes.items() if box.isChecked())

    def kinds_to_ask(self) -> frozenset[Kind]:
        """Those to look for in the book: the usual ones always, so that ticking them asks for nothing new."""
        return USUAL | self.kinds()

    def lead_days(self) -> int:
        """How long before."""
        return int(self.lead.currentData())

    def chosen(self, deadlines: Iterable[Deadline]) -> list[Deadline]:
        """Those of the kinds that are ticked in which every word occurs."""
        kinds, words = self.kinds(), fold(self.search.text()).split()
        return [each for each in deadlines if each.kind in kinds and _has(each, words)]

    def follow_day(self, as_of: date) -> None:
        """The day of judging is another."""
        self._as_of = as_of
        self._show_period()

    # -- choosing --------------------------------------------------------------------------------------------------

    @Slot()
    def _span_chosen(self) -> None:
        before = (self.first.day(), self.last.day())
        self._show_period()
        if self.span.currentData() == 0:
            self.first.setFocus()
        if before != (self.first.day(), self.last.day()):
            self.period_changed.emit()

    def _show_period(self) -> None:
        months = self.span.currentData()
        if months:
            self.first.set_day(self._as_of)
            self.last.set_day(add_months(self._as_of, months))
        self.problem.tell("")

    @Slot()
    def _day_chosen(self) -> None:
        self.span.setCurrentIndex(self.span.findData(0))
        fault = self._fault(self.first.day(), self.last.day())
        self.problem.tell(fault)
        if not fault:
            self.period_changed.emit()

    def _fault(self, first: date, last: date) -> str:
        if last < first:
            return self.tr("The last day lies before the first one.")
        if last > add_months(first, 12 * MOST_YEARS):
            return self.tr("The period is longer than %1 years; choose a shorter one.").replace("%1", str(MOST_YEARS))
        return ""

    # -- state -----------------------------------------------------------------------------------------------------

    def save_state(self) -> dict[str, Json]:
        """Period by its length, lead time, kinds."""
        shown: list[Json] = [kind.value for kind, box in self.boxes.items() if box.isChecked()]
        return {"months": int(self.span.currentData()), "lead": self.lead_days(), "kinds": shown}

    def restore_state(self, state: dict[str, Json]) -> None:
        """Take what ``save_state`` gave; a period between two days is not kept."""
        months, lead, kinds = state.get("months"), state.get("lead"), state.get("kinds")
        if months in MONTHS:
            self.span.setCurrentIndex(self.span.findData(months))
            self._show_period()
        if lead in LEADS:
            self.lead.setCurrentIndex(self.lead.findData(lead))
        if isinstance(kinds, list):
            for kind, box in self.boxes.items():
                box.setChecked(kind.value in kinds)


def _has(deadline: Deadline, words: list[str]) -> bool:
    if not words:
        return True
    key = fold(f"{deadline.name} {deadline.cadre} {deadline.subject} {deadline.post} {deadline.text} {deadline.rule}")
    return all(word in key for word in words)
