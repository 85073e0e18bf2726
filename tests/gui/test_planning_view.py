from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from luanchuyen_desktop import paths
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import PlanningEntry, SourceEntry
from luanchuyen_desktop.gui.dialogs.pool_dialog import PoolDialog
from luanchuyen_desktop.gui.models.planning_model import PlanningModel
from luanchuyen_desktop.gui.models.post_cache import PostCache
from luanchuyen_desktop.gui.models.source_model import SourceModel
from luanchuyen_desktop.gui.planning.exit_dialog import ExitDialog
from luanchuyen_desktop.gui.planning.readiness import Judge, ReadinessCache
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.views.planning_view import PlanningView
from luanchuyen_desktop.gui.views.rotation_view import PROPOSAL
from luanchuyen_desktop.gui.widgets.finding_list import Standing
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.rules.finding import FieldRef
from luanchuyen_desktop.services.planning.pool import group_planning, named_records
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store.book import Book
from tests.gui.hands import drag_column, pick, press, write_words

AS_OF = date(2026, 11, 22)
Settle = Callable[[Session], None]


@pytest.fixture
def book(book: Book) -> Book:
    """Two more planned for the same post, one of them taken off, one for a post of an earlier term."""
    with book.operate("Thêm") as write:
        write.insert(PlanningEntry("CB002", "2025-2030", "BT", "XA1", "5-QĐ/TU", PartialDate(2024, 6), None))
        write.insert(
            PlanningEntry("CB003", "2025-2030", "BT", "XA1", removed=PartialDate(2026, 3), removal_reason="Chuyển đi")
        )
        write.insert(PlanningEntry("CB003", "2015-2020", "PGD", "SNV"))
        write.insert(SourceEntry("CB002", 2026, PartialDate(2026, 1, 15), "Đề xuất"))
        write.insert(SourceEntry("CB003", 2025, None, "Đã duyệt", "Có triển vọng"))
    return book


@pytest.fixture
def view(session: Session, settle: Settle, qtbot: QtBot) -> PlanningView:
    made = shown(session, qtbot)
    settle(session)
    return made


def shown(session: Session, qtbot: QtBot) -> PlanningView:
    made = PlanningView(session)
    qtbot.addWidget(made)
    session.changed.connect(made.reload)
    session.start()
    made.reload(None)
    made.resize(1366, 700)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def leave(view: PlanningView, qtbot: QtBot) -> None:
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    view.focus_search()
    part = view.pool if view.bar.currentIndex() == 0 else view.sources
    qtbot.waitUntil(part.search.hasFocus)


def tree_lines(view: PlanningView) -> list[tuple[str, list[str]]]:
    model = view.pool.model
    lines = []
    for number in range(model.rowCount()):
        group = model.index(number, 0)
        names = [str(model.index(row, 0, group).data()) for row in range(model.rowCount(group))]
        lines.append((str(group.data()), names))
    return lines


def source_names(view: PlanningView) -> list[str]:
    return [row.name for row in view.sources.model.rows]


def entries(session: Session, cadre: str) -> list[PlanningEntry]:
    return [named.record for named in named_records(session.book, PlanningEntry, [cadre])]


# -- the pool ----------------------------------------------------------------------------------------------------------


def test_models_are_sound(session: Session, qapp: QApplication) -> None:
    posts = PostCache(lambda _codes: {})
    model = PlanningModel(session, posts, ReadinessCache(session, Judge(session)))
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    testers = [QAbstractItemModelTester(model, fatal)]
    rows = list(named_records(session.book, PlanningEntry))
    model.show_groups(group_planning(rows, session.catalogue))
    assert model.rowCount(QModelIndex()) == 2
    model.show_groups(group_planning(rows[:1], session.catalogue))
    model.show_groups([])
    sources = SourceModel(session, posts)
    testers.append(QAbstractItemModelTester(sources, fatal))
    sources.show_rows(list(named_records(session.book, SourceEntry)))
    sources.show_rows([])
    assert len(testers) == 2


