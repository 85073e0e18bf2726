"""Books that another program has altered, moved away or replaced while they were open."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from luanchuyen_desktop.domain.records import Title
from luanchuyen_desktop.errors import BookError
from luanchuyen_desktop.store.backup import make_backup, verify_backup
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.restore import restore_backup

POSIX = pytest.mark.skipif(os.name != "posix", reason="elsewhere an open file keeps its place")
NOW = datetime(2026, 11, 22, 14, 5, 9)


def add(book: Book, code: str) -> None:
    with book.operate(f"Thêm {code}") as write:
        write.insert(Title(code, "Trưởng ban"))


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize(
    "script",
    [
        "DROP TABLE waiver",
        "ALTER TABLE cadre RENAME COLUMN note TO nota",
        "DROP TRIGGER journal_title_after_insert",
        "DROP TRIGGER journal_setting_before_update",
    ],
)
def test_what_is_missing_is_told_when_the_book_is_opened(path: Path, full: Book, script: str, read_only: bool) -> None:
    full.close()
    with closing(sqlite3.connect(path)) as other:
        other.execute(script)
        other.commit()
    with pytest.raises(BookError, match="chương trình khác sửa"):
        Book.open(path, user="Hạnh", read_only=read_only)


def moved(path: Path, _other: Path) -> None:
    path.rename(path.with_name("chỗ khác.lccb"))


def deleted(path: Path, _other: Path) -> None:
    path.unlink()


def replaced(path: Path, other: Path) -> None:
    shutil.copyfile(other, path.with_suffix(".new"))
    path.with_suffix(".new").replace(path)


def pulled_out(path: Path, _other: Path) -> None:
    shutil.rmtree(path.parent)


@POSIX
@pytest.mark.parametrize("away", [moved, deleted, replaced, pulled_out])
def test_nothing_is_written_into_a_file_that_is_gone(
    tmp_path: Path, full: Book, path: Path, away: Callable[[Path, Path], None]
) -> None:
    """The system would let it: the edits would go to a file without a name, and nobody would know."""
    full.close()
    place, other, stick = (tmp_path / name for name in ("ổ đĩa", "khác.lccb", "thẻ nhớ"))
    place.mkdir()
    stick.mkdir()
    with Book.create(other, user="Lan") as made:
        add(made, "T_KHAC")
    shutil.copyfile(path, place / path.name)
    with Book.open(place / path.name, user="Hạnh") as book:
        add(book, "T_TRUOC")
        titles = book.counts()["title"]
        away(place / path.name, other)
        for act in (lambda: add(book, "T_SAU"), book.undo, book.redo):
            with pytest.raises(BookError, match=r"không còn ở chỗ cũ.*Chưa ghi gì"):
                act()
        assert book.counts()["title"] == titles
        saved = make_backup(book, stick, program="x", now=NOW, progress=lambda *_: None)
    checked = verify_backup(saved)
    assert checked.problems == ()
    assert checked.manifest is not None
    assert checked.manifest.counts["title"] == titles
    if away is moved:
        with Book.open(place / "chỗ khác.lccb", user="Hạnh") as book:
            assert book.counts()["title"] == titles
    if away is replaced:
        with Book.open(place / path.name, user="Hạnh") as book:
            assert [title.code for title in book.records(Title)] == ["T_KHAC"]


@POSIX
def test_a_link_stays_a_link(tmp_path: Path, full: Book, path: Path) -> None:
    """Made and restored by whatever name, it is the book itself that is meant."""
    (tmp_path / "thẻ").mkdir()
    saved = make_backup(full, tmp_path / "thẻ", program="x", now=NOW, progress=lambda *_: None)
    add(full, "T_THEM")
    full.close()
    link, fresh = tmp_path / "lối tắt.lccb", tmp_path / "lối mới.lccb"
    link.symlink_to(path)
    kept = restore_backup(saved, link, now=NOW)
    assert link.is_symlink()
    assert kept is not None
    assert kept.name.startswith(path.stem)
    with Book.open(path, user="Hạnh") as book:
        assert "T_THEM" not in {title.code for title in book.records(Title)}
    fresh.symlink_to(tmp_path / "mới.lccb")
    Book.create(fresh, user="Hạnh").close()
    assert fresh.is_symlink()
    assert (tmp_path / "mới.lccb").is_file()
