"""The list of findings as it stands on the screen, carried away: on paper or to Excel, off the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from luanchuyen_desktop.gui.catalogue_entries import unit_name
from luanchuyen_desktop.gui.findings_groups import FindingsList
from luanchuyen_desktop.gui.findings_store import FindingRow
from luanchuyen_desktop.gui.marks import LISTED, Mark
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.view import Export, Paper
from luanchuyen_desktop.services.findings.findings_listing import Extent, Gravity, ListedFinding, Listing
from luanchuyen_desktop.services.progress import Progress
from luanchuyen_desktop.services.workspace import Workspace

_EVERY = 1000  # lines between two chances to cancel
_GRAVITIES = {
    Mark.ERROR: Gravity.ERROR,
    Mark.WARNING: Gravity.WARNING,
    Mark.UNKNOWN: Gravity.UNKNOWN,
    Mark.NOTE: Gravity.NOTE,
    Mark.WAIVED: Gravity.WAIVED,
}


class FindingsOut(QObject):
    """Takes the list as it is in the moment; what is edited later does not change the paper under way."""

    paper_wanted = Signal(object)  # Paper
    export_wanted = Signal(object)  # Export

    def __init__(self, session: Session, shown: FindingsList, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._shown = shown

    @Slot()
    def print(self) -> None:
        """Make the paper and show it."""
        listing = self._listing()

        def make(workspace: Workspace, progress: Progress) -> bytes:
            from luanchuyen_desktop.services.findings.findings_paper import (
                findings_pdf,  # printing is loaded with the first
            )

            return findings_pdf(workspace, listing(progress), progress)

        self.paper_wanted.emit(Paper(self.tr("List of findings"), f"{self._file_name()}.pdf", make))

    @Slot()
    def export(self) -> None:
        """Ask where, then write the workbook."""
        listing = self._listing()

        def write(path: Path, progress: Progress) -> None:
            from luanchuyen_desktop.services.findings.findings_workbook import export_findings  # so is the Excel writer

            export_findings(path, listing(progress), progress)

        kinds = self.tr("Excel workbooks (*.xlsx)")
        title = self.tr("Export the findings to Excel")
        self.export_wanted.emit(Export(title, f"{self._file_name()}.xlsx", kinds, "workbook", write))

    def _file_name(self) -> str:
        return f"Kết quả kiểm tra {self._session.as_of:%Y-%m-%d}"

    def _listing(self) -> Callable[[Progress], Listing]:
        """What is on the screen, folded groups included; its lines are put into words on the worker."""
        session, shown = self._session, self._shown
        groups = [tuple(group.rows) for group in shown.groups]
        wanted = shown.filter
        marks = tuple(_GRAVITIES[mark] for mark in LISTED if mark in wanted.marks)
        told = () if len(marks) == len(LISTED) else marks
        extent = Extent(session.as_of, shown.grouping, told, wanted.rule, wanted.text.strip())
        titles, names, catalogue = session.workspace.rule_book.titles(), session.names, session.catalogue

        def line(row: FindingRow) -> ListedFinding:
            return ListedFinding(
                row.rule,
                titles.get(row.rule, ""),
                _GRAVITIES[row.mark],
                row.severity,
                row.subject_kind,
                row.subject,
                row.cadre,
                names.get(row.cadre, ""),
                unit_name(catalogue, row.unit),
                row.message,
                row.citation,
                row.clears_on,
                row.fixes,
            )

        def make(progress: Progress) -> Listing:
            made, done = [], 0
            for group in groups:
                made.append(tuple(map(line, group)))
                done += len(group)
                if done >= _EVERY:
                    progress(0, 0)
                    done = 0
            return Listing(extent, tuple(made))

        return make
