"""Whole lists of the planning pool, the rotation source and the rotations, each row with its cadre's name."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from luanchuyen_desktop.domain.records import PlanningEntry, Record, Rotation, SourceEntry
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.connection import plain_faults
from luanchuyen_desktop.store.mapping import table_of

R = TypeVar("R", PlanningEntry, SourceEntry, Rotation)
N = TypeVar("N", bound=Record)


@dataclass(frozen=True, slots=True)
class Named(Generic[R]):
    """A record with what its cadre is called, ordered by (``name_key``) and found by (``search``, folded)."""

    record: R
    name: str
    name_key: str
    search: str


def named_records(book: Book, kind: type[R], cadres: Collection[str] | None = None) -> Iterator[Named[R]]:
    """All records of one kind, or those of these cadres, in the order in which they were entered."""
    table = table_of(kind)
    only = "" if cadres is None else f"WHERE {table.name}.cadre IN (SELECT value FROM json_each(?))"
    with plain_faults(book.path):
        rows = book.database.execute_sql(
            f"SELECT {table.select_list}, cadre.name, cadre.name_key, cadre.search FROM {table.name} "
            f"JOIN cadre ON cadre.code = {table.name}.cadre {only} ORDER BY {table.name}.id",
            () if cadres is None else (json.dumps(sorted(cadres)),),
        )
        width = len(table.columns)
        for row in rows:
            record = next(table.decode([row[:width]]))
            yield Named(record, *row[width:])


def named_by_code(book: Book, kind: type[R], codes: Collection[str]) -> list[Named[R]]:
    """The records of these codes, in the order of the codes given; those that are gone are left out."""
    table = table_of(kind)
    with plain_faults(book.path):
        rows = book.database.execute_sql(
            f"SELECT cadre.name, cadre.name_key, cadre.search, {table.select_list} FROM {table.name} "
            f"JOIN cadre ON cadre.code = {table.name}.cadre "
            f"WHERE {table.name}.code IN (SELECT value FROM json_each(?))",
            (json.dumps(sorted(codes)),),
        )
        found = {row[3 + table.columns.index("code")]: row for row in rows.fetchall()}
        return [Named(next(table.decode([found[code][3:]])), *found[code][:3]) for code in codes if code in found]


def record_by_id(book: Book, kind: type[N], number: int) -> N | None:
    """The record of that row number, or ``None`` if it is gone."""
    table = table_of(kind)
    with plain_faults(book.path):
        rows = book.database.execute_sql(f"SELECT {table.select_list} FROM {table.name} WHERE id = ?", (number,))
        return next(table.decode(rows.fetchall()), None)
