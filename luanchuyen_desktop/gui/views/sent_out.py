"""The action that prints who is away on rotation, until when, and what became of the post each one left."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction

from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.view import Paper
from luanchuyen_desktop.services.progress import Progress
from luanchuyen_desktop.services.workspace import Workspace


class SentOutAction(QAction):
    """Asks for the paper."""

    paper_wanted = Signal(object)  # Paper

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.setIcon(icon("printer"))
        self.setText(self.tr("List of &those on rotation…"))
        self.triggered.connect(self._ask)

    @Slot()
    def _ask(self) -> None:
        self.paper_wanted.emit(Paper(self.tr("Those on rotation"), "Danh sách cán bộ đang luân chuyển.pdf", _make))


def _make(workspace: Workspace, progress: Progress) -> bytes:
    from luanchuyen_desktop.services.rotations.sent_out_paper import (
        sent_out_pdf,  # what prints is loaded with the first paper
    )

    return sent_out_pdf(workspace, progress)
