"""What the window of the register does with a number: each act opens its dialog."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from luanchuyen_desktop.domain.records import RegisterEntry
from luanchuyen_desktop.domain.vocabulary import PaperKind
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.gui.messages import tell
from luanchuyen_desktop.gui.register.gaps_dialog import GapsDialog
from luanchuyen_desktop.gui.register.issue_dialog import CorrectDialog, IssueDialog
from luanchuyen_desktop.gui.register.pdf_choice import PdfChoice
from luanchuyen_desktop.gui.register.reason_dialog import ReasonDialog
from luanchuyen_desktop.gui.register.reserve_dialog import ReserveDialog
from luanchuyen_desktop.gui.register.settings_dialog import RegisterSettingsDialog
from luanchuyen_desktop.gui.session import Operation, Session
from luanchuyen_desktop.gui.view import Paper
from luanchuyen_desktop.services.papers.forms import form_papers
from luanchuyen_desktop.services.papers.office.settings import load_office
from luanchuyen_desktop.services.papers.request import FormRequest
from luanchuyen_desktop.services.progress import Progress
from luanchuyen_desktop.services.register import desk
from luanchuyen_desktop.services.register.case_paper import said_of
from luanchuyen_desktop.services.register.desk import Issue
from luanchuyen_desktop.services.register.issued_papers import paper_of
from luanchuyen_desktop.services.register.state import Register, series_of
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.settings import Settings
from luanchuyen_desktop.store import register as stored
from luanchuyen_desktop.store.book import Book

RELEASE_REASONS = ("Không ban hành văn bản này nữa", "Lấy nhầm loại văn bản", "Chuyển sang số khác")


class RegisterActs(QObject):
    """Opens the dialogs over one window."""

    paper_wanted = Signal(object)  # Paper

    def __init__(self, session: Session, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._settings, self._window = session, settings, window
        self._gaps: GapsDialog | None = None
        self._correcting: RegisterEntry | None = None

    def reserve(self, register: Register) -> None:
        """Keep a number."""
        ReserveDialog(self._session, register, self._window).open()

    def issue(self, register: Register, entry: RegisterEntry) -> None:
        """Issue what a number is kept for; the date of a paper about a case is the one that its case says."""
        session = self._session
        of_case = paper_of(session.book, entry)
        date = (said_of(session.book, of_case).issued if of_case is not None else None) or entry.date
        day = date.earliest if date is not None else session.as_of
        office = load_office(session.workspace.resources, session.book.settings(), day)
        signer = (office.signer if entry.kind is PaperKind.DECISION else office.head) or ""
        paper = PdfChoice(session, self._settings)
        operation = partial(self._issuing, entry.code)
        IssueDialog(session, register, entry, operation, paper, date, signer, self._window).open()

    def _issuing(self, code: str, wanted: Issue) -> Operation:
        session = self._session
        return partial(desk.issue, resources=session.workspace.resources, code=code, wanted=wanted, day=session.today())

    def release(self, entry: RegisterEntry) -> None:
        """Give a kept number up."""
        resources = self._session.workspace.resources

        def operation(reason: str) -> Operation:
            return partial(desk.release, resources=resources, code=entry.code, reason=reason)

        named = series_of(entry).named(entry.number)
        titles = self.tr("Cancel a number"), self.tr("Cancel the number")
        told = self.tr("%1 is kept and not issued.").replace("%1", named)
        outcome = self.tr("The number is offered again; until it is used the reason explains why it is missing.")
        ReasonDialog(self._session, titles, told, outcome, RELEASE_REASONS, operation, self._window).open()

    def correct(self, entry: RegisterEntry) -> None:
        """Correct an issued document; a paper about a case is first printed anew, off the window's thread."""
        found = paper_of(self._session.book, entry)
        if found is None:
            self._open_correct(entry, None)
            return
        workspace, request = self._session.workspace, FormRequest(found.form, [found.code], found.frame)

        def work(_book: Book, progress: Progress) -> bytes | None:
            try:
                return form_papers(workspace, request, progress).pdf
            except UserError:
                return None  # a case that cannot be printed now is corrected by a file

        self._correcting = entry
        job = self._session.read(self.tr("Printing the paper anew"), work)
        job.done.connect(self._printed)

    @Slot(object)
    def _printed(self, pdf: bytes | None) -> None:
        entry, self._correcting = self._correcting, None
        if entry is not None:
            self._open_correct(entry, pdf)

    def _open_correct(self, entry: RegisterEntry, anew: bytes | None) -> None:
        CorrectDialog(self._session, entry, self._settings, anew, self._window).open()

    def open_paper(self, entry: RegisterEntry) -> None:
        """Show the paper as it was issued; one that is no more the same is told."""
        named = series_of(entry).named(entry.number)

        def make(workspace: Workspace, _progress: Progress) -> bytes:
            return stored.issued_pdf(workspace.book, entry, named)

        version = self.tr("version %1").replace("%1", str(entry.version))
        name = f"{named} {entry.series}".replace("/", "_")
        self.paper_wanted.emit(Paper(f"{named} ({version})", f"{name}.pdf", make))

    def show_gaps(self, register: Register) -> None:
        """Missing and double numbers."""
        if self._gaps is None:
            self._gaps = GapsDialog(self._session, register, self._window)
        self._gaps.show_register(register)
        self._gaps.open()

    def show_gaps_of(self, register: Register) -> None:
        """The register is another: so is what is missing."""
        if self._gaps is not None and self._gaps.isVisible():
            self._gaps.show_register(register)

    @Slot()
    def show_settings(self) -> None:
        """Terms and kinds."""
        try:
            RegisterSettingsDialog(self._session, self._window).open()
        except UserError as error:
            tell(self._window, error.message, error.advice)
