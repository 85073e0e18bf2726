"""A disk that fills up: a plain sentence, nothing lost, and work goes on when there is room again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from luanchuyen_desktop.domain.records import Cadre, Record, Title
from luanchuyen_desktop.errors import BookError
from luanchuyen_desktop.store.book import Book

Rows = dict[str, list[tuple[Any, ...]]]


@contextmanager
def full_disk(book: Book, spare_pages: int) -> Iterator[None]:
    """SQLite may take this many pages more, then it says what it says when the disk is full."""
    pages = book.database.execute_sql("PRAGMA page_count").fetchone()[0]
    book.database.execute_sql(f"PRAGMA max_page_count = {pages + spare_pages}")
    yield
    book.database.execute_sql("PRAGMA max_page_count = 1000000")


@pytest.mark.parametrize("spare_pages", [0, 1, 5, 40])
@pytest.mark.parametrize("many", [False, True])
def test_an_edit_is_refused_whole(full: Book, rows: Callable[[Book], Rows], spare_pages: int, many: bool) -> None:
    before = rows(full)
    records: list[Record] = [Title("X", "rất dài " * 100_000)]
    if many:
        records = [Cadre(f"X{number:05}", "Tên " * 50) for number in range(5000)]
    with full_disk(full, spare_pages), pytest.raises(BookError, match="Đĩa đã đầy"), full.operate("Nhập") as write:
        write.insert_many(records)
    assert rows(full) == before
    assert full.undo_name() == "Nhập tỉnh mẫu"
    with full.operate("Ghi được lại") as write:
        write.insert(Title("T9", "Mới"))
    assert full.database.execute_sql("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_an_undo_is_refused_whole(full: Book, rows: Callable[[Book], Rows]) -> None:
    with full.operate("Nhập nhiều") as write:
        write.insert_many(Cadre(f"X{number:05}", "Tên", note="rất dài " * 200) for number in range(400))
    # Undo puts the rows back and writes them to the journal: it needs room for both.
    with full.operate("Xóa nhiều") as write:
        for cadre in full.records(Cadre):
            if cadre.code.startswith("X"):
                write.delete(cadre)
    before = rows(full)
    with full_disk(full, 1), pytest.raises(BookError, match="Đĩa đã đầy"):
        full.undo()
    assert rows(full) == before
    assert full.undo_name() == "Xóa nhiều"
    assert full.undo() is not None
    assert full.counts()["cadre"] == 403
