"""As what a result is written: as ``--format`` says, else by the name of ``--out``; the two do not contradict."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import Final

from luanchuyen_desktop.errors import UserError

PDF: Final = "pdf"
_ENDINGS: Final = frozenset({PDF, "docx", "doc", "odt", "xlsx", "xls", "json", "txt"})


def format_of(given: str | None, out: Path | None, known: Collection[str]) -> str:
    """One of ``known``; PDF where neither says anything.

    ``UserError``: the file would bear the ending of something that it is not.
    """
    suffix = out.suffix.lower().removeprefix(".") if out is not None else ""
    found = given or (suffix if suffix in known else PDF)
    if out is not None and suffix in _ENDINGS and suffix != found:
        endings = " hoặc ".join(f".{each}" for each in ([given] if given else sorted(known)))
        raise UserError(f"{out.name}: lệnh này ghi tệp {endings}.", "Đổi đuôi tệp ở --out.")
    return found
