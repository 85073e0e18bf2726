"""The schema version of a book: refuse a newer one, bring an older one up, keep the journal's triggers in step."""

from __future__ import annotations

from collections.abc import Sequence

import peewee

from luanchuyen_desktop.domain.vn_text import fold
from luanchuyen_desktop.errors import BookError
from luanchuyen_desktop.store.connection import APPLICATION_ID
from luanchuyen_desktop.store.journal import drop_triggers, install_triggers
from luanchuyen_desktop.store.migrations import SCRIPTS
from luanchuyen_desktop.store.transactions import transaction


def schema_version(database: peewee.SqliteDatabase) -> int:
    """``user_version`` of the open database."""
    return int(database.execute_sql("PRAGMA user_version").fetchone()[0])


def refuse_foreign(database: peewee.SqliteDatabase, name: str) -> None:
    """Raise ``BookError`` for a database that is not a book, or is of a newer program."""
    application = database.execute_sql("PRAGMA application_id").fetchone()[0]
    if application != APPLICATION_ID:
        raise BookError(f"{name} không phải là sổ luân chuyển.", "Chọn một tệp .lccb do chương trình này tạo ra.")
    version, newest = schema_version(database), len(SCRIPTS)
    if version > newest:
        raise BookError(
            f"{name} do bản chương trình mới hơn tạo ra (phiên bản sổ {version}, bản này đọc được đến {newest}).",
            "Cài bản chương trình mới rồi mở lại.",
        )


def needs_migration(database: peewee.SqliteDatabase) -> bool:
    """Whether the book is of an older schema version."""
    return schema_version(database) < len(SCRIPTS)


def migrate(database: peewee.SqliteDatabase, scripts: Sequence[str] | None = None) -> None:
    """Run the scripts that the book lacks, all in one transaction, and renew the journal's triggers.

    ``scripts``: for tests; as a rule those of the program. Foreign keys must be off on the connection: rebuilding a
    table with them on would cascade. They are checked once at the end. A script may call ``folded(text)``.
    """
    scripts = SCRIPTS if scripts is None else scripts
    database.register_function(fold, "folded", 1)
    with transaction(database, "EXCLUSIVE"):
        drop_triggers(database)
        for script in scripts[schema_version(database) :]:
            for statement in script.split(";\n"):
                if statement.strip():
                    database.execute_sql(statement)
        install_triggers(database)
        database.execute_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        database.execute_sql(f"PRAGMA user_version = {len(scripts)}")
        if database.execute_sql("PRAGMA foreign_key_check").fetchone() is not None:
            raise BookError(
                "Sổ có mã trỏ vào bản ghi không có, chưa nâng cấp được.", "Phục hồi từ bản sao lưu gần nhất."
            )
