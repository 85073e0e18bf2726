"""The year with its arrows, and beside it what is on the day in hand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QSplitter, QToolButton, QVBoxLayout, QWidget

from luanchuyen_desktop.gui.deadlines.day_list import DayList
from luanchuyen_desktop.gui.deadlines.year_view import YearView
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.widgets.elided_label import ElidedLabel
from luanchuyen_desktop.gui.widgets.job_strip import grouped
from luanchuyen_desktop.services.deadlines.event import Deadline


class YearPage(QWidget):
    """Shows the same deadlines as the list."""

    opened = Signal(object)  # Deadline

    def __init__(self, day: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._coarse: Sequence[Deadline] = ()
        self.year = YearView(day, self)
        self.list = DayList(self)
        self.list.setAccessibleName(self.tr("Deadlines of the day"))
        self.title = QLabel(self)
        self.heading = QLabel(self)
        self.heading.setWordWrap(True)
        self.back = self._arrow("chevron-left", self.tr("The year before"), -1)
        self.forth = self._arrow("chevron-right", self.tr("The year after"), 1)
        self._lay_out()
        self.year.day_chosen.connect(self._show_day)
        self.year.day_opened.connect(self._into_list)
        self.year.year_changed.connect(self._show_year)
        self.list.opened.connect(self.opened)
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
        legend = ElidedLabel(self)
        legend.setText(self.tr("Thick frame: something begins to be wrong. Thin frame: due, announced or over."))
        bar.addWidget(legend, 8)
        beside = QWidget(self)
        column = QVBoxLayout(beside)
        column.setContentsMargins(GRID // 2, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(self.heading)
        column.addWidget(self.list, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._scrolled())
        splitter.addWidget(beside)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([GRID * 118, GRID * 30])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID // 2, GRID, GRID // 2, GRID // 2)
        layout.setSpacing(GRID)
        layout.addLayout(bar)
        layout.addWidget(splitter, 1)

    def _scrolled(self) -> QScrollArea:
        """Twelve months need more room than a small screen has."""
        self.sight = QScrollArea(self)
        self.sight.setWidget(self.year)
        self.sight.setWidgetResizable(True)
        self.sight.setFrameShape(QScrollArea.Shape.NoFrame)
        self.sight.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return self.sight

    def take(self, deadlines: Sequence[Deadline], today: date) -> None:
        """Show these."""
        self._coarse = [each for each in deadlines if not each.is_exact]
        self.year.take(deadlines, today)
        self._show_year()

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
        """What is on the day, then what lies somewhere around it."""
        day = self.year.day
        place = self.year.rect_of(day).center()
        self.sight.ensureVisible(place.x(), place.y())
        exact = self.year.on(day)
        around = [each for each in self._coarse if each.earliest <= day <= each.latest]
        self.list.take([*exact, *around])
        text = self.tr("%1: %2 deadlines").replace("%1", f"{day:%d/%m/%Y}").replace("%2", grouped(len(exact)))
        if around:
            text += self.tr("; %1 around this day, known to the month or year only").replace("%1", grouped(len(around)))
        self.heading.setText(text)

    @Slot()
    def _into_list(self) -> None:
        if self.list.count():
            self.list.setFocus()
            self.list.setCurrentRow(0)
