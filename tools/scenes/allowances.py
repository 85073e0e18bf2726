"""What rotated cadres are due, and the rates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import AllowanceRate
from luanchuyen_desktop.domain.vocabulary import AllowanceKind, Level
from luanchuyen_desktop.gui.allowances.window import AllowancesWindow

if TYPE_CHECKING:
    from luanchuyen_desktop.store.book import Book
    from luanchuyen_desktop.store.journal import Changes
    from scenes.stage import Stage


def allowances(stage: Stage) -> None:
    """Empty, worked out, one line's sum, the rates, a rate."""
    stage.open(stage.books.copy(stage.books.demo))
    stage.window.menu.allowances.trigger()
    window = stage.dialog(AllowancesWindow)
    stage.settle()
    stage.shot("allowances-without-rates")
    window._session.submit(_rates)  # noqa: SLF001 - what an office has typed by then
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


def _rates(book: Book) -> Changes | None:
    with book.operate("Nhập mức hỗ trợ") as write:
        since = PartialDate(2022, 12, 9)
        document = "Nghị quyết 52/2022/NQ-HĐND"
        write.insert(AllowanceRate(AllowanceKind.MONTHLY, 1_800_000, valid_from=since, document=document))
        commune = AllowanceRate(AllowanceKind.MONTHLY, 2_700_000, Level.PROVINCE, Level.COMMUNE, valid_from=since)
        write.insert(commune)
        write.insert(AllowanceRate(AllowanceKind.TRAVEL, 1_000_000, km_from=15, km_to=40, valid_from=since))
        write.insert(AllowanceRate(AllowanceKind.TRAVEL, 1_500_000, km_from=40, valid_from=since))
        write.insert(AllowanceRate(AllowanceKind.BASE_SALARY, 2_340_000, valid_from=PartialDate(2024, 7, 1)))
    return write.changes
