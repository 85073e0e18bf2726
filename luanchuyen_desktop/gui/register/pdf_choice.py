"""A PDF file from the disk: the signed paper as it was scanned or sent."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.gui.dialogs.files import choose_existing
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.messages import tell
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.services.procedure import procedure_settings
from luanchuyen_desktop.services.procedure.attachments import ReadFile, read_files, size_text
from luanchuyen_desktop.services.progress import Progress
from luanchuyen_desktop.settings import Settings
from luanchuyen_desktop.store.book import Book


class PdfChoice(QWidget):
    """A button and the name of the file that was read; the file is read off the window's thread, and only once."""

    value_edited = Signal(object)  # bytes

    def __init__(self, session: Session, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._settings = session, settings
        self._content: bytes | None = None
        self.button = QPushButton(icon("file-type-pdf"), self.tr("Choose a PDF file…"), self)
        self.button.setAutoDefault(False)
        self.name = QLabel(self.tr("no file"), self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self.button)
        row.addWidget(self.name, 1)
        self.setFocusProxy(self.button)
        self.button.clicked.connect(self._ask)

    def value(self) -> bytes | None:
        """The content of the file; ``None`` while there is none."""
        return self._content

    @Slot()
    def _ask(self) -> None:
        kinds = self.tr("PDF files (*.pdf)")
        choose_existing(self, self._settings, "register", self.tr("The signed paper"), kinds, self.read)

    def read(self, path: Path) -> None:
        """Read this file; one that is no PDF, or too large, is told."""

        def work(book: Book, progress: Progress) -> ReadFile:
            limits = procedure_settings.load(book.settings()).limits
            (found,) = read_files(book, [path], limits, progress)
            if not found.content.startswith(b"%PDF"):
                raise UserError(f"“{path.name}” không phải tệp PDF.", "Chọn bản PDF của văn bản đã ký.")
            return found

        job = self._session.read(self.tr("Reading the file"), work)
        job.done.connect(self._take)
        job.failed.connect(self._refuse)

    @Slot(object)
    def _take(self, found: ReadFile) -> None:
        self._content = found.content
        self.name.setText(f"{found.name} ({size_text(len(found.content))})")
        self.value_edited.emit(self._content)

    @Slot(object)
    def _refuse(self, error: BaseException) -> None:
        if not isinstance(error, UserError):
            raise error
        tell(self, error.message, error.advice)
