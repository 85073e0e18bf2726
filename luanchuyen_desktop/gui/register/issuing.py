"""“Ban hành” in the preview of a paper about a case: what is shown is what is kept."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.gui.dialogs.preview import Preview
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.messages import tell
from luanchuyen_desktop.gui.register.issue_dialog import IssueDialog
from luanchuyen_desktop.gui.session import Operation, Session
from luanchuyen_desktop.gui.tasks import Kind
from luanchuyen_desktop.gui.theme import GRID, fit
from luanchuyen_desktop.services.papers.drafting import refuse_draft
from luanchuyen_desktop.services.papers.forms import paper_states
from luanchuyen_desktop.services.papers.request import FormRequest
from luanchuyen_desktop.services.progress import Progress
from luanchuyen_desktop.services.register import case_papers
from luanchuyen_desktop.services.register.case_paper import CasePaper
from luanchuyen_desktop.services.register.case_papers import Proposal
from luanchuyen_desktop.services.register.desk import Issue
from luanchuyen_desktop.services.register.state import series_of
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes


class IssueAct(QObject):
    """Adds the act to a preview, says when it was done, and why it cannot be."""

    def __init__(self, preview: Preview, session: Session, paper: CasePaper, pdf: bytes) -> None:
        super().__init__(preview)
        self._preview, self._session, self._paper, self._pdf = preview, session, paper, pdf
        self._wanted = False
        self.action = QAction(icon("file-certificate"), self.tr("Issue…"), self)
        preview.bar.insertAction(preview.previous_action, self.action)
        preview.bar.insertSeparator(preview.previous_action)
        fit(preview, GRID * 128, GRID * 84)  # the bar is longer by it
        self.action.setShortcut("Ctrl+Shift+I")
        self.action.setToolTip(self.tr("Give the paper its place in the register and keep this PDF as it is"))
        self.action.setEnabled(not session.read_only)
        self.action.triggered.connect(self._ask)
        session.changed.connect(self._book_changed)
        self._look()

    @Slot(object)
    def _book_changed(self, changes: Changes) -> None:
        if changes.tables & {"register_entry", "rotation", "rotation_plan", "setting"}:
            self._look()

    def _look(self) -> None:
        """Read what the register says of this paper."""
        if self._session.tasks.is_closed:
            self.action.setEnabled(False)
            return
        workspace, paper = self._session.workspace, self._paper

        def work(book: Book, _progress: Progress) -> Proposal:
            found = case_papers.proposal(book, workspace.resources, paper)
            if not found.is_issued:
                (state,) = paper_states(workspace, FormRequest(paper.form, paper.codes, paper.frame))
                refuse_draft(paper.label, state)
            return found

        job = self._session.read(self.action.text(), work, Kind.BACKGROUND)
        job.done.connect(self._show)
        job.failed.connect(self._refuse)

    @Slot()
    def _ask(self) -> None:
        self._wanted = True
        self._look()

    @Slot(object)
    def _show(self, found: Proposal) -> None:
        wanted, self._wanted = self._wanted, False
        if found.is_issued:
            told = self.tr("Issued (version %1)").replace("%1", str(found.entry.version))
            self.action.setText(told)
            self.action.setEnabled(False)
            return
        self.action.setText(self.tr("Issue…"))
        self.action.setEnabled(not self._session.read_only)
        if wanted:
            self._open(found)

    def _open(self, found: Proposal) -> None:
        dialog = IssueDialog(
            self._session,
            found.register,
            found.entry,
            self._issuing,
            self._pdf,
            found.date,
            found.signer,
            self._preview,
        )
        if dialog.about.value() is None:
            dialog.about.set_value(found.about)
            dialog.judge()
        dialog.setWindowTitle(self.tr("Issue %1").replace("%1", series_of(found.entry).named(found.entry.number)))
        dialog.open()

    def _issuing(self, wanted: Issue) -> Operation:
        return partial(
            case_papers.issue,
            resources=self._session.workspace.resources,
            paper=self._paper,
            wanted=wanted,
            day=self._session.today(),
        )

    @Slot(object)
    def _refuse(self, error: BaseException) -> None:
        """Told when it was asked for; else it waits until it is."""
        wanted, self._wanted = self._wanted, False
        if not isinstance(error, UserError):
            raise error
        if wanted:
            tell(self._preview, error.message, error.advice)
