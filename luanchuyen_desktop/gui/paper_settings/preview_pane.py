"""The first page of a paper with the settings as they are typed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QRectF, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from luanchuyen_desktop.errors import DocumentError
from luanchuyen_desktop.gui.dialogs.pdf_pages import PdfPages
from luanchuyen_desktop.gui.latest import Latest
from luanchuyen_desktop.gui.papers.frame_names import offer_frames
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import GRID, colors_of, give_headroom
from luanchuyen_desktop.gui.widgets.problem_label import ProblemLabel
from luanchuyen_desktop.gui.widgets.whole_day_edit import WholeDayEdit
from luanchuyen_desktop.services.papers.contents.kinds import KINDS
from luanchuyen_desktop.services.papers.office.sample_paper import SAMPLES, sample_pdf
from luanchuyen_desktop.services.progress import Progress
from luanchuyen_desktop.store.book import Book

PAUSE: Final = 250  # milliseconds without a key
_A4: Final = 297 / 210


class _Sheet(QWidget):
    """Draws one page in the width that there is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: PdfPages | None = None
        self._picture: QImage | None = None
        self.setMinimumWidth(GRID * 28)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_pdf(self, pdf: bytes) -> None:
        """Take another paper."""
        self.close_pdf()
        self._pages = PdfPages(pdf)
        self.update()

    def close_pdf(self) -> None:
        """Free the paper."""
        if self._pages is not None:
            self._pages.close()
        self._pages = self._picture = None

    @property
    def has_page(self) -> bool:
        """Whether a page is shown."""
        return self._pages is not None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Drawn anew in the new width."""
        self._picture = None
        super().resizeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """White, with a thin edge, whatever the colours of the window."""
        width = min(float(self.width() - 2), (self.height() - 2) / _A4)
        sheet = QRectF((self.width() - width) / 2, 1, width, width * _A4)
        painter = QPainter(self)
        painter.fillRect(sheet, QColor(Qt.GlobalColor.white))
        if self._pages is not None:
            ratio = self.devicePixelRatioF()
            if self._picture is None:
                self._picture = self._pages.image(0, width * ratio / self._pages.size(0).width())
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(sheet, self._picture)
        painter.setPen(QColor(colors_of(self.palette()).line))
        painter.drawRect(sheet)
        painter.end()


class PreviewPane(QWidget):
    """Asks for the page a moment after the last key, off the window's thread; only the newest answer is shown."""

    def __init__(self, session: Session, resources: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._resources = resources
        self._settings: Mapping[str, str] = {}
        self.kind = QComboBox(self)
        for kind in SAMPLES:
            self.kind.addItem(KINDS[kind].name, kind)
        self.kind.setAccessibleName(self.tr("Kind of paper"))
        self.frame = QComboBox(self)
        offer_frames(self.frame)
        self.frame.setAccessibleName(self.tr("Frame"))
        self.day = WholeDayEdit(session.as_of, self)
        self.day.setAccessibleName(self.tr("Date of the paper"))
        self.sheet = _Sheet(self)
        self.sheet.setAccessibleName(self.tr("The first page of a sample paper"))
        self.problem = ProblemLabel(self)
        self.told = QLabel(self.tr("A sample paper with the settings as typed"), self)
        self.told.setWordWrap(True)
        give_headroom(self.told)
        self.latest = Latest(session, self)
        self.latest.done.connect(self._show)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._ask)
        self._lay_out()
        for box in (self.kind, self.frame):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(8)
            box.currentIndexChanged.connect(self._soon)
        self.day.day_chosen.connect(self._soon)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(GRID // 2)
        top.addWidget(self.kind, 3)
        top.addWidget(self.frame, 2)
        below = QHBoxLayout()
        below.setSpacing(GRID)
        day = QLabel(self.tr("&Date of the paper"), self)
        day.setBuddy(self.day)
        below.addWidget(day)
        below.addWidget(self.day)
        below.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(top)
        layout.addLayout(below)
        layout.addWidget(self.problem)
        layout.addWidget(self.sheet, 1)
        layout.addWidget(self.told)

    def show_settings(self, settings: Mapping[str, str]) -> None:
        """Show the page with these settings of a book, soon."""
        self._settings = settings
        self._soon()

    def choose(self, kind: str, frame: str) -> None:
        """Show another paper; blank leaves the kind as it is."""
        if kind:
            self.kind.setCurrentIndex(self.kind.findData(kind))
        self.frame.setCurrentIndex(self.frame.findData(frame))

    @property
    def is_waiting(self) -> bool:
        """Whether a page is awaited."""
        return self._pause.isActive() or self.latest.is_busy

    def stop(self) -> None:
        """No page is wanted any more."""
        self._pause.stop()
        self.latest.stop()
        self.sheet.close_pdf()

    @Slot()
    def _soon(self) -> None:
        self._pause.start()

    @Slot()
    def _ask(self) -> None:
        kind, frame = str(self.kind.currentData()), str(self.frame.currentData())
        work = partial(_made, self._resources, dict(self._settings), kind, frame, self.day.day())
        self.latest.ask(self.tr("Drawing the sample page"), work)

    @Slot(object)
    def _show(self, found: bytes | str) -> None:
        if isinstance(found, str):
            self.problem.tell(found)
            return
        self.problem.tell("")
        self.sheet.show_pdf(found)


def _made(
    resources: Path,
    settings: Mapping[str, str],
    kind: str,
    frame: str,
    day: date,
    _book: Book,
    _progress: Progress,
) -> bytes | str:
    """The page, or why there is none."""
    try:
        return sample_pdf(resources, settings, kind, frame, day)
    except DocumentError as error:
        return str(error)
