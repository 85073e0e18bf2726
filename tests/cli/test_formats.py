"""As what a result is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from luanchuyen_desktop.cli.formats import format_of

KNOWN = {"pdf", "docx", "xlsx", "json"}


@pytest.mark.parametrize(
    ("given", "out", "told"),
    [
        (None, "a.xlsx", "xlsx"),
        (None, "a.DOCX", "docx"),
        (None, "a.pdf", "pdf"),
        (None, "a", "pdf"),
        (None, "a.khac", "pdf"),
        (None, None, "pdf"),
        ("json", "a.pdf", "json"),
        ("pdf", "a.xlsx", "pdf"),
    ],
)
def test_the_name_says_it_where_nothing_else_does(given: str | None, out: str | None, told: str) -> None:
    assert format_of(given, Path(out) if out is not None else None, KNOWN) == told
