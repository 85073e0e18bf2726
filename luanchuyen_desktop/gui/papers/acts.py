"""What is done with the papers of the window: looked at, saved, issued."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from luanchuyen_desktop.errors import DocumentError, UserError
from luanchuyen_desktop.gui.dialogs.files import choose_new
from luanchuyen_desktop.gui.messages import tell
from luanchuyen_desktop.gui.register.issue_dialog import IssueDialog
from luanchuyen_desktop.gui.session import Operation, Session
from luanchuyen_desktop.gui.tasks import Job, Kind
from luanchuyen_desktop.gui.view import Paper
from luanchuyen_desktop.services.files import write_whole
from luanchuyen_desktop.services.papers.drafting import Drafted, draft, refuse_draft
from luanchuyen_desktop.services.papers.request import FormRequest
from luanchuyen_desktop.services.progress import Progress
from luanchuyen_desktop.services.register import case_papers
from luanchuyen_desktop.services.register.case_paper import CasePaper, paper_asked
from luanchuyen_desktop.services.register.case_papers import Proposal
from luanchuyen_desktop.services.register.desk import Issue
from luanchuyen_desktop.services.register.state import series_of
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.settings import Settings
from luanchuyen_desktop.store.book import Book

if TYPE_CHECKING:
    from luanchuyen_desktop.gui.papers.window import PapersWindow
    from luanchuyen_desktop.services.papers.printing import Printed


@dataclass(frozen=True, slots=True)
class _Saved:
    """Where, and which papers were made how."""

    path: Path
    printed: Printed


@dataclass(frozen=True, slots=True)
class _Ready:
    """A paper about to be issued: what the register says, and the pages that are kept."""

    proposal: Proposal
    drafted: Drafted


class PaperActs(QObject):
    """Acts on what the window shows; what is typed was stored before."""

    paper_wanted = Signal(object)  # Paper
    started = Signal(object)  # Job: a file is being made
    told = Signal(str)

    def __init__(self, session: Session, settings: Settings, window: PapersWindow) -> None:
        super().__init__(window)
        self._session, self._settings, self._window = session, settings, window
        self._job: Job | None = None

    # -- looking and saving ----------------------------------------------------------------------------------------

    def preview(self, request: FormRequest) -> None:
        """Show the papers where they can be printed; one paper can be issued from there as well."""

        def make(workspace: Workspace, progress: Progress) -> bytes:
            from luanchuyen_desktop.services.papers.printing import print_papers  # what prints is loaded when needed

            return print_papers(workspace, request, progress).pdf

        is_one = len(request.codes) == 1 or self._window.is_joint
        issued_as = paper_asked(request) if is_one else None
        self.paper_wanted.emit(Paper(self._window.title_of(request), self._file(request, ".pdf"), make, issued_as))

    def save_pdf(self, request: FormRequest) -> None:
        """Ask where, then write one PDF; papers that were issued come as they were issued."""
        kinds = self.tr("PDF files (*.pdf)")
        self._choose(
            self.tr("Save as PDF"), kinds, "pdf", self._file(request, ".pdf"), partial(self.write_pdf, request)
        )

    def save_word(self, request: FormRequest) -> None:
        """Ask where, then write one Word file, made from the book as it is now."""
        kinds = self.tr("Word files (*.docx)")
        name = self._file(request, ".docx")
        self._choose(self.tr("Save as Word"), kinds, "word", name, partial(self.write_word, request))

    def _choose(self, title: str, kinds: str, folder: str, name: str, write: Callable[[Path], None]) -> None:
        choose_new(self._window, self._settings, folder, title, kinds, name, write)

    def _file(self, request: FormRequest, suffix: str) -> str:
        return self._window.title_of(request).replace("/", "-") + suffix

    def write_pdf(self, request: FormRequest, path: Path) -> None:
        """Write to this file."""

        def made(workspace: Workspace, progress: Progress) -> tuple[bytes, Printed]:
            from luanchuyen_desktop.services.papers.printing import print_papers

            printed = print_papers(workspace, request, progress)
            return printed.pdf, printed

        self._write(self.tr("Save as PDF"), path, made)

    def write_word(self, request: FormRequest, path: Path) -> None:
        """Write to this file."""

        def made(workspace: Workspace, progress: Progress) -> tuple[bytes, Printed]:
            from luanchuyen_desktop.services.papers.forms import form_papers
            from luanchuyen_desktop.services.papers.printing import Printed

            papers = form_papers(workspace, request, progress, word=True)
            return papers.word or b"", Printed(papers.pdf, papers.states)

        self._write(self.tr("Save as Word"), path, made)

    def _write(self, title: str, path: Path, made: Callable[[Workspace, Progress], tuple[bytes, Printed]]) -> None:
        workspace = self._session.workspace

        def work(book: Book, progress: Progress) -> _Saved:
            if path.exists() and path.samefile(book.path):
                raise DocumentError(f"{path.name} chính là sổ đang mở, không ghi đè.", "Chọn tên tệp khác.")
            content, printed = made(workspace, progress)
            write_whole(path, content)
            return _Saved(path, printed)

        job = self._session.read(title, work)
        job.done.connect(self._tell_saved)
        self.started.emit(job)

    @Slot(object)
    def _tell_saved(self, saved: _Saved) -> None:
        printed = saved.printed
        drafts = sum(state.draft for state in printed.states)
        parts = [self.tr("Saved: %1").replace("%1", str(saved.path))]
        if drafts:
            parts.append(self.tr("Drafts, not final: %1.").replace("%1", str(drafts)))
        if printed.issued:
            parts.append(self.tr("As they were issued: %1.").replace("%1", str(len(printed.issued))))
        if left := self._window.left_out():
            parts.append(self.tr("Left out, cannot be printed: %1.").replace("%1", ", ".join(left)))
        self.told.emit(" ".join(parts))

    # -- issuing ---------------------------------------------------------------------------------------------------

    def issue(self, request: FormRequest) -> None:
        """Read what the register says and make the pages anew, from what is stored; then ask."""
        workspace = self._session.workspace
        paper = paper_asked(request)

        def work(book: Book, _progress: Progress) -> _Ready:
            drafted = draft(workspace, request)
            if drafted.fault is not None:
                raise drafted.fault
            refuse_draft(paper.label, drafted.state)
            return _Ready(case_papers.proposal(book, workspace.resources, paper), drafted)

        self._job = self._session.read(self.tr("Issue…"), work, Kind.BACKGROUND)
        self._job.done.connect(self._open)
        self._job.failed.connect(self._refuse)

    @Slot(object)
    def _open(self, ready: _Ready) -> None:
        if self.sender() is not self._job or ready.proposal.is_issued:
            return
        found = ready.proposal
        dialog = IssueDialog(
            self._session,
            found.register,
            found.entry,
            partial(self._issuing, found.paper),
            ready.drafted.pdf,
            found.date,
            found.signer,
            self._window,
        )
        if dialog.about.value() is None:
            dialog.about.set_value(found.about)
            dialog.judge()
        dialog.setWindowTitle(self.tr("Issue %1").replace("%1", series_of(found.entry).named(found.entry.number)))
        dialog.open()

    def _issuing(self, paper: CasePaper, wanted: Issue) -> Operation:
        resources, day = self._session.workspace.resources, self._session.today()
        return partial(case_papers.issue, resources=resources, paper=paper, wanted=wanted, day=day)

    @Slot(object)
    def _refuse(self, error: BaseException) -> None:
        if not isinstance(error, UserError):
            raise error
        tell(self._window, error.message, error.advice)
