"""Transactions that end well: all or nothing, and a plain sentence where a code points nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal, TypeAlias

import peewee

from luanchuyen_desktop.errors import BookError
from luanchuyen_desktop.store.mapping import table_named

Kind: TypeAlias = Literal["DEFERRED", "IMMEDIATE", "EXCLUSIVE"]


@contextmanager
def transaction(database: peewee.SqliteDatabase, kind: Kind) -> Iterator[None]:
    """All of the block or nothing. ``BookError`` if at its end a code points nowhere."""
    database.begin(kind)
    try:
        yield
        try:
            database.commit()
        except peewee.IntegrityError as error:
            raise _points_nowhere(database) from error
    except BaseException:
        # SQLite may have rolled back by itself (a full disk); the book may have been closed under a reader.
        if is_in_transaction(database):
            database.rollback()
        raise


def is_in_transaction(database: peewee.SqliteDatabase) -> bool:
    """Whether this thread's connection has a transaction open."""
    return not database.is_closed() and bool(database.connection().in_transaction)


def _points_nowhere(database: peewee.SqliteDatabase) -> BookError:
    """References are checked by SQLite when it commits; it refuses without saying which, but can still be asked."""
    table, row, parent, key = database.execute_sql("PRAGMA foreign_key_check").fetchone()
    columns = [
        found[3] for found in database.execute_sql(f'PRAGMA foreign_key_list("{table}")').fetchall() if found[0] == key
    ]
    code = database.execute_sql(f'SELECT "{columns[0]}" FROM "{table}" WHERE id = ?', (row,)).fetchone()[0]
    label = table_named(parent).label
    return BookError(
        f"Bản ghi {table_named(table).label} ghi mã {label} “{code}”, nhưng trong sổ không có {label} nào mang mã đó.",
        f"Thêm {label} này trước, hoặc sửa mã.",
    )
