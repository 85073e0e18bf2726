"""All exceptions of a book, each with the cadre in whose file it stands."""

from __future__ import annotations

from collections.abc import Iterator

from luanchuyen_desktop.domain.records import Waiver
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.connection import plain_faults
from luanchuyen_desktop.store.mapping import table_of


def owned_waivers(book: Book) -> Iterator[tuple[Waiver, str]]:
    """Each exception with its cadre's code; blank for one on a unit or post, or on a rotation that is not there."""
    table = table_of(Waiver)
    with plain_faults(book.path):
        rows = book.database.execute_sql(
            f"""SELECT {table.select_list},
                CASE subject_kind WHEN 'cadre' THEN subject WHEN 'rotation' THEN rotation.cadre END
            FROM waiver LEFT JOIN rotation ON subject_kind = 'rotation' AND rotation.code = subject
            ORDER BY waiver.id"""
        )
        width = len(table.columns)
        for row in rows:
            yield next(table.decode([row[:width]])), row[width] or ""
