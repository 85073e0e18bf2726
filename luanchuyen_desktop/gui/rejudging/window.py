"""The window “Xét lại quyết định cũ”."""

from __future__ import annotations

from datetime import date
from html import escape
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from luanchuyen_desktop.domain.vn_text import fold
from luanchuyen_desktop.gui.finding_details import as_html, words_of
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.latest import Latest
from luanchuyen_desktop.gui.marks import Mark, label, mark_of
from luanchuyen_desktop.gui.print_key import print_by_key
from luanchuyen_desktop.gui.rejudging.model import PairModel
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import GRID, fit
from luanchuyen_desktop.gui.view import Export, Paper
from luanchuyen_desktop.gui.views.list_layout import labelled_row
from luanchuyen_desktop.gui.views.rows_table import RowsTable
from luanchuyen_desktop.gui.widgets.empty_state import EmptyState
from luanchuyen_desktop.gui.widgets.job_strip import JobStrip, grouped
from luanchuyen_desktop.gui.widgets.problem_label import ProblemLabel
from luanchuyen_desktop.gui.widgets.search_box import SearchBox
from luanchuyen_desktop.gui.widgets.whole_day_edit import WholeDayEdit
from luanchuyen_desktop.gui.widgets.window_buttons import closing_buttons
from luanchuyen_desktop.rules.finding import FieldRef
from luanchuyen_desktop.services.findings.rejudging import Pair, Question, law_words, rejudge_book
from luanchuyen_desktop.services.findings.rejudging_paper import pair_text
from luanchuyen_desktop.services.progress import Progress
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store.book import Book


