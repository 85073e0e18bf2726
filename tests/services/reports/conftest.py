from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from luanchuyen_desktop.store.book import Book
from tests.services.reports.report_book import Maker, write_book

SETTINGS = {
    "paper.committee": "TỈNH ỦY THÁI NGUYÊN",
    "paper.place": "Thái Nguyên",
    "paper.head": "Lê Thị Bình",
    "paper.more_recipients": "Ban Tổ chức Trung ương (để báo cáo)",
}


@pytest.fixture
def make() -> Maker:
    return Maker()


@pytest.fixture
def stored(tmp_path: Path) -> Iterator[Callable[[Maker], Book]]:
    """Writes what was made into a book, which is closed after the test."""
    opened: list[Book] = []

    def write(made: Maker) -> Book:
        opened.append(write_book(tmp_path / f"sổ{len(opened)}.lccb", made.made, SETTINGS))
        return opened[-1]

    yield write
    for book in opened:
        book.close()
