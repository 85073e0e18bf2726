"""What is printed of the rotations marked in the table: decisions, check sheets, a list, slips for votes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction

from luanchuyen_desktop.domain.records import Rotation
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.papers import cases
from luanchuyen_desktop.gui.view import Paper, RosterWish
from luanchuyen_desktop.gui.views.rotation_form import RotationForm
from luanchuyen_desktop.gui.views.rows_table import RowsTable
from luanchuyen_desktop.services.progress import Progress
from luanchuyen_desktop.services.register.case_paper import decision_of
from luanchuyen_desktop.services.workspace import Workspace

if TYPE_CHECKING:  # loaded with the first paper
    from luanchuyen_desktop.services.papers.slips import SlipRequest


class RotationPrinting(QObject):
    """Actions on what is marked, and the papers of one rotation."""

    paper_wanted = Signal(object)  # Paper
    papers_wanted = Signal(object)  # Cases
    roster_wanted = Signal(object)  # RosterWish

    def __init__(self, table: RowsTable, form: RotationForm, parent: QObject) -> None:
        """``form``: what is typed there is stored before anything is printed."""
        super().__init__(parent)
        self._table = table
        self._form = form
        self.decisions = QAction(icon("printer"), self.tr("Print the &decision…"), self)
        self.decisions.triggered.connect(self._print_chosen)
        self.papers = QAction(icon("file-certificate"), self.tr("Write papers…"), self)
        self.papers.triggered.connect(self._write_chosen)
        self.sheets = QAction(icon("list-check"), self.tr("Chec&k sheet…"), self)
        self.sheets.triggered.connect(self._print_sheets)
        self.roster = QAction(icon("users"), self.tr("List of the cadres marked…"), self)
        self.roster.triggered.connect(self._ask_roster)
        self.slips = QAction(icon("file-certificate"), self.tr("&Slips for votes…"), self)
        self.slips.triggered.connect(self._ask_slips)
        table.selection_changed.connect(self._show_chosen)
        self._show_chosen()

    def chosen(self) -> list[str]:
        """The codes of the rotations marked in the table."""
        return [row.record.code for row in self._table.chosen_rows()]

    @Slot()
    def _show_chosen(self) -> None:
        count = len(self.chosen())
        several = self.tr("Print %1 &decisions…").replace("%1", str(count))
        self.decisions.setText(several if count > 1 else self.tr("Print the &decision…"))
        self.decisions.setEnabled(count > 0)
        self.sheets.setEnabled(count > 0)
        self.roster.setEnabled(count > 0)
        self.papers.setEnabled(count > 0)

    @Slot()
    def _print_chosen(self) -> None:
        if self._form.flush():
            self._print(self.chosen())

    @Slot()
    def _write_chosen(self) -> None:
        if self._form.flush():
            self.papers_wanted.emit(cases.rotations(self.chosen()))

    @Slot(object)
    def write_one(self, rotation: Rotation) -> None:
        """The papers of one rotation, whatever is marked."""
        self.papers_wanted.emit(cases.rotations([rotation.code]))

    @Slot(object)
    def print_one(self, rotation: Rotation) -> None:
        """The decision of one rotation, whatever is marked."""
        self._print([rotation.code])

    def _print(self, codes: list[str]) -> None:
        def make(workspace: Workspace, progress: Progress) -> bytes:
            from luanchuyen_desktop.services.papers.printing import decisions_pdf  # loaded with the first paper

            return decisions_pdf(workspace, codes, progress)

        single = len(codes) == 1
        title = self.tr("Rotation decision") if single else self.tr("%1 decisions").replace("%1", str(len(codes)))
        name = f"Quyết định luân chuyển {codes[0]}.pdf" if single else "Quyết định luân chuyển.pdf"
        self.paper_wanted.emit(Paper(title, name, make, decision_of(codes[0]) if single else None))

    @Slot()
    def _print_sheets(self) -> None:
        codes = self.chosen()
        if not codes or not self._form.flush():
            return

        def make(workspace: Workspace, progress: Progress) -> bytes:
            from luanchuyen_desktop.services.checksheet import check_sheets_pdf

            return check_sheets_pdf(workspace, codes, progress)

        name = f"Phiếu kiểm tra điều kiện {codes[0]}.pdf" if len(codes) == 1 else "Phiếu kiểm tra điều kiện.pdf"
        self.paper_wanted.emit(Paper(self.tr("Check sheet of conditions"), name, make))

    def marked(self) -> list[tuple[str, list[str]]]:
        """Those marked, under the words by which a list of them is offered."""
        codes = self.chosen()
        return [(self.tr("Rotations marked (%1)").replace("%1", str(len(codes))), codes)] if codes else []

    @Slot()
    def _ask_roster(self) -> None:
        if not self._form.flush():
            return
        from luanchuyen_desktop.services.papers.lists.roster import RosterRequest

        scopes = tuple((label, RosterRequest(rotations=codes)) for label, codes in self.marked())
        if scopes:
            self.roster_wanted.emit(RosterWish(scopes))

    @Slot()
    def _ask_slips(self) -> None:
        if not self._form.flush():
            return
        from luanchuyen_desktop.gui.lists.slips_dialog import SlipsDialog
        from luanchuyen_desktop.services.papers.slips import meetings_of

        meetings = meetings_of(self._form.session.workspace)
        SlipsDialog(self.chosen(), meetings, self._print_slips, self._table.window()).open()

    def _print_slips(self, request: SlipRequest) -> None:
        def make(workspace: Workspace, progress: Progress) -> bytes:
            from luanchuyen_desktop.services.papers.slips import slips_pdf

            return slips_pdf(workspace, request, progress)

        self.paper_wanted.emit(Paper(request.kind.title, f"{request.kind.title}.pdf", make))
