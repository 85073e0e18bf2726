"""As what a result is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from luanchuyen_desktop.cli.formats import format_of
from luanchuyen_desktop.errors import UserError

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
        ("json", "a.json", "json"),
        ("json", "a", "json"),
        ("pdf", "a.2026", "pdf"),
    ],
)
def test_the_name_says_it_where_nothing_else_does(given: str | None, out: str | None, told: str) -> None:
    assert format_of(given, Path(out) if out is not None else None, KNOWN) == told


@pytest.mark.parametrize(
    ("given", "out", "told"), [("json", "a.pdf", ".json"), ("pdf", "a.xlsx", ".pdf"), (None, "a.doc", ".docx")]
)
def test_a_file_never_bears_the_ending_of_something_else(given: str | None, out: str, told: str) -> None:
    with pytest.raises(UserError, match=f"{out}: lệnh này ghi tệp .*{told}"):
        format_of(given, Path(out), KNOWN)
