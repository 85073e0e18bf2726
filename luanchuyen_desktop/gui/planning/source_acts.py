"""What is done with a whole source list or with the lines marked in it: putting, deciding, printing, exporting."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from luanchuyen_desktop.domain.records import SourceEntry
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.planning.source_dialogs import SourceDecisionDialog, SubmitDialog
from luanchuyen_desktop.gui.print_key import key_told
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.view import Export, Paper
from luanchuyen_desktop.services.planning.source_list import can_be_decided, can_be_submitted
from luanchuyen_desktop.services.progress import Progress
from luanchuyen_desktop.services.workspace import Workspace

Lines = Callable[[], Sequence[SourceEntry]]


class SourceActs(QWidget):
    """A row of buttons. What is marked counts; where nothing fitting is marked, all that wait for the step."""

    paper_wanted = Signal(object)  # Paper
    export_wanted = Signal(object)  # Export

    def __init__(self, session: Session, marked: Lines, whole: Lines, parent: QWidget | None = None) -> None:
        """``marked``: the lines marked in the table; ``whole``: all of the year."""
        super().__init__(parent)
        self._session, self._marked, self._whole = session, marked, whole
        self.year = session.as_of.year
        self.submit_button = self._button("file-export", self.tr("Put to the Committee…"))
        self.decide_button = self._button("check", self.tr("Record its word…"))
        self.print_button = self._button("printer", self.tr("Print…"))
        self.excel_button = self._button("file-export", self.tr("Excel…"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        for button in (self.submit_button, self.decide_button, self.print_button, self.excel_button):
            layout.addWidget(button)
        layout.addStretch()
        self.submit_button.clicked.connect(self.submit)
        self.decide_button.clicked.connect(self.decide)
        self.print_button.setToolTip(key_told())
        self.print_button.clicked.connect(self.print)
        self.excel_button.clicked.connect(self.export)

    def _button(self, picture: str, text: str) -> QPushButton:
        button = QPushButton(icon(picture), text, self)
        button.setAutoDefault(False)
        return button

    def refresh(self, year: int) -> None:
        """The list, or what is marked in it, is another."""
        self.year = year
        writable = not self._session.read_only
        self.submit_button.setEnabled(writable and bool(self.waiting(can_be_submitted)))
        self.decide_button.setEnabled(writable and bool(self.waiting(can_be_decided)))
        there = bool(self._whole())
        self.print_button.setEnabled(there)
        self.excel_button.setEnabled(there)

    def waiting(self, fits: Callable[[SourceEntry], bool]) -> list[SourceEntry]:
        """The lines that a step would be taken for."""
        marked = [line for line in self._marked() if fits(line)]
        return marked or [line for line in self._whole() if fits(line)]

    @Slot()
    def submit(self) -> None:
        """Ask, then put them to the Standing Committee."""
        SubmitDialog(self._session, self.waiting(can_be_submitted), self.window()).open()

    @Slot()
    def decide(self) -> None:
        """Ask for the Standing Committee's word."""
        SourceDecisionDialog(self._session, self.waiting(can_be_decided), self.window()).open()

    @Slot()
    def print(self) -> None:
        """The lines marked if there are several, else the whole year's list."""
        year, marked = self.year, [line.id or 0 for line in self._marked()]
        numbers = marked if len(marked) > 1 else None

        def make(workspace: Workspace, progress: Progress) -> bytes:
            from luanchuyen_desktop.services.papers.lists.sources import source_paper  # loaded with the first paper

            return source_paper(workspace, year, numbers, progress).pdf(progress)

        self.paper_wanted.emit(Paper(self.tr("Rotation source"), f"Nguồn luân chuyển {year}.pdf", make))

    @Slot()
    def export(self) -> None:
        """The whole year's list."""
        year, workspace = self.year, self._session.workspace

        def write(path: Path, progress: Progress) -> None:
            from luanchuyen_desktop.services.papers.lists.sources import source_paper  # so is the Excel writer

            source_paper(workspace, year, None, progress).excel(path, progress)

        kinds, title = self.tr("Excel workbooks (*.xlsx)"), self.tr("Export the rotation source to Excel")
        self.export_wanted.emit(Export(title, f"Nguồn luân chuyển {year}.xlsx", kinds, "workbook", write))
