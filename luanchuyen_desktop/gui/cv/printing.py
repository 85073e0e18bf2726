"""Printing the 2C of the cadres that are marked in the roster, or of the one in the form."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, QObject, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence

from luanchuyen_desktop.gui.cv.part import CvPart
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.view import Export, Paper
from luanchuyen_desktop.gui.widgets.notice_bar import NoticeBar
from luanchuyen_desktop.services.files import write_whole
from luanchuyen_desktop.services.progress import Progress
from luanchuyen_desktop.services.workspace import Workspace


class CvPrinting(QObject):
    """One key for the preview; the same papers as a Word file."""

    paper_wanted = Signal(object)  # Paper
    export_wanted = Signal(object)  # Export
    noticed = Signal(str)  # what the papers lack, when they are there

    def __init__(
        self, workspace: Workspace, chosen: Callable[[], Sequence[str]], flush: Callable[[], bool], parent: QObject
    ) -> None:
        """``chosen``: codes of the cadres; ``flush``: stores what is typed, before anything is printed."""
        super().__init__(parent)
        self._workspace, self._chosen, self._flush = workspace, chosen, flush
        self.print_action = QAction(icon("printer"), self.tr("&CV form 2C…"), self)
        self.print_action.setShortcut(QKeySequence("Ctrl+Shift+L"))
        self.print_action.triggered.connect(self.print_chosen)
        self.word_action = QAction(icon("file-export"), self.tr("CV form 2C as a &Word file…"), self)
        self.word_action.triggered.connect(self.write_word)

    def serve(self, part: CvPart, marked: QItemSelectionModel, notice: NoticeBar) -> None:
        """Take the wishes of the form, follow what is marked, and tell in the notice what papers lack."""
        part.print_wanted.connect(self.print_one)
        marked.selectionChanged.connect(self.show_chosen)
        self.noticed.connect(notice.tell)
        self.show_chosen()

    @Slot()
    def show_chosen(self) -> None:
        """Name how many there will be."""
        count = len(self._chosen())
        several = self.tr("&CV form 2C of %1 cadres…").replace("%1", str(count))
        self.print_action.setText(several if count > 1 else self.tr("&CV form 2C…"))
        for action in (self.print_action, self.word_action):
            action.setEnabled(count > 0)

    @Slot()
    def print_chosen(self) -> None:
        """Make the papers of those marked, and show them."""
        self._print(list(self._chosen()))

    @Slot(str)
    def print_one(self, code: str) -> None:
        """The paper of one cadre, whoever is marked."""
        self._print([code])

    def _print(self, codes: list[str]) -> None:
        if not codes or not self._flush():
            return

        def make(workspace: Workspace, progress: Progress) -> bytes:
            from luanchuyen_desktop.services.cv.paper import cv_papers  # what prints is loaded with the first paper

            made = cv_papers(workspace, codes, progress)
            self._tell(made.summary())
            return made.pdf

        title = self.tr("CV form 2C") if len(codes) == 1 else self.tr("%1 CVs").replace("%1", str(len(codes)))
        self.paper_wanted.emit(Paper(title, f"{_file_name(codes)}.pdf", make))

    @Slot()
    def write_word(self) -> None:
        """Ask where, and write the papers as one Word file."""
        codes = list(self._chosen())
        if not codes or not self._flush():
            return
        workspace = self._workspace

        def write(path: Path, progress: Progress) -> None:
            from luanchuyen_desktop.services.cv.paper import cv_papers

            made = cv_papers(workspace, codes, progress, pdf=False, word=True)
            write_whole(path, made.word)
            self._tell(made.summary())

        kinds = self.tr("Word files (*.docx)")
        name = f"{_file_name(codes)}.docx"
        self.export_wanted.emit(Export(self.tr("CV form 2C as a Word file"), name, kinds, "papers", write))

    def _tell(self, summary: str) -> None:
        """From the job's thread: the signal is handed on to the window's."""
        if summary:
            self.noticed.emit(summary)


def _file_name(codes: Sequence[str]) -> str:
    return f"Sơ yếu lý lịch 2C {codes[0]}" if len(codes) == 1 else "Sơ yếu lý lịch 2C"
