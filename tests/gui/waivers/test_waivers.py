"""Exceptions by keys and mouse: from a finding, from the forms, in the list."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Rotation, Title, Waiver
from luanchuyen_desktop.domain.vocabulary import SubjectKind, WaiverState
from luanchuyen_desktop.gui.book_page import BookPage
from luanchuyen_desktop.gui.catalogue.window import CatalogueWindow
from luanchuyen_desktop.gui.dialogs.decide_dialog import DecideDialog
from luanchuyen_desktop.gui.dialogs.preview import Preview
from luanchuyen_desktop.gui.main_window import MainWindow
from luanchuyen_desktop.gui.marks import Mark
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.views.roster_view import RosterView
from luanchuyen_desktop.gui.views.rotation_view import RotationView
from luanchuyen_desktop.gui.waivers.dialog import WaiverDialog
from luanchuyen_desktop.gui.waivers.model import WaiverModel
from luanchuyen_desktop.gui.waivers.proposing import blank
from luanchuyen_desktop.gui.waivers.window import WaiversWindow
from luanchuyen_desktop.gui.widgets.code_picker import CodePicker
from luanchuyen_desktop.gui.widgets.finding_list import Standing
from luanchuyen_desktop.rules.finding import FieldRef, Finding
from luanchuyen_desktop.services.waiver_list import waiver_rows
from luanchuyen_desktop.store.book import Book
from tests.gui.opened import opened_window

W = TypeVar("W", bound=QWidget)
Settle = Callable[[Session], None]
ROTATION = SubjectKind.ROTATION
GRANTED = Waiver(
    "LC04",
    ROTATION,
    "LC0001",
    "Ban Thường vụ Tỉnh ủy",
    "9-KL/TU",
    PartialDate(2025, 8, 20),
    state=WaiverState.GRANTED,
)


def write(qtbot: QtBot, field: QWidget, text: str) -> None:
    """Mark all, then text as a Vietnamese input method hands it over."""
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(field, event)


def pick(qtbot: QtBot, picker: CodePicker, code: str) -> None:
    picker.setFocus()
    qtbot.waitUntil(picker.hasFocus)
    picker.selectAll()
    qtbot.keyClicks(picker, code)
    qtbot.keyClick(picker, Qt.Key.Key_Return)
    assert picker.value() is not None


def press(qtbot: QtBot, button: QWidget) -> None:
    qtbot.waitUntil(lambda: button.isVisible() and button.isEnabled() and button.width() > 16)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def opened(qtbot: QtBot, kind: type[W]) -> W:
    """The window of that kind that is open."""
    found: list[W] = []

    def look() -> bool:
        found[:] = [each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()]
        return bool(found)

    qtbot.waitUntil(look, timeout=10_000)
    return found[0]


def choose_state(qtbot: QtBot, dialog: WaiverDialog, state: WaiverState) -> None:
    dialog.state.setFocus()
    for _ in range(3):
        if dialog.state.value() is state:
            return
        qtbot.keyClick(dialog.state, Qt.Key.Key_Down)
    raise AssertionError(state)


def add(book: Book, *waivers: Waiver) -> None:
    with book.operate("Thêm ngoại lệ") as made:
        for waiver in waivers:
            made.insert(waiver)


def kept(book: Book) -> list[Waiver]:
    return list(book.records(Waiver))


# -- the dialog ------------------------------------------------------------------------------------------------------


@pytest.fixture
def people(session: Session, settle: Settle) -> Session:
    """With the names read and all checked."""
    session.start()
    settle(session)
    return session


def show(session: Session, waiver: Waiver, qtbot: QtBot) -> WaiverDialog:
    dialog = WaiverDialog(session, waiver)
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def done(session: Session, dialog: WaiverDialog, settle: Settle, qtbot: QtBot) -> None:
    press(qtbot, dialog.act_button)
    settle(session)
    qtbot.waitUntil(lambda: not any(isinstance(each, WaiverDialog) for each in QApplication.topLevelWidgets()))


def test_a_request_says_what_it_changes_and_is_stored(people: Session, settle: Settle, qtbot: QtBot) -> None:
    dialog = show(people, blank(ROTATION, "LC0001", "LC04"), qtbot)
    assert dialog.authority.value() == "Ban Thường vụ Tỉnh ủy"  # proposed by the rule set
    assert dialog.authority_frame.hint_text() == "theo quy định: Ban Thường vụ Tỉnh ủy"
    assert dialog.told.text() == "Vi phạm vẫn còn cho đến khi ngoại lệ được đồng ý."
    assert dialog.act_button.text() == "Ghi đề nghị"
    write(qtbot, dialog.reason, "Nơi đến cần ngay")
    done(people, dialog, settle, qtbot)
    assert people.book.undo_name() == "Đề nghị ngoại lệ LC04: Nguyễn Văn Đức"
    assert kept(people.book)[0].reason == "Nơi đến cần ngay"


def test_consent_needs_document_date_and_authority_and_then_waives(
    people: Session, settle: Settle, qtbot: QtBot
) -> None:
    dialog = show(people, blank(ROTATION, "LC0001", "LC04"), qtbot)
    choose_state(qtbot, dialog, WaiverState.GRANTED)
    write(qtbot, dialog.authority, "")
    qtbot.waitUntil(lambda: "phải ghi thẩm quyền" in dialog.lacks.text())
    assert not dialog.act_button.isEnabled()
    write(qtbot, dialog.authority, "Ban Thường vụ Tỉnh ủy")
    qtbot.waitUntil(lambda: "phải ghi số văn bản" in dialog.lacks.text())
    write(qtbot, dialog.document_no, "9-KL/TU")
    qtbot.waitUntil(lambda: "phải ghi ngày văn bản" in dialog.lacks.text())
    write(qtbot, dialog.date, "20/8/2025")
    write(qtbot, dialog.valid_from, "20/8/2025")
    write(qtbot, dialog.valid_to, "1/8/2025")
    qtbot.waitUntil(lambda: "hết hiệu lực trước khi có hiệu lực" in dialog.lacks.text())
    write(qtbot, dialog.valid_to, "31/8/2025")  # over before the decision of 01/09/2025
    qtbot.waitUntil(lambda: "không có hiệu lực vào ngày được xét" in dialog.told.text())
    assert {one.finding.rule for one in dialog.found.shown() if one.standing is Standing.CREATED} == {"LC90"}
    write(qtbot, dialog.valid_to, "31/12/2027")
    qtbot.waitUntil(lambda: dialog.told.text().startswith("Với ngoại lệ này, vi phạm không còn cản trở"))
    assert [one.finding.waived for one in dialog.found.shown() if one.finding.rule == "LC04"] == [True]
    assert dialog.act_button.text() == "Ghi đồng ý"
    done(people, dialog, settle, qtbot)
    assert people.book.undo_name() == "Đồng ý ngoại lệ LC04: Nguyễn Văn Đức"
    assert [row.mark for row in people.findings.of("CB001") if row.rule == "LC04"] == [Mark.WAIVED]


def test_an_exception_that_nothing_calls_for_says_so(people: Session, qtbot: QtBot) -> None:
    dialog = show(people, blank(ROTATION, "LC0001"), qtbot)
    assert "Chọn quy tắc" in dialog.lacks.text()
    pick(qtbot, dialog.rule, "LC10")
    qtbot.waitUntil(lambda: "chưa cần ngoại lệ" in dialog.told.text())
    assert dialog.authority.value() is None  # “cấp có thẩm quyền” names no body
    assert dialog.authority_frame.hint_text() == "theo quy định: cấp có thẩm quyền"
    choose_state(qtbot, dialog, WaiverState.GRANTED)
    qtbot.waitUntil(lambda: {one.finding.rule for one in dialog.found.shown()} == {"LC91"})
    dialog.reject()


def test_a_date_that_cannot_be_read_stops_it(people: Session, qtbot: QtBot) -> None:
    dialog = show(people, blank(ROTATION, "LC0001", "LC04"), qtbot)
    write(qtbot, dialog.date, "31/2/2026")
    qtbot.keyClick(dialog.date, Qt.Key.Key_Tab)
    dialog.judge()
    assert "Có ngày không đọc được" in dialog.lacks.text()
    assert not dialog.act_button.isEnabled()
    dialog.reject()


def test_a_rule_without_exception_is_not_offered(people: Session, qtbot: QtBot) -> None:
    dialog = show(people, blank(ROTATION, "LC0001"), qtbot)
    dialog.rule.setFocus()
    qtbot.keyClicks(dialog.rule, "LC01")
    qtbot.keyClick(dialog.rule, Qt.Key.Key_Return)
    assert dialog.rule.value() is None
    assert not dialog.act_button.isEnabled()
    dialog.reject()


def test_a_stored_one_is_answered_mended_and_withdrawn(people: Session, settle: Settle, qtbot: QtBot) -> None:
    add(people.book, replace(GRANTED, state=WaiverState.REQUESTED))
    dialog = show(people, kept(people.book)[0], qtbot)
    assert dialog.act_button.text() == "Lưu"
    assert dialog.remove_button.text() == "Rút đề nghị"
    choose_state(qtbot, dialog, WaiverState.REFUSED)
    qtbot.waitUntil(lambda: dialog.act_button.text() == "Ghi không đồng ý")
    done(people, dialog, settle, qtbot)
    assert kept(people.book)[0].state is WaiverState.REFUSED
    again = show(people, kept(people.book)[0], qtbot)
    assert again.remove_button.text() == "Xóa"
    write(qtbot, again.reason, "Đã có người khác")
    done(people, again, settle, qtbot)
    assert people.book.undo_name() == "Sửa ngoại lệ LC04: Nguyễn Văn Đức"
    people.undo()
    people.undo()
    settle(people)
    last = show(people, kept(people.book)[0], qtbot)
    press(qtbot, last.remove_button)
    settle(people)
    assert kept(people.book) == []
    assert people.book.undo_name() == "Rút đề nghị ngoại lệ LC04: Nguyễn Văn Đức"


def test_on_a_unit_it_can_be_kept_but_is_not_judged(people: Session, qtbot: QtBot) -> None:
    add(people.book, Waiver("LC05", SubjectKind.UNIT, "SNV", state=WaiverState.REQUESTED))
    dialog = show(people, kept(people.book)[0], qtbot)
    assert "không xét riêng loại đối tượng này" in dialog.told.text()
    dialog.reject()


# -- the list --------------------------------------------------------------------------------------------------------


@pytest.fixture
def window(people: Session, settle: Settle, qtbot: QtBot) -> WaiversWindow:
    """One in effect and needed, one expired, one asked for, one that nothing calls for, one on a unit."""
    add(
        people.book,
        GRANTED,
        replace(GRANTED, rule="LC08", valid_to=PartialDate(2025)),
        Waiver("LC05", SubjectKind.CADRE, "CB002", state=WaiverState.REQUESTED),
        replace(GRANTED, rule="LC10"),
        Waiver("LC05", SubjectKind.UNIT, "SNV"),
    )
    people.check_all()
    settle(people)
    made = WaiversWindow(people)
    qtbot.addWidget(made)
    made.bring()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def lines(window: WaiversWindow) -> list[tuple[str, str, str]]:
    model = window.model
    keys = ("rule", "standing", "needed")
    return [tuple(model.text(row, key)[:24] for key in keys) for row in range(model.rowCount())]  # type: ignore[misc]


def test_the_model_is_sound(people: Session) -> None:
    add(people.book, GRANTED)
    model = WaiverModel(people)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.take(waiver_rows(people.book, people.names))
    model.sort(2, Qt.SortOrder.DescendingOrder)
    model.take([])
    assert tester is not None


def test_all_with_their_standing_and_need(window: WaiversWindow, people: Session) -> None:
    found = {(line[0][:4], line[1], line[2]) for line in lines(window)}
    assert found == {
        ("LC04", "Đang có hiệu lực", "có"),
        ("LC08", "Đã hết hiệu lực", ""),
        ("LC05", "Đang đề nghị", ""),
        ("LC10", "Đang có hiệu lực", "không còn"),
        ("LC05", "Chưa ghi trạng thái", ""),
    }
    assert window.summary.text() == "5 trong 5 ngoại lệ"
    assert {row.rule for row in people.findings if row.rule in {"LC90", "LC91"}} == {"LC91"}


def test_searched_and_filtered(window: WaiversWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(window.search, "dao")
    qtbot.waitUntil(lambda: len(lines(window)) == 1)
    window.search.clear()
    qtbot.waitUntil(lambda: len(lines(window)) == 5)
    window.standing.setCurrentIndex(window.standing.findText("Đã hết hiệu lực"))
    assert [line[0][:4] for line in lines(window)] == ["LC08"]
    window.standing.setCurrentIndex(0)
    window.unneeded.click()
    assert [line[0][:4] for line in lines(window)] == ["LC10"]
    window.standing.setCurrentIndex(window.standing.findText("Đang đề nghị"))
    assert window.empty.isVisible()
    press(qtbot, window.empty.button)
    assert len(lines(window)) == 5
    for column in range(window.model.columnCount()):
        window.table.order_by(column, Qt.SortOrder.DescendingOrder)
    assert len(lines(window)) == 5


def test_opened_deleted_and_led_to_the_record(
    window: WaiversWindow, people: Session, settle: Settle, qtbot: QtBot
) -> None:
    row = next(number for number, line in enumerate(lines(window)) if line[0].startswith("LC10"))
    index = window.model.index(row, 1)
    at = window.table.visualRect(index).center()
    qtbot.mouseClick(window.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    with qtbot.waitSignal(window.go_to) as led:
        press(qtbot, window.record_button)
    assert led.args == [FieldRef("rotation", "LC0001", "name")]
    press(qtbot, window.open_button)
    dialog = opened(qtbot, WaiverDialog)
    assert dialog.rule.value() == "LC10"
    dialog.reject()
    press(qtbot, window.delete_button)
    settle(people)
    assert len(lines(window)) == 4
    people.undo()
    settle(people)
    assert len(lines(window)) == 5


def test_a_request_from_the_list_asks_for_whom(
    window: WaiversWindow, people: Session, settle: Settle, qtbot: QtBot
) -> None:
    press(qtbot, window.ask_button)
    dialog = opened(qtbot, WaiverDialog)
    assert "Chọn cán bộ hoặc trường hợp luân chuyển" in dialog.lacks.text()
    dialog.subject.kinds.setFocus()
    qtbot.keyClick(dialog.subject.kinds, Qt.Key.Key_Down)
    pick(qtbot, dialog.subject.picker, "CB003")
    pick(qtbot, dialog.rule, "LC05")
    qtbot.waitUntil(dialog.act_button.isEnabled)
    done(people, dialog, settle, qtbot)
    assert kept(people.book)[-1] == Waiver(
        "LC05", SubjectKind.CADRE, "CB003", state=WaiverState.REQUESTED, id=kept(people.book)[-1].id
    )
    assert len(lines(window)) == 6


# -- in the main window ----------------------------------------------------------------------------------------------


@pytest.fixture
def program(book: Book, qtbot: QtBot) -> Iterator[MainWindow]:
    where = book.path
    with book.operate("Thêm") as made:
        made.insert(Rotation("LC0002", "CB004", "SNV", "PGD", "XA1", "BT", planned_months=24))
        made.update(replace(next(iter(book.records(Title))), rank=None))
    book.close()
    with opened_window(where, date(2026, 11, 22), qtbot) as window:
        yield window


def quiet(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.session is None or not window.session.tasks.jobs, timeout=10_000)
    qtbot.wait(120)


def page(window: MainWindow) -> BookPage:
    assert window.page is not None
    return window.page


def breach(window: MainWindow, rule: str, subject: str) -> Finding:
    session = page(window).session
    row = next(row for row in session.findings if (row.rule, row.subject) == (rule, subject))
    finding = session.finding(row)
    assert finding is not None
    return finding


def view(window: MainWindow, kind: type[W]) -> W:
    return next(each for each in page(window).views if isinstance(each, kind))


def test_from_a_finding_to_the_request_and_back(program: MainWindow, qtbot: QtBot) -> None:
    panel = page(program).panel
    panel.show_finding(breach(program, "LC04", "LC0001"))
    assert panel.waiver_action.isEnabled()
    assert panel.waiver_action in panel.table.actions()
    assert "Đề nghị ngoại lệ…" in panel._details.toPlainText()
    panel.waiver_action.trigger()
    dialog = opened(qtbot, WaiverDialog)
    assert dialog.rule.value() == "LC04"
    press(qtbot, dialog.act_button)
    quiet(program, qtbot)
    panel.show_finding(breach(program, "LC04", "LC0001"))
    assert panel.waiver_action.text() == "Mở ngoại lệ…"
    panel.waiver_action.trigger()
    assert opened(qtbot, WaiverDialog).remove_button.text() == "Rút đề nghị"
    opened(qtbot, WaiverDialog).reject()


def test_none_can_be_asked_for_where_the_regulation_gives_none(program: MainWindow) -> None:
    panel = page(program).panel
    found = next(row for row in page(program).session.findings if row.rule == "DL05")
    finding = page(program).session.finding(found)
    assert finding is not None
    panel.show_finding(finding)
    assert not panel.waiver_action.isEnabled()
    assert "Đề nghị ngoại lệ" not in panel._details.toPlainText()


def test_the_forms_list_those_of_their_subject(program: MainWindow, qtbot: QtBot) -> None:
    session = page(program).session
    add(session.book, GRANTED, Waiver("LC05", SubjectKind.CADRE, "CB001", state=WaiverState.REQUESTED))
    page(program).go_to(FieldRef("rotation", "LC0001", "note"))
    rotations = view(program, RotationView)
    rotations.form.refresh()
    table = rotations.form.waivers.model
    assert [table.record(row).rule for row in range(table.rowCount())] == ["LC04"]
    cells = [table.index(0, column).data() for column in range(1, 5)]
    assert cells == ["LC04", "Đang có hiệu lực", "9-KL/TU (20/08/2025) · Ban Thường vụ Tỉnh ủy", "—"]
    page(program).go_to(FieldRef("cadre", "CB001", "name"))
    section = view(program, RosterView).form.waivers
    texts = [section.model.index(row, 1).data() for row in range(section.model.rowCount())]
    assert sorted(texts) == ["LC04 · LC0001", "LC05"]
    view(program, RosterView).form.show_section("waiver")
    press(qtbot, section.ask_button)
    dialog = opened(qtbot, WaiverDialog)
    pick(qtbot, dialog.rule, "LC05")
    qtbot.waitUntil(dialog.act_button.isEnabled)
    press(qtbot, dialog.act_button)
    quiet(program, qtbot)
    assert section.model.rowCount() == 3
    section.table.selectRow(2)
    press(qtbot, section.delete_button)
    quiet(program, qtbot)
    assert section.model.rowCount() == 2
    program.menu.undo.trigger()
    quiet(program, qtbot)
    assert section.model.rowCount() == 3


def test_a_granted_exception_clears_the_way_for_the_decision(program: MainWindow, qtbot: QtBot) -> None:
    page(program).go_to(FieldRef("rotation", "LC0002", "note"))
    form = view(program, RotationView).form
    assert any(one.finding.rule == "LC04" for one in (*form.head.shown(), *form.editor.findings_at("planned_months")))
    for rule in ("LC04", "LC02", "LC07", "LC08"):
        add(page(program).session.book, replace(GRANTED, rule=rule, subject="LC0002"))
    page(program).session.workspace.book.release_thread()
    form.refresh()
    press(qtbot, form.decide_button)
    dialog = opened(qtbot, DecideDialog)
    assert "LC04" not in {one.rule for one in dialog.errors()}
    dialog.reject()


def test_lc91_opens_the_exception_at_its_last_day(program: MainWindow, qtbot: QtBot) -> None:
    session = page(program).session
    add(session.book, replace(GRANTED, rule="LC10"))
    session.check_all()
    quiet(program, qtbot)
    page(program).open_finding(breach(program, "LC91", "LC0001"))
    dialog = opened(qtbot, WaiverDialog)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.valid_to.hasFocus)
    dialog.reject()


def test_a_finding_on_a_title_opens_the_catalogue_there(program: MainWindow, qtbot: QtBot) -> None:
    session = page(program).session
    found = next(row for row in session.findings if row.rule == "LC02" and row.mark is Mark.UNKNOWN)
    finding = session.finding(found)
    assert finding is not None
    assert finding.fields[0].record == "title"
    page(program).open_finding(finding)
    window = opened(qtbot, CatalogueWindow)
    qtbot.waitUntil(window.section.form.editor.editor("rank").hasFocus)
    write(qtbot, window.section.form.editor.editor("rank"), "50")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.section.search.setFocus()

    def unknown() -> bool:
        return any(row.rule == "LC02" and row.mark is Mark.UNKNOWN for row in session.findings)

    qtbot.waitUntil(lambda: not unknown(), timeout=10_000)
    quiet(program, qtbot)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window.section.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(unknown, timeout=10_000)
    quiet(program, qtbot)
    window.close()


def test_closing_the_book_stores_and_closes_the_windows(program: MainWindow, qtbot: QtBot, book: Book) -> None:
    program.menu.catalogue.trigger()
    window = opened(qtbot, CatalogueWindow)
    assert window.open_record(FieldRef("unit", "SNV", "name"))
    write(qtbot, window.section.form.editor.editor("name"), "Sở Nội vụ tỉnh")
    program.menu.waivers.trigger()
    opened(qtbot, WaiversWindow)
    program.close_book()
    qtbot.waitUntil(lambda: program.session is None, timeout=10_000)
    qtbot.waitUntil(
        lambda: (
            not any(
                isinstance(each, CatalogueWindow | WaiversWindow) and each.isVisible()
                for each in QApplication.topLevelWidgets()
            )
        )
    )
    with Book.open(book.path, user="Hạnh") as again:
        assert again.catalogue().units["SNV"].name == "Sở Nội vụ tỉnh"


def test_a_book_is_not_closed_over_what_cannot_be_stored(program: MainWindow, qtbot: QtBot) -> None:
    program.menu.catalogue.trigger()
    window = opened(qtbot, CatalogueWindow)
    assert window.open_record(FieldRef("unit", "SNV", "code"))
    code = window.section.form.editor.editor("code")
    write(qtbot, code, "A;B")
    program.close_book()
    assert program.session is not None
    window.section.form.editor.revert("code")
    for each in QApplication.topLevelWidgets():
        if each.isVisible() and each not in {program, window}:
            each.close()


def test_the_check_sheet_is_shown_from_the_menu_of_rotations(program: MainWindow, qtbot: QtBot) -> None:
    page(program).go_to(FieldRef("rotation", "LC0001", "note"))
    rotations = view(program, RotationView)
    assert rotations.sheet_action.isEnabled()
    assert rotations.sheet_action in program.menu.for_views.rotations.actions()
    assert rotations.sheet_action in rotations.table.actions()
    rotations.sheet_action.trigger()
    preview = opened(qtbot, Preview)
    assert preview.windowTitle() == "Phiếu kiểm tra điều kiện"
    assert preview.page_count >= 1
    preview.close()


def test_a_read_only_book_only_shows(people: Session, qtbot: QtBot) -> None:
    add(people.book, GRANTED)
    people.book.read_only = True
    dialog = show(people, kept(people.book)[0], qtbot)
    assert not dialog.act_button.isVisible()
    assert not dialog.remove_button.isVisible()
    assert not dialog.authority.isEnabled()
    dialog.reject()
    listed = WaiversWindow(people)
    qtbot.addWidget(listed)
    assert not listed.ask_button.isEnabled()
    listed.table.choose(kept(people.book)[0].id)
    assert listed.open_button.isEnabled()
    assert not listed.delete_button.isEnabled()
    catalogue = CatalogueWindow(people)
    qtbot.addWidget(catalogue)
    assert catalogue.open_record(FieldRef("unit", "SNV", "name"))
    section = catalogue.section
    assert not section.add_button.isEnabled()
    assert not section.form.delete_button.isEnabled()
    assert section.form.editor.editor("name").isReadOnly()
    catalogue.close()
    people.book.read_only = False
