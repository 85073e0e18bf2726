"""Terms and numberings as the office sets them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from luanchuyen_desktop.domain.vocabulary import PaperKind
from luanchuyen_desktop.errors import DocumentError, UserError
from luanchuyen_desktop.services.register import settings
from luanchuyen_desktop.services.register.series import By, Numbering, Term, numbering_of
from luanchuyen_desktop.services.register.settings import RegisterSettings
from luanchuyen_desktop.store.book import Book
from tests.services.register_book import DECISIONS, NUMBERINGS, TERMS


def test_what_is_stored_comes_back(book: Book, resources: Path) -> None:
    wanted = RegisterSettings(TERMS, NUMBERINGS, {DECISIONS: 45})
    settings.save(book, wanted)
    assert settings.load(resources, book.settings()) == wanted
    assert book.undo_name() == settings.OPERATION
    assert settings.save(book, wanted) is None


def test_the_shipped_numberings_take_the_symbols_of_the_office(resources: Path) -> None:
    shipped = settings.load(resources, {})
    assert Numbering(PaperKind.DECISION, "QĐ/TU", By.TERM) in shipped.numberings
    assert shipped.terms == ()
    own = settings.load(resources, {"paper.decision_symbol": "QĐ/ĐU", "paper.report_symbol": "BC/BTCĐU"})
    assert Numbering(PaperKind.DECISION, "QĐ/ĐU") in own.numberings
    assert Numbering(PaperKind.REPORT, "BC/BTCĐU") in own.numberings


def test_an_open_term_ends_the_day_before_the_next(book: Book, resources: Path) -> None:
    terms = (Term("2025-2030", date(2025, 10, 2)), Term("2020-2025", date(2020, 10, 16)))
    settings.save(book, RegisterSettings(terms, NUMBERINGS))
    assert settings.load(resources, book.settings()).terms == TERMS


@pytest.mark.parametrize(
    ("terms", "words"),
    [
        ((Term("", date(2020, 1, 1)),), "chưa ghi tên"),
        ((Term("2026", date(2026, 1, 1)),), "là một năm"),
        ((Term("2020-2025", date(2020, 1, 1), date(2019, 1, 1)),), "kết thúc trước khi bắt đầu"),
        ((Term("a-b", date(2020, 1, 1), date(2025, 1, 1)), Term("c-d", date(2025, 1, 1))), "chồng lên nhau"),
        ((Term("a-b", date(2020, 1, 1), date(2025, 1, 1)), Term("a-b", date(2025, 1, 2))), "trùng tên"),
    ],
)
def test_terms_that_contradict_themselves_are_refused(book: Book, terms: tuple[Term, ...], words: str) -> None:
    before = book.settings()
    with pytest.raises(UserError, match=words):
        settings.save(book, RegisterSettings(terms, NUMBERINGS))
    assert book.settings() == before


@pytest.mark.parametrize(
    ("numberings", "words"),
    [
        ((Numbering(PaperKind.PLAN, " "),), "chưa ghi ký hiệu"),
        ((Numbering(PaperKind.PLAN, "KH/TU"), Numbering(PaperKind.PLAN, "kh/tu", By.YEAR)), "hai dòng cùng ký hiệu"),
    ],
)
def test_numberings_that_contradict_themselves_are_refused(
    book: Book, numberings: tuple[Numbering, ...], words: str
) -> None:
    with pytest.raises(UserError, match=words):
        settings.save(book, RegisterSettings(TERMS, numberings))
    with pytest.raises(UserError, match="sổ giấy phải từ 0"):
        settings.save(book, RegisterSettings(TERMS, NUMBERINGS, {DECISIONS: -1}))


@pytest.mark.parametrize("text", ["x", "[[1]]", '[["a","b","c"]]', "{}1"])
def test_what_cannot_be_read_is_told(resources: Path, text: str) -> None:
    with pytest.raises(DocumentError, match="không đọc được"):
        settings.load(resources, {"register.terms": text})


def test_shipped_numberings_follow_the_symbols_of_the_forms(resources: Path) -> None:
    symbols = {"symbol_party_plan": "KH/ĐU", "symbol_state_decision": "QĐ-VP", "decision_symbol": "X/Y"}
    own = settings.load(resources, {f"paper.{key}": text for key, text in symbols.items()}).numberings
    assert numbering_of(own, PaperKind.PLAN, "KH/ĐU") == Numbering(PaperKind.PLAN, "KH/ĐU", By.TERM)
    assert numbering_of(own, PaperKind.DECISION, "QĐ-VP") == Numbering(PaperKind.DECISION, "QĐ-VP", By.YEAR)
    assert numbering_of(own, PaperKind.DECISION) == Numbering(PaperKind.DECISION, "X/Y", By.TERM)  # the Party's first
