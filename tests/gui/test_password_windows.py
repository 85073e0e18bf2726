"""A book with a password in the real window: asked for, set, changed, taken away, restored; by keys and mouse."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLineEdit, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from luanchuyen_desktop import paths
from luanchuyen_desktop.gui import password_acts
from luanchuyen_desktop.gui.dialogs.backup_dialog import BackupDialog
from luanchuyen_desktop.gui.dialogs.password_dialog import PasswordDialog
from luanchuyen_desktop.gui.dialogs.restore_dialog import RestoreDialog
from luanchuyen_desktop.gui.dialogs.set_password_dialog import SetPasswordDialog
from luanchuyen_desktop.gui.main_window import MainWindow, Surroundings
from luanchuyen_desktop.gui.messages import Messages
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.services import backups
from luanchuyen_desktop.services.passwords import set_password
from luanchuyen_desktop.services.progress import Progress
from luanchuyen_desktop.settings import Settings
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.passwords import PasswordError

W = TypeVar("W", bound=QWidget)
PASSWORD = "Mật khẩu 1 của Đức"  # noqa: S105 - of no book


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    messages = Messages(tmp_path / "log" / "luanchuyen.log")
    settings = Settings(tmp_path / "settings.json")
    log = tmp_path / "log" / "x.log"
    around = Surroundings(settings, messages, paths.resources(), log, lambda: datetime(2026, 11, 22).date(), "vi")
    made = MainWindow(around, [])
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()
    qtbot.waitUntil(lambda: not made.isVisible(), timeout=10_000)


@pytest.fixture
def plain(book: Book) -> Path:
    """The small book, closed."""
    book.close()
    return book.path


@pytest.fixture
def guarded(plain: Path) -> Path:
    """The small book with its password."""
    set_password(plain, None, PASSWORD, "Hạnh")
    return plain


def settle(window: MainWindow, qtbot: QtBot) -> None:
    def quiet() -> bool:
        return not window.tasks.jobs and (window.session is None or not window.session.tasks.jobs)

    qtbot.waitUntil(quiet, timeout=10_000)


def session_of(window: MainWindow) -> Session:
    assert window.session is not None
    return window.session


def shown(kind: type[W], qtbot: QtBot) -> W:
    """The open window of that kind."""
    found: list[W] = []

    def look() -> bool:
        found[:] = [each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()]
        return bool(found)

    qtbot.waitUntil(look, timeout=10_000)
    return found[-1]


def gone(kind: type[QWidget], qtbot: QtBot) -> None:
    qtbot.waitUntil(
        lambda: not any(isinstance(each, kind) and each.isVisible() for each in QApplication.topLevelWidgets()),
        timeout=10_000,
    )


def type_in(edit: QWidget, text: str) -> None:
    """Letter by letter; QTest itself knows no letters beyond ASCII."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(edit, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


def try_password(dialog: PasswordDialog, text: str, qtbot: QtBot) -> None:
    type_in(dialog.edit, text)
    qtbot.keyPress(dialog.edit, Qt.Key.Key_Return)  # the release comes when the field is shut: Qt warns of it
    assert not dialog.isEnabled()
    if text in {"sai", "thử"}:
        qtbot.waitUntil(dialog.isEnabled, timeout=10_000)


def opens_with(path: Path, password: str | None) -> bool:
    try:
        Book.open(path, user="Hạnh", read_only=True, password=password).close()
    except PasswordError:
        return False
    return True


