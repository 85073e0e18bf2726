"""What services add to passwords: Caps Lock does not matter, and the thin way to the store."""

from __future__ import annotations

import unicodedata
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luanchuyen_desktop.errors import BookError, Cancelled
from luanchuyen_desktop.services import backups, passwords
from luanchuyen_desktop.store import encryption
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.passwords import WrongPassword

LETTERS = st.text(st.sampled_from("aăâbcdđeêghiklmnoôơpqrstuưvxyAĂÂĐÊÔƠƯ áàảãạ 0123456789-_'\""), min_size=1)


def only(right: str) -> list[str]:
    """The passwords that were tried until one was right."""
    tried: list[str] = []

    def act(password: str) -> str:
        tried.append(password)
        if password != right:
            raise WrongPassword(f"lần {len(tried)}")
        return "mở"

    assert passwords.as_typed(act, right.swapcase()) == "mở"
    return tried


def test_as_typed_first_then_with_caps_lock_the_other_way() -> None:
    assert only("Đức 2026") == ["đỨC 2026", "Đức 2026"]
    assert only("2026") == ["2026"]


@pytest.mark.parametrize(("typed", "tries"), [("Sai", ["Sai", "sAI"]), ("123", ["123"])])
def test_neither_fits(typed: str, tries: list[str]) -> None:
    tried: list[str] = []

    def act(password: str) -> None:
        tried.append(password)
        raise WrongPassword(f"lần {len(tried)}")

    with pytest.raises(WrongPassword, match="lần 1"):
        passwords.as_typed(act, typed)
    assert tried == tries


def test_other_faults_are_not_tried_again() -> None:
    tried: list[str] = []

    def act(password: str) -> None:
        tried.append(password)
        raise BookError("hỏng")

    with pytest.raises(BookError, match="hỏng"):
        passwords.as_typed(act, "Đúng")
    assert tried == ["Đúng"]


@given(LETTERS)
def test_the_same_by_every_keyboard_and_no_other(password: str) -> None:
    for form in ("NFC", "NFD"):
        typed = unicodedata.normalize(form, password)
        assert passwords.is_same(typed, password)
        assert passwords.is_same(typed.swapcase(), password)
    assert not passwords.is_same(password + "x", password)
    assert not passwords.is_same("\0", password)


def test_set_and_backed_up(tmp_path: Path) -> None:
    path = tmp_path / "sổ.lccb"
    Book.create(path, user="Hạnh").close()
    passwords.set_password(path, None, "Mật khẩu", "Hạnh")
    with Book.open(path, user="Hạnh", password="Mật khẩu") as book:  # noqa: S106 - of no book
        made = backups.make(book, tmp_path, datetime(2026, 11, 22, 12))
    assert passwords.as_typed(lambda typed: backups.verify(made, typed), "mẬT KHẨU").problems == ()
    passwords.set_password(path, "Mật khẩu", None, "Hạnh")
    Book.open(path, user="Hạnh").close()


def test_stopped_it_is_as_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    monkeypatch.setattr(encryption, "_STEPS_A_REPORT", 10)
    path = tmp_path / "sổ.lccb"
    Book.create(path, user="Hạnh").close()
    with pytest.raises(Cancelled):
        passwords.set_password(path, None, "Mật khẩu", "Hạnh", stop)
    Book.open(path, user="Hạnh").close()
    assert [file.name for file in tmp_path.iterdir()] == [path.name]
