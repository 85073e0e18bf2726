"""The card of what falls due: how many months ahead, by month and by kind, and how far the asking has come."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QWidget

from luanchuyen_desktop.documents.charts.chart_contents import Chart, Shape
from luanchuyen_desktop.gui.charts.bars import BarsView
from luanchuyen_desktop.gui.charts.card import Card
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.widgets.job_strip import JobStrip
from luanchuyen_desktop.services.deadlines.event import Deadline
from luanchuyen_desktop.services.overview.dues import MONTHS, SPANS, kind_chart, month_chart


class DuesCard(Card):
    """Takes all deadlines of the longest span once; a shorter span only shows fewer."""

    span_changed = Signal()
    again_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Shape.COLUMNS, parent)
        self._deadlines: Sequence[Deadline] | None = None
        self._day = date.min
        self.span = QComboBox(self)
        self.span.setAccessibleName(self.tr("How many months ahead"))
        for months in SPANS:
            self.span.addItem(self.tr("next %1 months").replace("%1", str(months)), months)
        self.span.setCurrentIndex(len(SPANS) - 1)
        self.kinds = BarsView(self)
        self.kinds.opened.connect(self.opened)
        self.strip = JobStrip(self)
        self.again = QPushButton(icon("refresh"), self.tr("Look for deadlines again"), self)
        self.again.hide()
        self.body.removeWidget(self.title)
        bar = QHBoxLayout()
        bar.setSpacing(GRID)
        bar.addWidget(self.title, 1)
        bar.addWidget(self.span)
        self.body.insertLayout(0, bar)
        self.body.insertWidget(self.body.indexOf(self.legend) + 1, self.kinds)
        self.body.addWidget(self.strip)
        self.body.addWidget(self.again)
        self.span.currentIndexChanged.connect(self._show)
        self.again.clicked.connect(self.again_wanted)
        self.wait()

    @property
    def months(self) -> int:
        """How many months ahead are shown."""
        return int(self.span.currentData())

    def choose(self, months: int) -> None:
        """Show so many months, if they are offered."""
        self.span.setCurrentIndex(max(self.span.findData(months), 0))

    def show_deadlines(self, deadlines: Sequence[Deadline], day: date) -> None:
        """Show these, asked for on ``day``."""
        self._deadlines, self._day = deadlines, day
        self.again.hide()
        self._show()

    def wait(self) -> None:
        """Nothing is known yet, or no more."""
        self._deadlines = None
        self.again.hide()
        self._tell(self.tr("Looking for deadlines. This goes on while you work elsewhere."))

    def stopped(self) -> None:
        """It was cancelled."""
        self._tell(self.tr("The search was stopped."))
        self.again.show()

    def _tell(self, text: str) -> None:
        self.take(Chart(MONTHS, Shape.COLUMNS, self.tr("What falls due"), "", (), "", text))
        self.kinds.hide()

    def charts(self) -> tuple[Chart, ...]:
        """Both charts as they are shown; none while nothing is known."""
        if self._deadlines is None:
            return ()
        return (
            month_chart(self._deadlines, self._day, self.months),
            kind_chart(self._deadlines, self._day, self.months),
        )

    @Slot()
    def _show(self) -> None:
        charts = self.charts()
        if charts:
            by_month, by_kind = charts
            self.take(by_month)
            self.kinds.take(by_kind)
            self.kinds.setVisible(not by_kind.is_empty)
        self.span_changed.emit()