class TestOpening:
    def test_it_asks_until_the_password_fits(self, window: MainWindow, guarded: Path, qtbot: QtBot) -> None:
        window.open_book(guarded)
        dialog = shown(PasswordDialog, qtbot)
        assert "tinh.lccb có mật khẩu, hoặc không phải là sổ luân chuyển" in dialog.explanation.text()
        opening = dialog.buttons.button(QDialogButtonBox.StandardButton.Open)
        assert not opening.isEnabled()
        try_password(dialog, "sai", qtbot)
        assert dialog.isVisible()
        assert "mật khẩu không đúng" in dialog.frame.problem_text()
        assert dialog.edit.hasSelectedText()
        type_in(dialog.edit, "l")  # typed over what was marked
        assert dialog.edit.text() == "l"
        assert dialog.frame.problem_text() == ""
        dialog.edit.selectAll()
        with qtbot.waitSignal(window.book_shown, timeout=10_000):
            try_password(dialog, PASSWORD, qtbot)
        settle(window, qtbot)
        gone(PasswordDialog, qtbot)
        assert session_of(window).book.counts()["cadre"] == 4
        assert not session_of(window).read_only

    def test_caps_lock_does_not_matter(self, window: MainWindow, guarded: Path, qtbot: QtBot) -> None:
        window.open_book(guarded)
        with qtbot.waitSignal(window.book_shown, timeout=10_000):
            try_password(shown(PasswordDialog, qtbot), PASSWORD.swapcase(), qtbot)
        settle(window, qtbot)
        assert session_of(window).book.password == PASSWORD

    def test_cancel_leaves_the_start_page(self, window: MainWindow, guarded: Path, qtbot: QtBot) -> None:
        window.open_book(guarded)
        dialog = shown(PasswordDialog, qtbot)
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        gone(PasswordDialog, qtbot)
        assert window.session is None
        assert window._start.isVisible()
        with Book.open(guarded, user="Hạnh", password=PASSWORD):  # nobody holds it
            pass

    def test_it_is_hidden_until_asked_for(self, window: MainWindow, guarded: Path, qtbot: QtBot) -> None:
        window.open_book(guarded)
        dialog = shown(PasswordDialog, qtbot)
        assert dialog.edit.echoMode() == QLineEdit.EchoMode.Password
        type_in(dialog.edit, "Đức")
        assert dialog.edit.displayText() != "Đức"
        qtbot.keyClick(dialog.reveal, Qt.Key.Key_Space)
        assert dialog.edit.displayText() == "Đức"
        qtbot.keyClick(dialog.reveal, Qt.Key.Key_Space)
        assert dialog.edit.echoMode() == QLineEdit.EchoMode.Password
        dialog.close()

    def test_a_try_under_way_cannot_be_left(self, window: MainWindow, guarded: Path, qtbot: QtBot) -> None:
        window.open_book(guarded)
        dialog = shown(PasswordDialog, qtbot)
        type_in(dialog.edit, PASSWORD)
        with qtbot.waitSignal(window.book_shown, timeout=10_000):
            qtbot.keyPress(dialog.edit, Qt.Key.Key_Return)
            dialog.reject()
            assert dialog.isVisible()
        settle(window, qtbot)
        gone(PasswordDialog, qtbot)

    def test_in_use_it_asks_for_the_read_only_book(self, window: MainWindow, guarded: Path, qtbot: QtBot) -> None:
        with Book.open(guarded, user="Bà Khác", password=PASSWORD):
            window.open_book(guarded)
            message = shown(QMessageBox, qtbot)
            agree = next(each for each in message.buttons() if "Mở để xem" in each.text())
            qtbot.mouseClick(agree, Qt.MouseButton.LeftButton)
            with qtbot.waitSignal(window.book_shown, timeout=10_000):
                try_password(shown(PasswordDialog, qtbot), PASSWORD, qtbot)
            settle(window, qtbot)
            assert session_of(window).read_only
            assert not window.menu.password.isEnabled()
        assert window.page is not None
        with qtbot.waitSignal(window.book_shown, timeout=10_000):  # known already, not asked for again
            window.page.reopen_button.click()
        settle(window, qtbot)
        assert not session_of(window).read_only

    def test_a_file_that_is_no_book_can_be_given_up(self, window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
        wrong = tmp_path / "thu.lccb"
        wrong.write_bytes(b"Khong phai so\n" * 900)
        window.open_book(wrong)
        dialog = shown(PasswordDialog, qtbot)
        try_password(dialog, "thử", qtbot)
        assert "không phải là sổ" in dialog.frame.problem_text()
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        gone(PasswordDialog, qtbot)

    def test_the_password_is_kept_nowhere(
        self, window: MainWindow, guarded: Path, tmp_path: Path, qtbot: QtBot, caplog: pytest.LogCaptureFixture
    ) -> None:
        window.open_book(guarded)
        with qtbot.waitSignal(window.book_shown, timeout=10_000):
            try_password(shown(PasswordDialog, qtbot), PASSWORD, qtbot)
        settle(window, qtbot)
        window.save_window()
        texts = [(tmp_path / "settings.json").read_text(encoding="utf-8"), caplog.text, window.windowTitle()]
        assert "tinh.lccb" in texts[0]
        assert not any("Mật khẩu 1" in text for text in texts)


class TestSetting:
    @pytest.fixture
    def opened(self, window: MainWindow, plain: Path, qtbot: QtBot) -> MainWindow:
        self.open(window, plain, None, qtbot)
        return window

    def open(self, window: MainWindow, path: Path, password: str | None, qtbot: QtBot) -> None:
        with qtbot.waitSignal(window.book_shown, timeout=10_000):
            window.open_book(path, password=password)
        settle(window, qtbot)

    def ask(self, window: MainWindow, qtbot: QtBot) -> SetPasswordDialog:
        window.menu.password.trigger()
        return shown(SetPasswordDialog, qtbot)

    def finish(self, window: MainWindow, dialog: SetPasswordDialog, qtbot: QtBot) -> None:
        with qtbot.waitSignal(window.book_shown, timeout=20_000):
            qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
        settle(window, qtbot)
        gone(SetPasswordDialog, qtbot)

    def test_a_plain_book_gets_one(self, opened: MainWindow, plain: Path, qtbot: QtBot) -> None:
        dialog = self.ask(opened, qtbot)
        assert not dialog.present_frame.isVisible()
        assert not dialog.remove.isVisible()
        assert dialog.focusWidget() is dialog.first
        type_in(dialog.first, "ngắn")
        assert "ngắn: nên từ 12 ký tự" in dialog.first_frame.hint_text()
        dialog.first.clear()
        type_in(dialog.first, PASSWORD)
        assert dialog.first_frame.hint_text() == ""
        type_in(dialog.again, PASSWORD)
        self.finish(opened, dialog, qtbot)
        assert session_of(opened).book.password == PASSWORD
        assert session_of(opened).book.counts()["cadre"] == 4
        assert "đã có mật khẩu mới" in opened.statusBar().currentMessage()
        opened.close_book()
        assert opens_with(plain, PASSWORD)
        assert not opens_with(plain, None)

    def test_what_is_wrong_is_said_at_the_field(self, opened: MainWindow, plain: Path, qtbot: QtBot) -> None:
        dialog = self.ask(opened, qtbot)
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
        assert "trống" in dialog.first_frame.problem_text()
        type_in(dialog.first, "   ")
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
        assert "trống" in dialog.first_frame.problem_text()
        dialog.first.clear()
        type_in(dialog.first, PASSWORD)
        assert dialog.first_frame.problem_text() == ""
        type_in(dialog.again, PASSWORD.lower())
        qtbot.keyClick(dialog.again, Qt.Key.Key_Return)
        assert "không giống nhau" in dialog.again_frame.problem_text()
        assert dialog.focusWidget() is dialog.again
        assert session_of(opened).book.password is None  # still open, nothing done
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        gone(SetPasswordDialog, qtbot)
        assert opens_with(plain, None)

    def test_changed_only_by_who_knows_it(self, window: MainWindow, guarded: Path, qtbot: QtBot) -> None:
        self.open(window, guarded, PASSWORD, qtbot)
        dialog = self.ask(window, qtbot)
        assert dialog.focusWidget() is dialog.present
        type_in(dialog.first, "Mật khẩu hai 2")
        type_in(dialog.again, "Mật khẩu hai 2")
        for wrong in ("", "sai"):
            dialog.present.clear()
            type_in(dialog.present, wrong)
            qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
            assert "không phải là mật khẩu hiện nay" in dialog.present_frame.problem_text()
        dialog.present.clear()
        type_in(dialog.present, PASSWORD)
        self.finish(window, dialog, qtbot)
        window.close_book()
        assert opens_with(guarded, "Mật khẩu hai 2")
        assert not opens_with(guarded, PASSWORD)

    def test_taken_away(self, window: MainWindow, guarded: Path, qtbot: QtBot) -> None:
        self.open(window, guarded, PASSWORD, qtbot)
        dialog = self.ask(window, qtbot)
        qtbot.keyClick(dialog.remove, Qt.Key.Key_Space)
        assert not dialog.first.isEnabled()
        assert dialog.accept_button.text().replace("&", "") == "Bỏ mật khẩu"
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
        assert "không phải là mật khẩu hiện nay" in dialog.present_frame.problem_text()
        type_in(dialog.present, PASSWORD)
        self.finish(window, dialog, qtbot)
        assert "không còn mật khẩu" in window.statusBar().currentMessage()
        window.close_book()
        assert opens_with(guarded, None)

    @pytest.mark.parametrize("stopped", [True, False])
    def test_stopped_or_failed_the_book_is_open_as_before(
        self, opened: MainWindow, plain: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, *, stopped: bool
    ) -> None:
        def slow(path: Path, old: str | None, new: str | None, user: str, progress: Progress) -> None:
            for done in range(500):
                progress(done, 500)
                time.sleep(0.01)
                if not stopped:
                    set_password(path / "không có", old, new, user, progress)

        monkeypatch.setattr(password_acts, "set_password", slow)
        dialog = self.ask(opened, qtbot)
        type_in(dialog.first, PASSWORD)
        type_in(dialog.again, PASSWORD)
        with qtbot.waitSignal(opened.book_shown, timeout=20_000):
            qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
            assert opened.session is None
            assert not dialog.first.isEnabled()
            if stopped:
                dialog.reject()
                assert dialog.isVisible()
        settle(opened, qtbot)
        gone(SetPasswordDialog, qtbot)
        assert session_of(opened).book.password is None
        if not stopped:
            message = shown(QMessageBox, qtbot)
            assert "Không có tệp" in message.text()
            message.close()

    def test_not_while_a_book_may_only_be_read(self, window: MainWindow, plain: Path, qtbot: QtBot) -> None:
        assert not window.menu.password.isEnabled()
        with qtbot.waitSignal(window.book_shown, timeout=10_000):
            window.open_book(plain, read_only=True)
        settle(window, qtbot)
        assert not window.menu.password.isEnabled()


class TestBackups:
    def test_backup_and_restore_of_a_guarded_book(
        self, window: MainWindow, guarded: Path, tmp_path: Path, qtbot: QtBot
    ) -> None:
        stick = tmp_path / "usb"
        stick.mkdir()
        with qtbot.waitSignal(window.book_shown, timeout=10_000):
            window.open_book(guarded, password=PASSWORD)
        settle(window, qtbot)
        window.menu.backup.trigger()
        dialog = shown(BackupDialog, qtbot)
        qtbot.keyClicks(dialog._folder, str(stick))
        with qtbot.waitSignal(dialog.made, timeout=10_000):
            qtbot.mouseClick(dialog._start, Qt.MouseButton.LeftButton)
        assert "✓ đạt" in dialog._message.text()
        settle(window, qtbot)
        dialog.close()
        (made,) = stick.glob("*.lccb")
        assert not opens_with(made, None)
        window.acts.restore_from(made)
        restore = shown(RestoreDialog, qtbot)
        asked = shown(PasswordDialog, qtbot)
        assert not restore._restore.isEnabled()
        try_password(asked, "sai", qtbot)
        assert "mật khẩu không đúng" in asked.frame.problem_text()
        try_password(asked, PASSWORD, qtbot)
        gone(PasswordDialog, qtbot)
        settle(window, qtbot)
        assert "dùng được" in restore._message.text()
        with qtbot.waitSignal(window.book_shown, timeout=20_000):
            qtbot.mouseClick(restore._restore, Qt.MouseButton.LeftButton)
        settle(window, qtbot)
        message = shown(QMessageBox, qtbot)
        assert "trước phục hồi" in message.text()
        message.close()
        assert session_of(window).book.password == PASSWORD
        assert session_of(window).book.counts()["cadre"] == 4

    def test_without_the_password_nothing_is_restored(
        self, window: MainWindow, guarded: Path, tmp_path: Path, qtbot: QtBot
    ) -> None:
        with Book.open(guarded, user="Hạnh", password=PASSWORD) as book:
            made = backups.make(book, tmp_path, datetime(2026, 11, 22, 14, 5))
        window.acts._show_restore(made, guarded)
        asked = shown(PasswordDialog, qtbot)
        cancel = next(each for each in asked.findChildren(QPushButton) if each.text().replace("&", "") == "Hủy")
        qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
        gone(PasswordDialog, qtbot)
        gone(RestoreDialog, qtbot)
        settle(window, qtbot)
        assert opens_with(guarded, PASSWORD)
