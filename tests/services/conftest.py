from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from luanchuyen_desktop import paths
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.store.book import Book
from tests.province import fill_province


@pytest.fixture(scope="session")
def rule_book() -> RuleBook:
    return RuleBook.load(paths.resources())


@pytest.fixture
def province(tmp_path: Path) -> Iterator[Book]:
    with Book.create(tmp_path / "tinh.lccb", user="Người thử") as made:
        fill_province(made)
        yield made
