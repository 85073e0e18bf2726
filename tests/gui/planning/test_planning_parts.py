from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import (
    Cadre,
    Discipline,
    Evaluation,
    PlanningEntry,
    PlanningVote,
    Position,
    SourceEntry,
)
from luanchuyen_desktop.domain.vocabulary import PLANNING_STEPS, Grade, Sex
from luanchuyen_desktop.gui.planning.offer_box import OfferBox
from luanchuyen_desktop.gui.planning.proposals_dialog import ProposalsDialog
from luanchuyen_desktop.gui.planning.readiness import Judge, ReadinessCache
from luanchuyen_desktop.gui.planning.source_dialogs import SourceDecisionDialog, SubmitDialog, Verdict
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.view import Export, Paper
from luanchuyen_desktop.gui.views.cadre_form import CadreForm
from luanchuyen_desktop.gui.views.planning_view import PlanningView
from luanchuyen_desktop.rules.finding import FieldRef
from luanchuyen_desktop.services import editing
from luanchuyen_desktop.services.planning.pool import named_records
from luanchuyen_desktop.services.planning.readiness import State
from luanchuyen_desktop.store.book import Book
from tests.gui.hands import pick, press, type_into, write_words
from tests.gui.planning.test_rounds_window import dialog_of, tick

Settle = Callable[[Session], None]
TERM = "2025-2030"


@pytest.fixture
def book(book: Book) -> Book:
    """CB004 is planned as well; a post has one place."""
    with book.operate("Thêm") as write:
        write.insert(PlanningEntry("CB004", TERM, "BT", "XA1", "5-QĐ/TU", PartialDate(2025, 6)))
        write.insert(Position("XA1", "BT", 1))
        write.insert(SourceEntry("CB002", 2026, PartialDate(2026, 1, 15), "Đề xuất"))
        write.insert(SourceEntry("CB003", 2026, PartialDate(2026, 1, 20), "Đề xuất"))
    return book


@pytest.fixture
def view(session: Session, settle: Settle, qtbot: QtBot) -> PlanningView:
    made = PlanningView(session)
    qtbot.addWidget(made)
    session.changed.connect(made.reload)
    session.start()
    made.reload(None)
    made.resize(1366, 800)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    settle(session)
    return made


def open_entry(view: PlanningView, session: Session, cadre: str, settle: Settle) -> PlanningEntry:
    record = next(one.record for one in named_records(session.book, PlanningEntry, [cadre]))
    assert view.show_record(FieldRef("planning_entry", str(record.id), "term"))
    settle(session)
    return record


def votes(session: Session) -> list[PlanningVote]:
    return list(session.book.records(PlanningVote))


# -- votes -------------------------------------------------------------------------------------------------------------


