"""The papers of a meeting opened from the menus, for what is marked in the list and for a plan."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from luanchuyen_desktop import paths
from luanchuyen_desktop.domain.records import Rotation, RotationPlan
from luanchuyen_desktop.gui.main_window import MainWindow, Surroundings
from luanchuyen_desktop.gui.messages import Messages
from luanchuyen_desktop.gui.papers.packet.window import PacketWindow
from luanchuyen_desktop.gui.views import all_views
from luanchuyen_desktop.gui.views.rotation_view import RotationView
from luanchuyen_desktop.services.plans.plans import save_plan
from luanchuyen_desktop.settings import Settings
from luanchuyen_desktop.store.book import Book
from tests.gui.hands import press

TODAY = date(2026, 11, 22)
PLAN = "KH2027"


@pytest.fixture
def window(book: Book, tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    save_plan(book, RotationPlan(PLAN, 2027))
    with book.operate("Đề xuất") as write:
        write.insert(Rotation("LC0008", "CB003", "SNV", "PGD", "XA1", "BT", plan=PLAN))
        write.insert(Rotation("LC0009", "CB002", "SNV", "PGD", "XA1", "BT", plan=PLAN))
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


def packet(qtbot: QtBot) -> PacketWindow:
    def found() -> list[PacketWindow]:
        return [each for each in QApplication.topLevelWidgets() if isinstance(each, PacketWindow) and each.isVisible()]

    qtbot.waitUntil(lambda: len(found()) == 1)
    return found()[0]


def rotations(window: MainWindow) -> RotationView:
    assert window.page is not None
    view = next(each for each in window.page.views if isinstance(each, RotationView))
    window.page._tabs.setCurrentWidget(view)
    return view


def mark(view: RotationView, *codes: str) -> None:
    flags = QItemSelectionModel.SelectionFlag
    for code in codes:
        at = view.model.position_of(code)
        assert at is not None
        view.table.selectionModel().select(view.model.index(at, 0), flags.Select | flags.Rows)


def test_for_what_is_marked(window: MainWindow, qtbot: QtBot) -> None:
    view = rotations(window)
    mark(view, "LC0001", "LC0009")
    assert view.packet_action in view.table.actions()
    assert view.packet_action in window.menu.for_views.rotations.actions()
    view.packet_action.trigger()
    opened = packet(qtbot)
    settle(window, qtbot)
    assert sorted(opened.model.codes()) == ["LC0001", "LC0009"]
    view.table.clearSelection()
    mark(view, "LC0008")
    window.menu.packet.trigger()  # of the menu “In”: beside those that are there
    assert packet(qtbot) is opened
    assert sorted(opened.model.codes()) == ["LC0001", "LC0008", "LC0009"]
    opened.table.choose("LC0009")
    qtbot.keyClick(opened.table, Qt.Key.Key_Return)
    assert view.form.record is not None
    assert view.form.record.code == "LC0009"


def test_for_nobody_from_another_tab(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert packet(qtbot).model.codes() == []
    settle(window, qtbot)


def test_for_a_plan(window: MainWindow, qtbot: QtBot) -> None:
    assert window.page is not None
    window.menu.plans.trigger()
    plans = window.page.records.plans
    assert plans is not None
    qtbot.waitUntil(plans.isActiveWindow)
    assert plans.open_plan(PLAN)
    plans.tabs.setCurrentIndex(1)
    press(qtbot, plans.progress.packet_button)
    assert sorted(packet(qtbot).model.codes()) == ["LC0008", "LC0009"]
    settle(window, qtbot)


def test_it_goes_with_the_book(window: MainWindow, qtbot: QtBot) -> None:
    window.menu.packet.trigger()
    opened = packet(qtbot)
    settle(window, qtbot)
    window.close_book()
    qtbot.waitUntil(lambda: window.session is None)
    assert not any(isinstance(each, PacketWindow) and each.isVisible() for each in QApplication.topLevelWidgets())
    del opened
