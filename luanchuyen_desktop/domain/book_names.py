"""Names of files that belong to a book: its own, and those that SQLite and the lock keep beside it while it is open."""

from __future__ import annotations

import re
from typing import Final

_OF_A_BOOK: Final = re.compile(r".*\.lccb(?:-wal|-shm|-journal|\.lock)?[. ]*", re.IGNORECASE | re.DOTALL)


def is_of_a_book(name: str) -> bool:
    """Whether a result must not be written under that name: what is in a book would be lost with it."""
    return _OF_A_BOOK.fullmatch(name) is not None
