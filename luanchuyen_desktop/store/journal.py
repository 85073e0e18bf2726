"""The journal: rows before and after, who and when; written by triggers so that no write can pass it by.

A row can change only while an operation is open (``journal_state.operation`` is set); else the trigger's insert fails.
Undo and redo put back the net effect of one operation, as a new operation of their own.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import peewee

from luanchuyen_desktop.store.mapping import TABLE_NAMES

_CATALOGUE = frozenset({"place", "unit", "title", "position"})
_MOST_CADRES = 500  # beyond this, checking "all" again costs less than naming each


@dataclass(frozen=True, slots=True)
class Changes:
    """What an operation changed. ``cadres``: whose dossier differs now; ``None``: treat all as changed."""

    operation: str
    tables: frozenset[str]
    cadres: frozenset[str] | None


def install_triggers(database: peewee.SqliteDatabase) -> None:
    """Make (again) the three triggers of every journalled table from its present columns."""
    for table in TABLE_NAMES:
        columns = [row[1] for row in database.execute_sql(f'PRAGMA table_info("{table}")').fetchall()]
        if not columns:  # an older version of the schema, seen while testing migrations
            continue
        old = _json_object("OLD", columns)
        new = _json_object("NEW", columns)
        same = " AND ".join(f'OLD."{column}" IS NEW."{column}"' for column in columns)
        _trigger(database, table, "INSERT", "", "NEW.id", "NULL", new)
        _trigger(database, table, "UPDATE", f"WHEN NOT ({same})", "NEW.id", old, new)
        _trigger(database, table, "DELETE", "", "OLD.id", old, "NULL")


def _trigger(
    database: peewee.SqliteDatabase, table: str, event: str, condition: str, row: str, before: str, after: str
) -> None:
    name = f"journal_{table}_{event.lower()}"
    database.execute_sql(f'DROP TRIGGER IF EXISTS "{name}"')
    database.execute_sql(
        f'CREATE TRIGGER "{name}" AFTER {event} ON "{table}" {condition} BEGIN '
        f'INSERT INTO journal (operation, "table", row, before, after) '
        f"VALUES ((SELECT operation FROM journal_state), '{table}', {row}, {before}, {after}); END"
    )


def _json_object(row: str, columns: list[str]) -> str:
    return "json_object(" + ", ".join(f"'{column}', {row}.\"{column}\"" for column in columns) + ")"


def begin(database: peewee.SqliteDatabase, name: str, user: str, kind: str = "edit", target: int | None = None) -> int:
    """Open an operation inside the running transaction; returns its number."""
    if kind == "edit":
        database.execute_sql("UPDATE operation SET state = 'dropped' WHERE state = 'undone'")
    at = datetime.now().astimezone().isoformat(timespec="seconds")
    cursor = database.execute_sql(
        "INSERT INTO operation (name, user, at, kind, target, state, schema_version) "
        "SELECT ?, ?, ?, ?, ?, 'done', user_version FROM pragma_user_version",
        (name, user, at, kind, target),
    )
    operation = int(cursor.lastrowid)
    database.execute_sql("UPDATE journal_state SET operation = ?", (operation,))
    return operation


def finish(database: peewee.SqliteDatabase, operation: int) -> Changes | None:
    """Close the operation. ``None``: it changed nothing, and the caller rolls it back."""
    database.execute_sql("UPDATE journal_state SET operation = NULL")
    tables = frozenset(
        row[0] for row in database.execute_sql('SELECT DISTINCT "table" FROM journal WHERE operation = ?', (operation,))
    )
    if not tables:
        return None
    name = database.execute_sql("SELECT name FROM operation WHERE id = ?", (operation,)).fetchone()[0]
    cadres = None if tables & _CATALOGUE else _changed_cadres(database, operation)
    return Changes(name, tables, cadres)


def _changed_cadres(database: peewee.SqliteDatabase, operation: int) -> frozenset[str] | None:
    rows = database.execute_sql(
        """
        WITH touched(state, tab) AS (
            SELECT before, "table" FROM journal WHERE operation = :operation AND before IS NOT NULL
            UNION ALL
            SELECT after, "table" FROM journal WHERE operation = :operation AND after IS NOT NULL
        )
        SELECT DISTINCT CASE
            WHEN tab = 'cadre' THEN json_extract(state, '$.code')
            WHEN tab = 'waiver' AND json_extract(state, '$.subject_kind') = 'rotation'
                THEN (SELECT cadre FROM rotation WHERE code = json_extract(state, '$.subject'))
            WHEN tab = 'waiver' THEN json_extract(state, '$.subject')
            ELSE json_extract(state, '$.cadre') END
        FROM touched WHERE tab <> 'setting' LIMIT :most
        """.replace(":operation", "?1").replace(":most", "?2"),
        (operation, _MOST_CADRES + 1),
    ).fetchall()
    codes = frozenset(row[0] for row in rows if row[0] is not None)
    return None if len(rows) > _MOST_CADRES else codes


@dataclass(frozen=True, slots=True)
class Step:
    """An operation that can be undone or redone."""

    id: int
    name: str


def undo_step(database: peewee.SqliteDatabase) -> Step | None:
    """The latest edit that stands; only edits of the present schema version can be put back."""
    return _step(
        database,
        "SELECT id, name FROM operation WHERE kind = 'edit' AND state = 'done' "
        "AND schema_version = (SELECT user_version FROM pragma_user_version) ORDER BY id DESC LIMIT 1",
    )


def redo_step(database: peewee.SqliteDatabase) -> Step | None:
    """The earliest edit that is undone and not yet overtaken by a new edit."""
    return _step(
        database, "SELECT id, name FROM operation WHERE kind = 'edit' AND state = 'undone' ORDER BY id LIMIT 1"
    )


def _step(database: peewee.SqliteDatabase, query: str) -> Step | None:
    row = database.execute_sql(query).fetchone()
    return Step(*row) if row else None


def put_back(database: peewee.SqliteDatabase, step: Step, *, undo: bool) -> None:
    """Set every row that the step touched to what it was before (undo) or after (redo) the step."""
    database.execute_sql("PRAGMA defer_foreign_keys = 1")
    database.execute_sql("DROP TABLE IF EXISTS temp.net")
    order, wanted = ("MIN", "before") if undo else ("MAX", "after")
    # With MIN or MAX, SQLite takes the bare column from the row that holds the extreme: the row's first or last state.
    database.execute_sql(
        f'CREATE TEMP TABLE net AS SELECT {order}(id), "table" AS tab, row, {wanted} AS state '
        'FROM journal WHERE operation = ? GROUP BY "table", row',
        (step.id,),
    )
    database.execute_sql("CREATE INDEX temp.net_row ON net(tab, row)")
    for table in [row[0] for row in database.execute_sql("SELECT DISTINCT tab FROM net").fetchall()]:
        _put_back_table(database, table)
    database.execute_sql("DROP TABLE temp.net")
    database.execute_sql("UPDATE operation SET state = ? WHERE id = ?", ("undone" if undo else "done", step.id))


def _put_back_table(database: peewee.SqliteDatabase, table: str) -> None:
    columns: list[Any] = [row[1] for row in database.execute_sql(f'PRAGMA table_info("{table}")').fetchall()]
    names = ", ".join(f'"{column}"' for column in columns)
    values = ", ".join(f"json_extract(state, '$.{column}')" for column in columns)
    rows = f"FROM temp.net WHERE tab = '{table}'"
    database.execute_sql(f'DELETE FROM "{table}" WHERE id IN (SELECT row {rows} AND state IS NULL)')
    database.execute_sql(
        f'UPDATE "{table}" SET ({names}) = (SELECT {values} {rows} AND row = "{table}".id) '
        f"WHERE id IN (SELECT row {rows} AND state IS NOT NULL)"
    )
    database.execute_sql(
        f'INSERT INTO "{table}" ({names}) SELECT {values} {rows} AND state IS NOT NULL '
        f'AND row NOT IN (SELECT id FROM "{table}")'
    )
