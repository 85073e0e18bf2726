"""The steps and the papers under a rotation's fields, by key and mouse: missing shown, stored, judged, taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.dossier import Dossier
from luanchuyen_desktop.domain.records import DossierItem, ProcedureStep, Rotation, TitleStandard
from luanchuyen_desktop.domain.vocabulary import DOSSIER_ITEMS, Appraisal, RotationState, Stage, StandardKind
from luanchuyen_desktop.gui.dialogs.decide_dialog import DecideDialog
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.views.checklist_section import ChecklistSection
from luanchuyen_desktop.gui.views.rotation_sections import RotationSections
from luanchuyen_desktop.gui.views.rotation_view import RotationView
from luanchuyen_desktop.gui.widgets.record_editor import RecordEditor
from luanchuyen_desktop.rules.finding import FieldRef, Finding, slot
from luanchuyen_desktop.services import editing
from luanchuyen_desktop.store.book import Book

Settle = Callable[[Session], None]


def add_more(book: Book) -> None:
    """A rotation that is submitted, with two steps and one paper; the title asks for the higher school."""
    with book.operate("Thêm") as write:
        write.insert(TitleStandard("BT", StandardKind.POLITICAL_THEORY, "Cao cấp"))
        write.insert(
            Rotation("LC0002", "CB002", "SNV", "PGD", "XA1", "BT", state=RotationState.SUBMITTED, planned_months=36)
        )
        write.insert(ProcedureStep("LC0002", Stage.POLICY, PartialDate(2026, 9, 1), "Ban Thường vụ Tỉnh ủy"))
        write.insert(ProcedureStep("LC0002", Stage.NOMINATION, PartialDate(2026, 9, 10)))
        write.insert(DossierItem("LC0002", "Tờ trình", PartialDate(2026, 10, 1)))
        write.insert(DossierItem("LC0002", "Giấy khai sinh"))


@pytest.fixture
def book(book: Book) -> Book:
    add_more(book)
    return book


@pytest.fixture
def view(session: Session, settle: Settle, qtbot: QtBot) -> RotationView:
    made = RotationView(session)
    qtbot.addWidget(made)
    session.changed.connect(made.reload)
    session.start()
    made.reload(None)
    made.resize(1366, 700)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    settle(session)
    made.table.choose("LC0002")
    return made


def sections(view: RotationView) -> RotationSections:
    assert view.form.sections is not None
    return view.form.sections


def cells(section: ChecklistSection) -> list[tuple[str, str]]:
    model = section.table.model()
    return [(model.index(row, 1).data(), model.index(row, 2).data()) for row in range(model.rowCount())]


def marks(section: ChecklistSection) -> list[str | None]:
    model = section.table.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def click_row(qtbot: QtBot, section: ChecklistSection, row: int) -> RecordEditor:
    table = section.table
    place = table.visualRect(table.model().index(row, 1)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    editor = section.editor
    assert editor is not None
    return editor


def type_into(qtbot: QtBot, field: QWidget, text: str) -> None:
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClicks(field, text)


def press(qtbot: QtBot, button: QWidget) -> None:
    qtbot.waitUntil(lambda: button.isVisible() and button.width() > 24)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))


def dossier(session: Session, cadre: str = "CB002") -> Dossier:
    found = session.book.dossier(cadre)
    assert found is not None
    return found


def rules_in(section: ChecklistSection, field: str) -> set[str]:
    assert section.editor is not None
    return {one.finding.rule for one in section.editor.findings_at(field)}


def head_rules(view: RotationView, table: str) -> set[str]:
    return {one.finding.rule for one in sections(view).heads[table].findings.shown()}


def test_what_is_missing_is_shown_as_missing(view: RotationView) -> None:
    steps, items = sections(view).steps, sections(view).items
    assert cells(steps) == [
        ("1. Chủ trương", "01/09/2026"),
        ("2. Đề xuất nhân sự", "10/09/2026"),
        ("3. Chuẩn bị nhân sự", "còn thiếu"),
        ("4. Trao đổi, thẩm định, gặp gỡ", "còn thiếu"),
        ("5. Quyết định và tổ chức thực hiện", "còn thiếu"),
    ]
    shown = dict(cells(items))
    assert list(shown) == [*DOSSIER_ITEMS[:10], "Giấy khai sinh"]
    assert shown["Tờ trình"] == "01/10/2026"
    assert shown["Giấy khai sinh"] == "đã có"
    assert list(shown.values()).count("còn thiếu") == 9
    assert marks(steps) == [None, None, "▲", "▲", "▲"]
    assert (marks(items)[0], marks(items)[1], marks(items)[-1]) == (None, "▲", None)
    assert head_rules(view, "procedure_step") == {"LC11"}
    assert head_rules(view, "dossier_item") == {"LC13"}


def test_steps_to_come_are_not_called_missing(
    view: RotationView, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    rotation = session.book.rotation("LC0002")
    assert rotation is not None
    session.submit(lambda book: editing.save(book, replace(rotation, state=RotationState.PROPOSED)))
    settle(session)
    assert [when for _, when in cells(sections(view).steps)] == ["01/09/2026", "10/09/2026", "—", "—", "—"]
    assert set(marks(sections(view).steps)) == {None}


def test_a_step_is_stored_when_its_field_is_left_and_judged_while_typing(
    view: RotationView, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    steps = sections(view).steps
    editor = click_row(qtbot, steps, 2)
    assert rules_in(steps, "date") == {"LC11"}
    type_into(qtbot, editor.editor("date"), "5/9/2026")
    qtbot.waitUntil(lambda: any("thứ tự" in one.finding.message for one in editor.findings_at("date")))
    assert len(dossier(session).steps) == 2  # nothing is written while one types
    type_into(qtbot, editor.editor("date"), "15/9/2026")
    qtbot.keyClick(editor.editor("date"), Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: len(dossier(session).steps) == 3)
    settle(session)
    step = dossier(session).steps[-1]
    assert (step.step, step.date) == (Stage.PREPARATION, PartialDate(2026, 9, 15))
    assert session.book.undo_name() == "Thêm quy trình luân chuyển: Trần Thị Đào"
    assert cells(steps)[2] == ("3. Chuẩn bị nhân sự", "15/09/2026")
    assert editor.record == step
    type_into(qtbot, editor.editor("votes_for"), "11")
    type_into(qtbot, editor.editor("votes_total"), "12")
    qtbot.keyClick(editor.editor("votes_total"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dossier(session).steps[-1].votes_total == 12)
    settle(session)
    step = dossier(session).steps[-1]
    assert (step.votes_for, step.votes_total, len(dossier(session).steps)) == (11, 12, 3)
    while len(dossier(session).steps) == 3:
        session.undo()
        settle(session)
    assert cells(steps)[2][1] == "còn thiếu"


def test_a_deleted_step_waits_again(view: RotationView, session: Session, settle: Settle, qtbot: QtBot) -> None:
    steps = sections(view).steps
    click_row(qtbot, steps, 0)
    press(qtbot, steps.delete_button)
    settle(session)
    assert [step.step for step in dossier(session).steps] == [Stage.NOMINATION]
    assert cells(steps)[0] == ("1. Chủ trương", "còn thiếu")


def test_a_date_that_is_none_keeps_the_form(view: RotationView, session: Session, qtbot: QtBot) -> None:
    editor = click_row(qtbot, sections(view).steps, 2)
    type_into(qtbot, editor.editor("date"), "31/02/2026")
    assert not view.flush()
    assert len(dossier(session).steps) == 2
    qtbot.keyClick(editor.editor("date"), Qt.Key.Key_Escape)
    assert view.flush()


def test_a_paper_is_recorded_as_there_with_one_click_then_dated(
    view: RotationView, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    part = sections(view)
    row = DOSSIER_ITEMS.index("Ảnh màu 4×6")
    click_row(qtbot, part.items, row)
    press(qtbot, part.there_button)
    settle(session)
    photo = next(item for item in dossier(session).items if item.item == "Ảnh màu 4×6")
    assert photo.date is None
    assert cells(part.items)[row] == ("Ảnh màu 4×6", "đã có")
    assert part.there_button.isHidden()
    assert "LC13" in {one.rule for one in session.findings_of(dossier(session))}
    editor = part.items.editor
    assert editor is not None
    type_into(qtbot, editor.editor("date"), "1/11/2026")
    qtbot.keyClick(editor.editor("date"), Qt.Key.Key_Return)
    wanted = PartialDate(2026, 11, 1)
    qtbot.waitUntil(lambda: any(item.date == wanted for item in dossier(session).items))
    settle(session)
    photos = [item for item in dossier(session).items if item.item == "Ảnh màu 4×6"]
    assert [item.date for item in photos] == [PartialDate(2026, 11, 1)]


def test_another_paper_can_be_added(view: RotationView, session: Session, settle: Settle, qtbot: QtBot) -> None:
    items = sections(view).items
    press(qtbot, items.add_button)
    editor = items.editor
    assert editor is not None
    assert sections(view).there_button.isHidden()  # it has no name yet
    type_into(qtbot, editor.editor("item"), "Phieu ly lich tu phap")
    qtbot.keyClick(editor.editor("item"), Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: len(dossier(session).items) == 3)
    settle(session)
    assert dossier(session).items[-1].item == "Phieu ly lich tu phap"
    assert cells(items)[-1] == ("Phieu ly lich tu phap", "đã có")


def test_all_that_is_asked_for_in_order_clears_the_findings(
    view: RotationView, session: Session, settle: Settle
) -> None:
    with session.book.operate("Bổ sung") as write:
        for day, stage in zip((15, 20, 25), list(Stage)[2:], strict=True):
            write.insert(ProcedureStep("LC0002", stage, PartialDate(2026, 9, day)))
        for name in DOSSIER_ITEMS[1:10]:
            write.insert(DossierItem("LC0002", name, PartialDate(2026, 11, 1)))
    assert write.changes is not None
    view.reload(write.changes)
    session._stored = None
    view.form.refresh()
    settle(session)
    assert set(marks(sections(view).steps)) == {None}
    assert head_rules(view, "procedure_step") == head_rules(view, "dossier_item") == set()


def find(session: Session, rule: str) -> Finding | None:
    found = session.findings_of(dossier(session))
    return next((one for one in found if one.rule == rule and one.subject == "LC0002"), None)


def finding_of(session: Session, rule: str) -> Finding:
    found = find(session, rule)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("rule", "place"),
    [
        ("LC11", FieldRef("procedure_step", slot("LC0002", "3"), "date")),
        ("LC13", FieldRef("dossier_item", slot("LC0002", DOSSIER_ITEMS[1]), "date")),
        ("LC12", FieldRef("rotation", "LC0002", "appraised")),
    ],
)
def test_a_finding_leads_to_its_place(view: RotationView, session: Session, rule: str, place: FieldRef) -> None:
    view.table.choose("LC0001")
    assert finding_of(session, rule).fields[0] == place
    assert view.show_record(finding_of(session, rule).fields[0])
    assert view.form.record is not None
    assert view.form.record.code == "LC0002"
    if place.record == "rotation":
        assert view.form.editor.focused_field() == "appraised"
        return
    section = sections(view)._sections[place.record]
    assert section.editor is not None
    assert section.editor.focused_field() == "date"
    assert section.has_open(place)


def test_a_place_of_a_rotation_that_is_gone_is_not_opened(view: RotationView) -> None:
    assert not view.show_record(FieldRef("procedure_step", slot("LC9999", "1"), "date"))
    assert view.show_record(FieldRef("procedure_step", slot("LC0002", "9"), "date"))  # to the rotation itself


def test_education_below_the_standard_stands_at_the_head(view: RotationView, session: Session, settle: Settle) -> None:
    assert finding_of(session, "LC09").fields == (FieldRef("cadre", "CB002", "political_theory"),)
    assert "LC09" in {one.finding.rule for one in view.form.head.shown()}


def test_the_appraisal_is_entered_in_its_fields(
    view: RotationView, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    editor = view.form.editor
    assert {one.finding.rule for one in editor.findings_at("appraised")} == {"LC12"}
    type_into(qtbot, editor.editor("appraised"), "20/11/2026")
    box = editor.editor("appraisal_result")
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.keyClick(box, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: find(session, "LC12") is None)
    settle(session)
    rotation = session.book.rotation("LC0002")
    assert rotation is not None
    assert (rotation.appraised, rotation.appraisal_result) == (PartialDate(2026, 11, 20), Appraisal.AGREED)
    qtbot.waitUntil(lambda: editor.findings_at("appraised") == ())


def test_a_proposal_taken_straight_to_a_decision_needs_the_appraisal(
    view: RotationView, session: Session, qtbot: QtBot
) -> None:
    press(qtbot, view.form.decide_button)
    dialog = view.findChild(DecideDialog)
    assert isinstance(dialog, DecideDialog)
    dialog.number.set_value("12-QĐ/TU")
    qtbot.keyClicks(dialog.date, "20/11/2026")
    qtbot.keyClicks(dialog.start, "1/12/2026")
    dialog.judge()
    assert "LC12" in {one.rule for one in dialog.errors()}
    assert not dialog.act_button.isEnabled()
    dialog.reject()


def test_a_new_proposal_has_no_lists_yet(view: RotationView) -> None:
    view.propose()
    assert sections(view).isHidden()
    assert list(sections(view).drafts()) == []


def test_a_book_opened_to_be_read_can_only_be_looked_at(
    view: RotationView, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session.book, "read_only", True)
    view.table.choose("LC0001")
    view.table.choose("LC0002")
    part = sections(view)
    click_row(qtbot, part.items, 1)
    assert not part.there_button.isEnabled()
    assert not part.items.add_button.isEnabled()
    assert not part.steps.delete_button.isEnabled()
