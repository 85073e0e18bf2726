from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from luanchuyen_desktop import log
from luanchuyen_desktop.errors import Cancelled, UserError
from luanchuyen_desktop.gui.messages import Messages, ask


@pytest.fixture
def messages(tmp_path: Path, qtbot: QtBot) -> Iterator[Messages]:
    log.set_up(tmp_path / "luanchuyen.log")
    made = Messages(tmp_path / "luanchuyen.log")
    yield made
    for box in boxes():
        box.close()
    for handler in list(logging.getLogger("luanchuyen").handlers):
        handler.close()
        logging.getLogger("luanchuyen").removeHandler(handler)


def boxes() -> list[QMessageBox]:
    found = [each for each in QApplication.topLevelWidgets() if isinstance(each, QMessageBox)]
    return [each for each in found if each.isVisible()]


def bug() -> ValueError:
    try:
        raise ValueError("no such cadre 'Nguyễn Văn Đức' born 12/05/1976, code 'CB001'")
    except ValueError as error:
        return error


def test_user_error_is_its_sentence_and_what_to_do(messages: Messages, tmp_path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(messages.told):
        messages.report(UserError("Hết chỗ trên thẻ nhớ.", "Xóa bớt tệp <cũ>."))
    (box,) = boxes()
    assert (box.text(), box.informativeText()) == ("Hết chỗ trên thẻ nhớ.", "Xóa bớt tệp <cũ>.")
    assert [each.text().replace("&", "") for each in box.buttons()] == ["Đồng ý"]
    assert (tmp_path / "luanchuyen.log").read_text(encoding="utf-8") == ""


def test_bug_has_one_dialog_with_the_logs_path_and_no_names_in_the_log(
    messages: Messages, tmp_path: Path, qtbot: QtBot
) -> None:
    for _ in range(50):
        messages.report(bug())
    qtbot.waitUntil(lambda: bool(boxes()))
    (box,) = boxes()
    assert str(tmp_path / "luanchuyen.log") in box.informativeText()
    written = (tmp_path / "luanchuyen.log").read_text(encoding="utf-8")
    assert "test_messages.py" in written
    assert "CB001" in written
    for personal in ("Nguyễn", "Đức", "1976"):
        assert personal not in written
        assert personal not in box.detailedText()


def test_errors_of_threads_and_slots_arrive(messages: Messages, qtbot: QtBot) -> None:
    told: list[BaseException] = []
    messages.told.connect(told.append)
    messages.install_hooks()
    try:
        thread = threading.Thread(target=lambda: 1 / 0)
        thread.start()
        thread.join()
        fault = bug()
        sys.excepthook(type(fault), fault, fault.__traceback__)
        qtbot.waitUntil(lambda: len(told) == 2)
    finally:
        messages.remove_hooks()
    assert [type(each) for each in told] == [ZeroDivisionError, ValueError]
    assert sys.excepthook is sys.__excepthook__


def test_cancelled_is_no_message(messages: Messages, qtbot: QtBot) -> None:
    messages.report(Cancelled())
    qtbot.wait(20)
    assert boxes() == []


def test_a_hasty_enter_gives_nothing_up(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    done: list[str] = []
    for loses in (True, False):
        box = ask(window, "Đóng?", "", "Đóng, không lưu", lambda: done.append("left"), no="Quay lại", loses=loses)
        qtbot.waitUntil(box.isVisible)
        qtbot.keyClick(box, Qt.Key.Key_Return)
        qtbot.wait(20)
        assert done == ([] if loses else ["left"])
