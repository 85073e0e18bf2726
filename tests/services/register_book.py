"""What the tests of the register share: terms, numberings, and a decision recorded by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.vocabulary import PaperKind, RotationState
from luanchuyen_desktop.services.register.series import By, Numbering, Series, Term
from luanchuyen_desktop.store.book import Book

TERMS = (
    Term("2020-2025", date(2020, 10, 16), date(2025, 10, 1)),
    Term("2025-2030", date(2025, 10, 2)),
)
NUMBERINGS = (
    Numbering(PaperKind.DECISION, "QĐ/TU"),
    Numbering(PaperKind.SUBMISSION, "TTr/BTCTU"),
    Numbering(PaperKind.PLAN, "KH/TU"),
    Numbering(PaperKind.DECISION, "QĐ-UBND", By.YEAR),
)
DECISIONS = Series(PaperKind.DECISION, "QĐ/TU", "2025-2030")


def decide(book: Book, code: str, number: str | None, day: PartialDate | None) -> None:
    """Record a decision as an import or a hand would."""
    rotation = book.rotation(code)
    assert rotation is not None
    with book.operate(f"Quyết định {code}") as write:
        write.update(replace(rotation, decision_no=number, decided=day, state=RotationState.DECIDED))
