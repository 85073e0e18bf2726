"""The table of rotations: order, filters, marks, what is printed; books that are empty or may not be written."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from luanchuyen_desktop import paths
from luanchuyen_desktop.domain.records import Rotation
from luanchuyen_desktop.domain.vocabulary import Level
from luanchuyen_desktop.gui.lists.slips_dialog import SlipsDialog
from luanchuyen_desktop.gui.marks import SYMBOLS, Mark
from luanchuyen_desktop.gui.models.rotation_model import RotationModel
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.view import Paper, RosterWish
from luanchuyen_desktop.gui.views.rotation_view import RotationView
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.rules.finding import FieldRef
from luanchuyen_desktop.services.planning.pool import named_records
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store.book import Book
from tests.gui.hands import drag_column, press
from tests.gui.rotations.rotation_desk import codes, shown

AS_OF = date(2026, 11, 22)
Settle = Callable[[Session], None]


def test_model_is_sound_and_orders_by_urgency(view: RotationView, session: Session) -> None:
    tester = QAbstractItemModelTester(view.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    # Running ones first, the earliest end first; then what waits; then what is over.
    assert codes(view) == ["LC0002", "LC0001", "LC0003", "LC0004"]
    other = RotationModel(session)
    QAbstractItemModelTester(other, QAbstractItemModelTester.FailureReportingMode.Fatal)
    rows = list(named_records(session.book, Rotation))
    other.take(rows)
    other.take(rows[:1])
    other.take([])
    assert tester.model() is view.model


def test_header_click_sorts_and_third_click_goes_back(view: RotationView, qtbot: QtBot) -> None:
    header = view.table.frozen.horizontalHeader()
    place = QPoint(12, 8)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert [row.name for row in view.model.rows] == ["Lê Hoà An", "Trần Thị Đào", "Nguyễn Văn Đức", "Phạm Minh"]
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert view.model.rows[0].name == "Phạm Minh"
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert codes(view)[0] == "LC0002"


def test_what_is_left_claims_no_more_than_is_known(view: RotationView) -> None:
    by_code = {row.record.code: at for at, row in enumerate(view.model.rows)}
    exact, year_only, waiting = by_code["LC0001"], by_code["LC0002"], by_code["LC0003"]
    assert view.model.text(exact, "due") == "15/09/2027"
    assert view.model.headings["least"] == "Đủ 36 tháng"
    assert view.model.text(exact, "least") == "15/09/2028"
    assert view.model.text(year_only, "least") == "2027"
    assert view.model.text(waiting, "least") == ""
    assert view.model.text(exact, "left") == "còn 9 tháng"
    assert view.model.text(year_only, "due") == "2027"
    assert view.model.text(year_only, "left") == "còn khoảng 1–13 tháng"
    assert view.model.text(waiting, "due") == ""
    assert view.model.text(waiting, "left") == ""


def test_mark_shows_the_gravest_finding(view: RotationView, qtbot: QtBot) -> None:
    at = codes(view).index("LC0001")  # planned for 24 months: LC04
    qtbot.waitUntil(lambda: view.model.text(at, "mark") == SYMBOLS[Mark.ERROR])
    tip = view.model.index(at, 1).data(Qt.ItemDataRole.ToolTipRole)
    assert "LC04" in tip
    assert view.model.index(at, 1).data(Qt.ItemDataRole.AccessibleTextRole) == "lỗi"


def test_filters(view: RotationView, qtbot: QtBot) -> None:
    qtbot.keyClicks(view.filters.search, "dao")
    qtbot.keyClick(view.filters.search, Qt.Key.Key_Return)
    assert codes(view) == ["LC0004"]
    assert view.summary.text().startswith("1/4 ")
    qtbot.keyClick(view.filters.search, Qt.Key.Key_Escape)
    phase = view.filters.phase
    phase.setFocus()
    chosen = {}
    for at in range(phase.count()):
        phase.setCurrentIndex(at)
        chosen[phase.itemText(at)] = set(codes(view))
    assert chosen["Đang luân chuyển hoặc đã quyết định"] == {"LC0001", "LC0002"}
    assert chosen["Chưa quyết định"] == {"LC0003"}
    assert chosen["Đã hoặc sắp hết thời hạn (6 tháng)"] == {"LC0002"}
    assert chosen["Đã kết thúc"] == {"LC0004"}
    assert chosen["Đã hủy"] == set()
    assert "Không có luân chuyển nào" in view.empty.label.text()
    press(qtbot, view.empty.button)
    assert len(codes(view)) == 4
    view.filters.level.setCurrentIndex(list(Level).index(Level.PROVINCE) + 1)
    assert codes(view) == []


def test_row_is_chosen_alone_whatever_keys_are_held(view: RotationView, qtbot: QtBot) -> None:
    view.table.choose("LC0001")
    qtbot.keyPress(view.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)  # as while Ctrl+Z is being pressed
    assert view.table.choose("LC0003")
    assert view.table.choose("LC0003", quietly=True)
    qtbot.keyRelease(view.table, Qt.Key.Key_Z)
    assert view.chosen_codes() == ["LC0003"]
    assert view.form.record is not None
    assert view.form.record.code == "LC0003"


def test_several_marked_are_printed_together(view: RotationView, qtbot: QtBot) -> None:
    wanted: list[Paper] = []
    view.paper_wanted.connect(wanted.append)
    view.table.setFocus()
    view.table.selectRow(0)
    qtbot.keyClick(view.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert view.chosen_codes() == ["LC0002", "LC0001"]
    assert "2" in view.print_action.text()
    view.print_action.trigger()
    pdf = wanted[0].make(view.session.workspace, lambda _done, _total: None)
    assert pdf.startswith(b"%PDF")


def test_lists_and_slips_are_asked_for_those_marked(view: RotationView, session: Session, qtbot: QtBot) -> None:
    printing = view.printing
    view.table.choose("LC0001")
    wishes: list[RosterWish] = []
    papers: list[Paper] = []
    view.roster_wanted.connect(wishes.append)
    view.paper_wanted.connect(papers.append)
    printing.roster.trigger()
    ((label, request),) = wishes[0].scopes
    assert (label, request.rotations) == ("Các trường hợp luân chuyển đã đánh dấu (1)", ["LC0001"])
    printing.slips.trigger()
    dialog = view.window().findChild(SlipsDialog)
    assert dialog is not None
    press(qtbot, dialog.show_button)
    assert papers[0].file_name == "Phiếu biểu quyết.pdf"
    assert papers[0].make(session.workspace, lambda _done, _total: None).startswith(b"%PDF")


def test_show_record_goes_to_the_field_through_filters(view: RotationView, qtbot: QtBot) -> None:
    qtbot.keyClicks(view.filters.search, "dao")
    qtbot.keyClick(view.filters.search, Qt.Key.Key_Return)
    assert view.show_record(FieldRef("rotation", "LC0001", "planned_months"))
    assert view.chosen_codes() == ["LC0001"]
    qtbot.waitUntil(view.form.editor.editor("planned_months").hasFocus)
    assert not view.show_record(FieldRef("rotation", "LC9999", "start"))
    assert not view.show_record(FieldRef("cadre", "CB001", "birth"))


def test_state_comes_back(view: RotationView, session: Session, settle: Settle, qtbot: QtBot) -> None:
    view.table.choose("LC0004")
    view.filters.phase.setCurrentIndex(5)
    before = view.table.columnWidth(2)
    assert view.save_state()["widths"] == []  # of the program, so they are not kept
    drag_column(view.table, 2, 40)
    assert view.table.columnWidth(2) == before + 40
    other = RotationView(session)
    qtbot.addWidget(other)
    other.reload(None)
    other.restore_state(view.save_state())
    settle(session)
    assert codes(other) == ["LC0004"]
    other.resize(1366, 700)
    other.show()
    qtbot.waitExposed(other)
    assert other.table.columnWidth(2) == before + 40
    assert other.form.record is not None
    assert other.form.record.code == "LC0004"


def test_read_only_book(tmp_path: Path, book: Book, rule_book: RuleBook, settle: Settle, qtbot: QtBot) -> None:
    with Book.open(book.path, user="Khách", read_only=True) as opened:
        session = Session(Workspace(opened, rule_book, AS_OF, paths.resources()), lambda error: None)
        view = shown(session, qtbot)
        settle(session)
        assert not view.propose_button.isEnabled()
        assert not view.propose_action.isEnabled()
        view.propose()
        assert view.form.record is None
        assert "đề xuất" not in view.form.advice.text()
        view.table.choose("LC0001")
        assert view.form.editor.editor("planned_months").isReadOnly()
        assert "Mở để sửa" in view.form.advice.text()
        assert not view.form.end_button.isEnabled()
        assert not view.form.delete_button.isEnabled()
        assert view.form.print_button.isEnabled()
        session.tasks.close()
        opened.release_thread()
        view.close()


def test_empty_book_says_what_to_do(
    tmp_path: Path, rule_book: RuleBook, settle: Settle, qtbot: QtBot, qapp: QApplication
) -> None:
    with Book.create(tmp_path / "rong.lccb", user="Người thử") as empty:
        session = Session(Workspace(empty, rule_book, AS_OF, paths.resources()), lambda error: None)
        view = shown(session, qtbot)
        settle(session)
        assert view.empty.isVisible()
        assert "Chưa có luân chuyển nào" in view.empty.label.text()
        press(qtbot, view.empty.button)
        assert view.form.is_new
        assert view.count == 0
        session.tasks.close()
        empty.release_thread()
        view.close()
