from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QCommandLinkButton,
    QDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
)
from pytestqt.qtbot import QtBot

from luanchuyen_desktop import paths
from luanchuyen_desktop.domain.records import Attachment, Cadre
from luanchuyen_desktop.domain.vocabulary import AttachedTo
from luanchuyen_desktop.errors import BookError
from luanchuyen_desktop.gui.dialogs.import_dialog import ImportDialog
from luanchuyen_desktop.gui.dialogs.preview import Preview
from luanchuyen_desktop.gui.dialogs.small import AboutBox, DayDialog
from luanchuyen_desktop.gui.lists.roster_dialog import RosterDialog
from luanchuyen_desktop.gui.main_window import MainWindow, Surroundings
from luanchuyen_desktop.gui.marks import Mark
from luanchuyen_desktop.gui.messages import Messages
from luanchuyen_desktop.gui.quick_search import QuickSearch
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.view import Export, Menus, View
from luanchuyen_desktop.rules.finding import FieldRef
from luanchuyen_desktop.services import editing
from luanchuyen_desktop.services.progress import Progress
from luanchuyen_desktop.settings import Json, Settings
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes
from luanchuyen_desktop.store.lock import BookInUse

TODAY = date(2026, 11, 22)


class PlainView(View):
    """A tab that notes what is asked of it."""

    def __init__(self, session: Session, key: str, title: str, record: str) -> None:
        super().__init__(session)
        self.key, self.title = key, title
        self._record = record
        self.reloads: list[Changes | None] = []
        self.shown: list[FieldRef] = []
        self.state: dict[str, Json] = {}
        self.flushes = 0
        self.may_flush = True
        QVBoxLayout(self).addWidget(QLabel(title))

    def reload(self, changes: Changes | None) -> None:
        self.reloads.append(changes)
        self.count = self.session.book.counts()[self._record]
        self.count_changed.emit()

    def show_record(self, field: FieldRef) -> bool:
        if field.record == self._record:
            self.shown.append(field)
        return field.record == self._record

    def fill_menus(self, menus: Menus) -> None:
        menus.cadres.addAction(f"Việc của {self.title}")

    def flush(self) -> bool:
        self.flushes += 1
        return self.may_flush

    def save_state(self) -> dict[str, Json]:
        return {"filter": f"lọc {self.key}"}

    def restore_state(self, state: dict[str, Json]) -> None:
        self.state = state


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.json")


@pytest.fixture
def window(settings: Settings, tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    made = make_window(settings, tmp_path)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close()
    qtbot.waitUntil(lambda: not made.isVisible(), timeout=10_000)


def make_window(settings: Settings, folder: Path) -> MainWindow:
    messages = Messages(folder / "log" / "luanchuyen.log")
    around = Surroundings(settings, messages, paths.resources(), folder / "log" / "x.log", lambda: TODAY, "vi")
    return MainWindow(
        around,
        [
            lambda session: PlainView(session, "roster", "Cán bộ", "cadre"),
            lambda session: PlainView(session, "rotations", "Luân chuyển", "rotation"),
        ],
    )


def boxes() -> list[QMessageBox]:
    """The messages that are open."""
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, QMessageBox) and each.isVisible()]


@pytest.fixture
def path(book: Book) -> Path:
    """The small book, closed so that the window can open it."""
    where = book.path
    book.close()
    return where


@pytest.fixture
def opened(window: MainWindow, path: Path, qtbot: QtBot) -> MainWindow:
    open_in(window, path, qtbot)
    return window


def open_in(window: MainWindow, path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.book_shown, timeout=10_000):
        window.open_book(path)
    settle(window, qtbot)


def settle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.session is None or not window.session.tasks.jobs, timeout=10_000)


def views(window: MainWindow) -> list[PlainView]:
    assert window.page is not None
    return [view for view in window.page.views if isinstance(view, PlainView)]


def session_of(window: MainWindow) -> Session:
    assert window.session is not None
    return window.session


