"""The button in the post history that records an appointment with all that follows from it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPushButton, QWidget

from luanchuyen_desktop.gui.dialogs.appoint_dialog import AppointDialog
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.session import Session


class AppointButton(QPushButton):
    """``whose``: the code of the cadre shown; ``flush``: stores what is typed first, ``False`` if that cannot be."""

    def __init__(
        self, session: Session, whose: Callable[[], str | None], flush: Callable[[], bool], parent: QWidget
    ) -> None:
        super().__init__(icon("file-certificate"), "", parent)
        self._session, self._whose, self._flush = session, whose, flush
        self.setText(self.tr("Appoint, transfer…"))
        self.setToolTip(self.tr("The old post ends, the new one begins, and planning that this settles is closed"))
        self.setEnabled(not session.read_only)
        self.clicked.connect(self._open)

    @Slot()
    def _open(self) -> None:
        code = self._whose()
        if code is None or not self._flush():
            return
        dossier = self._session.book.dossier(code)
        if dossier is not None:
            AppointDialog(self._session, dossier, self.window()).open()