def test_for_this_post_these_people(view: PlanningView, qtbot: QtBot) -> None:
    # What is looked at is judged.
    qtbot.waitUntil(lambda: all("sẵn sàng" in post for post, _ in tree_lines(view)))
    assert tree_lines(view) == [
        (
            "Bí thư Đảng ủy xã Một · 2025-2030 — 2 người · sẵn sàng: 1",
            ["Trần Thị Đào", "Nguyễn Văn Đức", "Lê Hoà An"],  # who was taken off comes last
        ),
        ("Phó Giám đốc Sở Nội vụ · 2015-2020 — 1 người · sẵn sàng: 0", ["Lê Hoà An"]),
    ]
    model = view.pool.model
    group = model.index(0, 0)
    row = [str(model.index(0, at, group).data()) for at in range(model.columnCount())]
    assert row == ["Trần Thị Đào", "Phó Giám đốc Sở Nội vụ", "5-QĐ/TU", "06/2024", "", "✓ Sẵn sàng"]
    assert model.index(2, 5, group).data() == "đưa ra 03/2026"
    assert view.count == 3
    assert view.bar.tabText(0) == "Quy hoạch chức danh (3)"
    assert view.pool.summary.text() == "3 người được quy hoạch vào 2 vị trí · 1 đã đưa ra"


def test_filters(view: PlanningView, qtbot: QtBot) -> None:
    pool = view.pool
    assert [pool.term.itemText(at) for at in range(pool.term.count())] == ["Mọi nhiệm kỳ", "2025-2030", "2015-2020"]
    pool.term.setCurrentIndex(2)
    assert [names for _, names in tree_lines(view)] == [["Lê Hoà An"]]
    pool.clear_filters()
    pick(qtbot, pool.title, "BT")
    assert [names for _, names in tree_lines(view)] == [["Trần Thị Đào", "Nguyễn Văn Đức", "Lê Hoà An"]]
    pool.active_only.click()
    assert [names for _, names in tree_lines(view)] == [["Trần Thị Đào", "Nguyễn Văn Đức"]]
    pool.clear_filters()
    pick(qtbot, pool.unit, "SNV")
    assert [names for _, names in tree_lines(view)] == [["Lê Hoà An"]]
    qtbot.keyClicks(pool.search, "khong co")
    qtbot.keyClick(pool.search, Qt.Key.Key_Return)
    assert pool.empty.isVisible()
    press(qtbot, pool.empty.button)
    assert len(tree_lines(view)) == 2
    qtbot.keyClicks(pool.search, "duc bi thu")
    qtbot.keyClick(pool.search, Qt.Key.Key_Return)
    assert [names for _, names in tree_lines(view)] == [["Nguyễn Văn Đức"]]


def test_add_edit_take_off_delete(view: PlanningView, session: Session, settle: Settle, qtbot: QtBot) -> None:
    pool, form = view.pool, view.pool.form
    pool.tree.setCurrentIndex(pool.model.index(0, 0))  # the post: a new entry is for it
    press(qtbot, pool.add_button)
    assert form.editor.editor("title").value() == "BT"
    assert form.editor.editor("term").value() == "2025-2030"
    pick(qtbot, form.editor.editor("cadre"), "CB004")
    leave(view, qtbot)
    qtbot.waitUntil(lambda: len(entries(session, "CB004")) == 1)
    settle(session)
    assert session.book.undo_name() == "Thêm quy hoạch: Phạm Minh"
    assert tree_lines(view)[0][1][2] == "Phạm Minh"
    assert form.record == entries(session, "CB004")[0]
    write_words(qtbot, form.editor.editor("decision_no"), "12-QĐ/TU")
    leave(view, qtbot)
    qtbot.waitUntil(lambda: entries(session, "CB004")[0].decision_no == "12-QĐ/TU")
    press(qtbot, form.remove_button)
    dialog = form.findChild(ExitDialog)
    assert isinstance(dialog, ExitDialog)
    assert not dialog.act_button.isEnabled()
    assert "Chưa có ngày đưa ra" in dialog.lacks.text()
    qtbot.keyClicks(dialog.date, "11/2026")
    qtbot.waitUntil(lambda: "Chưa có số quyết định" in dialog.lacks.text())
    write_words(qtbot, dialog.number, "15-QĐ/TU")
    write_words(qtbot, dialog.reason, "Chuyển công tác")
    qtbot.waitUntil(dialog.act_button.isEnabled)
    assert "1 người (Phạm Minh), từ 11/2026" in dialog.plan.text()
    press(qtbot, dialog.act_button)
    qtbot.waitUntil(lambda: entries(session, "CB004")[0].removed == PartialDate(2026, 11))
    settle(session)
    gone = entries(session, "CB004")[0]
    assert (gone.removal_no, gone.removal_reason, gone.decision_no) == ("15-QĐ/TU", "Chuyển công tác", "12-QĐ/TU")
    assert tree_lines(view)[0][1][-1] == "Phạm Minh"
    assert form.remove_button.isHidden()
    press(qtbot, form.delete_button)
    settle(session)
    assert entries(session, "CB004") == []
    assert form.record is None
    for _ in range(4):
        session.undo()
    settle(session)
    assert len(tree_lines(view)[0][1]) == 3


