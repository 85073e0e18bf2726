"""The window “Nhu cầu”, driven as a person does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Cadre, Position, Tenure, Title
from luanchuyen_desktop.gui.needs.boxes import Box, row_of
from luanchuyen_desktop.gui.needs.model import FIGURES
from luanchuyen_desktop.gui.needs.picture import WHOLE
from luanchuyen_desktop.gui.needs.window import STATE, NeedsWindow
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.view import Export, Paper
from luanchuyen_desktop.rules.finding import FieldRef
from luanchuyen_desktop.services import editing
from luanchuyen_desktop.services.needs.listing import Figure, Grouping
from luanchuyen_desktop.services.needs.reasons import EXPECTED, Cause
from luanchuyen_desktop.settings import Settings
from luanchuyen_desktop.store.book import Book
from tests.province import fill_province

Settle = Callable[[Session], None]


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """The small province: C1 has been head of X1 for too long; C4 of X4 has no birth date."""
    with Book.create(tmp_path / "tinh.lccb", user="Người thử") as made:
        fill_province(made)
        with made.operate("Thêm") as write:
            write.update(replace(made.catalogue().units["X3"], is_difficult=True))
            write.insert(Position("X4", "PB", 2))
            cadre = next(each for each in made.records(Cadre) if each.code == "C4")
            write.update(replace(cadre, birth=None))
        yield made
        made.release_thread()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.json")


@pytest.fixture
def window(session: Session, settings: Settings, settle: Settle, qtbot: QtBot) -> Iterator[NeedsWindow]:
    made = NeedsWindow(session, settings)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: made.survey is not None)
    settle(session)
    yield made
    if shiboken6.isValid(made):
        made.close()


def line(window: NeedsWindow, label: str) -> dict[str, str]:
    at = next(at for at, one in enumerate(window.groups) if one.label == label)
    return {figure.value: window.model.text(at, figure.value) for figure in FIGURES}


def people(window: NeedsWindow) -> list[str]:
    model = window.people.model
    return [model.text(at, "person") for at in range(model.rowCount())]


def click(window: NeedsWindow, qtbot: QtBot, label: str, figure: Figure) -> None:
    at = window.model.position_of(next(one.key for one in window.groups if one.label == label))
    assert at is not None
    index = window.model.index(at, 1 + FIGURES.index(figure))
    window.table.scrollTo(index)
    qtbot.mouseClick(window.table.viewport(), Qt.MouseButton.LeftButton, pos=window.table.visualRect(index).center())


def set_day(window: NeedsWindow, qtbot: QtBot, text: str) -> None:
    window.filters.day.setFocus()
    window.filters.day.selectAll()
    qtbot.keyClicks(window.filters.day, text)
    qtbot.keyClick(window.filters.day, Qt.Key.Key_Return)


def test_a_line_a_unit_with_what_is_not_known_apart(window: NeedsWindow) -> None:
    assert window.filters.day.text() == "22/11/2027"
    assert [one.label for one in window.groups] == [f"Đảng ủy xã {number}" for number in range(1, 5)]
    first = line(window, "Đảng ủy xã 1")
    assert first["places"] == "1 + ?"  # the deputy has no number on record
    assert (first["now"], first["leaving"], first["vacant_then"]) == ("2", "1", "1")
    last = line(window, "Đảng ủy xã 4")
    assert (last["places"], last["vacant_now"], last["vacant_then"]) == ("3", "2", "2 + 1?")
    assert window.summary.text() == (
        "6 vị trí · hiện có 5, thiếu 2, thừa 0 · đến ngày đó còn 3 + 1?, thiếu 3 + 1?, thừa 0"
    )
    QAbstractItemModelTester(window.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    QAbstractItemModelTester(window.people.model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_a_figure_is_opened_by_a_click(window: NeedsWindow, qtbot: QtBot) -> None:
    assert people(window) == []
    click(window, qtbot, "Đảng ủy xã 1", Figure.LEAVING)
    assert window.people.heading.text() == "Đảng ủy xã 1 · Sẽ thôi giữ: 1"
    assert people(window) == ["Nguyễn Văn A"]
    assert window.people.model.text(0, "why") == "Quá hai nhiệm kỳ liên tiếp 01/01/2024 (đủ 96 tháng)"
    click(window, qtbot, "Đảng ủy xã 4", Figure.VACANT_THEN)
    assert people(window) == [
        "(số lượng 1; sẽ thiếu 0 + 1?)",
        "Nguyễn Văn D",
        "(số lượng 2; đang thiếu 2; sẽ thiếu 2)",
    ]
    assert window.people.model.text(1, "then") == "chưa rõ"
    click(window, qtbot, "Đảng ủy xã 1", Figure.SURPLUS_NOW)
    assert people(window) == []
    assert "Không có ai" in window.people.empty.label.text()


def test_the_keys_go_from_figure_to_figure_and_to_the_people(
    window: NeedsWindow, qtbot: QtBot, session: Session
) -> None:
    click(window, qtbot, "Đảng ủy xã 1", Figure.PLACES)
    qtbot.keyClick(window.table, Qt.Key.Key_Right)
    assert window.people.heading.text() == "Đảng ủy xã 1 · Hiện có: 2"
    qtbot.keyClick(window.table, Qt.Key.Key_Down)
    assert window.people.heading.text() == "Đảng ủy xã 2 · Hiện có: 1"
    qtbot.keyClick(window.table, Qt.Key.Key_Return)
    qtbot.waitUntil(window.people.table.hasFocus)
    with qtbot.waitSignal(window.go_to) as asked:
        qtbot.keyClick(window.people.table, Qt.Key.Key_Return)
    assert asked.args == [FieldRef("cadre", "C2", "name")]
    click(window, qtbot, "Đảng ủy xã 4", Figure.PLACES)
    window.people.table.setFocus()
    window.people.table.selectRow(0)
    with qtbot.waitSignal(window.go_to) as asked:
        qtbot.keyClick(window.people.table, Qt.Key.Key_Return)
    assert asked.args == [FieldRef("unit", "X4", "name")]


def test_causes_that_do_not_count(window: NeedsWindow, settle: Settle, session: Session) -> None:
    window.filters.causes[Cause.TOO_LONG].click()
    settle(session)
    assert line(window, "Đảng ủy xã 1")["vacant_then"] == "0"
    window.filters.causes[Cause.RETIRES].click()
    settle(session)
    assert line(window, "Đảng ủy xã 4")["vacant_then"] == "2"
    assert window.survey is not None
    assert window.survey.counted == EXPECTED - {Cause.TOO_LONG, Cause.RETIRES}


def test_another_day_and_one_that_lies_before(
    window: NeedsWindow, qtbot: QtBot, settle: Settle, session: Session
) -> None:
    set_day(window, qtbot, "1/1/2030")
    settle(session)
    assert line(window, "Đảng ủy xã 2")["vacant_then"] == "1"  # 96 months since 01/01/2022
    set_day(window, qtbot, "21/11/2026")
    assert (
        window.filters.problem.text() == "● Ngày này trước ngày xét (22/11/2026). Chọn ngày xét hoặc một ngày sau đó."
    )
    settle(session)
    assert line(window, "Đảng ủy xã 2")["vacant_then"] == "1"  # nothing was asked
    set_day(window, qtbot, "22/11/2026")
    settle(session)
    assert window.filters.problem.isHidden()
    assert line(window, "Đảng ủy xã 2")["vacant_then"] == "0"


def test_filters_and_what_fits_none(window: NeedsWindow, qtbot: QtBot) -> None:
    window.filters.difficult.click()
    assert [one.label for one in window.groups] == ["Đảng ủy xã 3"]
    window.filters.lacking.click()
    assert window.groups == []
    assert window.stack.currentWidget() is window.empty
    assert not window.print_button.isEnabled()
    qtbot.mouseClick(window.empty.button, Qt.MouseButton.LeftButton)
    assert len(window.groups) == 4
    qtbot.keyClicks(window.filters.search, "xa 2")
    qtbot.keyClick(window.filters.search, Qt.Key.Key_Return)
    assert [one.label for one in window.groups] == ["Đảng ủy xã 2"]


@pytest.mark.parametrize(
    ("by", "labels"),
    [
        (Grouping.TITLE, ["Bí thư Đảng ủy xã", "Phó Bí thư Đảng ủy xã"]),
        (Grouping.LEVEL, ["Cấp xã"]),
        (Grouping.PLACE, ["Xã 1", "Xã 2", "Xã 3", "Xã 4"]),
    ],
)
def test_sums(window: NeedsWindow, by: Grouping, labels: list[str]) -> None:
    window.filters.grouping.setCurrentIndex(window.filters.grouping.findData(by))
    assert [one.label for one in window.groups] == labels
    assert window.model.headerData(0, Qt.Orientation.Horizontal) == by.value
    assert sum(one.now.holders.sure for one in window.groups) == 5


def test_order_by_a_figure(window: NeedsWindow) -> None:
    at = 1 + FIGURES.index(Figure.VACANT_THEN)
    window.table.order_by(at, Qt.SortOrder.DescendingOrder)
    assert [one.label[-1] for one in window.model.rows][:2] == ["4", "1"]
    window.table.order_by(0, Qt.SortOrder.DescendingOrder)
    assert [one.label[-1] for one in window.model.rows] == ["4", "3", "2", "1"]
    window.table.order_by(-1)
    assert [one.label[-1] for one in window.model.rows] == ["1", "2", "3", "4"]


def test_an_edit_is_counted(window: NeedsWindow, session: Session, settle: Settle, qtbot: QtBot) -> None:
    tenure = next(each for each in session.book.records(Tenure) if each.cadre == "C2")
    session.submit(lambda book: editing.save(book, replace(tenure, end=PartialDate(2026, 10, 31))))
    settle(session)
    qtbot.waitUntil(lambda: line(window, "Đảng ủy xã 2")["vacant_now"] == "1")
    settle(session)


def test_the_day_of_judging_moves_the_day_asked_for(window: NeedsWindow, session: Session, settle: Settle) -> None:
    session.set_as_of(session.as_of.replace(year=2028))
    settle(session)
    assert window.filters.day.text() == "22/11/2029"
    assert window.survey is not None
    assert window.survey.moment.now.year == 2028


def test_the_note(window: NeedsWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(window.note_button, Qt.MouseButton.LeftButton)
    box = window.findChild(QMessageBox)
    assert box is not None
    assert "1 vị trí chưa ghi số lượng" in box.text()
    box.close()


def test_paper_and_workbook(window: NeedsWindow, session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    asked: list[Any] = []
    window.paper_wanted.connect(asked.append)
    window.export_wanted.connect(asked.append)
    qtbot.mouseClick(window.print_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(window.export_button, Qt.MouseButton.LeftButton)
    paper, export = asked
    assert isinstance(paper, Paper)
    assert paper.make(session.workspace, lambda _done, _total: None).startswith(b"%PDF")
    assert isinstance(export, Export)
    assert export.file_name == "Nhu cầu cán bộ 2027-11-22.xlsx"
    export.write(tmp_path / "nhu cau.xlsx", lambda _done, _total: None)
    assert (tmp_path / "nhu cau.xlsx").stat().st_size > 0


def test_it_comes_back_as_it_was(window: NeedsWindow, session: Session, settings: Settings, settle: Settle) -> None:
    window.filters.grouping.setCurrentIndex(window.filters.grouping.findData(Grouping.LEVEL))
    window.filters.causes[Cause.TERM].click()
    settle(session)
    window.close()
    assert settings.mapping(STATE)["by"] == "LEVEL"
    again = NeedsWindow(session, settings)
    assert again.filters.by() is Grouping.LEVEL
    assert again.filters.counted() == EXPECTED - {Cause.TERM}
    again.show()
    settle(session)
    again.close()


# -- the picture -----------------------------------------------------------------------------------------------------


def test_boxes_tell_places_and_people(window: NeedsWindow) -> None:
    window.tabs.setCurrentIndex(1)
    picture = window.picture
    assert not picture.is_packed  # two titles in four communes
    row = picture.row_at((0, 0))
    assert row is not None
    assert (row.boxes, row.places) == ((Box.LEAVES,), 1)
    deputy = picture.row_at((0, 1))
    assert deputy is not None
    assert (deputy.boxes, deputy.places, deputy.partly) == ((Box.STAYS,), None, True)
    unsure, empty = picture.row_at((3, 0)), picture.row_at((3, 1))
    assert unsure is not None
    assert empty is not None
    assert (unsure.boxes, empty.boxes) == ((Box.UNSURE,), (Box.EMPTY, Box.EMPTY))
    assert picture.row_at((1, 1)) is None
    every = row_of([post for one in window.groups for post in one.posts], EXPECTED)
    assert [every.boxes.count(box) for box in Box] == [3, 0, 1, 1, 2]
    assert (every.places, every.partly, every.holders) == (6, True, 3)


def test_the_picture_is_opened_by_keys_and_mouse(window: NeedsWindow, qtbot: QtBot) -> None:
    window.tabs.setCurrentIndex(1)
    picture = window.picture
    picture.setFocus()
    qtbot.keyClick(picture, Qt.Key.Key_Right)
    assert window.people.heading.text() == "Đảng ủy xã 1 · Bí thư Đảng ủy xã"
    assert people(window) == ["(số lượng 1; sẽ thiếu 1)", "Nguyễn Văn A"]
    qtbot.keyClick(picture, Qt.Key.Key_End)
    assert picture.cell == (0, 1)
    qtbot.keyClick(picture, Qt.Key.Key_PageDown)
    assert picture.cell[0] == 3
    center = picture.rect_of((1, WHOLE)).center()
    qtbot.mouseClick(picture.viewport(), Qt.MouseButton.LeftButton, pos=center)
    assert window.people.heading.text() == "Đảng ủy xã 2"
    assert picture.cell_at(QPoint(5, 5)) is None  # the headings
    told = picture.told((3, 0)).splitlines()
    assert told == [
        "Đảng ủy xã 4 · Bí thư Đảng ủy xã",
        "hiện có 1, thiếu 0, thừa 0",
        "đến ngày đó còn 0 + 1?, thiếu 0 + 1?, thừa 0",
    ]
    assert picture.told((1, 1)) == ""


def test_titles_that_few_units_have_stand_side_by_side(
    window: NeedsWindow, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    def add(book: Book) -> Any:
        with book.operate("Thêm") as write:
            for number in range(1, 5):
                for other in range(8):
                    write.insert(Title(f"T{number}{other}", f"Chức danh {number}{other}", 70))
                    write.insert(Position(f"X{number}", f"T{number}{other}", 8))
        return write.changes

    session.submit(add)
    settle(session)
    qtbot.waitUntil(lambda: len(window.whole.posts) == 38)
    settle(session)
    window.tabs.setCurrentIndex(1)
    picture = window.picture
    assert picture.is_packed
    assert {picture.group_at((2, slot)) is not None for slot in range(9)} == {True}
    assert picture.group_at((2, 9)) is None
    assert not picture.grab().isNull()
