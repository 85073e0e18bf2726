from __future__ import annotations

import shutil
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


@pytest.fixture(scope="session")
def province_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Made once: copying it takes a tenth of the time."""
    path = tmp_path_factory.mktemp("province") / "tinh.lccb"
    with Book.create(path, user="Người thử") as book:
        fill_province(book)
    return path


@pytest.fixture
def province(province_file: Path, tmp_path: Path) -> Iterator[Book]:
    path = Path(shutil.copy(province_file, tmp_path))
    with Book.open(path, user="Người thử") as book:
        yield book
