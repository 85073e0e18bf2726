"""Under which names no result is written."""

from __future__ import annotations

import pytest

from luanchuyen_desktop.domain.book_names import is_of_a_book


@pytest.mark.parametrize(
    "name",
    ["so.lccb", "SO.LCCB", "so.lccb-wal", "so.lccb-shm", "so.lccb-journal", "so.lccb.lock", "so.lccb. ", "a\nb.lccb"],
)
def test_names_of_a_book_and_of_what_lies_beside_it(name: str) -> None:
    assert is_of_a_book(name)


@pytest.mark.parametrize("name", ["so.pdf", "so.lccb.pdf", "lccb", "so.lccb.xlsx", "so.lccb-wal.pdf", ""])
def test_other_names(name: str) -> None:
    assert not is_of_a_book(name)
