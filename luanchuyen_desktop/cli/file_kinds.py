"""What files a command writes: the ending of ``--out`` and ``--format`` say the same, or the command is refused."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import Final

from luanchuyen_desktop.errors import UserError

PDF: Final = "pdf"
_KNOWN: Final = frozenset({PDF, "docx", "doc", "xlsx", "xls", "json", "ics", "txt", "odt"})


def format_of(out: Path | None, wanted: str | None, possible: Collection[str]) -> str:
    """One of ``possible``: the ``wanted`` one, else that of the ending, else PDF.

    ``UserError``: the file would bear the ending of something that it is not.
    """
    ending = out.suffix.lower().removeprefix(".") if out is not None else ""
    found = wanted or (ending if ending in possible else PDF)
    if out is not None and ending in _KNOWN and ending != found:
        endings = " hoặc ".join(f".{each}" for each in ([wanted] if wanted else possible))
        raise UserError(f"{out.name}: lệnh này ghi tệp {endings}.", "Đổi đuôi tệp ở --out.")
    return found
