"""Ctrl+P shows the paper of whatever is in front: a tab, the findings panel, a window beside the main one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Rotation
from luanchuyen_desktop.domain.vocabulary import RotationState
from luanchuyen_desktop.gui.dialogs.preview import Preview
from luanchuyen_desktop.gui.main_window import MainWindow
from luanchuyen_desktop.gui.papers.templates.window import TemplatesWindow
from luanchuyen_desktop.gui.papers.window import PapersWindow
from luanchuyen_desktop.rules.finding import FieldRef
from luanchuyen_desktop.services.register.case_paper import decision_of
from luanchuyen_desktop.services.register.case_papers import take_number
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes
from tests.gui.hands import press
from tests.gui.papers.writing.test_from_the_work import TODAY, main, opened, quiet, rotations

__all__ = ["main"]
Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def by_key(main: MainWindow, window: QWidget, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Key.Key_P, CTRL)
    quiet(main, qtbot)


def shown(main: MainWindow, qtbot: QtBot) -> str:
    """The title of the preview that came, which is closed again."""
    qtbot.waitUntil(lambda: any(each.isVisible() for each in main.findChildren(Preview)), timeout=10_000)
    preview = next(each for each in main.findChildren(Preview) if each.isVisible())
    title = preview.windowTitle()
    preview.close()
    quiet(main, qtbot)
    return title


@pytest.mark.parametrize("name", ["deadlines", "allowances", "needs", "report", "register"])
def test_of_every_window_with_a_paper(main: MainWindow, name: str, qtbot: QtBot) -> None:
    assert main.session is not None
    resources, decision = main.session.workspace.resources, decision_of("LC0001")
    running = Rotation("LC0008", "CB1", "SNV", "PGD", "TP", "BT", start=PartialDate(2024, 1, 15), planned_months=36)

    def prepare(book: Book) -> Changes | None:
        with book.operate("Chuẩn bị") as write:
            write.insert(replace(running, state=RotationState.RUNNING))
        return take_number(book, resources, decision, TODAY)

    main.session.submit(prepare)
    quiet(main, qtbot)
    before = set(main.findChildren(QWidget))
    getattr(main.menu, name).trigger()
    quiet(main, qtbot)
    window = next(
        each for each in main.findChildren(QWidget) if each not in before and each.isWindow() and each.isVisible()
    )
    button: QWidget = window.print_button  # type: ignore[attr-defined]
    assert "Ctrl+P" in button.toolTip()
    clicked: list[bool] = []
    button.clicked.connect(lambda: clicked.append(True))  # type: ignore[attr-defined]
    qtbot.waitUntil(button.isEnabled, timeout=10_000)
    by_key(main, window, qtbot)
    assert clicked == [True]
    assert shown(main, qtbot)
    window.close()
    quiet(main, qtbot)


def test_of_the_tabs(main: MainWindow, qtbot: QtBot) -> None:
    assert main.page is not None
    main.page._tabs.setCurrentIndex(3)
    quiet(main, qtbot)
    overview = main.page.current_view()
    qtbot.waitUntil(overview.print_action.isEnabled, timeout=10_000)  # type: ignore[attr-defined]
    by_key(main, main, qtbot)
    assert shown(main, qtbot) == "Tổng quan"


def test_of_the_findings_when_the_cursor_is_there(main: MainWindow, qtbot: QtBot) -> None:
    rotations(main, qtbot, "LC0001")
    assert main.page is not None
    panel = main.page.panel
    panel.show()
    qtbot.waitUntil(panel.print_action.isEnabled, timeout=10_000)
    assert "Ctrl+P" in panel.print_action.toolTip()
    main.activateWindow()
    panel.table.setFocus()
    qtbot.waitUntil(panel.table.hasFocus)
    by_key(main, main, qtbot)
    assert shown(main, qtbot) == "Danh sách kết quả kiểm tra"


def test_the_template_opens_at_the_form_and_the_case(main: MainWindow, qtbot: QtBot) -> None:
    rotations(main, qtbot, "LC0002")
    by_key(main, main, qtbot)
    window = opened(main, qtbot)
    window._choose_form("introduction")
    quiet(main, qtbot)
    press(qtbot, window.fields.template)
    quiet(main, qtbot)
    editor = next(each for each in main.findChildren(TemplatesWindow) if each.isVisible())
    qtbot.waitUntil(lambda: not editor._asking.is_busy, timeout=10_000)
    assert editor.heading.text().startswith("Giấy giới thiệu")
    assert editor.case.value() == "LC0002"
    editor.close()
    window.close()


def test_a_hole_from_the_file_leads_to_its_section(main: MainWindow, qtbot: QtBot) -> None:
    rotations(main, qtbot, "LC0002")
    by_key(main, main, qtbot)
    window = opened(main, qtbot)
    assert isinstance(window, PapersWindow)
    window._choose_form("submission")
    quiet(main, qtbot)
    qtbot.wait(200)
    quiet(main, qtbot)
    lines = [window.lacks.item(at) for at in range(window.lacks.count())]
    item = next(each for each in lines if "Xếp loại 3 năm" in each.text())
    window.lacks.scrollToItem(item)
    at = window.lacks.visualItemRect(item).center()
    qtbot.mouseClick(window.lacks.viewport(), Qt.MouseButton.LeftButton, pos=at)
    quiet(main, qtbot)
    assert main.page is not None
    view = main.page.current_view()
    button = view.form.sections["evaluation"].add_button  # type: ignore[attr-defined]
    assert view.focusWidget() is button
    assert main.page.current_view().cases_in_hand() is not None
    main.page.go_to(FieldRef("cadre", "CB2", "name"))
    window.close()
