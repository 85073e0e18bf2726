"""What may be done inside an operation."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from itertools import islice
from typing import Any, TypeVar

import peewee

from luanchuyen_desktop.domain.records import Cadre, Record, Rotation
from luanchuyen_desktop.errors import BookError
from luanchuyen_desktop.store.journal import Changes
from luanchuyen_desktop.store.mapping import TABLES, TableMap, encode, table_of

R = TypeVar("R", bound=Record)

_BATCH = 2000
_OF_A_CADRE = tuple(table.name for table in TABLES if "cadre" in table.columns and table.name != "rotation")


class Writer:
    """Writes records; only handed out by ``Book.operate``. ``changes`` is set when the operation is closed."""

    def __init__(self, database: peewee.SqliteDatabase) -> None:
        self._database = database
        self.changes: Changes | None = None

    def insert(self, record: R) -> R:
        """Add a record; returns it with its ``id``. ``BookError`` if its code is taken or points nowhere."""
        table = table_of(type(record))
        row = table.encode(record)
        row.pop("id")
        cursor = self._run(record, _insert_sql(table, row), tuple(row.values()))
        return dataclasses.replace(record, id=int(cursor.lastrowid))

    def insert_many(self, records: Iterable[Record]) -> int:
        """Add many records of any kinds, in the order given; returns how many."""
        count = 0
        iterator = iter(records)
        while batch := list(islice(iterator, _BATCH)):
            for record in batch:
                self.insert(record)
            count += len(batch)
        return count

    def update(self, record: Record) -> None:
        """Store a record over the one of the same ``id``; a changed code is followed by all that refer to it."""
        table = table_of(type(record))
        row = table.encode(record)
        number = row.pop("id")
        if isinstance(record, Rotation | Cadre):
            self._carry_waivers(table.name, number, record.code)
        assignments = ", ".join(f'"{column}" = ?' for column in row)
        cursor = self._run(record, f"UPDATE {table.name} SET {assignments} WHERE id = ?", (*row.values(), number))
        if cursor.rowcount != 1:
            raise BookError("Bản ghi đang sửa không còn trong sổ.", "Tải lại màn hình rồi làm lại.")

    def delete(self, record: Record) -> None:
        """Remove a record; what belongs to a cadre or a rotation goes with it.

        ``BookError`` for a catalogue record that others still refer to.
        """
        if isinstance(record, Cadre):
            self._delete_of_cadre(record.code)
        if isinstance(record, Rotation):
            self._delete_waivers("rotation", record.code)
        self._refuse_in_use(record)
        self._run(record, f"DELETE FROM {table_of(type(record)).name} WHERE id = ?", (record.id,))

    def set(self, key: str, value: str) -> None:
        """Store a setting of the book."""
        self._database.execute_sql(
            "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (key, encode(value)),
        )

    # -- what hangs on a record --------------------------------------------------------------------------------------

    def _delete_of_cadre(self, code: str) -> None:
        rotations = self._database.execute_sql("SELECT code FROM rotation WHERE cadre = ?", (code,)).fetchall()
        for (rotation,) in rotations:
            self._delete_waivers("rotation", rotation)
        self._delete_waivers("cadre", code)
        for table in (*_OF_A_CADRE, "rotation"):
            self._database.execute_sql(f"DELETE FROM {table} WHERE cadre = ?", (code,))

    def _delete_waivers(self, kind: str, subject: str) -> None:
        self._database.execute_sql("DELETE FROM waiver WHERE subject_kind = ? AND subject = ?", (kind, subject))

    def _carry_waivers(self, kind: str, number: int, code: str) -> None:
        """Waivers name their subject by code without a foreign key, so a new code must be told to them."""
        self._database.execute_sql(
            f"UPDATE waiver SET subject = ? WHERE subject_kind = ? "
            f"AND subject = (SELECT code FROM {kind} WHERE id = ?) AND subject <> ?",
            (code, kind, number, code),
        )

    def _refuse_in_use(self, record: Record) -> None:
        table = table_of(type(record))
        if not table.is_coded or isinstance(record, Cadre | Rotation):
            return
        code = getattr(record, "code", "")
        for other in TABLES:
            columns = _references(other.name, table.name, self._database)
            for column in columns:
                used = self._database.execute_sql(
                    f'SELECT COUNT(*) FROM {other.name} WHERE "{column}" = ?', (code,)
                ).fetchone()[0]
                if used:
                    raise BookError(f"{code} đang được dùng ở {used} bản ghi, không xóa được.")

    def _run(self, record: Record, query: str, parameters: tuple[Any, ...]) -> Any:
        try:
            return self._database.execute_sql(query, parameters)
        except peewee.IntegrityError as error:
            if "UNIQUE" in str(error):
                code = getattr(record, "code", "") or table_of(type(record)).name
                raise BookError(f"Mã {code} đã có trong sổ.", "Dùng mã khác.") from error
            raise


def _insert_sql(table: TableMap[Any], row: dict[str, Any]) -> str:
    columns = ", ".join(f'"{column}"' for column in row)
    return f"INSERT INTO {table.name} ({columns}) VALUES ({', '.join('?' * len(row))})"


def _references(table: str, target: str, database: peewee.SqliteDatabase) -> list[str]:
    rows = database.execute_sql(f'PRAGMA foreign_key_list("{table}")').fetchall()
    return [row[3] for row in rows if row[2] == target]
