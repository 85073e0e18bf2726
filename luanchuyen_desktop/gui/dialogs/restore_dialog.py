"""Putting a backup in the place of a book: checked first, the replaced book kept aside."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.marks import Mark, label
from luanchuyen_desktop.gui.tasks import TaskRunner
from luanchuyen_desktop.gui.theme import GRID, plain_buttons
from luanchuyen_desktop.gui.unlocking import Unlocking
from luanchuyen_desktop.gui.widgets.job_strip import JobStrip, grouped
from luanchuyen_desktop.services import backups
from luanchuyen_desktop.services.backups import Verification
from luanchuyen_desktop.services.progress import Progress


class RestoreDialog(QDialog):
    """Shows what reading the backup again proves, then asks for the act itself."""

    accepted_for = Signal(object, object, object)  # backup, target, password: restore now, after closing the book

    def __init__(self, tasks: TaskRunner, backup: Path, target: Path, parent: QWidget | None = None) -> None:
        """``target``: the book that the backup takes the place of."""
        super().__init__(parent)
        self._tasks = tasks
        self._backup = backup
        self._target = target
        self._password: str | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Restore from %1").replace("%1", backup.name))
        self._message = QLabel(self)
        self._message.setTextFormat(Qt.TextFormat.PlainText)
        self._message.setWordWrap(True)
        self._strip = JobStrip(self)
        self._restore = QPushButton(icon("restore"), self.tr("&Restore"), self)
        self._restore.setEnabled(False)
        self._restore.clicked.connect(self._accept)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        buttons.addButton(self._restore, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.rejected.connect(self.close)
        plain_buttons(buttons)
        layout = QVBoxLayout(self)
        layout.setSpacing(GRID)
        for part in (self._message, self._strip, buttons):
            layout.addWidget(part)
        self.setMinimumWidth(GRID * 72)
        self._check()

    def _tell(self, text: str) -> None:
        """Show it all: a window does not grow by itself with a text of several lines."""
        self._message.setText(text)
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.resize(self.width(), layout.totalHeightForWidth(self.width()))

    def _check(self) -> None:
        backup = self._backup

        def work(password: str | None, _progress: Progress) -> Verification:
            return backups.verify(backup, password)

        self._tell(self.tr("Reading the backup again…"))
        unlocking = Unlocking(self._tasks, self.tr("Checking the backup"), backup.name, work, self)
        unlocking.started.connect(self._strip.show_job)
        unlocking.done.connect(self._show)
        unlocking.failed.connect(self._failed)
        unlocking.given_up.connect(self.close)
        self._unlocking = unlocking
        unlocking.start()

    @Slot(object, object)
    def _show(self, found: Verification, password: str | None) -> None:
        self._password = password
        lines = [f"{label(Mark.ERROR)}: {problem}" for problem in found.problems]
        if not lines:
            lines.append(f"{label(Mark.OK)}: {self.tr('the backup is sound.')}")
        if found.manifest is not None:
            made = self.tr("Made %1 from %2").replace("%1", _day(found.manifest.made_at))
            lines.append(made.replace("%2", found.manifest.book))
            counts = self.tr("Cadres: %1, rotations: %2").replace("%1", grouped(found.manifest.counts.get("cadre", 0)))
            lines.append(counts.replace("%2", grouped(found.manifest.counts.get("rotation", 0))))
        if found.problems:
            lines.append(self.tr("It cannot be restored. Choose another backup."))
        elif self._target.exists():
            lines.append(
                self.tr("It will take the place of %1, which is kept beside it.").replace("%1", str(self._target))
            )
        else:
            lines.append(self.tr("It will be put at %1.").replace("%1", str(self._target)))
        self._tell("\n".join(lines))
        self._restore.setEnabled(not found.problems)

    @Slot(object)
    def _failed(self, error: BaseException) -> None:
        if isinstance(error, UserError):
            self._tell(f"{label(Mark.ERROR)}: {error}")
        else:
            self._tasks.tell(error)
            self.close()

    @Slot()
    def _accept(self) -> None:
        self.accepted_for.emit(self._backup, self._target, self._password)
        self.close()


def _day(iso: str) -> str:
    """``2026-11-22T14:05:00`` as ``14:05 22/11/2026``; anything else as it is."""
    day, _, time = iso.partition("T")
    parts = day.split("-")
    return f"{time[:5]} {'/'.join(reversed(parts))}" if len(parts) == 3 and time else iso
