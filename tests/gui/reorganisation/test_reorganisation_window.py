"""A book of 2024 carried over to 01/07/2025 by keys and mouse, and what the dialog refuses."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Place, Tenure
from luanchuyen_desktop.domain.vocabulary import Level, Outcome
from luanchuyen_desktop.gui.main_window import MainWindow
from luanchuyen_desktop.gui.reorganisation.dialog import ReorganisationDialog
from luanchuyen_desktop.gui.reorganisation.provinces_dialog import ProvincesDialog
from luanchuyen_desktop.gui.reorganisation.window import ReorganisationWindow
from luanchuyen_desktop.services.reorganisation.questions import Topic
from luanchuyen_desktop.services.reorganisation.request import Kind
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.mapping import TABLE_NAMES
from tests.gui.hands import pick, press, type_into, write_words
from tests.gui.opened import opened_window, settle
from tests.scenarios.book_2024 import fill_2024

TODAY = date(2025, 7, 2)
FIRST, LAST = PartialDate(2025, 7, 1), PartialDate(2025, 6, 30)
DISTRICT_UNITS = 12


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "tinh-2024.lccb"
    with Book.create(path, user="Người thử") as made:
        fill_2024(made)
    return path


@pytest.fixture
def window(path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    with opened_window(path, TODAY, qtbot) as made:
        yield made


def book_of(window: MainWindow) -> Book:
    assert window.session is not None
    return window.session.book


def rows(book: Book) -> dict[str, list[tuple[object, ...]]]:
    return {
        name: book.database.execute_sql(f"SELECT * FROM {name} ORDER BY id").fetchall()  # noqa: S608 - own names
        for name in TABLE_NAMES
    }


def open_posts(book: Book) -> dict[str, tuple[str, str]]:
    return {tenure.cadre: (tenure.unit, tenure.title) for tenure in book.records(Tenure) if tenure.end is None}


def opened(window: MainWindow, qtbot: QtBot) -> ReorganisationWindow:
    window.menu.reorganisation.trigger()
    made = window.findChild(ReorganisationWindow)
    assert made is not None
    settle(window, qtbot)
    return made


def new_dialog(beside: ReorganisationWindow, qtbot: QtBot) -> ReorganisationDialog:
    press(qtbot, beside.new_button)
    dialog = beside.findChild(ReorganisationDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.isVisible)
    return dialog


def choose(qtbot: QtBot, box: object, text: str) -> None:
    """Go down a box of choices by key until the text stands there."""
    box.setFocus()  # type: ignore[attr-defined]  # a combo box
    for key in [Qt.Key.Key_Home, *[Qt.Key.Key_Down] * 8]:
        qtbot.keyClick(box, key)
        if box.currentText() == text:  # type: ignore[attr-defined]
            return
    raise AssertionError(text)


def go_on(qtbot: QtBot, dialog: ReorganisationDialog, page: int) -> None:
    press(qtbot, dialog.next_button)
    qtbot.waitUntil(lambda: dialog.pages.currentIndex() == page, timeout=10_000)


def load_places(window: MainWindow, beside: ReorganisationWindow, qtbot: QtBot) -> None:
    press(qtbot, beside.load_button)
    dialog = beside.findChild(ProvincesDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: "Chưa ghi gì" in dialog.summary.text())
    pick(qtbot, dialog.province, "12")
    assert dialog.summary.text().startswith("Thêm 38 địa bàn, bổ sung ngày hết hiệu lực")
    press(qtbot, dialog.load_button)
    qtbot.waitUntil(lambda: beside.findChild(ProvincesDialog) is None, timeout=10_000)
    settle(window, qtbot)


def test_a_book_of_2024_is_carried_over_by_hand(window: MainWindow, qtbot: QtBot, qapp: QApplication) -> None:
    book = book_of(window)
    before, posts = rows(book), open_posts(book)
    tenures = {tenure.id: tenure for tenure in book.records(Tenure)}
    beside = opened(window, qtbot)
    load_places(window, beside, qtbot)
    assert len([place for place in book.records(Place) if place.valid_from == FIRST]) == 38
    loaded = rows(book)

    dialog = new_dialog(beside, qtbot)
    page = dialog.request_page
    choose(qtbot, page.kind, Kind.DISSOLVE.value)
    type_into(qtbot, page.day, "1/7/2025")
    press(qtbot, page.districts_button)
    assert len(page.units.value()) == DISTRICT_UNITS
    press(qtbot, dialog.next_button)
    qtbot.waitUntil(lambda: "chưa có số" in dialog.message.text())
    assert dialog.pages.currentIndex() == 0
    write_words(qtbot, page.number, "1670-QĐ/TU")
    go_on(qtbot, dialog, 1)
    assert dialog.posts.model.rowCount() == DISTRICT_UNITS * 2
    go_on(qtbot, dialog, 2)

    people = dialog.people
    assert people.model.rowCount() == 43
    people.table.setFocus()
    qtbot.keyClick(people.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    pick(qtbot, people.unit, "SNV")
    pick(qtbot, people.title, "PGD")
    choose(qtbot, people.form, "Điều động")
    assert people.summary.text() == "43 dòng, 0 dòng chờ quyết định"
    people.table.choose(people.model.rows[0].tenure.id)
    people.unit.clear()  # the one is left without a post
    qtbot.waitUntil(lambda: people.summary.text() == "43 dòng, 1 dòng chờ quyết định")
    first = people.model.rows[0].tenure.cadre

    dialog.moves.setCurrentIndex(1)
    rotations = dialog.rotations
    rotations.table.choose("LC0001")
    qtbot.waitUntil(lambda: "LC04" in rotations.said.text())
    choose(qtbot, rotations.way, "Kết thúc vì đơn vị kết thúc hoạt động")
    rotations.table.choose("LC0007")  # only its origin ends: nothing to choose
    assert rotations.way.currentText() == "Giữ nguyên"

    go_on(qtbot, dialog, 3)
    assert dialog.summary.figures["units_ended"].text() == "12"
    assert dialog.summary.figures["tenures_begun"].text() == "42"
    assert dialog.summary.figures["without_post"].text() == "1"
    press(qtbot, dialog.do_button)
    qtbot.waitUntil(lambda: beside.findChild(ReorganisationDialog) is None, timeout=10_000)
    settle(window, qtbot)

    now = open_posts(book)
    ended = {cadre for cadre, (unit, _) in posts.items() if unit.startswith(("HU", "UBH", "BTC", "PNV"))}
    assert len(ended) == 43
    assert {cadre: now.get(cadre) for cadre in ended if cadre != first} == dict.fromkeys(
        ended - {first}, ("SNV", "PGD")
    )
    assert first not in now
    assert {cadre: post for cadre, post in now.items() if cadre not in ended} == {
        cadre: post for cadre, post in posts.items() if cadre not in ended
    }
    kept = {tenure.id: tenure for tenure in book.records(Tenure) if tenure.id in tenures}
    assert kept.keys() == tenures.keys()
    assert all(tenure.end in {tenures[number].end, LAST} for number, tenure in kept.items())
    rotation = book.rotation("LC0001")
    assert rotation is not None
    assert (rotation.outcome, rotation.ended, rotation.to_unit) == (Outcome.UNIT_ENDED, LAST, "HU1")

    assert len(beside.done_ones) == 1
    waiting = len(beside.done_ones[0].waiting)
    assert beside.words.rowCount() == waiting
    press(qtbot, beside.settled_button)
    qtbot.waitUntil(lambda: beside.words.rowCount() == waiting - 1, timeout=10_000)
    settle(window, qtbot)
    beside.close()
    qapp.processEvents()

    for _ in range(2):
        window.activateWindow()
        window.menu.undo.trigger()
        settle(window, qtbot)
    assert rows(book) == loaded
    window.menu.undo.trigger()
    settle(window, qtbot)
    assert rows(book) == before


def test_two_communes_become_a_new_one_and_service_is_said_to_go_on(window: MainWindow, qtbot: QtBot) -> None:
    book = book_of(window)
    beside = opened(window, qtbot)
    dialog = new_dialog(beside, qtbot)
    page = dialog.request_page
    write_words(qtbot, page.number, "20-QĐ/TU")
    type_into(qtbot, page.day, "1/7/2025")
    for code in ("DU11", "DU12"):
        page.units.picker.setFocus()
        qtbot.keyClicks(page.units.picker, code)
        qtbot.keyClick(page.units.picker, Qt.Key.Key_Return)
    assert page.units.value() == ("DU11", "DU12")
    press(qtbot, dialog.next_button)
    qtbot.waitUntil(lambda: "đơn vị hình thành" in dialog.message.text())
    press(qtbot, page.new_unit.add_button)
    assert not page.heirs.value()  # code and name are blank
    write_words(qtbot, page.new_unit.name, "Đảng ủy xã Tam Đường")
    type_into(qtbot, page.new_unit.code, "DUM")
    choose(qtbot, page.new_unit.level, "Xã")
    choose(qtbot, page.new_unit.block, "Đảng")
    press(qtbot, page.new_unit.add_button)
    assert page.heirs.value() == ("DUM",)
    go_on(qtbot, dialog, 1)
    posts = dialog.posts
    posts.table.choose(("DU11", "PBTX"))
    assert posts.quota.text() == "4"
    type_into(qtbot, posts.quota, "3")
    assert posts.model.text(1, "after") == "3"
    go_on(qtbot, dialog, 2)
    people = dialog.people
    heads = [row for row in people.model.rows if row.tenure.title == "BTX"]
    assert heads
    people.table.choose(heads[0].tenure.id)
    qtbot.waitUntil(lambda: "Không tính liên tục" in people.said.text())
    people.waiting.click()
    assert {row.tenure.title for row in people.model.rows} == {"BTX"}
    go_on(qtbot, dialog, 3)
    press(qtbot, dialog.do_button)
    qtbot.waitUntil(lambda: bool(beside.done_ones), timeout=10_000)
    settle(window, qtbot)
    assert book.catalogue().positions["DUM", "PBTX"].quota == 3
    assert book.catalogue().units["DUM"].level is Level.COMMUNE
    words = beside.done_ones[0].waiting
    row = next(at for at, word in enumerate(words) if word.topic is Topic.CONTINUES)
    beside.word_table.selectRow(row)
    press(qtbot, beside.yes_button)
    qtbot.waitUntil(lambda: beside.words.rowCount() == len(words) - 1, timeout=10_000)
    tenure = next(tenure for tenure in book.records(Tenure) if tenure.id == words[row].tenure)
    assert (tenure.unit, tenure.continues) == ("DUM", True)
    beside.close()


def test_a_new_name_asks_only_for_code_and_name(window: MainWindow, qtbot: QtBot) -> None:
    book = book_of(window)
    beside = opened(window, qtbot)
    dialog = new_dialog(beside, qtbot)
    page = dialog.request_page
    choose(qtbot, page.kind, Kind.RENAME.value)
    assert not page.heirs.isVisible()
    write_words(qtbot, page.number, "21-QĐ/TU")
    pick_into(qtbot, page.units.picker, "SNV")
    assert not page.new_unit.level.isVisible()
    write_words(qtbot, page.new_unit.name, "Sở Nội vụ và Lao động")
    type_into(qtbot, page.new_unit.code, "SNVLD")
    for number in (1, 2, 3):
        go_on(qtbot, dialog, number)
    assert dialog.summary.table.model().rowCount() == 0
    press(qtbot, dialog.do_button)
    qtbot.waitUntil(lambda: bool(beside.done_ones), timeout=10_000)
    settle(window, qtbot)
    units = book.catalogue().units
    assert units["SNVLD"].level is units["SNV"].level
    assert units["SNV"].name == "Sở Nội vụ"
    assert all(tenure.continues for tenure in book.records(Tenure) if tenure.unit == "SNVLD")
    beside.close()


def answer(qtbot: QtBot, text: str) -> None:
    """Press a button of the question that stands there."""

    def boxes() -> list[QMessageBox]:
        return [one for one in QApplication.topLevelWidgets() if isinstance(one, QMessageBox) and one.isVisible()]

    qtbot.waitUntil(lambda: bool(boxes()))
    box = boxes()[0]
    qtbot.mouseClick(next(one for one in box.buttons() if text in one.text()), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not box.isVisible())


def give_up(qtbot: QtBot, dialog: ReorganisationDialog, beside: ReorganisationWindow) -> None:
    press(qtbot, dialog.cancel_button)
    answer(qtbot, "Đóng")
    qtbot.waitUntil(lambda: beside.findChild(ReorganisationDialog) is None)


def pick_into(qtbot: QtBot, picker: object, code: str) -> None:
    """Pick into a list: the field is blank again afterwards."""
    picker.setFocus()  # type: ignore[attr-defined]  # a code picker
    qtbot.keyClicks(picker, code)
    qtbot.keyClick(picker, Qt.Key.Key_Return)


def test_a_table_with_a_wrong_code_is_told_and_a_right_one_places_people(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    beside = opened(window, qtbot)
    dialog = new_dialog(beside, qtbot)
    page = dialog.request_page
    choose(qtbot, page.kind, Kind.DISSOLVE.value)
    write_words(qtbot, page.number, "22-QĐ/TU")
    pick_into(qtbot, page.units.picker, "PNV1")
    go_on(qtbot, dialog, 1)
    go_on(qtbot, dialog, 2)
    dialog.people.table.selectAll()
    pick(qtbot, dialog.people.unit, "SYT")
    pick(qtbot, dialog.people.title, "PGD")
    path = tmp_path / "bang.xlsx"
    dialog.export_to(path)
    qtbot.waitUntil(lambda: "Đã ghi bảng" in dialog.message.text(), timeout=10_000)
    count = dialog.people.model.rowCount()
    dialog.import_from(path)
    qtbot.waitUntil(lambda: f"Đã xếp {count} người" in dialog.message.text(), timeout=10_000)
    dialog.import_from(tmp_path / "khong-co.xlsx")
    qtbot.waitUntil(lambda: dialog.message.text().startswith("● lỗi"), timeout=10_000)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    answer(qtbot, "Quay lại")
    assert dialog.isVisible()
    give_up(qtbot, dialog, beside)
    again = new_dialog(beside, qtbot)
    choose(qtbot, again.request_page.kind, Kind.DISSOLVE.value)
    write_words(qtbot, again.request_page.number, "22-QĐ/TU")
    again.request_page.read_file(path)
    qtbot.waitUntil(lambda: again.request_page.units.value() == ("PNV1",), timeout=10_000)
    go_on(qtbot, again, 1)
    plan = again.draft.plan
    assert plan is not None
    assert {move.target for move in plan.people} == {("SYT", "PGD")}
    give_up(qtbot, again, beside)
    beside.close()


def test_the_subordinate_offices_and_the_places_come_along(window: MainWindow, qtbot: QtBot) -> None:
    beside = opened(window, qtbot)
    dialog = new_dialog(beside, qtbot)
    page = dialog.request_page
    choose(qtbot, page.kind, Kind.DISSOLVE.value)
    type_into(qtbot, page.day, "7/2025")
    press(qtbot, dialog.next_button)
    qtbot.waitUntil(lambda: "chưa phải là một ngày đầy đủ" in dialog.message.text())
    type_into(qtbot, page.day, "1/7/2025")
    press(qtbot, page.districts_button)
    assert page.places.isVisible()
    assert page.places.text().startswith("Kết thúc luôn 3 địa bàn")
    page.places.click()
    page.units.list.item(0).setSelected(True)
    page.units.list.setFocus()
    qtbot.keyClick(page.units.list, Qt.Key.Key_Delete)
    assert len(page.units.value()) == DISTRICT_UNITS - 1
    assert page.places.text().startswith("Kết thúc luôn 2 địa bàn")
    write_words(qtbot, page.number, "23-QĐ/TU")
    assert len(page.request().places) == 2
    dialog.close()
    beside.close()


def test_it_opens_for_reading_and_says_when_nothing_was_done(window: MainWindow, qtbot: QtBot) -> None:
    beside = opened(window, qtbot)
    assert beside.empty.isVisible()
    assert "chưa có việc sắp xếp" in beside.empty.label.text()
    window.menu.provinces.trigger()
    provinces = window.findChild(ProvincesDialog)
    assert provinces is not None
    assert not provinces.load_button.isEnabled()
    provinces.close()
    assert window.menu.reorganisation.text().replace("&", "") == "Sắp xếp đơn vị…"
    beside.close()
