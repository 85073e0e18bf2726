from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from luanchuyen_desktop.domain.dates import parse_date
from luanchuyen_desktop.gui.findings_groups import FindingsFilter, People
from luanchuyen_desktop.gui.findings_model import Column, FindingsModel
from luanchuyen_desktop.gui.findings_panel import FindingsPanel
from luanchuyen_desktop.gui.marks import Mark
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.rules.finding import Finding
from luanchuyen_desktop.services import editing
from luanchuyen_desktop.services.findings.checking import FindingsDiff
from luanchuyen_desktop.services.findings.findings_listing import Grouping

Settle = Callable[[Session], None]


@pytest.fixture
def panel(session: Session, settle: Settle, qtbot: QtBot) -> FindingsPanel:
    session.start()
    settle(session)
    made = FindingsPanel(session)
    qtbot.addWidget(made)
    made.resize(1200, 300)
    made.show()
    qtbot.waitUntil(lambda: made._model.rowCount() > 0)
    return made


def texts(panel: FindingsPanel, column: Column) -> list[str]:
    model = panel._model
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


@pytest.mark.parametrize("grouping", list(Grouping))
def test_model_is_sound(session: Session, settle: Settle, qapp: QApplication, grouping: Grouping) -> None:
    session.start()
    settle(session)
    model = FindingsModel(session.rule_title)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.take(session.findings, People(session.names, {"CB001": 0}))
    model.set_filter(FindingsFilter(text="nguyen"))
    model.sort(Column.WHO, Qt.SortOrder.DescendingOrder)
    model.set_grouping(grouping)
    model.put({"CB002"}, [])
    for folded in (True, False):
        model.set_folded(0, folded=folded)
    model.fold_all(folded=True)
    model.fold_all(folded=False)
    assert tester.model() is model
    assert model.rowCount(QModelIndex()) > 0
    assert model.rowCount(model.index(0, 0)) == 0


def test_title_counts_by_severity(panel: FindingsPanel, session: Session) -> None:
    errors = session.findings.counts()[Mark.ERROR]
    assert errors
    assert f"● {errors} lỗi" in panel.windowTitle()
    assert "chưa đủ dữ liệu" in panel.windowTitle()


def test_gravest_first_and_sorted_by_person_on_request(panel: FindingsPanel, qtbot: QtBot) -> None:
    assert texts(panel, Column.MARK)[0] == "● lỗi"
    header = panel.table.horizontalHeader()
    left = header.sectionViewportPosition(Column.WHO) + 8
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(left, 8))
    people = [text.split(" · ")[0] for text in texts(panel, Column.WHO)]
    order = list(dict.fromkeys(people))
    assert order == ["Lê Hoà An", "Trần Thị Đào", "Nguyễn Văn Đức", "Phạm Minh"]


def test_search_and_severity_filter(panel: FindingsPanel, qtbot: QtBot) -> None:
    qtbot.keyClicks(panel.bar.search, "dao")
    qtbot.keyClick(panel.bar.search, Qt.Key.Key_Return)
    assert set(texts(panel, Column.WHO)) == {"Trần Thị Đào"}
    qtbot.keyClick(panel.bar.search, Qt.Key.Key_Escape)
    panel.bar.boxes[Mark.UNKNOWN].click()
    assert "? chưa đủ dữ liệu" not in texts(panel, Column.MARK)
    assert texts(panel, Column.MARK)


def test_filter_that_hides_all_says_what_to_do(panel: FindingsPanel, qtbot: QtBot) -> None:
    qtbot.keyClicks(panel.bar.search, "khong co ai")
    qtbot.keyClick(panel.bar.search, Qt.Key.Key_Return)
    assert panel._stack.currentWidget() is panel._empty
    assert "xóa chữ trong ô tìm" in panel._empty.label.text()
    qtbot.mouseClick(panel._empty.button, Qt.MouseButton.LeftButton)
    assert panel._stack.currentWidget() is panel.table
    assert panel.bar.search.text() == ""


def test_enter_and_keys_lead_to_the_record(panel: FindingsPanel, qtbot: QtBot) -> None:
    opened: list[Finding] = []
    panel.activated.connect(opened.append)
    panel.table.choose(0)
    panel.table.setFocus()
    qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    panel.next_action.trigger()
    panel.previous_action.trigger()
    assert [finding.message for finding in opened] == [texts(panel, Column.MESSAGE)[at] for at in (0, 1, 0)]


def test_details_show_article_and_advice_and_can_be_copied(panel: FindingsPanel, session: Session) -> None:
    row = next(row for row in session.findings.of("CB001") if row.rule == "LC04")
    finding = session.finding(row)
    assert finding is not None
    panel.show_finding(finding)
    shown = panel._details.toPlainText()
    for text in (finding.message, finding.citation, *finding.fixes, "Cách xử lý", "số tháng dự kiến: 24"):
        assert text in shown
    panel.copy_action.trigger()
    assert finding.message in QGuiApplication.clipboard().text()


def test_mended_finding_leaves_the_list(panel: FindingsPanel, session: Session, settle: Settle, qtbot: QtBot) -> None:
    rotation = session.book.rotation("LC0001")
    assert rotation is not None
    assert any(text.startswith("LC04") for text in texts(panel, Column.RULE))
    session.submit(lambda book: editing.save(book, replace(rotation, planned_months=36)))
    settle(session)
    qtbot.waitUntil(lambda: not any(text.startswith("LC04") for text in texts(panel, Column.RULE)))


def test_state_comes_back(panel: FindingsPanel, session: Session, qtbot: QtBot) -> None:
    panel.bar.boxes[Mark.NOTE].click()
    panel.table.setColumnWidth(Column.RULE, 123)
    other = FindingsPanel(session)
    qtbot.addWidget(other)
    other.restore_state(panel.save_state())
    assert not other.bar.boxes[Mark.NOTE].isChecked()
    assert other.table.columnWidth(Column.RULE) == 123


def test_edit_under_way_stands_in_the_place_of_the_details_and_goes_again(
    panel: FindingsPanel, session: Session
) -> None:
    cadre = next(iter(session.findings)).cadre
    stored = session.stored(cadre)
    assert stored is not None
    draft = replace(stored, cadre=replace(stored.cadre, birth=parse_date("2199")))
    diff = session.check_draft(draft)
    assert diff.created
    panel.show_draft(cadre, diff)
    assert panel.draft.isVisible()
    assert [one.finding for one in panel.draft.shown()] == [*diff.created, *diff.cleared]
    panel.show_draft(cadre, FindingsDiff((), ()))
    assert not panel.draft.isVisible()
    assert not panel.draft.shown()
