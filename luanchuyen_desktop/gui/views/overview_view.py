"""The tab "Tổng quan": the state of the whole book on the day, every number with the list behind it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction, QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from luanchuyen_desktop.documents.charts.chart_contents import Chart, Shape
from luanchuyen_desktop.gui.charts.card import Card
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.in_front import bring
from luanchuyen_desktop.gui.marks import Mark
from luanchuyen_desktop.gui.overview.asking import Asker
from luanchuyen_desktop.gui.overview.card_grid import CardGrid
from luanchuyen_desktop.gui.overview.dues_card import DuesCard
from luanchuyen_desktop.gui.overview.heads_card import HeadsCard
from luanchuyen_desktop.gui.overview.list_window import ListWindow
from luanchuyen_desktop.gui.overview.needs_card import NeedsCard
from luanchuyen_desktop.gui.print_key import key_told
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.view import Menus, Narrowing, Paper, PrintGroup, View
from luanchuyen_desktop.gui.widgets.action_button import ActionButton
from luanchuyen_desktop.gui.widgets.job_strip import grouped
from luanchuyen_desktop.services.deadlines.event import Deadline
from luanchuyen_desktop.services.findings.findings_listing import Gravity
from luanchuyen_desktop.services.overview import charts
from luanchuyen_desktop.services.overview.behind import Behind, Listed
from luanchuyen_desktop.services.overview.figures import Overview
from luanchuyen_desktop.services.progress import Progress
from luanchuyen_desktop.services.roster import Chosen
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.settings import Json
from luanchuyen_desktop.store.journal import Changes

_MARKS = {
    Gravity.ERROR: Mark.ERROR,
    Gravity.WARNING: Mark.WARNING,
    Gravity.UNKNOWN: Mark.UNKNOWN,
    Gravity.NOTE: Mark.NOTE,
    Gravity.WAIVED: Mark.WAIVED,
}


class OverviewView(View):
    """Asks only while it is in front; until then changes are only noted."""

    key = "overview"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.title = self.tr("Overview")
        self.overview: Overview | None = None
        self.asker = Asker(session, self)
        self.print_action = QAction(icon("printer"), self.tr("Print the &overview…"), self)
        self.print_action.setToolTip(key_told(self.tr("Print the &overview…")))
        self.print_action.setIconText(self.tr("Print the overview…"))  # else a tool button leaves the “…” out
        self.print_action.setEnabled(False)
        self.print_action.triggered.connect(self.print)
        self.heading = QLabel(self)
        self.dues = DuesCard(self)
        self.findings = Card(Shape.BARS, self)
        self.states = Card(Shape.BARS, self)
        self.titles = Card(Shape.BARS, self)
        self.heads = HeadsCard(self)
        self.ages = Card(Shape.PYRAMID, self)
        self.needs = NeedsCard(Shape.GRID, self)
        self.short = NeedsCard(Shape.BARS, self)
        self.cards: tuple[Card, ...] = (
            *(self.dues, self.findings, self.heads, self.titles),
            *(self.states, self.ages, self.needs, self.short),
        )
        self._wait()
        self._lay_out()
        self._connect()

    # -- making ----------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.grid = CardGrid(self.cards, self)
        self.area = QScrollArea(self)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setWidget(self.grid)
        bar = QHBoxLayout()
        bar.setContentsMargins(GRID * 2, GRID, GRID, 0)
        self.heading.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        bar.addWidget(self.heading, 1)
        self.print_button = ActionButton(self.print_action, self)
        bar.addWidget(self.print_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(bar)
        layout.addWidget(self.area, 1)

    def _connect(self) -> None:
        for card in self.cards:
            card.opened.connect(self.open_behind)
        for lacking in (self.needs, self.short):
            lacking.needs_wanted.connect(self.needs_wanted)
        self.heads.go_to.connect(self.go_to)
        self.dues.again_wanted.connect(self.asker.look_again)
        self.asker.counted.connect(self._take)
        self.asker.dues_known.connect(self._take_dues)
        self.asker.dues_asked.connect(self._follow_dues)
        self.asker.dues_stopped.connect(self._dues_stopped)
        self.session.findings_changed.connect(self._show_findings)
        self.session.check_started.connect(self._show_findings)
        self.session.rules_changed.connect(self._everything_changed)

    def _wait(self) -> None:
        self.heading.setText(self.tr("Counting…"))
        for card in (self.states, self.titles, self.heads, self.ages, self.needs, self.short):
            card.take(Chart("", Shape.BARS, self.tr("Counting…"), "", ()))
        self._show_findings()

    # -- content ---------------------------------------------------------------------------------------------------

    def reload(self, changes: Changes | None) -> None:
        """Count again, at once if somebody looks, else when somebody does."""
        self.asker.changed(changes)

    @Slot()
    def _everything_changed(self) -> None:
        self.asker.changed(None)

    def showEvent(self, event: QShowEvent) -> None:
        """Now somebody looks."""
        super().showEvent(event)
        self.asker.wake()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks any more."""
        super().hideEvent(event)
        self.asker.sleep()

    @Slot(object)
    def _take(self, overview: Overview) -> None:
        self.overview = overview
        serving = overview.structure.total
        words = self.tr("As of %1 · %2 cadres in the book, %3 hold a post on that day")
        words = words.replace("%1", f"{overview.as_of:%d/%m/%Y}").replace("%2", grouped(overview.cadres))
        self.heading.setText(words.replace("%3", grouped(serving)))
        catalogue = self.session.catalogue
        self.states.take(charts.state_chart(overview))
        self.titles.take(charts.title_chart(overview, catalogue))
        self.heads.show_overview(overview, catalogue)
        self.ages.take(charts.age_chart(overview))
        self.needs.take(charts.needs_chart(overview, catalogue))
        self.short.take(charts.short_chart(overview, catalogue))
        self._show_print()

    @Slot()
    def _show_findings(self) -> None:
        self.findings.take(self._finding_chart())
        self._show_print()

    def _finding_chart(self) -> Chart:
        counts = self.session.findings.counts()
        known = {gravity: counts[mark] for gravity, mark in _MARKS.items()}
        return charts.finding_chart(known, is_checked=self.session.is_checked)

    @Slot(object)
    def _follow_dues(self, job: object) -> None:
        self.dues.wait()
        self.dues.strip.show_job(job)  # type: ignore[arg-type]  # a Job, as the signal says
        self._show_print()

    @Slot(object, object)
    def _take_dues(self, deadlines: Sequence[Deadline], day: date) -> None:
        self.dues.show_deadlines(deadlines, day)
        self._show_print()

    @Slot()
    def _dues_stopped(self) -> None:
        self.dues.stopped()
        self._show_print()

    # -- what is behind a number -----------------------------------------------------------------------------------

    @Slot(object)
    def open_behind(self, behind: Behind) -> None:
        """Show it in the tab or panel that can, else in a list of its own."""
        if behind.gravity is not None:
            self.narrowing_wanted.emit(Narrowing("", _MARKS[behind.gravity]))
        elif behind.state is not None:
            self.narrowing_wanted.emit(Narrowing("rotations", behind.state))
        elif behind.kind is Listed.CADRES and behind.is_whole:
            self.narrowing_wanted.emit(Narrowing("roster", Chosen(behind.title, frozenset(behind.keys))))
        else:
            window = ListWindow(self.session, behind, self)
            window.go_to.connect(self.go_to)
            window.narrowing_wanted.connect(self.narrowing_wanted)
            bring(window)

    # -- printing --------------------------------------------------------------------------------------------------

    def _shown(self) -> tuple[Chart, ...]:
        """The charts in the order of the paper; none while some are not known."""
        dues = self.dues.charts()
        if self.overview is None or not dues or not self.session.is_checked:
            return ()
        rest = (self.findings, self.states, self.heads, self.titles, self.ages, self.needs, self.short)
        return (*dues, *(card.view.chart for card in rest))

    def _show_print(self) -> None:
        self.print_action.setEnabled(bool(self._shown()))

    @Slot()
    def print(self) -> None:
        """A paper with the same charts and numbers."""
        overview, shown = self.overview, self._shown()
        if overview is None or not shown:
            return

        def make(workspace: Workspace, progress: Progress) -> bytes:
            from luanchuyen_desktop.services.overview.paper import overview_pdf  # loads what prints

            return overview_pdf(workspace, overview, shown, progress)

        name = f"Tổng quan {overview.as_of:%Y-%m-%d}.pdf"
        self.paper_wanted.emit(Paper(self.tr("Overview"), name, make))

    # -- for the main window ---------------------------------------------------------------------------------------

    def print_own(self) -> bool:
        """The overview."""
        self.print()
        return self.print_action.isEnabled()

    def fill_menus(self, menus: Menus) -> None:
        """The act of this tab."""
        menus.add_print(PrintGroup.REPORTS, self.print_action)

    def save_state(self) -> dict[str, Json]:
        """How many months ahead."""
        return {"months": self.dues.months}

    def restore_state(self, state: dict[str, Json]) -> None:
        """Take what ``save_state`` gave."""
        months = state.get("months")
        if isinstance(months, int):
            self.dues.choose(months)
