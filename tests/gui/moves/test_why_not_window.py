"""Why not, by key and mouse: pick, read, copy, propose; the pool of the post; what is gone meanwhile."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication

from luanchuyen_desktop.domain.packages import Move
from luanchuyen_desktop.domain.records import Cadre, Rotation
from luanchuyen_desktop.domain.vocabulary import Purpose, RotationState
from luanchuyen_desktop.gui.moves.why_not_window import WhyNotWindow
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.rules.finding import Finding
from luanchuyen_desktop.services import editing
from tests.gui.moves.conftest import Hands


def shown(session: Session, hands: Hands, move: Move | None = None) -> WhyNotWindow:
    window = WhyNotWindow(session, move)
    hands.show(window)
    return window


def test_the_answer_follows_what_is_picked(session: Session, hands: Hands) -> None:
    window = shown(session, hands, Move("C1", "", "", months=36))
    page, editor = window.page, window.editor
    assert "Chọn cán bộ, đơn vị và chức danh đến" in page.toPlainText()
    assert not window.copy_button.isEnabled()
    assert not window.propose_button.isEnabled()
    hands.pick(editor.unit, "dang uy xa 2", "X2")
    hands.pick(editor.title, "bi thu", "BT")
    hands.until(lambda: "Chưa được: 1 điều trái quy định." in page.toPlainText())
    text = page.toPlainText()
    assert "Nguyễn Văn A (C1): Bí thư Đảng ủy xã 1 → Bí thư Đảng ủy xã 2" in text
    assert "● lỗi · LC03" in text
    assert "Sẽ hết vướng nhờ lần luân chuyển này (1)" in text
    assert "LC07" in text.split("Không áp dụng", 1)[1]
    editor.purpose.set_value(Purpose.TRAINING)
    editor.purpose.value_edited.emit(Purpose.TRAINING)
    hands.until(lambda: "LC07" not in page.toPlainText().split("Không áp dụng", 1)[1])
    hands.type(editor.months, "30")
    hands.until(lambda: "Chưa được: 2 điều trái quy định." in page.toPlainText())
    hands.type(editor.start, "1/3/2027")
    hands.until(lambda: "bắt đầu ngày 01/03/2027" in page.toPlainText())
    window.close()


def test_copied_as_text_and_names_are_no_markup(session: Session, hands: Hands) -> None:
    cadre = next(one for one in session.book.records(Cadre) if one.code == "C1")
    renamed = Cadre(**{field: getattr(cadre, field) for field in cadre.__slots__} | {"name": "<b>Lê</b> & Sơn"})
    session.submit(lambda book: editing.save(book, renamed))
    hands.settle()
    window = shown(session, hands, Move("C1", "X2", "BT", months=36))
    assert "<b>Lê</b> & Sơn (C1)" in window.page.toPlainText()
    hands.press(window.copy_button)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("<b>Lê</b> & Sơn (C1): Bí thư Đảng ủy xã 1 → Bí thư Đảng ủy xã 2\nChưa được")
    assert "    → " in copied
    window.close()


def test_turned_into_a_proposal(session: Session, hands: Hands) -> None:
    window = shown(session, hands, Move("C1", "X2", "BT", months=36))
    told: list[str] = []
    window.proposed.connect(told.append)
    hands.press(window.propose_button)
    hands.until(lambda: told == ["LC0001"])
    stored = session.book.rotation("LC0001")
    assert stored is not None
    assert (stored.from_unit, stored.to_unit, stored.state) == ("X1", "X2", RotationState.PROPOSED)
    assert session.book.undo_name() == "Đề xuất luân chuyển: Nguyễn Văn A"
    hands.until(window.propose_button.isEnabled)
    window.close()


def test_the_pool_of_the_post(session: Session, hands: Hands) -> None:
    window = shown(session, hands, Move("", "X2", "BT", months=36))
    hands.until(lambda: window.pool_model.rowCount() == 2)
    assert [window.pool_model.text(row, "against") for row in range(2)] == ["● 1  ▲ 1", "● 2  ▲ 1"]
    assert "Được quy hoạch vị trí này: 2 người" in window.pool_head.text()
    window.pool_table.selectRow(1)
    hands.until(lambda: "Nguyễn Văn E (C5)" in window.page.toPlainText())
    assert window.editor.cadre.value() == "C5"
    hands.pick(window.editor.unit, "dang uy xa 4", "X4")
    hands.until(lambda: window.pool_model.rowCount() == 1)
    hands.settle()
    window.close()


def test_a_link_leads_to_where_it_is_recorded(session: Session, hands: Hands) -> None:
    window = shown(session, hands, Move("C1", "X2", "BT", months=36))
    asked: list[Finding] = []
    window.finding_asked.connect(asked.append)
    window.page.anchorClicked.emit(QUrl("0"))
    assert [one.rule for one in asked] == ["LC03"]
    window.close()


def test_the_book_changes_under_it(session: Session, hands: Hands) -> None:
    window = shown(session, hands, Move("C1", "X2", "BT", months=36))
    assert "LC03" in window.page.toPlainText()
    holder = next(one for one in session.book.records(Cadre) if one.code == "C2")
    session.submit(lambda book: editing.delete(book, holder))
    hands.until(lambda: "Được, theo những gì đã ghi trong sổ; có 1 điều cần lưu ý." in window.page.toPlainText())
    own = next(one for one in session.book.records(Cadre) if one.code == "C1")
    session.submit(lambda book: editing.delete(book, own))
    hands.until(lambda: "Không có cán bộ mã C1 trong sổ." in window.page.toPlainText())
    assert not window.propose_button.isEnabled()
    assert not list(session.book.records(Rotation))
    hands.settle()
    window.close()
