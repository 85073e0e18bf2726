"""Other days: the day box of the panel, the calendar of deadlines, old decisions judged again."""

from __future__ import annotations

from PySide6.QtCore import Qt

from luanchuyen_desktop.gui.deadlines.window import DeadlinesWindow
from luanchuyen_desktop.gui.dialogs.preview import Preview
from luanchuyen_desktop.gui.rejudging.window import RejudgingWindow
from scenes.stage import Key, Stage, there


def days(stage: Stage) -> None:
    """The day changed, half-typed, wrong; both windows in all their states."""
    stage.open(stage.books.copy(stage.books.demo))
    _day_box(stage)
    _deadlines(stage)
    _rejudging(stage)


def _day_box(stage: Stage) -> None:
    box = there(stage.window.page).panel.day
    stage.retype("1/6/2028", box.edit)
    stage.key(Key.Key_Return)
    stage.until(lambda: stage.session.is_checked)
    stage.shot("day-to-come")
    stage.retype("6/2028", box.edit)
    stage.key(Key.Key_Return)
    stage.shot("day-not-whole")
    stage.key(Key.Key_Escape)
    stage.click(box.today_button)
    stage.until(lambda: stage.session.is_checked)


def _deadlines(stage: Stage) -> None:
    stage.window.menu.deadlines.trigger()
    window = stage.dialog(DeadlinesWindow)
    stage.until(lambda: bool(window.model.rows))
    stage.shot("deadlines-list")
    window.tabs.setCurrentIndex(1)
    year = window.year.year
    year.setFocus()
    stage.key(Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    stage.shot("deadlines-year")
    stage.key(Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    stage.shot("deadlines-next-year")
    window.tabs.setCurrentIndex(0)
    stage.write("khong co ai ten nay", window.filters.search)
    stage.key(Key.Key_Return)
    stage.shot("deadlines-nothing-fits")
    window.filters.search.clear()
    stage.retype("1/1/2020", window.filters.last)
    stage.key(Key.Key_Return)
    stage.shot("deadlines-backwards")
    window.filters.last.set_day(stage.session.as_of.replace(year=2027))
    window.ask()
    stage.until(lambda: bool(window.model.rows))
    window.print_button.click()
    stage.until(lambda: bool(stage.window.findChildren(Preview)))
    stage.dialog(Preview)
    stage.shot("deadlines-print")
    stage.close_all()


def _rejudging(stage: Stage) -> None:
    stage.window.menu.rejudging.trigger()
    window = stage.dialog(RejudgingWindow)
    stage.until(lambda: "quyết định" in window.summary.text())
    stage.shot("rejudging-alike")
    window.differing.click()
    window.table.setFocus()
    window.table.selectRow(0)
    stage.shot("rejudging-all")
    window.differing.click()
    stage.retype("1/1/2016", window.law)
    stage.key(Key.Key_Return)
    stage.until(lambda: bool(window.model.rows))
    window.table.setFocus()
    window.table.selectRow(0)
    stage.shot("rejudging-differs")
    window.print_button.click()
    stage.until(lambda: bool(stage.window.findChildren(Preview)))
    stage.dialog(Preview)
    stage.shot("rejudging-print")
    stage.close_all()
