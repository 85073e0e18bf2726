"""The window “Sổ văn bản”: every number that was given, what it stands for, and the paper as it was issued."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from luanchuyen_desktop.domain.vocabulary import PaperKind, PaperState
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.print_key import print_by_key
from luanchuyen_desktop.gui.register.acts import RegisterActs
from luanchuyen_desktop.gui.register.model import RegisterModel
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.tasks import Job, Kind
from luanchuyen_desktop.gui.theme import GRID, fit, plain_buttons
from luanchuyen_desktop.gui.view import Export, Paper
from luanchuyen_desktop.gui.views.list_layout import row_of
from luanchuyen_desktop.gui.views.rows_table import RowsTable
from luanchuyen_desktop.gui.widgets.choice_box import ChoiceBox
from luanchuyen_desktop.gui.widgets.empty_state import EmptyState
from luanchuyen_desktop.gui.widgets.notice_bar import NoticeBar
from luanchuyen_desktop.gui.widgets.search_box import SearchBox
from luanchuyen_desktop.rules.finding import FieldRef
from luanchuyen_desktop.services.progress import Progress
from luanchuyen_desktop.services.register import listing
from luanchuyen_desktop.services.register.listing import Listed, RegisterFilter, RegisterRow
from luanchuyen_desktop.services.register.out import export_register, register_pdf
from luanchuyen_desktop.services.register.undone import put_back_words
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.settings import Settings
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes

_TABLES = frozenset({"register_entry", "rotation", "rotation_plan", "planning_round", "procedure_step", "setting"})


class RegisterWindow(QDialog):
    """Reads the register off the window's thread, anew after every edit of what it shows."""

    go_to = Signal(object)  # FieldRef: please open this record
    paper_wanted = Signal(object)  # Paper
    export_wanted = Signal(object)  # Export

    def __init__(self, session: Session, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._listed: Listed | None = None
        self._job: Job | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setWindowTitle(self.tr("Register of documents"))
        self.search = SearchBox(self.tr("Search by number, abstract, name or code"), self)
        self.kind = ChoiceBox(PaperKind, parent=self, empty=self.tr("every kind"))
        self.period = QComboBox(self)
        self.period.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.state = ChoiceBox(PaperState, parent=self, empty=self.tr("every state"))
        self.notice = NoticeBar(self)
        self.model = RegisterModel(self)
        self.table = RowsTable(self.model, self)
        self.table.setAccessibleName(self.tr("Register of documents"))
        self.empty = EmptyState(parent=self)
        self.stack = QStackedWidget(self)
        self.details = QTextBrowser(self)
        self.details.setAccessibleName(self.tr("What is known of the number"))
        self.summary = QLabel(self)
        self.acts = RegisterActs(session, settings, self)
        self._make_buttons()
        self._lay_out()
        self._connect()
        self._show_periods([])
        self.ask()

    # -- building --------------------------------------------------------------------------------------------------

    def _button(self, picture: str, text: str) -> QPushButton:
        button = QPushButton(icon(picture), text, self)
        button.setAutoDefault(False)
        return button

    def _make_buttons(self) -> None:
        self.reserve_button = self._button("plus", self.tr("&Keep a number…"))
        self.issue_button = self._button("file-certificate", self.tr("&Issue…"))
        self.open_button = self._button("file-type-pdf", self.tr("&Open the paper"))
        self.correct_button = self._button("restore", self.tr("&Correct…"))
        self.release_button = self._button("x", self.tr("Ca&ncel the number…"))
        self.gaps_button = self._button("list-check", self.tr("&Missing numbers…"))
        self.settings_button = self._button("settings", self.tr("&Settings…"))
        self.case_button = self._button("arrows-exchange", self.tr("Open the &rotation"))
        self.print_button = self._button("printer", self.tr("&Print…"))
        self.export_button = self._button("file-export", self.tr("&Excel…"))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        for button in (self.print_button, self.export_button, self.case_button, self.settings_button):
            self.buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        self.buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        plain_buttons(self.buttons)

    def _lay_out(self) -> None:
        filters = QHBoxLayout()
        filters.setSpacing(GRID)
        filters.addWidget(self.search, 1)
        for text, editor in (
            (self.tr("Kin&d"), self.kind),
            (self.tr("&Term, year"), self.period),
            (self.tr("St&ate"), self.state),
        ):
            label = QLabel(text, self)
            label.setBuddy(editor)
            label.setMinimumWidth(label.sizeHint().width() + GRID // 2)  # an accent may stand wider than it is measured
            editor.setAccessibleName(text.replace("&", ""))
            filters.addWidget(label)
            filters.addWidget(editor)
        acts = row_of(
            self.reserve_button,
            self.issue_button,
            self.open_button,
            self.correct_button,
            self.release_button,
            self.gaps_button,
        )
        acts.addStretch()
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.empty)
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.stack)
        splitter.addWidget(self.details)
        self.stack.setMinimumHeight(GRID * 20)
        self.details.setMinimumHeight(GRID * 8)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([GRID * 50, GRID * 18])
        layout = QVBoxLayout(self)
        layout.setSpacing(GRID)
        layout.addLayout(filters)
        layout.addLayout(acts)
        layout.addWidget(self.notice)
        layout.addWidget(splitter, 1)
        layout.addWidget(self.summary)
        layout.addWidget(self.buttons)
        fit(self, GRID * 152, GRID * 88)

    def _connect(self) -> None:
        self.search.searched.connect(self._show)
        self.search.left_down.connect(self.table.setFocus)
        self.kind.value_edited.connect(self._show)
        self.period.activated.connect(self._show)
        self.state.value_edited.connect(self._show)
        self.table.selection_changed.connect(self._show_details)
        self.table.opened.connect(self._open)
        self.reserve_button.clicked.connect(self._reserve)
        self.issue_button.clicked.connect(self._issue)
        self.open_button.clicked.connect(self._open)
        self.correct_button.clicked.connect(self._correct)
        self.release_button.clicked.connect(self._release)
        self.gaps_button.clicked.connect(self._gaps)
        self.settings_button.clicked.connect(self.acts.show_settings)
        self.case_button.clicked.connect(self._go_to_case)
        self.print_button.clicked.connect(self._print)
        print_by_key(self, self.print_button)
        self.export_button.clicked.connect(self._export)
        self.empty.acted.connect(self._act_of_empty)
        self.buttons.rejected.connect(self.close)
        self.acts.paper_wanted.connect(self.paper_wanted)
        self._session.changed.connect(self._book_changed)

    # -- reading ---------------------------------------------------------------------------------------------------

    @Slot()
    def ask(self) -> None:
        """Read the register, in the place of a reading under way."""
        if self._job is not None:
            self._job.cancel()
        work = partial(_read, self._session.workspace.resources)
        self._job = self._session.read(self.tr("Reading the register"), work, Kind.BACKGROUND)
        self._job.done.connect(self._take)

    @Slot(object)
    def _take(self, listed: Listed) -> None:
        if self.sender() is not self._job:
            return
        self._job = None
        self._listed = listed
        self._show_periods(listed.periods)
        self.acts.show_gaps_of(listed.register)
        self._show()

    @Slot(object)
    def _book_changed(self, changes: Changes) -> None:
        if changes.tables & _TABLES:
            self.ask()
        if words := put_back_words(self._session.book, changes):
            self.notice.tell(words)

    def _show_periods(self, periods: list[str]) -> None:
        chosen = self.period.currentData()
        self.period.clear()
        self.period.addItem(self.tr("all"), "")
        for period in periods:
            self.period.addItem(period, period)
        self.period.setCurrentIndex(max(self.period.findData(chosen), 0))

    # -- showing ---------------------------------------------------------------------------------------------------

    def wanted(self) -> RegisterFilter:
        """What the filters say."""
        return RegisterFilter(
            self.search.text(), self.kind.value(), str(self.period.currentData() or ""), self.state.value()
        )

    @Slot()
    def _show(self) -> None:
        rows = listing.choose(self._listed.rows, self.wanted()) if self._listed is not None else []
        self.model.take(rows)
        self.stack.setCurrentWidget(self.table if rows else self.empty)
        self._tell_empty()
        self.summary.setText(self._summary(len(rows)))
        self._show_details()

    def _tell_empty(self) -> None:
        if self._listed is None:
            self.empty.tell(self.tr("Reading the register…"), "")
        elif self._listed.rows:
            self.empty.tell(self.tr("Nothing fits the filters."), self.tr("Show everything"))
        elif not self._listed.register.settings.terms:
            words = self.tr("The register is empty. First record the term of the committee: numbers run on within it.")
            self.empty.tell(words, self.tr("Record the term…"))
        else:
            words = self.tr("The register is empty. Keep a number here, or take one when a rotation is decided.")
            self.empty.tell(words, self.tr("Keep a number…"))

    def _summary(self, shown: int) -> str:
        if self._listed is None or not self._listed.rows:
            return ""
        text = self.tr("%1 of %2 entries. Missing without a word why: %3. Given twice: %4.")
        for mark, number in (
            ("%1", shown),
            ("%2", len(self._listed.rows)),
            ("%3", self._listed.unexplained),
            ("%4", self._listed.doubles),
        ):
            text = text.replace(mark, str(number))
        return text

    def row_in_hand(self) -> RegisterRow | None:
        """The entry that is chosen."""
        rows = self.table.chosen_rows()
        return rows[0] if len(rows) == 1 else None

    @Slot()
    def _show_details(self) -> None:
        row, listed = self.row_in_hand(), self._listed
        if row is None or listed is None:
            self.details.setPlainText(self.tr("Choose a line to see what is known of the number.") if listed else "")
        else:
            self.details.setPlainText(
                "\n".join(f"{label}: {words}" for label, words in listing.detail_lines(row, listed))
            )
        self._show_buttons(row)

    def _show_buttons(self, row: RegisterRow | None) -> None:
        state = row.entry.state if row is not None else None
        writing = not self._session.read_only
        self.reserve_button.setEnabled(writing and self._listed is not None)
        self.issue_button.setEnabled(writing and state is PaperState.RESERVED)
        self.release_button.setEnabled(writing and state is PaperState.RESERVED)
        self.correct_button.setEnabled(writing and state is PaperState.ISSUED)
        self.open_button.setEnabled(row is not None and row.entry.sha256 is not None)
        self.case_button.setEnabled(row is not None and row.entry.rotation is not None)
        self.gaps_button.setEnabled(self._listed is not None)
        for button in (self.print_button, self.export_button):
            button.setEnabled(bool(self.model.rows))

    @Slot()
    def _act_of_empty(self) -> None:
        if self._listed is None:
            return
        if self._listed.rows:
            self.search.clear()
            self.kind.set_value(None)
            self.state.set_value(None)
            self.period.setCurrentIndex(0)
            self._show()
        elif not self._listed.register.settings.terms:
            self.acts.show_settings()
        else:
            self._reserve()

    # -- acting ----------------------------------------------------------------------------------------------------

    @Slot()
    def _reserve(self) -> None:
        if self._listed is not None:
            self.acts.reserve(self._listed.register)

    @Slot()
    def _issue(self) -> None:
        row = self.row_in_hand()
        if row is not None and self._listed is not None:
            self.acts.issue(self._listed.register, row.entry)

    @Slot()
    def _open(self) -> None:
        row = self.row_in_hand()
        if row is not None and row.entry.sha256 is not None:
            self.acts.open_paper(row.entry)

    @Slot()
    def _correct(self) -> None:
        row = self.row_in_hand()
        if row is not None:
            self.acts.correct(row.entry)

    @Slot()
    def _release(self) -> None:
        row = self.row_in_hand()
        if row is not None:
            self.acts.release(row.entry)

    @Slot()
    def _gaps(self) -> None:
        if self._listed is not None:
            self.acts.show_gaps(self._listed.register)

    @Slot()
    def _go_to_case(self) -> None:
        row = self.row_in_hand()
        if row is not None and row.entry.rotation is not None:
            self.go_to.emit(FieldRef("rotation", row.entry.rotation, "decision_no"))

    @Slot()
    def _print(self) -> None:
        shown, subject = tuple(self.model.rows), self._subject()

        def make(workspace: Workspace, progress: Progress) -> bytes:
            return register_pdf(workspace, shown, subject, progress)

        self.paper_wanted.emit(Paper(self.windowTitle(), "Sổ văn bản.pdf", make))

    def _subject(self) -> str:
        """Which entries they are, for the paper: Vietnamese, as all papers."""
        wanted = self.wanted()
        parts = [wanted.kind or "mọi loại văn bản", wanted.period, wanted.state, f"{len(self.model.rows)} dòng"]
        return ", ".join(str(part) for part in parts if part).capitalize()

    @Slot()
    def _export(self) -> None:
        if self._listed is None:
            return
        shown, register = tuple(self.model.rows), self._listed.register

        def write(path: Path, progress: Progress) -> None:
            export_register(path, shown, register, progress)

        kinds = self.tr("Excel workbooks (*.xlsx)")
        self.export_wanted.emit(Export(self.windowTitle(), "Sổ văn bản.xlsx", kinds, "register", write))

    def done(self, result: int) -> None:
        """Stop reading."""
        job, self._job = self._job, None
        if job is not None:
            job.cancel()
        super().done(result)


def _read(resources: Path, book: Book, _progress: Progress) -> Listed:
    return listing.read(book, resources)
