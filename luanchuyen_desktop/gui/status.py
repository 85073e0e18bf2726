"""The line at the bottom: what is saved, how old the backup is, the day of judging, and long work under way."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QLabel, QStatusBar, QToolButton, QWidget

from luanchuyen_desktop.gui.i18n import LANGUAGES
from luanchuyen_desktop.gui.marks import SYMBOLS, Mark
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.tasks import Kind
from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.widgets.job_strip import JobStrip
from luanchuyen_desktop.services.backups import LAST_BACKUP

SHOW_JOB_AFTER = 300  # milliseconds: a job that is over sooner is not worth a flicker
REFRESH_EVERY = 60_000


class Status(QStatusBar):
    """Reads what it shows from the session; the two buttons ask the main window to act."""

    backup_wanted = Signal()
    day_wanted = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._saved = QLabel(self)
        self._backup = self._button()
        self._backup.clicked.connect(self.backup_wanted)
        self._day = self._button()
        self._day.clicked.connect(self.day_wanted)
        self._strip = JobStrip(self)
        self._strip.ended.connect(self._show_jobs)
        for part in (self._saved, self._backup, self._day):
            self.addWidget(part)
        self.addPermanentWidget(self._strip)
        spoken = QLabel(LANGUAGES.get(language, language), self)
        self.addPermanentWidget(spoken)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(GRID, 0, GRID, 0)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SHOW_JOB_AFTER)
        self._soon.timeout.connect(self._show_jobs)
        self._often = QTimer(self)
        self._often.setInterval(REFRESH_EVERY)
        self._often.timeout.connect(self.refresh)
        self._often.start()
        self.refresh()

    def _button(self) -> QToolButton:
        button = QToolButton(self)
        button.setAutoRaise(True)
        return button

    def follow(self, session: Session | None) -> None:
        """Show this book from now on; ``None``: no book is open."""
        self._session = session
        if session is not None:
            session.changed.connect(self.refresh)
            session.as_of_changed.connect(self.refresh)
            session.tasks.busy_changed.connect(self._jobs_changed)
            self._jobs_changed()
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Say again what is saved and how old the backup is."""
        session = self._session
        for part in (self._saved, self._backup, self._day):
            part.setVisible(session is not None)
        if session is None:
            return
        if session.read_only:
            self._saved.setText(self.tr("Read only"))
        elif session.saved_at is None:
            self._saved.setText(self.tr("Everything is saved"))
        else:
            self._saved.setText(self.tr("Saved %1").replace("%1", f"{session.saved_at:%H:%M}"))
        last = session.book.settings().get(LAST_BACKUP, "")
        self._backup.setText(self.tr("USB copy: %1").replace("%1", self._age(last)))
        self._day.setText(self._judged_by(session))

    def _judged_by(self, session: Session) -> str:
        day = f"{session.as_of:%d/%m/%Y}"
        if session.as_of == session.today():
            return self.tr("Checked by the day %1").replace("%1", day)
        return self.tr("%1 Checked by the day %2, not today").replace("%1", SYMBOLS[Mark.WARNING]).replace("%2", day)

    def _age(self, stamp: str) -> str:
        try:
            day = datetime.fromisoformat(stamp).date()
        except ValueError:
            return self.tr("none yet")
        days = (date.today() - day).days
        if days <= 0:
            return self.tr("today")
        return self.tr("yesterday") if days == 1 else self.tr("%1 days ago").replace("%1", str(days))

    @Slot()
    def _jobs_changed(self) -> None:
        if self._strip.job is None:
            self._soon.start()

    @Slot()
    def _show_jobs(self) -> None:
        """The oldest job that was asked for, else the one that runs by itself."""
        if self._session is None or self._strip.job is not None:
            return
        jobs = [job for job in self._session.tasks.jobs if job.kind is not Kind.EDIT]
        for job in sorted(jobs, key=lambda job: job.kind is Kind.BACKGROUND):
            self._strip.show_job(job)
            break

    def strip(self) -> JobStrip:
        """The line of the job shown."""
        return self._strip
