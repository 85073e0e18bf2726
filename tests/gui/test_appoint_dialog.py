"""An appointment recorded from the cadre's file, by key and mouse."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.dossier import Dossier
from luanchuyen_desktop.domain.records import PlanningEntry
from luanchuyen_desktop.domain.vocabulary import TenureForm
from luanchuyen_desktop.gui.dialogs.appoint_dialog import AppointDialog
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.views.cadre_form import CadreForm
from tests.gui.hands import pick, press, type_into, write_words

Settle = Callable[[Session], None]


def file(session: Session, cadre: str) -> Dossier:
    found = session.book.dossier(cadre)
    assert found is not None
    return found


def opened(session: Session, qtbot: QtBot, cadre: str) -> tuple[CadreForm, AppointDialog]:
    form = CadreForm(session)
    qtbot.addWidget(form)
    session.changed.connect(form.reload)
    form.resize(700, 700)
    form.show()
    form.show_cadre(cadre)
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)
    form.show_section("tenure")
    press(qtbot, form.appoint_button)
    dialog = form.findChild(AppointDialog)
    assert isinstance(dialog, AppointDialog)
    return form, dialog


def test_the_decision_moves_the_posts_and_closes_planning(session: Session, settle: Settle, qtbot: QtBot) -> None:
    with session.book.operate("Quy hoạch") as write:
        write.insert(PlanningEntry("CB002", "2025-2030", "BT", "XA1", approved=PartialDate(2024, 6, 1)))
    form, dialog = opened(session, qtbot, "CB002")
    assert "Phó Giám đốc Sở Nội vụ" in dialog.heading()
    assert "Nhập ngày quyết định" in dialog.lacks.text()
    marked = [label.text() for label in dialog.findChildren(QLabel) if label.text().endswith(" *")]
    assert marked == [
        *("Số quyết định *", "Ngày quyết định *", "Hiệu lực từ ngày *"),
        *("Đơn vị được bố trí *", "Chức danh được bố trí *", "Hình thức bố trí *"),
    ]
    write_words(qtbot, dialog.number, "77-QĐ/TU")
    type_into(qtbot, dialog.date, "2/11/2026")
    type_into(qtbot, dialog.effective, "1/11/2026")
    pick(qtbot, dialog.placement.unit, "XA1")
    pick(qtbot, dialog.placement.title, "BT")
    dialog.placement.form.setFocus()
    qtbot.keyClick(dialog.placement.form, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.placement.form, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: "trước ngày quyết định" in dialog.lacks.text())
    type_into(qtbot, dialog.effective, "15/11/2026")
    qtbot.waitUntil(dialog.act_button.isEnabled)
    assert "14/11/2026" in dialog.posts.text()
    assert "15/11/2026" in dialog.posts.text()
    (box,) = dialog.settled.boxes.values()
    assert box.isChecked()
    form_chosen = dialog.placement.form.value()
    press(qtbot, dialog.act_button)
    settle(session)
    after = file(session, "CB002")
    assert [(one.title, str(one.end or "")) for one in after.tenures] == [("PGD", "14/11/2026"), ("BT", "")]
    assert (after.tenures[-1].form, after.tenures[-1].decision_no) == (form_chosen, "77-QĐ/TU")
    assert isinstance(form_chosen, TenureForm)
    (entry,) = after.planning
    assert (entry.removed, entry.removal_no) == (PartialDate(2026, 11, 15), "77-QĐ/TU")
    assert form.sections["tenure"]._model.rowCount() == 2
    session.undo()
    settle(session)
    assert len(file(session, "CB002").tenures) == 1
    qtbot.waitUntil(lambda: not form.findChildren(AppointDialog))


def test_whoever_is_away_is_sent_to_the_end_of_the_rotation(session: Session, qtbot: QtBot) -> None:
    _form, dialog = opened(session, qtbot, "CB001")
    write_words(qtbot, dialog.number, "77-QĐ/TU")
    type_into(qtbot, dialog.date, "1/11/2026")
    type_into(qtbot, dialog.effective, "15/11/2026")
    pick(qtbot, dialog.placement.unit, "BTC")
    pick(qtbot, dialog.placement.title, "BT")
    dialog.placement.form.setFocus()
    qtbot.keyClick(dialog.placement.form, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: "đang luân chuyển (LC0001)" in dialog.lacks.text())
    assert "Kết thúc" in dialog.lacks.text()
    assert not dialog.act_button.isEnabled()
    qtbot.mouseClick(dialog.concurrent, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.act_button.isEnabled)
    dialog.reject()
