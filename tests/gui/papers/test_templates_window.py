"""The window of the templates, driven by key and mouse."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QToolTip
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from luanchuyen_desktop import paths
from luanchuyen_desktop.domain.records import Rotation, RotationPlan
from luanchuyen_desktop.gui.main_window import MainWindow, Surroundings
from luanchuyen_desktop.gui.marks import Mark
from luanchuyen_desktop.gui.messages import Messages
from luanchuyen_desktop.gui.papers.templates.versions_dialog import SHIPPED, VersionsDialog
from luanchuyen_desktop.gui.papers.templates.window import TemplatesWindow
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.services.papers.wording import template_desk as desk
from luanchuyen_desktop.services.papers.wording.template_kinds import TEMPLATES
from luanchuyen_desktop.services.papers.wording.templates import shipped_text
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.settings import Settings
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.templates import version_in_use, versions_of
from tests.gui.conftest import AS_OF
from tests.gui.hands import pick, press, type_into, write_words

NOW = datetime(2026, 11, 22, 14, 32)
OLD = "về việc luân chuyển cán bộ"
SHIPPED_TEXT = shipped_text(paths.resources(), TEMPLATES["decision"])


def quiet(qtbot: QtBot, window: TemplatesWindow) -> None:
    """Wait for the answer to what was asked last."""
    qtbot.waitUntil(lambda: not window._asking.is_busy and not window._session.tasks.jobs, timeout=10_000)


@pytest.fixture
def window(session: Session, qtbot: QtBot) -> Iterator[TemplatesWindow]:
    made = shown(session, qtbot)
    yield made
    if is_there(made):
        made.leave()


def is_there(window: TemplatesWindow) -> bool:
    """Whether it is open: it goes when it is closed."""
    return isValid(window) and window.isVisible()


def shown(session: Session, qtbot: QtBot) -> TemplatesWindow:
    made = TemplatesWindow(session, Settings(None), clock=lambda: NOW)
    made.show()
    made.activateWindow()
    quiet(qtbot, made)
    return made


def go_behind(window: TemplatesWindow, words: str) -> None:
    """Put the cursor behind words of the text."""
    assert window.editor.find_next(words)
    cursor = window.editor.textCursor()
    cursor.clearSelection()
    window.editor.setTextCursor(cursor)
    window.editor.setFocus()


def box() -> QMessageBox:
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, QMessageBox) and one.isVisible())


def answer(qtbot: QtBot, words: str) -> None:
    """Press the button of the question."""
    question = box()
    button = next(each for each in question.findChildren(QPushButton) if words in each.text())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not question.isVisible())
    qtbot.wait(10)


def test_it_opens_with_the_latest_case_and_its_page(window: TemplatesWindow) -> None:
    assert window.editor.text() == SHIPPED_TEXT
    assert (window.case.value(), window.case.text()) == ("LC0001", "Nguyễn Văn Đức")
    assert window.page.page_count >= 1
    assert window.heading.text() == "Quyết định luân chuyển · in theo mẫu gốc của chương trình"
    assert not window.save_button.isEnabled()
    assert not window.shipped_button.isEnabled()
    values = {each.name: each.value for each in window.placeholders.shown}
    assert values["ho_ten"] == "Nguyễn Văn Đức"


def test_a_misspelt_placeholder_is_shown_where_it_is(window: TemplatesWindow, qtbot: QtBot) -> None:
    go_behind(window, OLD)
    qtbot.keyClicks(window.editor, " {{ho_tenn}} [[")
    quiet(qtbot, window)
    rows = [window.remarks.model.index(row, 2).data() for row in range(window.remarks.model.rowCount())]
    assert rows[:2] == ["không có ô điền {{ho_tenn}}", "thiếu dấu đóng “]]” cho “[[” này"]
    assert "{{ho_ten}}" in window.remarks.model.index(0, 3).data()
    assert window.tabs.tabText(1).startswith("Lỗi (2)")
    assert not window.save_button.isEnabled()
    assert "Sửa hết lỗi" in window.save_button.toolTip()
    assert "dòng 10" in window.page.problem.text()
    assert window.page.page_count >= 1  # the page before stays
    underlined = [each.cursor.selectedText() for each in window.editor.extraSelections()]
    assert "ho_tenn" in underlined
    # The list leads there, by mouse and by key.
    window.tabs.setCurrentIndex(1)
    window.editor.moveCursor(QTextCursor.MoveOperation.Start)
    place = window.remarks.table.visualRect(window.remarks.model.index(0, 2)).center()
    qtbot.mouseClick(window.remarks.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.editor.textCursor().selectedText() == "ho_tenn"
    window.remarks.table.selectRow(1)
    window.remarks.table.setFocus()
    qtbot.keyClick(window.remarks.table, Qt.Key.Key_Return)
    assert window.editor.textCursor().selectedText() == "[["
    # The tooltip says it as well.
    window.editor.go_to(window.remarks._remarks[0])
    spot = window.editor.cursorRect().center() - QPoint(6, 0)
    event = QHelpEvent(QHelpEvent.Type.ToolTip, spot, window.editor.viewport().mapToGlobal(spot))
    QApplication.sendEvent(window.editor.viewport(), event)
    assert "không có ô điền {{ho_tenn}}" in QToolTip.text()
    QToolTip.hideText()


def test_a_placeholder_without_a_value_is_told_and_stops_nothing(window: TemplatesWindow, qtbot: QtBot) -> None:
    go_behind(window, OLD)
    qtbot.keyClicks(window.editor, " {{gio_bat_dau}}")
    quiet(qtbot, window)
    found = next(each for each in window.remarks._remarks if each.line == 10)
    assert found.mark is Mark.UNKNOWN
    assert "chưa có giá trị" in found.what
    line = window.editor.document().findBlockByNumber(9).text()
    assert line[found.column : found.column + found.length] == "gio_bat_dau"
    assert window.save_button.isEnabled()


def test_a_placeholder_is_found_and_written(window: TemplatesWindow, qtbot: QtBot) -> None:
    go_behind(window, OLD)
    qtbot.keyClicks(window.editor, " ")
    type_into(qtbot, window.placeholders.search, "don vi den")
    qtbot.waitUntil(lambda: len(window.placeholders.shown) < 8)
    assert "noi_den" in {each.name for each in window.placeholders.shown}
    qtbot.keyClick(window.placeholders.search, Qt.Key.Key_Down)
    table = window.placeholders.table
    qtbot.waitUntil(table.hasFocus)
    at = [each.name for each in window.placeholders.shown].index("noi_den")
    table.selectRow(at)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert f"{OLD} {{{{noi_den}}}}" in window.editor.text()
    assert window.editor.hasFocus()
    where = table.visualRect(window.placeholders.model.index(at, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert f"{OLD} {{{{noi_den}}}}{{{{noi_den}}}}" in window.editor.text()
    qtbot.keyClick(window.editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert f"{OLD} {{{{noi_den}}}}\n" in window.editor.text()
    quiet(qtbot, window)


def test_one_without_a_value_is_marked(window: TemplatesWindow) -> None:
    model = window.placeholders.model
    rows = {model.index(row, 0).data(): model.index(row, 2).data() for row in range(model.rowCount())}
    assert rows["{{gio_bat_dau}}"] == "? chưa có"


def test_save_keeps_a_version_and_prints_from_it(window: TemplatesWindow, session: Session, qtbot: QtBot) -> None:
    assert window.editor.find_next(OLD)
    write_words(qtbot, window.editor, "về việc điều động cán bộ")
    quiet(qtbot, window)
    assert "đã sửa, chưa lưu" in window.heading.text()
    write_words(qtbot, window.note, "Theo góp ý của Văn phòng")
    press(qtbot, window.save_button)
    quiet(qtbot, window)
    used = version_in_use(session.book, "decision")
    assert used is not None
    assert (used.version, used.created, used.note) == (2, "2026-11-22 14:32", "Theo góp ý của Văn phòng")
    assert window.heading.text() == "Quyết định luân chuyển · in theo bản 2 của đơn vị"
    assert not window.save_button.isEnabled()
    assert window.note.value() is None
    assert window.forms.model.index(0, 1).data() == "bản 2"
    assert session.book.undo_name() == "Sửa mẫu Quyết định luân chuyển (bản 2)"
    session.undo()
    quiet(qtbot, window)
    assert window.editor.text() == SHIPPED_TEXT  # nothing else was being written
    assert window.heading.text().endswith("mẫu gốc của chương trình")


def test_ctrl_s_saves_and_ctrl_z_takes_back_words_only(window: TemplatesWindow, session: Session, qtbot: QtBot) -> None:
    before = session.book.undo_name()
    go_behind(window, OLD)
    qtbot.keyClicks(window.editor, " moi")
    quiet(qtbot, window)
    for _ in range(4):
        qtbot.keyClick(window.editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.editor.text() == SHIPPED_TEXT
    assert session.book.undo_name() == before
    qtbot.keyClick(window.editor, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    quiet(qtbot, window)
    assert " moi" in window.editor.text()
    qtbot.keyClick(window.editor, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    quiet(qtbot, window)
    assert version_in_use(session.book, "decision") is not None


def test_versions_are_compared_and_taken_up_again(window: TemplatesWindow, session: Session, qtbot: QtBot) -> None:
    for words in ("bản một", "bản hai"):
        text = SHIPPED_TEXT.replace(OLD, words)
        job = session.submit(lambda _book, text=text: desk.save_version(session.workspace, "decision", text, "", NOW))  # type: ignore[misc]  # a default binds the text
        with qtbot.waitSignal(job.finished):
            pass
    quiet(qtbot, window)
    assert "bản hai" in window.editor.text()
    press(qtbot, window.versions_button)
    dialog = window.findChild(VersionsDialog)
    assert dialog is not None
    rows = [dialog.model.index(row, 0).data() for row in range(dialog.model.rowCount())]
    assert rows == ["mẫu gốc", "bản 3 (đang dùng)", "bản 2", "bản 1"]
    assert dialog.model.index(1, 1).data() == "22/11/2026 14:32"
    assert not dialog.use_button.isEnabled()
    assert dialog.view.toPlainText() == "Hai bên giống nhau."
    dialog.choose(2)
    shown = dialog.view.toPlainText()
    assert "bản một" in shown
    assert "bản hai" in shown
    assert "−" in shown
    press(qtbot, dialog.use_button)
    quiet(qtbot, window)
    assert "bản một" in window.editor.text()
    used = version_in_use(session.book, "decision")
    assert used is not None
    assert used.version == 2
    press(qtbot, window.shipped_button)
    quiet(qtbot, window)
    assert window.editor.text() == SHIPPED_TEXT
    assert version_in_use(session.book, "decision") is None
    assert len(versions_of(session.book, "decision")) == 3


def test_going_back_to_the_shipped_text_asks_about_what_is_written(window: TemplatesWindow, qtbot: QtBot) -> None:
    go_behind(window, OLD)
    qtbot.keyClicks(window.editor, " x")
    press(qtbot, window.shipped_button)
    answer(qtbot, "Quay lại")
    assert " x" in window.editor.text()
    press(qtbot, window.shipped_button)
    answer(qtbot, "Bỏ phần vừa sửa")
    quiet(qtbot, window)
    assert window.editor.text() == SHIPPED_TEXT


def test_another_form_asks_about_what_is_written(window: TemplatesWindow, qtbot: QtBot) -> None:
    go_behind(window, OLD)
    qtbot.keyClicks(window.editor, " x")
    forms = list(TEMPLATES)
    table = window.forms.table
    place = table.visualRect(window.forms.model.index(forms.index("submission"), 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert table.currentIndex().row() == 0  # stays until it is answered
    answer(qtbot, "Bỏ phần vừa sửa")
    quiet(qtbot, window)
    assert table.currentIndex().row() == forms.index("submission")
    assert window.heading.text().startswith("Tờ trình luân chuyển")
    assert window.case.value() == "LC0001"
    qtbot.keyClick(table, Qt.Key.Key_Down)  # nothing written: no question
    quiet(qtbot, window)
    assert window.heading.text().startswith("Kế hoạch luân chuyển")
    assert window.case.text() == "Trường hợp ví dụ (không có trong sổ)"


def test_the_case_and_the_frame_are_chosen(window: TemplatesWindow, session: Session, qtbot: QtBot) -> None:
    with session.book.operate("Thêm") as write:
        write.insert(Rotation("LC0002", "CB002", "SNV", "PGD", "XA1", "BT"))
        write.insert(RotationPlan("KH1", 2026))
    assert write.changes is not None
    session.changed.emit(write.changes)
    quiet(qtbot, window)
    pick(qtbot, window.case, "LC0002")
    quiet(qtbot, window)
    values = {each.name: each.value for each in window.placeholders.shown}
    assert values["ho_ten"] == "Trần Thị Đào"
    window.frame.setFocus()
    qtbot.keyClick(window.frame, Qt.Key.Key_Down)
    quiet(qtbot, window)
    assert window.frame.currentData() == "state"
    values = {each.name: each.value for each in window.placeholders.shown}
    assert values["doi_tuong"] == "công chức"
    pick(qtbot, window.case, "*")
    quiet(qtbot, window)
    assert {each.name: each.value for each in window.placeholders.shown}["ho_ten"] == "Nguyễn Văn A"
    window.show_form("plan")
    quiet(qtbot, window)
    assert (window.case.value(), window.case.text()) == ("KH1", "Kế hoạch luân chuyển năm 2026")


def test_only_the_newest_text_is_shown(window: TemplatesWindow, qtbot: QtBot) -> None:
    answers: list[str] = []
    window._asking.answered.connect(lambda found: answers.append(found.question.text))
    go_behind(window, OLD)
    for word in ("mot", "hai", "ba"):
        qtbot.keyClicks(window.editor, f" {word}")
        window._asking.ask()
    quiet(qtbot, window)
    assert answers[-1] == window.editor.text()
    assert len(answers) == 1


def test_words_are_found(window: TemplatesWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window.editor, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(window.find_bar.words.hasFocus)
    write_words(qtbot, window.find_bar.words, "điều 2.")
    qtbot.keyClick(window.find_bar.words, Qt.Key.Key_Return)
    assert window.editor.textCursor().selectedText() == "Điều 2."
    first = window.editor.textCursor().position()
    qtbot.keyClick(window.find_bar.words, Qt.Key.Key_Return)
    assert window.editor.textCursor().position() > first
    qtbot.keyClick(window.find_bar.words, Qt.Key.Key_Return)  # begins again
    assert window.editor.textCursor().position() == first
    qtbot.keyClick(window.find_bar.words, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert window.editor.textCursor().position() > first
    type_into(qtbot, window.find_bar.words, "khong co")
    qtbot.keyClick(window.find_bar.words, Qt.Key.Key_Return)
    assert window.find_bar.none.text() == "● Không tìm thấy"
    qtbot.keyClick(window.find_bar.words, Qt.Key.Key_Escape)
    assert window.find_bar.isHidden()
    assert window.isVisible()
    assert window.editor.hasFocus()


def test_what_is_pasted_is_kept_in_one_form(window: TemplatesWindow, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setHtml("<b>x</b>")
    data.setText("\ufeffno\u0323\u0302i\r\ndung")
    go_behind(window, OLD)
    window.editor.insertFromMimeData(data)
    assert f"{OLD}nội\ndung" in window.editor.text()
    quiet(qtbot, window)


def test_a_text_goes_out_and_comes_in(window: TemplatesWindow, session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "mẫu.txt"
    window.files.write_to(path)
    assert path.read_text(encoding="utf-8-sig") == SHIPPED_TEXT
    path.write_text(SHIPPED_TEXT.replace(OLD, "về việc khác"), encoding="utf-8")
    window.files.read_from(path)
    quiet(qtbot, window)
    assert "về việc khác" in window.editor.text()
    assert version_in_use(session.book, "decision") is None  # not saved by itself
    qtbot.keyClick(window.editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.editor.text() == SHIPPED_TEXT
    path.write_bytes(b"\xff\xfe\x00")
    window.files.read_from(path)
    assert "UTF-8" in box().text()
    answer(qtbot, "")
    quiet(qtbot, window)


def test_closing_asks(window: TemplatesWindow, qtbot: QtBot) -> None:
    go_behind(window, OLD)
    qtbot.keyClicks(window.editor, " x")
    window.close()
    answer(qtbot, "Quay lại")
    assert window.isVisible()
    window.close()
    answer(qtbot, "Bỏ phần vừa sửa")
    qtbot.waitUntil(lambda: not is_there(window))


@pytest.fixture
def resources(tmp_path: Path) -> Path:
    folder = tmp_path / "resources"
    shutil.copytree(paths.resources(), folder)
    return folder


def test_a_newer_shipped_text_is_told(
    session: Session, resources: Path, faults: list[BaseException], qtbot: QtBot
) -> None:
    desk.save_version(session.workspace, "decision", SHIPPED_TEXT.replace(OLD, "lời của đơn vị"), "", NOW)
    path = resources / "templates" / "decision.txt"
    path.write_text(SHIPPED_TEXT.replace("Điều 1.", "Điều thứ nhất."), encoding="utf-8")
    session.workspace.resources = resources
    window = shown(session, qtbot)
    assert window.notice.isVisible()
    assert window.forms.model.index(0, 1).data() == "▲ bản 2"
    press(qtbot, window.notice.look_button)
    dialog = window.findChild(VersionsDialog)
    assert dialog is not None
    assert "Điều thứ nhất." in dialog.view.toPlainText()
    assert "lời của đơn vị" not in dialog.view.toPlainText()  # what the program changed, not what the office did
    dialog.reject()
    press(qtbot, window.notice.keep_button)
    quiet(qtbot, window)
    assert window.notice.isHidden()
    assert window.forms.model.index(0, 1).data() == "bản 2"
    assert faults == []
    window.close()


def test_a_book_for_reading_shows_and_saves_nothing(
    book: Book, rule_book: RuleBook, faults: list[BaseException], qtbot: QtBot
) -> None:
    path = book.path
    book.close()
    with Book.open(path, user="Người thử", read_only=True) as opened:
        session = Session(Workspace(opened, rule_book, AS_OF, paths.resources()), faults.append)
        window = shown(session, qtbot)
        assert window.page.page_count >= 1
        assert window.editor.isReadOnly()
        qtbot.keyClicks(window.editor, "x")
        window.placeholders.table.selectRow(0)
        qtbot.keyClick(window.placeholders.table, Qt.Key.Key_Return)
        assert window.editor.text() == SHIPPED_TEXT
        assert not window.save_button.isEnabled()
        assert "chỉ đọc" in window.save_button.toolTip()
        assert not window.in_button.isEnabled()
        press(qtbot, window.versions_button)
        dialog = window.findChild(VersionsDialog)
        assert dialog is not None
        dialog.choose(SHIPPED)
        assert not dialog.use_button.isEnabled()
        dialog.reject()
        window.close()
        session.tasks.close()
        session.deleteLater()


def test_the_main_window_asks_before_the_book_goes(tmp_path: Path, qtbot: QtBot) -> None:
    from luanchuyen_desktop.gui.views import all_views
    from tests.gui.conftest import fill

    path = tmp_path / "sổ.lccb"
    with Book.create(path, user="Người thử") as made:
        fill(made)
    messages = Messages(tmp_path / "log")
    around = Surroundings(Settings(None), messages, paths.resources(), tmp_path / "log", lambda: AS_OF, "vi")
    main = MainWindow(around, all_views())
    main.show()
    main.open_book(path)
    qtbot.waitUntil(lambda: main.session is not None and main.session.is_checked, timeout=20_000)
    main.menu.templates.trigger()
    window = main.findChild(TemplatesWindow)
    assert window is not None
    quiet(qtbot, window)
    go_behind(window, OLD)
    qtbot.keyClicks(window.editor, " x")
    quiet(qtbot, window)
    main.close()
    answer(qtbot, "Quay lại")
    assert main.isVisible()
    assert window.isVisible()
    main.menu.close_book.trigger()
    answer(qtbot, "Bỏ phần vừa sửa")
    qtbot.waitUntil(lambda: main.session is None)
    main.close()
    main.deleteLater()
