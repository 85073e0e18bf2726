"""The dialogs in which a rotation is decided and ended."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.vocabulary import Outcome, RotationState
from luanchuyen_desktop.gui.dialogs.decide_dialog import DecideDialog
from luanchuyen_desktop.gui.dialogs.end_dialog import EndDialog
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.views.rotation_view import RotationView
from tests.gui.hands import press, type_into, write_words
from tests.gui.rotations.rotation_desk import rules_at, stored

AS_OF = date(2026, 11, 22)
Settle = Callable[[Session], None]


def test_decide_in_spite_of_an_error_needs_a_person_and_a_reason(
    view: RotationView, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    view.table.choose("LC0003")
    press(qtbot, view.form.decide_button)
    dialog = view.findChild(DecideDialog)
    assert isinstance(dialog, DecideDialog)
    assert not dialog.act_button.isEnabled()
    assert "số quyết định" in dialog.lacks.text()
    write_words(qtbot, dialog.number, "12-QĐ/TU")
    qtbot.keyClicks(dialog.date, "01/11/2026")
    qtbot.keyClicks(dialog.start, "15/11/2026")
    type_into(qtbot, dialog.months, "24")  # less than 36: LC04
    qtbot.waitUntil(lambda: "LC04" in {one.finding.rule for one in dialog.found.shown()})
    assert "Phó Giám đốc" in dialog.posts.text()
    assert "14/11/2026" in dialog.posts.text()
    assert "15/11/2026" in dialog.posts.text()
    assert not dialog.act_button.isEnabled()
    write_words(qtbot, dialog.person, "Trần Văn Bí thư")
    write_words(qtbot, dialog.reason, "yêu cầu cấp bách")
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


def test_what_will_be_told_is_said_before_there_is_something_to_tell(
    view: RotationView, session: Session, qtbot: QtBot
) -> None:
    with session.book.operate("Ghi thời hạn") as write:
        write.update(replace(stored(session, "LC0003"), planned_months=12))  # LC04 already as a proposal
    view.reload(None)
    qtbot.waitUntil(lambda: not session.tasks.jobs)
    view.table.choose("LC0003")
    press(qtbot, view.form.decide_button)
    dialog = view.findChild(DecideDialog)
    assert isinstance(dialog, DecideDialog)
    assert dialog.waits.isVisible()
    assert "sẽ hiện ở đây" in dialog.waits.text()
    present = {one.finding.rule for one in dialog.found.shown()}
    assert ("hiện nay" in dialog.waits.text()) == bool(present)
    qtbot.keyClicks(dialog.date, "01/11/2026")
    qtbot.keyClicks(dialog.start, "15/11/2026")
    qtbot.waitUntil(lambda: not dialog.waits.isVisible())
    assert dialog.errors() or dialog.clean.isVisible()
    dialog.reject()


def test_decide_without_errors_asks_for_nobody(
    view: RotationView, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    view.table.choose("LC0003")
    press(qtbot, view.form.decide_button)
    dialog = view.findChild(DecideDialog)
    assert isinstance(dialog, DecideDialog)
    write_words(qtbot, dialog.number, "13-QĐ/TU")
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


def test_settled_needs_a_number_as_lc16_says(
    view: RotationView, session: Session, settle: Settle, qtbot: QtBot
) -> None:
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
    write_words(qtbot, dialog.number, "99-QĐ/TU")
    qtbot.waitUntil(lambda: "LC16" not in {one.finding.rule for one in dialog.found.shown()})
    type_into(qtbot, dialog.number, "")
    qtbot.waitUntil(lambda: "LC16" in {one.finding.rule for one in dialog.found.shown()})
    assert "phải có số quyết định" in dialog.lacks.text()
    assert not dialog.act_button.isEnabled()
    write_words(qtbot, dialog.number, "99-QĐ/TU")
    qtbot.waitUntil(dialog.act_button.isEnabled)
    press(qtbot, dialog.act_button)
    settle(session)
    rotation = stored(session, "LC0001")
    assert (rotation.state, rotation.outcome) == (RotationState.ENDED, Outcome.SETTLED)
    assert "LC16" not in rules_at(view, "end_decision_no")
    assert "không còn là cán bộ luân chuyển" in view.form.after.told.text()
    assert session.book.undo_name() == "Kết thúc luân chuyển: Nguyễn Văn Đức"


def test_refused_step_keeps_the_dialog(
    view: RotationView, session: Session, faults: list[BaseException], settle: Settle, qtbot: QtBot
) -> None:
    view.table.choose("LC0003")
    press(qtbot, view.form.decide_button)
    dialog = view.findChild(DecideDialog)
    assert isinstance(dialog, DecideDialog)
    write_words(qtbot, dialog.number, "14-QĐ/TU")
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
