"""A job under way in one line: what, how far, how long still, Cancel."""

from __future__ import annotations

import time
from typing import Protocol

from PySide6.QtCore import Qt, Signal, SignalInstance, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.theme import GRID

ENOUGH = 2.0  # seconds of work before the time left is guessed


class Followed(Protocol):
    """What a strip needs of a job; ``tasks.Job`` is one, and so is work that must stay on the window's thread."""

    name: str
    started: float
    position: tuple[int, int]

    @property
    def is_cancelling(self) -> bool:
        """Whether it was asked to stop."""

    @property
    def progress(self) -> SignalInstance:
        """``(done, total)``."""

    @property
    def finished(self) -> SignalInstance:
        """However it ended."""

    def cancel(self) -> None:
        """Ask it to stop."""


class JobStrip(QWidget):
    """Shows one job at a time and hides when it ends."""

    ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._job: Followed | None = None
        self._text = QLabel(self)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(GRID * 20)
        self._bar.setMaximumHeight(GRID * 2)
        self._cancel = QToolButton(self)
        self._cancel.setIcon(icon("x"))
        self._cancel.setText(self.tr("Cancel"))
        self._cancel.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._cancel.setAutoRaise(True)
        self._cancel.clicked.connect(self.cancel)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        for part in (self._text, self._bar, self._cancel):
            layout.addWidget(part)
        self.hide()

    @property
    def job(self) -> Followed | None:
        """The job shown."""
        return self._job

    def show_job(self, job: Followed) -> None:
        """Follow this job, in the place of another."""
        if self._job is not None:
            self._job.progress.disconnect(self._progress)
            self._job.finished.disconnect(self._finished)
        self._job = job
        job.progress.connect(self._progress)
        job.finished.connect(self._finished)
        self._cancel.setEnabled(not job.is_cancelling)
        self._progress(*job.position)
        self.show()

    @Slot()
    def cancel(self) -> None:
        """Ask the job to stop."""
        if self._job is not None:
            self._job.cancel()
            self._cancel.setEnabled(False)
            self._text.setText(self.tr("Stopping: %1").replace("%1", self._job.name))

    @Slot(int, int)
    def _progress(self, done: int, total: int) -> None:
        job = self._job
        if job is None or job.is_cancelling:
            return
        self._bar.setRange(0, max(total, 0))
        self._bar.setValue(done)
        parts = [job.name]
        if total > 0:
            parts.append(f"{grouped(done)}/{grouped(total)}")
        elif done > 0:
            parts.append(grouped(done))
        elapsed = time.monotonic() - job.started
        if 0 < done < total and elapsed > ENOUGH:
            parts.append(self._time_left(elapsed * (total - done) / done))
        self._text.setText(" · ".join(parts))

    def _time_left(self, seconds: float) -> str:
        if seconds < 60:
            return self.tr("%1 s left").replace("%1", str(max(1, round(seconds))))
        return self.tr("%1 min left").replace("%1", str(round(seconds / 60)))

    @Slot()
    def _finished(self) -> None:
        self._job = None
        self.hide()
        self.ended.emit()

    def text(self) -> str:
        """What the line says."""
        return self._text.text()


def grouped(number: int) -> str:
    """``1.248``: a figure as it is written in Vietnamese."""
    return f"{number:,}".replace(",", ".")
