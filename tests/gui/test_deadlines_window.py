"""The calendar of deadlines, driven as a person does."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.gui.deadlines.model import DeadlineModel
from luanchuyen_desktop.gui.deadlines.window import STATE, DeadlinesWindow
from luanchuyen_desktop.gui.deadlines.year_view import YearView
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.tasks import READERS
from luanchuyen_desktop.gui.view import Paper
from luanchuyen_desktop.rules.finding import FieldRef
from luanchuyen_desktop.services import editing
from luanchuyen_desktop.services.deadlines.event import Deadline
from luanchuyen_desktop.services.deadlines.kind import Kind
from luanchuyen_desktop.settings import Settings

Settle = Callable[[Session], None]
Open = Callable[[], DeadlinesWindow]
OVERDUE = date(2027, 9, 16)  # the day after 24 months from 15/09/2025


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.json")


@pytest.fixture
def window(session: Session, settings: Settings, settle: Settle, qtbot: QtBot) -> Iterator[DeadlinesWindow]:
    session.today = lambda: session.as_of
    made = DeadlinesWindow(session, settings)
    made.show()
    qtbot.waitUntil(lambda: bool(made.model.rows))
    settle(session)
    yield made
    made.close()


def lines(window: DeadlinesWindow) -> list[tuple[str, str]]:
    return [(window.model.text(at, "when"), window.model.text(at, "text")) for at in range(window.model.rowCount())]


def test_the_next_twelve_months_by_day(window: DeadlinesWindow) -> None:
    found = lines(window)
    assert ("01/01/2027", "Đến hạn có đánh giá, xếp loại năm 2026 khi luân chuyển tại Đảng ủy xã Một.") in found
    (told,) = [text for day, text in found if day == "15/03/2027" and "thời hạn luân chuyển" in text]
    assert told.startswith("Còn 6 tháng là hết thời hạn luân chuyển 24 tháng tại Đảng ủy xã Một; cần chuẩn bị")
    assert [day.earliest for day in window.model.rows] == sorted(day.earliest for day in window.model.rows)
    overdue = next(row for row in window.model.rows if row.rule == "LC15" and row.effect == "appears")
    assert overdue.earliest == OVERDUE
    at = window.model.position_of(overdue)
    assert at is not None
    assert window.model.text(at, "left") == str((OVERDUE - date(2026, 11, 22)).days)
    assert window.model.text(at, "effect") == "● phát sinh"
    assert window.tabs.tabText(0) == f"Danh sách {len(found)}"


def test_months_ahead(window: DeadlinesWindow, settle: Settle, session: Session, qtbot: QtBot) -> None:
    window.filters.span.setFocus()
    qtbot.keyClick(window.filters.span, Qt.Key.Key_Home)
    window.filters.span.activated.emit(0)
    settle(session)
    assert window.filters.last.text() == "22/02/2027"
    assert all(row.earliest <= date(2027, 2, 22) for row in window.model.rows)
    assert not any(row.rule == "LC15" for row in window.model.rows)


def test_a_period_of_ones_own_and_one_that_runs_backwards(
    window: DeadlinesWindow, settle: Settle, session: Session, qtbot: QtBot
) -> None:
    edit = window.filters.last
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, "1/1/2020")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert window.filters.problem.text() == "● Ngày cuối ở trước ngày đầu."
    assert window.filters.period() is None
    edit.selectAll()
    qtbot.keyClicks(edit, "31/12/2028")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    settle(session)
    assert window.filters.problem.isHidden()
    assert ("15/09/2028", "Đủ 36 tháng luân chuyển tại Đảng ủy xã Một.") in lines(window)
    edit.selectAll()
    qtbot.keyClicks(edit, "31/12/2099")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert "20 năm" in window.filters.problem.text()


def test_kinds_words_and_nothing_that_fits(window: DeadlinesWindow, qtbot: QtBot) -> None:
    everything = len(window.model.rows)
    window.filters.boxes[Kind.EVALUATION].click()
    assert 0 < len(window.model.rows) < everything
    assert not any(row.kind is Kind.EVALUATION for row in window.model.rows)
    qtbot.keyClicks(window.filters.search, "khong ai")
    qtbot.keyClick(window.filters.search, Qt.Key.Key_Return)
    assert window.stack.currentWidget() is window.empty
    assert "xóa chữ" in window.empty.label.text()
    assert not window.print_button.isEnabled()
    qtbot.keyClick(window.filters.search, Qt.Key.Key_Escape)
    qtbot.keyClicks(window.filters.search, "xa mot 24")
    qtbot.keyClick(window.filters.search, Qt.Key.Key_Return)
    assert {row.kind for row in window.model.rows} == {Kind.ROTATION}


def test_a_kind_that_is_not_usual_is_looked_for_when_it_is_ticked(
    window: DeadlinesWindow, session: Session, settle: Settle
) -> None:
    stored = session.stored("CB004")
    assert stored is not None
    cadre = replace(stored.cadre, party_official=PartialDate(2027, 2))
    session.submit(lambda book: editing.save(book, cadre))
    settle(session)
    assert not any(row.kind is Kind.DATA for row in window.model.rows)
    window.filters.boxes[Kind.DATA].click()
    settle(session)
    assert ("trong 02/2027", "DL01") in [(row.when, row.rule) for row in window.model.rows]


def test_the_lead_time_sets_what_is_near_in_bold(window: DeadlinesWindow) -> None:
    first = window.model.rows[0]
    window.filters.lead.setCurrentIndex(window.filters.lead.findData(0))
    window.filters.lead.activated.emit(0)
    assert not window.model.is_pressing(first)
    window.filters.lead.setCurrentIndex(window.filters.lead.findData(180))
    window.filters.lead.activated.emit(0)
    assert window.model.is_pressing(first)
    assert window.model.index(0, 0).data(Qt.ItemDataRole.FontRole).bold()
    assert "đã đến lúc nhắc" in window.summary.text()


def test_an_edit_asks_anew_for_whom_it_touches(window: DeadlinesWindow, session: Session, settle: Settle) -> None:
    rotation = session.book.rotation("LC0001")
    assert rotation is not None
    others = [row for row in window.model.rows if row.cadre != "CB001"]
    session.submit(lambda book: editing.save(book, replace(rotation, planned_months=20)))
    settle(session)
    overdue = next(row for row in window.model.rows if row.rule == "LC15" and row.effect == "appears")
    assert overdue.earliest == date(2027, 5, 16)
    assert [row for row in window.model.rows if row.cadre != "CB001"] == others


def test_another_day_of_judging_moves_the_period(window: DeadlinesWindow, session: Session, settle: Settle) -> None:
    session.set_as_of(date(2028, 3, 1))
    settle(session)
    assert window.filters.first.text() == "01/03/2028"
    assert all(row.latest >= date(2028, 3, 1) for row in window.model.rows)


def test_double_click_and_enter_open_the_record(window: DeadlinesWindow, qtbot: QtBot) -> None:
    opened: list[FieldRef] = []
    window.go_to.connect(opened.append)
    overdue = next(row for row in window.model.rows if row.rule == "LC15" and row.effect == "appears")
    window.table.choose(overdue)
    window.table.setFocus()
    qtbot.keyClick(window.table, Qt.Key.Key_Return)
    index = window.table.currentIndex()
    qtbot.mouseDClick(
        window.table.viewport(),
        Qt.MouseButton.LeftButton,
        pos=window.table.visualRect(index.siblingAtColumn(4)).center(),
    )
    assert opened
    assert {(field.record, field.key) for field in opened} == {("rotation", "LC0001")}


def test_columns_sort(window: DeadlinesWindow) -> None:
    at = [column.key for column in window.model.columns].index("kind")
    for reverse in (False, True):
        window.table.sort_asked.emit(at)
        kinds = [window.model.text(row, "kind") for row in range(window.model.rowCount())]
        assert kinds == sorted(kinds, reverse=reverse)
        assert len(set(kinds)) > 1
    window.table.sort_asked.emit(at)  # the third click: by day again
    days = [row.earliest for row in window.model.rows]
    assert days == sorted(days)


def test_print_makes_a_paper_of_what_is_shown(window: DeadlinesWindow, session: Session) -> None:
    papers: list[Paper] = []
    window.paper_wanted.connect(papers.append)
    window.print_button.click()
    pdf = papers[0].make(session.workspace, lambda _done, _total: None)
    assert pdf.startswith(b"%PDF")
    assert papers[0].file_name.endswith(".pdf")


def test_export_writes_what_is_shown(
    window: DeadlinesWindow, session: Session, settle: Settle, tmp_path: Path, qtbot: QtBot
) -> None:
    window.export_button.click()
    dialog = window.findChild(QFileDialog)
    assert dialog is not None
    dialog.close()
    path = tmp_path / "lịch.ics"
    window.export_to(path)
    settle(session)
    content = path.read_bytes()
    assert content.count(b"BEGIN:VEVENT") == len(window.model.rows)
    assert content.count(b"TRIGGER:-P30D") == len(window.model.rows)
    assert str(path) in window.summary.text()


def test_cancel_says_how_to_go_on(session: Session, settings: Settings, settle: Settle, qtbot: QtBot) -> None:
    gate = threading.Event()
    for _ in range(READERS):  # so that the calendar has to wait
        session.read("giữ chỗ", lambda _book, _progress: gate.wait(10))
    made = DeadlinesWindow(session, settings)
    qtbot.addWidget(made)
    made.show()
    assert "Đang tính" in made.empty.label.text()
    made.strip.cancel()
    gate.set()
    settle(session)
    assert not made.model.rows
    assert "Đã dừng tính" in made.empty.label.text()
    made.again_button.click()
    settle(session)
    assert made.model.rows
    made.close()


def test_choices_come_back(session: Session, settings: Settings, settle: Settle, qtbot: QtBot) -> None:
    first = DeadlinesWindow(session, settings)
    first.show()
    settle(session)
    first.filters.boxes[Kind.PLANNING].click()
    first.filters.lead.setCurrentIndex(first.filters.lead.findData(90))
    first.filters.span.setCurrentIndex(first.filters.span.findData(24))
    first.close()
    assert settings.mapping(STATE)["months"] == 24
    second = DeadlinesWindow(session, settings)
    qtbot.addWidget(second)
    assert not second.filters.boxes[Kind.PLANNING].isChecked()
    assert second.filters.lead_days() == 90
    assert second.filters.last.day() == date(2028, 11, 22)
    settle(session)


# -- the year --------------------------------------------------------------------------------------------------------


def test_the_year_is_walked_by_keys(window: DeadlinesWindow, qtbot: QtBot) -> None:
    window.tabs.setCurrentIndex(1)
    year = window.year.year
    year.setFocus()
    control = Qt.KeyboardModifier.ControlModifier
    for key, modifier, day in (
        (Qt.Key.Key_Right, None, date(2026, 11, 23)),
        (Qt.Key.Key_Down, None, date(2026, 11, 30)),
        (Qt.Key.Key_PageDown, None, date(2026, 12, 30)),
        (Qt.Key.Key_Home, None, date(2026, 12, 1)),
        (Qt.Key.Key_End, None, date(2026, 12, 31)),
        (Qt.Key.Key_Right, None, date(2027, 1, 1)),
        (Qt.Key.Key_PageDown, control, date(2028, 1, 1)),
        (Qt.Key.Key_PageUp, control, date(2027, 1, 1)),
        (Qt.Key.Key_Left, None, date(2026, 12, 31)),
        (Qt.Key.Key_Right, control, date(2027, 1, 1)),  # the next day on which there is something
        (Qt.Key.Key_Right, control, date(2027, 3, 15)),
    ):
        qtbot.keyClick(year, key, modifier or Qt.KeyboardModifier.NoModifier)
        assert year.day == day
    assert window.year.title.text() == "Năm 2027"
    assert window.year.heading.text() == "15/03/2027: 1 việc"
    assert year.accessibleDescription() == "15/03/2027: 1 việc"
    assert "Nguyễn Văn Đức" in year.told(year.day)
    opened: list[FieldRef] = []
    window.go_to.connect(opened.append)
    qtbot.keyClick(year, Qt.Key.Key_Return)
    assert window.year.list.hasFocus() or window.year.list.currentRow() == 0
    qtbot.keyClick(window.year.list, Qt.Key.Key_Return)
    assert opened[0].key == "LC0001"


def test_a_click_chooses_the_day_under_it(window: DeadlinesWindow, qtbot: QtBot) -> None:
    window.tabs.setCurrentIndex(1)
    window.year.forth.click()
    year = window.year.year
    for day in (date(2027, 1, 1), date(2027, 2, 28), date(2027, 8, 31), date(2027, 12, 31)):
        point = year.rect_of(day).center()
        assert year.day_at(point) == day
        qtbot.mouseClick(year, Qt.MouseButton.LeftButton, pos=point)
        assert year.day == day


def test_days_do_not_overlap_and_all_are_drawn(qtbot: QtBot) -> None:
    for day in (date(2027, 6, 1), date(2028, 2, 29)):
        year = YearView(day)
        qtbot.addWidget(year)
        year.resize(year.minimumSizeHint())
        rects = [year.rect_of(date(day.year, 1, 1) + timedelta(days=n)) for n in range(365)]
        assert all(year.rect().contains(rect) for rect in rects)
        assert not any(one.intersects(other) for one, other in pairwise(rects))
    year.go_to(date(2027, 2, 28))
    assert year.day == date(2027, 2, 28)


def test_what_has_no_day_stands_at_its_month(window: DeadlinesWindow, session: Session, settle: Settle) -> None:
    rotation = session.book.rotation("LC0001")
    assert rotation is not None
    session.submit(lambda book: editing.save(book, replace(rotation, start=PartialDate(2025, 9))))
    settle(session)
    year = window.year.year
    year.go_to(date(2027, 9, 20))
    assert year.coarse(9) == 1
    assert year.on(date(2027, 9, 20)) == []
    assert "1 việc quanh ngày này" in window.year.heading.text()
    assert "trong 09/2027" in window.year.list.item(0).text()


def test_many_on_one_day_are_cut_with_a_word(qtbot: QtBot, window: DeadlinesWindow) -> None:
    one = window.model.rows[0]
    many = [replace(one, subject=f"X{n}", cadre=f"X{n}") for n in range(350)]
    window.year.take(many, one.earliest)
    window.year.year.go_to(one.earliest + timedelta(days=1))
    window.year.year.go_to(one.earliest)
    shown = window.year.list
    assert shown.count() == 301
    assert shown.item(300).text() == "và 50 việc khác, xem ở thẻ Danh sách"
    assert "và 342 việc khác" in window.year.year.told(one.earliest)


def test_the_model_is_sound(window: DeadlinesWindow) -> None:
    model = DeadlineModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    rows: list[Deadline] = list(window.model.rows)
    model.take(rows, rows[0].earliest, 30)
    model.sort(3, Qt.SortOrder.DescendingOrder)
    assert isinstance(tester.model(), QAbstractItemModel)
    window.table.selectRow(0)
    window.table.setFocus()
    window.table._copy()
    assert rows[0].name in QGuiApplication.clipboard().text()
