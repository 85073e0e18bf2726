"""The number of a report, kept in the register of documents under its title: asking again gives the same."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from luanchuyen_desktop.domain.records import RegisterEntry
from luanchuyen_desktop.domain.vocabulary import PaperKind, PaperState
from luanchuyen_desktop.services.register import desk, state
from luanchuyen_desktop.services.register.series import numbering_of
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes


def take_number(book: Book, resources: Path, about: str, day: date) -> Changes | None:
    """Keep the next number of reports for the one of this title; ``None`` when one is kept for it already.

    ``UserError`` where the register does not number reports or the day lies outside every term.
    """
    if kept_number(book, about):
        return None
    register = state.load(book, resources)
    numbering = numbering_of(register.settings.numberings, PaperKind.REPORT)
    symbol = numbering.symbol if numbering else ""
    return desk.reserve(book, resources, desk.Wanted(PaperKind.REPORT, symbol, day, about=about))


def kept_number(book: Book, about: str) -> str:
    """The number that is kept for the report of this title, as it is written; blank if there is none."""
    kept = [
        each
        for each in book.records(RegisterEntry)
        if each.kind is PaperKind.REPORT and each.state is PaperState.RESERVED and each.about == about
    ]
    return state.series_of(kept[-1]).text(kept[-1].number) if kept else ""
