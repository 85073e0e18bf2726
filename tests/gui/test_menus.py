"""The menus as the person finds them: every key of a menu leads to one entry, the order follows the year's work."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from luanchuyen_desktop.gui.lists.roster_dialog import RosterDialog
from luanchuyen_desktop.gui.main_window import MainWindow
from luanchuyen_desktop.gui.view import Paper
from luanchuyen_desktop.gui.views.roster_view import RosterView
from luanchuyen_desktop.gui.views.rotation_view import RotationView
from luanchuyen_desktop.store.book import Book
from tests.gui.opened import opened_window


@pytest.fixture
def window(book: Book, qtbot: QtBot) -> Iterator[MainWindow]:
    """The main window with every tab, so that all menus are filled."""
    path = book.path
    book.close()
    with opened_window(path, date(2026, 11, 22), qtbot) as made:
        yield made


def _menus(window: MainWindow) -> list[QMenu]:
    return [menu for menu in window.menuBar().findChildren(QMenu) if menu.actions()]


def _mnemonics(actions: list[QAction]) -> Counter[str]:
    keys = (QKeySequence.mnemonic(action.text()).toString() for action in actions if not action.isSeparator())
    return Counter(key for key in keys if key)


def test_no_key_of_a_menu_leads_to_two_entries(window: MainWindow) -> None:
    bars = {"": window.menuBar().actions()} | {menu.title(): menu.actions() for menu in _menus(window)}
    assert len(bars) >= 9
    found = {title: _mnemonics(actions) for title, actions in bars.items()}
    doubled = {title: [key for key, count in keys.items() if count > 1] for title, keys in found.items()}
    assert {title: keys for title, keys in doubled.items() if keys} == {}
    # Letters that a keyboard with or without a Vietnamese input method gives with Alt.
    letters = {key.removeprefix("Alt+") for actions in bars.values() for key in _mnemonics(actions)}
    assert {letter for letter in letters if not letter.isascii()} == set()


def test_no_shortcut_is_given_twice(window: MainWindow) -> None:
    actions = {action for menu in _menus(window) for action in menu.actions()}
    given = Counter(shortcut.toString() for action in actions for shortcut in action.shortcuts())
    assert {key for key, count in given.items() if count > 1} == set()


def test_the_order_follows_the_work(window: MainWindow) -> None:
    menus = window.menu.for_views

    def texts(menu: QMenu) -> list[str]:
        return [action.text().replace("&", "") if not action.isSeparator() else "—" for action in menu.actions()]

    assert texts(menus.rotations)[:6] == [
        "Nhu cầu…",
        "Kế hoạch năm…",
        "—",
        "Phương án luân chuyển…",
        "Vì sao không?…",
        "—",
    ]
    assert texts(menus.cadres)[-2:] == ["—", "Đợt quy hoạch…"]
    assert texts(menus.print) == [
        *("Văn bản của mục đang xem", "Soạn văn bản…", "Bộ hồ sơ họp…", "In quyết định…", "Phiếu kiểm tra điều kiện…"),
        *("Phiếu biểu quyết, lấy ý kiến…", "—"),
        *("Danh sách trích ngang…", "Sơ yếu lý lịch 2C…", "Sơ yếu lý lịch 2C ra tệp Word…"),
        *("Danh sách cán bộ đang luân chuyển…", "—"),
        *("Báo cáo sơ kết, tổng kết…", "In tổng quan…", "—"),
        *("Sổ văn bản…", "Mẫu văn bản…", "Thiết lập văn bản…"),
    ]
    for menu in (menus.cadres, menus.rotations, menus.print):
        assert "—" not in (texts(menu)[0], texts(menu)[-1])


def test_every_entry_of_the_print_menu_has_a_key_of_its_own(window: MainWindow) -> None:
    entries = [action for action in window.menu.for_views.print.actions() if not action.isSeparator()]
    assert len(_mnemonics(entries)) == len(entries)
    assert len({action.text() for action in entries}) == len(entries)


def test_entries_of_the_tabs_leave_with_their_book(window: MainWindow, qtbot: QtBot) -> None:
    menu = window.menu.for_views.print
    before = [action.text() for action in menu.actions() if not action.isSeparator()]
    window.menu.close_book.trigger()
    qtbot.waitUntil(lambda: window.session is None)
    left = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert len(left) == 8
    assert set(left) < set(before)


def test_a_list_is_offered_of_the_rotations_marked_in_the_tab_in_front(window: MainWindow, qtbot: QtBot) -> None:
    page = window.page
    assert page is not None
    view = next(each for each in page.views if isinstance(each, RotationView))
    page._tabs.setCurrentWidget(view)
    qtbot.waitUntil(lambda: view.table.model().rowCount() > 0)
    view.table.selectRow(0)
    window.menu.roster.trigger()
    asked = window.findChild(RosterDialog)
    assert asked is not None
    labels = [button.text() for button in asked.scopes.buttons()]
    assert labels[0] == "Các trường hợp luân chuyển đã đánh dấu (1)"
    assert labels[1] == "Tất cả cán bộ trong sổ"
    asked.reject()


def test_the_2c_is_that_of_the_rotations_marked_in_the_tab_in_front(window: MainWindow, qtbot: QtBot) -> None:
    page = window.page
    assert page is not None
    roster = next(each for each in page.views if isinstance(each, RosterView))
    rotations = next(each for each in page.views if isinstance(each, RotationView))
    papers: list[Paper] = []
    roster.paper_wanted.disconnect()
    roster.paper_wanted.connect(papers.append)
    page._tabs.setCurrentWidget(rotations)
    qtbot.waitUntil(lambda: rotations.table.model().rowCount() > 0)
    rotations.table.selectRow(0)
    code = rotations.table.chosen_rows()[0].record.cadre
    assert roster.marked() != [code]
    roster.cv_printing.print_action.trigger()
    page._tabs.setCurrentWidget(roster)
    roster.cv_printing.print_action.trigger()
    names = [f"Sơ yếu lý lịch 2C {each}.pdf" for each in (code, roster.marked()[0])]
    assert [paper.file_name for paper in papers] == names
