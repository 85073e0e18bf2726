"""During and after a rotation, by key and mouse: follow-up, old posts, ending with a placement, what is settled."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.dossier import Dossier
from luanchuyen_desktop.domain.records import FollowUp, PlanningEntry, SourceEntry, Tenure
from luanchuyen_desktop.domain.vocabulary import FollowUpKind, Grade, Outcome, RotationState, TenureForm
from luanchuyen_desktop.gui.dialogs.decide_dialog import DecideDialog
from luanchuyen_desktop.gui.dialogs.end_dialog import EndDialog
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.views.rotation_view import RotationView
from luanchuyen_desktop.gui.widgets.choice_box import ChoiceBox
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.follow_up import follow_ups
from tests.gui.hands import pick, press, type_into, write_words
from tests.gui.rotations.rotation_desk import leave, stored

AS_OF = date(2026, 11, 22)
Settle = Callable[[Session], None]


def file(session: Session, cadre: str) -> Dossier:
    found = session.book.dossier(cadre)
    assert found is not None
    return found


def texts(view: RotationView) -> list[tuple[str, str, str]]:
    """What, when and content of each line of the follow-up."""
    model = view.form.after.list._model
    return [
        (model.index(row, 1).data(), model.index(row, 2).data(), model.index(row, 3).data())
        for row in range(model.rowCount())
    ]


def choose(qtbot: QtBot, box: ChoiceBox, member: object) -> None:  # type: ignore[type-arg]
    """By keys, from the top of the list."""
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    while box.value() != member:
        before = box.currentIndex()
        qtbot.keyClick(box, Qt.Key.Key_Down)
        assert box.currentIndex() != before


class TestFollowUp:
    def test_an_awaited_evaluation_is_filled_in_and_serves_both_lists(
        self, view: RotationView, session: Session, settle: Settle, qtbot: QtBot
    ) -> None:
        view.table.choose("LC0001")  # since 15/09/2025
        assert texts(view) == [("Đánh giá năm 2025", "chưa có", "")]
        section = view.form.after.list
        section.table.selectRow(0)
        editor, grade = section.editor, section.grade
        assert editor is not None
        assert grade is not None
        assert editor.editor("year").value() == 2025
        type_into(qtbot, editor.editor("date"), "20/12/2025")
        write_words(qtbot, editor.editor("body"), "Ban Thường vụ Đảng ủy xã Một")
        leave(qtbot, view)
        qtbot.waitUntil(lambda: bool(follow_ups(session.book, "LC0001")))
        settle(session)
        (entry,) = follow_ups(session.book, "LC0001")
        assert entry == FollowUp(
            "LC0001", FollowUpKind.EVALUATION, PartialDate(2025, 12, 20), "Ban Thường vụ Đảng ủy xã Một", year=2025,
            id=entry.id,
        )  # fmt: skip
        assert texts(view) == [("Đánh giá năm 2025", "20/12/2025", "")]
        choose(qtbot, grade, Grade.GOOD)
        qtbot.waitUntil(lambda: bool(file(session, "CB001").evaluations))
        settle(session)
        assert [(one.year, one.grade) for one in file(session, "CB001").evaluations][-1] == (2025, Grade.GOOD)
        assert texts(view) == [("Đánh giá năm 2025", "20/12/2025", "Hoàn thành tốt nhiệm vụ")]
        assert "LC14" not in {row.rule for row in session.findings.of("CB001")}

    def test_grades_passed_on_the_way_are_not_stored(
        self, view: RotationView, session: Session, settle: Settle, qtbot: QtBot
    ) -> None:
        view.table.choose("LC0001")
        view.form.after.list.table.selectRow(0)
        grade = view.form.after.list.grade
        assert grade is not None
        choose(qtbot, grade, Grade.DONE)  # over two others
        assert file(session, "CB001").evaluations == ()
        leave(qtbot, view)
        qtbot.waitUntil(lambda: bool(file(session, "CB001").evaluations))
        settle(session)
        assert [one.grade for one in file(session, "CB001").evaluations] == [Grade.DONE]
        session.undo()
        settle(session)
        assert file(session, "CB001").evaluations == ()  # one step
        choose(qtbot, grade, Grade.GOOD)
        qtbot.waitUntil(lambda: bool(file(session, "CB001").evaluations))  # also whoever rests on it
        settle(session)
        assert [one.grade for one in file(session, "CB001").evaluations] == [Grade.GOOD]

    def test_what_is_in_the_file_is_not_asked_for_again(
        self, view: RotationView, session: Session, settle: Settle
    ) -> None:
        from luanchuyen_desktop.domain.records import Evaluation
        from luanchuyen_desktop.services import editing

        view.table.choose("LC0001")
        session.submit(lambda book: editing.save(book, Evaluation("CB001", 2025, Grade.EXCELLENT)))
        settle(session)
        assert texts(view) == [("Đánh giá năm 2025", "đã xếp loại", "Hoàn thành xuất sắc nhiệm vụ")]

    def test_the_papers_are_awaited_when_the_end_is_near(
        self, view: RotationView, session: Session, settle: Settle
    ) -> None:
        view.table.choose("LC0001")  # planned to 15/09/2027
        assert len(texts(view)) == 1
        session.set_as_of(date(2027, 3, 15))
        settle(session)
        view.form.refresh()
        assert [line[:2] for line in texts(view)[2:]] == [
            ("Tự kiểm điểm", "chưa có"),
            ("Nhận xét của nơi đến", "chưa có"),
            ("Nhận xét của cấp quyết định", "chưa có"),
        ]

    def test_a_day_before_the_rotation_is_told_at_the_field_and_not_stored(
        self, view: RotationView, session: Session, settle: Settle, qtbot: QtBot
    ) -> None:
        view.table.choose("LC0001")
        section = view.form.after.list
        press(qtbot, section.add_button)
        editor = section.editor
        assert editor is not None
        assert section.grade is not None
        assert not section.grade.isVisible()  # a visit has no grade
        type_into(qtbot, editor.editor("date"), "1/9/2025")
        leave(qtbot, view)
        qtbot.waitUntil(lambda: "trước ngày bắt đầu" in editor.frame("date").problem_text())
        assert follow_ups(session.book, "LC0001") == []
        type_into(qtbot, editor.editor("date"), "1/10/2025")
        leave(qtbot, view)
        qtbot.waitUntil(lambda: bool(follow_ups(session.book, "LC0001")))
        settle(session)
        assert ("Thăm, làm việc", "01/10/2025", "") in texts(view)
        press(qtbot, section.delete_button)
        settle(session)
        assert follow_ups(session.book, "LC0001") == []

    def test_only_for_what_has_begun(self, view: RotationView) -> None:
        view.table.choose("LC0003")
        assert view.form.after.isHidden()
        view.table.choose("LC0001")
        assert not view.form.after.isHidden()
        assert "Đã luân chuyển 14 tháng, thời hạn 24 tháng." in view.form.after.told.text()


def test_the_old_post_stands_beside_whoever_was_sent(
    view: RotationView, session: Session, book: Book, settle: Settle, qtbot: QtBot
) -> None:
    view.table.choose("LC0001")
    at = [row.record.code for row in view.model.rows].index("LC0001")
    qtbot.waitUntil(lambda: view.model.text(at, "seat") == "Cán bộ vẫn giữ chức vụ cũ")
    assert view.model.headings["seat"] == "Vị trí cũ"
    left = replace(file(session, "CB001").tenures[0], end=PartialDate(2025, 9, 14))

    def leave_it(book: Book) -> object:
        with book.operate("Thôi giữ") as write:
            write.update(left)
        return write.changes

    session.submit(leave_it)  # type: ignore[arg-type]
    settle(session)
    qtbot.waitUntil(lambda: view.model.text(at, "seat") == "Để trống từ 15/09/2025")
    assert "Vị trí cũ: Để trống từ 15/09/2025." in view.form.after.told.text()
    ended = [row.record.code for row in view.model.rows].index("LC0004")
    assert view.model.text(ended, "seat") == ""


class TestEnding:
    def open(self, view: RotationView, qtbot: QtBot) -> EndDialog:
        view.table.choose("LC0001")
        press(qtbot, view.form.end_button)
        dialog = view.findChild(EndDialog)
        assert isinstance(dialog, EndDialog)
        return dialog

    def test_back_to_the_old_post(self, view: RotationView, session: Session, settle: Settle, qtbot: QtBot) -> None:
        with session.book.operate("Chuẩn bị") as write:
            write.update(replace(file(session, "CB001").tenures[0], end=PartialDate(2025, 9, 14)))
            write.insert(Tenure("CB001", PartialDate(2025, 9, 15), None, "XA1", "BT", form=TenureForm.ROTATED))
        dialog = self.open(view, qtbot)
        assert not dialog.placement.isVisible()
        qtbot.keyClicks(dialog.date, "31/10/2026")
        choose(qtbot, dialog.outcome, Outcome.RETURNED)
        assert (dialog.placement.unit.value(), dialog.placement.title.value()) == ("SNV", "PGD")
        assert dialog.placement.form.value() is TenureForm.TRANSFERRED
        assert [entry.code for entry in dialog.placement.unit._entries] == ["SNV"]
        assert "Đã luân chuyển 13 tháng" in dialog.served.text()
        assert "Giữ chức vụ từ 01/11/2026." in dialog.placement.notes.text()
        assert "Bậc 50, đang giữ bậc 50: tương đương." in dialog.placement.notes.text()
        assert "Đang giữ:" in dialog.placement.notes.text()
        assert "phải có số quyết định" in dialog.lacks.text()
        write_words(qtbot, dialog.number, "99-QĐ/TU")
        qtbot.waitUntil(dialog.act_button.isEnabled)
        # 13 months of 36: told, but what has happened is recorded.
        assert "LC04" in {one.finding.rule for one in dialog.found.shown()}
        assert "31/10/2026" in dialog.posts.text()
        assert "01/11/2026" in dialog.posts.text()
        press(qtbot, dialog.act_button)
        settle(session)
        rotation = stored(session, "LC0001")
        assert (rotation.state, rotation.outcome) == (RotationState.ENDED, Outcome.RETURNED)
        last = file(session, "CB001").tenures[-1]
        assert (last.unit, last.title, str(last.start), last.decision_no) == ("SNV", "PGD", "01/11/2026", "99-QĐ/TU")
        session.undo()
        settle(session)
        assert stored(session, "LC0001").state is RotationState.RUNNING
        assert len(file(session, "CB001").tenures) == 2

    def test_each_outcome_asks_for_what_it_needs(self, view: RotationView, qtbot: QtBot) -> None:
        dialog = self.open(view, qtbot)
        qtbot.keyClicks(dialog.date, "1/9/2025")
        choose(qtbot, dialog.outcome, Outcome.HIGHER)
        qtbot.waitUntil(lambda: "trước ngày bắt đầu" in dialog.lacks.text())
        type_into(qtbot, dialog.date, "31/10/2026")
        qtbot.waitUntil(lambda: "phải có chức vụ được bố trí" in dialog.lacks.text())
        pick(qtbot, dialog.placement.unit, "BTC")
        qtbot.waitUntil(lambda: "Chọn cả đơn vị và chức danh" in dialog.lacks.text())
        pick(qtbot, dialog.placement.title, "PGD")
        qtbot.waitUntil(lambda: "Kết quả đã chọn là chức vụ cao hơn" in dialog.placement.notes.text())
        pick(qtbot, dialog.placement.title, "GD")
        qtbot.waitUntil(lambda: "Bậc 40, đang giữ bậc 50: cao hơn." in dialog.placement.notes.text())
        assert dialog.placement.form.value() is TenureForm.APPOINTED
        choose(qtbot, dialog.outcome, Outcome.EARLY)
        write_words(qtbot, dialog.number, "99-QĐ/TU")
        qtbot.waitUntil(lambda: "phải ghi lý do" in dialog.lacks.text())
        write_words(qtbot, dialog.reason, "yêu cầu công tác")
        qtbot.waitUntil(dialog.act_button.isEnabled)
        choose(qtbot, dialog.outcome, Outcome.RETIRED)
        assert not dialog.placement.isVisible()
        dialog.reject()


def test_a_decision_settles_what_is_ticked(view: RotationView, session: Session, settle: Settle, qtbot: QtBot) -> None:
    with session.book.operate("Chuẩn bị") as write:
        write.insert(PlanningEntry("CB004", "2025-2030", "BT", "XA1", approved=PartialDate(2025, 1, 1)))
        write.insert(SourceEntry("CB004", 2026, state="Đã duyệt"))
    view.table.choose("LC0003")
    press(qtbot, view.form.decide_button)
    dialog = view.findChild(DecideDialog)
    assert isinstance(dialog, DecideDialog)
    assert not dialog.settled.isVisible()
    write_words(qtbot, dialog.number, "12-QĐ/TU")
    qtbot.keyClicks(dialog.date, "01/11/2026")
    qtbot.keyClicks(dialog.start, "15/11/2026")
    qtbot.waitUntil(dialog.settled.isVisible)
    assert len(dialog.settled.boxes) == 3  # planning, source, the fifth step
    source = next(box for key, box in dialog.settled.boxes.items() if key.startswith("source_entry"))
    press_box = source.parentWidget()
    assert press_box is not None
    qtbot.mouseClick(press_box, Qt.MouseButton.LeftButton)  # the text takes the tick away as well
    assert not source.isChecked()
    type_into(qtbot, dialog.start, "16/11/2026")
    qtbot.waitUntil(lambda: "16/11/2026" in dialog.posts.text())
    assert len(dialog.settled.keys()) == 2  # what was taken away stays so
    if dialog.errors():
        write_words(qtbot, dialog.person, "Trần Văn Bí thư")
        write_words(qtbot, dialog.reason, "yêu cầu")
    qtbot.waitUntil(dialog.act_button.isEnabled)
    press(qtbot, dialog.act_button)
    settle(session)
    after = file(session, "CB004")
    (entry,) = after.planning
    assert (entry.removed, entry.removal_no) == (PartialDate(2026, 11, 16), "12-QĐ/TU")
    assert after.sources[0].reason is None
    session.undo()
    settle(session)
    assert file(session, "CB004").planning[0].removed is None
