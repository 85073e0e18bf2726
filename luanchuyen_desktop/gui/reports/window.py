"""The window “Báo cáo”: the tables of a period, who is behind each number, and the report as PDF, Word and Excel."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.in_front import bring
from luanchuyen_desktop.gui.latest import Latest
from luanchuyen_desktop.gui.overview.list_window import ListWindow
from luanchuyen_desktop.gui.print_key import print_by_key
from luanchuyen_desktop.gui.reports.figures_table import FiguresTable
from luanchuyen_desktop.gui.reports.period_bar import PeriodBar
from luanchuyen_desktop.gui.reports.words_page import WordsPage
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import GRID, fit
from luanchuyen_desktop.gui.view import Export, Paper
from luanchuyen_desktop.gui.widgets.elided_label import ElidedLabel
from luanchuyen_desktop.gui.widgets.empty_state import EmptyState
from luanchuyen_desktop.gui.widgets.job_strip import JobStrip, grouped
from luanchuyen_desktop.gui.widgets.window_buttons import closing_buttons
from luanchuyen_desktop.services.progress import Progress
from luanchuyen_desktop.services.reports.entries import ReportText
from luanchuyen_desktop.services.reports.figures import Figure, Table
from luanchuyen_desktop.services.reports.numbering import kept_number, take_number
from luanchuyen_desktop.services.reports.printed import caption_of, notes_of
from luanchuyen_desktop.services.reports.report import Report, behind, report_of
from luanchuyen_desktop.services.reports.spans import ReportKind, Span
from luanchuyen_desktop.services.reports.typed import NUMBER, keep_words, read_words
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.settings import Json, Settings
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes

STATE = "reports"
_TABLES = frozenset(
    {"rotation", "cadre", "unit", "title", "tenure", "evaluation", "discipline", "locality_determination", "place"}
)


class ReportsWindow(QDialog):
    """Stays open beside the main window; the book is asked off the window's thread, and again after edits."""

    go_to = Signal(object)  # FieldRef: please open this record
    narrowing_wanted = Signal(object)  # Narrowing: please show these in the roster
    paper_wanted = Signal(object)  # Paper
    export_wanted = Signal(object)  # Export

    def __init__(self, session: Session, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._settings = session, settings
        self.report: Report | None = None
        self._typed_for: tuple[ReportKind, Span] | None = None  # what the text boxes belong to
        self._stored: dict[str, str] = {}  # what they said when it was last read or stored
        self._latest = Latest(session, self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setWindowTitle(self.tr("Reports on rotations"))
        self.bar = PeriodBar(session.as_of, self)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Tables; tick those to print"))
        self.list.setWordWrap(True)
        self.list.setSpacing(GRID // 4)
        self.table = FiguresTable(self)
        self.caption, self.notes = QLabel(self), QLabel(self)
        self.words = WordsPage(read_only=session.read_only, parent=self)
        self.empty = EmptyState(parent=self)
        self.stack, self.tabs, self.strip = QStackedWidget(self), QTabWidget(self), JobStrip(self)
        self.summary = ElidedLabel(self)
        self._make_buttons()
        self._lay_out()
        self._connect()
        self.ask()

    def _make_buttons(self) -> None:
        self.people_button = QPushButton(icon("users"), self.tr("&Who is counted…"), self)
        self.print_button = QPushButton(icon("printer"), self.tr("Pre&view…"), self)
        self.word_button = QPushButton(icon("file-export"), self.tr("&Word…"), self)
        self.excel_button = QPushButton(icon("file-export"), self.tr("&Excel…"), self)
        self.buttons = closing_buttons(self, self.people_button, self.print_button, self.word_button, self.excel_button)

    def _lay_out(self) -> None:
        for label in (self.caption, self.notes):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        font = self.caption.font()
        font.setBold(True)
        self.caption.setFont(font)
        shown = QWidget(self)
        column = QVBoxLayout(shown)
        column.setContentsMargins(GRID // 2, GRID // 2, GRID // 2, GRID // 2)
        column.setSpacing(GRID)
        for part in (self.caption, self.table, self.notes):
            column.addWidget(part, 1 if part is self.table else 0)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.list)
        splitter.addWidget(shown)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([GRID * 42, GRID * 110])
        self.stack.addWidget(splitter)
        self.stack.addWidget(self.empty)
        self.tabs.addTab(self.stack, self.tr("Tables"))
        self.tabs.addTab(self.words, self.tr("Text of the office"))
        below = QHBoxLayout()
        below.addWidget(self.summary, 1)
        below.addWidget(self.strip)
        layout = QVBoxLayout(self)
        layout.setSpacing(GRID)
        layout.addWidget(self.bar)
        layout.addWidget(self.tabs, 1)
        layout.addLayout(below)
        layout.addWidget(self.buttons)
        fit(self, GRID * 160, GRID * 88)

    def _connect(self) -> None:
        session = self._session
        self._latest.done.connect(self._take)
        self._latest.ended.connect(self._show)
        self.bar.changed.connect(self._period_changed)
        self.list.currentRowChanged.connect(self._show_table)
        self.list.itemActivated.connect(self._into_table)
        self.list.itemChanged.connect(self._show_buttons)
        self.table.opened.connect(self._open)
        self.table.selectionModel().currentChanged.connect(self._show_buttons)
        self.people_button.clicked.connect(self.table.open_number)
        self.print_button.clicked.connect(self._print)
        print_by_key(self, self.print_button)
        self.word_button.clicked.connect(self._export_word)
        self.excel_button.clicked.connect(self._export_excel)
        self.tabs.currentChanged.connect(self._keep_words)
        self.words.take_button.clicked.connect(self._take_number)
        self.buttons.rejected.connect(self.close)
        session.changed.connect(self._book_changed)
        session.as_of_changed.connect(self.ask)

    # -- asking ----------------------------------------------------------------------------------------------------

    @Slot()
    def ask(self) -> None:
        """Count the period, in the place of what is under way."""
        self._show_words()
        rule_book, as_of, period = self._session.workspace.rule_book, self._session.as_of, self.bar.span().period

        def work(book: Book, progress: Progress) -> Report:
            return report_of(book, rule_book, period, as_of, progress)

        self.strip.show_job(self._latest.ask(self.tr("Counting the report"), work))
        self._show_buttons()

    @Slot()
    def _period_changed(self) -> None:
        self._keep_words()
        if self.report is None or self.report.period != self.bar.span().period:
            self.report = None
            self.ask()
        else:
            self._show_words()
            self._show()

    @Slot(object)
    def _take(self, found: Report) -> None:
        self.report = found

    @Slot(object)
    def _book_changed(self, changes: Changes) -> None:
        if changes.cadres is None or changes.tables & _TABLES:
            self.ask()
        if "setting" in changes.tables and self.words.words() == self._stored:
            self._read_words()  # it may have been undone

    # -- what is typed ---------------------------------------------------------------------------------------------

    def _show_words(self) -> None:
        wanted = (self.bar.chosen_kind(), self.bar.span())
        if self._typed_for != wanted:
            self._typed_for = wanted
            self._read_words()

    def _read_words(self) -> None:
        if self._typed_for is not None:
            kind, span = self._typed_for
            self._stored = read_words(self._session.book.settings(), kind, span.period)
            self.words.set_words(self._stored)

    @Slot()
    def _keep_words(self) -> None:
        """Store what was typed for the report that it was typed for."""
        words = self.words.words()
        if self._typed_for is None or self._session.read_only or words == self._stored:
            return
        kind, span = self._typed_for
        period = span.period
        self._stored = words
        self._session.submit(lambda book: keep_words(book, kind, period, words))

    # -- showing ---------------------------------------------------------------------------------------------------

    @Slot()
    def _show(self) -> None:
        found = self.report
        at, unticked = max(self.list.currentRow(), 0), self._unticked()
        blocker = QSignalBlocker(self.list)
        self.list.clear()
        for table in found.tables if found is not None else ():
            item = QListWidgetItem(f"{table.number}. {table.title}", self.list)
            item.setData(Qt.ItemDataRole.UserRole, table.key)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked if table.key in unticked else Qt.CheckState.Checked)
        self.list.setCurrentRow(min(at, self.list.count() - 1))
        blocker.unblock()
        self.stack.setCurrentIndex(0 if found is not None else 1)
        self.empty.label.setText(self._why_empty())
        self._show_table()
        self.summary.setText(self._told())

    def _why_empty(self) -> str:
        if self._latest.is_busy:
            return self.tr("Counting the report. This goes on while you work elsewhere.")
        return self.tr("The counting was stopped. Choose the period once more to begin anew.")

    def _told(self) -> str:
        if self.report is None:
            return ""
        summary = self.report.summary
        words = self.tr("%1 rotations of %2 people · a double click or Enter on a number shows who is counted")
        return words.replace("%1", grouped(summary.events)).replace("%2", grouped(summary.persons))

    def shown(self) -> Table | None:
        """The table in hand."""
        at = self.list.currentRow()
        return self.report.tables[at] if self.report is not None and 0 <= at < len(self.report.tables) else None

    @Slot()
    def _show_table(self) -> None:
        table = self.shown()
        self.caption.setText(caption_of(table) if table is not None else "")
        notes = "\n".join(notes_of(table)) if table is not None else ""
        self.notes.setText(notes)
        self.notes.setVisible(bool(notes))
        self.table.take(table)
        self.table.setAccessibleName(self.caption.text())
        self._show_buttons()

    @Slot()
    def _into_table(self) -> None:
        self.table.setFocus()

    def _unticked(self) -> set[str]:
        items = [self.list.item(at) for at in range(self.list.count())]
        if not items:
            stored = self._settings.mapping(STATE).get("unticked")
            return {str(key) for key in stored} if isinstance(stored, list) else set()
        return {
            str(item.data(Qt.ItemDataRole.UserRole)) for item in items if item.checkState() is Qt.CheckState.Unchecked
        }

    @Slot()
    def _show_buttons(self) -> None:
        ready = self.report is not None and not self._latest.is_busy
        for button in (self.print_button, self.word_button, self.excel_button):
            button.setEnabled(ready)
        self.people_button.setEnabled(ready and self.table.currentIndex().column() > 0)

    # -- who is behind ---------------------------------------------------------------------------------------------

    @Slot(str, object)
    def _open(self, title: str, figure: Figure) -> None:
        window = ListWindow(self._session, behind(title, figure), self)
        window.go_to.connect(self.go_to)
        window.narrowing_wanted.connect(self.narrowing_wanted)
        bring(window)

    # -- out -------------------------------------------------------------------------------------------------------

    def text(self) -> ReportText | None:
        """The report as it stands, to be printed or written."""
        if self.report is None:
            return None
        unticked = self._unticked()
        keys = tuple(table.key for table in self.report.tables if table.key not in unticked)
        span, kind = self.bar.span(), self.bar.chosen_kind()
        words = self.words.words()
        return ReportText(self.report, span, kind, keys, words, words.pop(NUMBER, ""))

    @Slot()
    def _take_number(self) -> None:
        """Keep the next number of reports for this one, and show it."""
        text = self.text()
        if text is None:
            return
        resources, day = self._session.workspace.resources, self._session.as_of
        self.words.take_button.setEnabled(False)
        job = self._session.submit(partial(take_number, resources=resources, about=text.title, day=day))
        job.done.connect(partial(self._number_taken, text.title))
        job.finished.connect(self._number_asked)

    @Slot(object)
    def _number_taken(self, title: str, _changes: Changes | None) -> None:
        self.words.number.setText(kept_number(self._session.book, title))
        self._keep_words()

    @Slot()
    def _number_asked(self) -> None:
        self.words.take_button.setEnabled(True)

    def _file(self, text: ReportText, ending: str) -> str:
        return f"{text.title.replace('/', '-')}.{ending}"

    @Slot()
    def _print(self) -> None:
        text = self.text()
        if text is None:
            return
        self._keep_words()

        def make(workspace: Workspace, progress: Progress) -> bytes:
            from luanchuyen_desktop.services.reports.paper import report_pdf

            return report_pdf(workspace, text, progress=progress)

        self.paper_wanted.emit(Paper(text.title, self._file(text, "pdf"), make))

    @Slot()
    def _export_word(self) -> None:
        text, workspace = self.text(), self._session.workspace
        if text is None:
            return
        self._keep_words()

        def write(path: Path, _progress: Progress) -> None:
            from luanchuyen_desktop.services.files import write_whole
            from luanchuyen_desktop.services.reports.paper import report_word

            write_whole(path, report_word(workspace, text))

        kinds = self.tr("Word documents (*.docx)")
        self.export_wanted.emit(Export(self.windowTitle(), self._file(text, "docx"), kinds, "reports", write))

    @Slot()
    def _export_excel(self) -> None:
        text = self.text()
        if text is None:
            return

        def write(path: Path, progress: Progress) -> None:
            from luanchuyen_desktop.services.reports.workbook import export_report

            export_report(path, text, progress)

        kinds = self.tr("Excel workbooks (*.xlsx)")
        self.export_wanted.emit(Export(self.windowTitle(), self._file(text, "xlsx"), kinds, "reports", write))

    def done(self, result: int) -> None:
        """Store what is typed and what is ticked; stop asking."""
        self._keep_words()
        if self.list.count():
            unticked: list[Json] = [*sorted(self._unticked())]
            self._settings.set(STATE, {"unticked": unticked})
        self._latest.stop()
        super().done(result)
