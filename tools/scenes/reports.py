"""The reports sơ kết and tổng kết: tables, who is behind a number, the text of the office, the paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from luanchuyen_desktop.gui.overview.list_window import ListWindow
from luanchuyen_desktop.gui.reports.window import ReportsWindow
from luanchuyen_desktop.services.reports.spans import SpanKind

if TYPE_CHECKING:
    from scenes.stage import Stage


def reports(stage: Stage) -> None:
    """A term: the first table, one that has groups, posts, people, words, the pages."""
    stage.open(stage.books.copy(stage.books.demo))
    stage.window.menu.report.trigger()
    window = stage.dialog(ReportsWindow)
    stage.settle()
    stage.shot("reports-year")
    window.bar.set_span(SpanKind.TERM, 2021, 2026)
    stage.settle()
    stage.shot("reports-term")
    for key in ("B3", "B8", "B9"):
        at = next(at for at, table in enumerate(window.report.tables) if table.key == key) if window.report else 0
        window.list.setCurrentRow(at)
        stage.shot(f"reports-{key.lower()}")
    window.list.setCurrentRow(0)
    window.table.setFocus()
    stage.key(Qt.Key.Key_Return)
    people = stage.dialog(ListWindow)
    stage.settle()
    stage.shot("reports-people")
    people.close()
    window.tabs.setCurrentIndex(1)
    stage.shot("reports-words-empty")
    for edit in window.words.edits.values():
        edit.setPlainText("Các cấp ủy đã quán triệt, thực hiện nghiêm túc.\nCòn một số nơi chưa chủ động.")
    window.words.number.setText("35")
    stage.shot("reports-words")
    stage.click(window.print_button)
    stage.settle()
    stage.shot("reports-paper")
    stage.close_all()
