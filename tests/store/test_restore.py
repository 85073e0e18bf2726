"""Restoring: only what is proven, the replaced book kept aside with all that was in it, no stale log left."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from luanchuyen_desktop.domain.records import Record, Title
from luanchuyen_desktop.errors import BackupError
from luanchuyen_desktop.store.backup import make_backup, manifest_path
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.passwords import PasswordNeeded, WrongPassword
from luanchuyen_desktop.store.restore import restore_backup

Rows = dict[str, list[tuple[Any, ...]]]
NOW = datetime(2026, 11, 22, 14, 5, 9)
KEPT = "sổ tỉnh trước phục hồi 2026-11-22 14h05m09.lccb"
LOGS = ("-wal", "-shm", "-journal")


def back_up(book: Book, folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    return make_backup(book, folder, program="thử", now=NOW, progress=lambda *_: None)


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir() if file.is_file())


@pytest.fixture
def backup(full: Book, tmp_path: Path) -> Path:
    """A backup of the full book, which was changed afterwards and closed."""
    made = back_up(full, tmp_path / "thẻ nhớ")
    with full.operate("Sửa sau khi sao lưu") as write:
        write.insert(Title("T9", "Mới"))
    full.close()
    return made


def read(path: Path, rows: Callable[[Book], Rows]) -> Rows:
    with Book.open(path, user="Hạnh", read_only=True) as book:
        return rows(book)


def titles(path: Path) -> list[str]:
    with Book.open(path, user="Hạnh", read_only=True) as book:
        return [title.code for title in book.records(Title)]


def test_it_is_the_book_again_and_the_other_is_kept(path: Path, backup: Path, rows: Callable[[Book], Rows]) -> None:
    replaced = read(path, rows)
    kept = restore_backup(backup, path, now=NOW)
    assert kept == path.with_name(KEPT)
    assert names(path.parent) == sorted([path.name, KEPT])
    assert read(path, rows) == read(backup, rows)
    assert read(kept, rows) == replaced
    with Book.open(path, user="Hạnh") as book:  # and work goes on
        assert book.undo_name() == "Nhập tỉnh mẫu"
        with book.operate("Sửa") as write:
            write.insert(Title("T8", "Mới"))


def test_over_nothing(tmp_path: Path, backup: Path, rows: Callable[[Book], Rows]) -> None:
    target = tmp_path / "mới" / "sổ.lccb"
    target.parent.mkdir()
    assert restore_backup(backup, target, now=NOW) is None
    assert names(target.parent) == ["sổ.lccb"]
    assert read(target, rows) == read(backup, rows)


def test_twice_in_the_same_second_keeps_both(path: Path, backup: Path) -> None:
    first, second = (restore_backup(backup, path, now=NOW) for _ in range(2))
    assert first is not None
    assert second is not None
    assert titles(first) == ["T1", "T2", "T9"]
    assert titles(second) == ["T1", "T2"]


def crashed(path: Path) -> None:
    """As after a power cut: the last edits are only in the log beside the book."""
    work = path.with_name("đang dùng.lccb")
    shutil.copyfile(path, work)
    with Book.open(work, user="Hạnh") as book:
        with book.operate("Chỉ có trong nhật ký") as write:
            write.insert(Title("TLOG", "Mới"))
        for suffix in ("", "-wal"):
            shutil.copyfile(work.with_name(work.name + suffix), path.with_name(path.name + suffix))
    work.unlink()


def test_what_is_only_in_the_log_of_the_replaced_book_is_kept(path: Path, backup: Path) -> None:
    crashed(path)
    kept = restore_backup(backup, path, now=NOW)
    assert kept is not None
    assert names(path.parent) == sorted([path.name, KEPT])
    assert titles(kept) == ["T1", "T2", "T9", "TLOG"]
    assert titles(path) == ["T1", "T2"]


def test_a_damaged_book_is_kept_as_it_is_with_its_log(path: Path, backup: Path) -> None:
    crashed(path)
    damaged = b"SQLite format 3\x00" + os.urandom(5000)
    path.write_bytes(damaged)
    log = path.with_name(path.name + "-wal").read_bytes()
    kept = restore_backup(backup, path, now=NOW)
    assert kept is not None
    assert kept.read_bytes() == damaged
    assert kept.with_name(kept.name + "-wal").read_bytes() == log
    assert titles(path) == ["T1", "T2"]


@pytest.mark.parametrize("suffix", LOGS)
@pytest.mark.parametrize("with_book", [True, False])
def test_a_stale_log_is_not_played_into_the_restored_book(
    path: Path, backup: Path, suffix: str, with_book: bool
) -> None:
    crashed(path)
    log = path.with_name(path.name + "-wal").rename(path.with_name("log"))
    log.rename(path.with_name(path.name + suffix))
    if not with_book:
        path.unlink()
    restore_backup(backup, path, now=NOW)
    assert not any(path.with_name(path.name + each).exists() for each in LOGS)
    assert titles(path) == ["T1", "T2"]


def test_a_book_that_is_open_elsewhere_is_left_alone(path: Path, backup: Path) -> None:
    with Book.open(path, user="Bình") as book:
        with pytest.raises(BackupError, match=r"đang được mở để ghi bởi Bình trên máy .*\.") as caught:
            restore_backup(backup, path, now=NOW)
        assert "Đóng sổ" in caught.value.advice
        assert [title.code for title in book.records(Title)] == ["T1", "T2", "T9"]
    assert names(path.parent) == [path.name]


def test_nobody_can_open_it_meanwhile(path: Path, backup: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copied = shutil.copyfile

    def try_to_open(source: Path, target: Path) -> None:
        with pytest.raises(Exception, match="phục hồi sổ"):
            Book.open(path, user="Bình")
        copied(source, target)

    monkeypatch.setattr(shutil, "copyfile", try_to_open)
    assert restore_backup(backup, path, now=NOW) is not None
    Book.open(path, user="Bình").close()


class TestRefusals:
    @pytest.fixture
    def untouched(self, path: Path, backup: Path) -> Callable[[], None]:
        before = path.read_bytes()

        def check() -> None:
            assert path.read_bytes() == before
            assert names(path.parent) == [path.name]

        return check

    def test_a_backup_that_is_not_sound(self, path: Path, backup: Path, untouched: Callable[[], None]) -> None:
        content = backup.read_bytes()
        backup.write_bytes(content[:5000] + b"x" + content[5001:])
        with pytest.raises(BackupError, match="không dùng được: Tệp đã thay đổi"):
            restore_backup(backup, path, now=NOW)
        backup.write_bytes(content)
        manifest_path(backup).unlink()
        with pytest.raises(BackupError, match="không dùng được: Không có biên bản"):
            restore_backup(backup, path, now=NOW)
        backup.unlink()
        with pytest.raises(BackupError, match="Không có tệp"):
            restore_backup(backup, path, now=NOW)
        untouched()

    def test_onto_itself(self, backup: Path) -> None:
        content = backup.read_bytes()
        with pytest.raises(BackupError, match="cùng một tệp"):
            restore_backup(backup, backup.parent / ".." / backup.parent.name / backup.name, now=NOW)
        assert backup.read_bytes() == content

    def test_onto_a_folder_or_into_none(self, tmp_path: Path, backup: Path) -> None:
        with pytest.raises(BackupError, match="không phải là tệp"):
            restore_backup(backup, backup.parent, now=NOW)
        with pytest.raises(BackupError, match="Không có thư mục"):
            restore_backup(backup, tmp_path / "không có" / "sổ.lccb", now=NOW)
        assert backup.exists()

    def test_too_little_space(
        self, path: Path, backup: Path, untouched: Callable[[], None], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(shutil, "disk_usage", lambda _folder: SimpleNamespace(free=0))
        with pytest.raises(BackupError, match="Không đủ chỗ"):
            restore_backup(backup, path, now=NOW)
        untouched()

    def test_the_copy_comes_out_differently(
        self, path: Path, backup: Path, untouched: Callable[[], None], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(shutil, "copyfile", lambda source, target: target.write_bytes(source.read_bytes() + b"x"))
        with pytest.raises(BackupError, match="không giống bản sao lưu"):
            restore_backup(backup, path, now=NOW)
        untouched()

    @pytest.mark.parametrize(("name", "links"), [(".part", True), (".part", False), ("trước phục hồi", False)])
    def test_a_rename_that_fails_puts_everything_back(
        self,
        path: Path,
        backup: Path,
        untouched: Callable[[], None],
        monkeypatch: pytest.MonkeyPatch,
        name: str,
        links: bool,
    ) -> None:
        renamed, linked = Path.replace, os.link

        def link(source: Path, target: Path) -> None:
            if not links:
                raise OSError(errno.EPERM, "no second names on this disk")
            linked(source, target)

        def fail(self: Path, target: Path) -> Path:
            if self.name.endswith(name) or name in target.name:
                raise PermissionError(errno.EACCES, "used by another process")
            return renamed(self, target)

        with monkeypatch.context() as patch:
            patch.setattr(Path, "replace", fail)
            patch.setattr(os, "link", link)
            with pytest.raises(BackupError, match="đang được chương trình khác mở"):
                restore_backup(backup, path, now=NOW)
        untouched()
        assert titles(path) == ["T1", "T2", "T9"]


def test_with_a_password(path: Path, tmp_path: Path, province: list[Record], rows: Callable[[Book], Rows]) -> None:
    password = "bí mật"  # noqa: S105 - of no book
    with Book.create(path, user="Hạnh", password=password) as book:
        with book.operate("Nhập") as write:
            write.insert_many(province)
        before = rows(book)
        made = back_up(book, tmp_path / "thẻ nhớ")
    with pytest.raises(PasswordNeeded):
        restore_backup(made, path, now=NOW)
    with pytest.raises(WrongPassword):
        restore_backup(made, path, now=NOW, password="sai")  # noqa: S106 - of no book
    assert restore_backup(made, path, now=NOW, password=password) is not None
    with Book.open(path, user="Hạnh", password=password) as book:
        assert rows(book) == before
