from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from luanchuyen_desktop import paths
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Position, Rotation, Title, Unit
from luanchuyen_desktop.domain.vocabulary import Appraisal, Level, Outcome, RotationState
from luanchuyen_desktop.gui.dialogs.decide_dialog import DecideDialog
from luanchuyen_desktop.gui.dialogs.end_dialog import EndDialog
from luanchuyen_desktop.gui.marks import SYMBOLS, Mark
from luanchuyen_desktop.gui.models.rotation_model import RotationModel
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.view import Paper
from luanchuyen_desktop.gui.views.rotation_view import PROPOSAL, RotationView
from luanchuyen_desktop.gui.widgets.code_picker import CodePicker
from luanchuyen_desktop.gui.widgets.finding_list import Standing
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.rules.finding import FieldRef
from luanchuyen_desktop.services import editing
from luanchuyen_desktop.services.checking import FindingsDiff
from luanchuyen_desktop.services.pool import named_records
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store.book import Book

AS_OF = date(2026, 11, 22)
Settle = Callable[[Session], None]


def add_more(book: Book) -> None:
    """A higher post, a unit with posts, and rotations in other states."""
    with book.operate("Thêm") as write:
        write.insert(Title(code="GD", name="Giám đốc sở", rank=40, is_head=True))
        write.insert(Title(code="PBTX", name="Phó Bí thư Đảng ủy xã", rank=50))
        write.insert(Unit(code="SXD", name="Sở Xây dựng", level=Level.PROVINCE, place="T"))
        write.insert(Position(unit="XA1", title="PBTX", quota=2))
        for code, cadre, state, start in (
            ("LC0002", "CB003", RotationState.RUNNING, PartialDate(2024)),
            ("LC0003", "CB004", RotationState.PROPOSED, None),
            ("LC0004", "CB002", RotationState.ENDED, PartialDate(2020, 5, 1)),
        ):
            to_title = "PBTX" if code != "LC0003" else "BT"
            write.insert(
                Rotation(
                    code,
                    cadre,
                    "SNV",
                    "PGD",
                    "XA1",
                    to_title,
                    start=start,
                    planned_months=36,
                    state=state,
                    appraised=PartialDate(2026, 10, 20),
                    appraisal_result=Appraisal.AGREED,
                )
            )


@pytest.fixture
def book(book: Book) -> Book:
    """The small book with more in it, before a session reads its catalogue."""
    add_more(book)
    return book


@pytest.fixture
def view(session: Session, settle: Settle, qtbot: QtBot) -> RotationView:
    made = shown(session, qtbot)
    settle(session)
    return made


def shown(session: Session, qtbot: QtBot) -> RotationView:
    made = RotationView(session)
    qtbot.addWidget(made)
    session.changed.connect(made.reload)
    session.start()
    made.reload(None)
    made.resize(1366, 700)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def pick(qtbot: QtBot, picker: CodePicker, code: str) -> None:
    """Type a code and take it with Enter (the list of names has tests of its own)."""
    picker.setFocus()
    qtbot.waitUntil(picker.hasFocus)
    picker.selectAll()
    qtbot.keyClicks(picker, code)
    qtbot.keyClick(picker, Qt.Key.Key_Return)
    assert picker.value() == code


def pick_from_list(qtbot: QtBot, picker: CodePicker, text: str) -> None:
    """Type part of a name and take the first line offered; the cursor stays in the field."""
    picker.window().activateWindow()
    picker.setFocus()
    qtbot.waitUntil(picker.hasFocus)
    picker.selectAll()
    qtbot.keyClicks(picker, text)
    qtbot.waitUntil(picker._popup.isVisible)
    qtbot.keyClick(picker._popup, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not picker._popup.isVisible())


def press(qtbot: QtBot, button: QWidget) -> None:
    """Click a button once the layout has given it its place."""
    qtbot.waitUntil(lambda: button.isVisible() and button.width() > 24)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def type_into(qtbot: QtBot, field: QWidget, text: str) -> None:
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClicks(field, text)


