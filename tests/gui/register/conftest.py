"""The small book with a term, and the window of its register."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest

from luanchuyen_desktop.gui.register.window import RegisterWindow
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.services.register import settings
from luanchuyen_desktop.services.register.series import Term
from luanchuyen_desktop.services.register.settings import RegisterSettings
from luanchuyen_desktop.settings import Settings
from luanchuyen_desktop.store.book import Book
from tests.services.register_book import NUMBERINGS

TERM = Term("2025-2030", date(2025, 8, 1))


@pytest.fixture
def with_term(book: Book) -> Book:
    settings.save(book, RegisterSettings((TERM,), NUMBERINGS))
    with book.operate("Người ký") as write:
        for key, text in {"signer": "Lê Văn Ký", "committee": "TỈNH ỦY LÂM ĐỒNG", "place": "Đà Lạt"}.items():
            write.set(f"paper.{key}", text)
    return book


@pytest.fixture
def window(with_term: Book, session: Session, settle: Callable[[Session], None]) -> Iterator[RegisterWindow]:
    session.load_names()
    settle(session)
    made = RegisterWindow(session, Settings(None))
    made.show()
    settle(session)
    yield made
    made.close()
    settle(session)
