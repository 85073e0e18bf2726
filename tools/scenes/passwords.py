"""A book with a password: asked for, wrong, shown; set, changed, taken away; a backup of it restored."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtTest import QTest

from luanchuyen_desktop.gui.dialogs.password_dialog import PasswordDialog
from luanchuyen_desktop.gui.dialogs.set_password_dialog import SetPasswordDialog
from luanchuyen_desktop.services import backups
from luanchuyen_desktop.services.passwords import set_password
from luanchuyen_desktop.store.book import Book
from scenes.books import USER
from scenes.stage import Key, Stage

PASSWORD = "mật khẩu của tỉnh"  # noqa: S105 - of a sample book


def passwords(stage: Stage) -> None:
    """All of it with one copy of the sample book."""
    book = stage.books.copy(stage.books.demo)
    stage.open(book)
    stage.window.menu.password.trigger()
    dialog = stage.dialog(SetPasswordDialog)
    stage.shot("password-set")
    stage.write("ngắn", dialog.first)
    stage.write("khác", dialog.again)
    stage.key(Key.Key_Return)
    stage.shot("password-set-unlike")
    stage.close_all()
    stage.window.close_book()
    set_password(book, None, PASSWORD, USER)
    stage.start()
    stage.window.open_book(book)
    _asked(stage)
    stage.shot("password-asked")
    _try(stage, "Sai mật khẩu")
    stage.shot("password-wrong")
    asked = stage.dialog(PasswordDialog)
    stage.write(PASSWORD, asked.edit)
    asked.reveal.setFocus()
    stage.key(Key.Key_Space)
    stage.shot("password-shown")
    asked.buttons.accepted.emit()
    stage.until(lambda: stage.window.session is not None and stage.session.is_checked)
    stage.window.menu.password.trigger()
    dialog = stage.dialog(SetPasswordDialog)
    stage.shot("password-change")
    stage.click(dialog.remove)
    stage.key(Key.Key_Return)
    stage.shot("password-remove")
    stage.close_all()
    stage.window.close_book()
    with Book.open(book, user=USER, password=PASSWORD) as opened:
        made = backups.make(opened, book.parent, datetime(2026, 11, 22, 14, 32))
    stage.open(stage.books.demo)
    stage.window.acts.restore_from(made)
    _asked(stage)
    stage.shot("password-restore")
    _try(stage, PASSWORD)
    stage.shot("password-restore-opened")
    stage.close_all()


def _asked(stage: Stage) -> PasswordDialog:
    stage.until(lambda: bool(stage.window.findChildren(PasswordDialog)))
    return stage.dialog(PasswordDialog)


def _try(stage: Stage, text: str) -> None:
    """The field is shut while the password is tried, so only the key is pressed, not let go."""
    dialog = stage.dialog(PasswordDialog)
    stage.retype(text, dialog.edit)
    QTest.keyPress(dialog.edit, Key.Key_Return)
    stage.settle()
