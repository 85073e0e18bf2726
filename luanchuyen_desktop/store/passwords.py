"""What a password may be, and the two faults by which callers know that one must be asked for."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from luanchuyen_desktop.errors import BookError

_PLAIN_HEADER = b"SQLite format 3\0"


class PasswordError(BookError):
    """The password given, or that none was given, keeps the book shut."""


class PasswordNeeded(PasswordError):  # noqa: N818 - a state of the book, told to the person as such
    """No password was given and the file is not plain SQLite: a book with a password, or no book at all."""


class WrongPassword(PasswordError):  # noqa: N818 - as above
    """The password given does not open the file."""


def normalized(password: str | None) -> str:
    """The letters that make the key: NFC, so that every keyboard types the same ones; blank for no password.

    ``WrongPassword`` for signs that no keyboard types (control characters, half of a character).
    """
    text = unicodedata.normalize("NFC", password or "")
    if any(unicodedata.category(letter) in {"Cc", "Cs"} for letter in text):
        raise WrongPassword("Mật khẩu có ký tự điều khiển hoặc ký tự hỏng, không dùng được.", "Gõ lại bằng bàn phím.")
    return text


def new_password(password: str) -> str:
    """A password that a book may be given, as it makes the key; ``BookError`` for one that is blank."""
    if not password.strip():
        raise BookError("Mật khẩu trống, hoặc chỉ có dấu cách.", "Gõ mật khẩu có chữ hoặc số.")
    return normalized(password)


def refusal(path: Path, password: str | None) -> BookError:
    """What to raise for a file that SQLite takes for no database when it is read with this password."""
    name, plain = path.name, _has_plain_header(path)
    if password and plain:
        return WrongPassword(
            f"{name}: mật khẩu không đúng, vì sổ này không đặt mật khẩu.", "Mở lại mà không nhập mật khẩu."
        )
    if password:
        return WrongPassword(
            f"{name}: mật khẩu không đúng, hoặc tệp không phải là sổ luân chuyển.",
            "Gõ lại mật khẩu: chữ hoa khác chữ thường, và bộ gõ tiếng Việt có thể đã đổi chữ.",
        )
    if plain:
        return BookError(
            f"{name} không phải là sổ luân chuyển, hoặc bị hỏng ở đầu tệp.", "Phục hồi từ bản sao lưu gần nhất."
        )
    return PasswordNeeded(
        f"{name} không phải là sổ luân chuyển, hoặc là sổ có mật khẩu.",
        "Chọn tệp .lccb do chương trình này tạo ra, hoặc nhập mật khẩu của sổ.",
    )


def _has_plain_header(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(_PLAIN_HEADER)) == _PLAIN_HEADER
