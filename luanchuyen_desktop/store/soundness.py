"""Whether a book is whole: its pages fit together, and nothing of it is missing."""

from __future__ import annotations

from luanchuyen_desktop.errors import BookError
from luanchuyen_desktop.store import connection
from luanchuyen_desktop.store.journal import trigger_names
from luanchuyen_desktop.store.mapping import TABLES


def refuse_damaged(database: connection.Database, name: str) -> None:
    """``BookError`` for a book whose pages do not fit together."""
    if database.execute_sql("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise BookError(f"{name} bị hỏng.", "Phục hồi từ bản sao lưu gần nhất.")


def refuse_altered(database: connection.Database, name: str) -> None:
    """``BookError`` for a book of this schema version in which another program took away tables, columns, triggers.

    Without its triggers a book would take edits that no journal knows, and undo would take back another one.
    """
    columns = "SELECT m.name, c.name FROM sqlite_schema AS m JOIN pragma_table_info(m.name) AS c WHERE m.type = 'table'"
    present = set(database.execute_sql(columns).fetchall())
    wanted = {(table.name, column) for table in TABLES for column in ("id", *table.stored_columns)}
    triggers = database.execute_sql("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    if wanted - present or trigger_names() - {trigger for (trigger,) in triggers}:
        raise BookError(
            f"{name} đã bị chương trình khác sửa, thiếu bảng hoặc cột.", "Phục hồi từ bản sao lưu gần nhất."
        )
