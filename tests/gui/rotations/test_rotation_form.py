"""The form of a rotation: proposing, correcting, calling off."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from pytestqt.qtbot import QtBot

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.vocabulary import Level, RotationState
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.views.rotation_view import PROPOSAL, RotationView
from luanchuyen_desktop.gui.widgets.finding_list import Standing
from luanchuyen_desktop.rules.finding import FieldRef
from luanchuyen_desktop.services import editing
from luanchuyen_desktop.services.findings.checking import FindingsDiff
from tests.gui.hands import pick, pick_from_list, press, type_into
from tests.gui.rotations.rotation_desk import codes, leave, rules_at, stored

AS_OF = date(2026, 11, 22)
Settle = Callable[[Session], None]


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
    assert view.form.pickers is not None
    level, picker = view.form.pickers.level, view.form.editor.editor("to_unit")
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


def test_a_proposal_begins_at_its_first_field(view: RotationView, qtbot: QtBot) -> None:
    view.resize(1366, 360)
    assert view.show_record(FieldRef("rotation", "LC0001", "note"))
    bar = view.form._scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() > 0)
    press(qtbot, view.propose_button)
    field = view.form.editor.editor("cadre")
    qtbot.waitUntil(field.hasFocus)
    qtbot.waitUntil(lambda: not field.visibleRegion().isEmpty())


def test_asked_for_from_another_tab(view: RotationView) -> None:
    assert view.show_record(FieldRef(PROPOSAL, "CB003", ""))
    assert view.form.editor.editor("cadre").value() == "CB003"


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


def test_advice_fits_how_far_the_case_is(view: RotationView, qtbot: QtBot) -> None:
    assert "hoặc đề xuất" in view.form.advice.text()
    view.table.choose("LC0001")
    assert view.form.advice.isHidden()
    view.table.choose("LC0004")
    assert "đã kết thúc" in view.form.advice.text()
    view.table.choose("LC0003")
    assert view.form.cancel_button.text() == "Bỏ đề xuất"
    press(qtbot, view.form.cancel_button)
    qtbot.waitUntil(lambda: "đã bỏ" in view.form.advice.text())
    assert view.form.editor.editor("state").value() is RotationState.CANCELLED


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


def test_cadre_is_opened_elsewhere(view: RotationView, qtbot: QtBot) -> None:
    asked: list[FieldRef] = []
    view.go_to.connect(asked.append)
    view.table.choose("LC0001")
    press(qtbot, view.form.cadre_button)
    assert asked == [FieldRef("cadre", "CB001", "name")]


def test_a_long_code_does_not_widen_the_form(view: RotationView, qtbot: QtBot) -> None:
    """Sixty letters without a blank pushed fields and buttons out of sight; the form scrolls up and down only."""
    form = view.form
    inner = form._scroll.widget()
    assert inner is not None
    for label in (form.title, form.subtitle, form.advice):
        label.setText("W" * 60)
    qtbot.wait(20)
    assert inner.minimumSizeHint().width() < form.subtitle.fontMetrics().horizontalAdvance("W" * 60)
