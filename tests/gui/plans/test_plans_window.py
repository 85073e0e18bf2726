"""The yearly plan from its first line to its sum, driven as a person does; what cannot be is told in a sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import PlanLine, Rotation, RotationPlan, SourceEntry
from luanchuyen_desktop.domain.vocabulary import SOURCE_STATES, Direction, RotationState
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.gui.dialogs.small import DayDialog
from luanchuyen_desktop.gui.plans.approve_dialog import ApproveDialog
from luanchuyen_desktop.gui.plans.needs_dialog import NeedsDialog
from luanchuyen_desktop.gui.plans.progress import PHASES
from luanchuyen_desktop.gui.plans.source_dialog import SourceDialog
from luanchuyen_desktop.gui.plans.window import PlansWindow
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.view import Export, Paper
from luanchuyen_desktop.gui.views.rotation_view import RotationView
from luanchuyen_desktop.gui.widgets.record_editor import RecordEditor
from luanchuyen_desktop.rules.finding import FieldRef
from luanchuyen_desktop.services.plans.plan_people import add_people, take_out
from luanchuyen_desktop.services.plans.plan_progress import Phase
from luanchuyen_desktop.services.plans.plans import Approval, approve, save_line, save_plan, sum_up
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.plans import lines_of, plan_of, rotations_of
from tests.gui.hands import pick, press, type_into, write_words
from tests.gui.rotations.rotation_desk import leave as leave_rotations
from tests.gui.rotations.rotation_desk import shown as shown_rotations
from tests.province import AS_OF, fill_province

Settle = Callable[[Session], None]
D = TypeVar("D", bound=QDialog)
PLAN = "KH2027"


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """The small province, with an approved source of two."""
    with Book.create(tmp_path / "tinh.lccb", user="Người thử") as made:
        fill_province(made)
        with made.operate("Nguồn") as write:
            for cadre in ("C5", "C6"):
                write.insert(SourceEntry(cadre, 2027, state=SOURCE_STATES[2], reason="Có triển vọng"))
            write.insert(SourceEntry("C3", 2027, state=SOURCE_STATES[0]))
        yield made
        made.release_thread()


def with_plan(book: Book) -> None:
    save_plan(book, RotationPlan(PLAN, 2027, needs="Thiếu bí thư", policy="Theo nghị quyết của tỉnh"))
    line = PlanLine(PLAN, "X2", "BT", 2, Direction.ACROSS_PLACES, months=36, start=PartialDate(2027, 3), placement="Về")
    save_line(book, line)


@pytest.fixture
def window(session: Session, settle: Settle, qtbot: QtBot) -> PlansWindow:
    made = PlansWindow(session)
    qtbot.addWidget(made)
    made.bring()
    qtbot.waitUntil(made.isActiveWindow)
    settle(session)
    return made


@pytest.fixture
def planned(book: Book, window: PlansWindow) -> PlansWindow:
    """With a plan in hand."""
    with_plan(book)
    window.reload()
    assert window.open_plan(PLAN)
    return window


def away(window: PlansWindow, qtbot: QtBot, settle: Settle, session: Session) -> None:
    """Move the cursor out of the form."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.table.setFocus()
    qtbot.waitUntil(window.table.hasFocus)
    QApplication.processEvents()  # what was left asks to be stored
    settle(session)


def opened(window: QWidget, kind: type[D], qtbot: QtBot) -> D:
    qtbot.waitUntil(lambda: window.findChild(kind) is not None)
    dialog = window.findChild(kind)
    assert dialog is not None
    qtbot.waitUntil(dialog.isVisible)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def the_plan(session: Session) -> RotationPlan:
    found = plan_of(session.book, PLAN)
    assert found is not None
    return found


def in_hand(window: PlansWindow) -> str:
    plan = window.plan()
    return plan.code if plan is not None else ""


def line_editor(window: PlansWindow) -> RecordEditor:
    assert window.form.lines is not None
    editor = window.form.lines.editor
    assert editor is not None
    return editor


# -- drawing up ------------------------------------------------------------------------------------------------------


