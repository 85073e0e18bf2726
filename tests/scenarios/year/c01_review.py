"""October 2026: the yearly review of the planning pool, from the first day of the round to its last."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from luanchuyen_desktop.gui.planning.review_dialog import KEEP, OFF, ReviewDialog
from luanchuyen_desktop.gui.planning.round_dialogs import ApproveDialog, CloseDialog, OpenRoundDialog
from luanchuyen_desktop.gui.planning.rounds_window import RoundsWindow
from luanchuyen_desktop.gui.planning.tick_model import TickTable
from luanchuyen_desktop.gui.views.planning_view import PlanningView
from tests.scenarios.book_of_the_year import EM, NAMES
from tests.scenarios.office import SHIFT, Key, Office


def run(office: Office) -> None:
    """Five stand in the pool; one is taken off, one is added with votes: five again."""
    view = office.tab(PlanningView)
    assert view.count == 5
    assert view.pool.summary.text() == "5 người được quy hoạch vào 3 vị trí"  # BT of DU1, DU2, DU4
    rounds = open_round(office)
    review(office, rounds)
    add_somebody(office, rounds)
    approve_and_close(office, rounds)
    office.shut(rounds)
    assert view.count == 5  # 5 - Nam + Em
    # BT of DU1 (Mai), of DU2 (Bình), of DU4 (Lan, Oanh), TB (Em); taken off: Nam
    assert view.pool.summary.text() == "5 người được quy hoạch vào 4 vị trí · 1 đã đưa ra"


def open_round(office: Office) -> RoundsWindow:
    rounds = office.beside(RoundsWindow, Key.Key_H, SHIFT)
    office.press(rounds.empty.button)
    dialog = office.shown(OpenRoundDialog)
    # Kind, term, year, day and code are proposed: nothing is to be typed.
    assert (dialog.term.value(), dialog.year.value(), dialog.code.value()) == ("2025-2030", 2026, "RS2026")
    office.press(dialog.act_button)
    office.gone(dialog)
    assert rounds.counts.text() == "5 mục: chưa rà soát 5"
    return rounds


def review(office: Office, rounds: RoundsWindow) -> None:
    office.press(rounds.form.review_button)
    dialog = office.shown(ReviewDialog)
    names = [office.session.names[row.cadre] for row in dialog.model.rows]
    assert sorted(names) == sorted(NAMES[code] for code in ("C02", "C08", "C10", "C11", "C12"))
    tick(office, dialog.table, names.index("Phan Văn Nam"), OFF)
    office.press(dialog.keep_rest)
    assert (len(dialog.model.chosen(KEEP)), len(dialog.model.chosen(OFF))) == (4, 1)
    office.until(lambda: "Chưa có ngày đưa ra" in dialog.lacks.text())
    office.write(dialog.off_day, "05/10/2026")
    office.write(dialog.off_reason, "Không còn đủ điều kiện")
    office.until(lambda: "Chưa có số quyết định" in dialog.lacks.text())  # a decision without a number
    assert not dialog.act_button.isEnabled()
    office.write(dialog.off_number, "11-QĐ/TU")
    office.until(dialog.act_button.isEnabled)
    office.press(dialog.act_button)
    office.gone(dialog)
    assert rounds.counts.text() == "5 mục: giữ lại 4, đưa ra 1"


def tick(office: Office, table: TickTable, row: int, key: str) -> None:
    """Click the very box."""
    model = table.model()
    column = next(at for at, one in enumerate(table._tick_model.columns) if one.key == key)
    view = table.frozen if column == 0 else table
    index = model.index(row, column)
    option = QStyleOptionViewItem()
    view.initViewItemOption(option)
    option.rect = view.visualRect(index)
    delegate = view.itemDelegateForIndex(index)
    assert isinstance(delegate, QStyledItemDelegate)
    delegate.initStyleOption(option, index)
    box = view.style().subElementRect(QStyle.SubElement.SE_ItemViewItemCheckIndicator, option, view)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(box.center()))
    office.settle()


def add_somebody(office: Office, rounds: RoundsWindow) -> None:
    """Em is planned for head of her own department, voted for in two steps of the round."""
    office.day("16/10/2026")
    office.front(rounds)
    office.press(rounds.form.add_person_button)
    view = office.tab(PlanningView)
    form = view.pool.form
    assert (form.editor.editor("round").value(), form.editor.editor("term").value()) == ("RS2026", "2025-2030")
    office.fill(form.editor, cadre=EM, title="TB", unit="BTC")
    office.until(lambda: form.record is not None and form.record.id is not None, "the entry is stored")
    votes = form.votes.list
    for step, day, number, total in (
        ("Bước 3: Cán bộ chủ chốt", "12/10/2026", "30", "35"),
        ("Bước 5: Tập thể lãnh đạo quyết định", "15/10/2026", "11", "12"),
    ):
        office.press(votes.add_button)
        assert votes.editor is not None
        office.fill(votes.editor, step=step, date=day, votes_for=number, votes_total=total)
    shares = [votes.table.model().index(row, 4).data() for row in range(2)]
    assert shares == ["85,7%", "91,7%"]  # 30/35 = 0,857; 11/12 = 0,9166…


def approve_and_close(office: Office, rounds: RoundsWindow) -> None:
    office.day("30/10/2026")
    office.front(rounds)
    assert rounds.counts.text() == "6 mục: chờ phê duyệt 1, giữ lại 4, đưa ra 1"
    office.press(rounds.form.approve_button)
    dialog = office.shown(ApproveDialog)
    office.write(dialog.date, "28/10/2026")
    office.until(lambda: "Chưa có số quyết định phê duyệt" in dialog.lacks.text())
    office.write(dialog.number, "12-QĐ/TU")
    office.until(dialog.act_button.isEnabled)
    assert "1 người (Hoàng Thị Em)" in dialog.plan.text()
    office.press(dialog.act_button)
    office.gone(dialog)
    close(office, rounds)


def close(office: Office, rounds: RoundsWindow) -> None:
    """Once; the button is gone then, and a dialog that is still open is told so."""
    office.press(rounds.form.close_button)
    dialog = office.shown(CloseDialog)
    office.write(dialog.date, "01/10/2026")
    office.until(lambda: "trước ngày bắt đầu" in dialog.lacks.text())
    office.write(dialog.date, "30/10/2026")
    office.until(dialog.act_button.isEnabled)
    assert "Lưu ý" not in dialog.plan.text()  # everybody is reviewed and approved
    office.press(dialog.act_button)
    office.gone(dialog)
    assert rounds.model.text(0, "state") == "đã kết thúc 30/10/2026"
    assert rounds.form.close_button.isHidden()
    close_twice(office, rounds)


def close_twice(office: Office, rounds: RoundsWindow) -> None:
    """The dialog was opened before the round was closed (here: taken back, and done again behind it)."""
    office.undo()
    office.front(rounds)
    office.press(rounds.form.close_button)
    dialog = office.shown(CloseDialog)
    office.session.redo()
    office.settle()
    office.write(dialog.date, "31/10/2026")
    office.press(dialog.act_button)
    words, _ = office.told()
    assert words == "Đợt RS2026 đã kết thúc ngày 30/10/2026."
    dialog.reject()
    office.gone(dialog)
    assert rounds.model.text(0, "state") == "đã kết thúc 30/10/2026"
