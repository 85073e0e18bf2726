"""What the journal says of settings: every change with day, user and the name of the operation."""

from __future__ import annotations

from dataclasses import dataclass

import peewee


@dataclass(frozen=True, slots=True)
class SettingChange:
    """One setting in one operation. ``at``: ISO time; ``before`` and ``after``: its values (``None``: not set)."""

    at: str
    user: str
    operation: str
    key: str
    before: str | None
    after: str | None


def changes(database: peewee.SqliteDatabase, prefix: str) -> list[SettingChange]:
    """The changes of settings whose keys begin so, the latest first; a change that was undone and the undoing too."""
    rows = database.execute_sql(
        """
        SELECT at, user, name, json_extract(coalesce(after, before), '$.key') AS key,
            json_extract(before, '$.value'), json_extract(after, '$.value')
        FROM journal JOIN operation ON operation.id = journal.operation
        WHERE "table" = 'setting' AND substr(key, 1, length(?1)) = ?1
        ORDER BY journal.id DESC
        """,
        (prefix,),
    ).fetchall()
    return [SettingChange(*row) for row in rows]
