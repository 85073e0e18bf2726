"""Importing a workbook: what is wrong and what would change is shown before anything is written."""

from __future__ import annotations

from functools import partial
from itertools import islice
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QTabWidget, QVBoxLayout, QWidget

from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.exchange.planning import ImportPlan
from luanchuyen_desktop.exchange.problems import ProblemKind
from luanchuyen_desktop.gui.marks import Mark, label
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.tasks import Job
from luanchuyen_desktop.gui.theme import GRID, fit, plain_buttons
from luanchuyen_desktop.gui.widgets.job_strip import JobStrip, grouped
from luanchuyen_desktop.gui.widgets.row_model import RowModel, copy_rows, make_table
from luanchuyen_desktop.gui.widgets.tab_bar import TallTabBar
from luanchuyen_desktop.services import workbooks
from luanchuyen_desktop.services.progress import Progress
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes

MOST_CHANGES = 20_000
"""Changed cells listed; more are counted only."""


class ImportDialog(QDialog):
    """Reads, shows, and imports when told so. The main window stays usable meanwhile."""

    def __init__(self, session: Session, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._path = path
        self._plan: ImportPlan | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Import from %1").replace("%1", path.name))
        self._summary = QLabel(self)
        self._summary.setTextFormat(Qt.TextFormat.PlainText)
        self._summary.setWordWrap(True)
        self._strip = JobStrip(self)
        self._tabs = QTabWidget(self)
        self._tabs.setTabBar(TallTabBar())
        self._make_tabs()
        self._buttons = QDialogButtonBox(self)
        self._make_buttons()
        layout = QVBoxLayout(self)
        layout.setSpacing(GRID)
        layout.addWidget(self._summary)
        layout.addWidget(self._strip)
        layout.addWidget(self._tabs, 1)
        layout.addWidget(self._buttons)
        fit(self, GRID * 150, GRID * 70)
        self._read()

    def _make_tabs(self) -> None:
        self._problems = RowModel(
            (
                self.tr("Severity"),
                self.tr("Sheet"),
                self.tr("Row"),
                self.tr("Column"),
                self.tr("Value"),
                self.tr("Expected"),
                self.tr("Problem"),
            ),
            self,
        )
        self._problem_table = make_table(self._problems, (13, 22, 7, 24, 20, 36), wraps=True)
        self._changes = RowModel(
            (self.tr("Sheet"), self.tr("Row"), self.tr("Column"), self.tr("In the book"), self.tr("In the workbook")),
            self,
        )
        heads = (self.tr("Sheet"), self.tr("New"), self.tr("Changed"), self.tr("Unchanged"), "")
        self._sheets = RowModel(heads, self, figures=(1, 2, 3))
        self._tabs.addTab(make_table(self._sheets, (30, 14, 14, 14)), self.tr("Sheets"))
        self._tabs.addTab(self._problem_table, "")
        self._tabs.addTab(make_table(self._changes, (22, 8, 24, 36)), "")
        self._tabs.hide()

    def _make_buttons(self) -> None:
        role = QDialogButtonBox.ButtonRole
        self._import = QPushButton(self.tr("&Import"), self)
        self._import.setEnabled(False)
        self._import.clicked.connect(self._apply)
        self._copy = QPushButton(self.tr("Copy the &problems"), self)
        self._copy.setEnabled(False)
        self._copy.clicked.connect(partial(copy_rows, self._problem_table, self._problems))
        self._buttons.addButton(self._copy, role.ActionRole)
        self._buttons.addButton(self._import, role.AcceptRole)
        self._close = self._buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self._buttons.rejected.connect(self.close)
        plain_buttons(self._buttons)

    # -- reading ---------------------------------------------------------------------------------------------------

    def _read(self) -> None:
        self._summary.setText(self.tr("Reading %1. Nothing is written yet.").replace("%1", self._path.name))
        job = self._session.read(
            self.tr("Reading the workbook"),
            lambda book, progress: workbooks.prepare_import(book, self._path, progress),
        )
        job.done.connect(self._show_plan)
        self._follow(job)

    @Slot(object)
    def _show_plan(self, plan: ImportPlan) -> None:
        self._plan = plan
        self._summary.setText(self._say(plan))
        self._problems.show(
            [
                (
                    label(Mark.ERROR if problem.kind is ProblemKind.ERROR else Mark.WARNING),
                    problem.sheet,
                    str(problem.row or ""),
                    problem.column,
                    problem.value,
                    problem.expected,
                    problem.message,
                )
                for problem in plan.problems
            ]
        )
        changes = list(islice(plan.changes(), MOST_CHANGES))
        self._changes.show([(each.sheet, str(each.row), each.column, each.before, each.after) for each in changes])
        self._sheets.show(
            [
                (part.sheet.name, grouped(len(part.inserts)), grouped(len(part.updates)), grouped(part.unchanged), "")
                for part in plan.sheets
            ]
        )
        more = "+" if len(changes) == MOST_CHANGES else ""
        self._tabs.setTabText(1, self.tr("Problems %1").replace("%1", grouped(plan.errors + plan.warnings)))
        self._tabs.setTabText(2, self.tr("Changed cells %1").replace("%1", grouped(len(changes)) + more))
        self._tabs.setCurrentIndex(1 if plan.problems else 0)
        self._tabs.show()
        self._copy.setEnabled(bool(plan.problems))
        self._import.setEnabled(not plan.has_errors and not plan.changes_nothing and not self._session.read_only)
        if self._import.isEnabled():
            self._import.setDefault(True)
            self._import.setFocus()

    def _say(self, plan: ImportPlan) -> str:
        if plan.has_errors:
            text = self.tr("%1 errors: nothing can be imported. Mend the cells listed in Excel, then import again.")
            return text.replace("%1", grouped(plan.errors))
        if plan.changes_nothing:
            return self.tr("The book already holds everything that is in this workbook.")
        text = self.tr("%1 new rows, %2 changed, %3 unchanged, %4 warnings. Nothing is written until you press Import.")
        for place, number in enumerate(
            (plan.insert_count, plan.update_count, plan.unchanged_count, plan.warnings), start=1
        ):
            text = text.replace(f"%{place}", grouped(number))
        return text

    # -- writing ---------------------------------------------------------------------------------------------------

    @Slot()
    def _apply(self) -> None:
        plan = self._plan
        if plan is None:
            return
        self._import.setEnabled(False)

        def work(book: Book, progress: Progress) -> Changes | None:
            return workbooks.apply_import(book, plan, progress)

        job = self._session.write(self.tr("Importing"), work)
        job.done.connect(self._applied)
        self._follow(job)

    @Slot()
    def _applied(self) -> None:
        assert self._plan is not None  # noqa: S101 - set before anything could be applied
        text = self.tr("Imported: %1 new rows, %2 changed. Edit > Undo takes the whole import back.")
        text = text.replace("%1", grouped(self._plan.insert_count)).replace("%2", grouped(self._plan.update_count))
        self._summary.setText(text)
        self._close.setText(self.tr("Close"))
        self._close.setFocus()

    # -- jobs ------------------------------------------------------------------------------------------------------

    def _follow(self, job: Job) -> None:
        job.failed.connect(self._failed)
        job.cancelled.connect(self._cancelled)
        self._strip.show_job(job)

    @Slot(object)
    def _failed(self, error: BaseException) -> None:
        if isinstance(error, UserError):
            self._summary.setText(f"{label(Mark.ERROR)}: {error}")
        else:
            self._summary.setText(self.tr("The program met a fault; nothing was written."))
            self._session.tasks.tell(error)

    @Slot()
    def _cancelled(self) -> None:
        self._summary.setText(self.tr("Stopped. Nothing was written."))
        if self._plan is not None:
            self._import.setEnabled(True)

    def closeEvent(self, event: QCloseEvent) -> None:
        """A job of this dialog ends with it."""
        if self._strip.job is not None:
            self._strip.cancel()
        super().closeEvent(event)
