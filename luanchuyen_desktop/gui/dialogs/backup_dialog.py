"""A backup to a stick: where to, how far, and the proof that the copy is sound."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.gui.dialogs.files import choose_folder
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.marks import Mark, label
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import GRID, plain_buttons
from luanchuyen_desktop.gui.widgets.job_strip import JobStrip, grouped
from luanchuyen_desktop.services import backups
from luanchuyen_desktop.services.backups import Verification
from luanchuyen_desktop.services.progress import Progress
from luanchuyen_desktop.settings import Settings
from luanchuyen_desktop.store.book import Book

FOLDER = "folder/backup"


class BackupDialog(QDialog):
    """Makes one backup after another; the last folder is proposed."""

    made = Signal()  # a proven backup lies there

    def __init__(self, session: Session, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._settings = settings
        self._result: Path | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Back up %1").replace("%1", session.book.path.name))
        self._folder = QLineEdit(settings.text(FOLDER), self)
        self._folder.setPlaceholderText(self.tr("a folder on a USB stick or another disk"))
        self._choose = QPushButton(icon("folder-open"), self.tr("&Choose…"), self)
        self._message = QLabel(self)
        self._message.setTextFormat(Qt.TextFormat.PlainText)
        self._message.setWordWrap(True)
        self._message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._strip = JobStrip(self)
        self._start = QPushButton(icon("device-usb"), self.tr("&Back up"), self)
        self._start.setDefault(True)
        self._show = QPushButton(self.tr("&Open the folder"), self)
        self._lay_out()
        self._choose.clicked.connect(self._choose_folder)
        self._start.clicked.connect(self._make)
        self._show.clicked.connect(self._open_folder)
        self._folder.textChanged.connect(self._enable)
        self._enable()

    def _lay_out(self) -> None:
        title = QLabel(self.tr("Where to put the copy"), self)
        title.setBuddy(self._folder)
        row = QHBoxLayout()
        row.addWidget(self._folder, 1)
        row.addWidget(self._choose)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.addButton(self._show, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self._start, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.close)
        self._show.hide()  # only now: the box shows the buttons that it is given
        plain_buttons(buttons)
        self._close = buttons.button(QDialogButtonBox.StandardButton.Close)
        layout = QVBoxLayout(self)
        layout.setSpacing(GRID)
        for part in (title, row, self._strip, self._message):
            layout.addLayout(part) if isinstance(part, QHBoxLayout) else layout.addWidget(part)
        layout.addStretch()
        layout.addWidget(buttons)
        self.setMinimumWidth(GRID * 72)

    @Slot()
    def _enable(self) -> None:
        self._start.setEnabled(bool(self._folder.text().strip()) and self._strip.job is None)

    @Slot()
    def _choose_folder(self) -> None:
        choose_folder(self, self._settings, "backup", self.tr("Folder for the backup"), self._take_folder)

    def _take_folder(self, folder: Path) -> None:
        self._folder.setText(str(folder))

    @Slot()
    def _make(self) -> None:
        folder = Path(self._folder.text().strip())

        def work(book: Book, progress: Progress) -> Verification:
            made = backups.make(book, folder, datetime.now().astimezone(), progress)
            return backups.verify(made, book.password)

        self._message.setText(self.tr("Copying, then reading the copy back from the medium. Do not pull the stick."))
        job = self._session.read(self.tr("Backing up"), work)  # edits go on meanwhile
        job.done.connect(self._made)
        job.failed.connect(self._failed)
        job.cancelled.connect(self._cancelled)
        job.finished.connect(self._enable)
        self._strip.show_job(job)
        self._strip.ended.connect(self._enable, Qt.ConnectionType.UniqueConnection)
        self._enable()

    @Slot(object)
    def _made(self, proof: Verification) -> None:
        path, manifest = proof.path, proof.manifest
        self._result = path
        self._settings.set(FOLDER, str(path.parent))
        lines = [f"{label(Mark.ERROR)}: {problem}" for problem in proof.problems]
        lines = lines or [f"{label(Mark.OK)}: {self.tr('the copy was read back and is sound.')}"]
        lines.append(str(path))
        if manifest is not None:
            lines += [
                self.tr("Size: %1 bytes").replace("%1", grouped(manifest.size)),
                self.tr("Cadres: %1, rotations: %2")
                .replace("%1", grouped(manifest.counts.get("cadre", 0)))
                .replace("%2", grouped(manifest.counts.get("rotation", 0))),
                f"SHA-256: {manifest.sha256}",
            ]
        self._message.setText("\n".join(lines))
        self._show.show()
        self._close.setDefault(True)  # Enter once more must not copy it all again
        self._close.setFocus()
        self.made.emit()

    @Slot(object)
    def _failed(self, error: BaseException) -> None:
        if isinstance(error, UserError):
            self._message.setText(f"{label(Mark.ERROR)}: {error}")
        else:
            self._message.setText(self.tr("The program met a fault; no backup was made."))
            self._session.tasks.tell(error)

    @Slot()
    def _cancelled(self) -> None:
        self._message.setText(self.tr("Stopped. Nothing half-done was left; earlier backups are untouched."))

    @Slot()
    def _open_folder(self) -> None:
        if self._result is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._result.parent)))

    def closeEvent(self, event: QCloseEvent) -> None:
        """A backup under way ends with the dialog."""
        if self._strip.job is not None:
            self._strip.cancel()
        super().closeEvent(event)
