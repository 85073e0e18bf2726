"""As what a result is written: as ``--format`` says, else by the name of ``--out``."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import Final

PDF: Final = "pdf"


def format_of(given: str | None, out: Path | None, known: Collection[str]) -> str:
    """One of ``known``; PDF where neither says anything: a name that ends in .xlsx must not stand for a PDF."""
    suffix = out.suffix.lower().removeprefix(".") if out is not None else ""
    return given or (suffix if suffix in known else PDF)
