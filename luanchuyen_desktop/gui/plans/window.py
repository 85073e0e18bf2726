"""The window “Kế hoạch năm”: the plans at the left, the one in hand with its contents and its progress at the right."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import PlanLine, RotationPlan
from luanchuyen_desktop.gui.dialogs.small import DayDialog
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.in_front import bring
from luanchuyen_desktop.gui.messages import ask_to_leave_unstored
from luanchuyen_desktop.gui.papers import cases
from luanchuyen_desktop.gui.plans.approve_dialog import ApproveDialog
from luanchuyen_desktop.gui.plans.form import PlanForm
from luanchuyen_desktop.gui.plans.model import PlanRow, PlansModel
from luanchuyen_desktop.gui.plans.needs_dialog import NeedsDialog
from luanchuyen_desktop.gui.plans.progress import ProgressPage
from luanchuyen_desktop.gui.plans.source_dialog import SourceDialog
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import GRID, fit
from luanchuyen_desktop.gui.view import Export, Paper, RosterWish
from luanchuyen_desktop.gui.views.list_layout import acts_row, lay_out_list_and_form
from luanchuyen_desktop.gui.views.rows_table import RowsTable
from luanchuyen_desktop.gui.widgets.empty_state import EmptyState
from luanchuyen_desktop.services.plans.plans import next_plan_code, plan_name, sum_up
from luanchuyen_desktop.services.progress import Progress
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store.journal import Changes
from luanchuyen_desktop.store.plans import plan_of, states_by_plan, wanted_by_plan

_CONCERNED = frozenset({"rotation_plan", "plan_line", "rotation", "cadre", "unit", "title", "place"})
_SIZES = (420, 820)


class PlansWindow(QWidget):
    """A window of its own beside the main one; stored and closed with the book."""

    go_to = Signal(object)  # FieldRef: please open this record in its tab
    paper_wanted = Signal(object)  # Paper
    packet_wanted = Signal(object)  # codes of rotations: please show the papers of a meeting on them
    export_wanted = Signal(object)  # Export
    roster_wanted = Signal(object)  # RosterWish
    papers_wanted = Signal(object)  # Cases

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Yearly plans of rotation"))
        self._session = session
        self.model = PlansModel(self)
        self.table = RowsTable(self.model, self)
        for table in (self.table, self.table.frozen):
            table.setSelectionMode(RowsTable.SelectionMode.SingleSelection)
        self.table.setAccessibleName(self.windowTitle())
        self.new_button = QPushButton(icon("plus"), self.tr("Draw up a plan"), self)
        self.summary = QLabel(self)
        self.form = PlanForm(session, self)
        self.progress = ProgressPage(session, self)
        self.tabs = QTabWidget(self)
        self.empty = EmptyState(parent=self)
        self._stack = QStackedWidget(self)
        self._lay_out()
        self._connect()
        self.reload()
        fit(self, 1240, 680)

    def _lay_out(self) -> None:
        self.new_button.setEnabled(not self._session.read_only)
        self.tabs.addTab(self.form, self.tr("Contents"))
        self.tabs.addTab(self.progress, self.tr("People and progress"))
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(GRID // 2, GRID, GRID, GRID)
        column.addWidget(self.tabs)
        acts = acts_row(self.new_button, summary=self.summary)
        self.splitter = lay_out_list_and_form(self, [acts], self._stack, right)
        self.splitter.setSizes(list(_SIZES))
        self.splitter.setStretchFactor(0, 0)
        self.splitter.setStretchFactor(1, 1)

    def _connect(self) -> None:
        self.new_button.clicked.connect(self.start_new)
        self.empty.acted.connect(self.start_new)
        self.table.chosen.connect(self._choose)
        self.table.opened.connect(self._enter_form)
        form, page = self.form, self.progress
        form.added.connect(self._show_added)
        form.approve_asked.connect(self.ask_approval)
        form.sum_up_asked.connect(self.ask_sum)
        form.print_asked.connect(self.print_annexes)
        form.excel_asked.connect(self.export_annexes)
        form.people_asked.connect(self.list_people)
        form.papers_asked.connect(self.write_papers)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Print), self).activated.connect(self.write_papers)
        form.needs_asked.connect(self.ask_needs)
        page.add_asked.connect(self.ask_people)
        page.go_to.connect(self.go_to)
        page.packet_asked.connect(self.packet_wanted)
        self._session.changed.connect(self._on_changed)
        self._session.catalogue_changed.connect(self.reload)

    # -- the plans -------------------------------------------------------------------------------------------------

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if changes.cadres is None or changes.tables & _CONCERNED:
            self.reload()

    @Slot()
    def reload(self) -> None:
        """Read all plans; there are few."""
        book = self._session.book
        wanted, states = wanted_by_plan(book), states_by_plan(book)
        rows = [
            PlanRow(plan, wanted.get(plan.code, 0), states.get(plan.code, {})) for plan in book.records(RotationPlan)
        ]
        self.model.take(rows)
        self.summary.setText(self.tr("%1 plans").replace("%1", str(len(rows))))
        self._stack.setCurrentWidget(self.table if rows else self.empty)
        act = "" if self._session.read_only else self.tr("Draw up a plan")
        self.empty.tell(self.tr("No yearly plan yet. Draw up the one of the coming year."), act)
        self.form.refresh()
        self._show_progress()

    def _show_progress(self) -> None:
        self.progress.show_plan(self.form.record)
        self.tabs.setTabEnabled(1, self.form.record is not None and self.form.record.id is not None)

    @Slot(object)
    def _choose(self, row: PlanRow | None) -> None:
        if not self.form.flush():
            self._mark_in_hand()
            return
        self.form.show_record(row.plan if row is not None else None)
        self._show_progress()

    def _mark_in_hand(self) -> None:
        record = self.form.record
        if record is None or record.id is None or not self.table.choose(record.id, quietly=True):
            self.table.forget_choice()

    @Slot()
    def _enter_form(self) -> None:
        self.tabs.setCurrentIndex(0)
        self.form.focus("year")

    @Slot()
    def start_new(self) -> None:
        """Begin the plan of the coming year, or go on with the one that is being drawn up."""
        if self._session.read_only:
            return
        self.tabs.setCurrentIndex(0)
        if self.form.is_new:
            self.form.focus("year")
        elif self.form.flush():
            self.table.forget_choice()
            year = self._next_year()
            self.form.start_new(RotationPlan(next_plan_code(self._session.book, year), year))
            self._show_progress()

    def _next_year(self) -> int:
        """The coming year, or the first after it that has no plan."""
        taken = {plan.year for plan in self._session.book.records(RotationPlan)}
        year = self._session.as_of.year + 1
        while year in taken:
            year += 1
        return year

    @Slot(object)
    def _show_added(self, sent: RotationPlan) -> None:
        """The plan is stored now: the form goes on with it."""
        stored = plan_of(self._session.book, sent.code)
        if stored is not None:
            self.form.go_on_with(stored)
            self._mark_in_hand()
            self._show_progress()

    def open_plan(self, code: str) -> bool:
        """Take a plan in hand by its code; ``False`` if there is none."""
        plan = plan_of(self._session.book, code)
        if plan is None or plan.id is None or not self.form.flush():
            return False
        self.table.forget_choice()
        self.table.choose(plan.id)
        self.bring()
        return True

    def bring(self) -> None:
        """Show it in front of the others."""
        bring(self)
        self.table.setFocus()

    # -- acts on the plan in hand ----------------------------------------------------------------------------------

    def plan(self) -> RotationPlan | None:
        """The stored plan in hand."""
        record = self.form.record
        return record if record is not None and record.id is not None else None

    @Slot()
    def ask_approval(self) -> None:
        """Ask for number and date."""
        plan = self.plan()
        if plan is not None:
            lacking = [lack.in_words for lack in self.form.lacking() if lack.required]
            ApproveDialog(self._session, plan, list(dict.fromkeys(lacking)), self).open()

    @Slot()
    def ask_sum(self) -> None:
        """Ask for the day on which the year was summed up."""
        plan, progress = self.plan(), self.progress.progress
        if plan is None or progress is None:
            return
        waiting = progress.whole.of(None)
        words = self.tr("From then on its contents stay as they are. It has %1 rotations, besides dropped ones.")
        fields = [(self.tr("Summed up on"), self._session.as_of)]
        text = words.replace("%1", str(len(waiting)))
        DayDialog(self.tr("Sum up the plan"), text, fields, partial(self._sum_up, plan.code), self).open()

    def _sum_up(self, code: str, days: list[date]) -> None:
        self._session.submit(partial(sum_up, plan=code, day=PartialDate.of(days[0])))

    @Slot()
    def ask_needs(self) -> None:
        """Offer posts that will lack somebody."""
        plan = self.plan()
        if plan is not None and self.form.flush():
            NeedsDialog(self._session, plan, self.form.plan_lines(), self).open()

    @Slot(object)
    def ask_people(self, line: PlanLine | None) -> None:
        """Offer people of the approved source list."""
        plan, progress = self.plan(), self.progress.progress
        if plan is not None and progress is not None and self.form.flush():
            SourceDialog(self._session, plan, progress, line, self).open()

    @Slot()
    def print_annexes(self) -> None:
        """The needs of the plan, and who is to be rotated by it."""
        plan = self.plan()
        if plan is None:
            return
        code = plan.code

        def make(workspace: Workspace, progress: Progress) -> bytes:
            from luanchuyen_desktop.services.papers.lists.outputs import lists_pdf
            from luanchuyen_desktop.services.papers.lists.plan_annexes import plan_annexes

            return lists_pdf(plan_annexes(workspace, code), f"Phụ lục kế hoạch {code}", progress)

        self.paper_wanted.emit(Paper(self.tr("Annexes of the plan"), f"Phụ lục kế hoạch {code}.pdf", make))

    @Slot()
    def export_annexes(self) -> None:
        """The same as an Excel workbook, a sheet each."""
        plan = self.plan()
        if plan is None:
            return
        code, workspace = plan.code, self._session.workspace

        def write(path: Path, progress: Progress) -> None:
            from luanchuyen_desktop.services.papers.lists.outputs import lists_excel
            from luanchuyen_desktop.services.papers.lists.plan_annexes import plan_annexes

            lists_excel(path, plan_annexes(workspace, code), progress)

        kinds, title = self.tr("Excel workbooks (*.xlsx)"), self.tr("Annexes of the plan")
        self.export_wanted.emit(Export(title, f"Phụ lục kế hoạch {code}.xlsx", kinds, "workbook", write))

    @Slot()
    def list_people(self) -> None:
        """The Danh sách trích ngang of those who are rotated by the plan."""
        plan = self.plan()
        if plan is None:
            return
        from luanchuyen_desktop.services.papers.lists.roster import RosterRequest

        self.roster_wanted.emit(RosterWish(((plan_name(plan), RosterRequest(plan=plan.code)),)))

    @Slot()
    def write_papers(self) -> None:
        """The plan itself as a paper."""
        plan = self.plan()
        if plan is not None and self.form.flush():
            self.papers_wanted.emit(cases.plan(plan.code))

    # -- closing ---------------------------------------------------------------------------------------------------

    def flush(self) -> bool:
        """Store what is typed; ``False`` if some of it cannot be stored."""
        return self.form.flush()

    def closeEvent(self, event: QCloseEvent) -> None:
        """What cannot be stored is asked about first."""
        if self.flush():
            event.accept()
            return
        event.ignore()
        ask_to_leave_unstored(self, self._give_up)

    def _give_up(self) -> None:
        self.form.show_record(None)
        self.table.forget_choice()
        self._show_progress()
        self.close()