class RejudgingWindow(QDialog):
    """Asks off the window's thread; what is shown is filtered here."""

    go_to = Signal(object)  # FieldRef: please open this record
    paper_wanted = Signal(object)  # Paper
    export_wanted = Signal(object)  # Export

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._all: list[Pair] = []
        self._latest = Latest(session, self)
        self._question: Question | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setWindowTitle(self.tr("Judge old decisions again"))
        titles = session.workspace.rule_book.titles()
        day = session.as_of
        self.first = WholeDayEdit(self._begin(day), self)
        self.last = WholeDayEdit(day, self)
        self.law = WholeDayEdit(day, self)
        self.law_name = QLabel(self)
        self.differing = QCheckBox(self.tr("Only what &differs"), self)
        self.differing.setChecked(True)
        self.rule = QComboBox(self)
        self.rule.addItem(self.tr("all rules"), "")
        self.verdict = QComboBox(self)
        self.verdict.addItem(self.tr("all verdicts"), None)
        for mark in Mark:
            self.verdict.addItem(label(mark), int(mark))
        self.search = SearchBox(self.tr("Search by name, code or post"), self)
        self.problem = ProblemLabel(self)
        self.model = PairModel(titles, self)
        self.table = RowsTable(self.model, self)
        self.table.setAccessibleName(self.tr("Old decisions, judged twice"))
        self.empty = EmptyState(parent=self)
        self.stack = QStackedWidget(self)
        self.then, self.now = QTextBrowser(self), QTextBrowser(self)
        self.strip = JobStrip(self)
        self.summary = QLabel(self)
        self._make_buttons()
        self._lay_out()
        self._connect()
        self._name_law()
        self.ask()

    def _begin(self, day: date) -> date:
        """The first rule set is the earliest law that anything can be judged by."""
        return min(self._session.workspace.rule_book.data.rule_sets[0].valid_from, day)

    def _make_buttons(self) -> None:
        self.print_button = QPushButton(icon("printer"), self.tr("&Print…"), self)
        self.export_button = QPushButton(icon("file-export"), self.tr("&Excel…"), self)
        self.copy_button = QPushButton(icon("copy"), self.tr("&Copy as text"), self)
        self.open_button = QPushButton(icon("arrows-exchange"), self.tr("&Open the rotation"), self)
        self.buttons = closing_buttons(self, self.print_button, self.export_button, self.copy_button, self.open_button)

    def _lay_out(self) -> None:
        days = labelled_row(
            (self.tr("Decided &from"), self.first),
            (self.tr("&to"), self.last),
            (self.tr("and by the &law of"), self.law),
        )
        days.addWidget(self.law_name, 1)
        choice = labelled_row((self.tr("&Rule"), self.rule), (self.tr("&Verdict"), self.verdict))
        choice.addWidget(self.differing)
        choice.addWidget(self.search, 1)
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.empty)
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.stack)
        splitter.addWidget(self._sides())
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([GRID * 40, GRID * 30])
        below = QHBoxLayout()
        below.addWidget(self.summary, 1)
        below.addWidget(self.strip)
        layout = QVBoxLayout(self)
        layout.setSpacing(GRID)
        layout.addLayout(days)
        layout.addWidget(self.problem)
        layout.addLayout(choice)
        layout.addWidget(splitter, 1)
        layout.addLayout(below)
        layout.addWidget(self.buttons)
        fit(self, GRID * 150, GRID * 82)

    def _sides(self) -> QWidget:
        """Both findings in full, side by side."""
        sides = QWidget(self)
        across = QHBoxLayout(sides)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(GRID)
        for browser, name in (
            (self.then, self.tr("By the law of its time")),
            (self.now, self.tr("By the law chosen")),
        ):
            browser.setAccessibleName(name)
            browser.setOpenLinks(False)
            across.addWidget(browser)
        return sides

    def _connect(self) -> None:
        self._latest.done.connect(self._take)
        self._latest.ended.connect(self._show)
        for edit in (self.first, self.last, self.law):
            edit.day_chosen.connect(self.ask)
            edit.problem.connect(self.problem.tell)
        self.differing.toggled.connect(self._show)
        self.rule.activated.connect(self._show)
        self.verdict.activated.connect(self._show)
        self.search.searched.connect(self._show)
        self.search.left_down.connect(self.table.setFocus)
        self.table.chosen.connect(self._show_pair)
        self.table.selection_changed.connect(self._allow)
        self.table.opened.connect(self._open)
        self.open_button.clicked.connect(self._open)
        self.copy_button.clicked.connect(self._copy)
        self.print_button.clicked.connect(self._print)
        print_by_key(self, self.print_button)
        self.export_button.clicked.connect(self._export)
        self.buttons.rejected.connect(self.close)
        self._session.changed.connect(self.ask)
        self._session.as_of_changed.connect(self.ask)

    # -- asking ----------------------------------------------------------------------------------------------------

    @Slot()
    def ask(self) -> None:
        """Judge the decisions of the period, in the place of what is under way."""
        first, last = self.first.day(), self.last.day()
        self._name_law()
        if last < first:
            self.problem.tell(self.tr("The last day lies before the first one."))
            return
        self.problem.tell("")
        rule_book = self._session.workspace.rule_book
        question = Question(self.law.day(), self._session.as_of, first, last)

        def work(book: Book, progress: Progress) -> list[Pair]:
            return rejudge_book(book, rule_book, question, progress)

        self._question = question
        self.strip.show_job(self._latest.ask(self.tr("Judging old decisions"), work))
        self._show()

    def _name_law(self) -> None:
        self.law_name.setText(law_words(self._session.workspace.rule_book.data.in_force(self.law.day())))

    @Slot(object)
    def _take(self, pairs: list[Pair]) -> None:
        self._all = pairs
        self._offer_rules()

    def _offer_rules(self) -> None:
        chosen = self.rule.currentData()
        titles = self._session.workspace.rule_book.titles()
        while self.rule.count() > 1:
            self.rule.removeItem(1)
        for rule in sorted({pair.rule for pair in self._all}):
            self.rule.addItem(f"{rule} {titles.get(rule, '')}", rule)
        self.rule.setCurrentIndex(max(self.rule.findData(chosen), 0))

    # -- showing ---------------------------------------------------------------------------------------------------

    @Slot()
    def _show(self) -> None:
        shown = [pair for pair in self._all if self._is_wanted(pair)]
        self.model.take(shown)
        self.stack.setCurrentWidget(self.table if shown else self.empty)
        self.empty.label.setText(self._why_empty())
        self.summary.setText(self._summary(shown))
        rows = self.table.chosen_rows()
        self._show_pair(rows[0] if len(rows) == 1 else None)
        self._allow()

    def _is_wanted(self, pair: Pair) -> bool:
        if self.differing.isChecked() and not pair.differs:
            return False
        rule, verdict = self.rule.currentData(), self.verdict.currentData()
        if rule and pair.rule != rule:
            return False
        if verdict is not None and verdict not in {int(mark_of(pair.then)), int(mark_of(pair.now))}:
            return False
        key = fold(f"{pair.name} {pair.rotation} {pair.then.cadre} {pair.origin} {pair.destination}")
        return all(word in key for word in fold(self.search.text()).split())

    def _summary(self, shown: list[Pair]) -> str:
        if self._latest.is_busy:
            return ""
        rotations = {pair.rotation for pair in self._all}
        differing = {pair.rotation for pair in self._all if pair.differs}
        return (
            self.tr("%1 decisions, %2 of them judged differently; %3 lines shown")
            .replace("%1", grouped(len(rotations)))
            .replace("%2", grouped(len(differing)))
            .replace("%3", grouped(len(shown)))
        )

    def _why_empty(self) -> str:
        if self._latest.is_busy:
            return self.tr("Judging old decisions.")
        if not self._all:
            return self.tr("No rotation was decided in this period.")
        if self.differing.isChecked() and not any(pair.differs for pair in self._all):
            return self.tr("Both laws judge every decision alike. Untick “Only what differs” to see all of them.")
        return self.tr("Nothing fits the filter. Choose other rules or verdicts, or empty the search.")

    @Slot(object)
    def _show_pair(self, pair: Pair | None) -> None:
        for browser, name, finding in (
            (self.then, self.tr("By the law of its time"), pair.then if pair else None),
            (self.now, self.tr("By the law chosen"), pair.now if pair else None),
        ):
            if finding is None or pair is None:
                choose = self.tr("Choose a line to see the sentence, the article and the figures.")
                browser.setPlainText(choose if self.model.rows else "")
                continue
            who = f"{pair.name} · {pair.rotation}"
            browser.setHtml(f"<p><b>{escape(name)}</b></p>{as_html(finding, words_of(self._session), who)}")

    def changeEvent(self, event: QEvent) -> None:
        """The colours of the marks follow a change between light and dark."""
        if event.type() == QEvent.Type.PaletteChange:
            rows = self.table.chosen_rows()
            self._show_pair(rows[0] if len(rows) == 1 else None)
        super().changeEvent(event)

    @Slot()
    def _allow(self) -> None:
        for button in (self.print_button, self.export_button):
            button.setEnabled(bool(self.model.rows) and not self._latest.is_busy)
        self.copy_button.setEnabled(bool(self.model.rows))
        self.open_button.setEnabled(bool(self.table.chosen_rows()))

    # -- out -------------------------------------------------------------------------------------------------------

    @Slot()
    def _open(self) -> None:
        rows = self.table.chosen_rows()
        if rows:
            self.go_to.emit(FieldRef("rotation", rows[0].rotation, "decided"))

    @Slot()
    def _copy(self) -> None:
        """The lines marked, or all that are shown."""
        pairs = self.table.chosen_rows() or self.model.rows
        QGuiApplication.clipboard().setText("\n\n".join(map(pair_text, pairs)))

    @Slot()
    def _print(self) -> None:
        question, pairs = self._question, tuple(self.model.rows)
        if question is None:
            return

        def make(workspace: Workspace, progress: Progress) -> bytes:
            from luanchuyen_desktop.services.findings.rejudging_paper import rejudged_pdf

            return rejudged_pdf(workspace, question, pairs, progress)

        self.paper_wanted.emit(Paper(self.tr("Judge old decisions again"), f"{_file_name(question)}.pdf", make))

    @Slot()
    def _export(self) -> None:
        question, pairs = self._question, tuple(self.model.rows)
        if question is None:
            return
        rule_book = self._session.workspace.rule_book
        law, titles = law_words(rule_book.data.in_force(question.law_of)), rule_book.titles()

        def write(path: Path, progress: Progress) -> None:
            from luanchuyen_desktop.services.findings.rejudging_workbook import export_rejudged

            export_rejudged(path, question, law, pairs, titles, progress)

        title, kinds = self.tr("Export the list to Excel"), self.tr("Excel workbooks (*.xlsx)")
        self.export_wanted.emit(Export(title, f"{_file_name(question)}.xlsx", kinds, "workbook", write))

    def done(self, result: int) -> None:
        """Stop asking."""
        self._latest.stop()
        super().done(result)


def _file_name(question: Question) -> str:
    return f"Xét lại quyết định {question.law_of:%Y-%m-%d}"