def write_words(field: QWidget, text: str) -> None:
    """Text as a Vietnamese input method hands it over (QTest types Latin letters only)."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(field, event)


def leave(qtbot: QtBot, view: RotationView) -> None:
    """Move the cursor out of the form."""
    view.activateWindow()  # off screen, a list that was just closed may still be the active window
    qtbot.waitUntil(view.isActiveWindow)
    view.filters.search.setFocus()
    qtbot.waitUntil(view.filters.search.hasFocus)


def codes(view: RotationView) -> list[str]:
    return [row.record.code for row in view.model.rows]


def rules_at(view: RotationView, field: str, standing: Standing | None = None) -> set[str]:
    return {
        one.finding.rule for one in view.form.editor.findings_at(field) if standing is None or one.standing is standing
    }


def stored(session: Session, code: str) -> Rotation:
    found = session.book.rotation(code)
    assert found is not None
    return found


# -- the table ---------------------------------------------------------------------------------------------------------


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


# -- proposing ---------------------------------------------------------------------------------------------------------


def test_propose_takes_origin_shows_breach_while_choosing_and_stores(
    view: RotationView, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    form = view.form
    told: list[FindingsDiff] = []
    view.draft_checked.connect(lambda _cadre, diff: told.append(diff))
    press(qtbot, view.propose_button)
    pick(qtbot, form.editor.editor("cadre"), "CB002")
    assert form.editor.editor("from_title").value() == "PGD"
    assert form.editor.editor("from_unit").value() == "SNV"
    pick(qtbot, form.editor.editor("to_unit"), "XA1")
    pick_from_list(qtbot, form.editor.editor("to_title"), "giam doc so")
    qtbot.waitUntil(lambda: "LC02" in rules_at(view, "to_title"))
    finding = next(one.finding for one in form.editor.findings_at("to_title") if one.finding.rule == "LC02")
    assert "40" in finding.message or "cao hơn" in finding.message
    assert any(one.rule == "LC02" for one in told[-1].created)
    assert session.book.rotation("LC0005") is None  # the cursor is still in the field
    pick_from_list(qtbot, form.editor.editor("to_title"), "pho bi thu")
    qtbot.waitUntil(lambda: "LC02" not in rules_at(view, "to_title"))
    leave(qtbot, view)
    qtbot.waitUntil(lambda: session.book.rotation("LC0005") is not None)
    settle(session)
    rotation = stored(session, "LC0005")
    assert (rotation.cadre, rotation.from_title, rotation.to_title) == ("CB002", "PGD", "PBTX")
    assert rotation.state is RotationState.PROPOSED
    assert rotation.planned_months == 36
    assert session.book.undo_name() == "Đề xuất luân chuyển: Trần Thị Đào"
    assert form.record == rotation
    assert view.chosen_codes() == ["LC0005"]
    assert told[-1] == FindingsDiff((), ())
    session.undo()
    settle(session)
    assert session.book.rotation("LC0005") is None
    assert form.record is None
    assert len(codes(view)) == 4


def test_no_present_post_is_said(view: RotationView, session: Session, settle: Settle, qtbot: QtBot) -> None:
    tenure = session.book.dossier("CB004")
    assert tenure is not None
    ended = replace(tenure.tenures[0], end=PartialDate(2020, 1, 1))

    session.submit(lambda book: editing.save(book, ended))
    settle(session)
    view.propose_for("CB004")
    assert view.form.editor.editor("from_unit").value() is None
    assert "Chọn nơi đi" in view.form.editor.frame("from_title").problem_text()


def test_destination_list_follows_level(view: RotationView, qtbot: QtBot) -> None:
    view.propose()
    level, picker = view.form._level, view.form.editor.editor("to_unit")
    assert level is not None
    level.setCurrentIndex(list(Level).index(Level.COMMUNE) + 1)
    assert [entry.code for entry in picker._entries] == ["XA1"]
    level.setCurrentIndex(list(Level).index(Level.PROVINCE) + 1)
    assert {entry.code for entry in picker._entries} == {"SNV", "BTC", "SXD"}
    level.setCurrentIndex(0)
    assert len(picker._entries) == 4
    pick(qtbot, picker, "XA1")
    titles = view.form.editor.editor("to_title")._entries
    assert titles[0].code == "PBTX"
    assert "2" in titles[0].detail


def test_proposal_left_unfinished_is_there_again(view: RotationView, qtbot: QtBot) -> None:
    view.propose()
    pick(qtbot, view.form.editor.editor("cadre"), "CB003")
    view.table.choose("LC0001")
    assert view.form.record is not None
    assert view.form.record.code == "LC0001"
    view.propose()
    assert view.form.editor.editor("cadre").value() == "CB003"
    assert view.form.editor.editor("from_unit").value() == "SNV"


def test_asked_for_from_another_tab(view: RotationView) -> None:
    assert view.show_record(FieldRef(PROPOSAL, "CB003", ""))
    assert view.form.editor.editor("cadre").value() == "CB003"


# -- correcting --------------------------------------------------------------------------------------------------------


def test_edit_shows_what_it_would_do_and_is_stored_when_left(
    view: RotationView, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    settle(session)
    view.table.choose("LC0001")
    field = view.form.editor.editor("planned_months")
    assert rules_at(view, "planned_months", Standing.STORED) == {"LC04"}
    type_into(qtbot, field, "36")
    qtbot.waitUntil(lambda: rules_at(view, "planned_months", Standing.CLEARED) == {"LC04"})
    assert stored(session, "LC0001").planned_months == 24
    leave(qtbot, view)
    qtbot.waitUntil(lambda: stored(session, "LC0001").planned_months == 36)
    settle(session)
    assert not rules_at(view, "planned_months")
    assert session.book.undo_name() == "Sửa luân chuyển: Nguyễn Văn Đức"
    session.undo()
    settle(session)
    assert field.text() == "24"
    assert rules_at(view, "planned_months", Standing.STORED) == {"LC04"}


def test_typing_is_never_rewritten(view: RotationView, session: Session, settle: Settle, qtbot: QtBot) -> None:
    view.table.choose("LC0001")
    field = view.form.editor.editor("start")
    type_into(qtbot, field, "5/2")
    session.check_all()
    settle(session)
    qtbot.wait(250)
    assert field.text() == "5/2"
    qtbot.keyClicks(field, "025")
    leave(qtbot, view)
    qtbot.waitUntil(lambda: stored(session, "LC0001").start == PartialDate(2025, 5))


def test_states_offered_fit_how_far_the_case_is(view: RotationView) -> None:
    def offered() -> list[str]:
        box = view.form.editor.editor("state")
        return [box.itemText(at) for at in range(box.count())]

    view.table.choose("LC0003")
    assert offered() == ["Dự kiến", "Đề xuất", "Thẩm định", "Trình"]
    assert view.form.editor.editor("state").value() is RotationState.PROPOSED
    assert not view.form.decide_button.isHidden()
    assert view.form.end_button.isHidden()
    view.table.choose("LC0001")
    assert offered() == ["Đang luân chuyển"]
    assert view.form.begin_button.isHidden()
    assert view.form.editor.editor("state").value() is RotationState.RUNNING
    assert view.form.decide_button.isHidden()
    assert not view.form.end_button.isHidden()
    view.table.choose("LC0004")
    assert offered() == ["Đã kết thúc"]


def test_call_off_and_delete_can_be_undone(view: RotationView, session: Session, settle: Settle, qtbot: QtBot) -> None:
    view.table.choose("LC0003")
    press(qtbot, view.form.cancel_button)
    settle(session)
    assert stored(session, "LC0003").state is RotationState.CANCELLED
    session.undo()
    settle(session)
    assert stored(session, "LC0003").state is RotationState.PROPOSED
    press(qtbot, view.form.delete_button)
    settle(session)
    assert session.book.rotation("LC0003") is None
    assert view.form.record is None
    session.undo()
    settle(session)
    assert "LC0003" in codes(view)


def test_show_record_goes_to_the_field_through_filters(view: RotationView, qtbot: QtBot) -> None:
    qtbot.keyClicks(view.filters.search, "dao")
    qtbot.keyClick(view.filters.search, Qt.Key.Key_Return)
    assert view.show_record(FieldRef("rotation", "LC0001", "planned_months"))
    assert view.chosen_codes() == ["LC0001"]
    qtbot.waitUntil(view.form.editor.editor("planned_months").hasFocus)
    assert not view.show_record(FieldRef("rotation", "LC9999", "start"))
    assert not view.show_record(FieldRef("cadre", "CB001", "birth"))


def test_cadre_is_opened_elsewhere(view: RotationView, qtbot: QtBot) -> None:
    asked: list[FieldRef] = []
    view.go_to.connect(asked.append)
    view.table.choose("LC0001")
    press(qtbot, view.form.cadre_button)
    assert asked == [FieldRef("cadre", "CB001", "name")]


def test_state_comes_back(view: RotationView, session: Session, settle: Settle, qtbot: QtBot) -> None:
    view.table.choose("LC0004")
    view.filters.phase.setCurrentIndex(5)
    view.table.setColumnWidth(1, 171)
    other = RotationView(session)
    qtbot.addWidget(other)
    other.reload(None)
    other.restore_state(view.save_state())
    settle(session)
    assert codes(other) == ["LC0004"]
    assert other.table.columnWidth(1) == 171
    assert other.form.record is not None
    assert other.form.record.code == "LC0004"


# -- deciding and ending -----------------------------------------------------------------------------------------------


def test_decide_in_spite_of_an_error_needs_a_person_and_a_reason(
    view: RotationView, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    view.table.choose("LC0003")
    press(qtbot, view.form.decide_button)
    dialog = view.findChild(DecideDialog)
    assert isinstance(dialog, DecideDialog)
    assert not dialog.act_button.isEnabled()
    assert "số quyết định" in dialog.lacks.text()
    write_words(dialog.number, "12-QĐ/TU")
    qtbot.keyClicks(dialog.date, "01/11/2026")
    qtbot.keyClicks(dialog.start, "15/11/2026")
    type_into(qtbot, dialog.months, "24")  # less than 36: LC04
    qtbot.waitUntil(lambda: "LC04" in {one.finding.rule for one in dialog.found.shown()})
    assert "Phó Giám đốc" in dialog.posts.text()
    assert "14/11/2026" in dialog.posts.text()
    assert "15/11/2026" in dialog.posts.text()
    assert not dialog.act_button.isEnabled()
    write_words(dialog.person, "Trần Văn Bí thư")
    write_words(dialog.reason, "yêu cầu cấp bách")
    qtbot.waitUntil(dialog.act_button.isEnabled)
    press(qtbot, dialog.act_button)
    settle(session)
    rotation = stored(session, "LC0003")
    assert rotation.state is RotationState.RUNNING
    assert rotation.decision_no == "12-QĐ/TU"
    assert "Trần Văn Bí thư" in (rotation.note or "")
    assert "LC04" in (rotation.note or "")
    assert view.form.record == rotation
    dossier = session.book.dossier("CB004")
    assert dossier is not None
    assert [(one.title, one.end) for one in dossier.tenures] == [("PGD", PartialDate(2026, 11, 14)), ("BT", None)]
    session.undo()
    settle(session)
    assert stored(session, "LC0003").state is RotationState.PROPOSED
    dossier = session.book.dossier("CB004")
    assert dossier is not None
    assert len(dossier.tenures) == 1
    qtbot.waitUntil(lambda: not view.findChildren(DecideDialog))


def test_decide_without_errors_asks_for_nobody(
    view: RotationView, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    view.table.choose("LC0003")
    press(qtbot, view.form.decide_button)
    dialog = view.findChild(DecideDialog)
    assert isinstance(dialog, DecideDialog)
    write_words(dialog.number, "13-QĐ/TU")
    qtbot.keyClicks(dialog.date, "01/11/2026")
    qtbot.keyClicks(dialog.start, "01/10/2026")
    qtbot.waitUntil(lambda: "trước" in dialog.lacks.text())
    type_into(qtbot, dialog.start, "12/2026")
    dialog.judge()
    assert dialog._override.isHidden()
    press(qtbot, dialog.act_button)
    settle(session)
    assert stored(session, "LC0003").state is RotationState.DECIDED
    assert stored(session, "LC0003").start == PartialDate(2026, 12)
    cadre = stored(session, "LC0003").cadre
    before = session.book.dossier(cadre)
    session.set_as_of(date(2026, 12, 1))
    settle(session)
    press(qtbot, view.form.begin_button)
    settle(session)
    after = session.book.dossier(cadre)
    assert stored(session, "LC0003").state is RotationState.RUNNING
    assert before is not None
    assert after is not None
    assert len(after.tenures) == len(before.tenures) + 1


def test_settled_without_number_shows_lc16(view: RotationView, session: Session, settle: Settle, qtbot: QtBot) -> None:
    view.table.choose("LC0001")
    press(qtbot, view.form.end_button)
    dialog = view.findChild(EndDialog)
    assert isinstance(dialog, EndDialog)
    qtbot.keyClicks(dialog.date, "01/11/2026")
    dialog.outcome.setFocus()
    dialog.outcome.setCurrentIndex(list(Outcome).index(Outcome.SETTLED) + 1)
    qtbot.keyClick(dialog.outcome, Qt.Key.Key_Down)  # another by key, and back
    qtbot.keyClick(dialog.outcome, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: "LC16" in {one.finding.rule for one in dialog.found.shown()})
    assert "giữ nguyên" in dialog.posts.text()
    write_words(dialog.number, "99-QĐ/TU")
    qtbot.waitUntil(lambda: "LC16" not in {one.finding.rule for one in dialog.found.shown()})
    type_into(qtbot, dialog.number, "")
    qtbot.waitUntil(lambda: "LC16" in {one.finding.rule for one in dialog.found.shown()})
    press(qtbot, dialog.act_button)
    settle(session)
    rotation = stored(session, "LC0001")
    assert (rotation.state, rotation.outcome) == (RotationState.ENDED, Outcome.SETTLED)
    assert "LC16" in rules_at(view, "end_decision_no")
    assert session.book.undo_name() == "Kết thúc luân chuyển: Nguyễn Văn Đức"


def test_refused_step_keeps_the_dialog(
    view: RotationView, session: Session, faults: list[BaseException], settle: Settle, qtbot: QtBot
) -> None:
    view.table.choose("LC0003")
    press(qtbot, view.form.decide_button)
    dialog = view.findChild(DecideDialog)
    assert isinstance(dialog, DecideDialog)
    write_words(dialog.number, "14-QĐ/TU")
    qtbot.keyClicks(dialog.date, "01/11/2026")
    qtbot.keyClicks(dialog.start, "15/11/2026")
    dialog.judge()
    gone = stored(session, "LC0003")
    with session.book.operate("Xóa bên ngoài") as write:
        write.delete(gone)
    press(qtbot, dialog.act_button)
    settle(session)
    assert dialog.isVisible()
    assert dialog.isEnabled()
    assert "LC0003" in str(faults[0])
    dialog.reject()


# -- books that may not be written, and empty ones ---------------------------------------------------------------------


def test_read_only_book(tmp_path: Path, book: Book, rule_book: RuleBook, settle: Settle, qtbot: QtBot) -> None:
    with Book.open(book.path, user="Khách", read_only=True) as opened:
        session = Session(Workspace(opened, rule_book, AS_OF, paths.resources()), lambda error: None)
        view = shown(session, qtbot)
        settle(session)
        assert not view.propose_button.isEnabled()
        assert not view.propose_action.isEnabled()
        view.propose()
        assert view.form.record is None
        view.table.choose("LC0001")
        assert view.form.editor.editor("planned_months").isReadOnly()
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
