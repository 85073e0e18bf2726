"""Backups as staff make them: the day of the last one is noted, and a note that fails spoils no backup."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from luanchuyen_desktop import __version__
from luanchuyen_desktop.domain.records import Title
from luanchuyen_desktop.errors import BackupError, BookError, Cancelled
from luanchuyen_desktop.services import backups
from luanchuyen_desktop.store.book import Book

NOW = datetime(2026, 11, 22, 14, 5, 9)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with Book.create(tmp_path / "sổ.lccb", user="Hạnh") as made:
        with made.operate("Thêm chức danh") as write:
            write.insert(Title("T", "Trưởng ban"))
        yield made


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "thẻ nhớ"
    folder.mkdir()
    return folder


def test_made_verified_and_restored(book: Book, stick: Path, tmp_path: Path) -> None:
    made = backups.make(book, stick, NOW)
    verified = backups.verify(made)
    assert verified.problems == ()
    assert verified.manifest is not None
    assert verified.manifest.program == f"Luân chuyển {__version__}"
    assert backups.restore(made, tmp_path / "phục hồi.lccb", NOW) is None
    with Book.open(tmp_path / "phục hồi.lccb", user="Hạnh") as restored:
        assert [title.code for title in restored.records(Title)] == ["T"]


def test_the_book_remembers_when_without_a_step_to_undo(book: Book, stick: Path) -> None:
    assert backups.LAST_BACKUP not in book.settings()
    backups.make(book, stick, NOW)
    assert book.settings()[backups.LAST_BACKUP] == "2026-11-22T14:05:09"
    assert book.undo_name() == "Thêm chức danh"
    book.undo()
    assert book.settings()[backups.LAST_BACKUP] == "2026-11-22T14:05:09"
    assert book.redo_name() == "Thêm chức danh"


def test_a_failed_or_cancelled_one_is_not_remembered(book: Book, stick: Path) -> None:
    def cancel(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        backups.make(book, stick, NOW, cancel)
    with pytest.raises(BackupError):
        backups.make(book, stick / "không có", NOW)
    assert book.settings() == {}
    assert list(stick.iterdir()) == []


def test_a_read_only_book_has_no_note(book: Book, stick: Path) -> None:
    book.close()
    with Book.open(book.path, user="Hạnh", read_only=True) as reader:
        assert backups.verify(backups.make(reader, stick, NOW)).problems == ()
        assert reader.settings() == {}


def test_the_backup_counts_where_the_note_cannot_be_written(
    book: Book, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise BookError("Đĩa đã đầy, không ghi thêm được.")

    monkeypatch.setattr(book, "operate", full)
    assert backups.verify(backups.make(book, stick, NOW)).problems == ()
