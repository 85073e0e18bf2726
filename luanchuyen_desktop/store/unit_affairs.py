"""What hangs on units: asked when units are merged, split, dissolved or renamed."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from typing import TypeVar

from luanchuyen_desktop.domain.records import Record, Tenure
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.connection import plain_faults
from luanchuyen_desktop.store.mapping import table_of

R = TypeVar("R", bound=Record)


def records_of_units(book: Book, kind: type[R], columns: Collection[str], units: Collection[str]) -> list[R]:
    """The records of one kind that name one of the units in one of these columns, in the order of entry."""
    table = table_of(kind)
    known = [column for column in columns if column in table.columns]
    where = " OR ".join(f'"{column}" IN (SELECT value FROM json_each(:units))' for column in known)
    with plain_faults(book.path):
        query = f"SELECT {table.select_list} FROM {table.name} WHERE {where} ORDER BY id"
        rows = book.database.execute_sql(query, {"units": json.dumps(sorted(units))})
        return list(table.decode(rows.fetchall()))


def names_of(book: Book, cadres: Collection[str]) -> Mapping[str, str]:
    """Code → name of these cadres."""
    with plain_faults(book.path):
        query = "SELECT code, name FROM cadre WHERE code IN (SELECT value FROM json_each(?))"
        return dict(book.database.execute_sql(query, (json.dumps(sorted(cadres)),)).fetchall())


def tenures_of(book: Book, numbers: Collection[int], cadres: Collection[int | None]) -> list[Tenure]:
    """The tenures of these row numbers, and all of the cadres of these row numbers."""
    table = table_of(Tenure)
    with plain_faults(book.path):
        rows = book.database.execute_sql(
            f"SELECT {table.select_list} FROM tenure WHERE id IN (SELECT value FROM json_each(:numbers)) OR cadre IN "
            "(SELECT code FROM cadre WHERE id IN (SELECT value FROM json_each(:cadres)))",
            {"numbers": json.dumps(sorted(numbers)), "cadres": json.dumps([one for one in cadres if one is not None])},
        )
        return list(table.decode(rows.fetchall()))
