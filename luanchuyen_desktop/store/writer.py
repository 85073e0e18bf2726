"""What may be done inside an operation."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import groupby
from typing import Any, TypeVar

import peewee
from sqlcipher3 import dbapi2

from luanchuyen_desktop.domain.records import (
    Cadre,
    CvFacts,
    Place,
    Position,
    Record,
    RegisterEntry,
    Rotation,
    RotationPlan,
    TemplateVersion,
    Unit,
)
from luanchuyen_desktop.domain.vocabulary import AttachedTo
from luanchuyen_desktop.errors import BookError
from luanchuyen_desktop.store.journal import Changes
from luanchuyen_desktop.store.mapping import TABLES, TableMap, encode, table_of

R = TypeVar("R", bound=Record)

_OF_A_CADRE = tuple(table.name for table in TABLES if "cadre" in table.columns)
_REGISTER = "register_entry"  # a number that was given stays in the register, whatever becomes of its case
_OF_A_ROTATION = tuple(table.name for table in TABLES if "rotation" in table.columns and table.name != _REGISTER)
_OF_A_PLAN = ("plan_line",)
# What may have files attached, by its table.
_ATTACHED = {
    "rotation": AttachedTo.ROTATION,
    "cadre": AttachedTo.CADRE,
    "rotation_plan": AttachedTo.PLAN,
    "planning_round": AttachedTo.ROUND,
}


class Writer:
    """Writes records; only handed out by ``Book.operate``. ``changes`` is set when the operation is closed."""

    def __init__(self, database: peewee.SqliteDatabase) -> None:
        self._database = database
        self._record: Record | None = None  # being written: named in the sentence if it is refused
        self.changes: Changes | None = None

    def insert(self, record: R) -> R:
        """Add a record; returns it with its ``id``. ``BookError`` if its code is taken."""
        table = table_of(type(record))
        self._record = record
        with self._plain_refusals():
            cursor = self._database.execute_sql(_insert_sql(table), table.encode(record))
        return dataclasses.replace(record, id=int(cursor.lastrowid))

    def insert_many(self, records: Iterable[Record]) -> int:
        """Add many records of any kinds, in the order given; returns how many."""
        return sum(self._insert_all(table_of(kind), group) for kind, group in groupby(records, type))

    def update(self, record: Record) -> None:
        """Store a record over the one of the same ``id``; a changed code is followed by all that refer to it."""
        table = table_of(type(record))
        if table.is_coded:
            self._carry_code(table, self._stored_code(record), getattr(record, "code", ""))
        self._record = record
        assignments = ", ".join(f'"{column}" = ?' for column in table.stored_columns)
        with self._plain_refusals():
            cursor = self._database.execute_sql(
                f"UPDATE {table.name} SET {assignments} WHERE id = ?", (*table.encode(record), record.id)
            )
        _refuse_gone(cursor.rowcount)

    def delete(self, record: Record) -> None:
        """Remove a record, by its ``id``; what belongs to a cadre or a rotation goes with it, and the lines of a plan.

        ``BookError`` for a record that others still refer to.
        """
        table = table_of(type(record))
        if isinstance(record, Cadre):
            self._delete_of_cadre(self._stored_code(record))
        elif isinstance(record, Rotation):
            self._delete_of_rotation(self._stored_code(record))
        elif table.is_coded:
            code = self._stored_code(record)
            self._refuse_in_use(table, code)
            self._delete_of_plan(table, code)
        cursor = self._database.execute_sql(f"DELETE FROM {table.name} WHERE id = ?", (record.id,))
        _refuse_gone(cursor.rowcount)

    def set(self, key: str, value: str) -> None:
        """Store a setting of the book."""
        self._database.execute_sql(
            "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (key, encode(value)),
        )

    def unset(self, key: str) -> None:
        """Take a setting out of the book."""
        self._database.execute_sql("DELETE FROM setting WHERE key = ?", (key,))

    def keep_file(self, sha256: str, content: bytes) -> None:
        """Keep the content of a file, once for each checksum. Not journalled: what it is never changes."""
        self._database.execute_sql(
            "INSERT INTO file_content (sha256, content) VALUES (?, ?) "
            "ON CONFLICT (sha256) DO UPDATE SET content = excluded.content WHERE content <> excluded.content",
            (sha256, content),
        )

    def _insert_all(self, table: TableMap[Any], records: Iterator[Record]) -> int:
        count = 0

        def rows() -> Iterator[tuple[Any, ...]]:
            nonlocal count
            for self._record in records:
                count += 1
                yield table.encode(self._record)

        with self._plain_refusals():
            self._database.cursor().executemany(_insert_sql(table), rows())
        return count

    # -- what hangs on a record --------------------------------------------------------------------------------------

    def _stored_code(self, record: Record) -> str:
        """The code by which the book knows the record of this ``id`` now, whatever the record at hand says."""
        row = self._database.execute_sql(
            f"SELECT code FROM {table_of(type(record)).name} WHERE id = ?", (record.id,)
        ).fetchone()
        _refuse_gone(0 if row is None else 1)
        return str(row[0])

    def _delete_of_cadre(self, code: str) -> None:
        rotations = self._database.execute_sql("SELECT code FROM rotation WHERE cadre = ?", (code,)).fetchall()
        for (rotation,) in rotations:
            self._delete_of_rotation(rotation)
        self._delete_waivers("cadre", code)
        self._delete_attachments("cadre", code)
        for table in _OF_A_CADRE:
            self._database.execute_sql(f"DELETE FROM {table} WHERE cadre = ?", (code,))

    def _delete_of_rotation(self, code: str) -> None:
        self._delete_waivers("rotation", code)
        self._delete_attachments("rotation", code)
        self._leave_register("rotation", code)
        for table in _OF_A_ROTATION:
            self._database.execute_sql(f"DELETE FROM {table} WHERE rotation = ?", (code,))

    def _delete_of_plan(self, table: TableMap[Any], code: str) -> None:
        if table.record is RotationPlan:
            for name in _OF_A_PLAN:
                self._database.execute_sql(f"DELETE FROM {name} WHERE plan = ?", (code,))
            self._leave_register("plan", code)
        self._delete_attachments(table.name, code)

    def _leave_register(self, column: str, code: str) -> None:
        """Entries of the register name no case any more: what was issued stays issued."""
        self._database.execute_sql(f"UPDATE {_REGISTER} SET {column} = NULL WHERE {column} = ?", (code,))

    def _delete_attachments(self, table: str, code: str) -> None:
        if table in _ATTACHED:
            self._database.execute_sql(
                "DELETE FROM attachment WHERE owner_kind = ? AND owner = ?", (_ATTACHED[table].value, code)
            )

    def _delete_waivers(self, kind: str, subject: str) -> None:
        self._database.execute_sql("DELETE FROM waiver WHERE subject_kind = ? AND subject = ?", (kind, subject))

    def _carry_code(self, table: TableMap[Any], old: str, new: str) -> None:
        """Foreign keys follow by themselves; waivers, attached files and lists of successors hold codes without one."""
        if old == new:
            return
        self._database.execute_sql(
            "UPDATE waiver SET subject = ? WHERE subject_kind = ? AND subject = ?", (encode(new), table.name, old)
        )
        if table.name in _ATTACHED:
            self._database.execute_sql(
                "UPDATE attachment SET owner = ? WHERE owner_kind = ? AND owner = ?",
                (encode(new), _ATTACHED[table.name].value, old),
            )
        if table.record not in {Place, Unit}:
            return
        for number, successors in self._successors_with(table, old):
            changed = tuple(new if code == old else code for code in successors)
            self._database.execute_sql(
                f"UPDATE {table.name} SET successors = ? WHERE id = ?", (encode(changed), number)
            )

    def _successors_with(self, table: TableMap[Any], code: str) -> list[tuple[int, tuple[str, ...]]]:
        """Numbers and successors of the places or units that name ``code`` as one of theirs."""
        rows = self._database.execute_sql(
            f"SELECT {table.select_list} FROM {table.name} WHERE instr(successors, ?)", (code,)
        )
        return [(record.id, record.successors) for record in table.decode(rows.fetchall()) if code in record.successors]

    def _refuse_in_use(self, table: TableMap[Any], code: str) -> None:
        used = {
            other.label: sum(self._count(other.name, column, code) for column in self._references(other, table))
            for other in TABLES
            if other.name not in ((*_OF_A_PLAN, _REGISTER) if table.record is RotationPlan else ())
        }
        if table.record in {Place, Unit}:
            used[table.label] += len(self._successors_with(table, code))
        used["ngoại lệ"] += self._count_waivers(table.name, code)
        places = ", ".join(f"{count} bản ghi {label}" for label, count in used.items() if count)
        if places:
            raise BookError(f"{code} đang được dùng ở {places}, không xóa được.", "Sửa hoặc xóa các bản ghi đó trước.")

    def _count_waivers(self, kind: str, subject: str) -> int:
        query = "SELECT COUNT(*) FROM waiver WHERE subject_kind = ? AND subject = ?"
        return int(self._database.execute_sql(query, (kind, subject)).fetchone()[0])

    def _count(self, table: str, column: str, code: str) -> int:
        row = self._database.execute_sql(f'SELECT COUNT(*) FROM {table} WHERE "{column}" = ?', (code,)).fetchone()
        return int(row[0])

    def _references(self, table: TableMap[Any], target: TableMap[Any]) -> list[str]:
        rows = self._database.execute_sql(f'PRAGMA foreign_key_list("{table.name}")').fetchall()
        return [row[3] for row in rows if row[2] == target.name]

    @contextmanager
    def _plain_refusals(self) -> Iterator[None]:
        """A code or post that is there already, told in words."""
        try:
            yield
        # Two kinds: peewee translates what it runs itself, not what a cursor of its runs.
        except (peewee.IntegrityError, dbapi2.IntegrityError) as error:
            if "UNIQUE" not in str(error):
                raise
            raise _already_there(self._record) from error


def _insert_sql(table: TableMap[Any]) -> str:
    columns = ", ".join(f'"{column}"' for column in table.stored_columns)
    return f"INSERT INTO {table.name} ({columns}) VALUES ({', '.join('?' * len(table.stored_columns))})"


def _already_there(record: Record | None) -> BookError:
    if isinstance(record, Position):
        return BookError(f"Vị trí {record.title} ở {record.unit} đã có trong sổ.", "Sửa số lượng của vị trí đã có.")
    if isinstance(record, RegisterEntry):
        words = f"Số {record.number} ({record.kind}, {record.symbol}, {record.series}) đã được cấp."
        return BookError(words, "Chọn số khác, hoặc xem số này trong Sổ văn bản.")
    if isinstance(record, TemplateVersion):
        words = f"Bản {record.version} của mẫu văn bản này đã có, hoặc một bản khác đang dùng."
        return BookError(words, "Mở lại cửa sổ Mẫu văn bản rồi làm lại.")
    if isinstance(record, CvFacts):
        return BookError(f"Lý lịch 2C của {record.cadre} đã có trong sổ.", "Tải lại màn hình rồi sửa bản đã có.")
    return BookError(f"Mã {getattr(record, 'code', '')} đã có trong sổ.", "Dùng mã khác.")


def _refuse_gone(rows: int) -> None:
    if rows != 1:
        raise BookError("Bản ghi này không còn trong sổ.", "Tải lại màn hình rồi làm lại.")
