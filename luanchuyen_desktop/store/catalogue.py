"""Questions about the catalogue: whether a code is there, and how many hold each post."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.conditions import HELD
from luanchuyen_desktop.store.connection import plain_faults
from luanchuyen_desktop.store.mapping import table_named


def has_code(book: Book, table: str, code: str) -> bool:
    """Whether a table of records with codes has this one."""
    with plain_faults(book.path):
        query = f"SELECT 1 FROM {table_named(table).name} WHERE code = ?"
        return book.database.execute_sql(query, (code,)).fetchone() is not None


def holder_counts(book: Book, day: date) -> Mapping[tuple[str, str], int]:
    """(unit, title) → how many cadres hold or may hold the post on ``day``; posts that nobody holds are absent."""
    with plain_faults(book.path):
        rows = book.database.execute_sql(
            f"SELECT unit, title, COUNT(DISTINCT cadre) FROM tenure WHERE {HELD} GROUP BY unit, title",
            {"day": day.isoformat()},
        )
        return {(unit, title): count for unit, title, count in rows.fetchall()}