def test_what_an_edit_would_do_is_shown_before_it_is_stored(
    view: PlanningView, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    number = entries(session, "CB001")[0].id
    assert number is not None
    assert view.show_record(FieldRef("planning_entry", str(number), "removed"))
    field = view.pool.form.editor.editor("removed")
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "1/2025")  # before the decision of the rotation for training: LC07
    qtbot.waitUntil(
        lambda: any(
            one.finding.rule == "LC07" and one.standing is Standing.CREATED
            for one in view.pool.form.editor.findings_at("removed")
        )
    )
    assert entries(session, "CB001")[0].removed is None
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not view.pool.form.editor.findings_at("removed"))
    leave(view, qtbot)
    settle(session)
    assert entries(session, "CB001")[0].removed is None


def test_closed_posts_stay_closed(view: PlanningView, session: Session, settle: Settle) -> None:
    tree, model = view.pool.tree, view.pool.model
    tree.collapse(model.index(1, 0))
    view.pool.active_only.click()
    view.pool.active_only.click()
    assert not tree.isExpanded(model.index(1, 0))
    assert tree.isExpanded(model.index(0, 0))


# -- the source --------------------------------------------------------------------------------------------------------


def test_source_of_a_year(view: PlanningView) -> None:
    view.bar.setCurrentIndex(1)
    sources = view.sources
    assert sources.year == 2026
    assert source_names(view) == ["Trần Thị Đào"]
    model = sources.model
    row = [model.text(0, column.key) for column in model.columns]
    assert row == [
        "Trần Thị Đào",
        "Phó Giám đốc Sở Nội vụ",
        "Bí thư Đảng ủy xã Một (2025-2030)",
        "15/01/2026",
        "Đề xuất",
        "",
    ]
    assert view.bar.tabText(1) == "Nguồn luân chuyển năm 2026 (1)"
    sources.year_box.setCurrentIndex(sources.year_box.findData(2025))
    assert source_names(view) == ["Lê Hoà An"]
    sources.year_box.setCurrentIndex(sources.year_box.findData(2027))
    assert "năm 2027 chưa có ai" in sources.empty.label.text()


def test_a_line_of_the_source_is_whole_on_a_small_screen(view: PlanningView, qtbot: QtBot) -> None:
    view.bar.setCurrentIndex(1)
    table = view.sources.table
    qtbot.waitUntil(lambda: table.horizontalScrollBar().maximum() == 0)
    reason = [column.key for column in view.sources.model.columns].index("reason")
    before = table.columnWidth(reason)
    view.resize(1800, 700)
    qtbot.waitUntil(lambda: table.columnWidth(reason) > before + 50)
    drag_column(table, 1, 60)
    chosen = table.columnWidth(1)
    other = PlanningView(view.session)
    qtbot.addWidget(other)
    other.restore_state(view.save_state())
    other.resize(1366, 700)
    other.show()
    qtbot.waitExposed(other)
    assert other.sources.table.columnWidth(1) == chosen


