"""The windows of moves as the main window opens them: for what is in hand, once each, closed with the book."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.packages import Package
from luanchuyen_desktop.domain.records import Rotation
from luanchuyen_desktop.domain.vocabulary import RotationState
from luanchuyen_desktop.gui.main_window import MainWindow
from luanchuyen_desktop.gui.moves.package_window import PackageWindow
from luanchuyen_desktop.gui.moves.why_not_window import WhyNotWindow
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.views.roster_view import RosterView
from luanchuyen_desktop.gui.views.rotation_view import RotationView
from luanchuyen_desktop.rules.finding import FieldRef
from luanchuyen_desktop.services.moves import packages
from luanchuyen_desktop.store.book import Book
from tests.gui.moves.conftest import Hands
from tests.gui.moves.test_package_window import CHAIN
from tests.gui.opened import opened_window
from tests.province import AS_OF, fill_province

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A book with a proposal, a running rotation and a package, closed."""
    path = tmp_path / "so.lccb"
    with Book.create(path, user="Người thử") as book:
        fill_province(book)
        with book.operate("Thêm") as write:
            write.insert(Rotation("LC1", "C5", "X1", "PB", "X3", "BT", planned_months=36, state=RotationState.PROPOSED))
            write.insert(
                Rotation(
                    "LC2", "C4", "X3", "BT", "X4", "BT", start=PartialDate(2026, 1, 1), state=RotationState.RUNNING
                )
            )
        packages.keep(book, "package.1", Package("Phương án A", CHAIN))
    return path


@pytest.fixture
def window(path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    with opened_window(path, AS_OF, qtbot) as made:
        yield made


def hands_of(window: MainWindow, qtbot: QtBot) -> Hands:
    session = window.session
    assert isinstance(session, Session)
    hands = Hands(session, qtbot)
    hands.settle()
    return hands


def only(window: MainWindow, kind: type[WhyNotWindow] | type[PackageWindow]) -> WhyNotWindow | PackageWindow:
    (found,) = [one for one in window.findChildren(kind) if one.isVisible()]
    return found


def test_why_not_begins_with_the_cadre_in_hand(window: MainWindow, qtbot: QtBot) -> None:
    hands = hands_of(window, qtbot)
    assert window.page is not None
    window.page.go_to(FieldRef("cadre", "C2", "name"))
    hands.settle()
    view = window.page.current_view()
    assert isinstance(view, RosterView)
    qtbot.mouseClick(view.form.rotations.why_button, Qt.MouseButton.LeftButton)
    asked = only(window, WhyNotWindow)
    assert isinstance(asked, WhyNotWindow)
    assert (asked.editor.cadre.value(), asked.editor.unit.value()) == ("C2", None)
    window.page.go_to(FieldRef("cadre", "C1", "name"))
    hands.settle()
    window.menu.why.trigger()  # the same window, asked anew
    assert only(window, WhyNotWindow) is asked
    assert asked.editor.cadre.value() == "C1"
    hands.settle()


def test_why_not_begins_with_the_proposal_in_hand(window: MainWindow, qtbot: QtBot) -> None:
    hands = hands_of(window, qtbot)
    assert window.page is not None
    window.page.go_to(FieldRef("rotation", "LC1", "note"))
    hands.settle()
    assert isinstance(window.page.current_view(), RotationView)
    window.menu.why.trigger()
    asked = only(window, WhyNotWindow)
    assert isinstance(asked, WhyNotWindow)
    assert "LC03" in asked.page.toPlainText()
    editor = asked.editor
    assert (editor.cadre.value(), editor.unit.value(), editor.title.value()) == ("C5", "X3", "BT")
    window.page.go_to(FieldRef("rotation", "LC2", "note"))
    hands.settle()
    window.menu.why.trigger()  # a running one is where it goes already
    assert (editor.cadre.value(), editor.unit.value()) == ("C4", None)
    hands.settle()


def test_a_link_opens_the_field_and_a_proposal_its_tab(window: MainWindow, qtbot: QtBot) -> None:
    hands = hands_of(window, qtbot)
    window.menu.why.trigger()
    asked = only(window, WhyNotWindow)
    assert isinstance(asked, WhyNotWindow)
    asked.editor.cadre.set_value("C1")
    asked.editor.unit.set_value("X2")
    asked.editor.title.set_value("BT")
    asked.judge()
    hands.settle()
    asked.page.anchorClicked.emit(QUrl("0"))  # who holds X2
    assert window.page is not None
    view = window.page.current_view()
    assert isinstance(view, RosterView)
    hands.until(lambda: view.form.code == "C2")
    hands.press(asked.propose_button)
    hands.until(lambda: isinstance(window.page and window.page.current_view(), RotationView))
    hands.settle()


def test_the_windows_close_with_the_book(window: MainWindow, qtbot: QtBot) -> None:
    hands = hands_of(window, qtbot)
    window.menu.why.trigger()
    QTest.keyClick(window, Qt.Key.Key_M, CONTROL)
    packages_window = only(window, PackageWindow)
    assert isinstance(packages_window, PackageWindow)
    hands.until(lambda: packages_window.results.result is not None)
    window.menu.packages.trigger()
    assert only(window, PackageWindow) is packages_window
    hands.settle()
    window.close_book()
    hands.until(lambda: window.page is None)
    assert not [one for one in window.findChildren(PackageWindow) if one.isVisible()]
    assert not [one for one in window.findChildren(WhyNotWindow) if one.isVisible()]
    assert not window.menu.why.isEnabled()


def test_an_edit_under_way_is_stored_before_the_book_is_closed(window: MainWindow, path: Path, qtbot: QtBot) -> None:
    hands = hands_of(window, qtbot)
    window.menu.packages.trigger()
    shown = only(window, PackageWindow)
    assert isinstance(shown, PackageWindow)
    qtbot.waitUntil(shown.isActiveWindow)
    hands.settle()
    hands.click_row(shown.table, 0)
    hands.type(shown.editor.months, "60")
    window.activateWindow()
    qtbot.waitUntil(lambda: not shown.isActiveWindow())
    window.close_book()
    hands.until(lambda: window.page is None)
    with Book.open(path, user="Khách", read_only=True) as book:
        (kept,) = packages.kept_packages(book)
        assert kept.package.moves[0].months == 60
