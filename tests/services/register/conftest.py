"""A small book with two terms, one rotation decided by hand, one about to be."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from luanchuyen_desktop import paths
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Cadre, Rotation, RotationPlan, Title, Unit
from luanchuyen_desktop.domain.vocabulary import Level
from luanchuyen_desktop.services.register import settings
from luanchuyen_desktop.services.register.settings import RegisterSettings
from luanchuyen_desktop.store.book import Book
from tests.services.register_book import NUMBERINGS, TERMS


@pytest.fixture
def resources() -> Path:
    return paths.resources()


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with Book.create(tmp_path / "sổ.lccb", user="Hạnh") as made:
        with made.operate("Tạo sổ thử") as write:
            write.insert(Unit("U1", "Sở Nội vụ", Level.PROVINCE))
            write.insert(Unit("U2", "Đảng ủy xã Một", Level.COMMUNE))
            write.insert(Title("T1", "Phó Giám đốc", 50))
            write.insert(Title("T2", "Bí thư", 50))
            write.insert(RotationPlan("KH2026", 2026, "1-KH/TU", PartialDate(2026, 1, 5)))
            for at, name in enumerate(("Nguyễn Văn Đức", "Trần Thị Đào", "Lê Hoà An"), start=1):
                write.insert(Cadre(f"CB{at}", name))
                write.insert(Rotation(f"LC000{at}", f"CB{at}", "U1", "T1", "U2", "T2"))
            for key, text in settings.stored_texts(RegisterSettings(TERMS, NUMBERINGS)).items():
                write.set(key, text)
            write.set("paper.signer", "Lê Văn Ký")
        yield made
