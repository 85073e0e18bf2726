"""The tab "Tổng quan" driven as a person does: counts, lists behind numbers, freshness, print."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from luanchuyen_desktop import paths
from luanchuyen_desktop.domain.records import Cadre, Rotation
from luanchuyen_desktop.domain.vocabulary import RotationState
from luanchuyen_desktop.gui.book_page import BookPage
from luanchuyen_desktop.gui.charts.chart_view import ChartView
from luanchuyen_desktop.gui.main_window import MainWindow, Surroundings
from luanchuyen_desktop.gui.marks import Mark
from luanchuyen_desktop.gui.messages import Messages
from luanchuyen_desktop.gui.overview.list_window import ListWindow
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.view import Narrowing, Paper
from luanchuyen_desktop.gui.views import all_views
from luanchuyen_desktop.gui.views.overview_view import OverviewView
from luanchuyen_desktop.gui.views.roster_view import RosterView
from luanchuyen_desktop.gui.views.rotation_view import RotationView
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.rules.finding import FieldRef
from luanchuyen_desktop.services.demo import build_demo
from luanchuyen_desktop.services.overview.behind import Behind
from luanchuyen_desktop.services.overview.dues import within
from luanchuyen_desktop.services.progress import no_progress
from luanchuyen_desktop.services.roster import Chosen
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.settings import Settings
from luanchuyen_desktop.store.book import Book

AS_OF = date(2026, 11, 22)
Settle = Callable[[Session], None]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A book of 60 cadres, made once."""
    path = tmp_path_factory.mktemp("mau") / "mau.lccb"
    with Book.create(path, user="thử") as book:
        build_demo(book, 60, 4, AS_OF)
    return path.read_bytes()


@pytest.fixture
def demo(
    tmp_path: Path, sample: bytes, rule_book: RuleBook, faults: list[BaseException], qtbot: QtBot
) -> Iterator[Session]:
    path = tmp_path / "mau.lccb"
    path.write_bytes(sample)
    with Book.open(path, user="thử") as book:
        made = Session(Workspace(book, rule_book, AS_OF, paths.resources()), faults.append)
        yield made
        made.tasks.close()
        made.deleteLater()
        book.release_thread()
    assert faults == []


@pytest.fixture
def view(demo: Session, qtbot: QtBot) -> Iterator[OverviewView]:
    made = OverviewView(demo)
    made.resize(1340, 700)
    demo.changed.connect(made.reload)  # as the page of the book does
    demo.as_of_changed.connect(lambda: made.reload(None))
    demo.start()
    made.reload(None)
    made.show()
    ready(made, qtbot)
    yield made
    made.close()
    made.deleteLater()


def ready(view: OverviewView, qtbot: QtBot) -> None:
    """Wait until nothing is asked any more."""
    qtbot.waitUntil(
        lambda: view.session.is_checked and not view.asker.is_busy and bool(view.dues.charts()), timeout=30_000
    )
    QApplication.processEvents()


def open_part(chart: ChartView, qtbot: QtBot) -> Behind:
    """Go to the first part that counts something and press Enter."""
    row, column = next(
        (row, column) for row, spots in enumerate(chart.spots()) for column, spot in enumerate(spots) if spot.part.count
    )
    chart.row, chart.column = row, column
    spot = chart.in_hand()
    assert spot is not None
    assert isinstance(spot.part.behind, Behind)
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    return spot.part.behind


def test_every_card_is_filled(view: OverviewView) -> None:
    assert view.heading.text().startswith("Tính đến ngày 22/11/2026 · sổ có 60 cán bộ, ")
    for card in view.cards:
        assert not card.view.chart.is_empty, card.title.text()
        assert card.view.isVisible()
        assert card.view.accessibleName()
        assert card.title.text()
    assert view.print_action.isEnabled()


@pytest.mark.parametrize("size", [(1340, 480), (900, 480), (1900, 1000)])
def test_nothing_is_cut_off_and_nothing_scrolls_sideways(
    view: OverviewView, size: tuple[int, int], qtbot: QtBot
) -> None:
    view.resize(*size)
    QApplication.processEvents()
    assert view.area.horizontalScrollBar().maximum() == 0
    for card in view.cards:
        assert card.height() >= card.heightForWidth(card.width())
        assert card.view.height() == card.view.height_needed()
    assert view.grid.height() >= max(card.geometry().bottom() for card in view.cards)


def test_the_findings_are_those_of_the_panel(view: OverviewView, demo: Session) -> None:
    counts = demo.findings.counts()
    told = [bar.total for bar in view.findings.view.chart.bars]
    assert told == [counts[mark] for mark in (Mark.ERROR, Mark.WARNING, Mark.UNKNOWN, Mark.NOTE, Mark.WAIVED)]


