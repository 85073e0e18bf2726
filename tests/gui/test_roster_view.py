"""The tab of cadres by key and mouse: find, order, keep the place, add, delete, come back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from luanchuyen_desktop import paths
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Cadre, Tenure
from luanchuyen_desktop.domain.vocabulary import Level
from luanchuyen_desktop.gui.dialogs.new_cadre import NewCadreDialog
from luanchuyen_desktop.gui.models.roster_model import RosterColumn
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.rules.finding import FieldRef
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store.book import Book
from tests.gui.roster_desk import Desk, type_text

LONG = "Công Tằng Tôn Nữ Hoàng Thị Nguyễn Phước Bảo Ngọc Quỳnh Phương Khánh Huyền Trang A"


@pytest.fixture
def desk(session: Session, qtbot: QtBot) -> Desk:
    return Desk(session, qtbot)


@pytest.fixture
def large(tmp_path: Path, rule_book: RuleBook, faults: list[BaseException], qtbot: QtBot) -> Iterator[Desk]:
    """A book of 600 cadres with a name of eighty letters among them."""
    with Book.create(tmp_path / "lon.lccb", user="Người thử") as book:
        with book.operate("Tạo sổ thử") as write:
            for number in range(600):
                name = LONG if number == 7 else f"Lê Thị {'ABCDĐEGHIKLMNOPQ'[number % 16]}{number}"
                write.insert(Cadre(code=f"CB{number:05d}", name=name, birth=PartialDate(1960 + number % 40)))
        made = Session(Workspace(book, rule_book, date(2026, 11, 22), paths.resources()), faults.append)
        yield Desk(made, qtbot)
        made.tasks.close()
        made.deleteLater()
        book.release_thread()


def click_heading(desk: Desk, column: RosterColumn) -> None:
    table = desk.view.table.frozen if column is RosterColumn.NAME else desk.view.table
    header = table.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(column) + 12, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    desk.settle()


# -- finding ---------------------------------------------------------------------------------------------------------


def test_names_stand_in_vietnamese_order_and_the_first_is_in_hand(desk: Desk) -> None:
    assert desk.names() == ["Lê Hoà An", "Trần Thị Đào", "Nguyễn Văn Đức", "Phạm Minh"]
    assert desk.current() == "CB003"
    assert desk.view.form.heading.name.text() == "LÊ HOÀ AN"
    assert (desk.view.count, desk.view.filter.count_text()) == (4, "4/4")


def test_search_as_you_type_ignores_case_and_accents(desk: Desk) -> None:
    desk.search("nguyen van d")
    assert desk.names() == ["Nguyễn Văn Đức"]
    assert desk.view.filter.count_text() == "1/4"
    desk.search("hòa")
    assert desk.names() == ["Lê Hoà An"]


def test_the_row_in_hand_is_kept_while_the_list_changes(desk: Desk) -> None:
    desk.choose("CB001")
    desk.search("duc")
    assert desk.current() == "CB001"
    QTest.keyClick(desk.view.filter.search, Qt.Key.Key_Escape)
    desk.settle()
    assert desk.names()[2] == "Nguyễn Văn Đức"
    assert desk.current() == "CB001"


def test_a_search_that_hides_the_cadre_in_hand_does_not_take_away_the_form(desk: Desk) -> None:
    desk.choose("CB001")
    desk.search("dao")
    assert desk.view.form.code == "CB001"
    QTest.keyClick(desk.view.filter.search, Qt.Key.Key_Down)
    desk.until(lambda: desk.view.form.code == "CB002")


def test_no_hits_say_so_and_offer_to_clear_the_filter(desk: Desk) -> None:
    desk.search("zzz")
    assert not desk.view.table.isVisible()
    assert desk.view.filter.count_text() == "0/4"
    assert desk.view.filter.clear_action.isEnabled()
    desk.view.filter.clear_action.trigger()
    desk.settle()
    assert len(desk.names()) == 4
    assert desk.view.table.isVisible()
    assert not desk.view.filter.clear_action.isEnabled()


def test_filters_by_unit_level_and_title(desk: Desk) -> None:
    with desk.session.book.operate("Thêm") as write:
        write.insert(Cadre(code="CB900", name="Đỗ Ở Xã"))
        write.insert(Tenure("CB900", PartialDate(2020), None, "XA1", "BT"))
    desk.view.reload(write.changes)
    desk.settle()
    filters = desk.view.filter
    desk.pick(filters.unit, "dang uy xa")
    assert desk.names() == ["Đỗ Ở Xã"]
    filters.clear()
    filters.level.setCurrentIndex(1 + list(Level).index(Level.PROVINCE))
    filters.level.activated.emit(filters.level.currentIndex())
    desk.settle()
    assert len(desk.names()) == 4
    filters.clear()
    desk.pick(filters.title, "bi thu")
    assert desk.codes() == ["CB900"]


# -- order -----------------------------------------------------------------------------------------------------------


def test_a_click_on_a_heading_orders_and_another_turns_it_round(desk: Desk) -> None:
    click_heading(desk, RosterColumn.BIRTH)
    assert desk.codes() == ["CB001", "CB002", "CB003", "CB004"]  # unknown last
    click_heading(desk, RosterColumn.BIRTH)
    assert desk.codes() == ["CB003", "CB002", "CB001", "CB004"]
    click_heading(desk, RosterColumn.NAME)
    assert desk.names()[0] == "Lê Hoà An"


def test_order_by_findings_shows_the_gravest_first(desk: Desk) -> None:
    click_heading(desk, RosterColumn.FINDINGS)
    marks = [desk.session.findings.worst(code or "") for code in desk.codes()]
    graveness = [99 if mark is None else int(mark) for mark in marks]
    assert graveness == sorted(graveness)
    assert desk.codes()[0] == "CB001"


def test_a_column_without_an_order_of_its_own_changes_nothing(desk: Desk) -> None:
    before = desk.codes()
    click_heading(desk, RosterColumn.SEX)
    assert desk.codes() == before
    assert desk.view.table.horizontalHeader().sortIndicatorSection() == RosterColumn.NAME


# -- keys ------------------------------------------------------------------------------------------------------------


def test_the_whole_way_by_keyboard(desk: Desk) -> None:
    desk.view.focus_search()
    type_text(desk.view.filter.search, "dao")
    QTest.keyClick(desk.view.filter.search, Qt.Key.Key_Down)
    desk.settle()
    desk.until(lambda: desk.view.form.code == "CB002")
    assert QApplication.focusWidget() is desk.view.table
    QTest.keyClick(desk.view.table, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is desk.cadre.editor("name")


def test_a_double_click_goes_to_the_form(desk: Desk) -> None:
    table = desk.view.table
    index = desk.view.model.index(2, RosterColumn.BIRTH)
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(index).center())
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(index).center())
    assert desk.view.form.code == "CB001"
    assert QApplication.focusWidget() is desk.cadre.editor("name")


# -- going to a record -----------------------------------------------------------------------------------------------


def test_a_finding_leads_to_its_field_also_through_a_filter(desk: Desk) -> None:
    desk.search("zzz")
    assert desk.view.show_record(FieldRef("cadre", "CB002", "party_joined"))
    desk.until(lambda: QApplication.focusWidget() is desk.cadre.editor("party_joined"))
    assert desk.view.form.code == "CB002"
    assert desk.view.filter.is_empty()


def test_records_of_other_tabs_and_unknown_ones_are_left_to_others(desk: Desk) -> None:
    assert not desk.view.show_record(FieldRef("rotation", "LC0001", "start"))
    assert not desk.view.show_record(FieldRef("tenure", "999999", "start"))
    assert not desk.view.show_record(FieldRef("cadre", "nobody", "name"))


# -- adding and deleting ---------------------------------------------------------------------------------------------


def dialog() -> NewCadreDialog:
    found = QApplication.activeModalWidget()
    assert isinstance(found, NewCadreDialog)
    return found


def test_add_a_cadre_with_the_next_code(desk: Desk) -> None:
    desk.view.add_action.trigger()
    asked = dialog()
    assert asked.editor.editor("code").value() == "CB005"
    type_text(asked.editor.editor("name"), "Võ Thị Ánh")
    QTest.qWait(250)
    QTest.keyClick(asked.editor.editor("name"), Qt.Key.Key_Return)
    desk.settle()
    assert "Võ Thị Ánh" in desk.names()
    assert desk.view.form.heading.name.text() == "VÕ THỊ ÁNH"
    assert (desk.current(), desk.view.count) == ("CB005", 5)
    assert desk.view.focusWidget() is desk.cadre.editor("birthplace")


def test_a_cadre_without_a_name_cannot_be_added(desk: Desk) -> None:
    desk.view.add_action.trigger()
    asked = dialog()
    asked.accept()
    assert asked.isVisible()
    assert "không được để trống" in asked.editor.frame("name").problem_text()
    asked.reject()
    desk.settle()
    assert desk.view.count == 4


def test_somebody_of_the_same_name_is_told_before_adding(desk: Desk) -> None:
    desk.view.add_action.trigger()
    asked = dialog()
    type_text(asked.editor.editor("name"), "le hoa an")
    QTest.qWait(250)
    assert "CB003" in asked._same.text()
    asked.reject()


def test_delete_asks_nothing_and_can_be_taken_back(desk: Desk) -> None:
    desk.choose("CB002")
    desk.view.table.setFocus()
    QTest.keyClick(desk.view.table, Qt.Key.Key_Delete)
    desk.settle()
    assert "CB002" not in desk.codes()
    assert desk.session.book.dossier("CB002") is None
    assert desk.view.notice.label.text() == "Đã xóa: Trần Thị Đào (CB002)."
    assert desk.view.form.code == "CB001"  # the neighbour
    QTest.mouseClick(desk.view.notice.undo_button, Qt.MouseButton.LeftButton)
    desk.settle()
    assert desk.names()[1] == "Trần Thị Đào"
    assert len(desk.session.book.dossier("CB002").tenures) == 1  # type: ignore[union-attr]  # it is back
    assert not desk.view.notice.isVisible()


# -- books of other sizes --------------------------------------------------------------------------------------------


def test_an_empty_book_says_what_to_do(
    tmp_path: Path, rule_book: RuleBook, faults: list[BaseException], qtbot: QtBot
) -> None:
    with Book.create(tmp_path / "trong.lccb", user="Người thử") as book:
        session = Session(Workspace(book, rule_book, date(2026, 11, 22), paths.resources()), faults.append)
        desk = Desk(session, qtbot)
        assert not desk.view.table.isVisible()
        assert not desk.view.form.isVisible()
        with qtbot.waitSignal(desk.view.import_wanted):
            desk.view._import_action.trigger()
        desk.view.add_action.trigger()
        assert dialog().editor.editor("code").value() == "CB0001"
        type_text(dialog().editor.editor("name"), "Người Đầu Tiên")
        QTest.keyClick(dialog().editor.editor("name"), Qt.Key.Key_Return)
        desk.settle()
        assert desk.names() == ["Người Đầu Tiên"]
        assert desk.view.form.isVisible()
        assert desk.view.filter.count_text() == "1/1"
        session.tasks.close()
        book.release_thread()


def test_a_book_that_may_only_be_read_is_shown_and_cannot_be_changed(
    book: Book, rule_book: RuleBook, faults: list[BaseException], qtbot: QtBot
) -> None:
    with Book.open(book.path, user="Người đọc", read_only=True) as locked:
        session = Session(Workspace(locked, rule_book, date(2026, 11, 22), paths.resources()), faults.append)
        desk = Desk(session, qtbot)
        desk.choose("CB001")
        assert not desk.view.add_action.isEnabled()
        assert not desk.view.delete_action.isEnabled()
        assert desk.cadre.editor("name").isReadOnly()
        assert not desk.cadre.editor("sex").isEnabled()
        assert not desk.view.form.sections["tenure"].add_button.isEnabled()
        type_text(desk.cadre.editor("name"), "x")
        desk.leave(desk.cadre.editor("name"))
        assert desk.cadre.editor("name").text() == "Nguyễn Văn Đức"
        session.tasks.close()
        locked.release_thread()
    assert faults == []


def test_six_hundred_cadres_by_key_and_with_a_long_name(large: Desk) -> None:
    QAbstractItemModelTester(large.view.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert large.view.filter.count_text() == "600/600"
    assert large.names()[0] == LONG
    large.view.table.setFocus()
    QTest.keyClick(large.view.table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    large.settle()
    assert large.view.table.currentIndex().row() == 599
    assert large.view.form.code == large.current()
    large.choose("CB00007")
    large.settle()
    heading = large.view.form.heading.name
    assert heading.text() == LONG.upper()
    assert heading.height() >= heading.heightForWidth(heading.width())  # not cut, but in two lines
    index = large.view.model.index(0, 0)
    assert index.data(Qt.ItemDataRole.ToolTipRole) == LONG
    large.search("khanh huyen")
    assert large.view.filter.count_text() == "1/600"


def test_the_name_stays_in_sight_while_the_rest_scrolls_sideways(large: Desk) -> None:
    table = large.view.table
    table.setColumnWidth(RosterColumn.UNIT, 900)
    table.horizontalScrollBar().setValue(table.horizontalScrollBar().maximum())
    assert table.frozen.isVisible()
    assert table.frozen.visualRect(large.view.model.index(0, 0)).left() == 0
    assert table.frozen.horizontalHeader().height() == table.horizontalHeader().height()
    table.verticalScrollBar().setValue(400)
    assert table.frozen.verticalScrollBar().value() == table.verticalScrollBar().value()


def test_the_tab_comes_back_as_it_was_left(desk: Desk, qtbot: QtBot) -> None:
    desk.search("duc")
    click_heading(desk, RosterColumn.BIRTH)
    desk.choose("CB001")
    state = desk.view.save_state()
    again = Desk(desk.session, qtbot)
    again.view.restore_state(state)
    again.settle()
    assert again.view.filter.search.text() == "duc"
    assert again.codes() == ["CB001"]
    assert again.view.form.code == "CB001"
    assert again.view.finder.column is RosterColumn.BIRTH
    again.view.restore_state({"splitter": "?", "columns": [1], "sort": 99, "cadre": 3, "filter": None})


def test_a_row_chosen_just_before_the_book_is_closed_is_not_read_any_more(desk: Desk) -> None:
    desk.view.table.setFocus()
    QTest.keyClick(desk.view.table, Qt.Key.Key_Down)
    assert desk.view._show_soon.isActive()
    desk.session.close()
    desk.until(lambda: not desk.view._show_soon.isActive())
    assert desk.view.form.code is None


def test_lists_are_offered_of_those_shown_and_of_those_marked(desk: Desk) -> None:
    assert desk.view.listed_cadres() == [("Những người đang hiện trong danh sách (4)", desk.codes())]
    desk.choose("CB001")
    table = desk.view.table
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    desk.settle()
    first = desk.codes().index("CB001")
    assert desk.view.listed_cadres()[1] == ("Những người đã đánh dấu (2)", desk.codes()[first : first + 2])
    desk.search("duc")
    assert desk.view.listed_cadres()[0][1] == ["CB001"]
