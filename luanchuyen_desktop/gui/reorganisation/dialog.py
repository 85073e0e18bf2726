"""The guided dialog: the decision and its units, their posts, people and rotations, the summary, and doing it."""

from __future__ import annotations

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

from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.gui.dialogs.files import choose_existing, choose_new
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.marks import Mark, label
from luanchuyen_desktop.gui.messages import ask
from luanchuyen_desktop.gui.reorganisation.draft import PlanDraft
from luanchuyen_desktop.gui.reorganisation.move_tabs import PeopleTab, PlanningTab, PostsTab, RotationsTab
from luanchuyen_desktop.gui.reorganisation.request_page import FILES, RequestPage
from luanchuyen_desktop.gui.reorganisation.summary_page import SummaryPage
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import GRID, fit
from luanchuyen_desktop.gui.widgets.job_strip import JobStrip
from luanchuyen_desktop.gui.widgets.tab_bar import TallTabBar
from luanchuyen_desktop.services.reorganisation.doing import carry_out, prepare
from luanchuyen_desktop.services.reorganisation.plan import Plan
from luanchuyen_desktop.services.reorganisation.sheets import Filled, read_sheets, with_placements, write_sheets
from luanchuyen_desktop.settings import Settings


class ReorganisationDialog(QDialog):
    """``done_with`` is told once the operation is in the book."""

    done_with = Signal()

    def __init__(self, session: Session, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._settings = session, settings
        self._filled: Filled | None = None
        self._may_leave = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setWindowTitle(self.tr("Rearrange units"))
        self.draft = PlanDraft(self)
        self.request_page = RequestPage(session, settings, self)
        self.posts = PostsTab(self.draft, self)
        self.people = PeopleTab(session, self.draft, self)
        self.rotations = RotationsTab(session, self.draft, self)
        self.planning = PlanningTab(self.draft, self)
        self.summary = SummaryPage(self.draft, self)
        self.moves = QTabWidget(self)
        self.pages = QStackedWidget(self)
        self.step, self.message = QLabel(self), QLabel(self)
        self.strip = JobStrip(self)
        self.back_button = QPushButton(icon("chevron-left"), self.tr("&Back"), self)
        self.next_button = QPushButton(icon("chevron-right"), self.tr("&Next"), self)
        self.do_button = QPushButton(icon("check"), self.tr("Carry &out"), self)
        self.cancel_button = QPushButton(self.tr("Cancel"), self)
        self.export_button = QPushButton(icon("file-export"), self.tr("Table to fill in…"), self)
        self.import_button = QPushButton(icon("file-import"), self.tr("Read the filled table…"), self)
        self._lay_out()
        self._connect()
        self._go(0)

    # -- making ----------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.moves.setTabBar(TallTabBar())
        for tab in (self.people, self.rotations, self.planning):
            self.moves.addTab(tab, "")
        for button in (self.export_button, self.import_button):
            button.setAutoDefault(False)
            self.people.acts.addWidget(button)
        for page in (self.request_page, self.posts, self.moves, self.summary):
            self.pages.addWidget(page)
        bold = self.step.font()
        bold.setBold(True)
        self.step.setFont(bold)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setWordWrap(True)
        self.message.hide()
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self.strip, 1)
        buttons.addStretch()
        for button in (self.back_button, self.next_button, self.do_button, self.cancel_button):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(self.step)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self.message)
        layout.addLayout(buttons)
        fit(self, GRID * 160, GRID * 84)

    def _connect(self) -> None:
        self.back_button.clicked.connect(self.back)
        self.next_button.clicked.connect(self.next)
        self.do_button.clicked.connect(self.carry_out)
        self.cancel_button.clicked.connect(self.reject)
        self.export_button.clicked.connect(self._ask_export)
        self.import_button.clicked.connect(self._ask_import)
        self.request_page.people_read.connect(self._keep_people)
        self.request_page.failed.connect(self._refused)
        self.draft.changed.connect(self._name_tabs)

    # -- going from page to page -----------------------------------------------------------------------------------

    def _go(self, page: int) -> None:
        self.pages.setCurrentIndex(page)
        names = (
            self.tr("The decision and its units"),
            self.tr("The posts of these units"),
            self.tr("People, rotations, planning"),
            self.tr("What is decided, and what is open"),
        )
        text = self.tr("Step %1 of %2: %3").replace("%1", str(page + 1)).replace("%2", str(len(names)))
        self.step.setText(text.replace("%3", names[page]))
        self.back_button.setEnabled(page > 0)
        last = page == len(names) - 1
        self.next_button.setVisible(not last)
        self.do_button.setVisible(last)
        self.do_button.setEnabled(last and not self._session.read_only)
        self._say("")
        if last:
            self.summary.show_plan()
            self.do_button.setFocus()

    @Slot()
    def back(self) -> None:
        """To the page before."""
        self._go(max(self.pages.currentIndex() - 1, 0))

    @Slot()
    def next(self) -> None:
        """To the next page; from the first one the book is read for the units named."""
        if self.pages.currentIndex() > 0:
            self._go(self.pages.currentIndex() + 1)
            return
        try:
            request = self.request_page.request()
        except UserError as error:
            self._refused(error)
            return
        plan = self.draft.plan
        if plan is not None and plan.request == request:
            self._go(1)
            return
        job = self._session.read(self.tr("Reading what hangs on these units"), lambda book, _: prepare(book, request))
        job.done.connect(self._prepared)
        job.failed.connect(self._refused)
        self.strip.show_job(job)

    @Slot(object)
    def _prepared(self, plan: Plan) -> None:
        try:
            if self._filled is not None and self._filled.people:
                plan = with_placements(plan, self._filled)
        except UserError as error:
            self._refused(error)
            return
        self.draft.take(plan)
        self._go(1)

    @Slot()
    def _name_tabs(self) -> None:
        plan = self.draft.plan
        if plan is None:
            return
        texts = (self.tr("People %1"), self.tr("Rotations %1"), self.tr("Planning %1"))
        counts = (len(plan.people), len(plan.rotations), len(plan.planning))
        for at, (text, count) in enumerate(zip(texts, counts, strict=True)):
            self.moves.setTabText(at, text.replace("%1", str(count)))

    @Slot(object)
    def _refused(self, error: BaseException) -> None:
        if isinstance(error, UserError):
            self._say(f"{label(Mark.ERROR)}: {error}")
        else:
            self._session.tasks.tell(error)

    def _say(self, text: str) -> None:
        self.message.setText(text)
        self.message.setVisible(bool(text))

    # -- Excel -----------------------------------------------------------------------------------------------------

    @Slot(object)
    def _keep_people(self, filled: Filled) -> None:
        self._filled = filled
        self.draft.take(None)

    @Slot()
    def _ask_export(self) -> None:
        kinds, proposal = self.tr("Excel workbooks (*.xlsx)"), "sap-xep-don-vi.xlsx"
        choose_new(self, self._settings, FILES, self.tr("Table of people"), kinds, proposal, self.export_to)

    def export_to(self, path: Path) -> None:
        """Write the plan as a table to be filled in."""
        plan = self.draft.plan
        if plan is None:
            return
        job = self._session.read(self.tr("Writing the table"), lambda _book, tick: write_sheets(plan, path, tick))
        job.done.connect(self._exported)
        job.failed.connect(self._refused)
        self.strip.show_job(job)

    @Slot()
    def _exported(self) -> None:
        self._say(self.tr("The table is written. Fill in the new units and titles, then read it here."))

    @Slot()
    def _ask_import(self) -> None:
        kinds = self.tr("Excel workbooks (*.xlsx)")
        choose_existing(self, self._settings, FILES, self.tr("Table of people"), kinds, self.import_from)

    def import_from(self, path: Path) -> None:
        """Place the people as a filled table says."""
        job = self._session.read(self.tr("Reading the workbook"), lambda _book, tick: read_sheets(path, tick))
        job.done.connect(self._place)
        job.failed.connect(self._refused)
        self.strip.show_job(job)

    @Slot(object)
    def _place(self, filled: Filled) -> None:
        plan = self.draft.plan
        if plan is None:
            return
        try:
            self.draft.take(with_placements(plan, filled))
        except UserError as error:
            self._refused(error)
            return
        self._say(self.tr("%1 people are placed as the table says.").replace("%1", str(len(filled.people))))

    # -- doing -----------------------------------------------------------------------------------------------------

    @Slot()
    def carry_out(self) -> None:
        """Write everything as one operation."""
        plan = self.draft.plan
        if plan is None:
            return
        self.do_button.setEnabled(False)
        job = self._session.submit(lambda book: carry_out(book, plan))
        job.done.connect(self._done)
        job.failed.connect(self._not_done)

    def reject(self) -> None:
        """A plan that was worked on is not thrown away by one key."""
        if self.draft.plan is None or self._may_leave:
            super().reject()
            return
        ask(
            self,
            self.tr("This rearrangement has not been carried out."),
            self.tr("What was chosen here is not kept."),
            self.tr("Close without it"),
            self._leave,
            no=self.tr("Go back"),
        )

    def _leave(self) -> None:
        self._may_leave = True
        self.reject()

    @Slot()
    def _done(self) -> None:
        self._may_leave = True
        self.done_with.emit()
        self.accept()

    @Slot(object)
    def _not_done(self, error: BaseException) -> None:
        self.draft.take(None)
        self._go(0)  # the book is read again from there
        self._refused(error)
