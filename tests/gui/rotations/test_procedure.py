"""The strip of the five steps, the opinions and the office's settings, by key and mouse."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import DossierItem, Opinion, ProcedureStep
from luanchuyen_desktop.domain.vocabulary import DOSSIER_ITEMS, Appraisal, OpinionGiver, RotationState, Stage
from luanchuyen_desktop.gui.dialogs.decide_dialog import DecideDialog
from luanchuyen_desktop.gui.dialogs.procedure_settings_dialog import ProcedureSettingsDialog
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.views.checklist_section import ChecklistSection
from luanchuyen_desktop.gui.views.procedure_part import ProcedurePart
from luanchuyen_desktop.gui.views.rotation_sections import RotationSections
from luanchuyen_desktop.gui.views.rotation_view import RotationView
from luanchuyen_desktop.services.procedure import procedure_settings
from luanchuyen_desktop.services.procedure.procedure_settings import FileLimits, ProcedureSettings
from luanchuyen_desktop.store.book import Book
from tests.gui.hands import press, type_into, write_words
from tests.gui.rotations.rotation_desk import shown, stored

Settle = Callable[[Session], None]
CODE = "LC0003"  # a proposal of CB004


@pytest.fixture
def desk(view: RotationView) -> RotationView:
    """With the proposal in hand."""
    view.table.choose(CODE)
    return view


def strip(view: RotationView) -> ProcedurePart:
    assert view.form.procedure is not None
    return view.form.procedure


def lists(view: RotationView) -> RotationSections:
    assert view.form.sections is not None
    return view.form.sections


def lines(view: RotationView) -> list[str]:
    return [line.text() for line in strip(view).lines]


def cells(view: RotationView) -> list[str]:
    return [cell.text().replace("\n", "|") for cell in strip(view).cells.values()]


def click_row(qtbot: QtBot, section: ChecklistSection, row: int) -> None:
    table = section.table
    place = table.visualRect(table.model().index(row, 1)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def rows(section: ChecklistSection) -> list[tuple[str, str, str]]:
    model = section.table.model()
    return [
        (model.index(row, 1).data(), model.index(row, 2).data(), model.index(row, 3).data())
        for row in range(model.rowCount())
    ]


def fill(book: Book, *, up_to: int, givers: tuple[OpinionGiver, ...] = (), papers: bool = False) -> None:
    with book.operate("Bổ sung") as write:
        for number, stage in enumerate(list(Stage)[:up_to], 1):
            write.insert(ProcedureStep(CODE, stage, PartialDate(2026, 10, number), "Ban", "Xong", f"{number}-TB"))
        for giver in givers:
            write.insert(Opinion(CODE, giver, PartialDate(2026, 10, 3), Appraisal.AGREED))
        if papers:
            write.insert_many(DossierItem(CODE, name, PartialDate(2026, 11, 1)) for name in DOSSIER_ITEMS[:10])


def box(qtbot: QtBot) -> QMessageBox:
    """The message that is open."""
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QMessageBox))
    found = QApplication.activeModalWidget()
    assert isinstance(found, QMessageBox)
    return found


# -- the strip ---------------------------------------------------------------------------------------------------------


def test_a_bare_proposal_says_where_it_stands_and_what_is_missing(desk: RotationView) -> None:
    assert cells(desk) == [
        "1. Chủ trương|▶ đang làm|",
        "2. Đề xuất|○ chưa đến|",
        "3. Chuẩn bị|○ chưa đến|",
        "4. Thẩm định|○ chưa đến|",
        "5. Quyết định|○ chưa đến|",
    ]
    assert strip(desk).lacks.text() == "Còn thiếu để sang bước 2:"
    assert lines(desk) == ["□ Bước 1 chưa ghi ngày"]
    assert strip(desk).advance_button.text() == "Chuyển sang “Thẩm định”"
    assert strip(desk).cells[Stage.POLICY].accessibleName() == "1. Chủ trương: đang làm"


def test_a_line_leads_to_its_field_and_goes_when_it_is_filled(
    desk: RotationView, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    qtbot.mouseClick(strip(desk).lines[0], Qt.MouseButton.LeftButton, pos=QPoint(10, 5))
    editor = lists(desk).steps.editor
    assert editor is not None
    qtbot.waitUntil(lambda: editor.focused_field() == "date")
    qtbot.keyClicks(editor.editor("date"), "1/10/2026")
    qtbot.waitUntil(lambda: cells(desk)[0] == "1. Chủ trương|✓ xong|01/10/2026")  # while it is typed
    assert list(session.book.records(ProcedureStep)) == []
    assert lines(desk) == ["□ Bước 2 chưa ghi ngày", "· Bước 1 chưa ghi cơ quan, kết quả, số văn bản (nên ghi)"]
    qtbot.keyClick(editor.editor("date"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(list(session.book.records(ProcedureStep))) == 1)
    settle(session)


def test_enter_on_a_line_and_a_click_on_a_step_lead_there(desk: RotationView, qtbot: QtBot) -> None:
    line = strip(desk).lines[0]
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_Return)
    steps = lists(desk).steps
    qtbot.waitUntil(lambda: steps.editor is not None and steps.editor.focused_field() == "date")
    press(qtbot, strip(desk).cells[Stage.CONSULTATION])
    record = steps.in_hand()
    assert isinstance(record, ProcedureStep)
    assert record.step is Stage.CONSULTATION


def test_moving_on_says_what_is_missing_and_then_moves(
    desk: RotationView, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    press(qtbot, strip(desk).advance_button)
    told = box(qtbot)
    assert told.text() == "Chưa chuyển được sang “Thẩm định”, còn thiếu 4 điều:"
    assert told.informativeText().splitlines() == [
        "Bước 1 chưa ghi ngày.",
        "Bước 2 chưa ghi ngày.",
        "Bước 3 chưa ghi ngày.",
        "Chưa có ý kiến của nơi đi.",
    ]
    told.close()
    assert stored(session, CODE).state is RotationState.PROPOSED
    session.submit(lambda book: fill(book, up_to=3, givers=(OpinionGiver.ORIGIN,)))
    settle(session)
    session._stored = None
    desk.form.refresh()
    press(qtbot, strip(desk).advance_button)
    qtbot.waitUntil(lambda: stored(session, CODE).state is RotationState.APPRAISED)
    settle(session)
    assert session.book.undo_name() == "Chuyển sang “Thẩm định”: Phạm Minh"
    qtbot.waitUntil(lambda: strip(desk).advance_button.text() == "Chuyển sang “Trình”")
    assert desk.form.editor.editor("state").value() is RotationState.APPRAISED
    session.undo()
    settle(session)
    qtbot.waitUntil(lambda: strip(desk).advance_button.text() == "Chuyển sang “Thẩm định”")


def test_what_is_submitted_goes_on_to_the_decision(session: Session, settle: Settle, qtbot: QtBot, book: Book) -> None:
    rotation = stored(session, CODE)
    with book.operate("Trình") as write:
        write.update(replace(rotation, state=RotationState.SUBMITTED))
    fill(book, up_to=4, givers=tuple(OpinionGiver)[:3], papers=True)
    view = shown(session, qtbot)
    settle(session)
    view.table.choose(CODE)
    assert strip(view).lacks.text() == "Còn thiếu để xong bước 5:"
    assert lines(view)[1:] == ["□ Chưa có số quyết định", "□ Chưa có ngày quyết định"]
    press(qtbot, strip(view).advance_button)
    qtbot.waitUntil(lambda: view.findChild(DecideDialog) is not None)
    dialog = view.findChild(DecideDialog)
    assert isinstance(dialog, DecideDialog)
    dialog.reject()
    qtbot.waitUntil(lambda: not dialog.isVisible())
    qtbot.mouseClick(strip(view).lines[2], Qt.MouseButton.LeftButton, pos=QPoint(10, 5))  # its field is in the dialog
    qtbot.waitUntil(lambda: any(each.isVisible() for each in view.findChildren(DecideDialog)))
    for each in view.findChildren(DecideDialog):
        each.reject()


def test_the_rest_of_what_is_missing_is_shown_when_asked_for(
    session: Session, settle: Settle, qtbot: QtBot, book: Book
) -> None:
    fill(book, up_to=4)
    view = shown(session, qtbot)
    settle(session)
    view.table.choose(CODE)
    assert cells(view)[2].startswith("3. Chuẩn bị|□ còn thiếu|03/10/2026")
    assert len(lines(view)) == 4
    press(qtbot, strip(view).more_button)
    assert len(lines(view)) == 3 + 10  # opinions, then papers
    assert strip(view).more_button.text() == "Thu gọn"
    press(qtbot, strip(view).more_button)
    assert len(lines(view)) == 4
    view.table.choose("LC0002")  # it runs: nothing to move on to
    assert not strip(view).advance_button.isVisible()
    assert strip(view).lacks.text().startswith("Quy trình còn")
    assert lines(view) == []


def test_a_dropped_or_new_proposal_has_no_strip(desk: RotationView, session: Session, settle: Settle) -> None:
    assert strip(desk).isVisible()
    desk.form.call_off()
    settle(session)
    assert not strip(desk).isVisible()
    desk.propose()
    assert not strip(desk).isVisible()


def test_read_only_nothing_moves(desk: RotationView, session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(session.book, "read_only", True)
    desk.table.choose("LC0001")
    desk.table.choose(CODE)
    assert not strip(desk).advance_button.isEnabled()
    assert not lists(desk).items.files.attach_button.isEnabled()


# -- what is refused ---------------------------------------------------------------------------------------------------


def test_a_step_before_the_former_is_refused_at_its_field(
    session: Session, settle: Settle, qtbot: QtBot, book: Book
) -> None:
    fill(book, up_to=2)
    view = shown(session, qtbot)
    settle(session)
    view.table.choose(CODE)
    steps = lists(view).steps
    click_row(qtbot, steps, 2)
    assert steps.editor is not None
    type_into(qtbot, steps.editor.editor("date"), "1/10/2026")
    qtbot.keyClick(steps.editor.editor("date"), Qt.Key.Key_Return)
    frame = steps.editor.frame("date")
    qtbot.waitUntil(lambda: "trước ngày của bước 2 (02/10/2026)" in frame.problem_text())
    settle(session)
    assert len(list(book.records(ProcedureStep))) == 2
    type_into(qtbot, steps.editor.editor("date"), "3/10/2026")
    qtbot.keyClick(steps.editor.editor("date"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(list(book.records(ProcedureStep))) == 3)
    assert frame.problem_text() == ""
    type_into(qtbot, steps.editor.editor("votes_for"), "12")
    type_into(qtbot, steps.editor.editor("votes_total"), "11")
    qtbot.keyClick(steps.editor.editor("votes_total"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "lớn hơn tổng số phiếu (11)" in steps.editor.frame("votes_for").problem_text())  # type: ignore[union-attr]
    settle(session)
    type_into(qtbot, steps.editor.editor("votes_total"), "13")
    qtbot.keyClick(steps.editor.editor("votes_total"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: list(book.records(ProcedureStep))[-1].votes_total == 13)
    settle(session)
    assert rows(steps)[2][2] == "12/13 phiếu"


# -- opinions ----------------------------------------------------------------------------------------------------------


def test_opinions_wait_to_be_filled_and_are_kept(
    desk: RotationView, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    opinions = lists(desk).opinions
    assert rows(opinions) == [
        ("Nơi đi", "còn thiếu", "—"),
        ("Nơi đến", "còn thiếu", "—"),
        ("Cán bộ (nguyện vọng)", "còn thiếu", "—"),
    ]
    click_row(qtbot, opinions, 2)
    editor = opinions.editor
    assert editor is not None
    write_words(qtbot, editor.editor("content"), "Nhất trí, đề nghị được bố trí nhà ở")
    qtbot.keyClick(editor.editor("content"), Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: len(list(session.book.records(Opinion))) == 1)
    settle(session)
    (kept,) = session.book.records(Opinion)
    assert (kept.giver, kept.content) == (OpinionGiver.CADRE, "Nhất trí, đề nghị được bố trí nhà ở")
    assert session.book.undo_name() == "Thêm ý kiến về luân chuyển: Phạm Minh"
    type_into(qtbot, editor.editor("date"), "5/11/2026")
    qtbot.keyClick(editor.editor("date"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: next(session.book.records(Opinion)).date == PartialDate(2026, 11, 5))
    settle(session)
    assert rows(opinions)[2] == ("Cán bộ (nguyện vọng)", "05/11/2026", "Nhất trí, đề nghị được bố trí nhà ở")
    press(qtbot, opinions.add_button)
    write_words(qtbot, editor.editor("document_no"), "9-CV/BNC")
    qtbot.keyClick(editor.editor("document_no"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(list(session.book.records(Opinion))) == 2)
    settle(session)
    assert rows(opinions)[3] == ("Cơ quan khác", "—", "9-CV/BNC")
    opinions.table.setFocus()
    qtbot.keyClick(opinions.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(list(session.book.records(Opinion))) == 1)
    settle(session)


# -- settings of the office --------------------------------------------------------------------------------------------


def test_limits_of_the_office_are_set_and_show_in_the_strip(
    session: Session, settle: Settle, qtbot: QtBot, book: Book
) -> None:
    fill(book, up_to=1)
    view = shown(session, qtbot)
    settle(session)
    view.table.choose(CODE)
    view.settings_action.trigger()
    dialog = view.findChild(ProcedureSettingsDialog)
    assert isinstance(dialog, ProcedureSettingsDialog)
    assert [edit.text() for edit in dialog.days.values()] == [""] * 4
    assert (dialog.file_mb.text(), dialog.book_mb.text()) == ("20", "500")
    type_into(qtbot, dialog.days[Stage.NOMINATION], "0")
    qtbot.mouseClick(dialog.buttons.button(dialog.buttons.StandardButton.Save), Qt.MouseButton.LeftButton)
    assert "từ 1 đến 3650" in dialog.frames[dialog.days[Stage.NOMINATION]].problem_text()
    type_into(qtbot, dialog.days[Stage.NOMINATION], "30")
    type_into(qtbot, dialog.file_mb, "5")
    qtbot.mouseClick(dialog.buttons.button(dialog.buttons.StandardButton.Save), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: view.findChild(ProcedureSettingsDialog) is None)
    settle(session)
    wanted = ProcedureSettings({Stage.NOMINATION: 30}, FileLimits(5, 500))
    assert procedure_settings.load(book.settings()) == wanted
    assert cells(view)[1] == "2. Đề xuất|▲ quá hạn|từ 01/11"
    assert strip(view).cells[Stage.NOMINATION].toolTip() == "2. Đề xuất nhân sự: quá hạn từ 01/11/2026"
    session.set_as_of(date(2026, 10, 20))
    view.form.refresh()
    settle(session)
    assert cells(view)[1] == "2. Đề xuất|▶ đang làm|hạn 31/10"
    assert "mỗi tệp đến 5 MB" in lists(view).items.total.text()
