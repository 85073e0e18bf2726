"""Books with a password: unreadable without it, otherwise like any other."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from luanchuyen_desktop.domain.records import Record
from luanchuyen_desktop.errors import BookError
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.passwords import PasswordNeeded, WrongPassword, new_password

Rows = dict[str, list[tuple[Any, ...]]]


@pytest.mark.parametrize("password", ["mật khẩu 1", "a'b\"c;--", "x" * 500, " x ", "x'2DD29CA851E7B56E4697B0E1F08507'"])
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
    for read_only in (False, True):
        for wrong in ("sai", password + "x", password.upper() + "!"):
            with pytest.raises(WrongPassword, match="mật khẩu không đúng"):
                Book.open(path, user="Hạnh", read_only=read_only, password=wrong)
        for none in (None, ""):
            with pytest.raises(PasswordNeeded, match="không phải là sổ luân chuyển, hoặc là sổ có mật khẩu"):
                Book.open(path, user="Hạnh", read_only=read_only, password=none)
    assert path.read_bytes() == content
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    for read_only in (True, False):
        with Book.open(path, user="Hạnh", read_only=read_only, password=password) as book:
            assert rows(book) == stored
    output = capfd.readouterr()
    assert output.out + output.err == ""  # the command line promises one line on stderr


def test_a_book_without_password_does_not_open_with_one(path: Path) -> None:
    Book.create(path, user="Hạnh").close()
    with pytest.raises(WrongPassword, match="sổ này không đặt mật khẩu"):
        Book.open(path, user="Hạnh", password="thừa")  # noqa: S106 - of no book


@pytest.mark.parametrize("read_only", [False, True])
def test_every_keyboard_types_the_same_password(path: Path, read_only: bool) -> None:
    composed, decomposed = (unicodedata.normalize(form, "Mật khẩu Đức") for form in ("NFC", "NFD"))
    assert composed != decomposed
    Book.create(path, user="Hạnh", password=decomposed).close()
    Book.open(path, user="Hạnh", read_only=read_only, password=composed).close()
    Book.open(path, user="Hạnh", read_only=read_only, password=decomposed).close()


@pytest.mark.parametrize("blank", ["", " ", "  \t ", "\u00a0"])
def test_a_blank_password_is_refused(path: Path, blank: str) -> None:
    with pytest.raises(BookError, match="trống"):
        new_password(blank)
    with pytest.raises(BookError, match="trống"):
        Book.create(path, user="Hạnh", password=blank)
    assert list(path.parent.iterdir()) == []


@pytest.mark.parametrize("odd", ["a\0b", "a\nb", "a\udc80b"])
def test_signs_that_nobody_can_type_are_refused(path: Path, odd: str) -> None:
    with pytest.raises(BookError, match="ký tự"):
        Book.create(path, user="Hạnh", password=odd)
    assert list(path.parent.iterdir()) == []
    Book.create(path, user="Hạnh", password="thử").close()  # noqa: S106 - of no book
    with pytest.raises(WrongPassword, match="ký tự"):
        Book.open(path, user="Hạnh", password=odd)


@pytest.mark.parametrize("content", [b"Danh sach can bo\n" * 500, bytes(range(256)) * 32])
@pytest.mark.parametrize("read_only", [False, True])
def test_the_sentence_is_right_for_what_is_no_book(path: Path, content: bytes, read_only: bool) -> None:
    path.write_bytes(content)
    with pytest.raises(PasswordNeeded) as needed:
        Book.open(path, user="Hạnh", read_only=read_only)
    assert str(needed.value) == (
        "sổ tỉnh.lccb không phải là sổ luân chuyển, hoặc là sổ có mật khẩu. "
        "Chọn tệp .lccb do chương trình này tạo ra, hoặc nhập mật khẩu của sổ."
    )
    with pytest.raises(WrongPassword, match="không đúng, hoặc tệp không phải là sổ"):
        Book.open(path, user="Hạnh", read_only=read_only, password="thử")  # noqa: S106 - of no book
    assert path.read_bytes() == content


def test_a_spoilt_head_asks_for_no_password(path: Path) -> None:
    Book.create(path, user="Hạnh").close()
    content = path.read_bytes()
    path.write_bytes(content[:16] + bytes(84) + content[100:])
    with pytest.raises(BookError, match="bị hỏng") as told:
        Book.open(path, user="Hạnh")
    assert not isinstance(told.value, PasswordNeeded)
