"""The part “Lý lịch 2C” of a cadre's file: two buttons at first; the fields are made when somebody opens them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QTimer, Signal, Slot
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from luanchuyen_desktop.domain.dossier import Dossier
from luanchuyen_desktop.gui.cv.content import CvContentForm
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.widgets.flow_layout import FlowLayout
from luanchuyen_desktop.gui.widgets.record_editor import RecordEditor

CV: Final = "cv"
_SHOW_PAUSE: Final = 120  # milliseconds that a cadre is looked at before the opened part is filled


class CvPart(QWidget):
    """Stays open from one cadre to the next once it is opened, and is filled a moment after the rest of the file."""

    print_wanted = Signal(str)  # code of the cadre
    go_to = Signal(object)  # FieldRef of another part of the file
    opened = Signal(QWidget)  # what should come into sight
    dropped = Signal(str)  # labels of what could not be stored

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._dossier: Dossier | None = None
        self._shown: int | None = None  # number of the cadre whose 2C the fields show
        self.content: CvContentForm | None = None
        self.about = QLabel(self.tr("What the CV form 2C asks for beside the rest of the file."), self)
        self.about.setWordWrap(True)
        self.open_button = QPushButton(icon("chevron-down"), "", self)
        self.print_button = QPushButton(icon("printer"), self.tr("Print the CV 2C"), self)
        self.print_button.clicked.connect(self._print)
        self.open_button.clicked.connect(self._toggle)
        buttons = FlowLayout(gap=GRID // 2)
        for button in (self.open_button, self.print_button):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(GRID)
        self._layout.addWidget(self.about)
        self._layout.addLayout(buttons)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SHOW_PAUSE)
        self._soon.timeout.connect(self._fill)
        self._show_button()

    @property
    def is_open(self) -> bool:
        """Whether the fields are shown."""
        return self.content is not None and not self.content.isHidden()

    # -- showing ---------------------------------------------------------------------------------------------------

    def show_dossier(self, dossier: Dossier) -> None:
        """The file of another cadre, or of the same one as it is stored now."""
        self._dossier = dossier
        if self.content is None or self.content.isHidden():
            return
        if self._shown == dossier.cadre.id:
            self.content.refresh(dossier)
        else:
            self.content.setEnabled(False)  # until it is filled
            self._soon.start()

    @Slot()
    def _fill(self) -> None:
        self._soon.stop()
        if self._dossier is None or self.content is None or self._session.tasks.is_closed:
            return
        self.content.setEnabled(True)
        self.content.show_dossier(self._dossier)
        self._shown = self._dossier.cadre.id

    @Slot()
    def _toggle(self) -> None:
        if not self.is_open:
            self.open()
        elif self.flush() and self.content is not None:
            self.content.hide()
            self._shown = None
            self._show_button()

    def open(self) -> None:
        """Make the fields when they are first wanted, and fill them at once."""
        if self.is_open and self._shown is not None:
            return
        if self.content is None:
            self.content = CvContentForm(self._session, self)
            self.content.go_to.connect(self.go_to)
            self.content.opened.connect(self.opened)
            self.content.dropped.connect(self.dropped)
            self._layout.addWidget(self.content)
        self.content.show()
        self._fill()
        self._show_button()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)  # so that it can be scrolled to

    def _show_button(self) -> None:
        self.open_button.setText(self.tr("Close the 2C") if self.is_open else self.tr("Open the 2C"))
        self.open_button.setIcon(icon("chevron-up" if self.is_open else "chevron-down"))

    @Slot()
    def _print(self) -> None:
        if self._dossier is not None:
            self.print_wanted.emit(self._dossier.cadre.code)

    # -- storing ---------------------------------------------------------------------------------------------------

    def editors(self) -> Iterator[RecordEditor]:
        """Those in which something may be typed now."""
        if self.content is not None and self._shown is not None:
            yield from self.content.editors()

    def flush(self) -> bool:
        """Ask to store all that is typed; ``False`` if some of it cannot be stored."""
        for editor in self.editors():
            editor.leave()
        return not any(editor.unstored() for editor in self.editors())
