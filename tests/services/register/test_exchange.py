"""The register in the exchange workbook: it comes back the same, and brings no number twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import RegisterEntry
from luanchuyen_desktop.domain.vocabulary import PaperState
from luanchuyen_desktop.errors import BookError
from luanchuyen_desktop.exchange.writer import write_workbook
from luanchuyen_desktop.services import workbooks
from luanchuyen_desktop.services.procedure.attachments import left_out
from luanchuyen_desktop.services.register import case_papers, desk
from luanchuyen_desktop.services.register.case_paper import decision_of
from luanchuyen_desktop.services.register.desk import Correction, Issue
from luanchuyen_desktop.store import register
from luanchuyen_desktop.store.book import Book
from tests.services.register_book import decide

DAY = date(2026, 3, 5)


def sheet(path: Path, entries: list[RegisterEntry]) -> Path:
    write_workbook(path, lambda kind: entries if kind is RegisterEntry else [], 0, lambda _done, _total: None)
    return path


@pytest.fixture
def filled(book: Book, resources: Path) -> Book:
    for code in ("LC0001", "LC0002"):
        case_papers.take_number(book, resources, decision_of(code), DAY)
    decide(book, "LC0001", "01-QĐ/TU", PartialDate.of(DAY))
    issue = Issue(PartialDate.of(DAY), "về việc luân chuyển", "Lê Văn Ký", b"%PDF thu")
    desk.issue(book, resources, "VB0001", issue, DAY)
    desk.correct(book, "VB0001", Correction("về việc luân chuyển", "Lê Văn Ký", "Sai", b"%PDF dung"), DAY)
    desk.release(book, resources, "VB0002", "Thôi")
    return book


def test_the_register_comes_back_the_same_without_its_papers(filled: Book, tmp_path: Path) -> None:
    workbooks.export_book(filled, tmp_path / "1.xlsx")
    assert "2 bản PDF" in left_out(filled)
    with Book.create(tmp_path / "hai.lccb", user="Nga") as other:
        plan = workbooks.prepare_import(other, tmp_path / "1.xlsx")
        assert not plan.has_errors
        workbooks.apply_import(other, plan)
        mine, theirs = register.entries(filled), register.entries(other)
        assert sorted(theirs, key=lambda each: each.code) == [
            replace(each, id=at) for at, each in enumerate(sorted(mine, key=lambda each: each.code), start=1)
        ]
        with pytest.raises(BookError, match="chỉ có mã băm"):
            register.issued_pdf(other, next(each for each in theirs if each.version == 2), "x")
        workbooks.export_book(other, tmp_path / "2.xlsx")
    assert (tmp_path / "1.xlsx").read_bytes() == (tmp_path / "2.xlsx").read_bytes()


def test_a_number_twice_is_told_in_the_dry_run(filled: Book, tmp_path: Path) -> None:
    held = next(each for each in register.entries(filled) if each.state is PaperState.ISSUED)
    twice = [
        replace(held, code="X1"),
        replace(held, code="X2", number=9),
        replace(held, code="X3", number=9, state=PaperState.RESERVED),
        replace(held, code="X4", number=0),
        replace(held, code="X5", state=PaperState.RELEASED),
    ]
    plan = workbooks.prepare_import(filled, sheet(tmp_path / "a.xlsx", twice))
    told = [(problem.row, problem.column, problem.message) for problem in plan.problems]
    assert [(row, column) for row, column, _ in told] == [(2, "Số"), (4, "Số"), (5, "Số")]
    assert "VB0003" in told[0][2]
    assert "X2" in told[1][2]


def test_a_number_does_not_change_hands_by_an_import(filled: Book, tmp_path: Path) -> None:
    held = next(each for each in register.entries(filled) if each.state is PaperState.ISSUED)
    rows = [replace(held, state=PaperState.RELEASED), replace(held, code="X1")]
    plan = workbooks.prepare_import(filled, sheet(tmp_path / "a.xlsx", rows))
    assert [problem.row for problem in plan.problems] == [3]


def test_a_row_may_be_mended(filled: Book, tmp_path: Path) -> None:
    held = next(each for each in register.entries(filled) if each.state is PaperState.ISSUED)
    plan = workbooks.prepare_import(filled, sheet(tmp_path / "a.xlsx", [replace(held, note="Đã gửi", number=8)]))
    assert plan.problems == ()
    workbooks.apply_import(filled, plan)
    assert register.entry_of(filled, held.code).note == "Đã gửi"
