"""The bar above the form of a rotation: which parts it offers, and that it leads to them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.views.rotation_view import RotationView

Settle = Callable[[Session], None]
ALWAYS = ["Nội dung", "Thẩm định", "Quy trình", "Ý kiến", "Hồ sơ", "Ngoại lệ"]


def offered(view: RotationView) -> list[QToolButton]:
    return [one for one in view.form.bar.buttons.findChildren(QToolButton) if one.isVisible()]


def test_only_the_parts_that_the_case_has_are_offered(view: RotationView) -> None:
    assert not view.form.bar.isVisible()  # nothing is in hand
    view.table.choose("LC0003")
    assert [one.text() for one in offered(view)] == ALWAYS
    view.table.choose("LC0002")
    assert [one.text() for one in offered(view)] == [*ALWAYS[:2], "Quyết định", *ALWAYS[2:5], "Theo dõi", "Ngoại lệ"]


def test_a_button_brings_its_part_to_the_top_and_the_title_stays(view: RotationView, qtbot: QtBot) -> None:
    view.table.choose("LC0002")
    form = view.form
    area = form._scroll
    assert area.verticalScrollBar().maximum() > area.height()
    steps = next(one for one in offered(view) if one.text() == "Quy trình")
    qtbot.mouseClick(steps, Qt.MouseButton.LeftButton)
    assert form.sections is not None
    head = form.sections.heads["procedure_step"]
    assert head.mapTo(area.viewport(), QPoint(0, 0)).y() == 0
    assert steps.isChecked()
    assert form.title.isVisible()
    assert not area.isAncestorOf(form.title)
    area.verticalScrollBar().setValue(0)
    assert [one.text() for one in offered(view) if one.isChecked()] == ["Nội dung"]


def test_the_fields_stand_in_the_order_of_the_case(view: RotationView) -> None:
    names = list(view.form.editor.names)
    order = ["cadre", "from_title", "to_unit", "purpose", "distance_km", "appraised", "decision_no", "ended"]
    assert sorted(order, key=names.index) == order


def test_a_destination_half_picked_is_no_unknown_code(view: RotationView, session: Session, settle: Settle) -> None:
    view.form.start_new("LC0009", "CB001")
    picker = view.form.editor.editor("to_unit")
    picker.set_value("XA1")
    picker.value_edited.emit("XA1")
    view.form.recheck()
    settle(session)
    told = " ".join(one.finding.message for one in view.form.editor.findings_at("to_title"))
    assert "không có trong danh mục" not in told
