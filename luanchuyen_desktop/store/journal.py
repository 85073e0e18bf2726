"""The journal: rows before and after, who and when; written by triggers so that no write can pass it by.

A row can change only while an operation is open (``journal_state.operation`` is set); else the trigger's insert fails.
Undo and redo put back the net effect of one operation, as a new operation of their own.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import peewee

from luanchuyen_desktop.domain.vn_text import nfc
from luanchuyen_desktop.store import affected
from luanchuyen_desktop.store.mapping import TABLE_NAMES

# Unique besides ``id``; elsewhere the code.
_KEYS = {
    "position": ("unit", "title"),
    "setting": ("key",),
    "cv_facts": ("cadre",),
    "register_entry": ("code", "kind", "symbol", "series", "number", "state"),
    "template_version": ("form", "version", "in_use"),
}
_CATALOGUE = frozenset({"place", "unit", "title", "position", "title_standard"})
# BEFORE: a cascade may change the same row once more, and would be journalled first by AFTER.
_EVENTS = ("AFTER INSERT", "BEFORE UPDATE", "AFTER DELETE")
RULE_SETTINGS = "rules."
"""How the keys of settings begin that say which rules count: another one, and everybody is judged anew."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What an operation changed.

    ``cadres``: whose file differs now, and those whose findings may differ because of that, as they are to follow
    somebody in a post or have a similar name; ``None``: treat all as changed.
    """

    operation: str
    tables: frozenset[str]
    cadres: frozenset[str] | None


def drop_triggers(database: peewee.SqliteDatabase) -> None:
    """Take the triggers away while a migration rewrites tables: that is no edit of a person."""
    names = database.execute_sql("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name GLOB 'journal_*'")
    for (name,) in names.fetchall():
        database.execute_sql(f'DROP TRIGGER "{name}"')


def install_triggers(database: peewee.SqliteDatabase) -> None:
    """Make the three triggers of every journalled table from its present columns."""
    for table in TABLE_NAMES:
        columns = _columns(database, table)
        old = _json_object("OLD", columns)
        new = _json_object("NEW", columns)
        same = " AND ".join(f'OLD."{column}" IS NEW."{column}"' for column in columns)
        inserted, updated, deleted = _EVENTS
        _trigger(database, table, inserted, "", "NEW.id", "NULL", new)
        _trigger(database, table, updated, f"WHEN NOT ({same})", "OLD.id", old, new)
        _trigger(database, table, deleted, "", "OLD.id", old, "NULL")


def trigger_names() -> frozenset[str]:
    """The triggers that every book has."""
    return frozenset(_trigger_name(table, event) for table in TABLE_NAMES for event in _EVENTS)


def _trigger_name(table: str, event: str) -> str:
    return f"journal_{table}_{event.lower().replace(' ', '_')}"


def _trigger(
    database: peewee.SqliteDatabase, table: str, event: str, condition: str, row: str, before: str, after: str
) -> None:
    database.execute_sql(
        f'CREATE TRIGGER "{_trigger_name(table, event)}" {event} ON "{table}" {condition} BEGIN '
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
        (nfc(name), nfc(user), at, kind, target),
    )
    operation = int(cursor.lastrowid)
    database.execute_sql("UPDATE journal_state SET operation = ?", (operation,))
    return operation


def finish(database: peewee.SqliteDatabase, operation: int) -> Changes | None:
    """Close the operation. ``None``: no row is now other than it was before, and the caller rolls it back."""
    database.execute_sql("UPDATE journal_state SET operation = NULL")
    touched = database.execute_sql('SELECT DISTINCT "table" FROM journal WHERE operation = ?', (operation,)).fetchall()
    tables = frozenset(table for (table,) in touched if _differs(database, operation, table))
    if not tables:
        return None
    name = database.execute_sql("SELECT name FROM operation WHERE id = ?", (operation,)).fetchone()[0]
    everybody = tables & _CATALOGUE or ("setting" in tables and _changes_rules(database, operation))
    cadres = None if everybody else affected.cadres(database, operation)
    return Changes(name, tables, cadres)


def _differs(database: peewee.SqliteDatabase, operation: int, table: str) -> bool:
    """Whether any row of the table ends other than it began: its first state before, against its last after."""
    found = database.execute_sql(
        """
        SELECT 1 FROM journal AS first
        WHERE operation = ?1 AND "table" = ?2
            AND before IS NOT (
                SELECT after FROM journal AS last
                WHERE operation = ?1 AND "table" = ?2 AND last.row = first.row ORDER BY id DESC LIMIT 1)
            AND NOT EXISTS (
                SELECT 1 FROM journal AS earlier
                WHERE operation = ?1 AND "table" = ?2 AND earlier.row = first.row AND earlier.id < first.id)
        LIMIT 1
        """,
        (operation, table),
    ).fetchone()
    return found is not None


def _changes_rules(database: peewee.SqliteDatabase, operation: int) -> bool:
    found = database.execute_sql(
        """
        SELECT 1 FROM journal WHERE operation = ?1 AND "table" = 'setting'
            AND json_extract(coalesce(after, before), '$.key') GLOB ?2 || '*' LIMIT 1
        """,
        (operation, RULE_SETTINGS),
    ).fetchone()
    return found is not None


@dataclass(frozen=True, slots=True)
class Step:
    """An operation that can be undone or redone."""

    id: int
    name: str


def undo_step(database: peewee.SqliteDatabase) -> Step | None:
    """The latest edit that stands."""
    return _step(database, "done", "DESC")


def redo_step(database: peewee.SqliteDatabase) -> Step | None:
    """The earliest edit that is undone and not yet overtaken by a new edit."""
    return _step(database, "undone", "ASC")


def _step(database: peewee.SqliteDatabase, state: str, order: str) -> Step | None:
    """Only edits of the present schema version can be put back: the journal of others lacks columns."""
    row = database.execute_sql(
        f"SELECT id, name FROM operation WHERE kind = 'edit' AND state = '{state}' "
        f"AND schema_version = (SELECT user_version FROM pragma_user_version) ORDER BY id {order} LIMIT 1"
    ).fetchone()
    return Step(*row) if row else None


def put_back(database: peewee.SqliteDatabase, step: Step, *, undo: bool) -> None:
    """Set every row that the step touched to what it was before (undo) or after (redo) the step."""
    database.execute_sql("PRAGMA defer_foreign_keys = 1")
    order, wanted = ("MIN", "before") if undo else ("MAX", "after")
    # With MIN or MAX, SQLite takes the bare column from the row that holds the extreme: the row's first or last state.
    database.execute_sql(
        f'CREATE TEMP TABLE net AS SELECT {order}(id), "table" AS tab, row, {wanted} AS state '
        'FROM journal WHERE operation = ? GROUP BY "table", row',
        (step.id,),
    )
    database.execute_sql("CREATE INDEX temp.net_row ON net(tab, row)")
    touched = {table for (table,) in database.execute_sql("SELECT DISTINCT tab FROM net").fetchall()}
    tables = [table for table in TABLE_NAMES if table in touched]
    for table in reversed(tables):  # what refers to others goes first, so that no parent is searched for its children
        _remove_stale(database, table)
    for table in tables:
        _restore(database, table)
    database.execute_sql("DROP TABLE temp.net")
    database.execute_sql("UPDATE operation SET state = ? WHERE id = ?", ("undone" if undo else "done", step.id))


def _remove_stale(database: peewee.SqliteDatabase, table: str) -> None:
    """Delete the rows that are to be no more, and those whose key is to change: keys may have changed places."""
    keys = _KEYS.get(table, ("code",) if "code" in _columns(database, table) else ())
    moves = [f'json_extract(net.state, \'$.{key}\') IS NOT "{table}"."{key}"' for key in keys]
    database.execute_sql(
        f'DELETE FROM "{table}" WHERE id IN (SELECT net.row FROM temp.net JOIN "{table}" ON "{table}".id = net.row '
        f"WHERE tab = '{table}' AND ({' OR '.join(['net.state IS NULL', *moves])}))"
    )


def _restore(database: peewee.SqliteDatabase, table: str) -> None:
    columns = _columns(database, table)
    names = ", ".join(f'"{column}"' for column in columns)
    values = ", ".join(f"json_extract(state, '$.{column}')" for column in columns)
    rows = f"FROM temp.net WHERE tab = '{table}'"
    database.execute_sql(
        f'UPDATE "{table}" SET ({names}) = (SELECT {values} {rows} AND row = "{table}".id) '
        f"WHERE id IN (SELECT row {rows} AND state IS NOT NULL)"
    )
    database.execute_sql(
        f'INSERT INTO "{table}" ({names}) SELECT {values} {rows} AND state IS NOT NULL '
        f'AND row NOT IN (SELECT id FROM "{table}")'
    )


def _columns(database: peewee.SqliteDatabase, table: str) -> list[str]:
    return [row[1] for row in database.execute_sql(f'PRAGMA table_info("{table}")').fetchall()]