def test_fewer_months_fewer_deadlines(view: OverviewView, qtbot: QtBot) -> None:
    whole = sum(bar.total for bar in view.dues.view.chart.bars)
    view.dues.span.setFocus()
    qtbot.keyClick(view.dues.span, Qt.Key.Key_Home)
    assert view.dues.months == 3
    assert view.dues.title.text() == "Việc đến hạn trong 3 tháng tới"
    shown = sum(bar.total for bar in view.dues.view.chart.bars)
    assert 0 < shown < whole
    assert sum(bar.total for bar in view.dues.kinds.chart.bars) == shown
    deadlines = [
        each
        for bar in view.dues.view.chart.bars
        for part in bar.parts
        if isinstance(part.behind, Behind)
        for each in part.behind.deadlines
    ]
    assert len(within(deadlines, AS_OF, 3)) == shown


def test_a_list_window_opens_the_record(view: OverviewView, qtbot: QtBot, demo: Session, settle: Settle) -> None:
    behind = open_part(view.titles.view, qtbot)
    window = view.findChildren(ListWindow)[0]
    settle(demo)
    assert window.windowTitle() == behind.title
    assert [row.code for row in window.model.rows] == list(behind.keys)
    assert window.summary.text().startswith(f"{len(behind.keys)} dòng, tính đến ngày 22/11/2026")
    window.table.setFocus()
    with qtbot.waitSignal(view.go_to) as gone:
        qtbot.keyClick(window.table, Qt.Key.Key_Return)
    assert gone.args == [FieldRef("cadre", behind.keys[0], "name")]
    with qtbot.waitSignal(view.narrowing_wanted) as narrowed:
        qtbot.mouseClick(window.roster_button, Qt.MouseButton.LeftButton)
    assert narrowed.args == [Narrowing("roster", Chosen(behind.title, frozenset(behind.keys)))]
    window.table.sort_asked.emit(0)
    window.close()


def test_deadlines_and_posts_have_lists_too(view: OverviewView, qtbot: QtBot, demo: Session, settle: Settle) -> None:
    for chart in (view.dues.view, view.dues.kinds, view.needs.view, view.short.view):
        behind = open_part(chart, qtbot)
        window = next(each for each in view.findChildren(ListWindow) if each.isVisible())
        settle(demo)
        assert len(window.model.rows) == len(behind.deadlines or behind.keys)
        assert all(row.what for row in window.model.rows)
        assert not window.roster_button.isVisible()
        window.close()
        QApplication.processEvents()


def test_the_first_heads_open_their_records(view: OverviewView, demo: Session, qtbot: QtBot) -> None:
    before = view.overview
    demo.set_as_of(date(2029, 1, 1))
    qtbot.waitUntil(lambda: view.overview is not before, timeout=10_000)
    ready(view, qtbot)
    assert view.heading.text().startswith("Tính đến ngày 01/01/2029")
    days = [row.reached for row in view.heads.model.rows if row.reached is not None]
    assert days == sorted(days, key=lambda day: day.earliest)
    assert view.heads.model.text(0, "reached").startswith("đủ ")
    view.heads.table.setFocus()
    with qtbot.waitSignal(view.go_to) as gone:
        qtbot.keyClick(view.heads.table, Qt.Key.Key_Return)
    assert gone.args == [FieldRef("cadre", view.heads.model.rows[0].cadre, "name")]


def test_an_edit_is_counted_at_once_while_somebody_looks(view: OverviewView, demo: Session, qtbot: QtBot) -> None:
    before = view.overview
    assert before is not None
    planned = next(rotation for rotation in demo.book.records(Rotation) if rotation.state is RotationState.RUNNING)

    def cancel(book: Book) -> object:
        with book.operate("Hủy một trường hợp") as write:
            write.update(replace(planned, state=RotationState.CANCELLED))
        return write.changes

    demo.submit(cancel)  # type: ignore[arg-type]  # Changes
    qtbot.waitUntil(lambda: view.overview is not before, timeout=10_000)
    ready(view, qtbot)
    after = view.overview
    assert after is not None
    running, cancelled = RotationState.RUNNING, RotationState.CANCELLED
    assert len(after.rotations[running]) == len(before.rotations[running]) - 1
    assert len(after.rotations[cancelled]) == len(before.rotations[cancelled]) + 1


def test_nothing_is_asked_while_nobody_looks(view: OverviewView, demo: Session, qtbot: QtBot, settle: Settle) -> None:
    before = view.overview
    view.hide()
    cadre = next(demo.book.records(Cadre))

    def change(book: Book) -> object:
        with book.operate("Sửa một cán bộ") as write:
            write.update(replace(cadre, sex=None))
        return write.changes

    job = demo.submit(change)  # type: ignore[arg-type]  # Changes
    with qtbot.waitSignal(demo.changed):
        assert job is not None
    settle(demo)
    assert view.overview is before
    view.show()
    qtbot.waitUntil(lambda: view.overview is not before, timeout=10_000)
    ready(view, qtbot)


