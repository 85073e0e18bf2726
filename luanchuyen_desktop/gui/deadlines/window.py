"""The window “Lịch thời hạn”: every date on which something appears, clears or falls due by itself."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from luanchuyen_desktop.gui.deadlines.filters import DeadlineFilters
from luanchuyen_desktop.gui.deadlines.model import DeadlineModel
from luanchuyen_desktop.gui.deadlines.year_page import YearPage
from luanchuyen_desktop.gui.dialogs.files import choose_new
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.latest import Latest
from luanchuyen_desktop.gui.print_key import print_by_key
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import GRID, fit
from luanchuyen_desktop.gui.view import Paper
from luanchuyen_desktop.gui.views.rows_table import RowsTable
from luanchuyen_desktop.gui.widgets.empty_state import EmptyState
from luanchuyen_desktop.gui.widgets.job_strip import JobStrip, grouped
from luanchuyen_desktop.gui.widgets.window_buttons import closing_buttons
from luanchuyen_desktop.services.book_workers import cores_to_use
from luanchuyen_desktop.services.deadlines.book import in_order, of_book
from luanchuyen_desktop.services.deadlines.event import Deadline
from luanchuyen_desktop.services.deadlines.ics import as_ics
from luanchuyen_desktop.services.files import write_whole
from luanchuyen_desktop.services.progress import Progress
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.settings import Settings
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes

STATE = "deadlines"


class DeadlinesWindow(QDialog):
    """Stays open beside the main window. The book is asked off the window's thread; an edit asks anew only for whom it
    touches.
    """

    go_to = Signal(object)  # FieldRef: please open this record
    paper_wanted = Signal(object)  # Paper

    def __init__(self, session: Session, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._settings = settings
        self._all: list[Deadline] = []
        self._shown: list[Deadline] = []
        self._latest = Latest(session, self)
        self._asked: frozenset[str] | None = None  # of whom; None: of all
        self._is_known = False  # whether the lines are those of the period
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setWindowTitle(self.tr("Calendar of deadlines"))
        self.filters = DeadlineFilters(session.as_of, self)
        self.filters.restore_state(settings.mapping(STATE))
        self.model = DeadlineModel(self)
        self.table = RowsTable(self.model, self)
        self.table.setAccessibleName(self.tr("Deadlines"))
        self.empty = EmptyState(parent=self)
        self.stack = QStackedWidget(self)
        self.year = YearPage(session.as_of, self)
        self.tabs = QTabWidget(self)
        self.strip = JobStrip(self)
        self.summary = QLabel(self)
        self._make_buttons()
        self._lay_out()
        self._connect()
        self.ask()

    def _make_buttons(self) -> None:
        self.print_button = QPushButton(icon("printer"), self.tr("&Print…"), self)
        self.export_button = QPushButton(icon("calendar-event"), self.tr("&Export for a calendar program…"), self)
        self.again_button = QPushButton(icon("refresh"), self.tr("Ask &again"), self)
        self.buttons = closing_buttons(self, self.print_button, self.export_button, self.again_button)

    def _lay_out(self) -> None:
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.empty)
        self.tabs.addTab(self.stack, self.tr("List"))
        self.tabs.addTab(self.year, self.tr("Whole year"))
        below = QHBoxLayout()
        below.addWidget(self.summary, 1)
        below.addWidget(self.strip)
        layout = QVBoxLayout(self)
        layout.setSpacing(GRID)
        layout.addWidget(self.filters)
        layout.addWidget(self.tabs, 1)
        layout.addLayout(below)
        layout.addWidget(self.buttons)
        fit(self, GRID * 150, GRID * 82)

    def _connect(self) -> None:
        session = self._session
        self._latest.done.connect(self._take)
        self._latest.cancelled.connect(self._cancelled)
        self._latest.ended.connect(self._show)
        self.filters.period_changed.connect(self.ask)
        self.filters.filter_changed.connect(self._show)
        self.filters.left_down.connect(self.table.setFocus)
        self.table.opened.connect(self._open_row)
        self.year.opened.connect(self._open)
        self.buttons.rejected.connect(self.close)
        self.print_button.clicked.connect(self._print)
        print_by_key(self, self.print_button)
        self.export_button.clicked.connect(self._ask_file)
        self.again_button.clicked.connect(self.ask)
        session.changed.connect(self._book_changed)
        session.as_of_changed.connect(self._day_changed)

    # -- asking ----------------------------------------------------------------------------------------------------

    @Slot()
    def ask(self) -> None:
        """Ask the whole book, in the place of what is under way."""
        self._ask(None)

    def _ask(self, cadres: frozenset[str] | None) -> None:
        period = self.filters.period()
        if period is None:
            return
        rule_book, as_of, kinds = self._session.workspace.rule_book, self._session.as_of, self.filters.kinds_to_ask()

        def work(book: Book, progress: Progress) -> list[Deadline]:
            cores = cores_to_use(spare=1)
            return of_book(book, rule_book, period, as_of, kinds=kinds, cadres=cadres, progress=progress, workers=cores)

        job = self._latest.ask(self.tr("Looking for deadlines"), work)
        self._asked = cadres
        if cadres is None:
            self._all, self._is_known = [], False
        self.strip.show_job(job)
        self._show()

    @Slot(object)
    def _take(self, found: list[Deadline]) -> None:
        kept = [] if self._asked is None else [each for each in self._all if each.cadre not in self._asked]
        self._all = sorted([*kept, *found], key=in_order) if kept else found
        self._is_known = True

    @Slot()
    def _cancelled(self) -> None:
        self._is_known = False

    @Slot(object)
    def _book_changed(self, changes: Changes) -> None:
        """A list that is not there yet, or a change of the catalogue, asks for everything."""
        if changes.cadres is None or not self._is_known or self._latest.is_busy:
            self.ask()
        elif changes.cadres:
            self._ask(changes.cadres)

    @Slot()
    def _day_changed(self) -> None:
        self.filters.follow_day(self._session.as_of)
        self.ask()

    # -- showing ---------------------------------------------------------------------------------------------------

    @Slot()
    def _show(self) -> None:
        day, lead = self._session.as_of, self.filters.lead_days()
        self._shown = self.filters.chosen(self._all)
        self.model.take(self._shown, day, lead)
        self.year.take(self._shown, day)
        self.stack.setCurrentWidget(self.table if self._shown else self.empty)
        self.empty.label.setText(self._why_empty())
        self.tabs.setTabText(0, f"{self.tr('List')} {grouped(len(self._shown))}")
        self.summary.setText(self._summary())
        for button in (self.print_button, self.export_button):
            button.setEnabled(bool(self._shown) and not self._latest.is_busy)
        self.again_button.setEnabled(not self._latest.is_busy)

    def _summary(self) -> str:
        if self._latest.is_busy or not self._is_known:
            return ""
        pressing = sum(map(self.model.is_pressing, self._shown))
        coarse = sum(not each.is_exact for each in self._shown)
        parts = [self.tr("%1 deadlines").replace("%1", grouped(len(self._shown)))]
        if pressing:
            parts.append(self.tr("%1 within the time of reminding").replace("%1", grouped(pressing)))
        if coarse:
            parts.append(self.tr("%1 known to the month or year only").replace("%1", grouped(coarse)))
        return " · ".join(parts)

    def _why_empty(self) -> str:
        if self._latest.is_busy:
            return self.tr("Looking for deadlines. This goes on while you work elsewhere.")
        if not self._is_known:
            return self.tr("The search was stopped. Press “Ask again” to start it anew.")
        if self._all:
            return self.tr("Nothing fits the filter. Tick more kinds or empty the search.")
        return self.tr("Nothing falls due in this period. Choose a longer one or tick more kinds.")

    @Slot()
    def _open_row(self) -> None:
        rows = self.table.chosen_rows()
        if rows:
            self._open(rows[0])

    @Slot(object)
    def _open(self, deadline: Deadline) -> None:
        self.go_to.emit(deadline.field)

    # -- out -------------------------------------------------------------------------------------------------------

    @Slot()
    def _print(self) -> None:
        period, shown = self.filters.period(), tuple(self._shown)
        if period is None:
            return

        def make(workspace: Workspace, progress: Progress) -> bytes:
            from luanchuyen_desktop.services.deadlines.paper import deadlines_pdf

            return deadlines_pdf(workspace, period, shown, progress)

        name = f"Lịch thời hạn {period.start:%Y-%m-%d} {period.end:%Y-%m-%d}.pdf"
        self.paper_wanted.emit(Paper(self.tr("Calendar of deadlines"), name, make))

    @Slot()
    def _ask_file(self) -> None:
        kinds = self.tr("Calendar files (*.ics)")
        title = self.tr("Export for a calendar program")
        choose_new(self, self._settings, "calendar", title, kinds, "Lịch thời hạn luân chuyển.ics", self.export_to)

    def export_to(self, path: Path) -> None:
        """Write what is shown as an iCalendar file."""
        shown, lead = tuple(self._shown), self.filters.lead_days()

        def work(_book: Book, _progress: Progress) -> Path:
            write_whole(path, as_ics(shown, datetime.now(UTC), lead))
            return path

        job = self._session.read(self.tr("Writing the calendar file"), work)
        job.done.connect(self._exported)

    @Slot(object)
    def _exported(self, path: Path) -> None:
        self.summary.setText(self.tr("Exported to %1").replace("%1", str(path)))

    def done(self, result: int) -> None:
        """Stop asking; remember what was wanted."""
        self._latest.stop()
        self._settings.set(STATE, self.filters.save_state())
        super().done(result)
