"""Attached files through all that happens to a book: backup, restore, password, new schema, a killed program."""

from __future__ import annotations

import hashlib
import os
import random
import signal
import subprocess
import sys
import time
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from luanchuyen_desktop.domain.records import Attachment, Cadre, Rotation, Title, Unit
from luanchuyen_desktop.domain.vocabulary import AttachedTo, Level
from luanchuyen_desktop.store import attached_files, connection, migrate
from luanchuyen_desktop.store.backup import make_backup, verify_backup
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.encryption import set_password
from luanchuyen_desktop.store.migrations import SCRIPTS
from luanchuyen_desktop.store.restore import restore_backup

ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 11, 22, 14, 32).astimezone()
CONTENT = random.Random(1).randbytes(3_000_000)
SHA = hashlib.sha256(CONTENT).hexdigest()


def quiet(_done: int, _total: int) -> None:
    """Nobody looks."""


def fill(book: Book) -> None:
    with book.operate("Thêm") as write:
        write.insert(Unit("U", "Sở", Level.PROVINCE))
        write.insert(Title("T", "Giám đốc"))
        write.insert(Cadre("C", "Nguyễn Văn Đức"))
        write.insert(Rotation("R", "C", None, None, "U", "T"))
    with book.operate("Đính kèm") as write:
        write.keep_file(SHA, CONTENT)
        write.insert(Attachment(AttachedTo.ROTATION, "R", "a.pdf", len(CONTENT), SHA))


def is_whole(book: Book) -> bool:
    (file,) = attached_files.attachments_of(book, AttachedTo.ROTATION, "R")
    return attached_files.content_of(book, file) == CONTENT


@pytest.mark.parametrize("password", [None, "mật khẩu"])
def test_backup_and_restore_keep_contents(tmp_path: Path, password: str | None) -> None:
    path, stick = tmp_path / "a.lccb", tmp_path / "thẻ"
    stick.mkdir()
    with Book.create(path, user="Hạnh", password=password) as book:
        fill(book)
        backup = make_backup(book, stick, program="thử", now=NOW, progress=quiet)
        book.database.execute_sql("DELETE FROM file_content")
    assert verify_backup(backup, password).problems == ()
    restore_backup(backup, path, now=NOW, password=password)
    with Book.open(path, user="Hạnh", password=password) as book:
        assert is_whole(book)
        book.undo()
        book.redo()
        assert is_whole(book)


def test_a_password_set_changed_and_taken_away_keeps_contents(tmp_path: Path) -> None:
    path = tmp_path / "a.lccb"
    with Book.create(path, user="Hạnh") as book:
        fill(book)
    for old, new in ((None, "một"), ("một", "hai"), ("hai", None)):
        set_password(path, old, new, user="Hạnh", progress=quiet)
        assert (CONTENT[1000:1100] in path.read_bytes()) == (new is None)
        with Book.open(path, user="Hạnh", password=new) as book:
            assert is_whole(book)


def test_a_new_schema_keeps_contents(tmp_path: Path) -> None:
    path = tmp_path / "a.lccb"
    with Book.create(path, user="Hạnh") as book:
        fill(book)
    with closing(connection.writable(path, None)) as database:
        database.execute_sql("PRAGMA foreign_keys = 0")
        migrate.migrate(database, (*SCRIPTS, "ALTER TABLE attachment ADD COLUMN later TEXT;\n"))
        (row,) = database.execute_sql("SELECT sha256, content FROM file_content").fetchall()
    assert (row[0], bytes(row[1])) == (SHA, CONTENT)


def test_contents_are_measured_without_being_read(tmp_path: Path) -> None:
    with Book.create(tmp_path / "a.lccb", user="Hạnh") as book:
        fill(book)
        assert attached_files.kept(book) == attached_files.Kept(1, len(CONTENT), 0)
        plan = book.database.execute_sql(
            "EXPLAIN QUERY PLAN SELECT * FROM attachment WHERE owner_kind = 'x' AND owner = 'y'"
        )
        assert "attachment_owner" in str(plan.fetchall())


def test_the_journal_carries_no_content(tmp_path: Path) -> None:
    with Book.create(tmp_path / "a.lccb", user="Hạnh") as book:
        fill(book)
        longest = book.database.execute_sql("SELECT MAX(length(coalesce(after, before))) FROM journal").fetchone()[0]
    assert longest < 1000


_ATTACH = """
import hashlib, sys
from pathlib import Path
from luanchuyen_desktop.domain.records import Attachment
from luanchuyen_desktop.domain.vocabulary import AttachedTo
from luanchuyen_desktop.store.book import Book
with Book.open(Path(sys.argv[1]), user="Hạnh") as book:
    print("open", flush=True)
    for number in range(1000):
        content = bytes([number % 256]) * 8_000_000
        sha = hashlib.sha256(content).hexdigest()
        with book.operate(f"Đính kèm {number}") as write:
            write.keep_file(sha, content)
            write.insert(Attachment(AttachedTo.ROTATION, "R", f"{number}.pdf", len(content), sha))
        print(number, flush=True)
"""


@pytest.mark.skipif(os.name != "posix", reason="signals are of POSIX")
@pytest.mark.parametrize("wait", [0.0, 0.02, 0.05, 0.1, 0.17])
def test_killed_while_attaching_nothing_is_half_done(tmp_path: Path, wait: float) -> None:
    path = tmp_path / "a.lccb"
    with Book.create(path, user="Hạnh") as book:
        fill(book)
    process = subprocess.Popen([sys.executable, "-c", _ATTACH, str(path)], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "open\n"
    time.sleep(wait)
    process.send_signal(signal.SIGKILL)
    told = process.stdout.read().split()
    process.stdout.close()
    process.wait()
    with Book.open(path, user="Hạnh") as book:
        files = attached_files.attachments_of(book, AttachedTo.ROTATION, "R")
        assert len(files) - 1 - len(told) in {0, 1}  # all that was told to be done is; at most one more
        for file in files:
            assert len(attached_files.content_of(book, file)) == file.size
        count = book.database.execute_sql("SELECT COUNT(*) FROM file_content").fetchone()[0]
        assert count == len({file.sha256 for file in files})
        assert book.database.execute_sql("PRAGMA integrity_check").fetchall() == [("ok",)]
        with book.operate("Ghi được lại") as write:
            write.insert(Title("T9", "Mới"))
