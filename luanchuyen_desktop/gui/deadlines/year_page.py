"""The year with its arrows, and under it what is on the day or in the month in hand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSplitter, QToolButton, QVBoxLayout, QWidget

from luanchuyen_desktop.gui.deadlines.model import DeadlineModel
from luanchuyen_desktop.gui.deadlines.year_view import YearView
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.views.rows_table import RowsTable
from luanchuyen_desktop.gui.widgets.job_strip import grouped
from luanchuyen_desktop.services.deadlines.event import Deadline


class YearPage(QWidget):
    """Shows the same deadlines as the list."""

    opened = Signal(object)  # Deadline

    def __init__(self, day: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._all: Sequence[Deadline] = ()
        self._lead = 0
        self.year = YearView(day, self)
        self.model = DeadlineModel(self)
        self.table = RowsTable(self.model, self)
        self.table.setAccessibleName(self.tr("Deadlines of the day"))
        self.table.setMinimumHeight(GRID * 10)
        self.title = QLabel(self)
        self.heading = QLabel(self)
        self.back = self._arrow("chevron-left", self.tr("The year before"), -1)
        self.forth = self._arrow("chevron-right", self.tr("The year after"), 1)
        self._lay_out()
        self.year.day_chosen.connect(self._show_day)
        self.year.day_opened.connect(self._into_table)
        self.year.year_changed.connect(self._show_year)
        self.table.opened.connect(self._open)
        self._show_year()

    def _arrow(self, picture: str, text: str, step: int) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(picture))
        button.setAutoRaise(True)
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.clicked.connect(lambda: self._step(step))
        return button

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(GRID)
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        for part in (self.back, self.title, self.forth):
            bar.addWidget(part)
        bar.addStretch(1)
        legend = QLabel(self.tr("Thick frame: something begins to be wrong. Thin frame: due, announced or over."), self)
        bar.addWidget(legend)
        below = QWidget(self)
        under = QVBoxLayout(below)
        under.setContentsMargins(0, GRID, 0, 0)
        under.setSpacing(GRID // 2)
        under.addWidget(self.heading)
        under.addWidget(self.table, 1)
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.year)
        splitter.addWidget(below)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([GRID * 50, GRID * 14])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(bar)
        layout.addWidget(splitter, 1)

    def take(self, deadlines: Sequence[Deadline], today: date, lead: int) -> None:
        """Show these."""
        self._all, self._lead = deadlines, lead
        self.year.take(deadlines, today)
        self._show_year()

    def go_to(self, day: date) -> None:
        """Put the cursor on a day."""
        self.year.go_to(day)

    def _step(self, years: int) -> None:
        day = self.year.day
        # 29/02 has no fellow in the next year.
        self.year.go_to(day.replace(year=day.year + years, day=min(day.day, 28)))

    @Slot()
    def _show_year(self) -> None:
        self.title.setText(self.tr("Year %1").replace("%1", str(self.year.day.year)))
        self._show_day()

    @Slot()
    def _show_day(self) -> None:
        """What is on the day; where nothing is known to be, what lies in its month or year without a day."""
        day = self.year.day
        exact = self.year.on(day)
        coarse = [each for each in self._all if not each.is_exact and each.earliest <= day <= each.latest]
        self.model.take([*exact, *coarse], self.year.today, self._lead)
        text = self.tr("%1: %2 deadlines").replace("%1", f"{day:%d/%m/%Y}").replace("%2", grouped(len(exact)))
        if coarse:
            text += self.tr("; %1 around this day, known to the month or year only").replace("%1", grouped(len(coarse)))
        self.heading.setText(text)

    @Slot()
    def _into_table(self) -> None:
        if self.model.rowCount():
            self.table.setFocus()
            self.table.selectRow(0)

    @Slot()
    def _open(self) -> None:
        rows = self.table.chosen_rows()
        if rows:
            self.opened.emit(rows[0])
