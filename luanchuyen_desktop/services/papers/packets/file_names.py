"""Names of files that every system takes, also Windows and sticks that come from it."""

from __future__ import annotations

import unicodedata
from typing import Final

from luanchuyen_desktop.domain.vn_text import squeeze

LONGEST: Final = 120  # letters; with a folder of usual depth it stays under the 260 of Windows
_FORBIDDEN: Final = frozenset('<>:"/\\|?*')
_DEVICES: Final = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10))}
)


def safe_name(text: str, longest: int = LONGEST) -> str:
    """NFC, on one line, without signs that some system refuses, without a dot or blank at its ends; never empty."""
    kept = (
        "_" if each in _FORBIDDEN or unicodedata.category(each) in {"Cc", "Cf", "Cs", "Co", "Cn"} else each
        for each in unicodedata.normalize("NFC", squeeze(text))
    )
    name = "".join(kept).strip(". ")[:longest].rstrip(". ") or "giấy tờ"
    return f"_{name}"[:longest] if name.partition(".")[0].casefold() in _DEVICES else name


class FileNames:
    """Names in one folder; the second of a name gets `` (2)``, whatever the case of its letters."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def take(self, stem: str, suffix: str) -> str:
        """The name of one more file; ``suffix`` as ``.pdf``."""
        number = 1
        while True:
            tail = f" ({number})" if number > 1 else ""
            name = f"{safe_name(stem, LONGEST - len(tail) - len(suffix))}{tail}{suffix}"
            if name.casefold() not in self._taken:
                self._taken.add(name.casefold())
                return name
            number += 1
