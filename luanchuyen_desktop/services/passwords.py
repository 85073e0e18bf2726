"""Books with a password: set one, and open what a person typed one for."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from luanchuyen_desktop.services.progress import Progress, no_progress
from luanchuyen_desktop.store import encryption
from luanchuyen_desktop.store.passwords import WrongPassword, new_password, normalized

__all__ = ["GOOD_LENGTH", "as_typed", "is_same", "new_password", "set_password"]

T = TypeVar("T")
GOOD_LENGTH = 12  # letters; a shorter password is taken, with a word of advice


def set_password(path: Path, old: str | None, new: str | None, user: str, progress: Progress = no_progress) -> None:
    """Give a book that nobody has open another password, or none (``None``); see ``store.encryption``."""
    encryption.set_password(path, old, new, user=user, progress=progress)


def as_typed(act: Callable[[str], T], typed: str) -> T:
    """What ``act`` brings with the password as it was typed, or as it would be with Caps Lock the other way.

    ``WrongPassword`` of the first try if neither fits.
    """
    try:
        return act(typed)
    except WrongPassword:
        if typed.swapcase() == typed:
            raise
        with suppress(WrongPassword):
            return act(typed.swapcase())
        raise


def is_same(typed: str, password: str) -> bool:
    """Whether this is how the password is typed, on whatever keyboard and whichever way Caps Lock is."""
    with suppress(WrongPassword):
        return normalized(password) in {normalized(typed), normalized(typed.swapcase())}
    return False
