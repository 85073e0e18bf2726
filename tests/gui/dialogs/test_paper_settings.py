from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from datetime import date

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QWidget
from pytestqt.qtbot import QtBot

from luanchuyen_desktop import paths
from luanchuyen_desktop.documents.contents import Grounds, Office
from luanchuyen_desktop.gui.dialogs.paper_settings_dialog import PaperSettingsDialog
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.services.papers.settings import load_office
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store.book import Book

Settle = Callable[[Session], None]
SAVE, CANCEL = QDialogButtonBox.StandardButton.Save, QDialogButtonBox.StandardButton.Cancel


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def shown(session: Session, window: QWidget, qtbot: QtBot) -> PaperSettingsDialog:
    dialog = PaperSettingsDialog(session, paths.resources(), window)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def editor(dialog: PaperSettingsDialog, key: str) -> QWidget:
    return next(frame.editor for field, frame in dialog.frames.items() if field.key == key)


def type_text(widget: QWidget | None, text: str) -> None:
    """Key by key; QTest itself knows no letters beyond ASCII."""
    assert widget is not None
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


def problem(dialog: PaperSettingsDialog, key: str) -> str:
    return next(frame.problem_text() for field, frame in dialog.frames.items() if field.key == key)


def click(dialog: PaperSettingsDialog, which: QDialogButtonBox.StandardButton, qtbot: QtBot) -> None:
    qtbot.mouseClick(dialog.buttons.button(which), Qt.MouseButton.LeftButton)


def test_typed_settings_are_one_operation_that_can_be_undone(
    session: Session, settle: Settle, window: QWidget, qtbot: QtBot
) -> None:
    dialog = shown(session, window, qtbot)
    type_text(dialog.focusWidget(), "TỈNH ỦY LÂM ĐỒNG")
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    type_text(dialog.focusWidget(), "  Đà   Lạt ")
    dialog.tabs.setCurrentIndex(1)
    recipients = editor(dialog, "more_recipients")
    recipients.setFocus()
    type_text(recipients, "Thường trực Tỉnh ủy")
    qtbot.keyClick(recipients, Qt.Key.Key_Return)
    type_text(recipients, "Sở Nội vụ")
    click(dialog, SAVE, qtbot)
    settle(session)
    assert QApplication.activeModalWidget() is None
    book = session.book
    assert book.undo_name() == "Sửa thiết lập giấy tờ"
    own = {key: value for key, value in book.settings().items() if key.startswith("paper.")}
    assert own == {
        "paper.committee": "TỈNH ỦY LÂM ĐỒNG",
        "paper.place": "Đà Lạt",
        "paper.more_recipients": "Thường trực Tỉnh ủy\nSở Nội vụ",
    }
    office = load_office(paths.resources(), book.settings())
    assert office.more_recipients == ("Thường trực Tỉnh ủy", "Sở Nội vụ")
    session.undo()
    settle(session)
    assert not any(key.startswith("paper.") and value for key, value in book.settings().items())


def test_wrong_margin_and_term_are_told_and_nothing_is_stored(
    session: Session, settle: Settle, window: QWidget, qtbot: QtBot
) -> None:
    dialog = shown(session, window, qtbot)
    type_text(editor(dialog, "committee_term"), "2030-2025")
    margin = editor(dialog, "portrait_top")
    type_text(margin, "14,9")
    click(dialog, SAVE, qtbot)
    assert dialog.isVisible()
    assert dialog.tabs.tabText(dialog.tabs.currentIndex()) == "Căn cứ, nơi nhận"  # the first that is wrong
    assert dialog.focusWidget() is editor(dialog, "committee_term")
    assert "2025-2030" in problem(dialog, "committee_term")
    assert "mi-li-mét từ 15 đến 60" in problem(dialog, "portrait_top")
    assert session.book.undo_name() == "Tạo sổ thử"
    qtbot.keyClick(margin, Qt.Key.Key_Backspace)
    qtbot.keyClick(margin, Qt.Key.Key_Backspace)
    type_text(margin, "5")
    assert problem(dialog, "portrait_top") == "● “145” không phải số mi-li-mét từ 15 đến 60."
    for _ in range(3):
        qtbot.keyClick(margin, Qt.Key.Key_Backspace)
    type_text(margin, "15")
    assert problem(dialog, "portrait_top") == ""  # mended as soon as it is typed
    click(dialog, CANCEL, qtbot)
    settle(session)
    assert "paper.portrait_top" not in session.book.settings()


def test_blank_takes_the_default_again(session: Session, settle: Settle, window: QWidget, qtbot: QtBot) -> None:
    with session.book.operate("Chuẩn bị") as write:
        write.set("paper.signer_post", "PHÓ BÍ THƯ")
        write.set("paper.landscape_left", "25")
    dialog = shown(session, window, qtbot)
    for key, own in (("signer_post", "PHÓ BÍ THƯ"), ("landscape_left", "25")):
        line = editor(dialog, key)
        assert line.property("text") == own
        qtbot.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClick(line, Qt.Key.Key_Backspace)
    hints = {field.key: frame.hint_text() for field, frame in dialog.frames.items()}
    assert hints["signer_post"] == "Mặc định: BÍ THƯ"
    assert hints["landscape_left"] == "Mặc định: 12"
    assert hints["place"] == "Để trống: in dòng chấm"
    qtbot.keyPress(editor(dialog, "signer_post"), Qt.Key.Key_Return)  # the button that is marked
    settle(session)
    office = load_office(paths.resources(), session.book.settings())
    assert (office.signer_post, office.landscape.left) == ("BÍ THƯ", 12)


def test_unchanged_form_writes_nothing(session: Session, settle: Settle, window: QWidget, qtbot: QtBot) -> None:
    dialog = shown(session, window, qtbot)
    click(dialog, SAVE, qtbot)
    settle(session)
    assert session.book.undo_name() == "Tạo sổ thử"


def test_every_setting_of_the_papers_has_a_field(session: Session, window: QWidget, qtbot: QtBot) -> None:
    dialog = shown(session, window, qtbot)
    margins = {f"{paper}_{side}" for paper in ("portrait", "landscape") for side in ("top", "bottom", "left", "right")}
    names = {entry.name for kind in (Office, Grounds) for entry in fields(kind)} - {"portrait", "landscape"}
    assert {field.key for field in dialog.frames} == names - {"regulation"} | margins  # the regulation goes by date
    dialog.close()


@pytest.mark.parametrize("key", ["committee", "more_grounds", "portrait_left"])
def test_read_only_book_shows_but_takes_nothing(
    book: Book, rule_book: RuleBook, window: QWidget, qtbot: QtBot, key: str
) -> None:
    path = book.path
    book.close()
    with Book.open(path, user="Người xem", read_only=True) as viewed:
        session = Session(Workspace(viewed, rule_book, session_day(), paths.resources()), lambda _error: None)
        dialog = shown(session, window, qtbot)
        line = editor(dialog, key)
        type_text(line, "x")
        assert line.property("plainText" if key == "more_grounds" else "text") == ""
        assert dialog.buttons.button(SAVE) is None
        dialog.close()
        session.tasks.close()
        session.deleteLater()


def session_day() -> date:
    return date(2026, 11, 22)
