"""The photo 4×6 in the file of a cadre: shown, chosen or dropped, taken off."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from luanchuyen_desktop.documents.cv.cv_contents import CvPhoto
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.gui.dialogs.files import choose_existing
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.latest import Latest
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.services.cv import photo as photos
from luanchuyen_desktop.services.cv.photo import Picture
from luanchuyen_desktop.services.procedure import procedure_settings
from luanchuyen_desktop.settings import Settings
from luanchuyen_desktop.store.book import Book

_SHOWN: Final = QSize(96, 144)  # 4 × 6


class PhotoBox(QWidget):
    """Reading from the disk and from the book is done by jobs; what is shown was decoded by the services."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._folders = Settings(None)  # of the last time, while the book is open
        self._cadre = ""
        self.has_photo = False
        self.picture = QLabel(self)
        self.picture.setFixedSize(_SHOWN + QSize(2, 2))
        self.picture.setFrameShape(QFrame.Shape.Box)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setWordWrap(True)
        self.picture.setAccessibleName(self.tr("Photo 4×6"))
        self.choose_button = QPushButton(icon("file-plus"), self.tr("Choose a photo…"), self)
        self.remove_button = QPushButton(icon("trash"), self.tr("Take off"), self)
        self.remove_button.setToolTip(self.tr("Undo brings the photo back"))
        self.note = QLabel(self)
        self.note.setWordWrap(True)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self._reading = Latest(session, self)
        self._reading.done.connect(self._show)
        self._lay_out()
        self.setAcceptDrops(True)
        self.choose_button.clicked.connect(self._ask)
        self.remove_button.clicked.connect(self._remove)

    def _lay_out(self) -> None:
        beside = QVBoxLayout()
        beside.setSpacing(GRID)
        for button in (self.choose_button, self.remove_button):
            button.setAutoDefault(False)
            beside.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        beside.addWidget(self.note)
        beside.addStretch()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(beside, 1)

    # -- showing ---------------------------------------------------------------------------------------------------

    def show_cadre(self, cadre: str) -> None:
        """The photo of a cadre (by code), as it is kept now."""
        if cadre != self._cadre:
            self._tell("")
        self._cadre = cadre
        self.has_photo = photos.photo_of(self._session.book, cadre) is not None
        self._show_buttons()
        if not self.has_photo:
            self._reading.stop()
            self._show(None)
            return
        self.picture.clear()
        ratio = self.devicePixelRatioF()
        largest = (round(_SHOWN.width() * ratio), round(_SHOWN.height() * ratio))

        self._reading.ask(self.tr("Reading the photo"), lambda book, _progress: _readable(book, cadre, largest))

    @Slot(object)
    def _show(self, found: Picture | str | None) -> None:
        if isinstance(found, Picture):
            line = 3 * found.width
            image = QImage(found.rgb, found.width, found.height, line, QImage.Format.Format_RGB888)
            shown = QPixmap.fromImage(image)
            shown.setDevicePixelRatio(self.devicePixelRatioF())
            self.picture.setPixmap(shown)
            return
        self.picture.setText(self.tr("Photo 4×6") if found is None else self.tr("not readable"))
        if found:
            self._tell(found)

    def set_locked(self, *, locked: bool) -> None:
        """Only to be looked at."""
        self.setAcceptDrops(not locked)
        self._show_buttons()

    def _show_buttons(self) -> None:
        writable = not self._session.read_only and bool(self._cadre)
        self.choose_button.setText(self.tr("Another photo…") if self.has_photo else self.tr("Choose a photo…"))
        self.choose_button.setEnabled(writable)
        self.remove_button.setEnabled(writable)
        self.remove_button.setVisible(self.has_photo)

    def _tell(self, text: str) -> None:
        self.note.setText(text)
        self.note.setVisible(bool(text))

    # -- another photo ---------------------------------------------------------------------------------------------

    @Slot()
    def _ask(self) -> None:
        kinds = f"{self.tr('Photos')} ({' '.join(f'*{suffix}' for suffix in photos.SUFFIXES)})"
        choose_existing(self, self._folders, "photos", self.tr("Choose a photo"), kinds, self.take)

    def take(self, path: Path) -> None:
        """Look at a file, then keep its picture in the place of the one before."""
        if self._session.read_only or not self._cadre:
            return
        self._tell("")
        limits = procedure_settings.load(self._session.book.settings()).limits
        job = self._session.read(
            self.tr("Reading the photo"), lambda book, progress: photos.read_photo(book, path, limits, progress)
        )
        job.done.connect(partial(self._keep, self._cadre, path.name))

    def _keep(self, cadre: str, name: str, photo: CvPhoto) -> None:
        day = self._session.today()
        self._session.submit(lambda book: photos.keep_photo(book, cadre, photo, name, day))

    @Slot()
    def _remove(self) -> None:
        cadre = self._cadre
        self._session.submit(lambda book: photos.remove_photo(book, cadre))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """One picture of this machine may be dropped."""
        if _dropped(event) is not None and not self._session.read_only:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """As if it had been chosen."""
        path = _dropped(event)
        if path is not None:
            event.acceptProposedAction()
            self.take(path)


def _dropped(event: QDropEvent) -> Path | None:
    urls = event.mimeData().urls()
    path = Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
    return path if path is not None and path.suffix.lower() in photos.SUFFIXES else None


def _readable(book: Book, cadre: str, largest: tuple[int, int]) -> Picture | str | None:
    """The picture, or the sentence that says why it cannot be shown."""
    try:
        return photos.shown_photo(book, cadre, largest)
    except UserError as error:
        return str(error)
