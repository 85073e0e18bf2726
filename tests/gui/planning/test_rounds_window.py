from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QAbstractItemModel, QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from pytestqt.qtbot import QtBot

from luanchuyen_desktop import paths
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import PlanningEntry, PlanningRound
from luanchuyen_desktop.domain.vocabulary import RoundKind
from luanchuyen_desktop.gui.planning.review_dialog import KEEP, OFF, ReviewDialog
from luanchuyen_desktop.gui.planning.round_dialogs import ApproveDialog, CloseDialog, OpenRoundDialog
from luanchuyen_desktop.gui.planning.rounds_window import RoundsWindow
from luanchuyen_desktop.gui.planning.tick_model import TickTable
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.views.planning_view import NEW_IN_ROUND, PlanningView
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.rules.finding import FieldRef
from luanchuyen_desktop.services.planning.pool import named_records
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store.book import Book
from tests.gui.conftest import AS_OF
from tests.gui.hands import pick, press, type_into, write_words

Settle = Callable[[Session], None]
W = TypeVar("W", bound=QWidget)
TERM = "2025-2030"


@pytest.fixture
def window(session: Session, settle: Settle, qtbot: QtBot) -> RoundsWindow:
    return opened(session, settle, qtbot)


def opened(session: Session, settle: Settle, qtbot: QtBot) -> RoundsWindow:
    made = RoundsWindow(session)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    session.load_names()
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    settle(session)
    return made


@pytest.fixture
def with_rounds(book: Book) -> Book:
    """CB001 and CB002 stand for the term, CB003 waits in its first round."""
    with book.operate("Thêm đợt") as write:
        write.insert(PlanningRound("QH1", RoundKind.START_OF_TERM, TERM, opened=PartialDate(2025, 1, 10)))
        write.insert(PlanningRound("RS2026", RoundKind.YEARLY_REVIEW, TERM, 2026, opened=PartialDate(2026, 9, 1)))
        write.insert(PlanningEntry("CB002", TERM, "BT", "XA1", "5-QĐ/TU", PartialDate(2024, 6)))
        write.insert(PlanningEntry("CB003", TERM, "BT", "XA1", round="QH1"))
    return book


def dialog_of(window: QWidget, kind: type[W]) -> W:
    return next(one for one in window.findChildren(kind) if one.isVisible())


def names(window: RoundsWindow) -> list[str]:
    return [window.list_model.text(at, "name") for at in range(len(window.list_model.rows))]


def entry(session: Session, cadre: str) -> PlanningEntry:
    return next(one.record for one in named_records(session.book, PlanningEntry, [cadre]) if one.record.unit == "XA1")


def tick(qtbot: QtBot, table: TickTable, row: int, key: str) -> None:
    """Click the very box."""
    model = table.model()
    column = next(at for at, one in enumerate(table._tick_model.columns) if one.key == key)
    view = table.frozen if column == 0 else table
    index = model.index(row, column)
    option = QStyleOptionViewItem()
    view.initViewItemOption(option)
    option.rect = view.visualRect(index)
    delegate = view.itemDelegateForIndex(index)
    assert isinstance(delegate, QStyledItemDelegate)
    delegate.initStyleOption(option, index)
    box = view.style().subElementRect(QStyle.SubElement.SE_ItemViewItemCheckIndicator, option, view)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(box.center()))


