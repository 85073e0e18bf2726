"""What is recorded about the time of one rotation, read by index."""

from __future__ import annotations

from luanchuyen_desktop.domain.records import FollowUp
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.connection import plain_faults
from luanchuyen_desktop.store.mapping import table_of

_TABLE = table_of(FollowUp)


def follow_ups(book: Book, rotation: str) -> list[FollowUp]:
    """In the order of their dates, those without a date first."""
    with plain_faults(book.path):
        rows = book.database.execute_sql(
            f"SELECT {_TABLE.select_list} FROM follow_up WHERE rotation = ? ORDER BY date, id", (rotation,)
        )
        return list(_TABLE.decode(rows.fetchall()))
