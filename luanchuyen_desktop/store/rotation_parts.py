"""What hangs on one rotation: read when it is looked at, without the rest of the cadre's file."""

from __future__ import annotations

from typing import TypeVar

from luanchuyen_desktop.domain.records import DossierItem, FollowUp, Opinion, ProcedureStep
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.connection import plain_faults
from luanchuyen_desktop.store.mapping import table_of

P = TypeVar("P", ProcedureStep, DossierItem, Opinion, FollowUp)


def parts_of(book: Book, kind: type[P], rotation: str) -> list[P]:
    """The records of one kind that belong to a rotation (by code), in the order in which they were entered."""
    table = table_of(kind)
    with plain_faults(book.path):
        rows = book.database.execute_sql(
            f"SELECT {table.select_list} FROM {table.name} WHERE rotation = ? ORDER BY id", (rotation,)
        )
        return list(table.decode(rows.fetchall()))
