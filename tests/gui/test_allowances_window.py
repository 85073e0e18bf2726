"""The support of rotated cadres, driven as a person does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import AllowanceRate
from luanchuyen_desktop.domain.vocabulary import AllowanceKind
from luanchuyen_desktop.gui.allowances.window import AllowancesWindow
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.view import Export, Paper
from luanchuyen_desktop.rules.finding import FieldRef

Settle = Callable[[Session], None]


@pytest.fixture
def window(session: Session, settle: Settle) -> Iterator[AllowancesWindow]:
    made = AllowancesWindow(session)
    made.show()
    settle(session)
    yield made
    made.close()
    settle(session)


def retype(qtbot: QtBot, edit: QWidget, text: str) -> None:
    edit.setFocus()
    edit.selectAll()  # type: ignore[attr-defined]  # a line edit
    qtbot.keyClicks(edit, text)
    qtbot.keyClick(edit, Qt.Key.Key_Return)


def test_a_rate_is_added_by_keys_and_counts_at_once(
    window: AllowancesWindow, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    assert window.model.rowCount() == 1
    assert window.model.text(0, "total") == "0"
    window.tabs.setCurrentIndex(1)
    assert "Chưa có mức hỗ trợ" in window.rates.empty.label.text()
    window.rates.add_button.click()
    editor = window.rates.form.editor
    kind = editor.editor("kind")
    kind.setFocus()
    qtbot.keyClicks(kind, "t")

    retype(qtbot, editor.editor("amount"), "2.000.000")
    qtbot.keyClick(editor.editor("amount"), Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: not window.rates.form.is_new)
    settle(session)
    assert [(rate.kind, rate.amount) for rate in session.book.records(AllowanceRate)] == [
        (AllowanceKind.RENT, 2_000_000)
    ]
    assert window.rates.form.title.text() == "Thuê nhà"
    window.tabs.setCurrentIndex(0)
    month = window.model.rows[0].due.lines[0]
    assert window.model.text(0, "Thuê nhà") == f"{month.months * 2}.000.000"
    window.table.selectRow(0)
    assert f"Thuê nhà: {month.months} tháng" in window.details.toPlainText()
    session.undo()
    settle(session)
    assert window.model.text(0, "total") == "0"


def test_an_amount_that_is_none_is_refused_in_words(window: AllowancesWindow, session: Session, qtbot: QtBot) -> None:
    window.tabs.setCurrentIndex(1)
    window.rates.add_button.click()
    editor = window.rates.form.editor
    retype(qtbot, editor.editor("amount"), "hai trieu")
    qtbot.keyClick(editor.editor("amount"), Qt.Key.Key_Tab)
    assert "không phải số tiền" in editor.frame("amount").problem_text()
    assert list(session.book.records(AllowanceRate)) == []
    window.rates.form.drop()


def test_the_period_and_the_part_month(
    window: AllowancesWindow, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    retype(qtbot, window.last, "1/1/2001")
    assert window.problem.text() == "Ngày cuối ở trước ngày đầu."
    retype(qtbot, window.last, "31/12/2026")
    settle(session)
    assert window.problem.isHidden()
    retype(qtbot, window.part_days, "10")
    settle(session)
    assert session.book.settings()["allowances.part_month_days"] == "10"
    assert session.book.undo_name() == "Tính tháng lẻ từ 10 ngày"
    retype(qtbot, window.first, "1/1/1990")
    retype(qtbot, window.last, "31/12/1990")
    settle(session)
    assert window.model.rowCount() == 0
    assert "Không có ai luân chuyển trong kỳ này" in window.empty.label.text()
    assert not window.print_button.isEnabled()


def test_print_excel_open(
    window: AllowancesWindow, session: Session, settle: Settle, tmp_path: Path, qtbot: QtBot
) -> None:
    with session.book.operate("Nhập mức") as write:
        write.insert(AllowanceRate(AllowanceKind.TRAVEL, 1_600_000, valid_from=PartialDate(2020)))
    window.ask()
    settle(session)
    papers: list[Paper] = []
    exports: list[Export] = []
    opened: list[FieldRef] = []
    window.paper_wanted.connect(papers.append)
    window.export_wanted.connect(exports.append)
    window.go_to.connect(opened.append)
    window.print_button.click()
    window.export_button.click()
    assert papers[0].make(session.workspace, lambda _done, _total: None).startswith(b"%PDF")
    exports[0].write(tmp_path / "a.xlsx", lambda _done, _total: None)
    assert (tmp_path / "a.xlsx").stat().st_size > 4_000
    assert not window.open_button.isEnabled()
    window.table.selectRow(0)
    qtbot.keyClick(window.table, Qt.Key.Key_Return)
    assert opened == [FieldRef("rotation", window.model.rows[0].code, "distance_km")]
