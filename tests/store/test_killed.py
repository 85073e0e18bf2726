"""A program that is ended at any moment (power cut, task manager): the book is there, whole, before or after."""

from __future__ import annotations

import os
import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from luanchuyen_desktop.domain.records import Record, Title
from luanchuyen_desktop.exchange.writer import write_workbook
from luanchuyen_desktop.store.backup import make_backup, verify_backup
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.restore import restore_backup

pytestmark = pytest.mark.skipif(os.name != "posix", reason="fork and SIGKILL are of POSIX")

Act: TypeAlias = Callable[[], object]
NOW = datetime(2026, 11, 22, 14, 5, 9, tzinfo=UTC)
OLD_BOOK = Path(__file__).parents[1] / "data" / "version_1.lccb"
_TOUCHES = frozenset({"open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.link", "os.truncate"})
_MOST = 1000


def killed_at(number: int, folder: Path, act: Act) -> bool:
    """Run ``act`` in a program of its own that is killed before it touches the folder's files for the n-th time.

    Returns whether it was; else it came to its end.
    """
    child = os.fork()
    if child == 0:
        _kill_before(number, folder)
        try:
            act()
        except BaseException:
            os._exit(3)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0
    return os.WIFSIGNALED(status)


def _kill_before(number: int, folder: Path) -> None:
    left, place, synced = [number], str(folder), os.fsync

    def count() -> None:
        left[0] -= 1
        if left[0] == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        if event in _TOUCHES and any(place in str(argument) for argument in arguments):
            count()

    def sync(handle: Any) -> None:
        count()
        synced(handle)

    sys.addaudithook(hook)
    setattr(os, "fsync", sync)  # noqa: B010 - it is a function, not a field


def every_moment(folder: Path, prepare: Act, act: Act, step: int = 1) -> Iterator[int]:
    """Each moment at which the act can be ended, one after the other, every time from the same beginning."""
    for number in range(1, _MOST, step):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        prepare()
        if not killed_at(number, folder, act):
            assert number > 2
            return
        yield number
    raise AssertionError("it never came to its end")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "hồ sơ"


@pytest.fixture
def original(tmp_path: Path, province: list[Record]) -> Path:
    path = tmp_path / "gốc.lccb"
    with Book.create(path, user="Hạnh") as book, book.operate("Nhập") as write:
        write.insert_many(province)
    return path


def titles(path: Path) -> int:
    with Book.open(path, user="Hạnh") as book:
        assert book.database.execute_sql("PRAGMA integrity_check").fetchone() == ("ok",)
        return book.counts()["title"]


def names(folder: Path) -> set[str]:
    return {each.name for each in folder.iterdir()}


def test_making_a_book(folder: Path) -> None:
    book = folder / "sổ.lccb"
    for _ in every_moment(folder, lambda: None, lambda: Book.create(book, user="Hạnh").close()):
        if book.exists():
            assert titles(book) == 0
        else:
            Book.create(book, user="Hạnh").close()
        assert names(folder) == {book.name}


def test_bringing_an_old_book_up_to_date(folder: Path) -> None:
    book = folder / "sổ.lccb"
    for _ in every_moment(folder, lambda: shutil.copy(OLD_BOOK, book), lambda: Book.open(book, user="Hạnh").close()):
        expected = titles(book)
        asides = [each for each in folder.iterdir() if each != book]
        assert asides
        for aside in asides:  # every copy that has a name is whole
            assert not aside.name.startswith(".")
            assert titles(aside) == expected
            assert expected > 0


def test_putting_a_backup_in_its_place(folder: Path, original: Path, tmp_path: Path) -> None:
    book = folder / "sổ.lccb"
    (tmp_path / "thẻ nhớ").mkdir()
    with Book.open(original, user="Hạnh") as source:
        backup = make_backup(source, tmp_path / "thẻ nhớ", program="x", now=NOW, progress=lambda *_: None)
        with source.operate("Thêm") as write:
            write.insert(Title("T9", "Thêm"))
    before = titles(original)
    seen = set()
    for _ in every_moment(folder, lambda: shutil.copy(original, book), lambda: restore_backup(backup, book, now=NOW)):
        seen.add(titles(book))
        assert {name for name in names(folder) if name.startswith(".")} == set()
    assert seen == {before, before - 1}
    kept = next(each for each in folder.iterdir() if "trước phục hồi" in each.name)
    assert titles(kept) == before


def test_backing_up(folder: Path, original: Path) -> None:
    def back_up() -> None:
        with Book.open(original, user="Hạnh") as book:
            make_backup(book, folder, program="x", now=NOW, progress=lambda *_: None)

    for _ in every_moment(folder, lambda: None, back_up):
        for copy in folder.glob("*.lccb"):
            if not copy.name.startswith("."):
                assert verify_backup(copy).problems == ()
        assert titles(original) > 0


def test_exporting(folder: Path, original: Path) -> None:
    target = folder / "sổ.xlsx"

    def export() -> None:
        with Book.open(original, user="Hạnh", read_only=True) as book:
            write_workbook(target, book.records, 1, lambda *_: None)

    for _ in every_moment(folder, lambda: target.write_bytes(b"earlier"), export, step=11):
        if (content := target.read_bytes()) != b"earlier":
            assert content.startswith(b"PK")
            assert len(content) > 5_000
        assert len(names(folder) - {target.name}) <= 1
        export()  # takes away what lies about
        assert names(folder) == {target.name}
