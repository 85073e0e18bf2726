"""What rotated cadres are due, and the rates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from luanchuyen_desktop.domain.records import AllowanceRate
from luanchuyen_desktop.gui.allowances.window import AllowancesWindow

if TYPE_CHECKING:
    from luanchuyen_desktop.store.book import Book
    from luanchuyen_desktop.store.journal import Changes
    from scenes.stage import Stage


def allowances(stage: Stage) -> None:
    """Worked out, one line's sum, the rates, a rate, the paper, no rates."""
    stage.open(stage.books.copy(stage.books.demo))
    stage.window.menu.allowances.trigger()
    window = stage.dialog(AllowancesWindow)
    stage.settle()
    stage.shot("allowances")
    window.table.selectRow(2)
    stage.shot("allowances-line")
    window.tabs.setCurrentIndex(1)
    stage.settle()
    stage.shot("allowances-rates")
    window.rates.table.selectRow(1)
    stage.shot("allowances-rate")
    window.tabs.setCurrentIndex(0)
    stage.click(window.print_button)
    stage.settle()
    stage.shot("allowances-paper")
    stage.close_all()
    stage.session.submit(_no_rates)
    stage.settle()
    stage.window.menu.allowances.trigger()
    stage.dialog(AllowancesWindow)
    stage.settle()
    stage.shot("allowances-without-rates")
    stage.close_all()


def _no_rates(book: Book) -> Changes | None:
    with book.operate("Xóa mức hỗ trợ") as write:
        for rate in list(book.records(AllowanceRate)):
            write.delete(rate)
    return write.changes