def box(qtbot: QtBot) -> QMessageBox:
    """The message that is open."""
    found: list[QMessageBox] = []

    def look() -> bool:
        found[:] = [
            each for each in QApplication.topLevelWidgets() if isinstance(each, QMessageBox) and each.isVisible()
        ]
        return bool(found)

    qtbot.waitUntil(look, timeout=5_000)
    return found[0]


def press(message: QMessageBox, text: str, qtbot: QtBot) -> None:
    button = next(each for each in message.buttons() if each.text().replace("&", "") == text)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_without_a_book_only_what_makes_sense_is_offered(window: MainWindow) -> None:
    menu = window.menu
    assert menu.open.isEnabled()
    assert not menu.import_book.isEnabled()
    assert not menu.undo.isEnabled()
    assert [action.text().replace("&", "") for action in window.menuBar().actions()] == [
        "Tệp",
        "Sửa",
        "Xem",
        "Cán bộ",
        "Luân chuyển",
        "In",
        "Công cụ",
        "Trợ giúp",
    ]


def test_opening_fills_tabs_counts_and_findings(opened: MainWindow) -> None:
    assert opened.page is not None
    tabs = opened.page._tabs
    assert [tabs.tabText(index) for index in range(tabs.count())] == ["Cán bộ 4", "Luân chuyển 1"]
    assert views(opened)[0].reloads == [None]
    assert "● 1 lỗi" in opened.page.panel.windowTitle()
    assert opened.menu.import_book.isEnabled()
    assert "tinh.lccb" in opened.windowTitle()


