"""Needs and plans opened from the main window: closed with the book, stored with it, faults told in a box."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import PlanLine, Rotation, RotationPlan
from luanchuyen_desktop.gui.main_window import MainWindow
from luanchuyen_desktop.gui.needs.window import NeedsWindow
from luanchuyen_desktop.gui.plans.window import PlansWindow
from luanchuyen_desktop.gui.views.overview_view import OverviewView
from luanchuyen_desktop.gui.views.rotation_view import RotationView
from luanchuyen_desktop.rules.finding import FieldRef
from luanchuyen_desktop.services.plans.plans import save_line, save_plan
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.plans import plan_of
from tests.gui.hands import type_into
from tests.gui.opened import opened_window, settle

TODAY = date(2026, 11, 22)
PLAN = "KH2027"


@pytest.fixture
def window(book: Book, qtbot: QtBot) -> Iterator[MainWindow]:
    save_plan(book, RotationPlan(PLAN, 2027, needs="Thiếu bí thư"))
    save_line(book, PlanLine(PLAN, "XA1", "BT", 1, start=PartialDate(2027)))
    with book.operate("Đề xuất") as write:
        write.insert(Rotation("LC0009", "CB002", "SNV", "PGD", "XA1", "BT", plan=PLAN))
    path = book.path
    book.close()
    with opened_window(path, TODAY, qtbot) as made:
        yield made


def plans(window: MainWindow, qtbot: QtBot) -> PlansWindow:
    page = window.page
    assert page is not None
    window.menu.plans.trigger()
    found = page.records.plans
    assert found is not None
    qtbot.waitUntil(found.isActiveWindow)
    assert found.open_plan(PLAN)
    return found


def test_needs_open_once_and_lead_to_the_cadre(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, Qt.Key.Key_B, control | shift)
    needs = window.findChild(NeedsWindow)
    assert needs is not None
    qtbot.waitUntil(lambda: needs.survey is not None)
    settle(window, qtbot)
    window.menu.needs.trigger()
    assert len(window.findChildren(NeedsWindow)) == 1
    needs.go_to.emit(FieldRef("cadre", "CB001", "name"))
    page = window.page
    assert page is not None
    assert page.current_view().key == "roster"


def test_needs_open_from_the_vacancies_of_the_overview(window: MainWindow, qtbot: QtBot) -> None:
    page = window.page
    assert page is not None
    view = next(view for view in page.views if isinstance(view, OverviewView))
    qtbot.keyClick(window, str(page.views.index(view) + 1), Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: view.overview is not None)
    for card in (view.needs, view.short):
        view.area.ensureWidgetVisible(card.needs_button)
        qtbot.mouseClick(card.needs_button, Qt.MouseButton.LeftButton)
        needs = window.findChild(NeedsWindow)
        assert needs is not None
        settle(window, qtbot)
        assert needs.survey is not None
        needs.close()
        settle(window, qtbot)
        qtbot.waitUntil(lambda: window.findChild(NeedsWindow) is None)


def test_what_cannot_be_deleted_is_told_in_a_box(window: MainWindow, qtbot: QtBot) -> None:
    found = plans(window, qtbot)
    found.form.delete_button.click()
    settle(window, qtbot)
    qtbot.waitUntil(lambda: any(isinstance(one, QMessageBox) for one in QApplication.topLevelWidgets()))
    box = next(one for one in QApplication.topLevelWidgets() if isinstance(one, QMessageBox))
    assert box.isVisible()
    assert "có 1 trường hợp luân chuyển (Trần Thị Đào) nên không xóa được" in box.text()
    box.close()


def test_a_plan_leads_to_its_rotation(window: MainWindow, qtbot: QtBot) -> None:
    found = plans(window, qtbot)
    found.tabs.setCurrentIndex(1)
    found.progress.people.selectRow(0)
    found.progress.open_button.click()
    page = window.page
    assert page is not None
    assert isinstance(page.current_view(), RotationView)
    settle(window, qtbot)
    assert page.current_view().form.record.code == "LC0009"  # type: ignore[attr-defined]
    assert page.records.show_record(FieldRef("rotation_plan", PLAN, "year"))
    assert not page.records.show_record(FieldRef("rotation_plan", "KH1999", "year"))


def test_what_is_typed_is_stored_when_the_book_is_closed(window: MainWindow, qtbot: QtBot) -> None:
    found = plans(window, qtbot)
    path = window.session.book.path if window.session is not None else Path()
    type_into(qtbot, found.form.editor.editor("note"), "ghi chu")
    window.close_book()
    qtbot.waitUntil(lambda: window.page is None, timeout=10_000)
    with Book.open(path, user="Người thử", read_only=True) as book:
        plan = plan_of(book, PLAN)
        assert plan is not None
        assert plan.note == "ghi chu"
        book.release_thread()


def test_hints_that_come_after_the_book_is_closed_read_nothing(window: MainWindow, qtbot: QtBot) -> None:
    found = plans(window, qtbot)
    form = found.form
    assert window.session is not None
    window.session.close()
    form.editor.drafted.emit()  # as its timer does
    assert form.record is not None
