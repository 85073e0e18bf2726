"""The needs of units, and the yearly plan of rotation."""

from __future__ import annotations

from dataclasses import replace

from luanchuyen_desktop.gui.dialogs.preview import Preview
from luanchuyen_desktop.gui.needs.window import NeedsWindow
from luanchuyen_desktop.services.needs.listing import Figure, Grouping
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes
from scenes.stage import Key, Stage


def needs(stage: Stage) -> None:
    """The list with a figure opened, other sums, the picture, a day that cannot be, nothing that fits, the paper."""
    stage.open(stage.books.copy(stage.books.demo))
    stage.session.submit(_in_difficulty)
    stage.settle()
    stage.window.menu.needs.trigger()
    window = stage.dialog(NeedsWindow)
    stage.until(lambda: window.survey is not None)
    stage.retype("31/12/2030", window.filters.day)
    stage.key(Key.Key_Return)
    stage.settle()
    stage.shot("needs-list")
    at = next(row for row, one in enumerate(window.model.rows) if one.leaving)
    column = 1 + list(Figure).index(Figure.LEAVING)
    stage.click_row(window.table, window.model.index(at, column))
    stage.shot("needs-who-leaves")
    window.filters.grouping.setCurrentIndex(window.filters.grouping.findData(Grouping.LEVEL))
    stage.shot("needs-by-level")
    window.filters.grouping.setCurrentIndex(window.filters.grouping.findData(Grouping.UNIT))
    window.tabs.setCurrentIndex(1)
    window.picture.setFocus()
    stage.key(Key.Key_Down)
    stage.key(Key.Key_Right)
    stage.shot("needs-picture")
    window.filters.grouping.setCurrentIndex(window.filters.grouping.findData(Grouping.PLACE))
    stage.shot("needs-picture-places")
    window.filters.lacking.click()
    window.filters.difficult.click()
    stage.shot("needs-picture-difficult")
    window.tabs.setCurrentIndex(0)
    stage.write("khong co don vi nay", window.filters.search)
    stage.key(Key.Key_Return)
    stage.shot("needs-nothing-fits")
    window.filters.clear_button.click()
    stage.retype("1/1/2020", window.filters.day)
    stage.key(Key.Key_Return)
    stage.shot("needs-day-before")
    stage.retype("31/12/2030", window.filters.day)
    stage.key(Key.Key_Return)
    stage.settle()
    window.print_button.click()
    stage.until(lambda: bool(stage.window.findChildren(Preview)))
    stage.dialog(Preview)
    stage.shot("needs-print")
    stage.close_all()
    stage.open(stage.books.empty)
    stage.window.menu.needs.trigger()
    stage.settle()
    stage.shot("needs-empty")
    stage.close_all()


def _in_difficulty(book: Book) -> Changes | None:
    units = [unit for unit in book.catalogue().units.values() if unit.parent is not None][:12:3]
    with book.operate("Đánh dấu nơi khó khăn") as write:
        for unit in units:
            write.update(replace(unit, is_difficult=True))
    return write.changes
