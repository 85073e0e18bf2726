"""Tệp → Đặt mật khẩu: closes the book, gives it its password, opens it again."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from luanchuyen_desktop.gui.book_opening import user_name
from luanchuyen_desktop.gui.dialogs.set_password_dialog import SetPasswordDialog
from luanchuyen_desktop.services.passwords import set_password
from luanchuyen_desktop.services.progress import Progress

if TYPE_CHECKING:
    from luanchuyen_desktop.gui.main_window import MainWindow


class PasswordActs(QObject):
    """Holds nothing but the window; a password is kept only by the open book and by what is under way."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    @Slot()
    def ask_new(self) -> None:
        """Ask for a new password once nothing is under way, so that the book can be closed at once."""
        self._window.when_quiet(self._show_dialog)

    def _show_dialog(self) -> None:
        session = self._window.session
        if session is not None and not session.read_only:
            book = session.book
            dialog = SetPasswordDialog(book.path.name, book.password, self._window)
            dialog.wanted.connect(partial(self._set, dialog, book.path, book.password))
            dialog.open()

    def _set(self, dialog: SetPasswordDialog, path: Path, old: str | None, new: str | None) -> None:
        self._window.close_book_then(partial(self._set_now, dialog, path, old, new))

    def _set_now(self, dialog: SetPasswordDialog, path: Path, old: str | None, new: str | None) -> None:
        def work(progress: Progress) -> None:
            set_password(path, old, new, user_name(), progress)

        name = self.tr("Taking the password away") if new is None else self.tr("Setting the password")
        job = self._window.tasks.read(name, work)
        job.done.connect(partial(self._done, path, new))
        job.failed.connect(partial(self._failed, path, old))
        job.cancelled.connect(partial(self._reopen, path, old))
        job.finished.connect(dialog.accept)
        dialog.follow(job)

    def _done(self, path: Path, new: str | None, _nothing: object) -> None:
        self._reopen(path, new)
        if new is None:
            text = self.tr("%1 has no password any more.")
        else:
            text = self.tr("%1 has its new password. Make a backup now: earlier ones do not have it.")
        self._window.statusBar().showMessage(text.replace("%1", path.name), 15_000)

    def _failed(self, path: Path, old: str | None, error: BaseException) -> None:
        self._window.around.messages.report(error)
        self._reopen(path, old)

    def _reopen(self, path: Path, password: str | None) -> None:
        self._window.open_book(path, password=password)
