"""The windows about other days, opened from the main window with its real tabs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from luanchuyen_desktop.gui.deadlines.window import DeadlinesWindow
from luanchuyen_desktop.gui.dialogs.preview import Preview
from luanchuyen_desktop.gui.main_window import MainWindow
from luanchuyen_desktop.gui.rejudging.window import RejudgingWindow
from luanchuyen_desktop.gui.rule_sets.window import RuleSetsWindow
from luanchuyen_desktop.gui.views.rotation_view import RotationView
from luanchuyen_desktop.store.book import Book
from tests.gui.opened import opened_window, settle

TODAY = date(2026, 11, 22)


@pytest.fixture
def window(book: Book, qtbot: QtBot) -> Iterator[MainWindow]:
    path = book.path
    book.close()
    with opened_window(path, TODAY, qtbot) as made:
        yield made


def test_the_calendar_opens_by_its_key_and_leads_to_the_rotation(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    calendar = window.findChild(DeadlinesWindow)
    assert calendar is not None
    qtbot.waitUntil(lambda: bool(calendar.model.rows))
    overdue = next(row for row in calendar.model.rows if row.rule == "LC15")
    calendar.table.choose(overdue)
    calendar.table.setFocus()
    qtbot.keyClick(calendar.table, Qt.Key.Key_Return)
    page = window.page
    assert page is not None
    assert isinstance(page.current_view(), RotationView)
    window.menu.deadlines.trigger()  # the one that is there comes to the front
    assert len(window.findChildren(DeadlinesWindow)) == 1
    calendar.print_button.click()
    qtbot.waitUntil(lambda: bool(window.findChildren(Preview)), timeout=10_000)
    window.findChildren(Preview)[0].close()
    calendar.close()


def test_both_close_with_the_book_even_while_asking(window: MainWindow, qtbot: QtBot, qapp: QApplication) -> None:
    window.menu.deadlines.trigger()
    window.menu.rejudging.trigger()
    assert window.findChildren(DeadlinesWindow)
    assert window.findChildren(RejudgingWindow)
    with qtbot.waitSignal(window.book_closed, timeout=10_000):
        window.close_book()
    qapp.processEvents()
    shown = [each for each in qapp.topLevelWidgets() if each.isVisible()]
    assert shown == [window]
    assert not window.menu.deadlines.isEnabled()
    assert not window.menu.rejudging.isEnabled()


def test_the_panel_has_the_day_of_the_window(window: MainWindow, qtbot: QtBot) -> None:
    page = window.page
    assert page is not None
    box = page.panel.day
    assert box.isVisible()
    assert box.today_button.isHidden()
    page.session.set_as_of(date(2027, 1, 1))
    settle(window, qtbot)
    assert box.edit.text() == "01/01/2027"
    qtbot.mouseClick(box.today_button, Qt.MouseButton.LeftButton)
    assert page.session.as_of == TODAY
    settle(window, qtbot)


def test_one_that_was_made_small_comes_back(window: MainWindow, qtbot: QtBot) -> None:
    window.menu.deadlines.trigger()
    calendar = window.findChild(DeadlinesWindow)
    assert calendar is not None
    calendar.showMinimized()
    window.menu.deadlines.trigger()
    assert not calendar.isMinimized()
    calendar.move(40, 50)  # where the person put it
    window.menu.deadlines.trigger()
    assert (calendar.x(), calendar.y()) == (40, 50)
    calendar.close()


def test_undo_works_from_the_windows_beside(window: MainWindow, qtbot: QtBot) -> None:
    assert window.session is not None
    book = window.session.book
    with book.operate("Ghi thử") as write:
        write.set("paper.place", "Đà Lạt")
    changes = write.changes
    window.session.submit(lambda _book: changes)
    settle(window, qtbot)
    for open_it, kind in (
        (window.menu.rule_sets, RuleSetsWindow),
        (window.menu.deadlines, DeadlinesWindow),
        (window.menu.rejudging, RejudgingWindow),
    ):
        open_it.trigger()
        beside = window.findChild(kind)
        assert beside is not None
        settle(window, qtbot)
        assert isinstance(beside, QWidget)
        qtbot.keyClick(beside, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: "paper.place" not in book.settings())
        settle(window, qtbot)
        qtbot.keyClick(beside, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: book.settings().get("paper.place") == "Đà Lạt")
        settle(window, qtbot)
        beside.close()


def test_the_windows_beside_fit_a_small_screen(window: MainWindow, qtbot: QtBot) -> None:
    """1366 × 768 at 150 %: 910 × 512, less the frame and the bar of the system."""
    menu = window.menu
    opened = (menu.rule_sets, menu.deadlines, menu.rejudging, menu.why, menu.packages, menu.catalogue, menu.waivers)
    for action in (*opened, menu.standards, menu.paper_settings):
        before = set(QApplication.topLevelWidgets())
        action.trigger()
        settle(window, qtbot)
        made = [each for each in QApplication.topLevelWidgets() if each.isVisible() and each not in before]
        assert made, action.text()
        for each in made:
            least = each.minimumSizeHint()
            assert (least.width() <= 880, least.height() <= 448) == (True, True), (action.text(), least)
            each.close()
