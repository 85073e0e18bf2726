"""Where the command line has passwords from: the environment, else the person at the terminal. Never an argument."""

from __future__ import annotations

import getpass
import os
import sys
from collections.abc import Callable
from typing import TypeVar

from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.services.passwords import as_typed
from luanchuyen_desktop.store.passwords import PasswordNeeded

T = TypeVar("T")
VARIABLE = "LUANCHUYEN_PASSWORD"


def unlocking(act: Callable[[str | None], T]) -> T:
    """What ``act`` brings without a password, or with the one that turns out to be needed.

    ``PasswordNeeded``, saying how to give it, where there is none and nobody to ask.
    """
    try:
        return act(None)
    except PasswordNeeded as needed:
        password = given() or _typed(needed)
    return as_typed(act, password)


def given() -> str | None:
    """The password in the environment."""
    return os.environ.get(VARIABLE) or None


def _typed(needed: PasswordNeeded) -> str:
    if not sys.stdin.isatty():
        raise PasswordNeeded(
            needed.message, f"Đặt mật khẩu vào biến môi trường {VARIABLE}, hoặc chạy lệnh ở cửa sổ lệnh để được hỏi."
        ) from needed
    try:
        return getpass.getpass(f"{needed.message} Mật khẩu: ")
    except EOFError as error:
        raise UserError("Chưa nhập mật khẩu.") from error
