"""The window “Chế độ, chính sách”: what rotated cadres are due over a period, and the rates it is worked out by."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from luanchuyen_desktop.gui.allowances.model import DueModel
from luanchuyen_desktop.gui.allowances.rate_kind import rate_kind
from luanchuyen_desktop.gui.catalogue.section import CatalogueSection
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.latest import Latest
from luanchuyen_desktop.gui.print_key import print_by_key
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import GRID, fit
from luanchuyen_desktop.gui.view import Export, Paper
from luanchuyen_desktop.gui.views.list_layout import labelled_row, row_of
from luanchuyen_desktop.gui.views.rows_table import RowsTable
from luanchuyen_desktop.gui.widgets.empty_state import EmptyState
from luanchuyen_desktop.gui.widgets.job_strip import JobStrip, grouped
from luanchuyen_desktop.gui.widgets.number_edit import NumberEdit
from luanchuyen_desktop.gui.widgets.search_box import SearchBox
from luanchuyen_desktop.gui.widgets.whole_day_edit import WholeDayEdit
from luanchuyen_desktop.gui.widgets.window_buttons import closing_buttons
from luanchuyen_desktop.rules.finding import FieldRef
from luanchuyen_desktop.services.allowances.book import (
    DueRow,
    choose,
    dues_of_book,
    part_month_days,
    set_part_month_days,
    totals,
)
from luanchuyen_desktop.services.allowances.out import dues_pdf, export_dues
from luanchuyen_desktop.services.allowances.words import row_words, totals_words
from luanchuyen_desktop.services.progress import Progress
from luanchuyen_desktop.services.summary import Period
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes

_TABLES = frozenset({"rotation", "cadre", "unit", "title", "allowance_rate", "setting"})
_WIDTHS = (GRID * 100, GRID * 46)


class AllowancesWindow(QDialog):
    """Asks the book off the window's thread; an edit of anything that counts asks anew."""

    go_to = Signal(object)  # FieldRef: please open this record
    paper_wanted = Signal(object)  # Paper
    export_wanted = Signal(object)  # Export

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._all: list[DueRow] = []
        self._shown: list[DueRow] = []
        self._latest = Latest(session, self)
        self._period: Period | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setWindowTitle(self.tr("Support of rotated cadres"))
        day = session.as_of
        self.first = WholeDayEdit(date(day.year, 1, 1), self)
        self.last = WholeDayEdit(day, self)
        self.part_days = NumberEdit(31)
        self.part_days.setFixedWidth(GRID * 7)
        self.part_days.setReadOnly(session.read_only)
        self.search = SearchBox(self.tr("Search by name, code or post"), self)
        self.unknown_only = QCheckBox(self.tr("Only what is not &worked out"), self)
        self.problem = QLabel(self)
        self.problem.hide()
        self.model = DueModel(self)
        self.table = RowsTable(self.model, self)
        self.table.setAccessibleName(self.tr("What is due"))
        self.empty = EmptyState(parent=self)
        self.stack = QStackedWidget(self)
        self.details = QTextBrowser(self)
        self.details.setAccessibleName(self.tr("How it is worked out"))
        self.rates = CatalogueSection(session, rate_kind(), self)
        self.tabs = QTabWidget(self)
        self.strip = JobStrip(self)
        self.summary = QLabel(self)
        self._make_buttons()
        self._lay_out()
        self._connect()
        self.ask()

    def _make_buttons(self) -> None:
        self.print_button = QPushButton(icon("printer"), self.tr("&Print…"), self)
        self.export_button = QPushButton(icon("file-export"), self.tr("&Excel…"), self)
        self.open_button = QPushButton(icon("arrows-exchange"), self.tr("&Open the rotation"), self)
        self.buttons = closing_buttons(self, self.print_button, self.export_button, self.open_button)

    def _lay_out(self) -> None:
        days = labelled_row(
            (self.tr("&From"), self.first),
            (self.tr("&to"), self.last),
            (self.tr("A part of a &month counts from (days)"), self.part_days),
        )
        days.addStretch()
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.empty)
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.stack)
        splitter.addWidget(self.details)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([GRID * 46, GRID * 18])
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setSpacing(GRID)
        column.addLayout(days)
        column.addWidget(self.problem)
        column.addLayout(row_of(self.search, self.unknown_only, stretch=0))
        column.addWidget(splitter, 1)
        below = row_of(self.summary, stretch=0)
        below.addWidget(self.strip)
        column.addLayout(below)
        self.tabs.addTab(page, self.tr("What is due"))
        self.tabs.addTab(self.rates, self.rates.kind.title)
        layout = QVBoxLayout(self)
        layout.setSpacing(GRID)
        layout.addWidget(self.tabs, 1)
        layout.addWidget(self.buttons)
        fit(self, GRID * 152, GRID * 84)

    def _connect(self) -> None:
        self._latest.done.connect(self._take)
        self._latest.ended.connect(self._show)
        for edit in (self.first, self.last):
            edit.day_chosen.connect(self.ask)
            edit.problem.connect(self._tell)
        self.part_days.editingFinished.connect(self._set_part_days)
        self.part_days.problem.connect(self._tell)
        self.search.searched.connect(self._show)
        self.search.left_down.connect(self.table.setFocus)
        self.unknown_only.toggled.connect(self._show)
        self.table.selection_changed.connect(self._show_details)
        self.table.opened.connect(self._open)
        self.open_button.clicked.connect(self._open)
        self.print_button.clicked.connect(self._print)
        print_by_key(self, self.print_button)
        self.export_button.clicked.connect(self._export)
        self.buttons.rejected.connect(self.close)
        self.tabs.currentChanged.connect(self._show_buttons)
        self._session.changed.connect(self._book_changed)

    # -- asking ----------------------------------------------------------------------------------------------------

    @Slot()
    def ask(self) -> None:
        """Work out the dues of the period, in the place of what is under way."""
        self.part_days.set_value(part_month_days(self._session.book))
        first, last = self.first.day(), self.last.day()
        if last < first:
            self._tell(self.tr("The last day lies before the first one."))
            return
        self._tell("")
        self._period = Period(first, last)
        work = partial(_worked_out, self._period)
        self.strip.show_job(self._latest.ask(self.tr("Working out what is due"), work))
        self._show()

    @Slot(object)
    def _take(self, rows: list[DueRow]) -> None:
        self._all = rows

    @Slot(object)
    def _book_changed(self, changes: Changes) -> None:
        if changes.tables & _TABLES:
            self.ask()

    @Slot()
    def _set_part_days(self) -> None:
        days = self.part_days.value()
        if days is None:
            self.part_days.set_value(part_month_days(self._session.book))
        elif days != part_month_days(self._session.book):
            self._session.submit(partial(set_part_month_days, days=days))

    @Slot(str)
    def _tell(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    # -- showing ---------------------------------------------------------------------------------------------------

    @Slot()
    def _show(self) -> None:
        self._shown = choose(self._all, self.search.text(), unknown_only=self.unknown_only.isChecked())
        self.model.take(self._shown)
        self.stack.setCurrentWidget(self.table if self._shown else self.empty)
        self.empty.label.setText(self._why_empty())
        self.summary.setText("" if self._latest.is_busy else totals_words(totals(self._shown)))
        self.tabs.setTabText(0, f"{self.tr('What is due')} {grouped(len(self._shown))}")
        self._show_details()

    def _why_empty(self) -> str:
        if self._latest.is_busy:
            return self.tr("Working out what is due. This goes on while you work elsewhere.")
        if self._all:
            return self.tr("Nobody fits the filter. Empty the search.")
        return self.tr("Nobody is rotated in this period. Choose another one.")

    @Slot()
    def _show_details(self) -> None:
        rows = self.table.chosen_rows()
        if len(rows) == 1:
            lines = row_words(rows[0]) or [self.tr("Nothing is due by the rates in force.")]
            self.details.setPlainText("\n".join(lines))
        else:
            self.details.setPlainText(self.tr("Choose a line to see how its sum is made."))
        self._show_buttons()

    @Slot()
    def _show_buttons(self) -> None:
        here, idle = self.tabs.currentIndex() == 0, not self._latest.is_busy
        self.open_button.setEnabled(here and len(self.table.chosen_rows()) == 1)
        for button in (self.print_button, self.export_button):
            button.setEnabled(here and idle and bool(self._shown))

    # -- out -------------------------------------------------------------------------------------------------------

    @Slot()
    def _open(self) -> None:
        rows = self.table.chosen_rows()
        if rows:
            self.go_to.emit(FieldRef("rotation", rows[0].code, "distance_km"))

    @Slot()
    def _print(self) -> None:
        period, shown = self._period, tuple(self.model.rows)
        if period is None:
            return

        def make(workspace: Workspace, progress: Progress) -> bytes:
            return dues_pdf(workspace, period, shown, progress)

        self.paper_wanted.emit(Paper(self.tr("Support of rotated cadres"), f"{_file_name(period)}.pdf", make))

    @Slot()
    def _export(self) -> None:
        period, shown = self._period, tuple(self.model.rows)
        if period is None:
            return

        def write(path: Path, progress: Progress) -> None:
            export_dues(path, period, shown, progress)

        kinds, name = self.tr("Excel workbooks (*.xlsx)"), f"{_file_name(period)}.xlsx"
        self.export_wanted.emit(Export(self.tr("Support of rotated cadres"), name, kinds, "allowances", write))

    def done(self, result: int) -> None:
        """Store what is typed; stop asking."""
        self.rates.flush()
        self._latest.stop()
        super().done(result)


def _worked_out(period: Period, book: Book, _progress: Progress) -> list[DueRow]:
    return dues_of_book(book, period)


def _file_name(period: Period) -> str:
    return f"Chế độ cán bộ luân chuyển {period.start:%Y-%m-%d} {period.end:%Y-%m-%d}"
