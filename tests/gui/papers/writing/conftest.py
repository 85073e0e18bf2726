"""A book whose papers say everything, a case that is only submitted, and the window in which papers are written."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Cadre, Rotation
from luanchuyen_desktop.domain.vocabulary import PaperKind, RotationState, Sex
from luanchuyen_desktop.gui.papers.window import PapersWindow
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.services.register import settings
from luanchuyen_desktop.services.register.series import By, Numbering, Term
from luanchuyen_desktop.services.register.settings import RegisterSettings
from luanchuyen_desktop.settings import Settings
from luanchuyen_desktop.store.book import Book
from tests.services.papers.form_book import SETTINGS, records

TERMS = (Term("2020-2025", date(2020, 10, 16), date(2025, 10, 1)), Term("2025-2030", date(2025, 10, 2)))
NUMBERINGS = (
    Numbering(PaperKind.DECISION, "QĐ/TU"),
    Numbering(PaperKind.DECISION, "QĐ-UBND", By.YEAR),
    Numbering(PaperKind.SUBMISSION, "TTr/BTCTU"),
    Numbering(PaperKind.PLAN, "KH/TU"),
    Numbering(PaperKind.MINUTES, "BB/BTCTU"),
)


def fill(book: Book) -> None:
    """``LC0001`` was ended before its time, ``LC0002`` awaits its decision, ``LC0003`` was called off."""
    with book.operate("Tạo sổ thử") as write:
        for record in records():
            write.insert(record)
        for at, state in ((2, RotationState.SUBMITTED), (3, RotationState.CANCELLED)):
            name = "Lê Thị Đào" if at == 2 else "Phạm Minh"
            write.insert(Cadre(f"CB{at}", name, PartialDate(1982, 3, 4), Sex.FEMALE))
            write.insert(Rotation(f"LC000{at}", f"CB{at}", "SNV", "PGD", "TP", "BT", planned_months=36, state=state))
        texts = {f"paper.{key}": text for key, text in SETTINGS.items()}
        texts |= settings.stored_texts(RegisterSettings(TERMS, NUMBERINGS))
        for key, text in texts.items():
            write.set(key, text)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with Book.create(tmp_path / "tinh.lccb", user="Người thử") as made:
        fill(made)
        yield made
        made.release_thread()


@pytest.fixture
def kept() -> Settings:
    """What the program remembers."""
    return Settings(None)


@pytest.fixture
def window(session: Session, kept: Settings, settle: Callable[[Session], None], qtbot: QtBot) -> Iterator[PapersWindow]:
    session.load_names()
    settle(session)
    made = PapersWindow(session, kept)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    settle(session)
    yield made
    made.close()
    settle(session)