def test_a_book_without_rounds_opens_its_first(
    window: RoundsWindow, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    assert window.empty.isVisible()
    assert not window.shown.isVisible()
    press(qtbot, window.empty.button)
    dialog = dialog_of(window, OpenRoundDialog)
    # The term that most are planned for, the year and the code are proposed.
    assert dialog.term.value() == TERM
    assert dialog.code.value() == "RS2026"
    type_into(qtbot, dialog.year, "")
    qtbot.waitUntil(lambda: "phải ghi năm" in dialog.lacks.text())
    assert not dialog.act_button.isEnabled()
    qtbot.keyClicks(dialog.year, "2027")
    qtbot.waitUntil(dialog.act_button.isEnabled)
    assert dialog.code.value() == "RS2027"
    assert dialog.plan.text() == "Sẽ mở đợt rà soát hằng năm 2027, nhiệm kỳ 2025-2030."
    type_into(qtbot, dialog.opened, "01/09/2027")
    press(qtbot, dialog.act_button)
    settle(session)
    assert window.round is not None
    assert (window.round.code, window.round.opened) == ("RS2027", PartialDate(2027, 9, 1))
    assert session.book.undo_name() == "Mở đợt quy hoạch RS2027"
    assert names(window) == ["Nguyễn Văn Đức"]  # who stands in the term
    session.undo()
    settle(session)
    assert window.empty.isVisible()
    assert window.list_model.rows == []


def test_the_term_in_force_is_proposed_beside_a_round_of_the_next(
    with_rounds: Book, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    with with_rounds.operate("Nhiệm kỳ sau") as write:
        write.insert(PlanningRound("QH2", RoundKind.START_OF_TERM, "2030-2035", opened=PartialDate(2026, 10, 1)))
    window = opened(session, settle, qtbot)
    assert window.model.rows[0].code == "QH2"
    press(qtbot, window.open_button)
    assert dialog_of(window, OpenRoundDialog).term.value() == TERM


def test_approve_shows_the_plan_first(with_rounds: Book, session: Session, settle: Settle, qtbot: QtBot) -> None:
    window = opened(session, settle, qtbot)
    window.table.choose(next(one.id for one in window.model.rows if one.code == "QH1"))
    settle(session)
    assert names(window) == ["Lê Hoà An"]
    assert window.counts.text() == "1 mục: chờ phê duyệt 1"
    press(qtbot, window.form.approve_button)
    dialog = dialog_of(window, ApproveDialog)
    assert "Chưa có số quyết định phê duyệt" in dialog.lacks.text()
    assert not dialog.act_button.isEnabled()
    write_words(qtbot, dialog.number, "12-QĐ/TU")
    qtbot.keyClicks(dialog.date, "09/01/2025")
    qtbot.waitUntil(lambda: "trước ngày bắt đầu đợt" in dialog.lacks.text())
    type_into(qtbot, dialog.date, "01/03/2025")
    qtbot.waitUntil(dialog.act_button.isEnabled)
    assert dialog.plan.text().splitlines() == [
        "Đợt QH1: phê duyệt theo quyết định 12-QĐ/TU ngày 01/03/2025.",
        "Ghi quyết định 12-QĐ/TU ngày 01/03/2025 vào quy hoạch của 1 người (Lê Hoà An).",
    ]
    assert entry(session, "CB003").approved is None
    press(qtbot, dialog.act_button)
    settle(session)
    assert entry(session, "CB003").decision_no == "12-QĐ/TU"
    assert window.form.approve_button.isHidden()
    assert window.form.editor.editor("decision_no").value() == "12-QĐ/TU"
    # A slip of the pen in the number is mended here, and follows on the entries.
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    type_into(qtbot, window.form.editor.editor("decision_no"), "21")
    qtbot.keyClick(window.form.editor.editor("decision_no"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: entry(session, "CB003").decision_no == "21")
    settle(session)


def test_review_by_mouse_and_keys(with_rounds: Book, session: Session, settle: Settle, qtbot: QtBot) -> None:
    window = opened(session, settle, qtbot)
    assert window.round is not None
    assert window.round.code == "RS2026"
    assert names(window) == ["Lê Hoà An", "Trần Thị Đào", "Nguyễn Văn Đức"]
    press(qtbot, window.form.review_button)
    dialog = dialog_of(window, ReviewDialog)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    tester = QAbstractItemModelTester(dialog.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert isinstance(tester.model(), QAbstractItemModel)
    assert "Chưa đánh dấu ai" in dialog.lacks.text()
    tick(qtbot, dialog.table, 0, KEEP)
    tick(qtbot, dialog.table, 1, KEEP)
    tick(qtbot, dialog.table, 1, OFF)  # one of the two only
    assert (len(dialog.model.chosen(KEEP)), len(dialog.model.chosen(OFF))) == (1, 1)
    dialog.table.choose(dialog.model.rows[2].id)
    dialog.table.setFocus()
    qtbot.keyClick(dialog.table, Qt.Key.Key_Delete)
    assert len(dialog.model.chosen(OFF)) == 2
    qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    assert len(dialog.model.chosen(KEEP)) == 2
    qtbot.waitUntil(lambda: "Chưa có ngày đưa ra" in dialog.lacks.text())
    qtbot.keyClicks(dialog.off_day, "01/10/2026")
    write_words(qtbot, dialog.off_number, "15-QĐ/TU")
    write_words(qtbot, dialog.off_reason, "Chuyển công tác")
    qtbot.waitUntil(dialog.act_button.isEnabled)
    assert dialog.plan.text().splitlines() == [
        "Giữ lại, ghi ngày rà soát 22/11/2026: 2 người (Lê Hoà An, Nguyễn Văn Đức).",
        "Đưa ra khỏi quy hoạch từ 01/10/2026 theo quyết định 15-QĐ/TU (Chuyển công tác): 1 người (Trần Thị Đào).",
    ]
    press(qtbot, dialog.act_button)
    settle(session)
    assert entry(session, "CB001").reviewed == PartialDate.of(AS_OF)
    assert entry(session, "CB002").removal_no == "15-QĐ/TU"
    assert session.book.undo_name() == "Rà soát quy hoạch RS2026: giữ 2, đưa ra 1"
    assert window.counts.text() == "3 mục: giữ lại 2, đưa ra 1"
    # A number that is shown leads to the list behind it.
    window.shown.setCurrentIndex(window.shown.findData("đưa ra"))
    window.shown.activated.emit(window.shown.currentIndex())
    assert names(window) == ["Trần Thị Đào"]


def test_keep_the_rest_and_search(with_rounds: Book, session: Session, settle: Settle, qtbot: QtBot) -> None:
    window = opened(session, settle, qtbot)
    press(qtbot, window.form.review_button)
    dialog = dialog_of(window, ReviewDialog)
    dialog.search.setText("dao")
    dialog.search.searched.emit("dao")
    assert len(dialog.model.rows) == 1
    press(qtbot, dialog.keep_rest)
    assert len(dialog.model.chosen(KEEP)) == 3  # also those that the search hides
    press(qtbot, dialog.untick)
    assert dialog.model.chosen(KEEP) == []
    dialog.reject()


def test_close_once(with_rounds: Book, session: Session, settle: Settle, qtbot: QtBot) -> None:
    window = opened(session, settle, qtbot)
    press(qtbot, window.form.close_button)
    dialog = dialog_of(window, CloseDialog)
    assert "Lưu ý: 3 người chưa được rà soát." in dialog.plan.text()
    type_into(qtbot, dialog.date, "01/08/2026")
    qtbot.waitUntil(lambda: "trước ngày bắt đầu (01/09/2026)" in dialog.lacks.text())
    type_into(qtbot, dialog.date, "31/12/2026")
    qtbot.waitUntil(dialog.act_button.isEnabled)
    press(qtbot, dialog.act_button)
    settle(session)
    assert window.model.text(0, "state") == "đã kết thúc 31/12/2026"
    for button in (window.form.close_button, window.form.review_button, window.form.add_person_button):
        assert button.isHidden()


def test_somebody_is_added_to_a_round(with_rounds: Book, session: Session, settle: Settle, qtbot: QtBot) -> None:
    window = opened(session, settle, qtbot)
    window.table.choose(next(one.id for one in window.model.rows if one.code == "QH1"))
    asked: list[FieldRef] = []
    window.go_to.connect(asked.append)
    press(qtbot, window.form.add_person_button)
    assert asked == [FieldRef(NEW_IN_ROUND, "QH1", "")]
    view = PlanningView(session)
    qtbot.addWidget(view)
    session.changed.connect(view.reload)
    view.reload(None)
    settle(session)
    view.resize(1366, 700)
    view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    assert view.show_record(asked[0])
    form = view.pool.form
    assert (form.editor.editor("round").value(), form.editor.editor("term").value()) == ("QH1", TERM)
    pick(qtbot, form.editor.editor("cadre"), "CB004")
    pick(qtbot, form.editor.editor("title"), "BT")
    pick(qtbot, form.editor.editor("unit"), "XA1")
    form.flush()
    settle(session)
    assert entry(session, "CB004").round == "QH1"
    assert len(window.list_model.rows) == 2
    assert not view.show_record(FieldRef(NEW_IN_ROUND, "không có", ""))


def test_a_round_in_use_is_not_deleted(
    with_rounds: Book, session: Session, settle: Settle, qtbot: QtBot, faults: list[BaseException]
) -> None:
    window = opened(session, settle, qtbot)
    window.table.choose(next(one.id for one in window.model.rows if one.code == "QH1"))
    press(qtbot, window.form.delete_button)
    settle(session)
    assert "đang được dùng ở 1 bản ghi quy hoạch" in str(faults[-1])
    window.table.choose(next(one.id for one in window.model.rows if one.code == "RS2026"))
    press(qtbot, window.form.delete_button)
    settle(session)
    assert [one.code for one in window.model.rows] == ["QH1"]


def test_read_only(with_rounds: Book, rule_book: RuleBook, settle: Settle, qtbot: QtBot, tmp_path: Path) -> None:
    with Book.open(with_rounds.path, user="Khách", read_only=True) as book:
        session = Session(Workspace(book, rule_book, AS_OF, paths.resources()), lambda error: None)
        window = opened(session, settle, qtbot)
        for button in (window.open_button, window.form.review_button, window.form.delete_button):
            assert not button.isEnabled()
        session.tasks.close()
        book.release_thread()
        window.close()
