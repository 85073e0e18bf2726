"""The reports opened from the main window: one at a time, leading to the record, stored when the book is closed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from luanchuyen_desktop import paths
from luanchuyen_desktop.gui.dialogs.preview import Preview
from luanchuyen_desktop.gui.main_window import MainWindow, Surroundings
from luanchuyen_desktop.gui.messages import Messages
from luanchuyen_desktop.gui.overview.list_window import ListWindow
from luanchuyen_desktop.gui.reports.window import ReportsWindow
from luanchuyen_desktop.gui.views import all_views
from luanchuyen_desktop.gui.views.rotation_view import RotationView
from luanchuyen_desktop.services.reports.spans import ReportKind, SpanKind, year_span
from luanchuyen_desktop.services.reports.typed import read_words
from luanchuyen_desktop.settings import Settings
from luanchuyen_desktop.store.book import Book
from tests.gui.hands import press, write_words

TODAY = date(2026, 11, 22)


@pytest.fixture
def window(book: Book, tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    path = book.path
    book.close()
    log = tmp_path / "log" / "x.log"
    around = Surroundings(Settings(None), Messages(log), paths.resources(), log, lambda: TODAY, "vi")
    made = MainWindow(around, all_views())
    qtbot.addWidget(made)
    made.show()
    with qtbot.waitSignal(made.book_shown, timeout=10_000):
        made.open_book(path)
    settle(made, qtbot)
    yield made
    made.close()
    qtbot.waitUntil(lambda: not made.isVisible(), timeout=10_000)


def settle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.session is None or not window.session.tasks.jobs, timeout=10_000)


def open_reports(window: MainWindow, qtbot: QtBot) -> ReportsWindow:
    window.menu.report.trigger()
    found = window.findChild(ReportsWindow)
    assert found is not None
    qtbot.waitUntil(lambda: found.report is not None and found.list.count() > 0)
    settle(window, qtbot)
    return found


def test_from_a_number_to_the_rotation(window: MainWindow, qtbot: QtBot) -> None:
    reports = open_reports(window, qtbot)
    window.menu.report.trigger()
    assert len(window.findChildren(ReportsWindow)) == 1
    reports.bar.set_span(SpanKind.YEAR, 2025, 2025)
    qtbot.waitUntil(lambda: reports.report is not None and reports.table.figures.text(0, 1) == "1/1 (100,0%)")
    settle(window, qtbot)
    reports.table.setFocus()
    qtbot.keyClick(reports.table, Qt.Key.Key_Return)
    people = reports.findChild(ListWindow)
    assert people is not None
    qtbot.waitUntil(lambda: people.model.rowCount() == 1)
    settle(window, qtbot)
    qtbot.keyClick(people.table, Qt.Key.Key_Return)
    page = window.page
    assert page is not None
    qtbot.waitUntil(lambda: isinstance(page.current_view(), RotationView))


def test_the_preview_shows_the_report(window: MainWindow, qtbot: QtBot) -> None:
    reports = open_reports(window, qtbot)
    press(qtbot, reports.print_button)
    qtbot.waitUntil(lambda: window.findChild(Preview) is not None, timeout=10_000)
    preview = window.findChild(Preview)
    assert preview is not None
    assert preview.windowTitle() == "Báo cáo sơ kết luân chuyển cán bộ năm 2026"
    preview.close()


def test_what_is_typed_is_stored_when_the_window_is_closed_with_its_book(
    window: MainWindow, qtbot: QtBot, book: Book
) -> None:
    reports = open_reports(window, qtbot)
    reports.tabs.setCurrentIndex(1)
    write_words(qtbot, reports.words.edits["kien_nghi"], "Đề nghị sớm ban hành chính sách.")
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=10_000)
    with Book.open(book.path, user="Người thử", read_only=True) as after:
        kept = read_words(after.settings(), ReportKind.INTERIM, year_span(2026).period)
    assert kept == {"kien_nghi": "Đề nghị sớm ban hành chính sách."}