def test_add_from_the_pool(view: PlanningView, session: Session, settle: Settle, qtbot: QtBot) -> None:
    view.bar.setCurrentIndex(1)
    press(qtbot, view.sources.pool_button)
    dialog = view.findChild(PoolDialog)
    assert isinstance(dialog, PoolDialog)
    # On the list already, taken off, or planned only for a term that is over: not offered.
    assert [one.name for one in dialog.model.rows] == ["Nguyễn Văn Đức"]
    assert not dialog.add_button.isEnabled()
    dialog.table.setFocus()
    qtbot.keyClick(dialog.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(dialog.proposed, "11/2026")
    press(qtbot, dialog.add_button)
    settle(session)
    assert source_names(view) == ["Trần Thị Đào", "Nguyễn Văn Đức"]
    added = next(row.record for row in view.sources.model.rows if row.record.cadre == "CB001")
    assert (added.proposed, added.state) == (PartialDate(2026, 11), "Đề xuất")
    assert session.book.undo_name() == "Thêm 1 người vào nguồn luân chuyển năm 2026"
    session.undo()
    settle(session)
    assert source_names(view) == ["Trần Thị Đào"]


def test_add_one_cadre_edit_and_take_off(view: PlanningView, session: Session, settle: Settle, qtbot: QtBot) -> None:
    view.bar.setCurrentIndex(1)
    form = view.sources.form
    press(qtbot, view.sources.add_button)
    pick(qtbot, form.editor.editor("cadre"), "CB004")
    leave(view, qtbot)
    qtbot.waitUntil(lambda: source_names(view) == ["Trần Thị Đào", "Phạm Minh"])
    settle(session)
    write_words(qtbot, form.editor.editor("reason"), "Còn trẻ, có triển vọng")
    leave(view, qtbot)
    qtbot.waitUntil(lambda: view.sources.model.rows[1].record.reason == "Còn trẻ, có triển vọng")
    settle(session)
    asked: list[FieldRef] = []
    view.go_to.connect(asked.append)
    press(qtbot, form.rotate_button)
    assert asked == [FieldRef(PROPOSAL, "CB004", "")]
    press(qtbot, form.delete_button)
    settle(session)
    assert source_names(view) == ["Trần Thị Đào"]


def test_show_record_of_another_year(view: PlanningView, session: Session, qtbot: QtBot) -> None:
    number = next(named.record.id for named in named_records(session.book, SourceEntry, ["CB003"]))
    assert view.show_record(FieldRef("source_entry", str(number), "reason"))
    assert view.bar.currentIndex() == 1
    assert view.sources.year == 2025
    qtbot.waitUntil(view.sources.form.editor.editor("reason").hasFocus)
    assert not view.show_record(FieldRef("source_entry", "99999", "reason"))
    assert not view.show_record(FieldRef("tenure", "1", "start"))


def test_state_comes_back(view: PlanningView, session: Session, settle: Settle, qtbot: QtBot) -> None:
    view.pool.term.setCurrentIndex(2)
    view.sources.year_box.setCurrentIndex(view.sources.year_box.findData(2025))
    view.bar.setCurrentIndex(1)
    other = PlanningView(session)
    qtbot.addWidget(other)
    other.reload(None)
    other.restore_state(view.save_state())
    settle(session)
    assert other.bar.currentIndex() == 1
    assert other.sources.year == 2025
    assert [names for _, names in tree_lines(other)] == [["Lê Hoà An"]]


# -- books that may not be written, and empty ones ---------------------------------------------------------------------


def test_read_only_book(book: Book, rule_book: RuleBook, settle: Settle, qtbot: QtBot) -> None:
    with Book.open(book.path, user="Khách", read_only=True) as opened:
        session = Session(Workspace(opened, rule_book, AS_OF, paths.resources()), lambda error: None)
        view = shown(session, qtbot)
        settle(session)
        assert not view.pool.add_button.isEnabled()
        assert not view.sources.pool_button.isEnabled()
        number = entries(session, "CB001")[0].id
        view.show_record(FieldRef("planning_entry", str(number), "term"))
        assert view.pool.form.editor.editor("term").isReadOnly()
        assert "Mở để sửa" in view.pool.form.advice.text()
        assert "thêm" not in view.sources.form.advice.text()
        assert not view.pool.form.delete_button.isEnabled()
        session.tasks.close()
        opened.release_thread()
        view.close()


def test_empty_book_says_what_to_do(tmp_path: Path, rule_book: RuleBook, settle: Settle, qtbot: QtBot) -> None:
    with Book.create(tmp_path / "rong.lccb", user="Người thử") as empty:
        session = Session(Workspace(empty, rule_book, AS_OF, paths.resources()), lambda error: None)
        view = shown(session, qtbot)
        settle(session)
        assert "Chưa có ai trong quy hoạch" in view.pool.empty.label.text()
        press(qtbot, view.pool.empty.button)
        assert view.pool.form.is_new
        view.bar.setCurrentIndex(1)
        assert "chưa có ai" in view.sources.empty.label.text()
        session.tasks.close()
        empty.release_thread()
        view.close()
