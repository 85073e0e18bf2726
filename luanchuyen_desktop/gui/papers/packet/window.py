"""The window “Bộ hồ sơ họp”: for whom, which papers, one run with progress and Cancel, and what became of each case."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from luanchuyen_desktop.domain.records import Rotation
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.gui.dialogs.files import choose_folder, choose_new
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.marks import SYMBOLS, Mark
from luanchuyen_desktop.gui.papers.packet.cases import CaseRow, CasesModel, CasesTable
from luanchuyen_desktop.gui.papers.packet.choices import load_choices, store_choices
from luanchuyen_desktop.gui.papers.packet.form import PacketForm
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.tasks import Kind
from luanchuyen_desktop.gui.theme import GRID, fit
from luanchuyen_desktop.gui.views.list_layout import row_of
from luanchuyen_desktop.gui.views.rows_table import share_rest
from luanchuyen_desktop.gui.widgets.code_picker import CodePicker
from luanchuyen_desktop.gui.widgets.empty_state import EmptyState
from luanchuyen_desktop.gui.widgets.entries import Entry
from luanchuyen_desktop.gui.widgets.job_strip import JobStrip, grouped
from luanchuyen_desktop.gui.widgets.problem_label import ProblemLabel
from luanchuyen_desktop.gui.widgets.window_buttons import closing_buttons
from luanchuyen_desktop.rules.finding import FieldRef
from luanchuyen_desktop.services.papers.packets.file_names import safe_name
from luanchuyen_desktop.services.papers.packets.packet import save_folder, save_packet
from luanchuyen_desktop.services.papers.packets.part import Part
from luanchuyen_desktop.services.papers.packets.result import RunResult
from luanchuyen_desktop.services.papers.packets.shipped import PARTS
from luanchuyen_desktop.services.papers.packets.whole_folder import free_folder
from luanchuyen_desktop.services.progress import Progress
from luanchuyen_desktop.settings import Settings
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes
from luanchuyen_desktop.store.pool import named_records

_CONCERNED = frozenset({"rotation", "cadre", "unit", "title"})


class PacketWindow(QDialog):
    """Reads the book off the window's thread; closing it stops a run, which then leaves nothing behind."""

    go_to = Signal(object)  # FieldRef: please open this record

    def __init__(
        self,
        session: Session,
        settings: Settings,
        parent: QWidget | None = None,
        parts: Mapping[str, Part] = PARTS,
    ) -> None:
        super().__init__(parent)
        self._session, self._settings, self._parts = session, settings, parts
        self._target: Path | None = None
        self.result_shown: RunResult | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setWindowTitle(self.tr("Papers of a meeting"))
        self.picker = CodePicker(parent=self)
        self.picker.setPlaceholderText(self.tr("add a case: type part of the name or code"))
        self.picker.setAccessibleName(self.tr("Add a case"))
        self.problem = ProblemLabel(self)
        self.remove_button = QPushButton(icon("x"), self.tr("Take &out"), self)
        self.remove_button.setAutoDefault(False)
        self.model = CasesModel(session, self)
        self.table = CasesTable(self.model, self)
        self.table.setAccessibleName(self.tr("Cases of the packet"))
        share_rest(self.table, self.model, ["to"])
        text = self.tr("No case yet. Add one above, or mark rotations in their list and choose this window there.")
        self.empty = EmptyState(text, parent=self)
        self.stack = QStackedWidget(self)
        self.details = QTextBrowser(self)
        self.details.setAccessibleName(self.tr("Result"))
        self.details.setPlaceholderText(self.tr("What became of each case will be told here."))
        self.form = PacketForm(parts, session.as_of, self)
        self.summary = QLabel(self)
        self.strip = JobStrip(self)
        self._make_buttons()
        self._lay_out()
        self._connect()
        self.form.show_choices(load_choices(settings))
        self._read_entries()
        self.put_in(())

    def _make_buttons(self) -> None:
        self.run_button = QPushButton(icon("file-type-pdf"), self.tr("&Make the packet…"), self)
        self.open_button = QPushButton(icon("folder-open"), self.tr("Open the resu&lt"), self)
        self.case_button = QPushButton(icon("arrows-exchange"), self.tr("Open the ca&se"), self)
        self.open_button.setEnabled(False)
        self.buttons = closing_buttons(self, self.run_button, self.open_button, self.case_button)

    def _lay_out(self) -> None:
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.empty)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, GRID // 2, 0)
        column.setSpacing(GRID)
        column.addLayout(row_of(self.picker, self.remove_button, stretch=0))
        column.addWidget(self.problem)
        cases = QSplitter(Qt.Orientation.Vertical, left)
        cases.setChildrenCollapsible(False)
        cases.addWidget(self.stack)
        cases.addWidget(self.details)
        cases.setStretchFactor(0, 1)
        cases.setSizes([GRID * 44, GRID * 18])
        column.addWidget(cases, 1)
        splitter = QSplitter(self)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(left)
        splitter.addWidget(self.form)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([GRID * 92, GRID * 46])
        layout = QVBoxLayout(self)
        layout.setSpacing(GRID)
        layout.addWidget(splitter, 1)
        layout.addLayout(row_of(self.summary, self.strip, stretch=0))
        layout.addWidget(self.buttons)
        fit(self, GRID * 144, GRID * 84)

    def _connect(self) -> None:
        self.picker.value_edited.connect(self._add)
        self.picker.problem.connect(self.problem.tell)
        self.remove_button.clicked.connect(self.take_out)
        self.table.off_key.connect(self.take_out)
        self.table.selection_changed.connect(self._allow)
        self.table.chosen.connect(self._show_details)
        self.table.opened.connect(self._open_case)
        self.form.edited.connect(self._allow)
        self.run_button.clicked.connect(self.ask_where)
        self.open_button.clicked.connect(self._open_result)
        self.case_button.clicked.connect(self._open_case)
        self.strip.ended.connect(self._allow)
        self.buttons.rejected.connect(self.close)
        self._session.changed.connect(self._on_changed)

    # -- cases -----------------------------------------------------------------------------------------------------

    def put_in(self, codes: Sequence[str]) -> None:
        """These cases beside those that are there."""
        self.model.take([*self.model.codes(), *codes])
        self._show_cases()

    @Slot()
    def take_out(self) -> None:
        """The marked cases."""
        gone = {row.code for row in self.table.chosen_rows()}
        self.model.take([code for code in self.model.codes() if code not in gone])
        self._show_cases()

    @Slot(object)
    def _add(self, code: str | None) -> None:
        if code is not None:
            self.picker.set_value(None)
            self.put_in([code])

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if changes.cadres is None or changes.tables & _CONCERNED:
            self.put_in(())
            self._read_entries()

    def _read_entries(self) -> None:
        job = self._session.read(self.tr("Reading rotations"), _read_entries, Kind.BACKGROUND)
        job.done.connect(self.picker.set_entries)

    def _show_cases(self) -> None:
        self.stack.setCurrentWidget(self.table if self.model.rows else self.empty)
        self._show_details(None)
        self._allow()

    # -- the run ---------------------------------------------------------------------------------------------------

    @Slot()
    def ask_where(self) -> QFileDialog | None:
        """Ask for the file, or for the folder in which a new one is made."""
        title = self.tr("Make the packet")
        if not self.form.is_folder:
            name = f"{safe_name(self.form.order([]).title)}.pdf"
            return choose_new(self, self._settings, "packet", title, self.tr("PDF files (*.pdf)"), name, self.run)
        return choose_folder(self, self._settings, "packet", title, self._run_in)

    def _run_in(self, folder: Path) -> None:
        self.run(free_folder(folder, safe_name(self.form.order([]).title)))

    def run(self, target: Path) -> None:
        """Make the papers and write them to this file or new folder."""
        order, as_folder = self.form.order(self.model.codes()), self.form.is_folder
        workspace, parts = self._session.workspace, self._parts
        store_choices(self._settings, self.form.choices())

        def work(_book: Book, progress: Progress) -> RunResult:
            _refuse_book(workspace.book, target)
            return (save_folder if as_folder else save_packet)(workspace, order, target, progress, parts)

        self._target = target
        self.result_shown = None
        self.model.tell(())
        self.details.clear()
        job = self._session.read(self.tr("Making the packet"), work)
        self.strip.show_job(job)
        job.done.connect(self._take)
        job.cancelled.connect(self._tell_stopped)
        self._allow()

    @Slot(object)
    def _take(self, result: RunResult) -> None:
        self.result_shown = result
        self.model.tell(result.cases)
        self._show_cases()

    @Slot()
    def _tell_stopped(self) -> None:
        self.details.setPlainText(self.tr("Stopped. Nothing was written."))

    # -- showing ---------------------------------------------------------------------------------------------------

    @Slot(object)
    def _show_details(self, row: CaseRow | None) -> None:
        if row is not None and row.result is not None:
            self.details.setPlainText("\n".join((self._heading(row), *row.result.lines)))
        elif self.result_shown is not None:
            self.details.setPlainText("\n".join(self._told(self.result_shown)))
        else:
            self.details.clear()

    def _heading(self, row: CaseRow) -> str:
        outcome = row.result.outcome.value if row.result is not None else ""
        return f"{row.rotation.name if row.rotation is not None else row.code} ({row.code}): {outcome}"

    def _told(self, result: RunResult) -> list[str]:
        """The whole run: how many, where it is, what failed; the cases say the rest."""
        lines = [result.summary]
        if result.files:
            written = self.tr("%1 pages were written to %2").replace("%1", grouped(result.pages))
            lines.append(written.replace("%2", str(self._target)))
        else:
            lines.append(self.tr("There was nothing to write."))
        lines += [f"{SYMBOLS[Mark.ERROR]} {fault.words} {fault.advice}".strip() for fault in result.faults]
        for each in result.cases:
            for fault in each.faults:
                words = f"{each.case.name} ({each.case.code}): {fault.words} {fault.advice}"
                lines.append(f"{SYMBOLS[Mark.ERROR]} {words.strip()}")
        return lines

    @Slot()
    def _allow(self) -> None:
        busy = self.strip.job is not None
        cases, kinds = len(self.model.rows), len(self.form.parts.chosen())
        self.run_button.setEnabled(bool(cases and kinds) and not busy)
        self.remove_button.setEnabled(bool(self.table.chosen_rows()) and not busy)
        self.picker.setEnabled(not busy)
        self.form.setEnabled(not busy)
        self.case_button.setEnabled(len(self.table.chosen_rows()) == 1)
        self.open_button.setEnabled(self.result_shown is not None and bool(self.result_shown.files) and not busy)
        text = self.tr("%1 cases, %2 kinds of papers")
        self.summary.setText(text.replace("%1", grouped(cases)).replace("%2", grouped(kinds)))

    @Slot()
    def _open_case(self) -> None:
        rows = self.table.chosen_rows()
        if len(rows) == 1:
            self.go_to.emit(FieldRef("rotation", rows[0].code, "state"))

    @Slot()
    def _open_result(self) -> None:
        if self._target is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._target)))

    def done(self, result: int) -> None:
        """A run under way is stopped; what was chosen is remembered."""
        if self.strip.job is not None:
            self.strip.cancel()
        store_choices(self._settings, self.form.choices())
        super().done(result)


def _refuse_book(book: Book, target: Path) -> None:
    if target.exists() and target.samefile(book.path):
        raise UserError(f"{target.name} chính là sổ đang mở, không ghi đè.", "Chọn tên khác.")


def _read_entries(book: Book, progress: Progress) -> list[Entry]:
    """Every rotation, in the order of names."""
    entries = []
    for number, each in enumerate(
        sorted(named_records(book, Rotation), key=lambda one: (one.name_key, one.record.code))
    ):
        entries.append(Entry.of(each.record.code, each.name, str(each.record.state)))
        if number % 200 == 0:
            progress(number, 0)
    return entries