def test_a_vote_is_typed_counted_and_refused(
    view: PlanningView, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    open_entry(view, session, "CB001", settle)
    section = view.pool.form.votes.list
    section.add_button.click()
    editor = section.editor
    assert editor is not None
    step = editor.editor("step")
    assert isinstance(step, OfferBox)
    assert [step.itemText(at) for at in range(step.count())] == list(PLANNING_STEPS)
    step.setFocus()
    qtbot.keyClick(step, Qt.Key.Key_Down)
    qtbot.keyClick(step, Qt.Key.Key_Down)
    assert step.value() == PLANNING_STEPS[1]
    type_into(qtbot, editor.editor("votes_for"), "31")
    type_into(qtbot, editor.editor("votes_total"), "30")
    view.pool.form.flush()
    settle(session)
    assert votes(session) == []
    assert "Số phiếu đồng ý (31) nhiều hơn tổng số phiếu (30)" in editor.frame("votes_for").problem_text()
    type_into(qtbot, editor.editor("votes_for"), "25")
    assert view.pool.form.flush()
    settle(session)
    (stored,) = votes(session)
    assert (stored.step, stored.votes_for, stored.votes_total, stored.unit) == (PLANNING_STEPS[1], 25, 30, "XA1")
    model = section.table.model()
    assert [model.index(0, at).data() for at in range(1, 5)] == ["—", PLANNING_STEPS[1], "25/30", "83,3%"]
    # Other words than those offered are kept.
    section.add_button.click()
    write_words(qtbot, editor.editor("step"), "Họp liên tịch")
    view.pool.form.flush()
    settle(session)
    assert [one.step for one in votes(session)] == [PLANNING_STEPS[1], "Họp liên tịch"]


def test_votes_follow_an_edit_in_the_form(view: PlanningView, session: Session, settle: Settle, qtbot: QtBot) -> None:
    session.submit(lambda book: editing.save(book, PlanningVote("CB001", TERM, "BT", "XA1", "Bước 1", None, 10, 30)))
    settle(session)
    open_entry(view, session, "CB001", settle)
    # Ten of thirty are no majority: told without opening anything.
    assert "10/30 phiếu (33,3%)" in view.pool.form.readiness.reasons.text()
    pick(qtbot, view.pool.form.editor.editor("title"), "PGD")
    view.focus_search()
    qtbot.waitUntil(lambda: votes(session)[0].title == "PGD")
    settle(session)
    assert view.pool.form.votes.list.table.model().rowCount() == 1
    assert session.book.undo_name() == "Sửa quy hoạch: Nguyễn Văn Đức"
    session.undo()
    settle(session)
    assert votes(session)[0].title == "BT"


# -- ready or not ------------------------------------------------------------------------------------------------------


def test_the_post_and_who_is_ready(view: PlanningView, session: Session, settle: Settle, qtbot: QtBot) -> None:
    pool = view.pool
    pool.tree.setCurrentIndex(pool.model.index(0, 0))
    settle(session)
    assert pool.post.isVisible()
    report = pool.post.report
    assert report is not None
    # CB001 is rotated into this very post already; nothing is known of the birth of CB004.
    assert {each.cadre: each.readiness.state for each in report.planned} == {
        "CB001": State.NOT_READY,
        "CB004": State.UNSURE,
    }
    text = pool.post.page.toPlainText()
    assert "Số lượng của vị trí: 1; đang giữ: 0." in text
    assert "Vướng: LC04" in text
    told = "Bí thư Đảng ủy xã Một · 2025-2030 — 2 người · sẵn sàng: 0 · số lượng của vị trí: 1"
    qtbot.waitUntil(lambda: pool.model.index(0, 0).data() == told)
    row = pool.model.index(1, 5, pool.model.index(0, 0))
    assert row.data() == "? Chưa đủ dữ liệu (1)"
    assert "Chưa rõ: LC08" in row.data(Qt.ItemDataRole.ToolTipRole)
    asked: list[FieldRef] = []
    view.go_to.connect(asked.append)
    pool.post.cadre_asked.emit("CB004")
    assert asked == [FieldRef("cadre", "CB004", "name")]
    # A person is chosen: the form takes the place of the page.
    pool.tree.setCurrentIndex(row)
    settle(session)
    assert pool.form.isVisible()
    assert "Chưa đủ dữ liệu" in pool.form.readiness.headline.text()


def test_what_changes_elsewhere_in_the_file_is_judged_anew(
    view: PlanningView, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    open_entry(view, session, "CB004", settle)
    index = view.pool.model.index(1, 5, view.pool.model.index(0, 0))
    qtbot.waitUntil(lambda: index.data() == "? Chưa đủ dữ liệu (1)")
    session.submit(lambda book: editing.save(book, Discipline("CB004", "Cảnh cáo", PartialDate(2026, 6, 1))))
    settle(session)
    qtbot.waitUntil(lambda: index.data() == "● Chưa sẵn sàng (1)")
    assert "LC10" in view.pool.form.readiness.reasons.text()
    session.undo()
    settle(session)
    assert "LC10" not in view.pool.form.readiness.reasons.text()


def test_what_was_judged_before_an_edit_is_not_taken_after_it(
    session: Session, settle: Settle, book: Book, qtbot: QtBot
) -> None:
    cache = ReadinessCache(session, Judge(session))
    record = next(one.record for one in named_records(book, PlanningEntry, ["CB004"]))
    assert cache.get(record) is None
    cache._look()  # its job has read, or is about to read, the file as it is now
    with book.operate("Sửa") as write:
        write.insert(Discipline("CB004", "Cảnh cáo", PartialDate(2026, 6, 1)))
    cache.forget({"CB004"})
    assert cache.get(record) is None
    qtbot.waitUntil(lambda: cache.get(record) is not None)
    settle(session)
    found = cache.get(record)
    assert found is not None
    assert found.state is State.NOT_READY


def test_the_cadre_form_says_for_what_and_whether_ready(
    session: Session, settle: Settle, qtbot: QtBot, book: Book
) -> None:
    form = CadreForm(session)
    qtbot.addWidget(form)
    session.changed.connect(form.reload)
    form.show_cadre("CB004")
    form.resize(700, 900)
    form.show()
    section = form.sections["planning_entry"]
    (answer,) = section.answers  # type: ignore[attr-defined]  # of the section of planning
    assert answer.headline.text().startswith("Bí thư Đảng ủy xã Một (2025-2030): ? Chưa đủ dữ liệu")
    assert "LC08" in answer.reasons.text()
    record = next(one.record for one in named_records(book, PlanningEntry, ["CB004"]))
    session.submit(lambda book: editing.save(book, replace(record, removed=PartialDate(2026, 1))))
    settle(session)
    assert answer.isHidden()
    form.show_cadre("CB003")
    assert answer.isHidden()


# -- the source before the Committee -----------------------------------------------------------------------------------


def lines(session: Session, year: int = 2026) -> dict[str, SourceEntry]:
    return {one.record.cadre: one.record for one in named_records(session.book, SourceEntry) if one.record.year == year}


def test_proposals_are_ticked_and_added(view: PlanningView, session: Session, settle: Settle, qtbot: QtBot) -> None:
    view.bar.setCurrentIndex(1)
    session.submit(
        lambda book: editing.save(
            book, replace(next(iter(book.records(PlanningEntry))), cadre="CB004", id=None, title="PGD", unit="SNV")
        )
    )
    cadre = next(one for one in session.book.records(Cadre) if one.code == "CB004")
    session.submit(lambda book: editing.save(book, replace(cadre, birth=PartialDate(1985, 1, 1), sex=Sex.MALE)))
    session.submit(lambda book: editing.save(book, Evaluation("CB004", 2025, Grade.EXCELLENT)))
    settle(session)
    press(qtbot, view.sources.find_button)
    dialog = dialog_of(view, ProposalsDialog)
    settle(session)
    # CB001 is on a rotation, CB002 and CB003 are on the list.
    assert [row.cadre for row in dialog.model.rows] == ["CB004"]
    assert not dialog.act_button.isEnabled()
    assert dialog.lacks.text() == "Đánh dấu những người được đề xuất."
    tick(qtbot, dialog.table, 0, "name")
    qtbot.waitUntil(dialog.act_button.isEnabled)
    assert dialog.act_button.text() == "Thêm 1 người"
    dialog.table.choose("CB004")
    assert "hoàn thành xuất sắc nhiệm vụ" in dialog.whole.text()
    assert "Chưa ghi xếp loại năm 2023, 2024." in dialog.whole.text()
    write_words(qtbot, dialog.proposed_by, "Ban Tổ chức")
    press(qtbot, dialog.act_button)
    settle(session)
    added = lines(session)["CB004"]
    assert (added.state, added.proposed_by, added.proposed) == (
        "Đề xuất",
        "Ban Tổ chức",
        PartialDate.of(session.as_of),
    )
    assert "Được quy hoạch" in (added.reason or "")
    assert view.sources.count() == 3


def test_put_and_decided_one_by_one_or_all(view: PlanningView, session: Session, settle: Settle, qtbot: QtBot) -> None:
    view.bar.setCurrentIndex(1)
    sources = view.sources
    assert not sources.acts.decide_button.isEnabled()
    press(qtbot, sources.acts.submit_button)  # nothing is marked: all that wait
    dialog = dialog_of(view, SubmitDialog)
    assert dialog.plan.text() == "2 người (Lê Hoà An, Trần Thị Đào)"
    press(qtbot, dialog.act_button)
    settle(session)
    assert {one.state for one in lines(session).values()} == {"Trình"}
    assert not sources.acts.submit_button.isEnabled()
    sources.table.choose(lines(session)["CB002"].id)
    press(qtbot, sources.acts.decide_button)
    decision = dialog_of(view, SourceDecisionDialog)
    assert "Chưa có số văn bản" in decision.lacks.text()
    write_words(qtbot, decision.number, "30-KL/TU")
    qtbot.keyClicks(decision.date, "01/01/2026")
    qtbot.waitUntil(lambda: "trước ngày đề xuất (15/01/2026)" in decision.lacks.text())
    type_into(qtbot, decision.date, "05/02/2026")
    qtbot.waitUntil(decision.act_button.isEnabled)
    press(qtbot, decision.act_button)
    settle(session)
    assert lines(session)["CB002"].document_no == "30-KL/TU"
    assert lines(session)["CB003"].state == "Trình"
    sources.table.forget_choice()
    press(qtbot, sources.acts.decide_button)
    decision = dialog_of(view, SourceDecisionDialog)
    decision.verdict.set_value(Verdict.REFUSED)
    write_words(qtbot, decision.number, "31-KL/TU")
    qtbot.keyClicks(decision.date, "06/02/2026")
    qtbot.waitUntil(decision.act_button.isEnabled)
    assert decision.plan.text() == "Sẽ ghi “Không duyệt” cho 1 người, theo 31-KL/TU ngày 06/02/2026."
    press(qtbot, decision.act_button)
    settle(session)
    assert {code: one.state for code, one in lines(session).items()} == {
        "CB002": "Đã duyệt",
        "CB003": "Không duyệt",
    }
    assert sources.model.text(1, "state") == "Đã duyệt · 30-KL/TU"
    session.undo()
    settle(session)
    assert lines(session)["CB003"].state == "Trình"


def test_the_list_is_carried_away(view: PlanningView, session: Session, qtbot: QtBot) -> None:
    view.bar.setCurrentIndex(1)
    papers: list[Paper] = []
    exports: list[Export] = []
    view.paper_wanted.connect(papers.append)
    view.export_wanted.connect(exports.append)
    press(qtbot, view.sources.acts.print_button)
    press(qtbot, view.sources.acts.excel_button)
    assert papers[0].file_name == "Nguồn luân chuyển 2026.pdf"
    assert papers[0].make(session.workspace, lambda _done, _total: None).startswith(b"%PDF")
    assert exports[0].file_name == "Nguồn luân chuyển 2026.xlsx"
    view.sources.year_box.setCurrentIndex(view.sources.year_box.findData(2027))
    assert not view.sources.acts.print_button.isEnabled()
