"""The window for papers from where the work is: the tab, its key, its list, the form, the plans; gone with the book."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from luanchuyen_desktop import paths
from luanchuyen_desktop.gui.dialogs.preview import Preview
from luanchuyen_desktop.gui.main_window import MainWindow, Surroundings
from luanchuyen_desktop.gui.messages import Messages
from luanchuyen_desktop.gui.paper_settings.window import PaperSettingsWindow
from luanchuyen_desktop.gui.papers.window import PapersWindow
from luanchuyen_desktop.gui.plans.window import PlansWindow
from luanchuyen_desktop.gui.views import all_views
from luanchuyen_desktop.gui.views.rotation_view import RotationView
from luanchuyen_desktop.rules.finding import FieldRef
from luanchuyen_desktop.services.papers.contents.kinds import KINDS
from luanchuyen_desktop.services.papers.particulars import case_of, remembered
from luanchuyen_desktop.settings import Settings
from luanchuyen_desktop.store.book import Book
from tests.gui.hands import press, write_words

TODAY = date(2026, 11, 23)
Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def main(book: Book, tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    path = book.path
    book.close()
    log = tmp_path / "log" / "x.log"
    around = Surroundings(Settings(None), Messages(log), paths.resources(), log, lambda: TODAY, "vi")
    made = MainWindow(around, all_views())
    qtbot.addWidget(made)
    made.show()
    with qtbot.waitSignal(made.book_shown, timeout=10_000):
        made.open_book(path)
    quiet(made, qtbot)
    yield made
    made.close()
    qtbot.waitUntil(lambda: not made.isVisible(), timeout=10_000)


def quiet(main: MainWindow, qtbot: QtBot) -> None:
    for _ in range(3):
        qtbot.wait(30)
        qtbot.waitUntil(lambda: main.session is None or not main.session.tasks.jobs, timeout=10_000)
        QApplication.processEvents()


def opened(main: MainWindow, qtbot: QtBot) -> PapersWindow:
    quiet(main, qtbot)
    qtbot.wait(200)
    quiet(main, qtbot)
    return next(each for each in main.findChildren(PapersWindow) if each.isVisible())


def rotations(main: MainWindow, qtbot: QtBot, *codes: str) -> RotationView:
    """The tab in front, with these rotations marked."""
    page = main.page
    assert page is not None
    page.go_to(FieldRef("rotation", codes[0], "from_title"))
    quiet(main, qtbot)
    view = page.current_view()
    assert isinstance(view, RotationView)
    for code in codes[1:]:
        at = view.model.position_of(code)
        assert at is not None
        where = view.table.visualRect(view.model.index(at, 2)).center()
        qtbot.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, CTRL, where)
    quiet(main, qtbot)
    return view


def test_one_key_takes_what_is_marked(main: MainWindow, qtbot: QtBot) -> None:
    rotations(main, qtbot, "LC0001", "LC0002")
    main.activateWindow()
    qtbot.keyClick(main, Key.Key_P, CTRL)
    window = opened(main, qtbot)
    assert sorted(row.code for row in window.model.rows) == ["LC0001", "LC0002"]
    assert all(row.standing is not None for row in window.model.rows)
    window.close()


def test_from_the_bar_the_list_and_the_form_and_the_same_window_again(main: MainWindow, qtbot: QtBot) -> None:
    view = rotations(main, qtbot, "LC0002")
    press(qtbot, view.papers_button)
    first = opened(main, qtbot)
    assert first.head.text().startswith("Lê Thị Đào")
    view = rotations(main, qtbot, "LC0001")
    assert view.printing.papers in view.table.actions()  # the menu of the right button
    press(qtbot, view.form.papers_button)
    again = opened(main, qtbot)
    assert again is first
    assert again.head.text().startswith("Trần Đức Nam")
    press(qtbot, again.preview_button)
    quiet(main, qtbot)
    qtbot.waitUntil(lambda: any(each.isVisible() for each in main.findChildren(Preview)))
    preview = next(each for each in main.findChildren(Preview) if each.isVisible())
    assert preview.windowTitle() == "Quyết định điều chỉnh trước hạn LC0001"
    preview.close()
    again.close()


def test_the_plan_from_its_form_by_button_and_key(main: MainWindow, qtbot: QtBot) -> None:
    main.menu.plans.trigger()
    quiet(main, qtbot)
    plans = next(each for each in main.findChildren(PlansWindow) if each.isVisible())
    assert plans.open_plan("KH26")
    quiet(main, qtbot)
    press(qtbot, plans.form.papers_button)
    window = opened(main, qtbot)
    assert "KH26" in window.head.text()
    window.close()
    plans.activateWindow()
    qtbot.waitUntil(plans.isActiveWindow)
    qtbot.keyClick(plans, Key.Key_P, CTRL)
    window = opened(main, qtbot)
    assert "KH26" in window.head.text()
    window.close()
    plans.close()


def test_what_is_missing_opens_the_record_and_the_settings(main: MainWindow, qtbot: QtBot) -> None:
    rotations(main, qtbot, "LC0002")
    main.menu.papers.trigger()
    window = opened(main, qtbot)
    assert main.page is not None
    main.page._tabs.setCurrentIndex(0)
    item = next(
        window.lacks.item(at) for at in range(window.lacks.count()) if "Ngày bắt đầu" in window.lacks.item(at).text()
    )
    where = window.lacks.visualItemRect(item).center()
    qtbot.mouseClick(window.lacks.viewport(), Qt.MouseButton.LeftButton, pos=where)
    quiet(main, qtbot)
    view = main.page.current_view()
    assert isinstance(view, RotationView)
    assert view.form.editor.focused_field() == "start"
    window.settings_wanted.emit("dia_danh")
    quiet(main, qtbot)
    dialog = next(each for each in main.findChildren(PaperSettingsWindow) if each.isVisible())
    dialog.close()
    window.close()


def test_what_is_being_typed_is_stored_when_the_book_is_closed(main: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    rotations(main, qtbot, "LC0001")
    main.menu.papers.trigger()
    window = opened(main, qtbot)
    window._choose_form("minutes_talk")
    quiet(main, qtbot)
    qtbot.waitUntil(lambda: "can_bo_gap" in window.fields.slots)
    write_words(qtbot, window.fields.slots["can_bo_gap"], "Lê Thị Bình")
    main.close_book()
    qtbot.waitUntil(lambda: main.session is None, timeout=10_000)
    qtbot.waitUntil(lambda: not any(each.isVisible() for each in main.findChildren(PapersWindow)))
    with Book.open(tmp_path / "tinh.lccb", user="x", read_only=True) as again:
        kind = KINDS["minutes_talk"]
        assert remembered(again.settings(), kind, case_of(again, kind, "LC0001")).own == {"can_bo_gap": "Lê Thị Bình"}


def test_the_latest_rotation_of_the_cadre_in_hand(main: MainWindow, qtbot: QtBot) -> None:
    assert main.page is not None
    main.page.go_to(FieldRef("cadre", "CB2", "name"))
    quiet(main, qtbot)
    main.menu.papers.trigger()
    window = opened(main, qtbot)
    assert window.head.text().startswith("Lê Thị Đào · LC0002")
    window.close()


def test_from_another_tab_the_case_is_chosen_in_the_window(main: MainWindow, qtbot: QtBot) -> None:
    assert main.page is not None
    main.page._tabs.setCurrentIndex(1)
    main.menu.papers.trigger()
    window = opened(main, qtbot)
    assert window.picker.hasFocus()
    assert not window.preview_button.isEnabled()
    window.close()
