"""Books with a password: unreadable without it, otherwise like any other."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from luanchuyen_desktop.domain.records import Record
from luanchuyen_desktop.errors import BookError
from luanchuyen_desktop.store.book import Book

Rows = dict[str, list[tuple[Any, ...]]]


@pytest.mark.parametrize("password", ["mật khẩu 1", "a'b\"c;--", "x" * 500, " ", "x'2DD29CA851E7B56E4697B0E1F08507'"])
def test_only_the_password_opens_it(
    path: Path,
    province: list[Record],
    rows: Callable[[Book], Rows],
    password: str,
    capfd: pytest.CaptureFixture[str],
) -> None:
    with Book.create(path, user="Hạnh", password=password) as book:
        with book.operate("Nhập") as write:
            write.insert_many(province)
        stored = rows(book)
        log = path.with_name(path.name + "-wal").read_bytes()
        assert "Nguyễn Văn Đức".encode() not in log
    content = path.read_bytes()
    assert not content.startswith(b"SQLite")
    assert "Nguyễn Văn Đức".encode() not in content
    for wrong in (None, "", "sai", password + "x", password.upper() + "!"):
        for read_only in (False, True):
            with pytest.raises(BookError, match="mật khẩu không đúng"):
                Book.open(path, user="Hạnh", read_only=read_only, password=wrong)
    assert path.read_bytes() == content
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    for read_only in (True, False):
        with Book.open(path, user="Hạnh", read_only=read_only, password=password) as book:
            assert rows(book) == stored
    output = capfd.readouterr()
    assert output.out + output.err == ""  # the command line promises one line on stderr


def test_a_book_without_password_does_not_open_with_one(path: Path) -> None:
    Book.create(path, user="Hạnh").close()
    with pytest.raises(BookError, match="mật khẩu không đúng"):
        Book.open(path, user="Hạnh", password="thừa")  # noqa: S106 - of no book