def test_edit_undo_and_redo_by_menu(opened: MainWindow, qtbot: QtBot) -> None:
    session = session_of(opened)
    session.submit(lambda book: editing.save(book, Cadre(code="CB005", name="Vũ Thị Mai & Em")))
    settle(opened, qtbot)
    assert opened.menu.undo.text() == "&Hoàn tác: Thêm cán bộ: Vũ Thị Mai && Em"
    changes = views(opened)[0].reloads[-1]
    assert changes is not None
    assert changes.cadres == frozenset({"CB005"})
    qtbot.keyClick(opened, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(opened, qtbot)
    assert session.book.dossier("CB005") is None
    assert opened.menu.redo.text() == "&Làm lại: Thêm cán bộ: Vũ Thị Mai && Em"
    opened.menu.redo.trigger()
    settle(opened, qtbot)
    assert session.book.dossier("CB005") is not None


def test_finding_opens_its_record_in_the_right_tab(opened: MainWindow) -> None:
    page = opened.page
    assert page is not None
    row = next(row for row in page.session.findings.of("CB001") if row.rule == "LC04")
    finding = page.session.finding(row)
    assert finding is not None
    page.open_finding(finding)
    assert views(opened)[1].shown == [finding.fields[0]]
    assert page.current_view() is views(opened)[1]


def test_search_anywhere_by_keys(opened: MainWindow, qtbot: QtBot) -> None:
    opened.menu.find.trigger()
    search = opened.findChildren(QuickSearch)[-1]
    qtbot.keyClicks(search._box, "hoa an")
    qtbot.keyClick(search._box, Qt.Key.Key_Return)
    assert views(opened)[0].shown == [FieldRef("cadre", "CB003", "code")]
    opened.menu.find.trigger()
    search = opened.findChildren(QuickSearch)[-1]
    qtbot.keyClicks(search._box, "lc0001")
    qtbot.keyClick(search._box, Qt.Key.Key_Return)
    assert views(opened)[1].shown == [FieldRef("rotation", "LC0001", "code")]


def test_state_comes_back_at_the_next_start(
    opened: MainWindow, settings: Settings, path: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    assert opened.page is not None
    opened.page._tabs.setCurrentIndex(1)
    opened.menu.findings.trigger()
    opened.resize(780, 560)
    opened.close()
    qtbot.waitUntil(lambda: not opened.isVisible())
    again = make_window(Settings(tmp_path / "settings.json"), tmp_path)
    qtbot.addWidget(again)
    again.show()
    open_in(again, path, qtbot)
    assert again.page is not None
    assert again.page._tabs.currentIndex() == 1
    assert again.page.panel.isHidden()
    assert views(again)[0].state == {"filter": "lọc roster"}
    assert again.height() == 560
    assert settings.texts("book/recent") == [str(path)]
    again.close()


def test_book_in_use_is_offered_read_only(window: MainWindow, path: Path, qtbot: QtBot) -> None:
    with Book.open(path, user="Bà Khác"):
        window.open_book(path)
        message = box(qtbot)
        assert "Bà Khác" in message.text()
        with qtbot.waitSignal(window.book_shown, timeout=10_000):
            press(message, "Mở để xem", qtbot)
        settle(window, qtbot)
        assert session_of(window).read_only
        assert not window.menu.import_book.isEnabled()
        assert window.menu.export_book.isEnabled()
    with qtbot.waitSignal(window.book_shown, timeout=10_000):
        assert window.page is not None
        window.page.reopen_button.click()
    settle(window, qtbot)
    assert not session_of(window).read_only


def test_file_that_is_no_book_is_a_plain_sentence(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    wrong = tmp_path / "sai.lccb"
    wrong.write_bytes(b"SQLite format 3\0" * 1000)
    window.open_book(wrong)
    message = box(qtbot)
    assert "sai.lccb" in message.text()
    press(message, "Đồng ý", qtbot)
    assert window.session is None


def test_dropped_book_is_opened_and_workbook_is_previewed(window: MainWindow, path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.book_shown, timeout=10_000):
        drop(window, path)
    settle(window, qtbot)
    drop(window, Path(__file__).parents[1] / "data" / "published_cases.xlsx")
    dialog = window.findChild(ImportDialog)
    assert dialog is not None
    settle(window, qtbot)
    dialog.close()


def drop(window: MainWindow, path: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(10, 10),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(event)


def test_closing_waits_for_an_edit(opened: MainWindow, path: Path, qtbot: QtBot) -> None:
    started = threading.Event()

    def slow(book: Book) -> Changes | None:
        started.set()
        time.sleep(0.2)
        return editing.save(book, Cadre(code="CB006", name="Hồ Văn Sáu"))

    session_of(opened).submit(slow)
    assert started.wait(5)
    opened.close()
    qtbot.waitUntil(lambda: not opened.isVisible(), timeout=5_000)
    with Book.open(path, user="x") as book:
        assert book.dossier("CB006") is not None


@pytest.mark.parametrize("stop", [True, False])
def test_closing_while_long_work_runs_asks(opened: MainWindow, qtbot: QtBot, stop: bool) -> None:
    gate = threading.Event()

    def long(_book: Book, progress: Progress) -> None:
        while not gate.is_set():
            progress(1, 10)
            time.sleep(0.005)

    session_of(opened).read("In nhiều quyết định", long)
    opened.close()
    assert opened.isVisible()
    message = box(qtbot)
    assert "In nhiều quyết định" in message.text()
    press(message, "Dừng lại" if stop else "Để làm xong", qtbot)
    if stop:
        qtbot.waitUntil(lambda: not opened.isVisible(), timeout=5_000)
    else:
        qtbot.wait(50)
        assert opened.isVisible()
        gate.set()
        settle(opened, qtbot)


def test_field_that_cannot_be_stored_keeps_the_window_open_until_it_is_given_up(
    opened: MainWindow, qtbot: QtBot
) -> None:
    views(opened)[0].may_flush = False
    opened.close()
    assert opened.isVisible()
    press(box(qtbot), "Quay lại", qtbot)
    qtbot.wait(50)
    assert opened.isVisible()
    opened.close()
    press(box(qtbot), "Đóng, bỏ phần chưa ghi", qtbot)
    qtbot.waitUntil(lambda: not opened.isVisible(), timeout=5_000)


def test_failing_edit_is_told_and_stops_the_closing(opened: MainWindow, qtbot: QtBot) -> None:
    def slow(book: Book) -> Changes | None:
        time.sleep(0.1)
        return editing.save(book, Cadre(code=" ", name="Không mã"))

    session_of(opened).submit(slow)
    opened.close()
    qtbot.waitUntil(lambda: len(boxes()) == 2, timeout=5_000)
    question, message = sorted(boxes(), key=lambda each: "còn trống" in each.text())
    assert "còn trống" in message.text()
    assert "Vẫn đóng sổ?" in question.text()
    press(question, "Quay lại", qtbot)
    press(message, "Đồng ý", qtbot)
    qtbot.wait(50)
    assert opened.isVisible()
    assert opened.session is not None


def test_a_book_that_takes_no_edits_does_not_hold_the_window(opened: MainWindow, qtbot: QtBot) -> None:
    """The stick was pulled out: what is typed can never be stored, and every try fails again."""

    def fail(_book: Book) -> None:
        raise BookError("Ổ đĩa đã rút.", "Cắm lại.")

    def flush() -> bool:
        session_of(opened).submit(fail)
        return True

    views(opened)[0].flush = flush  # type: ignore[method-assign]  # a field that tries to store what is in it
    for _ in range(3):
        opened.page.flush()  # type: ignore[union-attr]  # it is open
        settle(opened, qtbot)
    qtbot.waitUntil(lambda: len(boxes()) == 1, timeout=5_000)  # told once, not for every field
    press(boxes()[0], "Đồng ý", qtbot)
    opened.close()
    qtbot.waitUntil(lambda: len(boxes()) == 2, timeout=5_000)
    question, message = sorted(boxes(), key=lambda each: each.text() == "Ổ đĩa đã rút.")
    press(message, "Đồng ý", qtbot)
    press(question, "Đóng, bỏ phần chưa ghi", qtbot)
    qtbot.waitUntil(lambda: not opened.isVisible(), timeout=5_000)
    assert opened.session is None


def test_closing_while_a_book_is_being_opened_leaves_no_book_behind(
    window: MainWindow, path: Path, qtbot: QtBot
) -> None:
    window.open_book(path)
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=10_000)
    assert window.session is None
    Book.open(path, user="y").close()


def test_tab_left_is_flushed(opened: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(opened, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert opened.page is not None
    assert opened.page.current_view() is views(opened)[1]
    assert views(opened)[0].flushes == 1


def test_another_day_by_dialog(opened: MainWindow, qtbot: QtBot) -> None:
    opened.menu.day.trigger()
    dialog = opened.findChild(DayDialog)
    assert dialog is not None
    dialog.edits[0].clear()
    qtbot.keyClicks(dialog.edits[0], "5/2027")
    qtbot.keyClick(dialog.edits[0], Qt.Key.Key_Return)
    assert dialog.isVisible()  # a day is needed, a month is not enough
    dialog.edits[0].clear()
    qtbot.keyClicks(dialog.edits[0], "1/5/2027")
    qtbot.keyClick(dialog.edits[0], Qt.Key.Key_Return)
    settle(opened, qtbot)
    assert session_of(opened).as_of == date(2027, 5, 1)
    assert "01/05/2027" in opened._status._day.text()


def test_age_of_the_backup_is_told_in_words(opened: MainWindow, qtbot: QtBot) -> None:
    status = opened._status
    assert status._backup.text() == "Bản sao USB: chưa có"
    today = date.today()
    for days, words in ((0, "hôm nay"), (1, "hôm qua"), (3, "3 ngày trước")):
        assert status._age(f"{today - timedelta(days=days)}T10:00:00") == words


def test_roster_paper_reaches_the_preview(opened: MainWindow, qtbot: QtBot) -> None:
    opened.menu.roster.trigger()
    asked = opened.findChild(RosterDialog)
    assert asked is not None
    qtbot.mouseClick(asked.show_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: opened.findChild(Preview) is not None, timeout=15_000)
    preview = opened.findChild(Preview)
    assert preview is not None
    assert preview.page_count >= 1
    preview.close()


def test_export_then_message(opened: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    opened.acts.export_to(tmp_path / "ra.xlsx")
    settle(opened, qtbot)
    assert (tmp_path / "ra.xlsx").stat().st_size > 1000
    assert "ra.xlsx" in opened.statusBar().currentMessage()


def test_exporting_tells_that_files_stay_behind(opened: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    session = session_of(opened)
    with session.book.operate("Đính kèm") as write:
        write.insert(Attachment(AttachedTo.CADRE, "CB001", "a.pdf", 3, "0" * 64))
    opened.acts.export_to(tmp_path / "ra.xlsx")
    settle(opened, qtbot)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QMessageBox))
    told = QApplication.activeModalWidget()
    assert isinstance(told, QMessageBox)
    assert told.text().endswith("Sổ có 1 tệp đính kèm; bảng Excel không mang theo tệp.")
    told.close()


def test_tabs_count_records_and_what_is_to_mend_in_them(opened: MainWindow, qtbot: QtBot) -> None:
    assert opened.page is not None
    tabs, session = opened.page._tabs, session_of(opened)
    roster, rotations = views(opened)
    roster.concerns, rotations.concerns = frozenset({"cadre"}), frozenset({"rotation"})
    session.check_all()
    settle(opened, qtbot)
    counts = {table: session.findings.counts({table}) for table in ("cadre", "rotation")}
    warnings, errors = counts["cadre"][Mark.WARNING], counts["rotation"][Mark.ERROR]
    assert warnings
    assert errors
    assert tabs.tabText(0).startswith("Cán bộ 4  ")
    assert f"▲{warnings}" in tabs.tabText(0)
    assert tabs.tabText(1).startswith(f"Luân chuyển 1  ●{errors}")
    assert f"{errors} lỗi" in tabs.tabToolTip(1)
    rotation = session.book.rotation("LC0001")
    assert rotation is not None
    session.submit(lambda book: editing.save(book, replace(rotation, planned_months=36)))
    settle(opened, qtbot)
    left = session.findings.counts({"rotation"})[Mark.ERROR]
    assert left < errors
    assert ("●" in tabs.tabText(1)) is (left > 0)


def test_list_of_findings_reaches_the_preview_and_excel(opened: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    assert opened.page is not None
    panel = opened.page.panel
    qtbot.waitUntil(panel.print_action.isEnabled)
    panel.print_action.trigger()
    qtbot.waitUntil(lambda: opened.findChild(Preview) is not None, timeout=15_000)
    preview = opened.findChild(Preview)
    assert preview is not None
    assert preview.windowTitle() == "Danh sách kết quả kiểm tra"
    preview.close()
    exports: list[Export] = []
    panel.out.export_wanted.disconnect(opened.acts.ask_write)  # the file dialog of the system
    panel.out.export_wanted.connect(exports.append)
    panel.export_action.trigger()
    opened.acts.write_export(exports[0], tmp_path / "ra.xlsx")
    settle(opened, qtbot)
    assert (tmp_path / "ra.xlsx").stat().st_size > 3000
    assert "ra.xlsx" in opened.statusBar().currentMessage()


def test_list_of_findings_never_overwrites_the_book(opened: MainWindow, path: Path, qtbot: QtBot) -> None:
    assert opened.page is not None
    before = path.read_bytes()[:4096]
    opened.acts.write_export(Export("Xuất", "x.xlsx", "", "workbook", lambda _path, _progress: None), path)
    settle(opened, qtbot)
    message = box(qtbot)
    assert "chính là sổ đang mở" in message.text()
    message.close()
    assert path.read_bytes()[:4096] == before


def test_about_names_the_version_and_the_log(window: MainWindow) -> None:
    window.menu.about.trigger()
    about = window.findChild(AboutBox)
    assert about is not None
    assert "x.log" in about.informativeText()
    about.close()


def test_new_book_from_the_start_page(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.book_shown, timeout=10_000):
        window.new_book(tmp_path / "mới.lccb")
    settle(window, qtbot)
    assert session_of(window).book.counts()["cadre"] == 0
    window.close_book()
    assert window.session is None
    buttons = [each.text() for each in window._start.findChildren(QPushButton)]
    assert "mới.lccb" in buttons


def test_drop_of_other_files_is_refused(window: MainWindow, tmp_path: Path) -> None:
    other = tmp_path / "anh.png"
    other.write_bytes(b"x")
    drop(window, other)
    assert window.session is None
    assert window.mapToGlobal(QPoint(0, 0)) is not None


def test_second_rotation_edit_renames_undo(opened: MainWindow, qtbot: QtBot) -> None:
    session = session_of(opened)
    rotation = session.book.rotation("LC0001")
    assert rotation is not None
    session.submit(lambda book: editing.save(book, replace(rotation, planned_months=36), "Nguyễn Văn Đức"))
    settle(opened, qtbot)
    assert opened.menu.undo.text() == "&Hoàn tác: Sửa luân chuyển: Nguyễn Văn Đức"


def test_undo_key_in_a_field_takes_back_typing_first_then_the_edit(opened: MainWindow, qtbot: QtBot) -> None:
    session = session_of(opened)
    session.submit(lambda book: editing.save(book, Cadre(code="CB007", name="Lý Thị Bảy")))
    settle(opened, qtbot)
    field = QLineEdit(views(opened)[0])
    field.show()
    field.setFocus()
    qtbot.keyClicks(field, "abc")
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == ""
    assert session.book.dossier("CB007") is not None
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(opened, qtbot)
    assert session.book.dossier("CB007") is None


def test_two_fast_clicks_open_a_book_once(window: MainWindow, path: Path, settings: Settings, qtbot: QtBot) -> None:
    """The second would find the book in use by the first, and ask whether to open it read-only."""
    shown: list[None] = []
    window.book_shown.connect(lambda: shown.append(None))
    window._start.show_recent([path])
    button = window._start.findChildren(QCommandLinkButton)[-1]
    qtbot.waitUntil(lambda: button.width() > 24)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.mouseDClick(button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.session is not None, timeout=10_000)
    settle(window, qtbot)
    qtbot.waitUntil(lambda: not window.tasks.jobs, timeout=10_000)
    assert len(shown) == 1
    assert not session_of(window).read_only
    assert window.findChildren(QMessageBox) == []
    open_in(window, path, qtbot)  # and it can be opened again
    assert not session_of(window).read_only


def test_two_books_asked_for_at_once_leave_one_open(
    window: MainWindow, path: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    other = tmp_path / "khác.lccb"
    Book.create(other, user="x").close()
    shown: list[None] = []
    window.book_shown.connect(lambda: shown.append(None))
    window.open_book(path)
    window.open_book(other)
    qtbot.waitUntil(lambda: len(shown) == 2, timeout=10_000)
    free, held = sorted((path, other), key=session_of(window).book.path.__eq__)
    Book.open(free, user="y").close()
    with pytest.raises(BookInUse):
        Book.open(held, user="y")


def test_dialogs_beside_the_window_go_with_the_book(opened: MainWindow, qtbot: QtBot) -> None:
    opened.acts.import_from(paths.root() / "tests" / "data" / "published_cases.xlsx")
    opened.acts.title_standards()
    opened.acts.ask_day()
    qtbot.waitUntil(lambda: opened.findChild(ImportDialog) is not None)
    settle(opened, qtbot)
    before = session_of(opened).book.path
    opened.close_book()
    qtbot.waitUntil(lambda: opened.session is None, timeout=10_000)
    qtbot.waitUntil(lambda: not any(dialog.isVisible() for dialog in opened.findChildren(QDialog)))
    with Book.open(before, user="y") as book:
        assert book.counts()["rotation"] == 1


def test_the_window_fits_a_small_screen_at_a_large_scale(opened: MainWindow, qtbot: QtBot) -> None:
    # 1366 x 768 at 150 %, less what the desktop keeps: 911 x 512.
    assert opened.page is not None
    widths = {type(view).__name__: view.minimumSizeHint().width() for view in opened.page.views}
    assert max(widths.values()) <= 860, widths
    assert opened.minimumSizeHint().height() <= 470


def test_a_first_window_is_not_larger_than_the_screen(window: MainWindow) -> None:
    assert window.size().boundedTo(window.screen().availableGeometry().size()) == window.size()