def test_an_empty_book_offers_to_draw_one_up(
    window: PlansWindow, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    assert "Chưa có kế hoạch năm nào" in window.empty.label.text()
    press(qtbot, window.empty.button)
    editor = window.form.editor
    assert (editor.editor("year").text(), editor.editor("code").text()) == ("2027", PLAN)
    write_words(qtbot, editor.editor("needs"), "Thiếu bí thư ở hai xã")
    away(window, qtbot, settle, session)
    assert the_plan(session).needs == "Thiếu bí thư ở hai xã"
    assert window.model.texts_of(0, window.model.rows[0]) == ("2027", PLAN, "dự thảo", "0", "0", "0")
    assert window.form.title.text() == "Kế hoạch luân chuyển năm 2027 (KH2027)"
    assert window.form.check.text().splitlines() == [
        "▲ Chưa ghi chính sách (Quy định 65-QĐ/TW, Điều 7 khoản 1).",
        "▲ Chưa có nội dung nào: số lượng, vị trí, chức danh (Quy định 65-QĐ/TW, Điều 7 khoản 1).",
    ]
    assert window.form.editor.frame("policy").hint_text() == "▲ 65-QĐ/TW, Điều 7 khoản 1"
    assert window.form.editor.frame("number").isHidden()


def test_a_line_is_typed_and_what_it_lacks_stands_at_its_fields(
    planned: PlansWindow, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    lines = planned.form.lines
    assert lines is not None
    press(qtbot, lines.add_button)
    editor = line_editor(planned)
    pick(qtbot, editor.editor("unit"), "X3")
    pick(qtbot, editor.editor("title"), "BT")
    away(planned, qtbot, settle, session)
    stored = lines_of(session.book, PLAN)[1]
    assert (stored.unit, stored.title, stored.count, stored.months) == ("X3", "BT", None, 36)
    assert planned.form.check.text().splitlines() == [
        "▲ Bí thư Đảng ủy xã 3: chưa ghi số lượng (Quy định 65-QĐ/TW, Điều 7 khoản 1).",
        "▲ Bí thư Đảng ủy xã 3: chưa chọn hình thức luân chuyển (Quy định 65-QĐ/TW, Điều 7 khoản 1).",
        "▲ Bí thư Đảng ủy xã 3: chưa ghi thời gian bắt đầu (Nghị định 170/2025/NĐ-CP, Điều 45).",
    ]
    editor = line_editor(planned)
    assert editor.frame("count").hint_text() == "▲ 65-QĐ/TW, Điều 7 khoản 1"
    assert editor.frame("start").hint_text() == "▲ 170/2025/NĐ-CP, Điều 45"
    assert editor.frame("placement").hint_text() == "◆ 65-QĐ/TW, Điều 7 khoản 1"
    assert editor.frame("place").hint_text() == ""  # that of the unit
    type_into(qtbot, editor.editor("count"), "1")
    type_into(qtbot, editor.editor("start"), "6/2027")
    away(planned, qtbot, settle, session)
    assert editor.frame("count").hint_text() == ""
    assert editor.frame("start").hint_text() == "6/2027, chưa rõ ngày"
    assert len(planned.form.check.text().splitlines()) == 1


def test_numbers_and_days_that_cannot_be(planned: PlansWindow, session: Session, settle: Settle, qtbot: QtBot) -> None:
    lines = planned.form.lines
    assert lines is not None
    before = lines_of(session.book, PLAN)
    lines.table.selectRow(0)
    editor = line_editor(planned)
    type_into(qtbot, editor.editor("count"), "-1")
    away(planned, qtbot, settle, session)
    assert editor.frame("count").problem_text() == "● “-1” không phải là số nguyên từ 1 đến 9999."
    type_into(qtbot, editor.editor("start"), "12/2026")
    away(planned, qtbot, settle, session)
    assert (
        editor.frame("start").problem_text().startswith("● Thời gian bắt đầu (12/2026) trước năm của kế hoạch (2027)")
    )
    assert lines_of(session.book, PLAN) == before
    assert not planned.flush()
    for name in ("count", "start"):
        editor.revert(name)
    assert planned.flush()


def test_a_line_is_deleted_and_brought_back(
    planned: PlansWindow, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    lines = planned.form.lines
    assert lines is not None
    lines.table.selectRow(0)
    press(qtbot, lines.delete_button)
    settle(session)
    assert lines_of(session.book, PLAN) == []
    session.undo()
    settle(session)
    assert lines.table.model().rowCount() == 1


def test_lines_are_taken_from_the_needs(planned: PlansWindow, session: Session, settle: Settle, qtbot: QtBot) -> None:
    lines = planned.form.lines
    assert lines is not None
    press(qtbot, lines.needs_button)
    dialog = opened(planned, NeedsDialog, qtbot)
    qtbot.waitUntil(lambda: bool(dialog.model.rows))
    assert dialog.day.text() == "31/12/2027"
    assert dialog.model.texts_of(0, dialog.model.rows[0]) == (
        "Bí thư Đảng ủy xã 1",
        "1",
        "",
        "Nguyễn Văn A: Quá hai nhiệm kỳ liên tiếp 01/01/2024 (đủ 96 tháng)",
    )
    assert not dialog.add_button.isEnabled()
    dialog.table.selectRow(0)
    assert dialog.add_button.text() == "Lấy 1 vị trí"
    press(qtbot, dialog.add_button)
    settle(session)
    qtbot.waitUntil(lambda: planned.findChild(NeedsDialog) is None)
    taken = lines_of(session.book, PLAN)[1]
    assert (taken.unit, taken.title, taken.count, taken.place, taken.months) == ("X1", "BT", 1, "P1", 36)
    press(qtbot, lines.needs_button)
    again = opened(planned, NeedsDialog, qtbot)
    qtbot.waitUntil(lambda: again._survey is not None)
    assert again.model.rows == []
    assert "Đến ngày đó không có vị trí nào" in again.empty.label.text()
    type_into(qtbot, again.day, "1/1/2020")
    qtbot.keyClick(again.day, Qt.Key.Key_Return)
    assert "trước ngày xét (22/11/2026)" in again.problem.text()
    again.close()


# -- people and progress ---------------------------------------------------------------------------------------------


def test_people_are_added_and_each_number_opens_its_rotations(
    planned: PlansWindow, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    planned.tabs.setCurrentIndex(1)
    page = planned.progress
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert page.model.texts_of(0, page.model.rows[0])[:3] == ("Bí thư Đảng ủy xã 2", "2", "2")
    fonts = [page.model.index(row, 0).data(Qt.ItemDataRole.FontRole) for row in range(2)]
    assert [font is not None and font.bold() for font in fonts] == [False, True]  # the sum
    press(qtbot, page.add_button)
    dialog = opened(planned, SourceDialog, qtbot)
    qtbot.waitUntil(lambda: bool(dialog.model.rows))
    assert dialog.line.currentText() == "Bí thư Đảng ủy xã 2 (2/2)"
    assert [dialog.model.texts_of(at, row) for at, row in enumerate(dialog.model.rows)] == [
        ("Nguyễn Văn E", "Phó Bí thư Đảng ủy xã 1", "Có triển vọng", ""),
        ("Nguyễn Văn F", "", "Có triển vọng", ""),
    ]
    dialog.table.selectAll()
    assert dialog.warning.isHidden()
    press(qtbot, dialog.add_button)
    settle(session)
    assert [each.record.state for each in rotations_of(session.book, PLAN)] == [RotationState.PLANNED] * 2
    assert planned.model.texts_of(0, planned.model.rows[0])[3:] == ("2", "2", "0")
    with session.book.operate("Ra quyết định") as write:
        first = rotations_of(session.book, PLAN)[0].record
        write.update(replace(first, state=RotationState.RUNNING))
    planned.reload()
    counts = {phase: page.model.text(0, phase.name) for phase in PHASES}
    assert counts == {
        Phase.PROPOSED: "1",
        Phase.DECIDED: "0",
        Phase.RUNNING: "1",
        Phase.ENDED: "0",
        Phase.CANCELLED: "0",
    }
    for phase, names in ((Phase.PROPOSED, ["Nguyễn Văn F"]), (Phase.RUNNING, ["Nguyễn Văn E"]), (Phase.ENDED, [])):
        index = page.model.index(1, 3 + PHASES.index(phase))
        page.table.scrollTo(index)
        center = page.table.visualRect(index).center()
        qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=center)
        assert page.heading.text() == f"Tổng cộng · {phase.value}: {len(names)}"
        assert [row.name for row in page.rotations.rows] == names
    qtbot.keyClick(page.table, Qt.Key.Key_Home)
    page.table.setCurrentIndex(page.model.index(0, 0))
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    with qtbot.waitSignal(planned.go_to) as asked:
        qtbot.keyClick(page.people, Qt.Key.Key_Return)
    assert asked.args == [FieldRef("rotation", "LC0001", "state")]


def test_a_rotation_is_taken_out_of_the_plan(
    planned: PlansWindow, session: Session, settle: Settle, qtbot: QtBot, book: Book
) -> None:
    line = lines_of(book, PLAN)[0].id
    assert line is not None
    add_people(book, PLAN, line, ["C5"], AS_OF)
    planned.reload()
    planned.tabs.setCurrentIndex(1)
    planned.progress.people.selectRow(0)
    press(qtbot, planned.progress.out_button)
    settle(session)
    assert rotations_of(session.book, PLAN) == []
    assert session.book.rotation("LC0001") is not None
    session.undo()
    settle(session)
    assert len(planned.progress.rotations.rows) == 1


def test_more_people_than_the_post_wants_are_told_before_they_are_added(
    planned: PlansWindow, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    line = lines_of(session.book, PLAN)[0]
    save_line(session.book, replace(line, count=1))
    planned.reload()
    planned.tabs.setCurrentIndex(1)
    press(qtbot, planned.progress.add_button)
    dialog = opened(planned, SourceDialog, qtbot)
    qtbot.waitUntil(lambda: bool(dialog.model.rows))
    assert dialog.add_button.isDefault()
    dialog.table.selectRow(0)
    assert dialog.warning.isHidden()
    dialog.table.selectAll()
    assert dialog.warning.text() == "▲ Số người chọn nhiều hơn số còn cần của vị trí này: 2 người cho 1 chỗ."
    assert dialog.add_button.isEnabled()  # a word, not a refusal: one of them may be dropped later
    dialog.close()


def test_nobody_is_approved_yet(planned: PlansWindow, qtbot: QtBot, book: Book) -> None:
    save_plan(book, RotationPlan("KH2028", 2028))
    save_line(book, PlanLine("KH2028", "X2", "BT"))
    planned.reload()
    assert planned.open_plan("KH2028")
    planned.tabs.setCurrentIndex(1)
    assert planned.progress.model.texts_of(0, planned.progress.model.rows[0])[1:3] == ("?", "?")
    press(qtbot, planned.progress.add_button)
    dialog = opened(planned, SourceDialog, qtbot)
    qtbot.waitUntil(dialog.empty.isVisible)
    assert "Danh sách nguồn năm 2028 chưa có ai được duyệt" in dialog.empty.label.text()
    dialog.close()


# -- approval, sum, papers -------------------------------------------------------------------------------------------


def test_approved_with_number_and_date(planned: PlansWindow, session: Session, settle: Settle, qtbot: QtBot) -> None:
    press(qtbot, planned.form.approve_button)
    dialog = opened(planned, ApproveDialog, qtbot)
    assert dialog.lacking.isHidden()
    press(qtbot, dialog.act_button)
    assert dialog.number_frame.problem_text() == "● Nhập số kế hoạch."
    write_words(qtbot, dialog.number, "12-KH/TU")
    press(qtbot, dialog.act_button)
    assert dialog.issued_frame.problem_text() == "● Nhập ngày ban hành kế hoạch."
    type_into(qtbot, dialog.issued, "20/11/2026")
    press(qtbot, dialog.act_button)
    settle(session)
    plan = the_plan(session)
    assert (plan.number, plan.issued, plan.body) == ("12-KH/TU", PartialDate(2026, 11, 20), "Ban Thường vụ Tỉnh ủy")
    assert planned.form.subtitle.text() == "Đã phê duyệt: số 12-KH/TU ngày 20/11/2026"
    assert planned.form.approve_button.isHidden()
    assert not planned.form.editor.frame("number").isHidden()
    assert planned.model.text(0, "plan") == "12-KH/TU"


def test_a_number_that_another_plan_has(
    planned: PlansWindow, session: Session, settle: Settle, qtbot: QtBot, book: Book, faults: list[BaseException]
) -> None:
    save_plan(book, RotationPlan("KH2026", 2026, number="12-KH/TU", issued=PartialDate(2025, 12, 1)))
    press(qtbot, planned.form.approve_button)
    dialog = opened(planned, ApproveDialog, qtbot)
    write_words(qtbot, dialog.number, "12-KH/TU")
    type_into(qtbot, dialog.issued, "20/11/2026")
    press(qtbot, dialog.act_button)
    settle(session)
    (fault,) = faults
    assert isinstance(fault, UserError)
    assert fault.message == "Số 12-KH/TU đã dùng cho kế hoạch KH2026 (năm 2026)."
    faults.clear()
    assert the_plan(session).number is None
    dialog.close()
    approve(book, PLAN, Approval("13-KH/TU", PartialDate(2026, 11, 20)), AS_OF)
    planned.reload()
    planned.activateWindow()
    qtbot.waitUntil(planned.isActiveWindow)
    type_into(qtbot, planned.form.editor.editor("number"), "12-KH/TU")
    away(planned, qtbot, settle, session)
    assert "đã dùng cho kế hoạch KH2026" in planned.form.editor.frame("number").problem_text()
    planned.form.editor.revert("number")


def test_summed_up_and_then_locked(
    planned: PlansWindow, session: Session, settle: Settle, qtbot: QtBot, book: Book
) -> None:
    approve(book, PLAN, Approval("12-KH/TU", PartialDate(2026, 11, 20)), AS_OF)
    planned.reload()
    press(qtbot, planned.form.sum_up_button)
    dialog = opened(planned, DayDialog, qtbot)
    type_into(qtbot, dialog.edits[0], "20/12/2027")
    qtbot.keyClick(dialog.edits[0], Qt.Key.Key_Return)
    settle(session)
    assert the_plan(session).closed == PartialDate(2027, 12, 20)
    assert planned.form.subtitle.text() == "Đã tổng kết ngày 20/12/2027"
    assert planned.form.lines is not None
    assert not planned.form.lines.add_button.isEnabled()
    assert not planned.progress.add_button.isEnabled()
    assert not planned.form.editor.frame("closed").isHidden()
    assert planned.model.text(0, "standing") == "đã tổng kết"


def test_a_plan_with_rotations_is_not_deleted(
    planned: PlansWindow, session: Session, settle: Settle, qtbot: QtBot, book: Book, faults: list[BaseException]
) -> None:
    line = lines_of(book, PLAN)[0].id
    assert line is not None
    add_people(book, PLAN, line, ["C5"], AS_OF)
    planned.reload()
    press(qtbot, planned.form.delete_button)
    settle(session)
    (fault,) = faults
    assert "có 1 trường hợp luân chuyển (Nguyễn Văn E) nên không xóa được" in str(fault)
    faults.clear()
    take_out(book, rotations_of(book, PLAN)[0].record, "Nguyễn Văn E")
    press(qtbot, planned.form.delete_button)
    settle(session)
    assert plan_of(session.book, PLAN) is None
    assert planned.form.record is None
    session.undo()
    settle(session)
    assert len(lines_of(session.book, PLAN)) == 1


def test_the_annexes(planned: PlansWindow, session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(planned.paper_wanted) as asked:
        press(qtbot, planned.form.print_button)
    assert asked.args is not None
    paper: Any = asked.args[0]
    assert isinstance(paper, Paper)
    assert paper.make(session.workspace, lambda _done, _total: None).startswith(b"%PDF")


def test_the_annexes_in_excel_and_the_list_of_its_people(planned: PlansWindow, tmp_path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(planned.export_wanted) as asked:
        press(qtbot, planned.form.excel_button)
    assert asked.args is not None
    export: Any = asked.args[0]
    assert isinstance(export, Export)
    export.write(tmp_path / export.file_name, lambda _done, _total: None)
    assert (tmp_path / f"Phụ lục kế hoạch {PLAN}.xlsx").stat().st_size > 1000
    with qtbot.waitSignal(planned.roster_wanted) as wished:
        press(qtbot, planned.form.people_button)
    assert wished.args is not None
    ((_, request),) = wished.args[0].scopes
    assert request.plan == PLAN


def test_typing_is_kept_when_another_plan_is_chosen(
    planned: PlansWindow, session: Session, settle: Settle, qtbot: QtBot, book: Book
) -> None:
    save_plan(book, RotationPlan("KH2028", 2028))
    planned.reload()
    type_into(qtbot, planned.form.editor.editor("year"), "hai")
    assert not planned.open_plan("KH2028")
    assert in_hand(planned) == PLAN
    planned.form.editor.revert("year")
    assert planned.open_plan("KH2028")
    assert in_hand(planned) == "KH2028"
    settle(session)


# -- the plan in the form of a rotation ------------------------------------------------------------------------------


def test_a_rotation_is_put_under_a_plan(session: Session, settle: Settle, qtbot: QtBot, book: Book) -> None:
    with book.operate("Đề xuất") as write:
        write.insert(Rotation("LC0001", "C5", "X1", "PB", "X2", "BT", state=RotationState.PROPOSED))
    view: RotationView = shown_rotations(session, qtbot)
    settle(session)
    view.table.choose("LC0001")
    assert view.form.editor.frame("plan").isHidden()  # no plan to choose
    with_plan(book)
    approve(book, PLAN, Approval("12-KH/TU", PartialDate(2026, 11, 20)), AS_OF)
    view.form.refresh()
    assert not view.form.editor.frame("plan").isHidden()
    pick(qtbot, view.form.editor.editor("plan"), PLAN)
    leave_rotations(qtbot, view)
    QApplication.processEvents()
    settle(session)
    assert [each.record.code for each in rotations_of(session.book, PLAN)] == ["LC0001"]
    sum_up(book, PLAN, PartialDate(2027, 12, 20))
    view.form.refresh()
    assert view.form.editor.editor("plan").value() == PLAN  # a plan that is summed up stays where it stands