def test_the_search_for_deadlines_can_be_stopped_and_begun_again(
    demo: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = OverviewView(demo)
    view.asker.dues_asked.connect(lambda job: job.cancel())
    demo.start()
    view.reload(None)
    view.show()
    qtbot.waitUntil(view.dues.again.isVisible, timeout=20_000)
    assert view.dues.empty.text() == "Đã dừng tìm."
    assert not view.print_action.isEnabled()
    view.asker.dues_asked.disconnect()
    qtbot.mouseClick(view.dues.again, Qt.MouseButton.LeftButton)
    ready(view, qtbot)
    assert not view.dues.again.isVisible()
    view.close()
    view.deleteLater()


def test_the_paper_has_what_the_window_shows(view: OverviewView, demo: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.paper_wanted) as wanted:
        view.print_action.trigger()
    assert wanted.args is not None
    paper = wanted.args[0]
    assert isinstance(paper, Paper)
    assert paper.file_name == "Tổng quan 2026-11-22.pdf"
    assert paper.make(demo.workspace, no_progress).startswith(b"%PDF")


def test_state_is_kept(view: OverviewView, demo: Session) -> None:
    view.dues.choose(6)
    other = OverviewView(demo)
    other.restore_state(view.save_state())
    assert other.dues.months == 6
    other.restore_state({"months": 7})
    assert other.dues.months == 3  # what is not offered: the first
    other.restore_state({"months": "x"})
    other.deleteLater()


def test_an_empty_book(tmp_path: Path, rule_book: RuleBook, faults: list[BaseException], qtbot: QtBot) -> None:
    with Book.create(tmp_path / "trong.lccb", user="thử") as book:
        session = Session(Workspace(book, rule_book, AS_OF, paths.resources()), faults.append)
        view = OverviewView(session)
        session.start()
        view.reload(None)
        view.show()
        qtbot.waitUntil(lambda: view.overview is not None and not view.asker.is_busy, timeout=10_000)
        qtbot.waitUntil(lambda: session.is_checked)
        assert all(card.empty.isVisible() and card.empty.text() for card in view.cards)
        view.close()
        session.tasks.close()
        view.deleteLater()
        session.deleteLater()
        book.release_thread()


# -- with the other tabs -----------------------------------------------------------------------------------------------


@pytest.fixture
def page(tmp_path: Path, sample: bytes, qapp: QApplication, qtbot: QtBot) -> Iterator[BookPage]:
    path = tmp_path / "mau.lccb"
    path.write_bytes(sample)
    messages = Messages(tmp_path / "luanchuyen.log", qapp)
    around = Surroundings(Settings(None), messages, paths.resources(), tmp_path / "luanchuyen.log", lambda: AS_OF, "vi")
    window = MainWindow(around, all_views())
    window.resize(1366, 700)
    window.show()
    window.open_book(path)
    qtbot.waitUntil(lambda: window.page is not None and window.page.session.is_checked, timeout=30_000)
    assert window.page is not None
    yield window.page
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=10_000)
    window.deleteLater()


def tab(page: BookPage, kind: type) -> object:
    return next(view for view in page.views if isinstance(view, kind))


def test_numbers_lead_to_the_other_tabs(page: BookPage, qtbot: QtBot) -> None:
    view, roster, rotations = tab(page, OverviewView), tab(page, RosterView), tab(page, RotationView)
    assert isinstance(view, OverviewView)
    assert isinstance(roster, RosterView)
    assert isinstance(rotations, RotationView)
    assert page.views[-1] is view
    go_to = Qt.Key(Qt.Key.Key_0 + len(page.views))
    qtbot.keyClick(page.window(), go_to, Qt.KeyboardModifier.ControlModifier)
    assert page.current_view() is view
    ready(view, qtbot)
    behind = open_part(view.ages.view, qtbot)
    assert page.current_view() is roster
    qtbot.waitUntil(lambda: roster.model.rowCount() == len(behind.keys))
    assert roster.filter.chosen_label.text() == f"Chỉ: {behind.title}"
    assert roster.filter.chosen_label.isVisible()
    qtbot.mouseClick(roster.filter.clear_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: roster.model.rowCount() == 60)
    assert not roster.filter.chosen_label.isVisible()
    behind = open_part(view.states.view, qtbot)
    assert page.current_view() is rotations
    assert [row.record.code for row in rotations.model.rows] == sorted(
        behind.keys, key=[row.record.code for row in rotations.model.rows].index
    )
    assert len(rotations.model.rows) == len(behind.keys)
    assert rotations.filters.phase.currentText() == f"Chỉ: {behind.state}"
    open_part(view.findings.view, qtbot)
    boxes = {mark for mark, box in page.panel.bar.boxes.items() if box.isChecked()}
    assert len(boxes) == 1
    assert page.panel.isVisible()
