"""The findings panel grouped, folded, narrowed and carried away, by key and mouse as a person does it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolButton
from pytestqt.qtbot import QtBot

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Cadre
from luanchuyen_desktop.gui.findings_model import Column
from luanchuyen_desktop.gui.findings_panel import FindingsPanel
from luanchuyen_desktop.gui.findings_table import ARROW
from luanchuyen_desktop.gui.marks import Mark
from luanchuyen_desktop.gui.rule_sets.examples_dialog import ExamplesDialog
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.view import Export, Paper
from luanchuyen_desktop.rules.finding import Finding
from luanchuyen_desktop.services import editing
from luanchuyen_desktop.services.findings.findings_listing import Grouping
from luanchuyen_desktop.services.progress import no_progress

Settle = Callable[[Session], None]
Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def panel(session: Session, settle: Settle, qtbot: QtBot) -> FindingsPanel:
    session.start()
    settle(session)
    made = FindingsPanel(session)
    qtbot.addWidget(made)
    made.resize(1366, 420)
    made.show()
    qtbot.waitUntil(lambda: made.table.model().rowCount() > 0)
    made.activateWindow()
    made.table.setFocus()
    return made


def group(panel: FindingsPanel, grouping: Grouping) -> None:
    """By keys: the list of groupings is walked from its first line."""
    box = panel.bar.grouping
    box.setFocus()
    QTest.keyClick(box, Key.Key_Home)
    for _ in range(box.findData(grouping.value)):
        QTest.keyClick(box, Key.Key_Down)
    assert panel.bar.chosen_grouping() is grouping
    panel.table.setFocus()


def headings(panel: FindingsPanel) -> list[str]:
    model = panel.table.findings
    return [model.title(found) for line in range(model.rowCount()) if (found := model.heading(line)) is not None]


def findings(panel: FindingsPanel) -> list[str]:
    """Rule and subject of the findings in sight, from above."""
    model = panel.table.findings
    return [f"{row.rule} {row.subject}" for line in range(model.rowCount()) if (row := model.row(line)) is not None]


def line(panel: FindingsPanel) -> int:
    return panel.table.currentIndex().row()


def click(panel: FindingsPanel, at: int, x: int = 300, modifier: Qt.KeyboardModifier | None = None) -> None:
    place = QPoint(x, panel.table.visualRect(panel.table.findings.index(at, 0)).center().y())
    none = Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, modifier or none, place)


# -- grouping --------------------------------------------------------------------------------------------------------


def test_grouped_by_each(panel: FindingsPanel, session: Session) -> None:
    everything = sorted(findings(panel))
    group(panel, Grouping.CADRE)
    named = [title.split(" · ") for title in headings(panel)]
    assert [parts[0] for parts in named] == ["Lê Hoà An", "Trần Thị Đào", "Nguyễn Văn Đức", "Phạm Minh"]
    assert named[0] == ["Lê Hoà An", "CB003", "Sở Nội vụ"]
    group(panel, Grouping.UNIT)
    assert headings(panel) == ["Sở Nội vụ"]
    group(panel, Grouping.RULE)
    assert headings(panel)[0].startswith("DL")
    assert headings(panel) == sorted(headings(panel))
    group(panel, Grouping.GRAVITY)
    assert headings(panel)[0] == "Lỗi"
    assert sorted(findings(panel)) == everything
    group(panel, Grouping.NONE)
    assert headings(panel) == []


def test_heading_tells_counts_of_each_mark(panel: FindingsPanel, session: Session) -> None:
    group(panel, Grouping.UNIT)
    counts = session.findings.counts()
    told = str(panel.table.findings.index(0, 0).data())
    assert told.startswith("Sở Nội vụ")
    assert f"● {counts[Mark.ERROR]}" in told
    click(panel, 0)
    assert "Sở Nội vụ" in panel._details.toPlainText()
    assert f"● {counts[Mark.ERROR]} lỗi" in panel._details.toPlainText()


def test_unit_follows_an_edit_and_one_without_a_post_is_not_known(
    panel: FindingsPanel, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    group(panel, Grouping.UNIT)
    dossier = session.stored("CB002")
    assert dossier is not None
    session.submit(lambda book: editing.save(book, replace(dossier.tenures[0], unit="BTC")))
    settle(session)
    qtbot.waitUntil(lambda: headings(panel) == ["Ban Tổ chức Tỉnh ủy", "Sở Nội vụ"])
    other = session.stored("CB003")
    assert other is not None
    session.submit(lambda book: editing.delete(book, other.tenures[0]))
    settle(session)
    qtbot.waitUntil(lambda: headings(panel)[-1] == "Không rõ đơn vị")
    rows = panel.table.findings.list.groups[-1].rows
    assert {row.cadre for row in rows} == {"CB003"}


def test_renamed_cadre_is_sorted_and_titled_anew(
    panel: FindingsPanel, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    group(panel, Grouping.CADRE)
    dossier = session.stored("CB003")
    assert dossier is not None
    session.submit(lambda book: editing.save(book, replace(dossier.cadre, name="Vũ Thị Yến")))
    settle(session)
    qtbot.waitUntil(lambda: headings(panel)[-1].startswith("Vũ Thị Yến"))


def test_choice_of_grouping_comes_back(panel: FindingsPanel, session: Session, qtbot: QtBot) -> None:
    group(panel, Grouping.UNIT)
    other = FindingsPanel(session)
    qtbot.addWidget(other)
    other.restore_state(panel.save_state())
    assert other.bar.chosen_grouping() is Grouping.UNIT
    other.restore_state({"grouping": "of another version"})
    assert other.bar.chosen_grouping() is Grouping.NONE


# -- folding ---------------------------------------------------------------------------------------------------------


def test_left_and_right_fold_as_in_a_tree(panel: FindingsPanel) -> None:
    group(panel, Grouping.CADRE)
    model = panel.table.findings
    panel.table.choose(1)
    QTest.keyClick(panel.table, Key.Key_Left)
    assert line(panel) == 0
    at, before = line(panel), model.rowCount()
    QTest.keyClick(panel.table, Key.Key_Left)
    assert model.rowCount() < before
    assert line(panel) == at
    QTest.keyClick(panel.table, Key.Key_Right)
    assert model.rowCount() == before
    QTest.keyClick(panel.table, Key.Key_Return)
    assert model.rowCount() < before
    QTest.keyClick(panel.table, Key.Key_Left, CONTROL)
    assert model.rowCount() == 4
    QTest.keyClick(panel.table, Key.Key_Right, CONTROL)
    assert model.rowCount() == before


def test_arrow_of_a_heading_is_clicked_and_the_rest_only_chooses(panel: FindingsPanel) -> None:
    group(panel, Grouping.RULE)
    before = panel.table.findings.rowCount()
    click(panel, 0)
    assert panel.table.findings.rowCount() == before
    click(panel, 0, ARROW // 2)
    assert panel.table.findings.rowCount() < before
    QTest.qWait(QApplication.doubleClickInterval() + 50)
    place = QPoint(300, panel.table.visualRect(panel.table.findings.index(0, 0)).center().y())
    click(panel, 0)  # the first of the two, which the test library leaves out
    QTest.mouseDClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert panel.table.findings.rowCount() == before


def test_folded_groups_stay_folded_when_an_edit_changes_the_list(
    panel: FindingsPanel, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    group(panel, Grouping.CADRE)
    QTest.keyClick(panel.table, Key.Key_Left, CONTROL)
    rotation = session.book.rotation("LC0001")
    assert rotation is not None
    before = panel.table.findings.list.rules["LC04"]
    session.submit(lambda book: editing.save(book, replace(rotation, planned_months=36)))
    settle(session)
    qtbot.waitUntil(lambda: panel.table.findings.list.rules["LC04"] < before)
    assert findings(panel) == []
    assert len(headings(panel)) == 4


# -- next and previous -----------------------------------------------------------------------------------------------


def test_f8_walks_every_finding_through_folded_groups_and_round(panel: FindingsPanel) -> None:
    group(panel, Grouping.CADRE)
    everything = findings(panel)
    opened: list[Finding] = []
    panel.activated.connect(opened.append)
    for way, order in ((panel.go_next, everything), (panel.go_previous, everything[::-1])):
        panel.table.clearSelection()
        panel.table.setCurrentIndex(panel.table.findings.index(-1, -1))
        panel.table.fold_all(folded=True)
        opened.clear()
        for _ in range(len(order) + 1):
            way()
        assert [f"{found.rule} {found.subject}" for found in opened] == [*order, order[0]]


def test_f8_passes_a_heading_in_both_directions(panel: FindingsPanel) -> None:
    group(panel, Grouping.CADRE)
    second = next(n for n in range(1, panel.table.findings.rowCount()) if panel.table.findings.heading(n) is not None)
    panel.table.choose(second)
    panel.go_next()
    assert line(panel) == second + 1
    panel.go_previous()
    assert line(panel) == second - 1


def test_after_mending_the_next_one_is_the_one_that_moved_up(
    panel: FindingsPanel, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    model = panel.table.findings
    at = next(n for n in range(model.rowCount()) if (row := model.row(n)) is not None and row.rule == "LC04")
    panel.table.choose(at)
    following = model.row((at + 1) % model.rowCount())
    assert following is not None
    rotation = session.book.rotation("LC0001")
    assert rotation is not None
    session.submit(lambda book: editing.save(book, replace(rotation, planned_months=36)))
    settle(session)
    qtbot.waitUntil(lambda: line(panel) < 0)
    panel.go_next()
    found = model.row(line(panel))
    assert found is not None
    assert (found.rule, found.message) == (following.rule, following.message)


def test_nothing_to_walk_through_is_no_fault(panel: FindingsPanel) -> None:
    panel.show_only("khong co ai")
    panel.go_next()
    panel.go_previous()
    assert not panel.next_action.isEnabled()
    assert not panel.print_action.isEnabled()
    assert not panel.export_action.isEnabled()


# -- narrowing -------------------------------------------------------------------------------------------------------


def test_one_rule_is_chosen_in_its_list_with_its_count(panel: FindingsPanel, session: Session) -> None:
    texts = [panel.bar.rule.itemText(at) for at in range(panel.bar.rule.count())]
    assert texts[0] == "Mọi quy tắc"
    lc04 = next(text for text in texts if text.startswith("LC04"))
    assert lc04.endswith(f"({panel.table.findings.list.rules['LC04']})")
    panel.bar.rule.setFocus()
    for _ in range(texts.index(lc04)):
        QTest.keyClick(panel.bar.rule, Key.Key_Down)
    assert {text.split()[0] for text in findings(panel)} == {"LC04"}
    panel.bar.clear()
    assert len(findings(panel)) == sum(session.findings.counts().values())


def test_boxes_count_what_text_and_rule_leave(panel: FindingsPanel, session: Session) -> None:
    box = panel.bar.boxes[Mark.ERROR]
    assert box.text() == f"● {session.findings.counts()[Mark.ERROR]} lỗi"
    panel.show_only("khong co ai")
    assert box.text() == "● 0 lỗi"


def test_title_of_a_rule_is_searched_too(panel: FindingsPanel, session: Session) -> None:
    QTest.keyClicks(panel.bar.search, "toi thieu" if "tối thiểu" in session.rule_title("LC04") else "it nhat 36")
    QTest.keyClick(panel.bar.search, Key.Key_Return)
    assert "LC04 LC0001" in findings(panel)


def test_menu_narrows_to_rule_and_cadre_and_shows_everything_again(panel: FindingsPanel) -> None:
    everything = len(findings(panel))
    at = findings(panel).index("LC04 LC0001")
    panel.table.choose(at)
    place = panel.table.visualRect(panel.table.currentIndex()).center()
    where = panel.table.viewport().mapToGlobal(place)
    QApplication.sendEvent(panel.table.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, where))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    texts = [action.text().split("\t")[0] for action in menu.actions() if not action.isSeparator()]
    assert texts[:4] == ["Mở hồ sơ để sửa", "Đề nghị ngoại lệ…", "Chép", "Chọn tất cả"]
    assert not panel.fold_action.isEnabled()
    menu.close()
    panel.only_rule_action.trigger()
    assert {text.split()[0] for text in findings(panel)} == {"LC04"}
    panel.everything_action.trigger()
    panel.table.choose(findings(panel).index("LC04 LC0001"))
    panel.only_cadre_action.trigger()
    assert {panel.table.findings.row(n).cadre for n in range(len(findings(panel)))} == {"CB001"}  # type: ignore[union-attr]
    panel.everything_action.trigger()
    assert len(findings(panel)) == everything


# -- copying ---------------------------------------------------------------------------------------------------------


def test_several_lines_are_copied_as_text(panel: FindingsPanel) -> None:
    click(panel, 0)
    click(panel, 2, modifier=CONTROL)
    QTest.keyClick(panel.table, Key.Key_C, CONTROL)
    parts = QGuiApplication.clipboard().text().split("\n\n")
    assert len(parts) == 2
    for part, at in zip(parts, (0, 2), strict=True):
        row = panel.table.findings.row(at)
        assert row is not None
        lines = part.split("\n")
        assert lines[0].startswith(f"{panel.table.findings.text(row, Column.MARK)} · {row.rule}")
        assert row.cadre in lines[1]
        assert lines[2] == row.message
        assert f"Cách xử lý: {' '.join(row.fixes)}" in lines
        assert f"Căn cứ: {row.citation}" in lines


def test_all_lines_and_a_heading_are_copied(panel: FindingsPanel, session: Session) -> None:
    total = sum(session.findings.counts().values())
    QTest.keyClick(panel.table, Key.Key_A, CONTROL)
    QTest.keyClick(panel.table, Key.Key_C, CONTROL)
    assert len(QGuiApplication.clipboard().text().split("\n\n")) == total
    group(panel, Grouping.UNIT)
    panel.table.choose(0)
    QTest.keyClick(panel.table, Key.Key_Left)
    QTest.keyClick(panel.table, Key.Key_C, CONTROL)
    assert len(QGuiApplication.clipboard().text().split("\n\n")) == total


def test_one_line_is_copied_with_its_figures(panel: FindingsPanel) -> None:
    panel.table.choose(findings(panel).index("LC04 LC0001"))
    QTest.keyClick(panel.table, Key.Key_C, CONTROL)
    text = QGuiApplication.clipboard().text()
    assert "số tháng dự kiến: 24" in text
    assert "Bộ quy định" in text


# -- keeping its place -----------------------------------------------------------------------------------------------


def test_a_check_that_ends_moves_neither_the_line_in_hand_nor_the_page(
    session: Session, settle: Settle, qtbot: QtBot
) -> None:
    with session.book.operate("Thêm nhiều cán bộ") as write:
        for number in range(200):
            too_young = PartialDate(2005)  # DL05
            write.insert(Cadre(f"ZZ{number:03}", f"Đỗ Văn {number:03}", PartialDate(2000), party_joined=too_young))
    session.start()
    settle(session)
    panel = FindingsPanel(session)
    qtbot.addWidget(panel)
    panel.resize(1366, 300)
    panel.show()
    qtbot.waitUntil(lambda: panel.table.model().rowCount() > 150)
    panel.table.choose(20)
    panel.table.set_top(80)
    top, hand = panel.table.findings.row(panel.table.top()), panel.table.findings.row(20)
    assert top is not None
    session.check_all()
    settle(session)
    QTest.qWait(200)
    assert panel.table.findings.row(line(panel)) == hand
    assert panel.table.findings.row(panel.table.top()) == top


def test_header_says_that_the_check_is_under_way(panel: FindingsPanel, session: Session, settle: Settle) -> None:
    assert "đang kiểm tra" not in panel.windowTitle()
    session.check_all()
    assert panel.windowTitle().endswith("đang kiểm tra…")
    settle(session)
    assert "đang kiểm tra" not in panel._title.label.text()


def test_upper_edge_shuts_the_panel(panel: FindingsPanel) -> None:
    QTest.mouseClick(panel._title.findChildren(QToolButton)[-1], Qt.MouseButton.LeftButton)
    assert panel.isHidden()


# -- carrying away ---------------------------------------------------------------------------------------------------


def test_paper_holds_the_groups_on_the_screen_folded_ones_too(panel: FindingsPanel, session: Session) -> None:
    group(panel, Grouping.CADRE)
    panel.table.fold_all(folded=True)
    panel.bar.boxes[Mark.UNKNOWN].click()
    papers: list[Paper] = []
    panel.out.paper_wanted.connect(papers.append)
    panel.print_action.trigger()
    (paper,) = papers
    listing = panel.out._listing()(no_progress)
    counts = session.findings.counts()
    assert listing.total == sum(counts.values()) - counts[Mark.UNKNOWN]
    assert [lines[0].name for lines in listing.groups] == [title.split(" · ")[0] for title in headings(panel)]
    assert "chưa đủ dữ liệu" not in listing.extent.in_words()
    assert paper.make(session.workspace, no_progress).startswith(b"%PDF")
    assert paper.file_name == "Kết quả kiểm tra 2026-11-22.pdf"


def test_export_writes_what_was_shown_when_it_was_asked_for(
    panel: FindingsPanel, session: Session, tmp_path: Path
) -> None:
    exports: list[Export] = []
    panel.out.export_wanted.connect(exports.append)
    panel.export_action.trigger()
    panel.show_only("khong co ai")
    (export,) = exports
    export.write(tmp_path / export.file_name, no_progress)
    assert (tmp_path / "Kết quả kiểm tra 2026-11-22.xlsx").stat().st_size > 3000


def test_examples_of_the_rule_open_from_the_details(panel: FindingsPanel, qtbot: QtBot) -> None:
    panel.table.choose(findings(panel).index("LC04 LC0001"))
    panel._details.anchorClicked.emit(QUrl("examples:LC04"))
    dialog = panel.findChild(ExamplesDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.model.rowCount() > 10)
    rows = [[str(dialog.model.index(n, c).data()) for c in range(2)] for n in range(dialog.model.rowCount())]
    assert ["● lỗi", "Dự kiến 35 tháng"] in rows
    assert all(all(row) for row in rows)
    dialog.close()
