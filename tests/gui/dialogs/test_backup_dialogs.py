from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from luanchuyen_desktop.gui.dialogs.backup_dialog import BackupDialog
from luanchuyen_desktop.gui.dialogs.restore_dialog import RestoreDialog
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.settings import Settings

Settle = Callable[[Session], None]


@pytest.fixture
def dialog(session: Session, qtbot: QtBot) -> BackupDialog:
    made = BackupDialog(session, Settings(None))
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.show()
    return made


def back_up(dialog: BackupDialog, folder: Path, session: Session, settle: Settle, qtbot: QtBot) -> None:
    dialog._folder.clear()
    qtbot.keyClicks(dialog._folder, str(folder))
    qtbot.mouseClick(dialog._start, Qt.MouseButton.LeftButton)
    settle(session)


def test_backup_is_proven_and_told(
    dialog: BackupDialog, session: Session, settle: Settle, tmp_path: Path, qtbot: QtBot
) -> None:
    assert not dialog._start.isEnabled()
    stick = tmp_path / "usb"
    stick.mkdir()
    with qtbot.waitSignal(dialog.made):
        back_up(dialog, stick, session, settle, qtbot)
    text = dialog._message.text()
    assert "✓ đạt" in text
    assert "Cán bộ: 4, luân chuyển: 1" in text
    assert "SHA-256" in text
    assert len(list(stick.glob("*.lccb"))) == 1
    assert dialog._start.isEnabled()
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)  # closes; it does not copy everything again
    assert not dialog.isVisible()
    assert len(list(stick.glob("*.lccb"))) == 1


def test_missing_stick_is_a_sentence(
    dialog: BackupDialog, session: Session, settle: Settle, tmp_path: Path, qtbot: QtBot
) -> None:
    back_up(dialog, tmp_path / "khong-co", session, settle, qtbot)
    assert "Không có thư mục" in dialog._message.text()
    assert dialog._start.isEnabled()


def test_restore_shows_what_the_backup_is_before_the_act(
    dialog: BackupDialog, session: Session, settle: Settle, tmp_path: Path, qtbot: QtBot
) -> None:
    stick = tmp_path / "usb"
    stick.mkdir()
    back_up(dialog, stick, session, settle, qtbot)
    backup = next(stick.glob("*.lccb"))
    restore = RestoreDialog(session.tasks, backup, tmp_path / "mới.lccb")
    restore.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(restore)
    restore.show()
    settle(session)
    assert "dùng được" in restore._message.text()
    with qtbot.waitSignal(restore.accepted_for) as accepted:
        qtbot.mouseClick(restore._restore, Qt.MouseButton.LeftButton)
    assert accepted.args == [backup, tmp_path / "mới.lccb", None]


def test_damaged_backup_cannot_be_restored(
    dialog: BackupDialog, session: Session, settle: Settle, tmp_path: Path, qtbot: QtBot
) -> None:
    stick = tmp_path / "usb"
    stick.mkdir()
    back_up(dialog, stick, session, settle, qtbot)
    backup = next(stick.glob("*.lccb"))
    data = bytearray(backup.read_bytes())
    data[len(data) // 2] ^= 0xFF
    backup.write_bytes(data)
    restore = RestoreDialog(session.tasks, backup, tmp_path / "mới.lccb")
    restore.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(restore)
    restore.show()
    settle(session)
    assert "SHA-256" in restore._message.text()
    assert not restore._restore.isEnabled()
