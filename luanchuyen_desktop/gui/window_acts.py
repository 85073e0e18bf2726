"""What the menus of the main window do with files, papers and days: each opens its dialog."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QDialog

from luanchuyen_desktop.errors import WorkbookError
from luanchuyen_desktop.gui.dialogs.backup_dialog import BackupDialog
from luanchuyen_desktop.gui.dialogs.files import choose_existing, choose_new
from luanchuyen_desktop.gui.dialogs.restore_dialog import RestoreDialog
from luanchuyen_desktop.gui.dialogs.small import AboutBox, DayDialog
from luanchuyen_desktop.gui.messages import tell_done
from luanchuyen_desktop.gui.view import Export, Paper, RosterWish
from luanchuyen_desktop.services.procedure.attachments import left_out
from luanchuyen_desktop.services.progress import Progress
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store.book import Book

if TYPE_CHECKING:
    from luanchuyen_desktop.gui.main_window import MainWindow
    from luanchuyen_desktop.services.papers.lists.roster import RosterRequest


D = TypeVar("D", bound=QDialog)


class WindowActs(QObject):
    """Holds nothing but the window; acts on the book that is open in it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def _of_book(self, dialog: D) -> D:
        """It goes with the book: what it would do later, it would do to a book that is closed."""
        self._window.book_closing.connect(dialog.close)
        return dialog

    # -- books -----------------------------------------------------------------------------------------------------

    @Slot()
    def ask_open(self) -> None:
        """Choose a book and open it."""
        window = self._window
        kinds = self.tr("Books (*.lccb)")
        choose_existing(window, window.around.settings, "book", self.tr("Open a book"), kinds, window.open_book)

    @Slot()
    def ask_new(self) -> None:
        """Choose where a new book goes and make it."""
        window = self._window
        kinds, proposal = self.tr("Books (*.lccb)"), self.tr("province.lccb")
        choose_new(window, window.around.settings, "book", self.tr("New book"), kinds, proposal, window.new_book)

    # -- workbooks -------------------------------------------------------------------------------------------------

    @Slot()
    def ask_import(self) -> None:
        """Choose a workbook and show what importing it would do."""
        window = self._window
        kinds = self.tr("Excel workbooks (*.xlsx)")
        title = self.tr("Import from Excel")
        choose_existing(window, window.around.settings, "workbook", title, kinds, self.import_from)

    def import_from(self, path: Path) -> None:
        """Show what importing this workbook would do."""
        from luanchuyen_desktop.gui.dialogs.import_dialog import ImportDialog  # Excel is loaded with the first import

        if self._window.session is not None:
            self._of_book(ImportDialog(self._window.session, path, self._window)).show()

    @Slot()
    def ask_export(self) -> None:
        """Choose a file and export the whole book to it."""
        window = self._window
        if window.session is None:
            return
        proposal = window.session.book.path.with_suffix(".xlsx").name
        kinds = self.tr("Excel workbooks (*.xlsx)")
        title = self.tr("Export to Excel")
        choose_new(window, window.around.settings, "workbook", title, kinds, proposal, self.export_to)

    def export_to(self, path: Path) -> None:
        """Export the whole book; the person is told when it is done."""
        session = self._window.session
        if session is None:
            return

        def work(book: Book, progress: Progress) -> str:
            from luanchuyen_desktop.services import workbooks  # the Excel writer is loaded with the first export

            workbooks.export_book(book, path, progress)
            return left_out(book)

        job = session.read(self.tr("Exporting to Excel"), work)
        job.done.connect(partial(self._book_exported, path))

    @Slot(object)
    def _book_exported(self, path: Path, left: str) -> None:
        """What the workbook cannot carry must be read, not only pass by."""
        self._exported(path)
        if left:
            told = self.tr("Exported to %1").replace("%1", str(path))
            tell_done(self._window, self.tr("Exported to Excel"), f"{told}\n\n{left}")

    @Slot(object)
    def _exported(self, path: Path) -> None:
        self._window.statusBar().showMessage(self.tr("Exported to %1").replace("%1", str(path)), 15_000)

    @Slot(object)
    def ask_write(self, export: Export) -> None:
        """Choose a file and write to it; the person is told when it is done."""
        window = self._window
        write = partial(self.write_export, export)
        choose_new(window, window.around.settings, export.folder, export.title, export.kinds, export.file_name, write)

    def write_export(self, export: Export, path: Path) -> None:
        """Write to this file."""
        session = self._window.session
        if session is None:
            return

        def work(book: Book, progress: Progress) -> Path:
            if path.exists() and path.samefile(book.path):
                raise WorkbookError(f"{path.name} chính là sổ đang mở, không ghi đè.", "Chọn tên tệp khác.")
            export.write(path, progress)
            return path

        job = session.read(export.title, work)
        job.done.connect(self._exported)

    # -- backups ---------------------------------------------------------------------------------------------------

    @Slot()
    def backup(self) -> None:
        """Open the dialog that makes backups."""
        window = self._window
        if window.session is not None:
            dialog = BackupDialog(window.session, window.around.settings, window)
            dialog.made.connect(window.refresh_status)
            self._of_book(dialog).open()

    @Slot()
    def ask_restore(self) -> None:
        """Choose a backup, then the book that it takes the place of."""
        window = self._window
        kinds = self.tr("Books (*.lccb)")
        choose_existing(window, window.around.settings, "backup", self.tr("Which backup"), kinds, self.restore_from)

    def restore_from(self, backup: Path) -> None:
        """Check a backup; it takes the place of the open book, or of one that is chosen."""
        window = self._window
        if window.session is not None:
            self._show_restore(backup, window.session.book.path)
            return
        title, kinds = self.tr("Where the restored book goes"), self.tr("Books (*.lccb)")
        settings = window.around.settings
        choose_new(window, settings, "book", title, kinds, backup.name, partial(self._show_restore, backup))

    def _show_restore(self, backup: Path, target: Path) -> None:
        dialog = RestoreDialog(self._window.tasks, backup, target, self._window)
        dialog.accepted_for.connect(self.restore)
        dialog.open()

    @Slot(object, object, object)
    def restore(self, backup: Path, target: Path, password: str | None) -> None:
        """Close the book, put the backup in its place, open it again; ``password``: of the backup."""
        self._window.close_book_then(partial(self._restore_now, backup, target, password))

    def _restore_now(self, backup: Path, target: Path, password: str | None) -> None:
        def work(_progress: Progress) -> Path | None:
            from luanchuyen_desktop.services import backups

            return backups.restore(backup, target, datetime.now().astimezone(), password)

        job = self._window.tasks.read(self.tr("Restoring"), work)
        job.done.connect(partial(self._restored, target, password))

    @Slot(object)
    def _restored(self, target: Path, password: str | None, kept: Path | None) -> None:
        self._window.open_book(target, password=password)
        if kept is not None:
            text = self.tr("Restored. The book that was replaced is kept as %1.").replace("%1", str(kept))
            tell_done(self._window, self.tr("Restored"), text)

    # -- papers ----------------------------------------------------------------------------------------------------

    @Slot(object)
    def make_paper(self, paper: Paper) -> None:
        """Make a paper off the window's thread, then show it."""
        session = self._window.session
        if session is None:
            return
        workspace = session.workspace
        job = session.read(paper.title, lambda _book, progress: paper.make(workspace, progress))
        job.done.connect(partial(self._show_paper, paper))

    @Slot(object)
    def _show_paper(self, paper: Paper, pdf: bytes) -> None:
        from luanchuyen_desktop.gui.dialogs.preview import Preview  # printing is loaded with the first paper

        preview = Preview(paper.title, pdf, paper.file_name, self._window.around.settings, self._window)
        if paper.issued_as is not None and self._window.session is not None:
            from luanchuyen_desktop.gui.register.issuing import IssueAct

            IssueAct(preview, self._window.session, paper.issued_as, pdf)
        preview.show()

    @Slot()
    def print_roster(self) -> None:
        """The list of all cadres, of those listed in their tab or marked there, or of the rotations marked. What is
        marked in the tab in front comes first.
        """
        from luanchuyen_desktop.services.papers.lists.roster import RosterRequest

        page = self._window.page
        if page is None:
            return
        scopes = [(self.tr("Everybody in the book"), RosterRequest())]
        for view in page.views:
            scopes += [(label, RosterRequest(cadres=codes)) for label, codes in view.listed_cadres()]
            cases = [(label, RosterRequest(rotations=codes)) for label, codes in view.listed_rotations()]
            scopes = [*cases, *scopes] if view is page.current_view() else [*scopes, *cases]
        self.ask_roster(RosterWish(tuple(scopes)))

    @Slot(object)
    def ask_roster(self, wish: RosterWish) -> None:
        """Ask how the list should look, then show it or write it as Excel."""
        session = self._window.session
        if session is None:
            return
        from luanchuyen_desktop.gui.lists.roster_dialog import RosterDialog

        settings = self._window.around.settings
        dialog = RosterDialog(wish, settings, self._show_roster, self._export_roster, self._window)
        self._of_book(dialog).open()

    def _show_roster(self, request: RosterRequest) -> None:
        def make(workspace: Workspace, progress: Progress) -> bytes:
            from luanchuyen_desktop.services.papers.lists.roster import roster_paper

            return roster_paper(workspace, request, progress).pdf(progress)

        self.make_paper(Paper(self.tr("List of cadres (short)"), "Danh sách trích ngang.pdf", make))

    def _export_roster(self, request: RosterRequest) -> None:
        if self._window.session is None:
            return
        workspace = self._window.session.workspace

        def write(path: Path, progress: Progress) -> None:
            from luanchuyen_desktop.services.papers.lists.roster import roster_paper

            roster_paper(workspace, request, progress).excel(path, progress)

        kinds, title = self.tr("Excel workbooks (*.xlsx)"), self.tr("List of cadres (short)")
        self.ask_write(Export(title, "Danh sách trích ngang.xlsx", kinds, "workbook", write))

    @Slot()
    def paper_settings(self) -> None:
        """Who issues and signs the papers, and how they are set."""
        self.show_paper_setting("")

    def show_paper_setting(self, slot: str) -> None:
        """The same, at the setting that fills a placeholder of the papers; at the beginning for one that none fills."""
        session = self._window.session
        if session is not None:
            from luanchuyen_desktop.gui.paper_settings.window import PaperSettingsWindow

            window = self._of_book(PaperSettingsWindow(session, self._window.around.resources, self._window))
            window.open()
            window.show_slot(slot)

    # -- windows beside the tabs -----------------------------------------------------------------------------------

    @Slot()
    def show_catalogue(self) -> None:
        """Places, units, titles and posts."""
        if self._window.page is not None:
            self._window.page.records.show_catalogue()

    @Slot()
    def show_waivers(self) -> None:
        """All exceptions."""
        if self._window.page is not None:
            self._window.page.records.show_waivers()

    # -- others ----------------------------------------------------------------------------------------------------

    @Slot()
    def ask_day(self) -> None:
        """Choose the day by which everything is judged."""
        session = self._window.session
        if session is not None:
            text = self.tr("Ages, terms and deadlines are judged by this day. Usually it is today.")
            fields = [(self.tr("Day"), session.as_of)]
            title = self.tr("Check by the day")
            dialog = DayDialog(title, text, fields, lambda days: session.set_as_of(days[0]), self._window)
            self._of_book(dialog).open()

    @Slot()
    def title_standards(self) -> None:
        """What titles ask of who takes them."""
        session = self._window.session
        if session is not None:
            from luanchuyen_desktop.gui.dialogs.title_standards_dialog import TitleStandardsDialog

            self._of_book(TitleStandardsDialog(session, self._window)).show()

    @Slot()
    def about(self) -> None:
        """Say what the program is."""
        AboutBox(str(self._window.around.log_file), self._window).open()
